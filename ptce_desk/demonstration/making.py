"""The demonstration file: real PTCE of the 2014 panel, made-up dossiers, marked fictitious everywhere."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Final

from ptce_desk.db.operations import stop_undoing_here
from ptce_desk.demonstration.dossiers import events_of
from ptce_desk.demonstration.scene import fictitious_siret, set_scene
from ptce_desk.demonstration.together import do_together
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.states import DecisionState
from ptce_desk.imports.demo import read_demo
from ptce_desk.imports.demo_tables import Demo
from ptce_desk.services.budget.envelopes import open_budget
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier.instruct import change_field
from ptce_desk.services.dossier.sheet import FileSheet, FundingFileFilter, list_files, list_ids, open_file
from ptce_desk.services.home.new_file import Authority, create_file
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes.calls import list_calls
from ptce_desk.services.schemes.frameworks import FrameworkFilter, list_frameworks
from ptce_desk.services.schemes.rules import unused_versions

AUTHOR: Final = "Service ESS (démonstration)"
_SHARES: Final = 9
_OTHERS: Final = {1: "Camille Exemple", 4: "Camille Exemple", 6: "Dominique Modèle", 8: ""}
"""Who else deals with dossiers, by where these stand in the list, so many at a time."""
AUTHORITY: Final = Authority("Région de démonstration", FunderLevel.REGION, fictitious_siret(1))


class _StoryClock:
    """A clock that stops on the days told, never after the present, and goes on once all is told."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.present = clock
        self._told: datetime | None = None

    def __call__(self) -> datetime:
        return self._told or self.present()

    def stop_on(self, day: date) -> None:
        now = self.present()
        self._told = min(datetime.combine(day, time(10), tzinfo=now.tzinfo), now)

    def go_on(self) -> None:
        self._told = None


def build_demo(surroundings: Surroundings, path: Path) -> Desk:
    """Make the demonstration file anew and leave it open; its stories run over three fiscal years, up to today.

    Raises:
        FileError: something else stands at `path`, or it cannot be written.
    """
    demo = read_demo(surroundings.resources / "demo.toml")
    clock = _StoryClock(surroundings.clock)
    today = clock().date()
    clock.stop_on(date(today.year - 2, 1, 5))
    path.unlink(missing_ok=True)
    desk = create_file(replace(surroundings, author=AUTHOR, clock=clock), path, AUTHORITY, fictitious=True)
    try:
        desk.run(sheets.load_panel)
        desk.run(_tell, demo, clock, today)
    except BaseException:
        desk.close()
        raise
    return desk


def _tell(desk: Desk, demo: Demo, clock: _StoryClock, today: date) -> None:
    """Play every event on its day; the telling is not undone by an officer who tries the demonstration."""
    organisations: dict[str, int] = {}
    do_together(desk, "Raconter les PTCE", lambda shared: organisations.update(set_scene(shared, demo, today)))
    for event in events_of(desk, demo, organisations, today):
        clock.stop_on(event.day)
        do_together(desk, event.label, event.do)
    do_together(desk, "Répartir les dossiers", _share_out)
    clock.go_on()
    with desk.database.rewriting() as connection:
        stop_undoing_here(connection, desk.author, desk.moment(), "Achever la démonstration")


def _share_out(desk: Desk) -> None:
    """Give some dossiers to colleagues of whoever tells the stories, and leave some to nobody."""
    for place, file_id in enumerate(list_ids(desk, FundingFileFilter(), most=None)):
        if place % _SHARES in _OTHERS:
            change_field(desk, file_id, "instructor", _OTHERS[place % _SHARES])


def shown_records(desk: Desk) -> dict[str, int | None]:
    """The records worth a picture: a dossier on a coming agenda, its PTCE, scheme, session, envelope; a framework.

    The rules are those of a version no dossier is judged under: the others are only read.
    """
    unused = unused_versions(desk)
    rules = {"scheme_rules": unused[0] if unused else None}
    rows = list_files(desk, FundingFileFilter()).rows
    if not rows:
        shown = (
            *("funding_file", "ptce", "scheme", "what_if", "call", "session", "organisation", "framework"),
            *("session_arbitration", "envelope_arbitration"),
        )
        return dict.fromkeys(shown) | rules
    chosen = next((row for row in rows if row.decision is DecisionState.LISTED), rows[0])
    sheet = open_file(desk, chosen.id)
    frameworks = list_frameworks(desk, FrameworkFilter(), order="scheme_count", descending=True)
    return {
        "funding_file": chosen.id,
        "ptce": sheet.file.ptce_id,
        "scheme": sheet.scheme.id,
        "what_if": sheet.version.id,
        "call": next((row.version_id for row in list_calls(desk)), None),
        "session": None if sheet.session is None else sheet.session[0],
        "session_arbitration": None if sheet.session is None else sheet.session[0],
        "envelope_arbitration": _envelope_of(desk, sheet),
        "organisation": None if not sheet.members else sheet.members[0].id,
        "framework": frameworks[0].id if frameworks else None,
    } | rules


def _envelope_of(desk: Desk, sheet: FileSheet) -> int | None:
    """The envelope that a dossier weighs on."""
    rows = open_budget(desk, sheet.file.fiscal_year, with_payments=False).rows
    return next((row.envelope_id for row in rows if row.scheme_id == sheet.scheme.id), None)
