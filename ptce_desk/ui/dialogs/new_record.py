"""The dialog that begins a record: the few fields it needs, made of its description; what is likely wrong is said."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.records.record import RecordField
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.record_form import editor_of, placed, show_value, value_of
from ptce_desk.ui.widgets.typed_edit import TypedEdit

Values = Mapping[str, object]
Remarks = Callable[[Values], Mapping[str, str]]
"""What is to be said of what is typed, by field; it never keeps from creating."""


class NewRecordDialog(Dialog):
    """Asks for some fields of a new record; those that are required are asked again, what is doubtful is only said."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        create: str,
        rows: Sequence[Sequence[RecordField]],
        *,
        begun: Values | None = None,
        remarks: Remarks = lambda _typed: {},
        once_left: Mapping[str, Callable[[str], str]] | None = None,
    ) -> None:
        """`rows` are the fields line by line, as this dialog asks for them; `begun` is what they show at first.

        `once_left` are the remarks that wait until a text is whole: they are made when its field is left.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self._remarks = remarks
        self._asked = [field for row in rows for field in row]
        self.editors: dict[str, QWidget] = {field.key: editor_of(field) for field in self._asked}
        self.fields: dict[str, QWidget] = {field.key: placed(field, self.editors[field.key]) for field in self._asked}
        for key, value in (begun or {}).items():
            show_value(self.editors[key], value)
        self.create_button = primary_button(create)
        self.create_button.setDefault(True)
        self._lay_out(title, rows)
        for editor in self.editors.values():
            self._follow(editor)
        for key, warning in (once_left or {}).items():
            self._follow_to_the_end(key, warning)
        self.editors[self._asked[0].key].setFocus()

    def values(self) -> dict[str, object]:
        """What is typed, by field."""
        return {key: value_of(editor) for key, editor in self.editors.items()}

    def problem(self, key: str = "") -> str:
        """The sentence under a field, by default the first."""
        field = self.fields[key or self._asked[0].key]
        return field.problem() if isinstance(field, Field) else ""

    @override
    def accept(self) -> None:
        """Leave once each required field holds something and all that is typed is understood."""
        for editor in self.editors.values():
            if isinstance(editor, TypedEdit):
                editor.commit()
        for field in self._asked:
            editor, missing = (
                self.editors[field.key],
                field.required and value_of(self.editors[field.key]) in (None, ""),
            )
            if missing:
                self._say(field.key, field.required, "danger")
            if missing or (isinstance(editor, TypedEdit) and editor.problem()):
                editor.setFocus()
                self.adjustSize()
                return
        super().accept()

    def _follow(self, editor: QWidget) -> None:
        if isinstance(editor, QLineEdit):
            editor.textChanged.connect(self._compare)
        elif isinstance(editor, Choice):
            editor.chosen.connect(self._compare)

    def _follow_to_the_end(self, key: str, warning: Callable[[str], str]) -> None:
        editor = self.editors[key]

        def left() -> None:
            said = warning(str(value_of(editor))) or self._remarks(self.values()).get(key, "")
            self._say(key, said, "warning")
            self.adjustSize()

        if isinstance(editor, QLineEdit):
            editor.editingFinished.connect(left)

    def _compare(self, _typed: object) -> None:
        said = self._remarks(self.values())
        for key in self.fields:
            self._say(key, said.get(key, ""), "warning")
        self.adjustSize()

    def _say(self, key: str, sentence: str, role: str) -> None:
        field = self.fields[key]
        if isinstance(field, Field):
            field.set_problem(sentence, "danger" if role == "danger" else "warning")

    def _lay_out(self, title: str, rows: Sequence[Sequence[RecordField]]) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(BETWEEN_FIELDS)
        layout.addWidget(plain_label(title, "section"))
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(16)
            for field in row:
                line.addWidget(self.fields[field.key])
            if len(row) > 1:
                line.addStretch(1)
            layout.addLayout(line)
        leave = quiet_button("Ne rien créer")
        leave.clicked.connect(self.reject)
        self.create_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.create_button)
        layout.addSpacing(8)
        layout.addLayout(buttons)
