"""The cases in which a rule applies: one usual case, and as many conditions as it takes, a line each."""

import re
import typing
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.domain.rules.parts import ALWAYS, When
from ptce_desk.domain.vocabulary import RateCondition
from ptce_desk.ui.widgets.buttons import icon_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.rules.draft import FieldSpec, specs_of
from ptce_desk.ui.widgets.rules.editors import CheckChoices, Named, editor_for
from ptce_desk.wording.rule_labels import CHOICE_LABELS
from ptce_desk.wording.rules import field_label

_CHOICE_CHARS = 44
_FIELD_CHARS = 24
"""The widths of the lists and of what is typed, in figures."""


class _Maker(typing.Protocol):
    def __call__(self, **values: object) -> When: ...


class CaseEdit(QWidget):
    """A case to choose and conditions to add; `keep` hears of each change as a whole `When`."""

    def __init__(self, value: When, keep: Callable[[object], None]) -> None:
        super().__init__()
        self._keep = keep
        self._value = value
        self._specs = {spec.name: spec for spec in specs_of(When) if spec.name != "case"}
        self.editors: dict[str, QWidget] = {}
        self._rows: dict[str, QWidget] = {}
        self.case = Choice(list(CHOICE_LABELS[RateCondition]))
        self.case.setAccessibleName("Cas")
        self.case.set_value(value.case)
        self.case.chosen.connect(partial(self._set, "case"))
        self.add = Choice([], placeholder="Ajouter une condition…")
        self.add.setAccessibleName("Ajouter une condition")
        self.add.chosen.connect(self._add)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        for choice in (self.case, self.add):
            choice.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * _CHOICE_CHARS)
            self._lines.addWidget(choice)
        self.setFocusProxy(self.case)
        for name in self._specs:
            if getattr(value, name) != getattr(ALWAYS, name):
                self._show(name)
        self._offer()

    def _add(self, name: object) -> None:
        """Show the line of a condition, to fill in."""
        if isinstance(name, str):
            self._show(name)
            self._offer()
            self.editors[name].setFocus()

    def _show(self, name: str) -> None:
        label = field_label("when", name)
        editor = self._editor(self._specs[name])
        editor.setAccessibleName(label)
        if not isinstance(editor, CheckChoices):
            editor.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * _FIELD_CHARS)
        remove = icon_button("x", f"Retirer la condition « {label} »")
        remove.clicked.connect(partial(self._remove, name))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(plain_label(label, "muted"))
        line.addWidget(editor, 1 if isinstance(editor, CheckChoices) else 0)
        line.addWidget(remove)
        if not isinstance(editor, CheckChoices):
            line.addStretch()
        self.editors[name], self._rows[name] = editor, row
        self._lines.insertWidget(self._lines.count() - 1, row)

    def _editor(self, spec: FieldSpec) -> QWidget:
        value, keep = getattr(self._value, spec.name), partial(self._set, spec.name)
        if spec.kind is bool:
            choice = Choice([(True, "oui"), (False, "non")], placeholder="Choisir…")
            choice.set_value(value)
            choice.chosen.connect(keep)
            return choice
        if spec.kind == tuple[str, ...]:
            codes = LineField(placeholder="Codes séparés par des virgules")
            codes.set_value(", ".join(value))
            codes.textEdited.connect(lambda text: keep(tuple(re.findall(r"\w+", text))))
            return codes
        return editor_for(spec, value, keep, Named({}, ()))

    def _remove(self, name: str) -> None:
        row = self._rows.pop(name)
        del self.editors[name]
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._set(name, getattr(ALWAYS, name))
        self._offer()
        self.add.setFocus()

    def _set(self, name: str, value: object) -> None:
        values = {spec.name: getattr(self._value, spec.name) for spec in specs_of(When)}
        self._value = typing.cast("_Maker", When)(**{**values, name: value})
        self._keep(self._value)

    def _offer(self) -> None:
        """Offer the conditions that have no line yet."""
        left = [(name, field_label("when", name)) for name in self._specs if name not in self._rows]
        self.add.set_options(left)
        self.add.set_value(None)
        self.add.setVisible(bool(left))
