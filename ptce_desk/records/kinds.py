"""What sorts of values there are, and how each is written, whether in a field, a list, a grid or a report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Literal

from ptce_desk.formatting import MONTHS, amount_text, capitalised, date_text, number_text, percent_text
from ptce_desk.wording.attachments import size_text
from ptce_desk.wording.sources import source_text

Kind = Literal[
    "text",
    "paragraphs",
    "amount",
    "percent",
    "number",
    "score",
    "count",
    "date",
    "year",
    "month",
    "choice",
    "codes",
    "bool",
    "link",
    "source",
    "sources",
    "size",
    "silent",
]
"""What the values of a field or a column are.

« amount » holds `Decimal` euros, « percent » a `Decimal` ratio (0.8 for 80 %), « number » any `Decimal` or `int`,
« score » a `Decimal` mean, always to the hundredth: figures to compare stand one under the other,
« count » an `int` of which zero is not shown, « year » and « month » an `int`, « date » a `date`, « choice » one of a
few values with their labels, « codes » several of them, « bool » a `bool`, « link » the id of another record, « text »
and « paragraphs » a `str`, « source » where a fact comes from and « sources » the same on several lines, « size » a
count of bytes, « silent » what no screen shows whole.
"""

RIGHT_ALIGNED: Final = frozenset({"amount", "percent", "number", "score", "count"})
"""Figures stand to the right, words to the left."""

SAID_OTHERWISE: Final = frozenset({"source", "sources"})
"""What a field shows in other words than the file keeps."""

EMPTIED_TO_WORDS: Final = frozenset({"text", "paragraphs", *SAID_OTHERWISE})
"""What an emptied field of words holds is an empty text; any other holds None."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """One of « codes » that comes (`has`) or goes, whatever becomes of the others meanwhile."""

    code: object
    has: bool

    def among(self, codes: frozenset[object]) -> frozenset[object]:
        """What codes become."""
        return codes | {self.code} if self.has else codes - {self.code}


def value_text(kind: Kind, value: object, labels: Mapping[object, str] | None = None) -> str:
    """A value as it is written on screen; nothing for no value, unless `labels` has a word for none."""
    if labels is not None and isinstance(value, frozenset):
        return ", ".join(sorted(labels[one] for one in value))
    if labels is not None:
        return labels.get(value, "")
    match kind, value:
        case _, None:
            return ""
        case "amount", Decimal():
            return amount_text(value)
        case "percent", Decimal():
            return percent_text(value)
        case "number", Decimal() | int():
            return number_text(value)
        case "score", Decimal():
            return number_text(value, 2)
        case "count", int():
            return str(value or "")
        case "date", datetime():
            return f"{date_text(value.date())} {value:%H:%M}"
        case "date", date():
            return date_text(value)
        case "month", int() if 1 <= value <= len(MONTHS):
            return capitalised(MONTHS[value - 1])
        case "source" | "sources", str():
            return source_text(value)
        case "size", int():
            return size_text(value)
        case "bool", _:
            return "oui" if value else "non"
        case _:
            return str(value)
