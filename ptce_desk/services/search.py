"""Search over what the file holds: PTCE, dossiers, schemes."""

from dataclasses import dataclass

from ptce_desk.db.queries import funding_files as file_queries
from ptce_desk.db.queries import ptce as ptce_queries
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.services.desk import Desk

MOST = 8
"""Hits shown of each kind."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: the page that shows it, its id, and two texts."""

    page: str
    record: int
    title: str
    detail: str


def search(desk: Desk, text: str) -> list[Hit]:
    """What answers a few letters, accents and case ignored; nothing for less than two letters."""
    if len(text.strip()) < 2:
        return []
    with desk.reading() as connection:
        files = file_queries.page(connection, FundingFileFilter(text=text)).rows[:MOST]
        poles = ptce_queries.all_matching(connection, PtceFilter(text=text))[:MOST]
    return [
        *(Hit("funding_file", row.id, f"{row.number}  {row.title}", row.ptce_name) for row in files),
        *(Hit("ptce", row.id, row.name, row.region) for row in poles),
    ]
