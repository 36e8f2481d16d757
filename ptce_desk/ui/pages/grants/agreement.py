"""The agreement of a dossier: whether there is one, its dates in order, its amendments."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal

from ptce_desk.domain.agreement_checks import HAPPENED, amendment_remark, doubt_about
from ptce_desk.domain.agreements import Amendment, AmendmentKind
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import amount_text, date_text, typeset
from ptce_desk.services.grants.follow_up import AgreementField, FollowUp
from ptce_desk.services.ptce.sheets import OrganisationRow
from ptce_desk.ui.keeping import in_record, in_rows
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.date_edit import DateEdit
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.grid_card import GridCard
from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.text_edit import LineField, MultilineField
from ptce_desk.wording.follow_up import asked_sentence, bearers_sentence, remark_sentence
from ptce_desk.wording.states import AMENDMENT_LABELS

_DATES: Final[tuple[tuple[AgreementField, str, str], ...]] = (
    ("prepared_on", "Préparée le", "la date de préparation"),
    ("signed_on", "Signée le", "la date de signature"),
    ("notified_on", "Notifiée le", "la date de notification"),
    ("committed_on", "Engagée le", "la date d’engagement"),
    ("published_on", "Données publiées le", "la date de publication des données"),
    ("end", "Date limite", "la date limite"),
    ("extended_to", "Prorogée jusqu’au", "la prorogation"),
)
_RENUNCIATION: Final = typeset(
    "Renonciation : « Nouveau montant » est ce qui reste de l’aide, « Signé le » le jour de la lettre. "
    "Elle compte à partir de ce jour-là."
)
_REQUIRED: Final = ((None, "Selon la loi"), (True, "Avec convention"), (False, "Sans convention"))


class AgreementCard(Card):
    """The act that binds both sides.

    Signals:
        field_kept: field (str), value, its name in the history (str).
    """

    field_kept = Signal(str, object, str)

    def __init__(self) -> None:
        super().__init__("Convention")
        self.required = Choice(_REQUIRED)
        self.number, self.commitment = LineField(), LineField()
        self.bearers = plain_label("", wrap=True)
        self.note = MultilineField(lines=2, placeholder="Ce qu’il faut savoir de cette convention")
        self._sheet: FollowUp | None = None
        self.dates = {
            field: DateEdit(asks=self._doubt) if field in HAPPENED else DateEdit() for field, _label, _name in _DATES
        }
        self.fields = {field: Field(label, self.dates[field], width_chars=13) for field, label, _name in _DATES}
        self.required_field = Field("Forme de l’acte", self.required, width_chars=18)
        self._lay_out()
        self._connect()

    def show_sheet(self, sheet: FollowUp) -> None:
        """Show what the file holds; dates that make no sense are said under them."""
        self._sheet = sheet
        agreement = sheet.agreement
        closed = agreement.closed_on is not None
        self.bearers.setText(bearers_sentence(sheet.bearers))
        self.bearers.setVisible(bool(sheet.bearers))
        self.required.set_value(agreement.required)
        self.required.setEnabled(not closed)
        law = "La loi en demande une." if sheet.by_law else "La loi n’en demande pas."
        self.required_field.set_hint(law)
        self.number.set_value(agreement.number)
        self.commitment.set_value(agreement.commitment_number)
        self.note.set_value(agreement.note)
        for edit in (self.number, self.commitment, self.note):
            edit.setReadOnly(closed)
        remarks = {remark.about: remark_sentence(remark) for remark in reversed(sheet.remarks) if remark.about}
        for field, day in self.dates.items():
            day.set_value(getattr(agreement, field))
            day.setReadOnly(closed and field != "published_on")
            self.fields[field].set_problem(remarks.get(field, ""), "warning")
        for field in ("prepared_on", "signed_on", "published_on"):
            self.fields[field].setVisible(sheet.required or getattr(agreement, field) is not None)

    def _doubt(self, day: date) -> str:
        """A day that is still to come is asked about; one before the vote is said under its field."""
        remark = None if self._sheet is None else doubt_about(day, decided_on=None, today=self._sheet.today)
        return "" if remark is None else asked_sentence(remark)

    def _lay_out(self) -> None:
        number = Field("N° de convention", self.number, width_chars=16)
        commitment = Field("N° d’engagement", self.commitment, width_chars=16)
        dates = self.fields
        self.add(self.bearers)
        self.bearers.hide()
        self.add(FlowRow(self.required_field, number, dates["end"], dates["extended_to"]))
        act = (dates["prepared_on"], dates["signed_on"], dates["notified_on"], dates["published_on"])
        self.add(FlowRow(*act, dates["committed_on"], commitment))
        self.add(Field("Note", self.note))

    def _connect(self) -> None:
        in_record("agreement", required=self.required, number=self.number, commitment_number=self.commitment)
        in_record("agreement", note=self.note, **self.dates)
        self.required.chosen.connect(
            lambda value: self.field_kept.emit("required", value, "le besoin d’une convention")
        )
        self.number.committed.connect(lambda text: self.field_kept.emit("number", text, "le numéro"))
        self.commitment.committed.connect(
            lambda text: self.field_kept.emit("commitment_number", text, "le numéro d’engagement")
        )
        self.note.committed.connect(lambda text: self.field_kept.emit("note", text, "la note"))
        for field, _label, name in _DATES:
            self.dates[field].committed.connect(
                lambda day, field=field, name=name: self.field_kept.emit(field, day, name)
            )


class AmendmentsCard(GridCard[Amendment]):
    """What amendments change; they count once signed. What goes beyond the vote is said under them.

    A beneficiary that renounces does so by an amendment: a button writes it, and what to type there is said.
    """

    def __init__(self) -> None:
        self._sheet: FollowUp | None = None
        self._offered: list[tuple[object, str]] = []
        grid = GridTable(self._columns(), "Avenants", ghost_text="Ajouter un avenant…")
        super().__init__("Avenants", in_rows("amendment", grid))
        self.renounce = link_button("Noter une renonciation")
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
        return (
            Column("number", "N°", "text", lambda a: a.number, width_chars=12),
            Column(
                "amount",
                "Nouveau montant",
                "amount",
                lambda a: a.amount,
                tooltip=lambda a: self._beyond(a) or _unsigned_words(a),
                role=lambda a: "warning" if self._beyond(a) else None,
                width_chars=16,
            ),
            *_AMENDMENTS,
            Column(
                "bearer_id",
                "Nouveau titulaire",
                "choice",
                lambda a: a.bearer_id,
                options=self._offered,
                editable=lambda a: a is None or a.kind is not AmendmentKind.RENUNCIATION,
                tooltip=lambda a: dict(self._offered).get(a.bearer_id, ""),
                stretch=1,
                width_chars=16,
            ),
            *_LAST,
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


_AMENDMENTS: Final[tuple[Column[Amendment], ...]] = (
    Column("end", "Nouvelle date limite", "date", lambda a: a.end, tooltip=_unsigned_words, width_chars=18),
    Column("signed_on", "Signé le", "date", lambda a: a.signed_on, width_chars=11),
    Column("kind", "Type", "choice", lambda a: a.kind, options=list(AMENDMENT_LABELS.items()), width_chars=14),
)
_LAST: Final[tuple[Column[Amendment], ...]] = (
    Column("subject", "Objet", "text", lambda a: a.subject, tooltip=lambda a: a.subject, stretch=1, width_chars=18),
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
