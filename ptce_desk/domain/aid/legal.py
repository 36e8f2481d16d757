"""What the law asks of an award, with its figures (docs/rules.md, « Law »): things to do, never another amount."""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from ptce_desk.domain.aid.ledger import over
from ptce_desk.domain.aid.yearly_aid import YearAid
from ptce_desk.domain.money import ZERO, split_exactly
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.periods import add_months
from ptce_desk.domain.rules.assessment import Finding
from ptce_desk.domain.rules.request import DeclaredAid
from ptce_desk.domain.rules.schedule import Schedule
from ptce_desk.domain.vocabulary import DeMinimisRegime, Fact, Section, Severity, StateAidRegime

PUBLIC_KINDS: Final = frozenset({OrganisationKind.LOCAL_AUTHORITY, OrganisationKind.PUBLIC_BODY})
"""Beneficiaries that are no private bodies."""

COMMITTED_KINDS: Final = frozenset({OrganisationKind.ASSOCIATION, OrganisationKind.FOUNDATION})
"""Those who sign the contrat d'engagement républicain (loi 2021-1109)."""

ENTERPRISES: Final = frozenset({OrganisationKind.ENTERPRISE, OrganisationKind.COOPERATIVE})
"""Commercial companies, those of the ESS included."""

NEED_LEGAL_BASIS: Final = frozenset({FunderLevel.DEPARTMENT, FunderLevel.INTERCOMMUNALITY, FunderLevel.COMMUNE})
"""Levels that do not define aid to enterprises themselves: the region does (CGCT L1511-2)."""

FISCAL_YEARS: Final = "fiscal_years"
"""The unit of a window that counts whole fiscal years."""

NEAR_CEILING: Final = Decimal("0.90")
"""The part of a ceiling from which it is said to be near."""


@dataclass(frozen=True, slots=True)
class LegalValue:
    """A value in force on a day, where it comes from, and its unit where that changes how it counts."""

    value: Decimal
    source: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class LegalCase:
    """An award as the law sees it; amounts in euros.

    Attributes:
        day: of the decision, or today.
        amount: what is granted, or what would be.
        values: the values in force on that day, by code of `resources/legal`.
        kind: of the beneficiary, None when nobody said.
        ours: whether we grant it.
        schedule: what it is by civil year, or in proportion; without one, all in the year of the decision.
        besides: what the beneficiary gets besides, by civil year (`domain.aid.ledger`).
        other_public: public aid to the same project, ours left out.
        private: private aid to it, in cash, what the beneficiary brings itself left out.
        total_cost: of the project.
        section: of the aid.
        project_start: its first day.
        project_end: its last day.
        fiscal_year_end_month: the month the beneficiary's accounts close.
        funder_level: of the scheme.
        legal_basis: on which a level other than the region helps an enterprise.
        regime: the European ceiling the aid counts under, None for none.
        regime_known: whether it does; else nobody said, and it may.
        received: de minimis aids of the single undertaking, this one left out, and those that may be.
        proposed: those that the session it is proposed to may grant with it, by dossier, told as of this decision.
        carrier: the name of the carrier that gets a part of the award, empty for the beneficiary.
        share: the part of the award the case is about.
        signed: whether its convention is signed already: nothing is to be prepared.
        held: what it gets of an award that passed to another, by civil year; None for its share of an award.
    """

    day: date
    amount: Decimal
    values: Mapping[str, LegalValue]
    kind: OrganisationKind | None = None
    ours: bool = True
    schedule: Schedule = ()
    besides: Mapping[int, YearAid] = field(default_factory=dict)
    other_public: Decimal = ZERO
    private: Decimal = ZERO
    total_cost: Decimal = ZERO
    section: Section = Section.UNDIVIDED
    project_start: date | None = None
    project_end: date | None = None
    fiscal_year_end_month: int = 12
    funder_level: FunderLevel = FunderLevel.REGION
    legal_basis: str = ""
    regime: DeMinimisRegime | None = None
    regime_known: bool = True
    received: tuple[DeclaredAid, ...] = ()
    proposed: tuple[tuple[str, DeclaredAid], ...] = ()
    carrier: str = ""
    share: Decimal = Decimal(1)
    signed: bool = False
    held: Schedule | None = None

    @property
    def years(self) -> list[tuple[int, Decimal]]:
        """The award by civil year."""
        shared = over(self.schedule, self.amount) if self.schedule else ((self.day.year, self.amount),)
        return [(year, amount) for year, amount in shared if year is not None and amount]

    def holding(self, held: Schedule) -> "LegalCase":
        """The case of one who gets so much, by civil year."""
        return replace(self, amount=sum((amount for _year, amount in held), ZERO), schedule=held)


def helps_an_enterprise(kind: OrganisationKind | None, regime: StateAidRegime | None) -> bool:
    """Whether an aid is one to an enterprise (CGCT, L1511-1): to a company, or such as State aid law looks at.

    What an association does on a market makes an enterprise of it: its aid is then said to be of some regime.
    """
    return kind in ENTERPRISES or (regime is not None and regime is not StateAidRegime.NONE)


