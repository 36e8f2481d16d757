"""The legal persons behind organisations: two records of one SIREN, else of one RNA, are one."""

from collections.abc import Collection
from functools import cache
from typing import Final

from sqlalchemy import CTE, ColumnElement, Connection, Select, func, or_, select

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import keys
from ptce_desk.domain.identifiers import SIREN_LENGTH
from ptce_desk.domain.recipients import LegalPerson, legal_persons

_O = schema.organisations.organisation.c

MANY: Final = 5000
"""Of more organisations than that, every one is read."""


def persons(connection: Connection, organisation_ids: Collection[int]) -> dict[int, LegalPerson]:
    """The legal persons of some organisations, and of every other record of the same ones."""
    if not organisation_ids:
        return {}
    if len(organisation_ids) > MANY:
        return legal_persons(connection.execute(select(_O.id, _O.siret, _O.rna)).all())
    found = connection.execute(_records(), {"organisations": list(organisation_ids)})
    known = legal_persons((key, siret, rna) for key, siret, rna in found)
    wanted = {known[key] for key in organisation_ids if key in known}
    return {key: person for key, person in known.items() if person in wanted}


@cache
def _records() -> Select[int, str, str]:
    records = same_persons(_O.id.in_(keys("organisations"))).c
    return select(records.id, records.siret, records.rna)


def same_persons(named: ColumnElement[bool]) -> CTE:
    """The records of some organisations, and those of the same SIREN or RNA; `named` is about `organisation`.

    Twice: an RNA leads to the SIREN of another record, which leads to its own doubles.
    """
    siren = func.substr(_O.siret, 1, SIREN_LENGTH)
    about = (_O.id, _O.siret, _O.rna, siren.label("siren"))
    found = select(*about).where(named).cte("named")
    for step in ("doubles", "their_doubles"):
        alike = or_(
            siren.in_(select(found.c.siren).where(found.c.siren != "")),
            _O.rna.in_(select(found.c.rna).where(found.c.rna != "")),
        )
        found = select(*about).where(or_(_O.id.in_(select(found.c.id)), alike)).cte(step)
    return found
