"""Where something of a dossier is typed: the next thing to do, a deadline, what is missing. The keyboard goes there."""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind
from ptce_desk.domain.aid.next_step import Step, StepKind
from ptce_desk.ui.desk.page import INSTALMENTS, SIGNED_ON
from ptce_desk.ui.pages.dossier.places import Parts

_ROOM: Final = 96
"""Pixels kept in view above and below what the keyboard is put on."""

_DATES: Final = {
    DeadlineKind.TO_SIGN: SIGNED_ON,
    DeadlineKind.TO_NOTIFY: "notified_on",
    DeadlineKind.OPEN_DATA: "published_on",
    DeadlineKind.AGREEMENT_ENDS: "end",
}
"""The date of the agreement that ends a deadline, or that it is about."""


class Ways(QObject):
    """Leads to the very field where something is typed, in view; what is not typed anywhere leads to its section."""

    def __init__(self, holder: QWidget, page: Parts) -> None:
        """Lead on a page that is built: `holder`."""
        super().__init__(holder)
        self._holder, self._page = holder, page

    def to_field(self, field: str) -> None:
        """Where a field of the dossier is typed; its costs, on the row that adds one."""
        page = self._page
        self._open_file()
        if field == "costs":
            page.costs.add_first()
        else:
            known = field if field in page.project.form.editors else "title"  # some are typed nowhere
            (page.decision.proposed if field == "proposed" else page.project.editor_of(known)).setFocus()
        self._show_focused()

    def to_documents(self) -> None:
        """The day of the first document that has not come."""
        self._open_file()
        self._page.pieces.checklist.take_keyboard()
        self._show_focused()

    def to_obstacles(self) -> None:
        """The first thing that stands in the way of proposing."""
        self._open_file()
        self._page.decision.take_keyboard()
        self._show_focused()

    def to_step(self, step: Step) -> None:
        """Where the next step of the grant is made, done at once where it is one act."""
        if step.kind is StepKind.CONFIRM_YEAR:
            self._to_year(step.year)
        else:
            self._page.tabs.open_tab("follow_up")
            self._page.follow_up.go_on(step)
        self._show_focused()

    def to_wanted(self, wanted: Deadline | str) -> bool:
        """Where a deadline ends, or a field is typed, of the dossier or of what follows; False when it is not here."""
        if isinstance(wanted, Deadline):
            return self.to_deadline(wanted)
        if wanted not in (INSTALMENTS, SIGNED_ON):
            self.to_field(wanted)
            return True
        self._page.tabs.open_tab("follow_up")
        follow_up = self._page.follow_up
        if wanted == SIGNED_ON:
            follow_up.cards.agreement.take_keyboard(SIGNED_ON)
        else:
            planned = () if follow_up.sheet is None else follow_up.sheet.agreement.instalments
            undated = (place for place, one in enumerate(planned) if one.planned_on is None)
            follow_up.cards.instalments.grid.edit_cell(next(undated, 0), "planned_on")
        self._show_focused()
        return True

    def to_deadline(self, deadline: Deadline) -> bool:
        """Where a deadline ends: the day that is awaited, on the line it is about; False when none is on the page."""
        page, kind = self._page, deadline.kind
        match kind:
            case DeadlineKind.DOCUMENTS:
                self.to_documents()
            case DeadlineKind.OPINION:
                self._open_file()
                page.pieces.opinions.take_keyboard(deadline.source)
            case DeadlineKind.YEAR_TO_CONFIRM:
                self._to_year(int(deadline.facts.code) if deadline.facts.code.isdecimal() else None)
            case DeadlineKind.DELIVERABLE:
                page.tabs.open_tab("follow_up")
                page.follow_up.cards.deliverables.take_keyboard(deadline.source)
            case DeadlineKind.PAYMENT:
                page.tabs.open_tab("follow_up")
                page.follow_up.cards.payments.take_keyboard()
            case _ if kind in _DATES:
                page.tabs.open_tab("follow_up")
                page.follow_up.cards.agreement.take_keyboard(_DATES[kind])
            case _:
                return False
        self._show_focused()
        return True

    def _to_year(self, year: int | None) -> None:
        self._open_file()
        self._page.terms.take_keyboard(year)

    def _open_file(self) -> None:
        """Bring the dossier into view, with all that stands in it."""
        self._page.complete()
        self._page.tabs.open_tab("file")

    def _show_focused(self) -> None:
        """Scroll to where the keyboard is, once it has its place."""
        focused = self._holder.focusWidget()
        if focused is not None:
            self.show(focused)

    def show(self, widget: QWidget) -> None:
        """Scroll to a widget, once it has its place."""
        areas: tuple[QScrollArea, ...] = (self._page.scroller, self._page.follow_up)
        area = next((one for one in areas if one.isAncestorOf(widget)), None)
        if area is not None:
            QTimer.singleShot(0, widget, lambda: area.ensureWidgetVisible(widget, 0, _ROOM))
