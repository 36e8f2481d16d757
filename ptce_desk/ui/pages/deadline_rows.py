"""What falls due, as the rows of a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.aid.deadline_marks import Mark
from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, Horizon, horizon_of
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Among, Between, Clause
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column
from ptce_desk.wording.deadlines import (
    HORIZON_LABELS,
    KIND_LABELS,
    aside_words,
    reason_words,
    sentence,
    subject,
    when_words,
)

ROLES: Final[dict[Horizon, ColourRole]] = {
    Horizon.LATE: "danger",
    Horizon.WEEK: "warning",
    Horizon.MONTH: "accent",
    Horizon.LATER: "muted",
    Horizon.UNDATED: "muted",
}


def place_of(deadline: Deadline, siblings: tuple[int, ...] = ()) -> Destination:
    """Where a deadline is dealt with; on a dossier, with the keyboard where it ends."""
    record = deadline.record
    return Destination(record.page, record.id, siblings, due=deadline if record.page == "funding_file" else None)


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A deadline seen from a day; `mark` is what was said of one that is out of the way.

    `instructor` deals with the dossier, empty when nobody is said to. A row `counted` stands for so many payments of
    its day, which are not read yet, and for what they come to.
    """

    deadline: Deadline
    today: date
    mark: Mark | None = None
    instructor: str = ""
    counted: int = 0

    @property
    def day(self) -> date | None:
        """When it is to be dealt with: the day it was put off to, if it was."""
        return self.deadline.day if self.mark is None else self.mark.until

    @property
    def horizon(self) -> Horizon:
        """How near it is."""
        return horizon_of(self.day, self.today)

    @property
    def when(self) -> str:
        """« En retard de 3 jours », « Sans date », « Reportée au 12/03/2026 »."""
        if self.mark is not None:
            return aside_words(self.mark.until)
        said = when_words(self.deadline.day, self.today) or HORIZON_LABELS[Horizon.UNDATED]
        return said[0].upper() + said[1:]


def is_of(row: DeadlineRow, clause: Clause | None) -> bool:
    """Whether a clause on who deals with dossiers lets a row through: what is of no dossier is nobody's."""
    if not isinstance(clause, Among):
        return True
    return row.deadline.record.page == "funding_file" and (row.instructor or None) in clause.values


def falls(row: DeadlineRow, clause: Clause | None) -> bool:
    """Whether a clause on days lets a row through."""
    day = row.deadline.day
    if not isinstance(clause, Between):
        return clause is None or day is None
    low, high = (bound if isinstance(bound, date) else None for bound in (clause.low, clause.high))
    return day is not None and (low is None or low <= day) and (high is None or day <= high)


def _subject(row: DeadlineRow) -> str:
    return subject(row.deadline)


def _sentence(row: DeadlineRow) -> str:
    return sentence(row.deadline)


def _reason(row: DeadlineRow) -> str:
    return "" if row.mark is None else reason_words(row.mark.reason, row.mark.author)


def _role(row: DeadlineRow) -> ColourRole | None:
    return "danger" if row.horizon is Horizon.LATE else None


def _to_pay(row: DeadlineRow) -> Decimal | None:
    """What a payment to make is of; what else is due pays nothing by itself."""
    return row.deadline.facts.amount if row.deadline.kind is DeadlineKind.PAYMENT else None


def count_of(rows: Iterable[DeadlineRow]) -> int:
    """How many deadlines some rows are, or stand for."""
    return sum(row.counted or 1 for row in rows)


def to_pay(rows: Iterable[DeadlineRow]) -> Decimal:
    """What the payments among some deadlines come to."""
    return sum((_to_pay(row) or ZERO for row in rows), ZERO)


SUBJECT: Final = "subject"
REASON: Final = "reason"
INSTRUCTOR: Final = "instructor"
COLUMNS: Final[tuple[Column[DeadlineRow], ...]] = (
    Column("day", "Échéance", "date", lambda row: row.deadline.day),
    Column(
        "when", "Quand", "text", lambda row: row.when, badge=lambda row: ROLES[row.horizon], role=_role, width_chars=20
    ),
    Column("what", "À faire", "text", _sentence, tooltip=_sentence, stretch=3, width_chars=24),
    Column(SUBJECT, "Objet", "text", _subject, tooltip=_subject, stretch=3, width_chars=22),
)
KIND: Final = "kind"
TO_PAY: Final = "to_pay"
WITH_REASON: Final = (
    *COLUMNS,
    Column[DeadlineRow](
        KIND,
        "Nature",
        "choice",
        lambda row: row.deadline.kind,
        options=tuple(KIND_LABELS.items()),
        stretch=1,
        hidden=True,
    ),
    Column[DeadlineRow](TO_PAY, "À verser", "amount", _to_pay, hidden=True),
    Column[DeadlineRow](INSTRUCTOR, "Instructeur", "text", lambda row: row.instructor, stretch=1, hidden=True),
    Column[DeadlineRow](REASON, "Motif et auteur", "text", _reason, tooltip=_reason, stretch=3, width_chars=22),
)
"""The same, of what nature it is, what it pays, who deals with it, and why some are out of the way."""
