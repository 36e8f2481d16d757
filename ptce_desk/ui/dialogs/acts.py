"""« Produire un acte »: which act, from which template; what it would leave blank, each with the way to its field."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ptce_desk.domain.act_faults import ActError
from ptce_desk.domain.acts import ActFormat, ActKind, ActObstacle
from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.export_errors import ExportTargetError
from ptce_desk.formatting import typeset
from ptce_desk.services.acts.producing import (
    ActLine,
    ActOrder,
    ActPlace,
    ActsFilled,
    ActsRead,
    Produced,
    acts_that_fit,
    fill_acts,
    keep_acts,
    read_acts,
    suggested_target,
    survey_acts,
)
from ptce_desk.services.acts.templates import keep_template, leave_template, own_templates
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import Done
from ptce_desk.ui.desk.page import Destination, Notice, Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.desk.tasks import Told
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.remembered.file_dialogs import ask_to_open, ask_to_save, elsewhere, other_place
from ptce_desk.ui.widgets.buttons import link_button, primary_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.wording.act_fields import MergeField, MergeTable, Source
from ptce_desk.wording.acts import (
    ACT_LABELS,
    STOPPED,
    TEMPLATE_FILTER,
    TEMPLATE_LABELS,
    asked_again_words,
    blank_words,
    made_sentence,
    obstacle_words,
    own_template_label,
    replaced_words,
    sent_words,
    survey_sentence,
    template_sentence,
)
from ptce_desk.wording.errors import error_sentence

_KINDS: Final = frozenset({"funding_file", "session"})
_SETTINGS: Final = frozenset({"settings"})
_OWN: Final = "own"
_OTHERS: Final = ("others", "Autres actes…")
"""The entry that offers the acts that do not fit either: why not is said once one is chosen."""
_TO_ANSWER: Final = timedelta(days=30)
"""Given to send the documents that lack, unless another day is typed."""
_WIDTH, _HEIGHT = 640, 560


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the acts are written, besides their dossier; `ending` None for nowhere."""

    label: str
    ending: str | None = None
    mails: bool = False
    together: bool = False


