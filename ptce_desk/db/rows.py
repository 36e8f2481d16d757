"""Rows of a query as values: each column goes to the field of its name, each part takes the columns of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from functools import cache, lru_cache
from inspect import Signature, signature
from operator import itemgetter
from typing import Final, TypeVar, cast

from sqlalchemy import Result

R = TypeVar("R")

_KINDS_OF_ROWS: Final = 256


def rows_of(kind: type[R], found: Result[*tuple[object, ...]], *, gathered: str = "", **parts: type) -> list[R]:
    """A value for each row, by name.

    Args:
        kind: a dataclass.
        found: its columns named as the fields; those of a part as the fields of the part.
        gathered: see `gathering`.
        parts: the fields that are themselves made of columns, with their dataclasses.

    Raises:
        TypeError: a column is no field, or a field that must be told has none, were there no row at all.
    """
    places = {name: place for place, name in enumerate(found.keys())}
    made: list[Callable[[Sequence[object]], object]] = []
    for part in parts.values():
        held = [one.name for one in fields(part) if one.name in places]
        made.append(maker(part, {name: places.pop(name) for name in held}))
    beyond = len(found.keys())
    make = gathering(
        kind,
        {**places, **{field: beyond + index for index, field in enumerate(parts)}},
        gathered,
        beyond + len(parts),
    )
    if not made:
        return [make(row) for row in found.all()]
    return [make((*row, *(part(row) for part in made))) for row in found.all()]


def maker(kind: type[R], places: Mapping[str, int]) -> Callable[[Sequence[object]], R]:
    """What makes a value of a row, its fields being at these places.

    By position where nothing is left out, which is twice as fast as by name: a list makes a hundred of them.

    Raises:
        TypeError: a place of no field, or a field that must be told has none.
    """
    described: type = kind
    bound = _signature(described).bind(**places)
    if len(bound.args) > 1 and not bound.kwargs:
        pick = itemgetter(*bound.args)
        return lambda row: kind(*pick(row))
    return lambda row: kind(
        *(row[place] for place in bound.args), **{name: row[place] for name, place in bound.kwargs.items()}
    )


def gathering(kind: type[R], places: Mapping[str, int], gathered: str, beyond: int) -> Callable[[Sequence[object]], R]:
    """`maker`, of rows whose columns « gathered_name » go together to the field `gathered`, by name.

    A field that gathers none keeps its default; `beyond` is how many columns a row has.
    """
    described: type = kind
    return cast("Callable[[Sequence[object]], R]", _gathering(described, tuple(places.items()), gathered, beyond))


@lru_cache(_KINDS_OF_ROWS)
def _gathering(
    kind: type, told: tuple[tuple[str, int], ...], gathered: str, beyond: int
) -> Callable[[Sequence[object]], object]:
    """Kept, since a list asks for its own with each page: to bind names to fields costs as much as fifteen rows."""
    places, prefix = dict(told), f"{gathered}_"
    taken = {name.removeprefix(prefix): at for name, at in places.items() if gathered and name.startswith(prefix)}
    if not taken:
        return maker(kind, places)
    make: Callable[[Sequence[object]], object] = maker(
        kind, {**{name: at for name, at in places.items() if at not in taken.values()}, gathered: beyond}
    )
    return lambda row: make((*row, {name: row[at] for name, at in taken.items()}))


@cache
def _signature(kind: type) -> Signature:
    return signature(kind)
