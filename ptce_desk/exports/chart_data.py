"""What a chart shows, and in which colours; light to load, whereas drawing is not."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from ptce_desk.domain.budget import Consumption
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import percent_text, whole_amount_text

CHART_SIZE: Final = 12
"""Of the letters of a chart, in points (pixels on screen)."""


@dataclass(frozen=True, slots=True)
class ChartColours:
    """Colours « #RRGGBB ». `strong`, `middle`, `soft` and `rest` differ in lightness, not only in hue.

    `other` is of another hue: what is compared with them.
    """

    background: str
    text: str
    muted: str
    strong: str
    middle: str
    soft: str
    rest: str
    danger: str
    other: str


@dataclass(frozen=True, slots=True)
class Face:
    """The letters of a chart: their family, and how wide a text is in them at `CHART_SIZE`."""

    family: str
    width: Callable[[str], float]


Shade = Literal["strong", "middle", "soft", "rest", "muted", "other"]
"""Which of the colours a part of a bar wears."""


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars to be compared, one under the other: each is its parts, from left to right.

    Attributes:
        bars: (value, shade) pairs of each bar; values not negative.
        figure: written at the end of the longest bar; `warns` when it tells of something wrong.
        figures: (text, whether it tells of something wrong) at the end of each bar, in the place of `figure`.
    """

    label: str
    bars: tuple[tuple[tuple[Decimal, Shade], ...], ...]
    figure: str = ""
    warns: bool = False
    figures: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its length, and the figure written at its end."""

    label: str
    value: Decimal
    figure: str


@dataclass(frozen=True, slots=True)
class ConsumptionBar:
    """What became of one envelope, amounts in euros."""

    label: str
    consumption: Consumption

    @property
    def figure(self) -> str:
        """What is written at the end: « 79 % engagés · reste 12 000 € », or by how much it is overrun."""
        remaining = self.consumption.remaining
        if remaining < 0:
            return f"dépassée de {whole_amount_text(-remaining)}"
        return f"{percent_text(self.consumption.voted_share or ZERO)} engagés · reste {whole_amount_text(remaining)}"

    @property
    def lack(self) -> str:
        """What more is said when what is left does not hold all that is proposed: « manque 14 000 € », else nothing."""
        remaining, forecast = self.consumption.remaining, self.consumption.forecast_remaining
        return f"manque {whole_amount_text(-forecast)}" if forecast < 0 <= remaining else ""
