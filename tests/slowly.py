"""More instances of one kind: `make test` sees some of them, `make test-marked-slow` more, `make test-slow` all."""

import os
from collections.abc import Iterable
from itertools import zip_longest

import pytest
from _pytest.mark.structures import ParameterSet


def slowly(*instances: object, ids: Iterable[str] = ()) -> Iterable[ParameterSet]:
    """Parameters that `make test` leaves out."""
    named = zip_longest(instances, ids)
    return [pytest.param(instance, marks=pytest.mark.slow, id=name) for instance, name in named]


def at_length(*instances: object, ids: Iterable[str] = ()) -> Iterable[ParameterSet]:
    """Parameters that only `make test-slow` tries: the integration has no minutes for them."""
    return slowly(*instances, ids=ids) if os.environ.get("PTCE_AT_LENGTH") else []


def spread(instances: Iterable[object], every: int) -> Iterable[ParameterSet]:
    """Parameters of which `make test` tries the first, and one of so many after it, always the same."""
    return [
        pytest.param(instance, marks=[pytest.mark.slow] if place % every else [])
        for place, instance in enumerate(instances)
    ]
