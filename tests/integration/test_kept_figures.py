"""The figures kept of each grant: what the domain says of it, whatever was done, undone or written behind our back."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from ptce_desk.db import schema
from ptce_desk.db.kept_figures import keep_all
from ptce_desk.db.schema.kept import agreement_sum, calendar_event, instalment_rest, kept
from ptce_desk.domain.agreements import (
    Agreement,
    Amendment,
    AmendmentKind,
    Instalment,
    Payment,
    Reduction,
    RepaymentOrder,
)
from ptce_desk.domain.file_faults import FileFault, ValueFault
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.file.verification import put_back
from tests.integration.dumps import dump
from tests.integration.grants import agreement_for, change_agreement, granted

DAY = date(2026, 1, 1)
Money = tuple[int, int, int, int, int, AmendmentKind | None]
Rest = tuple[int, date | None, int | None, int]


class Grant(NamedTuple):
    """What an agreement is made of: euros, days after one, the place of what a payment pays."""

    amount: int
    final: int | None
    days: list[int | None]
    instalments: list[tuple[int, int | None]]
    payments: list[tuple[int, int]]
    amendments: list[tuple[int | None, int | None, AmendmentKind]]
    reductions: list[tuple[int, int]]
    repayments: list[tuple[int, int | None]]


euros, days = st.integers(0, 999), st.integers(0, 900)
grants = st.builds(
    Grant,
    euros,
    st.none() | euros,
    st.lists(st.none() | days, min_size=4, max_size=4),
    st.lists(st.tuples(euros, st.none() | days), max_size=4),
    st.lists(st.tuples(euros, st.integers(-1, 3)), max_size=4),
    st.lists(st.tuples(st.none() | st.integers(0, 2), st.none() | euros, st.sampled_from(AmendmentKind)), max_size=4),
    st.lists(st.tuples(days, st.integers(0, 300)), max_size=2),
    st.lists(st.tuples(st.integers(0, 300), st.none() | days), max_size=2),
)


def day(after: int | None) -> date | None:
    return None if after is None else DAY + timedelta(after)


def make(grant: Grant) -> Callable[[Agreement], None]:
    """Make an agreement so, but for what was paid."""

    def change(agreement: Agreement) -> None:
        for parts in (agreement.instalments, agreement.amendments, agreement.reductions):
            parts.clear()
        agreement.amount = Decimal(grant.amount)
        agreement.final_amount = None if grant.final is None else Decimal(grant.final)
        agreement.signed_on, agreement.notified_on, agreement.closed_on, agreement.lapsed_on = map(day, grant.days)
        for amount, planned in grant.instalments:
            agreement.instalments.append(Instalment(InstalmentKind.INTERIM, Decimal(amount), day(planned)))
        for signed, told, kind in grant.amendments:
            sets = None if told is None else Decimal(told)
            agreement.amendments.append(Amendment(signed_on=day(signed), amount=sets, kind=kind))
        for decided, less in grant.reductions:
            agreement.reductions.append(Reduction(DAY + timedelta(decided), Decimal(less)))

    return change


def pay(grant: Grant) -> Callable[[Agreement], None]:
    def change(agreement: Agreement) -> None:
        for amount, place in grant.payments:
            paid = agreement.instalments[place].id if 0 <= place < len(agreement.instalments) else None
            agreement.payments.append(Payment(DAY, Decimal(amount) / 4, paid))
        for amount, repaid in grant.repayments:
            agreement.repayments.append(RepaymentOrder(Decimal(amount), DAY, repaid_on=day(repaid)))

    return change


def forget(agreement: Agreement) -> None:
    """What was paid, and paid back."""
    agreement.payments.clear()
    agreement.repayments.clear()


def cents(amount: Decimal) -> int:
    return int(amount * 100)


def due(agreement: Agreement) -> tuple[Money, list[Rest]]:
    """What should be kept of an agreement, as the domain says."""
    over = agreement.is_over
    by_act = agreement.signed_on is not None or agreement.notified_on is not None
    setting = [one.kind for one in agreement.signed_amendments if one.amount is not None]
    agreed, paid = cents(agreement.agreed), cents(agreement.paid)
    repaid = sum(cents(order.amount) for order in agreement.repayments if order.repaid_on is not None)
    counted = cents(agreement.due) if agreement.lapsed_on is None else min(cents(agreement.due), max(paid - repaid, 0))
    money = agreed, agreed if by_act else 0, paid, 0 if over else cents(agreement.remaining), counted
    parts = [] if over else list(zip(agreement.instalments, agreement.remaining_by_instalment(), strict=True))
    rests = [
        (part.id, part.planned_on, None if part.planned_on is None else part.planned_on.year, cents(rest))
        for part, rest in parts
        if rest
    ]
    return (*money, setting[-1] if setting else None), rests


def kept_of(desk: Desk) -> tuple[list[Money], list[Rest]]:
    """What is kept, of the only agreement of a file."""

    def read(desk: Desk) -> tuple[list[Money], list[Rest]]:
        sums, rests = agreement_sum.c, instalment_rest.c
        with desk.reading() as connection:
            told = (sums.agreed, sums.acted, sums.paid, sums.remaining, sums.counted, sums.last_kind)
            money = connection.execute(select(*told))
            left = select(rests.instalment_id, rests.planned_on, rests.planned_in, rests.cents)
            of_each = connection.execute(left.order_by(rests.instalment_id))
            return [(*row,) for row in money], [(*row,) for row in of_each]

    return desk.run(read)


@pytest.mark.slow
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(grant=grants)
def test_what_is_kept_is_what_the_domain_says_and_follows_what_is_undone(desk: Desk, grant: Grant) -> None:
    if kept_of(desk) == ([], []):
        granted(desk)
    change_agreement(desk, 1, forget)  # payments hold the instalments
    for change in (make(grant), pay(grant)):
        before = dump(desk)
        change_agreement(desk, 1, change)
        money, rests = due(agreement_for(desk, 1))
        assert kept_of(desk) == ([money], sorted(rests))
    if grant.payments or grant.repayments:
        left = dump(desk)
        desk.run(undo)
        assert dump(desk) == before
        desk.run(redo)
        assert dump(desk) == left


def test_what_is_paid_back_of_a_grant_that_lapsed_counts_no_more(desk: Desk) -> None:
    granted(desk)
    change_agreement(desk, 1, pay(Grant(0, None, [], [], [(400, -1)], [], [], [])))
    change_agreement(desk, 1, lambda agreement: setattr(agreement, "lapsed_on", DAY))
    assert kept_of(desk)[0][0][4] == 10000
    change_agreement(desk, 1, pay(Grant(0, None, [], [], [], [], [], [(60, 3), (7, None)])))
    assert kept_of(desk)[0][0][4] == 4000


def test_a_grant_that_is_gone_leaves_no_figure(desk: Desk) -> None:
    granted(desk)
    assert kept_of(desk) != ([], [])
    for _ in range(2):
        desk.run(undo)
    assert kept_of(desk)[0] == []


@pytest.mark.slow
@pytest.mark.of_a_file  # a base is mended by who runs its server; that it is told is tried in test_team.py
def test_figures_that_do_not_follow_are_told_and_made_again(desk: Desk) -> None:
    granted(desk)
    before = dump(desk)
    for statement in (
        "UPDATE agreement_sum SET paid = paid + 1",
        "UPDATE agreement_sum SET last_kind = 'change'",
        "DELETE FROM agreement_sum",
        "INSERT INTO agreement_sum VALUES (999, 1, 1, 1, 1, 1, 1, 1, NULL)",
        "UPDATE instalment_rest SET cents = cents - 1",
        "UPDATE instalment_rest SET planned_on = '2031-01-01'",
        "DELETE FROM instalment_rest",
        "INSERT INTO instalment_rest VALUES (999, 1, 1, 1, 'interim', NULL, NULL, 1)",
    ):
        desk.run(_write, statement)
        assert desk.run(check_file) == [FileFault("kept_figures")], statement
        assert desk.run(put_back, [FileFault("kept_figures")]) == 1
        assert desk.run(check_file) == []
        assert dump(desk) == before


def _write(desk: Desk, statement: str) -> None:
    with desk.database.rewriting() as connection:
        connection.exec_driver_sql(statement)


def test_figures_kept_one_by_one_are_those_of_the_whole_file(demo: Desk) -> None:
    before = dump(demo)

    def all_again(desk: Desk) -> None:
        with desk.database.rewriting() as connection:
            keep_all(connection)

    demo.run(all_again)
    assert all(before[table] == dump(demo)[table] for table in kept.tables)
    assert all(before[table] for table in kept.tables.keys() - {calendar_event.name})


def test_figures_follow_a_dossier_that_changes_of_version(desk: Desk) -> None:
    file_id = granted(desk)

    def change(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            version = work.get(FundingFile, file_id).scheme_version_id
            other = select(schema.schemes.scheme_version.c.id).where(schema.schemes.scheme_version.c.id != version)
            work.get(FundingFile, file_id).scheme_version_id = work.reading().execute(other.limit(1)).scalar_one()
            work.commit()

    desk.run(change)
    assert desk.run(check_file) == []


@pytest.mark.of_a_file  # a base is mended by who runs its server
def test_figures_follow_a_part_put_back_alone(desk: Desk) -> None:
    granted(desk)
    desk.run(_write, "UPDATE instalment SET amount = amount - 100")
    (fault, *_others) = (one for one in desk.run(check_file) if isinstance(one, ValueFault))
    assert desk.run(put_back, [fault]) == 1
    assert desk.run(check_file) == []
