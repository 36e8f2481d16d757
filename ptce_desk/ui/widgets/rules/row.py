"""One rule being written: its sentence, what is wrong with it, and its fields when it is open."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.formatting import typeset
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.buttons import MoreButton, icon_button
from ptce_desk.ui.widgets.labels import ElidedLabel, IconLabel, plain_label, plain_tooltip
from ptce_desk.ui.widgets.rules.draft import RuleDraft
from ptce_desk.ui.widgets.rules.editors import Named
from ptce_desk.ui.widgets.rules.form import RuleForm
from ptce_desk.wording.rules import RULE_LABELS, rule_sentence
from ptce_desk.wording.sources import source_text

_ACTIONS: Final = (
    ("edit", "pencil-simple", "Modifier la règle"),
    ("up", "arrow-up", "Monter la règle"),
    ("down", "arrow-down", "Descendre la règle"),
)


class RuleRow(QFrame):
    """A rule; its sentence follows its fields as they are typed.

    Signals:
        changed: a field has another value; the draft is in `draft`.
        asked: something is asked of the list: `edit`, `up`, `down`, `duplicate` or `remove`.
    """

    changed = Signal()
    asked = Signal(str)

    def __init__(self, draft: RuleDraft, named: Named) -> None:
        super().__init__()
        self.draft = draft
        self._named = named
        self._mark = ""
        self.form: RuleForm | None = None
        self.setProperty("surface", "card")
        self.sentence = plain_label("", "text", wrap=True)
        self.source = ElidedLabel("", "hint")
        self.problem = ElidedLabel("", "danger")
        self.buttons: dict[str, QPushButton] = {}
        self.more = MoreButton(icon_only=True)
        self._problem_line = QWidget()
        self._build()
        self._tell()

    def open(self, *, opened: bool) -> None:
        """Show the fields, or put them away."""
        if opened and self.form is None:
            self.form = RuleForm(self.draft, self._keep, self._named)
            self._body.addWidget(self.form)
        if self.form is not None:
            self.form.setVisible(opened)
        words = "Fermer la règle" if opened else "Modifier la règle"
        self.buttons["edit"].setToolTip(plain_tooltip(words))
        self.buttons["edit"].setAccessibleName(words)

    def is_open(self) -> bool:
        """Whether the fields are shown."""
        return self.form is not None and not self.form.isHidden()

    def show_problems(self, sentences: Sequence[str]) -> None:
        """Say what is wrong with the rule in the place of its source, or nothing: no field moves."""
        text = " ".join(sentences)
        self.problem.set_text(text)
        self._problem_line.setVisible(bool(text))
        self.source.setVisible(not text)
        self.setAccessibleDescription(text)

    def show_mark(self, text: str) -> None:
        """Say beside its name what became of the rule since somebody began from it; nothing for a rule as it was."""
        if text != self._mark:
            self._mark = text
            self._tell()

    def set_place(self, *, first: bool, last: bool) -> None:
        """The first rule does not go up, the last does not go down."""
        self.buttons["up"].setEnabled(not first)
        self.buttons["down"].setEnabled(not last)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the rule, or close it."""
        super().mouseDoubleClickEvent(event)
        self.asked.emit("edit")

    def _keep(self, name: str, value: object) -> None:
        self.draft = self.draft.with_value(name, value)
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        rule = self.draft.rule()
        name = RULE_LABELS[self.draft.kind.type]
        text = typeset(f"{name} : à compléter") if rule is None else rule_sentence(rule)
        self.sentence.setText(text)
        set_look(self.sentence, "textRole", "muted" if rule is None else "text")
        source = source_text(str(self.draft.values.get("source") or ""))
        self.source.set_text(" · ".join(filter(None, (name, self._mark, source))))
        set_look(self.source, "textRole", "strong" if self._mark else "hint")
        self.setAccessibleName(f"{text} ({self._mark})" if self._mark else text)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.sentence)
        under = QGridLayout()
        under.addWidget(self.source, 0, 0)
        under.addWidget(self._problem_line, 0, 0)
        words.addLayout(under)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addLayout(words, 1)
        for key, icon_name, tooltip in _ACTIONS:
            button = icon_button(icon_name, tooltip)
            button.clicked.connect(lambda _checked=False, key=key: self.asked.emit(key))
            self.buttons[key] = button
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.duplicate = self.more.add("Dupliquer la règle", lambda: self.asked.emit("duplicate"), "copy")
        self.remove = self.more.add_destructive("Retirer la règle", lambda: self.asked.emit("remove"))
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        said = QHBoxLayout(self._problem_line)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(6)
        said.addWidget(IconLabel("warning-circle", "danger"), 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.problem, 1)
        under.setRowMinimumHeight(0, max(self.source.sizeHint().height(), self._problem_line.sizeHint().height()))
        self._problem_line.hide()
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(14, 10, 8, 12)
        self._body.setSpacing(6)
        self._body.addLayout(line)
