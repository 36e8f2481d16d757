"""Many small cases of one kind in one test, which tells each that fails by its name.

A case of `parametrize` costs more than most cases take: what became of it is told three times to another process.
"""

import inspect
from collections.abc import Callable, Iterable
from functools import partial, wraps

import pytest

Test = Callable[..., None]


def gathered(
    names: str | tuple[str, ...], cases: Iterable[object], *, ids: Callable[..., object] | Iterable[str] = str
) -> Callable[[Test], Test]:
    """As `pytest.mark.parametrize`, in one test: its fixtures are made once, and serve every case."""
    given = [_given(names, case) for case in cases]
    told = [partial(_name, case, ids) for case in given] if callable(ids) else [partial(str, one) for one in ids]
    return lambda test: _walk(test, list(zip(told, given, strict=True)))


def _given(names: str | tuple[str, ...], case: object) -> dict[str, object]:
    if isinstance(names, str):
        return {names: case}
    assert isinstance(case, tuple), case
    return dict(zip(names, case, strict=True))


def _name(case: dict[str, object], ids: Callable[..., object]) -> str:
    return "-".join(str(ids(value)) for value in case.values())


def _walk(test: Test, cases: list[tuple[Callable[[], str], dict[str, object]]]) -> Test:
    assert cases, f"{test.__name__} has no case"

    @wraps(test)
    def walk(**fixtures: object) -> None:
        faults = []
        for name, case in cases:
            try:
                test(**fixtures, **case)
            except Exception as fault:  # noqa: BLE001  the cases after it are to be seen
                faults.append(f"[{name()}] {type(fault).__name__}: {fault}")
        if faults:
            pytest.fail("\n".join(faults))

    known = inspect.signature(test)
    asked = [one for one in known.parameters.values() if one.name not in cases[0][1]]
    setattr(walk, "__signature__", known.replace(parameters=asked))  # noqa: B010  mypy knows no such attribute
    return walk
