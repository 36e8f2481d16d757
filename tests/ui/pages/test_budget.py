from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView

from ptce_desk.domain.agreements import Agreement, Instalment, Payment
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.budget import Consumption, MovementKind
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.services.budget.envelopes import (
    Nature,
    add_movement,
    change_movement,
    open_budget,
    set_budget,
    set_credit,
)
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files
from ptce_desk.services.grants.award_years import change_year
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.models.columns import COLOUR_ROLE, KEY_ROLE
from ptce_desk.ui.pages.budget.page import BudgetPage
from ptce_desk.ui.widgets.tables.gauge import bar_parts
from ptce_desk.wording.errors import error_sentence
from tests.integration.grants import change_agreement, granted
from tests.ui.accessibility import nameless
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.widgets.keyboard import press, press_ctrl

D = Decimal
TO_CONFIRM = YearState.TO_CONFIRM
Settle = Callable[[], None]


def scheme_id(desk: Desk, code: str = "RA-CDDRA") -> int:
    return next(row.scheme_id for row in desk.run(list_schemes) if row.code == code)


def vote(desk: Desk, file_id: int) -> None:
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 2, 1))
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)


def cell(page: BudgetPage, key: str, place: int = 0, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    model = page.table.model()
    sections = range(model.columnCount())
    section = next(n for n in sections if model.headerData(n, Qt.Orientation.Horizontal, KEY_ROLE) == key)
    return model.index(place, section).data(role)


def edit(page: BudgetPage, place: int = 0) -> None:
    page.activateWindow()
    QApplication.processEvents()
    page.table.edit_cell(place, "budget")


@pytest.fixture
def file_id(desk: Desk) -> int:
    """A proposed dossier of 20 000 €."""
    return proposed_file(desk, ptce_named(desk, "ardaines"))


def test_a_year_without_envelope_says_what_the_page_is_for_and_offers_the_first(show: Show) -> None:
    page = show(BudgetPage)
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    assert page.header.subtitle.text() == "Aucune enveloppe pour 2026"


def test_the_keyboard_begins_on_the_first_envelope_or_on_the_way_to_it(desk: Desk, show: Show, settle: Settle) -> None:
    page = show(BudgetPage)
    assert page.empty.button.hasFocus()
    page.hide()
    desk.run(set_budget, scheme_id(desk), 2026, D("1000.00"))
    page.show_record(Destination("budget"))
    page.show()
    settle()
    assert page.focusWidget() is page.table


def test_an_envelope_is_added_by_its_small_dialog(desk: Desk, show: Show, settle: Settle) -> None:
    page = show(BudgetPage)
    page.new_record()
    settle()
    dialog = page.findChild(NewRecordDialog)
    assert dialog is not None
    dialog.create_button.click()
    assert dialog.isVisible()
    dialog.activateWindow()
    dialog.editors["scheme_id"].setFocus()
    press("CA-PROGRESS-1", Qt.Key.Key_Tab, "120 000", Qt.Key.Key_Return)
    settle()
    (row,) = desk.run(open_budget).rows
    assert (row.code, row.budget) == ("CA-PROGRESS-1", D("120000.00"))
    assert cell(page, "budget") == "120\u202f000\u00a0€"
    assert page.header.subtitle.text() == "1 enveloppe pour 2026"


def test_typing_an_envelope_computes_what_is_left_and_what_will_be(
    desk: Desk, file_id: int, show: Show, settle: Settle
) -> None:
    vote(desk, file_id)
    proposed_file(desk, ptce_named(desk, "savecom"), amount="12000.00")
    page = show(BudgetPage)
    assert (cell(page, "situation"), cell(page, "remaining")) == ("Sans enveloppe", "")
    assert page.note.text().startswith(
        "Hors enveloppe, non compté dans le total\u00a0: 20\u202f000,00\u00a0€ engagés et 12"
    )
    edit(page)
    press("50000", Qt.Key.Key_Tab)
    settle()
    shown = [cell(page, key) for key in ("voted", "remaining", "proposed", "forecast", "consumed", "situation")]
    assert shown == [
        "20\u202f000\u00a0€",
        "30\u202f000\u00a0€",
        "12\u202f000\u00a0€",
        "18\u202f000\u00a0€",
        "40\u00a0%",
        "Suffisante",
    ]
    assert cell(page, "forecast", 1) == "18\u202f000\u00a0€"
    assert not page.note.isVisible()
    assert "voté 20\u202f000,00\u00a0€" in page.chart.accessibleDescription()


@pytest.mark.parametrize(
    ("budget", "said", "role"),
    [
        ("15000.00", "Dépassée de 5\u202f000\u00a0€", "danger"),
        pytest.param("25000.00", "Il manquera 7\u202f000\u00a0€", "warning", marks=pytest.mark.slow),
        pytest.param("32000.00", "Suffisante", "success", marks=pytest.mark.slow),
    ],
)
def test_an_overrun_is_said_in_words_and_in_colour(
    desk: Desk, file_id: int, show: Show, budget: str, said: str, role: str
) -> None:
    vote(desk, file_id)
    proposed_file(desk, ptce_named(desk, "savecom"), amount="12000.00")
    desk.run(set_budget, scheme_id(desk), 2026, D(budget))
    page = show(BudgetPage)
    assert (cell(page, "situation"), cell(page, "situation", role=COLOUR_ROLE)) == (said, role)


def test_an_amount_that_cannot_be_read_is_said_under_the_table(desk: Desk, show: Show) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("1.00"))
    page = show(BudgetPage)
    edit(page)
    press("beaucoup", Qt.Key.Key_Tab)
    assert "Enveloppe, ligne 1" in page.note.text()
    assert page.note.property("textRole") == "danger"


