"""Tab goes as one reads: down the layouts, whatever the order widgets were made in."""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QTabWidget,
    QWidget,
)

_WHOLE = (QAbstractSpinBox, QComboBox, QLineEdit)
"""What Tab takes as one stop: the fields inside are Qt's own."""

_THEN: Final = "tab_then"
"""Where a widget says which other, that floats over the page, comes right after it."""
_FLOATS: Final = "tab_floats"
_BY_TAB = Qt.FocusPolicy.TabFocus.value
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


@runtime_checkable
class InOrder(Protocol):
    """A widget that places its children itself, without a layout."""

    def in_order(self) -> Sequence[QWidget]:
        """The children, as one reads them."""
        ...


def step_tab(window: QWidget, *, forward: bool) -> bool:
    """Move the keyboard to the next stop of a window, or to the one before: what `focusNextPrevChild` is to do.

    Qt's own chain is the order of creation; mending it by `setTabOrder` each time rows are made again leaves it broken
    where a stop holds others, so it is left alone and the layouts are read instead, at each Tab.

    Returns:
        Whether there was anywhere to go.
    """
    here = QApplication.focusWidget()
    stops = reading_order(window, here)
    places = [place for place, stop in enumerate(stops) if here is not None and _holds(stop, here)]
    start = places[-1] if places else (-1 if forward else len(stops))
    onward = [*stops[start + 1 :], *stops[: max(start, 0)]] if forward else [*stops[:start][::-1], *stops[:start:-1]]
    found = next((stop for stop in onward if stop.isVisible() and stop.isEnabled()), None)
    if found is not None:
        found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return found is not None


def reading_order(container: QWidget, here: QWidget | None = None) -> list[QWidget]:
    """What Tab can stop on under a widget, in the order one reads it; what floats over a layout comes after it.

    What is hidden is left out, but for `here`: the keyboard may have been on what has just gone.
    """
    return list(_stops(container, here))


def put_after(about: QWidget, floating: QWidget | None) -> None:
    """Have Tab go from a widget to what floats over the page about it, wherever that stands; nothing for None."""
    about.setProperty(_THEN, floating)
    if floating is not None:
        floating.setProperty(_FLOATS, True)  # Qt's order


def begin(page: QWidget) -> None:
    """Put the keyboard where a page begins; a key pressed by habit there replaces nothing of a text that is kept."""
    first = next((stop for stop in reading_order(page) if stop.isVisible() and stop.isEnabled()), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(first, QLineEdit):
        first.end(False)


def _stops(widget: QWidget, here: QWidget | None) -> Iterator[QWidget]:
    yield from _inside(widget, here)
    then = widget.property(_THEN)
    if isinstance(then, QWidget) and not then.isHidden():
        yield from _inside(then, here)


def _inside(widget: QWidget, here: QWidget | None) -> Iterator[QWidget]:
    """What Tab can stop on in a widget, itself first."""
    if widget.focusPolicy().value & _BY_TAB and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, _WHOLE):
        return
    placed = list(_placed(widget))
    known = {id(child) for child in placed}
    if isinstance(widget, QAbstractItemView):
        known.add(id(widget.viewport()))  # Tab leaves the cells by itself
    floating = [child for child in widget.findChildren(QWidget, options=_DIRECT) if id(child) not in known]
    for child in (*placed, *floating):
        if (
            child.isWindow()
            or child.property(_FLOATS)
            or (child.isHidden() and (here is None or not _holds(child, here)))
        ):
            continue
        yield from _stops(child, here)


def _holds(widget: QWidget, inner: QWidget) -> bool:
    return widget is inner or widget.isAncestorOf(inner)


def _placed(widget: QWidget) -> Iterator[QWidget]:
    """The children a widget has a place for, first to last."""
    if isinstance(widget, InOrder):
        yield from widget.in_order()
    elif isinstance(widget, QTabWidget):
        yield widget.tabBar()
    layout = widget.layout()
    if layout is not None:
        yield from _held(layout, widget)


def _held(layout: QLayout, owner: QWidget) -> Iterator[QWidget]:
    """The widgets of a layout and of those inside it, as one reads them.

    Neither its items nor `children()` are ever asked for: PySide keeps what stands for a spacer, or for a thing of
    Qt's own, after that has gone, and then takes it for any other that Qt makes at the same address: a signal of ours
    was no signal any more.
    """
    things = (*owner.findChildren(QWidget, options=_DIRECT), *layout.findChildren(QLayout, options=_DIRECT))
    held = [(place, thing) for thing in things if (place := _place(layout, thing)) is not None]
    for _place_of, thing in sorted(held, key=itemgetter(0)):
        if isinstance(thing, QWidget):
            yield thing
        elif isinstance(thing, QLayout):
            yield from _held(thing, owner)


def _place(layout: QLayout, thing: QObject) -> tuple[int, int] | None:
    """Where a layout holds something, in an order that sorts as one reads: a grid is read line by line."""
    place = layout.indexOf(thing) if isinstance(thing, QWidget | QLayout) else -1
    if place < 0:
        return None
    if not isinstance(layout, QGridLayout):
        return place, 0
    found = layout.getItemPosition(place)
    assert isinstance(found, tuple)
    row, column, _rows, _columns = found
    return row, column
