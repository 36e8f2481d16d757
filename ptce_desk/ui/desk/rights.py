"""What it takes to use a control, said by whoever places it; without it, it is greyed, or only read, and says why.

A field says it by where it keeps what is typed (`keeping`), a button or an entry of a menu by `needs_right`. The
window says
what the person at work may do, by `hold`: whatever stands in it, or is asked from it, looks up to it as it is shown.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, Protocol, TypeAlias, cast, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip, QWidget
from typing_extensions import override

from ptce_desk.domain.rights import Right, right_for
from ptce_desk.ui.desk.announcing import announce
from ptce_desk.wording.team import right_name, why_not

Control: TypeAlias = QWidget | QAction
NEEDED: Final = "rightNeeded"
"""The property of a control that says, as a number, what it takes."""
_HELD: Final = "rightHeld"
_TIP: Final = "toolTip"
"""The property of Qt's; what is set is words of the program, or what the control said before."""
_BEFORE: Final = "saidBefore"
"""What a control that is greyed would say if it were not."""
_LOOKED_AT: Final = frozenset(
    {
        QEvent.Type.Show,
        QEvent.Type.EnabledChange,
        QEvent.Type.ReadOnlyChange,
        QEvent.Type.ToolTipChange,
        QEvent.Type.FocusIn,
    }
)


@runtime_checkable
class Grid(Protocol):
    """A table each cell of which may take another right."""

    def bar(self, why: Callable[[str], str], lines: str) -> None:
        """Have cells only read: `why` tells it by the key of their column, empty for none; `lines`, for whole rows."""


def needs_right(what: str | Right, *controls: Control) -> None:
    """Say what it takes to use these: a right, or to write in a table or a column, « funding_file.proposed »."""
    right = what if isinstance(what, Right) else right_for(what)
    for control in controls:
        control.setProperty(NEEDED, right.value)
        if isinstance(control, QWidget):
            control.installEventFilter(_watch())
            _follow(control)
        else:
            _watch_entry(control)


def needs_by_cell(table: str, grid: QWidget, column_of: Callable[[str], str]) -> None:
    """Say that a table keeps its rows in a table of the file, and each cell in a column, by its key."""
    grid.setProperty(_CELLS, column_of)
    needs_right(table, grid)


def hold(window: QWidget, right: Right) -> None:
    """Say what the person at work may do in a window, now and until it is said again."""
    window.setProperty(_HELD, right.value)
    for control in _guarded(window):
        if isinstance(control, QWidget):
            control.installEventFilter(_watch())
        _follow(control)


def lacks(control: QObject) -> Right | None:
    """The right that somebody who looks at a control has not, and that it takes; None when she has it."""
    needed, held = control.property(NEEDED), _held_above(control)
    return None if needed is None or held is None or needed <= held else Right(needed)


_CELLS: Final = "columnOfCell"


def _guarded(root: QWidget) -> Iterator[Control]:
    for one in root.findChildren(QObject):
        if isinstance(one, QWidget | QAction) and one.property(NEEDED) is not None:
            yield one


def _held_above(control: QObject) -> int | None:
    """What is said by the window that a control stands in, or was asked from; None where none says it."""
    above: QObject | None = control
    while above is not None:
        held = above.property(_HELD)
        if held is not None:
            return cast("int", held)
        above = above.parent()
    return None


def _follow(control: Control) -> None:
    """Have a control be as the person at work may use it."""
    if isinstance(control, Grid) and isinstance(control, QWidget):
        _bar(control, _held_above(control))
        return
    lacking = lacks(control)
    if lacking is None:
        _free(control)
        return
    reason = why_not(lacking)
    if isinstance(control, QLineEdit | QPlainTextEdit):
        if not control.isReadOnly():
            control.setReadOnly(True)
    elif control.isEnabled():
        control.setEnabled(False)
    if control.toolTip() != reason:
        control.setProperty(_BEFORE, control.toolTip())
        control.setProperty(_TIP, reason)
    if isinstance(control, QAction):
        _say_in_menu(control, right_name(lacking))
    elif control.accessibleDescription() != reason:
        control.setAccessibleDescription(reason)


def _say_in_menu(entry: QAction, lacking: str) -> None:
    """An entry says what it lacks where its keys stand: a menu shows no more of it, and it is read whole."""
    words = entry.text().partition("\t")[0]
    if entry.text() != f"{words}\t{lacking}":
        entry.setText(f"{words}\t{lacking}")


def _free(control: Control) -> None:
    """Give back a control that was kept from somebody, who has the right now."""
    before = control.property(_BEFORE)
    if before is None:
        return
    control.setProperty(_BEFORE, None)
    control.setProperty(_TIP, before)
    if isinstance(control, QAction):
        control.setText(control.text().partition("\t")[0])
    else:
        control.setAccessibleDescription("")
    if isinstance(control, QLineEdit | QPlainTextEdit):
        control.setReadOnly(False)
    else:
        control.setEnabled(True)


def _bar(grid: Grid, held: int | None) -> None:
    def why(right: Right) -> str:
        return "" if held is None or right <= held else why_not(right)

    assert isinstance(grid, QWidget)
    column_of = cast("Callable[[str], str]", grid.property(_CELLS))
    grid.bar(lambda key: why(right_for(column_of(key))), why(Right(grid.property(NEEDED))))


class _Watch(QObject):
    """Looks after what takes a right: whatever a page makes of it, it stays out of reach."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _LOOKED_AT and isinstance(watched, QWidget):
            if kind == QEvent.Type.Show and _held_above(watched) == Right.ADMINISTER:
                watched.removeEventFilter(self)  # nothing is ever out of reach
            elif not (isinstance(watched, Grid) and kind != QEvent.Type.Show):
                _follow(watched)
        elif kind == QEvent.Type.KeyPress and isinstance(watched, QLineEdit | QPlainTextEdit):
            lacking = lacks(watched) if isinstance(event, QKeyEvent) and event.text().isprintable() else None
            if lacking is not None and isinstance(event, QKeyEvent) and event.text():
                QToolTip.showText(watched.mapToGlobal(QPoint(0, watched.height())), why_not(lacking), watched)
                announce(watched, why_not(lacking), urgent=True)
        return False


@cache
def _watch() -> _Watch:
    return _Watch()


def _watch_entry(entry: QAction) -> None:
    """An entry hears of no event: it looks up each time it changes, and before its menu opens."""
    entry.changed.connect(lambda: _follow(entry))
    menu = entry.parent()
    if isinstance(menu, QWidget):
        menu.installEventFilter(_EntriesShown(menu))
    _follow(entry)


class _EntriesShown(QObject):
    """Has the entries of a menu, or of what it is pressed in, follow the right before they are seen."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            for entry in watched.actions():
                if entry.property(NEEDED) is not None:
                    _follow(entry)
        return False
