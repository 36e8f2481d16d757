"""Search over what the file holds: dossiers, PTCE, structures, schemes, commissions, frameworks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ptce_desk.db.search_index import SOURCES, recall_index, search_index
from ptce_desk.formatting import date_text
from ptce_desk.services.desk import Desk

MOST: Final = 8
"""Hits shown of each kind."""

_PAGES: Final = {"committee_session": "session", "policy_framework": "framework"}


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: the page that shows it, its id, and two texts."""

    page: str
    record: int
    title: str
    detail: str


def search(desk: Desk, text: str) -> list[Hit]:
    """What answers a few letters, accents and case ignored; nothing for none."""
    with desk.reading() as connection:
        found = search_index(connection, text, MOST)
    return [_hit(*row) for row in found]


def recall(desk: Desk, places: Sequence[tuple[str, int]]) -> list[Hit]:
    """Records looked at before, by page and id, in that order; those that are gone are left out."""
    kinds = {page: kind for kind, page in _PAGES.items()}
    known = [(kinds.get(page, page), record) for page, record in places]
    with desk.reading() as connection:
        return [_hit(*row) for row in recall_index(connection, [place for place in known if place[0] in SOURCES])]


def _hit(kind: str, record: int, title: str, detail: str) -> Hit:
    if kind == "committee_session":  # told by its day, and often by nothing else
        day = date_text(date.fromisoformat(detail))
        title, detail = (title, day) if title.strip() else (f"Séance du {day}", "")
    return Hit(_PAGES.get(kind, kind), record, title, detail)
