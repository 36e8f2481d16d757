"""The course of a PTCE as one story: its creation, how it was recognised, the stages it reached, who bore it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ptce_desk.domain.organisations import MemberRole, Membership
from ptce_desk.domain.ptce import Ptce


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
