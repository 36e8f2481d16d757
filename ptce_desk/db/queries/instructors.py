"""Who deals with dossiers."""

from collections.abc import Collection

from sqlalchemy import Connection, func, select

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import handed_ids, pairs
from ptce_desk.domain.states import DecisionState, InstructionState

_F = schema.dossier.funding_file.c


def instructors_of(connection: Connection, files: Collection[int]) -> dict[int, str]:
    """The instructor of each of these dossiers, those without one left out."""
    query = select(_F.id, _F.instructor).where(_F.id.in_(select(pairs("files").c.first)), _F.instructor != "")
    return {row[0]: row[1] for row in connection.execute(query, {"files": handed_ids(sorted(files))})}


def instructors_named(connection: Connection) -> list[str]:
    """The names that dossiers are dealt with under, each once."""
    return list(connection.scalars(select(_F.instructor).where(_F.instructor != "").distinct()))


def counts_by_state(connection: Connection) -> list[tuple[str, DecisionState, InstructionState, int]]:
    """How many dossiers each instructor has in each state, an empty name for nobody; folded as their index is."""
    folded = (_F.instructor, _F.decision, _F.instruction)
    return [(*row,) for row in connection.execute(select(*folded, func.count()).group_by(*folded))]
