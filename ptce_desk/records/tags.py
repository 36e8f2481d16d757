"""The labels that records of several kinds bear alike."""

from ptce_desk.records.record import Entity, Part, RecordField


def tags_on(table: str) -> Part[Entity]:
    """The labels of one kind of record, kept in a table of theirs."""
    return Part("tags", table, "Étiquette", fields=(RecordField("name", "Nom"),))
