"""The main button of a dossier does the next thing, says it, and leads to what it lacks."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file.undo import undo
from ptce_desk.services.ptce.sheets import list_organisations
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from tests.ui.pages.conftest import Office, Show
from tests.ui.pages.progress import held, opened, progress_file, type_into

Settle = Callable[[], None]
COMING = date(2026, 12, 18)


@pytest.mark.slow
def test_a_dossier_goes_from_its_fields_to_the_agenda_by_its_main_button(
    desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, COMING)
    file_id = progress_file(desk)
    desk.run(instruct.change_field, file_id, "requested", None)
    page = opened(show, file_id)
    button = page.leading.button
    assert button.text() == "Saisir le montant demandé"
    button.click()
    assert page.project.requested.hasFocus()
    type_into(page.project.requested, "30 000")
    settle()
    for said, after in (
        ("Déclarer complet", "Terminer l’instruction"),
        ("Terminer l’instruction", "Proposer 24\u202f000\u00a0€"),
        ("Proposer 24\u202f000\u00a0€", "Inscrire au 18/12"),
        ("Inscrire au 18/12", "Voir la commission du 18/12"),
    ):
        assert button.text() == button.accessibleName() == said
        button.click()
        settle()
        assert button.text() == after
    assert held(desk, file_id).decision is DecisionState.LISTED
    assert office.said[-1].action == "Annuler"
    button.click()
    assert office.went[-1] == Destination("session", session_id, among=(file_id,))
    page.tasks.command(EVERY_KIND, lambda _operation: None, undo)
    settle()
    assert button.text() == "Inscrire au 18/12"


@pytest.mark.slow
def test_what_stands_in_the_way_keeps_the_button_and_leads_there(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    desk.run(instruct.finish_review, file_id)
    desk.run(instruct.change_field, file_id, "end", date(2028, 6, 30))  # longer than 18 months
    page = opened(show, file_id)
    assert page.leading.button.text() == "Changer la date de fin"
    assert page.leading.button.isEnabled()
    page.leading.button.click()
    settle()
    assert held(desk, file_id).decision is DecisionState.NOT_LISTED
    assert QApplication.focusWidget() in page.decision.obstacles.links()


@pytest.mark.slow
def test_a_grant_leads_to_the_day_or_the_line_to_fill(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = progress_file(desk)
    desk.run(instruct.finish_review, file_id)
    sheet = desk.run(instruct.propose, file_id, held(desk, file_id).max_amount)
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 6, 1))
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    page = opened(show, file_id)
    assert sheet.file.id == file_id
    for said, key in (("Préparer la convention", "prepared_on"), ("Noter la signature", "signed_on")):
        assert page.leading.button.text() == said
        page.leading.button.click()
        assert page.follow_up.cards.agreement.dates[key].hasFocus()
        type_into(page.follow_up.cards.agreement.dates[key], "02/06/2026")
        settle()
    assert page.leading.button.text() == "Noter la notification"


def test_a_dossier_not_begun_shows_what_is_to_be_chosen(desk: Desk, show: Show) -> None:
    scheme = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    page = opened(show, desk.run(instruct.create_file, scheme_id=scheme.scheme_id))
    assert page.leading.button.text() == "Compléter les 5 champs"
    page.leading.button.click()
    assert page.project.title_edit.hasFocus()


@pytest.mark.slow
def test_a_beneficiary_the_file_lacks_is_created_from_the_choice_and_chosen_as_one_act(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = progress_file(desk)
    page = opened(show, file_id)
    before = held(desk, file_id).beneficiary_id
    for accepted in (False, True):
        page.project.beneficiary.creation_asked.emit("Ferme urbaine")
        dialog = page.findChildren(NewRecordDialog)[-1]
        assert dialog.values()["name"] == "Ferme urbaine"
        (dialog.accept if accepted else dialog.reject)()
        settle()
        if not accepted:
            assert held(desk, file_id).beneficiary_id == before
    assert page.project.beneficiary.currentText() == "Ferme urbaine"
    assert held(desk, file_id).beneficiary_id == page.project.beneficiary.value() != before
    page.tasks.command(EVERY_KIND, lambda _operation: None, undo)
    settle()
    assert held(desk, file_id).beneficiary_id == before
    assert "Ferme urbaine" not in [row.name for row in desk.run(list_organisations)]
