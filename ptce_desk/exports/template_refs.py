"""References of formulas once a row of a sheet is repeated: what they lead to, they still lead to.

A row that is repeated is one line of a list: what holds it holds all its lines after. The lines themselves are copied
as an office suite copies a row, `$` holding a reference still.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token

LAST_ROW: Final = 1_048_576
_END: Final = re.compile(r"(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})")
_ROW: Final = re.compile(r"()()(\$?)([0-9]{1,7})")
_BRACKETS: Final = re.compile(r"\[((?:'(?:[^']|'')*'|[^\]'])*)\]")
_OPEN_PART: Final = re.compile(r"(\$?(?:'(?:[^']|'')*'|[^.'\[\]:]*))\.(.*)", re.DOTALL)
_PARTED: Final = re.compile(r":(?=(?:[^']*'[^']*')*[^']*$)")
_AGGREGATES: Final = frozenset(
    {"SUM", "COUNT", "COUNTA", "COUNTIF", "SUMIF", "AVERAGE", "AVERAGEIF", "MIN", "MAX", "SUBTOTAL", "SUMPRODUCT"}
    | {"COUNTIFS", "SUMIFS", "AVERAGEIFS", "MEDIAN", "AGGREGATE", "COUNTBLANK"}
)
"""What asks for a list: a single cell given to them is a list of one line."""


class End(NamedTuple):
    """A corner of a reference; `column` is empty where whole rows are meant, its sign of stillness included."""

    column: str
    still: bool
    row: int

    @property
    def text(self) -> str:
        """As a formula writes it."""
        return f"{self.column}{'$' if self.still else ''}{self.row}"


@dataclass(frozen=True, slots=True)
class Growth:
    """A row of a sheet that is repeated: `added` more rows stand under it."""

    sheet: str
    row: int
    added: int

    def is_of(self, sheet: str) -> bool:
        """Whether it is that sheet that grows."""
        return sheet.casefold() == self.sheet.casefold()

    def first(self, row: int) -> int:
        """Where a row stands, or the first of several."""
        return min(row + self.added, LAST_ROW) if row > self.row else row

    def last(self, row: int) -> int:
        """Where the last row of several stands; the lines are all held by what held their row."""
        return min(row + self.added, LAST_ROW) if row >= self.row else row

    def area(self, text: str) -> str:
        """Cells without a sheet, « A1:B7 D9 », as they stand now."""
        return " ".join(self._one_area(part) for part in text.split(" "))

    def cell(self, text: str) -> str:
        """A cell without a sheet, « A9 », where it stands now."""
        end = _end(text)
        return text if end is None else end._replace(row=self.first(end.row)).text

    def _one_area(self, text: str) -> str:
        ends = [_end(part) for part in text.split(":")]
        if not all(ends) or len(ends) > 2:  # whole columns, or nothing we know
            return text
        first, last = (ends[0], ends[-1])
        assert first is not None
        assert last is not None
        top, bottom = first._replace(row=self.first(first.row)), last._replace(row=self.last(last.row))
        return top.text if top == bottom and len(ends) == 1 else f"{top.text}:{bottom.text}"


class Here(NamedTuple):
    """Where a formula stands: its sheet, and the rank of its line when it is in the row that is repeated."""

    sheet: str
    line: int | None = None


def excel_formula(text: str, growth: Growth, here: Here) -> str:
    """A formula of Excel, without its sign « = », once the row is repeated."""

    def moved(operand: str, *, listed: bool) -> str:
        sheet, mark, cells = operand.rpartition("!")
        name = unquoted(sheet) if mark else here.sheet
        if "[" in sheet or ":" in name:
            return operand
        found = _moved(cells.split(":"), growth, growth.is_of(name), here.line, listed=listed)
        return operand if found is None else f"{sheet}{mark}{found}"

    return _walked(text, moved)


def in_brackets(text: str, growth: Growth, here: Here, *, listed: bool = False) -> str:
    """A text whose references stand in brackets, « formula-is([.D7]>3) », once the row is repeated."""
    return _BRACKETS.sub(lambda found: f"[{open_cells(found[1], growth, here, listed=listed)}]", text)


def open_formula(text: str, growth: Growth, here: Here) -> str:
    """A formula of LibreOffice, « of:=SUM([.D7:.D9]) », once the row is repeated."""
    prefix, sign, formula = text.partition("=")

    def moved(operand: str, *, listed: bool) -> str:
        return in_brackets(operand, growth, here, listed=listed)

    return f"{prefix}{sign}{_walked(formula, moved)}" if sign else text


def open_cells(text: str, growth: Growth, here: Here, *, listed: bool = False) -> str:
    """The cells of an address of LibreOffice, « $Feuille1.D7:.D9 », once the row is repeated."""
    parts = _PARTED.split(text)
    found = [_OPEN_PART.fullmatch(part) for part in parts]
    if not all(found):
        return text
    sheets = [one[1] for one in found if one is not None]
    names = [unquoted(one.removeprefix("$")) or here.sheet for one in sheets]
    if len({name.casefold() for name in names if name}) > 1 and any(sheets[1:]):
        return text
    cells = [one[2] for one in found if one is not None]
    told = _moved(cells, growth, growth.is_of(names[0]), here.line, listed=listed)
    if told is None:
        return text
    ends = told.split(":")
    return ":".join(f"{sheets[place] if place < len(sheets) else ''}.{end}" for place, end in enumerate(ends))


def spans_sheets(formula: str) -> bool:
    """Whether a formula of Excel reads a cell through several sheets, « Feuil1:Feuil3!A1 »."""
    return any(
        ":" in unquoted(token.value.rpartition("!")[0]) and "[" not in token.value
        for token in _tokens(formula)
        if token.subtype == Token.RANGE
    )


def crosses_sheets(formula: str) -> bool:
    """Whether a formula of LibreOffice reads a cell through several sheets, « [$Feuille1.A1:$Feuille3.A1] »."""
    tokens = _tokens(formula.partition("=")[2]) if formula else []
    refs = [found[1] for token in tokens if token.subtype == Token.RANGE for found in _BRACKETS.finditer(token.value)]
    return any(len(_sheets_of(ref)) > 1 for ref in refs)


def open_ends(address: str) -> tuple[str, list[tuple[int, int]]]:
    """The sheet of an address of LibreOffice and its corners, by column and row from 1; none for what is no cell."""
    from openpyxl.utils import column_index_from_string  # noqa: PLC0415

    found = [_OPEN_PART.fullmatch(part) for part in _PARTED.split(address)]
    ends = [_END.fullmatch(one[2]) for one in found if one is not None]
    told = [(int(column_index_from_string(end[2])), int(end[4])) for end in ends if end is not None]
    sheet = unquoted(found[0][1].removeprefix("$")) if found[0] is not None else ""
    return sheet, told if len(told) == len(found) and len(_sheets_of(address)) == 1 else []


def _sheets_of(address: str) -> set[str]:
    found = [_OPEN_PART.fullmatch(part) for part in _PARTED.split(address)]
    return {name.casefold() for one in found if one is not None and (name := unquoted(one[1].removeprefix("$")))}


def unquoted(sheet: str) -> str:
    """The name of a sheet a formula writes."""
    return sheet[1:-1].replace("''", "'") if len(sheet) > 1 and sheet[0] == sheet[-1] == "'" else sheet


def _tokens(formula: str) -> list[Token]:
    found: list[Token] = Tokenizer(f"={formula}").items
    return found


def _walked(formula: str, moved: Callable[..., str]) -> str:
    """A formula, each of its references moved; told which are read as a list."""
    tokens = _tokens(formula)
    return "".join(
        moved(token.value, listed=listed) if token.subtype == Token.RANGE else token.value
        for token, listed in zip(tokens, _listed(tokens), strict=True)
    )


def _listed(tokens: list[Token]) -> Iterator[bool]:
    """Whether each token is given whole to what asks for a list."""
    functions: list[str] = []
    for place, token in enumerate(tokens):
        if token.subtype == Token.OPEN:
            functions.append(token.value.rstrip("(").upper())
        elif token.subtype == Token.CLOSE and functions:
            functions.pop()
        before = tokens[place - 1] if place else None
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        alone = (before is None or _parts(before, Token.OPEN)) and (after is None or _parts(after, Token.CLOSE))
        yield alone and (functions[-1] in _AGGREGATES if functions else False)


def _parts(token: Token, side: str) -> bool:
    return token.type == Token.SEP or token.subtype == side


def _end(text: str) -> End | None:
    found = _END.fullmatch(text) or _ROW.fullmatch(text)
    return None if found is None else End(f"{found[1]}{found[2]}", bool(found[3]), int(found[4]))


def _moved(parts: list[str], growth: Growth, grows: bool, line: int | None, *, listed: bool) -> str | None:  # noqa: FBT001
    """A reference once the row is repeated; None for what is no reference, or is not touched."""
    ends = [end for end in map(_end, parts) if end is not None]
    if len(ends) != len(parts) or len(ends) > 2 or (len(ends) == 1 and not ends[0].column):
        return None
    first, last = ends[0], ends[-1]
    if not grows and line is None:
        return None
    if line is not None:
        copied = [_copied(end, growth if grows else None, line, ends=place) for place, end in enumerate(ends)]
        return ":".join(end.text for end in copied)
    if len(ends) == 1 and not (listed and first.row == growth.row):
        return first._replace(row=growth.first(first.row)).text
    top, bottom = growth.first(first.row), growth.last(last.row)
    return f"{first._replace(row=top).text}:{last._replace(row=bottom).text}"


def _copied(end: End, growth: Growth | None, line: int, *, ends: int) -> End:
    """A corner as the copy of its row reads it: what is below the lines is one and the same for each."""
    if growth is not None and end.row > growth.row:
        return end._replace(row=growth.first(end.row))
    if end.still:
        held = growth is not None and ends == 1
        return end._replace(row=growth.last(end.row)) if growth is not None and held else end
    return end._replace(row=end.row + line)
