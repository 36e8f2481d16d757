"""What registers of aid say of dossiers, of structures, and of what these declare or are paid."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, select

from ptce_desk.db import schema
from ptce_desk.db.queries.bearers import bearer_id
from ptce_desk.db.queries.ledger import given_by_us
from ptce_desk.db.rows import rows_of
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.vocabulary import DeMinimisRegime

_A = schema.grants.agreement.c
_F = schema.dossier.funding_file.c
_O = schema.organisations.organisation.c
_P = schema.grants.payment.c
_R = schema.organisations.received_aid.c
_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c


@dataclass(frozen=True, slots=True)
class AidedDossier:
    """A dossier granted; `funder` is who pays, `legal_basis` what its scheme rests on."""

    id: int
    number: str
    title: str
    scheme: str
    funder: str
    legal_basis: str


@dataclass(frozen=True, slots=True)
class Structure:
    """Who is aided; `undertaking` is its single undertaking, empty when it is alone."""

    id: int
    name: str
    siret: str
    commune: str
    kind: OrganisationKind
    undertaking: str


@dataclass(frozen=True, slots=True)
class DeclaredAid:
    """A de minimis aid that a structure declares, in euros."""

    organisation_id: int
    granted_on: date
    amount: Decimal
    regime: DeMinimisRegime
    authority: str
    note: str


@dataclass(frozen=True, slots=True)
class PaidAid:
    """A payment of ours, in euros, and who held the agreement that day."""

    file_id: int
    holder_id: int | None
    paid_on: date
    amount: Decimal
    mandate: str


def dossiers(connection: Connection, file_ids: Collection[int] | None = None) -> dict[int, AidedDossier]:
    """The dossiers granted, by id; those of some ids, or every one."""
    query = (
        select(*(_F.id, _F.number, _F.title), _S.label.label("scheme"), _S.funder_name.label("funder"), _S.legal_basis)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.schemes.scheme, _S.id == _V.scheme_id)
        .where(_F.decision == DecisionState.GRANTED)
    )
    if file_ids is not None:
        query = query.where(_F.id.in_(file_ids))
    return {one.id: one for one in rows_of(AidedDossier, connection.execute(query))}


def structures(connection: Connection) -> dict[int, Structure]:
    """Every structure, by id."""
    columns = (_O.id, _O.name, _O.siret, _O.commune, _O.kind, _O.single_undertaking.label("undertaking"))
    return {one.id: one for one in rows_of(Structure, connection.execute(select(*columns)))}


def declared(connection: Connection, first: date, last: date) -> list[DeclaredAid]:
    """What structures declare of some days, both included, by day."""
    columns = (_R.organisation_id, _R.granted_on, _R.amount, _R.regime, _R.authority, _R.note)
    query = select(*columns).where(_R.granted_on.between(first, last)).order_by(_R.granted_on, _R.id)
    return rows_of(DeclaredAid, connection.execute(query))


def paid(connection: Connection, first: date, last: date) -> list[PaidAid]:
    """What we paid on some days, both included, by day."""
    holder = bearer_id(_P.paid_on).label("holder_id")
    query = (
        select(_F.id.label("file_id"), holder, _P.paid_on, _P.amount, _P.mandate_number.label("mandate"))
        .select_from(schema.grants.payment)
        .join(schema.grants.agreement, _A.id == _P.agreement_id)
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
        .where(_P.paid_on.between(first, last), given_by_us(connection))
        .order_by(_P.paid_on, _P.id)
    )
    return rows_of(PaidAid, connection.execute(query))
