"""How a cell of an editable table is painted and typed in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar, cast

from PySide6.QtCore import QAbstractItemModel, QDate, QEvent, QMargins, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ptce_desk.domain.tags import TagColour
from ptce_desk.records.kinds import Kind
from ptce_desk.ui.looks.icons import SMALL, grown, icon, icon_on_accent
from ptce_desk.ui.looks.palette import Palette
from ptce_desk.ui.looks.tag_colours import tag_swatch
from ptce_desk.ui.models.columns import AnyIndex, Column
from ptce_desk.ui.models.grid_rows import LINE_ROLE, UNREAD_ROLE, VALUE_ROLE, GridRows
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.reading import (
    read_amount,
    read_date,
    read_number,
    read_percent,
    read_year,
    year_asked,
)
from ptce_desk.ui.widgets.editors.refusable import Begun
from ptce_desk.ui.widgets.editors.typed_edit import UndoFriendlyEdit
from ptce_desk.ui.widgets.tables.block_paste import block_of, is_several
from ptce_desk.ui.widgets.tables.cell_delegate import MARGIN, CellDelegate, one_line
from ptce_desk.ui.widgets.tables.locked_cells import told_at

Row = TypeVar("Row")

_THROUGH_ENTRIES: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_TAKING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FORWARD: Final = (Qt.Key.Key_Tab, *_TAKING)


class GridDelegate(CellDelegate):
    """Editors for the kinds of `Column`; Tab keeps the cell and goes to the next, Enter to that below.

    Signals:
        typed: at each keystroke in a cell.
        left: the editor was left by keyboard: rows down and cells on, -1 for back.
        cancelled: Escape dropped what was typed.
        block_pasted: several cells were pasted in the editor, which is closed: they fill the table from there.
        creation_asked: what was typed (str) and is to be created; it stays in its cell, with the reason, meanwhile.
    """

    typed = Signal()
    left = Signal(int, int)
    cancelled = Signal()
    block_pasted = Signal()
    creation_asked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begun: int | None = None
        """How far the page had read when what is being given was typed."""
        self.closeEditor.connect(_say_no_more)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        column = _column(index)
        editor: QWidget
        if column.kind == "choice":
            editor = self._choice_editor(parent, column)
        else:
            line = CellEdit(column.kind, parent, asks=column.asks)
            line.setAlignment(column.alignment)
            line.textEdited.connect(self.typed)
            editor = line
        editor.setProperty("cell", True)
        editor.setAccessibleName(column.heading)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        filled = editor.property("filled")
        if filled is not None and filled != _text_in(editor):
            return  # a fresh row from the file must not wipe what is being typed
        unread = index.data(UNREAD_ROLE)
        if isinstance(editor, Choice):
            editor.set_value(index.data(VALUE_ROLE))
            line = editor.lineEdit()
            if unread is not None and line is not None:
                line.setText(str(unread))
            if filled is not None and line is not None:
                line.selectAll()  # what is typed next replaces it
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) if unread is None else unread))
            editor.selectAll()
            if unread is not None and isinstance(editor, CellEdit) and _question_in(editor):
                editor.ask()  # it was: leaving it once more answers
        editor.setProperty("filled", _text_in(editor))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        rows = cast("GridRows[object]", model)
        value, text, problem = _read(editor, _column(index).kind)
        if text == index.data(UNREAD_ROLE) and not (isinstance(editor, CellEdit) and editor.is_confirmed()):
            return  # what was refused is not asked again by going over it
        if problem:
            rows.keep_unread(index, text, problem)
            return
        self.begun = editor.begun() if isinstance(editor, Begun) else None
        rows.setData(index, value)
        self.begun = None

    def stays(self, editor: QWidget) -> bool:
        """Whether what is typed in a cell is not understood: it stays there, with the keyboard and the reason."""
        problem = problem_in(editor)
        editor.setAccessibleDescription(problem)
        if problem:
            self.commitData.emit(editor)
            show_reason(editor, problem)
            line = editor.lineEdit() if isinstance(editor, Choice) else editor
            if isinstance(line, QLineEdit):
                line.selectAll()  # what is typed next replaces it
            if isinstance(editor, CellEdit):
                editor.ask()
        return bool(problem)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        before, after = self.edges(index)
        editor.setGeometry(option.rect.adjusted(before, 0, -after, 0))  # what is typed stands where it was read

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if step_of(event) and isinstance(watched, QWidget):
                self._leave(watched, *way_of(event))
                return True
            if event.matches(QKeySequence.StandardKey.Paste) and is_several(
                block_of(QGuiApplication.clipboard().text())
            ):
                self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.RevertModelCache)
                self.block_pasted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                if isinstance(watched, CellEdit):
                    watched.forget_typing()
                self.cancelled.emit()
        return super().eventFilter(watched, event)

    @override
    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        if isinstance(event, QMouseEvent) and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            inside = option.rect.contains(event.position().toPoint())
            released = event.type() == QEvent.Type.MouseButtonRelease
            if released and inside and event.button() == Qt.MouseButton.LeftButton:
                toggle(model, index)
            return True
        return False

    @override
    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, palette: Palette) -> None:
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        if checked is not None:
            _paint_tick(painter, option.rect, palette, ticked=Qt.CheckState(checked) == Qt.CheckState.Checked)
            return
        mark = _mark_of(index)
        if mark is not None:
            place = QRect(option.rect.topLeft(), grown(SMALL))
            place.moveCenter(option.rect.center())
            place.moveLeft(option.rect.left() + 4)
            mark.paint(painter, place)
            option.rect.setLeft(option.rect.left() + grown(SMALL).width())
        if is_ghost(index) and index.column() == 0:  # the invitation goes on over the empty cells after it
            if isinstance(option.widget, QAbstractItemView) and option.widget.indexWidget(index) is not None:
                return  # it is answered: beside what is typed, its end would read as a word
            needed = option.fontMetrics.horizontalAdvance(one_line(index)) + 2 * MARGIN + 2
            option.rect.setWidth(max(option.rect.width(), needed))
        super().paint_content(painter, option, index, palette)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        words = super().sizeHint(option, index)
        return words if _mark_of(index) is None else words.grownBy(QMargins(grown(SMALL).width(), 0, 0, 0))

    @override
    def shows_line(self, index: AnyIndex) -> bool:
        return index.row() < index.model().rowCount() - 1  # the frame closes the last row

    @override
    def shows_bar(self, _index: AnyIndex) -> bool:
        return False  # a cell is framed instead

    @override
    def shows_focus(self, option: QStyleOptionViewItem) -> bool:
        return bool(option.state & QStyle.StateFlag.State_HasFocus)

    def _choice_editor(self, parent: QWidget, column: Column[object]) -> Choice:
        editor = _CellChoice(column, parent)
        editor.activated.connect(lambda row: self.keep_and_close(editor) if editor.is_entry(row) else None)
        editor.creation_asked.connect(lambda text: self._create(editor, text))
        editor.left.connect(lambda down, on: self._leave(editor, down, on))
        return editor

    def _create(self, editor: Choice, text: str) -> None:
        self.keep_and_close(editor)
        self.creation_asked.emit(text)

    def _leave(self, editor: QWidget, down: int, on: int) -> None:
        if isinstance(editor, CellEdit):
            editor.confirm()
        if (isinstance(editor, Choice) and editor.is_creating()) or self.stays(editor):
            return
        self.keep_and_close(editor)
        self.left.emit(down, on)

    def keep_and_close(self, editor: QWidget) -> None:
        """Keep what is typed in a cell and close it, once: a choice speaks again when it loses the keyboard."""
        if editor.property("closed"):
            return
        editor.setProperty("closed", True)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


@dataclass(frozen=True, slots=True)
class Understood:
    """A value read in what is typed: None is one, an emptied cell."""

    value: object


class CellEdit(UndoFriendlyEdit, Begun):
    """The line typed in a cell; it knows the last value that could be read in it."""

    def __init__(self, kind: Kind, parent: QWidget, *, asks: Callable[[date], str] | None = None) -> None:
        super().__init__(parent)
        self.kind, self.asks = kind, asks
        self.understood: Understood | None = None
        self._asked: str | None = None
        self._confirmed: str | None = None
        self.textEdited.connect(self._follow)

    def forget_typing(self) -> None:
        """Nothing typed counts any more."""
        self.understood = None

    def ask(self) -> None:
        """Remember that the text as it stands was asked about, or refused: leaving it once more confirms it."""
        self._asked = self.text()

    def confirm(self) -> None:
        """Answer yes to what was asked about this very text."""
        if self._asked == self.text():
            self._confirmed = self.text()

    def is_confirmed(self) -> bool:
        """Whether the text as it stands was asked about, and answered yes."""
        return self._confirmed == self.text()

    def is_meant(self) -> bool:
        """Whether the text as it stands is no slip, unlikely as it is: confirmed, or there before."""
        return self.is_confirmed() or self.property("filled") == self.text()

    def _follow(self) -> None:
        self.note_typing()
        value, _text, problem = _read(self, self.kind)
        if not problem:
            self.understood = Understood(value)


def understood_in(editor: QWidget | None) -> Understood | None:
    """What is typed in the editor of a cell and understood; None when nothing is."""
    return editor.understood if isinstance(editor, CellEdit) else None


def problem_in(editor: QWidget | None) -> str:
    """Why what is typed in the editor of a cell is not understood; empty when all is well."""
    if isinstance(editor, CellEdit):
        return _read(editor, editor.kind)[2]
    return _read(editor, "choice")[2] if isinstance(editor, Choice) else ""


def show_reason(editor: QWidget, problem: str) -> None:
    """Say under a cell, over the page, why what is typed in it is not understood, until it is typed again."""
    reason = told_at(editor, editor.rect(), problem, "danger")
    line = editor.lineEdit() if isinstance(editor, Choice) else editor
    if isinstance(line, QLineEdit):
        line.textChanged.connect(reason.deleteLater)
    editor.destroyed.connect(reason.deleteLater)


class _CellChoice(Choice):
    """A choice whose search is still left by Tab and Enter with its suggestions, or its list, open.

    What is taken closes the cell and is written, so that going through the entries is done in the open list.
    """

    left = Signal(int, int)

    def __init__(self, column: Column[object], parent: QWidget) -> None:
        super().__init__(column.options, placeholder="", always_searchable=True, parent=parent)
        if column.creates:
            self.offer_creation()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and step_of(event) and event.type() == QEvent.Type.KeyPress:
            self.hide_suggestions()
            event.accept()
            self.left.emit(*way_of(event))
            return True
        return super().event(event)

    @override
    def leaves_list(self, event: QKeyEvent) -> bool:
        return bool(step_of(event)) and (event.key() not in _TAKING or self.view().selectionModel().hasSelection())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _THROUGH_ENTRIES:
            self.hide_suggestions()
            self.showPopup()
        else:
            super().keyPressEvent(event)

    @override
    def commit(self) -> None:
        """The delegate reads the cell: nothing is put back on leaving."""


def step_of(event: QKeyEvent) -> int:
    """1 for a key that goes forward (Tab, Enter), -1 for one that goes back, 0 for any other."""
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return 0
    if event.key() == Qt.Key.Key_Backtab:
        return -1
    if event.key() in _FORWARD:
        return -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
    return 0


def way_of(event: QKeyEvent) -> tuple[int, int]:
    """Rows down and cells on that a key asks for, -1 for back: Enter goes down as in a spreadsheet, Tab goes on."""
    step = step_of(event)
    return (step, 0) if event.key() in _TAKING else (0, step)


def toggle(model: QAbstractItemModel, index: AnyIndex) -> None:
    """Tick what is not, untick what is."""
    ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
    model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


def _say_no_more(editor: QWidget) -> None:
    """Silence an editor that closes: a choice that loses the keyboard then would be chosen once more."""
    editor.setProperty("closed", True)
    editor.blockSignals(True)


def _column(index: AnyIndex) -> Column[object]:
    rows = cast("GridRows[object]", index.model())
    return rows.columns[index.column()]


def _text_in(editor: QWidget) -> str:
    """What an editor shows."""
    if isinstance(editor, Choice):
        return editor.currentText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _read(editor: QWidget, kind: Kind) -> tuple[object, str, str]:
    """The value of an editor, its text, and what is not understood in it."""
    if isinstance(editor, Choice):
        text = editor.currentText()
        row = editor.row_named()
        if row is not None:
            return editor.value_at(row), text, ""
        return None, text, editor.why_not_one(listed=False) if text.strip() else ""
    text = editor.text() if isinstance(editor, QLineEdit) else ""
    match kind:
        case "amount":
            value: object
            value, problem = read_amount(text)
        case "percent":
            value, problem = read_percent(text)
        case "number":
            value, problem = read_number(text)
        case "date":
            value, problem = read_date(text)
        case "year":
            value, problem = read_year(text)
        case _:
            value, problem = text.strip(), ""
    if isinstance(editor, CellEdit) and not (problem or editor.is_meant()):
        problem = _question_in(editor)
    return value, text, problem


def _question_in(editor: CellEdit) -> str:
    """What is asked of an unlikely year or day typed in a cell; nothing where none is read."""
    present = QDate.currentDate().year()
    if editor.kind == "date":
        day, _problem = read_date(editor.text())
        return "" if day is None else year_asked(day.year, present) or (editor.asks(day) if editor.asks else "")
    typed, _problem = read_year(editor.text()) if editor.kind == "year" else ("", "")
    return year_asked(int(typed), present) if typed else ""


def _paint_tick(painter: QPainter, cell: QRect, palette: Palette, *, ticked: bool) -> None:
    box = QRect(cell.topLeft(), grown(SMALL))
    box.moveCenter(cell.center())
    box.moveLeft(cell.left() + MARGIN)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(palette.colour("accent" if ticked else "muted"))
    painter.setBrush(palette.colour("accent") if ticked else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 4, 4)
    painter.restore()
    if ticked:
        icon_on_accent("check").paint(painter, box)


def _mark_of(index: AnyIndex) -> QIcon | None:
    """What stands before the words of a cell: that it was not taken, or the colour that they say."""
    if index.data(UNREAD_ROLE) is not None:
        return icon("warning-circle", "danger")
    rows = index.model()
    colour = rows.data(index, VALUE_ROLE) if isinstance(rows, GridRows) else None  # by Qt, it would be a mere text
    return tag_swatch(colour) if isinstance(colour, TagColour) else None


def is_ghost(index: AnyIndex) -> bool:
    """Whether an index is on the last row, the one that adds."""
    return bool(index.data(LINE_ROLE) == "ghost")
