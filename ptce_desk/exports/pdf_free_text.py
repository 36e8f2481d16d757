"""A text of any length, as wide as the page, under its own heading; and what stands where it is too long."""

from collections.abc import Sequence
from typing import Final

from reportlab.platypus import CondPageBreak, Flowable

from ptce_desk.exports import labels
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.pdf_lines import Prose, TextStyle, headline, height_of
from ptce_desk.exports.pdf_look import BODY, LABEL
from ptce_desk.exports.pdf_text import printable_line, shortened, wrapped

MOST_LINES: Final = 12
"""Lines of a cell; a longer text begins in the cell and stands whole under the table."""
_LINES_SHOWN: Final = 7
_ROW_NAME_WIDTH: Final = 260.0


def free_text(label: str, text: str, width: float) -> list[Flowable]:
    """A text under its heading, which is never left alone at the foot of a page."""
    body, heading = Prose(text, BODY), Prose(label, LABEL)
    return [CondPageBreak(height_of([heading], width) + body.opening(width)), heading, body]


def titled(text: str, style: TextStyle, width: float) -> tuple[Flowable, list[Flowable]]:
    """A title, cut when it is too long for one, and what then follows further down: the whole of it."""
    title, whole = headline(text, style, width)
    return title, free_text(labels.WHOLE_TITLE, whole, width) if whole else []


class Continued:
    """The texts of a table too long for their cells, numbered in their order, which stand whole under it."""

    def __init__(self) -> None:
        self._texts: dict[tuple[str, str, str], int] = {}

    def shown(self, lines: Sequence[str], text: str, about: tuple[str, str], size: float, room: float) -> Sequence[str]:
        """The lines of a cell: all of them, or the first and the number of the text that stands under the table.

        Args:
            lines: the text in the room it has.
            text: the whole of it.
            about: the heading of its column, and the name of its row.
            size: of its letters.
            room: of its cell, in points.
        """
        if len(lines) <= MOST_LINES:
            return lines
        number = self._texts.setdefault((*about, text), len(self._texts) + 1)
        return [*lines[:_LINES_SHOWN], *wrapped(labels.continued(number), FONT, size, room)]

    def parts(self, width: float) -> list[Flowable]:
        """Each whole text under its number, its column and its row."""
        parts: list[Flowable] = []
        for (heading, row, text), number in self._texts.items():
            name = shortened(printable_line(row), FONT, LABEL.size, _ROW_NAME_WIDTH)
            about = " – ".join(filter(None, (shortened(heading, FONT, LABEL.size, _ROW_NAME_WIDTH), name)))
            parts += free_text(labels.continued_text(number, about), text, width)
        return parts
