"""A file of tables opened for an import: the sheet that holds one, what kind of file it is, what its columns are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.table_faults import Apart, TableFault, TableUnreadableError
from ptce_desk.domain.waiting import StillWanted, always
from ptce_desk.imports.tables.answering import Readings, corrected
from ptce_desk.imports.tables.blank import blank_model_of
from ptce_desk.imports.tables.book import Book, Limits, Sheet, TableError
from ptce_desk.imports.tables.delimited import read_pasted
from ptce_desk.imports.tables.funders import FUNDER, MADE, OtherFunder
from ptce_desk.imports.tables.gathering import Draft, gather
from ptce_desk.imports.tables.joining import joined
from ptce_desk.imports.tables.layout import Table, bare, find_table
from ptce_desk.imports.tables.mapping import ColumnMap, Headings, Zeros, guess, missing, tells_award
from ptce_desk.imports.tables.planning import Choices, Planned
from ptce_desk.imports.tables.profiles import Profile, read_headings, read_profiles, read_words, recognised
from ptce_desk.imports.tables.reader import read_book
from ptce_desk.imports.tables.reading import ReadRow, read_rows
from ptce_desk.imports.tables.targets import FUNDING_FILES, TARGETS, Target, tells_year
from ptce_desk.imports.tables.values import read_text
from ptce_desk.imports.tables.yearly import year_of_title

PASTED: Final = Path("Bloc collé")
"""What stands for the file of a block copied from a spreadsheet."""
_FEW_KNOWN: Final = 3
"""Headings known here that tell a table to bring in from another."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What an officer says of a file; what is empty is guessed.

    Attributes:
        profile: the key of the kind of file it is.
        sheet: the name of the sheet to read.
        target: the key of what its rows become.
        fields: the field of each heading; empty for a column left out.
        words: for a field that is a choice, what each word of the file means; for « funder », whose the grants of a
            name are: « ours », or the level of another funder.
        given: what every row has, by field.
        structures: what each likely structure is: its id, or « new ».
        files: which dossier a row is, by its identifier in the table, where several may be: a number, or « new ».
        persons: whether the persons to write to come in too, where columns tell them.
        header: the numbers of the rows of the header, as the file counts them.
        readings: what to read in place of a cell, by the number of its row, then its heading; where no column is of a
            field, its key.
        choices: for what is here already, by its identifier in the table, « here » or « there » for each field that
            differs.
        leave_unreadable: the fields without which a row comes in, told, where their cell cannot be read.
        payments: of which dossier a payment is, by its identifier in the table: a number, or « none ».
        sessions: who sat, when the sessions that took the decisions of the past are to be made again; None for none.
        zeros: for a field of numbers, whether a zero of the file is « zero » or « blank »; asked of files that write 0
            for a blank.
        presumed_paid: whether grants of years gone by, of which no day of payment is told, are presumed paid and over.
        still_to_notify: whether grants paid, or of years gone by, have no day of notice and commitment but that told;
            else these were made on the day of their vote.
    """

    profile: str = ""
    sheet: str = ""
    target: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    structures: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    persons: bool = False
    header: tuple[int, ...] = ()
    readings: Readings = field(default_factory=dict)
    choices: Choices = field(default_factory=dict)
    leave_unreadable: tuple[str, ...] = ()
    payments: Mapping[str, str] = field(default_factory=dict)
    sessions: CommitteeBody | None = None
    presumed_paid: bool = False
    still_to_notify: bool = False
    zeros: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeptMap:
    """What the file remembers of tables with some headings: the name it goes by, and what an officer said of them."""

    name: str
    answers: Answers


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a table would become, as long as neither the file nor the day is another.

    Attributes:
        planned: what becomes of each record of the table.
        head: the hash of the entry that the journal ended with.
        day: on which it was seen.
    """

    planned: Sequence[Planned]
    head: str
    day: date


