"""The PTCE at 360°: its story, what comes next, every funder's grants, and its sheet on paper."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ptce_desk.domain.aid.deadlines import DeadlineKind
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.organisations import FunderLevel, MemberRole, OrganisationKind
from ptce_desk.domain.ptce import Stage
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.grants.award_years import change_year
from ptce_desk.services.ptce import sheets
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.pdf_preview import PdfPreview
from ptce_desk.ui.pages.exporting import Exporter, preview
from ptce_desk.ui.pages.ptce.files import GRANT_COLUMNS
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from tests.integration.dossiers import D, voted_file
from tests.integration.grants import change_agreement, in_days
from tests.integration.ledger_officer import LedgerOfficer
from tests.structures import create_organisation
from tests.ui.pages.conftest import Office, Show, ptce_named
from tests.ui.widgets.keyboard import line_of
from tests.unit.exports.paper import squeezed, text_of

Settle = Callable[[], None]
HOSTILE = '<b>Pôle</b> / =1+1 "Cie"'


@pytest.fixture
def ptce_id(desk: Desk) -> int:
    return ptce_named(desk, "ardaines")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The names suggested; each is accepted, in a folder of the test."""
    names: list[str] = []

    def answer(_exporter: Exporter, suggested: str, _kind: str) -> Path:
        names.append(suggested)
        return tmp_path / suggested

    monkeypatch.setattr(Exporter, "ask_path", answer)
    return names


def test_stages_and_bearers_are_told_as_one_story_and_told_again_when_they_change(
    desk: Desk, ptce_id: int, office: Office, show: Show, settle: Settle
) -> None:
    key = desk.run(create_organisation, HOSTILE, OrganisationKind.ASSOCIATION, ess=True)
    sheet = desk.run(sheets.add_member, ptce_id, key, MemberRole.BEARER)
    member = sheet.ptce.memberships[-1].id
    desk.run(sheets.change_line, ptce_id, "memberships", member, "since", date(2020, 5, 1))
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    assert ("01/05/2020", f"«\u00a0{HOSTILE}\u00a0» est la structure porteuse") in page.course.story
    stage = desk.run(sheets.add_line, ptce_id, "stages", "stage", Stage.START_UP).ptce.stages[-1].id
    office.tasks.command(
        frozenset({"ptce"}), lambda _sheet: None,
        sheets.change_line, ptce_id, "stages", stage, "since", date(2024, 1, 15),
    )  # fmt: skip
    settle()
    assert ("15/01/2024", "Stade\u00a0: Démarrage") in page.course.story


@pytest.mark.slow
def test_the_dates_of_its_dossiers_lead_to_them(desk: Desk, ptce_id: int, office: Office, show: Show) -> None:
    file_id = voted_file(desk, date(2026, 2, 2), "7000.00")
    change_agreement(desk, file_id, lambda agreement: setattr(agreement.instalments[0], "planned_on", in_days(200)))
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    page.tabs.open_tab("follow_up")
    places = [row.deadline.kind for row in page.dates.model.rows]
    assert DeadlineKind.PAYMENT in places
    page.dates.table.setFocus()
    page.dates.table.selectRow(places.index(DeadlineKind.PAYMENT))
    QTest.keyClick(page.dates.table, Qt.Key.Key_Return)
    due = page.dates.model.rows[places.index(DeadlineKind.PAYMENT)].deadline
    assert office.went[-1] == Destination("funding_file", file_id, due=due)


