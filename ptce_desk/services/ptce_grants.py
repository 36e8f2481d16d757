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


def granted_by_year(grants: Sequence[GrantRow]) -> list[tuple[int | None, Decimal]]:
    """Euros granted each fiscal year, all funders together, the latest year first, that of no known year last."""
    sums: dict[int | None, Decimal] = {}
    for grant in grants:
        sums[grant.year] = sums.get(grant.year, ZERO) + grant.amount
    return sorted(sums.items(), key=lambda one: -(one[0] or 0))
