"""The table of a year's envelopes: figures, a bar of what is consumed, and overruns in words."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from ptce_desk.formatting import amount_text, percent_text, typeset
from ptce_desk.services.budget.envelopes import BudgetSheet, EnvelopeRow
from ptce_desk.ui.desk.keeping import in_rows
from ptce_desk.ui.looks.icons import SMALL, grown, icon
from ptce_desk.ui.looks.palette import ColourRole, Palette
from ptce_desk.ui.models.columns import COLOUR_ROLE, AnyIndex, Column
from ptce_desk.ui.models.grid_rows import VALUE_ROLE
from ptce_desk.ui.pages.envelope_words import situation
from ptce_desk.ui.widgets.tables.cell_delegate import MARGIN
from ptce_desk.ui.widgets.tables.gauge import THICK, paint_gauge
from ptce_desk.ui.widgets.tables.grid_delegate import GridDelegate
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.wording.envelopes import ENGAGED_MEANS, movements_sentence

_BETWEEN: Final = 6
"""Pixels between the icon of a situation and its words."""
_BUDGET: Final = 1
"""The column that is typed in, until movements change the envelope: then its opening is typed with them."""
_ICONS: Final[dict[ColourRole, str]] = {
    "danger": "warning-circle",
    "warning": "warning",
    "muted": "info",
    "success": "check-circle",
}


class BudgetTable(GridTable[EnvelopeRow]):
    """One row for each scheme; the envelope is typed in place, the rest is computed."""

    def __init__(self) -> None:
        super().__init__(_columns(), "Enveloppes de l’exercice", ghost_text=None)
        in_rows("envelope", self)
        keys = [column.key for column in _columns()]
        self._bar, self._situation = _BarDelegate(self), _SituationDelegate(self)
        self.setItemDelegateForColumn(keys.index("consumed"), self._bar)
        self.setItemDelegateForColumn(keys.index("situation"), self._situation)

    def show_sheet(self, sheet: BudgetSheet) -> None:
        """Show the envelopes of a year and their totals."""
        self.set_rows(sheet.rows)
        if sheet.rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, _BUDGET))
        total = sheet.total
        self.set_totals(
            {
                "code": "Total",
                "budget": total.budget,
                "voted": total.voted,
                "remaining": total.remaining,
                "proposed": total.proposed,
                "forecast": total.forecast_remaining,
                "consumed": percent_text(total.voted_share),
            }
        )


def outside_sentence(sheet: BudgetSheet) -> str:
    """What is voted or proposed under schemes that have no envelope, in words; empty when nothing is."""
    outside = sheet.outside
    parts = [(outside.voted, "engagés"), (outside.proposed, "proposés et non votés")]
    said = " et ".join(f"{amount_text(amount)} {word}" for amount, word in parts if amount)
    return typeset(f"Hors enveloppe, non compté dans le total : {said}.") if said else ""


class _BarDelegate(GridDelegate):
    """A thin bar under a percentage: full at 100 %; only what is past the envelope has the colour of an overrun."""

    @override
    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, palette: Palette) -> None:
        share = index.data(VALUE_ROLE)
        if isinstance(share, Decimal):
            paint_gauge(painter, option.rect, share, palette)
            option.rect.setBottom(option.rect.bottom() - THICK)
        super().paint_content(painter, option, index, palette)


class _SituationDelegate(GridDelegate):
    """An icon before the words."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        words = super().sizeHint(option, index)
        mark = grown(SMALL).width() + _BETWEEN if index.data(COLOUR_ROLE) in _ICONS else 0
        return words.grownBy(QMargins(mark, 0, 0, 0))

    @override
    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, palette: Palette) -> None:
        role = index.data(COLOUR_ROLE)
        if role in _ICONS:
            mark = QRect(option.rect.topLeft(), grown(SMALL))
            mark.moveCenter(option.rect.center())
            mark.moveLeft(option.rect.left() + MARGIN)
            icon(_ICONS[role], role).paint(painter, mark)
            option.rect.setLeft(option.rect.left() + grown(SMALL).width() + _BETWEEN)
        super().paint_content(painter, option, index, palette)


def _columns() -> tuple[Column[EnvelopeRow], ...]:
    return (
        Column(
            "code",
            "Dispositif",
            "text",
            lambda row: row.code,
            editable=False,
            tooltip=lambda row: row.label,
            stretch=1,
            width_chars=17,
        ),
        Column(
            "budget",
            "Enveloppe",
            "amount",
            lambda row: row.budget,
            editable=lambda row: row is None or not row.changes,
            tooltip=lambda row: (
                movements_sentence(row.opening, row.changes) if row.opening is not None and row.changes else ""
            ),
            width_chars=13,
        ),
        Column(
            "voted",
            "Engagé",
            "amount",
            lambda row: row.voted,
            editable=False,
            tooltip=lambda _row: typeset(ENGAGED_MEANS),
            width_chars=13,
        ),
        Column(
            "remaining",
            "Reste",
            "amount",
            lambda row: _only_with_envelope(row, row.consumption.remaining),
            editable=False,
            role=lambda row: "danger" if row.envelope_id is not None and row.consumption.remaining < 0 else None,
            width_chars=13,
        ),
        Column("proposed", "Proposé, à voter", "amount", lambda row: row.proposed, editable=False, width_chars=14),
        Column(
            "forecast",
            "Reste prévisionnel",
            "amount",
            lambda row: _only_with_envelope(row, row.consumption.forecast_remaining),
            editable=False,
            width_chars=15,
        ),
        Column(
            "consumed", "Engagé en %", "percent", lambda row: row.consumption.voted_share, editable=False, width_chars=9
        ),
        Column(
            "situation",
            "Situation",
            "text",
            lambda row: situation(row)[0],
            editable=False,
            role=lambda row: situation(row)[1],
            width_chars=23,
        ),
    )


def _only_with_envelope(row: EnvelopeRow, amount: Decimal) -> Decimal | None:
    return None if row.envelope_id is None else amount
