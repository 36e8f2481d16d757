"""What opens under a filter: the values to tick, or the bounds of a span."""

from collections.abc import Hashable, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.narrowing import Among, Between, Clause, Holding, Stretch, stretch_of
from ptce_desk.formatting import typeset
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.number_edit import NumberEdit
from ptce_desk.ui.widgets.editors.search_line import SearchLine
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.kept_clause import SpanKind
from ptce_desk.wording.axes import STRETCH_LABELS

_SEARCHED_FROM: Final = 9
"""As many values as are looked for by words rather than read one by one."""
_ROWS_SHOWN: Final = 12
_UNSAID: Final = "Non renseigné"


class ClausePopup(QFrame):
    """A frame under a filter, that Escape or a click elsewhere closes.

    Signals:
        changed: the clause as it is now, None when it narrows nothing.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("surface", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def open_under(self, button: QWidget) -> None:
        """Show it under the button of its filter, wholly on the screen, and put the keyboard in it."""
        self.adjustSize()
        self.stand_under(button)
        self.show()

    def stand_under(self, button: QWidget) -> None:
        """Stand under a button, wholly on the screen."""
        below = button.mapToGlobal(QPoint(0, button.height() + 2))
        screen = button.screen().availableGeometry()
        self.move(
            max(min(below.x(), screen.right() - self.width()), screen.left()),
            max(min(below.y(), screen.bottom() - self.height()), screen.top()),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)


class ValuesPopup(ClausePopup):
    """Values to tick, any number of them or one; looked for by words when they are many."""

    def __init__(
        self,
        parent: QWidget,
        name: str,
        options: Sequence[tuple[Hashable, str]],
        clause: Clause | None,
        *,
        several: bool,
        holds: bool = False,
    ) -> None:
        """`options` are (value, label) pairs, those of `clause` ticked; `holds` asks for words they hold, too."""
        super().__init__(parent)
        self.words = QLineEdit()
        self.words.setAccessibleName(f"{name} contient")
        self.words.setText(clause.words if isinstance(clause, Holding) else "")
        self._values = [value for value, _label in options]
        self._several = several
        self.search = SearchLine(f"Chercher dans {name}", "Chercher")
        self.search.setVisible(len(options) >= _SEARCHED_FROM)
        self.list = _Ticks(name)
        ticked = clause.values if isinstance(clause, Among) else frozenset()
        for value, label in options:
            item = QListWidgetItem(label)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if value in ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.none = link_button("Tout décocher" if several else "Toutes les valeurs")
        self.none.clicked.connect(self._untick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        if holds:
            form = QFormLayout()
            form.addRow("Contient", self.words)
            layout.addLayout(form)
        else:
            self.words.setParent(self)
            self.words.hide()
        for widget in (self.search, self.list, self.none):
            layout.addWidget(widget)
        if not options:
            self.list.hide()
            self.none.hide()
        rows = min(len(options), _ROWS_SHOWN)
        self.list.setFixedHeight(max(self.list.sizeHintForRow(0), 24) * max(rows, 1) + 4)
        self.list.setMinimumWidth(min(max(self.list.sizeHintForColumn(0) + 40, 220), 420))
        self.list.itemChanged.connect(self._ticked)
        self.search.textChanged.connect(self._look_for)
        self.search.gone_down.connect(self._go_down)
        self.words.editingFinished.connect(self._tell_words)

    @override
    def open_under(self, button: QWidget) -> None:
        super().open_under(button)
        first = next((one for one in (self.words, self.search) if one.isVisible()), self.list)
        first.setFocus()
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def clause(self) -> Among | None:
        """The values ticked, None when none is."""
        rows = range(self.list.count())
        ticked = [self._values[row] for row in rows if self.list.item(row).checkState() is Qt.CheckState.Checked]
        return Among(frozenset(ticked)) if ticked else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.words.setModified(False)  # what was begun is given up
        super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """A click elsewhere keeps the words typed, as leaving their field does."""
        self._tell_words()
        super().hideEvent(event)

    def _tell_words(self) -> None:
        """The words to hold in the place of the values ticked."""
        if not self.words.isModified():
            return
        self.words.setModified(False)
        self._untick_all()
        words = self.words.text().strip()
        self.changed.emit(Holding(words) if words else None)

    def _ticked(self, item: QListWidgetItem) -> None:
        self.words.setText("")
        if not self._several and item.checkState() is Qt.CheckState.Checked:
            self.list.blockSignals(True)
            for row in range(self.list.count()):
                if self.list.item(row) is not item:
                    self.list.item(row).setCheckState(Qt.CheckState.Unchecked)
            self.list.blockSignals(False)
        self.changed.emit(self.clause())
        if not self._several:
            self.close()

    def _untick(self) -> None:
        self.words.setText("")
        self._untick_all()
        self.changed.emit(None)

    def _untick_all(self) -> None:
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Unchecked)
        self.list.blockSignals(False)

    def _look_for(self, text: str) -> None:
        words = fold(text)
        for row in range(self.list.count()):
            self.list.item(row).setHidden(words not in fold(self.list.item(row).text()))

    def _go_down(self) -> None:
        shown = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        if shown:
            self.list.setFocus()
            self.list.setCurrentRow(shown[0])


class _Ticks(QListWidget):
    """A row is ticked by a click anywhere on it, or by Space."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is None:
            return
        checked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)


