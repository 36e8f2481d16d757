"""Who receives (docs/rules.md, « Entities »): legal persons, whatever the records they stand in, and their shares."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, NewType

from ptce_desk.domain.identifiers import rna_of, siren_of
from ptce_desk.domain.money import ZERO

LegalPerson = NewType("LegalPerson", str)
"""Who receives: two records of one SIREN, else of one RNA, are one."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """A legal person, its record, and its part of an award; None where nobody is named for a part."""

    person: LegalPerson | None
    share: Decimal = Decimal(1)
    organisation_id: int | None = None


NOBODY: Final = (Recipient(None),)


def legal_persons(records: Iterable[tuple[int, str, str]]) -> dict[int, LegalPerson]:
    """The legal person of each organisation, from its id, SIRET or SIREN, and RNA as kept.

    A valid SIREN names it; an RNA names it otherwise, and stands for the SIREN of another record that has both.
    """
    known = [(key, siren_of(siret), rna_of(rna)) for key, siret, rna in records]
    sirens = {rna: siren for _key, siren, rna in sorted(known, reverse=True) if siren and rna}
    found: dict[int, LegalPerson] = {}
    for key, siren, rna in known:
        number = siren or sirens.get(rna) or rna
        found[key] = LegalPerson(number or f"organisation {key}")
    return found


def recipients_of(
    beneficiary_id: int | None, carriers: Iterable[tuple[int, Decimal]], known: Mapping[int, LegalPerson]
) -> tuple[Recipient, ...]:
    """Who shares an award: its carriers, and the beneficiary for what they leave; `known` are persons by record.

    Each legal person once, by the first of its records: a carrier may be the beneficiary, or a double of it.
    """
    shared = [Recipient(known[key], share, key) for key, share in carriers if share > 0]
    if beneficiary_id is None and not shared:
        return NOBODY
    left = 1 - sum((one.share for one in shared), ZERO)
    if left > 0:
        person = None if beneficiary_id is None else known[beneficiary_id]
        shared.append(Recipient(person, left, beneficiary_id))
    found: dict[LegalPerson | None, Recipient] = {}
    for one in shared:
        before = found.get(one.person)
        found[one.person] = one if before is None else replace(before, share=before.share + one.share)
    return tuple(found.values())
