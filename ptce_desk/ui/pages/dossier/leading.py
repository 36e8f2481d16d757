"""The one next thing to do on a dossier, as the main button of its page: said, then done, or led to what it lacks."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QObject, Signal

from ptce_desk.domain.aid.appraisal import obstacles_to
from ptce_desk.domain.aid.next_step import Step, StepKind
from ptce_desk.domain.rights import Right
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.services.committee.next_step import ComingSession, list_for, next_session, next_step
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.services.file.undo import Done
from ptce_desk.services.grants.follow_up import FollowUp
from ptce_desk.ui.desk.page import Page, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.looks.icons import icon_on_accent
from ptce_desk.ui.widgets.buttons import primary_button
from ptce_desk.ui.widgets.labels import plain_tooltip
from ptce_desk.wording.done import done_sentence
from ptce_desk.wording.next_steps import step_reason, step_words

_LISTING: Final = frozenset({"funding_file", "session"})
_ICONS: Final = {
    StepKind.BECOME: "arrow-right",
    StepKind.FILL: "pencil-simple",
    StepKind.DECLARE_COMPLETE: "check",
    StepKind.FINISH_REVIEW: "check",
    StepKind.PROPOSE: "paper-plane-tilt",
    StepKind.LIST: "scales",
    StepKind.SEE_SESSION: "scales",
    StepKind.VOTE: "scales",
    StepKind.PREPARE: "file-text",
    StepKind.TRANSMIT: "paper-plane-tilt",
    StepKind.SIGN: "pen-nib",
    StepKind.NOTIFY: "envelope-simple-open",
    StepKind.COMMIT: "bank",
    StepKind.CONFIRM_YEAR: "check",
    StepKind.ASK_FOR: "paper-plane-tilt",
    StepKind.ASK_FOR_BANK: "paper-plane-tilt",
    StepKind.PAY: "currency-eur",
    StepKind.SETTLE: "check",
    StepKind.ISSUE_ORDER: "arrow-u-up-left",
    StepKind.NOTE_REPAID: "arrow-u-up-left",
    StepKind.LAPSE: "hourglass-low",
    StepKind.CLOSE: "check",
}

_TYPED: Final = frozenset(
    {
        *(StepKind.PREPARE, StepKind.TRANSMIT, StepKind.SIGN, StepKind.NOTIFY, StepKind.COMMIT),
        *(StepKind.CONFIRM_YEAR,),
        *(StepKind.ASK_FOR, StepKind.PAY, StepKind.SETTLE, StepKind.NOTE_REPAID, StepKind.LAPSE),
    }
)
"""What is typed on the page of the dossier, and not done by one press."""


_INSTRUCTS: Final = frozenset({StepKind.BECOME, StepKind.DECLARE_COMPLETE, StepKind.FINISH_REVIEW})
_DECIDES: Final = frozenset({StepKind.PROPOSE, StepKind.LIST, StepKind.ISSUE_ORDER, StepKind.CLOSE})
"""The steps that are one act, by what they take."""


def right_of_step(step: Step) -> Right:
    """What it takes to do a step at once; to be led to where it is typed takes none."""
    if step.is_blocked:
        return Right.READ
    if step.kind in _DECIDES:
        return Right.VALIDATE
    return Right.INSTRUCT if step.kind in _INSTRUCTS else Right.READ


class Leading(QObject):
    """Says and does the next thing to do; what it cannot do in one act, or not yet, it leads to.

    Signals:
        kept: the `FileSheet` of the dossier, changed by what was done.
        field_asked: the field (str) to fill first.
        documents_asked: the list of what is still to come is wanted.
        obstacles_asked: the list of what stands in the way is wanted.
        session_asked: the page of its session is wanted, or of all of them.
        grant_asked: the `Step` of the grant to go on with.
    """

    kept = Signal(object)
    field_asked = Signal(str)
    documents_asked = Signal()
    obstacles_asked = Signal()
    session_asked = Signal()
    grant_asked = Signal(object)

    def __init__(self, page: Page, kinds: frozenset[str]) -> None:
        """Show nothing yet, on the page of a dossier; what changes it alone says that records of `kinds` did."""
        super().__init__(page)
        self._kinds = kinds
        self._page = page
        self.coming: ComingSession | None = None
        self.step: Step | None = None
        self.button = primary_button("Compléter")
        self.button.hide()
        self.button.clicked.connect(self.do)

    def read(self, then: Callable[[], None]) -> None:
        """Read which session comes next, then go on."""

        def hear(coming: ComingSession | None) -> None:
            self.coming = coming
            then()

        self._page.tasks.query(hear, next_session)

    def show_step(
        self, sheet: FileSheet, assessment: Assessment, amount: Decimal | None, followed: FollowUp | None
    ) -> None:
        """Say what comes next of a dossier as it stands on screen; `amount` is what would be proposed, in euros."""
        today = self._page.tasks.desk.today()
        obstacles = obstacles_to(sheet.file, assessment, amount)
        self.step = step = next_step(sheet, obstacles, amount, followed=followed, coming=self.coming, today=today)
        self.button.setVisible(step is not None)
        if step is not None:
            needs_right(right_of_step(step), self.button)
            self.button.setText(step_words(step, today))
            self.button.setToolTip(plain_tooltip(step_reason(step)))
            self.button.setAccessibleDescription(step_reason(step))
            self.button.setIcon(icon_on_accent(_ICONS[step.kind]))

    def do(self) -> None:
        """Do it, or lead to what it lacks."""
        step = self.step
        if step is None:
            return
        if step.fields:
            self.field_asked.emit(step.fields[0])
        elif step.documents:
            self.documents_asked.emit()
        elif step.obstacles:
            self.obstacles_asked.emit()
        else:
            self._do_step(step)

    def lead(self) -> None:
        """Lead to where the next thing is typed; what would be done at once waits for its button to be pressed."""
        step = self.step
        if step is None or not (step.is_blocked or step.kind in _TYPED):
            self.button.setFocus()
        else:
            self.do()

    def _do_step(self, step: Step) -> None:
        match step.kind:
            case StepKind.BECOME:
                self._act(self._kinds, instruct.become_application)
            case StepKind.DECLARE_COMPLETE:
                self._act(self._kinds, instruct.declare_complete)
            case StepKind.FINISH_REVIEW:
                self._act(self._kinds, instruct.finish_review)
            case StepKind.PROPOSE:
                self._act(self._kinds, instruct.propose, step.amount)
            case StepKind.LIST if self.coming is not None:
                self._act(_LISTING, list_for, self.coming.id)
            case StepKind.LIST | StepKind.SEE_SESSION | StepKind.VOTE:
                self.session_asked.emit()
            case _:
                self.grant_asked.emit(step)

    def _act(self, kinds: frozenset[str], job: Callable[..., FileSheet], *args: object) -> None:
        """Run a service on the dossier in view, then say that it is done, with the way back."""
        self._page.tasks.act(kinds, self._say_done, job, self._page.record, *args)

    def _say_done(self, sheet: FileSheet, operation: Done | None) -> None:
        self.kept.emit(sheet)
        label = "" if operation is None else operation.label
        self._page.window_.notify(undoable(self._page.tasks, done_sentence(label), operation))
