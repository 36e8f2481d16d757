"""Which record of the file a draft is: by its source, by its numbers, else by what is likely, which is asked.

In this order: the identifier its source gave it at the last import; the number of a dossier; a valid SIREN (with scheme
and exercice for a dossier, where neither title nor amount tells another request); a likely name. What is only likely is
never enough: an officer says.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType
from typing import Final, TypeAlias

from ptce_desk.domain.doubles import Double, Identity, doubles_of, likeness, name_key
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.identifiers import rna_of, siren_of
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.typed_text import LONGEST_LINE

NEW: Final = "new"
"""The answer of an officer to « is it the same? »: it is another one."""
AS: Final = "as:"
"""How her answer begins where it is the structure of another row; what tells that one follows (`key_of`)."""


class MatchedBy(StrEnum):
    """What tells that a draft is a record of the file."""

    SOURCE = "source"
    SIREN = "siren"
    RNA = "rna"
    NUMBER = "number"
    AMOUNT = "amount"
    NAME = "name"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Match:
    """What was found for a draft.

    Attributes:
        id: the record it is; None for a new one, or when an officer must say.
        by: what tells so; None for a new one.
        likely: the structures it may be; an officer says which, or none.
        among: the dossiers it may be; an officer says which, or none.
        beside: the new structures of other rows that it may be; an officer says which, or none.
    """

    id: int | None = None
    by: MatchedBy | None = None
    likely: tuple[Double, ...] = ()
    among: tuple[int, ...] = ()
    beside: tuple[Identity, ...] = ()

    @property
    def is_asked(self) -> bool:
        """Whether an officer must say which structure it is."""
        return bool(self.likely or self.beside)


Request: TypeAlias = tuple[object, ...]
"""What tells a request from another of its beneficiary, scheme and year in a table: title, number, amounts."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A dossier of the file, by what an import knows it.

    Attributes:
        siren: of its beneficiary, empty when it has none.
        scheme: the code of its scheme.
        year: its *exercice*.
        decided: whether it was granted or refused here, and not by an import.
        values: of its fields, by the keys of the target.
        brought: the text of each field as the last import said it.
        decision: where it stands.
        followed: whether its agreement was worked on here: its amount stays.
        paid: what was paid of it, in euros.
        payments: in how many payments.
        several: the fields of its budget that several of its lines tell: no import corrects them.
        recorded: whether where it stands came by an import, and was not moved here since.
    """

    id: int
    number: str
    siren: str
    scheme: str
    year: int | None
    decided: bool = False
    values: Mapping[str, object] = field(default_factory=dict)
    brought: Mapping[str, str] = field(default_factory=dict)
    decision: DecisionState = DecisionState.NOT_LISTED
    followed: bool = False
    paid: Decimal = ZERO
    payments: int = 0
    several: frozenset[str] = frozenset()
    recorded: bool = False


class KnownOrganisations:
    """The structures of the file, found by number or by name without looking at each, and those a table adds."""

    def __init__(self, identities: Iterable[Identity], links: Mapping[str, int], answers: Mapping[str, str]) -> None:
        """Remember them.

        Args:
            identities: every structure of the file.
            links: the structures the imports before made, by what tells them (`key_of`).
            answers: what an officer said of a name (`question_of`): the id of a structure, or `NEW`.
        """
        self._links, self._answers = links, answers
        self._by_siren: dict[str, int] = {}
        self._by_rna: dict[str, int] = {}
        self._by_name: dict[str, list[Identity]] = defaultdict(list)
        self._added = Newcomers((), {})
        self._ids: dict[int, str] = {}
        for one in identities:
            self._ids[one.id] = one.name
            if siren := siren_of(one.siret):
                self._by_siren.setdefault(siren, one.id)
            if rna := rna_of(one.rna):
                self._by_rna.setdefault(rna, one.id)
            self._by_name[name_key(one.name)].append(one)

    def name_of(self, known: int | None, otherwise: str) -> str:
        """What a structure of the file is called here, whatever a row calls it."""
        return otherwise if known is None else self._ids.get(known, otherwise)

    def match(self, identity: Identity) -> Match:
        """The structure that a row speaks of."""
        match = self._of_the_file(identity)
        return match if match.id is not None or match.likely else Match(beside=self._added.may_be(identity))

    def beside(self, told: Iterable[Identity]) -> None:
        """Know the new structures that a table tells, so that one of several rows is made once."""
        unknown = (one for one in told if (match := self._of_the_file(one)).id is None and not match.likely)
        self._added = Newcomers(unknown, self._answers)

    def made_as(self, identity: Identity) -> Identity:
        """The new structure that a row speaks of, as the row that tells it best does."""
        return self._added.made_as(identity)

    def _of_the_file(self, identity: Identity) -> Match:
        linked = self._links.get(key_of(identity))
        if linked in self._ids:
            return Match(linked, MatchedBy.SOURCE)
        siren, rna = siren_of(identity.siret), rna_of(identity.rna)
        if siren in self._by_siren:
            return Match(self._by_siren[siren], MatchedBy.SIREN)
        if rna in self._by_rna and not siren:
            return Match(self._by_rna[rna], MatchedBy.RNA)
        answer = self._answers.get(question_of(identity))
        if answer == NEW:
            return Match()
        if answer is not None and answer.isdecimal() and int(answer) in self._ids:
            return Match(int(answer), MatchedBy.ANSWER)
        told = answer.removeprefix(AS) if answer is not None and answer.startswith(AS) else ""
        same = self._links.get(told, self._by_siren.get(told, self._by_rna.get(told)))
        if same in self._ids:
            return Match(same, MatchedBy.ANSWER)
        likely = doubles_of(identity, self._by_name.get(name_key(identity.name), ()))
        return Match(likely=tuple(likely))


class Newcomers:
    """The structures that a table tells and the file has not: those that several rows tell are one.

    Surely, by a number, or by the very same name and commune where one has no number; where they are only likely, an
    officer says, once for all the rows of a name.
    """

    def __init__(self, told: Iterable[Identity], answers: Mapping[str, str]) -> None:
        """Look at them together: those that tell a number first, then in the order of the table."""
        self._made: dict[str, Identity] = {}
        self._is: dict[str, str] = {}
        self._may_be: dict[str, tuple[str, ...]] = {}
        self._alike: dict[str, list[tuple[str, Identity]]] = defaultdict(list)
        self._by_rna: dict[str, str] = {}
        first: dict[tuple[str, str], Identity] = {}
        for one in told:
            first.setdefault((key_of(one), question_of(one)), one)
        for one in sorted(first.values(), key=lambda one: (not siren_of(one.siret), not rna_of(one.rna))):
            self._place(key_of(one), one, answers.get(question_of(one), ""))

    def made_as(self, identity: Identity) -> Identity:
        """The one of a structure told by several rows that tells it best."""
        key = key_of(identity)
        return self._made.get(self._is.get(key, key), identity)

    def may_be(self, identity: Identity) -> tuple[Identity, ...]:
        """Those that a structure may be, of which an officer must say."""
        return tuple(self._made[key] for key in self._may_be.get(key_of(identity), ()))

    def _place(self, key: str, one: Identity, answer: str) -> None:
        """Say what one is: told already, one of those before it, a new one; or of which an officer must say."""
        alike = [(other, said) for other, said in self._alike[name_key(one.name)] if likeness(one, said) is not None]
        named = self._by_rna.get(rna_of(one.rna))
        if named is not None and likeness(one, self._made[named]) is not None:
            same = {named}
        else:
            same = {other for other, said in alike if question_of(said) == question_of(one)}
        likely = tuple(dict.fromkeys(other for other, _said in alike))
        meant = answer.removeprefix(AS) if answer.startswith(AS) else ""
        if key in self._made:
            whose = key
        elif meant in likely or len(same) == 1:
            self._is[key] = whose = meant if meant in likely else next(iter(same))
        elif likely and answer != NEW:
            self._may_be[key] = likely
            return
        else:
            whose = key
        held = self._made.setdefault(whose, one)
        name = one.name if held.name in (held.siret, held.rna) else held.name
        self._made[whose] = replace(held, name=name, rna=held.rna or one.rna, commune=held.commune or one.commune)
        self._alike[name_key(one.name)].append((whose, one))
        if rna := rna_of(one.rna):
            self._by_rna.setdefault(rna, whose)


def key_of(identity: Identity) -> str:
    """What tells a structure from the others of a table, no longer than the file keeps it."""
    words = siren_of(identity.siret) or rna_of(identity.rna) or question_of(identity)
    return words if len(words) <= LONGEST_LINE else f"={sha256(words.encode('utf-8', 'replace')).hexdigest()}"


def question_of(identity: Identity) -> str:
    """What an officer is asked about: a name, and a commune when it has one."""
    return f"{fold(identity.name)}|{fold(identity.commune)}"


class KnownFiles:
    """The dossiers of the file, found as `KnownOrganisations` are."""

    def __init__(
        self, files: Sequence[KnownFile], links: Mapping[str, int], answers: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Remember them.

        Args:
            files: every dossier of the file.
            links: the dossiers of each identifier of the source, from the imports before.
            answers: what an officer said of an identifier of the source: the number of a dossier, or `NEW`.
        """
        self._links, self._answers = links, answers
        self._by_id = {one.id: one for one in files}
        self._by_number = {fold(one.number): one.id for one in files}
        self._by_siren: dict[tuple[str, str, int], list[int]] = defaultdict(list)
        self._came_as: dict[int, set[str]] = defaultdict(set)
        for external_id, file_id in links.items():
            self._came_as[file_id].add(external_id)
        self._said_of: dict[int, set[str]] = defaultdict(set)
        for external_id, number in answers.items():
            if fold(number) in self._by_number:
                self._said_of[self._by_number[fold(number)]].add(external_id)
        for one in files:
            if one.siren and one.year is not None:
                self._by_siren[one.siren, one.scheme, one.year].append(one.id)

    def __getitem__(self, file_id: int) -> KnownFile:
        """A dossier by its id."""
        return self._by_id[file_id]

    def match(
        self,
        *,
        source_id: str,
        number: str,
        siren: str,
        scheme: str,
        year: int | None,
        present: AbstractSet[str],
        said: Mapping[str, object] = MappingProxyType({}),
    ) -> Match:
        """The dossier a draft is.

        A dossier that another row of the table is, by its identifier, is not this one. A number of its own, which no
        dossier has, makes it a new one. One dossier of its beneficiary, scheme and year is it unless they tell of two
        requests (`tells_another`); then, as when there are several, an officer says which: they are `among`, without
        those that she said are other rows; none is taken because it alone is left of them.

        Args:
            source_id: the identifier of the draft.
            number: of the dossier, as the table says.
            siren: of its beneficiary.
            scheme: the code of its scheme.
            year: its *exercice*.
            present: the identifiers of all the drafts of the table.
            said: its values, as they would stand in its dossier.
        """
        linked = self._links.get(source_id)
        if linked in self._by_id:
            return Match(linked, MatchedBy.SOURCE)
        answer = self._answers.get(source_id)
        if answer == NEW:
            return Match()
        if answer is not None and fold(answer) in self._by_number:
            return Match(self._by_number[fold(answer)], MatchedBy.ANSWER)
        numbered = self._by_number.get(fold(number)) if number else None
        if numbered is None and number:
            return Match()
        if numbered is not None and not self._came_as[numbered] & present:
            whose = self._by_id[numbered].siren
            if siren and whose and siren != whose:
                return self._asked([numbered], present)
            return Match(numbered, MatchedBy.NUMBER)
        alike = self._by_siren.get((siren, scheme, year), []) if siren and year is not None else []
        free = [one for one in alike if not self._came_as[one] & present]
        if len(free) == 1 and not tells_another(self._by_id[free[0]], said):
            return Match(free[0], MatchedBy.SIREN)
        return self._asked(free, present)

    def _asked(self, likely: Sequence[int], present: AbstractSet[str]) -> Match:
        return Match(among=tuple(one for one in likely if not self._said_of[one] & present))


