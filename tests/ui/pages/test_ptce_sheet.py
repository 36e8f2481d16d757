from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ptce_desk.domain.organisations import MemberRole, OrganisationKind
from ptce_desk.domain.ptce import LabelKind, Ptce, Stage, TerritoryType
from ptce_desk.services import poles
from ptce_desk.services.desk import Desk
from ptce_desk.services.poles import PtceFilter
from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.page import Destination
from ptce_desk.ui.pages.ptce_sheet import PtceSheetPage
from ptce_desk.ui.widgets.grid_table import GridTable
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.widgets.keyboard import press

D = Decimal
Settle = Callable[[], None]


def kept(desk: Desk, ptce_id: int) -> Ptce:
    return desk.run(poles.open_ptce, ptce_id).ptce


def add(grid: GridTable[Row], key: str) -> None:
    """Begin a row, the window being active: a list of suggestions takes that from it offscreen."""
    grid.activateWindow()
    QApplication.processEvents()
    grid.edit_cell(grid.model().rowCount() - 1, key)


def open_ardaines(desk: Desk, show: Show) -> tuple[PtceSheetPage, int]:
    ptce_id = ptce_named(desk, "ardaines")
    return show(PtceSheetPage, Destination("ptce", ptce_id)), ptce_id


def test_a_field_is_kept_on_leaving_it(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    page.identity.lines["commune"].setFocus()
    page.identity.lines["commune"].selectAll()
    press("Charleville-Mézières", Qt.Key.Key_Tab)
    settle()
    assert kept(desk, ptce_id).commune == "Charleville-Mézières"


def test_the_year_of_creation_is_a_year_or_nothing_is_kept(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    before = kept(desk, ptce_id).created_year
    page.identity.created_year.setFocus()
    page.identity.created_year.selectAll()
    press("vers 2010", Qt.Key.Key_Tab)
    settle()
    assert kept(desk, ptce_id).created_year == before
    page.identity.created_year.setFocus()
    page.identity.created_year.selectAll()
    press("2012", Qt.Key.Key_Tab)
    settle()
    assert kept(desk, ptce_id).created_year == 2012


def test_a_ptce_keeps_its_name_when_it_is_emptied(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    page.identity.lines["name"].setFocus()
    page.identity.lines["name"].selectAll()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    settle()
    assert page.identity.lines["name"].text() == "ARDAINES"
    assert kept(desk, ptce_id).name == "ARDAINES"


def test_the_kind_of_territory_is_chosen(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    page.identity.territory_type.setFocus()
    press(Qt.Key.Key_Up)
    settle()
    assert kept(desk, ptce_id).territory_type is TerritoryType.PERIURBAN


def test_a_structure_is_created_and_made_a_member_at_once(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    page.members.create_button.click()
    form = page.members.form
    assert form.name.hasFocus()
    form.add_button.click()
    settle()
    assert kept(desk, ptce_id).memberships == []
    press("Coopérative du bois")
    form.kind.set_value(OrganisationKind.COOPERATIVE)
    form.role.set_value(MemberRole.LEAD_PARTNER)
    form.ess.setChecked(True)
    form.add_button.click()
    settle()
    assert not form.isVisible()
    sheet = desk.run(poles.open_ptce, ptce_id)
    (member,) = sheet.ptce.memberships
    structure = sheet.organisations[member.organisation_id]
    assert member.role is MemberRole.LEAD_PARTNER
    assert (structure.name, structure.kind, structure.ess) == (
        "Coopérative du bois",
        OrganisationKind.COOPERATIVE,
        True,
    )


def test_a_known_structure_is_added_in_the_last_row_then_given_a_role(desk: Desk, show: Show, settle: Settle) -> None:
    desk.run(poles.create_organisation, "Ressourcerie du Val", OrganisationKind.ASSOCIATION, ess=True)
    page, ptce_id = open_ardaines(desk, show)
    add(page.members.table, "structure")
    press("ressourcerie", Qt.Key.Key_Tab, "porteuse", Qt.Key.Key_Tab)
    settle()
    (member,) = kept(desk, ptce_id).memberships
    assert member.role is MemberRole.BEARER


def test_a_role_without_structure_is_refused_in_words(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    add(page.members.table, "role")
    press("membre", Qt.Key.Key_Tab)
    settle()
    assert [notice.text for notice in office.said] == ["Choisissez d’abord la structure, puis son rôle."]
    assert page.members.table.model().rowCount() == 1
    assert kept(desk, ptce_id).memberships == []


def test_a_member_is_taken_off_and_its_qualities_are_mended(desk: Desk, show: Show, settle: Settle) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    structure = desk.run(poles.create_organisation, "Scierie", OrganisationKind.ENTERPRISE, ess=False)
    desk.run(poles.add_member, ptce_id, structure, MemberRole.MEMBER)
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    page.members.table.setCurrentIndex(page.members.table.model().index(0, 2))
    page.members.table.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert desk.run(poles.open_ptce, ptce_id).organisations[structure].ess is True
    page.members.table.setCurrentIndex(page.members.table.model().index(0, 4))
    press(Qt.Key.Key_Backspace)
    settle()
    assert desk.run(poles.open_ptce, ptce_id).organisations[structure].commune == ""
    press(Qt.Key.Key_Delete)
    settle()
    assert kept(desk, ptce_id).memberships == []


def test_stages_labels_and_other_names_are_typed_in_their_tables(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    add(page.stages.grid, "stage")
    press("Démarrage", Qt.Key.Key_Tab, "1/3/2024", Qt.Key.Key_Tab)
    settle()
    add(page.labels.grid, "kind")
    press("Lauréat", Qt.Key.Key_Tab, "AAP 2021", Qt.Key.Key_Tab)
    settle()
    add(page.aliases.grid, "name")
    press("Pôle des Ardennes", Qt.Key.Key_Tab)
    settle()
    ptce = kept(desk, ptce_id)
    assert (ptce.stages[-1].stage, ptce.stages[-1].since) == (Stage.START_UP, date(2024, 3, 1))
    assert (ptce.labels[-1].kind, ptce.labels[-1].call) == (LabelKind.AWARDED, "AAP 2021")
    assert ptce.aliases[-1].name == "Pôle des Ardennes"


def test_yearly_figures_are_whole_where_they_count_people(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    page, ptce_id = open_ardaines(desk, show)
    add(page.figures.grid, "year")
    press("2025", Qt.Key.Key_Tab)
    settle()
    press(
        "85000",
        Qt.Key.Key_Tab,
        "32,5",
        Qt.Key.Key_Tab,
        "1,5",
        Qt.Key.Key_Tab,
        "12",
        Qt.Key.Key_Tab,
        "3,5",
        Qt.Key.Key_Tab,
    )
    settle()
    latest = max(kept(desk, ptce_id).figures, key=lambda figures: figures.year)
    assert latest.year == 2025
    assert latest.unit_budget == D("85000.00")
    assert latest.self_financing_rate == D("0.325")
    assert latest.full_time_equivalents == D("1.5")
    assert latest.member_structures == 12
    assert latest.employees is None
    assert office.said[-1].text.startswith("Écrivez un nombre entier")


def test_a_year_comes_once(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    known = kept(desk, ptce_id).figures[0].year
    add(page.figures.grid, "year")
    press(str(known), Qt.Key.Key_Tab)
    settle()
    assert office.said[-1].text == f"Les chiffres de {known} sont déjà là."
    assert len(kept(desk, ptce_id).figures) == 1
    assert office.refused == []


def test_its_dossiers_open_and_a_new_one_starts_here(desk: Desk, office: Office, show: Show) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    file_id = proposed_file(desk, ptce_id)
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    assert page.files.hasFocus()
    press(Qt.Key.Key_Return)
    page.new_file.click()
    assert office.went == [Destination("funding_file", file_id, (file_id,)), Destination("funding_file_new", ptce_id)]


def test_alt_and_arrows_go_to_the_neighbours_in_the_list(desk: Desk, office: Office, show: Show) -> None:
    rows = tuple(row.id for row in desk.run(poles.list_ptce, PtceFilter()))
    page = show(PtceSheetPage, Destination("ptce", rows[0], rows))
    assert not page.header.previous.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert office.went == [Destination("ptce", rows[1], rows)]


def test_what_is_being_typed_is_kept_for_its_own_ptce_when_another_comes(
    desk: Desk, show: Show, settle: Settle
) -> None:
    page, ptce_id = open_ardaines(desk, show)
    other = ptce_named(desk, "savecom")
    before = kept(desk, other).commune
    page.identity.lines["commune"].setFocus()
    page.identity.lines["commune"].selectAll()
    press("Sedan")
    page.show_record(Destination("ptce", other))
    settle()
    assert page.files.hasFocus()
    assert kept(desk, ptce_id).commune == "Sedan"
    assert kept(desk, other).commune == before == page.identity.lines["commune"].text()
