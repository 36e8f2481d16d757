from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ptce_desk.domain.appraisal import ABOVE_MAXIMUM, Obstacle
from ptce_desk.domain.errors import AmountObstructedError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import MemberRole, OrganisationKind
from ptce_desk.domain.rules.vocabulary import CostCategory
from ptce_desk.domain.schemes import Section
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services import instruct, poles
from ptce_desk.services.catalogue import list_schemes
from ptce_desk.services.desk import Desk
from ptce_desk.services.file_sheet import open_file
from ptce_desk.ui.page import Destination
from ptce_desk.ui.pages.funding_file_sheet import FundingFileSheetPage
from tests.ui.accessibility import focusable, nameless
from tests.ui.pages.conftest import Office, Show, ptce_named
from tests.ui.widgets.keyboard import press

D = Decimal
TAB = Qt.Key.Key_Tab
Settle = Callable[[], None]


def progress_file(desk: Desk, *, end: date = date(2026, 12, 31), requested: str = "30000.00") -> int:
    """A PROGRESS dossier of ARDAINES with an eligible base of 30 000 €: 24 000 € at most; 18 months at most."""
    ptce_id = ptce_named(desk, "ardaines")
    lead = desk.run(
        poles.create_organisation, "Association fictive", OrganisationKind.ASSOCIATION, ess=True, commune=""
    )
    partner = desk.run(
        poles.create_organisation, "Fabrique fictive", OrganisationKind.ENTERPRISE, ess=False, commune=""
    )
    desk.run(poles.add_member, ptce_id, lead, MemberRole.LEAD_PARTNER)
    desk.run(poles.add_member, ptce_id, partner, MemberRole.MEMBER)
    scheme = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    file_id = desk.run(
        instruct.create_file,
        scheme_id=scheme.scheme_id,
        ptce_id=ptce_id,
        title="Filière bois",
        deposited_on=date(2026, 1, 12),
    )
    for field, value in (
        ("start", date(2026, 1, 1)),
        ("end", end),
        ("total_cost", D("30000.00")),
        ("requested", D(requested)),
    ):
        desk.run(instruct.change_field, file_id, field, value, field_label="un champ")
    sheet = desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY)
    desk.run(instruct.change_line, file_id, "costs", sheet.file.costs[0].id, "presented", D("30000.00"))
    return file_id


def held(desk: Desk, file_id: int) -> FundingFile:
    return desk.run(open_file, file_id).file


def opened(show: Show, file_id: int, *siblings: int) -> FundingFileSheetPage:
    return show(FundingFileSheetPage, Destination("funding_file", file_id, siblings))


