"""Where everything stands on a sheet: rows, columns, widths, heights, and formulas in terms of cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports import labels
from ptce_desk.exports.book_look import HAND_HEIGHT_MM, HAND_WIDTH_MM, POINTS_PER_MM
from ptce_desk.exports.formulas import REFERENCE, Formula, Ratio, RowFormula
from ptce_desk.exports.report import Column, Report, Table, Total, number_of
from ptce_desk.exports.xlsx_text import (
    ELLIPSIS,
    cut_text,
    distinct_headings,
    is_too_long,
    one_line,
    quoted_tab,
    tab_names,
    text_pieces,
)
from ptce_desk.formatting import amount_text, number_text

TITLE_HEIGHT: Final = 24.0
LINE_HEIGHT: Final = 13.0
TOTALS_HEIGHT: Final = 20.0
_HEADING_HEIGHT: Final = 32.0
ROW_AIR: Final = 6.0
TALLEST_ROW: Final = 409.0
"""Points; Excel allows no more."""
EMPTY_COLUMN: Final = 9.0
"""Characters a column without values is counted for, less than any program gives it."""
READING_WIDTHS: Final = (46.0, 94.0)
"""Of the two columns of the reading page, in characters."""

_WIDEST_PLAIN: Final = 44.0
_WIDEST_WRAPPED: Final = 36.0
_WIDEST_LONG: Final = 52.0
_LONG_TEXT: Final = 250
_NARROWEST: Final = 9.0
_FILTER_BUTTON: Final = 3.0
_TITLE_LETTER: Final = 1.7
_WIDEST_PREAMBLE: Final = 150.0
_MM_PER_CHARACTER: Final = 7 / 96 * 25.4
_MM_ASIDE: Final = 5 / 96 * 25.4
_BESIDE_MM: Final = 27.0
"""Both margins of a page on its side; a little more, as programs do not measure letters alike."""
_BAND_PART: Final = 0.97
"""Of a page that columns take at most: printed at 80 % where a program lacks the font and makes them a fourth wider."""
LEAST_SCALE: Final = 0.8
"""Letters of 10 points are printed at 8 or more: smaller ones are not read in a meeting."""
_ROUNDS: Final = 20
"""What is wider is printed smaller, so must be wider still: after so many rounds nothing more is seen of it."""
_LONGEST_PIECE: Final = 32_000
"""UTF-16 units of what a cell could not hold, the name of the cell aside."""
_LETTERS_PER_DIGIT: Final = 1.15
_CAPITALS_PER_DIGIT: Final = 0.9
_DATE_WIDTH: Final = 12.0
_PERCENT_WIDTH: Final = 10.0


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """The geometry of one table on its sheet; rows count from 1, as in Excel.

    Attributes:
        tab: the name of the sheet.
        preamble: the lines above the table, the title first.
        headings: as Excel takes them.
        widths: of each column, in characters.
        letters: of each column.
        wrapped: positions of the columns whose texts go to several lines.
        heading_height: points.
        least_height: of its rows, in points; none where nothing is written in by hand.
        continued: what the cells could not hold, each piece under the name of its cell.
        bands: where each page ends, once printed, in columns: those of a wide table stand side by side, and the
            columns that name the rows lead each. As wide as the first are the lines under the table.
    """

    table: Table
    tab: str
    preamble: tuple[str, ...]
    headings: tuple[str, ...]
    widths: tuple[float, ...]
    letters: tuple[str, ...]
    wrapped: tuple[int, ...]
    heading_height: float
    least_height: float
    continued: tuple[str, ...]
    bands: tuple[int, ...]

    @property
    def across(self) -> int:
        """How many columns stand on the first page."""
        return self.bands[0]

    def printed(self, across: int, end_row: int) -> list[tuple[str, str]]:
        """The areas printed, each by its corners: the first to its end, then the other columns of the table alone.

        The title and the notes are on the first page only: under the columns that lead the others they would be cut.

        Args:
            across: how many columns of the first page are printed, some of them empty where its title is wide.
            end_row: the last row printed there.
        """
        first = ("A1", f"{letters(across)}{end_row}")
        return [
            first,
            *(
                (f"{self.letters[start]}{self.header_row}", f"{self.letters[end - 1]}{self.bottom_row}")
                for start, end in pairwise(self.bands)
            ),
        ]

    @property
    def header_row(self) -> int:
        """Row of the headings, after a blank one."""
        return len(self.preamble) + 2

    @property
    def first_row(self) -> int:
        """First row of values."""
        return self.header_row + 1

    @property
    def last_row(self) -> int:
        """Last row of values, or the line that says there are none."""
        return self.header_row + max(len(self.table.rows), 1)

    @property
    def totals_row(self) -> int | None:
        """Row of the totals, right under the values."""
        return self.last_row + 1 if self.table.has_totals else None

    @property
    def bottom_row(self) -> int:
        """Last row of the table, totals included."""
        return self.totals_row or self.last_row

    @property
    def area(self) -> str:
        """The whole table, headings and totals included."""
        return f"A{self.header_row}:{self.letters[-1]}{self.bottom_row}"

    @property
    def full_width(self) -> float:
        """Of the columns of the first page together, in characters."""
        return sum(self.widths[: self.across])

    def notes(self) -> Iterator[tuple[int, str]]:
        """Each note with its row, after a blank one."""
        notes = [piece for note in self.table.notes for piece in text_pieces(clean_text(note))]
        cut = (labels.CUT_NOTE, *self.continued) if self.continued else ()
        return enumerate((*notes, *cut), self.bottom_row + 2)

    @property
    def full_lines(self) -> tuple[int, ...]:
        """Rows of the lines as wide as the table: the one that says there is nothing, and the notes."""
        empty = () if self.table.rows else (self.first_row,)
        return (*empty, *(row for row, _note in self.notes()))

    @property
    def end_row(self) -> int:
        """Last row of all, notes included."""
        return max(self.bottom_row, *self.full_lines, 0)

    def letter_of(self, key: str) -> str:
        """Letters of a column."""
        return self.letters[self.table.position(key)]

    def column_range(self, key: str) -> str:
        """The values of a column, as any sheet refers to them."""
        letter = self.letter_of(key)
        return f"{quoted_tab(self.tab)}!${letter}${self.first_row}:${letter}${self.last_row}"


def plan_sheets(report: Report) -> tuple[SheetPlan, ...]:
    """The plan of every sheet of a report, the reading page aside."""
    tabs = tab_names([*(sheet.name for sheet in report.sheets), labels.README])
    return tuple(_plan(report, table, tab) for table, tab in zip(report.sheets, tabs, strict=False))


def printed_columns(preamble: Sequence[str], widths: Sequence[float], right: float = 0.0) -> int:
    """How many columns to print so that the lines above a narrow table are not cut; `right` millimetres at least."""
    needed = max(_characters_above(preamble), right / _MM_PER_CHARACTER)
    missing = max(needed - sum(widths), 0.0)
    return len(widths) + ceil(missing / EMPTY_COLUMN)


def preamble_width(preamble: Sequence[str]) -> float:
    """How wide the lines above a table are, in millimetres."""
    return _characters_above(preamble) * _MM_PER_CHARACTER


def millimetres(widths: Sequence[float]) -> float:
    """How wide some columns are together."""
    return sum(map(_mm, widths))


def _characters_above(preamble: Sequence[str]) -> float:
    """How wide the lines above a table are, the title being larger."""
    title, *others = preamble
    return min(max([len(title) * _TITLE_LETTER, *map(len, others)]) + 2, _WIDEST_PREAMBLE)


def preamble_lines(report: Report, title: str) -> tuple[str, ...]:
    """The lines above a table: title, document, origin, and a warning when the data are made up."""
    document = " – ".join(filter(None, (report.title, report.subtitle)))
    origin = " – ".join(filter(None, (report.origin.organisation, labels.dated(report.origin.generated_on))))
    fictitious = labels.FICTITIOUS_SENTENCE if report.origin.fictitious else ""
    lines = (title, document if report.title != title else report.subtitle, origin, fictitious)
    return tuple(filter(None, map(one_line, lines)))


def letters(number: int) -> str:
    """Column 1 is A, 27 is AA."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def row_formula(formula: RowFormula, plan: SheetPlan, row: int) -> str:
    """The formula of a computed column in a given row."""
    if isinstance(formula, Ratio):
        above, below = (plan.letter_of(key) for key in (formula.numerator, formula.denominator))
        return f'IF({below}{row}=0,"",{above}{row}/{below}{row})'
    added = "+".join(f"{plan.letter_of(key)}{row}" for key in formula.plus)
    return (added or "0") + "".join(f"-{plan.letter_of(key)}{row}" for key in formula.minus)


