"""Who waits on the list of a call, and at which rank."""

from sqlalchemy import Connection, func, select

from ptce_desk.db import schema
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.states import DecisionState

_F = schema.dossier.funding_file.c
_I = schema.committee.agenda_item.c


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


def turned_down_in(connection: Connection, version_id: int) -> dict[int, int]:
    """The last session that refused each dossier of a version of a scheme, or kept it waiting, by dossier."""
    query = (
        select(_I.funding_file_id, func.max(_I.session_id).label("session_id"))
        .join(schema.dossier.funding_file, _F.id == _I.funding_file_id)
        .where(_F.scheme_version_id == version_id, _I.vote.in_((Vote.REFUSED, Vote.WAITING_LIST)))
        .group_by(_I.funding_file_id)
    )
    return {row.funding_file_id: row.session_id for row in connection.execute(query)}


def files_of_version(connection: Connection, version_id: int) -> list[int]:
    """The dossiers under a version of a scheme, by number."""
    query = select(_F.id).where(_F.scheme_version_id == version_id).order_by(_F.number_sort_key)
    return list(connection.execute(query).scalars())
