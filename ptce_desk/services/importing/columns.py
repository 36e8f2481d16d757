"""What an officer sees of the columns of a table before it comes in: what each is, and what its words mean."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from ptce_desk.db.queries.frameworks import known_ptce, known_schemes
from ptce_desk.db.queries.settings import file_identity
from ptce_desk.domain.data_problems import brief
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.table_faults import KEPT_ANYWAY, OF_ZEROS
from ptce_desk.imports.tables.funders import FUNDER, MADE, OURS, Funders
from ptce_desk.imports.tables.layout import Column, bare, samples
from ptce_desk.imports.tables.mapping import BLANK, ZERO, words_of
from ptce_desk.imports.tables.targets import FUNDING_FILES, ImportField, Target, tells_year, told_in, year_told
from ptce_desk.imports.tables.values import read_text
from ptce_desk.imports.tables.yearly import years_in
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing.tables import Answers, OpenedTable, merged
from ptce_desk.wording.importing import NATURE_LABELS, STATE_OF_PORTAL_LABELS, other_funder_words, scheme_of_other

Offered: TypeAlias = Mapping[str, Sequence[tuple[str, str]]]
"""What the words of some fields may mean: for each, its (code, label) pairs."""

_CHOICES: Final[Mapping[str, Mapping[str, str]]] = {"nature": NATURE_LABELS, "state": STATE_OF_PORTAL_LABELS}

ZERO_MEANINGS: Final[Sequence[tuple[str | None, str]]] = (
    (None, "À dire…"),
    (ZERO, "Zéro (voté : refus)"),
    (BLANK, "Rien n’est dit"),
)
"""What the zeros of a column may mean; None until an officer says."""


TO_MAKE: Final = MADE
"""What the name of a scheme means that is ours and not in the file: it is made."""
FEW_UNREAD: Final = 5
"""Cells of a column that cannot be read, told one by one; the others are counted."""


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of a table.

    Attributes:
        heading: what the file calls it.
        samples: some of its values.
        field: what it becomes; empty when it is left out.
        unread: how many of its cells cannot be read as that.
        left_blank: whether a row comes in without such a cell, rather than stay out.
        zeros: how many of its cells are zeros that an officer must say the meaning of, or said.
        zero_means: what she said: `ZERO` or `BLANK`; empty when nobody did.
        unread_cells: the first of those that cannot be read: the number of the row, and the cell.
    """

    heading: str
    samples: tuple[str, ...]
    field: str
    unread: int
    left_blank: bool = False
    zeros: int = 0
    zero_means: str = ""
    unread_cells: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WordLine:
    """A word of a column that must mean something here.

    Attributes:
        field: what its column becomes.
        word: as the file writes it.
        count: how many rows have it.
        code: what it means; empty when it says nothing, None when nobody said.
        unsure: of a funder, whether its name does not tell whose its grants are.
        taken_for: of a funder of which nobody said, what its name tells: `OURS`, or a level; empty for nothing sure.
    """

    field: str
    word: str
    count: int
    code: str | None
    unsure: bool = False
    taken_for: str = ""

    @property
    def waits(self) -> bool:
        """Whether an officer must say: the name of a funder most often tells by itself whose a grant is."""
        return self.unsure if self.field == FUNDER else self.code is None


@dataclass(frozen=True, slots=True)
class Given:
    """Something that every row may be given.

    Attributes:
        field: its key.
        value: what is given; empty when nothing is.
        required: whether rows have it from nowhere else.
        proposed: whether nobody said it, but the title of the file, or the name of its sheet.
    """

    field: str
    value: str
    required: bool
    proposed: bool = False


def offered_words(desk: Desk, target: Target) -> dict[str, Sequence[tuple[str, str]]]:
    """What the words of columns may mean in this file: its schemes, its PTCE and its authority among others."""
    with desk.reading() as connection:
        identity = file_identity(connection)
        schemes = [(one.name, f"{one.name} – {one.detail}") for one in known_schemes(connection)]
        poles = [(one.name, one.name) for one in known_ptce(connection)]
    ours = identity.authority
    if target is FUNDING_FILES and ours and identity.level is not None:
        schemes = [(MADE, "Créer ce dispositif, le vôtre"), *schemes]
    funders = [(OURS, ours), *((level.value, other_funder_words(level)) for level in FunderLevel)] if ours else []
    named: dict[str, Iterable[tuple[str, str]]] = {
        "scheme": schemes,
        "ptce": poles,
        FUNDER: funders,
    }
    known = {one.key: list(named.get(one.key, choices_of(one))) for one in target.fields}
    return {key: options for key, options in known.items() if options}


