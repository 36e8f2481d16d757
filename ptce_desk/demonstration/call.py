"""The call of the demonstration: a made-up scheme with its window; its candidates are dossiers like the others."""

from datetime import date
from typing import Final

from ptce_desk.domain.committees import Opinion, Vote
from ptce_desk.domain.organisations import FunderLevel, Organisation, OrganisationKind
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import Cap, MaxRate, RecordedOutcome, Window
from ptce_desk.domain.states import InstructionState
from ptce_desk.domain.vocabulary import CapScope, CostCategory, Section
from ptce_desk.imports.demo import day_of
from ptce_desk.imports.demo_tables import (
    DemoCall,
    DemoCandidate,
    DemoCost,
    DemoFile,
    DemoResource,
    DemoScores,
    DemoVote,
)
from ptce_desk.services.desk import Desk

_MONTHS: Final = 18
_ON_THE_WAY: Final = (
    InstructionState.SUBMITTED,
    InstructionState.COMPLETE,
    InstructionState.UNDER_REVIEW,
    InstructionState.REVIEWED,
)
_FROM_COMPLETE: Final = frozenset({InstructionState.WITHDRAWN})
_OPINIONS: Final = {
    Vote.GRANTED: Opinion.FAVOURABLE,
    Vote.ADJOURNED: Opinion.RESERVED,
    Vote.WAITING_LIST: Opinion.RESERVED,
    Vote.REFUSED: Opinion.UNFAVOURABLE,
}


def open_call(desk: Desk, told: DemoCall, today: date) -> dict[str, int]:
    """Write the scheme of a call, and those who answer it; returns the ids of these structures by name."""
    opens, source = day_of(told.opens, today), told.source
    rules = (
        Window(opens=opens, closes=day_of(told.closes, today), source=source),
        MaxRate(rate=told.rate, source=source),
        Cap(scope=CapScope.FILE, amount=told.cap, source=source),
        RecordedOutcome(applications=told.applications, awards=told.awards, source=source),
    )
    scheme = SupportScheme(told.scheme, told.label, told.scheme, SchemeKind.AMI, told.funder, FunderLevel.REGION)
    scheme.versions.append(
        SchemeVersion(str(opens.year), date(opens.year, 1, 1), Section.UNDIVIDED, source, rules),
    )
    bearers = [
        Organisation(one.bearer, OrganisationKind.ASSOCIATION, ess=True, notes=told.source) for one in told.candidate
    ]
    with desk.writing(f"Écrire l’appel {told.scheme}") as work:
        for added in (scheme, *bearers):
            work.add(added)
        work.flush()
        work.commit()
        return {one.name: one.id for one in bearers}


def files_of(call: DemoCall) -> tuple[DemoFile, ...]:
    """The candidates of a call, as the stories tell a dossier."""
    return tuple(_file(call, rank, told) for rank, told in enumerate(call.candidate, 1))


def _file(call: DemoCall, rank: int, told: DemoCandidate) -> DemoFile:
    others = told.total - told.requested
    vote = told.vote
    votes = () if vote is None else (DemoVote(call.session, vote, opinion=_OPINIONS[vote]),)
    return DemoFile(
        scheme=call.scheme,
        ptce=told.ptce,
        bearer=told.bearer,
        number=f"AMI-{rank:02}",
        title=told.title,
        deposited=told.deposited,
        months=_MONTHS,
        requested=told.requested,
        costs=(DemoCost(CostCategory.COORDINATION, "Coordination et animation", told.total),),
        plan=(DemoResource(FunderLevel.OWN, "Structures du collectif", others, obtained=True),),
        moves=() if told.reaches is None else _moves_to(told.reaches),
        reason=told.reason,
        proposed=None if vote is None else told.requested,
        scores=tuple(DemoScores(f"Juré {place}", notes) for place, notes in enumerate(told.scores, 1)),
        votes=votes,
    )


def _moves_to(reached: InstructionState) -> tuple[InstructionState, ...]:
    """Through which states a candidate comes to one."""
    if reached is InstructionState.EXPRESSION_OF_INTEREST:
        return (reached,)
    if reached in _ON_THE_WAY:
        return _ON_THE_WAY[: _ON_THE_WAY.index(reached) + 1]
    return (*_ON_THE_WAY[: 2 if reached in _FROM_COMPLETE else 1], reached)
