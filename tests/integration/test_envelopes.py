from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries.envelopes import EnvelopeRow
from ptce_desk.domain.agreements import Agreement, Instalment, Payment
from ptce_desk.domain.budget import Owed
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.services.budget.envelopes import open_budget, set_budget, set_credit, set_note
from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.committee.acts import carry_over
from ptce_desk.services.committee.sessions import change_session, create_session, record_vote, unlist_file
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants.follow_up_lines import add_line, change_line
from tests.integration.dossiers import listed_file, proposed_file, scheme_id, voted_file
from tests.integration.grants import TODAY, agreement_for, change_agreement, granted

D = Decimal


def row_of(desk: Desk, year: int = 2026) -> EnvelopeRow:
    (row,) = desk.run(open_budget, year).rows
    return row


def test_a_file_without_envelope_nor_dossier_has_no_row_and_offers_this_year_and_the_next(desk: Desk) -> None:
    sheet = desk.run(open_budget)
    assert (sheet.year, sheet.years, sheet.rows) == (2026, (2027, 2026), ())


def test_what_is_voted_and_proposed_is_taken_off_the_envelope(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("100000.00"))
    voted_file(desk, date(2026, 2, 1), "15000.01")
    proposed_file(desk, "20000.00")
    row = row_of(desk)
    assert (row.code, row.file_count, row.requested) == ("RA-CDDRA", 2, D("60000.00"))
    assert (row.voted, row.proposed) == (D("15000.01"), D("20000.00"))
    assert row.consumption.remaining == D("84999.99")
    assert row.consumption.forecast_remaining == D("64999.99")


def test_a_dossier_counts_in_the_year_of_its_vote_before_that_of_its_deposit(desk: Desk) -> None:
    voted_file(desk, date(2025, 12, 11))
    proposed_file(desk, deposited_on=date(2027, 1, 4))
    assert (row_of(desk, 2025).voted, row_of(desk, 2027).proposed) == (D("20000.00"), D("20000.00"))
    assert desk.run(open_budget, 2026).rows == ()
    assert desk.run(open_budget, 2026).years == (2027, 2026, 2025)


def test_the_years_to_look_at_have_no_hole(desk: Desk) -> None:
    voted_file(desk, date(2023, 12, 11))
    assert desk.run(open_budget).years == (2027, 2026, 2025, 2024, 2023)
    assert desk.run(open_budget, 2021).years == (2027, 2026, 2025, 2024, 2023, 2022, 2021)


def test_what_is_listed_weighs_on_the_year_of_its_session_until_it_is_taken_off(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, date(2027, 1, 20))
    assert (row_of(desk, 2027).proposed, desk.run(open_budget, 2026).rows) == (D("20000.00"), ())
    assert [year.provisional for year in desk.run(open_projection).years[:2]] == [D(0), D("20000.00")]
    assert desk.run(open_file, file_id).file.fiscal_year == 2027
    desk.run(change_session, session_id, "held_on", date(2028, 1, 20))
    assert (row_of(desk, 2028).proposed, desk.run(open_file, file_id).file.fiscal_year) == (D("20000.00"), 2028)
    desk.run(unlist_file, session_id, file_id)
    assert (row_of(desk, 2026).proposed, desk.run(open_file, file_id).file.fiscal_year) == (D("20000.00"), 2026)
    desk.run(undo)
    assert (row_of(desk, 2028).proposed, desk.run(open_budget, 2026).rows) == (D("20000.00"), ())
    desk.run(record_vote, session_id, file_id, Vote.ADJOURNED)
    assert desk.run(open_file, file_id).file.fiscal_year == 2026
    desk.run(record_vote, session_id, file_id, None)
    assert desk.run(open_file, file_id).file.fiscal_year == 2028


def test_what_is_carried_over_weighs_on_the_year_of_the_next_session(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, date(2026, 1, 20))
    desk.run(record_vote, session_id, file_id, Vote.ADJOURNED)
    desk.run(create_session, CommitteeBody.COUNCIL, date(2027, 4, 1))
    desk.run(carry_over, session_id)
    assert (row_of(desk, 2027).proposed, desk.run(open_file, file_id).file.fiscal_year) == (D("20000.00"), 2027)


@pytest.mark.parametrize("vote", [Vote.REFUSED, Vote.ADJOURNED])
def test_what_was_refused_or_adjourned_takes_nothing(desk: Desk, vote: Vote) -> None:
    voted_file(desk, date(2026, 2, 1), vote=vote)
    assert (row_of(desk).voted, row_of(desk).proposed) == (D(0), D(0))


def test_schemes_without_envelope_are_told_apart_from_the_total(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk, "CA-PROGRESS-1"), 2026, D("50000.00"))
    voted_file(desk, date(2026, 2, 1))
    sheet = desk.run(open_budget, 2026)
    assert [(row.code, row.budget) for row in sheet.rows] == [("CA-PROGRESS-1", D("50000.00")), ("RA-CDDRA", None)]
    assert (sheet.total.budget, sheet.total.voted, sheet.total.remaining) == (D("50000.00"), D(0), D("50000.00"))
    assert sheet.outside.voted == D("20000.00")


