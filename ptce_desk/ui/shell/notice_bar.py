"""What just happened, in sentences that float over the page, with what can be done about it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.roles import speak_as
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.shell.free_place import clickable, free_place, hides, spoken_of, typed_in
from ptce_desk.ui.widgets.buttons import icon_button, link_button
from ptce_desk.ui.widgets.labels import ElidedLabel, IconLabel, plain_label

SECONDS: Final = {"success": 6, "info": 12}
"""How long a notice stays; what went wrong, or may, stays until it is closed."""

_MOST_SHOWN: Final = 3
_WIDEST, _NARROWER, _MARGIN = 480, 360, 16
_ABOVE_FOOT: Final = 8
"""Pixels between the notices and the foot of a page."""
_PAGE_SETTLES: Final = 100
"""Milliseconds after which a page that moved is looked at again."""
_PLACED: Final = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)
_LOOKS: Final[dict[str, tuple[str, ColourRole, str]]] = {
    "info": ("info", "accent", "Information"),
    "success": ("check-circle", "success", "C’est fait"),
    "warning": ("warning", "warning", "Attention"),
    "danger": ("warning-circle", "danger", "Problème"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """A notice to be shown: its sentence, its kind, a verb, what it does and while what, and what it tells of.

    `of_act` is whether it tells of something done in the file, nobody knows which operation.
    """

    text: str
    kind: str
    action: str
    act: Callable[[], object] | None
    offered: Callable[[], bool]
    told: object
    of_act: bool


class NoticeBar(QWidget):
    """Notices at the bottom right of a host, one above the other, moving nothing of the page and taking no focus.

    They stand beside what can be clicked in the host, and beside the lines and figures at hand, where a place is free;
    where none is, each takes one line only, whose tooltip says it whole.

    None goes away while the pointer or the keyboard is on one of them, and those that stay do not move until it left.

    Signals:
        said: a notice came into view, with its word and its sentence as a screen reader is to say them.
        closed: a notice went away, by its button or by itself.
    """

    said = Signal(str)
    closed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.cards: list[NoticeCard] = []
        self._waiting: list[Said] = []
        self._set_back: list[Said] = []
        self._hovered = self._entered = False
        self._came_from: QWidget | None = None
        self._foot: QWidget | None = None
        self._scrolls: WeakSet[QScrollArea] = WeakSet()
        self._place_again = QTimer(self, singleShot=True, interval=_PAGE_SETTLES)
        self._place_again.timeout.connect(self._place)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.setAccessibleName("Avis")
        self.said.connect(partial(announce, self))
        host.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_keyboard)
        self.hide()

    @property
    def sentence(self) -> QLabel:
        """The sentence of the latest notice."""
        return self.cards[-1].sentence

    @property
    def action(self) -> QPushButton:
        """What can be done about the latest notice."""
        return self.cards[-1].action

    def show_notice(
        self,
        text: str,
        kind: str = "info",
        action: str = "",
        act: Callable[[], object] | None = None,
        offered: Callable[[], bool] = lambda: True,
        told: object = None,
        *,
        of_act: bool = False,
    ) -> None:
        """Say something; the same said again takes the place of the first.

        Args:
            text: one whole French sentence.
            kind: info, success, warning or danger.
            action: a verb, when something can be done at once.
            act: what the action does; the notice then closes.
            offered: whether the action still makes sense; asked again by `follow_offers`.
            told: what it tells of, which `withdraw_told` puts away.
            of_act: whether it tells of something done in the file, which `withdraw_acts` puts away.

        Raises:
            KeyError: another kind.
        """
        said = Said(text, kind, action, act, offered, told, of_act)
        again = next((card for card in self.cards if (card.said.text, card.said.kind) == (text, kind)), None)
        if again is not None:
            again.said = said
            self.follow_offers()
            self._count(again)
            self.said.emit(again.sentence.accessibleName())
            return
        self._waiting.append(said)
        self._show_next()

    def stand_above(self, foot: QWidget | None) -> None:
        """Leave the foot of the page in view alone: the next thing one does is most often a button of it."""
        if self._foot is not None:
            self._foot.removeEventFilter(self)
        self._foot = foot
        if foot is not None:
            foot.installEventFilter(self)
        self._place()

    def page_moved(self) -> None:
        """Look again, once it rests, whether what can be clicked in the page is under the notices."""
        if self.cards:
            self._place_again.start()

    def dismiss(self) -> None:
        """Put every notice away, those that wait too."""
        self._waiting.clear()
        self._set_back.clear()
        for card in tuple(self.cards):
            self._drop(card)

    def withdraw(self, text: str) -> None:
        """Put away what is no longer true."""
        self._put_away(lambda said: said.text == text)

    def withdraw_told(self, told: object) -> None:
        """Put away what tells of something that is no more."""
        self._put_away(lambda said: said.told == told)

    def withdraw_acts(self) -> None:
        """Put away what tells of something done in the file: it may have been undone, or made again."""
        self._put_away(lambda said: said.of_act)

    def _put_away(self, gone: Callable[[Said], bool]) -> None:
        self._waiting = [said for said in self._waiting if not gone(said)]
        self._set_back = [said for said in self._set_back if not gone(said)]
        for card in [card for card in self.cards if gone(card.said)]:
            self._drop(card)

    def follow_offers(self) -> None:
        """Offer no more what makes no sense any more; the sentence stays."""
        for card in self.cards:
            if not card.said.offered() and card.action.hasFocus():
                self._give_keyboard_back(card)
            card.follow_offer()
        self._place()

    def _show_next(self) -> None:
        """Show what waits; the oldest make room: a success has been read, what went wrong comes back later."""
        while self._waiting and (len(self.cards) < _MOST_SHOWN or not self._is_held()):
            if len(self.cards) >= _MOST_SHOWN:
                oldest = next((card for card in self.cards if card.said.kind in SECONDS), self.cards[0])
                if oldest.said.kind not in SECONDS:
                    self._set_back.append(oldest.said)
                self._remove(oldest)
            self._show(self._waiting.pop(0))
        while self._set_back and len(self.cards) < _MOST_SHOWN and not self._is_held():
            self._show(self._set_back.pop(0))

    def _show(self, said: Said) -> None:
        card = NoticeCard(said)
        card.timer.timeout.connect(lambda: self._drop(card))
        card.close_wanted.connect(lambda: self._drop(card))
        self.cards.append(card)
        self._column.insertWidget(0, card)
        card.show()
        self._count(card)
        self._place()
        self.said.emit(card.sentence.accessibleName())

    def _count(self, card: "NoticeCard") -> None:
        """Let a notice go after a while, once nobody is on it."""
        if card.said.kind in SECONDS and not self._is_held():
            card.timer.start(SECONDS[card.said.kind] * 1000)

    def _drop(self, card: "NoticeCard") -> None:
        """Put a notice away; under the pointer, its room is kept so that the others stay where they are."""
        if card not in self.cards:
            return
        self._give_keyboard_back(card)
        if self._hovered:
            self.cards.remove(card)
            card.leave_room()
        else:
            self._remove(card)
        if not self.cards and not self._waiting:
            self._settle()
        self.closed.emit()
        if not self._is_held():
            self._show_next()

    def _remove(self, card: "NoticeCard") -> None:
        if card in self.cards:
            self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._place()

    def _settle(self) -> None:
        """Take back the room of what went away."""
        for card in self.findChildren(NoticeCard, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if card not in self.cards:
                self._remove(card)
        self._hovered = self._hovered and bool(self.cards)
        self._place()

    def _place(self) -> None:
        """Stand at the bottom right of the host, or above the foot of the page, as high as the sentences ask for.

        Or where nothing that can be clicked is hidden; under the pointer or the keyboard they stay where they are.
        """
        host = self.parentWidget()
        if not self.cards or host is None:
            self.setVisible(bool(self.cards))
            return
        width = min(_WIDEST, host.width() - 2 * _MARGIN)
        self._column.activate()
        bottom = host.height() - _MARGIN
        if (
            self._foot is not None
            and host.isAncestorOf(self._foot)
            and not self._foot.isHidden()
            and self._foot.height() > 0
        ):
            bottom = min(bottom, self._foot.mapTo(host, QPoint(0, 0)).y() - _ABOVE_FOOT)
        height = min(self._height_in(width), bottom - _MARGIN)
        self._follow_scrolling(host)
        if self._is_held():
            self.setGeometry(self.x(), self.geometry().bottom() + 1 - height, width, height)
        else:
            room = QRect(QPoint(_MARGIN, _MARGIN), QPoint(host.width() - _MARGIN - 1, bottom - 1))
            self.setGeometry(self._free_place(host, room, width))
        self.show()
        self.raise_()

    def _free_place(self, host: QWidget, room: QRect, width: int) -> QRect:
        """Where the notices stand: whole if that hides nothing at hand, else on one line each."""
        clicked, typed, read = clickable(host, self), typed_in(host), spoken_of(host)
        place = QRect()
        for folded in (False, True):
            self._fold(folded=folded)
            sizes = [QSize(wide, self._high(wide, room)) for wide in (width, min(width, _NARROWER))]
            place = free_place(room, sizes, clicked, typed, read)
            if not hides(place, (*clicked, *read)):
                break
        return place

    def _fold(self, *, folded: bool) -> None:
        for card in self.cards:
            card.fold(folded=folded)
            card.updateGeometry()  # at once: Qt would measure it again in the next turn only
        self._column.activate()

    def _high(self, width: int, room: QRect) -> int:
        return min(self._height_in(width), room.height())

    def _height_in(self, width: int) -> int:
        """How high the notices are; folded on one line each, whatever the width."""
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(width)
        return self._column.totalSizeHint().height()

    def _follow_scrolling(self, host: QWidget) -> None:
        """Hear of what scrolls in the host while something is said."""
        for area in host.findChildren(QScrollArea):
            if area not in self._scrolls:
                self._scrolls.add(area)
                area.verticalScrollBar().valueChanged.connect(self.page_moved)

    def _is_held(self) -> bool:
        return self._hovered or self._entered

    def _hold(self) -> None:
        """Stop the clocks while somebody is on a notice, and start them again afterwards."""
        for card in self.cards:
            card.timer.stop()
            self._count(card)
        if not self._is_held():
            self._settle()
            self._show_next()

    def _follow_keyboard(self, before: QWidget | None, now: QWidget | None) -> None:
        entered = now is not None and self.isAncestorOf(now)
        if entered and not self._entered:
            self._came_from = before
        if entered != self._entered:
            self._entered = entered
            self._hold()

    def _give_keyboard_back(self, card: "NoticeCard") -> None:
        """The keyboard never stays on what goes away: it returns where it came from."""
        focused = QApplication.focusWidget()
        if focused is None or not card.isAncestorOf(focused):
            return
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._hovered = True
        self._hold()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = False
        self._hold()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host, and the foot of the page."""
        if event.type() in _PLACED and watched in (self.parentWidget(), self._foot):
            self._place()
            self.page_moved()  # the page is laid out in its new room afterwards
        return super().eventFilter(watched, event)


