"""Who waits on the list of a call, and at which rank."""

from sqlalchemy import Connection, func, select

from ptce_desk.db import schema
from ptce_desk.domain.states import DecisionState

_F = schema.dossier.funding_file.c


def waiting_files(connection: Connection, version_id: int) -> list[int]:
    """The dossiers that wait under a version of a scheme, by rank; those without one come last, by number."""
    query = (
        select(_F.id)
        .where(_F.scheme_version_id == version_id, _F.decision == DecisionState.WAITING_LIST)
        .order_by(_F.waiting_rank.is_(None), _F.waiting_rank, _F.number_sort_key)
    )
    return list(connection.execute(query).scalars())


def next_waiting_rank(connection: Connection, version_id: int) -> int:
    """The rank behind those that wait under a version of a scheme."""
    waiting = _F.scheme_version_id == version_id, _F.decision == DecisionState.WAITING_LIST
    last: int | None = connection.execute(select(func.max(_F.waiting_rank)).where(*waiting)).scalar_one()
    return (last or 0) + 1
