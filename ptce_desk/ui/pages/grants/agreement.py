"""The agreement of a dossier: whether there is one, its dates in order, its amendments."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal

from ptce_desk.domain.agreement_checks import HAPPENED, amendment_remark, doubt_about
from ptce_desk.domain.agreements import Agreement, Amendment, AmendmentKind
from ptce_desk.domain.committees import Deliberation
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import amount_text, date_text, typeset
from ptce_desk.records.agreements import AGREEMENT, AMENDMENTS
from ptce_desk.records.committees import DELIBERATION
from ptce_desk.services.grants.follow_up import FollowUp
from ptce_desk.services.ptce.sheets import OrganisationRow
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.follow_up import asked_sentence, bearers_sentence, deliberation_note, remark_sentence

_DATES: Final = ("prepared_on", "signed_on", "notified_on", "committed_on", "published_on", "end", "extended_to")
_OF_DELIBERATION: Final = ("transmitted_on", "public_on")
_RENUNCIATION: Final = typeset(
    "Renonciation : « Nouveau montant » est ce qui reste de l’aide, « Signé le » le jour de la lettre. "
    "Elle compte à partir de ce jour-là."
)


class AgreementCard(Card):
    """The act that binds both sides.

    Signals:
        field_kept: field (str), value.
        deliberation_dated: which day of the délibération (str), the day or None.
    """

    field_kept = Signal(str, object)
    deliberation_dated = Signal(str, object)

    def __init__(self) -> None:
        super().__init__("Convention")
        asked: dict[str, DateEdit] = {key: DateEdit(asks=self._doubt) for key in _DATES if key in HAPPENED}
        keys = ("required", "number", *_DATES, "commitment_number", "note")
        self.form: RecordForm[Agreement] = RecordForm(AGREEMENT, *keys, own=asked)
        self.required = self.form.edit("required", Choice)
        self.number = self.form.edit("number", LineField)
        self.commitment = self.form.edit("commitment_number", LineField)
        self.note = self.form.edit("note", MultilineField)
        self.dates = {key: self.form.edit(key, DateEdit) for key in _DATES}
        days: dict[str, DateEdit] = {key: DateEdit(asks=self._doubt) for key in _OF_DELIBERATION}
        self.deliberation: RecordForm[Deliberation] = RecordForm(DELIBERATION, *days, own=days)
        self.deliberation_note = plain_label("", "muted", wrap=True)
        self.bearers = plain_label("", wrap=True)
        self._sheet: FollowUp | None = None
        self.form.kept.connect(self.field_kept)
        self.deliberation.kept.connect(self.deliberation_dated)
        self._lay_out()

    def show_sheet(self, sheet: FollowUp) -> None:
        """Show what the file holds; dates that make no sense are said under them."""
        self._sheet = sheet
        agreement = sheet.agreement
        closed = agreement.closed_on is not None
        self.bearers.setText(bearers_sentence(sheet.bearers))
        self.bearers.setVisible(bool(sheet.bearers))
        self.form.show_record(agreement)
        self._show_deliberation(sheet)
        self.required.setEnabled(not closed)
        self.form.hint("required", "La loi en demande une." if sheet.by_law else "La loi n’en demande pas.")
        for edit in (self.number, self.commitment, self.note):
            edit.setReadOnly(closed)
        remarks = {remark.about: remark_sentence(remark) for remark in reversed(sheet.remarks) if remark.about}
        for field, day in self.dates.items():
            day.setReadOnly(closed and field != "published_on")
            self.form.say(field, remarks.get(field, ""), remark=True)
        for field in ("prepared_on", "signed_on", "published_on"):
            self.form.fields[field].setVisible(sheet.required or getattr(agreement, field) is not None)

    def take_keyboard(self, key: str) -> None:
        """Put the keyboard on a date, or where it is said that there is an agreement at all."""
        day = self.dates.get(key) or self.deliberation.edit(key, DateEdit)
        (day if day.isVisibleTo(self) else self.required).setFocus()

    def _doubt(self, day: date) -> str:
        """A day that is still to come is asked about; one before the vote is said under its field."""
        remark = None if self._sheet is None else doubt_about(day, decided_on=None, today=self._sheet.today)
        return "" if remark is None else asked_sentence(remark)

    def _show_deliberation(self, sheet: FollowUp) -> None:
        """The days of the délibération, where it is noted; they are those of every dossier of its session."""
        act, session = sheet.deliberation, sheet.session
        self.deliberation.show_record(act)
        for field in self.deliberation.fields.values():
            field.setVisible(act is not None)
        count = 0 if session is None else len(session.items)
        said = "" if session is None else deliberation_note(act, session.held_on, count)
        self.deliberation_note.setText(said)
        self.deliberation_note.setVisible(bool(said))

    def _lay_out(self) -> None:
        self.add(self.bearers)
        self.bearers.hide()
        self.add(self.deliberation.flow(*_OF_DELIBERATION))
        self.add(self.deliberation_note)
        self.add(self.form.flow("required", "number", "end", "extended_to"))
        act = ("prepared_on", "signed_on", "notified_on", "published_on")
        self.add(self.form.flow(*act, "committed_on", "commitment_number"))
        self.add(self.form.fields["note"])


class AmendmentsCard(GridCard[Amendment]):
    """What amendments change; they count once signed. What goes beyond the vote is said under them.

    A beneficiary that renounces does so by an amendment: a button writes it, and what to type there is said.
    """

    def __init__(self) -> None:
        self._sheet: FollowUp | None = None
        self._offered: list[tuple[object, str]] = []
        super().__init__(AMENDMENTS.title, part_grid(AMENDMENTS, self._columns()))
        self.renounce = link_button("Noter une renonciation")
        needs_right("amendment", self.renounce)
        self.renounce.setToolTip("Le bénéficiaire renonce à tout ou partie de ce qui n’est pas versé")
        self.renounce.clicked.connect(lambda: self.added.emit("kind", AmendmentKind.RENUNCIATION))
        self.add_action(self.renounce)
        self.remarks = plain_label("", "warning", wrap=True)
        self.add(self.remarks)
        self.hint = plain_label(_RENUNCIATION, "muted", wrap=True)
        self.add(self.hint)

    def offer(self, organisations: Sequence[OrganisationRow]) -> None:
        """Which structures an agreement may pass to."""
        self._offered[:] = [(row.id, row.name) for row in organisations]

    def show_sheet(self, sheet: FollowUp) -> None:
        """Show the amendments in the order they were written."""
        self._sheet = sheet
        self.set_rows(sheet.agreement.amendments)
        self.grid.set_editable(editable=sheet.agreement.closed_on is None)
        words = [self._beyond(amendment) for amendment in sheet.agreement.amendments]
        self.remarks.setText("\n".join(filter(None, words)))
        self.remarks.setVisible(any(words))
        self.renounce.setVisible(sheet.agreement.closed_on is None and sheet.agreement.remaining > 0)
        self.hint.setVisible(any(_is_draft_renunciation(one) for one in sheet.agreement.amendments))

    def _columns(self) -> tuple[Column[Amendment], ...]:
        field = AMENDMENTS.field
        return (
            screen_column(field("number"), width_chars=12),
            screen_column(
                field("amount"),
                tooltip=lambda a: self._beyond(a) or _unsigned_words(a),
                role=lambda a: "warning" if self._beyond(a) else None,
                width_chars=16,
            ),
            screen_column(field("end"), tooltip=_unsigned_words, width_chars=18),
            screen_column(field("signed_on"), width_chars=11),
            screen_column(field("kind"), width_chars=14),
            screen_column(
                field("bearer_id"),
                options=self._offered,
                creates=True,
                editable=lambda a: a is None or a.kind is not AmendmentKind.RENUNCIATION,
                tooltip=lambda a: dict(self._offered).get(a.bearer_id, ""),
                stretch=1,
                width_chars=16,
            ),
            screen_column(field("subject"), tooltip=lambda a: a.subject, stretch=1, width_chars=18),
            Column(
                "state",
                "État",
                "text",
                lambda a: "Signé" if _counts(a) else "En projet",
                editable=False,
                tooltip=_unsigned_words,
                role=lambda a: None if _counts(a) else "muted",
                width_chars=9,
            ),
        )

    def _beyond(self, amendment: Amendment) -> str:
        """What is to be said of an amount above the vote or the maximum."""
        if self._sheet is None:
            return ""
        file = self._sheet.file
        remark = amendment_remark(amendment, voted=file.voted, maximum=file.max_amount)
        return "" if remark is None else remark_sentence(remark)


def _is_draft_renunciation(amendment: Amendment) -> bool:
    return amendment.kind is AmendmentKind.RENUNCIATION and amendment.signed_on is None


def _unsigned_words(amendment: Amendment) -> str:
    """What is missing for an amendment to count."""
    if not _is_whole(amendment):
        return "Sans nouveau titulaire\u00a0: le transfert ne compte pas encore."
    return "" if amendment.signed_on else "Non signé\u00a0: il ne compte pas encore."


def _is_whole(amendment: Amendment) -> bool:
    """Whether a transfer names whom the agreement passes to."""
    return amendment.kind is not AmendmentKind.TRANSFER or amendment.bearer_id is not None


def _counts(amendment: Amendment) -> bool:
    return amendment.signed_on is not None and _is_whole(amendment)


def agreed_words(sheet: FollowUp) -> str:
    """« 24 000,00 € voté, 30 000,00 € par avenant »: where the amount agreed comes from."""
    agreement = sheet.agreement
    if agreement.agreed == agreement.amount:
        return "" if not agreement.signed_amendments else "montant inchangé par avenant"
    given = sum((given for _amendment, given in agreement.renunciations), ZERO)
    if given:
        day = date_text(agreement.renunciations[-1][0].signed_on)
        return typeset(f"voté {amount_text(agreement.amount)}, renonciation à {amount_text(given)} le {day}")
    return typeset(f"voté {amount_text(agreement.amount)}, modifié par avenant")
