"""A beneficiary renounces a grant, in whole or in part: the envelope gets it back and nothing more is owed of it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from random import Random

import pytest

from ptce_desk.db.queries.envelopes import EnvelopeRow
from ptce_desk.db.queries.ledger import grants, only
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.agreement_errors import AgreedBelowPaidError, RenouncedUpwardsError
from ptce_desk.domain.agreements import (
    Agreement,
    Amendment,
    AmendmentKind,
    ExecutionState,
    Instalment,
    Payment,
    execution_state,
)
from ptce_desk.domain.aid.ledger import entries_of, years_of
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.services.budget.envelopes import open_budget, set_budget
from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_ids
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants.follow_up import open_follow_up
from ptce_desk.services.grants.follow_up_lines import add_line, change_line, record_payment, remove_line
from ptce_desk.services.reports.payments import payments_report
from tests.integration.dossiers import scheme_id
from tests.integration.grants import TODAY, agreement_for, change_agreement, granted

D = Decimal
DAY = date(2026, 2, 20)


def envelope_of(desk: Desk) -> EnvelopeRow:
    (row,) = desk.run(open_budget, 2026).rows
    return row


def renounce(desk: Desk, file_id: int, left: str | None = None, day: date = DAY) -> int:
    """What an officer types: the kind, what is left unless nothing more is, the day."""
    sheet = desk.run(add_line, file_id, "amendments", "kind", AmendmentKind.RENUNCIATION)
    line = sheet.agreement.amendments[-1].id
    if left is not None:
        desk.run(change_line, file_id, "amendments", line, "amount", D(left))
    desk.run(change_line, file_id, "amendments", line, "subject", "Projet abandonné")
    desk.run(change_line, file_id, "amendments", line, "signed_on", day)
    return line


def planned(desk: Desk, *years: int) -> int:
    """A grant of 20 000 €, in equal instalments over these years."""

    def plan(agreement: Agreement) -> None:
        agreement.instalments.clear()
        for year in years:
            part = Instalment(InstalmentKind.INTERIM, D(20000) / len(years), date(year, 5, 1))
            agreement.instalments.append(part)

    return granted(desk, plan)


def counted(desk: Desk, file_id: int) -> dict[int | None, Decimal]:
    """What the ledger counts of a dossier, by year."""

    def read(desk: Desk) -> dict[int | None, Decimal]:
        with desk.reading() as connection:
            (grant,) = grants(connection, only(file_id))
        found: dict[int | None, Decimal] = {}
        for entry in entries_of(grant):
            found[entry.year] = found.get(entry.year, D(0)) + entry.amount
        assert found == dict(years_of(grant))
        return found

    return desk.run(read)


def execution(desk: Desk, state: ExecutionState) -> list[int]:
    return list(desk.run(list_ids, FundingFileFilter(narrowed_to(execution=state))))


def test_who_renounces_in_part_gives_back_the_rest_and_the_later_instalments_go(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("50000.00"))
    file_id = planned(desk, 2026, 2027)
    assert (envelope_of(desk).voted, envelope_of(desk).consumption.remaining) == (D("20000"), D("30000"))
    renounce(desk, file_id, "10000.00")
    agreement = agreement_for(desk, file_id)
    assert [(part.planned_on, part.amount) for part in agreement.instalments] == [(date(2026, 5, 1), D("10000"))]
    assert (agreement.agreed, agreement.remaining, agreement.engaged) == (D("10000"),) * 3
    row = envelope_of(desk)
    assert (row.voted, row.consumption.remaining, row.to_pay) == (D("10000"), D("40000"), D("10000"))
    assert counted(desk, file_id) == {2026: D("10000.00")}
    assert [year.committed for year in desk.run(open_projection).years][:2] == [D("10000"), D(0)]
    assert execution(desk, ExecutionState.RENOUNCED) == []


def test_who_renounces_all_leaves_what_was_paid_and_the_dossier_says_so(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("50000.00"))
    file_id = planned(desk, 2026, 2027)
    desk.run(record_payment, file_id, paid_on=date(2026, 2, 15), amount=D("4000.00"))
    renounce(desk, file_id)
    sheet = desk.run(open_follow_up, file_id)
    assert sheet is not None
    assert sheet.execution is ExecutionState.RENOUNCED
    assert execution(desk, ExecutionState.RENOUNCED) == [file_id]
    assert [(part.amount, part.planned_on) for part in sheet.agreement.instalments] == [(D("4000"), date(2026, 5, 1))]
    row = envelope_of(desk)
    assert (row.voted, row.paid, row.to_pay) == (D("4000"), D("4000"), D(0))
    assert counted(desk, file_id) == {2026: D("4000.00")}
    assert desk.run(undo).label.startswith("Modifier un avenant")
    assert (envelope_of(desk).voted, agreement_for(desk, file_id).remaining) == (D("20000"), D("16000"))
    assert len(agreement_for(desk, file_id).instalments) == 2


def test_who_renounces_before_anything_is_paid_owes_and_gets_nothing(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("50000.00"))
    file_id = planned(desk, 2026, 2027)
    renounce(desk, file_id)
    assert agreement_for(desk, file_id).instalments == []
    assert (envelope_of(desk).voted, envelope_of(desk).file_count) == (D(0), 1)
    assert counted(desk, file_id) == {}
    assert execution(desk, ExecutionState.RENOUNCED) == [file_id]


def test_a_renunciation_that_is_not_dated_counts_for_nothing(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("50000.00"))
    file_id = planned(desk, 2026)
    sheet = desk.run(add_line, file_id, "amendments", "kind", AmendmentKind.RENUNCIATION)
    assert sheet.agreement.amendments[0].amount == D(0)
    assert (envelope_of(desk).voted, agreement_for(desk, file_id).agreed) == (D("20000"), D("20000"))
    assert desk.run(undo).label.startswith("Ajouter un avenant")


def test_a_renunciation_neither_raises_the_grant_nor_goes_under_what_is_paid(desk: Desk) -> None:
    file_id = planned(desk, 2026)
    with pytest.raises(RenouncedUpwardsError):
        renounce(desk, file_id, "20000.01")
    desk.run(remove_line, file_id, "amendments", agreement_for(desk, file_id).amendments[0].id)
    desk.run(record_payment, file_id, paid_on=date(2026, 2, 15), amount=D("4000.00"))
    with pytest.raises(AgreedBelowPaidError):
        renounce(desk, file_id, "3999.99")


def test_an_amendment_that_is_no_renunciation_gives_nothing_back(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("50000.00"))
    file_id = planned(desk, 2026)
    sheet = desk.run(add_line, file_id, "amendments", "amount", D("15000.00"))
    desk.run(change_line, file_id, "amendments", sheet.agreement.amendments[0].id, "signed_on", DAY)
    assert (envelope_of(desk).voted, agreement_for(desk, file_id).engaged) == (D("20000"), D("20000"))
    renounce(desk, file_id, "12000.00", TODAY)
    assert (envelope_of(desk).voted, agreement_for(desk, file_id).engaged) == (D("17000"), D("17000"))


@pytest.mark.slow
def test_sql_takes_of_the_envelope_what_each_agreement_engages(desk: Desk) -> None:
    chance = Random(27)  # noqa: S311  # made-up files
    desk.run(set_budget, scheme_id(desk), 2026, D("900000.00"))
    files = [granted(desk) for _one in range(6)]
    for file_id in files * 3:

        def amend(agreement: Agreement) -> None:
            agreement.instalments.clear()
            agreed = agreement.agreed
            kind = chance.choice(list(AmendmentKind))
            most = int(agreed) if kind is AmendmentKind.RENUNCIATION else 30_000
            day = date(2026, chance.randrange(1, 12), chance.randrange(1, 28)) if chance.random() < 0.8 else None
            last = max((one.signed_on for one in agreement.amendments if one.signed_on), default=date(2026, 1, 1))
            amount = None if chance.random() < 0.2 else D(chance.randrange(most + 1))
            agreement.amendments.append(Amendment("1", day and max(day, last), amount, kind=kind))
            if chance.random() < 0.3:
                agreement.payments.append(Payment(DAY, D("100.00")))

        change_agreement(desk, file_id, amend)
    kept: Sequence[Agreement] = [agreement_for(desk, file_id) for file_id in files]
    assert envelope_of(desk).voted == sum((agreement.engaged for agreement in kept), D(0))
    assert any(agreement.renunciations for agreement in kept)
    told = {state: execution(desk, state) for state in ExecutionState}
    for file_id, agreement in zip(files, kept, strict=True):
        assert file_id in told[execution_state(agreement, TODAY)]


@pytest.mark.parametrize(("left", "state"), [(None, "Renonciation"), ("5000.00", "En cours")])
def test_the_register_of_payments_says_where_a_grant_renounced_stands(desk: Desk, left: str | None, state: str) -> None:
    file_id = planned(desk, 2026, 2027)
    renounce(desk, file_id, left)
    register = desk.run(payments_report, SummaryFilter()).sheets[0]
    place = [column.key for column in register.columns].index("state")
    assert [row[place] for row in register.rows] == [state]
