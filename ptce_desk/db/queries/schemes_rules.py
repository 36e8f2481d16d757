"""What the scheme editor reads: the rules of every scheme, and the dossiers rules can be tried on."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, case, func, select

from ptce_desk.db import schema
from ptce_desk.db.rows import rows_of
from ptce_desk.domain.rules.types import Rule

_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c
_T = schema.schemes.rule_trial.c
_F = schema.dossier.funding_file.c


@dataclass(frozen=True, slots=True)
class TrialFile:
    """A dossier rules can be tried on."""

    id: int
    number: str
    title: str


def rules_by_code(connection: Connection) -> list[tuple[str, tuple[Rule, ...]]]:
    """The rules of every version, with the code of its scheme."""
    query = (
        select(_S.code, _V.rules).join(schema.schemes.scheme_version, _V.scheme_id == _S.id).order_by(_S.code, _V.id)
    )
    return [(code, rules) for code, rules in connection.execute(query)]


def files_to_try(connection: Connection, scheme_id: int, most: int) -> list[TrialFile]:
    """Dossiers of the file, those of a scheme first, the latest numbers first; `most` at most."""
    own = case((_V.scheme_id == scheme_id, 0), else_=1)
    query = (
        select(_F.id, _F.number, _F.title)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .order_by(own, _F.number_sort_key.desc(), _F.id.desc())
        .limit(most)
    )
    return rows_of(TrialFile, connection.execute(query))


def file_ids(connection: Connection, scheme_id: int) -> tuple[int, ...]:
    """Every dossier of a scheme, the latest number first."""
    query = (
        select(_F.id)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .where(_V.scheme_id == scheme_id)
        .order_by(_F.number_sort_key.desc(), _F.id.desc())
    )
    return tuple(connection.execute(query).scalars())


def unused_versions(connection: Connection) -> list[int]:
    """The versions no dossier is judged under, by the code of their scheme."""
    used = select(_F.scheme_version_id)
    query = select(_V.id).join(schema.schemes.scheme, _S.id == _V.scheme_id).where(_V.id.not_in(used))
    return list(connection.execute(query.order_by(_S.code, _V.valid_from)).scalars())


def trials_of(connection: Connection, version_ids: Collection[int]) -> list[int]:
    """The trials kept of some versions, in the order they were begun."""
    return list(
        connection.execute(select(_T.id).where(_T.scheme_version_id.in_(version_ids)).order_by(_T.id)).scalars()
    )


def version_to_try(connection: Connection) -> int | None:
    """The version that judges the most dossiers, the latest to begin when several do; None without any version."""
    judged = select(func.count()).where(_F.scheme_version_id == _V.id).scalar_subquery()
    query = select(_V.id).order_by(judged.desc(), _V.valid_from.desc(), _V.id).limit(1)
    return connection.execute(query).scalar()
