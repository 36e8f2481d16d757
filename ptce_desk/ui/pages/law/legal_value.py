"""The small dialog that puts a value in the place of the law's."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtWidgets import QWidget

from ptce_desk.domain.legal_values import CrossedPeriodError, LegalOverride, ReasonMissingError
from ptce_desk.formatting import typeset
from ptce_desk.records.kinds import Kind
from ptce_desk.records.legal import LEGAL_OVERRIDE
from ptce_desk.services.law.legal import LegalLine, Replacement
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.legal import legal_value_text

_UNIT_WORDS: Final = {
    "months": "Valeur, en mois",
    "days": "Valeur, en jours",
    "years": "Valeur, en années",
    "fiscal_years": "Valeur, en exercices",
}
_UNIT_KINDS: Final[dict[str, Kind]] = {"euros": "amount", "ratio": "percent"}
"""What is typed of a value, by unit; a whole number of the others."""


def legal_value_dialog(parent: QWidget, line: LegalLine, own: LegalOverride | None) -> NewRecordDialog:
    """Asks for the value, the days it holds and why; a value put before is there to be corrected."""
    shipped = line.shipped
    value = replace(
        LEGAL_OVERRIDE.field("value"),
        label=_UNIT_WORDS.get(shipped.unit, "Valeur"),
        kind=_UNIT_KINDS.get(shipped.unit, "count"),
        required="Indiquez la valeur à retenir.",
    )
    start, end = LEGAL_OVERRIDE.field("valid_from"), LEGAL_OVERRIDE.field("valid_to")
    reason = replace(LEGAL_OVERRIDE.field("reason"), required=error_sentence(ReasonMissingError(shipped.code)))
    asked = (value, start, end, reason)
    return NewRecordDialog(
        parent,
        "Remplacer un repère légal",
        "Retenir cette valeur",
        [(value,), (start, end), (reason,)],
        begun=None if own is None else {field.key: getattr(own, field.key) for field in asked},
        refusals=_crossed,
        heading=shipped.label,
        lead=typeset(f"La loi dit {legal_value_text(shipped.value, shipped.unit)} ({shipped.source})."),
        leave="Ne rien changer",
    )


def replacement(line: LegalLine, typed: Values) -> Replacement:
    """What was typed in the dialog, once it was accepted."""
    value, start, end = typed["value"], typed["valid_from"], typed["valid_to"]
    assert isinstance(value, Decimal)
    assert isinstance(start, date | None)
    assert isinstance(end, date | None)
    return Replacement(line.shipped.code, value, start, end, str(typed["reason"]))


def _crossed(typed: Values) -> Mapping[str, str]:
    start, end = typed["valid_from"], typed["valid_to"]
    if isinstance(start, date) and isinstance(end, date) and end < start:
        return {"valid_to": error_sentence(CrossedPeriodError(start, end))}
    return {}
