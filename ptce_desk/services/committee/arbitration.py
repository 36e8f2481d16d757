"""The arbitration of a session, or of an envelope: its dossiers, its scenarios, and what each makes of the money.

What it forecasts is worked out by what the envelopes and the projection are read by: adopted, a scenario leaves them
as it said (docs/rules.md, « Scenarios »).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, assert_never

from ptce_desk.db.queries import arbitration as queries
from ptce_desk.db.queries import funding_files as file_queries
from ptce_desk.db.queries import projection
from ptce_desk.db.queries import scoring as scoring_queries
from ptce_desk.db.queries.arbitration import SharedRow
from ptce_desk.db.queries.committees import coming_session, next_or_last
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.unit_of_work import Loader
from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM, obstacles_to_proposing
from ptce_desk.domain.arbitration import (
    Candidate,
    Effect,
    Scenario,
    Standing,
    YearEffect,
    added_up,
    effect_of,
    newcomers,
    not_before,
    year_effects,
)
from ptce_desk.domain.budget import Envelope
from ptce_desk.domain.committees import AgendaItem, CommitteeSession
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.calls import CALLS, to_be_noted
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.scoring import NO_JURY, Noting, scored
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, FINAL_DECISIONS, DecisionState, InstructionState
from ptce_desk.services.budget.envelopes import BudgetSheet, EnvelopeRow, budget_of
from ptce_desk.services.budget.projection import schedule_if_voted
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, sheets_of
from ptce_desk.wording.assessment import finding_sentence

_WEIGHING: Final = frozenset({DecisionState.PROPOSED, DecisionState.LISTED})
_NOTHING: Final = EnvelopeRow(0, "", "", None, None, "", 0, ZERO, ZERO, ZERO)


@dataclass(frozen=True, slots=True)
class Ground:
    """What is arbitrated: a session, or else an envelope, by id."""

    session_id: int | None = None
    envelope_id: int | None = None


@dataclass(frozen=True, slots=True)
class ArbitratedFile:
    """A dossier of an arbitration: what scenarios know of it, and what names it.

    `together` is what the law says of it with what its session is proposed besides, as its page and the pack do.
    """

    candidate: Candidate
    sheet: FileSheet
    together: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What it is for, and whom."""
        held = [self.sheet.file.title, self.sheet.ptce.name if self.sheet.ptce else ""]
        return ", ".join(one for one in held if one.strip())


@dataclass(frozen=True, slots=True)
class Group:
    """The dossiers of a scheme, with its envelope as it stands."""

    envelope: EnvelopeRow
    files: tuple[ArbitratedFile, ...]

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """What scenarios know of its dossiers."""
        return tuple(one.candidate for one in self.files)

    @property
    def available(self) -> Decimal | None:
        """What the envelope has for these dossiers, in euros; None without an envelope."""
        return None if self.envelope.budget is None else effect_on(self, {}).available


@dataclass(frozen=True, slots=True)
class Forecast:
    """A scenario and what it makes of the money, were it adopted.

    Attributes:
        effects: on each envelope, by scheme.
        years: on the payments of each envelope, by scheme.
        adopted: whether every dossier has the amount it gives, and none came since.
        late: the dossiers that came once its amounts were worked out.
    """

    scenario: Scenario
    effects: Mapping[int, Effect]
    years: Mapping[int, tuple[YearEffect, ...]]
    adopted: bool
    late: frozenset[int] = frozenset()

    def amount_of(self, candidate: Candidate) -> Decimal:
        """What a dossier takes of its envelope in it."""
        return candidate.given(self.scenario.given)

    @property
    def every_year(self) -> tuple[YearEffect, ...]:
        """What it makes of the years of payment of every envelope."""
        return tuple(one for years in self.years.values() for one in years)

    @property
    def total(self) -> Decimal:
        """What all the dossiers take together, in euros."""
        return sum((effect.total for effect in self.effects.values()), ZERO)


@dataclass(frozen=True, slots=True)
class ArbitrationSheet:
    """All that the page of an arbitration shows.

    Attributes:
        session: None for that of an envelope, which is then the one of its only group.
        year: the fiscal year of the envelopes.
    """

    ground: Ground
    session: CommitteeSession | None
    year: int
    groups: tuple[Group, ...]
    forecasts: tuple[Forecast, ...]

    @property
    def candidates(self) -> list[Candidate]:
        """Every dossier, group after group."""
        return [one for group in self.groups for one in group.candidates]

    @property
    def limits(self) -> dict[int, Decimal]:
        """What each scheme has for these dossiers, in euros, by scheme; one without an envelope is not there."""
        held = {group.envelope.scheme_id: group.available for group in self.groups}
        return {key: amount for key, amount in held.items() if amount is not None}


def open_arbitration(desk: Desk, ground: Ground) -> ArbitrationSheet:
    """The arbitration of a session, or of an envelope.

    Raises:
        NotFoundError: no such session, or no such envelope.
    """
    with desk.loading() as work:
        return sheet_on(desk, work, ground)


