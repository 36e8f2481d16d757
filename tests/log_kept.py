"""What is logged meanwhile: a warning nobody expected is a fault nobody saw."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from typing_extensions import override

_READER: Final = "pypdf"
"""Tests alone read PDFs with it; it warns of how ReportLab maps a sign beyond the basic plane, on five figures."""


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        if record.name.partition(".")[0] != _READER:
            self.records.append(record)


@contextmanager
def warnings_logged(*, expected: bool) -> Iterator[None]:
    """See that a warning, an error or worse is logged meanwhile, or that none is."""
    kept, root = _Kept(), logging.getLogger()
    root.addHandler(kept)
    try:
        yield
    finally:
        root.removeHandler(kept)
    told = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in kept.records]
    assert bool(told) is expected, "\n".join(["no warning was logged"] if expected else told)
