"""A table to fill, before any workbook: its named columns, the lists they offer, and how to fill it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ptce_desk.records.kinds import Kind


@dataclass(frozen=True, slots=True)
class BlankColumn:
    """A column to fill.

    Attributes:
        heading: what stands above it.
        kind: what its cells hold.
        note: what to write there, in a sentence.
        example: one, plainly made up.
        mark: what follows its heading: that it is expected, or one of those of this mark; empty when not.
        choices: what its cells may hold; anything of its kind when empty.
    """

    heading: str
    kind: Kind
    note: str
    example: str = ""
    mark: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BlankTable:
    """A table to fill.

    Attributes:
        name: of its sheet, and of the workbook.
        columns: from the left to the right.
        guidance: how to fill it, a paragraph each.
        day: when it was written.
        author: who hands it out.
    """

    name: str
    columns: tuple[BlankColumn, ...]
    guidance: tuple[str, ...]
    day: date
    author: str


def write_blank_table(table: BlankTable, target: Path) -> None:
    """Write the workbook; the same table makes the same file.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    from ptce_desk.exports.blank_book import save_blank_table  # noqa: PLC0415  (openpyxl is slow to import)

    save_blank_table(table, target)
