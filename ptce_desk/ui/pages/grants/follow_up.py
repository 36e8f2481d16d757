"""What follows the grant of a dossier, on its page: the money first, then the act, the payments, the end."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.agreements import Amendment
from ptce_desk.domain.aid.next_step import Step, StepKind
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.formatting import amount_text, typeset, uncapitalised
from ptce_desk.services.desk import Desk
from ptce_desk.services.grants import ending, follow_up_lines
from ptce_desk.services.grants.follow_up import FollowUp, change_agreement, date_deliberation, open_follow_up
from ptce_desk.services.grants.follow_up_lines import Lines
from ptce_desk.services.ptce.sheets import OrganisationRow
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.pages.creating import Use, create_structure
from ptce_desk.ui.pages.grants.agreement import AgreementCard, AmendmentsCard, agreed_words
from ptce_desk.ui.pages.grants.ending import ClosingCard, DeliverablesCard, RepaymentsCard, SettlementCard
from ptce_desk.ui.pages.grants.payments import InstalmentsCard, PaymentsCard
from ptce_desk.ui.pages.state_colours import ACT_COLOURS, EXECUTION_COLOURS
from ptce_desk.ui.widgets.badge import State
from ptce_desk.ui.widgets.blocks.figure_card import FigureCard
from ptce_desk.ui.widgets.labels import plain_tooltip
from ptce_desk.ui.widgets.scrolling import overlay_bar
from ptce_desk.wording.states import ACT_LABELS, EXECUTION_LABELS

_BADGE_CHARS: Final = 40


class GrantCards(QWidget):
    """What the file holds of a grant, as it is seen and typed: the figures, then the cards in reading order."""

    def __init__(self) -> None:
        super().__init__()
        self.agreed, self.paid = FigureCard("Conventionné"), FigureCard("Versé")
        self.final = FigureCard("Montant définitif")
        self.remaining, self.overpaid = FigureCard("Reste à payer"), FigureCard("Trop-perçu")
        self.agreement, self.amendments = AgreementCard(), AmendmentsCard()
        self.instalments, self.payments = InstalmentsCard(), PaymentsCard()
        self.deliverables, self.settlement = DeliverablesCard(), SettlementCard()
        self.repayments, self.closing = RepaymentsCard(), ClosingCard()
        self.setProperty("page", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 16)
        column.setSpacing(16)
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for figure in (self.remaining, self.agreed, self.final, self.paid, self.overpaid):
            figures.addWidget(figure)
        figures.addStretch(1)
        column.addLayout(figures)
        column.addWidget(self.agreement)
        column.addWidget(self.instalments)
        column.addWidget(self.payments)
        column.addWidget(self.deliverables)
        column.addWidget(self.amendments)
        column.addWidget(self.settlement)
        column.addWidget(self.repayments)
        column.addWidget(self.closing)
        column.addStretch(1)

    def show_sheet(self, sheet: FollowUp) -> None:
        """Show what the file holds."""
        self._show_money(sheet)
        self.agreement.show_sheet(sheet)
        self.instalments.show_sheet(sheet)
        self.payments.show_sheet(sheet)
        self.deliverables.show_sheet(sheet)
        self.amendments.show_sheet(sheet)
        self.settlement.show_sheet(sheet)
        self.repayments.show_sheet(sheet)
        self.closing.show_sheet(sheet)

    def forget_drafts(self) -> None:
        """Drop what the file refused of what was typed in the tables."""
        for card in (self.amendments, self.instalments, self.payments, self.deliverables, self.repayments):
            card.grid.forget_drafts()

    def _show_money(self, sheet: FollowUp) -> None:
        agreement = sheet.agreement
        self.agreed.show_figure(amount_text(agreement.agreed), note=_to_confirm_words(sheet.to_confirm))
        self.agreed.setToolTip(plain_tooltip(agreed_words(sheet)))
        self.final.show_figure(amount_text(agreement.final_amount))
        self.final.setVisible(agreement.final_amount is not None)
        self.paid.show_figure(amount_text(agreement.paid))
        waits = _to_confirm_words(sheet.remaining_to_confirm)
        self.remaining.show_figure(amount_text(agreement.remaining), note=waits)
        set_look(self.remaining.figure, "textRole", "figure")
        self.overpaid.show_figure(amount_text(agreement.overpaid), "danger")
        self.overpaid.setVisible(agreement.overpaid > 0)


class FollowUpView(QScrollArea):
    """The life of a granted dossier; each change is kept at once.

    Signals:
        read: the `FollowUp` shown, None for a dossier that was not granted.
        changed: the file kept a change made here; what the dossier itself shows may be another.
        act_asked: the `ActKind` of an act to be made.
    """

    read = Signal(object)
    changed = Signal()
    act_asked = Signal(object)

    def __init__(self, tasks: Tasks, kinds: frozenset[str]) -> None:
        """Show nothing yet; commands say that records of these kinds changed."""
        super().__init__()
        self._tasks, self._kinds = tasks, kinds
        self._file_id: int | None = None
        self._known: Sequence[OrganisationRow] = ()
        self.sheet: FollowUp | None = None
        self._cards: GrantCards | None = None
        self._behind = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Suite du dossier")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        overlay_bar(self)
        tasks.refused.connect(self._forget_refused)

    @property
    def cards(self) -> GrantCards:
        """What is seen, made the first time it is wanted, and as the file is: most dossiers are opened without it."""
        cards = self._cards
        if cards is None:
            cards = self._cards = GrantCards()
            self._connect(cards)
            self.setWidget(cards)
            cards.amendments.offer(self._known)
        if self._behind and self.sheet is not None:
            self._behind = False
            cards.show_sheet(self.sheet)
        return cards

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Show what was read while it was out of sight."""
        if self.sheet is not None:
            _ = self.cards
        super().showEvent(event)

    def show_file(self, file_id: int) -> None:
        """Read what follows the grant of a dossier."""
        if file_id != self._file_id:
            self.sheet = None
        self._file_id = file_id
        self._tasks.query(partial(self._show_read, file_id), open_follow_up, file_id)

    def offer(self, organisations: Sequence[OrganisationRow]) -> None:
        """Which structures an agreement may pass to."""
        self._known = organisations
        if self._cards is not None:
            self._cards.amendments.offer(organisations)
            self._behind = True
            self._show_in_view()

    def badges(self) -> list[State]:
        """Who holds the agreement where it passed to another, and the two axes that follow a grant, if any."""
        if self.sheet is None:
            return []
        act, execution = self.sheet.act, self.sheet.execution
        held_by = self.sheet.bearers[-1].name if self.sheet.bearers else ""
        return [
            *([State("Titulaire", _in_a_badge(held_by), "accent")] if held_by else []),
            State("Acte", uncapitalised(ACT_LABELS[act]), ACT_COLOURS[act]),
            State("Exécution", uncapitalised(EXECUTION_LABELS[execution]), EXECUTION_COLOURS[execution]),
        ]

    def go_on(self, step: Step) -> None:
        """Do the next thing of the grant where it is one act, else put the keyboard where it is typed."""
        sheet = self.sheet
        if sheet is None:
            return
        match step.kind:
            case StepKind.ISSUE_ORDER:
                self._order()
            case StepKind.CLOSE:
                self._do(ending.close)
            case StepKind.ASK_FOR:
                owed = (step.deliverable, step.day)
                awaited = (one for one in sheet.agreement.deliverables if one.received_on is None)
                line_id = next((one.id for one in awaited if (one.kind, one.due_on) == owed), 0)
                self.cards.deliverables.take_keyboard(line_id)
            case StepKind.PAY:
                self.cards.payments.take_keyboard()
            case StepKind.NOTE_REPAID:
                unpaid = (n for n, one in enumerate(sheet.agreement.repayments) if one.repaid_on is None)
                self.cards.repayments.grid.edit_cell(next(unpaid, 0), "repaid_on")
            case StepKind.SETTLE:
                (self.cards.settlement.actual if sheet.scale is None else self.cards.settlement.quantity).setFocus()
            case StepKind.LAPSE:
                self.cards.closing.lapse.setFocus()
            case StepKind.PREPARE:
                self.cards.agreement.take_keyboard("prepared_on")
            case StepKind.TRANSMIT:
                self.cards.agreement.take_keyboard("transmitted_on")
            case StepKind.SIGN:
                self.cards.agreement.take_keyboard("signed_on")
            case StepKind.NOTIFY:
                self.cards.agreement.take_keyboard("notified_on")
            case _:
                self.cards.agreement.take_keyboard("committed_on")

    def show_sheet(self, sheet: FollowUp) -> None:
        """Show what the file holds."""
        if sheet.file.id != self._file_id:
            return
        self.sheet, self._behind = sheet, True
        self._show_in_view()
        self.read.emit(sheet)

    def _show_in_view(self) -> None:
        """Show what the file holds where it is looked at; it is shown on coming into view elsewhere."""
        if self.isVisible() and self.sheet is not None:
            _ = self.cards

    def _show_read(self, file_id: int, sheet: FollowUp | None) -> None:
        if file_id != self._file_id:
            return
        if sheet is None:
            self.sheet = None
            self.read.emit(None)
        else:
            self.show_sheet(sheet)

    def _connect(self, cards: GrantCards) -> None:
        cards.agreement.field_kept.connect(self._keep_field)
        cards.agreement.deliberation_dated.connect(partial(self._do, date_deliberation))
        tables: tuple[tuple[Lines, AmendmentsCard | InstalmentsCard | PaymentsCard | DeliverablesCard], ...] = (
            ("amendments", cards.amendments),
            ("instalments", cards.instalments),
            ("payments", cards.payments),
            ("deliverables", cards.deliverables),
        )
        for lines, card in tables:
            card.added.connect(partial(self._do, follow_up_lines.add_line, lines))
            card.kept.connect(partial(self._do, follow_up_lines.change_line, lines))
            card.removed.connect(partial(self._do, follow_up_lines.remove_line, lines))
        cards.payments.act_asked.connect(self.act_asked)
        cards.amendments.grid.creation_asked.connect(self._create_bearer)
        cards.repayments.kept.connect(partial(self._do, follow_up_lines.change_line, "repayments"))
        cards.repayments.removed.connect(partial(self._do, follow_up_lines.remove_line, "repayments"))
        cards.repayments.order_asked.connect(self._order)
        cards.instalments.plan_asked.connect(lambda: self._do(follow_up_lines.plan_instalments))
        cards.settlement.settled.connect(self._settle)
        cards.settlement.day_kept.connect(partial(self._keep_field, "settled_on"))
        cards.settlement.taken_back.connect(lambda: self._do(ending.take_back_settlement))
        cards.closing.lapsed.connect(lambda: self._do(ending.lapse))
        cards.closing.lapse_lifted.connect(lambda: self._do(ending.take_back_lapse))
        cards.closing.closed.connect(lambda: self._do(ending.close))
        cards.closing.reopened.connect(lambda: self._do(ending.reopen))

    def _do(self, job: Callable[..., FollowUp], *args: object, **kwargs: object) -> None:
        """Run a service on this dossier, then show what it hands back."""
        self._tasks.command(self._kinds, self._show_changed, job, self._file_id, *args, **kwargs)

    def _create_bearer(self, row: Amendment | None, key: str, name: str) -> None:
        """Create the structure that an agreement passes to, and note it in the amendment where it was typed."""
        file_id = self._file_id
        if file_id is None:
            return

        def note(desk: Desk, made: int) -> FollowUp:
            if row is None:
                return follow_up_lines.add_line(desk, file_id, "amendments", key, made)
            return follow_up_lines.change_line(desk, file_id, "amendments", row.id, key, made)

        use = Use(note, self._show_changed, self._kinds | {"organisation"}, self.cards.amendments.grid.forget_wanted)
        create_structure(self, self._tasks, self._known, name, use)

    def _show_changed(self, sheet: FollowUp) -> None:
        self.show_sheet(sheet)
        self.changed.emit()

    def _keep_field(self, field: str, value: object) -> None:
        self._do(change_agreement, field, value)

    def _settle(self, actual: Decimal | None, final_amount: Decimal | None) -> None:
        if actual is not None:
            self._do(ending.settle_grant, actual, final_amount=final_amount)

    def _order(self) -> None:
        self._do(follow_up_lines.add_line, "repayments", "reason", "Trop-perçu constaté au solde")

    def _forget_refused(self, _refusal: PtceDeskError) -> None:
        """Show what the file holds after a refusal."""
        if self.sheet is None or not self.isVisible():
            return
        self.cards.forget_drafts()
        self.show_sheet(self.sheet)


def _to_confirm_words(amount: Decimal) -> str:
    return typeset(f"dont {amount_text(amount)} à confirmer") if amount else ""


def _in_a_badge(name: str) -> str:
    """A name no longer than a badge holds; the card says it whole."""
    return name if len(name) <= _BADGE_CHARS else f"{name[: _BADGE_CHARS - 1].rstrip()}…"
