"""The paper documents are printed on: how large it is, and how it is held."""

from dataclasses import dataclass
from enum import StrEnum


class PaperSize(StrEnum):
    """A size of paper; its sides are in millimetres."""

    A4 = "a4"
    A3 = "a3"

    @property
    def short_mm(self) -> int:
        """The short side."""
        return 210 if self is PaperSize.A4 else 297

    @property
    def long_mm(self) -> int:
        """The long side."""
        return 297 if self is PaperSize.A4 else 420


@dataclass(frozen=True, slots=True)
class HeldPaper:
    """How the paper of a document is held.

    Attributes:
        sideways: whether every page lies on its side; None lays those whose tables need it.
        size: of what holds tables; notes that follow them stay on A4, which is read in the hand.
    """

    sideways: bool | None = None
    size: PaperSize = PaperSize.A4
