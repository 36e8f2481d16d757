"""Whose grant a row tells: our authority's, or that of another funder, whose schemes are never ours."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.identifiers import siren_of
from ptce_desk.domain.imported import Obstacle
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.reading import Data, read_record
from ptce_desk.imports.text_files import read_toml_as
from ptce_desk.wording.importing import other_aids

FUNDER: Final = "funder"
"""The field that names whose a grant is."""
OURS: Final = "ours"
"""The answer of an officer to « whose is it? »: our authority's."""
MADE: Final = "+"
"""The answer of an officer to « which scheme is it? »: one of ours that the file does not have, to make."""
_WORD: Final = re.compile(r"[a-z0-9+]+")
_JOINING: Final = frozenset(["a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les"])


class LevelWords:
    """The words by which the name of a funder tells its level."""

    def __init__(self, words: Mapping[FunderLevel, Sequence[str]]) -> None:
        """`words` are those of each level; of two that begin at one place, the longer tells."""
        self._levels = {" ".join(_words(one)): level for level, some in words.items() for one in some}
        longest_first = sorted(self._levels, key=lambda one: -len(one))
        self._pattern = re.compile("|".join(rf"(?<!\S){re.escape(one)}(?!\S)" for one in longest_first) or "(?!)")
        self._generic = frozenset(word for one in self._levels for word in one.split()) | _JOINING | {"conseil"}

    def level_of(self, name: str) -> FunderLevel | None:
        """The level a name tells: « Conseil départemental de la Sarthe »; None when it tells none."""
        found = self._pattern.search(" ".join(_words(name)))
        return None if found is None else self._levels[found[0]]

    def own_words(self, name: str) -> frozenset[str]:
        """What tells a funder from the others of its level: « sarthe »."""
        return frozenset(_words(name)) - self._generic


@dataclass(frozen=True, slots=True)
class OtherFunder:
    """A funder that is not our authority."""

    name: str
    level: FunderLevel


@dataclass(frozen=True, slots=True)
class NewScheme:
    """A scheme, most often of another funder, that the file does not have yet."""

    funder: OtherFunder
    label: str


@dataclass(frozen=True, slots=True)
class Authority:
    """Our authority, as the file knows it.

    Attributes:
        name: empty when the file names none: no row can be told from ours then.
        named: whether a scheme of the file bears its name; as long as none does, those of its level are its own, but
            those of funders known to be others.
    """

    name: str = ""
    level: FunderLevel | None = None
    siren: str = ""
    named: bool = True


@dataclass(frozen=True, slots=True)
class KnownScheme:
    """A scheme of the file, with who funds it."""

    code: str
    label: str
    funder: OtherFunder
    ours: bool


@dataclass(frozen=True, slots=True)
class SchemeOf:
    """The scheme of a draft: one of the file, by its code, or a new one; or why it has none.

    Attributes:
        code: of a scheme of the file.
        new: the one to make.
        obstacle: why it has none.
        other: whose it is, when it is not ours.
    """

    code: str = ""
    new: NewScheme | None = None
    obstacle: Obstacle | None = None
    other: OtherFunder | None = field(default=None, compare=False)