@pytest.mark.slow
def test_the_grants_of_every_funder_are_listed_with_the_sums_of_each_year(
    desk: Desk, ptce_id: int, office: Office, show: Show
) -> None:
    file_id = voted_file(desk, date(2026, 2, 2), "7000.00")
    line = desk.run(instruct.add_line, file_id, "plan", "funder", HOSTILE).file.plan[-1]
    for key, kept in (("level", FunderLevel.STATE), ("public", True), ("amount", D("5000.00")), ("obtained", True)):
        desk.run(instruct.change_line, file_id, "plan", line.id, key, kept)
    voted_file(desk, date(2025, 2, 2), "1000.00")
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    page.tabs.open_tab("files")
    shown = [[column.text(row) for column in GRANT_COLUMNS] for row in page.grants.model.rows]
    assert [row[0] for row in shown] == ["2026", "2026", "2025"]
    assert shown[1][1:4] == [HOSTILE, "État", "Plan du dossier 2026-001"]
    said = page.grants.sums.text().replace("\u00a0", " ").replace("\u202f", " ")
    assert said == "Accordé par exercice – 2026 : 12 000 € · 2025 : 1 000 €"
    page.grants.table.setFocus()
    page.grants.table.selectRow(1)
    QTest.keyClick(page.grants.table, Qt.Key.Key_Return)
    assert office.went[-1] == Destination("funding_file", file_id)


@pytest.mark.slow
def test_an_award_of_several_years_tells_what_is_firm_from_what_waits_for_a_vote(
    desk: Desk, ptce_id: int, show: Show, settle: Settle
) -> None:
    officer = LedgerOfficer(desk)
    days = (date(2026, 1, 1), date(2027, 12, 31))
    file_id = officer.asked(officer.scheme(), "20000.00", None, days=days, pole="ardaines")
    officer.vote(file_id, "20000.00")
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    page.tabs.open_tab("files")
    assert headings(page) == ["Exercice", "Financeur", "Niveau", "Connu par", "Accordé"]
    kinds = frozenset({"funding_file"})
    page.tasks.command(kinds, lambda _done: None, change_year, file_id, 2027, "state", YearState.TO_CONFIRM)
    settle()
    assert headings(page)[-3:] == ["Accordé", "Ferme", "À confirmer"]
    (row,) = page.grants.model.rows
    assert (row.amount, row.firm, row.to_confirm) == (D(20000), D(10000), D(10000))
    said = page.grants.sums.text().replace("\u00a0", " ").replace("\u202f", " ")
    assert said == "Accordé par exercice – 2026 : 20 000 € dont 10 000 € à confirmer"
    page.tasks.command(kinds, lambda _done: None, change_year, file_id, 2027, "state", None)
    settle()
    assert headings(page)[-1] == "Accordé"


def headings(page: PtceSheetPage) -> list[str]:
    """The columns that the card of the grants shows."""
    return [GRANT_COLUMNS[place].heading for place in page.grants.table.columns.shown]


def test_a_ptce_without_dossiers_says_so_in_words(desk: Desk, show: Show) -> None:
    page = show(PtceSheetPage, Destination("ptce", desk.run(sheets.create_ptce, "Nouveau")))
    page.tabs.open_tab("files")
    assert not page.grants.table.isVisible()
    page.tabs.open_tab("follow_up")
    assert not page.dates.table.isVisible()
    assert page.course.story == []


def test_its_sheet_is_saved_under_a_name_any_disk_takes_with_what_is_being_typed(
    desk: Desk, show: Show, settle: Settle, asked: list[str], tmp_path: Path
) -> None:
    page = show(PtceSheetPage, Destination("ptce", desk.run(sheets.create_ptce, HOSTILE)))
    line_of(page.identity.form, "commune").setFocus()
    QTest.keyClicks(line_of(page.identity.form, "commune"), "Givet")
    page.print_button.click()
    settle()
    assert asked == ["Fiche _b_Pôle__b_ _ =1+1 _Cie_.pdf"]
    text = text_of(tmp_path / asked[0])
    assert squeezed(HOSTILE) in text
    assert "Givet" in text


def test_its_preview_shows_its_sheet_as_it_will_print(ptce_id: int, show: Show, settle: Settle) -> None:
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    preview(page)
    settle()
    (shown,) = page.findChildren(PdfPreview)
    assert shown.windowTitle() == "Fiche – ARDAINES"
    shown.close()
