"""An officer at her desk: she looks for what she knows the name of, listens, and types."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self, TypeVar

from gi.repository import GLib

from tests.hands.controls import BUTTONS, FIELDS, TABLES, TABS, Control, readable, windows
from tests.hands.keyboard import DIGIT_ROW, PACE, Keyboard
from tests.hands.screen import Screen

ROOT: Final = Path(__file__).parents[2]
PROGRAM: Final = ROOT / ".venv" / "bin" / "ptce-desk"

_PATIENCE: Final = 40.0
"""Seconds waited before saying that nothing happens; a right run never waits that long, even on a loaded machine."""
_BREATH: Final = 0.2
"""Seconds from the focus taken to the first key."""
_LISTENING: Final = 0.6
"""Seconds after which nothing more is expected to be said of a key."""
_MOST_CELLS: Final = 16
_MOST_TABS: Final = 8
_MOST_STOPS: Final = 120
_OF_THE_BUS: Final = ("qt.accessibility.atspi:", "QSpiApplication::", "QAccessibleTable::child: Invalid index")
"""What Qt says of the bus itself, or of a cell asked for when its line has just gone: not the program's doing."""

_Found = TypeVar("_Found")


@dataclass(frozen=True)
class Heard:
    """One thing said on the accessibility bus."""

    event: str
    role: str
    name: str
    said: str


class Ears:
    """What the bus has told so far, heard by another process."""

    def __init__(self, screen: Screen) -> None:
        self.heard: list[Heard] = []
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.hands.ears"),
            cwd=ROOT, env=dict(screen.environment), stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._reader = threading.Thread(target=self._listen, daemon=True)
        self._reader.start()
        wait_for(lambda: self.heard, "the accessibility bus is heard")

    def focus(self) -> Heard:
        """Where the keyboard is: the last control that said it took it."""
        return next(heard for heard in reversed(self.heard) if "focused" in heard.event)

    def count(self) -> int:
        return len(self.heard)

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=10)
        self._reader.join(timeout=10)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            told = json.loads(line)
            self.heard.append(Heard(told["event"], told["role"], readable(told["name"]), readable(told["said"])))


