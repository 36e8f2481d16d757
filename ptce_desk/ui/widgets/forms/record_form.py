"""The fields of a record, made of its description; a page only says where each stands."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ptce_desk.records.kinds import SAID_OTHERWISE
from ptce_desk.records.record import Record, RecordField
from ptce_desk.ui.desk.keeping import in_record
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.boxes import Boxes
from ptce_desk.ui.widgets.editors.choice import MONTH_OPTIONS, Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.number_edit import NumberEdit
from ptce_desk.ui.widgets.editors.rate_edit import RateEdit
from ptce_desk.ui.widgets.editors.suggestions import suggest
from ptce_desk.ui.widgets.editors.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.editors.year_edit import YearEdit
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_tooltip

Entity = TypeVar("Entity")
AnyEditor = TypeVar("AnyEditor", bound=QWidget)
_ACROSS: Final = 12


class RecordForm(QObject, Generic[Entity]):
    """Fields of a record, each kept on leaving it; lay them out with `grid` and `flow`.

    Signals:
        kept: a field was left with another value: its key (str), the value.
    """

    kept = Signal(str, object)

    def __init__(self, record: Record[Entity], *keys: str, own: Mapping[str, QWidget] | None = None) -> None:
        """Make the editors of these fields, of all without a key; `own` gives those not made of their kind alone."""
        super().__init__()
        self._record = record
        self._shown: Entity | None = None
        self.editors: dict[str, QWidget] = {}
        self.fields: dict[str, QWidget] = {}
        for key in keys or [field.key for field in record.fields if field.label]:
            field = record.field(key)
            editor = (own or {}).get(key) or editor_of(field)
            self.editors[key] = editor
            self.fields[key] = placed(field, editor)
            in_record(record.table, **{key: editor})
            listen(editor, partial(self._keep, key))

    def show_record(self, one: Entity | None) -> None:
        """Show what the file holds, nothing for None, and what is to be said of it; what is being typed survives it."""
        self._shown = one
        for key, editor in self.editors.items():
            self._show_field(key, editor)
            self.say(key, "" if one is None else self._record.remark(one, key), remark=True)

    def edit(self, key: str, kind: type[AnyEditor]) -> AnyEditor:
        """The editor of a field, known to be of a kind.

        Raises:
            TypeError: it is of another.
        """
        editor = self.editors[key]
        if not isinstance(editor, kind):
            raise TypeError(key, kind)
        return editor

    def take_keyboard(self, key: str) -> bool:
        """Put the keyboard on a field, in view once all has its place; False where the form has none of that name."""
        editor = self.editors.get(key)
        if editor is None:
            return False
        editor.setFocus()
        QTimer.singleShot(0, editor, partial(_bring_into_view, editor))
        return True

    def say(self, key: str, sentence: str, *, remark: bool = False) -> None:
        """Say something under a field, as a remark or as what is wrong with it."""
        field = self.fields[key]
        if isinstance(field, Field):
            field.set_problem(sentence, "warning" if remark else "danger")

    def hint(self, key: str, sentence: str) -> None:
        """Say how to fill a field, as its record stands."""
        field = self.fields[key]
        if isinstance(field, Field):
            field.set_hint(sentence)

    def problem(self, key: str) -> str:
        """The sentence under a field."""
        field = self.fields[key]
        return field.problem() if isinstance(field, Field) else ""

    def grid(self, *rows: Sequence[str], even: bool = True) -> QGridLayout:
        """Lines of fields, a lone one over the whole width; `even` columns share it, others keep their own."""
        columns = max(len(row) for row in rows)
        grid = QGridLayout()
        grid.setHorizontalSpacing(_ACROSS)
        grid.setVerticalSpacing(BETWEEN_FIELDS)
        for place, row in enumerate(rows):
            for column, key in enumerate(row):
                field = self.fields[key]
                span = 1 if len(row) > 1 else columns + (not even)
                beside = [one for key in row if isinstance(one := self.fields[key], Field)]
                if isinstance(field, QCheckBox) and beside:
                    grid.addLayout(_level_with(field, beside[0]), place, column, 1, span)
                else:
                    grid.addWidget(field, place, column, 1, span)
        for column in range(columns) if even else (columns,):
            grid.setColumnStretch(column, 1)
        return grid

    def flow(self, *keys: str) -> FlowRow:
        """Short fields beside each other, on as many lines as the window asks for."""
        return FlowRow(*(self.fields[key] for key in keys))

    def _show_field(self, key: str, editor: QWidget) -> None:
        field = self._record.field(key)
        value = None if self._shown is None else field.read(self._shown)
        show_value(editor, field.text_of(value) if field.kind in SAID_OTHERWISE else value)

    def _keep(self, key: str, value: object) -> None:
        field = self._record.field(key)
        if field.required and value in (None, ""):
            self._show_field(key, self.editors[key])
            self.say(key, field.required)
            return
        self.kept.emit(key, value)


def _bring_into_view(editor: QWidget) -> None:
    above = editor.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(editor)
        above = above.parentWidget()


def _level_with(tick: QCheckBox, field: Field) -> QVBoxLayout:
    """A box to tick on a level with the editor beside it, whatever is said under that."""
    column = QVBoxLayout()
    column.addSpacing(max(0, field.sizeHint().height() - tick.sizeHint().height()))
    column.addWidget(tick)
    column.addStretch(1)
    return column


def editor_of(field: RecordField) -> QWidget:
    """The editor of a kind of value."""
    match field.kind:
        case "paragraphs" | "sources":
            return MultilineField(placeholder=field.placeholder, lines=field.lines)
        case "amount":
            return AmountEdit()
        case "percent":
            return RateEdit()
        case "number":
            return NumberEdit()
        case "count":
            return NumberEdit(whole=True)
        case "date":
            return DateEdit()
        case "year":
            return YearEdit()
        case "month":
            return Choice(MONTH_OPTIONS)
        case "choice" | "bool" if field.choices:
            return Choice(field.choices, placeholder=field.placeholder or field.none or "Choisir…")
        case "codes":
            return Boxes(field.options)
        case "link":
            return Choice(placeholder=field.placeholder or "Choisir…", always_searchable=True)
        case "bool":
            return QCheckBox(field.label)
        case _:
            return _line(field)


def placed(field: RecordField, editor: QWidget) -> QWidget:
    """An editor under its label; a box to tick bears its own."""
    if isinstance(editor, QCheckBox):
        editor.setAccessibleName(field.label)
        editor.setAccessibleDescription(field.hint)
        editor.setToolTip(plain_tooltip(field.hint))
        return editor
    return Field(field.label, editor, hint=field.hint, width_chars=field.chars)


def show_value(editor: QWidget, value: object) -> None:
    """Show what the file holds."""
    match editor:
        case QCheckBox():
            editor.setChecked(bool(value))
        case LineField() | MultilineField():
            editor.set_value("" if value is None else str(value))
        case TypedEdit() | Choice():
            editor.set_value(value)
        case Boxes():
            editor.set_value(value if isinstance(value, frozenset) else frozenset())
        case _:
            raise TypeError(editor)


def value_of(editor: QWidget) -> object:
    """What stands in an editor."""
    match editor:
        case QCheckBox():
            return editor.isChecked()
        case LineField() | MultilineField() | TypedEdit() | Choice() | Boxes():
            return editor.value()
        case _:
            raise TypeError(editor)


def listen(editor: QWidget, keep: "partial[None]") -> None:
    """Tell of each value the officer leaves in an editor."""
    match editor:
        case QCheckBox():
            editor.clicked.connect(lambda: keep(editor.isChecked()))  # Qt gives a partial no state
        case Choice():
            editor.chosen.connect(keep)
        case Boxes():
            editor.ticked.connect(keep)
        case LineField() | MultilineField() | TypedEdit():
            editor.committed.connect(keep)
        case _:
            raise TypeError(editor)


def _line(field: RecordField) -> LineField:
    line = LineField(placeholder=field.placeholder)
    if field.suggestions:
        suggest(line, field.suggestions)
    return line
