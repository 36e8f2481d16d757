"""What is wrong in a template of an act, and what is refused when acts are made; `wording.acts` has the sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ptce_desk.domain.errors import PtceDeskError


class TemplateFaultKind(StrEnum):
    """What keeps a template from being used."""

    UNREADABLE = "unreadable"
    PROTECTED = "protected"
    TOO_LARGE = "too_large"
    NO_FIELD = "no_field"
    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_COLUMN = "unknown_column"
    NOT_A_TABLE = "not_a_table"
    NOT_CLOSED = "not_closed"
    NOT_OPENED = "not_opened"
    NOT_ALLOWED = "not_allowed"
    NOT_UNDERSTOOD = "not_understood"
    MISSING_PART = "missing_part"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """One thing wrong in a template.

    Attributes:
        name: the field, the column or the mark it is about.
        place: the words of the paragraph it stands in.
        instead: what was probably meant, if anything.
    """

    kind: TemplateFaultKind
    name: str = ""
    place: str = ""
    instead: str = ""


class ActError(PtceDeskError):
    """An act cannot be made."""


class TemplateRefusedError(ActError):
    """A template cannot be used.

    Attributes:
        name: of its file.
        faults: what is wrong in it, in the order of the document.
    """

    def __init__(self, name: str, faults: Sequence[TemplateFault]) -> None:
        super().__init__(name)
        self.name = name
        self.faults = tuple(faults)


class TemplateMissingError(ActError):
    """A template that goes with the program is not there.

    Attributes:
        name: of its file.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoActToMakeError(ActError):
    """None of the dossiers asked for may have that act."""
