"""What every page is: a widget that reloads when stale, and asks its window for the rest."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.narrowing import Narrowing
from ptce_desk.domain.rights import Right, right_for
from ptce_desk.domain.table_faults import PasteRefusedError
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.news import read_up_to
from ptce_desk.services.file.undo import Done, UndoState, latest_operation, redo_this, undo_this
from ptce_desk.services.records import LineToCome, Step, do_together
from ptce_desk.ui.desk.seen import note_read
from ptce_desk.ui.desk.tasks import EVERY_KIND, Tasks
from ptce_desk.wording.done import done_sentence
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.pasting import not_pasted
from ptce_desk.wording.team import why_not

if TYPE_CHECKING:
    from ptce_desk.domain.aid.deadlines import Deadline
    from ptce_desk.services.dossier.sheet import FundingFileFilter


INSTALMENTS: Final = "instalments"
"""The days of the instalments, as the `field` of a destination names them."""
SIGNED_ON: Final = "signed_on"
"""The day the convention was signed, likewise."""
_NO_LIST: Final = "Cette page n’a pas de liste à exporter."


@dataclass(frozen=True, slots=True)
class Destination:
    """Where to go: a page, maybe one record of it, and the records around it in the list it was opened from.

    `filter` is for the list of dossiers: which of them to show; `among` is for the list of what an import brought in:
    the ids of the only ones to show; `narrowing` is for the list of deadlines, likewise. The list is lent for that, and
    found again as it was left by who goes there for none of these. `column` is that of the figure one comes from: it
    is shown; `told` says that figure. `back` when one comes back: a list is as it was left. `due` is for a dossier: a
    deadline to deal with, where the keyboard goes; with `onward`, it goes where its next step is typed, or among the
    settings to the fields of one's own; with `field`, where that is typed. `file`, `pasted` and `anew` are for the page
    that imports: a table to read, the text of one, or another one in place of what came in.
    For « Et si… », `among` is the id of the trial kept that is to be opened; for a session, of the dossier to be on.
    """

    page: str
    record: int | None = None
    siblings: tuple[int, ...] = ()
    filter: "FundingFileFilter | None" = None
    among: tuple[int, ...] = ()
    narrowing: Narrowing | None = None
    column: str = ""
    told: str = field(default="", compare=False)
    back: bool = False
    due: "Deadline | None" = None
    onward: bool = False
    field: str = ""
    file: Path | None = None
    pasted: str = ""
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """What Ctrl+P shows of a page as it will print.

    Attributes:
        kind: of the document, by which how its paper is held is remembered.
        name: of the file it would be saved as, without its ending.
        title: says what it is.
        job: writes it as a PDF at a path, and hands that path back.
    """

    kind: str
    name: str
    title: str
    job: Callable[[Desk, Path], Path]


@dataclass(frozen=True, slots=True)
class Notice:
    """What the notice bar says.

    Attributes:
        kind: info, success, warning or danger.
        action: a verb, for what `do` does.
        undoes: the operation that `do` undoes; offered as long as Ctrl+Z would undo that one.
        redoes: the operation that `do` makes again; offered as long as Ctrl+Shift+Z would make that one.
        outside: whether it tells of what was written outside of the file, which no undo takes back.
    """

    text: str
    kind: str = "info"
    action: str = ""
    do: Callable[[], None] | None = None
    undoes: Done | None = None
    redoes: Done | None = None
    outside: bool = False

    @property
    def of_act(self) -> bool:
        """Whether it tells of something done in the file, nobody knows which operation."""
        return self.kind == "success" and not self.outside and self.undoes is None and self.redoes is None

    def stands(self, state: UndoState) -> bool:
        """Whether what `do` takes back, if it does, is what would be taken back now."""
        return self.undoes in (None, state.undoes) and self.redoes in (None, state.redoes)


@dataclass(frozen=True, slots=True)
class Window:
    """What a page may ask of the window it stands in.

    Attributes:
        seen: the record another page shows, or showed last.
        withdraw: put a notice away, by its text, once it is no longer true.
        before: the page one came from, empty for none.
        back: return there.
    """

    tasks: Tasks
    go: Callable[[Destination], None]
    notify: Callable[[Notice], None]
    seen: Callable[[str], int | None]
    withdraw: Callable[[str], None] = lambda _text: None
    before: Callable[[], str] = lambda: ""
    back: Callable[[], None] = lambda: None


def undoable(tasks: Tasks, text: str, operation: Done | None, kind: str = "success") -> Notice:
    """What was done, with the way back from that operation and no other; without, when nothing was changed."""
    if operation is None:
        return Notice(text, kind)
    undo_it = partial(tasks.command, EVERY_KIND, lambda _undone: None, undo_this, operation)
    return Notice(text, kind, "Annuler", undo_it, undoes=operation)


def redoable(tasks: Tasks, text: str, operation: Done, kind: str = "success") -> Notice:
    """What was undone, with the way to make that operation again and no other."""
    redo_it = partial(tasks.command, EVERY_KIND, lambda _redone: None, redo_this, operation)
    return Notice(text, kind, "Rétablir", redo_it, redoes=operation)


@dataclass(frozen=True, slots=True)
class Act:
    """What a cell of a block asks for.

    Attributes:
        do: gives the command of it.
        line: of the block.
        heading: of its column.
        adds: the table to which it adds a line, and what stands for that; None when it adds none.
    """

    do: Callable[[], object]
    line: int
    heading: str
    adds: tuple[str, LineToCome] | None = None


class Page(QWidget):
    """One page. `kinds` are the kinds of records it shows: a change to one of them makes it stale.

    `begins` is the table of the records it makes, for whoever may write there; of none where it makes none.
    `follows` once it is read again because something changed, and not because someone came to it. `is_out_of_date`
    until it is read: what it shows is of nothing, of another record, or of before a change. One that `tells_waiting`
    says in its own place what is under way, and one that `places_keyboard` sees itself where it begins.
    """

    kinds: ClassVar[frozenset[str]] = frozenset()
    begins: ClassVar[str] = ""
    tells_waiting: ClassVar[bool] = False
    places_keyboard: ClassVar[bool] = False

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.window_ = window
        self.tasks = window.tasks
        self.record: int | None = None
        self._stale = True
        self.follows = False
        self.is_out_of_date = True
        self._readings = self._reads_up_to = 0
        self._not_pasted = ""
        self._export: Callable[[], None] | None = None
        self._paper: Callable[[], Paper] | None = None
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(self.export_list)
        window.tasks.refused.connect(self._remember_not_pasted)
        window.tasks.changed.connect(self.hear)

    def show_record(self, destination: Destination) -> None:
        """Show one record; a list page has none."""
        self.is_out_of_date = self.is_out_of_date or destination.record != self.record
        self.record = destination.record
        self._stale, self.follows = True, False
        if self.isVisible():
            self._reload()

    def reload(self) -> None:
        """Read again what the page shows; each page says how."""
        raise NotImplementedError

    def give_up(self) -> None:
        """The window closes: what is worked out for nobody but who looks at the page stops; nothing by default."""

    def at_foot(self) -> QWidget | None:
        """The buttons that stay at the foot of the page, which notices leave alone; none by default."""
        return None

    def new_record(self) -> None:
        """What Ctrl+N does here; nothing by default."""

    def begin_new(self, owner: int | None = None) -> None:
        """Make a new record, as a dossier is of a PTCE, or say what right it takes."""
        wanted = right_for(self.begins) if self.begins else Right.READ
        if wanted > self.tasks.desk.right:
            self.window_.notify(Notice(why_not(wanted), "warning"))
        else:
            self.new_record_for(owner)

    def new_record_for(self, _owner: int | None) -> None:
        """Make a new record that belongs to another, as a dossier does to a PTCE."""
        self.new_record()

    def offer_paper(self, paper: Callable[[], Paper]) -> None:
        """Have Ctrl+P show a document of the page."""
        self._paper = paper

    def paper(self) -> Paper | None:
        """What Ctrl+P shows of the page as it stands; None when nothing of it prints."""
        return None if self._paper is None else self._paper()

    def offer_export(self, export: Callable[[], None]) -> None:
        """Have Ctrl+E write the list of the page."""
        self._export = export

    def export_list(self) -> None:
        """What Ctrl+E does here: write the list in view; that there is none is said."""
        if self._export is None:
            self.window_.notify(Notice(_NO_LIST))
        else:
            self._export()

    def put_away(self) -> bool:
        """Whether Escape put something of the page away, rather than leaving the page; nothing by default."""
        return False

    def focus_filter(self) -> None:
        """What Ctrl+F does here; nothing by default."""

    def receive_keyboard(self, control: QWidget) -> None:
        """Put the keyboard on what was just read; not while one types outside the page, where the keys are to go."""
        focused = self.window().focusWidget()
        if not isinstance(focused, QLineEdit) or self.isAncestorOf(focused):
            control.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Reload on coming into view, when something changed meanwhile.

        A page that fails is told as Python tells any bug: an exception that goes through Qt while it shows a window
        has PySide (6.10 to 6.12) free what is still used, and the program ends later, anywhere.
        """
        super().showEvent(event)
        if self._stale:
            try:
                self._reload()
            except Exception:  # noqa: BLE001  # whatever it is
                sys.excepthook(*sys.exc_info())

    def hear(self, kinds: frozenset[str]) -> None:
        """Some kinds of records changed: reload now when in view, else on the next showing."""
        if kinds & self.kinds:
            self._stale = self.follows = self.is_out_of_date = True
            if self.isVisible():
                self._reload()

    def _reload(self) -> None:
        self._stale = False
        self._readings += 1
        self.tasks.query(partial(self._begin_reading, self._readings), read_up_to)
        before = self.tasks.pending
        self.reload()
        if self.tasks.pending > before:
            self.tasks.query(partial(self._end_reading, self._readings), _read_up)  # the file answers in turn
        else:
            self.is_out_of_date = False

    def _begin_reading(self, reading: int, entry: int) -> None:
        """What is read from now on tells all that the journal does up to an entry."""
        if reading == self._readings:
            self._reads_up_to = entry

    def _end_reading(self, reading: int, _read: None) -> None:
        """What was asked before is shown, unless it was asked again since."""
        if reading == self._readings:
            self.is_out_of_date = False
            note_read(self, self._reads_up_to)

    def tell_removal(self, remove: Callable[[], object]) -> None:
        """Have a row of a table removed; once it is, say so and offer to undo that very operation.

        The file answers in turn: what is asked on each side of the removal tells whether there was one.
        """
        before: list[Done | None] = []
        self.tasks.query(before.append, latest_operation)
        remove()
        self.tasks.query(partial(self._say_row_removed, before), latest_operation)

    def do_as_one(self, label: str, acts: Sequence[Act]) -> None:
        """Have what the cells of a block ask for kept as one operation, or nothing of it and the reason said.

        Each act gives the command that its cell alone would; one that gives none was refused by the page.
        """
        said: list[Notice] = []
        steps: list[Step] = []
        self.window_.withdraw(self._not_pasted)
        told, self.window_ = self.window_, replace(self.window_, notify=said.append)
        try:
            with self.tasks.gathering() as held:
                for act in acts:
                    before = len(held)
                    act.do()
                    if len(held) == before:
                        self.window_ = told
                        self.say_not_pasted(not_pasted(act.line, act.heading, said[-1].text if said else ""))
                        return
                    adds = act.adds
                    for one in held[before:]:
                        steps.append(Step(one.job, one.args, one.kwargs, act.line, act.heading, adds, one.seen))
                        adds = None
        finally:
            self.window_ = told
        kinds, last = frozenset[str]().union(*(one.kinds for one in held)), held[-1]

        def go_on(answer: object, operation: Done | None) -> None:
            last.then(answer)
            if operation is not None:
                told.notify(undoable(self.tasks, done_sentence(operation.label), operation))

        self.tasks.act(kinds, go_on, do_together, label, steps)

    def say_not_pasted(self, sentence: str) -> None:
        """Say why a block was not kept, until another is pasted."""
        self.window_.withdraw(self._not_pasted)
        self._not_pasted = sentence
        self.window_.notify(Notice(sentence, "danger"))

    def _remember_not_pasted(self, refusal: PtceDeskError) -> None:
        if isinstance(refusal, PasteRefusedError):
            self._not_pasted = error_sentence(refusal)

    def _say_row_removed(self, before: list[Done | None], operation: Done | None) -> None:
        if operation is not None and before != [operation]:
            self.window_.notify(undoable(self.tasks, done_sentence(operation.label), operation))


def _read_up(_desk: Desk) -> None:
    """Answer once what was asked before is answered."""
