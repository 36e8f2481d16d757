"""What a workbook of one's own says where to write: fields between braces in its cells, and names of its cells.

« {{ beneficiaire }} » in a row makes it the row of a dossier; « ptce_total_vote » names the cell of a total.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Final, TypeAlias

from ptce_desk.domain.book_faults import BookFault, BookFaultKind
from ptce_desk.domain.french_order import fold
from ptce_desk.formatting import amount_text, long_date_text, percent_text, typeset
from ptce_desk.wording.act_fields import LINE_FIELDS, WHOLE_FIELDS, FieldKind

Told: TypeAlias = str | Decimal | int | date | None
Values: TypeAlias = Mapping[str, Told]

NAMED: Final = "ptce_"
"""Begins the name of a cell to fill."""
_OF_YEAR: Final = re.compile(r"part_(?:19|20)[0-9]{2}")
"""The part of a civil year, « part_2026 »."""
_MARK: Final = re.compile(r"\{\{([^{}]*)\}\}")


@dataclass(frozen=True, slots=True)
class Filling:
    """What a workbook is filled with: what the session is, then each of its dossiers."""

    whole: Values
    lines: tuple[Values, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A cell that holds fields between braces, or bears a name: `row` and its `cell` as one reads them, « C7 »."""

    sheet: str
    row: int
    cell: str
    fields: tuple[str, ...]
    named: bool = False

    @property
    def place(self) -> str:
        """Where it is, as one finds it."""
        return typeset(f"feuille « {self.sheet} », cellule {self.cell}")


@dataclass(slots=True)
class Survey:
    """What is asked for in a workbook, and what is wrong with it."""

    faults: list[BookFault] = field(default_factory=list)
    marked: list[Marked] = field(default_factory=list)

    @property
    def row(self) -> tuple[str, int] | None:
        """The sheet and the row of a dossier, None when there is none."""
        rows = rows_of(self.marked)
        return rows[0] if rows else None


def fields_in(text: str) -> tuple[str, ...]:
    """The fields a text holds between braces."""
    return tuple(field_name(found[1]) for found in _MARK.finditer(text))


def field_name(typed: str) -> str:
    """A field as it is named, whatever its accents and its capitals: « Montant demandé », « montant_demande »."""
    return re.sub(r"[\s_]+", "_", fold(typed)).strip("_")


def is_of_line(name: str) -> bool:
    """Whether a field is that of a dossier."""
    return name in LINE_FIELDS or _OF_YEAR.fullmatch(name) is not None


def rows_of(marked: Iterable[Marked]) -> list[tuple[str, int]]:
    """The rows that hold a field of a dossier."""
    return list(
        dict.fromkeys((one.sheet, one.row) for one in marked if not one.named and any(map(is_of_line, one.fields)))
    )


def faults_of(marked: Sequence[Marked]) -> Iterator[BookFault]:
    """What is wrong in the fields of a workbook."""
    for one in marked:
        for name in one.fields:
            if one.named and is_of_line(name):
                yield BookFault(BookFaultKind.OF_A_FILE, f"{NAMED}{name}", one.place)
            elif name not in WHOLE_FIELDS and not is_of_line(name):
                yield _unknown(one, name)
    rows = rows_of(marked)
    for sheet, row in rows[1:]:
        first = next(one.cell for one in marked if (one.sheet, one.row) == rows[0])
        again = next(one for one in marked if (one.sheet, one.row) == (sheet, row))
        yield BookFault(BookFaultKind.TWO_ROWS, first, again.place)
    if not marked:
        yield BookFault(BookFaultKind.NO_FIELD)


def _unknown(one: Marked, name: str) -> BookFault:
    among = [*WHOLE_FIELDS] if one.named else [*LINE_FIELDS, *WHOLE_FIELDS]
    near = get_close_matches(name, among, 1, 0.5)
    prefix = NAMED if one.named else ""
    return BookFault(BookFaultKind.UNKNOWN_FIELD, f"{prefix}{name}", one.place, f"{prefix}{near[0]}" if near else "")


def told_by(text: str, values: Values) -> Told:
    """What a cell says once filled: the value itself where the cell is one field, else its words in the text."""
    found = _MARK.fullmatch(text.strip())
    return values.get(field_name(found[1])) if found else in_words(text, values)


def in_words(text: str, values: Values) -> str:
    """A text, its fields in words."""
    return _MARK.sub(lambda found: _words(field_name(found[1]), values), text)


def _words(name: str, values: Values) -> str:
    value = values.get(name)
    match value:
        case None:
            return ""
        case Decimal():
            held = LINE_FIELDS.get(name)
            return percent_text(value) if held and held.kind is FieldKind.PERCENT else amount_text(value)
        case date():
            return long_date_text(value)
        case _:
            return str(value)