def test_an_overrun_is_a_negative_remainder(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("15000.00"))
    voted_file(desk, date(2026, 2, 1))
    assert row_of(desk).consumption.remaining == D("-5000.00")


def test_an_envelope_is_set_once_for_a_scheme_and_a_year_then_changed(desk: Desk) -> None:
    scheme = scheme_id(desk)
    first = desk.run(set_budget, scheme, 2026, D("1.00"))
    assert desk.run(set_budget, scheme, 2026, D("2.00")) == first
    assert desk.run(set_budget, scheme, 2027, D("3.00")) != first
    desk.run(set_note, scheme, 2026, "BP 2026")
    assert (row_of(desk).budget, row_of(desk).note) == (D("2.00"), "BP 2026")
    assert desk.run(undo).label == "Annoter l’enveloppe 2026 de RA-CDDRA"
    with pytest.raises(NotFoundError):
        desk.run(set_budget, 999, 2026, D("1.00"))


def test_payment_credits_are_kept_by_year_and_go_with_their_envelope(desk: Desk) -> None:
    envelope = desk.run(set_budget, scheme_id(desk), 2026, D("90000.00"))
    desk.run(set_credit, envelope, 2026, D("30000.00"))
    desk.run(set_credit, envelope, 2027, D("60000.00"))
    desk.run(set_credit, envelope, 2026, D("40000.00"))
    assert desk.run(open_budget, 2026).credits == {envelope: {2026: D("40000.00"), 2027: D("60000.00")}}
    desk.run(set_credit, envelope, 2027, None)
    desk.run(set_credit, envelope, 2028, None)
    assert desk.run(open_budget, 2026).credits == {envelope: {2026: D("40000.00")}}
    desk.run(delete_record, "envelope", envelope)
    sheet = desk.run(open_budget, 2026)
    assert (sheet.rows, sheet.credits) == ((), {})


def test_what_is_agreed_paid_and_left_to_pay_follows_the_grants_of_the_year(desk: Desk) -> None:
    def begin(agreement: Agreement) -> None:
        agreement.signed_on = TODAY
        agreement.instalments.clear()
        for day in (date(2026, 5, 1), date(2027, 5, 1)):
            part = Instalment(InstalmentKind.INTERIM, D("10000.00"), day)
            agreement.instalments.append(part)

    def pay(agreement: Agreement) -> None:
        payment = Payment(date(2026, 2, 15), D("4000.00"), agreement.instalments[0].id)
        agreement.payments.append(payment)

    scheme = scheme_id(desk)
    change_agreement(desk, granted(desk, begin), pay)
    granted(desk, amount="5000.00")
    row, sheet = row_of(desk), desk.run(open_budget, 2026)
    assert (row.voted, row.agreed, row.paid, row.to_pay) == (D("25000"), D("20000"), D("4000"), D("21000"))
    assert sheet.paid == {scheme: {2026: D("4000.00")}}
    planned = {2026: Owed(D("6000.00")), 2027: Owed(D("10000.00")), None: Owed(D("5000.00"))}
    assert sheet.planned == {scheme: planned}
    assert [(one.year, one.amount, one.paid, one.firm) for one in sheet.credit_years(row, [2028])] == [
        (2026, None, D("4000.00"), D("6000.00")),
        (2027, None, D(0), D("10000.00")),
        (2028, None, D(0), D(0)),
        (None, None, D(0), D("5000.00")),
    ]
    assert desk.run(open_budget, 2025).paid == {}


@pytest.mark.parametrize(("field", "agreed"), [("prepared_on", 0), ("signed_on", 20000), ("notified_on", 20000)])
def test_what_is_agreed_is_so_by_an_act_signed_or_notified(desk: Desk, field: str, agreed: int) -> None:
    granted(desk, lambda agreement: setattr(agreement, field, TODAY))
    assert row_of(desk).agreed == agreed


def test_an_overrun_by_votes_or_by_proposals_asks_for_a_reason_until_its_note_gives_one(desk: Desk) -> None:
    scheme = scheme_id(desk)
    desk.run(set_budget, scheme, 2026, D("20000.00"))
    voted_file(desk, date(2026, 2, 1))
    assert desk.run(open_budget).unexplained == ()
    proposed_file(desk, "0.01")
    assert [row.code for row in desk.run(open_budget).unexplained] == ["RA-CDDRA"]
    desk.run(set_note, scheme, 2026, "Décision modificative attendue en juin")
    assert desk.run(open_budget).unexplained == ()


def test_an_amendment_that_lowers_what_is_agreed_leaves_the_vote_on_its_envelope(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("100000.00"))
    file_id = granted(desk)
    counted = []
    for amount in ("15000.00", "26000.00"):
        sheet = desk.run(add_line, file_id, "amendments", "amount", D(amount))
        key = sheet.agreement.amendments[-1].id
        desk.run(change_line, file_id, "amendments", key, "signed_on", TODAY)
        counted.append((row_of(desk).voted, agreement_for(desk, file_id).engaged))
    assert counted == [(D("20000.00"), D("20000.00")), (D("26000.00"), D("26000.00"))]