def total_formula(column: Column, plan: SheetPlan) -> str | None:
    """What stands in the totals row under a column: the sum of the rows the filter leaves in view."""
    match column.total:
        case Total.NONE:
            return None
        case Total.SUM:
            letter = plan.letter_of(column.key)
            return f"SUBTOTAL(109,{letter}{plan.first_row}:{letter}{plan.last_row})"
        case Total.FORMULA:
            return None if column.formula is None else row_formula(column.formula, plan, plan.bottom_row)


def cell_formula(formula: Formula, plan: SheetPlan, row: int, plans: Mapping[str, SheetPlan]) -> str:
    """The expression of a cell, its references turned into cells and ranges."""
    return REFERENCE.sub(
        lambda found: plans[found[1]].column_range(found[2]) if found[1] else f"{plan.letter_of(found[2])}{row}",
        formula.expression,
    )


def lines_needed(text: str, width: float) -> int:
    """How many lines a text takes in a column of that width, words going whole to the next line.

    Widths count digits of the default font, 11 points; our letters, at 10 points, are narrower, capitals less so.
    """
    room = max(int(width * (_CAPITALS_PER_DIGIT if text.isupper() else _LETTERS_PER_DIGIT)) - 2, 4)
    if len(text) <= room and "\n" not in text:
        return 1
    return sum(_lines_of_paragraph(line, room) for line in text.split("\n"))


