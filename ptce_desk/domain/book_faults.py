"""What keeps a workbook of one's own from serving as a template; `wording.book_templates` has the sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ptce_desk.domain.errors import PtceDeskError


class BookFaultKind(StrEnum):
    """What keeps a workbook from being filled and left otherwise as it is."""

    UNREADABLE = "unreadable"
    PROTECTED = "protected"
    TOO_LARGE = "too_large"
    MACROS = "macros"
    SIGNED = "signed"
    NO_FIELD = "no_field"
    UNKNOWN_FIELD = "unknown_field"
    OF_A_FILE = "of_a_file"
    TWO_ROWS = "two_rows"
    NOT_ONE_CELL = "not_one_cell"
    PIVOT = "pivot"
    SEVERAL_SHEETS = "several_sheets"
    BLOCK_FORMULA = "block_formula"


@dataclass(frozen=True, slots=True)
class BookFault:
    """One thing wrong in a workbook.

    Attributes:
        name: the field, the name or the words it is about.
        place: its sheet and its cell.
        instead: what was probably meant, if anything.
    """

    kind: BookFaultKind
    name: str = ""
    place: str = ""
    instead: str = ""


class BookTemplateError(PtceDeskError):
    """A workbook of one's own is not filled."""


class BookRefusedError(BookTemplateError):
    """A workbook cannot serve as a template.

    Attributes:
        name: of its file.
        faults: what is wrong in it, at least one.
    """

    def __init__(self, name: str, faults: Sequence[BookFault]) -> None:
        super().__init__(name)
        self.name = name
        self.faults = tuple(faults)


class NoBookTemplateError(BookTemplateError):
    """The file holds no workbook of one's own."""
