"""The records an officer looked at last in each file, remembered on this computer."""

from hashlib import sha256
from typing import Final

from PySide6.QtCore import QSettings

from ptce_desk.domain.places import Place, text_of

MOST: Final = 8


def recent_records(settings: QSettings, file: Place) -> list[tuple[str, int]]:
    """The page and the id of each record, the last one first; what a hand edited into nonsense is left out."""
    kept = settings.value(_key(file))
    words = kept if isinstance(kept, list) else str(kept or "").split(",")
    found = [str(word).strip().rpartition("/") for word in words]
    return [(page, int(record)) for page, _slash, record in found if page and record.isdecimal()][:MOST]


def remember_record(settings: QSettings, file: Place, page: str, record: int) -> None:
    """Put a record before the others."""
    others = [place for place in recent_records(settings, file) if place != (page, record)]
    places = [(page, record), *others][:MOST]
    settings.setValue(_key(file), ",".join(f"{page}/{record}" for page, record in places))


def _key(file: Place) -> str:
    """A file by its place, written so that no path can break the ini file."""
    return f"recent records/{sha256(text_of(file).encode(errors='surrogateescape')).hexdigest()[:16]}"
