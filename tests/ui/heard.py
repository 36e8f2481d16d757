"""What a screen reader can ask of a window: every object Qt tells it of, with its role, its name and its state."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_ROLE = QAccessible.Role

INTERACTIVE: Final = frozenset(
    {
        _ROLE.Button,
        _ROLE.ButtonDropDown,
        _ROLE.ButtonMenu,
        _ROLE.CheckBox,
        _ROLE.ComboBox,
        _ROLE.EditableText,
        _ROLE.HotkeyField,
        _ROLE.Link,
        _ROLE.List,
        _ROLE.MenuItem,
        _ROLE.PageTab,
        _ROLE.PageTabList,
        _ROLE.RadioButton,
        _ROLE.Slider,
        _ROLE.SpinBox,
        _ROLE.Table,
        _ROLE.Tree,
    }
)
"""What an officer acts on: each needs a name."""


@dataclass(frozen=True)
class Heard:
    """One object of the tree: what it is, what it is called, whether it is in view, and where it stands."""

    role: QAccessible.Role
    name: str
    visible: bool
    widget: str
    above: str
    says: QAccessibleInterface

    def __str__(self) -> str:
        """For whoever reads a failing test."""
        return f"{self.role.name} « {self.name} » ({self.widget}) in {self.above}"


def heard(root: QWidget) -> list[Heard]:
    """The whole tree under a widget, the widget first."""
    interface = QAccessible.queryAccessibleInterface(root)
    assert interface is not None
    return list(_walk(interface, ""))


def _walk(interface: QAccessibleInterface, above: str) -> Iterator[Heard]:
    held = interface.object()
    kind = type(held).__name__ if held is not None else "cell"
    name = interface.text(QAccessible.Text.Name).strip()
    yield Heard(interface.role(), name, not interface.state().invisible, kind, above, interface)
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None:
            yield from _walk(child, f"{above}/{kind} « {name[:30]} »")
