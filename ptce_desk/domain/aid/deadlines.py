"""What falls due: each rule takes what is known of one thing and says whether, and when, something is to be done."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final, Literal, assert_never

from ptce_desk.domain.agreements import ActState
from ptce_desk.domain.aid.legal import NEAR_CEILING
from ptce_desk.domain.budget import Consumption
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.periods import add_months
from ptce_desk.domain.vocabulary import DeMinimisRegime

NOTICE_DAYS: Final = 60
"""How long before its day a deadline is listed."""

NEARLY_SPENT: Final = Decimal("0.9")
"""The share of an envelope above which what is left deserves a look."""

RENEWAL_MONTHS: Final = 6
"""How long before the end of a project its renewal is told of."""

_WEEK: Final = 7
_DECEMBER: Final = 12


class DeadlineKind(StrEnum):
    """What is to be done."""

    TO_SIGN = "to_sign"
    TO_NOTIFY = "to_notify"
    AGREEMENT_ENDS = "agreement_ends"
    DELIVERABLE = "deliverable"
    PAYMENT = "payment"
    DOCUMENTS = "documents"
    OPINION = "opinion"
    ENVELOPE = "envelope"
    DE_MINIMIS = "de_minimis"
    OPEN_DATA = "open_data"
    SESSION = "session"
    RENEWAL = "renewal"
    YEAR_TO_CONFIRM = "year_to_confirm"


class Horizon(StrEnum):
    """How near a deadline is."""

    LATE = "late"
    WEEK = "week"
    MONTH = "month"
    LATER = "later"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Record:
    """Where a deadline is dealt with: a record, or the budget of a year (the id is then that year)."""

    page: Literal["funding_file", "session", "organisation", "budget"]
    id: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What a sentence about a deadline is made of.

    Attributes:
        reference: number of the dossier, code of the scheme, or name of the organisation.
        name: title of the dossier or of the session, name of the single undertaking.
        amount: euros.
        count: documents missing, dossiers on an agenda, years over which aids add up.
        code: which kind of deliverable, instalment, body, opinion or regime; which year.
        body: who was asked for an opinion.
        limit: euros not to be exceeded.
        unknown: the part of the amount that may not count, in euros.
        apart: what may count besides the amount, in euros.
    """

    reference: str = ""
    name: str = ""
    amount: Decimal = ZERO
    count: int = 0
    code: str = ""
    body: str = ""
    limit: Decimal = ZERO
    unknown: Decimal = ZERO
    apart: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something to be done; `day` None when nothing sets one. `source` is the id of what it is about."""

    kind: DeadlineKind
    day: date | None
    record: Record
    source: int
    facts: Facts


@dataclass(frozen=True, slots=True)
class Dossier:
    """The dossier something is about."""

    id: int
    number: str
    title: str

    def deadline(
        self,
        kind: DeadlineKind,
        day: date | None,
        source: int,
        *,
        amount: Decimal = ZERO,
        count: int = 0,
        code: str = "",
        body: str = "",
    ) -> Deadline:
        """A deadline dealt with on the page of this dossier."""
        facts = Facts(self.number, self.title, amount, count, code, body)
        return Deadline(kind, day, Record("funding_file", self.id), source, facts)


@dataclass(frozen=True, slots=True)
class DueDay:
    """The instalments planned on a day and not wholly paid: how many, and what is left of them, in euros."""

    day: date
    count: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A single undertaking under a regime, by the organisation that answers for it.

    `name` is that of the single undertaking, empty for an organisation by itself.
    """

    organisation_id: int
    organisation: str
    name: str
    regime: DeMinimisRegime


@lru_cache(maxsize=1 << 12)
def horizon_of(day: date | None, today: date) -> Horizon:
    """How near a day is: seven days, then one calendar month, both included; kept, since many fall on one."""
    if day is None:
        return Horizon.UNDATED
    if day < today:
        return Horizon.LATE
    if day <= today + timedelta(days=_WEEK):
        return Horizon.WEEK
    return Horizon.MONTH if day <= add_months(today, 1) else Horizon.LATER


def act_to_finish(dossier: Dossier, agreement_id: int, state: ActState, amount: Decimal) -> Deadline | None:
    """A convention to sign, or an act to notify; no delay is set for either."""
    match state:
        case ActState.NOTIFIED:
            return None
        case ActState.TO_NOTIFY:
            return dossier.deadline(DeadlineKind.TO_NOTIFY, None, agreement_id, amount=amount)
        case ActState.TO_PREPARE | ActState.TO_SIGN:
            return dossier.deadline(DeadlineKind.TO_SIGN, None, agreement_id, amount=amount)
        case _:
            assert_never(state)


def agreement_ends(
    dossier: Dossier, agreement_id: int, last_day: date | None, remaining: Decimal, until: date
) -> Deadline | None:
    """The last day to ask for payment, while something remains to be paid."""
    if last_day is None or last_day > until or remaining <= 0:
        return None
    return dossier.deadline(DeadlineKind.AGREEMENT_ENDS, last_day, agreement_id, amount=remaining)


def deliverable_due(
    dossier: Dossier, deliverable_id: int, code: str, due_on: date | None, until: date
) -> Deadline | None:
    """A deliverable that has not come."""
    if due_on is None or due_on > until:
        return None
    return dossier.deadline(DeadlineKind.DELIVERABLE, due_on, deliverable_id, code=code)


