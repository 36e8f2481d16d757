"""Asks what to change on the selected dossiers, and says what it would do before it is done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ptce_desk.domain.agreement_checks import doubt_about
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.committees import SessionStatus
from ptce_desk.formatting import date_text, typeset
from ptce_desk.records.record import RecordField
from ptce_desk.services.committee.sessions import SessionRow
from ptce_desk.services.dossier.bulk import EMPTIABLE, BulkChange, BulkField, BulkResult, BulkValue
from ptce_desk.services.dossier.contracts import WholeContract
from ptce_desk.services.grants.award_years import YearChange
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.suggestions import suggest
from ptce_desk.ui.widgets.editors.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.forms.record_form import editor_of, value_of
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_ASKED
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.bulk import preview_text
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.follow_up import remark_sentence
from ptce_desk.wording.labels import SECTION_LABELS, STAGE_LABELS
from ptce_desk.wording.sessions import session_act
from ptce_desk.wording.states import BODY_LABELS, INSTRUCTION_LABELS, YEAR_STATE_LABELS

FIELDS: Final[dict[BulkField, str]] = {
    "instruction": "État d’instruction",
    "instructor": "Instructeur ou instructrice",
    "service_opinion": "Avis du service",
    "stage": "Stade",
    "section": "Section",
    "framework_axis_id": "Axe du contrat",
}
YEAR: Final = "Année d’une aide pluriannuelle"
EMPTY: Final = "Vider ce champ"
_NO_CONTRACT: Final = "Aucun contrat n’est dans le fichier : créez-le d’abord dans les cadres."
_PAUSE: Final = 200
"""Milliseconds without typing before a preview is asked for."""
_CHARS: Final = 46


class BulkChangeDialog(Dialog):
    """One field, one value, the preview, and the button that says how many dossiers it changes.

    Signals:
        preview_wanted: a `BulkChange` or a `YearChange` to look at; answer with `show_preview`.
    """

    preview_wanted = Signal(object)

    def __init__(self, count: int, years: Sequence[int], today: date, parent: QWidget) -> None:
        """`count` is how many dossiers are selected, `years` those of which something may be said."""
        super().__init__(parent)
        self.setWindowTitle("Modifier la sélection")
        self._count, self._today = count, today
        self.what = Choice(_offered(with_axes=False), placeholder="Choisir ce qui change…")
        self.axis = Choice(placeholder="Rattacher à un contrat…", always_searchable=True)
        self.empty = QCheckBox(EMPTY)
        self.empty.setToolTip("Retirer la valeur de tous les dossiers sélectionnés")
        self.year = Choice([(year, str(year)) for year in years], placeholder="Choisir l’année…")
        self.year_state = Choice([(None, "Ferme"), *YEAR_STATE_LABELS.items()])
        self.year_session = Choice(placeholder="Choisir la séance…")
        self.year_day = DateEdit()
        self.year_basis = LineField(placeholder="Séance, avenant, délibération ; ou ce qui la rend caduque")
        self.state = Choice(list(INSTRUCTION_LABELS.items()))
        self.stage = Choice(list(STAGE_LABELS.items()))
        self.section = Choice(list(SECTION_LABELS.items()))
        self.instructor = LineField(placeholder="Prénom et nom")
        self.opinion = MultilineField(placeholder="Avis du service, lu par les élus", lines=3)
        self.reason = MultilineField(placeholder="Il restera dans l’historique des dossiers.", lines=2)
        self.preview = plain_label("", "text", wrap=True)
        self.change_button = primary_button("Modifier")
        self._own: tuple[RecordField, ...] = ()
        self._with_axes = False
        self._editors: dict[str, QWidget] = {
            "instruction": self.state,
            "instructor": self.instructor,
            "service_opinion": self.opinion,
            "stage": self.stage,
            "section": self.section,
            "framework_axis_id": self.axis,
        }
        self._value_fields: dict[str, Field] = {}
        self._session_field = Field("Séance qui la confirme", self.year_session, width_chars=_CHARS)
        self._year_fields = (
            FlowRow(Field("Année", self.year, width_chars=14), Field("Elle devient", self.year_state, width_chars=16)),
            self._session_field,
            FlowRow(
                Field("Le", self.year_day, width_chars=14), Field("Acte ou motif", self.year_basis, width_chars=_CHARS)
            ),
        )
        self._reason_field = Field("Motif de la réouverture", self.reason, width_chars=_CHARS)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()
        self._show_editor()

    def change(self) -> BulkChange | YearChange | None:
        """What is asked for, None while it is not whole, or a search found nothing."""
        if any(choice.problem() and choice.isVisibleTo(self) for choice in self.findChildren(Choice)):
            return None
        what = cast("str | None", self.what.value())
        if what == "award_year":
            year, state = cast("int | None", self.year.value()), cast("YearState | None", self.year_state.value())
            return None if year is None else YearChange(year, state, self.year_day.value(), self.year_basis.value())
        if what is None:
            return None
        if self.empty.isChecked():
            return BulkChange(what, None)
        value = self._value(what)
        if value in (None, ""):
            return None
        return BulkChange(what, value, self.reason.value() if self._reason_field.isVisibleTo(self) else "")

    def show_sessions(self, rows: Sequence[SessionRow]) -> None:
        """Offer the sessions that may confirm a year: those that are not cancelled."""
        held = [row for row in rows if row.status is not SessionStatus.CANCELLED]
        self.year_session.set_options([(row, session_words(row)) for row in held])
        self._show_session_field()

    def show_axes(self, lines: Sequence[tuple[int | WholeContract, str]], *, wanted: bool = False) -> None:
        """Offer the axes of contracts, and these as a whole, where the file has some; begin with them when `wanted`."""
        self.axis.set_options(lines)
        self._with_axes = bool(lines)
        self._offer()
        if wanted and lines:
            self.what.set_value("framework_axis_id")
            self._show_editor()
            self.axis.setFocus()
        elif wanted:
            self.preview.setText(typeset(_NO_CONTRACT))

    def begin_with_instructor(self) -> None:
        """Ask first who is to deal with the dossiers."""
        self.what.set_value("instructor")
        self._show_editor()
        self.instructor.setFocus()

    def show_instructors(self, names: Sequence[str]) -> None:
        """Suggest who may deal with the dossiers; another name may be typed."""
        suggest(self.instructor, names)

    def show_own(self, told: Sequence[RecordField]) -> None:
        """Offer the fields of one's own of dossiers, after the others."""
        self._own = tuple(told)
        for one in told:
            editor = editor_of(replace(one, options=tuple(pair for pair in one.options if pair[0])))
            field = Field(typeset(f"Nouvelle valeur : {one.label}"), editor, width_chars=_CHARS)
            field.setParent(self)
            field.hide()
            self._column.insertWidget(self._column.indexOf(self.empty), field)
            self._editors[one.key], self._value_fields[one.key] = editor, field
            if isinstance(editor, Choice):
                editor.chosen.connect(lambda _value: self._ask())
                editor.problem_changed.connect(self._ask)
            else:
                assert isinstance(editor, QLineEdit)
                editor.textChanged.connect(self._ask)
            if isinstance(editor, TypedEdit):
                editor.problem_changed.connect(self._ask)
        self._offer()

    def _offer(self) -> None:
        own = [(one.key, one.label) for one in self._own]
        self.what.set_options([*_offered(with_axes=self._with_axes), *own])

    def show_preview(self, asked: BulkChange | YearChange, result: BulkResult) -> None:
        """Say what a change would do, unless another one is asked for by now."""
        if asked != self.change():
            return
        empties = isinstance(asked, BulkChange) and asked.empties
        said = preview_text(result.changed, result.same, result.refused, empties=empties)
        self.preview.setText(" ".join(filter(None, (said, self._doubt(asked)))))
        self.change_button.setEnabled(bool(result.changed))
        self.change_button.setText(f"Modifier {count_text(len(result.changed), 'dossier')}")
        needed = any(why == "reason_needed" for _number, why in result.refused)
        self._reason_field.setVisible(needed or (isinstance(asked, BulkChange) and bool(asked.reason)))
        self.adjustSize()

    def _doubt(self, asked: BulkChange | YearChange) -> str:
        """That a year would be confirmed, or lapse, on a day still to come."""
        day = asked.decided_on if isinstance(asked, YearChange) and asked.state is not None else None
        remark = None if day is None else doubt_about(day, decided_on=None, today=self._today)
        return "" if remark is None else remark_sentence(remark)

    def _value(self, field: str) -> BulkValue | None:
        editor = self._editors[field]
        refused = isinstance(editor, TypedEdit) and bool(editor.problem())
        return None if refused else cast("BulkValue | None", value_of(editor))

    def _show_editor(self) -> None:
        field = cast("str | None", self.what.value())
        for key, shown in self._value_fields.items():
            shown.setVisible(key == field)
        self.empty.setChecked(False)
        self.empty.setVisible(field in EMPTIABLE)
        for line in self._year_fields:
            line.setVisible(field == "award_year")
        self._show_session_field()
        self._reason_field.hide()
        needs_right("award_year" if field == "award_year" else "funding_file", self.change_button)
        self._ask()

    def _empty(self, on: bool) -> None:  # noqa: FBT001  # of a signal
        """Nothing is typed in what is emptied; what was typed waits there."""
        for field in self._value_fields.values():
            field.setEnabled(not on)
        self._ask()

    def _show_session_field(self) -> None:
        """A session confirms; what lapses does for a reason that is typed."""
        confirmed = self.what.value() == "award_year" and self.year_state.value() is YearState.CONFIRMED
        self._session_field.setVisible(confirmed and self.year_session.count() > 0)
        self.adjustSize()

    def _take_session(self, row: object) -> None:
        """The day and the act of a session, which may still be changed."""
        if isinstance(row, SessionRow):
            self.year_day.set_value(row.held_on)
            self.year_basis.set_value(session_act(row.body, row.held_on, row.deliberation))
            self._ask()

    def _ask(self) -> None:
        """Wait for the typing to pause, then ask for a preview; until it comes nothing can be changed."""
        self.change_button.setEnabled(False)
        self.change_button.setText("Modifier")
        waits = self.what.value() is not None and not self.empty.isChecked()
        self.preview.setText("Indiquez la nouvelle valeur." if waits else "")
        self._pause.start()
        self.adjustSize()

    def _ask_preview(self) -> None:
        change = self.change()
        if change is not None:
            self.preview_wanted.emit(change)

    def _build(self) -> None:
        leave = quiet_button("Renoncer")
        leave.clicked.connect(self.reject)
        for field, label in FIELDS.items():
            chars = _CHARS if field in ("instructor", "service_opinion", "framework_axis_id") else 24
            asked = typeset(f"Nouvelle valeur : {label.lower()}")
            self._value_fields[field] = Field(asked, self._editors[field], width_chars=chars)
        self._column = layout = self.column("Modifier la sélection", zoomed_length(BETWEEN_ASKED))
        above = QVBoxLayout()
        above.setSpacing(8)  # nothing is said under the count: it needs no room there
        above.addWidget(plain_label(f"{count_text(self._count, 'dossier sélectionné', 'dossiers sélectionnés')}"))
        above.addWidget(Field("Ce qui change", self.what, width_chars=24))
        layout.addLayout(above)
        for shown in (*self._value_fields.values(), *self._year_fields):
            layout.addWidget(shown)
        layout.addWidget(self.empty)
        layout.addWidget(self._reason_field)
        layout.addWidget(self.preview)
        layout.addLayout(foot(leave, self.change_button))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * (_CHARS + 14) + 182)
        self.what.setFocus()

    def _connect(self) -> None:
        self.what.chosen.connect(lambda _field: self._show_editor())
        for choice in (self.state, self.stage, self.section, self.axis, self.year, self.year_state):
            choice.chosen.connect(lambda _value: self._ask())
        for choice in self.findChildren(Choice):
            choice.problem_changed.connect(self._ask)
        for line in (self.instructor, self.year_basis):
            line.textChanged.connect(self._ask)
        self.year_day.textChanged.connect(self._ask)
        for words in (self.opinion, self.reason):
            words.textChanged.connect(self._ask)
        self.year_state.chosen.connect(lambda _state: self._show_session_field())
        self.year_session.chosen.connect(self._take_session)
        self.empty.toggled.connect(self._empty)
        self._pause.timeout.connect(self._ask_preview)
        self.change_button.clicked.connect(self.accept)


def _offered(*, with_axes: bool) -> list[tuple[object, str]]:
    """What may change at once; the axis of a contract where there are some."""
    fields = [(key, words) for key, words in FIELDS.items() if with_axes or key != "framework_axis_id"]
    return [*fields, ("award_year", YEAR)]


def session_words(row: SessionRow) -> str:
    """« 03/03/2027 – Commission permanente, n° 2027-45 »."""
    number = f", n° {row.deliberation}" if row.deliberation else ""
    return typeset(f"{date_text(row.held_on)} – {row.title or BODY_LABELS[row.body]}{number}")
