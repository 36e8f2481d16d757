"""One column, of a list, a grid or a report: its key, its heading, what its values are and how to read them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from ptce_desk.records.kinds import RIGHT_ALIGNED, Kind, value_text

Row = TypeVar("Row")
Read_contra = TypeVar("Read_contra", contravariant=True)
"""The rows a column reads: one that reads any record reads each sort of them."""


@dataclass(frozen=True)
class Column(Generic[Read_contra]):
    """One column; its text, its side, what is copied or exported of it and how it sorts follow from its kind.

    Attributes:
        key: names it in sort requests, in what is remembered of it, in the signals of a grid.
        heading: French, short.
        kind: what its values are.
        read: the value of a row.
        options: the (value, label) pairs of a « choice ».
    """

    key: str
    heading: str
    kind: Kind
    read: Callable[[Read_contra], object]
    options: Sequence[tuple[object, str]] = ()

    def text_of(self, value: object) -> str:
        """A value as it is written."""
        if self.kind == "choice":
            return next((label for offered, label in self.options if offered == value), "")
        return value_text(self.kind, value)

    def text(self, row: Read_contra) -> str:
        """What is shown of a row."""
        return self.text_of(self.read(row))

    @cached_property
    def is_figure(self) -> bool:
        """Whether it stands to the right."""
        return self.kind in RIGHT_ALIGNED
