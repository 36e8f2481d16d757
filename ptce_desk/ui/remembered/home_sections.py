"""The sections of the home page as the officer chose and ordered them, remembered on this computer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSettings

MAIN: Final = {
    "work": "À faire",
    "figures": "Chiffres de l’exercice",
    "envelopes": "Enveloppes",
    "workload": "Charge par instructeur",
}
BESIDE: Final = {
    "days": "30 prochains jours",
    "to_pay": "À payer",
    "resume": "Reprendre",
}
"""The sections of each column, by key, in the order they stand at first."""
LABELS: Final = {**MAIN, **BESIDE}

_ORDER, _HIDDEN = "home/order", "home/hidden"


@dataclass(frozen=True, slots=True)
class Section:
    """One section, and whether it is shown."""

    key: str
    shown: bool = True


FIRST: Final = tuple(Section(key) for key in LABELS)
"""What stands there before anything is chosen."""


def read_sections(settings: QSettings) -> tuple[Section, ...]:
    """The sections in their order, those of the main column first; what is no section is left out, none is missing."""
    order, hidden = _words(settings.value(_ORDER)), set(_words(settings.value(_HIDDEN)))
    found: list[Section] = []
    for column in (MAIN, BESIDE):
        known = [key for key in dict.fromkeys(order) if key in column]
        found += [Section(key, key not in hidden) for key in (*known, *(key for key in column if key not in known))]
    return tuple(found)


def keep_sections(settings: QSettings, sections: Sequence[Section]) -> None:
    """Remember them."""
    settings.setValue(_ORDER, ",".join(one.key for one in sections))
    settings.setValue(_HIDDEN, ",".join(one.key for one in sections if not one.shown))


def moved(sections: Sequence[Section], place: int, step: int) -> tuple[Section, ...]:
    """The sections once one is moved up (-1) or down (1); it stays in its column."""
    other = place + step
    held = list(sections)
    if not 0 <= other < len(held) or (held[place].key in MAIN) is not (held[other].key in MAIN):
        return tuple(held)
    held[place], held[other] = held[other], held[place]
    return tuple(held)


def _words(kept: object) -> list[str]:
    words = kept if isinstance(kept, list) else str(kept or "").split(",")
    return [str(word).strip() for word in words]
