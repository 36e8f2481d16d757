"""Files written beside the name they will bear: a program killed at any moment leaves nothing half under that name.

A draft says in its own name which machine and which process writes it. What a killed program left is then told from
what another one is writing, and goes at the next opening.
"""

import os
import platform
import re
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST, EMLINK, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM
from pathlib import Path
from typing import Final
from zlib import crc32

_NAME: Final = re.compile(r"\.ptce-desk-(?P<machine>[0-9a-f]{8})-(?P<process>\d{1,10})-[0-9a-f]{8}\.tmp(-journal)?")
_NO_LINKS: Final = frozenset({EPERM, ENOSYS, ENOTSUP, EOPNOTSUPP, EMLINK})
_A_DAY: Final = 24 * 3600
"""Seconds without a byte written after which a draft is nobody's, whatever process has its number by now."""


def draft_in(folder: Path) -> Path:
    """A name no other file has, short whatever name it will give way to."""
    return folder / f".ptce-desk-{_machine()}-{os.getpid()}-{secrets.token_hex(4)}.tmp"


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """An empty draft that takes the name of `target` at the end of the block; whatever fails, nothing is left.

    Nothing is overwritten; an empty file at `target` is nothing.

    Raises:
        FileExistsError: something stands at `target`.
        OSError: the place does not take a file of that name.
    """
    _refuse_taken(target)
    draft = draft_in(target.parent)
    try:
        draft.open("xb").close()
        yield draft
        synchronise(draft)
        _take_name(draft, target)
        synchronise_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)
        draft.with_name(f"{draft.name}-journal").unlink(missing_ok=True)


def synchronise(path: Path) -> None:
    """Wait until the bytes of a file are on the disk."""
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())


def synchronise_folder(folder: Path) -> None:
    """Wait until a new name is on the disk too, where a system can say so (not Windows, not every network share)."""
    if sys.platform != "win32":
        with suppress(OSError):
            number = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(number)
            finally:
                os.close(number)


def remove_dead_drafts(folder: Path) -> list[Path]:
    """Remove the drafts of programs that were killed; those another program is writing stay. What was removed."""
    try:
        found = [path for path in folder.iterdir() if _is_dead(path)]
    except OSError:  # no such folder, or one this user may not list: nothing of ours to see there
        return []
    removed = []
    for path in found:
        with suppress(OSError):  # another program removed it first, or still holds it (Windows)
            path.unlink()
            removed.append(path)
    return removed


def _refuse_taken(target: Path) -> None:
    """Say at once what would only be said after all is written: the name is taken, too long, or leads nowhere.

    A rollback journal without its file counts: SQLite would write what it holds into the new one.
    """
    for path in (target, target.with_name(f"{target.name}-journal")):
        try:
            found = path.lstat()
        except FileNotFoundError:
            continue
        if found.st_size > 0 or not stat.S_ISREG(found.st_mode):
            raise FileExistsError(EEXIST, "", str(path))


def _take_name(draft: Path, target: Path) -> None:
    """Rename without overwriting anything but an empty file."""
    try:
        _rename_to_free_name(draft, target)
    except FileExistsError:
        _refuse_taken(target)
        draft.replace(target)


def _rename_to_free_name(draft: Path, target: Path) -> None:
    """POSIX renames over what is there: it refuses by a second name only, which some disks do not have."""
    if sys.platform == "win32":
        draft.rename(target)
    else:
        try:
            os.link(draft, target)
        except OSError as problem:
            if problem.errno not in _NO_LINKS:
                raise
            _refuse_taken(target)
            draft.rename(target)


def _is_dead(path: Path) -> bool:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return False
    try:
        age = time.time() - path.stat().st_mtime
    except OSError:
        return False
    return age > _A_DAY or (found["machine"] == _machine() and not _is_running(int(found["process"])))


def _is_running(process: int) -> bool:
    from psutil import pid_exists  # noqa: PLC0415  # a folder without drafts needs none of it

    return process == os.getpid() or pid_exists(process)


def _machine() -> str:
    return f"{crc32(platform.node().encode('utf-8', 'surrogateescape')):08x}"