class NoticeCard(QFrame):
    """One notice.

    Signals:
        close_wanted: by its button, by Escape, or because its action was taken.
    """

    close_wanted = Signal()

    def __init__(self, said: Said) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.AlertMessage)
        icon_name, role, word = _LOOKS[said.kind]
        self.said = said
        self.sentence = plain_label(said.text, "text", wrap=True)
        self.sentence.setAccessibleName(f"{word} : {said.text}")
        self.short = ElidedLabel(said.text)
        self.action = link_button(said.action)
        self.close_button = icon_button("x", "Fermer l’avis")
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        for button in (self.action, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click on a notice leaves what is being typed alone
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon_name, role))
        row.addWidget(self.sentence, 1)
        row.addWidget(self.short, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        set_look(self, "notice", said.kind)
        self.fold(folded=False)
        self.follow_offer()
        self.action.clicked.connect(self._do)
        self.close_button.clicked.connect(self.close_wanted)

    def fold(self, *, folded: bool) -> None:
        """Say it on one line, as far as it holds there, or whole."""
        self.sentence.setVisible(not folded)
        self.short.setVisible(folded)

    def follow_offer(self) -> None:
        """Offer the action as long as it makes sense."""
        self.action.setVisible(bool(self.said.action) and self.said.act is not None and self.said.offered())

    def leave_room(self) -> None:
        """Be seen no more, the others staying in their places."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.timer.stop()
        self.hide()

    def _do(self) -> None:
        act = self.said.act
        self.close_wanted.emit()
        if act is not None:
            act()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Escape closes the notice the keyboard is on; the page does not hear of it."""
        escapes = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escapes and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
