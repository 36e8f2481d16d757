"""Schemes and their versions, for lists and choices, and what the dossiers of a scheme asked and were granted."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import Connection, ScalarSelect, and_, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from ptce_desk.db import schema
from ptce_desk.db.queries.free_fields import own_columns
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import NO_CENTS
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.rules.types import Cap
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.typed_text import searched_text

_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c
_F = schema.dossier.funding_file.c
_E = schema.budget.envelope.c
_NAMED: Final = (
    *(_S.code, _S.label, _S.family),
    _S.funder_name.label("funder"),
    _S.funder_level.label("level"),
)


@dataclass(frozen=True, slots=True)
class SchemeFilter:
    """Which schemes to list; what is empty filters nothing, nor does `ours` where it is None."""

    levels: frozenset[FunderLevel] = frozenset()
    kinds: frozenset[SchemeKind] = frozenset()
    text: str = ""
    ours: bool | None = None


@dataclass(frozen=True, slots=True)
class ListedScheme:
    """One scheme of a list.

    Attributes:
        version: the name of the version in force, None when there is none.
        file_count: dossiers of all years.
        voted: euros voted in the fiscal year asked for.
        ours: whether it was made here, changed here, or gave rise to a dossier or an envelope; else it is a reference.
        written: whether one of its versions has rules.
        drafts: how many of its versions are to come and not voted yet.
        own: what it holds in fields of one's own, by key.
    """

    id: int
    code: str
    label: str
    family: str
    funder: str
    level: FunderLevel
    kind: SchemeKind
    version: str | None
    file_count: int
    voted: Decimal
    ours: bool
    written: bool
    drafts: int
    own: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SchemeYear:
    """What the dossiers of a scheme ask and were granted in a fiscal year; amounts in euros.

    `year` is None for those without deposit nor vote.
    """

    year: int | None
    file_count: int
    requested: Decimal
    proposed: Decimal
    voted: Decimal


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
            _S.id.label("scheme_id"),
            _V.id.label("version_id"),
            *_NAMED,
            *(_V.version, _V.valid_from, _V.valid_to),
        )
        .join(schema.schemes.scheme_version, _V.scheme_id == _S.id)
        .order_by(_S.code, _V.valid_from)
    )
    return rows_of(SchemeRow, connection.execute(query))


def versions_in_use(connection: Connection) -> set[int]:
    """The versions of schemes that dossiers are judged under."""
    return set(connection.execute(select(_F.scheme_version_id).distinct()).scalars())


@dataclass(frozen=True, slots=True)
class CallRow:
    """A version of a scheme that is a call, how many dossiers are judged under it, and whether it is one of ours."""

    version_id: int
    code: str
    label: str
    version: str
    file_count: int
    ours: bool


def call_rows(connection: Connection, kinds: Collection[SchemeKind]) -> list[CallRow]:
    """The versions of schemes of some kinds: those with dossiers first, the latest to begin first."""
    files = func.count(_F.id)
    query = (
        select(
            _V.id.label("version_id"),
            *(_S.code, _S.label, _V.version, files.label("file_count"), is_ours().label("ours")),
        )
        .join(schema.schemes.scheme_version, _V.scheme_id == _S.id)
        .outerjoin(schema.dossier.funding_file, _F.scheme_version_id == _V.id)
        .where(_S.kind.in_(kinds))
        .group_by(_V.id, _S.id)
        .order_by((files == 0), _V.valid_from.desc(), _S.code)
    )
    return rows_of(CallRow, connection.execute(query))


def all_matching(connection: Connection, wanted: SchemeFilter, *, today: date, year: int) -> list[ListedScheme]:
    """Every scheme that matches, by code: a few dozens; `year` is that of the amounts voted."""
    files = (
        select(
            _V.scheme_id,
            func.count().label("file_count"),
            func.sum(_F.voted).filter(_F.fiscal_year == year).label("voted"),
        )
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .group_by(_V.scheme_id)
        .subquery()
    )
    of_scheme = select(func.count()).where(_V.scheme_id == _S.id)
    query = (
        select(
            _S.id,
            *_NAMED,
            _S.kind,
            _name_in_force(today).label("version"),
            func.coalesce(files.c.file_count, 0).label("file_count"),
            func.coalesce(files.c.voted, NO_CENTS).label("voted"),
            is_ours().label("ours"),
            (of_scheme.where(_V.rules != ()).scalar_subquery() > 0).label("written"),
            of_scheme.where(_is_draft(today)).scalar_subquery().label("drafts"),
            *own_columns(connection, schema.schemes.scheme),
        )
        .outerjoin(files, files.c.scheme_id == _S.id)
        .order_by(_S.code)
    )
    if wanted.levels:
        query = query.where(_S.funder_level.in_(wanted.levels))
    if wanted.kinds:
        query = query.where(_S.kind.in_(wanted.kinds))
    if wanted.ours is not None:
        query = query.where(is_ours() if wanted.ours else ~is_ours())
    rows = rows_of(ListedScheme, connection.execute(query), gathered="own")
    words = sort_key(searched_text(wanted.text))
    return [row for row in rows if words in sort_key(f"{row.code} {row.label} {row.family} {row.funder}")]


def is_ours() -> ColumnElement[bool]:
    """Whether a scheme is one of ours: no reference of the catalogue, or one that dossiers or an envelope rest on."""
    judged = select(_F.id).join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
    return or_(
        _S.in_catalogue.is_(False),
        judged.where(_V.scheme_id == _S.id).exists(),
        select(_E.id).where(_E.scheme_id == _S.id).exists(),
    )


def years_of(connection: Connection, scheme_id: int) -> list[SchemeYear]:
    """What became of a scheme's money, the latest fiscal year first."""
    amounts = [func.coalesce(func.sum(one), NO_CENTS).label(one.name) for one in (_F.requested, _F.proposed, _F.voted)]
    query = (
        select(_F.fiscal_year.label("year"), func.count().label("file_count"), *amounts)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .where(_V.scheme_id == scheme_id)
        .group_by(_F.fiscal_year)
        .order_by(_F.fiscal_year.desc())
    )
    return rows_of(SchemeYear, connection.execute(query))


