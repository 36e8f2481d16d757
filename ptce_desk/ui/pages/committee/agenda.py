"""The agenda of a session: opinions, votes and amounts, typed in one grid."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu
from typing_extensions import override

from ptce_desk.domain.committees import Vote
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import typeset
from ptce_desk.records.committees import ITEMS
from ptce_desk.services.committee.groups import AgendaGroup, GivenVote, in_groups
from ptce_desk.services.committee.sessions import AgendaLine, ListableRow
from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.keeping import in_rows
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.models.columns import ROW_ROLE, Column, screen_column
from ptce_desk.ui.models.grid_rows import UNREAD_ROLE, Total
from ptce_desk.ui.pages.committee.agenda_cells import HEAD, VOTE_COLOURS, AgendaDelegate
from ptce_desk.ui.pages.committee.keys import LETTERS, VOTED_BY, WITHDRAWAL, VoteKeys
from ptce_desk.ui.pages.committee.words import group_sentence, noted_sentence
from ptce_desk.ui.pages.dossier_columns import number_column, title_column
from ptce_desk.ui.widgets.menus import open_menu
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.ui.widgets.tables.locked_cells import told_at

_COMPACT: Final = 1000
"""Pixels of the agenda under which votes to press are their letter alone, and the maximum is left to its dossier."""
_READING: Final = 5000
"""Milliseconds a sentence stays over the agenda."""
_KEYS: Final = "A accorde, R refuse, J ajourne, L met en liste d’attente ; chiffres : montant voté ; D : déport."


WAITING_COLUMNS: tuple[Column[ListableRow], ...] = (
    number_column(9),
    Column("ptce", "PTCE", "text", lambda row: row.ptce_name, stretch=2),
    title_column(stretch=3),
    Column("scheme", "Dispositif", "text", lambda row: row.scheme_code, width_chars=16),
    Column("proposed", "Proposé", "amount", lambda row: row.proposed),
)


class AgendaTable(GridTable[AgendaLine]):
    """The dossiers of a session, in order.

    Signals:
        vote_given: line, `Vote | None`.
        amount_given: line, `Decimal | None`: what is granted, None for the proposed amount.
        noted: line, « opinion » (str), what is noted there.
        withdrawal_asked: who withdraws is to be noted, the name begun (str).
    """

    vote_given = Signal(object, object)
    amount_given = Signal(object, object)
    noted = Signal(object, str, object)
    withdrawal_asked = Signal(str)

    def __init__(self) -> None:
        self._expected: dict[int, GivenVote] = {}
        self._cells: AgendaDelegate | None = None
        columns = self._columns()
        self._places = {column.key: place for place, column in enumerate(columns)}
        super().__init__(columns, "Ordre du jour", ghost_text=None, row_key=lambda line: line.item.id)
        in_rows("agenda_item", self, voted="voted_amount")
        needs_right("agenda_item.vote", self)  # what comes in, and goes out, is decided
        cells = self._cells = AgendaDelegate(self)
        self._adopt(cells)
        cells.left_down.connect(self.go_to_next)
        self.keys = VoteKeys(self, self)
        self.setProperty("filled", True)
        self.cell_committed.connect(self._announce)
        self.selectionModel().currentChanged.connect(self._follow)

    def show_lines(self, lines: Sequence[AgendaLine]) -> None:
        """Show what the file holds, scheme after scheme, and its sums."""
        self.set_rows(in_groups(lines))
        self._show_totals(lines)
        if lines and not 0 <= self.currentIndex().row() < len(lines):
            waiting = [place for place, line in enumerate(in_groups(lines)) if line.item.vote is None]
            self.setCurrentIndex(self.model().index(waiting[0] if waiting else 0, self._places["vote"]))

    def _show_totals(self, lines: Sequence[AgendaLine]) -> None:
        proposed = sum((line.submitted.amount("proposed") or ZERO for line in lines), ZERO)
        maximum = sum((line.submitted.amount("maximum") or ZERO for line in lines), ZERO)
        voted = sum((self._voted(line) or ZERO for line in lines), ZERO)
        totals: dict[str, Total] = {"number": "Total", "maximum": maximum, "proposed": proposed, "voted": voted}
        self.set_totals(totals if lines else None)

    def go_to_file(self, file_id: int) -> None:
        """Put the keyboard on a dossier, where it is on the agenda."""
        for row in range(self.model().rowCount()):
            line = self.model().index(row, 0).data(ROW_ROLE)
            if isinstance(line, AgendaLine) and line.item.funding_file_id == file_id:
                self.setCurrentIndex(self.model().index(row, self._places["vote"]))

    @property
    def expected(self) -> Mapping[int, GivenVote]:
        """The votes that the file has not answered yet, by item."""
        return self._expected

    def expect(self, line: AgendaLine, vote: Vote | None, amount: Decimal | None) -> GivenVote:
        """Show a vote and its amount before the file has answered: the keyboard goes on at once."""
        given = GivenVote(vote, amount)
        self._expected[line.item.id] = given
        lines = (self.model().index(row, 0).data(ROW_ROLE) for row in range(self.model().rowCount()))
        self._show_totals([one for one in lines if isinstance(one, AgendaLine)])
        return given

    def take_answer(self, item_id: int, given: GivenVote) -> None:
        """Expect a vote no more, the file having answered it, unless another was given since."""
        if self._expected.get(item_id) is given:
            del self._expected[item_id]

    def vote_on(self, line: AgendaLine) -> Vote | None:
        """The vote on a dossier, as asked or as the file holds it."""
        given = self._expected.get(line.item.id)
        return line.item.vote if given is None else given.vote

    def expect_nothing(self) -> None:
        """Show the votes that the file holds."""
        self._expected.clear()

    def put_back(self) -> None:
        """Show again what the file holds."""
        self.expect_nothing()
        self.forget_drafts()

    def show_groups(self, groups: Mapping[int, AgendaGroup], year: int) -> None:
        """Show what the year made of the envelope of each scheme, over its first dossier."""
        if self._cells is not None:
            self._cells.groups, self._cells.year = groups, year
            self.setAccessibleDescription(" ".join(f"{group_sentence(one, year)}." for one in groups.values()))
            self.fit_height()
            self.viewport().update()

    def line_at_hand(self) -> AgendaLine | None:
        """The dossier the keyboard is on."""
        line = self.currentIndex().data(ROW_ROLE)
        return line if isinstance(line, AgendaLine) else None

    def item_to_vote(self) -> int | None:
        """The dossier of the keyboard; None where the cell of the keyboard is one where words are typed."""
        index, line = self.currentIndex(), self.line_at_hand()
        if line is None or index.column() == self._places["opinion"] or index.data(UNREAD_ROLE) is not None:
            return None
        return line.item.id

    def vote(self, vote: Vote | None) -> None:
        """Vote on the dossier of the keyboard; the same vote again is none."""
        line = self.line_at_hand()
        if line is not None:
            self._vote_at(self.currentIndex().row(), line, vote)

    def vote_for(self, item_id: int, vote: Vote) -> None:
        """Vote on a dossier, wherever the keyboard is."""
        for row in range(self.model().rowCount()):
            line = self.model().index(row, 0).data(ROW_ROLE)
            if isinstance(line, AgendaLine) and line.item.id == item_id:
                self._vote_at(row, line, vote)
                return

    def hold_vote(self, vote: Vote | None) -> None:
        """Show what the letters typed so far would vote on the dossier of the keyboard."""
        if self._cells is not None:
            self._cells.hold(vote)

    def _vote_at(self, row: int, line: AgendaLine, vote: Vote | None) -> None:
        barred = self._rows.columns[self._places["vote"]].barred
        if barred:
            self._tell(barred)
        elif self.vote_on(line) is not vote:
            self.model().setData(self.model().index(row, self._places["vote"]), vote)

    @override
    def keep_typing(self) -> None:
        """Keep what is being typed, the letters of a vote too."""
        self.keys.settle()
        super().keep_typing()

    def type_amount(self, digit: str) -> None:
        """Begin the amount voted with a digit."""
        row = self.currentIndex().row()
        index = self.model().index(row, self._places["voted"])
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            barred = self._rows.columns[index.column()].barred
            self._tell(barred or "Ce dossier n’est pas accordé : A l’accorde, puis son montant se tape.")
            return
        self.edit_cell(row, "voted")
        editor = self.indexWidget(index)
        if isinstance(editor, QLineEdit):
            editor.selectAll()
            editor.insert(digit)
            editor.textEdited.emit(editor.text())  # typed, though on another cell

    def type_withdrawal(self, begun: str = "") -> None:
        """Note who withdraws from the vote, the name already begun."""
        self.withdrawal_asked.emit(begun)

    def go_to_next(self, step: int) -> bool:
        """Go to the vote of the next dossier, or of the one before; False when there is none."""
        row = self.currentIndex().row() + step
        index = self.model().index(row, self._places["vote"])
        if row < 0 or not isinstance(index.data(ROW_ROLE), AgendaLine):
            return False
        self.setFocus()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def say_keys(self, word: str) -> None:
        """Say what the keys do, letters having been typed that mean nothing here."""
        self._tell(f"« {word}… » n’est pas un vote. {_KEYS}" if len(word) > 1 else _KEYS)

    def _tell(self, sentence: str) -> None:
        told = told_at(self.viewport(), self.visualRect(self.currentIndex()), typeset(sentence), "text")
        self.selectionModel().currentChanged.connect(told.deleteLater)
        QTimer.singleShot(_READING, told, told.deleteLater)
        announce(self, typeset(sentence), urgent=True)

    @override
    def _go_back_to(self, row: int, column: int) -> None:
        """Leave the keyboard where a vote is being typed: what a refusal comes late for stays said in its cell."""
        if not self.keys.is_typing():
            super()._go_back_to(row, column)

    def _follow(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.row() != before.row():
            self.keys.settle()
            self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A vote pressed on the dossier at hand is given; the band over a scheme is nothing to press."""
        point = event.position().toPoint()
        self.keys.settle()
        vote = self._pressed_at(point)
        if vote is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus()
            self.setCurrentIndex(self.model().index(self.currentIndex().row(), self._places["vote"]))
            self.vote(vote)
        elif not self._is_on_band(point):
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed_at(point) is None and not self._is_on_band(point):
            super().mouseDoubleClickEvent(event)

    def _pressed_at(self, point: QPoint) -> Vote | None:
        return self._cells.button_at(self.indexAt(point), point) if self._cells is not None else None

    def _is_on_band(self, point: QPoint) -> bool:
        index = self.indexAt(point)
        if self._cells is None or not index.isValid():
            return False
        return not self._cells.cell(index, self.visualRect(index)).contains(point)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The votes, by the pointer or by the key of the menu."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not isinstance(index.data(ROW_ROLE), AgendaLine):
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        for vote, word in VOTED_BY.items():
            menu.addAction(f"{word}\t{LETTERS[vote]}").triggered.connect(partial(self._vote_from_menu, vote))
        menu.addAction("Remettre à voter").triggered.connect(partial(self._vote_from_menu, None))
        needs_right("agenda_item.vote", *menu.actions())
        menu.addSeparator()
        withdrawal = menu.addAction(f"Noter un déport\t{WITHDRAWAL}")
        needs_right("agenda_item", withdrawal)
        withdrawal.triggered.connect(lambda _on=False: self.type_withdrawal())
        menu.addSeparator()
        remove = menu.addAction(icon("trash"), "Retirer de l’ordre du jour\tCtrl+Suppr")
        needs_right("agenda_item.vote", remove)
        remove.triggered.connect(lambda _on=False: self.remove(self.currentIndex()))
        at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()) if by_key else event.globalPos()
        open_menu(menu, at)

    def _vote_from_menu(self, vote: Vote | None, _on: bool = False) -> None:  # noqa: FBT001, FBT002  as Qt calls it
        self.vote(vote)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        compact = event.size().width() < zoomed_length(_COMPACT)
        if self._cells is not None and self._cells.compact != compact:
            self._cells.compact = compact
            self.show_column("maximum", shown=not compact)
            self.columns.measure()
        super().resizeEvent(event)

    @override
    def fit_height(self) -> None:
        """As tall as its rows, the first of a scheme with its band."""
        low = self.verticalHeader().defaultSectionSize()
        for row in range(self.model().rowCount()):
            over = self._cells is not None and self._cells.group_over(row) is not None
            self.setRowHeight(row, low + HEAD if over else low)
        header = self.horizontalHeader()
        wide = header.length() > self.viewport().width() > 0 and self.isVisible()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        self.setFixedHeight(header.sizeHint().height() + self.verticalHeader().length() + bar + 2 * self.frameWidth())

    def _voted(self, line: AgendaLine) -> Decimal | None:
        given = self._expected.get(line.item.id)
        return line.item.voted_amount if given is None else given.amount

    def _announce(self, line: AgendaLine, key: str, value: object) -> None:
        match key, value:
            case "vote", Vote() | None:
                self.vote_given.emit(line, value)
            case "voted", Decimal() | None:
                self.amount_given.emit(line, value)
            case _:
                self.noted.emit(line, key, value)

    def _columns(self) -> tuple[Column[AgendaLine], ...]:
        return (
            _read_only("number", "N°", lambda line: line.submitted.text("number"), chars=8),
            _read_only("title", "Dossier", _named, chars=22, stretch=5),
            _amount("maximum", "Maximum", lambda line: line.submitted.amount("maximum")),
            _amount("proposed", "Proposé", lambda line: line.submitted.amount("proposed"), chars=12),
            screen_column(
                ITEMS.field("opinion"),
                lambda line: line.item.opinion,
                words=lambda line: line.opinion or ITEMS.field("opinion").none,
                tooltip=_service_opinion,
                role=lambda line: None if line.item.opinion else "muted",
                editable=_is_there,
                width_chars=10,
            ),
            screen_column(
                ITEMS.field("vote"),
                self.vote_on,
                editable=_is_there,
                role=lambda line: VOTE_COLOURS[self.vote_on(line)],
                tooltip=noted_sentence,
                width_chars=8,
                pasted=False,
            ),
            Column(
                "voted",
                "Voté",
                "amount",
                self._voted,
                editable=lambda line: line is not None and self.vote_on(line) in (None, Vote.GRANTED),
                width_chars=12,
                pasted=False,
            ),
        )


def _named(line: AgendaLine) -> str:
    """What it is for, and whom."""
    return ", ".join(one for one in (line.submitted.text("title"), line.submitted.text("ptce")) if one)


def _service_opinion(line: AgendaLine) -> str:
    said = line.submitted.text("service_opinion")
    return typeset(f"Avis du service : {said}") if said else ""


def _is_there(line: AgendaLine | None) -> bool:
    return line is not None


def _read_only(
    key: str, heading: str, of: Callable[[AgendaLine], str], *, chars: int, stretch: int = 0
) -> Column[AgendaLine]:
    return Column(key, heading, "text", of, editable=False, stretch=stretch, width_chars=chars)


def _amount(
    key: str, heading: str, of: Callable[[AgendaLine], Decimal | None], *, chars: int = 11
) -> Column[AgendaLine]:
    return Column(key, heading, "amount", of, editable=False, width_chars=chars)
