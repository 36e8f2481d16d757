"""What stands in the way of an amount, each with what can be done about it; and the form that asks a reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.aid.appraisal import Obstacle
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.formatting import typeset
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.caution import Caution
from ptce_desk.ui.dialogs.closing import ClosingQuestion
from ptce_desk.ui.widgets.buttons import link_button, quiet_button
from ptce_desk.ui.widgets.editors.text_edit import MultilineField
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import IconLabel, plain_label
from ptce_desk.wording.obstacles import can_derogate, derogation_label, field_to_mend, mending_words, obstacle_sentence

_UNKEPT = Caution(
    "Motif non enregistré",
    "Un motif est écrit et n’est pas enregistré. Si vous fermez maintenant, il est perdu.",
    "Revenir au motif",
    "Fermer sans l’enregistrer",
)


class ObstacleList(QWidget):
    """One line for each obstacle: the sentence, the way to the field, the derogation where one is possible.

    Signals:
        field_asked: the field (str) to fill or mend.
        derogation_asked: the code (str) of what to pass over.
    """

    field_asked = Signal(str)
    derogation_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, str], ...] = ()
        self._links: list[QPushButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(plain_label("Avant de proposer", "strong"))
        layout.addLayout(self._lines)
        self.hide()

    def links(self) -> list[QPushButton]:
        """What can be done, in order."""
        return list(self._links)

    def sentences(self) -> list[str]:
        """What is shown."""
        return [sentence for sentence, _code in self._shown]

    def show_obstacles(self, obstacles: Sequence[Obstacle], assessment: Assessment, amount: Decimal | None) -> None:
        """List obstacles; lines that say the same stay, with the keyboard on them."""
        shown = tuple((obstacle_sentence(o, assessment, amount), o.field or o.code) for o in obstacles)
        if shown == self._shown:
            return
        self._shown = shown
        self._links = []
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for obstacle, (sentence, _code) in zip(obstacles, shown, strict=True):
            self._lines.addWidget(self._line(obstacle, sentence))
        self.setVisible(bool(shown))

    def _line(self, obstacle: Obstacle, sentence: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("warning-circle", "warning"), alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(plain_label(sentence, wrap=True))
        words.addWidget(FlowRow(*self._links_of(obstacle), across=12, down=2))
        row.addLayout(words, stretch=1)
        return line

    def _links_of(self, obstacle: Obstacle) -> list[QPushButton]:
        links = []
        field = field_to_mend(obstacle)
        if field is not None:
            go = link_button(mending_words(field))
            go.clicked.connect(partial(self._ask_field, field))
            links.append(go)
        if can_derogate(obstacle.code):
            pass_over = link_button("Motiver une dérogation…")
            needs_right("derogation", pass_over)
            pass_over.setAccessibleName(typeset(f"Motiver une dérogation : {derogation_label(obstacle.code)}"))
            pass_over.clicked.connect(partial(self._ask_derogation, obstacle.code))
            links.append(pass_over)
        self._links += links
        return links

    def _ask_field(self, field: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # Qt's signal
        self.field_asked.emit(field)

    def _ask_derogation(self, code: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # Qt's signal
        self.derogation_asked.emit(code)


@dataclass(frozen=True, slots=True)
class Asked:
    """A reason to give: the question, what becomes of the answer, the button's words, what is done with it."""

    question: str
    hint: str
    verb: str
    then: Callable[[str], None]


class ReasonForm(QFrame):
    """Asks a reason in the page; Escape or the button leaves it.

    What is typed for a record one leaves waits for one's return; only giving up, or keeping, forgets it.

    Signals:
        asked: the form came into view.
        left: the officer changed her mind.
    """

    asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reason = MultilineField(lines=2)
        self._field = Field("Motif", self.reason)
        self.keep = quiet_button("Enregistrer")
        self.leave = quiet_button("Renoncer")
        self._asked: Asked | None = None
        self._record: int | None = None
        self._begun: dict[int | None, tuple[Asked, str]] = {}
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._field)
        layout.addLayout(buttons)
        self._closing = ClosingQuestion(self, _UNKEPT, self.waits, self._forget)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self._leave)
        self.hide()

    def ask(self, question: str, hint: str, verb: str, then: Callable[[str], None]) -> None:
        """Ask; `then` is called with the reason once there is one."""
        self._show(Asked(question, hint, verb, then))
        self.reason.setFocus()
        self.asked.emit()

    def close_form(self) -> None:
        """Ask nothing any more."""
        self._asked = None
        self.reason.set_value("")
        self.reason.forget_typing()
        self.hide()

    def turn_to(self, record: int | None) -> None:
        """Show what was begun for a record, if anything; what is begun for the one before waits."""
        if record == self._record:
            return
        if self._asked is not None and self.reason.value():
            self._begun[self._record] = self._asked, self.reason.value()
        self._record = record
        self.close_form()
        asked, typed = self._begun.pop(record, (None, ""))
        if asked is not None:
            self._show(asked, typed)

    def waits(self) -> bool:
        """Whether a reason is typed, here or for a record left, that nothing holds."""
        return bool(self._begun) or (self._asked is not None and bool(self.reason.value()))

    def _show(self, asked: Asked, typed: str = "") -> None:
        self._asked = asked
        self._field.label.setText(asked.question.replace("&", "&&"))
        self.reason.setAccessibleName(asked.question)
        self._field.set_hint(asked.hint)
        self._field.set_problem("")
        self.keep.setText(asked.verb)
        self.keep.setAccessibleName(asked.verb)
        self.reason.set_value(typed)
        self.reason.forget_typing()
        self.show()
        self._closing.watch()

    @override
    def event(self, event: QEvent) -> bool:
        """Escape leaves the form, not the page."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._leave()
                return True
        return super().event(event)

    def _keep(self) -> None:
        reason, asked = self.reason.value(), self._asked
        if not reason:
            self._field.set_problem("Écrivez le motif\u00a0: il restera au dossier.")
            self.reason.setFocus()
        elif asked is not None:
            self.close_form()
            asked.then(reason)

    def _forget(self) -> None:
        self._begun.clear()
        self.close_form()

    def _leave(self) -> None:
        self.close_form()
        self.left.emit()
