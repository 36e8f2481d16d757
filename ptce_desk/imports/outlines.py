"""Reads the borders of the territories that come with the program, as `scripts/map_outlines.py` writes them.

A file of the program that cannot be read is a damaged installation: its errors are left as they come.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TypedDict

from ptce_desk.domain.territories import Outline, Outlines, Point, Scale


class _Row(TypedDict):
    middle: list[int]
    rings: list[list[int]]


@lru_cache(maxsize=1)
def read_outlines(path: Path) -> Outlines:
    """The borders of `map/france.json`."""
    content = json.loads(path.read_text("utf-8"))
    width, height = content["size"]
    scales = {scale: _outlines(content[scale.value]) for scale in Scale}
    return Outlines((width, height), scales, _outlines(content["enlarged"]), content["notice"])


def _outlines(rows: Mapping[str, _Row]) -> dict[str, Outline]:
    return {
        code: Outline(tuple(_ring(ring) for ring in row["rings"]), (row["middle"][0], row["middle"][1]))
        for code, row in rows.items()
    }


def _ring(steps: Sequence[int]) -> tuple[Point, ...]:
    """A ring, told as its first point and what each point adds."""
    return tuple(zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True))
