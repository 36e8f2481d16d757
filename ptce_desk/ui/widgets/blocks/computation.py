"""The right column of a dossier: the maximum, the steps that lead to it, what there is to say, derogations."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM, Obstacle
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.funding_files import Derogation
from ptce_desk.domain.rules.assessment import Assessment, Finding, Step
from ptce_desk.domain.rules.schedule import Schedule
from ptce_desk.domain.vocabulary import Severity
from ptce_desk.formatting import amount_text, date_text, typeset, uncapitalised, whole_amount_text
from ptce_desk.ui.desk.announcing import Teller
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import is_whole
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.widgets.blocks.bars import StackedBar, StackedBars
from ptce_desk.ui.widgets.blocks.step_list import StepLine, StepList
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import ElidedLabel, IconLabel, fact_label, plain_label, plain_tooltip
from ptce_desk.ui.widgets.scrolling import overlay_bar
from ptce_desk.wording.assessment import fact_and_why, finding_sentence, maximum_text, stated_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.labels import SEVERITY_LABELS
from ptce_desk.wording.obstacles import derogation_label
from ptce_desk.wording.sources import source_text
from ptce_desk.wording.states import YEAR_STATE_LABELS
from ptce_desk.wording.steps import PRESENTED, presented_sentence, step_sentence, step_words

WIDTH = 344
LOW = 176
"""How high it is at least, in pixels, when it stands under the dossier."""

_UNLIMITED: Final = 16_777_215
"""Qt's own largest size of a widget."""