def choices_of(field: ImportField) -> Sequence[tuple[str, str]]:
    """What the words of a field that is a choice may mean in any file: (code, label) pairs."""
    return field.options or tuple(_CHOICES.get(field.key, {}).items())


def with_sure_words(opened: OpenedTable, answers: Answers, offered: Offered) -> Answers:
    """The answers with what each word surely means, where nobody said: what is called the same here."""
    sure: dict[str, dict[str, str]] = {}
    for line in word_lines(opened, offered):
        same = {code for code, label in offered[line.field] if bare(line.word) in _spellings(code, label)}
        if line.code is None and len(same) == 1:
            sure.setdefault(line.field, {})[line.word] = same.pop()
    return replace(answers, words=merged(sure, answers.words)) if sure else answers


def _spellings(code: str, label: str) -> set[str]:
    """How a file may write what is offered: by its code, its label, or the label that follows its code."""
    return {bare(code), bare(label), bare(label.partition(" – ")[2])} - {""}


def column_lines(opened: OpenedTable) -> list[ColumnLine]:
    """The columns of a table, in the order of the file."""
    fields, left = opened.columns.fields, opened.columns.leave_unreadable
    said = opened.columns.zeros.said
    unsaid = replace(opened, columns=replace(opened.columns, zeros=replace(opened.columns.zeros, said={})))
    read = [(row.number, fault) for row in unsaid.rows() for fault in (*row.faults, *row.warnings)]
    zeros = Counter(fault.heading for _number, fault in read if fault.fault in OF_ZEROS)
    unread: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, fault in read:
        if fault.fault not in KEPT_ANYWAY and fault.fault not in OF_ZEROS:
            unread[fault.heading].append((number, brief(" ".join(read_text(fault.cell).split()))))
    return [
        ColumnLine(
            column.heading,
            tuple(" ".join(read_text(cell).split()) for cell in samples(opened.table, column)),
            key := fields.get(column.heading, ""),
            len(unread[column.heading]),
            left_blank=key in left,
            zeros=zeros[column.heading],
            zero_means=said.get(key, ""),
            unread_cells=tuple(unread[column.heading][:FEW_UNREAD]),
        )
        for column in opened.table.columns
    ]


def word_lines(opened: OpenedTable, offered: Offered, funders: Funders | None = None) -> list[WordLine]:
    """The distinct words of the columns that must mean something here, column by column, the most frequent first.

    `funders` tells of which names of funders an officer must say whose their grants are.
    """
    lines = []
    for column in opened.table.columns:
        key = opened.columns.fields.get(column.heading, "")
        if key in offered and not (key == FUNDER and opened.is_of_another):
            said = {fold(word): code for word, code in opened.columns.answers.get(key, {}).items()}
            told = _told_by_name(opened, column, funders) if key == FUNDER and funders is not None else {}
            lines += [
                WordLine(key, word, count, said.get(fold(word)), *told.get(fold(word), (False, "")))
                for word, count in words_of(opened.table, column)
            ]
    return lines


def _told_by_name(opened: OpenedTable, column: Column, funders: Funders) -> dict[str, tuple[bool, str]]:
    """Of each name of a funder, folded: whether it does not tell whose its grants are, and what it is taken for.

    The number beside a name tells too; a name with several of them, taken for one thing here and another there, is
    said to be none.
    """
    headings = {key: heading for heading, key in opened.columns.fields.items()}
    numbers = [one.place for one in opened.table.columns if one.heading == headings.get("funder_siret")]
    pairs = {
        (read_text(row.cells[column.place]), next((read_text(row.cells[place]) for place in numbers), ""))
        for row in opened.table.rows
    }
    unsure, taken = set(), defaultdict(set)
    for name, siret in pairs:
        taken[fold(name)].add(funders.taken_for(name, siret))
        unsure |= {fold(name)} if funders.must_be_said(name, siret) else set()
    alone = {name: next(iter(found)) if len(found) == 1 else "" for name, found in taken.items() if name}
    return {name: (name in unsure, told) for name, told in alone.items()}


