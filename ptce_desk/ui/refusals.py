"""The notice of a value that the file refused: it goes once no field and no cell shows that refusal any more."""

from functools import partial

from PySide6.QtCore import QMetaObject, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.ui.widgets.notice_bar import NoticeBar
from ptce_desk.ui.widgets.text_edit import MultilineField
from ptce_desk.ui.widgets.typed_edit import UndoFriendlyEdit

Holder = UndoFriendlyEdit | MultilineField | GridTable[object]


class Refusals(QObject):
    """Follows where each refusal is shown; one that is shown nowhere but in its notice stays until it is closed."""

    def __init__(self, bar: NoticeBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._heard: dict[str, list[QMetaObject.Connection]] = {}

    def follow(self, page: QWidget, sentence: str) -> None:
        """Put the notice of a refusal away with what it speaks of, once the page has shown where that is."""
        QTimer.singleShot(0, page, partial(self._find, page, sentence))

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
            for connection in self._heard.pop(sentence, []):
                QObject.disconnect(connection)
            self._bar.withdraw(sentence)


def _holders(page: QWidget) -> list[Holder]:
    kinds = (UndoFriendlyEdit, MultilineField, GridTable)
    return [widget for widget in page.findChildren(QWidget) if isinstance(widget, kinds)]
