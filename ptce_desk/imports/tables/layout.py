"""Where the table stands in a sheet: its header, its rows, and what is set apart.

Officers put a title above, a total below, the heading again at each page, a group of headings over the others. None of
these is a row; each is kept, with why, for the officer to see.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Final

from ptce_desk.domain.errors import AmountNotUnderstoodError
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.money import parse_amount
from ptce_desk.domain.table_faults import Apart
from ptce_desk.imports.tables.book import Cell, Row, Sheet

GROUP_MARK: Final = " › "
"""Between a group of headings and each of them."""
_HEADER_WITHIN: Final = 30
"""Rows from the top among which a header is looked for."""
_LOOKED_AT: Final = 50
"""Rows under a header that tell whether it is one."""
_TOTAL: Final = re.compile(r"(?:sous[- ]?|montant )?(?:total|totaux|somme|sommes|ensemble|cumul)\b")
_SURE_TOTAL: Final = re.compile(
    r"(?:sous[- ]?|montant )?(?:total|totaux)(?: general| generaux)?(?: (?:de |des |du |l )?[a-z]* ?(?:19|20)\d\d)?"
)
_LETTERS: Final = re.compile(r"[^0-9a-z\ufffd]+")
_YEARLY: Final = re.compile(r"(?<![\w/.,-])(?:19[5-9]\d|20\d\d)$")
_TRAILING: Final = re.compile(r"[\s*:]+$")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        place: where it stands in the rows, from 0.
        heading: what the file calls it, with its group; unique in its table.
    """

    place: int
    heading: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table.

    Attributes:
        number: its number in the file, from 1.
        cells: as many as the sheet is wide.
    """

    number: int
    cells: Row


@dataclass(frozen=True, slots=True)
class SetApart:
    """A row that is none of the table.

    Attributes:
        number: its number in the file, from 1.
        why: what it is.
        cells: what it holds.
    """

    number: int
    why: Apart
    cells: Row


@dataclass(frozen=True, slots=True)
class Table:
    """The table of a sheet.

    Attributes:
        header: the places of its header in the rows of the sheet, two when groups stand above; empty when it has none.
        columns: those that have a heading or some value.
        rows: in the order of the file, none of them blank.
        apart: in the order of the file.
    """

    header: tuple[int, ...]
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    apart: tuple[SetApart, ...]

    @property
    def signature(self) -> tuple[str, ...]:
        """Its ordered headings, by which a file of the same kind is known again."""
        return tuple(fold(column.heading) for column in self.columns)


def find_table(sheet: Sheet, known: frozenset[str] = frozenset(), header: Sequence[int] | None = None) -> Table:
    """The table of a sheet.

    Args:
        sheet: as it was read.
        known: headings that some kind of file has, by their letters and figures; they help to tell a header.
        header: the places of the header among the rows, when an officer said where.
    """
    places = tuple(header) if header is not None else find_header(sheet, known)
    if not places:
        return Table((), (), (), tuple(_above(sheet, len(sheet.rows))))
    last = places[-1]
    apart = _above(sheet, places[0])
    body = [place for place in range(last + 1, len(sheet.rows)) if _filled(sheet.rows[place])]
    kinds = _kinds_apart(sheet, body, [sheet.rows[place] for place in places])
    below = _below(sheet, body, kinds)
    rows: list[TableRow] = []
    for place in body:
        why = Apart.BELOW if place in below else kinds[place]
        if why is None:
            rows.append(TableRow(sheet.numbers[place], sheet.rows[place]))
        else:
            apart.append(_apart(sheet, place, why))
    return Table(places, _columns(sheet, places, rows), tuple(rows), tuple(apart))


def find_header(sheet: Sheet, known: frozenset[str] = frozenset()) -> tuple[int, ...]:
    """The places of the header among the rows of a sheet: one, two with groups above, or none for an empty sheet."""
    best: tuple[float, int] | None = None
    for place, row in enumerate(sheet.rows[:_HEADER_WITHIN]):
        worth = _header_worth(sheet, place, row, known)
        if worth > 0 and (best is None or worth > best[0]):
            best = worth, place
    if best is None:
        return ()
    place = best[1]
    below = place + 1
    if below < len(sheet.rows) and _is_group(sheet, place, below):
        return place, below
    return (place - 1, place) if place and _is_group(sheet, place - 1, place) else (place,)


def _header_worth(sheet: Sheet, place: int, row: Row, known: frozenset[str]) -> float:
    """How much a row looks like a header: names, all different, over rows that are filled under them."""
    names = [cell for cell in row if cell is not None]
    years = _years_among(row)
    texts = [heading_key(cell) for cell in names if isinstance(cell, str) or cell in years]
    if not texts or len(texts) < len(names) * 0.7:
        return 0
    under = [other for other in sheet.rows[place + 1 : place + 1 + _LOOKED_AT] if _filled(other)]
    if not under and place:
        return 0
    said = sum(bare(text) in known for text in texts)
    held = [at for at, cell in enumerate(row) if cell is not None]
    widest = max((sum(cell is not None for cell in other) for other in under), default=len(held))
    share = len(held) / max(widest, len(held), 1)
    different = len(set(texts)) / len(texts)
    typed = sum(any(not isinstance(other[at], str | None) for other in under) for at in held)
    digits = sum(bool(re.search(r"\d{3}", str(cell))) for cell in names if cell not in years)
    looks_like_data = digits / len(texts) + 2 * (len(names) - len(texts)) / len(names)
    title = 0.5 if len(held) == 1 and widest > 1 else 0
    return share + different + 3 * said / len(texts) + 0.3 * typed / len(held) - looks_like_data - title - place / 100


def _years_among(row: Row) -> frozenset[Cell]:
    """The cells that name years as headings do, « 2024 » or « CP 2024 »: several, or none of them does."""
    named = {cell: _YEARLY.search(str(cell)) for cell in row if isinstance(cell, str | Decimal)}
    years = {cell: found[0] for cell, found in named.items() if found is not None}
    return frozenset(years) if len(set(years.values())) > 1 else frozenset()


def _is_group(sheet: Sheet, above: int, below: int) -> bool:
    """Whether a row names groups of the headings under it: fewer names, each over several, all of them words.

    One name over all the headings is the title of their table.
    """
    upper, lower = sheet.rows[above], sheet.rows[below]
    years = _years_among(lower)
    if any(not isinstance(cell, str | None) and cell not in years for cell in (*upper, *lower)):
        return False
    names = [at for at, cell in enumerate(upper) if cell is not None]
    under = [at for at, cell in enumerate(lower) if cell is not None]
    if not names or len(under) < 2:
        return False
    reach = {left: right for top, left, _bottom, right in sheet.merged if top == above and left < right}
    merged = [name for name in names if name in reach]
    if len(names) >= len(under) and not merged:
        return False
    if len(names) == 1 and not (merged and (under[0] < names[0] or reach[names[0]] < under[-1])):
        return False  # a title, over one cell or over them all
    after = [row for row in sheet.rows[below + 1 : below + 1 + _LOOKED_AT] if _filled(row)]
    covered = [at for at in under if any(name <= at for name in names)]
    wordless = sum(bool(re.search(r"\d{3}", str(lower[at]))) for at in under if lower[at] not in years)
    return bool(after) and len(covered) >= len(under) * 0.8 and wordless * 4 <= len(under)


def _columns(sheet: Sheet, places: Sequence[int], rows: Sequence[TableRow]) -> tuple[Column, ...]:
    """The columns, each called as the file does; a blank heading is the label of the column at its left."""
    lower = sheet.rows[places[-1]]
    groups = _carried(sheet, places[0]) if len(places) > 1 else (None,) * len(lower)
    found: list[Column] = []
    seen: Counter[str] = Counter()
    before = ""
    for place, (group, cell) in enumerate(zip(groups, lower, strict=True)):
        own = _heading_text(cell)
        if not own and not any(row.cells[place] is not None for row in rows):
            continue
        covers = any(lower[at] is not None for at, one in enumerate(groups) if one == group)
        if not own and group and not covers:
            heading = own = group
        elif not own:
            heading = f"{before}{GROUP_MARK}libellé" if before else f"Colonne {place + 1}"
        else:
            heading = own if group in (None, own) else f"{group}{GROUP_MARK}{own}"
        if own:
            before = heading
        seen[heading] += 1
        found.append(Column(place, heading if seen[heading] == 1 else f"{heading} ({seen[heading]})"))
    return tuple(found)


def _carried(sheet: Sheet, place: int) -> tuple[str | None, ...]:
    """The names of groups, each as far as its merged area or the next name."""
    reach = {left: right for top, left, _bottom, right in sheet.merged if top == place}
    carried: list[str | None] = []
    name, end = None, None
    for at, cell in enumerate(sheet.rows[place]):
        if cell is not None:
            name, end = _heading_text(cell), reach.get(at, at if reach else None)
        elif end is not None and at > end:
            name = None
        carried.append(name)
    return tuple(carried)


def _heading_text(cell: Cell) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""


def bare(heading: str) -> str:
    """A heading by its letters and figures alone: « Nom du bénéficiaire* » and « nom_du_beneficiaire » are the same."""
    return _LETTERS.sub("", fold(heading))


def heading_key(cell: Cell) -> str:
    """A heading without what does not tell it from another: case, accents, line breaks, a star of obligation."""
    return _TRAILING.sub("", fold(_heading_text(cell)))


def _kinds_apart(sheet: Sheet, body: Sequence[int], header: Sequence[Row]) -> dict[int, Apart | None]:
    """What each row under a header is: a heading said again, a total, or a row of the table.

    A total calls itself so alone, or it is called by such a word and holds the sum of the rows above, all of them or
    those since the last total: an association may well be called « Ensemble vocal ».
    """
    headings = [[heading_key(cell) for cell in names] for names in header]
    kinds: dict[int, Apart | None] = {}
    since: list[int] = []
    every: list[int] = []
    for place in body:
        row = sheet.rows[place]
        if any(_same_heading(row, names) for names in headings):
            kinds[place] = Apart.HEADING_AGAIN
            continue
        words = list(islice((cell for cell in row if isinstance(cell, str) and figure(cell) is None), 2))
        name = heading_key(words[0]) if len(words) == 1 else ""
        called = _TOTAL.match(name)
        sure = called and _SURE_TOTAL.fullmatch(name)
        if sure or (called and any(_is_sum(sheet, rows, row) for rows in (since, every))):
            kinds[place] = Apart.TOTAL
            since = []
            continue
        kinds[place] = None
        since.append(place)
        every.append(place)
    return kinds


def _same_heading(row: Row, names: Sequence[str]) -> bool:
    """Whether the cells of a row, two at least, are the headings above them; most rows part at their first cell."""
    same = 0
    for cell, name in zip(row, names, strict=True):
        key = heading_key(cell)
        if key and key != name:
            return False
        same += bool(key)
    return same > 1


def figure(cell: Cell) -> Decimal | None:
    """The number a cell holds, written as one or in words an amount is read by; None for anything else."""
    if isinstance(cell, str):
        try:
            return parse_amount(cell)
        except AmountNotUnderstoodError:
            return None
    return cell if isinstance(cell, Decimal) else None


def _below(sheet: Sheet, body: Sequence[int], kinds: dict[int, Apart | None]) -> frozenset[int]:
    """The notes under a table: its last rows, that hold one text alone when the others hold several cells."""
    usual = Counter(_filled(sheet.rows[place]) for place in body if kinds[place] is None)
    if not usual or max(usual) < 3:
        return frozenset()
    found: set[int] = set()
    for place in reversed(body):
        if kinds[place] is not None:
            continue
        row = sheet.rows[place]
        [*cells] = [cell for cell in row if cell is not None]
        above = [other for other in body if other < place and kinds[other] is None]
        if len(cells) == 1 and isinstance(cells[0], str) and figure(cells[0]) is None:
            found.add(place)
        elif all(figure(cell) is not None for cell in cells) and _is_sum(sheet, above, row):
            kinds[place] = Apart.TOTAL
        else:
            break
    return frozenset(found)


def _is_sum(sheet: Sheet, above: Sequence[int], row: Row) -> bool:
    """Whether every figure of a row but a year is the sum of its column in the rows above, two at least."""
    figures = [(at, held) for at, cell in enumerate(row) if (held := figure(cell)) is not None]
    sums = [(at, held) for at, held in figures if held != held.to_integral_value() or not 1900 <= held <= 2100]
    if len(above) < 2 or not sums:
        return False
    for at, held in sums:
        column = (figure(sheet.rows[place][at]) for place in above)
        if held != sum((value for value in column if value is not None), Decimal(0)):
            return False
    return True


def _filled(row: Row) -> int:
    return len(row) - row.count(None)


def _above(sheet: Sheet, end: int) -> list[SetApart]:
    return [_apart(sheet, place, Apart.ABOVE) for place in range(end) if _filled(sheet.rows[place])]


def _apart(sheet: Sheet, place: int, why: Apart) -> SetApart:
    return SetApart(sheet.numbers[place], why, sheet.rows[place])


def samples(table: Table, column: Column, count: int = 3) -> Iterator[Cell]:
    """The first different values of a column."""
    seen: list[Cell] = []
    for row in table.rows:
        cell = row.cells[column.place]
        if cell is not None and cell not in seen:
            seen.append(cell)
            yield cell
            if len(seen) == count:
                return
