"""The record page of a committee session: its agenda, its votes, its délibération, its table."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Concatenate, Final, ParamSpec

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.committees import CommitteeSession, Vote
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.export_errors import ExportTargetError
from ptce_desk.formatting import date_text, long_date_text, typeset
from ptce_desk.services.budget.envelopes import EnvelopeRow
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.groups import GivenVote, asked_of, foreseen, groups_of, in_groups, with_envelopes
from ptce_desk.services.committee.sessions import AgendaLine, ListableRow, SessionSheet
from ptce_desk.services.desk import Desk
from ptce_desk.services.reports import committee
from ptce_desk.services.reports.own_template import export_from_template, template_name
from ptce_desk.ui.desk.page import Destination, Notice, Paper, Window
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.acts import ActsDialog
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.attachments_card import DocumentsCard
from ptce_desk.ui.pages.committee.acts import SessionActs
from ptce_desk.ui.pages.committee.agenda import WAITING_COLUMNS, AgendaTable
from ptce_desk.ui.pages.committee.columns import PAPER, ColumnsExport
from ptce_desk.ui.pages.committee.details import SessionDetails
from ptce_desk.ui.pages.committee.noted import NotedFields
from ptce_desk.ui.pages.committee.said import SaidOfDossiers
from ptce_desk.ui.pages.committee.words import (
    NextAct,
    early_question,
    lacking_after,
    lead_words,
    line_sentence,
    next_act,
    right_of_act,
    session_badges,
    suggested_act_of_session,
    withdrawal_sentence,
)
from ptce_desk.ui.pages.committee.years import AwaitedYearsCard
from ptce_desk.ui.pages.exporting import PDF, WORKBOOKS, Exporter, kind_of
from ptce_desk.ui.pages.obstacles import ReasonForm
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.remembered.file_dialogs import ask_to_save
from ptce_desk.ui.widgets.blocks.cards import SIDE, Card
from ptce_desk.ui.widgets.blocks.tabs import RecordTabs
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.pending import commit_pending
from ptce_desk.ui.widgets.labels import TextRole, plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import fit_height
from ptce_desk.wording.book_templates import NO_TEMPLATE_YET
from ptce_desk.wording.envelopes import short_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.obstacles import obstacle_sentence
from ptce_desk.wording.states import BODY_LABELS

P = ParamSpec("P")
Answer = tuple[SessionSheet, dict[int, EnvelopeRow]]

_SESSION = frozenset({"session"})
_VOTE = frozenset({"session", "funding_file"})
_NOTE_ROLES: Final[tuple[TextRole, TextRole]] = ("muted", "warning")
_KEYS = (
    "A accorde, R refuse, J ajourne, L met en liste d’attente · chiffres : changer le montant voté · "
    "D : déport · Entrée : dossier suivant"
)
_EMPTY = "Aucun dossier n’est inscrit : choisissez-en ci-dessous, puis « Inscrire »."


class SessionSheetPage(RecordPage):
    """One session; every cell of its agenda is kept on leaving it."""

    kinds = frozenset({"session", "funding_file", "ptce", "organisation"})

    def __init__(self, window: Window) -> None:
        super().__init__(window, "session", [("sessions", "Commissions")])
        self.sheet: SessionSheet | None = None
        self._wanted: tuple[int, ...] = ()
        self._field = ""
        self._envelopes: dict[int, EnvelopeRow] = {}
        self._said = SaidOfDossiers(window)
        self.lead = primary_button("")
        self.export_button = quiet_button("Exporter le tableau", "download-simple")
        self.export_button.setToolTip("Exporter le tableau (Ctrl+E)")
        self.number_button = quiet_button("Noter la délibération")
        self.exporter = Exporter(self)
        self.details, self.acts = SessionDetails(), SessionActs(self)
        self.agenda, self.documents = AgendaTable(), DocumentsCard(self, "committee_session")
        self.years = AwaitedYearsCard(self)
        self.unlist_button = quiet_button("Retirer de l’ordre du jour")
        self.open_button = quiet_button("Ouvrir le dossier", "arrow-square-out")
        self.arbitrate_button = quiet_button("Arbitrer…", "scales")
        self.arbitrate_button.setToolTip("Arbitrer les montants avant de les proposer")
        self.tabs = RecordTabs("Rubriques de la séance")
        self.keys_note = plain_label(typeset(_KEYS), "muted", wrap=True)
        self.waiting_model: PagedTableModel[ListableRow] = PagedTableModel(WAITING_COLUMNS, self)
        self.waiting: DataTable[ListableRow] = DataTable(self.waiting_model, "Dossiers en attente d’une séance")
        self.list_button = quiet_button("Inscrire", "list-plus")
        needs_right("agenda_item.vote", self.unlist_button, self.list_button)
        self.agenda_note, self.withdrawal_note = plain_label("", "muted", wrap=True), plain_label("", "hint", wrap=True)
        self.waiting_note, self.short_note = (plain_label("", role, wrap=True) for role in _NOTE_ROLES)
        self.reason, self.noted = ReasonForm(), NotedFields()
        self._build()
        self._connect()

    @override
    def show_record(self, destination: Destination) -> None:
        self._wanted, self._field = () if destination.back else destination.among, destination.field
        super().show_record(destination)
        self.reason.turn_to(destination.record)

    def _go_to_wanted(self) -> None:
        """Be on the dossier that one comes from, or on what is to be typed of the délibération, once."""
        field, self._field = self._field, ""
        if field in self.details.act.editors:
            self._go_to_deliberation(field)
        for file_id in self._wanted:
            self.agenda.go_to_file(file_id)
        self._wanted = ()

    @override
    def reload(self) -> None:
        """Read the session, and the dossiers that wait for one."""
        if self.record is not None:
            self.tasks.query(self._show, with_envelopes, sessions.open_session, self.record)
            self.documents.show_owner(self.record)
            self.tasks.query(self._show_waiting, sessions.list_listable)
            self.years.read(self.record)

    @override
    def take_keyboard(self) -> None:
        """Put the keyboard on the agenda."""
        if self.tabs.is_open("agenda"):
            self.agenda.setFocus()

    def ask_path(self, suggested: str) -> Path | None:
        """Ask where the table goes; None when the officer gives up."""
        return ask_to_save(self, "Enregistrer le tableau", "document", Path(suggested), WORKBOOKS)

    def export(self) -> None:
        """Write the table of the session where the officer wants it."""
        if self.sheet is not None:
            self._export_as(f"commission-{self.sheet.session.held_on.isoformat()}.xlsx")

    def _export_as(self, suggested: str) -> None:
        path = None if self.sheet is None else self.ask_path(suggested)
        if self.sheet is not None and path is not None:
            commit_pending(self)
            self.exporter.write(self._say_exported, _document(self.sheet.session.id), path, PAPER)

    @override
    def paper(self) -> Paper | None:
        """The table and the note of each dossier print."""
        if self.sheet is None:
            return None
        day = self.sheet.session.held_on
        title = f"Commission du {date_text(day)}"
        return Paper(PAPER, f"commission-{day.isoformat()}", title, _document(self.sheet.session.id))

    def export_pdf(self) -> None:
        """Write the table and the note of each dossier as one PDF where the officer wants it."""
        if self.sheet is not None:
            session = self.sheet.session
            name = f"commission-{session.held_on.isoformat()}.pdf"
            self.exporter.save(name, PDF, _document(session.id), PAPER)

    def export_annex(self) -> None:
        """Write the table that goes with the act where the officer wants it."""
        if self.sheet is not None:
            session = self.sheet.session
            name = f"annexe-{session.held_on.isoformat()}.pdf"
            self.exporter.save(name, PDF, _written(committee.export_annex, session.id), PAPER)

    def export_own(self) -> None:
        """Write the session in the workbook of one's own, where the officer wants it."""
        if self.sheet is not None:
            self.tasks.query(partial(self._save_own, self.sheet.session), template_name)

    def _save_own(self, session: CommitteeSession, template: str) -> None:
        if not template:
            to_settings = partial(self.window_.go, Destination("settings"))
            self.window_.notify(Notice(NO_TEMPLATE_YET, "info", "En choisir un", to_settings))
            return
        name = f"commission-{session.held_on.isoformat()}{Path(template).suffix.lower()}"
        self.exporter.save(name, kind_of(name), _written(export_from_template, session.id))

    def _ask_for_acts(self) -> None:
        """Open « Produire un acte » on the dossiers of the agenda."""
        if self.sheet is not None and self.sheet.lines:
            kind = suggested_act_of_session(self.sheet, self.tasks.desk.today())
            files = [line.sheet.file.id for line in self.sheet.lines]
            dialog = ActsDialog(self.window_, kind, files, self, self.sheet.session.id)
            dialog.look()
            dialog.ask()

    def _say_exported(self, path: Path | ExportTargetError) -> None:
        if not isinstance(path, Path):
            self.exporter.offer_other_name(path, self._export_as)
            return

        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        self.window_.notify(Notice(f"Tableau enregistré : {path.name}", "success", "Ouvrir", show, outside=True))

    def _show(self, answer: Answer) -> None:
        sheet, rows = answer
        if (session := sheet.session).id != self.record:
            return
        self.sheet, self._envelopes = sheet, rows
        day = long_date_text(session.held_on)
        self.header.set_record(day, session.title or f"{BODY_LABELS[session.body]} du {day}")
        self.details.show_session(session)
        self.acts.show_sheet(sheet)
        self.agenda.show_lines(sheet.lines)
        self.agenda.setVisible(bool(sheet.lines))
        self._go_to_wanted()
        self.keys_note.setVisible(bool(sheet.lines))
        self.tabs.show_counts(agenda=len(sheet.lines))
        self._show_lead(sheet)
        self._show_choice()
        self._show_figures()
        self._said.follow(sheet.lines)

    def _show_figures(self) -> None:
        """How many dossiers are voted and what stays of each envelope, the votes on their way to the file included."""
        if self.sheet is not None:
            sheet, rows = foreseen(self.sheet, self._envelopes, self.agenda.expected)
            self.header.set_badges(session_badges(sheet, self.tasks.desk.today()))
            self.agenda.show_groups(groups_of(sheet.lines, rows), sheet.session.held_on.year)

    def _show_lead(self, sheet: SessionSheet) -> None:
        """One main button, for what comes next."""
        act = next_act(sheet, self.tasks.desk.today())
        words = lead_words(act, sheet)
        self.lead.setText(words)
        self.lead.setVisible(bool(words))
        needs_right(right_of_act(act, sheet), self.lead)
        self.export_button.setVisible(act is not NextAct.EXPORT)
        self.number_button.setVisible(act is NextAct.ACTS and sheet.session.deliberation is None)

    def _do_next(self) -> None:
        if self.sheet is None:
            return
        commit_pending(self)
        match next_act(self.sheet, self.tasks.desk.today()):
            case NextAct.EXPORT:
                self.export()
            case NextAct.CLOSE:
                self.acts.close_session(self.sheet)
            case NextAct.NUMBER:
                self._go_to_deliberation("number")
            case NextAct.ACTS:
                self._ask_for_acts()
            case NextAct.NONE:
                pass

    def _go_to_deliberation(self, field: str) -> None:
        """Put the keyboard on the number of the délibération, or on its day."""
        self.tabs.open_tab("facts")
        self.details.act.editors[field].setFocus()

    def _show_waiting(self, rows: list[ListableRow]) -> None:
        self.waiting_model.set_rows(rows, False)
        self.waiting.setVisible(bool(rows))
        self.waiting_note.setVisible(not rows)
        self.waiting_note.setText("Aucun dossier proposé n’attend de séance.")
        fit_height(self.waiting, len(rows))
        self._show_choice()

    def _show_choice(self) -> None:
        """Say what the buttons would do, and allow them when they can."""
        chosen = len(self.waiting.selected_rows())
        self._warn_of_envelopes()
        self.list_button.setVisible(bool(self.waiting_model.rows))
        self.list_button.setEnabled(chosen > 0)
        self.list_button.setText(f"Inscrire {count_text(chosen, 'dossier')}" if chosen > 1 else "Inscrire")
        line = self.agenda.line_at_hand()
        lines = self.sheet.lines if self.sheet else []
        for button in (self.open_button, self.unlist_button):
            button.setVisible(bool(lines))
        self.arbitrate_button.setVisible(any(one.item.vote is None for one in lines))
        self.noted.setVisible(line is not None)
        self.noted.show_line(line, self.sheet)
        self.open_button.setEnabled(line is not None)
        self.unlist_button.setEnabled(line is not None and line.item.vote is None)
        self.agenda_note.setText(line_sentence(line) if self.sheet and self.sheet.lines else typeset(_EMPTY))
        withdrawal = withdrawal_sentence(line, self.tasks.desk.today())
        self.withdrawal_note.setText(withdrawal)
        self.withdrawal_note.setVisible(bool(withdrawal))

    def _warn_of_envelopes(self) -> None:
        """Say, before they are put on the agenda, for which of the dossiers chosen an envelope has no longer enough."""
        year = self.sheet.session.held_on.year if self.sheet else 0
        asked = asked_of(self.waiting.selected_rows(), self._envelopes, year)
        told = filter(None, (short_sentence(left.code, year, left.left, amount) for left, amount in asked))
        self.short_note.setText(" ".join(told))
        self.short_note.setVisible(bool(self.short_note.text()))

    def _build(self) -> None:
        for button in (self.arbitrate_button, self.number_button, self.export_button, self.lead):
            self.header.add_action(button)
        self.lead.hide()  # until it is known what comes next
        self.header.more.add("Document PDF", self.export_pdf, "file-pdf")
        choosing = ColumnsExport(self, self.exporter, lambda: self.sheet.session if self.sheet else None)
        self.choose_columns = choosing.ask
        self.header.more.add("Colonnes et papier…", self.choose_columns, "columns")
        self.header.more.add("Annexe à la délibération", self.export_annex, "file-pdf")
        self.header.more.add("Selon notre modèle…", self.export_own, "table")
        self.header.more.add("Produire les actes…", self._ask_for_acts, "file-text")
        agenda, waiting = Card(), Card("Dossiers en attente d’une séance")
        frame = agenda.layout()
        if frame is not None:
            frame.setContentsMargins(0, 0, 0, SIDE)  # the table is the card
        self.agenda.setProperty("leads", True)  # for the stylesheet
        agenda.add(self.agenda)
        agenda.add(self.reason)
        agenda.add(self.agenda_note)
        agenda.add(self.withdrawal_note)
        agenda.add(self.noted)
        agenda.add(FlowRow(self.open_button, self.unlist_button, self.acts.carry, self.acts.push, down=8))
        agenda.add(self.keys_note)
        waiting.add_action(self.list_button)
        waiting.add(self.waiting)
        waiting.add(self.waiting_note)
        waiting.add(self.short_note)
        self.tabs.add("agenda", "Ordre du jour", _column(agenda, waiting, self.years))
        self.tabs.add("facts", "Informations", _column(self.details, self.acts, self.documents))
        self.lay_out(self.tabs)

    def _connect(self) -> None:
        self.lead.clicked.connect(self._do_next)
        self.number_button.clicked.connect(lambda: self._go_to_deliberation("number"))
        self.export_button.clicked.connect(self.export)
        self.offer_export(self.export)
        self.details.form.kept.connect(self._change_session)
        self.details.deliberation_changed.connect(self._set_deliberation)
        self.details.deliberation_dated.connect(self._date_deliberation)
        self.agenda.vote_given.connect(self._vote)
        self.agenda.amount_given.connect(self._set_amount)
        self.agenda.withdrawal_asked.connect(self.noted.begin)
        self.noted.left.connect(self.take_keyboard)
        for part in (self.agenda, self.noted):
            part.noted.connect(self._note)
        self.agenda.row_removed.connect(self._unlist)
        self.agenda.selectionModel().currentChanged.connect(lambda _new, _old: self._show_choice())
        self.waiting.selection_changed.connect(self._show_choice)
        self.waiting.opened.connect(lambda row: self.window_.go(Destination("funding_file", row.id)))
        self.list_button.clicked.connect(self._list)
        self.unlist_button.clicked.connect(lambda: self.agenda.remove(self.agenda.currentIndex()))
        self.open_button.clicked.connect(self._open_current)
        self.arbitrate_button.clicked.connect(self._arbitrate)
        self.reason.left.connect(self.take_keyboard)
        self.tasks.refused.connect(self._put_back)
        self.tasks.disputed.connect(self.agenda.expect_nothing)

    def _do(
        self,
        kinds: frozenset[str],
        job: Callable[Concatenate[Desk, int, P], SessionSheet],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run a service on this session, then show what it hands back."""
        if self.record is not None:
            self.tasks.command(kinds, self._show, with_envelopes, job, self.record, *args, **kwargs)

    def _change_session(self, key: str, value: object) -> None:
        self._do(_VOTE, sessions.change_session, key, value)

    def _set_deliberation(self, number: str, taken_on: date | None) -> None:
        self._do(_SESSION, sessions.set_deliberation, number, taken_on)

    def _date_deliberation(self, key: str, day: date | None) -> None:
        self._do(_SESSION, sessions.date_deliberation, key, day)

    def _note(self, line: AgendaLine, key: str, value: object) -> None:
        self._do(_SESSION, sessions.note, line.sheet.file.id, key, value)

    def _vote(self, line: AgendaLine, vote: Vote | None) -> None:
        if vote is Vote.GRANTED:
            self._grant(line, line.sheet.file.proposed)
        else:
            self._record(line, vote, None)

    def _set_amount(self, line: AgendaLine, amount: Decimal | None) -> None:
        """Grant what is typed; an emptied amount is the proposed one again, and no vote by itself."""
        if amount is not None:
            self._grant(line, amount)
        elif self.agenda.vote_on(line) is Vote.GRANTED:
            self._grant(line, line.sheet.file.proposed)
        else:
            self._put_back()

    def _grant(self, line: AgendaLine, granted: Decimal | None) -> None:
        """Grant an amount, unless something stands in the way."""
        obstacles = sessions.obstacles_to_granting(line, granted)
        if obstacles:
            sentences = [obstacle_sentence(obstacle, line.sheet.assessment, granted) for obstacle in obstacles]
            self._said.say(line.item, Notice(f"Dossier {line.sheet.file.number} – {' '.join(sentences)}", "danger"))
            self.agenda.refuse(" ".join(sentences))
            self._put_back()
            return
        self._record(line, Vote.GRANTED, granted)

    def _record(self, line: AgendaLine, vote: Vote | None, amount: Decimal | None) -> None:
        """Record a vote, once there is a reason to change one whose délibération is noted."""
        keep = partial(self._keep_vote, line, vote, amount)
        if self.sheet is None or not sessions.needs_reason(self.sheet.session, line.item):
            keep("")
            return
        self._put_back()
        hint = withdrawal_sentence(line, self.tasks.desk.today()) or "Il restera dans l’historique du dossier."
        question = typeset(f"Motif : corriger le vote du dossier {line.sheet.file.number}")
        ask = partial(self.reason.ask, question, hint, "Corriger le vote", keep)
        QTimer.singleShot(0, self, ask)  # once the key that ended the typing has moved the keyboard

    def _keep_vote(self, line: AgendaLine, vote: Vote | None, amount: Decimal | None, reason: str) -> None:
        sheet = self.sheet
        self._said.forget(line.item.id)
        given = self.agenda.expect(line, vote, amount)
        self._show_figures()
        early = vote is not None and sheet is not None and sessions.begins_early(sheet, self.tasks.desk.today())
        then, told = partial(self._show_voted, line, early, given), (self.record, line.sheet.file.id, vote, amount)
        self.tasks.command(_VOTE, then, with_envelopes, sessions.record_vote, *told, reason=reason)

    def _show_voted(self, line: AgendaLine, early: bool, given: GivenVote, answer: Answer) -> None:  # noqa: FBT001
        """Say what the envelope lacks once the file counts this vote with the others, and ask of the first its day.

        And who is to withdraw from it as from the vote on another dossier.
        """
        self.agenda.take_answer(line.item.id, given)
        self._show(answer)
        sheet, rows = answer
        day = sheet.session.held_on
        voted = next((one for one in sheet.lines if one.item.id == line.item.id), None)
        if voted is None:
            return
        granted = given.amount if given.vote is Vote.GRANTED else None
        told = "" if granted is None else lacking_after(line, granted, rows, day.year)
        for text in filter(None, (told, early_question(day) if early else "")):
            take_back = partial(self._record, line, None, None)
            self._said.say(voted.item, Notice(text, "warning", "Reprendre le vote", take_back))
        self._said.say_withdrawals(voted, sheet.lines, self._note)

    def _list(self) -> None:
        chosen = [row.id for row in self.waiting.selected_rows()]
        if chosen and self.record is not None:
            self.tasks.command(_VOTE, self._show_listed, with_envelopes, sessions.list_files, self.record, chosen)

    def _show_listed(self, answer: Answer) -> None:
        """Go on with the agenda: the button may have nothing left to list."""
        self._show(answer)
        self.agenda.setFocus()

    def _unlist(self, line: AgendaLine) -> None:
        if line.item.vote is not None:
            text = f"Le dossier {line.sheet.file.number} est voté : remettez d’abord son vote à « À voter »."
            self.window_.notify(Notice(text, "warning"))
            return
        self._do(_VOTE, sessions.unlist_file, line.sheet.file.id)

    def _put_back(self, _error: PtceDeskError | None = None) -> None:
        """Show again what the file holds where it did not take what was typed."""
        self.agenda.put_back()
        self._show_figures()

    def _arbitrate(self) -> None:
        self.window_.go(Destination("session_arbitration", self.record))

    def _open_current(self) -> None:
        line = self.agenda.line_at_hand()
        if line is not None and self.sheet is not None:
            siblings = tuple(other.sheet.file.id for other in in_groups(self.sheet.lines))
            self.window_.go(Destination("funding_file", line.sheet.file.id, siblings))


def _column(*cards: QWidget) -> QVBoxLayout:
    """Cards one under the other."""
    column = QVBoxLayout()
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column


def _written(job: Callable[[Desk, int, Path], Path], session_id: int) -> Callable[[Desk, Path], Path]:
    """What writes a document of a session."""
    return lambda desk, path: job(desk, session_id, path)


_document = partial(_written, committee.export_committee)
