"""Csv files of any hand: encodings line by line, the separator they use, quotes and decimal commas as people left them.

The standard `csv` reads a well-formed record; what it would read wrong (a quote alone, a comma that marks decimals) is
read again here, line by line, and noticed. (clevercsv and charset-normalizer were looked at: each judges a whole file
by its likeliest reading, and these files change on the way.)
"""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ptce_desk.domain.table_faults import Notice, TableFault
from ptce_desk.imports.tables.book import Book, Limits, Noticed, Row, Sheet, TableError

_SEPARATORS: Final = (";", ",", "\t", "|")
_SAMPLE: Final = 200
"""Records looked at to tell the separator."""
_LONGEST_CELL: Final = 1_000_000
_LONGEST_RECORD: Final = 200
"""Lines of one record at most; more, a quote was opened and forgotten."""
_MARKS: Final = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT: Final = (b"%PDF", b"{\\rtf", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"\x89PNG", b"\xff\xd8\xff")
_START: Final = 2000
_FEW: Final = 4
_LINE: Final = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_WHOLE: Final = re.compile(r"\s*-?\d{1,3}(?:[ \u00a0\u202f\u2009]?\d{3})*\s*|\s*-?\d+\s*")
_CENTS: Final = re.compile(r"\d{1,2}\s*(?:€|EUR)?\s*")
_WORDS: Final = re.compile(r"[^\W\d_]+(?:[ '’-]+[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file, its end included.

    Attributes:
        number: from 1.
    """

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class _Record:
    """The cells of one row, and the line it begins at."""

    line: int
    cells: list[str]
    notice: Notice | None = None


def read_pasted(text: str, limits: Limits) -> Book:
    """A block copied from a spreadsheet: tabs between its cells, quotes around those of several lines.

    Raises:
        TableError: nothing is in it, or it is more than the limits.
    """
    return read_delimited(text.encode(errors="replace"), limits, "\t" if "\t" in text else "")


def block_of(text: str) -> list[list[str]]:
    """The cells of a block copied from a spreadsheet, line by line; a blank line is there, without a cell."""
    lines = [_Line(number, line) for number, line in enumerate(text.splitlines(keepends=True), 1)]
    block: list[list[str]] = []
    place = 0
    while place < len(lines):
        record, taken = _strict(lines, place, "\t")
        cells = (record or _loose(lines[place], "\t")).cells
        block.append(cells if any(cell.strip() for cell in cells) else [])
        place += taken
    while block and not block[-1]:
        block.pop()
    return block


def read_delimited(content: bytes, limits: Limits, separator: str = "") -> Book:
    """The one sheet of a csv; what parts its cells is found out unless it is told.

    Raises:
        TableError: nothing is in it, it is no text, or it is more than the limits.
    """
    if content.startswith(_NO_TEXT) or (content[:_START].count(0) > _FEW and not _wide_encoding(content)):
        raise TableError(TableFault.NOT_A_TABLE)
    lines, encodings, noticed = _decoded(content)
    if not any(line.text.strip() for line in lines):
        raise TableError(TableFault.EMPTY)
    separator = separator or _separator_of(lines)
    width = _usual_width(lines, separator)
    records: list[_Record] = []
    for record in _records(lines, separator, width):
        records.append(record)
        if len(records) > limits.rows:
            raise TableError(TableFault.TOO_MANY_ROWS)
    records = _realigned(records, separator, width)
    noticed += [Noticed(record.notice, record.line) for record in records if record.notice is not None]
    widest = max(len(record.cells) for record in records)
    if widest * len(records) > limits.cells:
        raise TableError(TableFault.TOO_MANY_CELLS)
    rows = tuple(_row(record.cells, widest) for record in records)
    numbers = tuple(record.line for record in records)
    noticed.sort(key=lambda one: one.row)
    return Book("csv", (Sheet("", rows, numbers, noticed=tuple(noticed)),), separator, encodings)


def _row(cells: Sequence[str], width: int) -> Row:
    return tuple(cell.strip() or None for cell in cells) + (None,) * (width - len(cells))


def _decoded(content: bytes) -> tuple[list[_Line], tuple[str, ...], list[Noticed]]:
    """The lines of a file, the encodings they are in, and the lines that are in another than most."""
    wide = _wide_encoding(content)
    if wide:
        text = content.decode(wide, errors="replace").removeprefix("\ufeff")
        lines = [_Line(number, line) for number, line in enumerate(text.splitlines(keepends=True), 1)]
        odd = [Noticed(Notice.ODD_BYTES, line.number) for line in lines if "\ufffd" in line.text]
        return lines, (wide,), odd
    raw = content.removeprefix(codecs.BOM_UTF8)
    lines, seen, noticed = [], Counter[str](), []
    for number, line in enumerate(_LINE.findall(raw), 1):
        text, encoding = _decode_line(line)
        lines.append(_Line(number, text))
        if encoding != "ascii":
            seen[encoding] += 1
        if "\ufffd" in text:
            noticed.append(Noticed(Notice.ODD_BYTES, number))
        elif encoding == "cp1252":
            noticed.append(Noticed(Notice.MIXED_ENCODINGS, number))
    encodings = tuple(name for name, _count in seen.most_common()) or ("utf-8",)
    if len(encodings) == 1:
        noticed = [one for one in noticed if one.notice is not Notice.MIXED_ENCODINGS]
    return lines, encodings, noticed


def _wide_encoding(content: bytes) -> str:
    """UTF-16, by its mark, or because every second byte of plain text is then zero; empty for another."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    start = content[:_START]
    even, odd = start[::2].count(0), start[1::2].count(0)
    half = len(start) // 2
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.7 and odd < half * 0.1 else ""


def _decode_line(line: bytes) -> tuple[str, str]:
    if line.isascii():
        return line.decode("ascii"), "ascii"
    try:
        return line.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace"), "cp1252"


def _separator_of(lines: Sequence[_Line]) -> str:
    """The one by which most records have as many cells, the headings too, and the most of them."""
    sample = [line for line in lines if line.text.strip()][:_SAMPLE]

    def rank(separator: str) -> tuple[int, float, int]:
        widths = [len(record.cells) for record in _records(sample, separator, 0)]
        width, count = max(Counter(widths).items(), key=lambda item: (item[0] > 1, item[1], item[0]))
        share = count / len(widths) if width > 1 else 0.0
        start = widths.index(width) if share > 0.5 else _SAMPLE
        return -start, share * min(width, 3), width

    return max(_SEPARATORS, key=rank)


def _usual_width(lines: Sequence[_Line], separator: str) -> int:
    """How many cells a record has: as the first of several names says, when some record agrees, else as most do."""
    widths: list[int] = []
    for record in _records(lines, separator, 0):
        if any(cell.strip() for cell in record.cells):
            widths.append(len(record.cells))
        if len(widths) == _SAMPLE:
            break
    header = next((width for width in widths if width > 1), 1)
    counted = Counter(widths)
    most = counted.most_common(1)[0][0] if counted else 1
    return header if counted[header] > 1 or header >= most or most == header + 1 else most


def _records(lines: Sequence[_Line], separator: str, width: int) -> Iterator[_Record]:
    """The records of a file; width is how many cells one should have, 0 when nobody knows yet."""
    place = 0
    while place < len(lines):
        if not lines[place].text.strip():
            place += 1
            continue
        record, taken = _strict(lines, place, separator)
        if record is None or len(record.cells) != width:
            loose = _loose(lines[place], separator)
            if record is None or len(loose.cells) == width:
                record, taken = loose, 1
        place += taken
        yield record


def _strict(lines: Sequence[_Line], place: int, separator: str) -> tuple[_Record | None, int]:
    """A record as RFC 4180 writes it, and its lines; None for one that is not so written."""
    line = lines[place]
    if '"' not in line.text:
        return _Record(line.number, line.text.rstrip("\r\n").split(separator)), 1
    taken = 0

    def feed() -> Iterator[str]:
        nonlocal taken
        for one in lines[place : place + _LONGEST_RECORD]:
            taken += 1
            yield one.text

    csv.field_size_limit(_LONGEST_CELL)
    try:
        cells = next(csv.reader(feed(), delimiter=separator, skipinitialspace=True, strict=True))
    except (csv.Error, StopIteration):
        return None, 1
    return _Record(line.number, cells), taken


def _loose(line: _Line, separator: str) -> _Record:
    """A line whose quotes say nothing: those around a cell are taken off, the others stay."""
    cells = [_unquoted(cell) for cell in line.text.split(separator)]
    return _Record(line.number, cells, Notice.LOOSE_QUOTES)


def _unquoted(cell: str) -> str:
    bare = cell.strip()
    return bare[1:-1].replace('""', '"') if len(bare) > 1 and bare[0] == bare[-1] == '"' else bare


def _realigned(records: list[_Record], separator: str, width: int) -> list[_Record]:
    """Records that have too many cells, with the amounts and the texts their commas cut in two joined again."""
    wide = [record for record in records if _too_wide(record, width)]
    if not wide:
        return records
    amount = _cut_amount(wide) if separator == "," else None
    joined = [_join_decimals(record, amount) if _too_wide(record, width) else record for record in records]
    seen = _shapes([record.cells for record in joined[1:] if len(record.cells) == width], width)
    return [_text_joined(record, separator, width, seen) for record in joined]


def _too_wide(record: _Record, width: int) -> bool:
    return any(cell.strip() for cell in record.cells[width:])


def _cut_amount(records: Sequence[_Record]) -> int | None:
    """Where most of these records have a whole number followed by two digits alone, « 165 000 », « 00 »."""
    places = Counter(
        place
        for record in records
        for place, (whole, cents) in enumerate(pairwise(record.cells))
        if _WHOLE.fullmatch(whole) and _CENTS.fullmatch(cents)
    )
    if not places:
        return None
    place, count = places.most_common(1)[0]
    return place if count * 2 > len(records) else None


def _join_decimals(record: _Record, place: int | None) -> _Record:
    cells = record.cells
    if place is None or not (_WHOLE.fullmatch(cells[place]) and _CENTS.fullmatch(cells[place + 1])):
        return record
    amount = f"{cells[place].strip()},{cells[place + 1]}"
    return _Record(record.line, [*cells[:place], amount, *cells[place + 2 :]], Notice.SPLIT_DECIMALS)


def _text_joined(record: _Record, separator: str, width: int, seen: Sequence[set[str]]) -> _Record:
    """A record of which one text was cut: one way to join it has most of the others look as elsewhere."""
    cells = record.cells
    if not _too_wide(record, width):
        return _Record(record.line, cells[:width], record.notice)
    extra = len(cells) - width
    readings: list[tuple[int, list[str]]] = []
    for place in range(width):
        whole = separator.join(cells[place : place + extra + 1])
        tried = [*cells[:place], whole, *cells[place + extra + 1 :]]
        alike = sum(_shape(cell) in seen[other] for other, cell in enumerate(tried) if other != place)
        if any("a" in shape for shape in seen[place]):
            readings.append((alike, tried))
    best = max((alike for alike, _tried in readings), default=0)
    likeliest = [tried for alike, tried in readings if alike == best]
    if best * 2 > width and len(likeliest) == 1:
        return _Record(record.line, likeliest[0], Notice.CUT_TEXT)
    return _Record(record.line, cells, Notice.WRONG_WIDTH)


def _shapes(records: Sequence[Sequence[str]], width: int) -> list[set[str]]:
    return [{_shape(cells[place]) for cells in records} for place in range(width)]


def _shape(cell: str) -> str:
    """Digits and words of a cell by what they are, « 2019-06-14 » and « 2020-12-31 » alike."""
    bare = cell.strip()
    return bare if len(bare) < 4 else _WORDS.sub("a", re.sub(r"\d", "9", bare))
