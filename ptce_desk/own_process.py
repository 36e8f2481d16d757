"""Running the program once more, as a process of its own that reads or draws what others wrote, and watching it."""

import sys
from typing import Final

NO_MEMORY: Final = 3
"""How one ends that was refused the memory it asked for, as those of Windows do."""


def program() -> list[str]:
    """The words that run the program; it is its own interpreter once built by PyInstaller."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "ptce_desk"]


def memory_of(process_id: int) -> int:
    """Bytes a process holds; none once it has ended."""
    from psutil import NoSuchProcess, Process  # noqa: PLC0415  # only while one runs

    try:
        return int(Process(process_id).memory_info().rss)
    except NoSuchProcess:
        return 0
