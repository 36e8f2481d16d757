"""A field for a year."""

from PySide6.QtCore import QDate
from typing_extensions import override

from ptce_desk.domain.validity import FIRST_YEAR, LAST_YEAR, USUAL_AHEAD
from ptce_desk.ui.widgets.typed_edit import TypedEdit


class YearEdit(TypedEdit[int]):
    """A year in four digits, not far ahead, or nothing."""

    @override
    def _read(self, text: str) -> tuple[int | None, str]:
        bare = text.strip()
        year = read_year(bare)
        if bare and (year is None or year > QDate.currentDate().year() + USUAL_AHEAD):
            return None, "Écrivez une année, comme 2014."
        return year, ""

    @override
    def _written(self, value: int | None) -> str:
        return "" if value is None else str(value)


def read_year(text: str) -> int | None:
    """A year of four digits, None for anything else."""
    year = int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None
