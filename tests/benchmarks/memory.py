"""The most memory this process has held."""

import sys


def peak_megabytes() -> float:
    """Since its start; each system counts in its own unit."""
    if sys.platform == "win32":
        from psutil import Process  # noqa: PLC0415

        return float(Process().memory_info().peak_wset) / 2**20
    else:  # noqa: RET505  # as mypy tells systems apart
        from resource import RUSAGE_SELF, getrusage  # noqa: PLC0415  # Windows has no such module

        return getrusage(RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
