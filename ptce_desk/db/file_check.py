"""Whether a file is sound: its pages, its links, and the sums that must agree."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, text

from ptce_desk.db.chain import GUARDS, HASHED, first_broken_entry


@dataclass(frozen=True, slots=True)
class FileFault:
    """One fault: its kind (`page`, `page_index`, `page_value`, `link`, `journal`…, an identity) and where it stands."""

    kind: str
    detail: str


_JOURNAL: Final = f"SELECT id, hash, {', '.join(HASHED)} FROM change_entry ORDER BY id"  # noqa: S608  # our own names

_CUT: Final = """
    SELECT last_id FROM journal_head
    WHERE last_hash <> coalesce((SELECT hash FROM change_entry ORDER BY id DESC LIMIT 1), '')"""
"""The head tells whether the journal's end was cut off."""

_AGREED: Final = """
    coalesce((SELECT m.amount FROM amendment m
              WHERE m.agreement_id = a.id AND m.signed_on IS NOT NULL AND m.amount IS NOT NULL
              ORDER BY m.signed_on DESC, m.id DESC LIMIT 1), a.amount)"""
"""Conventionné, in cents: as `Agreement.agreed`."""

_FOLLOWED: Final = "SELECT f.number FROM agreement a JOIN funding_file f ON f.id = a.funding_file_id WHERE "

_PAID: Final = "(SELECT coalesce(sum(p.amount), 0) FROM payment p WHERE p.agreement_id = a.id)"

_PLANNED: Final = "(SELECT sum(i.amount) FROM instalment i WHERE i.agreement_id = a.id)"
"""Nothing when none is planned yet: a grant made before the program knew of instalments."""

_ASKED_BACK: Final = "(SELECT coalesce(sum(r.amount), 0) FROM repayment_order r WHERE r.agreement_id = a.id)"

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
    "grant_without_agreement": """
        SELECT f.number FROM funding_file f LEFT JOIN agreement a ON a.funding_file_id = f.id
        WHERE a.amount IS NOT CASE WHEN f.decision = 'granted' THEN nullif(f.voted, 0) END""",
    "instalments_differ": f"{_FOLLOWED} {_AGREED} <> {_PLANNED}",
    "paid_beyond_agreed": f"{_FOLLOWED} {_PAID} > {_AGREED}",
    "final_beyond_agreed": f"{_FOLLOWED} a.final_amount NOT BETWEEN 0 AND {_AGREED}",
    "asked_back_beyond_overpaid": f"{_FOLLOWED} {_ASKED_BACK} > max(0, {_PAID} - coalesce(a.final_amount, {_AGREED}))",
    "negative_follow_up": """
        SELECT f.number FROM agreement a JOIN funding_file f ON f.id = a.funding_file_id
        WHERE EXISTS (SELECT 1 FROM instalment i WHERE i.agreement_id = a.id AND i.amount < 0)
           OR EXISTS (SELECT 1 FROM payment p WHERE p.agreement_id = a.id AND p.amount < 0)
           OR EXISTS (SELECT 1 FROM repayment_order r WHERE r.agreement_id = a.id AND r.amount < 0)""",
}
"""Sums and states that must agree, each as a query of the numbers of the dossiers where they do not."""


_OF_INDEX: Final = re.compile(r"\bindex\b", re.IGNORECASE)
_OF_VALUE: Final = re.compile(r"constraint failed|\bvalue in\b", re.IGNORECASE)
_MOST_QUOTED: Final = 3


def page_faults(messages: Iterable[str]) -> list[FileFault]:
    """What SQLite says of a file, in English, gathered by what is hurt: pages, an index, values; a few are quoted."""
    found: dict[str, list[str]] = {}
    for line in (line.strip() for message in messages for line in message.splitlines()):
        if line and line != "ok" and not line.startswith("***"):
            kind = "page_value" if _OF_VALUE.search(line) else "page_index" if _OF_INDEX.search(line) else "page"
            found.setdefault(kind, []).append(line)
    return [FileFault(kind, _quoted(lines)) for kind, lines in found.items()]


def _quoted(lines: list[str]) -> str:
    left = len(lines) - _MOST_QUOTED
    return ", ".join(lines[:_MOST_QUOTED]) + (f" (+ {left})" if left > 0 else "")


def faults_of(connection: Connection) -> list[FileFault]:
    """Every fault found; an empty list is a sound file."""
    pages = connection.execute(text("PRAGMA integrity_check")).scalars()
    faults = page_faults(pages)
    links = connection.execute(text("PRAGMA foreign_key_check"))
    faults += [FileFault("link", f"{row[0]} {row[1]} → {row[2]}") for row in links]
    entries = connection.execution_options(stream_results=True).exec_driver_sql(_JOURNAL)
    broken = first_broken_entry(dict(entry) for entry in entries.mappings())
    if broken is not None:
        faults.append(FileFault("journal", str(broken)))
    cut = connection.execute(text(_CUT)).scalar()
    if cut is not None:
        faults.append(FileFault("journal_cut", str(cut)))
    triggers = set(connection.execute(text("SELECT name FROM sqlite_schema WHERE type = 'trigger'")).scalars())
    faults += [FileFault("guard", name) for name in sorted(GUARDS - triggers)]
    for kind, query in IDENTITIES.items():
        faults += [FileFault(kind, number) for number in connection.execute(text(query)).scalars()]
    return faults
