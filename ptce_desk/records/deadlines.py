"""What an officer says of a deadline."""

from typing import Final

from ptce_desk.domain.aid.deadline_marks import DeadlineMark
from ptce_desk.records.record import Record, RecordField
from ptce_desk.wording.deadlines import KIND_LABELS

DEADLINE_MARK: Final = Record(
    DeadlineMark,
    table="deadline_mark",
    label="Échéance reportée ou faite",
    the="l’échéance",
    named=lambda mark: KIND_LABELS[mark.kind],
    fields=(
        RecordField("kind", kind="choice", name="échéance", options=tuple(KIND_LABELS.items())),
        RecordField("subject_id", kind="silent", name="élément"),
        RecordField("detail", kind="silent", name="détail"),
        RecordField("due_on", kind="date", name="échéance du"),
        RecordField("stood_at", kind="silent", name="montant"),
        RecordField("until", "Jusqu’au", "le jour", "date", name="reportée au", chars=14),
        RecordField("reason", "Motif", "le motif", chars=52),
        RecordField("author", "Par", name="auteur"),
        RecordField("said_on", kind="date", name="dit le"),
    ),
)