@dataclass(frozen=True, slots=True)
class Source:
    """Where a table comes from.

    Attributes:
        origin: the kind of file, by which its identifiers are known again.
        name: of the file, in the history.
        answers: what an officer said of likely names (`imports.tables.matching`).
        choices: what an officer chose between the file and the table (`Answers.choices`).
        payments: what an officer said of payments (`Answers.payments`).
        files: what an officer said of dossiers (`Answers.files`).
        sessions: who sat in the sessions to make again (`Answers.sessions`).
        still_wanted: asked while it is looked at, and brought in.
        funders: whose the grants of a name are (`Answers.words`).
        made_schemes: what the table calls the schemes of ours that are to be made (`Answers.words`).
        presumed_paid: whether grants of years gone by are presumed paid (`Answers.presumed_paid`).
        still_to_notify: whether they have no day of notice but that told (`Answers.still_to_notify`).
        other_funder: whose every grant is, when the kind of file is known to be another's.
        tells_paid: whether the table has a column of what was paid.
        attachments: the folder of the documents to attach to new dossiers, by their numbers; none when None.
        foreseen: what an officer was shown it would become, with these very answers; None when nobody was.
    """

    origin: str
    name: str
    answers: Mapping[str, str]
    choices: Choices = field(default_factory=dict)
    payments: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    sessions: CommitteeBody | None = None
    still_wanted: StillWanted = always
    funders: Mapping[str, str] = field(default_factory=dict)
    made_schemes: tuple[str, ...] = ()
    presumed_paid: bool = False
    still_to_notify: bool = False
    other_funder: OtherFunder | None = None
    tells_paid: bool = False
    attachments: Path | None = None
    foreseen: Foreseen | None = None


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
        kept: what the file remembers of such tables, when it does.
        readings: what to read in place of single cells.
        of_persons: the headings that name a person to write to, or what is of one.
        proposed: what every row is given that the file tells, and nobody said.
        alike: the sheets in view with the same headings, this one among them, in the order of the file.
        gathered: its drafts, once somebody asked for them: a table is seen, then brought in.
    """

    path: Path
    sheet: Sheet
    table: Table
    profile: Profile | None
    target: Target
    columns: ColumnMap
    kept: KeptMap | None = None
    readings: Readings = field(default_factory=dict)
    of_persons: frozenset[str] = frozenset()
    proposed: Mapping[str, str] = field(default_factory=dict)
    alike: tuple[str, ...] = ()
    gathered: list[Draft] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def signature(self) -> str:
        """What tables with the same headings in the same order have alike."""
        return signature_of(self.table)

    @property
    def origin(self) -> str:
        """What its identifiers are known again by: its kind, or its headings when it is of no known kind."""
        return self.signature if self.profile is None else self.profile.key

    @property
    def is_of_another(self) -> bool:
        """Whether its kind of file is known to be another funder's."""
        return self.profile is not None and self.profile.funder is not None

    @property
    def known_as(self) -> str:
        """What it was recognised as, by the file or among the kinds that are known; empty for neither."""
        if self.kept is not None:
            return self.kept.name
        return "" if self.profile is None else self.profile.label

    @property
    def missing(self) -> list[tuple[str, ...]]:
        """The groups of fields of which it has none, and must."""
        return missing(self.target, self.columns.fields, self.columns.given)

    @property
    def tells_award(self) -> bool:
        """Whether its columns tell what was awarded, whole or year by year."""
        return tells_award(self.columns.fields)

    def source(self, answers: Answers, still_wanted: StillWanted = always) -> Source:
        """Where it comes from, with what an officer said of its rows, and whether somebody still waits for them."""
        return Source(
            *(self.origin, self.path.name, answers.structures, answers.choices, answers.payments),
            files=answers.files,
            sessions=answers.sessions,
            still_wanted=still_wanted,
            funders=self.columns.answers.get(FUNDER, {}),
            made_schemes=tuple(word for word, code in self.columns.answers.get("scheme", {}).items() if code == MADE),
            presumed_paid=answers.presumed_paid,
            still_to_notify=answers.still_to_notify,
            tells_paid="paid" in self.columns.fields.values(),
            other_funder=None if self.profile is None else self.profile.funder,
        )

    def rows(self, still_wanted: StillWanted = always) -> list[ReadRow]:
        """Its rows as they are read, with what an officer says in place of what they hold."""
        meant = (one.key for one in self.target.fields if not one.is_a_choice and one.key != FUNDER)
        said_of = {key: self.columns.answers.get(key, {}) for key in meant}
        texts = {key: {word: text for word, text in said.items() if text != MADE} for key, said in said_of.items()}
        said = corrected(self.table, self.columns.fields, texts, self.readings)
        return read_rows(said, self.target, self.columns, still_wanted)

    def drafts(self, still_wanted: StillWanted = always) -> Sequence[Draft]:
        """What it says of each record."""
        if not self.gathered:
            group_by, repeated = (self.profile.group_by, self.profile.repeated) if self.profile else ("", ())
            self.gathered[:] = gather(self.rows(still_wanted), self.target, group_by, repeated)
        return self.gathered


