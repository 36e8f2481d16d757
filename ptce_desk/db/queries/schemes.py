"""Schemes and their versions, for lists and choices."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from ptce_desk.db import schema
from ptce_desk.domain.organisations import FunderLevel

_S = schema.scheme.c
_V = schema.scheme_version.c


@dataclass(frozen=True, slots=True)
class SchemeRow:
    """One version of one scheme."""

    scheme_id: int
    version_id: int
    code: str
    label: str
    family: str
    funder: str
    level: FunderLevel
    version: str
    valid_from: date
    valid_to: date | None


def all_versions(connection: Connection) -> list[SchemeRow]:
    """Every version of every scheme, by code then date."""
    query = (
        select(
            _S.id,
            _V.id,
            _S.code,
            _S.label,
            _S.family,
            _S.funder_name,
            _S.funder_level,
            _V.version,
            _V.valid_from,
            _V.valid_to,
        )
        .join(schema.scheme_version, _V.scheme_id == _S.id)
        .order_by(_S.code, _V.valid_from)
    )
    make: Callable[..., SchemeRow] = SchemeRow
    return [make(*row) for row in connection.execute(query)]


def id_of_code(connection: Connection, code: str) -> int | None:
    """The id of a scheme, None when the file has no such code."""
    return connection.execute(select(_S.id).where(_S.code == code)).scalar()
