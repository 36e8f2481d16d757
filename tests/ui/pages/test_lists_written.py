"""« Exporter » on every list: what is written is what is shown, under the same headings, in the same order."""

from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.ptce.sheets import PtceFilter, change_ptce, create_ptce, list_ptce
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.committee.list import SessionListPage
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.exporting import CALENDAR, WORKBOOK, Exporter
from ptce_desk.ui.pages.file.settings import SettingsPage
from ptce_desk.ui.pages.file.trash import TrashPage
from ptce_desk.ui.pages.frameworks.list import FrameworkListPage
from ptce_desk.ui.pages.home.deadlines import DeadlinesPage
from ptce_desk.ui.pages.law.values import LegalValuesPage
from ptce_desk.ui.pages.organisations.list import OrganisationListPage
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from tests.slowly import spread
from tests.ui.pages.conftest import Office, Show

Settle = Callable[[], None]
LISTS = (OrganisationListPage, SessionListPage, FrameworkListPage, FundingFileListPage, DeadlinesPage, LegalValuesPage)
AnyList = (
    OrganisationListPage | SessionListPage | FrameworkListPage | FundingFileListPage | DeadlinesPage | LegalValuesPage
)


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The demonstration, as the desk of the pages."""
    return demo


@pytest.mark.parametrize("make", spread(LISTS, 3))
def test_a_list_is_written_as_it_is_shown(
    desk: Desk, show: Show, settle: Settle, tmp_path: Path, make: type[AnyList]
) -> None:
    page: Any = show(make)  # each list has rows of its own
    settle()
    shown = [page.model.columns[place] for place in page.table.columns.shown]
    job = page._as_shown() if isinstance(page, FundingFileListPage) else page.as_listed()
    written = desk.run(job, tmp_path / "liste.csv").read_text("utf-8-sig").splitlines()
    grouped = ["Semaine"] if getattr(page.model, "is_grouped", False) else []
    assert written[0].split(";") == [*grouped, *(column.heading for column in shown)]
    assert len(written) == 1 + len(page.model.rows) > 1
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
    written = desk.run(page.as_listed(), tmp_path / "cadres.csv").read_text("utf-8-sig")
    page.table.columns.reset()
    assert "Signataires" not in written.splitlines()[0]
    assert "Signataires" in [column.heading for column in page.model.columns]


def test_the_trash_is_written_with_the_day_each_record_went(
    desk: Desk, show: Show, settle: Settle, tmp_path: Path
) -> None:
    desk.run(delete_record, "ptce", desk.run(create_ptce, "Pôle d’un jour"))
    page = show(TrashPage)
    settle()
    written = desk.run(page.as_listed(), tmp_path / "corbeille.csv").read_text("utf-8-sig").splitlines()
    (row,) = (line.split(";") for line in written[1:])
    assert row[:2] == ["PTCE", "Pôle d’un jour"]
    assert row[3] == desk.today().isoformat()


def test_a_value_said_in_words_is_written_in_these_words_and_never_summed(
    desk: Desk, show: Show, settle: Settle, tmp_path: Path
) -> None:
    page = show(LegalValuesPage)
    settle()
    shown = [page.model.columns[1].text(line) for line in page.model.rows]
    written = desk.run(page.as_listed(), tmp_path / "reperes.csv").read_text("utf-8-sig").splitlines()
    assert [typeset(line.split(";")[1]) for line in written[1 : len(shown) + 1]] == [typeset(text) for text in shown]


def test_the_deadlines_filtered_are_written_alone_under_the_words_of_their_filter(
    desk: Desk, show: Show, settle: Settle, tmp_path: Path
) -> None:
    page = show(DeadlinesPage)
    every = len(page.model.rows)
    kinds = Counter(row.deadline.kind for row in page.model.rows)
    page.filters.set_value("kind", min(kinds, key=lambda kind: kinds[kind]))
    page.filters.changed.emit()
    settle()
    written = desk.run(page.as_listed(), tmp_path / "echeances.csv").read_text("utf-8-sig").splitlines()
    assert len(written) == 1 + len(page.model.rows) < 1 + every
    assert page.sentence() == page.filters.sentence.text() != ""


def test_the_rows_of_a_folded_group_are_written_with_its_label(
    desk: Desk, show: Show, settle: Settle, tmp_path: Path
) -> None:
    page = show(DeadlinesPage)
    settle()
    every = len(page.model.rows)
    page.folded.fold_all(folded=True)
    written = desk.run(page.as_listed(), tmp_path / "echeances.csv").read_text("utf-8-sig").splitlines()
    assert len(written) == 1 + every
    head = page.folded.head_at(0)
    assert head is not None
    assert written[1].split(";")[0] == head.label


def rows_of(path: Path, sheet: str) -> list[tuple[object, ...]]:
    """What a sheet of a workbook holds, its empty lines left out."""
    lines = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    return [line for line in lines if any(cell is not None for cell in line)]


def test_groups_are_written_under_the_name_of_what_they_are_by_and_summed_apart(
    desk: Desk, show: Show, settle: Settle, tmp_path: Path
) -> None:
    page = show(DeadlinesPage)
    page.table.columns.show_column("to_pay", shown=True)
    page.grouping.take("instructor")
    settle()
    heads = [head for place in range(page.model.rowCount()) if (head := page.folded.head_at(place)) is not None]
    assert len(heads) > 1
    book = desk.run(page.as_listed(), tmp_path / "echeances.xlsx")
    page.table.columns.reset()
    page.grouping.take("week")
    assert any(line[0] == "Instructeur" for line in rows_of(book, "Échéances"))
    groups = rows_of(book, "Groupes")
    first = next(place for place, line in enumerate(groups) if line[0] == "Instructeur")
    assert groups[first][:3] == ("Instructeur", "Échéances", "À verser")
    written = {str(line[0]): (line[1], Decimal(str(line[2]))) for line in groups[first + 1 : first + 1 + len(heads)]}
    assert written == {head.label: (int(head.count.split()[0]), head.sums.get("to_pay", Decimal(0))) for head in heads}


def test_a_list_grouped_by_two_columns_says_both_and_none_twice(
    desk: Desk, show: Show, settle: Settle, tmp_path: Path
) -> None:
    page = show(SessionListPage)
    settle()
    assert page.grouping is not None
    page.grouping.take(("body", "held_on"))
    settle()
    written = desk.run(page.as_listed(), tmp_path / "commissions.csv").read_text("utf-8-sig").splitlines()
    shown = [page.model.columns[place].heading for place in page.table.columns.shown]
    date_of = page.table.headings()["held_on"]
    assert written[0].split(";") == [date_of, *shown], "« Instance » is a column, the year of a day is not"
    assert all(line.split(";")[0] in line.split(";")[1] for line in written[1:])


@pytest.mark.parametrize("make", spread((DeadlinesPage, FundingFileListPage, OrganisationListPage), 1))
def test_a_list_in_a_view_kept_is_written_under_the_name_of_the_view(
    show: Show, settle: Settle, make: type[AnyList]
) -> None:
    page: Any = show(make)
    settle()

    def called() -> str:
        paper = page.paper()
        assert paper is not None
        return str(paper.name)

    plain = called()
    page.filters.set_state({"text": "versement"})
    page.views.keep("À payer / v. 2026")
    settle()
    kept = called()
    page.filters.set_state({"text": "autre chose"})
    settle()
    left = called()
    page.views.take(page.views._views[0])
    settle()
    assert kept == called() == f"{page.header.title.text_whole()} – À payer _ v. 2026"
    assert plain == left != kept


def test_a_name_with_a_point_is_suggested_with_the_ending_of_its_kind(
    show: Show, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested: list[str] = []

    def save(_parent: object, _title: str, place: str, *_rest: object, **_options: object) -> tuple[str, str]:
        suggested.append(Path(place).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    page = show(FrameworkListPage)
    settle()
    exporter = Exporter(page)
    for name, kind in (("Cadres – v. 2026", WORKBOOK), ("echeances.ics", CALENDAR), ("echeances.ics", WORKBOOK)):
        exporter.save(name, kind, page.as_listed())
    assert suggested == ["Cadres – v. 2026.xlsx", "echeances.ics", "echeances.xlsx"]


@pytest.mark.slow
def test_the_history_of_a_record_is_written_once_it_is_in_view(
    desk: Desk, show: Show, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = desk.run(list_ptce, PtceFilter())[0]
    for commune in ("Nantes", "Rezé", "Givet"):
        desk.run(change_ptce, first.id, "commune", commune)
    page = show(PtceSheetPage, Destination("ptce", first.id))
    page.toggle_history()
    settle()
    wanted = tmp_path / "fiche.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(wanted), ""))
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    written = wanted.read_text("utf-8-sig")
    assert written.splitlines()[0] == "Date;Heure;Modification;Ce qui a changé;Par"
    assert first.name in written
    assert written.count("Modifier la commune du PTCE") == 3
    assert written.index("Givet") < written.index("Nantes")


def test_a_page_without_a_list_says_that_nothing_is_to_be_exported(office: Office, show: Show) -> None:
    page = show(SettingsPage)
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert [notice.text for notice in office.said] == ["Cette page n’a pas de liste à exporter."]
