"""A document is written beside the file: the file answers meanwhile, and the officer may stop it."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import BinaryIO

import pytest
from pytestqt.qtbot import QtBot

from ptce_desk.domain.errors import StoppedError
from ptce_desk.exports.later import advance, write_file
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import change_settings, settings_of
from ptce_desk.ui.pages.exporting import WORKBOOK, Exporter
from ptce_desk.ui.pages.ptce.list import PtceListPage
from ptce_desk.ui.shell.writing_mark import WritingMark, writing_words
from tests.ui.pages.conftest import Office, Show
from tests.ui.waiting import settle_tasks

Settle = Callable[[], None]


class Slow:
    """A document of a hundred rows, whose second half waits to be allowed."""

    def __init__(self) -> None:
        self.half, self.go_on = Event(), Event()

    def __call__(self, _desk: Desk, path: Path) -> Path:
        write_file(path, self._write, 100)
        return path

    def _write(self, stream: BinaryIO) -> None:
        for row in range(100):
            advance()
            stream.write(b"row")
            if row == 49:
                self.half.set()
                assert self.go_on.wait(20)


@pytest.fixture
def target(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the officer wants it."""
    folder = tmp_path / "exports"
    folder.mkdir()
    monkeypatch.setattr(Exporter, "ask_path", lambda _self, suggested, _kind: folder / suggested)
    return folder / "liste.xlsx"


def half_written(office: Office, show: Show, qtbot: QtBot) -> tuple[Slow, WritingMark, Exporter]:
    """A document half written, what the status bar says of it, and what writes others."""
    exporter, slow = Exporter(show(PtceListPage)), Slow()
    mark = WritingMark(office.tasks)
    qtbot.addWidget(mark)
    exporter.save("liste.xlsx", WORKBOOK, slow)
    qtbot.waitUntil(lambda: slow.half.is_set() and mark.isVisible() and "50" in mark.label.text_whole())
    return slow, mark, exporter


def test_the_file_answers_and_changes_while_a_document_is_written(
    desk: Desk, office: Office, show: Show, settle: Settle, target: Path, qtbot: QtBot
) -> None:
    slow, mark, _exporter = half_written(office, show, qtbot)
    assert mark.label.text_whole() == "Écriture de liste.xlsx\u00a0: 50\u00a0%"
    desk.run(change_settings, "author", "Autre agent")
    assert desk.run(settings_of).author == "Autre agent"
    assert not target.exists()
    slow.go_on.set()
    settle()
    assert target.read_bytes() == b"row" * 100
    assert office.said[-1].text == "Document enregistré : liste.xlsx"
    assert not mark.isVisible()


def test_a_document_that_is_stopped_leaves_nothing_and_says_so(
    office: Office, show: Show, settle: Settle, target: Path, qtbot: QtBot
) -> None:
    target.write_bytes(b"before")
    slow, mark, _exporter = half_written(office, show, qtbot)
    assert mark.stop_button.accessibleName() == "Arrêter l’écriture de liste.xlsx"
    mark.stop_button.click()
    slow.go_on.set()
    settle()
    assert office.said[-1].text == "«\u00a0liste.xlsx\u00a0» n’est pas enregistré\u00a0: vous l’avez arrêté."
    assert target.read_bytes() == b"before"
    assert list(target.parent.iterdir()) == [target]
    assert office.refused == []
    assert not mark.isVisible()


def test_documents_are_written_one_after_the_other(
    office: Office, show: Show, settle: Settle, target: Path, qtbot: QtBot
) -> None:
    slow, _mark, exporter = half_written(office, show, qtbot)
    second = Slow()
    second.go_on.set()
    exporter.save("seconde.xlsx", WORKBOOK, second)
    assert not second.half.is_set()
    slow.go_on.set()
    settle()
    assert second.half.is_set()
    assert {path.name for path in target.parent.iterdir()} == {"liste.xlsx", "seconde.xlsx"}


def test_closing_the_file_stops_what_is_still_written(office: Office, show: Show, target: Path, qtbot: QtBot) -> None:
    slow, _mark, _exporter = half_written(office, show, qtbot)
    office.tasks.close()
    slow.go_on.set()
    settle_tasks(office.tasks)
    assert list(target.parent.iterdir()) == []


def test_why_it_is_not_written_is_said_and_nothing_stays_under_way(
    office: Office, show: Show, settle: Settle, target: Path
) -> None:
    target.parent.rmdir()
    slow = Slow()
    slow.go_on.set()
    page = show(PtceListPage)
    Exporter(page).save("liste.xlsx", WORKBOOK, slow)
    settle()
    (notice,) = office.said
    assert (notice.kind, notice.action) == ("danger", "Changer de dossier…")
    assert (office.tasks.pending, office.tasks.pending_writing) == (0, 0)

    def refuse(_desk: Desk, _path: Path) -> Path:
        raise StoppedError

    Exporter(page).save("liste.xlsx", WORKBOOK, refuse)
    settle()
    assert (len(office.refused), office.tasks.pending_writing) == (1, 0)


def test_what_has_pages_gives_no_share_and_a_long_name_is_shortened() -> None:
    assert writing_words("a.pdf", 12, 0) == "Écriture de a.pdf…"
    assert writing_words("a" * 60 + ".xlsx", 1, 3) == f"Écriture de {'a' * 22}….xlsx\u00a0: 33\u00a0%"