@pytest.mark.parametrize(
    ("voted", "budget", "share", "parts"),
    [
        ("40", "100", "0.40", (40, 0)),
        ("100", "100", "1.00", (100, 0)),
        ("99.99", "100", "0.99", (99, 0)),
        ("100.01", "100", "1.01", (99, 1)),
        ("200", "100", "2.00", (50, 50)),
    ],
)
def test_a_bar_is_red_only_past_the_envelope(voted: str, budget: str, share: str, parts: tuple[int, int]) -> None:
    found = Consumption(D(budget), D(voted)).voted_share
    assert found == D(share)
    assert bar_parts(D(share), 100) == parts


def movements(page: BudgetPage) -> list[list[str]]:
    return texts_of(page.movements.grid)


def edit_movement(page: BudgetPage, key: str) -> None:
    page.activateWindow()
    QApplication.processEvents()
    page.movements.grid.edit_cell(0, key)


@pytest.mark.slow
def test_movements_are_typed_under_the_envelope_and_seen_from_both(desk: Desk, show: Show, settle: Settle) -> None:
    desk.run(set_budget, scheme_id(desk, "CA-PROGRESS-1"), 2026, D("50000.00"))
    desk.run(set_budget, scheme_id(desk), 2026, D("90000.00"))
    page = show(BudgetPage)
    page.activateWindow()
    assert page.movements.title.text() == "Mouvements de l’enveloppe CA-PROGRESS-1 2026"
    edit_movement(page, "decided_on")
    press("01/02/2026", Qt.Key.Key_Tab)
    settle()
    press("Virement vers RA", Qt.Key.Key_Tab)
    settle()
    edit_movement(page, "amount")
    press("10 000", Qt.Key.Key_Tab)
    settle()
    press("2026-12", Qt.Key.Key_Tab)
    settle()
    press("Filière bois", Qt.Key.Key_Tab)
    settle()
    kept = ["01/02/2026", "Virement vers RA-CDDRA", "10\u202f000\u00a0€", "−10\u202f000\u00a0€", "2026-12"]
    assert movements(page)[0] == [*kept, "Filière bois"]
    assert [cell(page, "budget", place) for place in (0, 1)] == ["40\u202f000\u00a0€", "100\u202f000\u00a0€"]
    assert page.movements.sentence.text() == (
        "50\u202f000,00\u00a0€ à l’ouverture, − 10\u202f000,00\u00a0€ de mouvements\u00a0: "
        "l’enveloppe est de 40\u202f000,00\u00a0€."
    )
    page.table.setCurrentIndex(page.table.model().index(1, 1))
    assert movements(page)[0][1:4] == [
        "Virement de CA-PROGRESS-1",
        "10\u202f000\u00a0€",
        "10\u202f000\u00a0€",
    ]
    page.movements.grid.remove(page.movements.grid.model().index(0, 0))
    settle()
    assert [cell(page, "budget", place) for place in (0, 1)] == ["50\u202f000\u00a0€", "90\u202f000\u00a0€"]
    assert nameless(page) == []


