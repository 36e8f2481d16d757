"""What a screen reader finds in the window: controls by their name and role, as the accessibility bus gives them."""

from collections.abc import Iterator
from typing import Final, Protocol, Self

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  # the version is said before

FIELDS: Final = frozenset({"text", "entry", "combo box", "password text", "spin button", "editable text"})
BUTTONS: Final = frozenset({"push button", "button", "toggle button", "check box", "radio button", "link", "menu item"})
TABLES: Final = frozenset({"table", "tree table", "tree", "list"})
TABS: Final = frozenset({"page tab"})

_SPACES: Final = str.maketrans({"\u00a0": " ", "\u202f": " "})


class Found(Protocol):
    """An object of the accessibility bus, as far as it is used here."""

    def get_name(self) -> str: ...
    def get_role_name(self) -> str: ...
    def get_child_count(self) -> int: ...
    def get_child_at_index(self, index: int) -> Self | None: ...
    def get_state_set(self) -> "States": ...
    def get_component_iface(self) -> "Component | None": ...
    def get_text_iface(self) -> object: ...
    def get_relation_set(self) -> list["Relation"]: ...


class States(Protocol):
    """What is true of it now."""

    def contains(self, state: object) -> bool: ...


class Component(Protocol):
    """Its place on the screen."""

    def grab_focus(self) -> bool: ...


class Relation(Protocol):
    """What it has to do with another."""

    def get_relation_type(self) -> object: ...
    def get_target(self, index: int) -> Found: ...


class GoneError(LookupError):
    """The control went away while it was looked at."""


class Control:
    """A control of the window; each question is asked of the program anew."""

    def __init__(self, found: Found) -> None:
        self._found = found

    @property
    def name(self) -> str:
        return readable(self._found.get_name())

    @property
    def role(self) -> str:
        return self._found.get_role_name()

    @property
    def text(self) -> str:
        """What is written in it."""
        text = self._found.get_text_iface()
        return "" if text is None else readable(Atspi.Text.get_text(text, 0, -1))

    @property
    def visible(self) -> bool:
        return self._found.get_state_set().contains(Atspi.StateType.VISIBLE)

    @property
    def selected(self) -> bool:
        return self._found.get_state_set().contains(Atspi.StateType.SELECTED)

    @property
    def marked(self) -> bool:
        """Whether it is the one chosen among its neighbours."""
        states = self._found.get_state_set()
        return states.contains(Atspi.StateType.CHECKED) or states.contains(Atspi.StateType.SELECTED)

    @property
    def enabled(self) -> bool:
        return self._found.get_state_set().contains(Atspi.StateType.ENABLED)

    def children(self) -> Iterator["Control"]:
        for index in range(self._found.get_child_count()):
            child = self._found.get_child_at_index(index)
            if child is not None:
                yield Control(child)

    def below(self) -> Iterator["Control"]:
        """What stands in it, depth first; not what is hidden, nor the cells of tables."""
        if self.role in TABLES:
            return
        for child in self.children():
            if child.visible:
                yield child
                yield from child.below()

    def answers_to(self, name: str) -> bool:
        """Whether it is called so, by itself or by the label beside it."""
        return self.name == name or name in self._labels()

    def take_focus(self) -> None:
        """Put the keyboard on it, as a screen reader does."""
        component = self._found.get_component_iface()
        if component is None or not component.grab_focus():
            raise GoneError(self.name)

    def _labels(self) -> list[str]:
        """The names of its labels; a drop-down list has its value for a name."""
        if self.role != "combo box":
            return []
        return [
            readable(relation.get_target(0).get_name())
            for relation in self._found.get_relation_set()
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        ]


def windows() -> list[Control]:
    """The windows and dialogs that are open, the last one last."""
    desktop = Atspi.get_desktop(0)
    found: list[Control] = []
    for place in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(place)
        if program is None:
            continue
        Atspi.Accessible.set_cache_mask(program, Atspi.Cache.NONE)
        found.extend(window for window in Control(program).children() if window.visible)
    return found


def readable(text: str) -> str:
    """A text with plain spaces, to compare with what a test says."""
    return text.translate(_SPACES).strip()
