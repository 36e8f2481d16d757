"""Asks what a dossier needs to begin: a scheme, a PTCE, a title, the day it was deposited."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.record import RecordField
from ptce_desk.services.ptce.sheets import PtceRow
from ptce_desk.services.schemes.catalogue import SchemeRow
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.widgets.editors.choice import Choice

_CHARS: Final = 58
_SCHEME: Final = RecordField(
    "scheme_id",
    "Dispositif",
    kind="link",
    placeholder="Choisir un dispositif…",
    required="Choisissez le dispositif : c’est lui qui fixe le calcul.",
    chars=_CHARS,
)
"""A dossier keeps the version its day calls for, not the scheme."""


def new_funding_file_dialog(
    parent: QWidget, schemes: Sequence[SchemeRow], poles: Sequence[PtceRow], today: date, *, ptce_id: int | None = None
) -> NewRecordDialog:
    """Everything but the scheme may come later."""
    title = replace(
        FUNDING_FILE.field("title"),
        placeholder="Par exemple : étude de faisabilité de la cantine partagée",
        chars=_CHARS,
    )
    ptce = replace(FUNDING_FILE.field("ptce_id"), chars=_CHARS)
    dialog = NewRecordDialog(
        parent,
        "Nouveau dossier",
        "Créer le dossier",
        [(_SCHEME,), (ptce,), (title,), (FUNDING_FILE.field("deposited_on"),)],
        begun={"deposited_on": today},
        leave="Renoncer",
    )
    latest = {row.scheme_id: f"{row.code} – {row.label}" for row in schemes}
    for key, options in (("scheme_id", list(latest.items())), ("ptce_id", [(row.id, row.name) for row in poles])):
        choice = dialog.editors[key]
        assert isinstance(choice, Choice)
        choice.set_options(options)
        if key == "ptce_id":
            choice.set_value(ptce_id)
    return dialog
