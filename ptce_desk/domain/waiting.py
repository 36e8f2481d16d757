"""Long work asks now and then whether somebody still waits for it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

StillWanted = Callable[[], None]
"""Raises `StoppedError` once nobody waits any more."""


def always() -> None:
    """What nobody can stop."""


def by_batches(items: Iterable[T], size: int, still_wanted: StillWanted) -> Iterator[list[T]]:
    """Items in their order, so many at once; it is asked before each batch whether they are still wanted."""
    left = iter(items)
    while some := list(islice(left, size)):
        still_wanted()
        yield some


def while_wanted(items: Iterable[T], still_wanted: StillWanted) -> Iterator[T]:
    """Items one by one; it is asked every hundred of them whether they are still wanted."""
    for rank, item in enumerate(items):
        if rank % 100 == 0:
            still_wanted()
        yield item
