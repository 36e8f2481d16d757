"""What the law asks of an award, with its figures (docs/rules.md, « Law »): things to do, never another amount."""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from ptce_desk.domain.money import ZERO, round_down
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.periods import add_months
from ptce_desk.domain.rules.assessment import Fact, Finding
from ptce_desk.domain.rules.request import DeclaredAid
from ptce_desk.domain.rules.vocabulary import DeMinimisRegime, Section, Severity

PUBLIC_KINDS: Final = frozenset({OrganisationKind.LOCAL_AUTHORITY, OrganisationKind.PUBLIC_BODY})
"""Beneficiaries that are no private bodies."""

COMMITTED_KINDS: Final = frozenset({OrganisationKind.ASSOCIATION, OrganisationKind.FOUNDATION})
"""Those who sign the contrat d'engagement républicain (loi 2021-1109)."""

ENTERPRISES: Final = frozenset({OrganisationKind.ENTERPRISE, OrganisationKind.COOPERATIVE})
"""Commercial companies, those of the ESS included."""

NEED_LEGAL_BASIS: Final = frozenset({FunderLevel.DEPARTMENT, FunderLevel.INTERCOMMUNALITY, FunderLevel.COMMUNE})
"""Levels that do not define aid to enterprises themselves: the region does (CGCT L1511-2)."""

NEAR_CEILING: Final = Decimal("0.90")
"""The part of a ceiling from which it is said to be near."""


@dataclass(frozen=True, slots=True)
class LegalValue:
    """A value in force on a day, and where it comes from."""

    value: Decimal
    source: str


@dataclass(frozen=True, slots=True)
class LegalCase:
    """An award as the law sees it; amounts in euros.

    Attributes:
        day: of the decision, or today.
        amount: what is granted, or what would be.
        values: the values in force on that day, by code of `resources/legal`.
        kind: of the beneficiary, None when nobody said.
        our_cash: our other grants of the year to the beneficiary.
        our_in_kind: what we brought it in kind that year.
        public_cash: all public grants of the year to the beneficiary, ours of other dossiers included.
        other_public: public aid to the same project, ours left out.
        private: private aid to it, in cash, what the beneficiary brings itself left out.
        total_cost: of the project.
        section: of the aid.
        project_end: its last day.
        fiscal_year_end_month: the month the beneficiary's accounts close.
        funder_level: of the scheme.
        legal_basis: on which a level other than the region helps an enterprise.
        regime: the European ceiling the aid counts under, None for none.
        received: de minimis aids of the single undertaking, this one left out.
        carrier: the name of the carrier that gets a part of the award, empty for the beneficiary.
        share: the part of the award the case is about.
    """

    day: date
    amount: Decimal
    values: Mapping[str, LegalValue]
    kind: OrganisationKind | None = None
    our_cash: Decimal = ZERO
    our_in_kind: Decimal = ZERO
    public_cash: Decimal = ZERO
    other_public: Decimal = ZERO
    private: Decimal = ZERO
    total_cost: Decimal = ZERO
    section: Section = Section.UNDIVIDED
    project_end: date | None = None
    fiscal_year_end_month: int = 12
    funder_level: FunderLevel = FunderLevel.REGION
    legal_basis: str = ""
    regime: DeMinimisRegime | None = None
    received: tuple[DeclaredAid, ...] = ()
    carrier: str = ""
    share: Decimal = Decimal(1)


def findings_of_all(cases: Sequence[LegalCase], amount: Decimal) -> list[Finding]:
    """What the law asks of an award, of each of those who get a part of it; what is asked of several says of whom."""
    found: list[Finding] = []
    for case in cases:
        said = legal_findings(replace(case, amount=round_down(amount * case.share)))
        about: dict[str, Fact] = {"carrier": case.carrier} if case.carrier else {}
        found += (replace(one, facts={**one.facts, **about}) for one in said)
    return found


def legal_findings(case: LegalCase) -> list[Finding]:
    """What the law asks of an award; nothing of an award of nothing."""
    if case.amount <= 0:
        return []
    return [
        *_agreement(case),
        *_commitment(case),
        *_financial_report(case),
        *_auditor(case),
        *_de_minimis(case),
        *_owner_share(case),
        *_legal_basis(case),
    ]


def financial_report_day(project_end: date, fiscal_year_end_month: int, months: int) -> date:
    """The last day of the compte rendu financier: months after the fiscal year in which the project ends."""
    year = project_end.year + (project_end.month > fiscal_year_end_month)
    closing = date(year, fiscal_year_end_month, calendar.monthrange(year, fiscal_year_end_month)[1])
    due = add_months(closing, months)
    return due.replace(day=calendar.monthrange(due.year, due.month)[1])


