"""What changed an envelope since it opened: one line for each, seen alike from both envelopes of a *virement*."""

from PySide6.QtCore import Signal

from ptce_desk.domain.budget import MovementKind
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import typeset
from ptce_desk.records.envelopes import ENVELOPE, MOVEMENTS
from ptce_desk.services.budget.envelopes import BudgetSheet, EnvelopeRow, MovementRow, Nature
from ptce_desk.ui.desk.keeping import in_record
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.envelopes import movement_label, movements_sentence, overruns_sentence, without_act_sentence


class MovementsCard(GridCard[MovementRow]):
    """The movements of the envelope the keyboard is on; each cell is announced on leaving it.

    Signals:
        opening_kept: what the envelope opened with, euros or None.
    """

    opening_kept = Signal(object)

    def __init__(self) -> None:
        self._natures: list[tuple[object, str]] = []
        super().__init__("Mouvements", part_grid(MOVEMENTS, self._columns(), nature="kind"))
        self.sentence = plain_label("", "muted", wrap=True)
        self.warning = plain_label("", "warning", wrap=True)
        self.opening = AmountEdit()
        self._opening = Field("Ouverture", self.opening, width_chars=14)
        self.body.insertWidget(0, self._opening)
        self.add(self.sentence)
        self.add(self.warning)
        in_record(ENVELOPE.table, budget=self.opening)
        self.opening.committed.connect(self.opening_kept)
        self.grid.problem_changed.connect(self._say_unread)
        self._said = ""

    def show_row(self, sheet: BudgetSheet, row: EnvelopeRow) -> None:
        """Show the movements of one envelope, nothing for a scheme that has none."""
        self.setVisible(row.envelope_id is not None)
        if row.envelope_id is None:
            return
        self.title.setText(typeset(f"Mouvements de l’enveloppe {row.code} {sheet.year}"))
        moved = sheet.movements.get(row.envelope_id, ())
        self._opening.setVisible(bool(moved))
        self.opening.set_value(row.opening)
        self._natures[:] = _natures(sheet, row, moved)
        self.set_rows(moved)
        self.grid.set_totals({"nature": "Effet sur l’enveloppe", "gain": row.changes} if moved else None)
        without_act = sum(not one.deliberation.strip() for one in moved)
        said = [movements_sentence(row.opening or ZERO, row.changes), without_act_sentence(without_act)]
        self._said = (
            " ".join(part for part in said if part)
            if moved
            else typeset(
                "Notez ici ce qui change l’enveloppe ouverte : décision modificative, virement, report de crédits."
            )
        )
        lacking = [
            (held.code, year, -held.consumption.forecast_remaining)
            for year, held in sheet.overrun_by_movements(row.envelope_id)
        ]
        self.sentence.setText(self._said)
        self.warning.setText(overruns_sentence(lacking))
        self.warning.setVisible(bool(lacking))

    def forget_drafts(self) -> None:
        """Drop what the file refused."""
        self.grid.forget_drafts()

    def _say_unread(self, problem: str) -> None:
        self.sentence.setText(problem or self._said)

    def _columns(self) -> tuple[Column[MovementRow], ...]:
        field = MOVEMENTS.field
        return (
            screen_column(field("decided_on")),
            Column(
                "nature",
                field("kind").label,
                "choice",
                _nature,
                options=self._natures,
                editable=lambda row: row is None or row.own,
                tooltip=lambda row: "" if row.own else typeset(f"Écrit sous l’enveloppe {_other(row)}."),
                stretch=2,
                width_chars=28,
            ),
            screen_column(field("amount"), width_chars=14),
            Column(
                "gain",
                "Effet",
                "amount",
                lambda row: row.gain,
                editable=False,
                role=lambda row: "danger" if row.gain < 0 else None,
                width_chars=14,
            ),
            screen_column(field("deliberation"), width_chars=16),
            screen_column(field("reason"), tooltip=lambda row: row.reason, stretch=3),
        )


def _nature(row: MovementRow) -> Nature:
    transfer = row.kind in (MovementKind.TRANSFER_IN, MovementKind.TRANSFER_OUT)
    return Nature(row.kind, row.other_id if transfer else None)


def _other(row: MovementRow) -> str:
    return f"{row.other_code} {row.other_year}"


def _natures(sheet: BudgetSheet, row: EnvelopeRow, moved: tuple[MovementRow, ...]) -> list[tuple[object, str]]:
    """What a movement of an envelope may be: a *virement* is with another envelope of the year."""
    others = [held for held in sheet.rows if held.envelope_id not in (None, row.envelope_id)]
    offered: dict[object, str] = {
        Nature(kind): movement_label(kind, row.code, year)
        for kind, year in (
            (MovementKind.INCREASE, None),
            (MovementKind.DECREASE, None),
            (MovementKind.CARRY_OVER, sheet.year - 1),
        )
    }
    for kind in (MovementKind.TRANSFER_OUT, MovementKind.TRANSFER_IN):
        offered |= {Nature(kind, held.envelope_id): movement_label(kind, held.code, sheet.year) for held in others}
    offered |= {_nature(one): movement_label(one.kind, one.other_code, one.other_year) for one in moved if not one.own}
    return list(offered.items())
