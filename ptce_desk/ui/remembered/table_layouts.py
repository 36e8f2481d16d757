"""How the officer arranged the columns of each list, remembered on this computer from one day to the next."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QSettings

_CHOICES: Final = ("hidden", "shown")
_WIDEST: Final = 4000
"""Pixels beyond which a width in the ini file cannot have been dragged."""


@dataclass(frozen=True, slots=True)
class TableLayout:
    """What was changed by hand; a list nobody touched has an empty one.

    Attributes:
        widths: pixels by column key, for the columns dragged.
        hidden: keys of the columns put away, which the list shows by itself.
        shown: keys of the columns brought into view, which the list does not show by itself.
        order: keys from left to right, empty for the list's own order.
    """

    widths: dict[str, int] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()


def read_layout(settings: QSettings, table: str, keys: Sequence[str]) -> TableLayout:
    """The layout of a list whose columns have these keys; what is no longer a column is left out."""
    group = _group(table)
    widths = {key: _pixels(settings.value(f"{group}/widths/{key}")) for key in keys}
    hidden, shown = (frozenset(_words(settings.value(f"{group}/{what}"))) & frozenset(keys) for what in _CHOICES)
    known = [key for key in _words(settings.value(f"{group}/order")) if key in keys]
    return TableLayout(
        {key: width for key, width in widths.items() if width is not None},
        hidden,
        shown,
        (*known, *(key for key in keys if key not in known)) if known else (),
    )


def keep_layout(settings: QSettings, table: str, layout: TableLayout) -> None:
    """Remember a layout in the place of the one before."""
    group = _group(table)
    settings.remove(group)
    for key, width in layout.widths.items():
        settings.setValue(f"{group}/widths/{key}", width)
    for what, chosen in zip(_CHOICES, (layout.hidden, layout.shown), strict=True):
        if chosen:
            settings.setValue(f"{group}/{what}", ",".join(sorted(chosen)))
    if layout.order:
        settings.setValue(f"{group}/order", ",".join(layout.order))


def _group(table: str) -> str:
    return f"tables/{table.replace('/', ' ')}"


def _pixels(kept: object) -> int | None:
    """A width as an ini file gives it back: text, or nothing of sense when it was edited by hand."""
    text = str(kept)
    return int(text) if text.isdecimal() and 0 < int(text) < _WIDEST else None


def _words(kept: object) -> list[str]:
    """Words joined by commas; an ini file gives them back split when they were written unquoted."""
    words = kept if isinstance(kept, list) else str(kept or "").split(",")
    return [str(word).strip() for word in words if str(word).strip()]