def session_to_arbitrate(desk: Desk) -> int | None:
    """The nearest session still to be voted, else the next, else the last; None when the file has none."""
    with desk.reading() as connection:
        coming = coming_session(connection, desk.today())
        return next_or_last(connection, desk.today()) if coming is None else coming[0]


def sheet_on(desk: Desk, work: Loader, ground: Ground) -> ArbitrationSheet:
    """The same inside a unit of work, which stays open."""
    connection = work.reading()
    session, envelope = _read(work, ground)
    found = queries.scenarios_of(connection, session_id=ground.session_id, envelope_id=ground.envelope_id)
    held = {one.id: one for one in work.get_many(Scenario, found)}
    scenarios = [held[key] for key in found]
    named = {key for scenario in scenarios for key in scenario.given}
    arbitrated = _arbitrated(work, session, envelope, named, others=True)
    year = session.held_on.year if session is not None else envelope.year if envelope is not None else 0
    budget = budget_of(connection, year, desk.today())
    groups = _groups(budget, arbitrated, None if envelope is None else envelope.scheme_id)
    split = _Split(work, year, groups, max(year, desk.today().year))
    forecasts = tuple(_forecast(scenario, groups, budget, split) for scenario in scenarios)
    return ArbitrationSheet(ground, session, year, groups, forecasts)


def candidate_on(work: Loader, ground: Ground, file_id: int) -> Candidate:
    """One dossier of an arbitration, without reading the others.

    Raises:
        NotFoundError: no such session, envelope or dossier.
    """
    session, envelope = _read(work, ground)
    found = _arbitrated(work, session, envelope, {file_id}, others=False)
    if not found:
        raise NotFoundError("funding_file", file_id)
    return found[0].candidate


def _read(work: Loader, ground: Ground) -> tuple[CommitteeSession | None, Envelope | None]:
    session = None if ground.session_id is None else work.get(CommitteeSession, ground.session_id)
    return session, None if ground.envelope_id is None else work.get(Envelope, ground.envelope_id)


def _arbitrated(
    work: Loader, session: CommitteeSession | None, envelope: Envelope | None, named: set[int], *, others: bool
) -> list[ArbitratedFile]:
    """Some dossiers, and with `others` all that are arbitrated, in the order of their numbers."""
    connection = work.reading()
    items = {item.funding_file_id: item for item in session.items} if session is not None else {}
    here = set(items) if envelope is None else set(queries.to_share(connection, envelope.id))
    wanted = queries.in_order(connection, named | here if others else named)
    files = work.get_many(FundingFile, wanted)
    sheets = sheets_of(work, files, on=None if session is None else session.held_on)
    notings = _notings(work, sheets)
    found = []
    for one in sheets:
        answer = one.assessment
        candidate = _candidate(one, answer, items.get(one.file.id), here=one.file.id in here, free=session is None)
        together = tuple(finding_sentence(finding) for finding in answer.findings if finding.facts.get("proposed"))
        found.append(ArbitratedFile(replace(candidate, noting=notings[one.file.id]), one, together))
    return found


def _notings(work: Loader, sheets: Sequence[FileSheet]) -> dict[int, Noting]:
    """How many of its jury each dossier has the notes of, by id: that of its call, else of those arbitrated with it."""
    connection, juries = work.reading(), defaultdict[int, set[str]](set)
    for one in sheets:
        juries[one.version.id].update(note.juror for note in one.file.juror_notes)
    for key in {one.version.id for one in sheets if one.scheme.kind in CALLS}:
        noted = file_queries.ids(connection, FundingFileFilter(to_be_noted(key)), descending=False)
        juries[key].update(scoring_queries.jurors_of(connection, noted))
    return {
        one.file.id: NO_JURY
        if one.file.decision in FINAL_DECISIONS
        else scored(one.file.criteria, one.file.juror_notes).noting(len(juries[one.version.id]))
        for one in sheets
    }


def effect_on(group: Group, amounts: Mapping[int, Decimal]) -> Effect:
    """What amounts make of the envelope of a group."""
    row = group.envelope
    return effect_of(row.budget, row.voted, row.proposed, group.candidates, amounts)


def _groups(budget: BudgetSheet, files: Sequence[ArbitratedFile], always: int | None) -> tuple[Group, ...]:
    rows = {row.scheme_id: row for row in budget.rows}
    by_scheme: defaultdict[int, list[ArbitratedFile]] = defaultdict(list)
    for one in files:
        by_scheme[one.sheet.scheme.id].append(one)
    if always is not None:
        by_scheme.setdefault(always, [])
    groups = []
    for key, some in by_scheme.items():
        scheme = some[0].sheet.scheme if some else None
        bare = _NOTHING if scheme is None else _bare(scheme.id, scheme.code, scheme.label)
        groups.append(Group(rows.get(key, bare), tuple(some)))
    return tuple(sorted(groups, key=lambda group: group.envelope.code))


def _bare(scheme_id: int, code: str, label: str) -> EnvelopeRow:
    """The envelope of a scheme that has none, nor dossiers that weigh on the year."""
    return EnvelopeRow(scheme_id, code, label, None, None, "", 0, ZERO, ZERO, ZERO)


