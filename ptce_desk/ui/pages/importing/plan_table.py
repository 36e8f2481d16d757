"""The lines of an import: what each becomes, in a row that unfolds on what is to settle in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ptce_desk.formatting import typeset
from ptce_desk.services.importing.lines import PlannedLine
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.looks.palette import Palette
from ptce_desk.ui.models.columns import ROW_ROLE, Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.importing.counters import ICONS
from ptce_desk.ui.pages.importing.detail import Detail
from ptce_desk.ui.widgets.tables.cell_delegate import CellDelegate
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.wording.importing import OUTCOME_WORDS

Index = QModelIndex | QPersistentModelIndex
_ICON: Final = 16
_BEFORE_OUTCOME: Final = 2 * _ICON + 10
"""Pixels of what stands before the word of an outcome."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of the table: a line, or what unfolds under it."""

    line: PlannedLine
    inside: bool = False


def _of(read: Callable[[PlannedLine], str]) -> Callable[[Shown], object]:
    return lambda row: "" if row.inside else read(row.line)


def _outcome(line: PlannedLine) -> str:
    return OUTCOME_WORDS[line.outcome][0]


_OUTCOME: Final = "outcome"
_BENEFICIARY: Final = "beneficiary"
COLUMNS: Final[tuple[Column[Shown], ...]] = (
    Column("where", "Ligne", "text", _of(lambda line: line.where), width_chars=8),
    Column(_OUTCOME, "Devient", "text", _of(_outcome), width_chars=17),
    Column("name", "Ici", "text", _of(lambda line: line.name), width_chars=10),
    Column(_BENEFICIARY, "Bénéficiaire", "text", _of(lambda line: line.beneficiary), stretch=3, width_chars=14),
    Column("title", "Intitulé", "text", _of(lambda line: line.title), stretch=3, width_chars=16),
    Column("what", "Ce qui change", "text", _of(lambda line: line.what), stretch=4, width_chars=18),
    Column(
        "amount",
        "Montant",
        "number",
        _of(lambda line: line.amount),
        words=lambda row: "" if row.inside else row.line.amount,
        width_chars=14,
    ),
)


def spoken_choices(line: PlannedLine, *, unfolded: bool) -> str:
    """What a line offers to choose and how one gets there, or all it says: for who does not see it unfold."""
    if not line.unfolds:
        return ""
    asked = [f"{one.words} {', '.join(label for label, _said in one.offers) or 'à saisir'}" for one in line.asked]
    free = [field.label for field in line.fields if not field.locked]
    said = [answered.words for answered in line.answered]
    if not asked and not line.fields and not said:
        return typeset("".join(f"{sentence}. " for sentence in (*_in_the_file(line), *line.remarks)).strip())
    taken = [f"À prendre ou à laisser : {', '.join(free)}"] if free else []
    how = "Dépliée : Tab y mène, Espace replie" if unfolded else "Espace déplie, Tab y mène alors"
    return typeset(". ".join([*asked, *said, *taken, f"{how}."]))


def _in_the_file(line: PlannedLine) -> list[str]:
    return [f"Dans le fichier : {', '.join(line.said)}"] if line.said else []


class _Rows(PagedTableModel[Shown]):
    """Lines, each with what is said of it to who does not see it."""

    def __init__(self, is_open: Callable[[PlannedLine], bool]) -> None:
        super().__init__(COLUMNS)
        self._is_open = is_open

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is not None and role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return spoken_choices(row.line, unfolded=self._is_open(row.line))
        if row is not None and row.inside and role == Qt.ItemDataRole.AccessibleTextRole:
            return typeset(f"Choix, {row.line.where}")
        return super().data(index, role)


