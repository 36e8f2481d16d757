"""The right column of a dossier: the maximum, the steps that lead to it, what there is to say, derogations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM, Obstacle
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.funding_files import Derogation
from ptce_desk.domain.rules.assessment import Assessment, Finding, Step
from ptce_desk.domain.rules.schedule import Schedule
from ptce_desk.domain.vocabulary import Severity
from ptce_desk.formatting import amount_text, date_text, typeset, uncapitalised
from ptce_desk.ui.desk.announcing import Teller
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.widgets.blocks.step_list import StepLine, StepList
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import IconLabel, plain_label, plain_tooltip
from ptce_desk.ui.widgets.scrolling import overlay_bar
from ptce_desk.wording.assessment import finding_sentence, maximum_text
from ptce_desk.wording.labels import SEVERITY_LABELS, source_text
from ptce_desk.wording.obstacles import derogation_label
from ptce_desk.wording.states import YEAR_STATE_LABELS
from ptce_desk.wording.steps import step_label, step_sentence

WIDTH = 344
LOW = 176
"""How high it is, in pixels, when it stands under the dossier."""

_UNLIMITED: Final = 16_777_215
"""Qt's own largest size of a widget."""

_SHOW: Final = "Montrer les sources"
_HIDE: Final = "Masquer les sources"
_SOURCES: Final = "computation/sources"
_OVER: Final = "Le montant proposé dépasse le maximum."
_AMENDED_OVER: Final = "Un avenant dépasse le maximum."

_DOWN: Final = ((0, 0, 1), (1, 0, 1), (2, 0, 1), (3, 0, 1))
"""Row, column and rows of the maximum, the steps, the remarks and the findings, beside the dossier."""

_ACROSS: Final = ((0, 0, 1), (0, 1, 2), (1, 0, 1), (0, 2, 2))
"""The same under the dossier."""

_LOOKS: dict[Severity, tuple[str, ColourRole]] = {
    Severity.BLOCKING: ("prohibit", "danger"),
    Severity.WARNING: ("warning", "warning"),
    Severity.INFO: ("info", "muted"),
}


