"""What keeps a file from opening, said as closely as it can be; copies opened without touching the original."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ptce_desk.db.engine import SCHEMA_VERSION
from ptce_desk.domain import errors
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.opening import check_file, open_file
from ptce_desk.services.file.safe_copies import copies_of, open_copy, place_beside
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.wording.errors import error_sentence
from tests.systems import an_ordinary_user, posix

MOMENT = datetime(2026, 3, 2, 9, 30, 5).astimezone()


@pytest.fixture
def file(template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "region.ptce"
    shutil.copy(template, path)
    return path


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder anyone may enter, for tests that must not run as the administrator."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    for path in folder.iterdir():
        path.chmod(0o666)  # Windows removes nothing that is protected
    shutil.rmtree(folder)


def clocked(surroundings: Surroundings, moment: datetime) -> Surroundings:
    return Surroundings(surroundings.resources, lambda: moment, surroundings.author)


def refused(surroundings: Surroundings, path: Path) -> errors.FileError:
    with pytest.raises(errors.FileError) as caught:
        open_file(surroundings, path)
    assert str(path) in error_sentence(caught.value)
    return caught.value


def test_a_missing_file_and_a_folder_are_told_apart(surroundings: Surroundings, tmp_path: Path) -> None:
    assert type(refused(surroundings, tmp_path / "missing.ptce")) is errors.FileMissingError
    assert type(refused(surroundings, tmp_path)) is errors.FolderGivenError


def test_a_file_left_in_the_middle_of_a_write_is_whole_again_once_opened(
    surroundings: Surroundings, file: Path, tmp_path: Path
) -> None:
    left = tmp_path / "left.ptce"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executescript("PRAGMA cache_size=1; BEGIN; CREATE TABLE half_done (content)")
        connection.executemany("INSERT INTO half_done VALUES (zeroblob(?))", [(100_000,)] * 20)
        for suffix in ("", "-journal"):
            shutil.copy(f"{file}{suffix}", f"{left}{suffix}")
    with left.open("r+b") as begun:  # the first page is written before the pages it counts
        begun.seek(28)
        begun.write((1_000_000).to_bytes(4, "big"))
    desk = open_file(surroundings, left)
    assert desk.run(check_file) == []
    desk.close()
    with closing(sqlite3.connect(left)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'half_done'").fetchone() == (0,)


def test_an_empty_file_is_told_from_another_kind_of_file(surroundings: Surroundings, tmp_path: Path) -> None:
    empty, other = tmp_path / "empty.ptce", tmp_path / "other.ptce"
    empty.touch()
    other.write_bytes(b"PDF-1.4 nothing of ours")
    assert type(refused(surroundings, empty)) is errors.FileIsEmptyError
    assert type(refused(surroundings, other)) is errors.NotAPtceFileError
    assert empty.read_bytes() == b""


def test_a_file_that_may_not_be_written_is_refused_and_left_as_it_was(
    surroundings: Surroundings, template: Path, shared: Path
) -> None:
    path = shared / "region.ptce"
    shutil.copy(template, path)
    path.chmod(0o444)
    before = path.read_bytes()
    with an_ordinary_user():
        assert type(refused(surroundings, path)) is errors.FileIsProtectedError
    assert path.read_bytes() == before


@posix
def test_a_file_whose_folder_takes_no_new_file_is_refused_before_anything_is_lost(
    surroundings: Surroundings, template: Path, shared: Path
) -> None:
    path = shared / "region.ptce"
    shutil.copy(template, path)
    path.chmod(0o666)
    shared.chmod(0o555)
    with an_ordinary_user():
        assert type(refused(surroundings, path)) is errors.FileIsProtectedError
    shared.chmod(0o777)


@posix
def test_a_file_that_may_not_be_read_is_said_so(surroundings: Surroundings, template: Path, shared: Path) -> None:
    path = shared / "region.ptce"
    shutil.copy(template, path)
    path.chmod(0o000)
    with an_ordinary_user():
        assert type(refused(surroundings, path)) is errors.UnreadableFileError


def test_a_file_from_a_newer_program_is_said_with_both_formats(surroundings: Surroundings, file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    connection.close()
    assert f"format {SCHEMA_VERSION + 1}" in error_sentence(refused(surroundings, file))


def test_a_migration_that_fails_leaves_the_file_as_it_was(surroundings: Surroundings, old_file: Path) -> None:
    path = old_file
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE saved_view (in_the_way TEXT)")
    connection.close()
    before = path.read_bytes()
    assert type(refused(surroundings, path)) is errors.MigrationFailedError
    assert path.read_bytes() == before


def test_the_copies_of_a_file_are_listed_latest_first_even_when_it_is_gone(
    surroundings: Surroundings, file: Path
) -> None:
    for hour in (0, 2, 1):
        open_file(clocked(surroundings, MOMENT + timedelta(hours=hour)), file).close()
    file.unlink()
    copies = copies_of(file)
    assert [copy.made_at for copy in copies] == [MOMENT + timedelta(hours=hour) for hour in (2, 1, 0)]
    assert all(copy.size == copy.path.stat().st_size > 0 for copy in copies)


def test_a_file_without_copies_has_none(file: Path) -> None:
    assert copies_of(file) == []


def test_a_copy_opens_as_a_new_file_beside_and_neither_it_nor_the_original_changes(
    surroundings: Surroundings, file: Path
) -> None:
    open_file(clocked(surroundings, MOMENT), file).close()
    file.write_bytes(b"damaged")
    copy = copies_of(file)[0]
    kept = copy.path.read_bytes()
    place = place_beside(file, copy)
    assert place == file.with_name("region - copie du 2026-03-02 09h30.ptce")
    desk = open_copy(surroundings, copy.path, place)
    desk.run(sheets.create_ptce, "Pôle d’essai")
    assert desk.run(sheets.list_ptce, PtceFilter(text="essai"))
    desk.close()
    assert copy.path.read_bytes() == kept
    assert file.read_bytes() == b"damaged"
    assert place_beside(file, copy).name == "region - copie du 2026-03-02 09h30 (2).ptce"


def test_a_copy_overwrites_nothing(surroundings: Surroundings, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.ptce"
    other.write_text("something else")
    with pytest.raises(errors.FileExistsAlreadyError):
        open_copy(surroundings, file, other)
    assert other.read_text() == "something else"


def test_a_copy_that_cannot_be_opened_is_named_and_not_left_behind(surroundings: Surroundings, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.ptce"
    damaged.write_bytes(b"nothing of ours")
    with pytest.raises(errors.NotAPtceFileError) as caught:
        open_copy(surroundings, damaged, tmp_path / "new.ptce")
    assert caught.value.path == damaged
    assert not (tmp_path / "new.ptce").exists()


def test_a_copy_that_cannot_be_written_is_said(surroundings: Surroundings, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "no such folder" / "new.ptce"
    with pytest.raises(errors.CopyNotMadeError) as caught:
        open_copy(surroundings, file, target)
    assert str(target) in error_sentence(caught.value)


def test_a_protected_file_opens_as_a_copy_elsewhere(
    surroundings: Surroundings, template: Path, shared: Path, tmp_path: Path
) -> None:
    source = shared / "region.ptce"
    shutil.copy(template, source)
    source.chmod(0o444)
    desk = open_copy(surroundings, source, tmp_path / "elsewhere.ptce")
    desk.run(sheets.create_ptce, "Pôle d’essai")
    desk.close()
