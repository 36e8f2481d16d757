"""What a command says: data on standard output, problems on standard error, and never a traceback."""

import errno
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Final, TextIO

from ptce_desk.domain.errors import StoppedError
from ptce_desk.formatting import typeset

DONE: Final = 0
ENVIRONMENT_FAILED: Final = 3


class OutputLostError(Exception):
    """What a command had to say could not be written: the disk is full, or the output failed."""


def prepare_streams() -> None:
    """Write UTF-8 whatever the locale, since sentences hold narrow spaces and JSON is UTF-8.

    A stream the caller closed, or that a program without a console never had, becomes one that leads nowhere.
    """
    sys.stdout = _prepared(sys.stdout)
    sys.stderr = _prepared(sys.stderr)


def say(text: str) -> None:
    """One line of data; a reader that left early (`| head`) has had what it wanted.

    Raises:
        OutputLostError: the line could not be written.
    """
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except OSError as error:
        _lead_nowhere(sys.stdout)
        if not _is_reader_gone(error):
            raise OutputLostError from error


def complain(text: str) -> None:
    """One problem; when nobody can read it, the exit code still tells."""
    try:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except OSError:
        _lead_nowhere(sys.stderr)


@contextmanager
def progress_told(words: str) -> Iterator[Callable[[int, int], None]]:
    """How far a long command has come, on one line of the terminal, gone at the end; nothing where there is none.

    Interrupted, the command is stopped where it next tells how far it is: what it undoes then is undone.
    """
    interrupted, shown = Event(), ""

    def told(done: int, total: int) -> None:
        nonlocal shown
        if interrupted.is_set():
            raise StoppedError
        line = typeset(f"{words} : {100 * done // total} %" if total else f"{words}…")
        if line != shown:
            _write_over(line, shown)
            shown = line

    try:
        yield told
    except KeyboardInterrupt:
        interrupted.set()
        raise
    finally:
        _write_over("", shown)


def _write_over(line: str, before: str) -> None:
    """Write a line of the terminal in the place of another; one that is empty leaves the place as it was."""
    if not sys.stderr.isatty() or line == before:
        return
    try:
        sys.stderr.write(f"\r{line.ljust(len(before))}" if line else f"\r{' ' * len(before)}\r")
        sys.stderr.flush()
    except OSError:
        _lead_nowhere(sys.stderr)


def guarded(job: Callable[[], int]) -> int:
    """Run a command to its exit code; whatever it did not foresee is said in French, without a traceback."""
    try:
        code = job()
        sys.stdout.flush()
    except OutputLostError:
        complain("Le résultat n’a pas pu être écrit. Vérifiez la place sur le disque, puis recommencez.")
    except BrokenPipeError:
        _lead_nowhere(sys.stdout)
        return DONE
    except KeyboardInterrupt:
        complain("Interrompu.")
    except Exception as error:  # noqa: BLE001  # the last boundary: our own bug is logged and said
        _tell_bug(error)
    else:
        return code
    return ENVIRONMENT_FAILED


def _tell_bug(error: Exception) -> None:
    from ptce_desk.services.file.log_file import keep_bug  # noqa: PLC0415  # only for what went wrong

    path = keep_bug(type(error), error, error.__traceback__)
    if path is None:
        complain("PTCE Desk a rencontré un défaut. Signalez-le en disant ce que vous avez tapé.")
        return
    complain(f"PTCE Desk a rencontré un défaut. Le détail est dans {path} : joignez-le à votre signalement.")


def _prepared(stream: TextIO | None) -> TextIO:
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8", errors="backslashreplace")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


def _lead_nowhere(stream: TextIO) -> None:
    """Drop what a broken stream still holds, or Python fails once more on leaving."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())


def _is_reader_gone(error: OSError) -> bool:
    """Windows says that a pipe is broken by « invalid argument »."""
    return isinstance(error, BrokenPipeError) or error.errno == errno.EINVAL
