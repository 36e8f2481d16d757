"""A record seen beside its list, without leaving it: the space bar turns it on and off, the arrows are followed."""

from collections.abc import Callable
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from ptce_desk.formatting import whole_amount_text
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.models.folded_table import Head
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.widgets.blocks.peek import Peek, PeekLine, PeekPanel
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.tables.data_table import DataTable


class _Listed(Protocol):
    @property
    def id(self) -> int: ...


Row = TypeVar("Row", bound=_Listed)
Answer = TypeVar("Answer")


class Peeking(QObject, Generic[Row, Answer]):
    """Keeps the panel of a list on the row the keyboard is on."""

    def __init__(
        self,
        tasks: Tasks,
        table: DataTable[Row],
        key: str,
        read: Callable[[Desk, int], Answer],
        told: Callable[[Answer], Peek],
        go_on: Callable[[Answer], object],
    ) -> None:
        """`read` gives of a record what `told` shows; `go_on` is its second action. `key` is what it is kept under."""
        super().__init__(table)
        self._tasks, self._table, self._key = tasks, table, f"peek/{key}"
        self._read, self._told, self._go_on = read, told, go_on
        self._settings = preferences(self)
        self._answer: Answer | None = None
        self.panel = PeekPanel()
        self.button = quiet_button("", "eye")
        self.button.setAccessibleName("Aperçu")
        self.button.setToolTip("Aperçu de la ligne (Espace)")
        self.button.setCheckable(True)
        self._connect()
        self._turn(on=self._settings.value(self._key) == "true")

    @property
    def is_on(self) -> bool:
        """Whether the panel is beside the list."""
        return not self.panel.isHidden()

    def beside(self) -> QHBoxLayout:
        """The list and its panel, side by side."""
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._table, stretch=1)
        row.addWidget(self.panel)
        return row

    def toggle(self) -> None:
        """Show the panel, or put it away; the keyboard stays in the list."""
        self._turn(on=not self.is_on)
        self._settings.setValue(self._key, "true" if self.is_on else "false")
        self._table.setFocus()

    def follow(self) -> None:
        """Read the record the keyboard is on, or tell of the group whose heading it is on."""
        if not self.is_on:
            return
        row, head = self._table.current_row(), self._table.current_head()
        if row is not None:
            self._tasks.query(partial(self._show, row.id), self._read, row.id)
        elif head is not None:
            self._answer = None
            self.panel.show_peek(self._of_group(head))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape puts the panel away, from the list or from the panel; it goes back only once there is none."""
        if self.is_on and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.toggle()
                return True
        return super().eventFilter(watched, event)

    def _show(self, record: int, answer: Answer) -> None:
        row = self._table.current_row()
        if row is not None and row.id == record:
            self._answer = answer
            self.panel.show_peek(self._told(answer))

    def _of_group(self, head: Head) -> Peek:
        headings = self._table.headings()
        sums = [PeekLine(headings[key], whole_amount_text(amount)) for key, amount in head.sums.items() if amount]
        return Peek("Groupe", head.label, head.count, (tuple(sums),), opens=False)

    def _turn(self, *, on: bool) -> None:
        self.panel.setVisible(on)
        self.button.setChecked(on)
        self.follow()

    def _open(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._table.opened.emit(row)

    def _go_onward(self) -> None:
        if self._answer is not None:
            self._go_on(self._answer)

    def _connect(self) -> None:
        peek = QAction("Aperçu", self)
        peek.setShortcut(QKeySequence(Qt.Key.Key_Space))
        peek.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        peek.triggered.connect(lambda _on=False: self.toggle())
        self._table.addAction(peek)
        for part in (self._table, self.panel):
            part.installEventFilter(self)
        self.button.clicked.connect(lambda _on=False: self.toggle())
        self.panel.left.connect(self.toggle)
        self.panel.opened.connect(self._open)
        self.panel.went_on.connect(self._go_onward)
        self.panel.stepped.connect(self._table.step)
        self._table.selectionModel().currentRowChanged.connect(lambda _new, _old: self.follow())
