"""What a widget is for a screen reader, where Qt's own guess from its class is another thing, or ends the program."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from typing_extensions import override

_PROPERTY: Final = "spokenRole"
_SCROLLED: Final = ("QScrollArea", "QAbstractScrollArea")


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Have a widget told under another role; to call before it has a text, which Qt tells at once."""
    widget.setProperty(_PROPERTY, role.value)


def install_roles() -> None:
    """Tell Qt of the roles that `speak_as` gives; once a program."""
    QAccessible.installFactory(_interface_of)


def _interface_of(class_name: str, told: QObject) -> QAccessibleInterface | None:
    """Qt asks for each class of an object in turn, and makes an interface of its own where the answer is None.

    That of an area that scrolls tells its bars while they are in view, and reads beyond its list when it is asked for
    one that has gone since they were counted: a screen reader that looks in while a page is laid out ends the program.
    Told as any other widget, it has the same parts whether its bars are in view or not, and none beyond them.
    """
    if not isinstance(told, QWidget):  # PySide may still give what stood at the same address and is gone, as a spacer
        return None
    role = told.property(_PROPERTY)
    if role is None:
        return QAccessibleWidget(told, QAccessible.Role.Client) if class_name in _SCROLLED else None
    if isinstance(told, QAbstractButton):
        return _SpokenButton(told, QAccessible.Role(role))
    return QAccessibleWidget(told, QAccessible.Role(role))


class _SpokenButton(QAccessibleWidget):
    """A button that opens one of several things, as a page's entry does: the one in view is selected."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)
        self._button = button

    @override
    def state(self) -> QAccessible.State:
        state = super().state()
        state.selectable, state.selected = True, self._button.isChecked()
        return state

    @override
    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    @override
    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.pressAction():
            self._button.click()
        else:
            super().doAction(name)
