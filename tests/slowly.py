"""More instances of one kind: the tests of each day see some of them, `make test-slow` sees all."""

from collections.abc import Iterable

import pytest
from _pytest.mark.structures import ParameterSet


def slowly(*instances: object) -> Iterable[ParameterSet]:
    """Parameters that only `make test-slow` tries."""
    return [pytest.param(instance, marks=pytest.mark.slow) for instance in instances]


def spread(instances: Iterable[str], every: int) -> Iterable[ParameterSet]:
    """Parameters of which `make test` tries the first, and one of so many after it, always the same."""
    return [
        pytest.param(instance, marks=[pytest.mark.slow] if place % every else [])
        for place, instance in enumerate(instances)
    ]
