"""The sections of the page of a dossier: where one is, where a tab leads, what each tells; the top folds meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.services.file.attachments import Documents
from ptce_desk.services.grants.follow_up import FollowUp
from ptce_desk.ui.pages.dossier.budget import CostSection, PlanSection
from ptce_desk.ui.pages.dossier.decision import DecisionSection
from ptce_desk.ui.pages.dossier.pieces import PiecesSection
from ptce_desk.ui.pages.dossier.project import ProjectSection
from ptce_desk.ui.pages.dossier.summary import DossierSummary, missing_documents
from ptce_desk.ui.pages.dossier.terms import TermsSection
from ptce_desk.ui.pages.grants.follow_up import FollowUpView
from ptce_desk.ui.widgets.blocks.folding import FoldingTop
from ptce_desk.ui.widgets.blocks.header import RecordHeader
from ptce_desk.ui.widgets.blocks.section_bar import SectionBar
from ptce_desk.ui.widgets.blocks.tabs import RecordTabs

_SUITE: Final = "follow_up"
_ABOVE: Final = 16
"""Pixels between the sections and what a tab leads to."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands in the page of a dossier; what is below the project, once the page is made `complete`."""

    complete: Callable[[], None]
    header: RecordHeader
    summary: DossierSummary
    sections: SectionBar
    tabs: RecordTabs
    scroller: QScrollArea
    project: ProjectSection
    costs: CostSection
    plan: PlanSection
    terms: TermsSection
    decision: DecisionSection
    pieces: PiecesSection
    follow_up: FollowUpView


class DossierPlaces(QObject):
    """Leads from a tab to its section, and follows the keyboard from one to another, or what one scrolls by hand."""

    def __init__(self, holder: QWidget, page: Parts) -> None:
        """Put the sections in the bar of a page that is built: `holder`."""
        super().__init__(holder)
        self._page = page
        self._led = False
        self._keyboard: QWidget | None = None
        pieces = page.pieces
        self._sections: dict[str, QWidget] = {
            "project": page.project,
            "costs": page.costs,
            "plan": page.plan,
            "decision": page.decision,
            "pieces": pieces.checklist,
            "documents": pieces.documents,
        }
        titles = ("Projet", "Dépenses", "Financement", "Décision", "Pièces", "Documents")
        for key, title in zip(self._sections, titles, strict=True):
            page.sections.add(key, title, self._sections[key])
        page.sections.add(_SUITE, "Suite", page.follow_up)
        page.sections.offer(_SUITE, offered=False)
        self.top = FoldingTop(holder, (page.scroller, page.follow_up), self._room)
        self.top.on_fold(self._fold)
        page.sections.asked.connect(self.go)
        page.tabs.currentChanged.connect(lambda _place: self._follow())
        scroll = page.scroller.verticalScrollBar()
        scroll.actionTriggered.connect(self._forget_keyboard)
        scroll.valueChanged.connect(lambda _value: self._follow())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_keyboard)
        pieces.documents.shown.connect(self._show_documents)

    def show_sheet(self, sheet: FileSheet) -> None:
        """Tell what is wrong in the sections of a dossier."""
        said = self._page.sections.say
        said("pieces", missing_documents(sheet.file), wrong=True)
        for section in (self._page.costs, self._page.plan):
            said(section.lines, section.gap_words(), wrong=True)

    def show_grant(self, followed: FollowUp | None) -> None:
        """Offer what follows the grant, once there is one."""
        self._page.sections.offer(_SUITE, offered=followed is not None)
        self._follow()

    def go(self, key: str) -> None:
        """Bring a section into view, at its top where there is room under it."""
        page = self._page
        page.complete()
        page.tabs.open_tab(_SUITE if key == _SUITE else "file")
        if key == _SUITE:
            return
        self._led, self._keyboard = True, None
        page.sections.show_current(key)
        QTimer.singleShot(0, page.scroller, lambda: self._scroll_to(key))

    def _scroll_to(self, key: str) -> None:
        first = key == next(iter(self._sections))
        self._page.scroller.verticalScrollBar().setValue(0 if first else self._top_of(self._sections[key]) - _ABOVE)
        self._led = False

    def _follow_keyboard(self, _left: QWidget | None, taken: QWidget | None) -> None:
        """One is where one types, however little of that section is in view, until one scrolls by hand."""
        if taken is not None and isValid(self._page.scroller) and self._page.scroller.isAncestorOf(taken):
            self._keyboard = taken
            QTimer.singleShot(0, self, self._follow)  # once all has its place

    def _forget_keyboard(self, _by: int) -> None:
        self._keyboard = None

    def _follow(self) -> None:
        """Show which section one types in, else which is at the top of what is in view."""
        page, keyboard = self._page, self._keyboard
        if page.tabs.is_open(_SUITE):
            page.sections.show_current(_SUITE)
        elif not self._led:
            typed = keyboard is not None and isValid(keyboard) and page.scroller.isAncestorOf(keyboard)
            seen = self._top_of(keyboard) if typed and keyboard is not None else self._scrolled() + 3 * _ABOVE
            keys = list(self._sections)
            placed = (key for key in keys if page.scroller.isAncestorOf(self._sections[key]))
            passed = [key for key in placed if self._top_of(self._sections[key]) <= seen]
            page.sections.show_current(passed[-1] if passed else keys[0])

    def _top_of(self, part: QWidget) -> int:
        return part.mapTo(self._page.scroller, QPoint()).y() + self._scrolled()

    def _scrolled(self) -> int:
        return self._page.scroller.verticalScrollBar().value()

    def _show_documents(self, documents: Documents) -> None:
        self._page.sections.say("documents", str(len(documents.rows)) if documents.rows else "")

    def _room(self) -> int:
        page = self._page
        kept = page.summary.parentWidget() is not page.scroller.widget() and page.summary.isVisible()
        return page.header.room_to_fold() + (page.summary.height() + 8 if kept else 0)

    def _fold(self, folded: bool) -> None:  # noqa: FBT001  what it is called with says so
        page = self._page
        page.header.set_folded(folded=folded)
        page.summary.setVisible(not folded or page.summary.parentWidget() is page.scroller.widget())
