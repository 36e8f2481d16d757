"""More instances of one kind: the tests of each day see some of them, `make test-slow` sees all."""

from collections.abc import Iterable
from itertools import zip_longest

import pytest
from _pytest.mark.structures import ParameterSet


def slowly(*instances: object, ids: Iterable[str] = ()) -> Iterable[ParameterSet]:
    """Parameters that only `make test-slow` tries."""
    named = zip_longest(instances, ids)
    return [pytest.param(instance, marks=pytest.mark.slow, id=name) for instance, name in named]


def spread(instances: Iterable[object], every: int) -> Iterable[ParameterSet]:
    """Parameters of which `make test` tries the first, and one of so many after it, always the same."""
    return [
        pytest.param(instance, marks=[pytest.mark.slow] if place % every else [])
        for place, instance in enumerate(instances)
    ]
