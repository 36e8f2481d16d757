"""More instances of one kind: the tests of each day see some of them, `make test-slow` sees all."""

from collections.abc import Iterable

import pytest
from _pytest.mark.structures import ParameterSet


def slowly(*instances: object) -> Iterable[ParameterSet]:
    """Parameters that only `make test-slow` tries."""
    return [pytest.param(instance, marks=pytest.mark.slow) for instance in instances]
