"""Charts as ReportLab drawings: the same in a PDF and, as SVG, on screen. Data and colours in, drawing out."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import astuple
from decimal import Decimal
from pathlib import Path
from typing import Final

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Circle, Drawing, Line, Rect, String
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics

from ptce_desk.domain.money import ZERO
from ptce_desk.exports import fonts as bundled
from ptce_desk.exports.chart_data import CHART_SIZE, Bar, BarGroup, ChartColours, ConsumptionBar, Face, Shade

FONT: Final = "DejaVu Sans"
"""Of documents, and of a chart that is given no other."""

_ROW: Final = 34
_BAR: Final = 16
_THIN: Final = 12
_TOP: Final = 30
_LABEL_SHARE: Final = 0.24
_NARROW_SHARE: Final = 0.08
_GAP: Final = 10
_BEFORE_OVER: Final = 2
"""What parts an overrun from what is within: red and blue are as light as each other."""
_LEAST_OVER: Final = 4
_HATCH: Final = 5
"""From one stripe of an overrun to the next."""
_MARK: Final = 12
_AFTER_MARK: Final = 6


def load_font(fonts: Path) -> None:
    """Make the bundled font known to ReportLab, once per process, from the folder that holds it."""
    bundled.load_font(FONT, fonts / "DejaVuSans.ttf")


def _printed_width(text: str) -> float:
    return float(pdfmetrics.stringWidth(text, FONT, CHART_SIZE))


PRINTED: Final = Face(FONT, _printed_width)


def bar_chart(bars: Sequence[Bar], colours: ChartColours, width: int, face: Face = PRINTED) -> Drawing:
    """Horizontal bars on one scale from zero, each with its label before it and its figure at its end.

    Args:
        bars: values not negative.
        colours: of the page it stands on.
        width: in points (pixels on screen).
        face: its letters.
    """
    drawing = _page(width, len(bars) * _ROW + _GAP, colours)
    label_room = width * _LABEL_SHARE
    figure_room = max((face.width(bar.figure) for bar in bars), default=0.0) + _GAP
    longest = max((bar.value for bar in bars), default=ZERO) or Decimal(1)
    scale = (width - label_room - figure_room - _GAP) / float(longest)
    for place, bar in enumerate(bars):
        bottom = drawing.height - (place + 1) * _ROW
        _write(drawing, _shortened(bar.label, label_room - _GAP, face), 0, bottom, colours.text)
        length = float(bar.value) * scale
        _block(drawing, label_room, bottom, length, colours.strong)
        _write(drawing, bar.figure, label_room + length + _GAP, bottom, colours.text)
    return drawing


def consumption_chart(
    bars: Sequence[ConsumptionBar], colours: ChartColours, width: int, face: Face = PRINTED
) -> Drawing:
    """Envelopes on one scale: what is voted, what is proposed, what is left, and, hatched, what exceeds the budget.

    A key of the shades stands on top; what lacks is said at the end of the bar.
    """
    drawing = _page(width, _TOP + len(bars) * _ROW + _GAP, colours)
    _draw_key(drawing, bars, colours, face)
    label_room = width * _LABEL_SHARE
    room = width - label_room - _BEFORE_OVER - _LEAST_OVER - _GAP
    scale = min((_most_scale(bar, room, face) for bar in bars), default=0.0)
    for place, bar in enumerate(bars):
        bottom = drawing.height - _TOP - (place + 1) * _ROW
        _write(drawing, _shortened(bar.label, label_room - _GAP, face), 0, bottom, colours.text)
        end = label_room
        for amount, colour in _parts(bar, colours):
            length = float(amount) * scale
            _block(drawing, end, bottom, length, colour)
            end += length
        beyond = max(_filled(bar) - bar.consumption.budget, ZERO)
        if beyond:
            length = max(float(beyond) * scale, _LEAST_OVER)
            end += _BEFORE_OVER
            _draw_over(drawing, end, bottom, (length, _BAR), colours)
            end += length
        _say(drawing, bar, end + _GAP, bottom, colours, face)
    return drawing


def grouped_chart(
    groups: Sequence[BarGroup],
    key: Sequence[tuple[str, Shade]],
    colours: ChartColours,
    width: int,
    face: Face = PRINTED,
) -> Drawing:
    """Groups of thin bars on one scale from zero, the figure of each group or bar at its end, the key on top."""
    heights = [len(group.bars) * (_THIN + 2) + _GAP for group in groups]
    drawing = _page(width, _TOP + sum(heights) + _GAP, colours)
    shades: dict[Shade, str] = {
        "strong": colours.strong,
        "middle": colours.middle,
        "soft": colours.soft,
        "rest": colours.rest,
        "muted": colours.muted,
        "other": colours.other,
    }
    _draw_words(drawing, [(word, shades[shade]) for word, shade in key], colours, face)
    label_room = width * _NARROW_SHARE
    figures = [text for group in groups for text in (group.figure, *(said for said, _warns in group.figures))]
    figure_room = max(map(face.width, figures), default=0.0) + _GAP
    bars = [bar for group in groups for bar in group.bars]
    longest = max((sum((value for value, _shade in bar), ZERO) for bar in bars), default=ZERO) or Decimal(1)
    scale = (width - label_room - figure_room - _GAP) / float(longest)
    top = drawing.height - _TOP
    for group, height in zip(groups, heights, strict=True):
        middle = top - (height - _GAP) / 2 - _BAR / 2
        _write(drawing, _shortened(group.label, label_room - _GAP, face), 0, middle, colours.text)
        furthest = label_room
        for place, bar in enumerate(group.bars):
            end, bottom = label_room, top - (place + 1) * (_THIN + 2) + 2
            for value, shade in bar:
                length = float(value) * scale
                drawing.add(_rect(end, bottom, length, _THIN, shades[shade]))
                end += length
            furthest = max(furthest, end)
            for text, warns in group.figures[place : place + 1]:
                drawing.add(_string(end + _GAP, bottom + 2, text, colours.danger if warns else colours.text))
        if group.figure:
            _write(drawing, group.figure, furthest + _GAP, middle, colours.danger if group.warns else colours.text)
        top -= height
    return drawing


def svg_of(drawing: Drawing, colours: ChartColours, face: Face = PRINTED) -> bytes:
    """The drawing as SVG that QtSvg shows, its colours exact, in the letters it was measured for.

    A clip property instead of a clip path, which QtSvg paints black; ReportLab writes colours in whole percents,
    so that the ground of a chart would not be that of its card.
    """
    svg = str(renderSVG.drawToString(drawing, useClip=True, fontHacks={FONT: {"family": face.family}}))
    for colour in astuple(colours):
        svg = svg.replace(
            "rgb({:d}%,{:d}%,{:d}%)".format(*(int(part * 100) for part in HexColor(colour).rgb())), colour
        )
    return svg.encode("utf-8")


def _filled(bar: ConsumptionBar) -> Decimal:
    return bar.consumption.voted + bar.consumption.proposed


def _parts(bar: ConsumptionBar, colours: ChartColours) -> list[tuple[Decimal, str]]:
    """The amounts of a bar within the budget, from left to right; they add up to it."""
    budget, voted = bar.consumption.budget, bar.consumption.voted
    within = min(voted, budget)
    waiting = min(bar.consumption.proposed, budget - within)
    filled = _filled(bar)
    parts = [
        (within, colours.strong),
        (waiting, colours.soft),
        (max(budget - filled, ZERO), colours.rest),
    ]
    return [(amount, colour) for amount, colour in parts if amount > 0]


def _most_scale(bar: ConsumptionBar, room: float, face: Face) -> float:
    """Pixels of a euro with which a bar, and what is said at its end, fill the room."""
    longest = max(bar.consumption.budget, _filled(bar)) or Decimal(1)
    return (room - _said_room(bar, face)) / float(longest)


def _said_room(bar: ConsumptionBar, face: Face) -> float:
    """Pixels of what is said at the end of a bar, and of the gaps around it."""
    marked = _MARK + _AFTER_MARK if bar.consumption.remaining < 0 or bar.lack else 0
    lack = face.width(bar.lack) + _GAP if bar.lack else 0
    return face.width(bar.figure) + marked + lack + _GAP


def _say(drawing: Drawing, bar: ConsumptionBar, left: float, bottom: float, colours: ChartColours, face: Face) -> None:
    """Write the figure of a bar; what is wrong has a mark and the colour of it."""
    if bar.consumption.remaining < 0:
        _draw_mark(drawing, left, bottom, colours)
        _write(drawing, bar.figure, left + _MARK + _AFTER_MARK, bottom, colours.danger)
        return
    _write(drawing, bar.figure, left, bottom, colours.text)
    if bar.lack:
        left += face.width(bar.figure) + _GAP
        _draw_mark(drawing, left, bottom, colours)
        _write(drawing, bar.lack, left + _MARK + _AFTER_MARK, bottom, colours.danger)


def _draw_over(drawing: Drawing, left: float, bottom: float, size: tuple[float, float], colours: ChartColours) -> None:
    """What is beyond, striped: a colour alone would not tell it from what is within."""
    length, height = size
    drawing.add(_rect(left, bottom, length, height, colours.danger))
    start = -height + _HATCH / 2
    while start < length:
        first, last = max(start, 0.0), min(start + height, length)
        if first < last:
            across = (left + first, bottom + first - start, left + last, bottom + last - start)
            drawing.add(Line(*across, strokeColor=HexColor(colours.background), strokeWidth=2))
        start += _HATCH


def _draw_mark(drawing: Drawing, left: float, bottom: float, colours: ChartColours) -> None:
    """A cross in a ring, as wide as high."""
    colour, radius = HexColor(colours.danger), _MARK / 2 - 0.5
    middle, level, arm = left + _MARK / 2, bottom + _BAR / 2, 2.0
    drawing.add(Circle(middle, level, radius, fillColor=None, strokeColor=colour, strokeWidth=1))
    for way in (arm, -arm):
        ends = (middle - arm, level - way, middle + arm, level + way)
        drawing.add(Line(*ends, strokeColor=colour, strokeWidth=1))


def _draw_key(drawing: Drawing, bars: Sequence[ConsumptionBar], colours: ChartColours, face: Face) -> None:
    words = [("Engagé", colours.strong), ("Proposé, à voter", colours.soft), ("Disponible", colours.rest)]
    if any(_filled(bar) > bar.consumption.budget for bar in bars):
        words.append(("Au-delà de l’enveloppe", colours.danger))
    _draw_words(drawing, words, colours, face)


def _draw_words(drawing: Drawing, words: Sequence[tuple[str, str]], colours: ChartColours, face: Face) -> None:
    """The key of a chart: each word after a square of its colour."""
    whole = sum(18 + face.width(word) + 2 * _GAP for word, _colour in words)
    left, bottom = max(min(drawing.width * _LABEL_SHARE, drawing.width - whole), 0.0), drawing.height - _TOP + 8
    for word, colour in words:
        if colour == colours.danger:
            _draw_over(drawing, left, bottom, (12, 12), colours)
        else:
            drawing.add(_rect(left, bottom, 12, 12, colour))
        drawing.add(_string(left + 18, bottom + 2, word, colours.muted))
        left += 18 + face.width(word) + 2 * _GAP


def _page(width: int, height: int, colours: ChartColours) -> Drawing:
    drawing = Drawing(width, height)
    drawing.add(_rect(0, 0, width, height, colours.background))
    return drawing


def _block(drawing: Drawing, left: float, bottom: float, length: float, colour: str) -> None:
    drawing.add(_rect(left, bottom, length, _BAR, colour))


def _write(drawing: Drawing, text: str, left: float, bottom: float, colour: str) -> None:
    drawing.add(_string(left, bottom + (_BAR - CHART_SIZE) / 2 + 2, text, colour))


def _rect(left: float, bottom: float, width: float, height: float, colour: str) -> Rect:
    rect = Rect(left, bottom, width, height)
    rect.fillColor, rect.strokeColor = HexColor(colour), None
    return rect


def _string(left: float, bottom: float, text: str, colour: str) -> String:
    return String(left, bottom, text, fontName=FONT, fontSize=CHART_SIZE, fillColor=HexColor(colour))


def _shortened(text: str, room: float, face: Face) -> str:
    """A label that fits its room, ending with « … » when it is cut."""
    if face.width(text) <= room:
        return text
    kept = bisect_right(range(1, len(text)), room, key=lambda length: face.width(f"{text[:length]}…"))
    return f"{text[:kept].rstrip()}…"
