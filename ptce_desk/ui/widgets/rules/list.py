"""The rules of a version being written: added from a menu, put in order, copied, removed."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from ptce_desk.domain.rules.types import Rule
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.rules.draft import RuleDraft, draft_of, new_draft
from ptce_desk.ui.widgets.rules.editors import Named
from ptce_desk.ui.widgets.rules.row import RuleRow
from ptce_desk.wording.rules import RULE_GROUPS, RULE_LABELS

_EMPTY = "Aucune règle n’est encore écrite. Ajoutez d’abord ce qui fixe le montant, puis ses plafonds."


class RuleListEditor(QWidget):
    """One row a rule, one of them open at a time.

    Signals:
        changed: a rule came, went, moved, or has another value.
        opened: the fields of a rule are shown: its row, to be brought into view.
    """

    changed = Signal()
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[RuleRow] = []
        self._named = Named({}, ())
        self._source = ""
        self.add_button = quiet_button("Ajouter une règle ▾", "plus")
        self.add_button.setAccessibleName("Ajouter une règle")
        self.menu = QMenu(self.add_button)
        for heading, kinds in RULE_GROUPS:
            group = self.menu.addMenu(heading)
            for kind in kinds:
                group.addAction(RULE_LABELS[kind.type]).triggered.connect(partial(self._add_asked, kind))
        self.add_button.setMenu(self.menu)
        self.emptiness = plain_label(_EMPTY, "muted", wrap=True)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 16)
        self._lines.setSpacing(8)
        self._lines.addWidget(self.emptiness)
        self._lines.addStretch(1)

    def show_drafts(self, drafts: Sequence[RuleDraft], named: Named, source: str) -> None:
        """Show rules; `source` is what a new one cites until somebody says better."""
        self._named, self._source = named, source
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for draft in drafts:
            self._insert(len(self.rows), draft)
        self._settle()

    def drafts(self) -> list[RuleDraft]:
        """The rules as they stand."""
        return [row.draft for row in self.rows]

    def add(self, kind: type[Rule]) -> None:
        """Write a new rule at the end, and open it."""
        row = self._insert(len(self.rows), new_draft(kind, self._source))
        self._open(row)
        self._announce()

    def open_at(self, place: int) -> None:
        """Open a rule, the others closed, and put the keyboard in it."""
        self._open(self.rows[place])

    def show_problems(self, problems: Mapping[int, Sequence[str]]) -> None:
        """Say under each rule what is wrong with it."""
        for place, row in enumerate(self.rows):
            row.show_problems(problems.get(place, ()))

    def show_marks(self, marks: Sequence[str]) -> None:
        """Say of each rule, in their order, what became of it since somebody began from it."""
        for row, mark in zip(self.rows, marks, strict=True):
            row.show_mark(mark)

    def follow_in(self, area: QScrollArea) -> None:
        """Scroll to each rule that opens, once its fields have their place."""
        self.opened.connect(lambda row: QTimer.singleShot(0, row, lambda: self.bring_into_view(row, area)))

    def bring_into_view(self, row: QWidget, area: QScrollArea) -> None:
        """Scroll to a rule that opened, its top first when it is higher than the window."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), max(self.heightForWidth(self.width()), self.height()))
        area.ensureWidgetVisible(row, 0, 16)
        if row.height() > area.viewport().height():
            area.verticalScrollBar().setValue(row.y() - 8)

    def unread(self) -> TypedEdit[object] | None:
        """A field whose text is not understood, if there is one."""
        return next((editor for editor in self.findChildren(TypedEdit) if editor.problem()), None)

    def _add_asked(self, kind: type[Rule], _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # Qt's signal
        self.add(kind)

    def _insert(self, place: int, draft: RuleDraft) -> RuleRow:
        row = RuleRow(draft, self._named)
        row.changed.connect(self.changed)
        row.asked.connect(partial(self._act, row))
        self.rows.insert(place, row)
        self._lines.insertWidget(place, row)
        return row

    def _act(self, row: RuleRow, action: str) -> None:
        place = self.rows.index(row)
        match action:
            case "edit":
                row.open(opened=False) if row.is_open() else self._open(row)
                return
            case "up" | "down":
                self._move(row, place - 1 if action == "up" else place + 1)
                row.buttons[action if row.buttons[action].isEnabled() else "edit"].setFocus()
            case "duplicate":
                rule = row.draft.rule()
                self._open(self._insert(place + 1, row.draft if rule is None else draft_of(rule)))
            case _:
                self._remove(row, place)
        self._announce()

    def _move(self, row: RuleRow, place: int) -> None:
        self.rows.remove(row)
        self.rows.insert(place, row)
        self._lines.removeWidget(row)
        self._lines.insertWidget(place, row)
        self._settle()

    def _remove(self, row: RuleRow, place: int) -> None:
        del self.rows[place]
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        heir = self.rows[min(place, len(self.rows) - 1)].more if self.rows else self.add_button
        heir.setFocus()

    def _open(self, opened: RuleRow) -> None:
        for row in self.rows:
            if row is not opened and row.is_open():
                row.open(opened=False)
        opened.open(opened=True)
        if opened.form is not None:
            opened.form.take_keyboard()
        self.opened.emit(opened)

    def _announce(self) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        self.emptiness.setVisible(not self.rows)
        for place, row in enumerate(self.rows):
            row.set_place(first=place == 0, last=place == len(self.rows) - 1)
