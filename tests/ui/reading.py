"""The order in which one reads what is in view, from where it stands on the screen and from nothing else."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

_OVERLAP = 4
"""Pixels by which two lines may touch and still be two."""


def as_read(root: QWidget, stops: Sequence[QWidget]) -> list[QWidget]:
    """Stops as one reads them: down the blocks of the screen, each block whole before the next; a line from the left.

    A block is what a widget holds. Blocks one under the other are read downwards, blocks side by side from the left.
    """
    return _read(root, list(stops), root)


def out_of_turn(root: QWidget, stops: Sequence[QWidget], said: Callable[[QWidget], str]) -> list[str]:
    """The steps of a walk by Tab, all around, that do not go where one reads next."""
    order = as_read(root, stops)
    following = {id(stop): after for stop, after in pairwise([*order, order[0]])}
    return [
        f"{said(before)} → {said(after)}, but one reads {said(following[id(before)])}"
        for before, after in pairwise([*stops, stops[0]])
        if after is not following[id(before)]
    ]


def _read(container: QWidget, stops: list[QWidget], root: QWidget) -> list[QWidget]:
    """The stops inside a container: its own first, then those of each thing it holds."""
    own = [stop for stop in stops if stop is container]
    held: dict[int, tuple[QWidget, list[QWidget]]] = {}
    for stop in stops:
        if stop is not container:
            child = _child_towards(container, stop)
            held.setdefault(id(child), (child, []))[1].append(stop)
    blocks = [(_place(child, root), child, inside) for child, inside in held.values()]
    ordered = _sorted(blocks)
    return own + [stop for _rect, child, inside in ordered for stop in _read(child, inside, root)]


Block = tuple[QRect, QWidget, list[QWidget]]


def _sorted(blocks: list[Block]) -> list[Block]:
    """Read lines one under the other, or columns one after the other where each holds a card or several stops."""
    if len(blocks) < 2:
        return blocks
    lines, columns = _cut(blocks, QRect.top, QRect.bottom), _cut(blocks, QRect.left, QRect.right)
    parts = columns if len(columns) > 1 and all(_has_card(column) for column in columns) else lines
    parts = parts if len(parts) > 1 else columns
    if len(parts) > 1:
        return [block for part in parts for block in _sorted(part)]
    return sorted(blocks, key=lambda block: (block[0].top(), block[0].left()))


def _has_card(blocks: list[Block]) -> bool:
    return any(len(inside) > 1 or child.property("surface") == "card" for _rect, child, inside in blocks)


def _cut(blocks: list[Block], low: Callable[[QRect], int], high: Callable[[QRect], int]) -> list[list[Block]]:
    parts: list[list[Block]] = []
    reached = -1
    for block in sorted(blocks, key=lambda block: low(block[0])):
        if parts and low(block[0]) <= reached - _OVERLAP:
            parts[-1].append(block)
        else:
            parts.append([block])
        reached = max(reached, high(block[0]))
    return parts


def _child_towards(container: QWidget, stop: QWidget) -> QWidget:
    child = stop
    while (above := child.parentWidget()) is not None and above is not container:
        child = above
    return child


def _place(child: QWidget, root: QWidget) -> QRect:
    """Where a block stands in the window."""
    return QRect(child.mapTo(root, QPoint(0, 0)), child.size())
