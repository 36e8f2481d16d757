"""What falls due: the page « Échéances », its count on the home page, and its calendar."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import deadlines as queries
from ptce_desk.db.queries import envelopes, ptce_grants
from ptce_desk.db.queries.award_years import awaited_years
from ptce_desk.db.queries.calendar_events import file_mark, handed_events, remember_events
from ptce_desk.db.queries.deadline_marks import marks
from ptce_desk.db.queries.funding_files import FundingFileFilter, ids
from ptce_desk.db.queries.instructors import instructors_of
from ptce_desk.db.queries.to_do import AsOf
from ptce_desk.domain.agreements import ActState
from ptce_desk.domain.aid import deadlines as rules
from ptce_desk.domain.aid.calendar import CalendarEvent, events_to_tell
from ptce_desk.domain.aid.deadline_marks import Mark, SetAside, sort_out
from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, Dossier, DueDay, Horizon, Record, horizon_of
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.periods import add_months
from ptce_desk.domain.rights import right_for
from ptce_desk.services.desk import Desk
from ptce_desk.services.law.legal import PAYMENT_DAYS, publication_rule, values_in_force
from ptce_desk.services.law.watch import as_of, near_ceilings
from ptce_desk.wording.deadlines import sentence, subject

_CALENDAR_MONTHS: Final = 12
_KINDS: Final = list(DeadlineKind)
TOLD_AT_MOST: Final = 1_000
"""As many payments planned as the page reads whether it shows them or not."""
TOLD_AT_ONCE: Final = 100
"""As many as fill a screen and a few more."""


@dataclass(frozen=True, slots=True)
class DeadlineSheet:
    """What the page shows: every deadline, nearest first, those of no day last; and those out of the way likewise.

    `instructors` are those of the dossiers they are about, by id, where one is known. Of the days `counted`, earliest
    first, the payments planned are no more than counted; `others` are who deals with some of them.
    """

    today: date
    deadlines: tuple[Deadline, ...]
    aside: tuple[SetAside, ...] = ()
    instructors: Mapping[int, str] = field(default_factory=dict)
    counted: tuple[DueDay, ...] = ()
    others: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether every deadline is told."""
        return not self.counted

    def count_by_horizon(self) -> dict[Horizon, int]:
        """How many are so near, for each, those no more than counted included."""
        found = {horizon: len(held) for horizon, held in self.by_horizon().items()}
        for due in self.counted:
            found[horizon_of(due.day, self.today)] += due.count
        return found

    def told_of(self, days: Collection[date], read: "DeadlineSheet") -> "DeadlineSheet":
        """The same once the payments planned on some days are read."""
        new = {due.day for due in self.counted} & set(days)
        return replace(
            self,
            deadlines=_ordered([*self.deadlines, *(one for one in read.deadlines if one.day in new)]),
            instructors={**self.instructors, **read.instructors},
            counted=tuple(due for due in self.counted if due.day not in new),
        )

    def by_horizon(self) -> dict[Horizon, list[Deadline]]:
        """Those so near, for each."""
        found: dict[Horizon, list[Deadline]] = {horizon: [] for horizon in Horizon}
        for one in self.deadlines:
            found[horizon_of(one.day, self.today)].append(one)
        return found


def open_deadlines(desk: Desk) -> DeadlineSheet:
    """What is late, what falls due in the coming weeks, and what waits without a day."""
    today = desk.today()
    until = today + timedelta(days=rules.NOTICE_DAYS)
    with desk.reading() as connection:
        found = [*_dated(desk, connection, until), *_coming(connection, today, until)]
        found += _undated(desk, connection, as_of(desk))
        known = instructors_of(connection, dossiers_of(found))
        return DeadlineSheet(today, *sort_out(_ordered(found), marks(connection), today), known)


