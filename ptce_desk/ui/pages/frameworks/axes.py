"""The axes and actions of a framework, on its page: what is planned, and what dossiers made of it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.schemes.frameworks import AxisRow, FrameworkSheet
from ptce_desk.ui.looks.icons import SMALL
from ptce_desk.ui.looks.palette import Palette
from ptce_desk.ui.models.columns import ROW_ROLE, AnyIndex, Column, screen_column
from ptce_desk.ui.widgets.labels import IconLabel, plain_label
from ptce_desk.ui.widgets.tables.gauge import THICK, paint_gauge
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.grid_delegate import GridDelegate
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.frameworks import axes_sentence, excess_sentence

_PART: Final = FRAMEWORK.part("axes")
_COLUMNS: Final[tuple[Column[AxisRow], ...]] = (
    screen_column(_PART.field("name"), tooltip=lambda row: row.name, stretch=2, width_chars=18),
    screen_column(_PART.field("action"), tooltip=lambda row: row.action, needs="name", stretch=2, width_chars=14),
    screen_column(_PART.field("amount"), needs="name", width_chars=13),
    Column("voted", "Accordé", "amount", lambda row: row.use.voted, editable=False, width_chars=12),
    Column(
        "remaining",
        "Reste",
        "amount",
        lambda row: row.use.remaining,
        editable=False,
        role=lambda row: "danger" if row.use.excess else None,
        width_chars=12,
    ),
    Column("proposed", "Proposé", "amount", lambda row: row.use.proposed, editable=False, width_chars=11),
    Column("paid", "Versé", "amount", lambda row: row.use.paid, editable=False, width_chars=12),
    Column("files", "Dossiers", "count", lambda row: row.use.file_count, editable=False, width_chars=8),
)


class _GaugeDelegate(GridDelegate):
    """What was granted above the bar of what it is of the amount planned."""

    @override
    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, palette: Palette) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, AxisRow) and row.use.share is not None:
            paint_gauge(painter, option.rect, row.use.share, palette)
            option.rect.setBottom(option.rect.bottom() - THICK)
        super().paint_content(painter, option, index, palette)


class AxesCard(GridCard[AxisRow]):
    """The axes as they are typed, then what they come to, then those that exceed what was planned."""

    def __init__(self) -> None:
        super().__init__(_PART.title, part_grid(_PART, _COLUMNS))
        self._gauge = _GaugeDelegate(self.grid)
        self.grid.setItemDelegateForColumn([column.key for column in _COLUMNS].index("voted"), self._gauge)
        self.whole = plain_label("", "muted", wrap=True)
        self.excess = plain_label("", "danger", wrap=True)
        self._exceeded = QWidget(self)
        line = QHBoxLayout(self._exceeded)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(IconLabel("warning-circle", "danger", SMALL), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.excess, 1)
        self.add(self.whole)
        self.add(self._exceeded)

    def show_sheet(self, sheet: FrameworkSheet) -> None:
        """Show the axes of a framework."""
        self.set_rows(sheet.axes)
        self.whole.setText(axes_sentence(sheet.whole, sheet.framework.amount, sheet.beyond))
        said = "\n".join(excess_sentence(row.name, row.action, row.use.excess) for row in sheet.axes if row.use.excess)
        self.excess.setText(said)
        self._exceeded.setVisible(bool(said))
