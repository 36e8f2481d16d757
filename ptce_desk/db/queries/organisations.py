"""Organisations: for choices, for their list, and all that names one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    FromClause,
    Integer,
    Select,
    bindparam,
    case,
    false,
    func,
    or_,
    select,
)

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import handed_ids, pairs
from ptce_desk.db.queries.bearers import PASSED
from ptce_desk.db.queries.days import holds_on
from ptce_desk.db.queries.free_fields import RANKED_WORDS, own_columns, told_in, word_ranks
from ptce_desk.db.queries.granted import DOUBLES, GRANTED, granted_to, granted_when, parameters
from ptce_desk.db.queries.ledger import given_by_us
from ptce_desk.db.queries.paging import Cursor, one_page, read_page
from ptce_desk.db.queries.tags import tag_ranks, worn
from ptce_desk.db.rows import rows_of
from ptce_desk.db.search_index import found_by_words
from ptce_desk.db.types import NO_CENTS
from ptce_desk.domain.doubles import Identity, entered_twice
from ptce_desk.domain.free_fields import TEXT_KEYS
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.identifiers import kept_identifier, rna_of, siren_of
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import MemberRole, OrganisationKind, Quality
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.tags import WornTag
from ptce_desk.domain.typed_text import searched_text
from ptce_desk.wording.labels import ORGANISATION_KIND_LABELS

_O = schema.organisations.organisation.c
_F = schema.dossier.funding_file.c
_P = schema.ptce.ptce.c
_M = schema.ptce.membership.c
_C = schema.dossier.carrier_share.c
_E = schema.journal.change_entry.c


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One organisation of a choice."""

    id: int
    name: str
    kind: OrganisationKind
    ess: bool
    commune: str
    siret: str
    rna: str

    @property
    def identity(self) -> Identity:
        """What tells it from another."""
        return Identity(self.id, self.name, self.siret, self.rna, self.commune)


@dataclass(frozen=True, slots=True)
class OrganisationFilter:
    """Which organisations to list; what is empty filters nothing."""

    kinds: frozenset[OrganisationKind] = frozenset()
    ess: bool | None = None
    text: str = ""
    twice: bool = False
    """Only those that have a likely double (`domain.doubles`)."""
    among: tuple[int, ...] | None = None
    """The ids of the only ones to list."""


@dataclass(frozen=True, slots=True)
class ListedOrganisation:
    """One organisation of a list.

    `ptce_count` counts the PTCE it belongs to today, `file_count` the dossiers it carries, alone or with others;
    `voted` is what it was granted, in euros, as the ledger counts it: its share, its other records included;
    what is `of_others` than our authority is within it; `own` is what it holds in fields of one's own, by key.
    """

    id: int
    name: str
    kind: OrganisationKind
    ess: bool
    qualities: frozenset[Quality]
    commune: str
    siret: str
    ptce_count: int
    file_count: int
    voted: Decimal = ZERO
    of_others: Decimal = ZERO
    tags: tuple[WornTag, ...] = ()
    own: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """Rows of a list and where the next ones start, None when there are no more."""

    rows: tuple[ListedOrganisation, ...]
    next: Cursor | None


@dataclass(frozen=True, slots=True)
class OrganisationSums:
    """How many organisations a list holds, and what they were granted, in euros; what is of others is within it.

    `own` are their amounts of one's own that were asked for, by key.
    """

    count: int
    voted: Decimal
    of_others: Decimal = ZERO
    own: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """A PTCE an organisation belongs to, or did."""

    id: int
    ptce_id: int
    ptce_name: str
    role: MemberRole
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class CarriedFileRow:
    """A dossier of an organisation; `share` is its part (0.5 for half) when it carries it with others."""

    id: int
    number: str
    title: str
    ptce_name: str
    share: Decimal | None
    voted: Decimal | None
    instruction: InstructionState
    decision: DecisionState


def organisations(connection: Connection) -> list[OrganisationRow]:
    """Every organisation, in French order."""
    query = select(_O.id, _O.name, _O.kind, _O.ess, _O.commune, _O.siret, _O.rna).order_by(_O.sort_key, _O.id)
    return rows_of(OrganisationRow, connection.execute(query))


_KINDS_IN_ORDER: Final = sorted(ORGANISATION_KIND_LABELS, key=lambda kind: sort_key(ORGANISATION_KIND_LABELS[kind]))

