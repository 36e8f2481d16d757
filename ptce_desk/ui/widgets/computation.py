"""The right column of a dossier: the maximum, the steps that lead to it, what there is to say, derogations."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ptce_desk.domain.appraisal import Obstacle
from ptce_desk.domain.funding_files import Derogation
from ptce_desk.domain.rules.assessment import Assessment, Finding, Step
from ptce_desk.domain.rules.vocabulary import Severity
from ptce_desk.formatting import amount_text, date_text, typeset
from ptce_desk.ui.theme import ColourRole
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import IconLabel, plain_label
from ptce_desk.wording.assessment import finding_sentence
from ptce_desk.wording.labels import SEVERITY_LABELS, source_text
from ptce_desk.wording.obstacles import derogation_label
from ptce_desk.wording.steps import step_label, step_sentence

WIDTH = 344
LOW = 176
"""How high it is, in pixels, when it stands under the dossier."""

_UNLIMITED: Final = 16_777_215
"""Qt's own largest size of a widget."""

_LOOKS: dict[Severity, tuple[str, ColourRole]] = {
    Severity.BLOCKING: ("prohibit", "danger"),
    Severity.WARNING: ("warning", "warning"),
    Severity.INFO: ("info", "muted"),
}


class ComputationPanel(QScrollArea):
    """Shows an assessment; it is cheap to show again at each key typed.

    Signals:
        derogation_asked: the code of the finding to pass over.
        derogation_withdrawn: the code of the finding whose derogation is taken back.
    """

    derogation_asked = Signal(object)
    derogation_withdrawn = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Calcul de l’aide")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sentences: tuple[str, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._shown: Callable[[], None] | None = None
        self._below = False
        self.set_below(below=False)

    def set_below(self, *, below: bool) -> None:
        """Stand in three columns under the dossier, where the window is narrow, else in one beside it."""
        self._below = below
        self.setMinimumWidth(0 if below else WIDTH)
        self.setMaximumWidth(_UNLIMITED if below else WIDTH)
        self.setMinimumHeight(LOW if below else 0)
        self.setMaximumHeight(LOW if below else _UNLIMITED)
        if self._shown is not None:
            self._shown()

    def show_assessment(
        self,
        assessment: Assessment,
        derogations: Sequence[Derogation],
        above: Obstacle | None = None,
        *,
        decided: bool = False,
    ) -> None:
        """Show a computation; `above` says that the proposed amount is over the maximum.

        Once the dossier is `decided`, nothing is passed over any more. The place read and the keyboard stay where
        they are.
        """
        self._shown = partial(self.show_assessment, assessment, derogations, above, decided=decided)
        self._decided = decided
        held, columns = self._columns()
        place = self.verticalScrollBar().value()
        focused = next((code for code, button in self._buttons.items() if button.hasFocus()), None)
        self._buttons = {}
        self._add_maximum(columns[0], assessment)
        columns[1].addWidget(self._steps(assessment.steps))
        self._add_remarks(columns[0], assessment)
        self._add_findings(columns[2], assessment.findings, derogations, above)
        for column in dict.fromkeys(columns):
            column.addStretch(1)
        self.setWidget(held)
        held.adjustSize()
        self.verticalScrollBar().setValue(place)
        if focused in self._buttons:
            self._buttons[focused].setFocus()

    def _columns(self) -> tuple[QWidget, list[QVBoxLayout]]:
        """The card, and where its figures, its steps and its findings go."""
        held = QWidget()
        held.setProperty("surface", "card")
        across = QHBoxLayout(held)
        across.setContentsMargins(16, 14, 16, 16)
        across.setSpacing(24)
        columns = [QVBoxLayout() for _ in range(3 if self._below else 1)]
        for column in columns:
            column.setSpacing(10)
            across.addLayout(column, stretch=1)
        return held, columns if self._below else columns * 3

    def _add_maximum(self, layout: QVBoxLayout, assessment: Assessment) -> None:
        layout.addWidget(plain_label("Maximum attribuable", "muted"))
        self.maximum = plain_label(amount_text(assessment.max_amount), "figure")
        self.maximum.setAccessibleName(typeset(f"Maximum attribuable : {amount_text(assessment.max_amount)}"))
        layout.addWidget(self.maximum)

    def _add_remarks(self, layout: QVBoxLayout, assessment: Assessment) -> None:
        if assessment.suggested_amount != assessment.max_amount:
            layout.addWidget(
                plain_label(f"Suggéré : {amount_text(assessment.suggested_amount)} (demandé)", "text", wrap=True)
            )
        if len(assessment.schedule) > 1:
            layout.addWidget(self._schedule(assessment.schedule))

    def _steps(self, steps: Sequence[Step]) -> QWidget:
        grid_holder = QWidget()
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        self.sentences = tuple(step_sentence(step) for step in steps)
        for row, (step, sentence) in enumerate(zip(steps, self.sentences, strict=True)):
            source = f"\nSource\u00a0: {source_text(step.source)}" if step.source else ""
            strong = step.lowered or step.rule == "eligible_base"
            for column, text in enumerate((step_label(step), amount_text(step.after))):
                label = plain_label(text, "text" if strong else "muted", wrap=column == 0)
                label.setToolTip(sentence + source)
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label, 2 * row, column)
            if step.source:
                grid.addWidget(plain_label(source_text(step.source), "hint"), 2 * row + 1, 0, 1, 2)
        return grid_holder

    def _schedule(self, schedule: Sequence[tuple[int, Decimal]]) -> QLabel:
        parts = [f"{year}\u00a0:\u00a0{amount_text(amount)}" for year, amount in schedule]
        return plain_label("Par année – " + " · ".join(parts), "muted", wrap=True)

    def _add_findings(
        self,
        layout: QVBoxLayout,
        findings: Sequence[Finding],
        derogations: Sequence[Derogation],
        above: Obstacle | None,
    ) -> None:
        passed = {derogation.finding_code: derogation for derogation in derogations}
        order = list(Severity)
        if above is not None and above.code not in passed:
            self._add_blocking(layout, "Le montant proposé dépasse le maximum.", above.code)
        for finding in sorted(findings, key=lambda f: order.index(f.severity)):
            if finding.severity is Severity.BLOCKING and finding.code not in passed:
                self._add_blocking(layout, finding_sentence(finding), finding.code)
            elif finding.code not in passed:
                layout.addWidget(_finding_line(finding.severity, finding_sentence(finding)))
        for derogation in derogations:
            self._add_derogation(layout, derogation)

    def _add_blocking(self, layout: QVBoxLayout, sentence: str, code: str) -> None:
        layout.addWidget(_finding_line(Severity.BLOCKING, sentence))
        if self._decided:
            return
        button = link_button("Motiver une dérogation…")
        button.setAccessibleName(typeset(f"Motiver une dérogation : {derogation_label(code)}"))
        button.clicked.connect(lambda: self.derogation_asked.emit(code))
        self._buttons[code] = button
        layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)

    def _add_derogation(self, layout: QVBoxLayout, derogation: Derogation) -> None:
        what = derogation_label(derogation.finding_code)
        text = f"Dérogation ({what}) : {derogation.reason} – {derogation.author}, {date_text(derogation.decided_on)}"
        layout.addWidget(_line("handshake", "accent", text))
        if self._decided:
            return
        button = link_button("Retirer la dérogation")
        button.setAccessibleName(typeset(f"Retirer la dérogation : {what}"))
        self._buttons[derogation.finding_code] = button
        button.clicked.connect(lambda: self.derogation_withdrawn.emit(derogation.finding_code))
        layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)


def _finding_line(severity: Severity, sentence: str) -> QWidget:
    icon_name, role = _LOOKS[severity]
    line = _line(icon_name, role, sentence)
    line.setToolTip(SEVERITY_LABELS[severity])
    return line


def _line(icon_name: str, role: ColourRole, text: str) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(IconLabel(icon_name, role), alignment=Qt.AlignmentFlag.AlignTop)
    layout.addWidget(plain_label(text, "muted" if role == "muted" else "text", wrap=True), stretch=1)
    return line
