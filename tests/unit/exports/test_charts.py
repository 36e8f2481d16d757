import re
from decimal import Decimal

import pytest
from lxml import etree

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.budget import Consumption
from ptce_desk.exports.chart_data import Bar, BarGroup, ChartColours, ConsumptionBar, Shade
from ptce_desk.exports.charts import (
    bar_chart,
    consumption_chart,
    grouped_chart,
    load_font,
    svg_of,
)

D = Decimal
COLOURS = ChartColours(
    "#FFFFFF", "#1B2330", "#586273", "#1E5AA8", "#567EB8", "#8FADD4", "#DDE1E7", "#B3261E", "#8F5600"
)
STRONG, SOFT, REST, DANGER = COLOURS.strong, COLOURS.soft, COLOURS.rest, COLOURS.danger
WIDTH = 800


@pytest.fixture(autouse=True)
def _font() -> None:
    load_font(resources_folder() / "fonts")


def elements(svg: bytes, tag: str) -> list[dict[str, str]]:
    """The attributes of every element of a kind, its text under « text »."""
    root = etree.fromstring(svg)
    found = root.iter(f"{{http://www.w3.org/2000/svg}}{tag}")
    return [{**{str(key): str(value) for key, value in node.items()}, "text": str(node.text)} for node in found]


def texts(svg: bytes) -> list[str]:
    return [node["text"] for node in elements(svg, "text")]


def lengths(svg: bytes, colour: str) -> list[float]:
    """The widths of the bars of a colour, the squares of the key left out."""
    bars = [node for node in elements(svg, "rect") if f"fill: {colour};" in node["style"]]
    return [float(node["width"]) for node in bars if float(node["height"]) == 16]


def consumption(budget: str, voted: str, proposed: str, label: str = "PROGRESS") -> ConsumptionBar:
    return ConsumptionBar(label, Consumption(D(budget), D(voted), D(proposed)))


@pytest.mark.parametrize(("budget", "voted", "percent"), [("70000", "20000", 28), ("200", "199.99", 99)])
def test_a_bar_gives_the_share_that_the_table_of_the_budget_gives(budget: str, voted: str, percent: int) -> None:
    figure = consumption(budget, voted, "0").figure
    assert figure.startswith(f"{percent}\u00a0% engagés"), figure


def test_bars_are_as_long_as_their_values_with_the_figure_at_the_end() -> None:
    svg = svg_of(bar_chart([Bar("Un", D(100), "100 €"), Bar("Deux", D(25), "25 €")], COLOURS, WIDTH), COLOURS)
    long, short = lengths(svg, STRONG)
    assert long == pytest.approx(4 * short)
    assert texts(svg) == ["Un", "100 €", "Deux", "25 €"]


def test_an_envelope_shows_what_is_voted_proposed_and_left_on_one_scale() -> None:
    bars = [consumption("100", "50", "25"), consumption("50", "0", "0", "PACTE")]
    svg = svg_of(consumption_chart(bars, COLOURS, WIDTH), COLOURS)
    (voted,), (proposed,) = lengths(svg, STRONG), lengths(svg, SOFT)
    left, untouched = lengths(svg, REST)
    assert voted == pytest.approx(2 * proposed)
    assert untouched == pytest.approx(2 * left)
    assert left == pytest.approx(proposed)
    assert lengths(svg, DANGER) == []
    assert texts(svg)[:3] == ["Engagé", "Proposé, à voter", "Disponible"]
    assert "50\u00a0% engagés · reste 50\u00a0€" in texts(svg)


def test_what_exceeds_the_envelope_is_said_and_shown_apart() -> None:
    svg = svg_of(consumption_chart([consumption("40", "50", "10")], COLOURS, WIDTH), COLOURS)
    (within,), (over,) = lengths(svg, STRONG), lengths(svg, DANGER)
    assert within == pytest.approx(2 * over)
    assert "dépassée de 10\u00a0€" in texts(svg)
    assert "Au-delà de l’enveloppe" in texts(svg)


def test_an_envelope_exceeded_only_by_proposals_keeps_its_remainder() -> None:
    svg = svg_of(consumption_chart([consumption("40", "30", "20")], COLOURS, WIDTH), COLOURS)
    assert lengths(svg, DANGER)
    assert "75\u00a0% engagés · reste 10\u00a0€" in texts(svg)
    (lack,) = [node for node in elements(svg, "text") if DANGER in node["style"]]
    assert lack["text"] == "manque 10\u00a0€"