def schemes_of_others(opened: OpenedTable, funders: Funders) -> str:
    """What is worth knowing of the schemes of other funders that an officer gave to rows; empty for none."""
    said = {*opened.columns.answers.get("scheme", {}).values(), opened.columns.given.get("scheme", "")}
    found = {code: other.name for code in sorted(said) if code and (other := funders.owner_of(code)) is not None}
    return " ".join(scheme_of_other(code, name) for code, name in found.items())


def given_lines(opened: OpenedTable) -> list[Given]:
    """What every row may be given: the scheme no column says, the *exercice* no column tells."""
    if opened.target is not FUNDING_FILES:
        return []
    fields, given = set(opened.columns.fields.values()), opened.columns.given
    return [
        Given("scheme", given.get("scheme", ""), required=not (fields & {"scheme", FUNDER} or opened.is_of_another)),
        Given("year", given.get("year", ""), required=not tells_year(fields), proposed="year" in opened.proposed),
    ]


def lacking(opened: OpenedTable) -> list[tuple[str, ...]]:
    """The groups of fields of which a table needs one and has none, what must be given to every row among them."""
    return [*opened.missing, *((one.field,) for one in given_lines(opened) if one.required and not one.value)]


def with_field(opened: OpenedTable, answers: Answers, heading: str, key: str) -> Answers:
    """The answers once a column is said to be something, or to be left out: no other column is that any more."""
    fields = {column.heading: opened.columns.fields.get(column.heading, "") for column in opened.table.columns}
    others = {one: "" if held == key else held for one, held in fields.items()}
    return replace(answers, fields={**others, heading: key})


def with_persons(opened: OpenedTable, answers: Answers, *, persons: bool) -> Answers:
    """The answers once the persons to write to come in too, or not: what their columns are is guessed again."""
    fields = {heading: key for heading, key in answers.fields.items() if heading not in opened.of_persons}
    return replace(answers, persons=persons, fields=fields)


def with_blanks(answers: Answers, key: str, *, left_blank: bool) -> Answers:
    """The answers once a row comes in, or does not, without a cell of a field that cannot be read."""
    others = [one for one in answers.leave_unreadable if one != key]
    return replace(answers, leave_unreadable=tuple([*others, key] if left_blank else others))


def with_zeros(answers: Answers, key: str, meaning: str) -> Answers:
    """The answers once the zeros of a field are said to be zeros, or blanks; empty when they are to be said again."""
    others = {one: said for one, said in answers.zeros.items() if one != key}
    return replace(answers, zeros={**others, key: meaning} if meaning else others)


def with_word(answers: Answers, key: str, word: str, code: str) -> Answers:
    """The answers once a word of a file is said to mean something, or nothing."""
    return replace(answers, words=merged(answers.words, {key: {word: code}}))


def with_words(answers: Answers, key: str, lines: Iterable[WordLine], code: str) -> Answers:
    """The answers once several words of a field are said to mean one thing, but for those known before today."""
    today = {fold(word) for word in answers.words.get(key, {})}
    said = {line.word: code for line in lines if line.code is None or fold(line.word) in today}
    return replace(answers, words=merged(answers.words, {key: said}))


def with_given(answers: Answers, key: str, value: str) -> Answers:
    """The answers once every row is given something."""
    return replace(answers, given={**answers.given, key: value})


def years_offered(opened: OpenedTable) -> tuple[int, ...]:
    """The years that a column may tell the part of an award of: those that headings name, and those said."""
    if not opened.target.yearly:
        return ()
    named = {year for column in opened.table.columns for year in years_in(column.heading)}
    said = {year for key in opened.columns.fields.values() if (year := year_told(key)) is not None}
    return tuple(sorted(named | said))


def field_options(target: Target, years: Iterable[int] = ()) -> list[tuple[str, str]]:
    """What a column may become: (field, label) pairs, none first, the parts of an award by `years` last."""
    every = [*target.fields, *(target.field(told_in(year)) for year in years)]
    labels = [(one.key, f"{one.label} ({one.told})" if one.told else one.label) for one in every]
    return [("", "Laissée de côté"), *labels]
