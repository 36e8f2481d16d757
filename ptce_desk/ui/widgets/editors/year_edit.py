"""A field for a year."""

from PySide6.QtCore import QDate
from typing_extensions import override

from ptce_desk.domain.validity import USUAL_AHEAD, read_year
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit


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
