"""Builds, once, what the rest of the program receives."""

import getpass
import sys
from datetime import datetime
from pathlib import Path

from ptce_desk.services.desk import Surroundings


def resources_folder() -> Path:
    """Where the catalogue, fonts and icons are: in the bundle, the installed package, or the source tree."""
    bundled = getattr(sys, "_MEIPASS", None)
    if bundled is not None:
        return Path(bundled) / "resources"
    package = Path(__file__).parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def local_now() -> datetime:
    """The present moment, aware, in local time."""
    return datetime.now().astimezone()


def user_name() -> str:
    """Who uses the machine, « Agent » where it knows no name (a service account, a container)."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "Agent"


def surroundings() -> Surroundings:
    """The real resources, clock and user."""
    return Surroundings(resources_folder(), local_now, user_name())
