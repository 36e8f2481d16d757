"""All that a PTCE was granted, by every funder the file knows of."""

from collections.abc import Sequence
from decimal import Decimal

from ptce_desk.db.queries import ptce_grants as queries
from ptce_desk.db.queries.ptce_grants import GrantRow
from ptce_desk.domain.money import ZERO
from ptce_desk.services.desk import Desk


def list_grants(desk: Desk, ptce_id: int) -> list[GrantRow]:
    """The grants of a PTCE, the latest year first."""
    with desk.reading() as connection:
        return queries.grants_of(connection, ptce_id)


def granted_by_year(grants: Sequence[GrantRow]) -> list[tuple[int | None, Decimal, Decimal]]:
    """Euros granted each fiscal year, and of them what waits for a yearly vote; all funders together.

    The latest year comes first, that of no known year last.
    """
    sums: dict[int | None, tuple[Decimal, Decimal]] = {}
    for grant in grants:
        amount, waits = sums.get(grant.year, (ZERO, ZERO))
        sums[grant.year] = (amount + grant.amount, waits + grant.to_confirm)
    return [(year, *sums[year]) for year in sorted(sums, key=lambda one: -(one or 0))]
