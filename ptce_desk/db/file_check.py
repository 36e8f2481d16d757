"""Whether a file is sound: its pages, its links, and the sums that must agree."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class FileFault:
    """One fault: its kind (`page`, `link`, or the code of an identity) and where it stands."""

    kind: str
    detail: str


IDENTITIES: Final = {
    "voted_without_decision": """
        SELECT number FROM funding_file
        WHERE (decision IN ('granted', 'refused')) <> (voted IS NOT NULL)""",
    "refused_with_amount": "SELECT number FROM funding_file WHERE decision = 'refused' AND voted <> 0",
    "vote_differs_from_agenda": """
        SELECT f.number FROM funding_file f
        WHERE f.decision IN ('granted', 'refused') AND f.voted IS NOT (
            SELECT a.voted_amount FROM agenda_item a JOIN committee_session s ON s.id = a.session_id
            WHERE a.funding_file_id = f.id AND a.vote = f.decision ORDER BY s.held_on DESC, s.id DESC LIMIT 1)""",
    "listed_without_session": """
        SELECT f.number FROM funding_file f
        WHERE f.decision = 'listed'
          AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.funding_file_id = f.id AND a.vote IS NULL)""",
    "negative_amount": """
        SELECT number FROM funding_file
        WHERE min(coalesce(requested, 0), coalesce(proposed, 0), coalesce(voted, 0), coalesce(total_cost, 0)) < 0""",
}
"""Sums and states that must agree, each as a query of the numbers of the dossiers where they do not."""


def faults_of(connection: Connection) -> list[FileFault]:
    """Every fault found; an empty list is a sound file."""
    pages = connection.execute(text("PRAGMA integrity_check")).scalars()
    faults = [FileFault("page", message) for message in pages if message != "ok"]
    links = connection.execute(text("PRAGMA foreign_key_check"))
    faults += [FileFault("link", f"{row[0]} {row[1]} → {row[2]}") for row in links]
    for kind, query in IDENTITIES.items():
        faults += [FileFault(kind, number) for number in connection.execute(text(query)).scalars()]
    return faults