def open_table(
    resources: Path, path: Path, answers: Answers, *, kept: Mapping[str, KeptMap] = MappingProxyType({})
) -> OpenedTable:
    """Read a file and tell what its table is.

    Args:
        resources: the folder of what is shipped.
        path: the file.
        answers: what an officer says of it.
        kept: what the file of dossiers remembers, by the signature of the tables.

    Raises:
        TableUnreadableError: it cannot be read, or no sheet has a table.
    """
    return understood(resources, path, read_book(path), answers, kept)


def open_pasted(resources: Path, text: str, answers: Answers) -> OpenedTable:
    """Tell what the table of a block copied from a spreadsheet is, its header with it: see `pasted_book`."""
    return understood(resources, PASTED, pasted_book(text), answers)


def pasted_book(text: str) -> Book:
    """A block as a spreadsheet puts it on the clipboard, in a book of one sheet; its path is `PASTED`.

    Raises:
        TableUnreadableError: it is empty, or too large.
    """
    try:
        return read_pasted(text, Limits())
    except TableError as problem:
        raise TableUnreadableError(PASTED, problem.fault) from problem


def understood(
    resources: Path, path: Path, book: Book, answers: Answers, kept: Mapping[str, KeptMap] = MappingProxyType({})
) -> OpenedTable:
    """Tell what the table of a file already read is.

    What an officer says goes before what the file remembers of such tables, which goes before what is known of its
    kind; the rest is guessed.

    Args:
        resources: the folder of what is shipped.
        path: the file.
        book: what it holds.
        answers: what an officer says of it.
        kept: what the file remembers, by the signature of the tables.

    Raises:
        TableUnreadableError: no sheet has a table.
    """
    profiles, headings = _profiles(resources), _headings(resources)
    known = frozenset(name for one in headings.values() for name in one.names)
    found = _whole([(sheet, find_table(sheet, known)) for sheet in book.sheets], profiles)
    sheet, table = _chosen(found, book, path, answers, profiles, known, kept)
    remembered = kept.get(signature_of(table))
    before = Answers() if remembered is None else remembered.answers
    known_target = before.target if before.target in TARGETS else ""
    named = [one for one in profiles if one.key == answers.profile]
    profile = named[0] if named else recognised(table, profiles) or blank_model_of(table)
    target = TARGETS[answers.target or known_target or (profile.target if profile else FUNDING_FILES.key)]
    said = {**dict.fromkeys(profile.left_out, ""), **profile.fields} if profile else {}
    offered = {one.key for one in target.fields}
    of_persons = frozenset(_of_persons(table, target, headings[target.key]))
    changed_mind = of_persons if before.persons is not answers.persons else frozenset()
    said |= {heading: key for heading, key in before.fields.items() if heading not in changed_mind}
    said |= answers.fields
    said = {heading: key for heading, key in said.items() if not key or target.holds(key)}
    fields = guess(table, target, headings[target.key], said, persons=answers.persons)
    known_words = _words(resources) if target is FUNDING_FILES else {}
    words = merged(known_words, profile.answers if profile else {}, before.words, answers.words)
    given = {**(profile.given if profile else {}), **before.given, **answers.given}
    given = {key: text for key, text in given.items() if key in offered}
    proposed = {} if "year" in given else _year_proposed(sheet, table, target, fields)
    given |= proposed
    zeros = Zeros(asked=profile is not None and profile.zeros, said=answers.zeros)
    told = {column.heading for column in table.columns} | set(fields.values())
    given_to = {
        number: {key: text for key, text in said.items() if key in offered - told}
        for number, said in answers.readings.items()
    }
    columns = ColumnMap(target.key, fields, words, given, frozenset(answers.leave_unreadable), zeros, given_to)
    alike = tuple(other.name for other, held in found if not other.hidden and _is_alike(held, table))
    known_as = (profile, target, columns, remembered)
    return OpenedTable(path, sheet, table, *known_as, answers.readings, of_persons, proposed, alike)


