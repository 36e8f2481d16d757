"""A test fails by what it logs, unless it says so."""

import logging

import pytest

from tests.log_kept import warnings_logged

LOG = logging.getLogger("some library")


@pytest.mark.logs
def test_a_warning_fails_a_test_that_expects_none() -> None:
    with pytest.raises(AssertionError, match="WARNING some library: the pool is full"), warnings_logged(expected=False):
        LOG.warning("the pool is full")


def test_a_test_that_expects_a_warning_fails_without() -> None:
    with pytest.raises(AssertionError, match="no warning was logged"), warnings_logged(expected=True):
        LOG.info("all is well")
