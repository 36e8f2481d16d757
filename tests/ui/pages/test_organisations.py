"""The list of structures and the page of one, by keyboard."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from ptce_desk.db.queries.organisations import ListedOrganisation
from ptce_desk.domain.dated_notes import DatedNote
from ptce_desk.domain.errors import InUseError
from ptce_desk.domain.organisations import MemberRole, Organisation, OrganisationKind, Quality
from ptce_desk.formatting import typeset
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.dated_notes import list_notes
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file.undo import undo_state
from ptce_desk.services.ptce import organisations, sheets
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.organisations.list import OrganisationListPage, filter_sentence
from ptce_desk.ui.pages.organisations.merge import MergeDialog
from ptce_desk.ui.pages.organisations.sheet import OrganisationSheetPage
from ptce_desk.ui.widgets.editors.boxes import Boxes
from ptce_desk.ui.widgets.editors.choice import SEARCHABLE_FROM
from ptce_desk.ui.widgets.editors.folded_entries import NO_ENTRY
from ptce_desk.wording.legal_categories import LEGAL_CATEGORIES, legal_category_text, read_legal_category
from tests.gathered import gathered
from tests.structures import create_organisation
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.widgets.keyboard import line_of, press, press_ctrl

Settle = Callable[[], None]
K = OrganisationKind
GOOD = "73282932000074"


def add(desk: Desk, name: str, kind: OrganisationKind = K.ASSOCIATION, *, ess: bool = True, commune: str = "") -> int:
    return desk.run(create_organisation, name, kind, ess=ess, commune=commune)


@pytest.fixture
def wood(desk: Desk) -> int:
    return add(desk, "Coopérative du bois", K.COOPERATIVE, commune="Sedan")


def kept(desk: Desk, organisation_id: int) -> Organisation:
    return desk.run(organisations.open_organisation, organisation_id).organisation


def names(page: OrganisationListPage) -> list[str]:
    return [row.name for row in page.model.rows]


def open_page(show: Show, organisation_id: int) -> OrganisationSheetPage:
    return show(OrganisationSheetPage, Destination("organisation", organisation_id))


def open_dialog() -> NewRecordDialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, NewRecordDialog) and w.isVisible())


def retype(page: OrganisationSheetPage, field: str, text: str) -> None:
    page.identity.form.editors[field].setFocus()
    line_of(page.identity.form, field).selectAll()
    press(text, Qt.Key.Key_Tab)


def test_structures_are_listed_in_french_order_with_the_keyboard_on_them(desk: Desk, wood: int, show: Show) -> None:
    add(desk, "Éco-lieu")
    add(desk, "Zèbre")
    page = show(OrganisationListPage)
    assert names(page) == ["Coopérative du bois", "Éco-lieu", "Zèbre"]
    assert page.filters.sentence.text() == "3 structures"
    assert page.table.hasFocus()
    assert wood == page.model.rows[0].id


def test_filters_are_said_in_a_sentence_and_cleared_at_once(desk: Desk, wood: int, show: Show, settle: Settle) -> None:
    add(desk, "Scierie", K.ENTERPRISE, ess=False)
    page = show(OrganisationListPage)
    page.filters.set_value("ess", False)
    page.filters.set_value("kind", K.ENTERPRISE)
    page.filters.changed.emit()
    settle()
    assert names(page) == ["Scierie"]
    assert page.filters.sentence.text() == "1 structure hors ESS, de type entreprise"
    page.filters.set_value("kind", K.MUTUAL)
    page.filters.changed.emit()
    settle()
    assert page.filters.sentence.text() == "Aucune structure hors ESS, de type mutuelle"
    page.filters.clear_link.click()
    settle()
    assert page.model.rows[0].id == wood
    page.focus_filter()
    press("SEDAN", Qt.Key.Key_Return)
    settle()
    assert names(page) == ["Coopérative du bois"]
    assert page.filters.sentence.text() == "1 structure, contenant «\u00a0SEDAN\u00a0»"


@pytest.mark.slow
def test_a_heading_sorts_the_whole_list(desk: Desk, wood: int, show: Show, settle: Settle) -> None:
    other = add(desk, "Zèbre", commune="Avize")
    page = show(OrganisationListPage)
    page.table.sort_requested.emit("commune", False)
    settle()
    assert [row.id for row in page.model.rows] == [other, wood]


def test_the_sums_of_structures_say_how_much_is_of_other_funders(show: Show) -> None:
    page = show(OrganisationListPage)
    told = (K.ASSOCIATION, True, frozenset[Quality](), "", "", 0, 1)
    given = ((Decimal(3000), Decimal(1000)), (Decimal(500), Decimal(0)), (Decimal(200), Decimal(0)))
    rows = [ListedOrganisation(place, "Relais", *told, *amounts) for place, amounts in enumerate(given)]
    page.show_rows(rows)
    page.table.selectAll()
    said = page.selection.text().replace("\u00a0", " ").replace("\u202f", " ")
    assert said == "3 structures · accordé 3 700 € · dont accordé par d’autres financeurs 1 000 €"
    page.show_rows(rows[1:])
    page.table.selectAll()
    assert "autres financeurs" not in page.selection.text()


@pytest.mark.slow
def test_the_rows_beyond_the_first_page_come_on_going_down(desk: Desk, show: Show, settle: Settle) -> None:
    for number in range(130):
        add(desk, f"Structure {number:03d}")
    page = show(OrganisationListPage)
    assert len(page.model.rows) == 100
    assert page.filters.sentence.text() == "130 structures"
    page.table.scrollToBottom()
    settle()
    assert len({row.id for row in page.model.rows}) == 130


def test_enter_opens_the_structure_among_those_listed(desk: Desk, wood: int, office: Office, show: Show) -> None:
    other = add(desk, "Zèbre")
    show(OrganisationListPage)
    press(Qt.Key.Key_Return)
    assert office.went == [Destination("organisation", wood, (wood, other))]


def test_a_new_structure_is_described_then_opened(
    desk: Desk, wood: int, office: Office, show: Show, settle: Settle
) -> None:
    page = show(OrganisationListPage)
    page.new_record()
    settle()
    dialog = open_dialog()
    press("cooperative du bois")
    assert dialog.problem() == typeset("Même nom que « Coopérative du bois (Sedan) » : est-ce un doublon ?")
    press(" vert", Qt.Key.Key_Tab, Qt.Key.Key_Tab, "Sedan", Qt.Key.Key_Tab, "1234", Qt.Key.Key_Tab)
    assert dialog.problem("siret").startswith("4 chiffres au lieu de 14")
    dialog.create_button.click()
    settle()
    (went,) = office.went
    assert went.record not in (None, wood)
    assert went.record is not None
    made = kept(desk, went.record)
    assert (made.name, made.kind, made.ess, made.commune, made.siret) == (
        "cooperative du bois vert",
        K.ASSOCIATION,
        True,
        "Sedan",
        "1234",
    )


def test_a_structure_without_name_is_not_created(show: Show, settle: Settle) -> None:
    page = show(OrganisationListPage)
    page.new_record()
    settle()
    dialog = open_dialog()
    dialog.create_button.click()
    assert dialog.isVisible()
    assert dialog.problem() == "Donnez un nom à la structure."
    dialog.reject()


def test_suppr_puts_a_structure_in_the_trash_and_the_notice_takes_it_out(
    wood: int, office: Office, show: Show, settle: Settle
) -> None:
    page = show(OrganisationListPage)
    press(Qt.Key.Key_Delete)
    settle()
    assert names(page) == []
    (notice,) = office.said
    assert notice.text == "La structure «\u00a0Coopérative du bois\u00a0» est à la corbeille."
    assert notice.do is not None
    notice.do()
    settle()
    assert [row.id for row in page.model.rows] == [wood]


def test_a_structure_that_serves_stays(desk: Desk, wood: int, office: Office, show: Show, settle: Settle) -> None:
    desk.run(sheets.add_member, ptce_named(desk, "ardaines"), wood, MemberRole.BEARER)
    page = show(OrganisationListPage)
    press(Qt.Key.Key_Delete)
    settle()
    assert names(page) == ["Coopérative du bois"]
    assert [type(error) for error in office.refused] == [InUseError]


def test_an_invalid_number_is_kept_and_warned_about_in_words(desk: Desk, wood: int, show: Show, settle: Settle) -> None:
    page = open_page(show, wood)
    retype(page, "siret", "7,17E+13")
    settle()
    assert kept(desk, wood).siret == "7,17E+13"
    assert page.identity.form.problem("siret").startswith("Un tableur a perdu les derniers chiffres")
    retype(page, "siret", "732 829 320 00074")
    retype(page, "rna", "w12")
    settle()
    assert (kept(desk, wood).siret, kept(desk, wood).rna) == (GOOD, "W12")
    assert line_of(page.identity.form, "siret").text() == GOOD
    assert page.identity.form.problem("siret") == ""
    assert page.identity.form.problem("rna").startswith("Un numéro RNA s’écrit W")


def test_two_structures_under_one_number_are_a_doubt_said_in_words(desk: Desk, wood: int, show: Show) -> None:
    for organisation_id in (wood, add(desk, "Bois (bis)")):
        desk.run(organisations.keep_field, organisation_id, "siret", GOOD)
    page = open_page(show, wood)
    assert page.identity.form.problem("siret") == (
        "Ce numéro est aussi celui de «\u00a0Bois (bis)\u00a0»\u00a0: est-ce un doublon\u00a0?"
    )


def test_a_structure_keeps_its_name_when_it_is_emptied(desk: Desk, wood: int, show: Show, settle: Settle) -> None:
    page = open_page(show, wood)
    page.identity.form.editors["name"].setFocus()
    line_of(page.identity.form, "name").selectAll()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    settle()
    assert line_of(page.identity.form, "name").text() == kept(desk, wood).name == "Coopérative du bois"
    assert page.identity.form.problem("name") == "Une structure porte un nom : l’ancien est gardé."


def box_of(page: OrganisationSheetPage, quality: Quality) -> QCheckBox:
    return page.identity.form.edit("qualities", Boxes).boxes[quality]


def test_kind_qualities_and_closing_month_are_kept_as_chosen(desk: Desk, wood: int, show: Show, settle: Settle) -> None:
    page = open_page(show, wood)
    box_of(page, Quality.SCIC).setFocus()
    press(Qt.Key.Key_Space)
    box_of(page, Quality.IAE).setFocus()
    press(Qt.Key.Key_Space)
    page.identity.form.editors["ess"].setFocus()
    press(Qt.Key.Key_Space)
    page.identity.form.editors["fiscal_year_end_month"].setFocus()
    press(Qt.Key.Key_Up)
    settle()
    organisation = kept(desk, wood)
    assert organisation.qualities == {Quality.SCIC, Quality.IAE}
    assert (organisation.ess, organisation.fiscal_year_end_month) == (False, 11)
    box_of(page, Quality.SCIC).setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert kept(desk, wood).qualities == {Quality.IAE}
    assert desk.run(undo_state).undo == "Modifier les qualités de « Coopérative du bois »"


@pytest.mark.parametrize(
    ("typed", "category"),
    [
        ("9220", ("9220", "Association déclarée")),
        ("association declaree", ("9220", "Association déclarée")),
        ("Société européenne", ("", "Société européenne")),
        ("5800 Société européenne", ("5800", "Société européenne")),
    ],
)
def test_a_legal_category_is_one_of_the_list_or_any_other_words(
    desk: Desk, wood: int, show: Show, settle: Settle, typed: str, category: tuple[str, str]
) -> None:
    page = open_page(show, wood)
    page.identity.legal_category.line.setFocus()
    press(typed)
    completer = page.identity.legal_category.completer()
    popup = None if completer is None else completer.popup()
    if popup is not None:
        popup.hide()
    page.activateWindow()
    page.identity.legal_category.line.setFocus()
    press(Qt.Key.Key_Tab)
    settle()
    organisation = kept(desk, wood)
    assert (organisation.legal_category, organisation.legal_form) == category
    assert page.identity.legal_category.line.text() == legal_category_text(*category)


def test_a_legal_category_is_picked_in_the_list(desk: Desk, wood: int, show: Show, settle: Settle) -> None:
    page = open_page(show, wood)
    box = page.identity.legal_category
    box.setFocus()
    press(Qt.Key.Key_Down)
    settle()
    assert kept(desk, wood).legal_category == next(iter(LEGAL_CATEGORIES))


@gathered("code", LEGAL_CATEGORIES)
def test_what_is_offered_is_read_back_as_its_code(code: str) -> None:
    assert read_legal_category(legal_category_text(code, "")) == (code, LEGAL_CATEGORIES[code])


def test_contacts_are_typed_changed_and_removed(desk: Desk, wood: int, show: Show, settle: Settle) -> None:
    page = open_page(show, wood)
    page.contacts.grid.edit_cell(0, "name")
    press("Accueil", Qt.Key.Key_Tab, "Secrétariat", Qt.Key.Key_Tab, "accueil@exemple.fr", Qt.Key.Key_Tab)
    settle()
    (contact,) = kept(desk, wood).contacts
    assert (contact.name, contact.role, contact.email) == ("Accueil", "Secrétariat", "accueil@exemple.fr")
    page.contacts.grid.setCurrentIndex(page.contacts.grid.model().index(0, 1))
    page.contacts.grid.setFocus()
    press(Qt.Key.Key_Backspace)
    settle()
    assert kept(desk, wood).contacts[0].role == ""
    press_ctrl(Qt.Key.Key_Delete)
    settle()
    assert kept(desk, wood).contacts == []


def test_a_note_is_typed_in_its_card_dated_today_and_never_emptied(
    desk: Desk, wood: int, show: Show, settle: Settle
) -> None:
    page = open_page(show, wood)
    page.notes.grid.edit_cell(0, "text")
    press("Rappeler", Qt.Key.Key_Tab)
    settle()
    (note,) = desk.run(list_notes_of, wood)
    assert (note.text, note.written_on, note.author) == ("Rappeler", desk.today(), desk.author)
    page.notes.grid.setCurrentIndex(page.notes.grid.model().index(0, 0))
    page.notes.grid.setFocus()
    press(Qt.Key.Key_Backspace)
    settle()
    assert [one.text for one in desk.run(list_notes_of, wood)] == ["Rappeler"]
    assert page.notes.grid.model().index(0, 0).data() == "Rappeler"
    press_ctrl(Qt.Key.Key_Delete)
    settle()
    assert desk.run(list_notes_of, wood) == ()


def list_notes_of(desk: Desk, key: int) -> tuple[DatedNote, ...]:
    return list_notes(ORGANISATION, desk, key).notes


def test_its_ptce_and_its_dossiers_open_from_its_page(
    desk: Desk, wood: int, office: Office, show: Show, settle: Settle
) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    desk.run(sheets.add_member, ptce_id, wood, MemberRole.BEARER)
    file_id = proposed_file(desk, ptce_id)
    desk.run(instruct.change_field, file_id, "beneficiary_id", wood)
    page = open_page(show, wood)
    assert page.memberships_card.count.text() == "1 PTCE"
    assert page.files_card.count.text() == "1 dossier"
    assert page.files.hasFocus()
    press(Qt.Key.Key_Return)
    page.memberships.setFocus()
    press(Qt.Key.Key_Return)
    assert office.went == [Destination("funding_file", file_id, (file_id,)), Destination("ptce", ptce_id, (ptce_id,))]
    settle()


def test_the_trash_of_its_page_takes_it_and_leaves_to_the_list(
    desk: Desk, wood: int, office: Office, show: Show, settle: Settle
) -> None:
    page = open_page(show, wood)
    page.header.delete.trigger()
    settle()
    assert Destination("organisations") in office.went
    assert desk.run(organisations.sum_organisations, organisations.OrganisationFilter()).count == 0


def open_merge() -> MergeDialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MergeDialog) and w.isVisible())


def test_two_records_of_one_structure_are_compared_then_made_one_and_undone(
    desk: Desk, wood: int, office: Office, show: Show, settle: Settle
) -> None:
    twin = add(desk, "Coopérative du bois", commune="SEDAN")
    desk.run(organisations.keep_field, twin, "rna", "W123456789")
    desk.run(organisations.add_line, twin, "contacts", "name", "Anne")
    page = open_page(show, wood)
    assert page.identity.form.problem("name") == typeset(
        "Même nom que « Coopérative du bois (SEDAN) » : est-ce un doublon ?"
    )
    page.identity.merge_button.click()
    settle()
    dialog = open_merge()
    settle()
    assert dialog.moved.text() == typeset("À rattacher : contact (1).")
    assert {field: button.isChecked() for field, button in dialog.answers.items()} == {
        "kind": False,
        "rna": True,
        "commune": False,
    }
    dialog.answers["kind"].click()
    dialog.merge_button.click()
    settle()
    merged = kept(desk, wood)
    assert (merged.kind, merged.rna, merged.commune) == (K.ASSOCIATION, "W123456789", "Sedan")
    assert [contact.name for contact in merged.contacts] == ["Anne"]
    assert page.identity.form.problem("name") == ""
    assert not page.identity.merge_button.isVisibleTo(page.identity)
    page.show_record(Destination("organisation", twin))
    settle()
    assert office.went[-1] == Destination("organisation", wood)
    (notice,) = office.said
    assert notice.do is not None
    notice.do()
    settle()
    assert kept(desk, twin).rna == "W123456789"


def test_any_structure_may_be_chosen_to_go_and_nothing_goes_before_one_is(
    qtbot: QtBot, desk: Desk, wood: int, office: Office, show: Show, settle: Settle
) -> None:
    other = add(desk, "Ancien nom du bois")
    for number in range(SEARCHABLE_FROM):
        add(desk, f"Structure {number}")
    page = open_page(show, wood)
    assert not page.identity.merge_button.isVisibleTo(page.identity)
    page.ask_merge()
    settle()
    dialog = open_merge()
    assert not dialog.merge_button.isEnabled()
    dialog.other.set_value(other)
    dialog.other.chosen.emit(other)
    settle()
    assert dialog.merge_button.isEnabled()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.other.setFocus()
    press("zzz", Qt.Key.Key_Tab)
    settle()
    assert dialog.other.problem() == NO_ENTRY
    assert not dialog.merge_button.isEnabled()
    press(Qt.Key.Key_Escape)
    settle()
    assert (dialog.other.value(), dialog.merge_button.isEnabled()) == (other, True)
    dialog.leave_button.click()
    settle()
    assert kept(desk, other).name == "Ancien nom du bois"
    assert office.said == []


@pytest.mark.usefixtures("wood")
def test_the_list_keeps_those_that_may_be_there_twice(desk: Desk, show: Show, settle: Settle) -> None:
    add(desk, "Coopérative du bois")
    add(desk, "Zèbre")
    page = show(OrganisationListPage)
    page.filters.set_value("twice", True)  # the value of a filter
    page.reload()
    settle()
    assert names(page) == ["Coopérative du bois", "Coopérative du bois"]
    assert filter_sentence(page.filter, 0) == typeset("Aucune structure qui ait un doublon possible")
    assert filter_sentence(page.filter, 2) == typeset("2 structures, qui ont peut-être un doublon")


def test_a_number_known_already_is_said_before_the_structure_is_created(
    desk: Desk, wood: int, show: Show, settle: Settle
) -> None:
    desk.run(organisations.keep_field, wood, "siret", GOOD)
    page = show(OrganisationListPage)
    page.new_record()
    settle()
    dialog = open_dialog()
    line_of(dialog, "name").setText("Tout autre nom")
    dialog.editors["siret"].setFocus()
    press(GOOD[:9], Qt.Key.Key_Tab)
    assert dialog.problem("siret") == typeset(
        "Ce numéro est aussi celui de « Coopérative du bois (Sedan) » : est-ce un doublon ?"
    )


def test_two_records_selected_in_the_list_are_compared_and_made_one(
    desk: Desk, wood: int, office: Office, show: Show, settle: Settle
) -> None:
    twin = add(desk, "Coopérative du bois", commune="Charleville")
    desk.run(organisations.add_line, twin, "contacts", "name", "Anne")
    add(desk, "Autre")
    page = show(OrganisationListPage)
    settle()
    down, shift = Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier
    page.table.setFocus()
    page.table.selectRow(0)
    for count, enabled in ((1, False), (2, True), (3, False)):
        assert len(page.table.selected_rows()) == count
        assert (page.merge_button.isEnabled(), page.merge.isEnabled()) == (enabled, enabled)
        QTest.keyClick(page.table, down, shift)
    QTest.keyClick(page.table, Qt.Key.Key_Up)  # from the last of the three to the one before
    QTest.keyClick(page.table, down, shift)
    page.merge_button.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    dialog = open_merge()
    settle()
    assert dialog.sentence.text() == typeset(
        "Tout ce qui est rattaché à « Coopérative du bois » (Charleville) passe à « Coopérative du bois » (Sedan), "
        "puis la fiche « Coopérative du bois » (Charleville) va à la corbeille."
    )
    dialog.merge_button.click()
    settle()
    assert [contact.name for contact in kept(desk, wood).contacts] == ["Anne"]
    assert names(page) == ["Autre", "Coopérative du bois"]
    assert office.said[-1].text == typeset(
        "« Coopérative du bois » (Charleville) est fusionnée dans « Coopérative du bois » (Sedan)."
    )


@pytest.mark.slow
def test_structures_are_grouped_whole_however_many_pages_they_are(desk: Desk, show: Show, settle: Settle) -> None:
    for place in range(130):
        add(desk, f"Structure {place}", K.ASSOCIATION if place % 2 else K.COOPERATIVE)
    page = show(OrganisationListPage)
    assert len(page.model.rows) < 130
    assert page.grouping is not None
    page.grouping.take(("kind",))
    settle()
    heads = [head for place in range(page.model.rowCount()) if (head := page.model.head_at(place)) is not None]
    assert [head.count for head in heads] == ["65 structures"] * 2
    assert len(page.model.rows) == len(page.listed) == 130