_DECIDES: Final = "la règle qui décide"
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

    def bars(self) -> list[StackedBar]:
        """One bar a year: dashed until it is firm, light once it lapsed, then its amount, with what is said of it."""
        return [self._bar(year, amount) for year, amount in self.amounts]

    def _bar(self, year: int, amount: Decimal) -> StackedBar:
        state, length = self.states.get(year), float(amount)
        waits, lapsed = state is YearState.TO_CONFIRM, state is YearState.LAPSED
        said = "" if state in (None, YearState.CONFIRMED) else f" {uncapitalised(YEAR_STATE_LABELS[state])}"
        dark = 0.0 if waits or lapsed else length
        figure = f"{whole_amount_text(amount)}{said}"
        return StackedBar(str(year), dark, length if lapsed else 0.0, length if waits else 0.0, (figure,))


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
        self.rules = ElidedLabel("", "muted")
        self.rules.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.steps = StepList("Étapes du calcul")
        self.sources = link_button(_SHOW, "book-open")
        self._asked = preferences(self)
        self._course = QWidget()
        self._buttons: dict[str, QPushButton] = {}
        self._begins, self._decided, self._is_below = True, False, False
        self._words: Callable[[Finding], str] = finding_sentence
        self._teller = Teller(self)
        self._top, self._remarks, self._findings = QWidget(), QWidget(), QWidget()
        self._suggested, self._years = plain_label("", "text", wrap=True), plain_label("", "muted")
        self.bars = StackedBars("Par année", ("",))
        self._said, self._infos = _column_holder(), _column_holder()
        self.more = link_button("")
        self.more.setCheckable(True)
        self._lines = (_line_across(), _line_across())
        self._grid = self._lay_out()
        self.set_below(below=False)
        self.steps.currentRowChanged.connect(self._show_step)
        self.more.toggled.connect(lambda _shown: self._show_infos())
        self.sources.clicked.connect(lambda: self._show_sources(shown=not self.steps.shows_sources))
        self._show_sources(shown=self._asked.value(_SOURCES, defaultValue=False, type=bool) is True)

    def set_below(self, *, below: bool) -> None:
        """Stand in three columns under the dossier, where the window is narrow, else in one beside it."""
        self.setMinimumWidth(0 if below else WIDTH)
        self.setMaximumWidth(_UNLIMITED if below else WIDTH)
        self.setMinimumHeight(LOW if below else 0)
        self._is_below = below
        self._fit()
        parts = (self._top, self._course, self._remarks, self._findings)
        places = _ACROSS if below else _DOWN
        for part, (row, column, rows) in zip(parts, places, strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, row, column, rows, 1, Qt.AlignmentFlag.AlignTop)
        for beside in (*self._lines, self.rules):
            beside.setVisible(not below)
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
        over: str = "",
        years: ByYear | None = None,
    ) -> None:
        """Show a computation; `above` says that the proposed amount is over the maximum.

        Without `years`, the suggested amount is told by year. Once the dossier is `decided`, nothing is passed over
        any more, but the maximum by an amendment; once it grants nothing, `over` says it, and nothing is told to be
        done. The place read and the keyboard stay where they are.
        """
        self._decided = decided
        self._words = stated_sentence if over else finding_sentence
        focused = next((code for code, button in self._buttons.items() if button.hasFocus()), None)
        self._buttons = {}
        self.maximum.setText(maximum_text(assessment))
        self.maximum.setAccessibleName(typeset(f"Maximum attribuable : {uncapitalised(maximum_text(assessment))}"))
        steps, deciding = list(assessment.told), _deciding(assessment)
        begun = [step for step in steps[:1] if step.rule == "eligible_base"]
        figures = [*(step.before for step in begun), *(step.after for step in steps)]
        figure = whole_amount_text if all(map(is_whole, figures)) else amount_text
        lines = [StepLine(PRESENTED, figure(one.before), "", presented_sentence(one), strong=True) for one in begun]
        lines += [_step_line(step, figure, binding=step == deciding) for step in steps]
        self.sentences = tuple(line.sentence for line in lines)
        self.steps.show_lines(lines)
        self.sources.setVisible(any(step.source for step in steps))
        told = years or ByYear("Par année", assessment.schedule)
        self._show_years(assessment, told)
        said = _emptied(self._said)
        if over:
            said.addWidget(_finding_line(Severity.INFO, over))
        self._add_findings(said, assessment.findings, derogations, above)
        infos = _emptied(self._infos)
        passed = {derogation.finding_code for derogation in derogations}
        for finding in assessment.findings:
            if finding.severity is Severity.INFO and finding.code not in passed:
                infos.addWidget(_finding_line(finding.severity, self._words(finding)))
        self._show_infos()
        self._said.setVisible(_column_of(self._said).count() > 0)
        self._findings.setVisible(bool(_column_of(self._said).count() or infos.count()))
        self._tell(above)
        self._fit()
        if focused in self._buttons:
            self._buttons[focused].setFocus()

    def _fit(self) -> None:
        """Under the dossier, no higher than what it says."""
        held = self.widget()
        content = held.heightForWidth(self.viewport().width()) if held is not None else 0
        self.setMaximumHeight(max(LOW, content) if self._is_below else _UNLIMITED)

    @override
    def sizeHint(self) -> QSize:
        """Under the dossier, as high as what it says: Qt alone stops at so many lines."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.maximumHeight()) if self._is_below else hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_rules(self, words: str) -> None:
        """Say whose rules are applied, beside the maximum."""
        self.rules.set_text(words)

    def _show_infos(self) -> None:
        """Show what deserves no more than a word, or how many such words there are."""
        count, shown = _column_of(self._infos).count(), self.more.isChecked()
        words = count_text(count, "remarque")
        self.more.setText(words)
        self.more.setAccessibleName(words)
        self.more.setIcon(icon("caret-down" if shown else "caret-right", "accent"))
        self.more.setVisible(bool(count))
        self._infos.setVisible(shown and bool(count))

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
        self._fill()
        self.setWidget(held)
        return grid

    def _fill(self) -> None:
        """Put in each part what it always holds."""
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain_label("Maximum attribuable", "muted"))
        head.addWidget(self.rules, stretch=1)
        _column_of(self._top).addLayout(head)
        _column_of(self._top).addWidget(self.maximum)
        above_years, above_findings = self._lines
        for part, held in (
            (self._remarks, (above_years, self._suggested, self._years, self.bars)),
            (self._findings, (above_findings, self._said, self.more, self._infos)),
        ):
            for widget in held:
                _column_of(part).addWidget(widget)
            _column_of(part).setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)

    def _show_years(self, assessment: Assessment, years: ByYear) -> None:
        """Show what is suggested where it is not the maximum, and the amount year by year where there are several."""
        suggested, several = assessment.suggested_amount != assessment.max_amount, len(years.amounts) > 1
        self._suggested.setText(f"Suggéré\u00a0: {whole_amount_text(assessment.suggested_amount)} (demandé)")
        self._suggested.setVisible(suggested)
        self._years.setText(years.title)
        self._years.setVisible(several)
        self.bars.setAccessibleName(years.title)
        self.bars.show_bars(years.bars())
        self.bars.setVisible(several)
        self._remarks.setVisible(suggested or several)

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
                self._add_blocking(layout, self._words(finding), finding.code)
            elif finding.severity is not Severity.INFO and finding.code not in passed:
                layout.addWidget(_finding_line(finding.severity, self._words(finding)))
        for derogation in derogations:
            self._add_derogation(layout, derogation)

    def _add_blocking(self, layout: QVBoxLayout, sentence: str, code: str) -> None:
        layout.addWidget(_finding_line(Severity.BLOCKING, sentence))
        if self._decided and code != ABOVE_MAXIMUM:
            return
        button = link_button("Motiver une dérogation…")
        needs_right("derogation", button)
        button.setAccessibleName(typeset(f"Motiver une dérogation : {derogation_label(code)}"))
        button.clicked.connect(lambda: self.derogation_asked.emit(code))
        self._buttons[code] = button
        layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)

    def _add_derogation(self, layout: QVBoxLayout, derogation: Derogation) -> None:
        what = derogation_label(derogation.finding_code)
        text = f"Dérogation ({what}) : {derogation.reason} – {derogation.author}, {date_text(derogation.decided_on)}"
        layout.addWidget(_line("handshake", "accent", plain_label(text, "text", wrap=True)))
        if self._decided:
            return
        button = link_button("Retirer la dérogation")
        needs_right("derogation", button)
        button.setAccessibleName(typeset(f"Retirer la dérogation : {what}"))
        self._buttons[derogation.finding_code] = button
        button.clicked.connect(lambda: self.derogation_withdrawn.emit(derogation.finding_code))
        layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)


def _deciding(assessment: Assessment) -> Step | None:
    """The step of the rule that decides of the maximum: the last that lowered it."""
    of_rule = [step for step in assessment.told if step.rule == assessment.binding_rule]
    return next((step for step in reversed(of_rule) if step.lowered), of_rule[-1] if of_rule else None)


def _step_line(step: Step, figure: Callable[[Decimal], str], *, binding: bool = False) -> StepLine:
    strong = step.lowered or step.rule == "eligible_base"
    source, words = source_text(step.source) if step.source else "", step_words(step)
    how = typeset(" : ".join(filter(None, (words.how, _DECIDES)))) if binding else words.how
    said = step_sentence(step)
    return StepLine(words.what, figure(step.after), source, said, strong, binding, how, words.kept, words.lacking)


def _column_holder() -> QWidget:
    """What holds lines that are made again each time."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    return holder


def _line_across() -> QFrame:
    """A hairline from edge to edge of the words."""
    line = QFrame()
    line.setProperty("surface", "line")
    line.setFixedHeight(1)
    return line


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
    """A finding after its icon: its fact stands out, but where it is no more than a word."""
    icon_name, role = _LOOKS[severity]
    told = plain_label(sentence, "muted", wrap=True) if role == "muted" else fact_label(*fact_and_why(sentence))
    line = _line(icon_name, role, told)
    line.setToolTip(plain_tooltip(SEVERITY_LABELS[severity]))
    return line


def _line(icon_name: str, role: ColourRole, told: QLabel) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(IconLabel(icon_name, role), alignment=Qt.AlignmentFlag.AlignTop)
    layout.addWidget(told, stretch=1)
    return line
