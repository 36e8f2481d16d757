"""How a number of a report follows from others, said so that every format can show it and Excel recompute it."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

REFERENCE: Final = re.compile(r"\{(?:(\w+)\.)?(\w+)\}", re.ASCII)
"""`{key}` or `{table.key}` in the expression of a `Formula`."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A column is one column divided by another, in the same row; blank where the divisor is nothing."""

    numerator: str
    denominator: str

    def of(self, values: Mapping[str, Decimal | None]) -> Decimal | None:
        """The ratio of those values, None where it has no meaning."""
        above, below = values[self.numerator], values[self.denominator]
        return None if above is None or not below else above / below


@dataclass(frozen=True, slots=True)
class Balance:
    """A column is a sum of columns of the same row less others; a blank counts for nothing."""

    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()

    def of(self, values: Mapping[str, Decimal | None]) -> Decimal:
        """The balance of those values."""
        added = sum((values[key] or Decimal(0) for key in self.plus), Decimal(0))
        return added - sum((values[key] or Decimal(0) for key in self.minus), Decimal(0))

    def among(self, keys: Collection[str]) -> "Balance":
        """The same without the columns that are left out."""
        return Balance(tuple(key for key in self.plus if key in keys), tuple(key for key in self.minus if key in keys))


RowFormula: TypeAlias = Ratio | Balance


@dataclass(frozen=True, slots=True)
class Formula:
    """One cell computed from others, with its value.

    Attributes:
        expression: in Excel's English names and commas, without `=`. `{key}` is the cell of that column in the
            same row, `{table.key}` the whole column of that table: `SUM({files.voted})`. No text of a user's,
            hence no quotes.
        value: what it comes to, for the formats that do not calculate.
    """

    expression: str
    value: Decimal | int
