"""A base in which a team works: dossiers at each stage, two grants, a session to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.places import Place
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from tests.integration.dossiers import proposed_file, reviewed_file, voted_file
from tests.integration.raw_rows import rows

_HELD: Final = date(2026, 6, 1)
_VOTED: Final = date(2026, 2, 2)


@dataclass(frozen=True, slots=True)
class Table:
    """What officers share: the scheme and the PTCE they work for, dossiers at each stage, the session to come."""

    scheme: int
    ptce: int
    dossiers: Sequence[int]
    proposed: int
    listed: int
    session: int
    grants: Sequence[int]


def fill(desk: Desk) -> None:
    """Bring in what a team shares: six dossiers to propose, one proposed, one on the agenda, two granted."""
    for _ in range(6):
        reviewed_file(desk)
    proposed_file(desk)
    for _ in range(2):
        voted_file(desk, _VOTED)
    session = desk.run(sessions.create_session, CommitteeBody.COUNCIL, _HELD)
    desk.run(sessions.list_files, session, [proposed_file(desk)])


def table_of(place: Place) -> Table:
    """What officers share in a place that was filled so."""
    by_decision: dict[str, list[int]] = {}
    for file_id, decision in rows(place, "SELECT id, decision FROM funding_file ORDER BY id"):
        by_decision.setdefault(decision, []).append(file_id)
    of_versions = "FROM funding_file f JOIN scheme_version v ON v.id = f.scheme_version_id"
    ((scheme, ptce),) = rows(place, f"SELECT DISTINCT v.scheme_id, f.ptce_id {of_versions}")  # our own
    ((session,),) = rows(place, "SELECT session_id FROM agenda_item WHERE vote IS NULL")
    (proposed,), (listed,) = by_decision["proposed"], by_decision["listed"]
    return Table(scheme, ptce, by_decision["not_listed"], proposed, listed, session, by_decision["granted"])
