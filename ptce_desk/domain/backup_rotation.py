"""Which copies of a file are worth keeping: many of the last hours, few of the last year."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

RECENT: Final = 10
_BY_PERIOD: Final[tuple[tuple[int, Callable[[datetime], tuple[int, ...]]], ...]] = (
    (14, lambda moment: (moment.year, moment.month, moment.day)),
    (8, lambda moment: tuple(moment.isocalendar())[:2]),
    (12, lambda moment: (moment.year, moment.month)),
)
"""How many days, weeks and months keep their last copy."""
MOST: Final = RECENT + sum(count for count, _period in _BY_PERIOD)
"""No more copies than that are ever kept, and as many again when a clock was wrong."""


def kept_moments(moments: Iterable[datetime], made: datetime) -> frozenset[datetime]:
    """The moments whose copies stay: the ten latest, and the last of each of the 14 latest days, 8 weeks, 12 months.

    Only days, weeks and months that have a copy count, so that a long absence costs none. To decide at each new
    copy keeps the same ones as to decide once at the end.

    Copies dated after the one just made were made when the clock was wrong, or it is wrong now: they are counted
    apart, so that neither the copy just made nor those that precede it give way to them.

    Args:
        moments: of all the copies there are.
        made: the moment of the copy just made, which always stays.
    """
    known = {*moments, made}
    return _kept(moment for moment in known if moment <= made) | _kept(moment for moment in known if moment > made)


def _kept(moments: Iterable[datetime]) -> frozenset[datetime]:
    latest_first = sorted(set(moments), reverse=True)
    kept = set(latest_first[:RECENT])
    for count, period_of in _BY_PERIOD:
        last_of: dict[tuple[int, ...], datetime] = {}
        for moment in latest_first:
            last_of.setdefault(period_of(moment), moment)
        kept.update(list(last_of.values())[:count])
    return frozenset(kept)
