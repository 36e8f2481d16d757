"""Who has how much to do: of each instructor, what is being reviewed, what is late, what the next session waits for."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ptce_desk.db.queries import funding_files as file_queries
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.home import coming_sessions
from ptce_desk.db.queries.instructors import counts_by_state
from ptce_desk.domain.aid.deadlines import Horizon
from ptce_desk.domain.narrowing import Among, Between, Narrowing, narrowed_to
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instructors import being_reviewed, theirs
from ptce_desk.services.home.deadlines import late_by_instructor


@dataclass(frozen=True, slots=True)
class LoadOf:
    """What an instructor has to do, who is an empty name for the dossiers that have none.

    Attributes:
        open: how many dossiers are being reviewed; `complete` and `incomplete`, how many of these are in that state.
        late: how many deadlines passed, the `oldest` of them that day.
        listed: how many dossiers are on the agenda of the day of the next session.
    """

    instructor: str
    open: int = 0
    complete: int = 0
    incomplete: int = 0
    late: int = 0
    oldest: date | None = None
    listed: int = 0


@dataclass(frozen=True, slots=True)
class Workload:
    """What each instructor has to do, the most first and nobody's last, and the day of the next session."""

    of: tuple[LoadOf, ...]
    session: date | None


def open_workload(desk: Desk) -> Workload:
    """Count it, exactly as the lists tell it that `narrowed_by` narrows."""
    late = {name: (count, oldest) for name, count, oldest in late_by_instructor(desk)}
    with desk.reading() as connection:
        coming = coming_sessions(connection, desk.today(), most=1)
        day = coming[0].held_on if coming else None
        states = counts_by_state(connection)
        listed = [] if day is None else file_queries.groups(connection, _asked(_listed_on(day)), ("instructor",))
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for name, decision, state, count in states:
        if being_reviewed(decision, state):
            found[name]["open"] += count
            found[name][state] += count
    for group in listed:
        found[str(group.values[0] or "")]["listed"] = group.count
    loads = [_load(name, found.get(name, {}), *late.get(name, (0, None))) for name in found.keys() | late.keys()]
    return Workload(
        tuple(sorted(loads, key=lambda one: (not one.instructor, -one.open, -one.late, one.instructor))), day
    )


def narrowed_by(instructor: str, count: str, session: date | None = None) -> Narrowing:
    """What narrows a list to what a `LoadOf` counts, of deadlines for « late », else of dossiers; « every » one."""
    whose = Among(frozenset({instructor or None}))
    match count:
        case "late":
            return narrowed_to(horizon=Horizon.LATE).narrowed("instructor", whose)
        case "listed":
            assert session is not None
            return _listed_on(session).narrowed("instructor", whose)
        case "every":
            return theirs(instructor)
        case "open":
            return theirs(instructor, being=True)
        case _:
            return theirs(instructor, being=True).narrowed("instruction", Among(frozenset({InstructionState(count)})))


def _load(name: str, counts: Mapping[str, int], late: int, oldest: date | None) -> LoadOf:
    told = {key: counts.get(key, 0) for key in ("open", "complete", "incomplete", "listed")}
    return LoadOf(name, late=late, oldest=oldest, **told)


def _listed_on(day: date) -> Narrowing:
    return narrowed_to(decision=DecisionState.LISTED).narrowed("listed_on", Between(day, day))


def _asked(by: Narrowing) -> FundingFileFilter:
    return FundingFileFilter(by)
