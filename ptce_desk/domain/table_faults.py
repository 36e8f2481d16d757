"""What can be wrong in a file of tables, in a row, in a cell; `wording.tables` has the sentence of each."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from ptce_desk.domain.errors import PtceDeskError


class TableFault(StrEnum):
    """Why a file gives no table at all."""

    MISSING = "missing"
    EMPTY = "empty"
    NO_ROWS = "no_rows"
    """Something is written in it, and no row under a header."""
    NOT_A_TABLE = "not_a_table"
    """Its first bytes are of no kind that is read."""
    DAMAGED = "damaged"
    PROTECTED = "protected"
    """It opens with a password only."""
    TOO_BIG = "too_big"
    """More bytes than `Limits.size`, or once unpacked."""
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_CELLS = "too_many_cells"
    """Most often one stray cell far from the others."""
    TOO_SLOW = "too_slow"
    TOO_MUCH_MEMORY = "too_much_memory"
    DECLARES_ENTITIES = "declares_entities"
    """Its XML defines words of its own, as no spreadsheet does and as attacks do."""


class TableUnreadableError(PtceDeskError):
    """A file that cannot be read as tables.

    Attributes:
        path: the file.
        fault: why.
        sheet: the sheet at fault, when it is one.
        place: the cell at fault, « XFD1048576 », when it is one.
    """

    def __init__(self, path: Path, fault: TableFault, sheet: str = "", place: str = "") -> None:
        super().__init__(path, fault, sheet, place)
        self.path, self.fault, self.sheet, self.place = path, fault, sheet, place


class PasteRefusedError(PtceDeskError):
    """A cell of a block that was pasted cannot be kept: nothing of the block was.

    Attributes:
        line: of the block, from 1.
        heading: of its column.
        cause: why.
    """

    def __init__(self, line: int, heading: str, cause: PtceDeskError) -> None:
        super().__init__(line, heading, cause)
        self.line, self.heading, self.cause = line, heading, cause


class Notice(StrEnum):
    """What was seen in some rows while reading; the rows are kept."""

    ODD_BYTES = "odd_bytes"
    """Bytes that are text in no encoding; each gives U+FFFD."""
    MIXED_ENCODINGS = "mixed_encodings"
    """Some lines are UTF-8, these ones are Windows-1252."""
    LOOSE_QUOTES = "loose_quotes"
    """Quotes stand inside a text and are not doubled."""
    SPLIT_DECIMALS = "split_decimals"
    """A comma both parts cells and marks decimals; the two parts of an amount were joined again."""
    CUT_TEXT = "cut_text"
    """Separators stand inside a text; its parts were joined again, as the neighbouring rows show."""
    WRONG_WIDTH = "wrong_width"
    """More cells than the header has names."""
    NOT_COMPUTED = "not_computed"
    """A formula whose result the file does not hold."""
    FAULTY_FORMULA = "faulty_formula"
    """A formula whose result is an error, as #REF!."""


class Apart(StrEnum):
    """Why a row of a sheet is none of its table."""

    ABOVE = "above"
    """A title or a note above the header."""
    HEADING_AGAIN = "heading_again"
    TOTAL = "total"
    BELOW = "below"
    """A note below the last row."""


class ValueFault(StrEnum):
    """Why a cell is not what its column holds."""

    NOT_AN_AMOUNT = "not_an_amount"
    AMBIGUOUS_AMOUNT = "ambiguous_amount"
    NEGATIVE = "negative"
    TOO_LARGE = "too_large"
    NOT_TO_THE_CENT = "not_to_the_cent"
    NOT_A_DATE = "not_a_date"
    SEVERAL_DATES = "several_dates"
    A_YEAR_ALONE = "a_year_alone"
    NOT_A_YEAR = "not_a_year"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_YES_NO = "not_a_yes_no"
    NOT_A_CHOICE = "not_a_choice"
    SAID_TWICE = "said_twice"
    """Rows of one record that should say the same do not."""
    LOST_IDENTIFIER = "lost_identifier"
    ZERO_OR_BLANK = "zero_or_blank"
    """A zero of a file that writes one where nothing was typed."""
    NOTHING_VOTED = "nothing_voted"
    """A zero voted, where no decision is said: a refusal, or no decision yet."""
    LONG_LINE = "long_line"
    """A name, a title or a number of more characters than a line of the file may have."""
    LONG_TEXT = "long_text"
    """A text with paragraphs longer than the file keeps one."""
    BEFORE_ITS_BEGINNING = "before_its_beginning"
    """A last day that comes before the first one."""
    STILL_TO_COME = "still_to_come"
    """Kept, and told: the day of what was done is not past yet."""
    PAID_BEYOND = "paid_beyond"
    """More paid than was agreed."""
    YEARS_APART = "years_apart"
    """Kept, and told: the amounts of the years are not, together, that of the award."""
    ODD_IDENTIFIER = "odd_identifier"
    """Kept, and told: its key or its length is wrong."""


KEPT_ANYWAY: Final = frozenset(
    {ValueFault.LOST_IDENTIFIER, ValueFault.ODD_IDENTIFIER, ValueFault.STILL_TO_COME, ValueFault.YEARS_APART}
)
"""What is told of a cell and keeps no row out; its sentence says what becomes of the value."""
OF_ZEROS: Final = frozenset({ValueFault.ZERO_OR_BLANK, ValueFault.NOTHING_VOTED})
"""What is asked once for all the zeros of a column."""
