"""The figures of a year in one strip, and its envelopes as bars of one scale."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.budget import Consumption
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.budget.envelopes import BudgetSheet, EnvelopeRow
from ptce_desk.services.home.summary import HomeSheet
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.roles import speak_as
from ptce_desk.ui.looks.palette import ColourRole, Palette
from ptce_desk.ui.looks.theme import current_palette, set_look
from ptce_desk.ui.pages.envelope_words import chart_words
from ptce_desk.ui.pages.home.work import LeadingCard
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import NotedLabel, plain_label, plain_tooltip
from ptce_desk.ui.widgets.tables.cell_delegate import paint_overrun
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.home import left_words

FIGURES: Final = ("Demandé", "Proposé", "Voté", "Versé", "Reste à voter")
_CELL: Final = 80
_UNITS: Final = 30
"""Columns of the grid: one, two, three or five figures share them out evenly."""
_BAR: Final = 12
_LEAST_OVER: Final = 4
"""Pixels of what is beyond an envelope at least, and of the gap before it."""
_GAP: Final = 2
_MOST: Final = 8
"""Envelopes shown; the budget has the others."""
_AS_TABLE: Final = "En tableau"
_AS_BARS: Final = "En barres"


class FigureCell(QWidget):
    """A word, its figure, and what to read it with."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word
        self.word = plain_label(word, "muted")
        self.figure = plain_label("", "section")
        self.figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = plain_label("", "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 4, 8)
        layout.setSpacing(0)
        for label in (self.word, self.figure, self.note):
            layout.addWidget(label)
        self.setMinimumHeight(_CELL)

    def show_figure(self, text: str, note: str, role: ColourRole = "text", word: str = "") -> None:
        """Show a figure; a role other than « text » colours what its words say already."""
        self.word.setText(word or self._word)
        self.figure.setText(text)
        self.note.setText(typeset(note))
        set_look(self.figure, "textRole", "section")
        set_look(self.figure, "urgent", "danger" if role == "danger" else "")
        self.setAccessibleName(", ".join(filter(None, (f"{word or self._word} : {text}", note))))


class FiguresStrip(QFrame):
    """Five figures side by side between thin lines, on two lines or three where room lacks."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.cells = {word: FigureCell(word) for word in FIGURES}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        for column in range(_UNITS):
            self._grid.setColumnStretch(column, 1)
        self._across = 0
        self._lay_out(len(FIGURES))

    def show_sheet(self, sheet: HomeSheet) -> None:
        """Show what the dossiers of the year add up to."""
        figures, total, outside = sheet.figures, sheet.budget.total, sheet.budget.outside
        waiting = total.proposed + outside.proposed
        self.cells["Demandé"].show_figure(
            whole_amount_text(figures.requested), count_text(figures.file_count, "dossier")
        )
        self.cells["Proposé"].show_figure(
            whole_amount_text(figures.proposed), f"{whole_amount_text(waiting)} à voter" if waiting else ""
        )
        supported = count_text(figures.supported_ptce, "PTCE soutenu", "PTCE soutenus")
        self.cells["Voté"].show_figure(whole_amount_text(figures.voted), supported)
        has_envelope = any(row.envelope_id is not None for row in sheet.budget.rows)
        self.cells["Reste à voter"].show_figure(
            whole_amount_text(total.remaining) if has_envelope else "–",
            f"sur {whole_amount_text(total.budget)}" if has_envelope else "aucune enveloppe",
            "danger" if has_envelope and total.remaining < 0 else "text",
        )
        self._fit()

    def show_paid(self, year: int, paid: Decimal) -> None:
        """Show what was paid in a civil year."""
        self.cells["Versé"].show_figure(whole_amount_text(paid), "tous exercices", word=f"Versé en {year}")
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(cell.minimumSizeHint().width() for cell in self.cells.values())
        return QSize(2 * widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines between the figures."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(current_palette().line))
        for place, cell in enumerate(self.cells.values()):
            corner = cell.geometry()
            if place % self._across:
                painter.drawLine(corner.left(), corner.top(), corner.left(), corner.bottom())
            if place >= self._across:
                painter.drawLine(corner.left(), corner.top(), corner.right(), corner.top())
        painter.end()

    def _fit(self) -> None:
        widest = max(cell.minimumSizeHint().width() for cell in self.cells.values())
        fitting = self.width() // max(widest, 1)
        self._lay_out(next((across for across in (5, 3) if across <= fitting), 2))

    def _lay_out(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        cells = list(self.cells.values())
        for place, cell in enumerate(cells):
            line, rank = divmod(place, across)
            span = _UNITS // min(across, len(cells) - line * across)  # the last line is as wide as the others
            self._grid.addWidget(cell, line, rank * span, 1, span)


class EnvelopeBar(QWidget):
    """What became of an envelope: voted, proposed, free, and what is beyond it, hatched."""

    def __init__(self, consumption: Consumption, scale: Decimal) -> None:
        super().__init__()
        self._consumption, self._scale = consumption, scale
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_BAR)
        self.setMinimumWidth(80)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, held = current_palette(), self._consumption
        painter = QPainter(self)
        end, left = self._at(held.budget), 0
        spent = held.voted + held.proposed
        for amount, part in ((held.voted, "voted"), (spent, "proposed"), (held.budget, "free")):
            right = min(self._at(amount), end)
            if right > left:
                painter.fillRect(QRect(left, 0, right - left, _BAR), _ground(palette, part))
                left = right
        if spent > held.budget:
            start = end + _GAP if end else 0
            over = max(self._at(spent) - start, _LEAST_OVER)
            paint_overrun(painter, QRect(min(start, self.width() - over), 0, over, _BAR), palette)
        painter.end()

    def _at(self, amount: Decimal) -> int:
        return int(amount * self.width() / self._scale) if self._scale else 0


class EnvelopesCard(LeadingCard):
    """The envelopes of a year, the bars of one scale, what is left of each in a column.

    Signals:
        wanted: the budget.
    """

    def __init__(self) -> None:
        super().__init__("Enveloppes")
        self.legend = QWidget()
        line = QHBoxLayout(self.legend)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for part, word in (("voted", "voté"), ("proposed", "proposé"), ("free", "libre")):
            line.addWidget(_Key(part, word))
        self.as_table = False
        self._budget: BudgetSheet | None = None
        self.way_button = link_button(_AS_TABLE)
        self.way_button.clicked.connect(self.turn)
        keys = QShortcut(QKeySequence("F4"), self)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        keys.activated.connect(self.turn)
        self.add_action(self.legend)
        self.add_action(self.way_button)
        self.add_action(self.link("Ouvrir le budget", "Ouvrir le budget", Destination("budget")))
        self.said = ""

    def turn(self) -> None:
        """Show the bars as a table of their amounts, or the table as bars."""
        self.as_table = not self.as_table
        if self._budget is not None:
            self.show_budget(self._budget)

    def show_budget(self, budget: BudgetSheet) -> None:
        """Show them, those in want first where there are many."""
        self._budget = budget
        self.title.setText(f"Enveloppes {budget.year}")
        grid = self.start()
        rows = [row for row in budget.rows if row.envelope_id is not None]
        self.legend.setVisible(bool(rows) and not self.as_table)
        self.way_button.setVisible(bool(rows))
        self.way_button.setText(_AS_BARS if self.as_table else _AS_TABLE)
        self.way_button.setToolTip(plain_tooltip(f"{self.way_button.text()} (F4)"))
        self.said = typeset(
            f"Aucune enveloppe n’est fixée pour {budget.year} : ouvrez le budget pour fixer la première."
        )
        if not rows:
            grid.addWidget(plain_label(self.said, "muted", wrap=True), 0, 0)
            return
        self.said = chart_words(budget)
        holder = grid.parentWidget()
        assert holder is not None
        if self.as_table:
            _fill_table(grid, rows)
            return
        speak_as(holder, QAccessible.Role.Chart)
        holder.setAccessibleName("Consommation des enveloppes")
        holder.setAccessibleDescription(self.said)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        scale = max(max(row.consumption.budget, row.voted + row.proposed) for row in rows)
        shown = rows if len(rows) <= _MOST else sorted(rows, key=_in_want)[:_MOST]
        for place, row in enumerate(shown):
            self._add(grid, place, row, scale)
        left = len(rows) - len(shown)
        if left:
            said = f"Et {count_text(left, 'autre enveloppe', 'autres enveloppes')}, dans le budget."
            grid.addWidget(plain_label(typeset(said), "muted"), len(shown), 0, 1, 4)
        grid.setRowStretch(len(shown) + 1, 1)

    def _add(self, grid: QGridLayout, place: int, row: EnvelopeRow, scale: Decimal) -> None:
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        words, short = left_words(row.consumption)
        name = plain_label(row.code)
        name.setToolTip(plain_tooltip(row.label))
        grid.addWidget(name, place, 0, middle)
        grid.addWidget(EnvelopeBar(row.consumption, scale), place, 1, middle)
        told = NotedLabel("x-circle", "danger", words) if short else plain_label(words)
        grid.addWidget(told, place, 2, right | middle)
        budget = whole_amount_text(row.consumption.budget)
        grid.addWidget(plain_label(f"sur {budget}", "muted"), place, 3, right | middle)
        grid.setRowMinimumHeight(place, 32)


def _fill_table(grid: QGridLayout, rows: Sequence[EnvelopeRow]) -> None:
    """The amounts of every envelope under their words, without a bar."""
    middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(0)
    for column, word in enumerate(("Enveloppe", "Montant", "Voté", "Proposé", "Situation")):
        grid.addWidget(plain_label(word, "muted"), 0, column, right | middle if column else middle)
    grid.setRowMinimumHeight(0, 32)
    for place, row in enumerate(rows, 1):
        held = row.consumption
        name = plain_label(row.code)
        name.setToolTip(plain_tooltip(row.label))
        grid.addWidget(name, place, 0, middle)
        for column, amount in enumerate((held.budget, held.voted, held.proposed), 1):
            grid.addWidget(plain_label(whole_amount_text(amount)), place, column, right | middle)
        words, short = left_words(held)
        told = NotedLabel("x-circle", "danger", words) if short else plain_label(words)
        grid.addWidget(told, place, 4, right | middle)
        grid.setRowMinimumHeight(place, 32)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 0)
    grid.setRowStretch(len(rows) + 1, 1)


class _Key(QWidget):
    """A square of a colour and its word."""

    def __init__(self, part: str, word: str) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(_Square(part))
        line.addWidget(plain_label(word, "hint"))


class _Square(QWidget):
    def __init__(self, part: str) -> None:
        super().__init__()
        self._part = part
        self.setFixedSize(8, 8)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), _ground(current_palette(), self._part))
        painter.end()


def _ground(palette: Palette, part: str) -> QColor:
    return QColor({"voted": palette.accent, "proposed": palette.second, "free": palette.line}[part])


def _in_want(row: EnvelopeRow) -> tuple[bool, Decimal]:
    left = row.consumption.forecast_remaining
    return left >= 0, left
