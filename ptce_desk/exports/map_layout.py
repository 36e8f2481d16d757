"""Where everything stands on a map of France, on paper as on screen: no drawing, and light to load.

Lengths are those of what it is drawn on, downwards from the upper left corner.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import dist
from typing import Final, NamedTuple

from ptce_desk.domain.territories import Outline, Outlines, Point, Scale

_SQUARE: Final = 14
_AFTER_SQUARE: Final = 7
_LINE: Final = 20
_OVERSEAS: Final = 22
_BETWEEN: Final = 18
_BESIDE: Final = 190
"""What the key needs to stand beside France, rather than under it."""
_PAD: Final = 4
_ENLARGED: Final = (0.817, 0.002, 0.181)
"""Where what is enlarged stands, and how wide: shares of the width of France, in the corner beyond its borders."""
_OVERSEAS_AT: Final = 0.99
"""Where the squares overseas end, as a share of the height of France: at sea."""
_MOST_LINES: Final = 3
_AT_SEA: Final = 32
"""Parts of the width and of the height of France between which a name that stands beside its territory is tried."""
_FARTHEST: Final = 0.35
"""How far from its territory a name stands at most, as a share of the width of France."""
_NEARLY: Final = 3
"""What parts a name at sea from a border, and the line from the name."""
_TRIED: Final = 16
"""Parts of the width and of the height of a territory between which its name is tried."""
ON_MAP: Final = 0.8
"""Of the size of letters, that of what is written on a territory."""


class Place(NamedTuple):
    """A territory: its INSEE code, its name, its shade from 0 to 4, None for one that has nothing."""

    code: str
    name: str
    shade: int | None


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def corners(self) -> tuple[Point, ...]:
        """Its corners, one after the other."""
        right, bottom = self.left + self.width, self.top + self.height
        return ((self.left, self.top), (right, self.top), (right, bottom), (self.left, bottom))

    def wider(self, by: float) -> "Box":
        """With so much more on each side."""
        return Box(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)

    def meets(self, other: "Box") -> bool:
        """Whether a point is in both."""
        across = self.left < other.left + other.width and other.left < self.left + self.width
        return across and self.top < other.top + other.height and other.top < self.top + self.height

    def nearest(self, point: Point) -> Point:
        """The point of it that is the nearest to another."""
        return (
            min(max(point[0], self.left), self.left + self.width),
            min(max(point[1], self.top), self.top + self.height),
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in it."""
        return self.left <= x < self.left + self.width and self.top <= y < self.top + self.height


class Written(NamedTuple):
    """A line of text by the middle of its left side, or by its middle."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Shape:
    """A territory as it is drawn, and what is written on it: as much as it holds."""

    place: Place
    rings: tuple[tuple[Point, ...], ...]
    words: tuple[Written, ...]

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in it: it crosses its borders an odd number of times going right."""
        return _inside(self.rings, x, y)


class Callout(NamedTuple):
    """The name of a territory that does not hold it, beside it; a line leads from one to the other.

    `end` is in the territory, `start` at the edge of what the name takes, its `room`.
    """

    place: Place
    words: tuple[Written, ...]
    room: Box
    start: Point
    end: Point


class Square(NamedTuple):
    """A square and the word beside it: what stands for a territory overseas, or for a class in the key."""

    place: Place
    box: Box
    word: Written

    def holds(self, x: float, y: float, width: float) -> bool:
        """Whether a point is in it or in its word, which is so wide."""
        return Box(self.box.left, self.box.top, self.word.x - self.box.left + width, self.box.height).holds(x, y)


@dataclass(frozen=True, slots=True)
class Letters:
    """How wide a text is, and how high it is on a territory, where letters are as small as a share of the others.

    Attributes:
        unit: what a length of 1 is, where letters are larger.
    """

    width: Callable[[str], float]
    height: float
    unit: float = 1.0

    def width_on_map(self, text: str) -> float:
        """How wide a text is on a territory."""
        return self.width(text) * ON_MAP