_PTCES: Final = (
    select(_M.organisation_id, func.count(_M.ptce_id.distinct()).label("ptce_count"))
    .where(holds_on(_M.since, _M.until, bindparam("today", type_=Date)))
    .group_by(_M.organisation_id)
    .subquery("ptces")
)
_CARRIED: Final = (
    select(_F.beneficiary_id.label("organisation_id"), _F.id.label("file_id"))
    .where(_F.beneficiary_id.is_not(None))
    .union(select(_C.organisation_id, _C.funding_file_id), select(PASSED.c.bearer_id, PASSED.c.funding_file_id))
    .subquery("carried")
)
_FILES: Final = (
    select(_CARRIED.c.organisation_id, func.count().label("file_count"))
    .group_by(_CARRIED.c.organisation_id)
    .subquery("files")
)
_STANDS: Final = func.coalesce(DOUBLES.c.second, _O.id)
_JOINED: Final = schema.organisations.organisation.outerjoin(
    _PTCES, _PTCES.c.organisation_id == schema.organisations.organisation.c.id
).outerjoin(_FILES, _FILES.c.organisation_id == schema.organisations.organisation.c.id)
_WITH_GRANTED: Final = _JOINED.outerjoin(DOUBLES, DOUBLES.c.first == schema.organisations.organisation.c.id).outerjoin(
    GRANTED, GRANTED.c.organisation_id == _STANDS
)

_PTCE_COUNT: Final = func.coalesce(_PTCES.c.ptce_count, 0)
_FILE_COUNT: Final = func.coalesce(_FILES.c.file_count, 0)
_VOTED: Final = func.coalesce(GRANTED.c.amount, NO_CENTS)
_OWN: Final = told_in(schema.organisations.organisation)

SORT_COLUMNS: Final = cast(
    "dict[str, ColumnElement[object]]",
    {
        "name": _O.sort_key,
        "kind": case({kind: rank for rank, kind in enumerate(_KINDS_IN_ORDER)}, value=_O.kind, else_=99),
        "ess": case((_O.ess, 1)),
        "commune": func.nullif(_O.commune_sort_key, ""),
        "siret": func.nullif(_O.siret, ""),
        "ptce_count": _PTCE_COUNT,
        "file_count": _FILE_COUNT,
        "voted": func.nullif(_VOTED, 0, type_=_VOTED.type),
    },
)


def page(
    connection: Connection,
    wanted: OrganisationFilter,
    *,
    today: date,
    sort: str = "name",
    descending: bool = False,
    after: Cursor | None = None,
) -> OrganisationPage:
    """One page of the organisations that match, in the order of a key of `SORT_COLUMNS` or of a field of one's own.

    PTCE are those of today. What all were granted is read to put them in its order; else what those of the page were.
    """
    by, joined, given = _order(connection, sort)
    counts = (_PTCE_COUNT.label("ptce_count"), _FILE_COUNT.label("file_count"))
    shown = (
        _O.id,
        _O.name,
        _O.kind,
        _O.ess,
        _O.qualities,
        _O.commune,
        _O.siret,
        *counts,
        worn("organisation", _O.id).label("tags"),
    )
    own = own_columns(connection, schema.organisations.organisation)
    query = _filtered(connection, select(*shown, *own, by.label("sort_value")).select_from(joined), wanted)
    ordered = one_page(query, by, _O.id, after=after, descending=descending)
    found = connection.execute(ordered, {"today": today, **given})
    rows, following = read_page(ListedOrganisation, found, gathered="own")
    granted = granted_to(connection, [row.id for row in rows])
    told = ((row, granted[row.id]) for row in rows)
    return OrganisationPage(
        tuple(replace(row, voted=held.amount, of_others=held.of_others) for row, held in told), following
    )


def _order(connection: Connection, sort: str) -> tuple[ColumnElement[object], FromClause, Mapping[str, object]]:
    """What a list is ordered by, what that is read through, and what the latter is given."""
    if sort == "voted":
        return SORT_COLUMNS[sort], _WITH_GRANTED, parameters(connection)
    if sort in (*TEXT_KEYS, "tags"):
        table = schema.organisations.organisation
        given = tag_ranks(connection, table.name) if sort == "tags" else word_ranks(connection, table, sort)
        return RANKED_WORDS.c.second, _JOINED.outerjoin(RANKED_WORDS, RANKED_WORDS.c.first == _O.id), given
    return SORT_COLUMNS[sort] if sort in SORT_COLUMNS else _OWN[sort], _JOINED, {}


def sums(connection: Connection, wanted: OrganisationFilter, own: Sequence[str] = ()) -> OrganisationSums:
    """How many organisations match, and what they were granted together, a structure of several records once.

    `own` are the keys of amounts of one's own that are summed too, those of each record.
    """
    joined = schema.organisations.organisation.outerjoin(DOUBLES, DOUBLES.c.first == _O.id)
    amounts = {key: func.sum(_O[key]).label(f"own_{key}") for key in own}
    held = select(func.count().label("records"), _STANDS.label("stands"), *amounts.values()).select_from(joined)
    records = _filtered(connection, held, wanted).group_by(_STANDS).subquery()
    granted = granted_when(given_by_us(connection))
    query = select(
        func.coalesce(func.sum(records.c.records), 0).label("count"),
        func.coalesce(func.sum(granted.c.amount), NO_CENTS).label("voted"),
        func.coalesce(func.sum(granted.c.of_others), NO_CENTS).label("of_others"),
        *(func.coalesce(func.sum(records.c[label.name]), NO_CENTS).label(label.name) for label in amounts.values()),
    ).select_from(records.outerjoin(granted, granted.c.organisation_id == records.c.stands))
    return rows_of(OrganisationSums, connection.execute(query, parameters(connection)), gathered="own")[0]