class Officer:
    """Opens the program on a file, works in it by keyboard, and closes it."""

    def __init__(self, screen: Screen, keyboard: Keyboard, ears: Ears, file: Path) -> None:
        self._screen, self.keyboard, self.ears, self._file = screen, keyboard, ears, file
        self._complaints = file.with_suffix(".stderr")
        for log in self._logs():  # of the journey before
            log.unlink()
        with self._complaints.open("wb") as complaints:
            self._program = subprocess.Popen(
                (str(PROGRAM), str(file)),
                env={**screen.environment, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=complaints,
            )  # fmt: skip
        self.wait(lambda: windows() and self.find(BUTTONS, "Fichier"), "the window opens")
        self.breathe()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End the program where a failing journey left it open."""
        if self._program.poll() is None:
            self._program.kill()
            self._program.wait(timeout=10)

    @property
    def has_ended(self) -> bool:
        return self._program.poll() is not None

    def press(self, keys: str, times: int = 1) -> None:
        self.keyboard.press(keys, times)

    def type(self, text: str) -> None:
        self.keyboard.type(text)

    def breathe(self) -> None:
        time.sleep(_BREATH)

    def take_field(self, name: str) -> Control:
        return self.take(FIELDS, name)

    def fill(self, name: str, text: str) -> None:
        """Replace what a field holds, and leave it by Tab."""
        self.take(FIELDS, name)
        self.press("Ctrl+a")
        self.type(text)
        self.press("Tab")
        self.breathe()

    def push(self, name: str) -> None:
        """Put the keyboard on a button and press it by Space."""
        self.take(BUTTONS, name)
        self.press("space")
        self.breathe()

    def open_tab(self, name: str) -> None:
        """Go to a tab by its title: Ctrl+PgDn, as many times as there are tabs before it."""
        for _tab in range(_MOST_TABS):
            tab = self.find(TABS, name)
            if tab is not None and tab.selected:
                return
            self.press("Ctrl+PageDown")
            self.breathe()
        raise AssertionError(name)

    def go_to_page(self, name: str) -> None:
        """Alt and the key of the digit row at the rank of the page in the navigation."""
        pages = [entry.name for entry in self.wait(self._pages, "the navigation is there")]
        self.keyboard.press_code(DIGIT_ROW[pages.index(name)], "Alt")
        self.wait(lambda: self.open_page() == name, f"the page « {name} » is shown")
        self.breathe()

    def tab_to(self, name: str) -> None:
        """Press Tab until the control of that name is heard."""
        stops: list[str] = []
        while self.ears.focus().name != name:
            stops.append(self._step("Tab"))
            assert len(stops) < _MOST_STOPS, (name, stops)

    def search(self, words: str) -> None:
        """Ctrl+K, a few words, and Enter once something is found."""
        self.press("Ctrl+k")
        self.type(words)
        time.sleep(1)
        self.press("Return")
        self.breathe()

    def go_to_cell(self, table: str, row: int, heading: str) -> None:
        """Put the keyboard on the cell of a table by its row and its heading, with the arrows."""
        self._enter_table(table)
        for _row in range(row):
            self._step("Down")
        self._step_until("Right", heading)

    def go_to_new_line(self, table: str) -> None:
        """Put the keyboard on the line of a grid that is not there yet, « Ajouter une ligne… »."""
        self._enter_table(table)
        self._step_until("Down", "Ajouter")

    def press_until(self, key: str, beginning: str) -> None:
        """Press a key until what is heard begins so: in a menu, or among buttons whose name tells how many."""
        self._step_until(key, beginning)

    def _enter_table(self, table: str) -> None:
        self.take(TABLES, table)
        self._step("Ctrl+End")  # a table says nothing of a cell one does not come from elsewhere to
        self._step("Ctrl+Home")
        self._step("End")
        self._step("Home")  # with Ctrl alone, a list of rows chooses none

    def _step_until(self, key: str, beginning: str) -> None:
        passed: list[str] = [self.ears.focus().name]
        while not passed[-1].startswith(beginning):
            passed.append(self._step(key))
            assert len(passed) < _MOST_CELLS, (beginning, passed)

    def type_cell(self, text: str) -> None:
        """Type over the cell under the keyboard, and go to the next by Tab."""
        self.type(text)
        self.press("Tab")
        self.breathe()

    def take(self, roles: frozenset[str], name: str) -> Control:
        """Put the keyboard on a control, as soon as it is there."""
        control = self.wait(lambda: self.find(roles, name), f"« {name} » is there")
        control.take_focus()
        self.breathe()
        return control

    def find(self, roles: frozenset[str], name: str) -> Control | None:
        """A control of the front window by its name; none when it is not there now."""
        try:
            for control in windows()[-1].below():
                if control.role in roles and control.answers_to(name):
                    return control
        except (GLib.Error, IndexError):  # the page changed under the eyes: look again
            return None
        return None

    def sees(self, words: str) -> bool:
        """Whether words are written somewhere in the front window."""
        try:
            return any(words in control.name or words in control.text for control in windows()[-1].below())
        except (GLib.Error, IndexError):
            return False

    def sees_cell(self, table: str, words: str) -> bool:
        """Whether words are written in a cell of a table."""
        try:
            found = self.find(TABLES, table)
            return found is not None and any(words in cell.name for cell in found.children())
        except GLib.Error:
            return False

    def hears(self, name: str) -> bool:
        """Whether the keyboard is on a control whose name begins so."""
        return self.ears.focus().name.startswith(name)

    def front_window(self) -> str:
        """The title of the window that came to the front last."""
        return next(heard.name for heard in reversed(self.ears.heard) if heard.event == "window:activate")

    def wait_to_see(self, words: str) -> None:
        self.wait(lambda: self.sees(words), f"« {words} » is written")

    def wait(self, true: Callable[[], _Found | None], what: str, meanwhile: Callable[[], None] | None = None) -> _Found:
        """Wait as a person does for what her keys bring."""
        return wait_for(true, what, self._still_there if meanwhile is None else meanwhile)

    def quit(self) -> None:
        """Ctrl+Q; the program ends quietly."""
        self.press("Ctrl+q")
        self.has_ended_quietly()

    def has_ended_quietly(self) -> None:
        """The program has ended without an error, nothing complained of on its way."""
        self.wait(lambda: self._program.poll() is not None or self.complaints(), "the program ends", lambda: None)
        self._assert_quiet()
        assert self._program.poll() == 0

    def complaints(self) -> list[str]:
        """What the program wrote of itself: standard error and its log."""
        written = "".join(told.read_text() for told in (self._complaints, *self._logs()))
        return [line for line in written.splitlines() if not line.startswith(_OF_THE_BUS)]

    def _logs(self) -> list[Path]:
        return list(Path(self._screen.environment["HOME"]).rglob("ptce-desk.log"))

    def _pages(self) -> list[Control]:
        """The entries of the navigation, from the top."""
        try:
            for control in windows()[-1].below():
                if control.name == "Navigation":
                    return [entry for entry in control.below() if entry.name and entry.role != "label"]
        except (GLib.Error, IndexError):
            pass
        return []

    def open_page(self) -> str:
        """The page the navigation marks."""
        try:
            return next((entry.name for entry in self._pages() if entry.marked), "")
        except GLib.Error:
            return ""

    def _still_there(self) -> None:
        self._assert_quiet()
        assert self._program.poll() is None, ("the program ended", self._program.returncode)

    def _step(self, key: str) -> str:
        """Move by a key; returns the name heard then, the same where there is nowhere to go."""
        before = self.ears.count()
        self.press(key)
        end = time.monotonic() + _LISTENING
        while self.ears.count() == before and time.monotonic() < end:
            time.sleep(0.02)
        time.sleep(PACE)
        return self.ears.focus().name

    def _assert_quiet(self) -> None:
        complaints = self.complaints()
        assert not complaints, complaints


def wait_for(true: Callable[[], _Found | None], what: str, meanwhile: Callable[[], None] = lambda: None) -> _Found:
    """What comes true at last; says what did not."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        found = true()
        if found:
            return found
        meanwhile()
        time.sleep(0.1)
    raise AssertionError(f"never: {what}")