def look_at_deadlines(desk: Desk, read: Collection[date] = ()) -> DeadlineSheet:
    """The same; past so many payments planned, those alone of the first days and of the days `read` are told."""
    today = desk.today()
    until = today + timedelta(days=rules.NOTICE_DAYS)
    with desk.reading() as connection:
        said = marks(connection)
        marked = _payments_marked(said)
        due = queries.due_days(connection, until, marked)
        if sum(one.count for one in due) <= TOLD_AT_MOST:
            return open_deadlines(desk)
        days = first_days(due, TOLD_AT_ONCE) | set(read)
        found = [*_dated(desk, connection, until, since=until + timedelta(days=1), also=marked)]
        found += _coming(connection, today, until)
        found += _undated(desk, connection, as_of(desk))
        found += _planned_on(connection, days, marked)
        known = instructors_of(connection, dossiers_of(found))
        counted = tuple(one for one in due if one.day not in days)
        others = queries.instructors_due(connection, until) if counted else frozenset()
        return DeadlineSheet(today, *sort_out(_ordered(found), said, today), known, counted, others)


def read_days(desk: Desk, days: Collection[date]) -> DeadlineSheet:
    """The payments planned on some days, but those of which something is said."""
    with desk.reading() as connection:
        found = _ordered(_planned_on(connection, days, _payments_marked(marks(connection))))
        return DeadlineSheet(desk.today(), found, (), instructors_of(connection, dossiers_of(found)))


def first_days(due: Iterable[DueDay], least: int) -> set[date]:
    """As many days, in their order, as hold so many payments at least; all of them where they hold fewer."""
    days: set[date] = set()
    count = 0
    for one in due:
        if count >= least:
            break
        days.add(one.day)
        count += one.count
    return days


def dossiers_of(deadlines: Iterable[Deadline]) -> frozenset[int]:
    """The dossiers that deadlines are about."""
    return frozenset(one.record.id for one in deadlines if one.record.page == "funding_file")


def near_deadlines(desk: Desk, until: date) -> tuple[Deadline, ...]:
    """What falls due from today to another day, nearest first."""
    today = desk.today()
    with desk.reading() as connection:
        found = [*_dated(desk, connection, until, since=today), *_coming(connection, today, until)]
        left, _aside = sort_out(found, marks(connection), today)
    return _ordered(one for one in left if one.day is not None and today <= one.day <= until)


def open_ptce_deadlines(desk: Desk, ptce_id: int) -> DeadlineSheet:
    """What is late, falls due over a year or waits without a day for the dossiers of a PTCE; their sessions too."""
    today = desk.today()
    until = add_months(today, _CALENDAR_MONTHS)
    with desk.reading() as connection:
        files = {Record("funding_file", key) for key in ids(connection, FundingFileFilter(narrowed_to(ptce=ptce_id)))}
        if not files:
            return DeadlineSheet(today, ())
        places = files | {Record("session", key) for key in ptce_grants.sessions_of(connection, ptce_id)}
        found = [*_dated(desk, connection, until), *_coming(connection, today, until)]
        found += _undated(desk, connection, as_of(desk))
        there = _ordered(one for one in found if one.record in places)
        return DeadlineSheet(today, *sort_out(there, marks(connection), today))


def late_days(desk: Desk) -> list[date]:
    """The day of each deadline that is late, oldest first: as many as the page shows."""
    return desk.once(_late_days)


def _late_days(desk: Desk) -> list[date]:
    yesterday = desk.today() - timedelta(days=1)
    said, others = _late_but_payments(desk)
    with desk.reading() as connection:
        due = queries.due_days(connection, yesterday, _payments_marked(said))
    planned = (one.day for one in due for _payment in range(one.count))
    return sorted((*planned, *(day for _file_id, day in others)))


def late_by_instructor(desk: Desk) -> list[tuple[str, int, date]]:
    """Of each who deals with dossiers, how many deadlines are late, and the oldest; nobody is an empty name."""
    yesterday = desk.today() - timedelta(days=1)
    said, others = _late_but_payments(desk)
    with desk.reading() as connection:
        known = instructors_of(connection, {file_id for file_id, _day in others if file_id is not None})
        found = {
            name: (count, oldest)
            for name, count, oldest in queries.late_by_instructor(connection, yesterday, _payments_marked(said))
        }
    for file_id, day in others:
        name = "" if file_id is None else known.get(file_id, "")
        count, oldest = found.get(name, (0, day))
        found[name] = count + 1, min(oldest, day)
    return [(name, count, oldest) for name, (count, oldest) in found.items()]


