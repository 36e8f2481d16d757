"""The list of committee sessions: the coming ones first, then those held, latest first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.domain.committees import CommitteeBody, SessionStatus, status_on
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import typeset
from ptce_desk.records.committees import SESSION
from ptce_desk.records.record import RecordField
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.sessions import SessionRow
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import BodyRow, list_bodies
from ptce_desk.services.records import create_record
from ptce_desk.ui.desk.page import Window
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.models.grouped_rows import ordered_by
from ptce_desk.ui.pages.committee.words import Badge, state_badge
from ptce_desk.ui.pages.list_page import FilteredListPage
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.record_form import show_value, value_of
from ptce_desk.wording.filters import count_text, session_filter_sentence


@dataclass(frozen=True, slots=True)
class ListedSession:
    """A session as the list shows it, with how far it has come on that day."""

    row: SessionRow
    status: SessionStatus

    @property
    def id(self) -> int:
        """The id of the session."""
        return self.row.id

    @property
    def badge(self) -> Badge:
        """Its status in a word, and the colour of that."""
        return state_badge(self.status, waiting=self.row.file_count - self.row.voted_count)

    @property
    def to_vote(self) -> int:
        """The dossiers on its agenda whose vote is still to come; a session that was cancelled votes none."""
        cancelled = self.status is SessionStatus.CANCELLED
        return 0 if cancelled else self.row.file_count - self.row.voted_count


_STATE: Final = "state"
"""The column whose order is that of an officer's calendar: what is to come, then what was held."""
COLUMNS: tuple[Column[ListedSession], ...] = (
    screen_column(SESSION.field("held_on"), lambda s: s.row.held_on),
    Column(_STATE, "État", "text", lambda s: s.badge[0], badge=lambda s: s.badge[1], width_chars=14),
    screen_column(SESSION.field("body"), lambda s: s.row.body, width_chars=22),
    screen_column(SESSION.field("title"), lambda s: s.row.title, stretch=2, width_chars=10),
    Column("file_count", "Dossiers", "count", lambda s: s.row.file_count, width_chars=8),
    Column("votes", "Votés", "count", lambda s: s.row.voted_count, words=lambda s: _votes(s.row), width_chars=6),
    Column("to_vote", "À voter", "count", lambda s: s.to_vote, width_chars=7),
    Column("proposed", "Proposé", "amount", lambda s: s.row.proposed or None, width_chars=13),
    Column("voted", "Voté", "amount", lambda s: s.row.voted or None, width_chars=13),
    Column("deliberation", "Délibération", "text", lambda s: s.row.deliberation, width_chars=12),
)


_TO_COME: Final = frozenset({SessionStatus.PLANNED, SessionStatus.CONVENED})


class SessionListPage(FilteredListPage[ListedSession]):
    """Every session of the file, with its filters and sums."""

    kinds = frozenset({"session", "funding_file", "settings"})
    record_page = "session"
    begins = "committee_session"
    nothing_found = "Aucune séance ne répond à ces filtres."

    def __init__(self, window: Window) -> None:
        super().__init__(
            window, COLUMNS, "Commissions", "Nouvelle séance", "Intitulé, instance ou délibération", sort=_STATE
        )
        self.put_before_new(self.export_button("commissions"))
        self._columns = self.filter_columns({"body": "Toutes les instances", _STATE: "Tous les états"})
        self.filters.add_widget(self.offer_groups(("body", _STATE), ("séance", "séances")))
        self.sums = self.add_sums()
        self.add_selection()
        self._bodies: Sequence[BodyRow] = ()
        self.views = self.keep_views("sessions")
        self.views.open_list()

    @property
    @override
    def filter(self) -> str:
        return self.filters.search_text()

    @override
    def reload(self) -> None:
        """Read our bodies, whom a new session may be of, then the sessions."""
        self.tasks.query(self._keep_bodies, list_bodies)
        self.read()

    @override
    def read(self) -> None:
        self.table.set_loading(True)
        self.tasks.query(self.if_still_asked(self._show), _sessions_and_day)

    @override
    def new_record(self) -> None:
        """Ask who sits and when."""
        dialog = new_session_dialog(self, self._bodies)
        dialog.ask(lambda: self._create(dialog.values()))

    @override
    def invite(self) -> None:
        self.table.set_empty_state(
            "scales",
            "Ici viennent les séances qui votent les aides : leur ordre du jour, leurs votes, leur tableau.",
            "Créer la première séance",
            self.begin_new,
        )

    def _show(self, found: tuple[list[SessionRow], date]) -> None:
        every = in_order(*found)
        self.header.set_subtitle(count_sentence(every))
        rows = self._columns.narrowed([session for session in every if _says(session, self.filter)])
        self.show_rows(self._ordered(rows))
        self.filters.set_sentence(self._columns.said(session_filter_sentence(len(rows), text=self.filter)))
        proposed = sum((session.row.proposed for session in rows), ZERO)
        voted = sum((session.row.voted for session in rows), ZERO)
        self.sums.set_sums([("proposé", proposed), ("voté", voted)])

    def _ordered(self, rows: list[ListedSession]) -> list[ListedSession]:
        if self.sort == _STATE:
            return rows[::-1] if self.descending else rows
        column = next(column for column in COLUMNS if column.key == self.sort)
        return ordered_by(column, rows, descending=self.descending)

    def _keep_bodies(self, bodies: list[BodyRow]) -> None:
        self._bodies = bodies

    def _create(self, typed: Values) -> None:
        values = {key: value for key, value in typed.items() if key != OURS}
        self.tasks.command(frozenset({"session"}), self.go_to_new, create_record, SESSION, values)


