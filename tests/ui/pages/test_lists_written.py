"""« Exporter » on every list: what is written is what is shown, under the same headings, in the same order."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk
from ptce_desk.ui.pages.committee.list import SessionListPage
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.frameworks.list import FrameworkListPage
from ptce_desk.ui.pages.organisations.list import OrganisationListPage
from tests.ui.pages.conftest import Show

Settle = Callable[[], None]
AnyList = OrganisationListPage | SessionListPage | FrameworkListPage | FundingFileListPage


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The demonstration, as the desk of the pages."""
    return demo


@pytest.mark.parametrize("make", [OrganisationListPage, SessionListPage, FrameworkListPage, FundingFileListPage])
def test_a_list_is_written_as_it_is_shown(
    desk: Desk, show: Show, settle: Settle, tmp_path: Path, make: type[AnyList]
) -> None:
    page: Any = show(make)  # each list has rows of its own
    settle()
    shown = [page.model.columns[place] for place in page.table.columns.shown]
    job = page._as_shown() if isinstance(page, FundingFileListPage) else page._as_listed()
    written = desk.run(job, tmp_path / "liste.csv").read_text("utf-8-sig").splitlines()
    assert written[0].split(";") == [column.heading for column in shown]
    assert len(written) == 1 + page.model.rowCount() > 1
    first = [typeset(column.text(page.model.rows[0])) for column in shown if column.kind == "text"]
    assert all(text in typeset(written[1]) for text in first)
    for ending in ("xlsx", "pdf"):
        assert desk.run(job, tmp_path / f"liste.{ending}").stat().st_size > 1000


def test_a_list_put_away_column_by_column_is_written_without_them(
    desk: Desk, show: Show, settle: Settle, tmp_path: Path
) -> None:
    page = show(FrameworkListPage)
    settle()
    page.table.columns.show_column("signatories", shown=False)
    written = desk.run(page._as_listed(), tmp_path / "cadres.csv").read_text("utf-8-sig")
    page.table.columns.reset()
    assert "Signataires" not in written.splitlines()[0]
    assert "Signataires" in [column.heading for column in page.model.columns]
