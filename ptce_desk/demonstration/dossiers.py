"""The dossiers of the demonstration: deposited, reviewed, proposed, listed and voted, each on its day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import IntEnum
from functools import partial
from itertools import groupby
from typing import Final

from ptce_desk.demonstration.call import files_of
from ptce_desk.demonstration.follow_up import steps_after
from ptce_desk.demonstration.scene import axis_ids, open_envelope, ptce_ids, scheme_ids
from ptce_desk.domain.arbitration import AmountRule
from ptce_desk.domain.ballots import Ballot
from ptce_desk.domain.committees import CommitteeSession, Vote
from ptce_desk.domain.funding_files import CarrierShare, CostLine, FundingFile, PlanLine
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import PUBLIC_LEVELS
from ptce_desk.domain.periods import add_months, last_day
from ptce_desk.domain.recusals import tidied_recusals
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, InstructionState
from ptce_desk.formatting import date_text
from ptce_desk.imports.demo import day_of, year_of
from ptce_desk.imports.demo_tables import Demo, DemoFile, DemoSession, DemoVote
from ptce_desk.services.committee import scenarios, sessions
from ptce_desk.services.committee.arbitration import Ground
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, scoring
from ptce_desk.services.dossier.sheet import keep_computation
from ptce_desk.services.schemes.grid import criteria_of

_REVIEW: Final = timedelta(days=45)
_STEP: Final = timedelta(days=12)
_BEFORE_SESSION: Final = timedelta(days=14)
_SCENARIOS: Final = (
    ("Au maximum", AmountRule()),
    ("Au prorata", AmountRule(reduction=Decimal("0.13"), step=Decimal(500))),
)
"""What is tried before a session that is not held yet."""


class _Rank(IntEnum):
    """What comes first when several things happen on one day."""

    BUDGET = 0
    DEPOSIT = 1
    REVIEW = 2
    PROPOSAL = 3
    AGENDA = 4
    VOTE = 5
    FOLLOW_UP = 6


_PLURALS: Final = {
    _Rank.BUDGET: "Fixer les enveloppes de l’année",
    _Rank.DEPOSIT: "Saisir les dossiers déposés",
    _Rank.REVIEW: "Faire avancer l’instruction des dossiers",
    _Rank.PROPOSAL: "Proposer les dossiers à la commission",
    _Rank.AGENDA: "Préparer les séances",
    _Rank.VOTE: "Enregistrer les votes",
    _Rank.FOLLOW_UP: "Suivre les aides accordées",
}


@dataclass(frozen=True, slots=True)
class Event:
    """Something done on a day."""

    day: date
    rank: _Rank
    label: str
    do: Callable[[Desk], None]


@dataclass(slots=True)
class _Story:
    """What the events share: ids by name, known as they are given."""

    today: date
    schemes: dict[str, int]
    poles: dict[str, int]
    organisations: dict[str, int]
    sessions: dict[str, date]
    axes: dict[str, int]
    session_ids: dict[str, int] = field(default_factory=dict)
    file_ids: dict[str, int] = field(default_factory=dict)
    followed: int = -1


def events_of(desk: Desk, demo: Demo, organisations: dict[str, int], today: date) -> list[Event]:
    """Everything that happens, in order; what would be to come is done today.

    What is alike on one day is one event.
    """
    held = {session.key: day_of(session.held, today) for session in demo.session}
    story = _Story(today, scheme_ids(desk), ptce_ids(desk), organisations, held, axis_ids(desk))
    demo = replace(demo, file=(*demo.file, *(file for call in demo.call for file in files_of(call))))
    events = [*_of_envelopes(story, demo), *_of_sessions(story, demo)]
    for file in demo.file:
        events += [*_of_file(story, file), *_of_follow_up(story, file)]
    past = sorted((replace(event, day=min(event.day, today)) for event in events), key=_place)
    return [_together(list(alike)) for _place_, alike in groupby(past, _place)]


def _place(event: Event) -> tuple[date, _Rank]:
    return event.day, event.rank


def _together(events: list[Event]) -> Event:
    if len(events) == 1:
        return events[0]

    def do(desk: Desk) -> None:
        for event in events:
            event.do(desk)

    return replace(events[0], label=_PLURALS[events[0].rank], do=do)


def _of_envelopes(story: _Story, demo: Demo) -> Iterator[Event]:
    for told in demo.envelope:
        year = year_of(told.year, story.today)
        label = f"Fixer l’enveloppe {year} de {told.scheme}"
        do = partial(open_envelope, told=told, scheme_id=story.schemes[told.scheme], year=year)
        yield Event(date(year, 1, 6), _Rank.BUDGET, label, do)


def _of_sessions(story: _Story, demo: Demo) -> Iterator[Event]:
    for session in demo.session:
        day = story.sessions[session.key]
        listed = [(file, vote) for file in demo.file for vote in file.votes if vote.session == session.key]
        convene = partial(_convene, story=story, told=session, listed=listed)
        prepared = max([day - _BEFORE_SESSION, *(_proposed_on(story, file, vote) for file, vote in listed)])
        yield Event(prepared, _Rank.AGENDA, f"Préparer la séance du {date_text(day)}", convene)
        hold = partial(_hold, story=story, told=session, listed=listed)
        yield Event(day, _Rank.VOTE, f"Enregistrer les votes du {date_text(day)}", hold)


def _of_file(story: _Story, file: DemoFile) -> Iterator[Event]:
    deposited = day_of(file.deposited, story.today)
    name = f"dossier « {file.title} »"
    deposit = partial(_deposit, story=story, told=file, deposited=deposited)
    yield Event(deposited, _Rank.DEPOSIT, f"Saisir le {name}", deposit)
    for number, target in enumerate(file.moves):
        move = partial(_move, story=story, told=file, target=target)
        yield Event(deposited + _STEP * number, _Rank.REVIEW, f"Faire avancer l’instruction du {name}", move)
    if file.proposed is None:
        return
    days = _proposal_days(story, file, deposited)
    reviewed = min(deposited + _REVIEW, days[0])
    yield Event(reviewed, _Rank.REVIEW, f"Instruire le {name}", partial(_review, story=story, told=file))
    propose = partial(_propose, story=story, told=file)
    for day in days:
        yield Event(day, _Rank.PROPOSAL, f"Proposer le {name}", propose)


def _of_follow_up(story: _Story, file: DemoFile) -> Iterator[Event]:
    """What follows the grant of a dossier, the stories told in turn."""
    if not file.votes or file.votes[-1].vote is not Vote.GRANTED:
        return
    turn = story.followed = story.followed + 1
    start = add_months(day_of(file.deposited, story.today).replace(day=1), 1)
    voted_on, end = story.sessions[file.votes[-1].session], last_day(start, file.months)
    known = partial(story.file_ids.__getitem__, file.title)
    for day, label, do in steps_after(known, voted_on, end, turn=turn, today=story.today):
        yield Event(day, _Rank.FOLLOW_UP, f"{label} du dossier « {file.title} »", do)


def _proposal_days(story: _Story, file: DemoFile, deposited: date) -> list[date]:
    """Two weeks before each session, after the deposit and after the session that adjourned it."""
    held = [story.sessions[vote.session] for vote in file.votes]
    if not held:
        return [deposited + _REVIEW]
    earliest = [deposited, *(day + timedelta(days=1) for day in held)]
    return [max(day - _BEFORE_SESSION, after) for day, after in zip(held, earliest, strict=False)]


def _proposed_on(story: _Story, file: DemoFile, vote: DemoVote) -> date:
    days = _proposal_days(story, file, day_of(file.deposited, story.today))
    return next(day for day, one in zip(days, file.votes, strict=False) if one is vote)


def _deposit(desk: Desk, story: _Story, told: DemoFile, deposited: date) -> None:
    file_id = instruct.create_file(
        desk,
        scheme_id=story.schemes[told.scheme],
        ptce_id=story.poles[told.ptce],
        title=told.title,
        deposited_on=deposited,
    )
    story.file_ids[told.title] = file_id
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        file.number = told.number or file.number
        file.beneficiary_id = story.organisations.get(told.bearer, file.beneficiary_id)
        _fill(file, told, deposited, story.organisations)
        file.framework_axis_id = story.axes[told.axis] if told.axis else None
        work.flush()
        keep_computation(work, file)
        work.commit()


def _fill(file: FundingFile, told: DemoFile, deposited: date, organisations: dict[str, int]) -> None:
    file.start = add_months(deposited.replace(day=1), 1)
    file.end = last_day(file.start, told.months)
    file.stage = told.stage or file.stage
    file.requested = told.requested
    file.notes = told.notes
    file.total_cost = sum((cost.presented for cost in told.costs), start=ZERO)
    for ours in file.plan:
        ours.amount = told.requested
    for position, cost in enumerate(told.costs):
        line = CostLine(cost.category, cost.presented, cost.label, position=position)
        file.costs.append(line)
    for position, other in enumerate(told.plan, 1):
        resource = PlanLine(
            other.funder,
            other.level,
            other.level in PUBLIC_LEVELS,
            other.amount,
            in_kind=other.in_kind,
            obtained=other.obtained,
            position=position,
        )
        file.plan.append(resource)
    for position, carrier in enumerate(told.carriers):
        share = CarrierShare(organisations[carrier.organisation], carrier.share, position)
        file.carriers.append(share)


def _move(desk: Desk, story: _Story, told: DemoFile, target: InstructionState) -> None:
    reason = told.reason if target in CLOSED_INSTRUCTIONS else ""
    instruct.move_instruction(desk, story.file_ids[told.title], target, reason)
    if target is told.moves[-1]:
        _note_opinion(desk, story, told)
        _note_scores(desk, story, told)


def _review(desk: Desk, story: _Story, told: DemoFile) -> None:
    _note_opinion(desk, story, told)
    for derogation in told.derogations:
        instruct.derogate(desk, story.file_ids[told.title], derogation.code, derogation.reason)
    instruct.finish_review(desk, story.file_ids[told.title])
    _note_scores(desk, story, told)


def _note_scores(desk: Desk, story: _Story, told: DemoFile) -> None:
    """A juror who has not noted every criterion yet stops before the last ones."""
    criteria = criteria_of(desk, story.schemes[told.scheme]) if told.scores else []
    for scores in told.scores:
        for criterion, note in zip(criteria, scores.notes, strict=False):
            scoring.set_note(desk, story.file_ids[told.title], scores.juror, criterion.label, note)


def _note_opinion(desk: Desk, story: _Story, told: DemoFile) -> None:
    if told.service_opinion:
        instruct.change_field(
            desk,
            story.file_ids[told.title],
            "service_opinion",
            told.service_opinion,
        )


def _propose(desk: Desk, story: _Story, told: DemoFile) -> None:
    instruct.propose(desk, story.file_ids[told.title], told.proposed)


def _convene(desk: Desk, story: _Story, told: DemoSession, listed: list[tuple[DemoFile, DemoVote]]) -> None:
    session_id = sessions.create_session(desk, told.body, story.sessions[told.key], told.title)
    story.session_ids[told.key] = session_id
    sessions.list_files(desk, session_id, [story.file_ids[file.title] for file, _vote in listed])
    with desk.writing("") as work:
        session = work.get(CommitteeSession, session_id)
        for item, (_file, vote) in zip(session.items, listed, strict=True):
            item.opinion, item.remark = vote.opinion, vote.remark
            item.recused = tidied_recusals(vote.recused)
            for key in Ballot._fields:
                setattr(item, key, getattr(vote, key))
        work.commit()
    if all(vote.vote is None for _file, vote in listed):
        for name, rule in _SCENARIOS:
            scenarios.create_scenario(desk, Ground(session_id), rule, name)


def _hold(desk: Desk, story: _Story, told: DemoSession, listed: list[tuple[DemoFile, DemoVote]]) -> None:
    session_id = story.session_ids[told.key]
    with desk.writing("Enregistrer les votes") as work:
        session = work.get(CommitteeSession, session_id)
        for item, (_file, vote) in zip(session.items, listed, strict=True):
            if vote.vote is not None:
                sessions.vote_on(desk, work, session, item, vote.vote, vote.amount)
        work.commit()
    if told.deliberation:
        number = f"{story.sessions[told.key].year}-{told.deliberation}"
        sessions.set_deliberation(desk, session_id, number, None)
