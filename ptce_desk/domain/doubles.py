"""One structure entered twice: what makes two records look like one, and how what both hold is put together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.funding_files import CarrierShare
from ptce_desk.domain.identifiers import rna_of, siren_of
from ptce_desk.domain.organisations import Membership


class Likeness(StrEnum):
    """Why two records look like one structure; a surer reason hides the others."""

    SIREN = "siren"
    RNA = "rna"
    NAME = "name"
    """The same name, « Association », accents, capitals and first article aside, and no two communes that differ."""


_FORM: Final = re.compile(r"(?:association|assoc|asso|ass)\b\.?\s*(?=\w)", re.IGNORECASE)
"""How a name begins that says its form in full, shortened, or not at all."""


def name_key(name: str) -> str:
    """What names of likely the same structure have alike."""
    return sort_key(_FORM.sub("", name.strip(), count=1) if _FORM.match(name.strip()) else name)


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells a structure from another; the id is 0 before it is in the file."""

    id: int
    name: str
    siret: str = ""
    rna: str = ""
    commune: str = ""


@dataclass(frozen=True, slots=True)
class Double:
    """Another record of what is likely the same structure."""

    id: int
    name: str
    commune: str
    siret: str
    likeness: Likeness


def likeness(one: Identity, other: Identity) -> Likeness | None:
    """Why two records are likely one structure; None for two structures.

    Two valid numbers of a kind that differ make two structures, whatever they are called.
    """
    siren, other_siren = siren_of(one.siret), siren_of(other.siret)
    if siren and other_siren:
        return Likeness.SIREN if siren == other_siren else None
    rna, other_rna = rna_of(one.rna), rna_of(other.rna)
    if rna and other_rna:
        return Likeness.RNA if rna == other_rna else None
    communes = {fold(one.commune), fold(other.commune)} - {""}
    name = name_key(one.name)
    return Likeness.NAME if name and name == name_key(other.name) and len(communes) < 2 else None


def doubles_of(one: Identity, records: Iterable[Identity]) -> list[Double]:
    """The other records that are likely the same structure, in their order."""
    found = []
    for other in records:
        why = None if other.id == one.id else likeness(one, other)
        if why is not None:
            found.append(Double(other.id, other.name, other.commune, other.siret, why))
    return found


def entered_twice(records: Sequence[Identity]) -> frozenset[int]:
    """The records that have a likely double; only those that share a number or a name are compared."""
    alike: dict[tuple[Likeness, str], list[Identity]] = defaultdict(list)
    for one in records:
        keys = (
            (Likeness.SIREN, siren_of(one.siret)),
            (Likeness.RNA, rna_of(one.rna)),
            (Likeness.NAME, name_key(one.name)),
        )
        for kind, key in keys:
            if key:
                alike[kind, key].append(one)
    return frozenset(
        one.id
        for group in alike.values()
        for one in (group if len(group) > 1 else ())
        if any(other.id != one.id and likeness(one, other) for other in group)
    )


def shared_once(carriers: Sequence[CarrierShare]) -> list[CarrierShare]:
    """The carriers of a dossier with each organisation once: what it had twice is added up, in its first place."""
    kept: dict[int, CarrierShare] = {}
    for carrier in carriers:
        first = kept.setdefault(carrier.organisation_id, carrier)
        if first is not carrier:
            first.share += carrier.share
    return list(kept.values())


def belonging_once(memberships: Sequence[Membership]) -> list[Membership]:
    """The members of a PTCE with no period told twice: two of one organisation in one role that meet become one."""
    kept: list[Membership] = []
    for member in memberships:
        first = next((one for one in kept if _meet(one, member)), None)
        if first is None:
            kept.append(member)
            continue
        since, until = (first.since, member.since), (first.until, member.until)
        first.since = None if None in since else min(day for day in since if day is not None)
        first.until = None if None in until else max(day for day in until if day is not None)
        first.college = first.college or member.college
        first.eligible = first.eligible or member.eligible
    return kept


def _meet(one: Membership, other: Membership) -> bool:
    same = (one.organisation_id, one.role) == (other.organisation_id, other.role)
    return same and not (_over_before(one, other) or _over_before(other, one))


def _over_before(one: Membership, other: Membership) -> bool:
    return one.until is not None and other.since is not None and one.until < other.since
