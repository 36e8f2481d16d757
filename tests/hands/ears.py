"""Listens to the accessibility bus in a process of its own, and writes one line of JSON for each thing heard.

Run as `python3 -m tests.hands.ears`: the driver reads its output, so that no event waits while a key is typed.
"""

import json
import sys
from typing import Protocol

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  # the version is said before

_PATIENCE = 20_000
"""Milliseconds given to the program to answer."""
EVENTS = ("object:state-changed:focused", "object:announcement", "window:activate", "window:create")


class Source(Protocol):
    """The control an event comes from."""

    def get_name(self) -> str: ...
    def get_role_name(self) -> str: ...


class Event(Protocol):
    """What the bus tells."""

    type: str
    detail1: int
    any_data: object
    source: Source


def hear(event: Event) -> None:
    """Write an event down, its control's name and role asked at once."""
    if event.type.endswith(":focused") and not event.detail1:
        return
    said = event.any_data if isinstance(event.any_data, str) else ""
    try:
        role, name = event.source.get_role_name(), event.source.get_name()
    except GLib.Error:  # the program has just ended, or the control is gone: nobody is there to be heard
        return
    line = {"event": event.type, "role": role, "name": name, "said": said}
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Listen until the process is ended."""
    Atspi.set_timeout(_PATIENCE, _PATIENCE)  # by default 0.8 s: what a busy program is slow to name would go unheard
    listener = Atspi.EventListener.new(hear)
    for event in EVENTS:
        listener.register(event)
    sys.stdout.write(json.dumps({"event": "listening", "role": "", "name": "", "said": ""}) + "\n")
    sys.stdout.flush()
    Atspi.event_main()


if __name__ == "__main__":
    main()
