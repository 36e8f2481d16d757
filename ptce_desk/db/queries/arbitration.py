"""What is arbitrated: the scenarios of a session or of an envelope, the dossiers, and what shares their amounts."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, case, func, or_, select

from ptce_desk.db import schema
from ptce_desk.db.queries.projection import NOT_YET_VOTED, ProposedRow
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import NO_CENTS
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, FINAL_DECISIONS, DecisionState, InstructionState

_B = schema.arbitration.scenario.c
_L = schema.arbitration.scenario_amount.c
_E = schema.budget.envelope.c
_F = schema.dossier.funding_file.c
_V = schema.schemes.scheme_version.c


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A dossier of a scheme, with what shares its amount among years."""

    scheme_id: int
    row: ProposedRow


def scenarios_of(connection: Connection, *, session_id: int | None = None, envelope_id: int | None = None) -> list[int]:
    """The scenarios of a session, or of an envelope, in the order of their letters."""
    of_it = _B.session_id == session_id if session_id is not None else _B.envelope_id == envelope_id
    return list(connection.execute(select(_B.id).where(of_it).order_by(_B.position, _B.id)).scalars())


def naming(connection: Connection, file_id: int) -> list[int]:
    """The scenarios that give a dossier an amount."""
    return list(connection.execute(select(_L.scenario_id).where(_L.funding_file_id == file_id)).scalars())


def to_share(connection: Connection, envelope_id: int) -> list[int]:
    """The dossiers that an envelope may still pay for: reviewed or proposed, in its year, not decided nor closed."""
    query = (
        select(_F.id)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.budget.envelope, (_E.scheme_id == _V.scheme_id) & (_E.year == _F.fiscal_year))
        .where(_E.id == envelope_id)
        .where(_F.decision.not_in(FINAL_DECISIONS), _F.instruction.not_in(CLOSED_INSTRUCTIONS))
        .where(or_(_F.instruction == InstructionState.REVIEWED, _F.decision != DecisionState.NOT_LISTED))
    )
    return list(connection.execute(query).scalars())


def in_order(connection: Connection, file_ids: Collection[int]) -> list[int]:
    """Dossiers in the order of their numbers."""
    return list(connection.execute(select(_F.id).where(_F.id.in_(file_ids)).order_by(_F.number_sort_key)).scalars())


def shared_out(connection: Connection, year: int, file_ids: Collection[int]) -> list[SharedRow]:
    """What shares amounts among years: of these dossiers, and of all those proposed in a year.

    What is not proposed yet counts for nothing.
    """
    waits = _F.decision.in_(NOT_YET_VOTED)
    counted: ColumnElement[bool] = (_F.fiscal_year == year) & waits
    query = (
        select(
            _V.scheme_id,
            *(_F.id, _F.scheme_version_id, _F.split, _F.start, _F.end, _F.deposited_on),
            case((waits, func.coalesce(_F.proposed, NO_CENTS)), else_=NO_CENTS).label("proposed"),
            func.coalesce(_F.decided_on, _F.listed_on).label("decided_on"),
        )
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .where(or_(counted, _F.id.in_(file_ids)))
    )
    return rows_of(SharedRow, connection.execute(query), row=ProposedRow)
