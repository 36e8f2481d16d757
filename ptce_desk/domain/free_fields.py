"""Fields of one's own: up to five that an authority adds to its dossiers, its PTCE, its structures, its schemes.

Each kind of record has five columns for texts, five for amounts and five for days, that wait until a field takes one:
what is typed there is kept, checked, sorted, summed, journaled and undone as in any other field.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ptce_desk.domain.free_field_errors import TooManyFreeFieldsError
from ptce_desk.domain.french_order import fold

MOST: Final = 5
"""Fields of one's own for each kind of record."""
_BETWEEN: Final = ";"


class FreeOwner(StrEnum):
    """The kinds of records that may have fields of one's own; each is the name of its table."""

    FUNDING_FILE = "funding_file"
    PTCE = "ptce"
    ORGANISATION = "organisation"
    SCHEME = "scheme"


class FreeType(StrEnum):
    """What is typed in a field of one's own."""

    TEXT = "text"
    AMOUNT = "amount"
    DATE = "date"
    CHOICE = "choice"


_STORED: Final = {FreeType.TEXT: "text", FreeType.CHOICE: "text", FreeType.AMOUNT: "amount", FreeType.DATE: "date"}
"""A value chosen is kept as its words: the history tells what was read that day."""


def _keys(stored: str) -> tuple[str, ...]:
    return tuple(f"free_{stored}_{place}" for place in range(1, MOST + 1))


TEXT_KEYS: Final = _keys("text")
AMOUNT_KEYS: Final = _keys("amount")
DATE_KEYS: Final = _keys("date")
FREE_KEYS: Final = (*TEXT_KEYS, *AMOUNT_KEYS, *DATE_KEYS)


@dataclass(eq=False, kw_only=True)
class FreeValues:
    """What a record holds in fields of one's own; amounts in euros."""

    free_text_1: str = ""
    free_text_2: str = ""
    free_text_3: str = ""
    free_text_4: str = ""
    free_text_5: str = ""
    free_amount_1: Decimal | None = None
    free_amount_2: Decimal | None = None
    free_amount_3: Decimal | None = None
    free_amount_4: Decimal | None = None
    free_amount_5: Decimal | None = None
    free_date_1: date | None = None
    free_date_2: date | None = None
    free_date_3: date | None = None
    free_date_4: date | None = None
    free_date_5: date | None = None


def carry(one: FreeValues, to: FreeValues) -> None:
    """Have a record made from another say what it says in fields of one's own."""
    for key in FREE_KEYS:
        setattr(to, key, getattr(one, key))


@dataclass(eq=False)
class FreeField:
    """A field of one's own.

    Attributes:
        key: the column that holds what is typed there, one of `FREE_KEYS`.
        name: empty until it is given one; no page shows it before.
        choices: what can be chosen, between semicolons, of a choice.
    """

    owner: FreeOwner
    key: str
    name: str = ""
    type: FreeType = FreeType.TEXT
    choices: str = ""
    position: int = 0
    id: int = field(init=False, repr=False)
    settings_id: int = field(init=False, repr=False)


def key_for(kind: FreeType, taken: Collection[str], owner: FreeOwner) -> str:
    """The first column that no other field of a kind of record takes.

    Raises:
        TooManyFreeFieldsError: it has all the fields it may have.
    """
    key = next((key for key in _keys(_STORED[kind]) if key not in taken), None)
    if key is None or len(taken) >= MOST:
        raise TooManyFreeFieldsError(owner)
    return key


def values_of(choices: str) -> tuple[str, ...]:
    """What can be chosen, in the order it was written, each once: « Nord ; Sud »."""
    told: dict[str, str] = {}
    for one in choices.split(_BETWEEN):
        if one.strip():
            told.setdefault(fold(one.strip()), one.strip())
    return tuple(told.values())


def written(values: Sequence[str]) -> str:
    """Values as they are kept and read."""
    return f" {_BETWEEN} ".join(values)


def renamed(before: Sequence[str], after: Sequence[str]) -> dict[str, str]:
    """The values written otherwise at their own place: what held the old ones holds the new ones from then on."""
    if len(before) != len(after):
        return {}
    pairs = zip(before, after, strict=True)
    return {old: new for old, new in pairs if old != new and new not in before and old not in after}


def dropped(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """The values that can no longer be chosen, but for those written otherwise."""
    moved = renamed(before, after)
    return tuple(one for one in before if one not in after and one not in moved)