class SpanPopup(ClausePopup):
    """A lower and an upper bound, amounts or days; either may be left empty. Or what was not said."""

    def __init__(self, parent: QWidget, name: str, kind: SpanKind, clause: Clause | None, today: date) -> None:
        """`today` is the day that the stretches offered follow."""
        super().__init__(parent)
        self._low, self._high = (_bound_edit(kind, f"{name}, {side}") for side in ("au moins", "au plus"))
        if isinstance(clause, Between):
            for edit, bound in ((self._low, clause.low), (self._high, clause.high)):
                _put(edit, bound)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        low, high = ("Du", "Au") if kind == "date" else ("Au moins", "Au plus")
        form.addRow(low, self._low)
        form.addRow(high, self._high)
        self.stretches = [self._stretch(stretch_of(one, today)) for one in Stretch if kind == "date"]
        self.unsaid = link_button(_UNSAID)
        self.unsaid.clicked.connect(self._ask_unsaid)
        self.remark = QLabel()
        self.remark.setProperty("textRole", "danger")
        self.remark.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(plain_label(name, "label"))
        layout.addLayout(form)
        for link in self.stretches:
            layout.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.remark)
        layout.addWidget(self.unsaid, alignment=Qt.AlignmentFlag.AlignLeft)
        for edit in (self._low, self._high):
            edit.committed.connect(self._tell)
            edit.returnPressed.connect(self.close)

    @override
    def open_under(self, button: QWidget) -> None:
        super().open_under(button)
        self._low.setFocus()

    def clause(self) -> Between | None:
        """The span, None without a bound."""
        low, high = self._low.value(), self._high.value()
        return None if low is None and high is None else Between(low, high)

    def _tell(self) -> None:
        low, high = self._low.value(), self._high.value()
        crossed = _number(low) > _number(high) if low is not None and high is not None else False
        self.remark.setText(typeset("Rien ne peut être entre ces bornes : la première dépasse la seconde."))
        self.remark.setVisible(crossed)
        self.adjustSize()
        if not crossed:
            self.changed.emit(self.clause())

    def _stretch(self, span: Between) -> QPushButton:
        """A stretch of days taken at one click, to be followed from then on."""
        assert span.stretch is not None
        link = link_button(STRETCH_LABELS[span.stretch])
        link.clicked.connect(lambda _on=False: self._take(span))
        return link

    def _take(self, span: Between) -> None:
        self.changed.emit(span)
        self.close()

    def _ask_unsaid(self) -> None:
        self.changed.emit(Among(frozenset({None})))
        self.close()


def _bound_edit(kind: SpanKind, name: str) -> AmountEdit | NumberEdit | DateEdit:
    match kind:
        case "amount":
            edit: AmountEdit | NumberEdit | DateEdit = AmountEdit()
        case "number":
            edit = NumberEdit()
        case "date":
            edit = DateEdit()
    edit.setAccessibleName(name)
    edit.setFixedWidth(160)
    return edit


def _put(edit: AmountEdit | NumberEdit | DateEdit, bound: Decimal | date | int | None) -> None:
    if isinstance(edit, AmountEdit | NumberEdit):
        edit.set_value(bound if isinstance(bound, Decimal) else None)
    else:
        edit.set_value(bound if isinstance(bound, date) else None)


def _number(bound: Decimal | date) -> Decimal | int:
    return bound.toordinal() if isinstance(bound, date) else bound
