"""Sends each command to the command line or to the window."""

import sys

from ptce_desk.bootstrap import surroundings
from ptce_desk.cli.parser import parse


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code of PRODUCT §6."""
    arguments = parse(sys.argv[1:] if argv is None else argv)
    if arguments.command in ("open", "demo"):
        from ptce_desk.ui import app  # noqa: PLC0415  # Qt loads only when a window is wanted

        return app.run(arguments, surroundings())
    from ptce_desk.cli import commands  # noqa: PLC0415

    return commands.run(arguments, surroundings())


if __name__ == "__main__":
    sys.exit(main())
