"""The labels that records bear, a table for each kind of them."""

from sqlalchemy import Index, Table, UniqueConstraint

from ptce_desk.db.schema.columns import line, link, table


def _tags_on(owner: str) -> Table:
    return table(
        f"{owner}_tag",
        link(f"{owner}_id", owner, cascade=True),
        line("name"),
        UniqueConstraint(f"{owner}_id", "name"),
        Index(f"ix_{owner}_tag_name", "name", f"{owner}_id"),
    )


organisation_tag = _tags_on("organisation")
ptce_tag = _tags_on("ptce")
funding_file_tag = _tags_on("funding_file")
