"""Saying that deadlines are dealt with, putting them off, and taking that back; each is one operation."""

from collections.abc import Sequence
from datetime import date

from ptce_desk.db.queries.deadline_marks import marks
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.aid.deadline_marks import (
    DeadlineMark,
    check_dealt_with,
    check_put_off,
    key_of,
    standing,
)
from ptce_desk.domain.aid.deadlines import Deadline
from ptce_desk.services.desk import Desk
from ptce_desk.wording.deadlines import marking_label


def put_off(desk: Desk, deadlines: Sequence[Deadline], until: date | None, reason: str) -> None:
    """Put deadlines off to a day: they come back that day, or as soon as they change.

    Raises:
        PutOffToPastError: the day is not to come, or none is given.
        PutOffReasonError: no reason is given.
    """
    check_put_off(until, reason, desk.today())
    with desk.writing(marking_label("Reporter", deadlines)) as work:
        _mark(desk, work, deadlines, until, reason.strip())
        work.commit()


def say_dealt_with(desk: Desk, deadlines: Sequence[Deadline]) -> None:
    """Say that deadlines are dealt with, which nothing else tells; they come back if they change.

    Raises:
        EndedByItsActError: an act of its own ends one of them.
    """
    check_dealt_with(deadlines)
    with desk.writing(marking_label("Marquer comme fait", deadlines)) as work:
        _mark(desk, work, deadlines, None, "")
        work.commit()


def take_up_again(desk: Desk, deadlines: Sequence[Deadline]) -> None:
    """Forget what was said of deadlines: they are to be dealt with; what is so already stays so."""
    keys = {key_of(one) for one in deadlines}
    with desk.writing(marking_label("Reprendre", deadlines)) as work:
        known = [mark.id for mark in marks(work.reading()) if mark.key in keys]
        for one in work.get_many(DeadlineMark, known):
            work.delete(one)
        work.commit()


def _mark(desk: Desk, work: UnitOfWork, deadlines: Sequence[Deadline], until: date | None, reason: str) -> None:
    known = {mark.key: mark.id for mark in marks(work.reading())}
    held = {one.id: one for one in work.get_many(DeadlineMark, known.values())}
    for one in deadlines:
        key, told = key_of(one), (one.day, standing(one), until, reason, desk.author, desk.today())
        if key in known:
            mark = held[known[key]]
            mark.due_on, mark.stood_at, mark.until, mark.reason, mark.author, mark.said_on = told
        else:
            work.add(DeadlineMark(key.kind, key.source, key.detail, *told))
