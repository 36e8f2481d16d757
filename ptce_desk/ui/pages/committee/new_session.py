"""The small dialog that adds a committee session."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.records.committees import SESSION
from ptce_desk.records.record import RecordField
from ptce_desk.services.file.settings import BodyRow
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.record_form import show_value, value_of

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
