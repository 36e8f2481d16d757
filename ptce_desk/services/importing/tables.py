"""A file of tables opened for an import: the sheet that holds one, what kind of file it is, what its columns are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

from ptce_desk.domain.table_faults import TableFault, TableUnreadableError
from ptce_desk.imports.tables.book import Book, Sheet
from ptce_desk.imports.tables.gathering import Draft, gather
from ptce_desk.imports.tables.layout import Table, find_table
from ptce_desk.imports.tables.mapping import ColumnMap, Headings, guess, missing
from ptce_desk.imports.tables.profiles import Profile, read_headings, read_profiles, recognised
from ptce_desk.imports.tables.reader import read_book
from ptce_desk.imports.tables.reading import read_rows
from ptce_desk.imports.tables.targets import FUNDING_FILES, TARGETS, Target


@dataclass(frozen=True, slots=True)
class Answers:
    """What an officer says of a file; what is empty is guessed.

    Attributes:
        profile: the key of the kind of file it is.
        sheet: the name of the sheet to read.
        target: the key of what its rows become.
        fields: the field of each heading; empty for a column left out.
        words: for a field that is a choice, what each word of the file means.
        given: what every row has, by field.
        structures: what each likely structure is: its id, or « new ».
        persons: whether the persons to write to come in too, where columns tell them.
    """

    profile: str = ""
    sheet: str = ""
    target: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    structures: Mapping[str, str] = field(default_factory=dict)
    persons: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where a table comes from.

    Attributes:
        origin: the kind of file, by which its identifiers are known again.
        name: of the file, in the history.
        answers: what an officer said of likely names (`imports.tables.matching`).
    """

    origin: str
    name: str
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OpenedTable:
    """A table ready to be imported.

    Attributes:
        path: its file.
        sheet: the sheet it stands in.
        table: its header, its rows, and what is none of it.
        profile: the kind of file it is, when it is a known one.
        target: what its rows become.
        columns: what its columns are.
    """

    path: Path
    sheet: Sheet
    table: Table
    profile: Profile | None
    target: Target
    columns: ColumnMap

    @property
    def origin(self) -> str:
        """What its identifiers are known again by: its kind, or its headings when it is of no known kind."""
        if self.profile is not None:
            return self.profile.key
        return f"={sha256('|'.join(self.table.signature).encode()).hexdigest()[:24]}"

    @property
    def missing(self) -> list[tuple[str, ...]]:
        """The groups of fields of which it has none, and must."""
        return missing(self.target, self.columns.fields, self.columns.given)

    def drafts(self) -> list[Draft]:
        """What it says of each record."""
        rows = read_rows(self.table, self.target, self.columns)
        known = self.profile
        return gather(rows, self.target, known.group_by if known else "", known.repeated if known else ())


def open_table(
    resources: Path, path: Path, answers: Answers, *, still_wanted: Callable[[], None] | None = None
) -> OpenedTable:
    """Read a file and tell what its table is.

    Args:
        resources: the folder of what is shipped.
        path: the file.
        answers: what an officer says of it.
        still_wanted: asked while it is read; raises once nobody waits any more.

    Raises:
        TableUnreadableError: it cannot be read, or no sheet has a table.
    """
    book = read_book(path, still_wanted=still_wanted)
    profiles, headings = _profiles(resources), _headings(resources)
    known = frozenset(name for one in headings.values() for name in one.names)
    sheet, table = _chosen(book, path, answers, profiles, known)
    named = [one for one in profiles if one.key == answers.profile]
    profile = named[0] if named else recognised(table, profiles)
    target = TARGETS[answers.target or (profile.target if profile else FUNDING_FILES.key)]
    said = {**dict.fromkeys(profile.left_out, ""), **profile.fields} if profile else {}
    fields = guess(table, target, headings[target.key], {**said, **answers.fields}, persons=answers.persons)
    words = {**(profile.answers if profile else {}), **answers.words}
    given = {**(profile.given if profile else {}), **answers.given}
    return OpenedTable(path, sheet, table, profile, target, ColumnMap(target.key, fields, words, given))


def _chosen(
    book: Book, path: Path, answers: Answers, profiles: list[Profile], known: frozenset[str]
) -> tuple[Sheet, Table]:
    """The sheet asked for; else the one a known kind of file names; else the one with most rows."""
    found = [(sheet, find_table(sheet, known)) for sheet in book.sheets]
    asked = [one for one in found if answers.sheet and one[0].name == answers.sheet]
    named = {name for profile in profiles for name in profile.sheets}
    likely = [one for one in found if one[0].name in named and recognised(one[1], profiles)]
    chosen = asked or likely or sorted(found, key=lambda one: -len(one[1].rows))
    if not chosen or not chosen[0][1].rows:
        raise TableUnreadableError(path, TableFault.EMPTY)
    return chosen[0]


@cache
def _profiles(resources: Path) -> list[Profile]:
    return read_profiles(resources / "import" / "profiles")


@cache
def _headings(resources: Path) -> dict[str, Headings]:
    return read_headings(resources / "import" / "headings.toml")
