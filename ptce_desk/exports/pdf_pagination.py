"""Where pages end: no last page of a few lines, since the page before then gives it some of its own."""

from collections.abc import Mapping
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame
from typing_extensions import override

SHORTEST: Final = 130.0
"""Points of text under which a page is nearly empty: a sixth of it."""
_MOST_GIVEN: Final = 300.0
"""A page gives no more than this to the next."""


class Pagination:
    """How full each page of a document came out, and what each must leave blank when it is drawn again.

    Attributes:
        given: points left blank at the foot, by page.
        told: the page on which each part of the table of contents began when it was last drawn.
        found: the same of this time.
    """

    def __init__(self, given: Mapping[int, float], bottom: float, told: Mapping[str, int]) -> None:
        """Begin.

        Args:
            given: points left blank at the foot, by page.
            bottom: where pages end, which give nothing.
            told: where the parts of the table of contents were found the last time.
        """
        self.given, self._bottom = given, bottom
        self.told, self.found = told, dict[str, int]()
        self._begun: set[int] = set()
        self._used: dict[int, float] = {}
        self._left: dict[int, float] = {}

    def begin(self, page: int) -> None:
        """A part of the document begins on this page: it takes nothing from the page before."""
        self._begun.add(page)

    def find(self, key: str, page: int) -> None:
        """A part of the table of contents begins on this page."""
        self.found[key] = page

    def set_frame(self, frame: Frame, page: int, height: float) -> None:
        """Make the frame of a page as high as it may be."""
        given = self.given.get(page, 0.0)
        frame.y1, frame.height = self._bottom + given, height - given

    def end(self, frame: Frame, page: int) -> None:
        """Note how much of a page was used."""
        lowest = float(vars(frame)["_y"])
        self._used[page], self._left[page] = frame.y1 + frame.height - lowest, lowest - self._bottom

    def still_to_give(self) -> dict[int, float]:
        """What pages must leave blank, more than now, so that the next is not nearly empty."""
        wanted = {}
        for page, used in self._used.items():
            if used < SHORTEST and page not in self._begun and page - 1 in self._left:
                more = self._left[page - 1] + SHORTEST - used
                if more <= _MOST_GIVEN:
                    wanted[page - 1] = more
        return wanted


class Beginning(Flowable):
    """Marks the page on which a part of the document begins."""

    _ZEROSIZE = True

    def __init__(self, pagination: Pagination) -> None:
        super().__init__()
        self.width = self.height = 0.0
        self._pagination = pagination

    def draw(self) -> None:
        """Note the page."""
        canvas: Canvas = self.canv
        self._pagination.begin(canvas.getPageNumber())


class PagedTemplate(BaseDocTemplate):
    """A template that tells how full its pages come out."""

    pagination: Pagination

    @override
    def afterPage(self) -> None:
        """Note how much of the page was used."""
        self.pagination.end(self.frame, self.page)