def row_height(texts: Sequence[tuple[str, float]]) -> float:
    """Points for the tallest of texts given with the width of their column, with some air around."""
    lines = max((lines_needed(text, width) for text, width in texts), default=1)
    return min(lines * LINE_HEIGHT + ROW_AIR, TALLEST_ROW)


def _lines_of_paragraph(paragraph: str, room: int) -> int:
    lines, used = 1, 0
    for word in paragraph.split(" "):
        if used and used + 1 + len(word) <= room:
            used += 1 + len(word)
            continue
        if used:
            lines += 1
        overflow = max(len(word) - 1, 0) // room
        lines += overflow
        used = len(word) - overflow * room
    return lines


def _plan(report: Report, table: Table, tab: str) -> SheetPlan:
    headings = distinct_headings([column.heading for column in table.columns])
    widths = tuple(_width(column, table, position) for position, column in enumerate(table.columns))
    page = report.origin.paper.long_mm - _BESIDE_MM
    widths, shrunk = _for_hands(table.columns, widths, page)
    rooms = [width - _FILTER_BUTTON for width in widths]
    preamble = preamble_lines(report, table.title)
    return SheetPlan(
        table,
        tab,
        preamble,
        headings,
        widths,
        letters=tuple(letters(number) for number in range(1, len(widths) + 1)),
        wrapped=tuple(position for position, column in enumerate(table.columns) if column.wrap),
        heading_height=max(row_height(list(zip(headings, rooms, strict=True))), _HEADING_HEIGHT),
        least_height=round(HAND_HEIGHT_MM * POINTS_PER_MM * shrunk, 1) if table.is_form else 0.0,
        continued=tuple(_continued(table, len(preamble) + 3)),
        bands=_bands(widths, table.frozen_columns, page * _BAND_PART),
    )


def _bands(widths: Sequence[float], leading: int, room: float) -> tuple[int, ...]:
    """Where each page ends whose letters are large enough to be read: the leading columns stand on each of them."""
    sizes = [_mm(width) for width in widths]
    if sum(sizes) <= room:
        return (len(sizes),)
    led = used = sum(sizes[:leading])
    ends: list[int] = []
    for place, size in enumerate(sizes[leading:], leading):
        if used + size > room and used > led:
            ends.append(place)
            used = led
        used += size
    return (*ends, len(sizes))


def _for_hands(columns: Sequence[Column], widths: tuple[float, ...], page: float) -> tuple[tuple[float, ...], float]:
    """Widths that leave a hand room to write, and how many times the sheet is larger than the page it is printed on."""
    shrunk, wide = 1.0, widths
    in_bands = millimetres(widths) > page * _BAND_PART
    most = 1 / LEAST_SCALE if in_bands else float("inf")  # one page beside the other, nothing is printed smaller
    for _round in range(_ROUNDS if any(column.by_hand for column in columns) else 0):
        least = (HAND_WIDTH_MM * shrunk - _MM_ASIDE) / _MM_PER_CHARACTER
        wide = tuple(
            max(width, least) if column.by_hand else width for column, width in zip(columns, widths, strict=True)
        )
        shrunk = min(max(millimetres(wide) / page, 1.0), most)
    return wide, shrunk


def _mm(width: float) -> float:
    """A width in characters, in millimetres on a sheet that is not shrunk."""
    return width * _MM_PER_CHARACTER + _MM_ASIDE


def _continued(table: Table, first_row: int) -> Iterator[str]:
    """What goes on under the table of each text too long for its cell."""
    for number, row in enumerate(table.rows, first_row):
        for column, cell in enumerate(row, 1):
            if isinstance(cell, str) and is_too_long(cell):
                text = clean_text(cell)
                rest = text[len(cut_text(text).removesuffix(ELLIPSIS)) :]
                for piece in text_pieces(rest, _LONGEST_PIECE) if rest else ():
                    yield labels.rest_of_cell(f"{letters(column)}{number}", piece)


def _width(column: Column, table: Table, position: int) -> float:
    total = len(table.total_label) + 3.0 if position == 0 and table.has_totals and column.total is Total.NONE else 0.0
    if column.width is not None:
        return max(float(column.width), total)
    words = max((len(word) for word in column.heading.split()), default=0)
    heading = max(words + _FILTER_BUTTON, min(len(column.heading) / 2 + _FILTER_BUTTON, 16.0))
    return max(_content_width(column, table, position), heading, total, _NARROWEST)


def _content_width(column: Column, table: Table, position: int) -> float:
    if column.written == "text":
        longest = max((len(text) for row in table.rows if isinstance(text := row[position], str)), default=0)
        widest = _WIDEST_PLAIN
        if column.wrap:
            widest = _WIDEST_LONG if longest > _LONG_TEXT else _WIDEST_WRAPPED
        return min(longest + 3.0, widest)
    if column.written == "date":
        return _DATE_WIDTH
    if column.written == "percent":
        return _PERCENT_WIDTH
    numbers = [number for row in table.rows if (number := number_of(row[position])) is not None]
    extremes = (min(numbers, default=ZERO), max(numbers, default=ZERO), sum(numbers, ZERO))
    as_text = amount_text if column.written == "amount" else number_text
    return max(len(as_text(number)) for number in extremes) + 3.5