def first_counted_day(day: date, years: int) -> date:
    """The first of the years that end on a day, that day included: what was granted before counts no more."""
    return add_months(day, -12 * years) + timedelta(days=1)


def counted_aids(case: LegalCase, years: int) -> Decimal:
    """De minimis aids of the regime over the years that end on the day of the decision, that day included."""
    first = first_counted_day(case.day, years)
    counted = (aid.amount for aid in case.received if aid.regime == case.regime and first <= aid.granted_on <= case.day)
    return sum(counted, ZERO)


def _agreement(case: LegalCase) -> Iterator[Finding]:
    """A convention, and its data published, when a private body gets more in a year, in cash and in kind."""
    if case.kind is None or case.kind in PUBLIC_KINDS:
        return
    year = case.amount + case.our_cash + case.our_in_kind
    limit = case.values.get("agreement_required")
    if limit is not None and year > limit.value:
        facts: dict[str, Fact] = {
            "year_total": year,
            "limit": limit.value,
            "in_kind": case.our_in_kind,
            "year": case.day.year,
        }
        yield Finding(Severity.WARNING, "agreement_required", limit.source, facts)
    published, months = case.values.get("open_data_due"), case.values.get("open_data_months")
    if published is not None and months is not None and year > published.value:
        yield Finding(Severity.INFO, "open_data_due", published.source, {"months": int(months.value)})


def _commitment(case: LegalCase) -> Iterator[Finding]:
    if case.kind in COMMITTED_KINDS:
        yield Finding(Severity.INFO, "republican_commitment", "loi 2021-1109")


def _financial_report(case: LegalCase) -> Iterator[Finding]:
    months = case.values.get("financial_report_months")
    if case.project_end is None or months is None or case.kind is None or case.kind in PUBLIC_KINDS:
        return
    due = financial_report_day(case.project_end, case.fiscal_year_end_month, int(months.value))
    yield Finding(Severity.INFO, "financial_report_due", months.source, {"due": due})


def _auditor(case: LegalCase) -> Iterator[Finding]:
    limit = case.values.get("auditor_required")
    total = case.amount + case.public_cash
    if limit is not None and case.kind is not None and case.kind not in PUBLIC_KINDS and total > limit.value:
        facts: dict[str, Fact] = {"year_total": total, "limit": limit.value, "year": case.day.year}
        yield Finding(Severity.WARNING, "auditor_required", limit.source, facts)


def _de_minimis(case: LegalCase) -> Iterator[Finding]:
    years = case.values.get("de_minimis_years")
    if case.regime is None or years is None:
        return
    ceiling = case.values.get(f"de_minimis_{case.regime.value}")
    if ceiling is None:
        return
    before = counted_aids(case, int(years.value))
    total = before + case.amount
    facts: dict[str, Fact] = {"before": before, "total_aid": total, "limit": ceiling.value, "regime": case.regime.value}
    facts |= {"left": max(ceiling.value - before, ZERO), "years": int(years.value)}
    if total > ceiling.value:
        yield Finding(Severity.BLOCKING, "de_minimis_exceeded", ceiling.source, facts)
    elif total >= ceiling.value * NEAR_CEILING:
        yield Finding(Severity.WARNING, "de_minimis_near", ceiling.source, facts)


def _owner_share(case: LegalCase) -> Iterator[Finding]:
    """A public owner keeps its part of the public funding of an investment, its own money included (L1111-10)."""
    share = case.values.get("owner_share")
    if share is None or case.section is not Section.INVESTMENT or case.kind is not OrganisationKind.LOCAL_AUTHORITY:
        return
    public = case.amount + case.other_public
    total = case.total_cost - case.private
    most = max(total, ZERO) * (1 - share.value)
    if public > most:
        facts: dict[str, Fact] = {"rate": share.value, "public": public, "most": most, "total": total}
        yield Finding(Severity.BLOCKING, "owner_share", share.source, facts)


def _legal_basis(case: LegalCase) -> Iterator[Finding]:
    """The region alone defines aid schemes to enterprises; others need a legal basis or a convention with it."""
    needed = case.kind in ENTERPRISES and case.funder_level in NEED_LEGAL_BASIS
    if needed and not case.legal_basis.strip():
        yield Finding(Severity.WARNING, "legal_basis_missing", "CGCT L1511-2")
