"""How the cells of an arbitration are painted and typed in: amounts, locks, and a gauge for each envelope."""

from typing import Final, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ptce_desk.domain.arbitration import Effect
from ptce_desk.domain.arbitration_errors import AboveMaximumError
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import whole_amount_text
from ptce_desk.ui.looks.icons import SMALL, grown, icon
from ptce_desk.ui.looks.palette import ColourRole, Palette
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.models.columns import AnyIndex
from ptce_desk.ui.pages.arbitration.rows import NUMBER, PAIR, ArbitrationRows, KnownRows
from ptce_desk.ui.widgets.editors.reading import read_amount
from ptce_desk.ui.widgets.tables.cell_delegate import BAR, EDGE, MARGIN, CellDelegate, one_line, paint_overrun
from ptce_desk.ui.widgets.tables.grid_delegate import CellEdit, show_reason, step_of
from ptce_desk.wording.arbitration import effect_text
from ptce_desk.wording.errors import error_sentence

GAUGE: Final = 8
_SIDE: Final = 16
_LEAST_OVERRUN: Final = 4
_BETWEEN: Final = 2
_FRAME: Final = 2
_TEXT: Final = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


class ScenarioDelegate(CellDelegate):
    """Paints the lines of an arbitration; a cell is left by Enter for the next dossier, by Tab for the next scenario.

    Signals:
        given: an index and an amount were typed; None for the maximum.
        left: the editor was left: how many lines down, then how many scenarios on.
        locking: Ctrl+L was pressed in the editor.
    """

    given = Signal(object, object)
    left = Signal(int, int)
    locking = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cell = QPersistentModelIndex()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rows = rows_of(index)
        palette = current_palette()
        painter.save()
        if rows.is_heading(index.row()):
            self._paint_heading(painter, option, index, palette)
        else:
            self._paint_cell(painter, option, index, palette)
        if rows.is_amount(index):
            painter.setPen(QColor(palette.line))
            painter.drawLine(option.rect.topLeft(), option.rect.bottomLeft())
        painter.restore()

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, palette: Palette) -> None:
        cell = QRect(option.rect)
        self._paint_ground(painter, option, palette)
        painter.setPen(QColor(palette.line))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        if option.state & QStyle.StateFlag.State_Selected and _begins(index):
            painter.fillRect(QRect(cell.left(), cell.top(), BAR, cell.height()), QColor(palette.accent))
        content = QStyleOptionViewItem(option)
        content.rect = self._room(cell, index)
        rows = rows_of(index)
        self.paint_content(painter, content, index, palette)
        if rows.is_amount(index) and rows.is_locked(index):
            self._paint_lock(painter, content, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(palette.accent))
            for inset in range(_FRAME):
                painter.drawRect(cell.adjusted(inset, inset, -1 - inset, -1 - inset))

    def _paint_lock(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """A lock before an amount that no rule moves."""
        text = QFontMetrics(option.font).horizontalAdvance(one_line(index))
        mark = QRect(option.rect.topLeft(), grown(SMALL))
        mark.moveCenter(option.rect.center())
        mark.moveRight(option.rect.right() - MARGIN - text - MARGIN)
        icon("lock-simple", "muted").paint(painter, mark)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, palette: Palette
    ) -> None:
        """A scheme with what its envelope has, or the gauge of one of its scenarios."""
        cell = QRect(option.rect)
        painter.fillRect(cell, QColor(palette.background))
        painter.setPen(QColor(palette.line))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        effect = rows_of(index).effect_at(index)
        if effect is not None:
            after = _SIDE if index.column() == rows_of(index).columnCount() - PAIR else MARGIN
            _paint_gauge(painter, cell.adjusted(_SIDE, 0, -after, -1), option.font, palette, effect)
            return
        if not isinstance(rows_of(index), KnownRows):
            painter.setPen(palette.colour("muted"))
            words = self._room(cell, index).adjusted(MARGIN, 0, -MARGIN, -1)
            painter.drawText(words, _TEXT | int(Qt.AlignmentFlag.AlignRight), one_line(index))
            return
        name, _space, available = one_line(index).partition("  ")
        room = cell.adjusted(EDGE + MARGIN, 0, -MARGIN, -1)
        bold = _semibold(option.font)
        painter.setFont(bold)
        painter.setPen(palette.colour("text"))
        shown = QFontMetrics(bold).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _TEXT, shown)
        room.setLeft(room.left() + QFontMetrics(bold).horizontalAdvance(shown) + _SIDE)
        painter.setFont(option.font)
        painter.setPen(palette.colour("muted"))
        rest = option.fontMetrics.elidedText(available, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _TEXT, rest)

    def _room(self, cell: QRect, index: AnyIndex) -> QRect:
        """Where the text of a cell goes: off the side of the card, and off the line before a scenario."""
        rows = rows_of(index)
        ends = not isinstance(rows, KnownRows) and index.column() == rows.columnCount() - 1
        before, after = EDGE if _begins(index) else 0, EDGE if ends else 0
        return cell.adjusted(before, 0, -after, 0)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        metrics = QFontMetrics(option.font)
        if rows_of(index).is_heading(index.row()):  # it goes over the cells after it
            return QSize(0, metrics.height() + 14)
        return QSize(metrics.horizontalAdvance(one_line(index)) + 2 * MARGIN + 2 * EDGE, metrics.height() + 14)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        self._cell = QPersistentModelIndex(index)
        editor = CellEdit("amount", parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        editor.setProperty("cell", True)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, CellEdit) and not editor.property("filled"):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()
            editor.setProperty("filled", True)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        if not isinstance(editor, CellEdit) or not editor.isModified():
            return
        amount, problem = read_amount(editor.text())
        if not problem and not self.refusal(index, editor.text()):
            self.given.emit(index, amount)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        editor.setGeometry(self._room(option.rect, index).adjusted(_FRAME, _FRAME, 0, -_FRAME))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, CellEdit) and event.type() == QEvent.Type.FocusOut and self._problem_in(watched):
            return False  # what cannot be kept stays where it was typed
        if not isinstance(watched, CellEdit) or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        lock = event.key() == Qt.Key.Key_L and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.type() == QEvent.Type.ShortcutOverride and lock:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if lock:
            if self._keep(watched):
                self.locking.emit()
            return True
        if event.text() == "=":
            self._go_back_to_maximum(watched)
            return True
        step = step_of(event)
        if step:
            if self._keep(watched):
                down = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
                self.left.emit(step * down, step * (not down))
            return True
        return super().eventFilter(watched, event)

    def refusal(self, index: AnyIndex, text: str) -> str:
        """Why a text is no amount of a cell, in a sentence; nothing when it is."""
        amount, problem = read_amount(text)
        candidate = rows_of(index).candidate_at(index.row())
        if problem or amount is None or candidate is None:
            return problem
        if amount < 0:
            return "Un montant n’est pas négatif : saisissez zéro pour ne rien donner."
        if candidate.ceiling is not None and candidate.exceeds(amount):
            return error_sentence(AboveMaximumError(candidate.number, amount, candidate.ceiling))
        return ""

    def _keep(self, editor: CellEdit) -> bool:
        """Keep what is typed and close the cell; what cannot be kept stays there, with the keyboard and the reason."""
        problem = self._problem_in(editor)
        editor.setAccessibleDescription(problem)
        if problem:
            show_reason(editor, problem)
            editor.selectAll()
            return False
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        return True

    def _problem_in(self, editor: CellEdit) -> str:
        return self.refusal(self._cell, editor.text()) if editor.isModified() and self._cell.isValid() else ""

    def _go_back_to_maximum(self, editor: CellEdit) -> None:
        index = self._cell
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
        self.given.emit(index, None)


