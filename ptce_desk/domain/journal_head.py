"""The head of the journal as it is printed: enough of the last hash to find it again."""

import re
from typing import Final

from ptce_desk.domain.errors import HeadNotUnderstoodError

_SHOWN: Final = 12
_GROUP: Final = 4
_WRITTEN: Final = re.compile(r"[0-9a-f]{12,64}")


def short_head(last_hash: str) -> str:
    """« 3f9a 01c7 5e2b »; nothing for a journal that holds nothing."""
    return " ".join(last_hash[at : at + _GROUP] for at in range(0, min(_SHOWN, len(last_hash)), _GROUP))


def read_head(text: str) -> str:
    """A head as it was printed, or whole, in the form the journal has it.

    Raises:
        HeadNotUnderstoodError: too short, too long, or no hash.
    """
    head = "".join(text.split()).replace("-", "").lower()
    if not _WRITTEN.fullmatch(head):
        raise HeadNotUnderstoodError(text)
    return head
