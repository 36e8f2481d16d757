"""What an import compares with the structures, the payments and the PTCE that a table may speak of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, literal, select, type_coerce

from ptce_desk.db import schema
from ptce_desk.db.queries.bearers import bearer_id
from ptce_desk.db.queries.envelopes import changes
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import Cents
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.vocabulary import DeMinimisRegime

_O = schema.organisations.organisation.c
_C = schema.organisations.contact.c
_Z = schema.organisations.received_aid.c
_A = schema.grants.agreement.c
_F = schema.dossier.funding_file.c
_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c
_E = schema.budget.envelope.c
_K = schema.budget.payment_credit.c
_B = schema.dossier.cost_line.c
_H = schema.dossier.carrier_share.c
_R = schema.dossier.plan_line.c
_T = schema.ptce.ptce.c
_L = schema.ptce.ptce_alias.c
_G = schema.ptce.ptce_stage.c
_M = schema.ptce.membership.c


def organisations_held(connection: Connection, fields: Sequence[str]) -> dict[int, Mapping[str, object]]:
    """What every structure holds in these fields, by its id."""
    query = select(_O.id, *(_O[key] for key in fields))
    return {row[0]: dict(zip(fields, row[1:], strict=True)) for row in connection.execute(query)}


def contacts_held(connection: Connection) -> dict[int, list[tuple[str, str]]]:
    """The name and the address of whom to write to, by structure."""
    held: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for key, name, email in connection.execute(select(_C.organisation_id, _C.name, _C.email).order_by(_C.id)):
        held[key].append((name, email))
    return held


@dataclass(frozen=True, slots=True)
class GrantToPay:
    """A grant as a table of payments may speak of it.

    Attributes:
        agreement_id: its agreement.
        file_id: its dossier.
        number: of its dossier.
        decided_on: the day of its vote, when it is known.
        funder_level: of whom its scheme is.
        funder_name: of whom its scheme is.
        holder: the structure that holds its agreement.
        siret: of the holder.
        scheme: the code of its scheme.
    """

    agreement_id: int
    file_id: int
    number: str
    decided_on: date | None
    funder_level: FunderLevel
    funder_name: str
    holder: int | None
    siret: str | None
    scheme: str


def grants_to_pay(connection: Connection) -> list[GrantToPay]:
    """Every grant, in the order of their dossiers."""
    file, holder = schema.dossier.funding_file, bearer_id()
    query = (
        select(
            _A.id.label("agreement_id"),
            _F.id.label("file_id"),
            _F.number,
            _F.decided_on,
            _S.funder_level,
            _S.funder_name,
            holder.label("holder"),
            _O.siret,
            _S.code.label("scheme"),
        )
        .select_from(schema.grants.agreement.join(file, _F.id == _A.funding_file_id))
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.schemes.scheme, _S.id == _V.scheme_id)
        .outerjoin(schema.organisations.organisation, _O.id == holder)
        .order_by(_F.id)
    )
    return rows_of(GrantToPay, connection.execute(query))


def partners_of(connection: Connection) -> dict[int, list[tuple[int, str, Decimal]]]:
    """Who shares each dossier carried by several: the structure, its SIRET and its share."""
    held: dict[int, list[tuple[int, str, Decimal]]] = defaultdict(list)
    query = (
        select(_H.funding_file_id, _O.id, _O.siret, _H.share)
        .join(schema.organisations.organisation, _O.id == _H.organisation_id)
        .where(_H.share > 0)
        .order_by(_H.position, _H.id)
    )
    for file_id, key, siret, share in connection.execute(query):
        held[file_id].append((key, siret, share))
    return held


def poles_held(connection: Connection, fields: Sequence[str]) -> dict[int, Mapping[str, object]]:
    """What every PTCE holds in these fields, by its id."""
    query = select(_T.id, *(_T[key] for key in fields))
    return {row[0]: dict(zip(fields, row[1:], strict=True)) for row in connection.execute(query)}


def pole_lines(connection: Connection) -> list[tuple[int, str, str, object]]:
    """Each other name, stage and member of each PTCE: its id, what it is, the name or the role, and whose."""
    named = [(key, "alias", name, "") for key, name in connection.execute(select(_L.ptce_id, _L.name))]
    reached = [(key, "stage", stage, "") for key, stage in connection.execute(select(_G.ptce_id, _G.stage))]
    taking = select(_M.ptce_id, _M.role, _M.organisation_id)
    return [*named, *reached, *((key, "member", role, who) for key, role, who in connection.execute(taking))]


@dataclass(frozen=True, slots=True)
class AidHeld:
    """A de minimis aid that a structure declares."""

    id: int
    organisation_id: int
    granted_on: date
    amount: Decimal
    regime: DeMinimisRegime
    authority: str


def aids_held(connection: Connection) -> list[AidHeld]:
    """Every de minimis aid declared, in the order they were written."""
    query = select(_Z.id, _Z.organisation_id, _Z.granted_on, _Z.amount, _Z.regime, _Z.authority).order_by(_Z.id)
    return rows_of(AidHeld, connection.execute(query))


@dataclass(frozen=True, slots=True)
class EnvelopeHeld:
    """An envelope as a table may speak of it, in euros; `moved` is what its movements make of it."""

    id: int
    scheme_id: int
    year: int
    budget: Decimal
    note: str
    moved: Decimal


def envelopes_held(connection: Connection) -> list[EnvelopeHeld]:
    """Every envelope, in the order they were made."""
    changed = changes()
    moved = type_coerce(func.coalesce(changed.c.cents, 0), Cents).label("moved")
    query = (
        select(_E.id, _E.scheme_id, _E.year, _E.budget, _E.note, moved)
        .outerjoin(changed, changed.c.envelope_id == _E.id)
        .order_by(_E.id)
    )
    return rows_of(EnvelopeHeld, connection.execute(query))


@dataclass(frozen=True, slots=True)
class BudgetLines:
    """The costs of a category, or the cash of other funders of a level, in the budget of a dossier; euros."""

    file_id: int
    of_costs: bool
    what: str
    amount: Decimal
    lines: int


def budgets_held(connection: Connection) -> list[BudgetLines]:
    """The budget of every dossier, by category and by level; what the dossier itself asks for is left out."""
    costs = select(
        *(_B.funding_file_id.label("file_id"), literal(value=True).label("of_costs"), _B.category.label("what")),
        *(func.sum(_B.presented).label("amount"), func.count().label("lines")),
    ).group_by(_B.funding_file_id, _B.category)
    resources = (
        select(
            *(_R.funding_file_id.label("file_id"), literal(value=False).label("of_costs"), _R.level.label("what")),
            *(func.sum(_R.amount).label("amount"), func.count().label("lines")),
        )
        .where(~_R.ours, ~_R.in_kind)
        .group_by(_R.funding_file_id, _R.level)
    )
    return [one for query in (costs, resources) for one in rows_of(BudgetLines, connection.execute(query))]


def credits_held(connection: Connection) -> dict[int, dict[int, Decimal]]:
    """What may be paid in each year, by envelope."""
    held: dict[int, dict[int, Decimal]] = defaultdict(dict)
    for key, year, amount in connection.execute(select(_K.envelope_id, _K.year, _K.amount)):
        held[key][year] = amount
    return held
