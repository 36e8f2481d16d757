"""Every public service that writes, found in the code, and something each is given that it would keep."""

import dis
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from types import CodeType, FunctionType, ModuleType
from typing import Final

import ptce_desk.services
from ptce_desk.services.desk import Desk

Service = Callable[..., object]
_DOORS: Final = frozenset({"writing", "rewriting", "together"})
"""The ways of the desk by which something is written."""
_ROOM: Final = "ptce_desk.services."


def writing_services() -> dict[str, Service]:
    """Those that open a way to write, or go through one that does, by their module and name."""
    known = {one: name for name, one in _functions()}
    leads = {one for one in known if _opens_a_door(one)}
    asked = {one: {held for held in _asked_by(one) if isinstance(held, FunctionType)} for one in known}
    while more := {one for one in known.keys() - leads if asked[one] & leads}:
        leads |= more
    return {known[one]: one for one in leads if _is_public(known[one], one)}


def _functions() -> Iterator[tuple[str, FunctionType]]:
    for module in pkgutil.walk_packages(ptce_desk.services.__path__, _ROOM):
        for name, held in vars(importlib.import_module(module.name)).items():
            if isinstance(held, FunctionType) and held.__module__ == module.name:
                yield f"{module.name.removeprefix(_ROOM)}.{name}", held


def _is_public(name: str, service: FunctionType) -> bool:
    """Whether screens may ask for it; what is opened by `with` is a part of those."""
    opened = hasattr(service, "__wrapped__")
    first = next(iter(inspect.signature(service).parameters.values()), None)
    return not opened and "._" not in name and first is not None and first.annotation is Desk and not _is_part(service)


def _is_part(service: FunctionType) -> bool:
    return any("UnitOfWork" in str(one.annotation) for one in inspect.signature(service).parameters.values())


def _opens_a_door(service: FunctionType) -> bool:
    """Whether it writes by `desk.writing`, or by what the desk holds: « desk.database.rewriting »."""
    return any(
        one.argval in ("desk", "database", "file") and after.argval in _DOORS
        for code in _codes(_body(service).__code__)
        for one, after in pairwise(dis.get_instructions(code))
    )


def _body(service: FunctionType) -> FunctionType:
    """What is run, for what is opened by `with` too."""
    body = inspect.unwrap(service)
    assert isinstance(body, FunctionType)
    return body


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for held in code.co_consts:
        if isinstance(held, CodeType):
            yield from _codes(held)


def _asked_by(service: FunctionType) -> Iterator[object]:
    """What a function names: others of its module, what it imports, what it takes from a module it imports."""
    body = _body(service)
    for code in _codes(body.__code__):
        for one, after in pairwise(dis.get_instructions(code)):
            held = body.__globals__.get(one.argval) if one.opname in ("LOAD_GLOBAL", "LOAD_NAME") else None
            yield vars(held).get(after.argval) if isinstance(held, ModuleType) else held