@dataclass(frozen=True, slots=True)
class MapLayout:
    """A map as it is drawn.

    Attributes:
        shapes: what has borders; what is enlarged comes after all the others, and again among them.
        callouts: the names that stand at sea, or beyond the borders, since their territories do not hold them.
        overseas: what has none.
        frames: around what is enlarged, and around where it is on the map.
        heading: above the key.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    callouts: tuple[Callout, ...]
    overseas: tuple[Square, ...]
    frames: tuple[Box, ...]
    heading: Written
    key: tuple[Square, ...]
    notice: Written


def map_layout(
    outlines: Outlines,
    scale: Scale,
    places: Sequence[Place],
    key: Sequence[tuple[str, int | None]],
    letters: Letters,
    width: float,
    *,
    heading: str = "",
    widest: float = 520,
) -> MapLayout:
    """Where everything stands in a width: France, what is overseas at its left, the key beside it or under it.

    France is no wider than `widest`.
    """
    unit = letters.unit
    across = min(width, widest * unit)
    beside = width - across >= _BESIDE * unit
    grain = across / outlines.size[0]
    tall = outlines.size[1] * grain
    held = outlines.scales[scale]
    shapes = [_shape(one, held[one.code], (grain, 0, 0), scale, letters) for one in places if one.code in held]
    frames: tuple[Box, ...] = ()
    if scale is Scale.DEPARTMENT:
        larger, frames = _enlarged(outlines, places, grain, across, letters)
        shapes += larger
    far = [one for one in places if one.code not in held]
    line, sea = _OVERSEAS * unit, tall * _OVERSEAS_AT
    overseas = [_square(one, 0, sea - (len(far) - rank) * line, line, letters) for rank, one in enumerate(far)]
    callouts: list[Callout] = []
    if scale is not Scale.DEPARTMENT:
        middles = {code: (one.middle[0] * grain, one.middle[1] * grain) for code, one in held.items()}
        taken = [_room_of(one, letters) for one in overseas]
        callouts = _called_out(shapes, middles, taken, Box(0, 0, across, tall), letters)
    left, top = (across + _BETWEEN * unit, tall / 4) if beside else (0.0, tall + _LINE * unit / 2)
    title = Written(heading, left, top + _LINE * unit / 2)
    classes, bottom = _key(key, (left, top + _LINE * unit, left if beside else width), letters)
    foot = max(tall, bottom)
    notice = Written(outlines.notice, 0, foot + _LINE * unit / 2)
    return MapLayout(
        width, foot + _LINE * unit, tuple(shapes), tuple(callouts), tuple(overseas), frames, title, classes, notice
    )


def _enlarged(
    outlines: Outlines, places: Sequence[Place], grain: float, across: float, letters: Letters
) -> tuple[list[Shape], tuple[Box, ...]]:
    """What is too small to be seen, drawn again in a frame, and the frame of where it is."""
    points = [point for one in outlines.enlarged.values() for ring in one.rings for point in ring]
    left, top = min(x for x, _y in points), min(y for _x, y in points)
    size = max(max(x for x, _y in points) - left, max(y for _x, y in points) - top)
    pad = _PAD * letters.unit
    frame = Box(across * _ENLARGED[0], across * _ENLARGED[1], across * _ENLARGED[2], across * _ENLARGED[2])
    larger = (frame.width - 2 * pad) / size
    moved = (larger, frame.left + pad - left * larger, frame.top + pad - top * larger)
    shapes = [
        _shape(one, outlines.enlarged[one.code], moved, Scale.DEPARTMENT, letters)
        for one in places
        if one.code in outlines.enlarged
    ]
    return shapes, (frame, Box(left * grain, top * grain, size * grain, size * grain))


def _shape(place: Place, outline: Outline, moved: tuple[float, float, float], scale: Scale, letters: Letters) -> Shape:
    """A territory enlarged and moved; of a département its code is written, by which everyone knows it."""
    times, right, down = moved
    rings = tuple(tuple((x * times + right, y * times + down) for x, y in ring) for ring in outline.rings)
    middle = (outline.middle[0] * times + right, outline.middle[1] * times + down)
    wrappings = [[place.code]] if scale is Scale.DEPARTMENT else _wrappings(place.name)
    for at in (middle, *(() if scale is Scale.DEPARTMENT else _around(rings, middle))):
        for lines in wrappings:
            if _fits(rings, at, lines, letters):
                first = at[1] - (len(lines) - 1) * letters.height / 2
                written = (Written(line, at[0], first + rank * letters.height) for rank, line in enumerate(lines))
                return Shape(place, rings, tuple(written))
    return Shape(place, rings, ())


def _called_out(
    shapes: Sequence[Shape], middles: Mapping[str, Point], taken: list[Box], whole: Box, letters: Letters
) -> list[Callout]:
    """The names that their territories do not hold, each where its line crosses no other territory.

    One that finds no such place, far from the sea and the borders, is told by the table beside the map alone.
    """
    unnamed = [shape for shape in shapes if not shape.words]
    if not unnamed:
        return []
    land, found = _Land(shapes, whole, letters.height / 3), list[Callout]()
    for shape in unnamed:
        callout = _callout(shape, middles[shape.place.code], land, taken, letters)
        if callout is not None:
            taken.append(callout.room)
            found.append(callout)
    return found


def _callout(shape: Shape, middle: Point, land: "_Land", taken: Sequence[Box], letters: Letters) -> Callout | None:
    """The name of a territory where it stands the nearest to it, on as few lines as it may."""
    whole = land.whole
    for lines in _wrappings(shape.place.name):
        wide, high = max(map(letters.width_on_map, lines)), len(lines) * letters.height
        rooms = (
            Box((whole.width - wide) * x / _AT_SEA, (whole.height - high) * y / _AT_SEA, wide, high)
            for x in range(_AT_SEA + 1)
            for y in range(_AT_SEA + 1)
        )
        near = sorted((dist(room.nearest(middle), middle), room) for room in rooms)
        for far, room in near:
            if far > _FARTHEST * whole.width:
                break
            start = room.wider(_NEARLY).nearest(middle)
            free = not any(room.wider(_NEARLY).meets(one) for one in taken) and land.leaves(room.wider(_NEARLY))
            if free and land.lets_through(start, middle, shape):
                first = room.top + letters.height / 2
                centre = room.left + wide / 2
                words = (Written(line, centre, first + rank * letters.height) for rank, line in enumerate(lines))
                return Callout(shape.place, tuple(words), room, start, middle)
    return None


class _Land:
    """What of a map is territories, by rows that are close to one another: looked through many times."""

    def __init__(self, shapes: Sequence[Shape], whole: Box, step: float) -> None:
        self.whole, self._step = whole, step
        self._edges = [(*edge, shape) for shape in shapes for edge in _edges(shape)]
        self._rows: list[list[tuple[float, float, Shape]]] = [[] for _row in range(int(whole.height / step) + 1)]
        for shape in shapes:
            for rank, row in enumerate(self._rows):
                row += [(left, right, shape) for left, right in _crossed(shape, (rank + 0.5) * step)]

    def leaves(self, room: Box) -> bool:
        """Whether no territory is in a rectangle."""
        rows = self._rows[max(0, int(room.top / self._step)) : int((room.top + room.height) / self._step) + 1]
        right = room.left + room.width
        return not any(left < right and room.left < end for row in rows for left, end, _shape in row)

    def lets_through(self, start: Point, end: Point, towards: Shape) -> bool:
        """Whether a line to a territory, from where there is none, goes over no other."""
        return not any(_cuts(start, end, edge) for edge in self._edges if edge[2] is not towards)


def _cuts(start: Point, end: Point, edge: tuple[Point, Point, Shape]) -> bool:
    """Whether a line crosses a border."""
    first, last, _shape = edge
    beyond = max(first[0], last[0]) < min(start[0], end[0]) or min(first[0], last[0]) > max(start[0], end[0])
    if beyond:  # most are
        return False
    return (_side(start, end, first) > 0) is not (_side(start, end, last) > 0) and (
        (_side(first, last, start) > 0) is not (_side(first, last, end) > 0)
    )


def _side(start: Point, end: Point, point: Point) -> float:
    """Above zero on one side of a line, below it on the other."""
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def _edges(shape: Shape) -> Iterator[tuple[Point, Point]]:
    """The borders of a territory, from point to point."""
    for ring in shape.rings:
        yield from chain(pairwise(ring), [(ring[-1], ring[0])])


def _crossed(shape: Shape, y: float) -> Iterator[tuple[float, float]]:
    """From where to where a line across the map is in a territory."""
    edges = _edges(shape)
    crossed = sorted(x1 + (y - y1) * (x2 - x1) / (y2 - y1) for (x1, y1), (x2, y2) in edges if (y1 > y) is not (y2 > y))
    yield from zip(crossed[::2], crossed[1::2], strict=True)


def _room_of(square: Square, letters: Letters) -> Box:
    """What a square and its word take."""
    box = square.box
    return Box(box.left, box.top, square.word.x - box.left + letters.width(square.word.text), box.height)


def _around(rings: tuple[tuple[Point, ...], ...], middle: Point) -> Iterator[Point]:
    """Other places for the name of a territory that its middle does not hold, the nearest first."""
    main = max(rings, key=len)
    (left, right), (top, bottom) = ((min(axis), max(axis)) for axis in zip(*main, strict=True))
    steps = [rank / _TRIED for rank in range(1, _TRIED)]
    places = [(left + (right - left) * x, top + (bottom - top) * y) for x in steps for y in steps]
    yield from sorted(places, key=lambda place: dist(place, middle))


def _wrappings(name: str) -> list[list[str]]:
    """A name on one line, then on more, parted where it may be: after a space or a hyphen."""
    parts = name.replace("-", "- ").split()
    found = []
    for count in range(1, min(len(parts), _MOST_LINES) + 1):
        lines, room = [""], -(-len(name) // count)
        for part in parts:
            joined = f"{lines[-1]}{'' if lines[-1].endswith('-') or not lines[-1] else ' '}{part}"
            if len(joined) <= room or not lines[-1] or len(lines) == count:
                lines[-1] = joined
            else:
                lines.append(part)
        found.append(lines)
    return found


def _fits(rings: tuple[tuple[Point, ...], ...], middle: Point, lines: Sequence[str], letters: Letters) -> bool:
    """Whether lines centred there stand within borders: the ends of each line do, and what is between them."""
    first = middle[1] - len(lines) * letters.height / 2
    for rank, line in enumerate(lines):
        half = letters.width_on_map(line) / 2
        for x in (middle[0] - half, middle[0], middle[0] + half):
            if not all(_inside(rings, x, first + (rank + down) * letters.height) for down in (0.2, 0.5, 0.8)):
                return False
    return True


def _inside(rings: tuple[tuple[Point, ...], ...], x: float, y: float) -> bool:
    crossed = False
    for ring in rings:
        for (x1, y1), (x2, y2) in chain(pairwise(ring), [(ring[-1], ring[0])]):
            if (y1 > y) is not (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                crossed = not crossed
    return crossed


def _key(
    key: Sequence[tuple[str, int | None]], at: tuple[float, float, float], letters: Letters
) -> tuple[tuple[Square, ...], float]:
    """The classes one under the other, in as many columns as stand in the room; and where they end."""
    left, top, right = at
    line = _LINE * letters.unit
    widest = max((letters.width(word) for word, _shade in key), default=0.0)
    wide = widest + (_SQUARE + _AFTER_SQUARE + _BETWEEN) * letters.unit
    columns = max(1, min(len(key), int((right - left + _BETWEEN * letters.unit) // wide)))
    high = -(-len(key) // columns)
    squares = [
        _square(Place("", word, shade), left + rank // high * wide, top + rank % high * line, line, letters)
        for rank, (word, shade) in enumerate(key)
    ]
    return tuple(squares), top + high * line


def _square(place: Place, left: float, top: float, line: float, letters: Letters) -> Square:
    side = _SQUARE * letters.unit
    box = Box(left + 1, top + (line - side) / 2, side, side)
    return Square(place, box, Written(place.name, left + side + _AFTER_SQUARE * letters.unit, top + line / 2))
