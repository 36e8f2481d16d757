"""The agenda of a session: opinions, votes and amounts, typed in one grid."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from ptce_desk.domain.committees import Vote
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import typeset
from ptce_desk.records.committees import ITEMS
from ptce_desk.services.committee.sessions import AgendaLine, ListableRow
from ptce_desk.ui.desk.keeping import in_rows
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.models.grid_rows import LINE_ROLE, Total
from ptce_desk.ui.pages.dossier_columns import number_column, title_column
from ptce_desk.ui.widgets.tables.grid_table import GridTable

_VOTE_COLOURS: dict[Vote | None, ColourRole] = {
    None: "muted",
    Vote.GRANTED: "success",
    Vote.REFUSED: "danger",
    Vote.ADJOURNED: "warning",
    Vote.WAITING_LIST: "warning",
}

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
        noted: line, « opinion », « recused » or « remark » (str), what is noted there.
    """

    vote_given = Signal(object, object)
    amount_given = Signal(object, object)
    noted = Signal(object, str, object)

    def __init__(self) -> None:
        self._expected: dict[int, tuple[Vote | None, Decimal | None]] = {}
        columns = self._columns()
        self._vote_place = [column.key for column in columns].index("vote")
        super().__init__(columns, "Ordre du jour", ghost_text="", row_key=lambda line: line.item.id)
        in_rows("agenda_item", self, voted="voted_amount")
        self.cell_committed.connect(self._announce)

    def show_lines(self, lines: Sequence[AgendaLine]) -> None:
        """Show what the file holds, and its sums."""
        self._expected.clear()
        self.set_rows(lines)
        proposed = sum((line.submitted.amount("proposed") or ZERO for line in lines), ZERO)
        voted = sum((line.item.voted_amount or ZERO for line in lines), ZERO)
        totals: dict[str, Total] = {"number": "Total", "proposed": proposed, "voted": voted}
        self.set_totals(totals if lines else None)
        self._hide_ghost()
        if lines and not 0 <= self.currentIndex().row() < len(lines):
            self.setCurrentIndex(self.model().index(0, self._vote_place))

    def expect(self, line: AgendaLine, vote: Vote | None, amount: Decimal | None) -> None:
        """Show a vote and its amount before the file has answered: the keyboard goes on at once."""
        self._expected[line.item.id] = (vote, amount)

    def vote_on(self, line: AgendaLine) -> Vote | None:
        """The vote on a dossier, as asked or as the file holds it."""
        return self._expected[line.item.id][0] if line.item.id in self._expected else line.item.vote

    def put_back(self) -> None:
        """Show again what the file holds."""
        self._expected.clear()
        self.forget_drafts()
        self._hide_ghost()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_ghost()

    def _hide_ghost(self) -> None:
        """An agenda has no row to type a new line in: dossiers come from the list of those that wait."""
        rows = range(self.model().rowCount())
        for row in rows:
            self.setRowHidden(row, self.model().index(row, 0).data(LINE_ROLE) == "ghost")
        shown = sum(not self.isRowHidden(row) for row in rows)
        head = self.horizontalHeader().sizeHint().height()
        height = self.verticalHeader().defaultSectionSize()
        wide = self.horizontalHeader().length() > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        self.setFixedHeight(head + shown * height + bar + 2 * self.frameWidth() + 2)

    def _voted(self, line: AgendaLine) -> Decimal | None:
        return self._expected[line.item.id][1] if line.item.id in self._expected else line.item.voted_amount

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
            _read_only("ptce", "PTCE", lambda line: line.submitted.text("ptce"), chars=10, stretch=2),
            _read_only("title", "Intitulé", lambda line: line.submitted.text("title"), chars=14, stretch=3),
            _amount("requested", "Demandé", lambda line: line.submitted.amount("requested")),
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
                lambda line: line.item.vote,
                editable=_is_there,
                role=lambda line: _VOTE_COLOURS[line.item.vote],
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
            screen_column(
                ITEMS.field("recused"), lambda line: line.item.recused, editable=_is_there, stretch=1, width_chars=6
            ),
            screen_column(
                ITEMS.field("remark"), lambda line: line.item.remark, editable=_is_there, stretch=2, width_chars=11
            ),
        )


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
