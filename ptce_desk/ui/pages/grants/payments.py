"""What is planned to be paid and what was: instalments, payments."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Signal

from ptce_desk.domain.acts import ActKind, asks_for_statement
from ptce_desk.domain.agreement_checks import (
    doubt_about,
    doubt_about_next,
    payment_remark,
    payment_remarks,
    year_awaited,
)
from ptce_desk.domain.agreements import Instalment, Payment
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.types import InstalmentPlan
from ptce_desk.formatting import amount_text, capitalised
from ptce_desk.records.agreements import INSTALMENTS, PAYMENTS
from ptce_desk.services.grants.follow_up import FollowUp
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.models.grid_rows import LINE_ROLE, Total
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.follow_up import asked_next_sentence, asked_sentence, deliverables_words, remark_sentence
from ptce_desk.wording.rule_labels import INSTALMENT_LABELS


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """An instalment with what was paid of it, what remains, in euros, and what it waits for, in words."""

    instalment: Instalment
    paid: Decimal
    remaining: Decimal
    awaited: str

    @property
    def id(self) -> int:
        """The id of the instalment."""
        return self.instalment.id


class InstalmentsCard(GridCard[PlannedPart]):
    """The instalments; whatever is typed, they make the amount agreed.

    Signals:
        plan_asked: the officer wants those the scheme plans.
    """

    plan_asked = Signal()

    def __init__(self) -> None:
        super().__init__(INSTALMENTS.title, part_grid(INSTALMENTS, _PARTS))
        self.take_plan = link_button("Reprendre les tranches du règlement")
        needs_right("instalment", self.take_plan)
        self.take_plan.clicked.connect(self.plan_asked)
        self.add_action(self.take_plan)

    def show_sheet(self, sheet: FollowUp) -> None:
        """Show the instalments in order, with their sums."""
        agreement = sheet.agreement
        parts = [
            PlannedPart(one, agreement.paid_on_instalment(one), left, _awaited(sheet, one) if left else "")
            for one, left in zip(agreement.instalments, agreement.remaining_by_instalment(), strict=True)
        ]
        self.set_rows(parts)
        self.grid.set_editable(editable=agreement.closed_on is None)
        paid = sum((part.paid for part in parts), ZERO)
        left = sum((part.remaining for part in parts), ZERO)
        planned = sum((part.instalment.amount for part in parts), ZERO)
        totals: dict[str, Total] = {
            "kind": "Total",
            "amount": planned,
            "paid": paid,
            "remaining": left,
        }
        self.grid.set_totals(totals if parts else None)
        planned_by_scheme = any(isinstance(rule, InstalmentPlan) for rule in sheet.version.rules) or not parts
        free = all(payment.instalment_id is None for payment in agreement.payments)
        self.take_plan.setVisible(planned_by_scheme and free and agreement.closed_on is None)


class PaymentsCard(GridCard[Payment]):
    """The payments made; what deserves a word is said under them.

    From the second payment on, what goes with it is offered: a certificate, the statement of what was paid before.

    Signals:
        act_asked: the `ActKind` to be made.
    """

    act_asked = Signal(object)

    def __init__(self) -> None:
        self._offered: list[tuple[object, str]] = []
        super().__init__(PAYMENTS.title, part_grid(PAYMENTS, self._columns()))
        self.certificate = link_button("Certificat de paiement…")
        self.statement = link_button("Décompte des sommes déjà versées…")
        self.certificate.setToolTip("Produire le certificat du prochain versement, avec le décompte des précédents")
        acts = ((self.certificate, ActKind.PAYMENT_CERTIFICATE), (self.statement, ActKind.PAID_STATEMENT))
        for button, kind in acts:
            self.add_action(button)
            button.clicked.connect(partial(self._ask_for, kind))
        self.remarks = plain_label("", "warning", wrap=True)
        self.add(self.remarks)
        self._sheet: FollowUp | None = None

    def show_sheet(self, sheet: FollowUp) -> None:
        """Show the payments in the order they were recorded."""
        self._sheet = sheet
        agreement = sheet.agreement
        self._offered[:] = [(None, "")] + [
            (one.id, f"{INSTALMENT_LABELS[one.kind]} – {amount_text(one.amount)}") for one in agreement.instalments
        ]
        self.set_rows(agreement.payments)
        self.grid.set_editable(editable=agreement.closed_on is None)
        self.certificate.setVisible(asks_for_statement(agreement) and agreement.remaining > ZERO)
        self.statement.setVisible(asks_for_statement(agreement))
        self.grid.set_totals({"paid_on": "Total", "amount": agreement.paid} if agreement.payments else None)
        said = payment_remarks(agreement, decided_on=sheet.file.decided_on, waiting=sheet.waiting)
        words = [remark_sentence(remark) for remark in said]
        self.remarks.setText("\n".join(words))
        self.remarks.setVisible(bool(words))

    def _ask_for(self, kind: ActKind, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # Qt's signal
        self.act_asked.emit(kind)

    def take_keyboard(self) -> None:
        """Put the keyboard on the day of one more payment."""
        self.grid.edit_cell(0 if self._sheet is None else len(self._sheet.agreement.payments), "paid_on")

    def _columns(self) -> tuple[Column[Payment], ...]:
        field = PAYMENTS.field
        return (
            screen_column(field("paid_on"), width_chars=20, asks=self._doubt),
            screen_column(field("instalment_id"), options=self._offered, stretch=1, width_chars=22),
            screen_column(
                field("amount"),
                tooltip=self._remark,
                role=lambda p: "warning" if self._remark(p) else None,
                width_chars=14,
            ),
            screen_column(field("mandate_number"), width_chars=14),
            screen_column(field("note"), tooltip=lambda p: p.note, stretch=1, width_chars=14),
        )

    def _doubt(self, day: date) -> str:
        """A payment before the vote, or still to come, is asked about; so is a new one of a year still to confirm."""
        if self._sheet is None:
            return ""
        remark = doubt_about(day, decided_on=self._sheet.file.decided_on, today=self._sheet.today)
        if remark is not None:
            return asked_sentence(remark)
        adds = self.grid.currentIndex().data(LINE_ROLE) == "ghost"
        awaited = doubt_about_next(self._sheet.agreement, self._sheet.waiting) if adds else None
        return "" if awaited is None else asked_next_sentence(awaited)

    def _remark(self, payment: Payment) -> str:
        sheet = self._sheet
        if sheet is None:
            return ""
        decided_on, waiting = sheet.file.decided_on, sheet.waiting
        remark = payment_remark(sheet.agreement, payment, decided_on=decided_on, waiting=waiting)
        return "" if remark is None else remark_sentence(remark)


def _awaited(sheet: FollowUp, instalment: Instalment) -> str:
    """What an instalment still waits for: the vote of its year, and deliverables."""
    missing = sheet.agreement.awaited_by(instalment.kind)
    year = year_awaited(instalment, sheet.waiting)
    vote = "" if year is None else f"vote de {year} (à confirmer)"
    return capitalised(", ".join(filter(None, (vote, deliverables_words([one.kind for one in missing])))))


_PARTS: Final[tuple[Column[PlannedPart], ...]] = (
    screen_column(INSTALMENTS.field("kind"), lambda part: part.instalment.kind, width_chars=19),
    screen_column(INSTALMENTS.field("planned_on"), lambda part: part.instalment.planned_on, width_chars=11),
    screen_column(INSTALMENTS.field("amount"), lambda part: part.instalment.amount, width_chars=13),
    Column("paid", "Versé", "amount", lambda part: part.paid, editable=False, width_chars=13),
    Column("remaining", "Reste", "amount", lambda part: part.remaining, editable=False, width_chars=13),
    screen_column(
        INSTALMENTS.field("condition"),
        lambda part: part.instalment.condition,
        tooltip=lambda part: part.instalment.condition,
        stretch=1,
        width_chars=14,
    ),
    Column(
        "awaited",
        "Attend",
        "text",
        lambda part: part.awaited,
        editable=False,
        tooltip=lambda part: part.awaited,
        role=lambda _part: "warning",
        stretch=1,
        width_chars=16,
    ),
)
