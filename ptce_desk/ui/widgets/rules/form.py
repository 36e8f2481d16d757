"""The fields of one rule, or of one of its parts, laid out in lines."""

import typing
from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ptce_desk.domain.rules.parts import ALWAYS, When
from ptce_desk.ui.widgets.buttons import icon_button, link_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.number_edit import NumberEdit
from ptce_desk.ui.widgets.editors.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.rules.case import CaseEdit
from ptce_desk.ui.widgets.rules.draft import FieldSpec, RuleDraft, specs_of
from ptce_desk.ui.widgets.rules.editors import CheckChoices, Keep, Named, RatesEdit, editor_for
from ptce_desk.wording.rules import field_label

_WIDTHS: tuple[tuple[type[QWidget], int], ...] = (
    (DateEdit, 12),
    (NumberEdit, 7),
    (RatesEdit, 26),
    (TypedEdit, 11),
    (Choice, 24),
)
"""How many figures each editor shows; words take the room there is."""

_FIRST = {"duration": "max_months"}
"""The field a rule is nearly always written for, when it is not its first one."""

_WORDS_WIDTH = 20
"""Figures: the width of words, and the widest a field can be, in a line of parts."""


class RuleForm(QWidget):
    """The fields of a rule, generated from its type; `keep` hears of each change as (field, value)."""

    def __init__(self, draft: RuleDraft, keep: Callable[[str, object], None], named: Named) -> None:
        super().__init__()
        self.editors: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(BETWEEN_FIELDS)
        short: list[QWidget] = []
        ticked: list[QWidget] = []
        long: list[QWidget] = []
        for spec in specs_of(draft.kind):
            value = draft.values.get(spec.name)
            placed = self._place(draft.kind.type, spec, value, partial(keep, spec.name), named)
            editor = self.editors[spec.name]
            wide = isinstance(editor, CaseEdit | CheckChoices | PartsEdit | LineField | MultilineField)
            (ticked if isinstance(editor, QCheckBox) else long if wide else short).append(placed)
        for line in (short, ticked):
            if line:
                column.addWidget(FlowRow(*line, across=16, down=BETWEEN_FIELDS))
        for placed in long:
            column.addWidget(placed)
        usual = self.editors.get(_FIRST.get(draft.kind.type, ""))
        self._first = usual or self._first_to_type((*short, *ticked, *long))

    def take_keyboard(self) -> None:
        """Put the keyboard on the first field; one that only chooses, and has chosen, is passed over."""
        self._first.setFocus()

    def _first_to_type(self, placed: Sequence[QWidget]) -> QWidget:
        ordered = [held for one in placed for held in self.editors.values() if held is one or one.isAncestorOf(held)]
        chosen = (held for held in ordered if not (isinstance(held, Choice) and held.value() is not None))
        return next(chosen, ordered[0])

    def _place(self, rule: str, spec: FieldSpec, value: object, keep: Keep, named: Named) -> QWidget:
        label = field_label(rule, spec.name)
        part = _part_of(spec)
        if spec.kind is When:
            editor: QWidget = CaseEdit(value if isinstance(value, When) else ALWAYS, keep)
        elif part is None:
            editor = editor_for(spec, value, keep, named)
        else:
            editor = PartsEdit(rule, part, value if isinstance(value, tuple) else (), keep, named)
        self.editors[spec.name] = editor
        if isinstance(editor, QCheckBox):
            editor.setText(label)
            editor.setAccessibleName(label)
            return editor
        if isinstance(editor, CaseEdit | CheckChoices | PartsEdit):
            return _labelled(label, editor)
        return Field(label, editor, width_chars=_width_of(editor))


class PartsEdit(QWidget):
    """The parts of a rule (instalments, documents, limits), a line each; a line that lacks something is not kept."""

    def __init__(self, rule: str, part: type, parts: tuple[object, ...], keep: Keep, named: Named) -> None:
        super().__init__()
        self._rule, self._part, self._keep, self._named = rule, part, keep, named
        self.values: list[dict[str, object]] = [
            {held.name: getattr(value, held.name) for held in fields(part)} for value in parts
        ]
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self._rows: list[QWidget] = []
        self.add_button = link_button("Ajouter une ligne", "plus")
        self.add_button.clicked.connect(self.add_line)
        self._lines.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add_button)
        self._show()

    def add_line(self) -> None:
        """Add a line to fill in."""
        defaults = {held.name: None if held.default is MISSING else held.default for held in fields(self._part)}
        self.values.append(defaults)
        self._show()
        row = self._rows[-1]
        first = next(widget for widget in row.findChildren(QWidget) if isinstance(widget, Choice))
        first.setFocus()
        area = _area_of(self)
        if area is not None:
            QTimer.singleShot(0, row, partial(area.ensureWidgetVisible, self.add_button, 0, 24))

    def parts(self) -> tuple[object, ...]:
        """The parts that lack nothing."""
        whole = [values for values in self.values if all(values[name] is not None for name in self._required())]
        return tuple(self._part(**values) for values in whole)

    def _required(self) -> list[str]:
        return [held.name for held in fields(self._part) if held.default is MISSING]

    def _show(self) -> None:
        for row in self._rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._line(place) for place in range(len(self.values))]
        for place, row in enumerate(self._rows):
            self._lines.insertWidget(place, row)

    def _line(self, place: int) -> QWidget:
        """The fields of a part, on as many lines as the window asks for."""
        figure = self.fontMetrics().horizontalAdvance("0")
        fields_: list[QWidget] = []
        for spec in specs_of(self._part):
            label = field_label(self._rule, spec.name)
            editor = editor_for(spec, self.values[place][spec.name], partial(self._set, place, spec.name), self._named)
            editor.setAccessibleName(f"{label}, ligne {place + 1}")
            editor.setFixedWidth(figure * min(_width_of(editor) or _WORDS_WIDTH, _WORDS_WIDTH) + 36)
            fields_.append(_beside(label, editor))
        remove = icon_button("x", f"Retirer la ligne {place + 1}")
        remove.clicked.connect(partial(self._remove, place))
        return FlowRow(*fields_, remove, across=12, down=6)

    def _set(self, place: int, name: str, value: object) -> None:
        self.values[place][name] = value
        self._keep(self.parts())

    def _remove(self, place: int) -> None:
        del self.values[place]
        self._show()
        self.add_button.setFocus()
        self._keep(self.parts())


def _beside(label: str, editor: QWidget) -> QWidget:
    """An editor with its label before it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(plain_label(label, "muted"))
    row.addWidget(editor)
    return holder


def _area_of(widget: QWidget) -> QScrollArea | None:
    """What a widget scrolls in, if anything."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _part_of(spec: FieldSpec) -> type | None:
    """The type of the parts a field holds, None for any other field."""
    (item, *_rest) = typing.get_args(spec.kind) or (None,)
    return item if isinstance(item, type) and is_dataclass(item) else None


def _width_of(editor: QWidget) -> int | None:
    return next((width for kind, width in _WIDTHS if isinstance(editor, kind)), None)


def _labelled(label: str, editor: QWidget) -> QWidget:
    """An editor of several boxes or lines under its label; it takes the height it needs."""
    editor.setAccessibleName(label)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(plain_label(label, "label"))
    column.addWidget(editor)
    return holder
