"""Search over what the file holds: dossiers, PTCE, structures, schemes, commissions, frameworks."""

from dataclasses import dataclass
from typing import Final

from ptce_desk.db.search_index import search_index
from ptce_desk.services.desk import Desk

MOST: Final = 8
"""Hits shown of each kind."""

SHORTEST: Final = 2
"""Letters it takes to search."""

_PAGES: Final = {"committee_session": "session", "policy_framework": "framework"}


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: the page that shows it, its id, and two texts."""

    page: str
    record: int
    title: str
    detail: str


def search(desk: Desk, text: str) -> list[Hit]:
    """What answers a few letters, accents and case ignored; nothing for less than two letters."""
    if len(text.strip()) < SHORTEST:
        return []
    with desk.reading() as connection:
        found = search_index(connection, text, MOST)
    return [Hit(_PAGES.get(kind, kind), record, title, detail) for kind, record, title, detail in found]
