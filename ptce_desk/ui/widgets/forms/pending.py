"""What to do with typing in progress when a page goes elsewhere."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Final, TypeAlias, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from ptce_desk.formatting import typeset
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.refusable import Refusable, may_go_back_to
from ptce_desk.ui.widgets.editors.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.wording.filters import count_text

_Typed: TypeAlias = GridTable[Any] | Choice | LineField | MultilineField | TypedEdit[Any]
_MOST_SAID: Final = 3
"""How many of the things that leaving would lose are named; of the others, how many there are."""


def commit_pending(root: QWidget) -> None:
    """Keep what is being typed under `root`: to call before showing another record or closing.

    The window may have lost the keyboard meanwhile, to the dialog that asks for another file: what is typed is looked
    for, not waited for.
    """
    for widget in _typed_in(root):
        if isinstance(widget, GridTable):
            widget.keep_typing()
        else:
            refused = isinstance(widget, Refusable) and widget.problem()
            if widget.is_typing() and not refused:
                widget.commit()


def awaited_rows(root: QWidget) -> list[GridTable[object]]:
    """The grids under `root` where the file has not answered yet for a row being added."""
    return [grid for grid in root.findChildren(GridTable) if grid.awaits()]


def forget_pending(root: QWidget) -> None:
    """Drop what is typed under `root` and was not understood: another record comes into the same fields."""
    for widget in _typed_in(root):
        if not isinstance(widget, GridTable):
            widget.forget_typing()


def _typed_in(root: QWidget) -> Iterator[_Typed]:
    """The fields and the grids under `root`, in the order they were put there."""
    return (
        cast("_Typed", widget) for widget in root.findChildren(QWidget) if _is_typed_in(cast("Hashable", type(widget)))
    )


@cache
def _is_typed_in(kind: Hashable) -> bool:
    """Whether one types in widgets of a kind: asked of each kind once, since a page has hundreds of widgets of few."""
    return isinstance(kind, type) and issubclass(kind, (GridTable, Choice, LineField, MultilineField, TypedEdit))


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What is typed in a field or a grid and the file does not hold: it was not understood, or refused."""

    holder: QWidget
    text: str
    sentence: str

    def take_keyboard(self) -> None:
        """Bring it into view, with the keyboard."""
        above: QWidget | None = self.holder
        while above is not None:
            tabs = above.parentWidget()
            if isinstance(tabs, QStackedWidget) and isinstance(tabs.parentWidget(), QTabWidget):
                tabs.setCurrentWidget(above)
            above = tabs
        if isinstance(self.holder, GridTable):
            self.holder.go_to_problem()
        else:
            self.holder.setFocus(Qt.FocusReason.OtherFocusReason)


def left_behind(root: QWidget) -> tuple[LeftBehind, ...]:
    """What the file will not hold of what is typed under `root`, once one is gone."""
    return tuple(
        _left_in(widget, problem)
        for widget in _typed_in(root)
        if isinstance(widget, (Refusable, GridTable)) and (problem := widget.problem())
    )


def left_sentence(left: Sequence[LeftBehind]) -> str:
    """What leaving would lose, the first things named, and what to do."""
    sentences = [one.sentence for one in left[:_MOST_SAID]]
    if len(left) > _MOST_SAID:
        sentences.append(f"Et {count_text(len(left) - _MOST_SAID, 'autre saisie', 'autres saisies')}.")
    way_out = "Corrigez, ou recommencez pour partir sans " + ("le garder." if len(left) == 1 else "les garder.")
    return typeset(" ".join((*sentences, way_out)))


def _left_in(holder: QWidget, problem: str) -> LeftBehind:
    if isinstance(holder, GridTable):
        return LeftBehind(holder, holder.problem_text(), typeset(problem))
    assert isinstance(holder, Refusable)
    return LeftBehind(holder, holder.shown(), typeset(f"{holder.accessibleName()} : {problem}"))


def refuse_given(root: QWidget, sentence: str) -> None:
    """Show a refusal where what was refused was typed, under `root` or in it."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, GridTable):
            widget.refuse(sentence)
        elif isinstance(widget, Refusable) and widget.refuse(sentence):
            QTimer.singleShot(0, widget, partial(_give_keyboard_back, widget))  # once the key has moved the keyboard


def _give_keyboard_back(field: QWidget) -> None:
    if isinstance(field, Refusable) and field.problem() and may_go_back_to(field):
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def take_given(root: QWidget) -> None:
    """The file took what was given to it."""
    for widget in _typed_in(root):
        if isinstance(widget, Refusable):
            widget.taken()


def give_again(root: QWidget, sentence: str) -> None:
    """Give to the file what it refused under `root` with a sentence, once the reason that told is over."""
    for widget in _typed_in(root):
        if isinstance(widget, Refusable):
            widget.give_again(sentence)