def _late_but_payments(desk: Desk) -> tuple[Sequence[Mark], tuple[tuple[int | None, date], ...]]:
    """What was said of deadlines; and of each that is late, the dossier it is about, if it is about one, and its day.

    Of the payments planned, only those of which something is said: the file counts the others.
    """
    return desk.once(_read_late_but_payments)


def _read_late_but_payments(desk: Desk) -> tuple[Sequence[Mark], tuple[tuple[int | None, date], ...]]:
    today = desk.today()
    with desk.reading() as connection:
        said = marks(connection)
        dated = _dated(desk, connection, today - timedelta(days=1), since=today, also=_payments_marked(said))
        found, _aside = sort_out(dated, said, today)
    late = ((one.record, one.day) for one in found if one.day is not None and one.day < today)
    return said, tuple((one.id if one.page == "funding_file" else None, day) for one, day in late)


def calendar_deadlines(desk: Desk) -> tuple[Deadline, ...]:
    """What is late, and what falls due over a year; what is put off to a day is told of from that day on."""
    today = desk.today()
    until = add_months(today, _CALENDAR_MONTHS)
    with desk.reading() as connection:
        found = [*_dated(desk, connection, until), *_coming(connection, today, until)]
        left, _aside = sort_out(found, marks(connection), today)
    return _ordered(one for one in left if one.day is not None)


def export_calendar(desk: Desk, path: Path) -> Path:
    """Write what is late and the days of the coming year for a calendar program (.ics); returns the path.

    What was written once and is done or gone since is written as cancelled, so that calendars take it off. Who may
    change nothing in a base is written the same, and what she was handed is not noted.

    Raises:
        ExportError: the file cannot be written.
    """
    due = [
        CalendarEvent(one.kind, one.source, one.day, f"{subject(one)} – {sentence(one)}")
        for one in calendar_deadlines(desk)
        if one.day is not None
    ]
    if desk.right < right_for("calendar_event"):
        _write_unnoted(desk, path, due)
        return path
    with desk.writing("") as work:  # what was handed over is in no journal
        remember_events(work.reading(), _write_events(desk, work.reading(), path, due))
        work.commit()
    return path


def _write_unnoted(desk: Desk, path: Path, due: Sequence[CalendarEvent]) -> None:
    with desk.reading() as reader:
        _write_events(desk, reader, path, due)


def _write_events(desk: Desk, reader: Reader, path: Path, due: Sequence[CalendarEvent]) -> tuple[CalendarEvent, ...]:
    """Write what is due, and what was handed over once and is due no more; all that is written."""
    from ptce_desk.exports.ics import write_calendar  # noqa: PLC0415  # wanted now and then

    events = events_to_tell(handed_events(reader), due, desk.today())
    write_calendar(path, events, file_mark=file_mark(reader), made_at=desk.moment(), today=desk.today())
    return events


def _dated(
    desk: Desk, connection: Reader, until: date, *, since: date | None = None, also: Collection[int] = ()
) -> Iterator[Deadline]:
    """What can be late: it has a day, passed or to come by `until`.

    Of the payments planned, those since a day and `also` these instalments, where one is told.
    """
    agreement_ends = (
        rules.agreement_ends(row.dossier, row.agreement_id, row.last_day, row.remaining, until)
        for row in queries.ends(connection, until)
    )
    deliverables = (
        rules.deliverable_due(row.dossier, row.line_id, row.kind, row.due_on, until)
        for row in queries.deliverables(connection, until)
    )
    opinions = (
        rules.opinion_due(row.dossier, row.line_id, row.kind, row.body, row.due_on, until)
        for row in queries.opinions(connection, until)
    )
    documents = (
        rules.documents_missing(row.dossier, row.count, row.due_on) for row in queries.documents(connection, until)
    )
    law = values_in_force(desk.law, connection, desk.today()).get(PAYMENT_DAYS)
    days = None if law is None else int(law.value)
    payments = _payments_due(queries.payments(connection, until, days or 0, since=since, also=also), days, until)
    years = (
        rules.year_to_confirm(Dossier(row.file_id, row.number, row.title), row.id, row.year, row.amount, until)
        for row in awaited_years(connection, until.year)
    )
    open_data = _open_data(desk, connection, until)
    for source in (agreement_ends, deliverables, opinions, documents, payments, open_data, years):
        yield from (one for one in source if one is not None)