def rows_of(index: AnyIndex) -> ArbitrationRows:
    """The model an index is of."""
    return cast("ArbitrationRows", index.model())


def _begins(index: AnyIndex) -> bool:
    """Whether a cell is the first of its line."""
    return isinstance(index.model(), KnownRows) and index.column() == NUMBER


def verdict_role(effect: Effect) -> ColourRole:
    """The colour of what a scenario makes of an envelope."""
    if not effect.enveloped:
        return "muted"
    if effect.exceeded:
        return "danger"
    return "success" if effect.remaining else "text"


def gauge_width(effect: Effect, font: QFont) -> int:
    """Pixels that a gauge takes for its words."""
    total = QFontMetrics(_semibold(font)).horizontalAdvance(whole_amount_text(effect.total))
    return total + QFontMetrics(font).horizontalAdvance(effect_text(effect)) + 3 * _SIDE + grown(SMALL).width()


def _semibold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _paint_gauge(painter: QPainter, room: QRect, font: QFont, palette: Palette, effect: Effect) -> None:
    """The total at the left, what is left at the right, and under them how full the envelope is."""
    metrics = QFontMetrics(font)
    top = room.top() + (room.height() - metrics.height() - GAUGE - 4) // 2
    words = QRect(room.left(), top, room.width(), metrics.height())
    painter.setFont(_semibold(font))
    painter.setPen(palette.colour("text"))
    painter.drawText(words, _TEXT, whole_amount_text(effect.total))
    role = verdict_role(effect)
    painter.setFont(font)
    painter.setPen(palette.colour(role))
    said = effect_text(effect)
    painter.drawText(words, _TEXT | int(Qt.AlignmentFlag.AlignRight), said)
    if effect.exceeded:
        mark = QRect(words.topLeft(), grown(SMALL))
        mark.moveCenter(words.center())
        mark.moveRight(words.right() - metrics.horizontalAdvance(said) - 4)
        icon("x-circle", "danger").paint(painter, mark)
    if effect.enveloped:
        _paint_bar(painter, QRect(room.left(), words.bottom() + 4, room.width(), GAUGE), palette, effect)


def _paint_bar(painter: QPainter, bar: QRect, palette: Palette, effect: Effect) -> None:
    """What is taken of an envelope; beyond it, hatched."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.line))
    painter.drawRoundedRect(QRectF(bar), GAUGE / 2, GAUGE / 2)
    available, total = max(effect.available, ZERO), max(effect.total, ZERO)
    whole = max(available, total)
    if not whole:
        return
    painter.setBrush(palette.colour("accent"))
    if not effect.exceeded:
        width = int(bar.width() * total / whole)
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), width, GAUGE), GAUGE / 2, GAUGE / 2)
        return
    beyond = max(int(bar.width() * (total - available) / whole), _LEAST_OVERRUN)
    within = bar.width() - beyond - _BETWEEN
    painter.fillRect(QRect(bar.left() + within, bar.top(), bar.width() - within, GAUGE), QColor(palette.background))
    if within > 0:
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), within, GAUGE), GAUGE / 2, GAUGE / 2)
    paint_overrun(painter, QRect(bar.right() + 1 - beyond, bar.top(), beyond, GAUGE), palette)
