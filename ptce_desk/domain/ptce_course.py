"""The course of a PTCE as one story: its creation, how it was recognised, the stages it reached, who bore it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ptce_desk.domain.organisations import MemberRole, Membership
from ptce_desk.domain.ptce import Ptce, Stage


class CourseKind(StrEnum):
    """What happened."""

    CREATED = "created"
    LABEL = "label"
    STAGE = "stage"
    BEARER = "bearer"
    BEARER_LEFT = "bearer_left"


@dataclass(frozen=True, slots=True)
class CourseEvent:
    """Something that happened to a PTCE.

    Attributes:
        day: None when only the year is known, or nothing.
        year: of the creation, whose day is not kept.
        code: of the stage, or of the label.
        name: of the bearer.
        former: of the bearer it succeeds.
        note: the note of a stage, the call of a label.
    """

    kind: CourseKind
    day: date | None = None
    year: int | None = None
    code: str = ""
    name: str = ""
    former: str = ""
    note: str = ""


_Place = tuple[int, int, int]


def course_of(ptce: Ptce, names: Mapping[int, str]) -> list[CourseEvent]:
    """What happened to a PTCE, the oldest first; `names` are those of its bearers, by organisation id.

    A stage of no known day stands after the one that was reached before it; anything else of no known day comes with
    the creation. A bearer that begins on the day another ends, or on the day after, succeeds it.
    """
    start: _Place = (ptce.created_year or 0, 0, 0)
    placed: list[tuple[_Place, CourseEvent]] = []
    if ptce.created_year is not None:
        placed.append((start, CourseEvent(CourseKind.CREATED, year=ptce.created_year)))
    for label in ptce.labels:
        event = CourseEvent(CourseKind.LABEL, label.since, code=label.kind.value, note=label.call)
        placed.append((_place(label.since, start), event))
    after = start
    for entry in ptce.stages:
        after = _place(entry.since, after)
        placed.append((after, CourseEvent(CourseKind.STAGE, entry.since, code=entry.stage.value, note=entry.note)))
    placed += [(_place(event.day, start), event) for event in _bearers(ptce, names)]
    return [event for _where, event in sorted(placed, key=lambda one: one[0])]


def _bearers(ptce: Ptce, names: Mapping[int, str]) -> Iterator[CourseEvent]:
    held = [one for one in ptce.memberships if one.role is MemberRole.BEARER]
    succeeded: set[int] = set()
    for one in held:
        former = next((other for other in held if other is not one and _succeeds(one, other)), None)
        if former is not None:
            succeeded.add(id(former))
        name = names[one.organisation_id]
        said = "" if former is None else names[former.organisation_id]
        yield CourseEvent(CourseKind.BEARER, one.since, name=name, former=said)
    for one in held:
        if one.until is not None and id(one) not in succeeded:
            yield CourseEvent(CourseKind.BEARER_LEFT, one.until, name=names[one.organisation_id])


def _succeeds(one: Membership, other: Membership) -> bool:
    if one.since is None or other.until is None:
        return False
    return timedelta(0) <= one.since - other.until <= timedelta(days=1)


def _place(day: date | None, unknown: _Place) -> _Place:
    return unknown if day is None else (day.year, day.month, day.day)


@dataclass(frozen=True, slots=True)
class StageStep:
    """A stage on the way of a PTCE: `since` when it was reached, `passed` or where it is (`now`), else to come."""

    stage: Stage
    since: date | None = None
    passed: bool = False
    now: bool = False


def stage_steps(ptce: Ptce, today: date) -> list[StageStep]:
    """The stages of a PTCE in their order, that of those who left only once it is reached.

    Those before the present one are passed, whether their day is known or not; of a stage reached twice, the last
    time counts.
    """
    present = ptce.stage_on(today)
    order = [stage for stage in Stage if stage is not Stage.EXITED or present is Stage.EXITED]
    reached = [entry for entry in ptce.stages if entry.since is None or entry.since <= today]
    days = {entry.stage: entry.since for entry in sorted(reached, key=lambda entry: entry.since or date.min)}
    at = -1 if present is None else order.index(present)
    return [
        StageStep(stage, days.get(stage) if place <= at else None, passed=place < at, now=place == at)
        for place, stage in enumerate(order)
    ]


def stage_after(steps: Sequence[StageStep]) -> Stage | None:
    """The stage that comes next; None at the end of the way."""
    at = next((place for place, step in enumerate(steps) if step.now), -1)
    return steps[at + 1].stage if at + 1 < len(steps) else None
