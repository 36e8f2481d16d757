"""What is due for a PTCE and what was done with it: dated interactions, and how many serve each lever."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ptce_desk.domain.support import Interaction, done_by_lever
from ptce_desk.formatting import typeset
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.home.deadlines import DeadlineSheet
from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.desk.roles import speak_as
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.deadline_rows import COLUMNS, DeadlineRow
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.list_card import fit_height
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.labels import LEVER_LABELS

_PART: Final = PTCE.part("interactions")
_COLUMNS: Final[tuple[Column[Interaction], ...]] = (
    screen_column(_PART.field("held_on"), width_chars=11),
    screen_column(_PART.field("kind"), width_chars=16),
    screen_column(_PART.field("subject"), stretch=3, width_chars=16),
    screen_column(_PART.field("lever"), width_chars=25),
    screen_column(_PART.field("note"), tooltip=lambda one: one.note, stretch=2, width_chars=10),
)

_GUTTER: Final = 32
_SHORTEST_ROOM: Final = 110
"""Pixels a bar and its figure need beside its words."""


class DatesCard(Card):
    """What is late or falls due over a year, each line leading where it is dealt with.

    Signals:
        opened: the `Deadline` of a line.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__("Prochaines dates")
        self.model: PagedTableModel[DeadlineRow] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[DeadlineRow] = DataTable(self.model, "Prochaines dates")
        self._nothing = plain_label("Rien n’attend, et rien n’est prévu dans l’année.", "muted", wrap=True)
        self.add(self.table)
        self.add(self._nothing)
        self.table.opened.connect(lambda row: self.opened.emit(row.deadline))

    def show_dates(self, sheet: DeadlineSheet) -> None:
        """Show them, what is late first."""
        rows = [DeadlineRow(one, sheet.today) for one in sheet.deadlines]
        self.model.set_rows(rows, False)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        fit_height(self.table, len(rows))


class InteractionsCard(GridCard[Interaction]):
    """Visits, meetings, calls, the newest first."""

    def __init__(self) -> None:
        super().__init__(_PART.title, part_grid(_PART, _COLUMNS))
        self.note_button = quiet_button("Noter une interaction", "plus")
        needs_right("interaction", self.note_button)
        self.note_button.clicked.connect(partial(self.begin_row, "held_on"))
        self.add_action(self.note_button)

    @override
    def set_rows(self, rows: Sequence[Interaction]) -> None:
        super().set_rows(sorted(rows, key=lambda i: (i.held_on, i.id), reverse=True))


class LeversCard(Card):
    """« Ce qui a été fait en 2026 »: the interactions of a year by lever, as bars with their figures."""

    def __init__(self) -> None:
        super().__init__("Ce qui a été fait")
        self.year = Choice(placeholder="Année")
        in_view(self.year)
        self.year.setAccessibleName("Année")
        self.bars = BarList()
        self._total = plain_label("", "muted", wrap=True)
        self._interactions: Sequence[Interaction] = ()
        self.add_action(self.year)
        self.add(self.bars)
        self.add(self._total)
        self.year.chosen.connect(self._count)

    def show_interactions(self, interactions: Sequence[Interaction], year: int) -> None:
        """Count those of the year chosen, else of the present `year`."""
        self._interactions = interactions
        chosen = self.year.value()
        years = sorted({year, *(interaction.held_on.year for interaction in interactions)}, reverse=True)
        self.year.set_options([(known, str(known)) for known in years])
        self.year.set_value(chosen if chosen in years else year)
        self._count()

    def _count(self) -> None:
        year = self.year.value()
        assert isinstance(year, int)
        counts = done_by_lever(self._interactions, year)
        self.title.setText(f"Ce qui a été fait en {year}")
        self.bars.set_bars(
            [("Sans levier" if lever is None else LEVER_LABELS[lever], count) for lever, count in counts.items()]
        )
        total = count_text(sum(counts.values()), "interaction")
        self._total.setText(f"{total[0].upper()}{total[1:]} en {year}, par levier du guide RTES.")


class BarList(QWidget):
    """Horizontal bars in two columns, each with its words before it and its figure at its end."""

    def __init__(self) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.Chart)
        self.bars: list[tuple[str, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[tuple[str, int]]) -> None:
        """Show these (words, count) pairs, in this order, down one column then the other."""
        self.bars = list(bars)
        self.setAccessibleName("Interactions par levier")
        self.setAccessibleDescription(typeset(" ; ".join(f"{words} : {count}" for words, count in bars)))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(2 * (self._words_width() + _SHORTEST_ROOM), self._rows() * self._row_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height, width = self._row_height(), (self.width() - _GUTTER) / 2
        for place, (words, count) in enumerate(self.bars):
            column, line = divmod(place, self._rows())
            self._paint_bar(painter, QRectF(column * (width + _GUTTER), line * height, width, height), words, count)
        painter.end()

    def _paint_bar(self, painter: QPainter, cell: QRectF, words: str, count: int) -> None:
        palette = current_palette()
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        figure = self.fontMetrics().horizontalAdvance("000") + 8
        left = cell.left() + self._words_width() + 12
        longest = max(held for _words, held in self.bars)
        room = cell.right() - left - figure
        width = max(room * count / longest if longest else 0, 3)
        painter.setPen(palette.colour("text" if count else "muted"))
        painter.drawText(cell, side, words)
        painter.drawText(QRectF(left + width + 8, cell.top(), figure, cell.height()), side, str(count))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour("accent") if count else palette.tint("muted"))
        painter.drawRoundedRect(QRectF(left, cell.center().y() - 5, width, 10), 2, 2)

    def _rows(self) -> int:
        return max((len(self.bars) + 1) // 2, 1)

    def _row_height(self) -> int:
        return self.fontMetrics().height() + 12

    def _words_width(self) -> int:
        return max((self.fontMetrics().horizontalAdvance(words) for words, _count in self.bars), default=0)
