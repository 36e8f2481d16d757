"""The page that brings a table in, step by step; what was said of it stays as long as the window is open."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.errors import ImportStoppedError, PtceDeskError, StoppedError
from ptce_desk.formatting import typeset
from ptce_desk.services.file.undo import Done, UndoState, undo_state
from ptce_desk.services.importing import assistant
from ptce_desk.services.importing.asking import with_answer, without_answer
from ptce_desk.services.importing.assistant import Importing, Step
from ptce_desk.services.importing.columns import (
    with_blanks,
    with_field,
    with_given,
    with_persons,
    with_word,
    with_words,
    with_zeros,
)
from ptce_desk.services.importing.lines import PlannedLine, with_choice
from ptce_desk.services.importing.tables import Answers
from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.page import Destination, Notice, Page, Window, undoable
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.pages.importing.brought import first_record, imported_list, whole_list
from ptce_desk.ui.pages.importing.changed_band import ChangedBand
from ptce_desk.ui.pages.importing.columns_step import ColumnsStep
from ptce_desk.ui.pages.importing.file_step import FileStep
from ptce_desk.ui.pages.importing.foot import Foot, goes_past, may_go_on, step_over
from ptce_desk.ui.pages.importing.plan_step import PlanStep
from ptce_desk.ui.pages.importing.report_step import ReportStep
from ptce_desk.ui.pages.importing.sheet_step import SheetStep
from ptce_desk.ui.pages.importing.step_bar import StepBar
from ptce_desk.ui.pages.importing.working import Reading, aside_sentence, counted_sentence, go_on, read_aside, tried
from ptce_desk.ui.pages.importing.writing import Writer
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.filters import count_text

_READING: Final = "Lecture du fichier…"
_WIDE: Final = 1000
"""Pixels of a page that has room beside its title."""
_UNDERSTANDING: Final = "Lecture du tableau…"
_FORESEEING: Final = "Calcul de ce qui va se passer…"


class ImportPage(Page):
    """Holds what is on its way in, and shows one step of it at a time."""

    kinds, tells_waiting = EVERY_KIND, True

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.held: Importing | None = None
        self.step = Step.FILE
        self._stop = Event()
        self._run = 0
        self._operation: Done | None = None
        self._busy = self._importing = False
        self.trail = link_button("Dossiers")
        self.header = PageHeader("Importer un tableau")
        self.aside = plain_label("", "muted")
        self.bar = StepBar()
        self.file_step, self.sheet_step, self.columns_step = FileStep(), SheetStep(), ColumnsStep()
        self.plan_step, self.report_step = PlanStep(), ReportStep()
        shown = (self.file_step, self.sheet_step, self.columns_step, self.plan_step, self.report_step)
        self.steps: dict[Step, QWidget] = dict(zip(Step, shown, strict=True))
        self._stack = QStackedWidget()
        self.changed_band = ChangedBand(self.tasks)
        self.foot = Foot(self._next, lambda: self._go(Step(self.step - 1)))
        self.under_way, self.next_button = self.foot.under_way, self.foot.next_button
        self._writer = Writer(self)
        self._lay_out()
        self._connect()
        self._show_step(Step.FILE)

    @override
    def show_record(self, destination: Destination) -> None:
        """Show where one was; begin with a file that was dropped."""
        super().show_record(replace(destination, record=None))
        if destination.file is not None:
            self.begin(destination.file)
        elif destination.pasted:
            self.begin_pasted(destination.pasted)
        elif destination.anew:
            self.begin_anew()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say under the title what the table is, where beside it there is no room."""
        super().resizeEvent(event)
        self._show_aside()

    def _show_aside(self) -> None:
        told = "" if self.held is None or self.step is Step.FILE else aside_sentence(self.held)
        beside, under = (told, "") if self.width() >= _WIDE else ("", told)
        self.aside.setText(beside)
        self.header.set_subtitle(under)

    @override
    def reload(self) -> None:
        """See again what the import would do, once the file is another."""
        if self.held is None or self._busy:
            return
        if self.held.done is None:
            self._look(self.held.answers)
        elif self._operation is not None:
            self.tasks.query(self._follow_undo, undo_state)

    def _follow_undo(self, state: UndoState) -> None:
        """An import that was undone is one that can be made again."""
        if self.held is not None and self.held.done is not None and state.redoes == self._operation:
            self._operation = None
            self.held = replace(self.held, done=None, seen=None)
            self._foresee()

    @override
    def give_up(self) -> None:
        if not self._importing:  # what is being written comes in whole
            self._stop.set()
            self.under_way.stop.set()

    @override
    def at_foot(self) -> QWidget:
        return self.foot

    def begin_anew(self) -> None:
        """Ask for another table, once the last came in; its report stays a step away."""
        if self.held is not None and self.held.done is not None:
            self._show_step(Step.FILE)
            self._place_keyboard()

    def begin(self, path: Path) -> None:
        """Read a table aside, then understand it; one being brought in is not given up for another."""
        if self._importing:
            return
        self._forget()
        self._stop = stop = Event()
        self.file_step.show_reading(path)
        self.tasks.aside(partial(self._take_book, self._run, path), partial(read_aside, path, stop))

    def begin_pasted(self, text: str) -> None:
        """Understand a block copied from a spreadsheet."""
        if self._importing:
            return
        self._forget()
        self._ask(self._begun, assistant.look_at_pasted, text)

    def _forget(self) -> None:
        """Another table comes: what was said of this one goes."""
        self._run += 1
        self._stop.set()
        self.under_way.stop.set()
        self.held = None
        self.changed_band.forget()
        self.plan_step.forget()
        self._show_step(Step.FILE)

    def stop(self) -> None:
        """Give up reading."""
        self._run += 1
        self._stop.set()
        self.file_step.show_rest("Lecture arrêtée.")

    # What comes back

    def _take_book(self, run: int, path: Path, reading: Reading | PtceDeskError) -> None:
        if run != self._run:
            return
        if isinstance(reading, PtceDeskError):
            self._say(error_sentence(reading), "warning")
            return
        self.changed_band.follow(path, reading.mark)
        self._ask(self._begun, assistant.first_look, path, reading.book, Answers())

    def _begun(self, one: Importing) -> None:
        self._show(one)
        self.file_step.show_rest()
        step = one.first_step()
        if step is Step.PLAN:
            self._show_step(Step.COLUMNS)
            self._foresee()
        else:
            self._show_step(step)
            self._place_keyboard()

    def _show(self, one: Importing) -> None:
        """Show what is held now, in every step that has something of it."""
        self.held = one
        self.sheet_step.show_importing(one)
        self.columns_step.show_importing(one)
        if one.seen is not None:
            self.plan_step.show_importing(one)
        self.report_step.show_importing(one)
        self._show_step(self.step)

    # What the officer does

    def _look(self, answers: Answers) -> None:
        """Understand the file otherwise; on the lines, see at once what follows."""
        if self.held is not None:
            if self.step is Step.PLAN:
                self._ask(self._show, assistant.seen_again, self.held, answers, doing=_FORESEEING)
            else:
                self._ask(self._show, assistant.again, self.held, answers)

    def _next_sheet(self) -> None:
        """Go on to the next sheet with the same headings, what was said of them known."""
        if self.held is not None and self.held.sheets_left and not self._busy:
            self.plan_step.forget()
            self._ask(self._begun, assistant.next_sheet, self.held)

    def _look_at_file(self) -> None:
        if self.step is not Step.FILE and not self._busy:
            self.changed_band.look()

    def _read_again(self) -> None:
        if self.held is None or self._busy:
            return
        stop = self.under_way.begin(_READING, "Arrêter", at_once=True)
        self._set_busy(busy=True)
        self._run += 1
        self.tasks.aside(partial(self._take_again, self._run), partial(read_aside, self.held.path, stop))

    def _take_again(self, run: int, reading: Reading | PtceDeskError) -> None:
        self._set_busy(busy=False)
        if run != self._run or self.held is None:
            return
        if isinstance(reading, PtceDeskError):
            self._say(error_sentence(reading), "info" if isinstance(reading, StoppedError) else "warning")
            return
        self._operation = None
        self.changed_band.follow(self.held.path, reading.mark)
        self._ask(self._begun_again, assistant.read_again, self.held, reading.book)

    def _begun_again(self, one: Importing) -> None:
        """Stay where one was, as far as one may: what was seen is seen again."""
        seen = self.step in (Step.PLAN, Step.REPORT)
        self.step = Step.COLUMNS if seen else self.step
        self._show(one)
        if seen and not one.lacking:
            self._foresee()

    def _foresee(self) -> None:
        if self.held is not None:
            self._ask(self._foreseen, assistant.foreseen, self.held, doing=_FORESEEING)

    def _foreseen(self, one: Importing) -> None:
        self.step = Step.PLAN
        self._show(one)
        self._place_keyboard()
        if one.seen is not None:
            announce(self, counted_sentence(one))

    def _go(self, step: Step) -> None:
        if self.held is None or self._busy or step is self.step or not self.held.may_go(step):
            return
        if step is Step.PLAN and self.held.seen is None:
            self._foresee()
        else:
            self._show_step(step)
            self._place_keyboard()

    def _next(self) -> None:
        match self.step:
            case Step.SHEET:
                self._go(Step.COLUMNS)
            case Step.COLUMNS:
                self._go(Step.PLAN)
            case Step.PLAN if goes_past(self.step, self.held):
                self._next_sheet()
            case Step.PLAN:
                self._import()
            case _:
                pass

    def _import(self) -> None:
        if self.held is not None and not self._busy:
            self._importing = True
            stop = self.under_way.begin("Import en cours…", "Arrêter l’import", at_once=True)
            self._set_busy(busy=True)
            still_wanted = partial(go_on, stop, ImportStoppedError)
            self.tasks.act(EVERY_KIND, self._imported, assistant.brought_in, self.held, still_wanted)

    def _imported(self, one: Importing, operation: Done | None) -> None:
        self._rest()
        self._operation = operation
        self.step = Step.REPORT
        self._show(one)
        self._place_keyboard()
        count = 0 if one.seen is None else one.seen.to_import
        said = count_text(count, "ligne importée", "lignes importées")
        self.window_.notify(undoable(self.tasks, typeset(f"{one.path.name} : {said}."), operation))

    def _choose(self, line: PlannedLine, key: str, taken: bool) -> None:  # noqa: FBT001  # Qt's signal
        if self.held is not None:
            self._look(with_choice(self.held.answers, line, key, taken=taken))

    def _set_field(self, heading: str, key: str) -> None:
        if self.held is not None:
            self._look(with_field(self.held.opened, self.held.answers, heading, key))

    def _set_persons(self, persons: bool) -> None:  # noqa: FBT001  # Qt's signal
        if self.held is not None:
            self._look(with_persons(self.held.opened, self.held.answers, persons=persons))

    def _saying(self, change: Callable[..., Answers]) -> Callable[..., None]:
        """Understand the file again, once what a signal carries changed the answers."""

        def say(*said: object) -> None:
            if self.held is not None:
                self._look(change(self.held.answers, *said))

        return say

    def _set_sheet(self, name: str) -> None:
        if self.held is not None:
            self._ask(self._show, assistant.first_look, self.held.path, self.held.book, Answers(sheet=name))

    def _set_header(self, numbers: tuple[int, ...]) -> None:
        if self.held is not None:
            said = Answers(sheet=self.held.opened.sheet.name, header=numbers)
            self._ask(self._show, assistant.first_look, self.held.path, self.held.book, said)

    def _set_name(self, name: str) -> None:
        if self.held is not None and name:
            self.held = replace(self.held, name=name)

    def _open_first(self) -> None:
        if self.held is not None and self.held.done is not None:
            self.window_.go(first_record(self.held, self.held.done))

    # How it is shown

    def _ask(
        self, then: Callable[[Importing], None], job: Callable[..., Importing], *args: object, doing: str = ""
    ) -> None:
        """Have something worked out; one thing at a time, what cannot be is said where it is asked.

        What says that it is `doing` can be stopped: it asks, last, whether it is still wanted.
        """
        stop = self.under_way.begin(doing or _UNDERSTANDING, "Arrêter" if doing else "")
        asked = (*args, partial(go_on, stop)) if doing else args
        self._set_busy(busy=True)
        run = self._run

        def show(answer: Importing | PtceDeskError) -> None:
            self._set_busy(busy=False)
            if run != self._run:
                return
            if isinstance(answer, PtceDeskError):
                self._say(error_sentence(answer), "info" if isinstance(answer, StoppedError) else "warning")
            else:
                then(answer)

        self.tasks.query(show, tried, job, *asked)

    def _say(self, sentence: str, kind: str) -> None:
        if self.held is None:
            self.file_step.show_refusal(sentence)
            announce(self, sentence, urgent=True)
        else:
            self._show(self.held)  # what was asked and cannot be is not shown as done
            self.window_.notify(Notice(sentence, kind))

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        if busy and self.next_button.hasFocus():
            self._place_keyboard()  # what is greyed would hand it on to the next button of the window: « Annuler »
        if not busy:
            self.under_way.rest()
        self.foot.show_step(self.step, self.held, safe=not self._importing)
        self.next_button.setEnabled(not busy and may_go_on(self.step, self.held))
        self.changed_band.read_button.setEnabled(not busy)
        self.plan_step.table.set_loading(busy)

    def _rest(self) -> None:
        """What was refused is said by the window, and can be asked again."""
        self._importing = False
        if self._busy:
            self._set_busy(busy=False)

    def _show_step(self, step: Step) -> None:
        self.step = step
        self._stack.setCurrentWidget(self.steps[step])
        self._show_aside()
        if step is Step.FILE:
            self.changed_band.hide()
        may_go = (lambda _step: False) if self.held is None else self.held.may_go
        self.bar.show_step(step, may_go)
        named = f"« {self.held.path.name} »" if self.held is not None and step is not Step.FILE else "un tableau"
        self.header.title.set_text(typeset(f"Importer {named}"))
        self._set_busy(busy=self._busy)

    def _place_keyboard(self) -> None:
        """Put the keyboard where the step is most used."""
        first = {
            Step.FILE: self.file_step.choose_button,
            Step.SHEET: self.sheet_step.table,
            Step.COLUMNS: self.columns_step.first_stop() if self.step is Step.COLUMNS else None,
            Step.PLAN: self.plan_step.table,
            Step.REPORT: self.report_step.list_button,
        }[self.step]
        if first is not None and first.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard where the step is most used."""
        super().showEvent(event)
        self._place_keyboard()
        self._look_at_file()

    @override
    def event(self, event: QEvent) -> bool:
        """The window comes back: from the spreadsheet, maybe."""
        if event.type() == QEvent.Type.WindowActivate:
            self._look_at_file()
        return super().event(event)

    def _step_over(self) -> None:
        """F6: from the counters to the lines, to the buttons."""
        step_over((self.plan_step.counters.first(), self.plan_step.table, self.next_button), self.focusWidget())

    def _connect(self) -> None:
        self.trail.clicked.connect(lambda: self.window_.go(whole_list(self.held)))
        self.bar.chosen.connect(self._go)
        self.file_step.wanted.connect(self.begin)
        self.file_step.pasted.connect(self.begin_pasted)
        self.file_step.stopped.connect(self.stop)
        self.file_step.model_wanted.connect(self._writer.write_model)
        self.sheet_step.sheet_wanted.connect(self._set_sheet)
        self.sheet_step.header_wanted.connect(self._set_header)
        self.columns_step.target_wanted.connect(
            self._saying(lambda answers, key: replace(answers, target=key, fields={}, words={}))
        )
        self.columns_step.field_wanted.connect(self._set_field)
        self.columns_step.word_wanted.connect(self._saying(with_word))
        self.columns_step.words_wanted.connect(self._saying(with_words))
        self.columns_step.zeros_wanted.connect(self._saying(with_zeros))
        self.columns_step.given_wanted.connect(self._saying(with_given))
        self.columns_step.blanks_wanted.connect(
            self._saying(lambda answers, key, left: with_blanks(answers, key, left_blank=left))
        )
        self.columns_step.persons_wanted.connect(self._set_persons)
        self.columns_step.sessions_wanted.connect(self._saying(lambda answers, body: replace(answers, sessions=body)))
        self.columns_step.presumed_wanted.connect(
            self._saying(lambda answers, presumed: replace(answers, presumed_paid=presumed))
        )
        self.columns_step.named.connect(self._set_name)
        self.plan_step.notice_wanted.connect(
            self._saying(lambda answers, later: replace(answers, still_to_notify=later))
        )
        self.plan_step.table.answered.connect(self._saying(with_answer))
        self.plan_step.table.taken_back.connect(self._saying(without_answer))
        self.plan_step.table.chosen.connect(self._choose)
        self.report_step.list_wanted.connect(lambda: self.window_.go(imported_list(self.held)))
        self.report_step.first_wanted.connect(self._open_first)
        self.report_step.report_wanted.connect(lambda: self._writer.write_report(self.held))
        self.report_step.another_wanted.connect(self.begin_anew)
        self.report_step.next_wanted.connect(self._next_sheet)
        self.changed_band.wanted.connect(self._read_again)
        self.foot.report_button.clicked.connect(lambda: self._writer.write_report(self.held))
        self.foot.unsaid_button.clicked.connect(self.columns_step.go_to_unsaid)
        self.tasks.idle.connect(self._rest)
        QShortcut(QKeySequence("F6"), self).activated.connect(self._step_over)

    def _lay_out(self) -> None:
        for step in self.steps.values():
            self._stack.addWidget(step)
        self.trail.setProperty("look", "trail")
        trail = QHBoxLayout()
        trail.setSpacing(4)
        trail.addWidget(self.trail)
        trail.addWidget(plain_label("› Importer", "muted"))
        trail.addStretch(1)
        self.header.add_action(self.aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(12)
        column.addLayout(trail)
        column.addWidget(self.header)
        column.addWidget(self.bar)
        column.addWidget(self.changed_band)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)
