"""Charts for the screen: pictures as SVG, in the colours the screen wears."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.db.queries.envelopes import EnvelopeRow
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.projection import ProjectedYear, Projection
from ptce_desk.domain.rules.what_if import Need
from ptce_desk.exports.chart_data import CHART_SIZE, BarGroup, ChartColours, ConsumptionBar, Face, Shade
from ptce_desk.formatting import whole_amount_text
from ptce_desk.wording.what_if import bar_figure, year_text

__all__ = ["CHART_SIZE", "ChartColours", "Face", "consumption_svg", "needs_svg", "projection_svg"]

_KEY: Final[tuple[tuple[str, Shade], ...]] = (
    ("Crédits de paiement", "muted"),
    ("Déjà versé", "rest"),
    ("Engagé à payer", "strong"),
    ("À confirmer", "middle"),
    ("Proposé, à voter", "soft"),
)
_NEEDS_KEY: Final[tuple[tuple[str, Shade], ...]] = (
    ("Enveloppe", "muted"),
    ("Au plus aujourd’hui", "soft"),
    ("Au plus avec ces règles", "strong"),
    ("Au plus avec l’essai comparé", "other"),
)


def consumption_svg(rows: Sequence[EnvelopeRow], colours: ChartColours, width: int, face: Face) -> bytes:
    """What became of each envelope; schemes without one are left out."""
    from ptce_desk.exports.charts import consumption_chart, svg_of  # noqa: PLC0415  # ReportLab is slow to load

    bars = [ConsumptionBar(row.code, row.consumption) for row in rows if row.envelope_id is not None]
    return svg_of(consumption_chart(bars, colours, width, face), colours, face)


def projection_svg(projection: Projection, colours: ChartColours, width: int, face: Face) -> bytes:
    """What may be paid each year, and under it what is paid, committed (firm, then to be confirmed), provisional."""
    from ptce_desk.exports.charts import grouped_chart, svg_of  # noqa: PLC0415  # ReportLab is slow to load

    groups = [_group(year) for year in projection.years]
    waits = any(year.to_confirm for year in projection.years)
    key = [(word, shade) for word, shade in _KEY if waits or shade != "middle"]
    return svg_of(grouped_chart(groups, key, colours, width, face), colours, face)


def needs_svg(needs: Sequence[Need], colours: ChartColours, width: int, face: Face) -> bytes:
    """What each year has, what its dossiers may be granted at most, and what they might under other rules."""
    from ptce_desk.exports.charts import grouped_chart, svg_of  # noqa: PLC0415  # ReportLab is slow to load

    held = any(need.envelope is not None for need in needs)
    compared = any(need.against is not None for need in needs)
    left_out = {shade for shade, told in (("muted", held), ("other", compared)) if not told}
    key = [(word, shade) for word, shade in _NEEDS_KEY if shade not in left_out]
    return svg_of(grouped_chart([_need(need) for need in needs], key, colours, width, face), colours, face)


def _need(need: Need) -> BarGroup:
    """The bars of a year, each with its amount and what the envelope would have left of it."""
    asked: list[tuple[Decimal | None, Shade]] = [
        (need.before, "soft"),
        (need.after, "strong"),
        (need.against, "other"),
    ]
    bars = [(amount, shade) for amount, shade in asked if amount is not None]
    figures = [
        (bar_figure(amount, need.envelope), need.envelope is not None and amount > need.envelope)
        for amount, _shade in bars
    ]
    if need.envelope is not None:
        bars.insert(0, (max(need.envelope, ZERO), "muted"))
        figures.insert(0, (whole_amount_text(need.envelope), False))
    return BarGroup(year_text(need.year), tuple((one,) for one in bars), figures=tuple(figures))


def _group(year: ProjectedYear) -> BarGroup:
    bars: tuple[tuple[tuple[Decimal, Shade], ...], ...] = (
        ((year.credits, "muted"),),
        (
            (year.paid, "rest"),
            (year.committed - year.to_confirm, "strong"),
            (year.to_confirm, "middle"),
            (year.provisional, "soft"),
        ),
    )
    short = year.gap < 0
    figure = f"il manque {whole_amount_text(-year.gap)}" if short else f"reste {whole_amount_text(year.gap)}"
    return BarGroup(str(year.year), bars, figure, short)
