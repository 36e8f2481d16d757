"""What follows a grant, on the page of its dossier, by keyboard."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from ptce_desk.domain.agreement_errors import PaidBeyondDueError
from ptce_desk.domain.agreements import AmendmentKind
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants import ending, follow_up_lines
from ptce_desk.services.grants.follow_up import FollowUp, change_agreement, open_follow_up
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.grants.agreement import agreed_words
from ptce_desk.ui.widgets.badge import Badge
from tests.structures import create_organisation
from tests.ui.accessibility import focusable, nameless
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.pages.progress import activate, opened, type_into
from tests.ui.widgets.keyboard import press

D = Decimal
TAB, DOWN, ESCAPE = Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Escape
Settle = Callable[[], None]
VOTED = date(2026, 6, 1)


def granted(desk: Desk) -> int:
    """20 000 € voted on a base of 40 000 €."""
    file_id = proposed_file(desk, ptce_named(desk, "ardaines"))
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, VOTED)
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    return file_id


def held(desk: Desk, file_id: int) -> FollowUp:
    sheet = desk.run(open_follow_up, file_id)
    assert sheet is not None
    return sheet


def followed(show: Show, file_id: int, settle: Settle) -> FundingFileSheetPage:
    """The page of a dossier, « Suite » brought into view by keyboard."""
    page = opened(show, file_id)
    QTest.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.follow_up.isVisible()
    return page


def badges(page: FundingFileSheetPage) -> list[str]:
    shown = [badge.text().replace("\u00a0", " ") for badge in page.header.badges.in_order() if isinstance(badge, Badge)]
    return [text for text in shown if text != "Acte, exécution : après l’accord"]


@pytest.mark.slow
def test_what_follows_is_offered_once_the_dossier_is_granted(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = proposed_file(desk, ptce_named(desk, "ardaines"))
    page = opened(show, file_id)
    assert not page.sections.offers("follow_up")
    assert badges(page) == ["Instruction : instruit", "Décision : proposé"]
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, VOTED)
    desk.run(sessions.list_files, session_id, [file_id])
    page.tasks.command(EVERY_KIND, lambda _sheet: None, sessions.record_vote, session_id, file_id, Vote.GRANTED)
    settle()
    assert page.sections.offers("follow_up")
    assert badges(page) == [
        "Instruction : instruit",
        "Décision : accordé",
        "Acte : à notifier",
        "Exécution : à engager",
    ]
    QTest.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page.follow_up.isVisible()
    page.tasks.command(EVERY_KIND, lambda _operation: None, undo)
    settle()
    assert not page.follow_up.isVisible()
    assert badges(page) == ["Instruction : instruit", "Décision : inscrit"]


@pytest.mark.slow
def test_what_follows_is_made_once_it_is_looked_at_and_is_that_of_the_dossier_in_view(
    desk: Desk, show: Show, settle: Settle
) -> None:
    first, second = granted(desk), granted(desk)
    for file_id, number in ((first, "A-1"), (second, "B-2")):
        desk.run(change_agreement, file_id, "number", number)
    page = opened(show, first)
    assert page.follow_up.widget() is None
    page.tabs.open_tab("follow_up")
    assert page.follow_up.cards.agreement.number.text() == "A-1"
    page.tabs.open_tab("file")
    page.show_record(Destination("funding_file", second))
    settle()
    page.tabs.open_tab("follow_up")
    assert page.follow_up.cards.agreement.number.text() == "B-2"


@pytest.mark.slow
def test_every_control_has_a_name_and_is_reached_by_tab(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = granted(desk)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED)
    desk.run(ending.settle_grant, file_id, D("34000.00"))
    page = followed(show, file_id, settle)
    assert len(focusable(page.follow_up)) >= 15
    assert nameless(page) == []
    reached = set()
    for _step in range(70):
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused.accessibleName())
        press(TAB)
    assert {
        "Forme de l’acte",
        "N° de convention",
        "Date limite",
        "Prorogée jusqu’au",
        "Notifiée le",
        "Engagée le",
        "Tranches",
        "Versements",
        "Livrables",
        "Avenants",
        "Dépenses éligibles réalisées",
        "Montant définitif",
        "Soldé le",
        "Revenir sur le solde",
        "Émettre le titre de recettes",
        "Clore le dossier",
    } <= reached


@pytest.mark.slow
def test_the_agreement_is_typed_and_a_date_that_makes_no_sense_is_said_under_it(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = granted(desk)
    page = followed(show, file_id, settle)
    card = page.follow_up.cards.agreement
    assert not card.form.fields["signed_on"].isVisible()
    card.required.setFocus()
    press(DOWN)
    settle()
    assert held(desk, file_id).required is True
    assert card.form.fields["signed_on"].isVisible()
    assert badges(page)[2:] == ["Acte : à préparer", "Exécution : à engager"]
    type_into(card.number, "2026-C-014")
    type_into(card.dates["signed_on"], "20/6/2026")
    type_into(card.dates["notified_on"], "15/6/2026")
    settle()
    assert card.form.problem("notified_on") == "Notifiée avant d’être signée, le 20/06/2026."
    type_into(card.dates["notified_on"], "25/6/2026")
    type_into(card.dates["committed_on"], "26/6/2026")
    type_into(card.commitment, "E-77")
    settle()
    assert card.form.problem("notified_on") == ""
    assert badges(page)[2:] == ["Acte : notifié", "Exécution : en cours"]
    agreement = held(desk, file_id).agreement
    assert (agreement.number, agreement.commitment_number) == ("2026-C-014", "E-77")


@pytest.mark.slow
def test_the_day_the_data_were_published_is_typed_even_once_the_dossier_is_closed(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = granted(desk)
    page = followed(show, file_id, settle)
    card = page.follow_up.cards.agreement
    assert not card.form.fields["published_on"].isVisible()
    desk.run(change_agreement, file_id, "required", value=True)
    desk.run(change_agreement, file_id, "signed_on", date(2026, 6, 20))
    for deliverable in held(desk, file_id).agreement.deliverables:
        desk.run(follow_up_lines.remove_line, file_id, "deliverables", deliverable.id)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED)
    desk.run(ending.close, file_id)
    page.reload()
    settle()
    assert card.dates["signed_on"].isReadOnly()
    type_into(card.dates["published_on"], "19/6/2026")
    settle()
    assert card.form.problem("published_on") == "Publiées avant la signature du 20/06/2026."
    type_into(card.dates["published_on"], "21/6/2026")
    settle()
    assert card.form.problem("published_on") == ""
    assert held(desk, file_id).agreement.published_on == date(2026, 6, 21)


@pytest.mark.slow
def test_an_instalment_made_smaller_leaves_a_balance(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = granted(desk)
    page = followed(show, file_id, settle)
    grid = page.follow_up.cards.instalments.grid
    grid.edit_cell(0, "amount")
    press("8 000", TAB)
    settle()
    assert [(part.kind, part.amount) for part in held(desk, file_id).agreement.instalments] == [
        (InstalmentKind.ADVANCE, D("8000.00")),
        (InstalmentKind.BALANCE, D("12000.00")),
    ]
    assert grid.model().index(3, 2).data() == "20\u202f000\u00a0€"


@pytest.mark.slow
def test_a_payment_is_typed_by_its_day_and_what_is_too_much_is_refused(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    file_id = granted(desk)
    page = followed(show, file_id, settle)
    grid = page.follow_up.cards.payments.grid
    grid.edit_cell(0, "paid_on")
    press("1/7/2026", TAB)
    settle()
    assert held(desk, file_id).agreement.payments == []
    assert "Le 01/07/2026 est encore à venir." in str(grid.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    press(TAB)
    settle()
    press(TAB)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "20\u202f000\u00a0€"
    press(TAB, "1042", TAB)
    settle()
    agreement = held(desk, file_id).agreement
    (payment,) = agreement.payments
    assert (payment.amount, payment.paid_on, payment.mandate_number) == (D("20000.00"), date(2026, 7, 1), "1042")
    assert payment.instalment_id == agreement.instalments[0].id
    grid.edit_cell(0, "amount")
    press("5000", TAB)
    settle()
    assert page.follow_up.cards.remaining.figure.text() == "15\u202f000,00\u00a0€"
    grid.edit_cell(0, "amount")
    press("20 000,01", TAB)
    settle()
    assert [type(refusal) for refusal in office.refused] == [PaidBeyondDueError]
    assert grid.model().index(0, 2).data() == "5\u202f000\u00a0€"
    assert "n’est pas encore notifié" in page.follow_up.cards.payments.remarks.text()


@pytest.mark.slow
def test_a_late_deliverable_says_so_until_it_is_received(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = granted(desk)
    desk.run(follow_up_lines.add_line, file_id, "deliverables", "due_on", date(2026, 2, 20))
    page = followed(show, file_id, settle)
    grid = page.follow_up.cards.deliverables.grid
    assert grid.model().index(0, 4).data() == "En retard (10\u00a0j)"
    grid.edit_cell(0, "received_on")
    press("1/3/2026", TAB)
    settle()
    assert grid.model().index(0, 4).data() == "Reçu"
    grid.edit_cell(0, "accepted_on")
    press("28/2/2026", TAB)
    settle()
    assert grid.model().index(0, 4).data() == "Dates à revoir"


@pytest.mark.slow
def test_an_amendment_is_said_not_to_count_until_it_is_signed(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = granted(desk)
    page = followed(show, file_id, settle)
    grid = page.follow_up.cards.amendments.grid
    grid.edit_cell(0, "number")
    press("1", TAB, "26 000", TAB)
    settle()
    assert page.follow_up.cards.agreed.figure.text() == "20\u202f000,00\u00a0€"
    assert grid.model().index(0, 7).data() == "En projet"
    grid.edit_cell(0, "signed_on")
    press("1/9/2026", TAB)
    settle()
    assert page.follow_up.cards.agreed.figure.text() == "26\u202f000,00\u00a0€"
    assert page.follow_up.cards.remaining.figure.text() == "26\u202f000,00\u00a0€"


@pytest.mark.slow
def test_a_renunciation_is_typed_in_the_amendments_and_said_on_the_page(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = granted(desk)
    page = followed(show, file_id, settle)
    grid = page.follow_up.cards.amendments.grid
    grid.edit_cell(0, "kind")
    press("Renonciation", TAB)
    settle()
    assert grid.model().index(0, 1).data() == "0\u00a0€"
    for key, typed in (("amount", "12 000"), ("signed_on", "1/2/2026")):
        page.activateWindow()
        QApplication.processEvents()
        grid.edit_cell(0, key)
        press(typed, TAB)
        settle()
    assert page.follow_up.cards.agreed.figure.text() == "12\u202f000,00\u00a0€"
    sheet = desk.run(open_follow_up, file_id)
    assert sheet is not None
    assert sheet.agreement.engaged == D("12000.00")
    assert agreed_words(sheet) == "voté 20\u202f000,00\u00a0€, renonciation à 8\u202f000,00\u00a0€ le 01/02/2026"


@pytest.mark.slow
def test_a_transfer_is_typed_in_the_amendments_and_said_on_the_page(desk: Desk, show: Show, settle: Settle) -> None:
    first = desk.run(create_organisation, "Association Une", OrganisationKind.ASSOCIATION, ess=True)
    desk.run(create_organisation, "Coopérative Deux", OrganisationKind.COOPERATIVE, ess=True)
    file_id = granted(desk)
    desk.run(instruct.change_field, file_id, "beneficiary_id", first)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=date(2026, 6, 1), amount=D("5000.00"))
    page = followed(show, file_id, settle)
    grid = page.follow_up.cards.amendments.grid
    grid.edit_cell(0, "bearer_id")
    press("Coopérative Deux", TAB)
    settle()
    assert (grid.model().index(0, 4).data(), grid.model().index(0, 7).data()) == ("Transfert", "En projet")
    assert not page.follow_up.cards.agreement.bearers.isVisible()
    page.activateWindow()
    QApplication.processEvents()
    grid.edit_cell(0, "signed_on")
    press("1/9/2026", TAB)
    settle()
    said = page.follow_up.cards.agreement.bearers.text().replace("\u00a0", " ").replace("\u202f", " ")
    assert said == (
        "Passée à « Coopérative Deux » le 01/09/2026 : 5 000,00 € restent à « Association Une », "
        "15 000,00 € lui reviennent."
    )
    assert page.follow_up.cards.agreement.bearers.isVisible()
    assert "Titulaire : Coopérative Deux" in badges(page)
    assert desk.run(open_file, file_id).file.beneficiary_id == first
    desk.run(undo)
    desk.run(undo)
    page.reload()
    settle()
    assert not page.follow_up.cards.agreement.bearers.isVisible()


@pytest.mark.slow
def test_an_amendment_above_the_vote_or_the_maximum_is_said_where_it_is_typed(
    desk: Desk, show: Show, settle: Settle
) -> None:
    page = followed(show, granted(desk), settle)  # 20 000 € voted, 40 000 € at most
    card = page.follow_up.cards.amendments
    assert not card.remarks.isVisible()
    for amount, words in (
        ("26 000", "Avenant de 26 000,00 € : c’est plus que les 20 000,00 € votés, il faut une nouvelle délibération."),
        (
            "900 000",
            (
                "Avenant de 900 000,00 € : c’est plus que le maximum calculé (40 000,00 €), pour 20 000,00 € votés. "
                "Il faut une dérogation, motivée sur la page du dossier, et une nouvelle délibération."
            ),
        ),
    ):
        card.grid.edit_cell(0, "amount")
        press(amount, TAB)
        settle()
        said = card.remarks.text().replace("\u202f", " ").replace("\u00a0", " ")
        assert (card.remarks.isVisible(), said) == (True, words)
    card.grid.edit_cell(0, "amount")
    press("20 000", TAB)
    settle()
    assert not card.remarks.isVisible()


@pytest.mark.slow
def test_the_settlement_shows_its_computation_and_another_amount_may_be_chosen(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = granted(desk)
    page = followed(show, file_id, settle)
    card = page.follow_up.cards.settlement
    assert not card.final_field.isVisible()
    type_into(card.actual, "34 000")
    settle()
    assert "soit 85\u00a0%" in card.steps.text()
    assert card.final.text() == "17\u202f000,00\u00a0€"
    assert card.day.text() == "02/03/2026"
    type_into(card.final, "18 000")
    settle()
    assert card.steps.text().endswith("Montant définitif retenu à la place\u00a0: 18\u202f000,00\u00a0€.")
    type_into(card.day, "1/12/2027")
    settle()
    assert held(desk, file_id).agreement.settled_on == date(2027, 12, 1)
    activate(card.take_back)
    settle()
    assert held(desk, file_id).agreement.final_amount is None
    assert card.actual.text() == ""


@pytest.mark.slow
def test_a_scheme_without_rule_of_settlement_proposes_pro_rata_and_leaves_the_choice(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = granted(desk)
    card = followed(show, file_id, settle).follow_up.cards.settlement
    assert "Le règlement ne dit pas comment solder" in card.regime.text()
    assert "à défaut\u00a0: prorata des dépenses éligibles réalisées" in card.regime.text()
    assert not card.mode_field.isVisible()
    type_into(card.actual, "34 000")
    settle()
    assert card.mode.currentText() == "Au prorata des dépenses réalisées"
    card.mode.setFocus()
    press(DOWN)
    settle()
    assert card.final.text() == "20\u202f000,00\u00a0€"
    assert card.steps.text().startswith("Montant forfaitaire")
    assert held(desk, file_id).agreement.final_amount == D("20000.00")
    type_into(card.actual, "10 000")
    settle()
    assert card.final.text() == "20\u202f000,00\u00a0€"
    type_into(card.final, "18 000")
    settle()
    assert card.mode.currentIndex() == -1
    card.mode.setFocus()
    press(DOWN)
    settle()
    assert card.final.text() == "5\u202f000,00\u00a0€"
    assert held(desk, file_id).agreement.actual_base == D("10000.00")


@pytest.mark.slow
def test_what_is_overpaid_is_asked_back_then_the_dossier_is_closed_and_reopened(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = granted(desk)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED)
    page = followed(show, file_id, settle)
    assert not page.follow_up.cards.repayments.isVisible()
    type_into(page.follow_up.cards.settlement.actual, "34 000")
    settle()
    assert page.follow_up.cards.overpaid.figure.text() == "3\u202f000,00\u00a0€"
    assert "3\u202f000,00\u00a0€ de trop-perçu" in page.follow_up.cards.closing.said.text()
    activate(page.follow_up.cards.repayments.issue)
    settle()
    grid = page.follow_up.cards.repayments.grid
    grid.edit_cell(0, "repaid_on")
    press("15/1/2028", TAB)
    settle()
    assert page.follow_up.cards.closing.said.text() == "Plus rien n’est attendu\u00a0: le dossier peut être clos."
    activate(page.follow_up.cards.closing.close_it)
    settle()
    assert badges(page)[3] == "Exécution : clos"
    assert page.follow_up.cards.agreement.number.isReadOnly()
    activate(page.follow_up.cards.closing.reopen)
    settle()
    assert badges(page)[3] == "Exécution : soldé"


@pytest.mark.slow
def test_a_grant_past_its_last_day_is_extended_or_lapses(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = granted(desk)
    desk.run(change_agreement, file_id, "end", date(2026, 3, 1))
    page = followed(show, file_id, settle)
    closing = page.follow_up.cards.closing
    assert closing.buttons() == [closing.lapse, closing.close_it]
    assert closing.said.text().startswith("La date limite du 01/03/2026 est passée")
    type_into(page.follow_up.cards.agreement.dates["extended_to"], "1/6/2026")
    settle()
    assert closing.buttons() == [closing.close_it]
    page.follow_up.cards.agreement.dates["extended_to"].selectAll()
    page.follow_up.cards.agreement.dates["extended_to"].setFocus()
    press(Qt.Key.Key_Delete, TAB)
    settle()
    activate(closing.lapse)
    settle()
    assert badges(page)[3] == "Exécution : caduc"
    assert page.follow_up.cards.remaining.figure.text() == "0,00\u00a0€"
    activate(closing.lift)
    settle()
    assert badges(page)[3] == "Exécution : à engager"


@pytest.mark.slow
def test_an_advance_not_accounted_for_is_asked_back_once_the_grant_lapsed(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = granted(desk)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED, amount=D("8000.00"))
    desk.run(change_agreement, file_id, "end", date(2026, 3, 1))
    desk.run(ending.lapse, file_id)
    page = followed(show, file_id, settle)
    assert "Pour réclamer ce qui n’est pas justifié" in page.follow_up.cards.closing.said.text()
    type_into(page.follow_up.cards.settlement.actual, "0")
    settle()
    assert "Pour réclamer" not in page.follow_up.cards.closing.said.text()
    assert page.follow_up.cards.overpaid.figure.text() == "8\u202f000,00\u00a0€"
    activate(page.follow_up.cards.repayments.issue)
    settle()
    [order] = held(desk, file_id).agreement.repayments
    assert order.amount == D("8000.00")


def test_what_is_typed_and_not_kept_is_dropped_by_escape(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = granted(desk)
    page = followed(show, file_id, settle)
    number = page.follow_up.cards.agreement.number
    number.setFocus()
    press("C-9", ESCAPE)
    settle()
    assert (number.text(), held(desk, file_id).agreement.number) == ("", "")


@pytest.mark.slow
def test_the_history_beside_the_dossier_follows_what_is_typed_on_its_agreement(
    desk: Desk, show: Show, settle: Settle
) -> None:
    page = followed(show, granted(desk), settle)
    page.toggle_history()
    settle()
    type_into(page.follow_up.cards.agreement.number, "2026-C-014")
    settle()
    said = [label.text() for label in page.history.findChildren(QLabel) if label.isVisible()]
    assert "Modifier le numéro de la convention du dossier 2026-001" in said
    assert "Numéro\u00a0: 2026-C-014" in said
    assert any(text.startswith("Ajout · Convention\u00a0: ") for text in said)


@pytest.mark.slow
def test_a_renunciation_is_written_by_its_button_and_says_what_to_type(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = granted(desk)
    page = followed(show, file_id, settle)
    card = page.follow_up.cards.amendments
    assert not card.hint.isVisible()
    card.renounce.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    (amendment,) = held(desk, file_id).agreement.amendments
    assert (amendment.kind, amendment.amount, amendment.signed_on) == (AmendmentKind.RENUNCIATION, D(0), None)
    assert card.hint.isVisible()
    card.grid.edit_cell(0, "signed_on")
    press("2/3/2026", TAB)
    settle()
    assert (card.hint.isVisible(), card.renounce.isVisible()) == (False, False)
    assert page.follow_up.cards.agreed.figure.text() == "0,00\u00a0€"
