"""What is done with the deadlines selected: the act that ends them, « Fait », « Reporter… », « Reprendre »."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from ptce_desk.domain.aid.deadline_marks import ENDED_BY_HAND, PutOffReasonError, PutOffToPastError
from ptce_desk.domain.aid.deadlines import Deadline
from ptce_desk.formatting import typeset
from ptce_desk.records.deadlines import DEADLINE_MARK
from ptce_desk.services.file.undo import Done
from ptce_desk.services.home import deadline_marks
from ptce_desk.ui.desk.page import Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.models.folded_table import Head
from ptce_desk.ui.pages.deadline_rows import DeadlineRow, count_of, to_pay
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.labels import ElidedLabel
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.selection_bar import FootBar
from ptce_desk.wording.deadlines import ACT_LABELS, acted_words, selected_words, sentence, set_aside_words, subject
from ptce_desk.wording.errors import error_sentence

KINDS: Final = frozenset({"deadline"})
_A_WEEK: Final = timedelta(days=7)


class DeadlineActs(FootBar):
    """A bar under the table: what is selected, and what can be done with it; the same at a right click."""

    def __init__(
        self,
        window: Window,
        table: DataTable[DeadlineRow],
        open_row: Callable[[DeadlineRow], object],
        unread: Callable[[Sequence[Head]], list[DeadlineRow]] = lambda _heads: [],
    ) -> None:
        """`unread` are the rows that stand for those of some headings that the table does not hold yet."""
        super().__init__("Échéances choisies", table)
        self._window, self._table, self._open_row, self._unread = window, table, open_row, unread
        self.words = ElidedLabel("", "text")
        self.act_button, self._act = self._offer("Ouvrir", "arrow-square-out", self.open_current)
        self.done_button, self._done = self._offer("Fait", "check", self.say_dealt_with)
        self.later_button, self._later = self._offer("Reporter…", "clock", self.ask_put_off)
        self.resume_button, self._resume = self._offer("Reprendre", "arrow-counter-clockwise", self.take_up_again)
        needs_right("deadline_mark", self.done_button, self.later_button, self.resume_button)
        needs_right("deadline_mark", self._done, self._later, self._resume)
        self.line.addWidget(self.words, 1)
        for button in (self.act_button, self.done_button, self.resume_button, self.later_button):
            self.line.addWidget(button)
        table.selection_changed.connect(self.follow_selection)
        self.follow_selection()

    def follow_selection(self) -> None:
        """Say what is selected, and offer what can be done with all of it."""
        rows = [*self._rows(), *self._unread(self._table.picked()[1])]
        aside = [row for row in rows if row.mark is not None]
        open_ones = len(rows) - len(aside)
        by_hand = all(row.deadline.kind in ENDED_BY_HAND for row in rows)
        self._show(self.act_button, self._act, shown=_is_one(rows))
        self._show(self.done_button, self._done, shown=bool(rows) and by_hand and open_ones == len(rows))
        self._show(self.later_button, self._later, shown=bool(rows))
        self._show(self.resume_button, self._resume, shown=bool(rows) and len(aside) == len(rows))
        self.words.set_text(_said_of(rows))
        if _is_one(rows):
            words = ACT_LABELS.get(rows[0].deadline.kind, "Ouvrir")
            self.act_button.setText(words)
            self._act.setText(words)

    def open_current(self) -> None:
        """Go where the deadline selected is dealt with."""
        for row in self._rows()[:1]:
            self._open_row(row)

    def say_dealt_with(self) -> None:
        """Say that what is selected is dealt with."""
        self._do("Marquée comme faite", "Marquées comme faites", deadline_marks.say_dealt_with, self._deadlines())

    def take_up_again(self) -> None:
        """Put what is selected back among what is to be done."""
        self._do("Reprise", "Reprises", deadline_marks.take_up_again, self._deadlines())

    def ask_put_off(self) -> None:
        """Ask until when what is selected is put off, and why."""
        rows = self._rows()
        if rows:
            dialog = put_off_dialog(self._table.window(), rows)
            dialog.ask(partial(self._put_off, dialog, [row.deadline for row in rows]))

    def _put_off(self, dialog: NewRecordDialog, deadlines: Sequence[Deadline]) -> None:
        typed = dialog.values()
        until = typed["until"]
        self._do("Reportée", "Reportées", deadline_marks.put_off, deadlines, until, str(typed["reason"]))

    def _do(
        self, one: str, several: str, job: Callable[..., None], deadlines: Sequence[Deadline], *args: object
    ) -> None:
        if deadlines:
            words = acted_words(one, several, deadlines)
            self._window.tasks.act(KINDS, partial(self._say, words), job, deadlines, *args)

    def _say(self, words: str, _nothing: None, operation: Done | None) -> None:
        self._window.notify(undoable(self._window.tasks, words, operation))

    def _rows(self) -> list[DeadlineRow]:
        """What is selected, all that stands under the headings selected included, as far as it is read."""
        return self._table.rows_picked()

    def _deadlines(self) -> list[Deadline]:
        return [row.deadline for row in self._rows()]

    def _offer(self, words: str, icon_name: str, act: Callable[[], object]) -> tuple[QPushButton, QAction]:
        button = quiet_button(words, icon_name)
        action = QAction(icon(icon_name), words, self)
        button.clicked.connect(action.trigger)
        action.triggered.connect(lambda _on=False: self._table.when_read(act))
        self._table.addAction(action)
        return button, action

    def _show(self, button: QPushButton, action: QAction, *, shown: bool) -> None:
        button.setVisible(shown)
        action.setVisible(shown)


def put_off_dialog(parent: QWidget, rows: Sequence[DeadlineRow]) -> NewRecordDialog:
    """Asks until when, and why; a week from now at first."""
    today = rows[0].today
    until = replace(DEADLINE_MARK.field("until"), label="Jusqu’au", required=error_sentence(PutOffToPastError()))
    reason = replace(
        DEADLINE_MARK.field("reason"),
        placeholder="Par exemple : bilan promis pour la fin du mois",
        required=error_sentence(PutOffReasonError()),
    )
    told = [f"{subject(row.deadline)} : {sentence(row.deadline)}" for row in rows[:1]]
    return NewRecordDialog(
        parent,
        "Reporter une échéance" if len(rows) == 1 else "Reporter des échéances",
        "Reporter",
        [(until,), (reason,)],
        begun={"until": today + _A_WEEK},
        refusals=partial(_refused, today),
        lead=typeset(told[0] if len(rows) == 1 else selected_words(len(rows))),
        leave="Ne rien reporter",
        writes="deadline_mark",
    )


def _refused(today: date, typed: Values) -> Mapping[str, str]:
    until = typed["until"]
    past = isinstance(until, date) and until <= today
    return {"until": error_sentence(PutOffToPastError())} if past else {}


def _is_one(rows: Sequence[DeadlineRow]) -> bool:
    """Whether that is one deadline, which is read."""
    return len(rows) == 1 and not rows[0].counted


def _said_of(rows: Sequence[DeadlineRow]) -> str:
    if not _is_one(rows):
        return selected_words(count_of(rows), to_pay(rows))
    (row,) = rows
    mark = row.mark
    if mark is not None:
        said = set_aside_words(mark.until, mark.reason, mark.author, mark.said_on)
        return typeset(f"{subject(row.deadline)} : {said[0].lower()}{said[1:]}")
    return typeset(f"{subject(row.deadline)} : {row.when[0].lower()}{row.when[1:]}")
