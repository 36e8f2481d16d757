"""Where an officer stands in bringing a table in: what she chose, what follows from it, where she may go."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import Path
from typing import Final, TypeAlias

from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.waiting import StillWanted, always
from ptce_desk.imports.tables.book import Book, Cell, Sheet
from ptce_desk.imports.tables.reader import read_book
from ptce_desk.imports.tables.targets import TARGETS
from ptce_desk.imports.tables.values import read_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing.columns import (
    ColumnLine,
    Given,
    Offered,
    WordLine,
    column_lines,
    given_lines,
    lacking,
    offered_words,
    schemes_of_others,
    with_sure_words,
    word_lines,
)
from ptce_desk.services.importing.importing import IMPORTED, plan_table
from ptce_desk.services.importing.maps import OF_ONE_TABLE, carried_readings, keep_map, kept_maps, remembered
from ptce_desk.services.importing.other_funders import known_funders
from ptce_desk.services.importing.seeing import BroughtIn, Seen, bring_in, see
from ptce_desk.services.importing.tables import PASTED, Answers, OpenedTable, pasted_book, understood
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.tables import APART_TEXTS, NOTICE_TEXTS

ReadFile: TypeAlias = Book
"""A file of tables, read."""
PREVIEW: Final = 50
"""Rows of a sheet that are shown; those set apart, or noticed, are shown wherever they stand."""
_MOST_SHOWN: Final = 300
_MOST_LOOKED_INTO: Final = 2000
"""Rows of a sheet that is looked into before anybody asks for it."""
_TO_SEE: Final = frozenset({Outcome.NEW, Outcome.CHANGED, Outcome.IN_ERROR})
"""What an officer has something to do with."""


class Step(IntEnum):
    """The steps, in their order."""

    FILE = 1
    SHEET = 2
    COLUMNS = 3
    PLAN = 4
    REPORT = 5


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a sheet: its number in the file, what it is besides a row of the table, the texts of its cells."""

    number: int
    what: str
    is_header: bool
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Importing:
    """A table on its way in.

    Attributes:
        path: its file.
        book: what the file holds.
        answers: what the officer says of it, and the sheet it stands in: none of them has another one read.
        opened: what it was understood as.
        offered: what the words of its columns may mean here.
        columns: its columns.
        words: its words that must mean something.
        given: what every row may be given.
        lacking: what it needs and has not.
        not_ours: what giving the schemes of other funders to rows does.
        seen: what importing it would do, once asked.
        done: what importing it did, once done.
        name: under which its columns are kept; the officer may change it.
        came_in: the sheets of the same file that were seen before this one, or that would bring nothing in.
    """

    path: Path
    book: Book
    answers: Answers
    opened: OpenedTable
    offered: Offered = field(default_factory=dict)
    columns: tuple[ColumnLine, ...] = ()
    words: tuple[WordLine, ...] = ()
    given: tuple[Given, ...] = ()
    lacking: tuple[tuple[str, ...], ...] = ()
    not_ours: str = ""
    seen: Seen | None = None
    done: BroughtIn | None = None
    name: str = ""
    came_in: tuple[str, ...] = ()

    @property
    def sheets_left(self) -> tuple[str, ...]:
        """The other sheets with the same headings, that are still to be seen: those that follow this one first."""
        alike, here = self.opened.alike, self.opened.sheet.name
        place = alike.index(here) if here in alike else 0
        return tuple(name for name in (*alike[place:], *alike[:place]) if name != here and name not in self.came_in)

    @property
    def unanswered(self) -> int:
        """How many words nobody said the meaning of."""
        return sum(line.waits for line in self.words)

    def may_go(self, step: Step) -> bool:
        """Whether a step can be gone to now: once an import is done, only its report, or another file."""
        if self.done is not None:
            return step in (Step.FILE, Step.REPORT)
        return step is not Step.REPORT and not (step is Step.PLAN and self.lacking)

    def first_step(self) -> Step:
        """The first step that asks for the officer: a table that is known, with nothing to ask, shows what it does."""
        several = sum(bool(sheet.rows) for sheet in self.book.sheets) > 1
        if not self.opened.known_as and (several or self.opened.table.apart):
            return Step.SHEET
        return Step.COLUMNS if self.lacking or self.unanswered or self.opened.kept is None else Step.PLAN