def _candidate(
    sheet: FileSheet, assessment: Assessment, item: AgendaItem | None, *, here: bool, free: bool
) -> Candidate:
    """What scenarios know of a dossier; `here`, it is among those arbitrated; `free`, without a session."""
    file = sheet.file
    standing = _standing(file, assessment, item, here=here, free=free)
    own = sum((one.amount for one in file.plan if one.level is FunderLevel.OWN and not one.in_kind), ZERO)
    total, base, maximum = sheet.request.total_cost, assessment.eligible_base, assessment.maximum
    complete = [m.moved_at.date() for m in file.moves if m.axis == "instruction" and m.target == _COMPLETE]
    return Candidate(
        file.id,
        sheet.scheme.id,
        file.number,
        standing,
        file.requested,
        maximum,
        file.derogation_for(ABOVE_MAXIMUM) is not None,
        file.proposed,
        _weight(file, standing),
        complete[-1] if complete else None,
        None if maximum is None or not base else maximum / base,
        own / total if total else None,
        file.decision in _WEIGHING,
        file.score,
    )


def _weight(file: FundingFile, standing: Standing) -> Decimal:
    """What a dossier takes of its envelope among those arbitrated."""
    match standing:
        case Standing.ENGAGED:
            return file.voted or ZERO
        case Standing.OPEN | Standing.SUBMITTED | Standing.OBSTRUCTED:
            return file.proposed or ZERO if file.decision in _WEIGHING else ZERO
        case Standing.REFUSED | Standing.ADJOURNED | Standing.WAITING | Standing.CLOSED | Standing.LEFT:
            return ZERO
        case _:
            assert_never(standing)


_COMPLETE: Final = InstructionState.COMPLETE.value


def _standing(
    file: FundingFile, assessment: Assessment, item: AgendaItem | None, *, here: bool, free: bool
) -> Standing:
    """What keeps a scenario from moving a dossier, if anything does."""
    if item is not None and item.vote is not None and file.decision.value != item.vote.value:
        return Standing.LEFT
    settled = _settled(file.decision, free=free)
    if settled is not Standing.OPEN:
        return settled
    if file.instruction in CLOSED_INSTRUCTIONS:
        return Standing.CLOSED
    if not here:
        return Standing.LEFT
    if item is not None and item.submitted:
        return Standing.SUBMITTED
    if obstacles_to_proposing(file, assessment, ZERO):
        return Standing.OBSTRUCTED
    return Standing.OPEN


def _settled(decision: DecisionState, *, free: bool) -> Standing:
    """What a decision makes of a dossier; one that its session put off may be proposed again out of it."""
    match decision:
        case DecisionState.GRANTED:
            return Standing.ENGAGED
        case DecisionState.REFUSED:
            return Standing.REFUSED
        case DecisionState.ADJOURNED:
            return Standing.OPEN if free else Standing.ADJOURNED
        case DecisionState.WAITING_LIST:
            return Standing.OPEN if free else Standing.WAITING
        case DecisionState.NOT_LISTED | DecisionState.PROPOSED | DecisionState.LISTED:
            return Standing.OPEN
        case _:
            assert_never(decision)


class _Split:
    """The years of what is proposed in a year, and of what scenarios give."""

    def __init__(self, work: Loader, year: int, groups: Sequence[Group], first: int) -> None:
        self._first = first
        connection = work.reading()
        ids = [one.candidate.file_id for group in groups for one in group.files if one.candidate.is_open]
        rows = queries.shared_out(connection, year, ids)
        self._shares = projection.shares_decided(connection, ids)
        self._rules: Mapping[int, tuple[Rule, ...]] = projection.rules_of(
            connection, {one.row.scheme_version_id for one in rows}
        )
        self._rows: defaultdict[int, list[SharedRow]] = defaultdict(list)
        for one in rows:
            self._rows[one.scheme_id].append(one)

    def provisional(self, group: Group, amounts: Mapping[int, Decimal]) -> dict[int | None, Decimal]:
        """Euros by year of all that would be proposed under the scheme of a group; past years fall on the first."""
        given = {one.file_id: one.given(amounts) for one in group.candidates if one.is_open}
        shared = added_up(
            schedule_if_voted(
                one.row,
                self._rules[one.row.scheme_version_id],
                self._shares.get(one.row.id, {}),
                given.get(one.row.id, one.row.proposed),
            )
            for one in self._rows[group.envelope.scheme_id]
        )
        return not_before(self._first, shared)


def _forecast(scenario: Scenario, groups: Sequence[Group], budget: BudgetSheet, split: _Split) -> Forecast:
    amounts = scenario.given
    effects = {group.envelope.scheme_id: effect_on(group, amounts) for group in groups}
    years = {
        group.envelope.scheme_id: year_effects(budget.credit_years(group.envelope), split.provisional(group, amounts))
        for group in groups
    }
    every = [one for group in groups for one in group.candidates if one.is_open]
    late = frozenset(one.file_id for one in newcomers(every, amounts))
    stands = bool(every) and not late and all(one.stands_at(amounts[one.file_id]) for one in every)
    return Forecast(scenario, effects, years, stands, late)
