"""What somebody else changes while it is typed in is never written over in silence: this test knows no page."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import cycle
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from ptce_desk.db import undo as db_undo
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.models.grid_rows import UNREAD_ROLE, VALUE_ROLE
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.ui.widgets.conflict_bar import ConflictBar
from ptce_desk.ui.widgets.editors.rate_edit import RateEdit
from tests.ui.typed.controls import Control, model_of, plausible
from tests.ui.typed.hand import Hand, Way
from tests.ui.typed.held import Held, held_in
from tests.ui.typed.test_typed_is_kept import EVERY_WAY, WITH_ANOTHER, Places, new_kinds
from tests.ui.waiting import settle_window

Settle = Callable[[], None]
OTHER_SIRET: Final = {"73282932000074": "55208131766522"}
CLAIRE: Final = "Claire B."
TYPED_IN: Final = (
    pytest.param("budget", "one of each kind"),
    *(
        pytest.param(key, "every one" if EVERY_WAY else "one of each kind", marks=pytest.mark.slow)
        for key in PAGES
        if key != "budget"
    ),
)


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


@pytest.fixture
def settle(window: MainWindow) -> Settle:
    return partial(settle_window, window)


class Meeting:
    """Types in one control after another; each time Claire takes back what was there, from her own desk."""

    def __init__(self, window: MainWindow, settle: Settle, surroundings: Surroundings) -> None:
        self._window, self._settle = window, settle
        self._hand = Hand(window, settle)
        self._claire = Desk(window.desk.database, replace(surroundings, author=CLAIRE))
        self._keeps = cycle((True, False))
        self._reads = cycle((True, False, False))
        self.met = self.tried = 0

    def meet(self, find: Callable[[], Control | None]) -> Iterator[str]:
        """Type, have Claire take that back, type something else, then choose."""
        before, control = self._held(), find()
        if control is None or not _wanted(control):
            return
        found = _shown(control)
        self._hand.begin(control)
        self._hand.write(control, _wanted(control))
        self._hand.leave(control, Way.TAB)
        first, control = self._held(), find()
        wanted = "" if control is None else _wanted(control)
        if control is None or control.column not in _columns(before, first) or wanted in ("", found, _shown(control)):
            yield from self._restore(before)
            return
        self.tried += 1
        reads, begins = next(self._reads), control.kind != "choice"
        if not (reads and begins):
            self._claire.run(_take_back)
        self._hand.begin(control)
        self._hand.write(control, wanted)
        if reads and begins:
            self._claire.run(_take_back)
            self._window.tasks.changed.emit(EVERY_KIND)
            self._settle()
        self._hand.leave(control, Way.TAB)
        yield from self._choose(before, control)
        yield from self._restore(before)

    def _choose(self, before: Held, control: Control) -> Iterator[str]:
        met = self._held()
        if changed := before.changes(met):
            yield f"a écrit par-dessus : {changed}"
            return
        bars = [one for one in self._window.findChildren(ConflictBar) if one.isVisible()]
        if len(bars) != 1:
            yield f"{len(bars)} bandeaux au lieu d’un, dit {self._hand.told}"
            for bar in bars:
                bar.take.click()
            self._settle()
            return
        self.met += 1
        (bar,) = bars
        if CLAIRE not in bar.text() or "Non enregistré" not in bar.text():
            yield f"dit {bar.text()}"
        if bar.visibleRegion().boundingRect() != bar.rect():
            yield f"le bandeau ne se voit qu’en partie : {bar.visibleRegion().boundingRect()} de {bar.rect()}"
        keeps, shown = next(self._keeps), _shown(control)
        QTest.mouseClick(bar.keep if keeps else bar.take, Qt.MouseButton.LeftButton)
        self._settle()
        after = self._held()
        if keeps and control.column not in _columns(before, after):
            yield f"« garder » n’a pas écrit {shown!r} : {self._hand.told}"
        if not keeps and (changed := before.changes(after)):
            yield f"« prendre » a écrit {changed}"
        if not keeps and _shown(control) == shown:
            yield f"« prendre » laisse {shown!r}"
        if any(one.isVisible() for one in self._window.findChildren(ConflictBar)):
            yield "le bandeau reste"

    def _restore(self, before: Held) -> Iterator[str]:
        """Leave the file as it was found."""
        if before.changes(self._held()):
            self._hand.undo()
        if left := before.changes(self._held()):
            yield f"reste {left}"

    def _held(self) -> Held:
        return held_in(self._window.desk.path)


def _take_back(desk: Desk) -> None:
    with desk.database.rewriting() as connection:
        db_undo.undo(connection, desk.author, desk.moment())


def _columns(before: Held, after: Held) -> set[str]:
    """The columns that changed, those of lines that came or went too."""
    changed = before.changes(after)
    made = {
        f"{table}.{name}" for table, rows in changed.items() for row in rows if isinstance(row, dict) for name in row
    }
    return set(changed) | made


def _wanted(control: Control) -> str:
    """What a hand would type next, or choose; empty where there is nothing else."""
    widget = control.widget
    if control.kind == "choice" and isinstance(widget, QComboBox) and not widget.isEditable():
        place = widget.currentIndex()
        return widget.itemText(place + 1 if place + 1 < widget.count() else place - 1)
    if control.kind == "choice":
        wanted = min(control.options, key=len, default="")
        return (
            ""
            if control.index is not None and _stands_for(control, wanted) == control.index.data(VALUE_ROLE)
            else wanted
        )
    text = plausible(control).text
    return OTHER_SIRET.get(text, text[:-1] + "8") if text == _shown(control) else text


def _stands_for(control: Control, word: str) -> object:
    """The value of a word in a cell, which may show more than it."""
    options = model_of(control.widget).columns[control.place[1]].options
    return next((value for value, label in options if label == word), None)


def _shown(control: Control) -> str:
    widget = control.widget
    if control.index is not None:
        unread = control.index.data(UNREAD_ROLE)
        return str(control.index.data() if unread is None else unread)
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLineEdit) else ""


@pytest.mark.parametrize(("key", "which"), TYPED_IN)
def test_what_somebody_else_changed_meanwhile_is_told_and_one_chooses(
    key: str, which: str, window: MainWindow, settle: Settle, surroundings: Surroundings
) -> None:
    found: list[str] = []
    typed_in: list[str] = []
    kinds: set[tuple[object, ...]] | None = set() if which == "one of each kind" else None
    places, meeting = Places(window, key, settle), Meeting(window, settle, surroundings)
    for record, tab in places:
        for name in list(new_kinds(places.controls(record, tab), kinds)):
            control = places.controls(record, tab).get(name)
            if control is None or not control.column or control.kind == "bool" or name in WITH_ANOTHER:
                continue  # a box that both tick is the same
            if name.endswith("(ligne nouvelle)") or isinstance(control.widget, RateEdit):
                continue  # each adds her own; a rate is that of the amount beside it
            typed_in.append(name)
            find = partial(lambda record, tab, name: places.controls(record, tab).get(name), record, tab, name)
            found += [f"{record}-{tab} {name} : {one}" for one in meeting.meet(find)]
    assert not found, "\n".join(found)
    assert meeting.met == meeting.tried
    assert meeting.met or not typed_in, typed_in
