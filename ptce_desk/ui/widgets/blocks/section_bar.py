"""The sections of a long page as tabs that stay in view: where one is, where to go, what is wrong or how many."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.ui.desk.tab_order import reading_order
from ptce_desk.ui.widgets.labels import hairline
from ptce_desk.ui.widgets.tabs import CountedTabs


class SectionBar(QWidget):
    """Ctrl+PgUp and Ctrl+PgDn go round the sections offered, wherever the keyboard is in the page; Tab goes in.

    Signals:
        asked: the key (str) of the section to bring into view.
    """

    asked = Signal(str)

    def __init__(self, name: str) -> None:
        """Take what a screen reader calls them."""
        super().__init__()
        self.bar = _Tabs(name)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._titles: dict[str, str] = {}
        self._held: dict[str, QWidget] = {}
        self._told = False
        self._line = hairline()
        self._line.setParent(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.addWidget(self.bar)
        self.bar.currentChanged.connect(self._ask)
        self.bar.tabBarClicked.connect(self._ask)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self._step(step))

    def add(self, key: str, title: str, held: QWidget) -> None:
        """Add a section, and what holds what one fills in there."""
        self._titles[key] = title
        self._held[key] = held
        self._told = True
        self.bar.addTab(title)
        self._told = False

    def offer(self, key: str, *, offered: bool) -> None:
        """Offer a section or not."""
        self.bar.setTabVisible(self._place(key), offered)

    def offers(self, key: str) -> bool:
        """Whether a section is offered."""
        return self.bar.isTabVisible(self._place(key))

    def say(self, key: str, told: str, *, wrong: bool = False) -> None:
        """Say how much a section holds, or what is wrong there; nothing of an empty text."""
        place, title = self._place(key), f"{self._titles[key]} ({told})" if told else self._titles[key]
        if self.bar.tabText(place) != title:  # Qt would lay the bar out again
            self.bar.setTabText(place, title)
        self.bar.set_wrong(place, wrong=wrong and bool(told))

    def show_current(self, key: str) -> None:
        """Show which section one is in, without going there."""
        self._told = True
        self.bar.setCurrentIndex(self._place(key))
        self._told = False

    @property
    def current(self) -> str:
        """The key of the section one is in."""
        return list(self._titles)[self.bar.currentIndex()]

    def resizeEvent(self, _event: object) -> None:  # noqa: N802  # Qt's name
        """Draw the line under the tabs from one side to the other."""
        self._line.setGeometry(0, self.height() - 1, self.width(), 1)

    def _place(self, key: str) -> int:
        return list(self._titles).index(key)

    def _ask(self, place: int) -> None:
        if not self._told and place >= 0:
            key = list(self._titles)[place]
            self.bar.lead_to(self._held[key])
            self.asked.emit(key)

    def _step(self, step: int) -> None:
        offered = [place for place in range(self.bar.count()) if self.bar.isTabVisible(place)]
        self.bar.setFocus()
        self.bar.setCurrentIndex(offered[(offered.index(self.bar.currentIndex()) + step) % len(offered)])


class _Tabs(CountedTabs):
    """Tab goes from a section just asked for to the first thing in it, which need not be what follows the tabs."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.leads_to: QWidget | None = None

    def lead_to(self, section: QWidget) -> None:
        """Have Tab go into a section, once."""
        self.leads_to = section

    @override
    def focusNextPrevChild(self, next_: bool, /) -> bool:
        stops = reading_order(self.leads_to) if next_ and self.leads_to is not None else []
        first = next((stop for stop in stops if stop.isVisible() and stop.isEnabled()), None)
        if first is None:
            return super().focusNextPrevChild(next_)
        first.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.leads_to = None
