"""How the columns of a table share its width."""

from collections.abc import Sequence
from typing import Final

MARGINS: Final = 20
"""Pixels around the text of a cell."""
NARROWEST_CHARS: Final = 10
"""What a column that stretches keeps when room lacks."""


def kept_places(room: int, widths: Sequence[int], ranks: Sequence[int]) -> list[int]:
    """The columns to show when not all of them have their width: those with a rank give way, the first rank first.

    Args:
        room: pixels in all.
        widths: what each column wants.
        ranks: 0 for a column that always stays.

    Returns:
        The places kept, in order; those that stay may still lack room.
    """
    kept = list(range(len(widths)))
    for place in sorted((place for place in kept if ranks[place]), key=lambda place: ranks[place]):
        if sum(widths[one] for one in kept) <= room:
            break
        kept.remove(place)
    return kept


def shared_widths(room: int, widths: Sequence[int], shares: Sequence[int], narrowest: int) -> list[int]:
    """Give the room left over to the columns that stretch, or take from them what lacks.

    Args:
        room: pixels in all.
        widths: what each column wants.
        shares: how much of what is left each takes; 0 keeps its width.
        narrowest: pixels under which no column is shrunk.

    Returns:
        A width for each column; their sum exceeds the room only when no more can be taken.
    """
    fitted = list(widths)
    spare, total = room - sum(widths), sum(shares)
    if total == 0:
        return fitted
    left = spare
    for place in sorted(range(len(shares)), key=lambda n: shares[n]):
        if shares[place]:
            part = left * shares[place] // total
            fitted[place] = max(widths[place] + part, min(widths[place], narrowest))
            left -= fitted[place] - widths[place]
            total -= shares[place]
    return fitted