def file_counts(connection: Connection, scheme_id: int) -> dict[int, int]:
    """How many dossiers are judged under each version of a scheme; a version without any is left out."""
    query = (
        select(_F.scheme_version_id, func.count())
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .where(_V.scheme_id == scheme_id)
        .group_by(_F.scheme_version_id)
    )
    return dict(connection.execute(query).all())


def undecided_limited_by_family(connection: Connection, families: Iterable[str]) -> list[int]:
    """Ids of the dossiers to decide that a cap on one of these families limits."""
    named = set(families)
    versions = [
        version_id
        for version_id, rules in connection.execute(select(_V.id, _V.rules))
        if any(isinstance(rule, Cap) and rule.family in named for rule in rules)
    ]
    query = (
        select(_F.id)
        .where(_F.scheme_version_id.in_(versions))
        .where(_F.decision.not_in([DecisionState.GRANTED, DecisionState.REFUSED]))
        .order_by(_F.id)
    )
    return list(connection.execute(query).scalars())


def _is_draft(today: date) -> ColumnElement[bool]:
    """Whether a version is to come, not voted yet, and judges nobody: see `SchemeVersion.is_draft`."""
    used = select(_F.id).where(_F.scheme_version_id == _V.id).exists()
    return and_(_V.valid_from > today, _V.deliberation == "", ~used)


def _name_in_force(today: date) -> ScalarSelect[str]:
    """The name of the version of a scheme that holds on a day, the latest to begin when several do."""
    return (
        select(_V.version)
        .where(_V.scheme_id == _S.id, _V.valid_from <= today, or_(_V.valid_to.is_(None), _V.valid_to >= today))
        .order_by(_V.valid_from.desc())
        .limit(1)
        .scalar_subquery()
    )