def findings_of_all(cases: Sequence[LegalCase], amount: Decimal, schedule: Schedule = ()) -> list[Finding]:
    """What the law asks of an award, of each of those who get a part of it; what is asked of several says of whom.

    Args:
        cases: one of each.
        amount: of the whole award, in euros.
        schedule: the award by civil year.
    """
    found: list[Finding] = []
    for case, part in zip(cases, parts_of(cases, amount), strict=True):
        of_one = replace(case, amount=part, schedule=schedule) if case.held is None else case.holding(case.held)
        said = legal_findings(of_one)
        about: dict[str, Fact] = {"carrier": case.carrier} if case.carrier else {}
        found += (replace(one, facts={**one.facts, **about}) for one in said)
    return found


def parts_of(cases: Sequence[LegalCase], amount: Decimal) -> list[Decimal]:
    """Of an amount, the part of each case, to the cent; what nobody gets is in none."""
    shares = [case.share for case in cases]
    rest = max(1 - sum(shares, ZERO), ZERO)
    return split_exactly(amount, [*shares, rest])[: len(shares)] if any(shares) else [ZERO for _share in shares]


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
    year = _closing_year(project_end, fiscal_year_end_month)
    closing = date(year, fiscal_year_end_month, calendar.monthrange(year, fiscal_year_end_month)[1])
    due = add_months(closing, months)
    return due.replace(day=calendar.monthrange(due.year, due.month)[1])


def financial_report_days(
    start: date | None, end: date, fiscal_year_end_month: int, months: int, *, begins: date | None
) -> list[date]:
    """The last day of the compte rendu financier of each fiscal year a project touches, in order (loi 2000-321).

    Those that would be due before the aid `begins` are one, due as long after it: nothing is late the day it is voted.
    """
    first = _closing_year(end if start is None or start > end else start, fiscal_year_end_month)
    years = range(first, _closing_year(end, fiscal_year_end_month) + 1)
    days = [financial_report_day(date(year, fiscal_year_end_month, 1), fiscal_year_end_month, months) for year in years]
    if begins is None:
        return days
    soonest = financial_report_day(begins, fiscal_year_end_month, months)
    return sorted({day if day > begins else soonest for day in days})


def first_counted_day(day: date, years: LegalValue, fiscal_year_end_month: int = 12) -> date:
    """The first day whose aids count with one granted on a day: what was granted before counts no more.

    The window is the years that end on that day; before 2024, the fiscal years that end with that of the day.
    """
    if years.unit == FISCAL_YEARS:
        closing = _closing_year(day, fiscal_year_end_month)
        return add_months(date(closing, fiscal_year_end_month, 1), 1 - 12 * int(years.value))
    return add_months(day, -12 * int(years.value)) + timedelta(days=1)


def counted_aids(case: LegalCase, years: LegalValue) -> tuple[Decimal, Decimal]:
    """De minimis aids of the regime granted in the window that ends with the decision, that day included.

    Those of the regime, then those nobody told the regime of.
    """
    first = first_counted_day(case.day, years, case.fiscal_year_end_month)
    counted = [aid for aid in case.received if first <= aid.granted_on <= case.day]
    known = sum((aid.amount for aid in counted if aid.known and aid.regime is case.regime), ZERO)
    return known, sum((aid.amount for aid in counted if not aid.known), ZERO)


def _closing_year(day: date, fiscal_year_end_month: int) -> int:
    """The civil year in which the accounts that hold a day close."""
    return day.year + (day.month > fiscal_year_end_month)


def agreement_years(case: LegalCase, limit: Decimal) -> dict[int, tuple[Decimal, bool]]:
    """The years in which a private body gets more from us than so many euros, in cash and in kind (loi 2000-321).

    Each has its total, and whether the award passes the limit, or one decided later does. The awards of one session
    have one total: what passes the limit with those before is told with those that come after it that day.
    """
    if not case.ours or case.kind is None or case.kind in PUBLIC_KINDS:
        return {}
    found: dict[int, tuple[Decimal, bool]] = {}
    for year, amount in case.years:
        aid = case.besides.get(year, YearAid())
        total = amount + aid.ours + aid.in_kind
        if total > limit:
            found[year] = total + aid.same_day, True
        elif total + aid.ours_later > limit:
            found[year] = total + aid.ours_later, False
    return found


def _agreement(case: LegalCase) -> Iterator[Finding]:
    """A convention, and its data published, when a private body gets more in a year, in cash and in kind."""
    limit = case.values.get("agreement_required")
    if limit is not None:
        for year, (total, passes) in agreement_years(case, limit.value).items():
            told = _of_year("agreement_required", limit, case, (year, total), passes=passes)
            signed = {**told.facts, "signed": case.signed}
            yield replace(told, severity=Severity.INFO if case.signed else told.severity, facts=signed)
    published, months = case.values.get("open_data_due"), case.values.get("open_data_months")
    if published is not None and months is not None:
        years = agreement_years(case, published.value)
        if any(passes for _total, passes in years.values()):
            yield Finding(Severity.INFO, "open_data_due", published.source, {"months": int(months.value)})