_NOWHERE: Final = _Place("Non, ils restent joints au dossier")
_PLACES: Final = (
    _NOWHERE,
    _Place("Dans un fichier, ou une archive s’ils sont plusieurs", ".zip"),
    _Place("Dans une archive, avec des brouillons de courriel", ".zip", mails=True),
)
_ONE_DOCUMENT: Final = _Place("En un seul document", ".docx", together=True)


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was read for an order: the name of one's own template, if any, and the acts, or why there are none.

    `fitting` are the kinds of acts that may be made of these dossiers.
    """

    order: ActOrder
    own: str
    found: "tuple[ActLine, ...] | ActError"
    fitting: frozenset[ActKind]


class ActsDialog(Dialog):
    """Acts of some dossiers, or of a session: chosen, looked at, made; nothing is made before that is asked."""

    def __init__(
        self, window: Window, kind: ActKind, file_ids: Sequence[int], parent: QWidget, session_id: int | None = None
    ) -> None:
        """Offer a kind first; the dossiers are those of a session where `session_id` names one."""
        super().__init__(parent)
        self._window, self._page, self._file_ids, self._session_id = window, parent, tuple(file_ids), session_id
        self._own = ""
        self._lines: tuple[ActLine, ...] = ()
        self._is_day_offered = False
        self._kind, self._fitting = kind, frozenset[ActKind]()
        self._links: list[QPushButton] = []
        self.setWindowTitle("Produire un acte")
        self.kind, self.template, self.place = Choice(list(ACT_LABELS.items())), Choice(), Choice()
        self.answer_by = DateEdit()
        self.answer_by.set_value(window.tasks.desk.today() + _TO_ANSWER)
        self.own_button = quiet_button("Choisir mon modèle…", "folder-open")
        self.shipped_button = quiet_button("Revenir au modèle fourni", "arrow-counter-clockwise")
        self.sentence = plain_label("", wrap=True)
        self.reminders = plain_label("", "hint", wrap=True)
        self.cancel_button, self.make_button = quiet_button("Ne rien produire"), primary_button("Produire")
        needs_right("attachment", self.make_button)
        self._rows = QVBoxLayout()
        self._build()
        self.kind.set_value(kind)
        self._offer_templates(ActFormat.DOCX)
        self.place.set_options([(place, place.label) for place in self._places()])
        self.place.set_value(_NOWHERE)
        self.kind.chosen.connect(self._follow_kind)
        self.answer_by.committed.connect(lambda _day: self.look(own=False))
        self.template.chosen.connect(lambda _value: self.look(own=False))
        self.own_button.clicked.connect(self._choose_own)
        self.shipped_button.clicked.connect(self._leave_own)
        self.cancel_button.clicked.connect(self.reject)
        self.make_button.clicked.connect(self._make)

    def order(self) -> ActOrder:
        """What is chosen."""
        kind, template = self._kind, self.template.value()
        form = template if isinstance(template, ActFormat) else None
        answer_by = self.answer_by.value() if kind is ActKind.MISSING_DOCUMENTS else None
        return ActOrder(kind, form, self._file_ids, self._session_id, answer_by)

    def look(self, *, own: bool = True) -> None:
        """Read what would be made, and what would stay blank in it; with one's own template first, if there is one."""
        self.make_button.setEnabled(False)
        self._window.tasks.query(partial(self._show, self.order()), _look, self.order(), own=own)

    def links(self) -> list[QPushButton]:
        """The ways to what is blank, in order."""
        return list(self._links)

    def _show(self, asked: ActOrder, looked: _Looked) -> None:
        if asked == self.order():
            self._own = looked.own
            self._offer_templates(looked.order.form or _OWN)
            if not self._fitting:
                self._fitting = looked.fitting
                self._offer_kinds(others=False)
            self.show_lines(looked.found)

    def show_lines(self, found: "tuple[ActLine, ...] | ActError") -> None:
        """Show the acts that would be made, or why none can be."""
        self._empty()
        self._lines = () if isinstance(found, ActError) else found
        able = [line for line in self._lines if line.obstacle is None]
        self._offer_day(able)
        blank = sum(1 for line in able if line.blanks)
        said = error_sentence(found) if isinstance(found, ActError) else survey_sentence(len(able), blank)
        self.sentence.setText(said)
        self.reminders.setText("\n".join(dict.fromkeys(told for line in able for told in line.reminders)))
        self.reminders.setVisible(bool(self.reminders.text()))
        for line in sorted(able, key=lambda line: not line.blanks):
            self._rows.addWidget(self._row(line))
        for said in _obstacles(self._lines):
            self._rows.addWidget(plain_label(said, "muted", wrap=True))
        self._rows.addStretch(1)
        self.make_button.setEnabled(bool(able))

    def _offer_day(self, able: Sequence[ActLine]) -> None:
        """Ask before which day documents are awaited: that of all of them, while it is to come, else a later one."""
        asks = self.order().kind is ActKind.MISSING_DOCUMENTS
        self._asked_by.setVisible(asks)
        if not asks or not able or self._is_day_offered:
            return
        self._is_day_offered = True
        days, today = {line.asked_before for line in able}, self._window.tasks.desk.today()
        day = days.pop() if len(days) == 1 else None
        self.answer_by.set_value(day if day is not None and day >= today else today + _TO_ANSWER)

    def _row(self, line: ActLine) -> QWidget:
        row = QFrame()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(plain_label(" · ".join(filter(None, (line.name, line.title))), "strong", wrap=True))
        if line.sent_on is not None:
            column.addWidget(plain_label(sent_words(self.order().kind, line.sent_on), "warning", wrap=True))
        before, answer_by = line.asked_before, self.answer_by.value()
        if before is not None and before != answer_by:
            column.addWidget(plain_label(asked_again_words(before, answer_by), "warning", wrap=True))
        if line.replaces is not None:
            column.addWidget(plain_label(replaced_words(line.replaces), "muted", wrap=True))
        if line.blanks:
            links = [self._link(line, blank) for blank in line.blanks]
            said = plain_label("À compléter\u00a0:", "muted")
            said.setMinimumHeight(links[0].sizeHint().height())  # on the line of the links
            column.addWidget(FlowRow(said, *links, across=12, down=2))
        return row

    def _link(self, line: ActLine, blank: MergeField | MergeTable) -> QPushButton:
        link = link_button(blank.label)
        link.setAccessibleName(typeset(f"Compléter : {blank_words(blank)}"))
        link.setToolTip(plain_tooltip(blank_words(blank)))
        link.clicked.connect(partial(self._lead, destination_of(line, blank)))
        self._links.append(link)
        return link

    def _lead(self, there: Destination, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # Qt's signal
        self.reject()
        self._window.go(there)

    def _empty(self) -> None:
        self._links = []
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _places(self) -> list[_Place]:
        return [*_PLACES, *([_ONE_DOCUMENT] if len(self._file_ids) > 1 else [])]

    def _offer_templates(self, wanted: object) -> None:
        own = [(_OWN, own_template_label(self._own))] if self._own else []
        self.template.set_options([*own, *TEMPLATE_LABELS.items()])
        self.template.set_value(wanted)
        self.shipped_button.setVisible(bool(self._own))

    def _offer_kinds(self, *, others: bool) -> None:
        """Offer the acts that fit, the one in hand among them; the others after them where they are asked for."""
        fitting = [(kind, label) for kind, label in ACT_LABELS.items() if kind in self._fitting or kind is self._kind]
        rest = [(kind, label) for kind, label in ACT_LABELS.items() if (kind, label) not in fitting]
        self.kind.set_options([*fitting, *(rest if others else [_OTHERS] if rest else [])])
        self.kind.set_value(self._kind)

    def _follow_kind(self, kind: object) -> None:
        """Another act has another template of one's own, if it has one."""
        if not isinstance(kind, ActKind):
            self._offer_kinds(others=True)
            QTimer.singleShot(0, self.kind, self.kind.showPopup)  # once the list one took the entry of is closed
            return
        self._kind = kind
        form, self._own = self.template.value(), ""
        self._offer_templates(form if isinstance(form, ActFormat) else ActFormat.DOCX)
        self.look()

    def _choose_own(self) -> None:
        path = ask_to_open(self, "Choisir un modèle", "document", TEMPLATE_FILTER)
        if path is not None:
            self.use_template(path)

    def use_template(self, path: Path) -> None:
        """Keep a copy of a file as the template of this act; one that cannot serve is told, and none is kept."""
        kind = self.order().kind
        self._window.tasks.act(_SETTINGS, partial(self._say_kept, kind), _kept, kind, path)

    def _say_kept(self, kind: ActKind, kept: "str | ActError", operation: Done | None) -> None:
        if isinstance(kept, ActError):
            self.sentence.setText(error_sentence(kept))
            return
        self._window.notify(undoable(self._window.tasks, template_sentence(kind, kept), operation))
        self.look()

    def _leave_own(self) -> None:
        kind = self.order().kind
        self._window.tasks.act(_SETTINGS, partial(self._say_left, kind), leave_template, kind)

    def _say_left(self, kind: ActKind, _left: None, operation: Done | None) -> None:
        self._window.notify(undoable(self._window.tasks, template_sentence(kind, ""), operation))
        self._follow_kind(kind)
        self.own_button.setFocus()

    def _make(self) -> None:
        """Have them made beside, the dialog gone: nothing waits for them."""
        if not self.understood():
            return
        place, order = self.place.value(), self.order()
        assert isinstance(place, _Place)
        name = suggested_target(order, self._lines, together=place.together, mails=place.mails)
        written: ActPlace | None = None
        if place.ending is not None:
            target = _ask_where(self, name)
            if target is None:
                return
            written, name = ActPlace(target, mails=place.mails, together=place.together), target.name
        self._window.tasks.write(
            name,
            partial(_keep, self._window, self._page),
            lambda desk: read_acts(desk, order),
            lambda read, told: _filled(read, written, told),
        )
        self.accept()

    def _build(self) -> None:
        self.resize(_WIDTH, _HEIGHT)
        column = self.column("Produire un acte")
        chosen = QHBoxLayout()
        chosen.setSpacing(16)
        for words, choice in (("Acte", self.kind), ("Modèle", self.template)):
            chosen.addWidget(Field(words, choice), stretch=1)
        column.addLayout(chosen)
        column.addWidget(FlowRow(self.own_button, self.shipped_button))
        self._asked_by = Field("Pièces attendues avant le", self.answer_by, width_chars=10)
        self._asked_by.hide()
        column.addWidget(self._asked_by, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.sentence)
        column.addWidget(self.reminders)
        rows = QWidget()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)
        rows.setLayout(self._rows)
        column.addWidget(page_scroller(rows), stretch=1)
        written = QHBoxLayout()
        written.addWidget(Field("Les enregistrer aussi", self.place), stretch=1)
        column.addLayout(written)
        column.addLayout(foot(self.cancel_button, self.make_button))
        self.kind.setFocus()


