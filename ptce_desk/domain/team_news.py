"""What is heard of a team's base while it is open: what others wrote in it, and whether it is still there."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Written:
    """An operation that somebody else made; one is told of several times where it was written in several steps.

    Attributes:
        operation_id: as the journal has it; empty when so much was written that it is not told one by one.
        author: as the journal has it.
        tables: what it touched; empty for what may be anything.
        entry: the last of the journal once it was made.
    """

    operation_id: str = ""
    author: str = ""
    tables: frozenset[str] = frozenset()
    entry: int = 0


class Link(Enum):
    """What became of the connection: what was written while it was lost was not heard."""

    LOST = "lost"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Present:
    """Who else has a record in view, told each time it is somebody else.

    Attributes:
        place: the record, as it was named when it came in view.
        names: as the journal would have them; an empty one for whoever is told, in another window.
    """

    place: str
    names: tuple[str, ...] = ()


News = Written | Link | Present
