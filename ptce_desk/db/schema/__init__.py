"""The tables of a PTCE file, a module per room; whichever is asked for, all are there."""

from sqlalchemy import Integer

from ptce_desk.db.schema import (
    arbitration,
    budget,
    committee,
    deadlines,
    dossier,
    file,
    grants,
    journal,
    kept,
    law,
    notes,
    organisations,
    ptce,
    schemes,
    tags,
)
from ptce_desk.db.schema.columns import metadata

__all__ = [
    "JOURNALED",
    "VERSIONED",
    "arbitration",
    "budget",
    "committee",
    "deadlines",
    "dossier",
    "file",
    "grants",
    "journal",
    "kept",
    "law",
    "metadata",
    "notes",
    "organisations",
    "ptce",
    "schemes",
    "tags",
]

VERSIONED = frozenset(
    name
    for name, table in metadata.tables.items()
    if "version" in table.c and isinstance(table.c["version"].type, Integer)
)
"""The tables of aggregates: their `version` counts their changes, whereas that of a scheme version is a name."""

JOURNALED = frozenset(metadata.tables) - {"change_entry", "journal_head", "row_digest", "attachment_content"}
"""The tables whose every change has its entry."""
