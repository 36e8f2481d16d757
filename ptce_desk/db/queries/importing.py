"""What an import must know of the file: what its records are told by, and what they hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import Connection, case, exists, func, or_, select, union_all

from ptce_desk.db import schema
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import NO_CENTS
from ptce_desk.domain.committees import CommitteeBody, SessionStatus
from ptce_desk.domain.doubles import Identity
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.states import DecisionState

_F = schema.dossier.funding_file.c
_O = schema.organisations.organisation.c
_PTCE = schema.ptce.ptce.c
_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c
_I = schema.file.imported_record.c
_M = schema.dossier.funding_file_move.c
_A = schema.committee.agenda_item.c
_C = schema.committee.committee_session.c
_G = schema.grants.agreement.c
_P = schema.grants.payment.c
_WORKED_ON: Final = or_(
    *(
        exists().where(part.c.agreement_id == _G.id)
        for part in (schema.grants.instalment, schema.grants.reduction, schema.grants.repayment_order)
    ),
    *(column.is_not(None) for column in (_G.final_amount, _G.lapsed_on, _G.closed_on)),
)
"""Whether the amount of an agreement is what others rest on."""


@dataclass(frozen=True, slots=True)
class FileToMatch:
    """A dossier as a table may speak of it; amounts in euros.

    `siret` is its beneficiary's; `paid` what was paid of it, in so many `payments` the last of
    which is of `paid_on`, `followed` whether its agreement was worked on here.
    """

    id: int
    number: str
    siret: str | None
    scheme: str
    fiscal_year: int | None
    decision: DecisionState
    paid: Decimal
    paid_on: date | None
    payments: int
    followed: bool
    title: str
    deposited_on: date | None
    start: date | None
    end: date | None
    total_cost: Decimal | None
    requested: Decimal | None
    proposed: Decimal | None
    voted: Decimal | None
    decided_on: date | None
    instructor: str
    service_opinion: str
    notes: str


@dataclass(frozen=True, slots=True)
class Known:
    """A record an import made or knew."""

    id: int
    external_id: str
    record_id: int
    brought: str


_OF_A_FILE: Final = (
    *("title", "deposited_on", "start", "end", "total_cost", "requested", "proposed", "voted"),
    *("decided_on", "instructor", "service_opinion", "notes"),
)


def identities(connection: Connection) -> list[Identity]:
    """What tells every structure from another."""
    query = select(_O.id, _O.name, _O.siret, _O.rna, _O.commune).order_by(_O.id)
    return rows_of(Identity, connection.execute(query))


@dataclass(frozen=True, slots=True)
class SchemeToMatch:
    """A scheme as a table may name it, with who funds it."""

    code: str
    label: str
    funder_name: str
    funder_level: FunderLevel


def schemes_to_match(connection: Connection) -> list[SchemeToMatch]:
    """Every scheme, by code."""
    query = select(_S.code, _S.label, _S.funder_name, _S.funder_level).order_by(_S.code)
    return rows_of(SchemeToMatch, connection.execute(query))


def files_to_match(connection: Connection) -> list[FileToMatch]:
    """Every dossier, in the order they were made."""
    columns = (schema.dossier.funding_file.c[name] for name in _OF_A_FILE)
    paid = select(func.sum(_P.amount)).where(_P.agreement_id == _G.id).scalar_subquery()
    query = (
        select(
            *(_F.id, _F.number, _O.siret, _S.code.label("scheme"), _F.fiscal_year, _F.decision),
            func.coalesce(paid, NO_CENTS).label("paid"),
            select(func.max(_P.paid_on)).where(_P.agreement_id == _G.id).scalar_subquery().label("paid_on"),
            select(func.count()).where(_P.agreement_id == _G.id).scalar_subquery().label("payments"),
            _WORKED_ON.label("followed"),
            *columns,
        )
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.schemes.scheme, _S.id == _V.scheme_id)
        .outerjoin(schema.organisations.organisation, _O.id == _F.beneficiary_id)
        .outerjoin(schema.grants.agreement, _G.funding_file_id == _F.id)
        .order_by(_F.id)
    )
    return rows_of(FileToMatch, connection.execute(query))


def recorded_decisions(connection: Connection) -> set[int]:
    """The dossiers whose decision was taken over from a file, and that nobody decided here since."""
    taken, moved = (func.max(case((_M.axis == axis, _M.id))) for axis in ("recorded", "decision"))
    query = select(_M.funding_file_id).group_by(_M.funding_file_id).having(taken > func.coalesce(moved, 0))
    return set(connection.execute(query).scalars())


def agendas_of(connection: Connection) -> dict[int, int]:
    """The latest session that has each dossier on its agenda, by their ids."""
    query = select(_A.funding_file_id, _C.id).join(schema.committee.committee_session, _C.id == _A.session_id)
    return dict(connection.execute(query.order_by(_C.held_on, _C.id)).all())


def sessions_of(connection: Connection, body: CommitteeBody) -> dict[date, int]:
    """The first session of a body on each day that has one, those cancelled left out."""
    query = select(_C.held_on, _C.id).where(_C.body == body, _C.status != SessionStatus.CANCELLED)
    return dict(connection.execute(query.order_by(_C.id.desc())).all())


def ptce_by_name(connection: Connection) -> list[tuple[str, int]]:
    """Each name of each PTCE, and its id."""
    ptce, alias = schema.ptce.ptce.c, schema.ptce.ptce_alias.c
    query = union_all(select(ptce.name, ptce.id), select(alias.name, alias.ptce_id))
    return [(name, key) for name, key in connection.execute(query)]


def known_of(connection: Connection, origin: str, kind: str) -> list[Known]:
    """What the imports from a source made or knew, of a kind of record."""
    query = select(_I.id, _I.external_id, _I.record_id, _I.brought).where(_I.origin == origin, _I.kind == kind)
    return rows_of(Known, connection.execute(query))


def names_of(connection: Connection, kind: str, ids: Sequence[int]) -> dict[int, str]:
    """What records of a kind are called: a dossier by its number, others by their name; not every kind is."""
    columns = {"funding_file": (_F.id, _F.number), "organisation": (_O.id, _O.name), "ptce": (_PTCE.id, _PTCE.name)}
    named = columns.get(kind)
    if named is None or not ids:
        return {}
    wanted = set(ids)
    return {key: name for key, name in connection.execute(select(*named)) if key in wanted}


def awards_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, Decimal | None]]:
    """The title of dossiers, and what was voted."""
    wanted = set(ids)
    found = connection.execute(select(_F.id, _F.title, _F.voted)) if wanted else ()
    return {key: (title, voted) for key, title, voted in found if key in wanted}


def maps_of(connection: Connection) -> list[tuple[int, str, str, str]]:
    """What is remembered of the columns of tables: id, signature, name, content."""
    kept = schema.file.import_map.c
    query = select(kept.id, kept.signature, kept.name, kept.content).order_by(kept.id)
    return [(key, signature, name, content) for key, signature, name, content in connection.execute(query)]


def numbers_given(connection: Connection) -> Sequence[str]:
    """The numbers of the dossiers."""
    return connection.execute(select(_F.number)).scalars().all()
