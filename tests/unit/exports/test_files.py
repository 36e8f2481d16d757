import errno
import os
import stat
from pathlib import Path

import pytest

from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.export_errors import (
    ExportDiskFullError,
    ExportError,
    ExportFolderMissingError,
    ExportFolderProtectedError,
    ExportNotWrittenError,
    ExportTargetBusyError,
    ExportTargetIsFolderError,
    ExportTargetReadOnlyError,
)
from ptce_desk.exports.files import replacing

OLD, NEW = b"ancien", b"nouveau"


def write(target: Path) -> None:
    with replacing(target) as stream:
        stream.write(NEW)


def test_a_new_file_is_written_and_nothing_else_stays(tmp_path: Path) -> None:
    write(tmp_path / "tableau.xlsx")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("tableau.xlsx", NEW)]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "tableau.xlsx"
    target.write_bytes(OLD)
    write(target)
    assert target.read_bytes() == NEW


def test_a_failure_midway_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    target = tmp_path / "tableau.xlsx"
    target.write_bytes(OLD)

    def fail_midway() -> None:
        with replacing(target) as stream:
            stream.write(NEW)
            raise KeyError

    with pytest.raises(KeyError):
        fail_midway()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("tableau.xlsx", OLD)]


def test_a_link_stays_a_link_to_the_new_content(tmp_path: Path) -> None:
    real, link = tmp_path / "real.xlsx", tmp_path / "link.xlsx"
    real.write_bytes(OLD)
    link.symlink_to(real)
    write(link)
    assert link.is_symlink()
    assert real.read_bytes() == NEW


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX systems: run on Linux or macOS")
def test_colleagues_may_read_the_file_as_any_other(tmp_path: Path) -> None:
    plain = tmp_path / "plain.txt"
    plain.touch()
    write(tmp_path / "tableau.xlsx")
    assert stat.S_IMODE((tmp_path / "tableau.xlsx").stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportFolderMissingError) as caught:
        write(tmp_path / "absent" / "tableau.xlsx")
    assert caught.value.path == tmp_path / "absent"


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportTargetIsFolderError):
        write(tmp_path)


def test_a_file_marked_not_to_be_written_is_refused_and_untouched(tmp_path: Path) -> None:
    target = tmp_path / "tableau.xlsx"
    target.write_bytes(OLD)
    target.chmod(stat.S_IREAD)
    with pytest.raises(ExportTargetReadOnlyError) as caught:
        write(target)
    assert caught.value.path == target
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("tableau.xlsx", OLD)]


def test_a_protected_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ExportFolderProtectedError) as caught:
        write(tmp_path / "tableau.xlsx")
    assert caught.value.path == tmp_path


def test_a_target_one_may_not_replace_is_not_said_to_be_open_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(errno.EPERM, "a folder where each may remove only what is his")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportNotWrittenError) as caught:
        write(tmp_path / "tableau.xlsx")
    assert caught.value.cause is DiskCause.FORBIDDEN


def test_a_target_open_in_excel_is_named_and_untouched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "tableau.xlsx"
    target.write_bytes(OLD)

    def refuse(*_arguments: object) -> None:
        problem = PermissionError(errno.EACCES, "used by another process")
        monkeypatch.setattr(problem, "winerror", 32, raising=False)
        raise problem

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportTargetBusyError) as caught:
        write(target)
    assert caught.value.path == target
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("tableau.xlsx", OLD)]


@pytest.mark.parametrize(
    ("number", "expected"), [(errno.ENOSPC, ExportDiskFullError), (errno.EIO, ExportNotWrittenError)]
)
def test_a_failing_disk_is_named_and_the_old_file_untouched(
    number: int, expected: type[ExportError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "tableau.xlsx"
    target.write_bytes(OLD)

    def fail(_descriptor: int) -> None:
        raise OSError(number, "failed")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(expected):
        write(target)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("tableau.xlsx", OLD)]


@pytest.mark.skipif(os.name != "posix", reason="names are limited to 255 bytes on POSIX systems: run on Linux or macOS")
def test_a_name_the_system_finds_too_long_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ExportNotWrittenError) as caught:
        write(tmp_path / ("n" * 300))
    assert caught.value.cause is DiskCause.NAME_TOO_LONG
