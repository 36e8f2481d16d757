"""A disk that does not take a file says why, in French to the last word, and nothing half is left there."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from ptce_desk.db.backup import backup_folder, copies_in
from ptce_desk.domain import errors
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file import attachments
from ptce_desk.services.home.new_file import Authority, create_file
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.wording.disk import reason_text
from ptce_desk.wording.errors import error_sentence
from tests.integration.command_line import ENGLISH, Run
from tests.systems import an_ordinary_user, files_no_larger_than, is_administrator, posix

needs_root = pytest.mark.skipif(
    not is_administrator(), reason="only the administrator may attach a small disk: run as root on Linux"
)


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk of its own, in memory."""
    folder.mkdir(exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=False).returncode:
        pytest.skip("no disk is attached here, even for root: run outside a container, or in a privileged one")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for one file, and not for its copy."""
    with small_disk(tmp_path / "disk", "3M") as folder:
        yield folder


def everything_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def told(complained: str, cause: DiskCause) -> None:
    plain = complained.replace("\u00a0", " ").replace("\u202f", " ")
    assert reason_text(cause) in plain
    assert not ENGLISH.search(plain)


def fill(folder: Path, left: int) -> None:
    """Leave so many bytes free on a disk."""
    free = shutil.disk_usage(folder).free
    (folder / "filler").write_bytes(bytes(max(free - left, 0)))


@needs_root
def test_a_full_disk_is_said_by_new_restore_and_backup_and_holds_nothing_half(
    run: Run, template: Path, disk: Path, tmp_path: Path
) -> None:
    shutil.copy(template, tmp_path / "region.ptce")
    fill(disk, 200_000)
    for words in (
        ("new", disk / "new.ptce"),
        ("restore", template, "-o", disk / "restored.ptce"),
        ("backup", tmp_path / "region.ptce", "-o", disk),
    ):
        code, _said, complained = run(*words)
        assert code == 3
        told(complained, DiskCause.FULL)
        assert everything_in(disk) == {"filler"}


@needs_root
def test_a_change_a_full_disk_does_not_take_is_not_kept_and_said(
    template: Path, disk: Path, open_desk: Callable[[Path], Desk]
) -> None:
    path = disk / "region.ptce"
    shutil.copy(template, path)
    desk = open_desk(path)
    scheme = desk.run(list_schemes)[0].scheme_id
    dossier = desk.run(instruct.create_file, scheme_id=scheme, title="Un")
    content = Random(1).randbytes(3_000_000)  # noqa: S311
    with pytest.raises(errors.FileNotSavedError) as caught:
        desk.run(attachments.add_content, "funding_file", dossier, "Pièce.png", content)
    assert caught.value.cause is DiskCause.FULL
    assert desk.run(attachments.list_attachments, "funding_file", dossier).rows == ()


@needs_root
def test_an_opening_copy_a_full_disk_does_not_take_is_said_and_a_migration_then_refused(
    template: Path, disk: Path, open_desk: Callable[[Path], Desk], run: Run, old_file: Path
) -> None:
    path = disk / "region.ptce"
    shutil.copy(template, path)
    fill(disk, 100_000)
    problem = open_desk(path).file.backup_problem
    assert problem is not None
    assert problem.cause is DiskCause.FULL
    (disk / "filler").unlink()
    old = disk / "old.ptce"
    shutil.copy(old_file, old)
    before = old.read_bytes()
    fill(disk, 20_000)
    code, _said, complained = run("migrate", old)
    assert code == 3
    told(complained, DiskCause.FULL)
    assert old.read_bytes() == before


@needs_root
def test_a_disk_that_only_reads_is_said_so(run: Run, template: Path, disk: Path) -> None:
    shutil.copy(template, disk / "region.ptce")
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    for words, says in (
        (("new", disk / "new.ptce"), reason_text(DiskCause.READ_ONLY)),
        (("migrate", disk / "region.ptce"), "est sur un disque en lecture seule"),
        (("restore", template, "-o", disk / "restored.ptce"), reason_text(DiskCause.READ_ONLY)),
        (("backup", template, "-o", disk), reason_text(DiskCause.READ_ONLY)),
    ):
        code, _said, complained = run(*words)
        assert code == 3
        assert says in complained.replace("\u00a0", " ")
        assert not ENGLISH.search(complained)


@posix
def test_a_limit_on_the_size_of_files_is_said(run: Run, template: Path, tmp_path: Path) -> None:
    shutil.copy(template, tmp_path / "region.ptce")
    key = tmp_path / "key"
    key.mkdir()
    for words in (
        ("new", key / "new.ptce"),
        ("restore", tmp_path / "region.ptce", "-o", key / "restored.ptce"),
        ("backup", tmp_path / "region.ptce", "-o", key),
    ):
        with files_no_larger_than(200_000):
            code, _said, complained = run(*words)
        assert code == 3
        told(complained, DiskCause.TOO_LARGE)
        assert everything_in(key) == set()


@posix
@pytest.mark.parametrize("stem", ["n" * 250, "n" * 240, "n" * 224, "é" * 115])
def test_a_name_too_long_for_the_file_its_journal_or_its_copies_is_refused_at_once(
    stem: str, run: Run, template: Path, tmp_path: Path
) -> None:
    for words in (("new", tmp_path / f"{stem}.ptce"), ("restore", template, "-o", tmp_path / f"{stem}.ptce")):
        code, _said, complained = run(*words)
        assert code == 3
        told(complained.replace(stem, ""), DiskCause.NAME_TOO_LONG)
    assert everything_in(tmp_path) == set()


@posix
def test_a_name_too_long_to_be_looked_at_is_said(run: Run, tmp_path: Path) -> None:
    for command in ("check", "journal", "backup", "migrate"):
        code, _said, complained = run(command, tmp_path / ("n" * 300))
        assert code == 3
        told(complained, DiskCause.NAME_TOO_LONG)


def test_a_folder_that_is_gone_is_said(run: Run, template: Path, tmp_path: Path) -> None:
    code, _said, complained = run("restore", template, "-o", tmp_path / "gone" / "new.ptce")
    assert code == 3
    told(complained, DiskCause.NOT_THERE)


@pytest.mark.slow
@posix
def test_a_name_that_is_not_utf_8_serves_like_any_other(run: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"r\xe9gion")
    path, restored = tmp_path / f"{name}.ptce", tmp_path / f"{name} 2.ptce"
    try:
        path.touch()
    except OSError:
        pytest.skip("this disk takes UTF-8 names only: run on Linux over ext4 or tmpfs")
    path.unlink()
    for words in (
        ("new", path),
        ("check", path),
        ("backup", path),
        ("backup", path, "-o", tmp_path),
        ("restore", path, "-o", restored),
        ("journal", restored),
        ("migrate", restored),
    ):
        code, said, complained = run(*words)
        assert (code, complained) == (0, ""), words
        assert said
    assert len(copies_in(backup_folder(path), name)) >= 2


@posix
def test_a_folder_one_may_not_write_in_is_said(surroundings: Surroundings) -> None:
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o555)
    with an_ordinary_user(), pytest.raises(errors.FileNotMadeError) as caught:
        create_file(surroundings, folder / "new.ptce", Authority())
    folder.chmod(0o700)
    assert everything_in(folder) == set()
    folder.rmdir()
    told(error_sentence(caught.value), DiskCause.FORBIDDEN)