def destination_of(line: ActLine, blank: MergeField | MergeTable) -> Destination:
    """Where a blank is typed: its field where the dossier holds it, else the page of the record that does."""
    source, records = blank.source, line.records
    dossier = Destination("funding_file", records["funding_file"])
    field = blank.field if isinstance(blank, MergeField) else {"depenses": "costs"}.get(blank.name, "")
    match source:
        case Source.FUNDING_FILE:
            return replace(dossier, field=field)
        case Source.FOLLOW_UP:
            planned = isinstance(blank, MergeTable) or blank.field == "instalments"
            return replace(dossier, field="instalments" if planned else "signed_on")
        case Source.BENEFICIARY if "organisation" not in records:
            return replace(dossier, field="beneficiary_id")
        case Source.SETTINGS:
            return Destination("settings", field=field)
        case Source.SESSION | Source.BENEFICIARY if source.value in records:
            return Destination(source.value, records[source.value], field=field)
        case Source.PTCE | Source.SCHEME if source.value in records:
            return Destination(source.value, records[source.value])
        case Source.SESSION:
            return Destination("sessions")
        case _:
            return dossier


def _obstacles(lines: Sequence[ActLine]) -> list[str]:
    """Why some acts are not made: a sentence for each reason, and for each day of a vote to come."""
    told: dict[tuple[ActObstacle, date | None], list[str]] = {}
    for line in lines:
        if line.obstacle is not None:
            day = line.voted_on if line.obstacle is ActObstacle.NOT_HELD else None
            told.setdefault((line.obstacle, day), []).append(line.number)
    return [obstacle_words(numbers, obstacle, day) for (obstacle, day), numbers in told.items()]


