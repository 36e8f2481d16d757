"""One act on the selected dossiers: what it needs to know, then what it will do to each or what prevents it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.domain.committees import Opinion, SessionStatus
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, InstructionState
from ptce_desk.services.committee.bulk_acts import BulkAct, Verdict
from ptce_desk.services.committee.sessions import SessionRow
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.dossier.bulk_change import session_words
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_ASKED
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.wording.bulk_acts import ACT_WORDS, ActKind, preview_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.states import INSTRUCTION_LABELS, OPINION_LABELS

_PAUSE: Final = 200
"""Milliseconds without typing before a preview is asked for."""
_CHARS: Final = 46
_WIDTH, _HEIGHT = 860, 520
_ROWS_SHOWN: Final = 5
_CLOSED: Final = [(state, INSTRUCTION_LABELS[state]) for state in InstructionState if state in CLOSED_INSTRUCTIONS]

VERDICT_COLUMNS: Final[tuple[Column[Verdict], ...]] = (
    Column("number", "N°", "text", lambda one: one.number, width_chars=10),
    Column("title", "Dossier", "text", lambda one: one.title, stretch=2, width_chars=18),
    Column(
        "said",
        "Ce qui se passera",
        "text",
        lambda one: one.said,
        stretch=3,
        width_chars=30,
        tooltip=lambda one: one.said,
        badge=lambda one: "success" if one.allowed else "warning",
        role=lambda one: None if one.allowed else "warning",
    ),
)

DECIDES: Final = frozenset(
    {ActKind.PROPOSE, ActKind.LIST, ActKind.REFUSE, ActKind.POSTPONE, ActKind.NOTIFY, ActKind.END}
)
"""The acts that only who validates does."""


class BulkActDialog(Dialog):
    """One act, what it asks for, and its preview, dossier by dossier; those it cannot be done to come first.

    Signals:
        preview_wanted: a `BulkAct` to look at; answer with `show_preview`.
    """

    preview_wanted = Signal(object)

    def __init__(self, kind: ActKind, count: int, today: date, parent: QWidget) -> None:
        """`count` is how many dossiers are selected."""
        super().__init__(parent)
        self.kind, self._count, self._today = kind, count, today
        self._allowed: tuple[BulkAct, list[int]] | None = None
        self.setWindowTitle(ACT_WORDS[kind].verb)
        self.resize(_WIDTH, _HEIGHT)
        self.session = Choice(placeholder="Choisir la séance…")
        self.asked = _editor(kind, today, self.session)
        self.summary = plain_label("", "strong", wrap=True)
        self.model = PagedTableModel(VERDICT_COLUMNS, self)
        self.table: DataTable[Verdict] = DataTable(self.model, "Ce qui se passera")
        self.act_button = primary_button(ACT_WORDS[kind].verb)
        needs_right("funding_file.decision" if kind in DECIDES else "funding_file", self.act_button)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._awaited = False
        self._pause.timeout.connect(self._ask_preview)
        self.act_button.clicked.connect(self.accept)
        self._build()
        _when_changed(self.asked, self._ask)
        self._ask()

    def act(self) -> BulkAct | None:
        """What is asked for, None while it is not whole."""
        editor = self.asked
        if editor is None:
            return BulkAct(self.kind)
        if isinstance(editor, Choice) and editor.problem():
            return None
        value = editor.value()
        if value is None or (value == "" and self.kind is not ActKind.ASK_DOCUMENT):
            return None
        assert isinstance(value, int | str | date | Opinion | InstructionState)
        return BulkAct(self.kind, value)

    def allowed(self) -> list[int]:
        """The dossiers it will be done to."""
        return self._allowed[1] if self._allowed is not None and self._allowed[0] == self.act() else []

    def show_sessions(self, rows: Sequence[SessionRow]) -> None:
        """Offer the sessions without a délibération yet, those to come first, and choose the nearest one."""
        open_ = [row for row in rows if row.status is not SessionStatus.CANCELLED and not row.deliberation]
        held = sorted(open_, key=lambda row: (row.held_on < self._today, abs(row.held_on - self._today), row.id))
        self.session.set_options([(row.id, session_words(row)) for row in held])
        if held and self.kind is ActKind.LIST:
            self.session.set_value(held[0].id)
            self._ask()
        elif self.kind is ActKind.LIST:
            self.summary.setText("Aucune séance n’est prévue : créez-la d’abord dans « Commissions ».")

    def show_preview(self, act: BulkAct, verdicts: Sequence[Verdict]) -> None:
        """Tell what an act would do to each, unless another one is asked for by now."""
        if act != self.act():
            return
        self._allowed = act, [one.id for one in verdicts if one.allowed]
        allowed = len(self._allowed[1])
        self.summary.setText(preview_sentence(self.kind, allowed, len(verdicts) - allowed))
        self.model.set_rows(sorted(verdicts, key=lambda one: (one.allowed, one.said, one.number)), False)
        self.act_button.setEnabled(bool(allowed))
        whom = f" ({count_text(allowed, 'dossier')})" if allowed else ""
        self.act_button.setText(ACT_WORDS[self.kind].verb + whom)
        if self._awaited and allowed == len(verdicts):
            self.accept()
        self._awaited = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do with Enter what the button does; before the preview came, once it did and prevents nothing."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and not self.act_button.isEnabled() and self.act() is not None:
            self._awaited = True
            self._pause.stop()
            self._ask_preview()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        """Wait for the typing to pause, then ask for a preview; until it comes nothing can be done."""
        self._awaited = False
        self.act_button.setEnabled(False)
        self.act_button.setText(ACT_WORDS[self.kind].verb)
        self.table.set_loading(True)
        self._pause.start()

    def _ask_preview(self) -> None:
        act = self.act()
        self.table.set_loading(False)
        if act is not None:
            self.summary.setText("Calcul de ce qui se passera…")
            self.preview_wanted.emit(act)

    def _build(self) -> None:
        layout = self.column(ACT_WORDS[self.kind].verb, zoomed_length(BETWEEN_ASKED))
        layout.addWidget(plain_label(count_text(self._count, "dossier sélectionné", "dossiers sélectionnés"), "muted"))
        if self.asked is not None:
            layout.addWidget(Field(_LABELS[self.kind], self.asked, width_chars=_CHARS))
        layout.addWidget(self.summary)
        layout.addWidget(self.table, stretch=1)
        self.table.setMinimumHeight(self.table.verticalHeader().defaultSectionSize() * _ROWS_SHOWN)
        leave = quiet_button("Renoncer")
        leave.clicked.connect(self.reject)
        layout.addLayout(foot(leave, self.act_button))
        (self.asked or self.table).setFocus()


_LABELS: Final = {
    ActKind.LIST: "Séance",
    ActKind.OPINE: "Avis de la commission",
    ActKind.CLOSE: "Ils deviennent",
    ActKind.ASSIGN: "Instructeur ou instructrice",
    ActKind.ASK_DOCUMENT: "Pièce",
    ActKind.NOTIFY: "Notifiés le",
}

_Editor = Choice | LineField | DateEdit


def _editor(kind: ActKind, today: date, session: Choice) -> _Editor | None:
    """Where what an act needs to know is said, None when it needs nothing."""
    match kind:
        case ActKind.LIST:
            return session
        case ActKind.OPINE:
            return Choice(list(OPINION_LABELS.items()), placeholder="Choisir l’avis…")
        case ActKind.CLOSE:
            return Choice(_CLOSED, placeholder="Choisir l’état…")
        case ActKind.ASSIGN:
            return LineField(placeholder="Prénom et nom")
        case ActKind.ASK_DOCUMENT:
            return LineField(placeholder="Vide : toutes celles que demande le dispositif")
        case ActKind.NOTIFY:
            day = DateEdit()
            day.set_value(today)
            return day
        case _:
            return None


def _when_changed(editor: _Editor | None, ask: Callable[[], None]) -> None:
    if isinstance(editor, Choice):
        editor.chosen.connect(lambda _value: ask())
        editor.problem_changed.connect(ask)
    elif editor is not None:
        editor.textChanged.connect(ask)
