"""A list as an officer wants to find it again: its filters, its order, its groups and its columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from ptce_desk.domain.free_fields import FreeOwner

ViewValue = str | int | bool | None | list[str | int | bool | None] | dict[str, str]
"""What JSON keeps of a filter: a value, several, or the bounds of a span."""
ORDER: Final = "order"
DESCENDING: Final = "descending"
COLUMNS: Final = "columns"
WIDTHS: Final = "widths"
GROUPS: Final = "groups"
"""What a view keeps besides its filters, which stand under the keys of their columns."""
OWN_LISTS: Final[Mapping[FreeOwner, str]] = {
    FreeOwner.FUNDING_FILE: "funding_files",
    FreeOwner.PTCE: "ptce_list",
    FreeOwner.ORGANISATION: "organisations",
    FreeOwner.SCHEME: "scheme_list",
}
"""The lists whose views may name fields of one's own, by the columns that hold them."""


@dataclass(eq=False)
class SavedView:
    """How a list is narrowed and laid out, under a name; `content` is in JSON."""

    page: str
    name: str
    content: str
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)


def without_column(content: Mapping[str, ViewValue], key: str) -> dict[str, ViewValue]:
    """What a view keeps, but for all it says of a column: its filter, its place, its width, its order, its group."""
    left = {name: value for name, value in content.items() if name != key}
    if left.get(ORDER) == key:
        left = {name: value for name, value in left.items() if name not in (ORDER, DESCENDING)}
    for name in (COLUMNS, GROUPS, WIDTHS):
        held = left.get(name)
        if isinstance(held, list):
            left[name] = [one for one in held if one != key]
        elif isinstance(held, dict):
            left[name] = {one: width for one, width in held.items() if one != key}
    return left


def with_value(content: Mapping[str, ViewValue], key: str, before: str, after: str) -> dict[str, ViewValue]:
    """What a view keeps, a value it narrows a column to being written otherwise now."""
    held = content.get(key)
    if isinstance(held, list):
        return {**content, key: [after if one == before else one for one in held]}
    return {**content, key: after} if held == before else dict(content)
