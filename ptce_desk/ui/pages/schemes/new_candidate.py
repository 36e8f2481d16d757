"""The dialog that notes what a call receives: an expression of interest, or an application."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.record import RecordField
from ptce_desk.services.ptce.sheets import PtceRow
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.widgets.editors.choice import Choice

_CHARS: Final = 58
_NATURE: Final = RecordField(
    "interest",
    "Ce qui est reçu",
    kind="choice",
    options=((True, "Manifestation d’intérêt"), (False, "Candidature déposée")),
    chars=30,
)


def new_candidate_dialog(parent: QWidget, kind: SchemeKind, poles: Sequence[PtceRow], today: date) -> NewRecordDialog:
    """An AMI receives expressions of interest first, any other call applications."""
    title = replace(FUNDING_FILE.field("title"), placeholder="Par exemple : cantine partagée du plateau", chars=_CHARS)
    dialog = NewRecordDialog(
        parent,
        "Nouvelle candidature",
        "Recevoir",
        [
            (_NATURE,),
            (replace(FUNDING_FILE.field("ptce_id"), chars=_CHARS),),
            (title,),
            (replace(FUNDING_FILE.field("deposited_on"), label="Reçue le"),),
        ],
        begun={"interest": kind is SchemeKind.AMI, "deposited_on": today},
        leave="Renoncer",
        writes="funding_file",
    )
    choice = dialog.editors["ptce_id"]
    assert isinstance(choice, Choice)
    choice.set_options([(row.id, row.name) for row in poles])
    return dialog