def read_file(path: Path, still_wanted: StillWanted) -> Book:
    """What a file holds, read aside.

    Raises:
        TableUnreadableError: it cannot be read.
        StoppedError: by `still_wanted`.
    """
    return read_book(path, still_wanted=still_wanted)


def look(desk: Desk, path: Path, book: Book, answers: Answers, name: str = "") -> Importing:
    """Understand a file already read, with what the officer says of it; the sheet is that one from then on.

    Raises:
        TableUnreadableError: no sheet has a table, or none where she says.
    """
    kept = kept_maps(desk)
    opened = understood(desk.resources, path, book, answers, kept)
    offered = offered_words(desk, opened.target)
    sure = with_sure_words(opened, answers, offered)
    if sure is not answers:
        opened = understood(desk.resources, path, book, sure, kept)
    with desk.reading() as connection:
        funders = known_funders(connection, desk.resources, opened.source(sure))
    words = tuple(word_lines(opened, offered, funders))
    settled = replace(answers, sheet=opened.sheet.name)
    return Importing(
        *(path, book, settled, opened, offered, tuple(column_lines(opened)), words),
        *(tuple(given_lines(opened)), tuple(lacking(opened)), schemes_of_others(opened, funders)),
        name=name or opened.known_as or path.stem,
    )


def first_look(desk: Desk, path: Path, book: Book, answers: Answers) -> Importing:
    """Understand a file for the first time, with what was said of such a table before.

    Raises:
        TableUnreadableError: no sheet has a table, or none where she says.
    """
    return _as_before(desk, look(desk, path, book, answers))


def _as_before(desk: Desk, one: Importing) -> Importing:
    """What was said of such a table before, where nothing is said of it now, with it."""
    known = remembered(one.opened, one.answers)
    return one if known == one.answers else look(desk, one.path, one.book, known, one.name)


def look_at_pasted(desk: Desk, text: str) -> Importing:
    """Understand a block copied from a spreadsheet, its header with it.

    Raises:
        TableUnreadableError: it is empty, or too large.
    """
    return first_look(desk, PASTED, pasted_book(text), Answers())


def again(desk: Desk, one: Importing, answers: Answers) -> Importing:
    """Understand the same file otherwise; what was seen of it no longer stands.

    Raises:
        TableUnreadableError: no sheet has a table where the officer says.
    """
    return replace(look(desk, one.path, one.book, answers, one.name), came_in=one.came_in)


def next_sheet(desk: Desk, one: Importing) -> Importing:
    """Understand the next sheet with the same headings, once this one is seen: its columns and words are known.

    What was said of rows, and the *exercice* they were given, is of the sheet they stand in: what was said of those
    of the next one at an import before serves again. One left with lines in error is still to be seen.
    """
    given = {key: text for key, text in one.answers.given.items() if key != OF_ONE_TABLE}
    of_columns = replace(one.answers, header=(), readings={}, choices={}, files={}, payments={})
    other = look(desk, one.path, one.book, replace(of_columns, sheet=one.sheets_left[0], given=given), one.name)
    planned = () if one.done is not None or one.seen is None else one.seen.planned
    waits = any(draft.outcome is Outcome.IN_ERROR for draft in planned)
    return replace(_as_before(desk, other), came_in=(*one.came_in, *(() if waits else (one.opened.sheet.name,))))


def _past_nothing_new(desk: Desk, one: Importing) -> Importing:
    """The same, without the sheets just after it that would bring nothing in: the next one has something to see.

    A long one is not looked into: it is to be seen.
    """
    while one.sheets_left:
        other = next_sheet(desk, one)
        if len(other.opened.table.rows) > _MOST_LOOKED_INTO or other.lacking or other.unanswered:
            return one
        planned = plan_table(desk, other.opened, other.opened.source(other.answers))
        if any(draft.outcome in _TO_SEE for draft in planned):
            return one
        one = replace(one, came_in=(*one.came_in, other.opened.sheet.name))
    return one


def _with_seen(desk: Desk, one: Importing, still_wanted: StillWanted) -> Importing:
    """What importing a table would do; where that is nothing, the next sheet that does something is the way on."""
    seen = replace(one, seen=see(desk, one.opened, one.answers, still_wanted))
    return seen if seen.seen is None or seen.seen.to_import else _past_nothing_new(desk, seen)


