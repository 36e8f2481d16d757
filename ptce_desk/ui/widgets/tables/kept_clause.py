"""A clause as a view keeps it: a value or several, what is mine, the bounds of a span, its days, or words."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from ptce_desk.domain.narrowing import Among, Between, Bound, Clause, Holding, Stretch, stretch_of

SpanKind = Literal["amount", "date", "number"]
PlainValue = str | int | bool | None
PlainClause = PlainValue | list[PlainValue] | dict[str, str]
_FROM, _TO = "from", "to"
_HOLDS: Final = "holds"
_WHOSE: Final = "whose"
MINE: Final[Mapping[str, str]] = {_WHOSE: "mine"}
"""What is kept of what is of whoever is at work: each finds her own."""
_STRETCH: Final = "stretch"


def plain_clause(clause: Clause) -> PlainClause:
    """A clause as JSON keeps it; codes, amounts and days are texts."""
    match clause:
        case Among(mine=True):
            return dict(MINE)
        case Among(values):
            plain = sorted((_plain(value) for value in values), key=str)
            return plain[0] if len(plain) == 1 and plain[0] is not None else plain
        case Holding(words):
            return {_HOLDS: words}
        case Between(stretch=Stretch() as stretch):
            return {_STRETCH: stretch.value}
        case Between(low, high):
            return {side: str(bound) for side, bound in ((_FROM, low), (_TO, high)) if bound is not None}


def clause_of(
    kept: object,
    options: Sequence[tuple[Hashable, str]],
    span: SpanKind | None,
    today: date,
    *,
    free: bool = False,
    mine: frozenset[Hashable] = frozenset(),
) -> Clause | None:
    """The clause a view kept, as of a day, of the values offered unless it is `free`; None when it kept none.

    `mine` are the values of whoever is at work.
    """
    if span is not None:
        if isinstance(kept, Mapping) and _STRETCH in kept:
            told = kept[_STRETCH]
            return stretch_of(Stretch(told), today) if span == "date" and told in set(Stretch) else None
        if isinstance(kept, Mapping):
            return Between(_bound(kept.get(_FROM), span), _bound(kept.get(_TO), span))
        return Among(frozenset({None})) if kept == [None] else None
    if kept == MINE:
        return Among(mine, mine=True) if mine else None
    if isinstance(kept, Mapping):
        return Holding(str(kept[_HOLDS])) if kept.get(_HOLDS) else None
    wanted = kept if isinstance(kept, list) else [] if kept is None else [kept]
    offered = frozenset(wanted if free else (value for value, _label in options if value in wanted))
    return Among(offered) if wanted else None


def _plain(value: Hashable) -> PlainValue:
    return value if value is None or isinstance(value, (bool, int)) else str(value)


def _bound(text: object, span: SpanKind) -> Bound | None:
    if not isinstance(text, str):
        return None
    return date.fromisoformat(text) if span == "date" else Decimal(text)
