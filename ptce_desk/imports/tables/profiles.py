"""Kinds of files that are known: what they call their columns, how their rows become records. Data, not code."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.reading import Data, Filled, read_record
from ptce_desk.imports.tables.funders import OtherFunder
from ptce_desk.imports.tables.joining import Join
from ptce_desk.imports.tables.layout import Table, bare
from ptce_desk.imports.tables.mapping import Headings
from ptce_desk.imports.tables.targets import TARGETS
from ptce_desk.imports.text_files import read_toml_as


@dataclass(frozen=True, slots=True)
class Profile:
    """A kind of file.

    Attributes:
        key: its name on the command line.
        label: as the assistant names it, after « reconnu : ».
        target: what its rows become.
        known_by: headings all of which such a file has.
        never: headings none of which it has.
        sheets: names of its sheets, the first that is there is read; any when empty.
        fields: the field of each heading; a heading not named here is guessed.
        left_out: headings that are nothing of ours, persons and bank accounts first.
        answers: for a field that is a choice, the code of each word.
        given: what every row has, by field.
        group_by: the field that rows of one record share; each row is a record when empty.
        repeated: fields repeated on each row of a group, never summed; the other amounts of a group are summed.
        accounts: how the numbers of the accounts of grants begin, in a file of the accounts; any when empty.
        join: how its sheets hold together, when lines of others belong to the dossiers of the first.
        zeros: whether it writes 0 where a number was left blank: an officer says what its zeros mean.
        funder: whose its grants are, the State's or another authority's, where no row says it better; never ours.
        source: where its headings were read.
    """

    key: Filled
    label: Filled
    target: Filled
    source: Filled
    known_by: tuple[str, ...]
    never: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    group_by: str = ""
    repeated: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    join: Join | None = None
    zeros: bool = False
    funder: OtherFunder | None = None

    def knows(self, table: Table) -> bool:
        """Whether a table is of this kind."""
        headings = {bare(column.heading) for column in table.columns}
        ours = {bare(heading) for heading in self.known_by}
        return ours <= headings and not headings & {bare(heading) for heading in self.never}


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of each code of each field that is a choice."""

    words: Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class _Names:
    """What files call the fields of each target."""

    names: Mapping[str, Mapping[str, tuple[str, ...]]]


def read_profiles(folder: Path) -> list[Profile]:
    """The profiles of a folder, the one that asks for most headings first.

    Raises:
        CatalogueUnreadableError: one of them has problems, all of them told.
    """
    found = [read_toml_as(_profile_from, path) for path in sorted(folder.glob("*.toml"))]
    return sorted(found, key=lambda profile: -len(profile.known_by))


def _profile_from(data: Mapping[str, Data]) -> tuple[Profile | None, list[DataProblem]]:
    return read_record(Profile, data)


def read_headings(path: Path) -> dict[str, Headings]:
    """What files call the fields of each target, by its key: as others do, and as this program does.

    Raises:
        CatalogueUnreadableError: the file has problems, all of them told.
    """
    held = read_toml_as(_names_from, path)
    return {
        key: Headings(held.names.get(key, {}), {field.key: field.label for field in target.fields})
        for key, target in TARGETS.items()
    }


def read_words(path: Path) -> dict[str, dict[str, str]]:
    """What words most often mean: for each field that is a choice, the code of each.

    Raises:
        CatalogueUnreadableError: the file has problems, all of them told.
    """
    held = read_toml_as(_words_from, path)
    return {key: {word: code for code, some in said.items() for word in some} for key, said in held.words.items()}


def _words_from(data: Mapping[str, Data]) -> tuple[_Words | None, list[DataProblem]]:
    return read_record(_Words, {"words": data})


def _names_from(data: Mapping[str, Data]) -> tuple[_Names | None, list[DataProblem]]:
    return read_record(_Names, {"names": data})


def recognised(table: Table, profiles: list[Profile]) -> Profile | None:
    """The kind of file a table is of, when it is a known one."""
    return next((profile for profile in profiles if profile.knows(table)), None)
