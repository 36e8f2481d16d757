"""The notices of values not understood or refused: each goes once no field and no cell shows that any more."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QMetaObject, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ptce_desk.ui.shell.notice_bar import NoticeBar
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.text_edit import MultilineField
from ptce_desk.ui.widgets.editors.typed_edit import UndoFriendlyEdit
from ptce_desk.ui.widgets.forms.pending import LeftBehind
from ptce_desk.ui.widgets.tables.grid_table import GridTable

Holder = Choice | UndoFriendlyEdit | MultilineField | GridTable[object]
_KINDS: Final = (Choice, UndoFriendlyEdit, MultilineField, GridTable)


class Refusals(QObject):
    """Follows where each refusal is shown; one that is shown nowhere but in its notice stays until it is closed."""

    def __init__(self, bar: NoticeBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._heard: dict[str, list[QMetaObject.Connection]] = {}

    def follow(self, page: QWidget, sentence: str) -> None:
        """Put the notice of a refusal away with what it speaks of, once the page has shown where that is."""
        QTimer.singleShot(0, page, partial(self._find, page, sentence))

    def follow_left(self, left: Sequence[LeftBehind], sentence: str) -> None:
        """Put the notice of what leaving would lose away once all of it is mended, or dropped."""
        heard = self._heard.setdefault(sentence, [])
        for one in left:
            if isinstance(one.holder, _KINDS):
                heard.append(one.holder.problem_changed.connect(partial(self._hear_left, tuple(left), sentence)))

    def _hear_left(self, left: tuple[LeftBehind, ...], sentence: str, _problem: str) -> None:
        QTimer.singleShot(0, self, partial(self._forget_left, left, sentence))

    def _forget_left(self, left: tuple[LeftBehind, ...], sentence: str) -> None:
        if not any(isinstance(one.holder, _KINDS) and one.holder.problem() for one in left):
            self._let_go(sentence)

    def _let_go(self, sentence: str) -> None:
        for connection in self._heard.pop(sentence, []):
            QObject.disconnect(connection)
        self._bar.withdraw(sentence)

    def _find(self, page: QWidget, sentence: str) -> None:
        heard = self._heard.setdefault(sentence, [])
        for holder in _holders(page):
            if sentence in holder.problem():
                heard.append(holder.problem_changed.connect(partial(self._hear, page, sentence)))

    def _hear(self, page: QWidget, sentence: str, _problem: str) -> None:
        QTimer.singleShot(0, page, partial(self._forget, page, sentence))

    def _forget(self, page: QWidget, sentence: str) -> None:
        """Listen no more, once what was heard is over: a connection cut while it calls frees what it is calling."""
        if not any(sentence in holder.problem() for holder in _holders(page)):
            self._let_go(sentence)


def _holders(page: QWidget) -> list[Holder]:
    return [widget for widget in page.findChildren(QWidget) if isinstance(widget, _KINDS)]
