"""The journal's chain: each entry is hashed with the one before it, so that none can be changed or taken out."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Final

HASHED: Final = (
    "operation_id",
    "kind",
    "target_operation",
    "changed_at",
    "author",
    "label",
    "table_name",
    "row_id",
    "action",
    "old_values",
    "new_values",
)
"""What an entry's hash covers, in this order, as the file stores it."""

_ENCODED: Final = json.JSONEncoder(ensure_ascii=False, default=repr).encode

_hashed_of: Final = itemgetter(*HASHED)

GUARDS: Final = frozenset({"change_entry_no_update", "change_entry_no_delete"})
"""The triggers that close the journal to changes."""

APPEND_ONLY: Final = tuple(
    f"CREATE TRIGGER {name} BEFORE {name.rsplit('_', 1)[1]} ON change_entry "
    "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    for name in sorted(GUARDS)
)
"""SQLite's own guard; the chain is there for what goes around it."""


def chained_hash(previous: str, entry: Mapping[str, object]) -> str:
    """The hash of an entry after the one whose hash is `previous` (empty for the first)."""
    content = _ENCODED((previous, *_hashed_of(entry)))
    return hashlib.sha256(content.encode(errors="surrogatepass")).hexdigest()


def first_broken_entry(entries: Iterable[Mapping[str, object]]) -> int | None:
    """The id of the first entry whose hash is not that of its content and its predecessor, None when all hold.

    Entries come with their `id` and `hash`, in order of id.
    """
    return next((entry_id for entry_id, _hash, holds in chain_of(entries) if not holds), None)


def chain_of(entries: Iterable[Mapping[str, object]]) -> Iterator[tuple[int, str, bool]]:
    """Each entry: its id, the hash it should have, and whether the chain holds there; it goes on by what is written."""
    previous = ""
    for place, entry in enumerate(entries, 1):
        expected = chained_hash(previous, entry)
        yield int(str(entry["id"])), expected, entry["hash"] == expected and entry["id"] == place
        previous = str(entry["hash"])