@dataclass(frozen=True, slots=True)
class ByYear:
    """An amount by civil year, whose it is, and the years that are not firm."""

    title: str
    amounts: Schedule
    states: Mapping[int, YearState] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """« Voté par année – 2026 : 600,00 € · 2027 : 400,00 € (à confirmer) »."""
        told = {year: f" ({uncapitalised(YEAR_STATE_LABELS[state])})" for year, state in self.states.items()}
        parts = [f"{year}\u00a0:\u00a0{amount_text(amount)}{told.get(year, '')}" for year, amount in self.amounts]
        return f"{self.title} – " + " · ".join(parts)


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
        overlay_bar(self)
        self.sentences: tuple[str, ...] = ()
        self.maximum = plain_label("", "figure")
        self.steps = StepList("Étapes du calcul")
        self.sources = link_button(_SHOW, "book-open")
        self._asked = preferences(self)
        self._course = QWidget()
        self._buttons: dict[str, QPushButton] = {}
        self._begins, self._decided = True, False
        self._teller = Teller(self)
        self._top, self._remarks, self._findings = QWidget(), QWidget(), QWidget()
        self._grid = self._lay_out()
        self.set_below(below=False)
        self.steps.currentRowChanged.connect(self._show_step)
        self.sources.clicked.connect(lambda: self._show_sources(shown=not self.steps.shows_sources))
        self._show_sources(shown=self._asked.value(_SOURCES, defaultValue=False, type=bool) is True)

    def set_below(self, *, below: bool) -> None:
        """Stand in three columns under the dossier, where the window is narrow, else in one beside it."""
        self.setMinimumWidth(0 if below else WIDTH)
        self.setMaximumWidth(_UNLIMITED if below else WIDTH)
        self.setMinimumHeight(LOW if below else 0)
        self.setMaximumHeight(LOW if below else _UNLIMITED)
        parts = (self._top, self._course, self._remarks, self._findings)
        places = _ACROSS if below else _DOWN
        for part, (row, column, rows) in zip(parts, places, strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, row, column, rows, 1, Qt.AlignmentFlag.AlignTop)
        for column in range(3):
            self._grid.setColumnStretch(column, int(below or column == 0))
        self._grid.setRowStretch(1, int(below))
        self._grid.setRowStretch(3, int(not below))

    def show_assessment(
        self,
        assessment: Assessment,
        derogations: Sequence[Derogation],
        above: Obstacle | None = None,
        *,
        decided: bool = False,
        years: ByYear | None = None,
    ) -> None:
        """Show a computation; `above` says that the proposed amount is over the maximum.

        Without `years`, the suggested amount is told by year. Once the dossier is `decided`, nothing is passed over
        any more, but the maximum by an amendment. The place read and the keyboard stay where they are.
        """
        self._decided = decided
        focused = next((code for code, button in self._buttons.items() if button.hasFocus()), None)
        self._buttons = {}
        self.maximum.setText(maximum_text(assessment))
        self.maximum.setAccessibleName(typeset(f"Maximum attribuable : {uncapitalised(maximum_text(assessment))}"))
        self.sentences = tuple(step_sentence(step) for step in assessment.told)
        steps, deciding = list(assessment.told), _deciding(assessment)
        told_steps = zip(steps, self.sentences, strict=True)
        self.steps.show_lines([_step_line(step, said, binding=step == deciding) for step, said in told_steps])
        self.sources.setVisible(any(step.source for step in steps))
        told = years or ByYear("Par année", assessment.schedule)
        self._add_remarks(_emptied(self._remarks), assessment, told)
        self._add_findings(_emptied(self._findings), assessment.findings, derogations, above)
        self._tell(above)
        if focused in self._buttons:
            self._buttons[focused].setFocus()

    def _show_sources(self, *, shown: bool) -> None:
        """Show where each rule is from, or not; it is remembered."""
        self.steps.show_sources(shown=shown)
        self.sources.setText(_HIDE if shown else _SHOW)
        self._asked.setValue(_SOURCES, shown)

    def begin(self) -> None:
        """Another dossier comes: its maximum is not one that changes."""
        self._begins = True

    def _tell(self, above: Obstacle | None) -> None:
        """Have the maximum said when it changes, with what it does to the proposed amount."""
        said = self.maximum.accessibleName() + ("" if above is None else f". {_OVER}")
        if self._begins:
            self._teller.note(said)
        else:
            self._teller.tell(said)
        self._begins = False

    def _show_step(self, _row: int) -> None:
        """Bring the step one reads into view, however long the list."""
        held = self.widget()
        if held is not None and self.steps.hasFocus():
            line = self.steps.current_rectangle()
            self.ensureVisible(0, self.steps.mapTo(held, line.center()).y(), 0, line.height())

    def _lay_out(self) -> QGridLayout:
        """The card: its figures, its steps and its findings, in three columns or in one."""
        held = QWidget()
        held.setProperty("surface", "card")
        grid = QGridLayout(held)
        grid.setContentsMargins(16, 14, 16, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        for part in (self._top, self._remarks, self._findings):
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(10)
        course = QVBoxLayout(self._course)
        course.setContentsMargins(0, 0, 0, 0)
        course.setSpacing(4)
        course.addWidget(self.steps)
        course.addWidget(self.sources, alignment=Qt.AlignmentFlag.AlignLeft)
        _column_of(self._top).addWidget(plain_label("Maximum attribuable", "muted"))
        _column_of(self._top).addWidget(self.maximum)
        self.setWidget(held)
        return grid

    def _add_remarks(self, layout: QVBoxLayout, assessment: Assessment, years: ByYear) -> None:
        if assessment.suggested_amount != assessment.max_amount:
            layout.addWidget(
                plain_label(f"Suggéré : {amount_text(assessment.suggested_amount)} (demandé)", "text", wrap=True)
            )
        if len(years.amounts) > 1:
            layout.addWidget(plain_label(years.text, "muted", wrap=True))

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
            self._add_blocking(layout, _AMENDED_OVER if self._decided else _OVER, above.code)
        for finding in sorted(findings, key=lambda f: order.index(f.severity)):
            if finding.severity is Severity.BLOCKING and finding.code not in passed:
                self._add_blocking(layout, finding_sentence(finding), finding.code)
            elif finding.code not in passed:
                layout.addWidget(_finding_line(finding.severity, finding_sentence(finding)))
        for derogation in derogations:
            self._add_derogation(layout, derogation)

    def _add_blocking(self, layout: QVBoxLayout, sentence: str, code: str) -> None:
        layout.addWidget(_finding_line(Severity.BLOCKING, sentence))
        if self._decided and code != ABOVE_MAXIMUM:
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


def _deciding(assessment: Assessment) -> Step | None:
    """The step of the rule that decides of the maximum: the last that lowered it."""
    of_rule = [step for step in assessment.told if step.rule == assessment.binding_rule]
    return next((step for step in reversed(of_rule) if step.lowered), of_rule[-1] if of_rule else None)


def _step_line(step: Step, sentence: str, *, binding: bool = False) -> StepLine:
    strong = step.lowered or step.rule == "eligible_base"
    source = source_text(step.source) if step.source else ""
    return StepLine(step_label(step), amount_text(step.after), source, sentence, strong, binding)


def _column_of(part: QWidget) -> QVBoxLayout:
    column = part.layout()
    assert isinstance(column, QVBoxLayout)
    return column


def _emptied(part: QWidget) -> QVBoxLayout:
    """The column of a part, once what it held is gone."""
    column = _column_of(part)
    while (item := column.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    return column


def _finding_line(severity: Severity, sentence: str) -> QWidget:
    icon_name, role = _LOOKS[severity]
    line = _line(icon_name, role, sentence)
    line.setToolTip(plain_tooltip(SEVERITY_LABELS[severity]))
    return line


def _line(icon_name: str, role: ColourRole, text: str) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(IconLabel(icon_name, role), alignment=Qt.AlignmentFlag.AlignTop)
    layout.addWidget(plain_label(text, "muted" if role == "muted" else "text", wrap=True), stretch=1)
    return line
