"""How the columns of a table share its width."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

MARGINS: Final = 20
"""Pixels around the text of a cell."""
NARROWEST_CHARS: Final = 14
"""What a column that stretches keeps when room lacks."""
TYPED_CHARS: Final = 10
"""What a column that is typed in keeps, however short what it holds."""
SCROLLED_CHARS: Final = 24
"""What a column that stretches keeps once the table scrolls anyway."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The width of one column, in pixels.

    Attributes:
        comfortable: what it has while there is room.
        content: its heading and its longest text, whole.
        least: what it can be shrunk to, its text then cut.
        scrolled: what it has when all the columns, at their least, need more than the room.
        share: how much of the room left over it takes; 0 for none.
    """

    comfortable: int
    content: int
    least: int
    scrolled: int
    share: int

    @property
    def is_fixed(self) -> bool:
        """Whether it has one width whatever the room."""
        return not self.share and self.comfortable == self.least == self.scrolled


def wish(heading: int, content: int, chars: int, share: int, figure: int) -> Wish:
    """What a column asks for.

    Args:
        heading: pixels of its heading, which is never cut.
        content: pixels of its heading and its longest text.
        chars: how many figures it shows while there is room.
        share: how much of what is left it takes: such a column, alone, may be cut.
        figure: pixels of a figure.
    """
    if not share:
        return Wish(max(content, chars * figure + MARGINS), content, content, content, 0)
    least, scrolled = (
        max(heading, min(content, count * figure + MARGINS)) for count in (NARROWEST_CHARS, SCROLLED_CHARS)
    )
    return Wish(max(content, chars * figure + MARGINS), content, least, scrolled, share)


def shared_widths(room: int, wishes: Sequence[Wish]) -> list[int]:
    """Give the room left over to the columns that stretch, or take what lacks where it is missed least.

    What is empty yields first; then texts are cut: those that take the smallest share first, so that what identifies a
    row, which takes the greatest, is cut last, and the longest first among equals. Then the table scrolls: the first
    columns fill the room, so that none stands there in part.

    Returns:
        A width for each column; their sum exceeds the room only when no more can be taken.
    """
    comfortable, content = [one.comfortable for one in wishes], [one.content for one in wishes]
    least = [one.least for one in wishes]
    if sum(comfortable) <= room:
        return _stretched(room, wishes)
    if sum(content) <= room:
        return _levelled(room, content, comfortable)
    if sum(least) <= room:
        return _by_share(room, wishes)
    return _scrolled(room, wishes)


def _by_share(room: int, wishes: Sequence[Wish]) -> list[int]:
    """The least of each, and what is left to those of the greatest share, up to their content, then to the others."""
    widths = [one.least for one in wishes]
    for share in sorted({one.share for one in wishes}, reverse=True):
        alike = [place for place, one in enumerate(wishes) if one.share == share]
        lows, highs = [wishes[place].least for place in alike], [wishes[place].content for place in alike]
        left = room - sum(widths)
        given = _levelled(sum(lows) + min(left, sum(highs) - sum(lows)), lows, highs)
        for place, width in zip(alike, given, strict=True):
            widths[place] = width
    return widths


def _scrolled(room: int, wishes: Sequence[Wish]) -> list[int]:
    """Widths of which the first, as many as there is room for, fill the room; an amount cut would read as another."""
    widths = [one.scrolled for one in wishes]
    count = sum(edge <= room for edge in accumulate(widths))
    whole = [max(one.scrolled, one.content) for one in wishes[:count]]
    if sum(whole) > room:
        return [*_levelled(room, widths[:count], whole), *widths[count:]]
    loose = [place for place in range(count) if not wishes[place].is_fixed]
    widths[:count] = whole
    if loose:
        widths[loose[-1]] += room - sum(whole)
    return widths


def _stretched(room: int, wishes: Sequence[Wish]) -> list[int]:
    widths = [one.comfortable for one in wishes]
    left, total = room - sum(widths), sum(one.share for one in wishes)
    for place in sorted(range(len(wishes)), key=lambda place: wishes[place].share):
        if wishes[place].share:
            part = left * wishes[place].share // total
            widths[place] += part
            left -= part
            total -= wishes[place].share
    return widths


def _levelled(room: int, lows: Sequence[int], highs: Sequence[int]) -> list[int]:
    """Widths between two bounds, the widest cut to one level, that fill a room between the two sums."""
    below, above = 0, max(highs)
    while above - below > 1:
        level = (below + above) // 2
        if sum(_between(low, level, high) for low, high in zip(lows, highs, strict=True)) <= room:
            below = level
        else:
            above = level
    widths = [_between(low, below, high) for low, high in zip(lows, highs, strict=True)]
    spare = room - sum(widths)
    for place, high in enumerate(highs):
        if spare and lows[place] <= widths[place] < high:
            widths[place] += 1
            spare -= 1
    return widths


def _between(low: int, value: int, high: int) -> int:
    return max(low, min(value, high))
