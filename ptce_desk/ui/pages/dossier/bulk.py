"""What is selected in the list of dossiers: its sums, and the way to change it at once."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from ptce_desk.domain.free_fields import FreeOwner
from ptce_desk.domain.rights import Right
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.bulk_acts import Verdict, do_act, preview_act
from ptce_desk.services.dossier import bulk
from ptce_desk.services.dossier.bulk import BulkChange, BulkResult
from ptce_desk.services.dossier.columns import SUMMED_KEYS
from ptce_desk.services.dossier.contracts import lines_to_choose
from ptce_desk.services.dossier.instructors import known_instructors
from ptce_desk.services.dossier.picked import Picked, ids_picked, sum_picked
from ptce_desk.services.dossier.sheet import FollowUpSums, FundingFileSums
from ptce_desk.services.file.undo import Done
from ptce_desk.services.free_fields import list_free_fields
from ptce_desk.services.grants import award_years
from ptce_desk.services.grants.award_years import YearChange
from ptce_desk.services.ptce.sheets import FundingFileRow
from ptce_desk.ui.desk.page import Window, undoable
from ptce_desk.ui.desk.rights import NEEDED, needs_right
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.pages.dossier.bulk_act import DECIDES, BulkActDialog
from ptce_desk.ui.pages.dossier.bulk_change import BulkChangeDialog
from ptce_desk.ui.pages.dossier.columns import amounts_said, follows
from ptce_desk.ui.pages.tagging import Tagging
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.selection_bar import SelectionBar
from ptce_desk.wording.axes import lowered
from ptce_desk.wording.bulk import outcome_text
from ptce_desk.wording.bulk_acts import ACT_WORDS, ActKind, outcome_sentence
from ptce_desk.wording.filters import count_text

_KINDS: Final = frozenset({"funding_file"})
_TOUCHED: Final = frozenset({"funding_file", "session", "ptce"})
_YEARS_AHEAD: Final = 6
"""How many years after their own the awards selected may run."""


class SelectionActs(QObject):
    """What can be done with the dossiers selected: in a bar once there are several, at a right click for one too."""

    def __init__(
        self,
        window: Window,
        table: DataTable[FundingFileRow],
        picked: Callable[[], Picked],
        years: Callable[[], Sequence[int]],
    ) -> None:
        """`picked` tells what is selected, `years` those that may be spoken of."""
        super().__init__(table)
        self._window, self._table, self._picked, self._years = window, table, picked, years
        self._summed: Picked = ()
        self._summing = False
        self._tagging = Tagging(window, FUNDING_FILE, table)
        self.acts = {kind: self._action(f"{ACT_WORDS[kind].verb}…", partial(self.ask_act, kind)) for kind in ActKind}
        self.change = self._action("Modifier…", self.ask_change, "pencil-simple")
        self.attach = self._action("Rattacher à un contrat…", self.ask_axis)
        self.hand = self._action("Confier à un instructeur…", self.ask_instructor)
        self.label = self._action("Étiqueter…", self.ask_tags)
        for kind, act in self.acts.items():
            needs_right("funding_file.decision" if kind in DECIDES else "funding_file", act)
        needs_right("funding_file", self.change, self.attach)
        needs_right("funding_file_tag", self.label)
        self.others = QMenu("Autres actions", table)
        self.others.addActions([act for kind, act in self.acts.items() if kind is not ActKind.PROPOSE])
        self.others.addActions([self.hand, self.attach, self.label])
        table.addActions([self.acts[ActKind.PROPOSE], self.change, self.others.menuAction()])
        self.bar = SelectionBar(
            _button_of(self.acts[ActKind.PROPOSE], "Proposer la sélection…"),
            _button_of(self.change, "Modifier la sélection…"),
            _button_for(self.others),
        )
        table.set_foot(self.bar)
        table.selection_changed.connect(self.follow_selection)
        table.model().modelReset.connect(self.follow_selection)
        table.widths_changed.connect(self.sum_again)
        self.follow_selection()

    def follow_selection(self) -> None:
        """Sum what is selected, one question at a time however fast it grows; put the bar away below two dossiers."""
        picked = self._picked()
        for action in (*self.acts.values(), self.change, self.hand, self.attach, self.label):
            action.setEnabled(bool(picked))
        if not _is_several(picked):
            self._summed = ()
            self.bar.hide()
        elif picked != self._summed and not self._summing:
            self._sum(picked)

    def sum_again(self) -> None:
        """Sum what is selected once more: other amounts are in view, or dossiers changed."""
        self._summed, self._summing = (), False
        self.follow_selection()

    def ask_change(self) -> None:
        """Ask what to change on the dossiers that are selected now."""
        self._window.tasks.query(self._ask_change, ids_picked, self._picked())

    def ask_instructor(self) -> None:
        """Ask who is to deal with the dossiers that are selected now."""
        self._window.tasks.query(partial(self._ask_change, field="instructor"), ids_picked, self._picked())

    def ask_axis(self) -> None:
        """Ask which contract, or axis of one, the dossiers that are selected now are attached to."""
        self._window.tasks.query(partial(self._ask_change, field="framework_axis_id"), ids_picked, self._picked())

    def ask_tags(self) -> None:
        """Ask which labels the dossiers that are selected now bear."""
        self._window.tasks.query(self._tagging.ask, ids_picked, self._picked())

    def ask_act(self, kind: ActKind) -> None:
        """Ask what an act needs to know, and tell what it will do to the dossiers that are selected now."""
        self._window.tasks.query(partial(self._ask_act, kind), ids_picked, self._picked())

    def _sum(self, picked: Picked) -> None:
        self._summing = True
        followed = follows(self._table.columns.is_shown)
        show = partial(self._show, picked)
        self._window.tasks.query(show, sum_picked, picked, followed=followed, more=tuple(self._more_amounts()))

    def _more_amounts(self) -> dict[str, str]:
        """The amounts in view that are summed when they are, in words."""
        columns = self._table.columns.offered()
        return {key: lowered(heading) for key, heading, shown in columns if shown and key in SUMMED_KEYS}

    def _show(self, picked: Picked, summed: tuple[FundingFileSums, FollowUpSums]) -> None:
        self._summing, self._summed = False, picked
        sums, followed = summed
        more = [(words, sums.more[key]) for key, words in self._more_amounts().items() if key in sums.more]
        amounts = [*amounts_said(sums, followed, self._table.columns.is_shown), *more]
        self.bar.show_selection(count_text(sums.count, "sélectionné"), amounts)
        self.bar.setVisible(sums.count > 1)
        self.follow_selection()

    def _ask_change(self, file_ids: list[int], *, field: str = "") -> None:
        if not file_ids:
            return
        first = self._years()
        years = range(min(first), max(first) + _YEARS_AHEAD + 1) if first else ()
        dialog = BulkChangeDialog(len(file_ids), years, self._window.tasks.desk.today(), self._table.window())
        dialog.preview_wanted.connect(partial(self._preview, dialog, file_ids))
        dialog.accepted.connect(partial(self._change, dialog, file_ids))
        self._window.tasks.query(dialog.show_sessions, sessions.list_sessions)
        self._window.tasks.query(partial(dialog.show_axes, wanted=field == "framework_axis_id"), lines_to_choose)
        self._window.tasks.query(dialog.show_instructors, known_instructors)
        self._window.tasks.query(dialog.show_own, list_free_fields, FreeOwner.FUNDING_FILE)
        dialog.open()
        if field == "instructor":
            dialog.begin_with_instructor()

    def _ask_act(self, kind: ActKind, file_ids: list[int]) -> None:
        if not file_ids:
            return
        tasks = self._window.tasks
        dialog = BulkActDialog(kind, len(file_ids), tasks.desk.today(), self._table.window())
        dialog.preview_wanted.connect(
            lambda act: tasks.query(partial(dialog.show_preview, act), preview_act, file_ids, act)
        )
        if kind is ActKind.LIST:
            tasks.query(dialog.show_sessions, sessions.list_sessions)
        dialog.ask(partial(self._act, dialog))

    def _act(self, dialog: BulkActDialog) -> None:
        act, allowed = dialog.act(), dialog.allowed()
        if act is not None and allowed:
            self._window.tasks.act(_TOUCHED, partial(self._say_done, act.kind), do_act, allowed, act)

    def _say_done(self, kind: ActKind, verdicts: list[Verdict], operation: Done | None) -> None:
        done = sum(one.allowed for one in verdicts)
        text = outcome_sentence(kind, done, len(verdicts) - done)
        self._window.notify(undoable(self._window.tasks, text, operation, "success" if done else "warning"))

    def _preview(self, dialog: BulkChangeDialog, file_ids: list[int], change: BulkChange | YearChange) -> None:
        shown, tasks = partial(dialog.show_preview, change), self._window.tasks
        if isinstance(change, YearChange):
            tasks.query(shown, award_years.preview_years, file_ids, change)
        else:
            tasks.query(shown, bulk.preview_change, file_ids, change)

    def _change(self, dialog: BulkChangeDialog, file_ids: list[int]) -> None:
        change = dialog.change()
        if isinstance(change, YearChange):
            self._window.tasks.act(_KINDS, self._say, award_years.change_years, file_ids, change)
        elif change is not None:
            say = partial(self._say, empties=change.empties)
            self._window.tasks.act(_KINDS, say, bulk.change_files, file_ids, change)

    def _say(self, result: BulkResult, operation: Done | None, *, empties: bool = False) -> None:
        text = outcome_text(result.changed, result.same, result.refused, empties=empties)
        kind = "success" if not result.refused else "warning"
        self._window.notify(undoable(self._window.tasks, text, operation, kind))

    def _action(self, label: str, act: Callable[[], object], icon_name: str = "") -> QAction:
        action = QAction(label, self)
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(lambda _on=False: act())
        return action


def _is_several(picked: Picked) -> bool:
    """Whether more than one dossier may be selected: a group may hold one alone, which its sums tell."""
    return any(wanted.among is None or len(wanted.among) > 1 for wanted in picked) or len(picked) > 1


def _button_of(action: QAction, name: str) -> QPushButton:
    button = quiet_button(action.text())
    button.setAccessibleName(name)
    button.clicked.connect(action.trigger)
    needs_right(Right(action.property(NEEDED)), button)
    return button


def _button_for(menu: QMenu) -> QPushButton:
    button = quiet_button("Plus ▾")
    button.setAccessibleName(menu.title())
    button.setMenu(menu)
    return button
