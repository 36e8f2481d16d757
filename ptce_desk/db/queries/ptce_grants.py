"""The grants of a PTCE: those voted under the schemes of the file, and those of others in the plans of its dossiers."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from sqlalchemy import Connection, Select, func, literal, null, select, type_coerce

from ptce_desk.db import schema
from ptce_desk.db.queries.granted import counted_cents
from ptce_desk.db.queries.ledger import awaited, scheme_book
from ptce_desk.db.queries.projection import open_agreements
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import Cents
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.states import DecisionState

_F = schema.dossier.funding_file.c
_L = schema.dossier.plan_line.c
_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c
_I = schema.committee.agenda_item.c
_DOSSIER: Final = (_F.id.label("file_id"), _F.number, _F.title, _F.fiscal_year.label("year"))


@dataclass(frozen=True, slots=True)
class GrantRow:
    """One grant to a PTCE, in euros.

    Attributes:
        year: the fiscal year of the dossier, None without deposit nor vote.
        scheme_code: of a dossier granted; empty for a line of its plan that another funder granted.
        amount: of a dossier granted, what the ledger counts: agreed, settled, or what was paid before it lapsed.
        paid: of a dossier granted; unknown for others.
        to_confirm: of its amount, what waits for a yearly vote.
        ours: whether our authority granted it; as long as the file names none, whether it is of a dossier.
    """

    file_id: int
    number: str
    title: str
    year: int | None
    funder: str
    level: FunderLevel
    scheme_code: str
    amount: Decimal
    in_kind: bool
    paid: Decimal | None
    to_confirm: Decimal = ZERO
    ours: bool = False

    @property
    def firm(self) -> Decimal | None:
        """What waits for no vote of a budget; unknown of what a plan tells."""
        return None if self.from_plan else self.amount - self.to_confirm

    @property
    def from_plan(self) -> bool:
        """Whether the file knows of it by a funding plan only."""
        return not self.scheme_code


def grants_of(connection: Connection, ptce_id: int) -> list[GrantRow]:
    """All its grants: the latest year first, those of the schemes of the file before those of its plans."""
    waits = awaited(connection, _F.ptce_id == ptce_id)
    payers = scheme_book(connection).payers
    rows = [
        replace(
            row,
            to_confirm=waits.get(row.file_id, ZERO),
            ours=payers.authority is None or payers.of(row.level, row.funder).ours,
        )
        for row in rows_of(GrantRow, connection.execute(_voted(ptce_id)))
    ]
    rows += rows_of(GrantRow, connection.execute(_planned(ptce_id)))
    return sorted(rows, key=lambda row: (-(row.year or 0), row.from_plan))


def sessions_of(connection: Connection, ptce_id: int) -> set[int]:
    """The sessions whose agenda holds a dossier of a PTCE."""
    query = (
        select(_I.session_id)
        .join(schema.dossier.funding_file, _F.id == _I.funding_file_id)
        .where(_F.ptce_id == ptce_id)
    )
    return set(connection.execute(query).scalars())


def _voted(ptce_id: int) -> Select[*tuple[object, ...]]:
    agreements = open_agreements(_F.ptce_id == ptce_id)
    return (
        select(
            *_DOSSIER,
            _S.funder_name.label("funder"),
            _S.funder_level.label("level"),
            _S.code.label("scheme_code"),
            type_coerce(counted_cents(), Cents).label("amount"),
            literal(value=False).label("in_kind"),
            type_coerce(func.coalesce(agreements.c.paid, 0), Cents).label("paid"),
        )
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.schemes.scheme, _S.id == _V.scheme_id)
        .outerjoin(schema.grants.agreement, schema.grants.agreement.c.funding_file_id == _F.id)
        .outerjoin(agreements, agreements.c.funding_file_id == _F.id)
        .where(_F.ptce_id == ptce_id, _F.decision == DecisionState.GRANTED, _F.voted > 0)
        .order_by(_F.number_sort_key)
    )


def _planned(ptce_id: int) -> Select[*tuple[object, ...]]:
    """What other funders granted: the lines obtained that are neither the aid asked for nor the structure's own."""
    return (
        select(
            *_DOSSIER,
            *(_L.funder, _L.level, _L.amount, _L.in_kind),
            literal("").label("scheme_code"),
            null().label("paid"),
        )
        .join(schema.dossier.plan_line, _L.funding_file_id == _F.id)
        .where(_F.ptce_id == ptce_id, _L.obtained, ~_L.ours, _L.level != FunderLevel.OWN, _L.amount > 0)
        .order_by(_F.number_sort_key, _L.position)
    )