class Funders:
    """Tells whose the grant of a draft is, and its scheme."""

    def __init__(
        self,
        schemes: Sequence[KnownScheme],
        authority: Authority,
        words: LevelWords,
        always: OtherFunder | None = None,
        answers: Mapping[str, str] = MappingProxyType({}),
        made: Iterable[str] = (),
    ) -> None:
        """Remember them.

        Args:
            schemes: those of the file.
            authority: ours.
            words: what tells the level of a name.
            always: whose every grant of the table is, when its kind is known to be another's.
            answers: what an officer said of a name: `OURS`, or the level of another funder.
            made: what tables call the schemes of ours that are to be made.
        """
        self._made = {fold(one): one for one in made}
        self._authority, self._words, self._always = authority, words, always
        self._answers = {fold(name): answer for name, answer in answers.items() if answer}
        self._called = {fold(one.label): one for one in schemes} | {fold(one.code): one for one in schemes}
        self._others = {one.code: one.funder for one in schemes if not one.ours and authority.name}
        self._of_funder = {(one.funder.level, fold(one.funder.name), fold(one.label)): one.code for one in schemes}
        self._found: dict[tuple[str, str, str], SchemeOf] = {}

    def scheme_of(self, values: Mapping[str, object]) -> SchemeOf:
        """The scheme of a draft, which is of its funder."""
        said, siret = (str(values.get(key, "")) for key in ("scheme", "funder_siret"))
        name = called(values)
        if (said, name, siret) not in self._found:
            found = self._scheme(said, name, siret)
            other = self._others.get(found.code) if found.new is None else self._other(found.new.funder)
            self._found[said, name, siret] = replace(found, other=other)
        return self._found[said, name, siret]

    def owner_of(self, said: str) -> OtherFunder | None:
        """Whose a scheme of the file is, by its code or its label, when it is not ours."""
        known = self._called.get(fold(said))
        return None if known is None else self._others.get(known.code)

    def _other(self, funder: OtherFunder) -> OtherFunder | None:
        return None if funder == OtherFunder(self._authority.name, self._authority.level or funder.level) else funder

    def must_be_said(self, name: str, siret: str = "") -> bool:
        """Whether nobody can tell whose a grant is by the name of its funder: an officer must."""
        funder = self._funder(name, siren_of(siret))
        return isinstance(funder, Obstacle) or (funder is not None and self._may_be_ours(funder))

    def taken_for(self, name: str, siret: str = "") -> str:
        """What a funder is taken for by its name, or its number: `OURS`, or its level; empty when nothing tells."""
        funder = self._funder(name, siren_of(siret))
        return "" if isinstance(funder, Obstacle) else OURS if funder is None else funder.level.value

    def _may_be_ours(self, funder: OtherFunder) -> bool:
        """Whether a funder may be our authority under another name: of our level, and no scheme bears our name.

        It is not when an officer said so, nor when the two names share no word of a place.
        """
        ours = self._authority
        if self._always is not None or ours.named or funder.level is not ours.level:
            return False
        places = self._words.own_words(funder.name), self._words.own_words(ours.name)
        return not self._answers.get(fold(funder.name)) and not places[0].isdisjoint(places[1])

    def _scheme(self, said: str, name: str, siret: str) -> SchemeOf:
        known = self._called.get(fold(said)) if said else None
        funder = self._funder(name, siren_of(siret))
        if isinstance(funder, Obstacle):
            return SchemeOf(obstacle=funder)
        if funder is None and known is None and fold(said) in self._made and self._authority.level is not None:
            ours = OtherFunder(self._authority.name, self._authority.level)
            return SchemeOf(new=NewScheme(ours, self._made[fold(said)]))
        if funder is None:
            unknown = Obstacle.UNKNOWN_SCHEME if said else Obstacle.NO_SCHEME
            return SchemeOf(obstacle=unknown) if known is None else SchemeOf(known.code)
        if self._may_be_ours(funder):
            return SchemeOf(obstacle=Obstacle.NO_SCHEME_OF_OURS)
        if known is None or not known.ours:
            return self._of_other(funder, said) if known is None else SchemeOf(known.code)
        settled = self._always is not None or fold(name) in self._answers
        return self._of_other(funder, "") if settled else SchemeOf(obstacle=Obstacle.SCHEME_OF_OURS)

    def _of_other(self, funder: OtherFunder, said: str) -> SchemeOf:
        """The scheme of another funder by its label; that of all its aids when no row calls it otherwise."""
        label = said or other_aids(funder.name)
        code = self._of_funder.get((funder.level, fold(funder.name), fold(label)))
        return SchemeOf(new=NewScheme(funder, label)) if code is None else SchemeOf(code)

    def _funder(self, name: str, siren: str) -> OtherFunder | Obstacle | None:
        """The other funder of a draft; None for our authority; an obstacle when an officer must say."""
        answer, level = self._answers.get(fold(name), ""), self._words.level_of(name)
        if answer == OURS:
            return None
        if answer in set(FunderLevel):
            return OtherFunder(name, FunderLevel(answer))
        if self._always is not None:
            return OtherFunder(name, level or self._always.level) if name else self._always
        if self._is_ours(name, siren, level):
            return None
        return Obstacle.WHICH_FUNDER if level is None else OtherFunder(name, level)

    def _is_ours(self, name: str, siren: str, level: FunderLevel | None) -> bool:
        """By its number where both have one, else by its name: the same, or of our level and of our place."""
        ours = self._authority
        if siren and ours.siren:
            return siren == ours.siren
        if not name or not ours.name or fold(name) == fold(ours.name):
            return True
        own, place = self._words.own_words(name), self._words.own_words(ours.name)
        return level is not None and level is ours.level and (own <= place or place <= own)


def called(values: Mapping[str, object]) -> str:
    """What a draft calls its funder: its name, else its number."""
    return str(values.get(FUNDER) or values.get("funder_siret") or "")


@dataclass(frozen=True, slots=True)
class _Levels:
    """What tells the level of a funder."""

    levels: Mapping[FunderLevel, tuple[str, ...]]


def read_level_words(path: Path) -> LevelWords:
    """The words that tell the level of a funder.

    Raises:
        CatalogueUnreadableError: the file has problems, all of them told.
    """
    return LevelWords(read_toml_as(_levels_from, path).levels)


def _levels_from(data: Mapping[str, Data]) -> tuple[_Levels | None, list[DataProblem]]:
    return read_record(_Levels, data)


def _words(name: str) -> list[str]:
    return _WORD.findall(fold(name))
