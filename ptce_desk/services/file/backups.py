"""Keeping a file safe on purpose: a verified copy, a copy made a new file again, a copy before what changes a lot."""

from dataclasses import dataclass
from pathlib import Path

from ptce_desk.db import backup
from ptce_desk.db.backup import original_of
from ptce_desk.db.digest import digest_of, digest_through
from ptce_desk.domain.export_errors import ExportFolderMissingError
from ptce_desk.domain.file_digest import FileDigest
from ptce_desk.domain.file_faults import Fault
from ptce_desk.domain.places import TeamBase
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.file_access import making_file
from ptce_desk.services.file.journal_head import printed_head
from ptce_desk.services.file.opening import check_file, open_file
from ptce_desk.services.file.safe_copies import open_copy


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was made and read again; `faults` is empty for a sound one, else it holds those of the file.

    `head` is what its journal ends with, as it is printed.
    """

    path: Path
    faults: tuple[Fault, ...]
    head: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a copy holds, and what the present file holds; `present` is None when there is no such file."""

    copy: FileDigest
    present: FileDigest | None


@dataclass(frozen=True, slots=True)
class Migration:
    """The schema of a file before and after it was opened; `backup` is the copy of how it was.

    There is always one when the two differ.
    """

    before: int
    after: int
    backup: Path | None


def back_up(desk: Desk, folder: Path | None = None) -> Backup:
    """Copy the open file, beside itself unless a folder is given, and read the copy again.

    Raises:
        ExportFolderMissingError: the folder does not exist.
        BackupFailedError: the copy could not be written.
        FileIsDamagedError: the file cannot be read to its end.
    """
    if folder is not None and not folder.is_dir():
        raise ExportFolderMissingError(folder)
    path = desk.file.copy(desk.now(), folder)
    head = printed_head(desk)
    backup.note_head(desk.path, path, head, desk.now())
    return Backup(path, backup.faults_of_copy(path), head)


def save_copy(desk: Desk, target: Path) -> Backup:
    """Copy the open file under a name where nothing stands, and read the copy again; the file stays open.

    Raises:
        FileExistsAlreadyError: something stands at `target`; nothing is overwritten.
        FileNotMadeError, BackupFailedError: the copy could not be written.
        FileIsDamagedError: the file cannot be read to its end.
    """
    with making_file(target) as draft:
        desk.file.copy_at(draft)
    return Backup(target, backup.faults_of_copy(target), printed_head(desk))


def compare(desk: Desk, copy: Path) -> Comparison:
    """What a copy holds beside what the open file holds.

    Raises:
        FileError: the copy cannot be read, or is no PTCE file.
    """
    with desk.file.looking() as connection:
        return Comparison(digest_of(copy), digest_through(connection, desk.path))


def compare_files(copy: Path) -> Comparison:
    """What a copy holds beside what the file it was made of holds, when it stands with the other copies of it.

    Raises:
        FileError: one of them cannot be read, or is no PTCE file.
    """
    original = original_of(copy)
    present = digest_of(original) if original is not None and original.is_file() else None
    return Comparison(digest_of(copy), present)


def restore_copy(surroundings: Surroundings, copy: Path, target: Path) -> list[Fault]:
    """Make a new file of a copy, in the newest schema; its faults, none when it is sound.

    Raises:
        FileExistsAlreadyError: something stands at `target`.
        FileError: the copy cannot be opened, or the new file not written.
    """
    desk = open_copy(surroundings, copy, target)
    try:
        return desk.run(check_file)
    finally:
        desk.close()


def migrate_file(surroundings: Surroundings, path: Path) -> Migration:
    """Bring a file to the newest schema, after a copy of how it was.

    Raises:
        FileError: it cannot be opened, copied or read; it stays as it was.
    """
    desk = open_file(surroundings, path)
    try:
        with desk.file.looking() as connection:
            after = digest_through(connection, path).schema
    finally:
        desk.close()
    return Migration(desk.file.schema_found, after, desk.file.opening_copy)


def back_up_before(desk: Desk) -> Path | None:
    """A copy before an import or a change of many records at once; None of a team's base, which its server backs up.

    Raises:
        BackupFailedError: the copy could not be written; then nothing should be changed.
    """
    return None if isinstance(desk.place, TeamBase) else desk.file.copy(desk.now())