class PlanTable(DataTable[Shown]):
    """Enter, Space or → unfolds a line, ← folds it; Tab then goes through what is inside.

    Signals:
        answered: an `Asked`, what was said of it (str).
        taken_back: an `Asked` of which what was said no longer stands.
        chosen: a line, the key of one of its fields (str), whether what the file says is taken (bool).
    """

    answered = Signal(object, str)
    taken_back = Signal(object)
    chosen = Signal(object, str, bool)

    def __init__(self) -> None:
        self._inside: dict[int, Detail] = {}
        self.open: set[tuple[int, ...]] = set()
        self.rows: PagedTableModel[Shown] = _Rows(lambda line: line.rows in self.open)
        super().__init__(self.rows, "Lignes de l’import")
        self.rows.setParent(self)
        self.setItemDelegate(_PlanDelegate(self))
        self._lines: tuple[PlannedLine, ...] = ()
        self.opened.connect(lambda row: self.toggle(row.line))
        self.clicked.connect(self._click)

    def show_lines(self, lines: Sequence[PlannedLine]) -> None:
        """Show these lines, unfolded as they were; the place of the keyboard stays."""
        current, top = self.current_row(), self.verticalScrollBar().value()
        self._lines = tuple(lines)
        self.columns.leave_out([] if any(line.beneficiary for line in lines) else [_BENEFICIARY])
        for place in self._inside:
            self.setRowHeight(place, self.verticalHeader().defaultSectionSize())  # a reset model keeps its heights
        self._inside = {}
        rows = [row for line in lines for row in self._rows_of(line)]
        self.clearSpans()
        self.rows.set_rows(rows, has_more=False)
        for place, row in enumerate(rows):
            if row.inside:
                self._unfold(place, row.line)
        if current is not None:
            self.select_where(lambda row: row.line.rows == current.line.rows and not row.inside)
        self.verticalScrollBar().setValue(top)
        QTimer.singleShot(0, self, self._fit_inside)

    def unfold_only(self, lines: Sequence[PlannedLine]) -> None:
        """Fold every line but these, from the next showing on."""
        self.open = {line.rows for line in lines}

    def toggle(self, line: PlannedLine) -> None:
        """Unfold a line that has something inside, or fold it."""
        if line.unfolds:
            self.open ^= {line.rows}
            self.show_lines(self._lines)
            self.select_where(lambda row: row.line.rows == line.rows and not row.inside)
            QTimer.singleShot(0, self, self._bring_inside_into_view)  # once it has its height

    @override
    def set_loading(self, loading: bool) -> None:
        """What is asked in a line cannot be answered while the lines are on their way either."""
        super().set_loading(loading)
        if loading and any(detail.isAncestorOf(self.focusWidget() or self) for detail in self._inside.values()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        for detail in self._inside.values():
            detail.setEnabled(not loading)

    def details(self) -> list[Detail]:
        """What is unfolded, from top to bottom."""
        return [self._inside[place] for place in sorted(self._inside)]

    def in_order(self) -> list[QWidget]:
        """Tab goes through what is unfolded after the lines, and after the button in their headings."""
        return [self._columns_button, *self.details()]

    def _rows_of(self, line: PlannedLine) -> list[Shown]:
        return [Shown(line), *([Shown(line, inside=True)] if line.rows in self.open and line.unfolds else [])]

    def _unfold(self, place: int, line: PlannedLine) -> None:
        detail = Detail(line)
        detail.answered.connect(self.answered)
        detail.taken_back.connect(self.taken_back)
        detail.chosen.connect(partial(self.chosen.emit, line))
        self._inside[place] = detail
        self.setSpan(place, 0, 1, len(COLUMNS))
        self.setIndexWidget(self.rows.index(place, 0), detail)

    def _fit_inside(self) -> None:
        """Give what is unfolded the height its words need in the width there is."""
        for place, detail in self._inside.items():
            self.setRowHeight(place, detail.height_for(self.viewport().width()))

    def _bring_inside_into_view(self) -> None:
        """Scroll to what unfolds under the line of the keyboard, then to that line: it is the one to see of both."""
        here = self.currentIndex()
        if here.row() + 1 in self._inside:
            self.updateGeometries()  # how far one may scroll follows the heights only later
            self.scrollTo(self.rows.index(here.row() + 1, 0))
            self.scrollTo(here)

    @override
    def updateEditorGeometries(self) -> None:
        """What is unfolded goes to the edge, under the button at the end of the headings."""
        super().updateEditorGeometries()
        for detail in self._inside.values():
            if isValid(detail):
                detail.resize(self.viewport().width(), detail.height())

    def _click(self, index: QModelIndex) -> None:
        if index.isValid() and self.rows.columns[index.column()].key == _OUTCOME:
            self.toggle(self.rows.row_at(index.row()).line)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_inside()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        key = event.key()
        folds = row is not None and row.line.rows in self.open
        if row is not None and (
            key == Qt.Key.Key_Space or (key == Qt.Key.Key_Right and not folds) or (key == Qt.Key.Key_Left and folds)
        ):
            self.toggle(row.line)
        else:
            super().keyPressEvent(event)


class _PlanDelegate(CellDelegate):
    """Draws what a line becomes after its icon, and whether it unfolds."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        row = index.data(ROW_ROLE)
        if isinstance(row, Shown) and COLUMNS[index.column()].key == _OUTCOME:
            size.setWidth(size.width() + _BEFORE_OUTCOME)
        return size

    @override
    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, palette: Palette) -> None:
        row, table = index.data(ROW_ROLE), self.parent()
        if not isinstance(row, Shown) or not isinstance(table, PlanTable) or row.inside:
            return
        if table.rows.columns[index.column()].key != _OUTCOME:
            super().paint_content(painter, option, index, palette)
            return
        name, role = ICONS[row.line.outcome]
        middle = option.rect.center().y() - _ICON // 2
        left = option.rect.left()
        if row.line.unfolds:
            left += _ICON + 4
            caret = "caret-down" if row.line.rows in table.open else "caret-right"
            icon(caret, role).paint(painter, QRect(option.rect.left(), middle, _ICON, _ICON))
        icon(name, role).paint(painter, QRect(left, middle, _ICON, _ICON))
        painter.setFont(self.font_of(option, index))
        painter.setPen(palette.colour(role))
        room = option.rect.adjusted(left - option.rect.left() + _ICON + 6, 0, 0, -1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), _outcome(row.line))
