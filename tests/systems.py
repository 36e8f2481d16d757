"""What one system has and another has not: a test that needs it says so by one of these marks, and where to run it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

posix = pytest.mark.skipif(sys.platform == "win32", reason="rights, names and pipes of POSIX: run on Linux or macOS")
linux = pytest.mark.skipif(sys.platform != "linux", reason="folders and devices of Linux: run on Linux")

NOBODY = 65534


@contextmanager
def an_ordinary_user() -> Iterator[None]:
    """Nobody's rights instead of the administrator's, for whom nothing is protected."""
    if sys.platform == "linux" and os.geteuid() == 0:
        os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield
        finally:
            os.setresuid(0, 0, 0)
    else:
        yield


def is_administrator() -> bool:
    """Whether the tests may attach a disk."""
    return sys.platform != "win32" and os.geteuid() == 0


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """As on a disk that takes no larger ones; Python ignores the signal that comes with it."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # Windows has no such limits

        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
    else:
        yield
