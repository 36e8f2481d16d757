"""The cells of a block pasted in a table of the window, read as those of a file that is imported are."""

from collections.abc import Sequence

from ptce_desk.domain.french_order import entry_named
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.imports.tables.delimited import block_of
from ptce_desk.imports.tables.layout import bare
from ptce_desk.imports.tables.values import READERS, UnreadableCellError, read_text
from ptce_desk.records.kinds import Kind

__all__ = ["ValueFault", "block_of", "names_all", "read_cell"]


def read_cell(kind: Kind, options: Sequence[tuple[object, str]], text: str) -> tuple[object, ValueFault | None]:
    """The value of a cell that is not blank, as a table of the window keeps it; or why it has none."""
    if kind == "choice":
        place = entry_named([label for _value, label in options], text)
        return (None, ValueFault.NOT_A_CHOICE) if place is None else (options[place][0], None)
    try:
        value = READERS.get(kind, read_text)(text)
    except UnreadableCellError as problem:
        return None, problem.fault
    return (str(value) if kind == "year" else value), None


def names_all(cells: Sequence[str], headings: Sequence[str]) -> list[int | None] | None:
    """Which heading each cell of a line is, None for a blank one; None when one of them is none, or all are blank."""
    places = {bare(heading): place for place, heading in reversed(list(enumerate(headings)))}
    found = [places.get(bare(cell)) for cell in cells]
    named = [place for place, cell in zip(found, cells, strict=True) if cell.strip()]
    return found if named and None not in named else None
