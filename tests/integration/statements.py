"""What the program asks of the engine: each statement is a round trip where the file stands on a server."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, event


@contextmanager
def statements() -> Iterator[list[str]]:
    """The statements of any file meanwhile, in order."""
    seen: list[str] = []
    with _noted(lambda statement, _told: seen.append(statement)):
        yield seen


@contextmanager
def questions() -> Iterator[list[tuple[str, str]]]:
    """The same, each with what it is told."""
    seen: list[tuple[str, str]] = []
    with _noted(lambda statement, told: seen.append((statement, repr(told)))):
        yield seen


@contextmanager
def _noted(note: Callable[[str, object], None]) -> Iterator[None]:
    def hear(_connection: object, _cursor: object, statement: str, told: object, *_more: object) -> None:
        note(statement, told)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", hear)
