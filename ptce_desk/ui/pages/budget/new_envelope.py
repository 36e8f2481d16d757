"""The small dialog that gives a scheme its envelope of a year."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ptce_desk.records.envelopes import ENVELOPE
from ptce_desk.ui.dialogs.new_record import NewRecordDialog


def new_envelope_dialog(parent: QWidget, schemes: Sequence[tuple[int, str]], year: int) -> NewRecordDialog:
    """Asks for which scheme, and how much; `schemes` are the (id, label) pairs of those without an envelope then."""
    scheme = replace(
        ENVELOPE.field("scheme_id"), kind="choice", options=tuple(schemes), required="Choisissez un dispositif."
    )
    budget = replace(ENVELOPE.field("budget"), required="Indiquez le montant de l’enveloppe.")
    return NewRecordDialog(
        parent,
        "Ajouter une enveloppe",
        "Ajouter l’enveloppe",
        [(scheme,), (budget,)],
        heading=f"Enveloppe {year}",
        leave="Ne rien ajouter",
    )