def payment_day(
    planned_on: date | None, notified_on: date | None, *, conditional: bool, days: int | None
) -> date | None:
    """When an instalment is due: the day planned, else so many days after the notification when it waits for nothing.

    `days` is what the law sets (loi 2021-875), None when it sets nothing.
    """
    if planned_on is not None or notified_on is None or conditional or days is None:
        return planned_on
    return _days_after(notified_on, days)


def payment_due(
    dossier: Dossier, instalment_id: int, code: str, day: date | None, remaining: Decimal, until: date
) -> Deadline | None:
    """What remains to be paid of an instalment."""
    if day is None or day > until or remaining <= 0:
        return None
    return dossier.deadline(DeadlineKind.PAYMENT, day, instalment_id, amount=remaining, code=code)


def documents_missing(dossier: Dossier, count: int, due_on: date | None = None) -> Deadline | None:
    """Required documents that have not come; the day is that before which they were asked for, if they were."""
    return dossier.deadline(DeadlineKind.DOCUMENTS, due_on, dossier.id, count=count) if count else None


def opinion_due(
    dossier: Dossier, request_id: int, code: str, body: str, due_on: date | None, until: date
) -> Deadline | None:
    """An opinion that was asked and has not come."""
    if due_on is None or due_on > until:
        return None
    return dossier.deadline(DeadlineKind.OPINION, due_on, request_id, code=code, body=body)


def envelope_nearly_spent(scheme_id: int, code: str, year: int, consumption: Consumption) -> Deadline | None:
    """An envelope of which more than nine tenths are voted."""
    if consumption.voted <= consumption.budget * NEARLY_SPENT:
        return None
    facts = Facts(code, amount=consumption.remaining)
    return Deadline(DeadlineKind.ENVELOPE, None, Record("budget", year), scheme_id, facts)


def open_data_due(
    dossier: Dossier, agreement_id: int, signed_on: date, amount: Decimal, *, above: Decimal, months: int, until: date
) -> Deadline | None:
    """The data of a convention above the threshold, not published yet (décret 2017-779)."""
    day = add_months(signed_on, months)
    if amount <= above or day > until:
        return None
    return dossier.deadline(DeadlineKind.OPEN_DATA, day, agreement_id, amount=amount)


def de_minimis_near(
    undertaking: Undertaking, known: Decimal, unknown: Decimal, ceiling: Decimal, years: int
) -> Deadline | None:
    """De minimis aids of a single undertaking that come near their ceiling, reach it or exceed it.

    Args:
        undertaking: who gets them.
        known: what counts, in euros.
        unknown: what may, its regime told by nobody: in the sum only where it makes it pass, told apart elsewhere.
        ceiling: euros.
        years: over which they add up.
    """
    passes = known <= ceiling < known + unknown
    if known < ceiling * NEAR_CEILING and not passes:
        return None
    one, counted = undertaking, unknown if passes else ZERO
    facts = Facts(one.organisation, one.name, known + counted, years, one.regime.value, limit=ceiling, unknown=counted)
    facts = replace(facts, apart=unknown - counted)
    record = Record("organisation", one.organisation_id)
    return Deadline(DeadlineKind.DE_MINIMIS, None, record, one.organisation_id, facts)


def session_coming(
    session_id: int, code: str, title: str, held_on: date, file_count: int, *, today: date, until: date
) -> Deadline | None:
    """A session to be held."""
    if not today <= held_on <= until:
        return None
    facts = Facts(name=title, count=file_count, code=code)
    return Deadline(DeadlineKind.SESSION, held_on, Record("session", session_id), session_id, facts)


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when a dossier is aided: the days of its project, and the first and last years of its split."""

    start: date | None
    end: date | None
    first_year: int | None
    last_year: int | None

    @property
    def last_day(self) -> date | None:
        """The end of the project, else of the last year of its award."""
        if self.end is not None or self.last_year is None:
            return self.end
        return date(self.last_year, _DECEMBER, 31)

    @property
    def several_years(self) -> bool:
        """Whether it touches more than one civil year."""
        years = [day.year for day in (self.start, self.end) if day is not None]
        years += [year for year in (self.first_year, self.last_year) if year is not None]
        return len(set(years)) > 1


def renewal_coming(dossier: Dossier, span: Span, *, today: date) -> Deadline | None:
    """A grant of several years that ends soon: it is told of until it ends, not after."""
    last_day = span.last_day
    if last_day is None or not span.several_years:
        return None
    if not add_months(last_day, -RENEWAL_MONTHS) <= today <= last_day:
        return None
    return dossier.deadline(DeadlineKind.RENEWAL, last_day, dossier.id)


def year_to_confirm(dossier: Dossier, source: int, year: int, amount: Decimal, until: date) -> Deadline | None:
    """A year of an award that waits for its vote: it is awaited from the first day of that civil year."""
    day = date(year, 1, 1)
    if day > until:
        return None
    return dossier.deadline(DeadlineKind.YEAR_TO_CONFIRM, day, source, amount=amount, code=str(year))


def _days_after(day: date, days: int) -> date:
    """Some days later; past the year 9999 it is the last day there is."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
