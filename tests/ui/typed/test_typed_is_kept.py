"""What is typed anywhere is kept where its control says, once, and undone by Ctrl+Z: this test knows no page."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ptce_desk.demonstration.making import shown_records
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.kept_with import kept_with
from ptce_desk.ui.desk.keeping import Where
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.models.grid_rows import UNREAD_ROLE
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.slowly import slowly, spread
from tests.ui.outside import looking_into
from tests.ui.shown import DIALOGS, tabs_of
from tests.ui.typed.controls import Control, controls_of, plausible
from tests.ui.typed.hand import Hand, Way
from tests.ui.typed.held import Held, held_in, operations_since
from tests.ui.waiting import settle_window

Settle = Callable[[], None]
EVERY_WAY = bool(os.environ.get("PTCE_EVERY_WAY"))
"""Each control left by each way, and not by one of them in turn: `make test-slow`."""

LONG = ("ptce", "organisation")
"""Minutes, with kinds of controls the other pages have: `make test-slow`."""

WITH_ANOTHER: Final = ("Choice « Contrat »",)
"""What goes with another control: a contract lets go of an axis of another, see `tests/ui/pages/test_frameworks.py`."""

EACH_DAY: Final = [key for key in PAGES if key not in LONG][::6]
TYPED_IN: Final = (
    *(pytest.param(key, "one of each kind") for key in EACH_DAY),
    *(pytest.param(key, "every one", marks=pytest.mark.slow) for key in PAGES),
)
"""Every control of a page is one of each of its kinds too."""
EMPTIED = ("session", *slowly(*(key for key in PAGES if key != "session")))
WAYS = (Way.TAB, Way.ENTER, Way.CLICK, Way.BLANK, Way.PAGE)
FOLLOWED = "SELECT f.id FROM funding_file f JOIN agreement a ON a.funding_file_id = f.id WHERE a.closed_on IS NULL"


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """What the window shows: the demonstration."""
    return demo


@pytest.fixture
def hand(window: MainWindow, settle: Settle) -> Hand:
    return Hand(window, settle)


@pytest.fixture
def settle(window: MainWindow) -> Settle:
    return partial(settle_window, window)


class Places:
    """The states of a page: its records of the demonstration, each of their tabs."""

    def __init__(self, window: MainWindow, key: str, settle: Settle) -> None:
        self._window, self._key, self._settle = window, key, settle
        self._records = [window.desk.run(shown_records).get(key)]
        if key == "funding_file" and EVERY_WAY:  # one that is instructed, one that is followed
            with looking_into(window.desk.path) as connection:
                self._records.append(connection.execute(FOLLOWED).fetchone()[0])

    def __iter__(self) -> Iterator[tuple[int | None, int]]:
        """Each record with each of its tabs that can be chosen."""
        for record in self._records:
            self.show(record, 0)
            tabs = self._tabs()
            count = 1 if tabs is None else tabs.count()
            yield from ((record, tab) for tab in range(count) if tabs is None or tabs.isTabVisible(tab))

    def show(self, record: int | None, tab: int) -> None:
        """Show a state of the page, unless it is in view."""
        page = self._window.current_page()
        if page is not self._window.pages.get(self._key) or page.record != record:
            self._window.go(Destination(self._key, record))
            self._settle()
        tabs = self._tabs()
        if tabs is not None and tabs.currentIndex() != tab:
            tabs.setCurrentIndex(tab)
            self._settle()

    def controls(self, record: int | None, tab: int) -> dict[str, Control]:
        """What can be typed in there."""
        self.show(record, tab)
        return controls_of(self._window.current_page())

    def _tabs(self) -> QTabWidget | None:
        return next(iter(tabs_of(self._window)), None)


class Trial:
    """Types in one control after another, and reads the file after each gesture."""

    def __init__(self, hand: Hand, file: Path) -> None:
        self._hand, self._file = hand, file
        self._before = held_in(file)

    def drop(self, control: Control) -> Iterator[str]:
        """Type, then press Escape: the file is as it was."""
        if control.kind in ("choice", "bool"):
            return
        self._hand.begin(control)
        self._hand.type(plausible(control).text[:1])
        self._hand.key(Qt.Key.Key_Escape)
        after = held_in(self._file)
        yield from (f"Échap a écrit {one}" for one in self._before.changes(after))
        if after.last_entry != self._before.last_entry:
            yield "Échap a laissé une trace au journal"
        self._before = after

    def keep(self, control: Control, way: Way) -> Iterator[str]:
        """Type another value and leave: the file holds it, and Ctrl+Z takes it back."""
        value = plausible(control)
        self._hand.begin(control)
        self._hand.write(control, value.text)
        self._hand.leave(control, way)
        after = held_in(self._file)
        yield from self._faults(control, after, value.raw)
        if way is Way.CLOSE:
            return
        if after.last_entry != self._before.last_entry:
            self._hand.undo()
            after = held_in(self._file)
            yield from (f"Ctrl+Z laisse {one}" for one in self._before.changes(after))
        self._before = after

    def empty(self, control: Control) -> None:
        """Empty it and leave by Tab, then take back what the file kept; no choice comes back without a word."""
        searched = control.widget if isinstance(control.widget, Choice) and control.widget.isEditable() else None
        held = None if searched is None else searched.value()
        self._hand.begin(control)
        self._hand.key(Qt.Key.Key_Backspace)
        self._hand.leave(control, Way.TAB)
        after = held_in(self._file)
        if searched is not None and isValid(searched):
            kept = after.last_entry != self._before.last_entry
            assert held is None or kept or searched.problem(), f"{control.name} : revient sans un mot"
            searched.forget_typing()
        if after.last_entry != self._before.last_entry:
            self._hand.undo()
            after = held_in(self._file)
        self._before = after

    def _faults(self, control: Control, after: Held, raw: object) -> Iterator[str]:
        """What is wrong with what the file holds once a control is left."""
        changed, column = self._before.changes(after), control.column
        if not column:
            yield from (f"a écrit {name}" for name in changed)
            return
        table, _dot, name = column.partition(".")
        made = [row.get(name) for row in changed.get(table, []) if isinstance(row, dict)]
        written = changed.get(column, []) + made
        if column not in changed and table not in changed:
            if not (control.reason or self._hand.told):
                yield f"n’a pas écrit {column}"
            return
        if raw is not None and raw not in written:
            yield f"a écrit {written} dans {column} au lieu de {raw!r}"
        beyond = changed.keys() - {column, table} - kept_with(column)
        yield from (f"a écrit aussi {one}" for one in sorted(beyond))
        operations = operations_since(self._file, self._before)
        if len(operations) != 1:
            yield f"{len(operations)} opérations au journal"
        elif (table, name) not in operations[0]:
            yield f"le journal ne dit rien de {column}"


def new_kinds(controls: dict[str, Control], seen: set[tuple[object, ...]] | None) -> Iterator[str]:
    """The controls of kinds not seen yet (field, cell, cell of a new line), by name; all, where none is kept."""
    for name, one in controls.items():
        kind = type(one.widget), one.kind, one.index is not None and name.endswith("(ligne nouvelle)")
        if seen is None or kind not in seen:
            yield name
        if seen is not None:
            seen.add(kind)


@pytest.mark.parametrize(("key", "which"), TYPED_IN)
def test_what_is_typed_in_a_page_is_kept_where_its_control_says(
    key: str, which: str, window: MainWindow, hand: Hand, settle: Settle
) -> None:
    found: list[str] = []
    kinds: set[tuple[object, ...]] | None = set() if which == "one of each kind" else None
    places, trial, turn = Places(window, key, settle), Trial(hand, window.desk.path), cycle(WAYS)
    last: tuple[int | None, int, str] | None = None
    for record, tab in places:
        named = list(new_kinds(places.controls(record, tab), kinds))  # before anything typed changes them
        for name in (one for one in named if one not in WITH_ANOTHER):
            for way in islice(turn, len(WAYS) if EVERY_WAY else 1):
                control = places.controls(record, tab).get(name)
                if control is not None and control.kind == "choice" and not control.options:
                    break
                if control is None or control.keeps is None:
                    found += [f"{record}-{tab} {name} : ne dit pas où il garde"] if control is not None else []
                    break
                last = (record, tab, name) if control.column else last
                found += [f"{record}-{tab} {name}, Échap : {one}" for one in trial.drop(control)]
                control = places.controls(record, tab).get(name, control)
                found += [f"{record}-{tab} {name}, {way.value} : {one}" for one in trial.keep(control, way)]
    if last is not None:
        control = places.controls(last[0], last[1])[last[2]]
        found += [f"{last}, {Way.CLOSE.value} : {one}" for one in trial.keep(control, Way.CLOSE)]
    assert not found, "\n".join(found)


@pytest.mark.slow
def test_a_click_on_nothing_keeps_a_cell_and_leaves_in_red_what_is_not_understood(
    window: MainWindow, hand: Hand, settle: Settle
) -> None:
    places, trial = Places(window, "funding_file", settle), Trial(hand, window.desk.path)
    record, tab = next(iter(places))
    cells = {one.kind: name for name, one in places.controls(record, tab).items() if one.index is not None}
    for kind in ("text", "amount"):
        assert list(trial.keep(places.controls(record, tab)[cells[kind]], Way.BLANK)) == [], kind
    before = held_in(window.desk.path)
    amount = next(
        one for one in places.controls(record, tab).values() if one.index is not None and one.kind == "amount"
    )
    hand.begin(amount)
    hand.type("abc")
    hand.leave(amount, Way.BLANK)
    assert isinstance(amount.widget, GridTable)
    assert amount.widget.problem()
    assert amount.index is not None
    assert amount.index.data(UNREAD_ROLE) == "abc"
    assert before.changes(held_in(window.desk.path)) == {}


@pytest.mark.slow
@pytest.mark.parametrize("key", EMPTIED)
def test_what_is_emptied_is_kept_so_or_refused_in_words(
    key: str, window: MainWindow, hand: Hand, settle: Settle
) -> None:
    places, trial = Places(window, key, settle), Trial(hand, window.desk.path)
    with capture_exceptions() as failures:
        for record, tab in places:
            for name in places.controls(record, tab):
                control = places.controls(record, tab).get(name)
                if control is not None and control.column and control.kind != "bool":
                    trial.empty(control)
                    assert not failures, (record, tab, name, failures)


@pytest.mark.parametrize("name", spread(DIALOGS, 6))
def test_what_is_typed_in_a_dialog_waits_for_its_button(
    name: str, qtbot: QtBot, window: MainWindow, demo: Desk, hand: Hand, settle: Settle
) -> None:
    dialog = DIALOGS[name](demo, window)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    settle()
    before = held_in(demo.path)
    for control in controls_of(dialog).values():
        assert control.keeps is not None, control.name
        assert control.keeps.where in (Where.UNTIL_VALIDATED, Where.VIEW), control.name
        if control.kind == "choice" and not control.options:
            continue
        hand.begin(control)
        hand.write(control, plausible(control).text)
        hand.leave(control, Way.TAB)
    dialog.close()
    settle()
    assert before.changes(held_in(demo.path)) == {}
