"""Rows of a query as values: each column goes to the field of its name, each part takes the columns of its own."""

from collections.abc import Callable
from dataclasses import fields
from inspect import signature
from typing import TypeVar, cast

from sqlalchemy import Result

R = TypeVar("R")


def rows_of(kind: type[R], found: Result[*tuple[object, ...]], **parts: type) -> list[R]:
    """A value for each row, by name.

    Args:
        kind: a dataclass.
        found: its columns named as the fields; those of a part as the fields of the part.
        parts: the fields that are themselves made of columns, with their dataclasses.

    Raises:
        TypeError: a column is no field, or a field that must be told has none, were there no row at all.
    """
    names = tuple(found.keys())
    inside = {field: [one.name for one in fields(part) if one.name in names] for field, part in parts.items()}
    apart = {name for held in inside.values() for name in held}
    signature(kind).bind(**dict.fromkeys([*parts, *(name for name in names if name not in apart)]))
    for field, held in inside.items():
        signature(parts[field]).bind(**dict.fromkeys(held))
    make = cast("Callable[..., R]", kind)
    rows = []
    for row in found:
        values: dict[str, object] = dict(zip(names, row, strict=True))
        for field, held in inside.items():
            values[field] = parts[field](**{name: values.pop(name) for name in held})
        rows.append(make(**values))
    return rows
