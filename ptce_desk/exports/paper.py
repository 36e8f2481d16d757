"""The paper asked for where a document is looked at or exported, whatever it is; what builds it knows nothing of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from ptce_desk.domain.paper import HeldPaper

_HELD: Final[ContextVar[HeldPaper | None]] = ContextVar("held", default=None)


@contextmanager
def holding(paper: HeldPaper) -> Iterator[None]:
    """Have every document built meanwhile written for this paper."""
    before = _HELD.set(paper)
    try:
        yield
    finally:
        _HELD.reset(before)


def paper_asked() -> HeldPaper:
    """The paper of the documents built now."""
    return _HELD.get() or HeldPaper()