def _commitment(case: LegalCase) -> Iterator[Finding]:
    if case.kind in COMMITTED_KINDS:
        yield Finding(Severity.INFO, "republican_commitment", "loi 2021-1109")


def _financial_report(case: LegalCase) -> Iterator[Finding]:
    months = case.values.get("financial_report_months")
    if case.project_end is None or months is None or case.kind is None or case.kind in PUBLIC_KINDS:
        return
    month, wait = case.fiscal_year_end_month, int(months.value)
    for due in financial_report_days(case.project_start, case.project_end, month, wait, begins=case.day):
        yield Finding(Severity.INFO, "financial_report_due", months.source, {"due": due})


def _auditor(case: LegalCase) -> Iterator[Finding]:
    """An auditor when all public cash aid of a year exceeds a limit (C. com. L612-4)."""
    limit = case.values.get("auditor_required")
    if limit is None or case.kind is None or case.kind in PUBLIC_KINDS:
        return
    for year, amount in case.years:
        aid = case.besides.get(year, YearAid())
        total = amount + aid.ours + aid.others
        passes = total > limit.value
        total += aid.same_day if passes else aid.ours_later
        if total > limit.value:
            yield _of_year("auditor_required", limit, case, (year, total), passes=passes)


def _of_year(code: str, limit: LegalValue, case: LegalCase, of_year: tuple[int, Decimal], *, passes: bool) -> Finding:
    """A threshold passed in a year: by this award, or only with one decided later, which is then information.

    The other dossiers that make its total are named, one a line.
    """
    year, total = of_year
    aid = case.besides.get(year, YearAid())
    named = "\n".join(aid.numbers if passes else (*aid.numbers, *aid.later_numbers))
    facts: dict[str, Fact] = {"year_total": total, "limit": limit.value, "year": year, "later": not passes}
    facts |= {"other_files": named, "proposed": aid.proposed, "proposed_files": "\n".join(aid.proposed_numbers)}
    return Finding(Severity.WARNING if passes else Severity.INFO, code, limit.source, facts)


def _de_minimis(case: LegalCase) -> Iterator[Finding]:
    """What is known passes the ceiling, or only with what nobody told the regime of, or comes near it: one line."""
    years = case.values.get("de_minimis_years")
    if case.regime is None or years is None:
        return
    ceiling = case.values.get(f"de_minimis_{case.regime.value}")
    if ceiling is None:
        return
    before, maybe = counted_aids(case, years)
    own = case.amount if case.regime_known else ZERO
    known, unknown = before + own, maybe + case.amount - own
    waits, perhaps = _proposed_with(case, known=True), _proposed_with(case, known=False)
    proposed, maybe_proposed = sum(waits.values(), ZERO), sum(perhaps.values(), ZERO)
    facts: dict[str, Fact] = {"before": before, "total_aid": known, "limit": ceiling.value, "regime": case.regime.value}
    facts |= {"left": max(ceiling.value - before, ZERO), "years": int(years.value), "uncounted": unknown}
    facts |= {"proposed": ZERO, "proposed_files": ""}
    if case.regime_known and known > ceiling.value:
        yield Finding(Severity.BLOCKING, "de_minimis_exceeded", ceiling.source, facts)
    elif known + unknown > ceiling.value:
        facts |= {"total_aid": known + unknown, "unknown_aid": unknown}
        yield Finding(Severity.WARNING, "de_minimis_unknown", ceiling.source, facts)
    elif case.regime_known and proposed and known + proposed > ceiling.value:
        facts |= {"total_aid": known + proposed, "proposed": proposed, "proposed_files": "\n".join(waits)}
        facts["uncounted"] = unknown + maybe_proposed
        yield Finding(Severity.WARNING, "de_minimis_proposed", ceiling.source, facts)
    elif (every := known + unknown + proposed + maybe_proposed) > ceiling.value:
        facts |= {"total_aid": every, "unknown_aid": unknown + maybe_proposed, "proposed": proposed + maybe_proposed}
        facts["proposed_files"] = "\n".join({**waits, **perhaps})
        yield Finding(Severity.WARNING, "de_minimis_unknown", ceiling.source, facts)
    elif case.regime_known and known >= ceiling.value * NEAR_CEILING:
        yield Finding(Severity.WARNING, "de_minimis_near", ceiling.source, facts)


def _proposed_with(case: LegalCase, *, known: bool) -> dict[str, Decimal]:
    """What the session may grant with it under its ceiling, in euros by dossier: known to count, or not."""
    sums: dict[str, Decimal] = {}
    for number, aid in case.proposed:
        if aid.known is known and (aid.regime is case.regime or not known):
            sums[number] = sums.get(number, ZERO) + aid.amount
    return sums


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
