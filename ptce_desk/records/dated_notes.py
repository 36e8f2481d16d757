"""The dated notes that records of several kinds hold alike."""

from datetime import date
from typing import Final

from ptce_desk.domain.dated_notes import DatedNote
from ptce_desk.formatting import date_text
from ptce_desk.records.record import Entity, Part, RecordField

_DATED: Final = "Une note est datée : l’ancien jour est gardé."
_SAYS: Final = "Une note dit quelque chose : retirez-la plutôt que de la vider."


def notes_on(kind: type[DatedNote], table: str) -> Part[Entity]:
    """The notes of one kind of record, kept in a table of theirs."""

    def begun(_one: Entity, today: date) -> DatedNote:
        return kind(today)

    return Part(
        "dated_notes",
        table,
        "Note datée",
        "une note",
        (
            RecordField("text", "Note", required=_SAYS),
            RecordField("written_on", "Date", kind="date", required=_DATED),
            RecordField("author", "Auteur"),
        ),
        begun=begun,
        title="Notes datées",
        invitation="Ajouter une note…",
        signed="author",
        named=lambda note: f"la note du {date_text(note.written_on)}",
    )
