"""The tabs of a record's page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLayout, QTabWidget, QWidget
from typing_extensions import override

from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.ui.widgets.tabs import CountedTabs, count_tabs


class RecordTabs(QTabWidget):
    """Ctrl+PgUp and Ctrl+PgDn go round those offered, wherever the keyboard is in the page; one alone needs no bar."""

    def __init__(self, name: str, *, bar: bool = True) -> None:
        """Take what a screen reader calls them; without a `bar`, something else leads from one to the other."""
        super().__init__()
        count_tabs(self, name)
        self._titles: dict[str, str] = {}
        self._has_bar = bar
        if not bar:
            self.tabBar().hide()
            self.tabBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setProperty("bare", True)
            return
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self._step(step))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every tab in view where it can be."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        bar = self.tabBar()
        if isinstance(bar, CountedTabs):
            bar.fit(self.width())

    def add(self, key: str, title: str, content: QLayout | QWidget) -> None:
        """Add a tab; a layout scrolls on its own, a widget does as it likes."""
        self._titles[key] = title
        self.addTab(_scrolling(content) if isinstance(content, QLayout) else content, title)
        if not self._has_bar:
            self.tabBar().hide()  # Qt shows it again with a tab

    def open_tab(self, key: str) -> None:
        """Bring a tab into view, if it is offered."""
        if self.isTabVisible(self._place(key)):
            self.setCurrentIndex(self._place(key))

    def is_open(self, key: str) -> bool:
        """Whether a tab is the one in view."""
        return self.currentIndex() == self._place(key)

    def offer(self, key: str, *, offered: bool) -> None:
        """Offer a tab or not; the first is in view rather than one that goes."""
        if not offered and self.is_open(key):
            self.setCurrentIndex(0)
        self.setTabVisible(self._place(key), offered)
        if not self._has_bar:
            return
        several = len(self._offered()) > 1
        self.tabBar().setVisible(several)
        self.tabBar().setFocusPolicy(Qt.FocusPolicy.TabFocus if several else Qt.FocusPolicy.NoFocus)

    def show_counts(self, **counts: int) -> None:
        """Say in the tabs how much each holds; nothing for none."""
        for key, count in counts.items():
            self.say(key, str(count) if count else "")

    def say(self, key: str, told: str) -> None:
        """Say something in a tab after its title; nothing of an empty text."""
        self.setTabText(self._place(key), f"{self._titles[key]} ({told})" if told else self._titles[key])
        self._fit()

    def _place(self, key: str) -> int:
        return list(self._titles).index(key)

    def _offered(self) -> list[int]:
        return [place for place in range(self.count()) if self.isTabVisible(place)]

    def _step(self, step: int) -> None:
        offered = self._offered()
        if len(offered) > 1:
            self.setCurrentIndex(offered[(offered.index(self.currentIndex()) + step) % len(offered)])
            self.tabBar().setFocus()


def _scrolling(content: QLayout) -> QWidget:
    page = QWidget()
    content.setContentsMargins(0, 12, 0, 16)
    page.setLayout(content)
    return page_scroller(page)