def type_into(field: QWidget, text: str) -> None:
    """Replace what a field holds, then leave it by Tab."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(text, TAB)


def link(page: FundingFileSheetPage, words: str) -> QPushButton:
    return next(button for button in page.decision.obstacles.links() if button.text() == words)


def activate(button: QPushButton) -> None:
    button.setFocus()
    press(Qt.Key.Key_Space)


def test_the_keyboard_begins_on_the_title(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    assert page.project.title_edit.hasFocus()


def test_every_control_has_a_name_and_is_reached_by_tab(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    assert len(focusable(page)) >= 20
    assert nameless(page) == []
    reached = set()
    for _step in range(60):
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused.accessibleName())
        press(TAB)
    wanted = {
        "Intitulé",
        "PTCE",
        "Fin",
        "Montant demandé",
        "Taux de l’assiette",
        "Section",
        "Dépenses",
        "Avis du service",
    }
    assert wanted <= reached
    assert {"Terminer l’instruction", "Montant proposé", "Plan de financement"} <= reached


def test_fields_follow_each_other_in_reading_order(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    names = []
    for _step in range(11):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        press(TAB)
    assert names == [
        "Intitulé",
        "PTCE",
        "Bénéficiaire (chef de file)",
        "Stade",
        "Date de dépôt",
        "Début",
        "Fin",
        "Coût total",
        "Montant demandé",
        "Taux de l’assiette",
        "Section",
    ]
    assert page.project.instructor.hasFocus()


@pytest.mark.parametrize(
    ("typed", "kept"), [("12,5 k€", "12500.00"), ("12\u00a0500,50\u00a0€", "12500.50"), ("12\u202f500", "12500.00")]
)
def test_an_amount_is_typed_in_every_usual_way(desk: Desk, show: Show, settle: Settle, typed: str, kept: str) -> None:
    page = opened(show, progress_file(desk))
    type_into(page.project.requested, typed)
    settle()
    assert page.sheet is not None
    assert held(desk, page.sheet.file.id).requested == D(kept)


def test_a_day_is_typed_in_words(desk: Desk, show: Show, settle: Settle) -> None:
    page = opened(show, progress_file(desk))
    type_into(page.project.start, "1er mars 2026")
    settle()
    assert page.sheet is not None
    assert held(desk, page.sheet.file.id).start == date(2026, 3, 1)


def test_an_ambiguous_amount_is_refused_under_its_field_with_both_readings(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    type_into(page.project.requested, "1,234")
    settle()
    sentence = "«\u00a01,234\u00a0» peut se lire 1234\u00a0€ ou 1,23\u00a0€. Écrivez 1234 ou 1,23."
    assert page.project.requested.problem() == sentence
    assert page.project.requested.accessibleDescription() == sentence
    assert held(desk, file_id).requested == D("30000.00")


def test_a_rate_of_the_base_gives_the_amount_requested(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    assert page.project.requested_rate.text() == "100\u00a0%"
    type_into(page.project.requested_rate, "33,33")
    settle()
    assert held(desk, file_id).requested == D("9999.00")
    assert page.computation.maximum.text() == "24\u202f000,00\u00a0€"


def test_a_rate_of_the_base_gives_the_amount_proposed(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    assert page.decision.rate.text() == "80\u00a0%"
    type_into(page.decision.rate, "50 %")
    settle()
    assert held(desk, file_id).proposed == D("15000.00")
    assert page.decision.proposed.text() == "15\u202f000,00\u00a0€"


def test_escape_takes_the_computation_back_too(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    page.decision.proposed.setFocus()
    press("25000")
    assert page.decision.obstacles.sentences()[0].startswith("Le montant (25\u202f000,00")
    press(Qt.Key.Key_Escape)
    assert page.decision.proposed.text() == "24\u202f000,00\u00a0€"
    assert page.decision.obstacles.sentences() == []


def test_escape_in_a_cell_takes_the_computation_back_too(desk: Desk, show: Show, settle: Settle) -> None:
    page = opened(show, progress_file(desk))
    page.costs.grid.edit_cell(0, "presented")
    press("10000")
    assert page.computation.maximum.text() == "8\u202f000,00\u00a0€"
    press(Qt.Key.Key_Escape)
    settle()
    assert page.computation.maximum.text() == "24\u202f000,00\u00a0€"


def test_escape_in_a_searched_choice_drops_the_search_before_leaving(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    went_back: list[None] = []
    QShortcut(QKeySequence("Escape"), page).activated.connect(lambda: went_back.append(None))
    line = page.project.ptce.lineEdit()
    assert line is not None
    page.project.ptce.setFocus()
    press("zzz")
    page.project.ptce.hide_suggestions()
    press(Qt.Key.Key_Escape)
    assert (line.text(), went_back) == ("ARDAINES", [])
    press(Qt.Key.Key_Escape)
    assert went_back == [None]


def test_alt_down_opens_a_choice_instead_of_the_next_dossier(desk: Desk, office: Office, show: Show) -> None:
    first = progress_file(desk)
    second = progress_file(desk)
    page = opened(show, first, first, second)
    for field in (page.project.stage, page.project.start):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert office.went == []
        popup = QApplication.activePopupWidget()
        assert popup is not None
        popup.hide()
        page.activateWindow()
    page.project.title_edit.setFocus()
    QTest.keyClick(page.project.title_edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert office.went == [Destination("funding_file", second, (first, second))]


def test_another_dossier_does_not_inherit_what_was_not_understood(desk: Desk, show: Show, settle: Settle) -> None:
    first, second = progress_file(desk), progress_file(desk)
    page = opened(show, first, first, second)
    type_into(page.project.title_edit, "Filière lin")
    page.project.requested.setFocus()
    press("1,234")
    page.show_record(Destination("funding_file", second, (first, second)))
    settle()
    assert page.project.requested.text() == "30\u202f000,00\u00a0€"
    assert page.project.requested.problem() == ""
    assert (held(desk, first).title, held(desk, second).title) == ("Filière lin", "Filière bois")


def test_the_place_read_in_the_computation_stays_while_typing(desk: Desk, show: Show, settle: Settle) -> None:
    page = opened(show, progress_file(desk, end=date(2028, 12, 31)))
    page.resize(1166, 260)
    QApplication.processEvents()
    bar = page.computation.verticalScrollBar()
    assert bar.maximum() > 40
    bar.setValue(40)
    page.project.requested.setFocus()
    press("20000")
    QApplication.processEvents()
    assert bar.value() == 40
    press(TAB)
    settle()
    assert bar.value() == 40


def test_in_a_narrow_window_the_computation_stands_under_the_dossier(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    assert page.computation.x() > page.scroller.x() + page.scroller.width()
    page.resize(816, 540)
    QApplication.processEvents()
    assert page.computation.y() > page.scroller.y() + 200
    assert page.computation.width() == page.scroller.width()
    assert page.scroller.horizontalScrollBar().maximum() == 0
    assert page.computation.horizontalScrollBar().maximum() == 0
    page.resize(1166, 700)
    QApplication.processEvents()
    assert page.computation.x() > page.scroller.x() + page.scroller.width()


def test_what_is_missing_is_listed_with_the_way_to_its_field(desk: Desk, show: Show, settle: Settle) -> None:
    scheme = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    page = opened(show, desk.run(instruct.create_file, scheme_id=scheme.scheme_id))
    assert page.decision.obstacles.sentences()[:4] == [
        "Donnez un intitulé au dossier.",
        "Choisissez le PTCE.",
        "Saisissez au moins une dépense.",
        "Indiquez le montant demandé.",
    ]
    activate(link(page, "Saisir l’intitulé"))
    assert page.project.title_edit.hasFocus()
    activate(link(page, "Saisir le montant demandé"))
    assert page.project.requested.hasFocus()
    activate(link(page, "Ajouter une dépense"))
    press("Étude", TAB, "Diagnostic", TAB, "1000", TAB)
    settle()
    assert page.sheet is not None
    assert page.sheet.file.costs[0].presented == D("1000.00")
    assert "Saisissez au moins une dépense." not in page.decision.obstacles.sentences()


def test_a_derogation_is_motivated_in_the_page_then_the_amount_is_proposed(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = progress_file(desk, end=date(2028, 6, 30))
    desk.run(instruct.finish_review, file_id)
    page = opened(show, file_id)
    type_into(page.decision.proposed, "26 000")
    settle()
    long, above = page.decision.obstacles.sentences()
    assert "au-delà de 18 mois" in long
    assert "dépasse le maximum de 24\u202f000,00\u00a0€" in above
    for reason in ("Chantier retardé", "Projet pilote"):
        activate(link(page, "Motiver une dérogation…"))
        assert page.decision.reason.reason.hasFocus()
        assert nameless(page) == []
        press(reason, TAB, Qt.Key.Key_Space)
        settle()
    assert {d.finding_code: d.reason for d in held(desk, file_id).derogations} == {
        "duration_max": "Chantier retardé",
        ABOVE_MAXIMUM: "Projet pilote",
    }
    assert page.decision.obstacles.sentences() == []
    assert not page.decision.reason.isVisible()
    activate(page.decision.propose)
    settle()
    assert held(desk, file_id).decision is DecisionState.PROPOSED
    assert held(desk, file_id).proposed == D("26000.00")


def test_a_derogation_needs_a_reason_and_escape_gives_it_up(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk, end=date(2028, 6, 30))
    page = opened(show, file_id)
    went_back: list[None] = []
    QShortcut(QKeySequence("Escape"), page).activated.connect(lambda: went_back.append(None))
    page.computation.derogation_asked.emit("duration_max")
    form = page.decision.reason
    activate(form.keep)
    settle()
    assert form.reason.hasFocus()
    assert form.reason.accessibleDescription() == "Écrivez le motif\u00a0: il restera au dossier."
    press("x", Qt.Key.Key_Escape)
    assert (form.isVisible(), form.reason.value()) == (True, "")
    press(Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert went_back == []
    assert held(desk, file_id).derogations == []


def test_a_refused_proposal_lists_what_stands_in_the_way(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    file_id = progress_file(desk)
    desk.run(instruct.finish_review, file_id)
    page = opened(show, file_id)
    type_into(page.decision.proposed, "26 000")
    settle()
    activate(page.decision.propose)
    settle()
    (refusal,) = office.refused
    assert isinstance(refusal, AmountObstructedError)
    assert [o.code for o in refusal.obstacles if isinstance(o, Obstacle)] == [ABOVE_MAXIMUM]
    (sentence,) = page.decision.obstacles.sentences()
    assert "dépasse le maximum" in sentence
    assert link(page, "Changer le montant proposé").hasFocus()
    press(Qt.Key.Key_Space)
    assert page.decision.proposed.hasFocus()


def test_the_keyboard_stays_in_the_computation_when_a_derogation_is_taken_back(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = progress_file(desk, end=date(2028, 6, 30))
    desk.run(instruct.derogate, file_id, "duration_max", "Chantier retardé")
    page = opened(show, file_id)
    button = next(b for b in page.computation.findChildren(QPushButton) if b.text() == "Retirer la dérogation")
    activate(button)
    settle()
    assert held(desk, file_id).derogations == []
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.accessibleName() == "Motiver une dérogation\u00a0: durée maximale"


def test_a_closed_dossier_is_reopened_with_its_reason_in_the_page(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    for target in (InstructionState.SUBMITTED, InstructionState.WITHDRAWN):
        desk.run(instruct.move_instruction, file_id, target)
    page = opened(show, file_id)
    menu = page.decision.moves.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    press("Le porteur revient", TAB, Qt.Key.Key_Space)
    settle()
    assert held(desk, file_id).instruction is InstructionState.SUBMITTED
    assert held(desk, file_id).moves[-1].reason == "Le porteur revient"


def test_the_section_and_who_follows_the_dossier_are_kept(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    page.project.section.setFocus()
    press(Qt.Key.Key_Home)
    settle()
    type_into(page.project.instructor, "Service ESS")
    settle()
    assert held(desk, file_id).section is Section.OPERATING
    assert held(desk, file_id).instructor == "Service ESS"


def test_a_change_made_elsewhere_is_shown_at_once(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    desk.run(instruct.change_field, file_id, "title", "Filière lin", field_label="l’intitulé")
    office.tasks.changed.emit(frozenset({"funding_file"}))
    settle()
    assert page.project.title_edit.text() == "Filière lin"


def test_a_cell_not_understood_is_said_under_its_table(desk: Desk, show: Show) -> None:
    page = opened(show, progress_file(desk))
    page.costs.grid.edit_cell(0, "presented")
    press("1,234", Qt.Key.Key_Return)
    assert page.costs.note.isVisible()
    assert page.costs.note.text().startswith("Présenté, ligne 1\u00a0: «\u00a01,234\u00a0» peut se lire 1234")
