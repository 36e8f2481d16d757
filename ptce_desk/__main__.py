"""Sends each command to the command line or to the window."""

import gc
import locale
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from ptce_desk.cli.speech import guarded, prepare_streams

_DRAWS: Final = "--draw-document"
"""Said by the window to a process of its own (`ui.drawing`); nobody types it."""
_READS: Final = "--read-tables"
"""Said to a process of its own (`imports.tables.process`); nobody types it."""


@contextmanager
def loading() -> Iterator[None]:
    """Import what a command needs without looking for garbage: there is none, and each look goes through all there is.

    An eighth of the time to a usable window.
    """
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns its exit code (docs/rules.md, « Command line »)."""
    words = sys.argv[1:] if argv is None else argv
    if words[:1] == [_DRAWS]:
        with loading():
            from ptce_desk.ui.drawing.process import main as draw  # noqa: PLC0415  # and nothing else of the program

        return draw(words[1:])
    if words[:1] == [_READS]:
        with loading():
            from ptce_desk.imports.tables.process import main as read  # noqa: PLC0415  # and nothing else

        return read(words[1:])
    prepare_streams()
    return guarded(lambda: _run(words))


def _run(argv: list[str]) -> int:
    with loading():
        from ptce_desk.bootstrap import surroundings  # noqa: PLC0415  # a drawing starts without
        from ptce_desk.cli.parser import parse  # noqa: PLC0415

    arguments = parse(argv)
    if arguments.command in ("open", "demo", "self-test"):
        _have_utf_8()
        with loading():
            from ptce_desk.ui.start.app import run as run_window  # noqa: PLC0415  # Qt loads when a window is wanted

        return run_window(arguments, surroundings())
    with loading():
        from ptce_desk.cli.commands import run as run_command  # noqa: PLC0415

    return run_command(arguments, surroundings())


def _have_utf_8() -> None:
    """Give Qt the locale it would take anyway, or it complains in English of one that is not UTF-8."""
    if sys.platform == "linux" and locale.nl_langinfo(locale.CODESET).upper() != "UTF-8":
        os.environ["LC_ALL"] = "C.UTF-8"


if __name__ == "__main__":
    sys.exit(main())
