from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.organisations import MemberRole, OrganisationKind
from ptce_desk.domain.ptce import LabelKind, Ptce, Stage, TerritoryType
from ptce_desk.domain.support import InKindKind, InteractionKind, Lever, ParticipationKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.models.columns import COLOUR_ROLE, KEY_ROLE, Row
from ptce_desk.ui.pages.ptce.course import variation_text
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.widgets.forms.record_form import show_value
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.structures import create_organisation
from tests.ui.editors import line, value
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.widgets.keyboard import line_of, press, press_ctrl

D = Decimal
Settle = Callable[[], None]


def kept(desk: Desk, ptce_id: int) -> Ptce:
    return desk.run(sheets.open_ptce, ptce_id).ptce


def add(grid: GridTable[Row], key: str) -> None:
    """Begin a row, the window being active: a list of suggestions takes that from it offscreen."""
    grid.activateWindow()
    QApplication.processEvents()
    grid.edit_cell(grid.model().rowCount() - 1, key)


def open_ardaines(desk: Desk, show: Show, tab: str = "identity") -> tuple[PtceSheetPage, int]:
    ptce_id = ptce_named(desk, "ardaines")
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    page.tabs.open_tab(tab)
    return page, ptce_id


def test_a_field_is_kept_on_leaving_it(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    line_of(page.identity.form, "commune").setFocus()
    line_of(page.identity.form, "commune").selectAll()
    press("Charleville-Mézières", Qt.Key.Key_Tab)
    settle()
    assert kept(desk, ptce_id).commune == "Charleville-Mézières"


@pytest.mark.slow
def test_the_year_of_creation_is_a_year_or_nothing_is_kept(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    before = kept(desk, ptce_id).created_year
    line_of(page.identity.form, "created_year").setFocus()
    line_of(page.identity.form, "created_year").selectAll()
    press("vers 2010", Qt.Key.Key_Tab)
    settle()
    assert kept(desk, ptce_id).created_year == before
    line_of(page.identity.form, "created_year").setFocus()
    line_of(page.identity.form, "created_year").selectAll()
    press("2012", Qt.Key.Key_Tab)
    settle()
    assert kept(desk, ptce_id).created_year == 2012


def test_a_ptce_keeps_its_name_when_it_is_emptied(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    line_of(page.identity.form, "name").setFocus()
    line_of(page.identity.form, "name").selectAll()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    settle()
    assert line_of(page.identity.form, "name").text() == "ARDAINES"
    assert kept(desk, ptce_id).name == "ARDAINES"


def test_the_kind_of_territory_is_chosen(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    page.identity.form.editors["territory_type"].setFocus()
    press(Qt.Key.Key_Up)
    settle()
    assert kept(desk, ptce_id).territory_type is TerritoryType.PERIURBAN


@pytest.mark.slow
def test_what_is_typed_while_a_structure_is_added_is_kept(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show, "members")
    page.members.create_button.click()
    form = page.members.form
    press("Première")
    form.add_button.click()
    press("Deuxième")
    settle()
    assert form.isVisible()
    assert line(form, "name").text() == "Deuxième"
    form.add_button.click()
    settle()
    assert not form.isVisible()
    sheet = desk.run(sheets.open_ptce, ptce_id)
    names = [sheet.organisations[member.organisation_id].name for member in sheet.ptce.memberships]
    assert names == ["Première", "Deuxième"]


def test_a_structure_refused_comes_back_in_its_form(
    desk: Desk, show: Show, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _ptce_id = open_ardaines(desk, show, "members")
    page.members.create_button.click()
    form = page.members.form
    press("Première")
    show_value(form.editors["role"], MemberRole.LEAD_PARTNER)

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise NotFoundError("organisation", 1)

    monkeypatch.setattr(sheets, "add_new_member", refuse)
    form.add_button.click()
    settle()
    assert (line(form, "name").text(), value(form, "role")) == ("Première", MemberRole.LEAD_PARTNER)


def test_a_structure_is_created_and_made_a_member_at_once(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show, "members")
    page.members.create_button.click()
    form = page.members.form
    assert line(form, "name").hasFocus()
    form.add_button.click()
    settle()
    assert kept(desk, ptce_id).memberships == []
    press("Coopérative du bois")
    show_value(form.editors["kind"], OrganisationKind.COOPERATIVE)
    show_value(form.editors["role"], MemberRole.LEAD_PARTNER)
    show_value(form.editors["ess"], True)
    form.add_button.click()
    settle()
    assert not form.isVisible()
    sheet = desk.run(sheets.open_ptce, ptce_id)
    (member,) = sheet.ptce.memberships
    structure = sheet.organisations[member.organisation_id]
    assert member.role is MemberRole.LEAD_PARTNER
    assert (structure.name, structure.kind, structure.ess) == (
        "Coopérative du bois",
        OrganisationKind.COOPERATIVE,
        True,
    )


@pytest.mark.slow
def test_a_known_structure_is_added_in_the_last_row_then_given_a_role(desk: Desk, show: Show, settle: Settle) -> None:
    desk.run(create_organisation, "Ressourcerie du Val", OrganisationKind.ASSOCIATION, ess=True)
    page, ptce_id = open_ardaines(desk, show, "members")
    add(page.members.table, "structure")
    press("ressourcerie", Qt.Key.Key_Tab, "porteuse", Qt.Key.Key_Tab)
    settle()
    (member,) = kept(desk, ptce_id).memberships
    assert member.role is MemberRole.BEARER


def test_a_role_without_structure_is_refused_in_words(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show, "members")
    add(page.members.table, "role")
    press("membre", Qt.Key.Key_Tab)
    settle()
    assert [notice.text for notice in office.said] == ["Choisissez d’abord la structure, puis son rôle."]
    assert page.members.table.model().rowCount() == 1
    assert kept(desk, ptce_id).memberships == []


@pytest.mark.slow
def test_a_member_is_taken_off_and_its_qualities_are_mended(desk: Desk, show: Show, settle: Settle) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    structure = desk.run(create_organisation, "Scierie", OrganisationKind.ENTERPRISE, ess=False)
    desk.run(sheets.add_member, ptce_id, structure, MemberRole.MEMBER)
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    page.tabs.open_tab("members")
    page.members.table.setCurrentIndex(page.members.table.model().index(0, 2))
    page.members.table.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert desk.run(sheets.open_ptce, ptce_id).organisations[structure].ess is True
    page.members.table.setCurrentIndex(page.members.table.model().index(0, 4))
    press(Qt.Key.Key_Backspace)
    settle()
    assert desk.run(sheets.open_ptce, ptce_id).organisations[structure].commune == ""
    press_ctrl(Qt.Key.Key_Delete)
    settle()
    assert kept(desk, ptce_id).memberships == []


@pytest.mark.slow
def test_stages_labels_and_other_names_are_typed_in_their_tables(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show, "course")
    add(page.stages.grid, "stage")
    press("Démarrage", Qt.Key.Key_Tab, "1/3/2024", Qt.Key.Key_Tab)
    settle()
    add(page.labels.grid, "kind")
    press("Lauréat", Qt.Key.Key_Tab, "AAP 2021", Qt.Key.Key_Tab)
    settle()
    page.tabs.open_tab("identity")
    add(page.aliases.grid, "name")
    press("Pôle des Ardennes", Qt.Key.Key_Tab)
    settle()
    ptce = kept(desk, ptce_id)
    assert (ptce.stages[-1].stage, ptce.stages[-1].since) == (Stage.START_UP, date(2024, 3, 1))
    assert (ptce.labels[-1].kind, ptce.labels[-1].call) == (LabelKind.AWARDED, "AAP 2021")
    assert ptce.aliases[-1].name == "Pôle des Ardennes"


@pytest.mark.slow
def test_yearly_figures_are_whole_where_they_count_people(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    page, ptce_id = open_ardaines(desk, show, "course")
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
    page, ptce_id = open_ardaines(desk, show, "course")
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
    page.tabs.open_tab("files")
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Dossiers (1)"
    page.take_keyboard()
    assert page.files.hasFocus()
    press(Qt.Key.Key_Return)
    page.new_file.click()
    assert office.went == [Destination("funding_file", file_id, (file_id,)), Destination("funding_file_new", ptce_id)]


def test_alt_and_arrows_go_to_the_neighbours_in_the_list(desk: Desk, office: Office, show: Show) -> None:
    rows = tuple(row.id for row in desk.run(sheets.list_ptce, PtceFilter()))
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
    line_of(page.identity.form, "commune").setFocus()
    line_of(page.identity.form, "commune").selectAll()
    press("Sedan")
    page.show_record(Destination("ptce", other))
    settle()
    assert page.tabs.tabBar().hasFocus()
    assert kept(desk, ptce_id).commune == "Sedan"
    assert kept(desk, other).commune == before == line_of(page.identity.form, "commune").text()


def column_of(grid: GridTable[Row], key: str) -> list[str]:
    model = grid.model()
    headings = [
        model.headerData(section, Qt.Orientation.Horizontal, KEY_ROLE) for section in range(model.columnCount())
    ]
    section = headings.index(key)
    return [str(model.index(row, section).data() or "") for row in range(model.rowCount())]


def test_the_tabs_are_gone_through_by_keyboard_and_say_what_they_hold(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show, "overview")
    assert page.tabs.tabBar().hasFocus()
    press(Qt.Key.Key_Right)
    assert page.members.isVisible()
    for _turn in range(3):
        QTest.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page.files.isVisible()
    desk.run(sheets.add_line, ptce_id, "interactions", "subject", "Visite")
    page.reload()
    settle()
    assert [page.tabs.tabText(tab) for tab in range(page.tabs.count())] == [
        "Vue d’ensemble",
        "Membres",
        "Parcours",
        "Suivi (1)",
        "Soutien",
        "Documents",
        "Dossiers",
        "Identité (8/9)",
    ]


@pytest.mark.slow
def test_the_place_is_described_with_its_areas(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    line_of(page.place.form, "place_kind").setFocus()
    press("tiers")
    suggestions = line_of(page.place.form, "place_kind").completer()
    assert suggestions is not None
    assert suggestions.completionCount() == 1
    popup = suggestions.popup()
    assert popup is not None
    popup.hide()
    page.activateWindow()
    line_of(page.place.form, "place_kind").setFocus()
    line_of(page.place.form, "place_kind").selectAll()
    press(
        "Ancienne gare",
        Qt.Key.Key_Tab,
        "1 650,5 m²",
        Qt.Key.Key_Tab,
        "4 ha",
        Qt.Key.Key_Tab,
        "La commune",
        Qt.Key.Key_Tab,
    )
    settle()
    ptce = kept(desk, ptce_id)
    assert (ptce.place_kind, ptce.place_owner) == ("Ancienne gare", "La commune")
    assert (ptce.place_built_m2, ptce.place_land_m2) == (D("1650.5"), D(40000))
    assert line_of(page.place.form, "place_land_m2").text() == "40\u202f000\u00a0m²"


def test_what_is_no_area_is_said_and_not_kept(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show)
    line_of(page.place.form, "place_built_m2").setFocus()
    press("grand", Qt.Key.Key_Tab)
    settle()
    assert line_of(page.place.form, "place_built_m2").problem() == "Écrivez une surface, comme 1 650 m² ou 4 ha."
    assert kept(desk, ptce_id).place_built_m2 is None


def test_a_yearly_figure_shows_its_variation_since_the_year_before(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show, "course")
    for year, budget, rate in ((2024, "80000", "0.30"), (2025, "84000", "0.335")):
        sheet = desk.run(sheets.add_line, ptce_id, "figures", "year", year)
        line = sheet.ptce.figures[-1].id
        desk.run(sheets.change_line, ptce_id, "figures", line, "unit_budget", D(budget))
        desk.run(sheets.change_line, ptce_id, "figures", line, "self_financing_rate", D(rate))
    page.reload()
    settle()
    assert column_of(page.figures.grid, "year")[-3:-1] == ["2024", "2025"]
    assert column_of(page.figures.grid, "unit_budget_variation")[-3:-1] == ["", "+5\u00a0%"]
    assert column_of(page.figures.grid, "self_financing_rate_variation")[-2] == "+3,5\u00a0pts"


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (None, ""),
        (D(0), "="),
        (D("0.0554"), "+5,5\u00a0%"),
        (D("-0.125"), "\u221213\u00a0%"),
        (D(10), "+1\u202f000\u00a0%"),
    ],
)
def test_a_variation_is_short(change: Decimal | None, text: str) -> None:
    assert variation_text(change, "unit_budget") == text


@pytest.mark.slow
def test_interactions_are_typed_by_keyboard_and_counted_by_lever(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show, "follow_up")
    desk.run(sheets.add_line, ptce_id, "interactions", "held_on", date(2025, 12, 1))
    desk.run(sheets.add_line, ptce_id, "interactions", "held_on", date(2026, 2, 1))
    page.reload()
    settle()
    page.interactions.note_button.click()
    press("5/1/2026", Qt.Key.Key_Tab)
    settle()
    press("Visite", Qt.Key.Key_Tab, "Chantier", Qt.Key.Key_Tab, "foncier", Qt.Key.Key_Tab)
    settle()
    page.activateWindow()
    QApplication.processEvents()
    press("Suite en mars", Qt.Key.Key_Tab)
    settle()
    added = next(line for line in kept(desk, ptce_id).interactions if line.subject)
    assert (added.held_on, added.kind, added.lever) == (
        date(2026, 1, 5),
        InteractionKind.VISIT,
        Lever.URBAN_PLANNING_AND_LAND,
    )
    assert (added.subject, added.note) == ("Chantier", "Suite en mars")
    assert column_of(page.interactions.grid, "held_on")[:3] == ["01/02/2026", "01/12/2025", "05/01/2026"]
    assert page.levers.title.text() == "Ce qui a été fait en 2026"
    assert dict(page.levers.bars.bars)["6 · Aménagement et foncier"] == 1
    assert dict(page.levers.bars.bars)["Sans levier"] == 1
    page.tabs.open_tab("support")
    page.tabs.open_tab("follow_up")
    assert column_of(page.interactions.grid, "held_on")[:3] == ["01/02/2026", "05/01/2026", "01/12/2025"]


def test_another_year_is_chosen_for_what_was_done(desk: Desk, show: Show) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    desk.run(sheets.add_line, ptce_id, "interactions", "held_on", date(2025, 12, 1))
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    page.tabs.open_tab("follow_up")
    assert sum(count for _words, count in page.levers.bars.bars) == 0
    page.levers.year.setFocus()
    press(Qt.Key.Key_Down)
    assert page.levers.title.text() == "Ce qui a été fait en 2025"
    assert page.levers.bars.bars[-1] == ("Sans levier", 1)


@pytest.mark.slow
def test_a_part_taken_and_a_support_in_kind_are_typed_by_keyboard(desk: Desk, show: Show, settle: Settle) -> None:
    structure = desk.run(create_organisation, "Ressourcerie du Val", OrganisationKind.ASSOCIATION, ess=True)
    page, ptce_id = open_ardaines(desk, show, "support")
    add(page.participations.grid, "kind")
    press("Adhésion", Qt.Key.Key_Tab)
    settle()
    page.activateWindow()
    QApplication.processEvents()
    press("1/1/2024", Qt.Key.Key_Tab, Qt.Key.Key_Tab, "150", Qt.Key.Key_Tab)
    settle()
    add(page.in_kind.grid, "year")
    press("2025", Qt.Key.Key_Tab)
    settle()
    press("Locaux", Qt.Key.Key_Tab, "12,5", Qt.Key.Key_Tab, "mois", Qt.Key.Key_Tab, "100", Qt.Key.Key_Tab)
    press("ressourcerie", Qt.Key.Key_Tab)
    settle()
    ptce = kept(desk, ptce_id)
    (part,), (support,) = ptce.participations, ptce.in_kind
    assert (part.kind, part.since, part.yearly_fee) == (
        ParticipationKind.MEMBERSHIP_FEE,
        date(2024, 1, 1),
        D("150.00"),
    )
    assert (support.year, support.kind, support.unit) == (2025, InKindKind.PREMISES, "mois")
    assert (support.value, support.beneficiary_id) == (D("1250.00"), structure)
    assert page.in_kind.sums.text() == "Valeur par année – 2025\u00a0: 1\u202f250\u00a0€"
    assert column_of(page.in_kind.grid, "value")[0] == "1\u202f250\u00a0€"


@pytest.mark.slow
def test_a_part_does_not_end_before_it_begins(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show, "support")
    sheet = desk.run(sheets.add_line, ptce_id, "participations", "since", date(2025, 3, 1))
    page.reload()
    settle()
    page.participations.grid.edit_cell(0, "until")
    press("1/2/2025", Qt.Key.Key_Tab)
    settle()
    assert office.said[-1].text == "Du 01/03/2025 au 01/02/2025\u00a0: la fin vient avant le début."
    (part,) = kept(desk, ptce_id).participations
    assert (part.id, part.until) == (sheet.ptce.participations[0].id, None)


def test_an_end_before_the_beginning_that_the_file_holds_is_shown_in_words(desk: Desk, show: Show) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    part = desk.run(sheets.add_line, ptce_id, "participations", "since", date(2025, 3, 1)).ptce.participations[0]

    def written_elsewhere(desk: Desk) -> None:
        with desk.writing("") as work:
            work.reading().exec_driver_sql("UPDATE participation SET until = '2025-02-01' WHERE id = ?", (part.id,))
            work.session.commit()

    desk.run(written_elsewhere)
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    cell = page.participations.grid.model().index(0, 2)
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "La fin vient avant le début."
    assert cell.data(COLOUR_ROLE) == "danger"


@pytest.mark.slow
def test_an_interaction_keeps_its_date_when_the_cell_is_emptied(desk: Desk, show: Show, settle: Settle) -> None:
    page, ptce_id = open_ardaines(desk, show, "follow_up")
    desk.run(sheets.add_line, ptce_id, "interactions", "held_on", date(2026, 2, 1))
    page.reload()
    settle()
    page.interactions.grid.setFocus()
    page.interactions.grid.setCurrentIndex(page.interactions.grid.model().index(0, 0))
    press(Qt.Key.Key_Backspace)
    settle()
    assert column_of(page.interactions.grid, "held_on")[0] == "01/02/2026"
    press_ctrl(Qt.Key.Key_Delete)
    settle()
    assert kept(desk, ptce_id).interactions == []


def test_its_frameworks_are_listed_and_open(desk: Desk, office: Office, show: Show) -> None:
    ptce_id = ptce_named(desk, "ecosolies")
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    page.tabs.open_tab("support")
    (nantes, _words), (sreed, words) = page.frameworks.links
    assert words == "SREED Pays de la Loire 2011-2016 – Stratégie économique"
    button = next(b for b in page.frameworks.findChildren(QPushButton) if b.text() == words)
    button.click()
    assert office.went == [Destination("framework", sreed, (nantes, sreed))]


@pytest.mark.slow
def test_a_member_has_a_college_and_a_period(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    structure = desk.run(create_organisation, "Scierie", OrganisationKind.ENTERPRISE, ess=False)
    desk.run(sheets.add_member, ptce_id, structure, MemberRole.MEMBER)
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    page.tabs.open_tab("members")
    page.members.table.edit_cell(0, "college")
    press("Entreprises", Qt.Key.Key_Tab, "1/3/2024", Qt.Key.Key_Tab)
    settle()
    press("1/2/2024", Qt.Key.Key_Tab)
    settle()
    assert office.said[-1].text == "Du 01/03/2024 au 01/02/2024\u00a0: la fin vient avant le début."
    (member,) = kept(desk, ptce_id).memberships
    assert (member.college, member.since, member.until) == ("Entreprises", date(2024, 3, 1), None)
    assert member.eligible is True
    page.activateWindow()
    page.members.table.setFocus()
    page.members.table.setCurrentIndex(page.members.table.model().index(0, 8))
    press(Qt.Key.Key_Space)
    settle()
    assert kept(desk, ptce_id).memberships[0].eligible is False
