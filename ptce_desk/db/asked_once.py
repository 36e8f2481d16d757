"""What is asked of one state of a file is asked once: of a team's base, each question is a journey there and back."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec, TypeVar, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Connection

from ptce_desk.db.engine import ONE_STATE

P = ParamSpec("P")
T = TypeVar("T")

_ANSWERS: Final[WeakKeyDictionary[Connection, dict[object, object]]] = WeakKeyDictionary()


def asked_once(ask: Callable[Concatenate[Connection, P], T]) -> Callable[Concatenate[Connection, P], T]:
    """Remember an answer for as long as its connection reads the same state; it is not to be changed.

    Where something may be written meanwhile, it is asked each time.
    """

    @wraps(ask)
    def answer(connection: Connection, /, *told: P.args, **named: P.kwargs) -> T:
        if not connection.get_execution_options().get(ONE_STATE):
            return ask(connection, *told, **named)
        known = _ANSWERS.setdefault(connection, {})
        question = (ask, told, *named.items())
        if question not in known:
            known[question] = ask(connection, *told, **named)
        return cast("T", known[question])

    return answer