def test_an_overrun_is_hatched_and_stands_apart_however_small() -> None:
    for budget, voted in (("40", "60"), ("100000", "100001")):
        svg = svg_of(consumption_chart([consumption(budget, voted, "0")], COLOURS, WIDTH), COLOURS)
        blocks = [node for node in elements(svg, "rect") if float(node["height"]) == 16]
        within, over = sorted(blocks, key=lambda node: float(node["x"]))
        assert DANGER in over["style"]
        assert float(over["width"]) >= 4
        assert float(over["x"]) == pytest.approx(float(within["x"]) + float(within["width"]) + 2)
        first, last = float(over["x"]), float(over["x"]) + float(over["width"])
        rows = float(over["y"]), float(over["y"]) + 16
        drawn = [re.findall(r"([\d.]+),([\d.]+)", node["d"]) for node in elements(svg, "path")]
        points = [[(float(x), float(y)) for x, y in ends] for ends in drawn]
        stripes = [ends for ends in points if all(rows[0] <= y <= rows[1] for _x, y in ends)]
        stripes = [ends for ends in stripes if all(first <= x <= last for x, _y in ends)]
        assert stripes, budget
        assert max(float(n["x"]) + float(n["width"]) for n in elements(svg, "rect")) <= WIDTH


def test_an_empty_chart_and_an_envelope_of_nothing_are_drawn_without_bars() -> None:
    assert lengths(svg_of(consumption_chart([], COLOURS, WIDTH), COLOURS), STRONG) == []
    svg = svg_of(consumption_chart([consumption("0", "0", "0")], COLOURS, WIDTH), COLOURS)
    assert [lengths(svg, colour) for colour in (STRONG, SOFT, REST, DANGER)] == [[], [], [], []]
    assert lengths(svg_of(bar_chart([], COLOURS, WIDTH), COLOURS), STRONG) == []


def test_the_picture_stays_inside_its_page_and_long_labels_are_shortened() -> None:
    svg = svg_of(consumption_chart([consumption("100", "100", "100", "Un dispositif " * 10)], COLOURS, WIDTH), COLOURS)
    ends = [float(n["x"]) + float(n["width"]) for n in elements(svg, "rect")]
    assert max(ends) <= WIDTH
    assert any(text.endswith("…") for text in texts(svg))


def test_grouped_bars_share_one_scale_and_tell_of_what_is_short() -> None:
    groups = [
        BarGroup("2026", (((D(100), "rest"),), ((D(40), "strong"), (D(20), "soft"))), "reste 40 €"),
        BarGroup("2027", (((D(10), "rest"),), ((D(20), "strong"),)), "il manque 10 €", warns=True),
    ]
    key: list[tuple[str, Shade]] = [("Crédits", "rest"), ("Engagé", "strong")]
    svg = svg_of(grouped_chart(groups, key, COLOURS, WIDTH), COLOURS)
    thin = [node for node in elements(svg, "rect") if float(node["height"]) == 12 and float(node["width"]) != 12]
    colours = [next(c for c in (STRONG, SOFT, REST) if f"fill: {c};" in node["style"]) for node in thin]
    assert colours == [REST, STRONG, SOFT, REST, STRONG]
    assert [float(node["width"]) / float(thin[0]["width"]) for node in thin] == pytest.approx([1, 0.4, 0.2, 0.1, 0.2])
    assert float(thin[2]["x"]) == pytest.approx(float(thin[1]["x"]) + float(thin[1]["width"]))
    assert texts(svg) == ["Crédits", "Engagé", "2026", "reste 40 €", "2027", "il manque 10 €"]
    (warning,) = [node for node in elements(svg, "text") if DANGER in node["style"]]
    assert warning["text"] == "il manque 10 €"
    assert max(float(node["x"]) + float(node["width"]) for node in elements(svg, "rect")) <= WIDTH


def test_each_bar_of_a_group_may_have_its_own_figure_at_its_own_end() -> None:
    """One figure for a group would stand at the end of its longest bar, which it may not be of."""
    said = (("100 €, il manque 50 €", True), ("40 €, reste 10 €", False))
    group = BarGroup("2026", (((D(100), "soft"),), ((D(40), "other"),)), figures=said)
    svg = svg_of(grouped_chart([group], [], COLOURS, WIDTH), COLOURS)
    bars = [node for node in elements(svg, "rect") if float(node["height"]) == 12]
    written = [node for node in elements(svg, "text") if node["text"] != "2026"]
    assert [node["text"] for node in written] == [text for text, _warns in said]
    for bar, text in zip(bars, written, strict=True):
        assert float(text["x"]) == pytest.approx(float(bar["x"]) + float(bar["width"]) + 10)
    assert [DANGER in node["style"] for node in written] == [True, False]


def test_groups_without_any_amount_are_drawn_without_bars() -> None:
    svg = svg_of(grouped_chart([BarGroup("2026", (((D(0), "rest"),),), "reste 0 €")], [], COLOURS, WIDTH), COLOURS)
    assert [float(node["width"]) for node in elements(svg, "rect")][1:] == [0]


def test_the_svg_is_one_that_qt_shows() -> None:
    svg = svg_of(bar_chart([Bar("<b>Un & deux</b>", D(1), "1 €")], COLOURS, WIDTH), COLOURS)
    assert elements(svg, "clipPath") == []
    assert "<b>Un & deux</b>" in texts(svg)
    assert all("font-family: DejaVu Sans" in node["style"] for node in elements(svg, "text"))
    page = elements(svg, "rect")[0]
    assert (page["width"], "fill: #FFFFFF" in page["style"]) == ("800", True)