def _says(session: ListedSession, text: str) -> bool:
    """Whether what is read of a session contains words, whatever their accents."""
    said = (column.text(session) for column in COLUMNS if not column.is_figure)
    return fold(text) in fold(" ".join(said))


def in_order(rows: Sequence[SessionRow], today: date) -> list[ListedSession]:
    """The coming sessions, nearest first, then those held, latest first."""
    coming = sorted((row for row in rows if row.held_on >= today), key=lambda row: (row.held_on, row.id))
    held = sorted((row for row in rows if row.held_on < today), key=lambda row: (row.held_on, row.id), reverse=True)
    return [ListedSession(row, status_on(row.status, row.held_on, today)) for row in (*coming, *held)]


def count_sentence(rows: Sequence[ListedSession]) -> str:
    """« 5 séances, dont 1 à venir »."""
    coming = sum(session.status in _TO_COME for session in rows)
    text = count_text(len(rows), "séance")
    if coming:
        text += f", dont {coming} à venir"
    return typeset(text[0].upper() + text[1:])


def _votes(row: SessionRow) -> str:
    return f"{row.voted_count}/{row.file_count}" if row.file_count else ""


def _sessions_and_day(desk: Desk) -> tuple[list[SessionRow], date]:
    return sessions.list_sessions(desk), desk.today()


OURS = "ours"
"""The field of the dialog that chooses one of our bodies: no session keeps it."""


def new_session_dialog(parent: QWidget, bodies: Sequence[BodyRow] = ()) -> NewRecordDialog:
    """Asks who sits, when, and under what title; one of our bodies, offered first, says the first and the last."""
    body = replace(SESSION.field("body"), label="Type d’instance" if bodies else "Instance", chars=28)
    day = replace(SESSION.field("held_on"), label="Date de la séance", required="Indiquez la date de la séance.")
    title = replace(SESSION.field("title"), label="Intitulé (facultatif)", chars=44)
    ours = RecordField(
        OURS,
        "Votre instance",
        kind="choice",
        options=tuple((row, row.name) for row in bodies),
        placeholder="Choisir parmi les vôtres…",
        chars=44,
    )
    rows = [(ours,)] if bodies else []
    dialog = NewRecordDialog(
        parent,
        "Nouvelle séance",
        "Créer la séance",
        [*rows, (body,), (day,), (title,)],
        begun={"body": CommitteeBody.STANDING_COMMITTEE},
        writes="committee_session",
    )
    if bodies:
        _follow_ours(dialog)
    else:
        dialog.editors["held_on"].setFocus()
    return dialog


def _follow_ours(dialog: NewRecordDialog) -> None:
    """A body says who sits, and its name is the title until one types another."""
    named_for = [""]
    ours, title = dialog.editors[OURS], dialog.editors["title"]
    assert isinstance(ours, Choice)

    def take(body: BodyRow) -> None:
        show_value(dialog.editors["body"], body.kind)
        if value_of(title) in ("", named_for[0]):
            show_value(title, body.name)
        named_for[0] = body.name

    ours.chosen.connect(take)
