"""A sentence that hangs over the content under what it is about: it takes no room, so that nothing moves."""

from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.free_spot import freest, hidden_by, read_around, spots_around
from ptce_desk.ui.widgets.labels import IconLabel, plain_label

BETWEEN_FIELDS: Final = 18
"""Pixels between two rows of fields: a sentence of one line stands there, and covers nothing."""
BETWEEN_ASKED: Final = 26
"""The same in a dialog, which has room: the sentence stands clear of the field below it."""

_ICONS: dict[ColourRole, str] = {"danger": "warning-circle", "warning": "warning"}
_TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)
_MARGIN = 4
_SPARE = 6
"""Pixels of a frame around it, and of the rounding of letters."""
_READABLE = 200
"""Pixels a sentence of several lines is well read in."""
_NARROWEST = 140
"""Pixels it is still read in, where that hides less."""


class HangingSentence(QFrame):
    """A sentence with its icon, whole, on one line where there is room: within its card, beside those of its row.

    It scrolls with what it is about, and lets the pointer through: what is under it is still clicked. What stays said
    is under its subject, where room is made for it; what is wrong moves nothing, so it stands where it hides nothing:
    under its subject, else at its right, else above. Where there is no such place it goes as soon as one types in, or
    clicks on, what it hides; it comes again with the keyboard on its subject.

    Signals:
        height_changed: pixels it stands on under its subject, 0 when nothing is said.
    """

    height_changed = Signal(int)
    gives_way: ClassVar = True
    """Whether it goes once one types in what it hides."""

    def __init__(self, about: QWidget) -> None:
        super().__init__(about)
        self.about = about
        self._held_by: list[QWidget] = []
        self._hidden: list[QWidget] = []
        self._role: ColourRole = "danger"
        self._put_away = False
        self._icon = IconLabel("warning-circle", "danger")
        self._sentence = plain_label("", "danger", wrap=True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("surface", "sentence")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._column.setSpacing(0)
        self._row = QHBoxLayout()
        self._column.addLayout(self._row)
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
        if not (sentence or self.text()):
            return
        self._put_away = self._put_away and sentence == self.text()
        self._role = role
        self._icon.set_icon(_ICONS.get(role, "info"), role)
        self._sentence.setText(sentence)
        set_look(self._sentence, "textRole", role)
        self.follow()
        for other in self._others():
            other.follow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the sentence is about."""
        if event.type() in _TOUCHES and watched in self._hidden and self.gives_way:
            self._put_away = True
            self.hide()
        elif event.type() == QEvent.Type.Hide and watched is self.about:
            self.hide()
        elif event.type() == QEvent.Type.FocusIn and watched is self.about:
            self._put_away = False
            self.follow()
            self.raise_()
        elif event.type() in (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize):
            self.follow()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Stand where it belongs now."""
        if not self.text() or not self.about.isVisible() or self._put_away:
            self.hide()
            if not self.text():
                self.height_changed.emit(0)
            return
        content = self._hang()
        icon = self._icon.width() + self._row.spacing() + 2 * _MARGIN
        whole = max(self._sentence.fontMetrics().horizontalAdvance(self.text()) + icon + _SPARE, self.under().width())
        least, most = self._bounds(content)
        start = self.about.mapTo(content, QPoint(0, 0)).x() - _MARGIN
        if whole > most - least and most - start >= _READABLE:
            least = max(least, start)  # of several lines anyway
        width = min(whole, most - least)
        height = self._height_in(width)
        below = self.about.mapTo(content, QPoint(0, self.about.height()))
        left = max(least, min(below.x() - _MARGIN, most - width))
        spot = QRect(left, min(below.y(), max(0, content.height() - height)), width, height)
        if self._role != "warning":
            spot = self._spot_of_least_harm(content, spot, QRect(least, 0, most - least, content.height()), whole)
        self.setGeometry(spot)
        self.show()
        self.raise_()
        self.height_changed.emit(height)

    def _spot_of_least_harm(self, content: QWidget, under: QRect, inside: QRect, whole: int) -> QRect:
        """Under the subject where it hides nothing, else around it where it hides least."""
        around = list(read_around(self.about, content, HangingSentence))
        others = [one.geometry() for one in self._others() if one.isVisible()]
        taken, words = [one.place for one in around] + others, [one.words for one in around] + others
        spot = under
        if hidden_by(under, taken):
            own = QRect(self.about.mapTo(content, QPoint(0, 0)), self.about.size())
            spot = freest(
                [
                    under,
                    *spots_around(
                        own,
                        inside,
                        taken,
                        (max(_NARROWEST, self.under().width() + 2 * _MARGIN), whole),
                        self._height_in,
                    ),
                ],
                taken,
                words,
            )
        self._watch([one.widget for one in around if one.place.intersects(spot)])
        return spot

    def _height_in(self, width: int) -> int:
        icon = self._icon.width() + self._row.spacing() + 2 * _MARGIN
        return max(self._icon.height(), self._sentence.heightForWidth(width - icon)) + self.under().height()

    def under(self) -> QSize:
        """The room of what stands under the sentence in its frame; nothing does by default."""
        return QSize(0, 0)

    def _watch(self, hidden: list[QWidget]) -> None:
        """Hear what is done to what it hides."""
        for one in hidden:
            one.installEventFilter(self)
        self._hidden = hidden

    def _bounds(self, content: QWidget) -> tuple[int, int]:
        """From where to where it may go: the inside of its card, less what the sentences of its row stand under."""
        card = self.about
        while card is not content and card.property("surface") != "card" and (above := card.parentWidget()) is not None:
            card = above
        least = card.mapTo(content, QPoint(0, 0)).x() + _MARGIN
        most = least + card.width() - 2 * _MARGIN
        own = QRect(self.about.mapTo(content, QPoint(0, 0)), self.about.size())
        for other in self._others():
            beside = QRect(other.about.mapTo(content, QPoint(0, 0)), other.about.size())
            if own.top() <= beside.bottom() and beside.top() <= own.bottom():
                if beside.left() > own.right():
                    most = min(most, beside.left() - 2 * _MARGIN)
                    least = max(least, own.left() - _MARGIN)
                elif beside.right() < own.left():
                    least = max(least, own.left() - _MARGIN)
        return least, most

    def _others(self) -> list["HangingSentence"]:
        """The sentences said in the same content."""
        content = self.parentWidget()
        if content is None:
            return []
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        found = content.findChildren(HangingSentence, options=direct)
        return [one for one in found if one is not self and one.text() and one.about.isVisible()]

    def _hang(self) -> QWidget:
        """Stand in what scrolls with the subject, else in its window; follow all that can move it there."""
        content, held_by = self.about, [self.about]
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