def read_again(desk: Desk, one: Importing, book: Book) -> Importing:
    """Understand a file that changed since it was read: what was said stays, of rows that still say the very same.

    Raises:
        TableUnreadableError: no sheet has a table any more.
    """
    headed = replace(one.answers, readings={}, header=one.answers.header if _same_header(one, book) else ())
    other = look(desk, one.path, book, headed, one.name)
    readings = carried_readings(one.opened, one.answers, other.opened)
    return replace(again(desk, other, replace(other.answers, readings=readings)), came_in=one.came_in)


def _same_header(one: Importing, book: Book) -> bool:
    """Whether the rows said to be the header still say the same."""
    return any(
        sheet.name == one.opened.sheet.name
        and all(_cells(sheet, row) == _cells(one.opened.sheet, row) != () for row in one.answers.header)
        for sheet in book.sheets
    )


def _cells(sheet: Sheet, number: int) -> tuple[Cell, ...]:
    return next((tuple(row) for one, row in zip(sheet.numbers, sheet.rows, strict=True) if one == number), ())


def foreseen(desk: Desk, one: Importing, still_wanted: StillWanted = always) -> Importing:
    """Keep what is said of the table for the next time, then see what importing it would do.

    Raises:
        StoppedError: by `still_wanted`.
    """
    keep_map(desk, one.opened, one.answers, one.name)
    return _with_seen(desk, one, still_wanted)


def seen_again(desk: Desk, one: Importing, answers: Answers, still_wanted: StillWanted = always) -> Importing:
    """What importing would do once something of a line is settled.

    Raises:
        StoppedError: by `still_wanted`.
    """
    return _with_seen(desk, again(desk, one, answers), still_wanted)


def brought_in(desk: Desk, one: Importing, still_wanted: StillWanted = always) -> Importing:
    """Keep what was said line by line, then import the table, as long as it is wanted.

    Raises:
        StoppedError: by `still_wanted`; nothing comes in.
        BackupFailedError: the file could not be copied before; nothing is changed.
    """
    keep_map(desk, one.opened, one.answers, one.name)
    done = bring_in(desk, one.opened, one.answers, still_wanted, one.seen)
    return _past_nothing_new(desk, replace(one, seen=done.seen, done=done))


def sheet_rows(opened: OpenedTable) -> list[SheetRow]:
    """The first rows of a sheet, and those further down that are no rows of its table, or odd, with why."""
    why = _why(opened)
    header = {opened.sheet.numbers[place] for place in opened.table.header}
    pairs = zip(opened.sheet.numbers, opened.sheet.rows, strict=True)
    rows = [
        SheetRow(
            number, why.get(number, "en-tête" if number in header else ""), number in header, tuple(map(_text, cells))
        )
        for place, (number, cells) in enumerate(pairs)
        if place < PREVIEW or number in why
    ]
    return rows[:_MOST_SHOWN]


def _text(cell: Cell) -> str:
    return " ".join(read_text(cell).split())


def _why(opened: OpenedTable) -> Mapping[int, str]:
    noticed: dict[int, list[str]] = {}
    for one in opened.table.apart:
        noticed.setdefault(one.number, []).append(APART_TEXTS[one.why])
    for notice in opened.sheet.noticed:
        noticed.setdefault(notice.row, []).append(NOTICE_TEXTS[notice.notice])
    return {number: ", ".join(dict.fromkeys(words)) for number, words in noticed.items()}


def target_options() -> list[tuple[str, str]]:
    """What rows may become: (key, label) pairs."""
    return [(key, TARGETS[key].label) for key in IMPORTED]


def sheet_options(book: Book) -> list[tuple[str, str]]:
    """The sheets of a file that hold something, as they are chosen among."""
    return [(sheet.name, _sheet_label(sheet)) for sheet in book.sheets if sheet.rows]


def _sheet_label(sheet: Sheet) -> str:
    hidden = ", masquée" if sheet.hidden else ""
    return f"{sheet.name or 'Feuille unique'} ({count_text(len(sheet.rows), 'ligne')}{hidden})"
