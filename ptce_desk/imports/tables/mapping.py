"""Which column is what: guessed from its heading, then from what it holds; an officer has the last word."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.identifiers import SIRET_LENGTH, kept_identifier, rna_of, siret_fault
from ptce_desk.imports.tables.book import Cell
from ptce_desk.imports.tables.layout import GROUP_MARK, Column, Table, bare
from ptce_desk.imports.tables.targets import Target, told_in, year_told
from ptce_desk.imports.tables.values import UnreadableCellError, read_amount, read_dates, read_identifier, read_text
from ptce_desk.imports.tables.yearly import years_of

_LOOKED_AT: Final = 200
"""Values of a column that tell what it is."""
_MOST: Final = 0.8
"""Of them, for a column to be what they look like."""
BUDGET: Final = ("cost.", "plan.")
"""How the keys begin of fields that a heading names only above amounts: « Région » may be a place, « État » a state."""
_ASIDE: Final = re.compile(r"\([^)]*\)")
_SECTION: Final = re.compile(r"[fi]|(?:fonct|inv)[a-z]*\.?")
_NUMBER: Final = re.compile(r"(?=.*\d)(?!.*[a-z]{7})[a-z0-9][-a-z0-9_/.]{0,23}", re.IGNORECASE)
"""The number of a dossier: one word, some figures, no more than a few letters together."""


ZERO, BLANK = "zero", "blank"
"""What an officer says a zero means."""


@dataclass(frozen=True, slots=True)
class Zeros:
    """What the zeros of a file mean.

    Attributes:
        asked: whether the file writes 0 for a blank: what nobody said is not known.
        said: `ZERO` or `BLANK`, by field.
    """

    asked: bool = False
    said: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What the columns of a table become.

    Attributes:
        target: the key of what rows become.
        fields: the field of each heading; a heading without one is left out.
        answers: for a field that is a choice, the code of each word of the file; empty for a word that says nothing.
        given: what every row has, by field, as text or as the code of a choice: the scheme that no column says.
        leave_unreadable: the fields without which a row comes in where their cell cannot be read.
        zeros: what a zero means.
        given_to: what single rows have, by their number, then by field, where no column says it.
    """

    target: str
    fields: Mapping[str, str]
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    leave_unreadable: frozenset[str] = frozenset()
    zeros: Zeros = Zeros()
    given_to: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class Headings:
    """What files call the fields of a target.

    Letters lost by a wrong encoding, shown as U+FFFD, stand for any one letter.
    """

    def __init__(self, names: Mapping[str, Sequence[str]], own: Mapping[str, str] | None = None) -> None:
        """`names` are the headings known of each field, by its key; `own` how it is called here, before any other."""
        every = [(bare(name), key, rank) for key, known in names.items() for rank, name in enumerate(known)]
        self._fields = {name: (key, rank) for name, key, rank in every if not key.startswith(BUDGET)}
        self._fields |= {bare(label): (key, -1) for key, label in (own or {}).items()}
        self._amounts = {name: (key, rank) for name, key, rank in every if key.startswith(BUDGET)}

    @property
    def names(self) -> frozenset[str]:
        """Every heading known, by its letters and figures."""
        return frozenset({**self._fields, **self._amounts})

    def field_of(self, heading: str) -> tuple[str, int] | None:
        """The field a heading names, whole, without what stands in brackets, or without its group; and how well.

        The rank is that among the headings known of the field: the first is its own name.
        """
        own = heading.rpartition(GROUP_MARK)[2]
        for words in (heading, _ASIDE.sub("", heading), own, _ASIDE.sub("", own)):
            found = self._named(bare(words))
            if found is not None:
                return found
        return None

    def budget_of(self, heading: str) -> tuple[str, int] | None:
        """The part of a budget a heading names, as `field_of` does: « État », where its column holds amounts."""
        return self._amounts.get(bare(heading)) or self._amounts.get(bare(_ASIDE.sub("", heading)))

    def _named(self, words: str) -> tuple[str, int] | None:
        if "\ufffd" not in words:
            return self._fields.get(words)
        pattern = re.compile(re.escape(words).replace("\ufffd", "."))
        found = {key: rank for name, (key, rank) in self._fields.items() if pattern.fullmatch(name)}
        return found.popitem() if len(found) == 1 else None