def memberships_of(connection: Connection, organisation_id: int) -> list[MembershipRow]:
    """The PTCE an organisation belongs to, or did, in French order."""
    query = (
        select(_M.id, _M.ptce_id, _P.name.label("ptce_name"), _M.role, _M.since, _M.until)
        .join(schema.ptce.ptce, _P.id == _M.ptce_id)
        .where(_M.organisation_id == organisation_id)
        .order_by(_P.sort_key, _M.id)
    )
    return rows_of(MembershipRow, connection.execute(query))


def files_of(connection: Connection, organisation_id: int) -> list[CarriedFileRow]:
    """The dossiers an organisation carries, alone or with others, or was passed, the latest first."""
    passed = select(PASSED.c.funding_file_id).where(PASSED.c.bearer_id == organisation_id)
    query = (
        select(
            *(_F.id, _F.number, _F.title, _C.share, _F.voted, _F.instruction, _F.decision),
            func.coalesce(_P.name, "").label("ptce_name"),
        )
        .select_from(schema.dossier.funding_file)
        .outerjoin(schema.ptce.ptce, _P.id == _F.ptce_id)
        .outerjoin(
            schema.dossier.carrier_share, (_C.funding_file_id == _F.id) & (_C.organisation_id == organisation_id)
        )
        .where(or_(_F.beneficiary_id == organisation_id, _C.id.is_not(None), _F.id.in_(passed)))
        .order_by(_F.number_sort_key.desc())
    )
    return rows_of(CarriedFileRow, connection.execute(query))


_IDENTITIES: Final = select(_O.id, _O.name, _O.siret, _O.rna, _O.commune).order_by(_O.sort_key, _O.id)


def identities(connection: Connection) -> list[Identity]:
    """What tells each organisation from the others, in French order."""
    return rows_of(Identity, connection.execute(_IDENTITIES))


def alike(connection: Connection, one: Identity) -> list[Identity]:
    """The organisations that share a number or their name with one: where its doubles are (`domain.doubles`)."""
    siren, rna = siren_of(one.siret), rna_of(one.rna)
    shared = [_O.sort_key == sort_key(one.name)]
    if siren:
        shared.append(_O.siret.startswith(siren, autoescape=True))
    if rna:
        shared.append(_O.rna == rna)
    return rows_of(Identity, connection.execute(_IDENTITIES.where(or_(*shared))))


def merged_into(connection: Connection, organisation_id: int) -> int | None:
    """The organisation that one gone was merged into; None when it was not.

    The journal tells: an operation that removes an organisation and changes another made one of both.
    """
    wanted: int | None = organisation_id
    seen: set[int] = set()
    while wanted is not None and wanted not in seen:
        seen.add(wanted)
        if connection.execute(select(_O.id).where(_O.id == wanted)).first() is not None:
            return wanted
        removed = (
            select(_E.operation_id)
            .where(_E.table_name == "organisation", _E.row_id == wanted, _E.action == "delete")
            .order_by(_E.id.desc())
            .limit(1)
        )
        kept = select(_E.row_id).where(
            _E.table_name == "organisation", _E.action == "update", _E.operation_id == removed.scalar_subquery()
        )
        wanted = connection.execute(kept.limit(1)).scalar()
    return None


def _filtered(
    connection: Connection, query: Select[*tuple[object, ...]], wanted: OrganisationFilter
) -> Select[*tuple[object, ...]]:
    if wanted.twice:
        found = sorted(entered_twice(identities(connection)))
        query = query.where(_O.id.in_(bindparam(None, found, Integer, expanding=True, literal_execute=True)))
    if wanted.among is not None:
        query = query.where(_O.id.in_(select(pairs("among").c.first))).params(among=handed_ids(wanted.among))
    if wanted.kinds:
        query = query.where(_O.kind.in_(wanted.kinds))
    if wanted.ess is not None:
        query = query.where(_O.ess == wanted.ess)
    searched = searched_text(wanted.text)
    if searched.strip():
        named = _O.sort_key.contains(sort_key(searched), autoescape=True)
        number = kept_identifier(searched)
        numbered = _O.siret.startswith(number, autoescape=True) if number.isdecimal() else false()
        query = query.where(or_(named, numbered, _O.id.in_(found_by_words("organisation", searched))))
    return query
