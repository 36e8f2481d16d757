"""What is read first of a PTCE: its money by year, who takes part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.db.queries.funding_files import FundingFileRow
from ptce_desk.db.queries.ptce_grants import GrantRow
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import MemberRole, Membership, Organisation, OrganisationKind
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.ptce.sheets import PtceSheet

_BEFORE_VOTE: Final = (DecisionState.PROPOSED, DecisionState.LISTED)


@dataclass(frozen=True, slots=True)
class YearMoney:
    """Euros of one fiscal year, None for what has none: granted, of it paid, and proposed but not voted."""

    year: int | None
    granted: Decimal = ZERO
    paid: Decimal = ZERO
    proposed: Decimal = ZERO

    @property
    def left(self) -> Decimal:
        """What remains to be paid."""
        return max(self.granted - self.paid, ZERO)


@dataclass(frozen=True, slots=True)
class Money:
    """The money of a PTCE by fiscal year, the oldest first; years with nothing are left out."""

    years: tuple[YearMoney, ...]

    @property
    def granted(self) -> Decimal:
        """Euros granted in all."""
        return sum((one.granted for one in self.years), ZERO)

    @property
    def paid(self) -> Decimal:
        """Euros paid in all."""
        return sum((one.paid for one in self.years), ZERO)

    @property
    def left(self) -> Decimal:
        """Euros that remain to be paid in all."""
        return sum((one.left for one in self.years), ZERO)

    @property
    def proposed(self) -> Decimal:
        """Euros proposed and not voted."""
        return sum((one.proposed for one in self.years), ZERO)


def money_of(grants: Iterable[GrantRow], files: Iterable[FundingFileRow]) -> Money:
    """What the dossiers of a PTCE were granted and are proposed for; what plans tell of other funders is left out."""
    sums: dict[int | None, tuple[Decimal, Decimal, Decimal]] = {}
    for grant in grants:
        if not grant.from_plan:
            granted, paid, proposed = sums.get(grant.year, (ZERO, ZERO, ZERO))
            sums[grant.year] = granted + grant.amount, paid + (grant.paid or ZERO), proposed
    for file in files:
        if file.decision in _BEFORE_VOTE and file.proposed:
            granted, paid, proposed = sums.get(file.year, (ZERO, ZERO, ZERO))
            sums[file.year] = granted, paid, proposed + file.proposed
    years = sorted((year for year, amounts in sums.items() if any(amounts)), key=lambda year: (year is None, year or 0))
    return Money(tuple(YearMoney(year, *sums[year]) for year in years))


@dataclass(frozen=True, slots=True)
class Taking:
    """An organisation that takes part in a PTCE, and its role."""

    organisation: Organisation
    membership: Membership


def taking_part(sheet: PtceSheet) -> list[Taking]:
    """Those who take part today, its bearer first, then its lead partner; one organisation once."""
    roles = list(MemberRole)
    today = sorted(
        (one for one in sheet.ptce.memberships if one.holds_on(sheet.today)), key=lambda one: roles.index(one.role)
    )
    first: dict[int, Membership] = {}
    for one in today:
        first.setdefault(one.organisation_id, one)
    return [Taking(sheet.organisations[key], one) for key, one in first.items()]


def composition(members: Sequence[Taking]) -> list[tuple[OrganisationKind | None, int]]:
    """How many are of the ESS (None), then how many of the others are of each kind, the most first."""
    ess = sum(1 for one in members if one.organisation.ess)
    kinds = [one.organisation.kind for one in members if not one.organisation.ess]
    others = sorted(dict.fromkeys(kinds), key=lambda kind: (-kinds.count(kind), list(OrganisationKind).index(kind)))
    return [*([(None, ess)] if ess else []), *((kind, kinds.count(kind)) for kind in others)]


def bearer_of(sheet: PtceSheet) -> tuple[Taking, date | None] | None:
    """Who bears it today, and since when; its lead partner where nobody does."""
    first = next(iter(taking_part(sheet)), None)
    if first is None or first.membership.role not in (MemberRole.BEARER, MemberRole.LEAD_PARTNER):
        return None
    return first, first.membership.since
