"""The dated notes of records, a table for each kind of them."""

from sqlalchemy import Column, Date, Table

from ptce_desk.db.schema.columns import line, link, paragraphs, table


def _notes_on(owner: str) -> Table:
    return table(
        f"{owner}_note",
        link(f"{owner}_id", owner, cascade=True),
        Column("written_on", Date, nullable=False),
        paragraphs("text"),
        line("author"),
    )


organisation_note = _notes_on("organisation")
ptce_note = _notes_on("ptce")
funding_file_note = _notes_on("funding_file")
