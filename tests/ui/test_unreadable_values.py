"""A page that meets a value no column can hold says which record is at fault; the crash dialog never comes."""

# ruff: noqa: S608  # statements of these tests alone

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Column, Date

from ptce_desk.db.canonical import STORED
from ptce_desk.db.schema import JOURNALED, metadata
from ptce_desk.db.types import Cents, Code, ExactDecimal, Rules, UtcMoment
from ptce_desk.domain.errors import FaultyFileError, FileIsDamagedError, NotFoundError, PtceDeskError
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import LIST_OF, PAGES
from ptce_desk.wording.errors import error_sentence
from tests.integration.every_table import FIRST, fill_every_table
from tests.slowly import slowly
from tests.ui.waiting import come_to_front, settle_tasks

WRONG: dict[str, tuple[tuple[type[object], ...], object]] = {
    "code": ((Code,), "perdu"),
    "day": ((Date, UtcMoment), "jamais"),
    "amount": ((Cents, ExactDecimal), "beaucoup"),
    "rules": ((Rules,), "{"),
}


def is_wrong_in(column: Column[object], kind: str) -> bool:
    return isinstance(column.type, WRONG[kind][0])


def tamper(path: Path, kind: str) -> None:
    """Put a value that cannot be read in each column of a kind, of a row of each table."""
    with closing(sqlite3.connect(path)) as connection:
        for table in sorted(JOURNALED):
            for column in metadata.tables[table].columns:
                if kind == "text" and column.name in ("name", "title", "label", "number"):
                    connection.execute(
                        f'UPDATE "{table}" SET "{column.name}" = CAST(? AS TEXT) WHERE id = {FIRST}', (b"\xff\xfe\x80",)
                    )
                elif kind != "text" and column.name in STORED[table].c and is_wrong_in(column, kind):
                    connection.execute(
                        f'UPDATE "{table}" SET "{column.name}" = ? WHERE id = {FIRST}', (WRONG[kind][1],)
                    )
        connection.commit()


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["amount", *slowly(*(kind for kind in (*WRONG, "text") if kind != "amount"))])
def test_every_page_names_the_record_whose_value_cannot_be_read(
    kind: str, desk: Desk, open_desk: Callable[[Path], Desk], qtbot: QtBot
) -> None:
    fill_every_table(desk)
    desk.close()
    tamper(desk.path, kind)
    refusals: list[PtceDeskError] = []
    window = MainWindow(open_desk(desk.path))
    qtbot.addWidget(window)
    window.tasks.refused.connect(refusals.append)
    come_to_front(qtbot, window)
    for page in PAGES:
        window.go(Destination(page, FIRST if page in LIST_OF else None))
        settle_tasks(window.tasks)
        QApplication.processEvents()
    window.close()
    assert {type(refusal) for refusal in refusals} <= {FaultyFileError, FileIsDamagedError, NotFoundError}
    named = [refusal for refusal in refusals if isinstance(refusal, FaultyFileError)]
    assert named
    for refusal in named:
        assert "Vérifiez-le" in error_sentence(refusal)
