"""A sentence that hangs over the content under what it is about: it takes no room, so that nothing moves."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.labels import IconLabel, plain_label

BETWEEN_FIELDS: Final = 18
"""Pixels between two rows of fields: a sentence of one line stands there, and covers nothing."""

_ICONS: dict[ColourRole, str] = {"danger": "warning-circle", "warning": "warning"}
_MARGIN = 4


class HangingSentence(QFrame):
    """A sentence with its icon, whole, on one line where the content is wide enough.

    It scrolls with what it is about, and lets the pointer through: what is under it is still clicked.
    """

    def __init__(self, about: QWidget) -> None:
        super().__init__(about)
        self._about = about
        self._held_by: list[QWidget] = []
        self._icon = IconLabel("warning-circle", "danger")
        self._sentence = plain_label("", "danger", wrap=True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("surface", "sentence")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._sentence, 1)
        self.hide()
        about.installEventFilter(self)
        about.destroyed.connect(self.deleteLater)

    def text(self) -> str:
        """What is said."""
        return self._sentence.text()

    def say(self, sentence: str, role: ColourRole) -> None:
        """Show a sentence, or nothing."""
        self._icon.set_icon(_ICONS.get(role, "info"), role)
        self._sentence.setText(sentence)
        set_look(self._sentence, "textRole", role)
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the sentence is about."""
        if event.type() == QEvent.Type.Hide and watched is self._about:
            self.hide()
        elif event.type() == QEvent.Type.FocusIn and watched is self._about:
            self.raise_()
        elif event.type() in (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if not self.text() or not self._about.isVisible():
            self.hide()
            return
        content = self._hang()
        icon = self._icon.width() + self._row.spacing() + 2 * _MARGIN
        whole = self._sentence.fontMetrics().horizontalAdvance(self.text()) + icon + 2
        width = min(whole, content.width() - 2 * _MARGIN)
        height = max(self._icon.height(), self._sentence.heightForWidth(width - icon))
        below = self._about.mapTo(content, QPoint(0, self._about.height()))
        left = max(_MARGIN, min(below.x() - _MARGIN, content.width() - width - _MARGIN))
        self.setGeometry(left, min(below.y(), max(0, content.height() - height)), width, height)
        self.show()
        self.raise_()

    def _hang(self) -> QWidget:
        """Stand in what scrolls with the subject, else in its window; follow all that can move it there."""
        content, held_by = self._about, [self._about]
        while not content.isWindow():
            above = content.parentWidget()
            area = above.parentWidget() if above is not None else None
            if above is None or (isinstance(area, QAbstractScrollArea) and area.viewport() is above):
                break
            content = above
            held_by.append(content)
        if held_by != self._held_by:
            for one in self._held_by:
                one.removeEventFilter(self)
            for one in held_by:
                one.installEventFilter(self)
            self._held_by = held_by
        if self.parentWidget() is not content:
            self.setParent(content)
        return content