def _planned_on(connection: Reader, days: Collection[date], but: Collection[int]) -> Iterator[Deadline]:
    """The payments planned on some days, `but` those of these instalments."""
    rows = queries.payments_of(connection, days, but)
    yield from (one for one in _payments_due(rows, None, max(days, default=date.max)) if one is not None)


def _payments_due(rows: Iterable[queries.PaymentRow], days: int | None, until: date) -> Iterator[Deadline | None]:
    for row in rows:
        day = rules.payment_day(row.planned_on, row.notified_on, conditional=row.conditional, days=days)
        yield rules.payment_due(row.dossier, row.line_id, row.kind, day, row.remaining, until)


def _payments_marked(said: Iterable[Mark]) -> set[int]:
    """The instalments of which something is said: what stands of it is told by the rules alone."""
    return {mark.key.source for mark in said if mark.key.kind is DeadlineKind.PAYMENT}


def _open_data(desk: Desk, connection: Reader, until: date) -> Iterator[Deadline | None]:
    """The conventions signed since the law asks that their data be published, and which are not."""
    law = publication_rule(desk, connection)
    if law is None:
        return
    for row in queries.unpublished(connection, since=law.since, until=until, above=law.above):
        yield rules.open_data_due(
            row.dossier,
            row.agreement_id,
            row.signed_on,
            row.amount,
            above=law.above,
            months=law.months,
            until=until,
        )


def _coming(connection: Reader, today: date, until: date) -> Iterator[Deadline]:
    """What is only told of before its day."""
    sessions = (
        rules.session_coming(row.id, row.body, row.title, row.held_on, row.file_count, today=today, until=until)
        for row in queries.sessions(connection, today, until)
    )
    last = add_months(today, rules.RENEWAL_MONTHS + 1)  # months have not all as many days: the rule tells which
    renewals = (
        rules.renewal_coming(row.dossier, rules.Span(row.start, row.end, row.first_year, row.last_year), today=today)
        for row in queries.renewals(connection, today, last)
    )
    for source in (sessions, renewals):
        yield from (one for one in source if one is not None)


def _undated(desk: Desk, connection: Reader, dated: AsOf) -> Iterator[Deadline]:
    """What waits, though no day is set for it."""
    acts = (
        rules.act_to_finish(row.dossier, row.agreement_id, _state(row), row.amount)
        for row in queries.acts(connection, dated)
    )
    documents = (rules.documents_missing(row.dossier, row.count) for row in queries.documents(connection))
    year = dated.today.year
    spent = (
        rules.envelope_nearly_spent(row.scheme_id, row.code, year, row.consumption)
        for row in envelopes.of_year(connection, year)
        if row.envelope_id is not None
    )
    ceilings = near_ceilings(connection, values_in_force(desk.law, connection, dated.today), dated.today)
    for source in (acts, documents, spent, ceilings):
        yield from (one for one in source if one is not None)


def _state(row: queries.ActRow) -> ActState:
    if row.signed_on is not None or not row.required:
        return ActState.TO_NOTIFY
    return ActState.TO_SIGN if row.prepared_on is not None else ActState.TO_PREPARE


def _ordered(found: Iterable[Deadline]) -> tuple[Deadline, ...]:
    def place(one: Deadline) -> tuple[date, int, str, int]:
        return one.day or date.max, _KINDS.index(one.kind), one.facts.reference, one.source

    return tuple(sorted(found, key=place))
