"""Where our own bugs are written: a file of the user's own, which nobody else on the machine can read."""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final, NoReturn

from typing_extensions import override

_NAME: Final = "ptce-desk.log"
_MOST_BYTES: Final = 1_000_000
_KEPT: Final = 2
"""Older files beside the one in use."""


def log_path() -> Path:
    """The file, in the folder each system has for logs (platformdirs): a backtrace may quote what a dossier says."""
    from platformdirs import user_log_path  # noqa: PLC0415  # only for what went wrong

    return user_log_path("ptce-desk", appauthor=False) / _NAME


def keep_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> Path | None:
    """Write what nobody caught at the end of the log; where it is, None when it cannot be written."""
    path = log_path()
    record = logging.LogRecord("ptce_desk", logging.CRITICAL, "", 0, "unexpected", None, (kind, error, trace))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        log = _OwnLog(path, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8")
        log.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        try:
            log.emit(record)
        finally:
            log.close()
    except OSError:
        return None
    return path


class _OwnLog(RotatingFileHandler):
    """A log of the user alone, made so from its first byte."""

    @override
    def _open(self) -> TextIOWrapper:
        number = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        Path(self.baseFilename).chmod(0o600)  # one an earlier version left open to others
        return TextIOWrapper(os.fdopen(number, "ab"), encoding="utf-8", errors="backslashreplace", write_through=True)

    @override
    def handleError(self, record: logging.LogRecord) -> NoReturn:
        """Let the caller say that nothing could be written: Python would print it, in English."""
        raise  # noqa: PLE0704  # called while the failure is handled
