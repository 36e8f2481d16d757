"""Who deals with dossiers, by name: those a dossier may be given to, and whoever is at work among them."""

from collections.abc import Iterable
from typing import Final

from ptce_desk.db.postgresql.officers import officers
from ptce_desk.db.queries.instructors import instructors_named
from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.narrowing import Among, Narrowing
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, DecisionState, InstructionState
from ptce_desk.services.desk import Desk

_STEPS: Final = frozenset(InstructionState) - CLOSED_INSTRUCTIONS - {InstructionState.EXPRESSION_OF_INTEREST}
_WAITING: Final = frozenset({DecisionState.NOT_LISTED, DecisionState.ADJOURNED})


def known_instructors(desk: Desk) -> list[str]:
    """The names to choose from, in French order: those dossiers bear, the officers of a base, whoever is at work."""
    with desk.reading() as connection:
        told = officers(connection) if isinstance(desk.place, TeamBase) else ()
        return _in_order(instructors_named(connection), (*told, desk.author))


def with_mine(desk: Desk, named: Iterable[str]) -> list[str]:
    """The names dossiers bear, with that of whoever is at work, in French order."""
    return _in_order(named, (desk.author,))


def mine_among(desk: Desk, named: Iterable[str]) -> frozenset[str]:
    """Those of some names that are whoever is at work: written otherwise by a capital or an accent, it is still her."""
    me = fold(desk.author)
    return frozenset(name for name in named if me and fold(name) == me)


def my_files(desk: Desk) -> Narrowing:
    """The dossiers of whoever is at work."""
    with desk.reading() as connection:
        named = with_mine(desk, instructors_named(connection))
    return Narrowing((("instructor", Among(mine_among(desk, named), mine=True)),))


def theirs(instructor: str, *, being: bool = False) -> Narrowing:
    """The dossiers of an instructor, an empty name for those that have none; only those `being` reviewed, or all.

    These are at a step of their instruction that leads to a proposal, and not yet proposed.
    """
    whose = Among(frozenset({instructor or None}))
    if not being:
        return Narrowing().narrowed("instructor", whose)
    steps = Narrowing((("instruction", Among(_STEPS)), ("decision", Among(_WAITING))))
    return steps.narrowed("instructor", whose)


def being_reviewed(decision: DecisionState, instruction: InstructionState) -> bool:
    """Whether a dossier in these states is one of those `being` reviewed."""
    return decision in _WAITING and instruction in _STEPS


def _in_order(borne: Iterable[str], others: Iterable[str]) -> list[str]:
    """Names in French order: all those dossiers bear, and the others that are not one of these in other letters."""
    found = list(borne)
    for name in others:
        if fold(name) not in {fold(one) for one in ("", *found)}:
            found.append(name)
    return sorted(found, key=sort_key)
