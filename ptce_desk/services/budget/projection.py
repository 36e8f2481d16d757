"""What the next five years will cost: granted and to be paid, proposed, beside what may be paid."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from ptce_desk.db.queries import projection as queries
from ptce_desk.db.queries.projection import ProposedRow
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.projection import Projection, project
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.schedule import schedule_of
from ptce_desk.domain.rules.types import Rule
from ptce_desk.services.desk import Desk


def open_projection(desk: Desk) -> Projection:
    """The present year and the four that follow."""
    first = desk.today().year
    with desk.reading() as connection:
        committed = queries.remaining_by_year(connection)
        waiting = queries.remaining_to_confirm(connection)
        credits_ = queries.credits_by_year(connection)
        paid = {first: queries.paid_in(connection, first)}
        rows = queries.proposed(connection)
        decided = queries.shares_decided(connection)
        rules = queries.rules_of(connection, {row.scheme_version_id for row in rows})
    return project(first, committed, _provisional(rows, decided, rules), credits_, paid, waiting)


def _provisional(
    rows: list[ProposedRow], decided: Mapping[int, Mapping[int, Decimal]], rules: Mapping[int, tuple[Rule, ...]]
) -> dict[int | None, Decimal]:
    """What is proposed, by the schedule each dossier would have if it were voted; None for no known year."""
    found: dict[int | None, Decimal] = defaultdict(lambda: ZERO)
    for row in rows:
        shares = decided.get(row.id, {})
        for year, amount in schedule_if_voted(row, rules[row.scheme_version_id], shares, row.proposed):
            found[year] += amount
    return dict(found)


def schedule_if_voted(
    row: ProposedRow, rules: tuple[Rule, ...], shares: Mapping[int, Decimal], amount: Decimal
) -> tuple[tuple[int | None, Decimal], ...]:
    """The years of an amount, were it voted for a dossier; `shares` is what somebody decided of them.

    None for no known year.
    """
    request = AssessmentRequest(
        ZERO,
        (),
        ZERO,
        start=row.start,
        end=row.end,
        deposited_on=row.deposited_on,
        decided_on=row.decided_on,
        split=row.split,
        shares=shares,
    )
    return schedule_of(rules, request, amount) or ((None, amount),)
