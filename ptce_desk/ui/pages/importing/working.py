"""What the page of an import has done aside, and what it says of it in a line."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from ptce_desk.domain.errors import PtceDeskError, StoppedError
from ptce_desk.formatting import number_text, typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing import assistant
from ptce_desk.services.importing.assistant import Importing, ReadFile
from ptce_desk.ui.desk.tasks import Told
from ptce_desk.ui.pages.importing.changed_band import Mark, mark_of
from ptce_desk.wording.importing import OUTCOME_WORDS


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read, and its mark before it was."""

    book: ReadFile
    mark: Mark | None


def go_on(stop: Event, stopped: type[StoppedError] = StoppedError) -> None:
    """Asked by what is under way: is it still wanted?"""
    if stop.is_set():
        raise stopped


def read_aside(path: Path, stop: Event, told: Told) -> Reading | PtceDeskError:
    """What a file holds, or why it cannot be read: the page says it in its own place."""

    def still_wanted() -> None:
        told(0, 0)
        go_on(stop)

    mark = mark_of(path)
    try:
        return Reading(assistant.read_file(path, still_wanted), mark)
    except PtceDeskError as problem:
        return problem


def tried(desk: Desk, job: Callable[..., Importing], *args: object) -> Importing | PtceDeskError:
    """What a job answers, or why it cannot: the page says it where it was asked."""
    try:
        return job(desk, *args)
    except PtceDeskError as problem:
        return problem


def aside_sentence(one: Importing) -> str:
    """« reconnu : export de Démarche numérique · feuille PTCE, lignes 4 à 143 »."""
    rows = one.opened.table.rows
    sheet = f"feuille {one.opened.sheet.name}, " if one.opened.sheet.name else ""
    known = f"reconnu : {one.opened.known_as} · " if one.opened.known_as else ""
    return typeset(f"{known}{sheet}lignes {number_text(rows[0].number)} à {number_text(rows[-1].number)}")


def counted_sentence(one: Importing) -> str:
    """« 18 nouveaux, 412 000 € ; 7 changés, 11 champs », said once the lines are there."""
    tallies = () if one.seen is None else one.seen.tallies
    told = (
        f"{number_text(tally.count)} {OUTCOME_WORDS[tally.outcome][tally.count > 1]}, {tally.about}"
        for tally in tallies
        if tally.count
    )
    return typeset(" ; ".join(told))
