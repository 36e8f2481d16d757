"""The steps of an import, named: those done can be gone back to, the one in view is told apart."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ptce_desk.domain.rights import Right
from ptce_desk.services.importing.assistant import Step
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import hairline

WORDS: Final = {
    Step.FILE: "Fichier",
    Step.SHEET: "Feuille et en-têtes",
    Step.COLUMNS: "Colonnes",
    Step.PLAN: "Ce qui va se passer",
    Step.REPORT: "Compte rendu",
}
_FIGURES: Final = ("one", "two", "three", "four", "five")
_BETWEEN: Final = 24
"""Pixels of the line from one step to the next."""
_TALL: Final = 28
"""The height of a button."""
_ICON: Final = QSize(24, 20)


class StepBar(FlowRow):
    """One button for each step.

    Signals:
        chosen: a `Step` to go to.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        self.buttons = {step: _button(step, self._choose) for step in Step}
        needs_right(Right.INSTRUCT, self.buttons[Step.PLAN])
        between = {step: _line() for step in list(Step)[1:]}
        held: list[QWidget] = []
        for step, button in self.buttons.items():
            held += [between[step], button] if step in between else [button]
        super().__init__(*held, across=6, down=4)

    def show_step(self, here: Step, may_go: Callable[[Step], bool]) -> None:
        """Say which step is in view, which are done, and which can be gone to."""
        for step, button in self.buttons.items():
            figure = f"number-circle-{_FIGURES[step - 1]}"
            if step < here:
                button.setIcon(icon("check-circle-fill", "success"))
            elif step == here:
                button.setIcon(icon(f"{figure}-fill", "accent"))
            else:
                button.setIcon(icon(figure, "muted"))
            set_look(button, "step", "here" if step == here else "done" if step < here else "ahead")
            button.setEnabled(step == here or may_go(step))
            state = ", en cours" if step == here else ", fait" if step < here else ""
            button.setAccessibleName(f"Étape {int(step)} : {WORDS[step]}{state}")

    def _choose(self, step: Step) -> None:
        self.chosen.emit(step)


def _button(step: Step, choose: Callable[[Step], None]) -> QPushButton:
    button = link_button(WORDS[step])
    button.setProperty("look", "step")
    button.setIconSize(_ICON)
    button.clicked.connect(lambda _checked=False: choose(step))
    return button


def _line() -> QWidget:
    """A short line at half the height of a button."""
    held = QWidget()
    held.setFixedSize(_BETWEEN, _TALL)
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(hairline())
    return held
