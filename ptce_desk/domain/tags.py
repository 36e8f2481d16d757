"""Labels with colours, « étiquettes »: words that an authority sorts its records by, several on each if need be.

A record bears the words themselves, as a choice of one's own does: the history tells what was read that day, and a
record that comes back from the trash bears what it bore, whatever became of the label meanwhile.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.french_order import fold, sort_key


class TagColour(StrEnum):
    """The colours a label may wear; its words carry the meaning."""

    BLUE = "blue"
    GREEN = "green"
    ORANGE = "orange"
    VIOLET = "violet"
    TEAL = "teal"
    PINK = "pink"
    RED = "red"
    GREY = "grey"


class TagNameTakenError(PtceDeskError):
    """Another label bears that name: nobody could tell which is which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(eq=False)
class Tag:
    """A label of the file."""

    name: str = ""
    colour: TagColour = TagColour.BLUE
    position: int = 0
    id: int = field(init=False, repr=False)
    settings_id: int = field(init=False, repr=False)


@dataclass(frozen=True, slots=True)
class WornTag:
    """A label as it is worn: its words, in its colour."""

    name: str
    colour: TagColour


@dataclass(eq=False)
class RecordTag:
    """A label that a record bears, by its words."""

    name: str
    id: int = field(init=False, repr=False)


@dataclass(eq=False)
class OrganisationTag(RecordTag):
    """A label of a structure."""

    organisation_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class PtceTag(RecordTag):
    """A label of a PTCE."""

    ptce_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class FundingFileTag(RecordTag):
    """A label of a dossier."""

    funding_file_id: int = field(init=False, repr=False)


TAG_OF: Final[Mapping[str, type[RecordTag]]] = {
    "funding_file": FundingFileTag,
    "ptce": PtceTag,
    "organisation": OrganisationTag,
}
"""The kinds of records that bear labels, and what each bears."""


class Tagged(Protocol):
    """A record that bears labels."""

    tags: list[RecordTag]


def next_colour(worn: Iterable[TagColour]) -> TagColour:
    """The colour that the fewest labels wear, the first of them."""
    counts = dict.fromkeys(TagColour, 0)
    for colour in worn:
        counts[colour] += 1
    return min(TagColour, key=lambda colour: counts[colour])


def same_name(one: str, other: str) -> bool:
    """Whether two names would be read as the same label, whatever their accents and capitals."""
    return fold(one.strip()) == fold(other.strip())


def worn_in_order(tags: Iterable[WornTag]) -> tuple[WornTag, ...]:
    """Labels as French orders their names."""
    return tuple(sorted(tags, key=lambda tag: (sort_key(tag.name), tag.name)))


def names_said(names: Iterable[str]) -> str:
    """Labels in words, as French orders them: « Élu, Urgent »; nothing without any."""
    return ", ".join(in_order(names))


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Names as French orders them."""
    return tuple(sorted(names, key=lambda name: (sort_key(name), name)))
