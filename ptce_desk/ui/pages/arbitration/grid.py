"""The grid of an arbitration: what is known of the dossiers stays at the left, the scenarios scroll beside it."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QGridLayout, QHeaderView, QTableView
from typing_extensions import override

from ptce_desk.domain.arbitration import Criterion
from ptce_desk.services.committee.arbitration import ArbitrationSheet
from ptce_desk.ui.looks.icons import SMALL, grown
from ptce_desk.ui.models.columns import AnyIndex
from ptce_desk.ui.pages.arbitration.delegate import GAUGE, ScenarioDelegate, gauge_width
from ptce_desk.ui.pages.arbitration.heads import Heads, ScenarioCard, SharedCard
from ptce_desk.ui.pages.arbitration.rows import (
    MAXIMUM,
    MEASURE,
    NUMBER,
    PAIR,
    PROPOSED,
    REQUESTED,
    SCORE,
    TITLE,
    ArbitrationRows,
    KnownRows,
    ScenarioRows,
)
from ptce_desk.ui.widgets.menus import open_kept_menu
from ptce_desk.ui.widgets.scrolling import overlay_bar
from ptce_desk.ui.widgets.tables.cell_delegate import EDGE, MARGIN, one_line, row_height
from ptce_desk.ui.widgets.tables.grid_delegate import step_of
from ptce_desk.wording.arbitration import scenario_letter

_AMOUNT: Final = "8 888 888 €"
_CARD: Final = "arrondi à la dizaine inférieure   "
_MEASURE: Final = "Autofinancé"
_TOGETHER: Final = 2
"""So many scenarios are in view together before what is known of the dossiers takes their room."""
_BORDERS: Final = 2
"""Pixels a table keeps for its sides (`stylesheet`)."""
_TITLE_CHARS: Final = 18
_YIELDING: Final = (MEASURE, SCORE, REQUESTED, MAXIMUM, PROPOSED)
"""What is known of the dossiers besides their names, as long as there is room."""
_HEAD_GAP: Final = 20
_LOWEST_HEAD: Final = 96
_ENSURE: Final = QAbstractItemView.ScrollHint.EnsureVisible


class SideTable(QTableView):
    """One side of the grid."""

    def __init__(self, rows: ArbitrationRows, name: str) -> None:
        super().__init__()
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("filled", True)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(24)
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @override
    def visualRect(self, index: AnyIndex) -> QRect:
        """Qt gives a cell of a hidden column a place once any cell spans others: a screen reader would tell of it."""
        return QRect() if self.isColumnHidden(index.column()) else super().visualRect(index)

    @property
    def shown(self) -> list[int]:
        """The columns of its side."""
        return [place for place in range(self.model().columnCount()) if not self.isColumnHidden(place)]


class ScenarioTable(SideTable):
    """The amounts of the scenarios, typed by keyboard.

    Enter goes to the next dossier, Tab to the next scenario, Shift the other way; « = » gives the maximum again,
    Ctrl+L locks.

    Signals:
        given: an index and an amount; None for the maximum.
        locking: the index to lock, or to let move again.
        menu_asked: the column whose scenario has its menu asked for, and where.
    """

    given = Signal(object, object)
    locking = Signal(object)
    menu_asked = Signal(int, object)

    def __init__(self, rows: ScenarioRows) -> None:
        super().__init__(rows, "Montants des scénarios")
        self._rows, self._at = rows, 0
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        delegate = ScenarioDelegate(self)
        delegate.given.connect(self.given)
        delegate.left.connect(self._go_on)
        delegate.locking.connect(lambda: self.locking.emit(self.currentIndex()))
        self.setItemDelegate(delegate)
        overlay_bar(self)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _locks(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, step = self.currentIndex(), step_of(event)
        if step:
            down = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            self.go(step * down, step * (not down))
        elif _locks(event):
            self.locking.emit(index)
        elif event.text() == "=":
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.given.emit(index, None)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(one_line(index))
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the scenario at hand, by the pointer or by its key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_asked.emit(index.column(), below if by_key else event.globalPos())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.begin()

    @override
    def scrollTo(self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = _ENSURE) -> None:
        super().scrollTo(index, hint)
        self.reveal(index.column())

    def reveal(self, column: int) -> None:
        """Scroll sideways as little as brings both columns of a scenario into view."""
        if not 0 <= column < self.model().columnCount():
            return
        self.updateGeometries()  # the columns may have just been given their widths
        pair, bar = self._pair_width(), self.horizontalScrollBar()
        begins = column // PAIR * pair
        least = max(begins + pair - self.viewport().width(), 0)
        bar.setValue(min(max(bar.value(), least), begins))

    def scroll_whole(self, value: int) -> None:
        """Scroll from one scenario to another: half an amount reads as another."""
        bar, pair = self.horizontalScrollBar(), self._pair_width()
        if pair and value % pair and value < bar.maximum():
            bar.setValue((value // pair + (value > self._at)) * pair)
        self._at = bar.value()

    def _pair_width(self) -> int:
        return sum(self.columnWidth(column) for column in range(min(PAIR, self.model().columnCount())))

    def begin(self, column: int = 0) -> None:
        """Put the keyboard on the first amount of a column that may be typed, else on the first there is."""
        stops = [one for one in self._stops() if one.column() == column] or [
            self._rows.index(row, column) for row in range(self._rows.rowCount()) if self._rows.candidate_at(row)
        ]
        if stops and self._rows.forecasts:
            self.setCurrentIndex(stops[0])
            self.scrollTo(stops[0])

    def go(self, down: int, on: int) -> bool:
        """Go to the next amount that may be typed, in its scenario or among them; leave the table after the last."""
        here = self.currentIndex()
        stops = self._stops()
        if down:
            stops = [one for one in stops if one.column() == here.column()]
        step, place = down or on, (here.row(), here.column())
        after = [one for one in stops if ((one.row(), one.column()) > place) == (step > 0) and one != here]
        if after:
            self.setCurrentIndex(after[0] if step > 0 else after[-1])
            self.scrollTo(self.currentIndex())
        elif on:
            self.setTabKeyNavigation(False)  # else the table would be asked again
            self.focusNextPrevChild(step > 0)
            self.setTabKeyNavigation(True)
        return bool(after)

    def _go_on(self, down: int, on: int) -> None:
        if self.go(down, on):
            self.edit(self.currentIndex())
        elif down:
            self.setFocus()

    def _stops(self) -> list[QModelIndex]:
        every = (
            self._rows.index(row, column)
            for row in range(self._rows.rowCount())
            for column in range(0, self._rows.columnCount(), PAIR)
        )
        return [one for one in every if one.flags() & Qt.ItemFlag.ItemIsEditable]


class ArbitrationGrid(QFrame):
    """Cards over columns: dossiers at the left, a pair of columns for each scenario at the right.

    Signals:
        amount_given: scenario id, dossier id, amount; None for the maximum.
        lock_asked: scenario id, dossier id, whether it is to be locked.
        said: a sentence about the cell the keyboard is on.
    """

    amount_given = Signal(object, object, object)
    lock_asked = Signal(object, object, object)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.files, self.rows = KnownRows(self), ScenarioRows(self)
        self.known = SideTable(self.files, "Dossiers arbitrés")
        self.table = ScenarioTable(self.rows)
        self.shared, self.heads = SharedCard(self), Heads(self)
        self._amount = self._pair = 0
        self._with_proposed = False
        self._lay_out()
        self._connect()

    def show_sheet(self, sheet: ArbitrationSheet, chosen: int | None, order: Criterion) -> list[ScenarioCard]:
        """Show an arbitration, its dossiers in an order, the chosen scenario tinted; the cards that were not there."""
        shape = self.rows.rowCount(), self.rows.columnCount()
        here = self.table.currentIndex()
        place = here.row(), here.column()
        self.files.set_sheet(sheet, order)
        self.rows.set_sheet(sheet, order)
        self.shared.show_sheet(sheet)
        added = self.heads.show_count(len(sheet.forecasts))
        for card, forecast in zip(self.heads.cards, sheet.forecasts, strict=True):
            card.show_forecast(forecast, chosen=forecast.scenario.id == chosen)
        if shape != (self.rows.rowCount(), self.rows.columnCount()) or not self.table.currentIndex().isValid():
            self._span()
            if place[0] >= 0:
                row, column = min(place[0], self.rows.rowCount() - 1), min(place[1], self.rows.columnCount() - PAIR)
                self.table.setCurrentIndex(self.rows.index(row, max(column, 0)))
        self._measure()
        self._fit()
        self._say()
        return added

    def go_to(self, scenario_id: int) -> None:
        """Put the keyboard on the first amount of a scenario."""
        place = next((n for n, one in enumerate(self.rows.forecasts) if one.scenario.id == scenario_id), None)
        if place is not None:
            self.table.begin(PAIR * place)

    def show_proposed(self, shown: bool) -> None:  # noqa: FBT001  # of a signal
        """Show the amounts proposed today, or put them away."""
        self._with_proposed = shown
        self._fit()

    def choose(self, chosen: int | None) -> None:
        """Tint another scenario."""
        for card, forecast in zip(self.heads.cards, self.rows.forecasts, strict=True):
            card.show_forecast(forecast, chosen=forecast.scenario.id == chosen)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size have lines and columns of theirs, once the cards of the scenarios wear them too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.rows.sheet is not None:
            self._span()
            self._measure_again()
            QTimer.singleShot(0, self, self._measure_again)

    def _measure_again(self) -> None:
        self._measure()
        self._fit()

    def _lay_out(self) -> None:
        self.known.setItemDelegate(ScenarioDelegate(self.known))
        self.known.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.known.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.known.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.known.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.shared, 0, 0)
        layout.addWidget(self.heads, 0, 1)
        layout.addWidget(self.known, 1, 0)
        layout.addWidget(self.table, 1, 1)
        layout.setColumnStretch(1, 1)

    def _connect(self) -> None:
        left, right = self.known.verticalScrollBar(), self.table.verticalScrollBar()
        right.valueChanged.connect(left.setValue)
        left.valueChanged.connect(right.setValue)
        over, under = self.heads.horizontalScrollBar(), self.table.horizontalScrollBar()
        over.valueChanged.connect(under.setValue)
        under.valueChanged.connect(over.setValue)
        under.valueChanged.connect(self.table.scroll_whole)
        under.rangeChanged.connect(lambda _least, _most: self._fit_foot())
        self.table.given.connect(self._give)
        self.table.locking.connect(self._lock)
        self.table.menu_asked.connect(self._open_menu)
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._follow())
        self.known.clicked.connect(self._go_to_row)

    def _give(self, index: AnyIndex, amount: Decimal | None) -> None:
        forecast, candidate = self.rows.forecast_at(index.column()), self.rows.candidate_at(index.row())
        if forecast is not None and candidate is not None:
            self.rows.expect(index, candidate.most if amount is None else amount)
            self.amount_given.emit(forecast.scenario.id, candidate.file_id, amount)

    def _lock(self, index: AnyIndex) -> None:
        forecast, candidate = self.rows.forecast_at(index.column()), self.rows.candidate_at(index.row())
        if forecast is not None and candidate is not None and candidate.is_open:
            locked = candidate.file_id in forecast.scenario.locks
            self.lock_asked.emit(forecast.scenario.id, candidate.file_id, not locked)

    def _follow(self) -> None:
        """What is known of a dossier is lit with its amounts."""
        row = self.table.currentIndex().row()
        if row >= 0:
            self.known.selectRow(row)
        else:
            self.known.clearSelection()
        self._say()

    def _go_to_row(self, index: QModelIndex) -> None:
        column = max(self.table.currentIndex().column(), 0)
        self.table.setFocus()
        self.table.setCurrentIndex(self.rows.index(index.row(), column))

    def _open_menu(self, column: int, where: QPoint) -> None:
        place = column // PAIR
        menu = self.heads.cards[place].more.menu() if 0 <= place < len(self.heads.cards) else None
        if menu is not None:
            open_kept_menu(menu, where)

    def _say(self) -> None:
        """What is to be known of the cell at hand, else what the keys do there."""
        index = self.table.currentIndex()
        forecast = self.rows.forecast_at(index.column()) if index.isValid() else None
        candidate = self.rows.candidate_at(index.row()) if index.isValid() else None
        if forecast is None or candidate is None:
            self.said.emit("")
            return
        keys = "Entrée descend, Tab passe au scénario suivant, Ctrl+L verrouille, = ramène au suggéré"
        where = f"{scenario_letter(forecast.scenario.position)}, {candidate.number}"
        self.said.emit(self.rows.sentence_at(index) or f"{where} : {keys}")

    def _span(self) -> None:
        """Headings go over the cells after them."""
        for table in (self.known, self.table):
            table.clearSpans()
        low = row_height(self.fontMetrics())
        high = max(48, self.fontMetrics().height() + GAUGE + _HEAD_GAP)
        for row, line in enumerate(self.rows.lines):
            height = high if line.kind == "group" else low
            for table in (self.known, self.table):
                table.setRowHeight(row, height)
            if line.kind == "year":
                self.known.setSpan(row, TITLE, 1, self.files.columnCount() - TITLE)
            if line.kind in ("group", "years"):
                self.known.setSpan(row, NUMBER, 1, self.files.columnCount())
            if line.kind == "group":
                for column in range(0, self.rows.columnCount(), PAIR):
                    self.table.setSpan(row, column, 1, PAIR)

    def _measure(self) -> None:
        """How wide the columns of the scenarios must be for what they hold."""
        metrics, rows = self.fontMetrics(), self.rows
        cells = [rows.index(row, column) for row in range(rows.rowCount()) for column in range(rows.columnCount())]
        texts = [(one.column(), metrics.horizontalAdvance(one_line(one))) for one in cells]
        heads = [
            (column, metrics.horizontalAdvance(str(rows.headerData(column, Qt.Orientation.Horizontal))))
            for column in range(rows.columnCount())
        ]
        widest = [
            max((width for column, width in (*texts, *heads) if column % PAIR == side), default=0) for side in (0, 1)
        ]
        gauges = [gauge_width(effect, self.font()) for one in cells if (effect := rows.effect_at(one)) is not None]
        amount = max(widest[0], metrics.horizontalAdvance(_AMOUNT)) + grown(SMALL).width() + 3 * MARGIN
        gap = widest[1] + 2 * MARGIN + 2 * EDGE
        cards = [card.needed_width() for card in self.heads.cards]
        self._amount, self._pair = amount, max(amount + gap, metrics.horizontalAdvance(_CARD), *gauges, *cards)

    def _fit(self) -> None:
        """Give each scenario its columns, and the rest to the dossiers; what is least asked yields its place."""
        metrics, pair, count = self.fontMetrics(), self._pair, len(self.rows.forecasts)
        euros = max(map(metrics.horizontalAdvance, (_AMOUNT, _MEASURE))) + 2 * MARGIN
        number = metrics.horizontalAdvance("2026-0000") + 2 * MARGIN + EDGE
        title = metrics.horizontalAdvance("n" * _TITLE_CHARS) + 2 * MARGIN
        room = self.contentsRect().width() - 2 * _BORDERS
        marked = max((metrics.horizontalAdvance(one) + 2 * MARGIN + 2 * EDGE for one in self.files.scores), default=0)
        more = max(marked - euros, 0) if self.files.noted else 0
        shown = self._shown((room - number - title - min(count, _TOGETHER) * pair - more) // euros)
        taken = number + euros * len(shown) + more
        most, together = room - taken - title, count
        if pair * count > most:  # they scroll, each whole: half an amount reads as another
            together = max(most // pair, 1)
            pair = max(pair, most // together)
        left = max(room - pair * together, taken + title)
        self.files.hidden = set(_YIELDING) - shown
        for column in _YIELDING:
            self.known.setColumnHidden(column, column in self.files.hidden)
            self.known.setColumnWidth(column, euros + more * (column == SCORE))
        self.known.setColumnWidth(NUMBER, number)
        self.known.setColumnWidth(TITLE, left - taken)
        for column in range(self.rows.columnCount()):
            self.table.setColumnWidth(column, pair - self._amount if column % PAIR else self._amount)
        for widget in (self.known, self.shared):
            widget.setFixedWidth(left + _BORDERS)
        lines = max([card.rule_lines(pair) for card in self.heads.cards], default=1)
        for card in self.heads.cards:
            card.stand_in(lines)
        needed = [card.needed_height(pair, lines) for card in self.heads.cards]
        height = max(_LOWEST_HEAD, self.shared.needed_height(left), *needed)
        for head in (self.shared, self.heads):
            head.setFixedHeight(height)
        self.heads.place(_BORDERS // 2, pair)
        self._fit_foot()
        self.table.reveal(self.table.currentIndex().column())

    def _shown(self, most: int) -> set[int]:
        """What is shown of the dossiers, the most asked for first: scores and what ranks or was asked, at any width."""
        asked = [
            self.files.measure,
            SCORE if self.files.noted else None,
            PROPOSED if self._with_proposed else None,
        ]
        wanted = list(dict.fromkeys(column for column in asked if column is not None))
        more = [column for column in (MAXIMUM, REQUESTED) if column not in wanted]
        return {*wanted, *more[: max(most - len(wanted), 0)]}

    def _fit_foot(self) -> None:
        """Both sides end at one line, whether the scenarios scroll or not."""
        bar = self.table.horizontalScrollBar()
        scrolls = bar.maximum() > bar.minimum()
        foot = bar.sizeHint().height() if scrolls else 0
        self.known.setViewportMargins(0, 0, 0, foot)
        lines = self.table.verticalHeader().length() + self.table.horizontalHeader().sizeHint().height()
        self.setMaximumHeight(self.heads.height() + lines + foot + 2 * _BORDERS + 2)


def _locks(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_L and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
