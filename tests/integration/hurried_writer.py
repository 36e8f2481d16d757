"""A program in a process of its own that writes one whole file, until it is done or killed."""

from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, Literal

from ptce_desk.bootstrap import resources_folder
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.backups import back_up
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.file.safe_copies import open_copy
from ptce_desk.services.home.new_file import create_file
from tests.conftest import AUTHORITY, NOW

Writing = Literal["new", "restore", "backup"]
WRITINGS: Final[tuple[Writing, ...]] = ("new", "restore", "backup")
SURROUNDINGS: Final = Surroundings(resources_folder(), lambda: NOW, "Agent pressé")


def write(writing: Writing, source: Path, folder: Path) -> None:
    """Write one file into a folder: a new one, or one made of `source`."""
    match writing:
        case "new":
            create_file(SURROUNDINGS, folder / "new.ptce", AUTHORITY).close()
        case "restore":
            open_copy(SURROUNDINGS, source, folder / "restored.ptce").close()
        case "backup":
            desk = open_file(SURROUNDINGS, source)
            try:
                desk.run(back_up, folder)
            finally:
                desk.close()


def write_until_killed(writing: Writing, source: Path, folder: Path, told: Connection) -> None:
    """Say when the writing begins, and when it is done."""
    told.send("begun")
    write(writing, source, folder)
    told.send("done")
