"""How the life of a grant ends on screen: deliverables, settlement with its computation, repayment, closing."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ptce_desk.domain.agreement_checks import deliverable_remark
from ptce_desk.domain.agreements import Deliverable, RepaymentOrder, is_late
from ptce_desk.domain.errors import AmbiguousAmountError, AmountNotUnderstoodError
from ptce_desk.domain.money import parse_amount
from ptce_desk.domain.rules.settlement import quantity_behind, regimes_to_choose
from ptce_desk.domain.rules.types import Settlement
from ptce_desk.formatting import amount_text, capitalised, date_text, number_text, typeset
from ptce_desk.records.agreements import DELIVERABLES, REPAYMENTS
from ptce_desk.services.grants.ending import obstacle_to_closing
from ptce_desk.services.grants.follow_up import FollowUp
from ptce_desk.ui.desk.keeping import in_record
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import link_button, quiet_button
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.follow_up import closing_sentence, remark_sentence
from ptce_desk.wording.rule_labels import SCALE_UNIT_LABELS, SETTLEMENT_LABELS
from ptce_desk.wording.settlement import regime_sentence, settlement_sentence


class DeliverablesCard(GridCard[Deliverable]):
    """What the beneficiary owes; late ones say so."""

    def __init__(self) -> None:
        self._sheet: FollowUp | None = None
        super().__init__(DELIVERABLES.title, part_grid(DELIVERABLES, self._columns()))

    def show_sheet(self, sheet: FollowUp) -> None:
        """Show the deliverables."""
        self._sheet = sheet
        self.set_rows(sheet.agreement.deliverables)
        self.grid.set_editable(editable=sheet.agreement.closed_on is None)

    def take_keyboard(self, line_id: int) -> None:
        """Put the keyboard on the day when a deliverable comes."""
        self.edit_line(line_id, "received_on")

    def _columns(self) -> tuple[Column[Deliverable], ...]:
        field = DELIVERABLES.field
        return (
            screen_column(field("kind"), stretch=1, width_chars=24),
            screen_column(field("due_on"), role=self._lateness, width_chars=12),
            screen_column(field("received_on"), width_chars=11),
            screen_column(
                field("accepted_on"),
                tooltip=_accepted_words,
                role=lambda d: "warning" if _accepted_words(d) else None,
                width_chars=11,
            ),
            Column("state", "État", "text", self._state, editable=False, role=self._lateness, width_chars=16),
            screen_column(field("conditions"), width_chars=12),
            screen_column(field("note"), tooltip=lambda d: d.note, stretch=1, width_chars=10),
        )

    def _lateness(self, deliverable: Deliverable) -> ColourRole | None:
        if self._sheet is None or self._sheet.agreement.is_over:
            return None
        return "danger" if is_late(deliverable, self._sheet.today) else None

    def _state(self, deliverable: Deliverable) -> str:
        if _accepted_words(deliverable):
            return "Dates à revoir"
        if deliverable.accepted_on is not None:
            return "Accepté"
        if deliverable.received_on is not None:
            return "Reçu"
        if self._sheet is not None and self._sheet.agreement.is_over:
            return "Plus attendu"
        if self._sheet is not None and deliverable.due_on is not None and is_late(deliverable, self._sheet.today):
            days = (self._sheet.today - deliverable.due_on).days
            return f"En retard ({days}\u00a0j)"
        return "Attendu"


def _accepted_words(deliverable: Deliverable) -> str:
    remark = deliverable_remark(deliverable)
    return "" if remark is None else remark_sentence(remark)


class SettlementCard(Card):
    """What was really spent, and the final amount it gives, shown step by step.

    Signals:
        settled: the spending proved (or the real quantity), the final amount chosen instead of the computed, or None.
        day_kept: the day of the settlement.
        taken_back: the settlement is to be forgotten.
    """

    settled = Signal(object, object)
    day_kept = Signal(object)
    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__("Solde")
        self.regime = plain_label("", "muted", wrap=True)
        self.actual, self.final, self.day = AmountEdit(), AmountEdit(), DateEdit()
        self.mode = Choice(placeholder="Autre montant")
        self.mode_field = Field("Régime de solde", self.mode, width_chars=32)
        self.quantity = LineField()
        self.quantity_field = Field("Quantité réalisée", self.quantity, width_chars=12)
        self.actual_field = Field("Dépenses éligibles réalisées", self.actual, width_chars=20)
        self.final_field = Field("Montant définitif", self.final, width_chars=14)
        self.day_field = Field("Soldé le", self.day, width_chars=13)
        self.steps = plain_label("", "text", wrap=True)
        self.take_back = link_button("Revenir sur le solde")
        needs_right("agreement.final_amount", self.take_back)
        self._actual: Decimal | None = None
        self._sheet: FollowUp | None = None
        in_record("agreement", actual_base=self.actual, final_amount=self.final, settled_on=self.day)
        in_record("agreement", final_amount=self.mode)
        in_record("agreement", actual_base=self.quantity)
        needs_right("agreement.final_amount", self.actual, self.quantity)
        self.add_action(self.take_back)
        self.add(self.regime)
        self.add(FlowRow(self.quantity_field, self.actual_field, self.mode_field, self.final_field, self.day_field))
        self.add(self.steps)
        self._connect()

    def show_sheet(self, sheet: FollowUp) -> None:
        """Show the spending, the amount and how it was computed."""
        agreement, scale = sheet.agreement, sheet.scale
        frozen = agreement.closed_on is not None
        self._sheet, self._actual = sheet, agreement.actual_base
        self.regime.setText(regime_sentence(sheet.regime))
        self.quantity_field.setVisible(scale is not None)
        self.actual_field.setVisible(scale is None)
        self.actual.set_value(agreement.actual_base)
        if scale is not None:
            self._actual = None if self._actual is None else quantity_behind(scale, self._actual).quantity
            self.quantity_field.label.setText(f"Quantité réalisée ({SCALE_UNIT_LABELS[scale.unit]})")
            self.quantity.set_value("" if self._actual is None else number_text(self._actual))
        self.quantity_field.set_problem("")
        self.final.set_value(agreement.final_amount)
        self.day.set_value(agreement.settled_on)
        for edit in (self.actual, self.final, self.day, self.quantity):
            edit.setReadOnly(frozen)
        known = self._actual is not None
        choices = regimes_to_choose(sheet.regime)
        self.mode.set_options([(one.mode, capitalised(SETTLEMENT_LABELS[one.mode])) for one in choices])
        self.mode.set_value(sheet.chosen.mode if sheet.chosen else None)
        self.mode.setEnabled(not frozen)
        self.mode_field.setVisible(known and len(choices) > 1)
        self.final_field.setVisible(known)
        self.day_field.setVisible(known)
        self.take_back.setVisible(known and not frozen)
        self.steps.setText(_computation(sheet))
        self.steps.setVisible(known)

    def _connect(self) -> None:
        self.actual.committed.connect(self._settle)
        self.quantity.committed.connect(self._settle_quantity)
        self.final.committed.connect(lambda amount: self.settled.emit(self._actual, amount))
        self.mode.chosen.connect(self._choose)
        self.day.committed.connect(self.day_kept)
        self.take_back.clicked.connect(self.taken_back)

    def _settle(self, actual: Decimal | None) -> None:
        """Settle by the regime in use; another amount than it gave is not one for another spending."""
        if actual is None:
            self.taken_back.emit()
        else:
            self._settle_by(self._sheet.chosen if self._sheet else None, actual)

    def _choose(self, mode: object) -> None:
        if self._sheet is not None and self._actual is not None:
            choices = regimes_to_choose(self._sheet.regime)
            self._settle_by(next((one for one in choices if one.mode is mode), None), self._actual)

    def _settle_by(self, regime: Settlement | None, actual: Decimal) -> None:
        """Settle by the regime of the scheme, or by the amount that its alternative gives."""
        sheet = self._sheet
        other = sheet is not None and regime not in (None, sheet.regime)
        self.settled.emit(actual, sheet.settlement_for(actual, regime).final_amount if sheet and other else None)

    def _settle_quantity(self, text: str) -> None:
        try:
            quantity = parse_amount(text) if text else None
        except (AmbiguousAmountError, AmountNotUnderstoodError) as problem:
            self.quantity_field.set_problem(error_sentence(problem))
            return
        self._settle(quantity)


def _computation(sheet: FollowUp) -> str:
    """The steps of the final amount, and whether another one was chosen."""
    actual, kept = sheet.agreement.actual_base, sheet.agreement.final_amount
    if actual is None:
        return ""
    settled = sheet.settlement_for(actual, sheet.chosen)
    sentences = [settlement_sentence(step) for step in settled.steps]
    if kept != settled.final_amount:
        sentences.append(typeset(f"Montant définitif retenu à la place : {amount_text(kept)}."))
    return "\n".join(sentences)


class RepaymentsCard(GridCard[RepaymentOrder]):
    """What was paid in excess, and the orders that ask it back.

    Signals:
        order_asked: an order for all that is overpaid is to be issued.
    """

    order_asked = Signal()

    def __init__(self) -> None:
        super().__init__("Trop-perçu", part_grid(REPAYMENTS, _ORDERS))
        self.said = plain_label("", "danger", wrap=True)
        self.issue = quiet_button("Émettre le titre de recettes", "arrow-u-up-left")
        needs_right("repayment_order.issued_on", self.issue)
        self.issue.clicked.connect(self.order_asked)
        self.body.insertWidget(0, self.said)
        self.add_action(self.issue)

    def show_sheet(self, sheet: FollowUp) -> None:
        """Show the orders; nothing at all when nothing was overpaid."""
        agreement = sheet.agreement
        self.setVisible(bool(agreement.repayments) or agreement.overpaid > 0)
        self.set_rows(agreement.repayments)
        self.grid.setVisible(bool(agreement.repayments))
        self.grid.set_editable(editable=agreement.closed_on is None)
        over = amount_text(agreement.overpaid)
        self.said.setText(typeset(f"{over} ont été versés en trop et ne sont pas encore réclamés."))
        self.said.setVisible(agreement.overpaid > 0)
        self.issue.setVisible(agreement.overpaid > 0 and agreement.closed_on is None)


class ClosingCard(Card):
    """What ends the dossier: its lapsing, its closing; what stands in the way is said.

    Signals:
        lapsed, lapse_lifted, closed, reopened: the button of that name was pressed.
    """

    lapsed = Signal()
    lapse_lifted = Signal()
    closed = Signal()
    reopened = Signal()

    def __init__(self) -> None:
        super().__init__("Clôture")
        self.said = plain_label("", "muted", wrap=True)
        self.lapse = quiet_button("Constater la caducité", "hourglass-low")
        self.lift = quiet_button("Lever la caducité")
        self.close_it = quiet_button("Clore le dossier", "check")
        self.reopen = quiet_button("Rouvrir le dossier")
        needs_right("agreement.closed_on", self.lapse, self.lift, self.close_it, self.reopen)
        self.add(self.said)
        self.add(FlowRow(self.lapse, self.lift, self.close_it, self.reopen, across=8))
        self.lapse.clicked.connect(self.lapsed)
        self.lift.clicked.connect(self.lapse_lifted)
        self.close_it.clicked.connect(self.closed)
        self.reopen.clicked.connect(self.reopened)

    def show_sheet(self, sheet: FollowUp) -> None:
        """Show where the dossier is, what is missing, and the buttons that do something."""
        agreement = sheet.agreement
        closed, lapsed = agreement.closed_on is not None, agreement.lapsed_on is not None
        over = agreement.last_day is not None and agreement.last_day < sheet.today
        self.lapse.setVisible(over and not closed and not lapsed and agreement.settled_on is None)
        self.lift.setVisible(lapsed and not closed)
        self.close_it.setVisible(not closed)
        self.reopen.setVisible(closed)
        self.said.setText(_ending(sheet))

    def buttons(self) -> list[QPushButton]:
        """What can be pressed now."""
        return [b for b in (self.lapse, self.lift, self.close_it, self.reopen) if not b.isHidden()]


def _ending(sheet: FollowUp) -> str:
    agreement = sheet.agreement
    if agreement.closed_on is not None:
        return f"Clos le {date_text(agreement.closed_on)}."
    told: list[str] = []
    if agreement.lapsed_on is not None:
        told.append(f"Aide caduque depuis le {date_text(agreement.lapsed_on)} : rien de plus ne sera versé.")
        if agreement.paid and agreement.settled_on is None:
            told.append("Pour réclamer ce qui n’est pas justifié, notez au solde les dépenses réalisées, ou zéro.")
    elif agreement.last_day is not None and agreement.last_day < sheet.today and agreement.settled_on is None:
        told.append(
            f"La date limite du {date_text(agreement.last_day)} est passée : prorogez-la, ou constatez la caducité."
        )
    told.append(closing_sentence(obstacle_to_closing(sheet)))
    return typeset("\n".join(told))


_ORDERS: Final[tuple[Column[RepaymentOrder], ...]] = (
    screen_column(REPAYMENTS.field("number"), width_chars=14),
    screen_column(REPAYMENTS.field("issued_on"), width_chars=11),
    screen_column(REPAYMENTS.field("amount"), width_chars=14),
    screen_column(REPAYMENTS.field("repaid_on"), width_chars=12),
    screen_column(REPAYMENTS.field("reason"), tooltip=lambda o: o.reason, stretch=1, width_chars=16),
)
