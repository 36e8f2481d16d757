"""The dialog that begins a record: the few fields it needs, made of its description; what is likely wrong is said."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from ptce_desk.domain.french_order import sort_key
from ptce_desk.records.record import RecordField
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.forms.record_form import editor_of, placed, show_value, value_of
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_ASKED
from ptce_desk.ui.widgets.labels import plain_label

_SENTENCE_CHARS: Final = 52
Values = Mapping[str, object]
Remarks = Callable[[Values], Mapping[str, str]]
"""What is to be said of what is typed, by field."""


def _nothing(_typed: Values) -> Mapping[str, str]:
    return {}


class NewRecordDialog(Dialog):
    """Asks for some fields of a new record; those that are required are asked again, what is doubtful is only said."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        create: str,
        rows: Sequence[Sequence[RecordField]],
        *,
        begun: Values | None = None,
        remarks: Remarks = _nothing,
        refusals: Remarks = _nothing,
        once_left: Mapping[str, Callable[[str], str]] | None = None,
        heading: str = "",
        lead: str = "",
        leave: str = "Ne rien créer",
        writes: str = "",
    ) -> None:
        """Ask.

        Args:
            parent: the page, if any.
            title: of the window, and over the fields without a `heading`.
            create: what the button says.
            rows: the fields line by line, as this dialog asks for them.
            begun: what they show at first.
            remarks: what is doubtful, which keeps from nothing.
            refusals: what keeps from creating.
            once_left: remarks that wait until a text is whole: they are made when its field is left.
            heading: over the fields.
            lead: a sentence before them.
            leave: what the other button says.
            writes: the table, or a column of it, that is written once it is accepted; nothing of the open file.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self._remarks, self._refusals = remarks, refusals
        self._asked = [field for row in rows for field in row]
        self.editors: dict[str, QWidget] = {field.key: editor_of(field) for field in self._asked}
        self.fields: dict[str, QWidget] = {field.key: placed(field, self.editors[field.key]) for field in self._asked}
        for key, value in (begun or {}).items():
            show_value(self.editors[key], value)
        self.create_button = primary_button(create)
        self.create_button.setDefault(True)
        if writes:
            needs_right(writes, self.create_button)
        self.effect = plain_label("", "muted", wrap=True)
        self.effect.hide()
        self._leave = quiet_button(leave)
        self._lay_out(heading or title, lead, rows)
        self._refused: Mapping[str, str] = {}
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

    def problems(self) -> list[str]:
        """The sentences under the fields, from top to bottom."""
        return [said for said in map(self.problem, self.fields) if said]

    def say_effect(self, sentence: str) -> None:
        """Say under the fields what comes of them."""
        self.effect.setText(sentence)
        self.effect.setVisible(bool(sentence))
        self._fit()

    @override
    def accept(self) -> None:
        """Leave once each required field holds something, and all that is typed is understood and not refused."""
        for editor in self.editors.values():
            if isinstance(editor, TypedEdit | Choice):
                editor.commit()
        missing = {
            field.key: field.required
            for field in self._asked
            if field.required and value_of(self.editors[field.key]) in (None, "")
        }
        self._compare(None, missing)
        for key, editor in self.editors.items():
            if self._refused.get(key) or (isinstance(editor, TypedEdit | Choice) and editor.problem()):
                editor.setFocus()
                return
        super().accept()

    def _fit(self) -> None:
        """Be as high as what stands here asks for: Qt alone stops at two thirds of the screen, and squeezes fields."""
        self.adjustSize()
        self.resize(self.size().expandedTo(self.sizeHint()).boundedTo(self.maximumSize()))

    def _follow(self, editor: QWidget) -> None:
        if isinstance(editor, TypedEdit):
            editor.changed.connect(self._compare)
        elif isinstance(editor, QLineEdit):
            editor.textChanged.connect(self._compare)
        elif isinstance(editor, Choice):
            editor.chosen.connect(self._compare)

    def _follow_to_the_end(self, key: str, warning: Callable[[str], str]) -> None:
        editor = self.editors[key]

        def left() -> None:
            said = warning(str(value_of(editor))) or self._remarks(self.values()).get(key, "")
            field = self.fields[key]
            if isinstance(field, Field):
                field.set_problem(said, "warning")
            self._fit()

        if isinstance(editor, QLineEdit):
            editor.editingFinished.connect(left)

    def _compare(self, _typed: object, missing: Mapping[str, str] | None = None) -> None:
        typed = self.values()
        self._refused = {**self._refusals(typed), **(missing or {})}
        said = self._remarks(typed)
        for key, field in self.fields.items():
            if isinstance(field, Field):
                refused = self._refused.get(key, "")
                field.set_problem(refused or said.get(key, ""), "danger" if refused else "warning")
        self._fit()

    def _lay_out(self, heading: str, lead: str, rows: Sequence[Sequence[RecordField]]) -> None:
        layout = self.column(heading, zoomed_length(BETWEEN_ASKED))
        if lead:
            layout.addWidget(self._sentence(plain_label(lead, "muted", wrap=True)))
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(16)
            for field in row:
                line.addWidget(self.fields[field.key])
            if len(row) > 1:
                line.addStretch(1)
            else:  # what is said under a short field has the whole width
                self.fields[row[0].key].setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            layout.addLayout(line)
        layout.addWidget(self._sentence(self.effect))
        self._leave.clicked.connect(self.reject)
        self.create_button.clicked.connect(self.accept)
        layout.addSpacing(8)
        layout.addLayout(foot(self._leave, self.create_button))

    def _sentence(self, label: QLabel) -> QLabel:
        label.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * _SENTENCE_CHARS)
        return label


def known_already(names: Sequence[str], typed: Values) -> dict[str, str]:
    """What is said of a name that another record of the list bears already."""
    known = {sort_key(name): name for name in names}
    twin = known.get(sort_key(str(typed["name"]))) if typed["name"] else None
    return {"name": f"« {twin} » est déjà dans la liste."} if twin else {}
