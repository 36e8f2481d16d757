from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton

from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM, Obstacle
from ptce_desk.domain.errors import AmountObstructedError
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.services.grants import follow_up_lines
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.caution import CautionDialog
from ptce_desk.ui.pages.dossier.decision import _decision_text
from tests.integration.dossiers import voted_file
from tests.ui.accessibility import nameless
from tests.ui.dialogs import dialog_of
from tests.ui.pages.conftest import Office, Show
from tests.ui.pages.progress import activate, held, link, opened, progress_file, type_into
from tests.ui.widgets.keyboard import press

D = Decimal
TAB = Qt.Key.Key_Tab
Settle = Callable[[], None]


@pytest.mark.slow
def test_what_is_missing_is_listed_with_the_way_to_its_field(desk: Desk, show: Show, settle: Settle) -> None:
    scheme = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    page = opened(show, desk.run(instruct.create_file, scheme_id=scheme.scheme_id))
    assert page.decision.obstacles.sentences()[:5] == [
        "Donnez un intitulé au dossier.",
        "Choisissez le PTCE.",
        "Choisissez le bénéficiaire.",
        "Saisissez au moins une dépense.",
        "Indiquez le montant demandé.",
    ]
    activate(link(page, "Saisir l’intitulé"))
    assert page.project.title_edit.hasFocus()
    activate(link(page, "Choisir le bénéficiaire"))
    assert page.project.beneficiary.hasFocus()
    activate(link(page, "Saisir le montant demandé"))
    assert page.project.requested.hasFocus()
    activate(link(page, "Ajouter une dépense"))
    press("Étude", TAB, "Diagnostic", TAB, "1000", TAB)
    settle()
    assert page.sheet is not None
    assert page.sheet.file.costs[0].presented == D("1000.00")
    assert "Saisissez au moins une dépense." not in page.decision.obstacles.sentences()


@pytest.mark.slow
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


@pytest.mark.slow
def test_an_amendment_above_the_maximum_is_passed_over_from_the_page_of_the_grant(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = voted_file(desk, date(2026, 2, 2))  # 20 000 € voted, 40 000 € at most
    assert desk.run(follow_up_lines.add_line, file_id, "amendments", "amount", D("40000.01")).agreement.amendments
    page = opened(show, file_id)
    buttons = page.computation.findChildren(QPushButton)
    activate(next(one for one in buttons if one.text() == "Motiver une dérogation…"))
    assert page.decision.reason.reason.hasFocus()
    press("Extension votée", TAB, Qt.Key.Key_Space)
    settle()
    assert {d.finding_code: d.reason for d in held(desk, file_id).derogations} == {ABOVE_MAXIMUM: "Extension votée"}


@pytest.mark.slow
def test_a_reason_begun_waits_while_one_looks_at_another_dossier(desk: Desk, show: Show, settle: Settle) -> None:
    file_id, other = (progress_file(desk, end=date(2028, 6, 30)) for _ in range(2))
    page = opened(show, file_id)
    form = page.decision.reason
    page.computation.derogation_asked.emit("duration_max")
    press("Chantier retardé")
    page.show_record(Destination("funding_file", other))
    settle()
    assert (form.isVisibleTo(page), form.reason.value(), form.waits()) == (False, "", True)
    page.show_record(Destination("funding_file", file_id))
    settle()
    assert (form.isVisibleTo(page), form.reason.value()) == (True, "Chantier retardé")
    assert not page.window().close()
    dialog = dialog_of(CautionDialog)
    assert dialog.windowTitle() == "Motif non enregistré"
    dialog.reject()
    activate(form.keep)
    settle()
    assert {d.finding_code: d.reason for d in held(desk, file_id).derogations} == {"duration_max": "Chantier retardé"}
    assert held(desk, other).derogations == []
    assert not form.waits()


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
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


def test_a_grant_whose_day_is_not_known_says_so() -> None:
    file = SimpleNamespace(decision=DecisionState.GRANTED, voted=Decimal("9600.00"), decided_on=None)
    told = _decision_text(cast("FileSheet", SimpleNamespace(file=file, session=None)))
    assert told.replace("\u202f", " ").replace("\u00a0", " ") == "Accordé : 9 600 €, sans date de décision."
