"""What falls due, as the rows of a list."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from ptce_desk.domain.aid.deadlines import Deadline, Horizon, horizon_of
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column
from ptce_desk.wording.deadlines import HORIZON_LABELS, sentence, subject, when_words

_ROLES: Final[dict[Horizon, ColourRole]] = {
    Horizon.LATE: "danger",
    Horizon.WEEK: "warning",
    Horizon.MONTH: "accent",
    Horizon.LATER: "muted",
    Horizon.UNDATED: "muted",
}


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A deadline seen from a day."""

    deadline: Deadline
    today: date

    @property
    def horizon(self) -> Horizon:
        """How near it is."""
        return horizon_of(self.deadline.day, self.today)

    @property
    def when(self) -> str:
        """« En retard de 3 jours », « Sans date »."""
        said = when_words(self.deadline.day, self.today) or HORIZON_LABELS[Horizon.UNDATED]
        return said[0].upper() + said[1:]


def _subject(row: DeadlineRow) -> str:
    return subject(row.deadline)


def _sentence(row: DeadlineRow) -> str:
    return sentence(row.deadline)


COLUMNS: Final[tuple[Column[DeadlineRow], ...]] = (
    Column("day", "Échéance", "date", lambda row: row.deadline.day),
    Column("when", "Quand", "text", lambda row: row.when, badge=lambda row: _ROLES[row.horizon], width_chars=20),
    Column("what", "À faire", "text", _sentence, tooltip=_sentence, stretch=3, width_chars=24),
    Column("subject", "Objet", "text", _subject, tooltip=_subject, stretch=3, width_chars=22),
)