def guess(
    table: Table,
    target: Target,
    headings: Headings,
    said: Mapping[str, str] | None = None,
    *,
    persons: bool = False,
) -> dict[str, str]:
    """What each column most likely is: its field by its heading. No two columns have the same one.

    Of two headings that name one field, the nearer to its own name has it. What is called as a title is, and holds
    numbers of dossiers, is the number. Amounts of several years are what an
    award is of each. An identifier that no heading names goes to the column that holds such numbers, when one alone
    does; so does a field that must be there.

    Args:
        table: whose columns are asked about.
        target: what its rows become.
        headings: what files call the fields of that target.
        said: the field of some headings, by a profile or an officer; empty for a column left out.
        persons: whether columns about persons are guessed too.
    """
    found = _told(table, said or {})
    offered = {one.key for one in target.fields if persons or not one.personal}
    named: list[tuple[int, int, str, str]] = []
    for column in table.columns:
        part = headings.budget_of(column.heading)
        holds_amounts = part is not None and _share(table, column, _reads_as_amount) >= _MOST
        answer = part if holds_amounts else _by_content(table, column, headings.field_of(column.heading))
        if answer is not None and column.heading not in found and answer[0] in offered:
            named.append((answer[1], column.place, column.heading, answer[0]))
    for _rank, _place, heading, key in sorted(named):
        if key not in found.values():
            found[heading] = key
    if target.yearly:
        free = [column for column in table.columns if column.heading not in found]
        of_money = [column.heading for column in free if _share(table, column, _reads_as_amount) >= _MOST]
        told = years_of(of_money, awarded="voted" in found.values())
        found |= {heading: told_in(year) for year, heading in told.items() if told_in(year) not in found.values()}
    needed = {key for group in missing(target, found, {}) for key in group}
    for key, looks_like in _LOOKS.items():
        if key not in offered or key in found.values() or key not in needed | _SURE:
            continue
        free = [column for column in table.columns if column.heading not in found]
        alike = [column for column in free if _share(table, column, looks_like) >= _MOST]
        if len(alike) == 1:
            found[alike[0].heading] = key
    return {heading: key for heading, key in found.items() if key}


def _by_content(table: Table, column: Column, named: tuple[str, int] | None) -> tuple[str, int] | None:
    """The field a heading names, but for « Dossier » over numbers, each its own, and for « Nature » over sections."""
    if named is not None and named[0] == "nature" and _share(table, column, _is_section) >= _MOST:
        return "section", named[1]
    if named is None or named[0] != "title" or _share(table, column, _is_number) < _MOST:
        return named
    held = [fold(read_text(row.cells[column.place])) for row in table.rows[:_LOOKED_AT]]
    filled = [text for text in held if text]
    return ("number", named[1]) if len(set(filled)) == len(filled) else named


def _told(table: Table, said: Mapping[str, str]) -> dict[str, str]:
    """The field said of each column: of its very heading, else of one spelt alike, which the first such column has."""
    headings = [column.heading for column in table.columns]
    found = {heading: said[heading] for heading in headings if heading in said}
    alike = {bare(heading): key for heading, key in said.items() if heading not in found}
    for heading in headings:
        key = alike.get(bare(heading))
        if key is not None and heading not in found and (not key or key not in found.values()):
            found[heading] = key
    return found


def missing(target: Target, fields: Mapping[str, str], given: Mapping[str, str]) -> list[tuple[str, ...]]:
    """The groups of fields of which a table has none, and must."""
    said = {*fields.values(), *given, *(["voted"] if tells_award(fields) else [])}
    return [group for group in target.needs if not said & set(group)]


def tells_award(fields: Mapping[str, str]) -> bool:
    """Whether columns tell what was awarded, whole or year by year."""
    return any(key == "voted" or year_told(key) is not None for key in fields.values())


def words_of(table: Table, column: Column) -> list[tuple[str, int]]:
    """The distinct words of a column and how many rows have each, the most frequent first."""
    counts: dict[str, tuple[str, int]] = {}
    for row in table.rows:
        word = read_text(row.cells[column.place])
        if word:
            shown, count = counts.get(fold(word), (word, 0))
            counts[fold(word)] = shown, count + 1
    return sorted(counts.values(), key=lambda pair: (-pair[1], fold(pair[0])))


def _share(table: Table, column: Column, looks_like: Callable[[Cell], bool]) -> float:
    held = [row.cells[column.place] for row in table.rows[:_LOOKED_AT]]
    filled = [cell for cell in held if cell is not None]
    return sum(map(looks_like, filled)) / len(filled) if filled else 0


def _is_siret(cell: Cell) -> bool:
    try:
        text = read_identifier(cell)
    except UnreadableCellError:
        return False
    return len(text) == SIRET_LENGTH and siret_fault(text) is None


def _is_section(cell: Cell) -> bool:
    return _SECTION.fullmatch(fold(read_text(cell)).strip()) is not None


def _is_number(cell: Cell) -> bool:
    return not isinstance(cell, bool) and _NUMBER.fullmatch(read_text(cell).strip()) is not None


def _is_rna(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(rna_of(kept_identifier(cell)))


def _is_amount(cell: Cell) -> bool:
    try:
        amount = read_amount(cell)
    except UnreadableCellError:
        return False
    return amount is not None and not 1900 <= amount <= 2100


def _reads_as_amount(cell: Cell) -> bool:
    try:
        return read_amount(cell) is not None
    except UnreadableCellError:
        return False


def _is_day(cell: Cell) -> bool:
    try:
        return len(read_dates(cell)) == 1
    except UnreadableCellError:
        return False


_LOOKS: Final[Mapping[str, Callable[[Cell], bool]]] = {
    "beneficiary.siret": _is_siret,
    "beneficiary.rna": _is_rna,
    "siret": _is_siret,
    "rna": _is_rna,
    "paid_on": _is_day,
    "amount": _is_amount,
    "voted": _is_amount,
}
"""What the values of a field look like, where they look like nothing else."""
_SURE: Final = frozenset({"beneficiary.siret", "beneficiary.rna", "siret", "rna"})
"""Of them, those whose values have a key of control."""
