"""A value an officer puts in the place of the law's."""

from typing import Final

from ptce_desk.domain.legal_values import LegalOverride
from ptce_desk.records.record import Record, RecordField

LEGAL_OVERRIDE: Final = Record(
    LegalOverride,
    table="legal_override",
    label="Repère légal remplacé",
    the="le repère légal",
    named=lambda own: own.code,
    fields=(
        RecordField("code", name="code"),
        RecordField("value", "Valeur", "la valeur", "number", chars=16),
        RecordField("valid_from", "Du (facultatif)", "le premier jour", "date", name="en vigueur le", chars=14),
        RecordField(
            "valid_to",
            "Au, ce jour compris (facultatif)",
            "le dernier jour",
            "date",
            name="en vigueur jusqu’au",
            chars=14,
        ),
        RecordField("reason", "Motif", "le motif", hint="Texte ou délibération : il tient lieu de source.", chars=52),
        RecordField("author", "Par", name="auteur"),
    ),
)