def _look(desk: Desk, order: ActOrder, *, own: bool) -> _Looked:
    """What an order would make; why nothing, as the answer: it is said where the template is chosen."""
    name = own_templates(desk).get(order.kind, "")
    order = replace(order, form=None if name and own else order.form)
    fitting = acts_that_fit(desk, order.file_ids, order.session_id)
    try:
        return _Looked(order, name, survey_acts(desk, order), fitting)
    except ActError as refusal:
        return _Looked(order, name, refusal, fitting)


def _kept(desk: Desk, kind: ActKind, path: Path) -> "str | ActError":
    """The name of a template that is kept; why it is not, as the answer."""
    try:
        return keep_template(desk, kind, path)
    except ActError as refusal:
        return refusal


def _filled(read: ActsRead, place: ActPlace | None, told: Told) -> "ActsFilled | StoppedError":
    """The acts filled; that they were stopped, as the answer: nothing is kept, and that is said."""
    try:
        return fill_acts(read, place, told)
    except StoppedError as stopped:
        return stopped


def _keep(window: Window, page: QWidget, filled: "ActsFilled | StoppedError") -> None:
    """Keep acts once they are filled, or say that none is."""
    if isinstance(filled, StoppedError):
        window.notify(Notice(STOPPED))
    else:
        window.tasks.act(_KINDS, partial(_say_made, window, page, filled), _tried, filled)


def _tried(desk: Desk, filled: ActsFilled) -> Produced | ExportTargetError:
    """The acts kept; why not, as the answer, where another name would do."""
    try:
        return keep_acts(desk, filled)
    except ExportTargetError as refusal:
        return refusal


def _say_made(
    window: Window, page: QWidget, filled: ActsFilled, made: Produced | ExportTargetError, operation: Done | None
) -> None:
    if isinstance(made, Produced):
        written = "" if made.path is None else made.path.name
        said = made_sentence(made.kind, [line.number for line in made.lines], written)
        window.notify(undoable(window.tasks, said, operation))
        return
    refusal = made

    def ask() -> None:
        """Keep what is filled, written under another name or in another folder."""
        target = _ask_where(page, str(other_place(refusal)))
        if target is not None:
            _keep(window, page, replace(filled, target=target))

    window.notify(Notice(error_sentence(refusal), "danger", elsewhere(refusal), ask, outside=True))


def _ask_where(parent: QWidget, name: str) -> Path | None:
    kind = f"Document (*{Path(name).suffix})"
    return ask_to_save(parent, "Enregistrer les actes", "document", Path(name), kind)