def _is_alike(one: Table, other: Table) -> bool:
    return bool(one.rows) and one.signature == other.signature


def _year_proposed(sheet: Sheet, table: Table, target: Target, fields: Mapping[str, str]) -> dict[str, str]:
    """The *exercice* that the name of a sheet tells, or a title above its header, where no column does.

    For rows in which the columns that do are blank, that of the name of the sheet alone: a title tells of the others.
    """
    if target is not FUNDING_FILES:
        return {}
    telling = [column.place for column in table.columns if tells_year([fields.get(column.heading, "")])]
    if telling and all(any(read_text(row.cells[place]).strip() for place in telling) for row in table.rows):
        return {}
    titles = [
        read_text(cell)
        for row in (() if telling else table.apart)
        if row.why is Apart.ABOVE
        for cell in row.cells
        if cell is not None
    ]
    year = year_of_title([sheet.name]) or year_of_title(titles)
    return {} if year is None else {"year": str(year)}


def _of_persons(table: Table, target: Target, headings: Headings) -> Iterator[str]:
    named = ((column.heading, headings.field_of(column.heading)) for column in table.columns)
    return (heading for heading, found in named if found is not None and target.field(found[0]).personal)


def signature_of(table: Table) -> str:
    """What tables with the same headings in the same order have alike."""
    return f"={sha256('|'.join(table.signature).encode()).hexdigest()[:24]}"


def merged(*answers: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """The words of several answers, by field; of one word said twice, the last is meant."""
    words: dict[str, dict[str, str]] = {}
    for one in answers:
        for key, said in one.items():
            held = words.setdefault(key, {})
            again = {fold(word) for word in said}
            words[key] = {word: code for word, code in held.items() if fold(word) not in again} | dict(said)
    return words


def _chosen(
    found: list[tuple[Sheet, Table]],
    book: Book,
    path: Path,
    answers: Answers,
    profiles: list[Profile],
    known: frozenset[str],
    kept: Mapping[str, KeptMap],
) -> tuple[Sheet, Table]:
    """The sheet asked for; else one the file remembers, or a known kind of file names; else the one with most rows.

    Of the last, one whose tab is shown, then one with headings known here: the lists and the notes of a workbook are
    tables too.
    """
    asked = [one for one in found if answers.sheet and one[0].name == answers.sheet]
    remembered = [one for one in found if one[1].columns and signature_of(one[1]) in kept]
    named = {name for profile in profiles for name in profile.sheets}
    likely = [one for one in found if one[0].name in named and recognised(one[1], profiles)]
    chosen = asked or remembered or likely or sorted(found, key=lambda one: _rank(one[0], one[1], known))
    sheet, table = chosen[0] if chosen else (None, None)
    if sheet is not None and answers.header:
        table = find_table(sheet, known, sorted(map(sheet.numbers.index, answers.header)))
    if sheet is None or table is None or not table.rows:
        written = any(cell for one in book.sheets for cells in one.rows for cell in cells)
        raise TableUnreadableError(path, TableFault.NO_ROWS if written else TableFault.EMPTY)
    return sheet, table


def _whole(found: list[tuple[Sheet, Table]], profiles: list[Profile]) -> list[tuple[Sheet, Table]]:
    """Tables with the lines that the sheets beside them have of their dossiers, for the kinds of files that do."""
    whole = []
    for sheet, table in found:
        known = recognised(table, profiles)
        if known is not None and known.join is not None:
            beside = ((other.name, lines) for other, lines in found if other is not sheet)
            whole.append((sheet, joined(table, beside, known.join)))
        else:
            whole.append((sheet, table))
    return whole


def _rank(sheet: Sheet, table: Table, known: frozenset[str]) -> tuple[bool, bool, bool, int]:
    """What comes first of sheets that nothing names."""
    named = sum(bare(column.heading) in known for column in table.columns)
    return not table.rows, sheet.hidden, named < _FEW_KNOWN, -len(table.rows)


@cache
def _profiles(resources: Path) -> list[Profile]:
    return read_profiles(resources / "import" / "profiles")


@cache
def _headings(resources: Path) -> dict[str, Headings]:
    return read_headings(resources / "import" / "headings.toml")


@cache
def _words(resources: Path) -> dict[str, dict[str, str]]:
    return read_words(resources / "import" / "words.toml")
