"""The files opened last on this computer, the latest first."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

from ptce_desk.domain.places import Place, TeamBase, place_at, text_of
from ptce_desk.formatting import date_text, typeset

KEPT: Final = 8
_KEY: Final = "recent"


@dataclass(frozen=True, slots=True)
class RecentFile:
    """Where a file stands, or the base of a team, and when it was last opened (aware)."""

    path: Place
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class FileLine:
    """One line: the file, its two texts, the word at its right; `gone` when it is no longer there."""

    path: Place
    title: str
    detail: str
    aside: str
    gone: bool = False


def recent_files(settings: QSettings) -> list[RecentFile]:
    """The files remembered; those that are gone are among them."""
    found: list[RecentFile] = []
    for place in range(settings.beginReadArray(_KEY)):
        settings.setArrayIndex(place)
        path, moment = str(settings.value("path", "")), _moment(str(settings.value("opened_at", "")))
        kept = place_at(path) if path else None
        if kept is not None and moment is not None:
            found.append(RecentFile(kept, moment))
    settings.endArray()
    return found


def remember_file(settings: QSettings, path: Place, now: datetime) -> None:
    """Put a file, or a base, first; the oldest ones give way."""
    whole = path.absolute() if isinstance(path, Path) else path
    others = [recent for recent in recent_files(settings) if recent.path != whole]
    _write(settings, [RecentFile(whole, now), *others][:KEPT])


def forget_file(settings: QSettings, path: Place) -> None:
    """Take a file off the list; the file itself is not touched."""
    _write(settings, [recent for recent in recent_files(settings) if recent.path != path])


def opened_text(opened_at: datetime, today: date) -> str:
    """« aujourd’hui à 14:32 », « hier », else « 01/03/2026 »."""
    local = opened_at.astimezone()
    days = (today - local.date()).days
    if days == 0:
        return f"aujourd’hui à {local:%H:%M}"
    return "hier" if days == 1 else date_text(local.date())


def _write(settings: QSettings, files: list[RecentFile]) -> None:
    settings.remove(_KEY)
    settings.beginWriteArray(_KEY, len(files))
    for place, recent in enumerate(files):
        settings.setArrayIndex(place)
        settings.setValue("path", text_of(recent.path))
        settings.setValue("opened_at", recent.opened_at.isoformat())
    settings.endArray()


def _moment(text: str) -> datetime | None:
    """A moment as an ini file gives it back; nothing when it was edited by hand."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def recent_line(recent: RecentFile, today: date) -> FileLine:
    """A recent file as it is listed; one that is gone is said so."""
    if isinstance(recent.path, TeamBase):
        where = typeset(f"Base de l’équipe · {recent.path.host or 'service informatique'}")
        return FileLine(recent.path, str(recent.path), where, typeset(opened_text(recent.opened_at, today)))
    gone = not recent.path.is_file()
    aside = "introuvable" if gone else typeset(opened_text(recent.opened_at, today))
    return FileLine(recent.path, recent.path.stem, str(recent.path.parent), aside, gone=gone)
