"""Menus that open at a press of the mouse: what they hold is chosen by a click of its own."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QMenu
from typing_extensions import override


class _OwnClick(QObject):
    """Keeps from a menu the release of a press that began before it.

    A menu taller than the room below the pointer opens under it: the end of the very press that opened it would choose
    what happens to lie there.
    """

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._pressed = False
        menu.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._pressed = False
        elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._pressed = True
        return event.type() == QEvent.Type.MouseButtonRelease and not self._pressed


def chosen_by_own_click(menu: QMenu) -> None:
    """Have a menu hear no release of the mouse but that of a press made since it is shown."""
    if menu.findChild(_OwnClick) is None:
        _OwnClick(menu)


def open_menu(menu: QMenu, place: QPoint) -> None:
    """Open the menu of a right click at a place of the screen; it goes once it is closed."""
    menu.aboutToHide.connect(menu.deleteLater)
    open_kept_menu(menu, place)


def open_kept_menu(menu: QMenu, place: QPoint) -> None:
    """Open at a place of the screen a menu that is of something which stays."""
    chosen_by_own_click(menu)
    menu.popup(place)