def tells_another(known: KnownFile, said: Mapping[str, object]) -> bool:
    """Whether what a draft says and a dossier are likely two requests: their titles or their amounts differ.

    What one of them does not say makes no difference, nor what the last import said already; nothing is voted of what
    was refused.
    """
    refused = {"voted": ZERO} if known.decision is DecisionState.REFUSED else {}
    here = {**known.values, **refused}
    return any(
        _told(here.get(key)) not in ("", _told(said.get(key))) and known.brought.get(key) != str(said[key])
        for key in ("title", "requested", "voted")
        if _told(said.get(key)) != ""
    )


def _told(value: object) -> object:
    return fold(value) if isinstance(value, str) else "" if value is None else value


def told_apart(found: Sequence[tuple[Match, Request]]) -> list[Match]:
    """What drafts of one table are once they are looked at together: no dossier is two requests.

    One that a draft is by more than its SIREN is no other draft that tells another request; those that tell several,
    and would be one dossier, are asked about. What tells the very same is left: it is the same line twice.

    Args:
        found: the dossier each draft is, looked at alone, and what it tells.
    """
    asking: dict[int, set[Request]] = defaultdict(set)
    surely: dict[int, Request] = {}
    for match, request in found:
        if match.id is not None and match.by is MatchedBy.SIREN:
            asking[match.id].add(request)
        elif match.id is not None:
            surely.setdefault(match.id, request)
    taken = surely.keys() | {key for key, requests in asking.items() if len(requests) == 1}
    settled = []
    for match, request in found:
        if match.among:
            settled.append(Match(among=tuple(key for key in match.among if key not in taken)))
        elif match.id is None or match.by is not MatchedBy.SIREN or surely.get(match.id) == request:
            settled.append(match)
        elif match.id in surely:
            settled.append(Match())
        else:
            settled.append(match if match.id in taken else Match(among=(match.id,)))
    return settled
