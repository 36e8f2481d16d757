"""What is to be known of one envelope: its note, what may be paid year by year, its dossiers."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal

from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.records.envelopes import CREDITS, ENVELOPE
from ptce_desk.services.budget.envelopes import BudgetSheet, CreditYear, EnvelopeRow
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.part_grid import part_grid

_YEARS: Final = 4
"""Payment credits are typed for the year of the envelope and the three that follow."""


class EnvelopeDetails(Card):
    """The envelope the keyboard is on.

    Signals:
        note_kept: the key of the note, then the note (str).
        credit_kept: the year of payment, euros or None.
        files_wanted: show the dossiers of this scheme and year.
        arbitration_wanted: try amounts on the dossiers this envelope may still pay for.
    """

    note_kept = Signal(str, object)
    credit_kept = Signal(object, object)
    files_wanted = Signal()
    arbitration_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("Enveloppe")
        self._form = RecordForm(ENVELOPE, "note")
        self.note = self._form.edit("note", LineField)
        self.credits = part_grid(CREDITS, _columns(), lambda row: row.year)
        self.sentence = plain_label("", "muted", wrap=True)
        self.files = link_button("", "folder-simple")
        self.arbitrate = link_button("Arbitrer…", "scales")
        self.add(self._form.fields["note"])
        self.add(self.credits)
        self.add(self.sentence)
        self.add_action(self.arbitrate)
        self.add_action(self.files)
        self._form.kept.connect(self.note_kept)
        self.credits.cell_committed.connect(lambda row, _key, value: self.credit_kept.emit(row.year, value))
        self.credits.problem_changed.connect(self._say_unread)
        self.files.clicked.connect(self.files_wanted)
        self.arbitrate.clicked.connect(self.arbitration_wanted)
        self._said = ""

    def show_row(self, sheet: BudgetSheet, row: EnvelopeRow) -> None:
        """Show one envelope of a year, or how to give a scheme one."""
        has_envelope = row.envelope_id is not None
        self.title.setText(f"{row.code} {sheet.year}")
        self.files.setText(f"Voir {'le dossier' if row.file_count == 1 else f'les {row.file_count} dossiers'}")
        self.files.setVisible(row.file_count > 0)
        self._form.fields["note"].setVisible(has_envelope)
        self.credits.setVisible(has_envelope)
        self.arbitrate.setVisible(has_envelope)
        self.note.set_value(row.note)
        every = sheet.credit_years(row, range(sheet.year, sheet.year + _YEARS))
        rows = [one for one in every if one.year is not None]
        credits_, due, to_confirm = (
            sum(amounts, ZERO)
            for amounts in zip(*((one.amount or ZERO, one.due, one.to_confirm) for one in rows), strict=True)
        )
        self.credits.set_rows(rows)
        self.credits.set_totals(
            {
                "year": "Total",
                "amount": credits_,
                "due": due,
                "to_confirm": to_confirm,
            }
        )
        self.credits.show_column("to_confirm", shown=to_confirm > 0)
        self._said = _sentence(row, credits_, rows)
        self.sentence.setText(self._said)

    def forget_drafts(self) -> None:
        """Drop what the file refused."""
        self.credits.forget_drafts()

    def _say_unread(self, problem: str) -> None:
        self.sentence.setText(problem or self._said)


def _sentence(row: EnvelopeRow, planned: Decimal, rows: Sequence[CreditYear]) -> str:
    """How the payment credits stand beside the envelope, and beside what is to be paid."""
    short = [one for one in rows if one.due > (one.amount or ZERO)] if planned else []
    said = [
        f"En {one.year}, versé et prévu dépassent les crédits de {amount_text(one.due - (one.amount or ZERO))}."
        for one in short
    ]
    return typeset(" ".join([_coverage(row, planned), *said]))


def _coverage(row: EnvelopeRow, planned: Decimal) -> str:
    if row.budget is None:
        return "Ce dispositif n’a pas d’enveloppe : tapez son montant dans le tableau."
    gap = row.budget - planned
    if not planned:
        return "Répartissez ici l’enveloppe en crédits de paiement, année par année."
    if gap > 0:
        return f"Il reste {amount_text(gap)} à répartir en crédits de paiement."
    if gap < 0:
        return f"Les crédits de paiement dépassent l’enveloppe de {amount_text(-gap)}."
    return "Les crédits de paiement couvrent toute l’enveloppe."


def _columns() -> tuple[Column[CreditYear], ...]:
    return (
        screen_column(CREDITS.field("year"), editable=False, width_chars=8),
        screen_column(CREDITS.field("amount"), stretch=1, width_chars=13),
        Column(
            "due",
            "Versé et prévu",
            "amount",
            lambda row: row.due,
            editable=False,
            role=lambda row: "danger" if row.amount is not None and row.due > row.amount else None,
            width_chars=13,
        ),
        Column(
            "to_confirm",
            "À confirmer",
            "amount",
            lambda row: row.to_confirm or None,
            editable=False,
            tooltip=lambda _row: "De ce qui est prévu, ce qui attend le vote du budget de cette année-là",
            width_chars=11,
        ),
    )