@pytest.mark.slow
@pytest.mark.usefixtures("file_id")
def test_a_virement_that_leaves_too_little_to_either_envelope_is_said_under_both(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    other = desk.run(set_budget, scheme_id(desk, "CA-PROGRESS-1"), 2026, D("50000.00"))
    desk.run(set_budget, scheme_id(desk), 2026, D("25000.00"))
    page = show(BudgetPage)
    page.activateWindow()
    page.table.setCurrentIndex(page.table.model().index(1, 1))
    edit_movement(page, "amount")
    press("6000", Qt.Key.Key_Tab)
    settle()
    assert page.movements.warning.text() == ""
    edit_movement(page, "nature")
    press("Virement vers CA", Qt.Key.Key_Tab)
    settle()
    said = "Après ces mouvements, il manque 1\u202f000,00\u00a0€ à RA-CDDRA 2026, au regard de l’engagé et du proposé."
    assert page.movements.warning.text() == said
    page.table.setCurrentIndex(page.table.model().index(0, 1))
    assert page.movements.warning.text() == said
    page.table.setCurrentIndex(page.table.model().index(1, 1))
    edit_movement(page, "amount")
    press("26000", Qt.Key.Key_Tab)
    settle()
    assert [row.budget for row in desk.run(open_budget).rows] == [D("56000.00"), D("19000.00")]
    assert desk.run(open_budget).movements[other][0].amount == D("6000.00")
    (refusal,) = office.refused
    assert error_sentence(refusal).startswith("L’enveloppe RA-CDDRA 2026 n’y suffit pas\u00a0: il lui manquerait 1")
    page.movements.opening.setFocus()
    press("30000", Qt.Key.Key_Tab)
    settle()
    assert [row.budget for row in desk.run(open_budget).rows] == [D("56000.00"), D("24000.00")]


def test_the_note_and_the_payment_credits_are_typed_beside_the_chart(desk: Desk, show: Show, settle: Settle) -> None:
    envelope = desk.run(set_budget, scheme_id(desk), 2026, D("90000.00"))
    page = show(BudgetPage)
    page.details.note.setFocus()
    press("BP 2026", Qt.Key.Key_Tab)
    settle()
    page.activateWindow()
    page.details.credits.edit_cell(1, "amount")
    press("60000", Qt.Key.Key_Tab)
    settle()
    sheet = desk.run(open_budget)
    assert (sheet.rows[0].note, sheet.credits) == ("BP 2026", {envelope: {2027: D("60000.00")}})
    assert page.details.sentence.text() == "Il reste 30\u202f000,00\u00a0€ à répartir en crédits de paiement."


def test_a_virement_leaves_the_payment_credits_and_the_gap_is_told_under_both_envelopes(
    desk: Desk, show: Show, settle: Settle
) -> None:
    given = desk.run(set_budget, scheme_id(desk, "CA-PROGRESS-1"), 2026, D("50000.00"))
    taking = desk.run(set_budget, scheme_id(desk), 2026, D("90000.00"))
    for envelope, amount in ((given, "50000.00"), (taking, "90000.00")):
        desk.run(set_credit, envelope, 2026, D(amount))
    desk.run(add_movement, taking, "nature", Nature(MovementKind.TRANSFER_IN, given))
    (movement,) = desk.run(open_budget).movements[taking]
    desk.run(change_movement, movement.id, "amount", D("10000.00"))
    page = show(BudgetPage)
    settle()
    credits_kept = {given: {2026: D("50000.00")}, taking: {2026: D("90000.00")}}
    assert desk.run(open_budget).credits == credits_kept
    said = []
    for place in (0, 1):
        page.table.setCurrentIndex(page.table.model().index(place, 1))
        said.append(page.details.sentence.text())
    assert said == [
        "Les crédits de paiement dépassent l’enveloppe de 10\u202f000,00\u00a0€.",
        "Il reste 10\u202f000,00\u00a0€ à répartir en crédits de paiement.",
    ]


def test_ctrl_suppr_removes_the_envelope_and_the_notice_brings_it_back(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("90000.00"))
    page = show(BudgetPage)
    page.table.setFocus()
    press_ctrl(Qt.Key.Key_Delete)
    settle()
    assert desk.run(open_budget).rows == ()
    (notice,) = office.said
    assert notice.do is not None
    notice.do()
    settle()
    assert cell(page, "budget") == "90\u202f000\u00a0€"


def test_another_year_shows_its_own_envelopes(desk: Desk, show: Show, settle: Settle) -> None:
    desk.run(set_budget, scheme_id(desk), 2027, D("7.00"))
    page = show(BudgetPage)
    assert page.empty.isVisible()
    page.year.box.setCurrentIndex(0)
    page.year.box.activated.emit(0)
    settle()
    assert cell(page, "budget") == "7\u00a0€"
    assert page.header.subtitle.text() == "1 enveloppe pour 2027"


@pytest.mark.usefixtures("file_id")
def test_the_dossiers_of_an_envelope_are_one_click_away(desk: Desk, office: Office, show: Show) -> None:
    page = show(BudgetPage)
    assert page.details.files.text() == "Voir le dossier"
    page.details.files.click()
    wanted = FundingFileFilter(narrowed_to(scheme=scheme_id(desk), year=2026))
    assert office.went == [Destination("funding_files", filter=wanted)]


def grant_paid(desk: Desk) -> None:
    """A grant of 20 000 €, signed: 6 000 € paid, 4 000 € planned this year, 10 000 € in 2028."""

    def begin(agreement: Agreement) -> None:
        agreement.signed_on = date(2026, 2, 10)
        agreement.instalments.clear()
        for day in (date(2026, 9, 1), date(2028, 5, 1)):
            part = Instalment(InstalmentKind.INTERIM, D("10000.00"), day)
            agreement.instalments.append(part)

    def pay(agreement: Agreement) -> None:
        payment = Payment(date(2026, 2, 20), D("6000.00"), agreement.instalments[0].id)
        agreement.payments.append(payment)

    granted_id = granted(desk, begin)
    change_agreement(desk, granted_id, pay)


def texts_of(table: QTableView) -> list[list[str]]:
    """What a table shows."""
    model = table.model()
    shown = [x for x in range(model.columnCount()) if not table.isColumnHidden(x)]
    return [[str(model.index(y, x).data()) for x in shown] for y in range(model.rowCount())]


def test_each_envelope_is_followed_to_its_payments(desk: Desk, show: Show) -> None:
    grant_paid(desk)
    desk.run(set_budget, scheme_id(desk), 2026, D("50000.00"))
    page = show(BudgetPage)
    money = [f"{n}\u202f000\u00a0€" for n in (20, 20, 6, 14)]
    assert texts_of(page.payments.table) == [["RA-CDDRA", *money], ["Total", *money]]


def test_the_credits_of_a_year_are_compared_with_what_is_paid_and_planned(desk: Desk, show: Show) -> None:
    grant_paid(desk)
    envelope = desk.run(set_budget, scheme_id(desk), 2026, D("20000.00"))
    desk.run(set_credit, envelope, 2026, D("20000.00"))
    page = show(BudgetPage)
    due = {row[0]: row[2] for row in texts_of(page.details.credits)}
    assert (due["2026"], due["2028"]) == ("10\u202f000\u00a0€", "10\u202f000\u00a0€")
    assert page.details.sentence.text() == (
        "Les crédits de paiement couvrent toute l’enveloppe. "
        "En 2028, versé et prévu dépassent les crédits de 10\u202f000,00\u00a0€."
    )


@pytest.mark.slow
def test_what_waits_for_a_yearly_vote_is_told_apart_each_year_and_only_where_something_waits(
    desk: Desk, show: Show, settle: Settle
) -> None:
    grant_paid(desk)
    envelope = desk.run(set_budget, scheme_id(desk), 2026, D("20000.00"))
    desk.run(set_credit, envelope, 2028, D("20000.00"))
    page = show(BudgetPage)
    settle()
    room = page.details.credits.horizontalHeader().length()
    assert last_headings(page) == [
        "Versé et prévu",
        "Reste à payer",
    ]
    (row,) = desk.run(list_files, FundingFileFilter()).rows
    page.tasks.command(frozenset({"funding_file"}), lambda _done: None, change_year, row.id, 2028, "state", TO_CONFIRM)
    settle()
    ten = "10\u202f000\u00a0€"
    assert {line[0]: line[3] for line in texts_of(page.details.credits)} == {
        "2026": "",
        "2027": "",
        "2028": ten,
        "2029": "",
        "Total": ten,
    }
    assert [line[-1] for line in texts_of(page.payments.table)] == [ten, ten]
    assert last_headings(page) == ["À confirmer", "dont à confirmer"]
    assert page.details.credits.horizontalHeader().length() >= room
    assert "dont à confirmer 10\u202f000,00\u00a0€" in page.projection.chart.accessibleDescription()
    page.tasks.command(frozenset({"funding_file"}), lambda _done: None, change_year, row.id, 2028, "state", None)
    settle()
    assert last_headings(page) == [
        "Versé et prévu",
        "Reste à payer",
    ]
    assert page.details.credits.horizontalHeader().length() == room


def last_headings(page: BudgetPage) -> list[object]:
    """Of the payment credits, and of what leads from the vote to the payment."""
    found = []
    for table in (page.details.credits, page.payments.table):
        shown = [x for x in range(table.model().columnCount()) if not table.isColumnHidden(x)]
        found.append(table.model().headerData(shown[-1], Qt.Orientation.Horizontal))
    return found


def test_the_projection_lays_five_years_and_says_what_is_short(desk: Desk, show: Show, settle: Settle) -> None:
    grant_paid(desk)
    envelope = desk.run(set_budget, scheme_id(desk), 2026, D("20000.00"))
    desk.run(set_credit, envelope, 2026, D("12000.00"))
    page = show(BudgetPage)
    settle()
    card = page.projection
    assert card.title.text() == "Projection 2026-2030, tous dispositifs"
    assert card.table is not None
    lines = {row[0]: row[1:4] + row[-1:] for row in texts_of(card.table)}
    assert lines["Engagé à payer"] == [
        "4\u202f000\u00a0€",
        "0\u00a0€",
        "10\u202f000\u00a0€",
        "14\u202f000\u00a0€",
    ]
    assert lines["Écart"] == ["2\u202f000\u00a0€", "0\u00a0€", "−10\u202f000\u00a0€", "−8\u202f000\u00a0€"]
    assert card.sentence.text() == "En 2028, il manque 10\u202f000\u00a0€ de crédits de paiement."
    assert "2028\u00a0: crédits 0,00\u00a0€" in card.chart.accessibleDescription()
    assert nameless(page) == []


def test_an_overrun_without_reason_leads_to_its_note_until_one_is_typed(
    desk: Desk, file_id: int, show: Show, settle: Settle
) -> None:
    vote(desk, file_id)
    desk.run(set_budget, scheme_id(desk, "CA-PROGRESS-1"), 2026, D("1.00"))
    desk.run(set_budget, scheme_id(desk), 2026, D("15000.00"))
    page = show(BudgetPage)
    assert page.overrun.sentence.text() == (
        "Cette enveloppe est dépassée par l’engagé ou le proposé, sans motif dans sa note\u00a0: "
        "RA-CDDRA (5\u202f000\u00a0€)."
    )
    page.overrun.link.setFocus()
    press(Qt.Key.Key_Space)
    assert page.details.title.text() == "RA-CDDRA 2026"
    press("DM de juin", Qt.Key.Key_Tab)
    settle()
    assert [row.note for row in desk.run(open_budget).rows] == ["", "DM de juin"]
    assert not page.overrun.isVisible()
