"""`backup`, `restore`, `migrate`: verified copies, new files made of them, nothing ever overwritten."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.db.backup import MANIFEST, backup_folder, copies_in, copy_at_opening
from ptce_desk.db.chain import GUARDS
from ptce_desk.db.engine import SCHEMA_VERSION
from ptce_desk.disk import drafts
from ptce_desk.domain.errors import BackupFailedError, CopyPlaceRefusedError, FileError, FileExistsAlreadyError
from ptce_desk.domain.export_errors import ExportFolderMissingError, ExportFolderProtectedError, ExportNotWrittenError
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import bulk, instruct
from ptce_desk.services.dossier.bulk import BulkChange
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files
from ptce_desk.services.dossier.sheet import open_file as open_dossier
from ptce_desk.services.file.backups import back_up, compare, save_copy
from ptce_desk.services.file.file_access import refuse_unwritable
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.file.safe_copies import copies_of
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.wording.errors import error_sentence
from tests.integration.command_line import ENGLISH, Run
from tests.integration.older_program import OLDER
from tests.integration.test_opening import clocked

MOMENT = datetime(2026, 3, 2, 9, 30, 5).astimezone()


@pytest.fixture
def file(template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "region.ptce"
    shutil.copy(template, path)
    return path


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def two_files(desk: Desk) -> list[int]:
    scheme = desk.run(list_schemes)[0].scheme_id
    ptce = desk.run(sheets.list_ptce, PtceFilter())[0].id
    made = [
        desk.run(instruct.create_file, scheme_id=scheme, ptce_id=ptce, title=title, deposited_on=MOMENT.date())
        for title in ("Un", "Deux")
    ]
    desk.run(instruct.change_field, made[0], "requested", Decimal("1000.50"))
    return made


def test_a_backup_lands_in_the_folder_asked_for_and_opens_as_a_whole_file(
    run: Run, file: Path, tmp_path: Path, open_desk: Callable[[Path], Desk]
) -> None:
    elsewhere = tmp_path / "key"
    elsewhere.mkdir()
    code, said, complained = run("backup", file, "-o", elsewhere)
    (copy,) = elsewhere.glob("*.ptce")
    (line,) = (elsewhere / MANIFEST).read_text("utf-8").splitlines()
    head = line.removesuffix(f"  {copy.name}")[-14:]
    assert run("check", copy, "--head", head)[0] == 0
    assert (code, complained) == (0, "")
    assert str(copy) in said
    assert not ENGLISH.search(said.replace(str(tmp_path), ""))
    assert len(open_desk(copy).run(sheets.list_ptce, PtceFilter())) == 45


def test_a_backup_without_a_folder_joins_the_copies_beside_the_file(run: Run, file: Path) -> None:
    assert run("backup", file)[0] == 0
    assert copies_in(backup_folder(file), "region")


def test_a_backup_into_no_folder_fails_as_the_environment_and_leaves_nothing(
    run: Run, file: Path, tmp_path: Path
) -> None:
    code, _said, complained = run("backup", file, "-o", tmp_path / "missing")
    assert code == 3
    assert "missing" in complained
    assert not (tmp_path / "missing").exists()


def test_a_backup_of_a_file_whose_journal_was_altered_says_so_with_one(run: Run, file: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(file)
    for guard in GUARDS:
        connection.execute(f"DROP TRIGGER {guard}")
    connection.execute("UPDATE change_entry SET author = 'Quelqu’un d’autre' WHERE id = 3")
    connection.commit()
    connection.close()
    code, _said, complained = run("backup", file, "-o", tmp_path)
    assert code == 1
    assert "3" in complained
    assert "historique" in complained.lower()


def test_a_restored_backup_is_a_new_file_and_says_what_it_lacks(
    run: Run, file: Path, tmp_path: Path, open_desk: Callable[[Path], Desk]
) -> None:
    assert run("backup", file)[0] == 0
    copy = copies_in(backup_folder(file), "region")[-1]
    desk = open_desk(file)
    two_files(desk)
    desk.close()
    before, kept = file.read_bytes(), copy.read_bytes()
    target = tmp_path / "again.ptce"
    code, said, complained = run("restore", copy, "-o", target)
    assert (code, complained) == (0, "")
    lines = plain(said).splitlines()
    assert "  Dossiers : 0" in lines
    assert "  Dossiers : 2" in lines[lines.index(f"{file} dit autre chose :") :]
    assert "  Demandé : 1 000,50 €" in lines
    assert (file.read_bytes(), copy.read_bytes()) == (before, kept)
    assert not list_numbers(open_desk(target))


def list_numbers(desk: Desk) -> list[str]:
    return [row.number for row in desk.run(list_files, FundingFileFilter()).rows]


def test_restoring_overwrites_nothing(run: Run, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.ptce"
    target.write_text("something else")
    code, _said, complained = run("restore", file, "-o", target)
    assert code == 3
    assert str(target) in complained
    assert target.read_text() == "something else"


def test_what_is_no_ptce_file_is_not_restored(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.ptce"
    other.write_bytes(b"PDF-1.4 nothing of ours")
    assert run("restore", other, "-o", tmp_path / "new.ptce")[0] == 3
    assert not (tmp_path / "new.ptce").exists()


def test_migrating_an_old_file_says_both_formats_and_keeps_it_as_it_was(run: Run, old_file: Path) -> None:
    path = old_file
    code, said, _complained = run("migrate", path)
    assert code == 0
    assert f"du format {OLDER} au format {SCHEMA_VERSION}" in plain(said)
    (copy,) = copies_in(backup_folder(path), "old")
    assert str(copy) in said
    connection = sqlite3.connect(copy)
    assert connection.execute("PRAGMA user_version").fetchone() == (OLDER,)
    connection.close()
    assert f"déjà au format de cette version ({SCHEMA_VERSION})" in plain(run("migrate", path)[1])


def test_migrating_what_is_missing_fails_as_the_environment(run: Run, tmp_path: Path) -> None:
    code, _said, complained = run("migrate", tmp_path / "missing.ptce")
    assert code == 3
    assert "n’existe pas" in complained


@pytest.mark.of_a_file
def test_an_open_file_is_compared_with_its_copy(desk: Desk) -> None:
    made = desk.run(back_up)
    assert made.faults == ()
    two_files(desk)
    compared = desk.run(compare, made.path)
    assert compared.present is not None
    assert (compared.copy.funding_files, compared.present.funding_files) == (0, 2)
    assert compared.present.requested == Decimal("1000.50")
    assert compared.copy.ptce == compared.present.ptce == 45


@pytest.mark.of_a_file
def test_a_change_of_many_dossiers_copies_the_file_first_and_one_of_a_single_does_not(desk: Desk) -> None:
    files = two_files(desk)
    before = copies_in(backup_folder(desk.path), desk.path.stem)
    desk.run(bulk.change_files, files[:1], BulkChange("instructor", "Agent A"))
    assert copies_in(backup_folder(desk.path), desk.path.stem) == before
    desk.run(bulk.change_files, files, BulkChange("instructor", "Agent B"))
    (added,) = set(copies_in(backup_folder(desk.path), desk.path.stem)) - set(before)
    assert desk.run(compare, added).copy.label.startswith("Modifier l’instructeur du dossier")
    connection = sqlite3.connect(added)
    assert set(connection.execute("SELECT instructor FROM funding_file")) == {("Agent A",), ("Agent de test",)}
    connection.close()


@pytest.mark.of_a_file
def test_a_change_of_many_dossiers_is_refused_when_the_copy_cannot_be_written(desk: Desk) -> None:
    files = two_files(desk)
    folder = backup_folder(desk.path)
    folder.write_text("a file in the place of the folder")
    with pytest.raises(BackupFailedError):
        desk.run(bulk.change_files, files, BulkChange("instructor", "Agent B"))
    assert [desk.run(open_dossier, key).file.instructor for key in files] == ["Agent de test"] * 2


def test_opening_each_day_for_a_year_keeps_few_copies_and_a_file_put_there_by_hand(
    surroundings: Surroundings, file: Path
) -> None:
    folder = backup_folder(file)
    folder.mkdir()
    by_hand = folder / "region avant le budget.ptce"
    shutil.copy(file, by_hand)
    for day in range(1, 365):
        name = f"region {MOMENT - timedelta(days=day):%Y-%m-%d %Hh%Mm%S} 000000.ptce"
        (folder / name).write_bytes(b"a copy")
    open_file(Surroundings(surroundings.resources, lambda: MOMENT, ""), file).close()
    kept = copies_in(folder, "region")
    assert 14 + 12 < len(kept) < 14 + 8 + 12
    assert kept[0].name.startswith("region 2025-04-30")
    assert by_hand.exists()


def test_a_copy_made_while_the_clock_is_set_back_stays_whatever_the_others_say(
    surroundings: Surroundings, file: Path
) -> None:
    folder = backup_folder(file)
    folder.mkdir()
    for day in range(60):
        later = MOMENT + timedelta(days=3650 + 20 * day)
        (folder / f"region {later:%Y-%m-%d %Hh%Mm%S} 000000.ptce").write_bytes(b"a copy dated later")
    made = []
    for day in range(3):
        desk = open_file(clocked(surroundings, MOMENT + timedelta(days=day)), file)
        made.append(desk.file.opening_copy)
        desk.close()
    assert all(copy is not None and copy.is_file() for copy in made)
    assert copies_in(folder, "region")[:3] == made


def test_migrating_with_the_clock_set_back_names_the_copy_it_made(run: Run, old_file: Path) -> None:
    path = old_file
    folder = backup_folder(path)
    folder.mkdir()
    later = [folder / f"old 2131-01-{day:02d} 09h00m00 000000.ptce" for day in range(1, 31)]
    for copy in later:
        copy.write_bytes(b"a copy dated later")
    code, said, _complained = run("migrate", path)
    assert code == 0
    (copy,) = set(copies_in(folder, "old")) - set(later)
    assert str(copy) in said
    connection = sqlite3.connect(copy)
    assert connection.execute("PRAGMA user_version").fetchone() == (OLDER,)
    connection.close()


@pytest.mark.parametrize("command", ["journal", "backup", "migrate", "restore", "check"])
@pytest.mark.parametrize("moment", ["hier", b"hier", 5])
def test_a_last_change_whose_day_is_none_makes_no_command_fault(
    moment: object, command: str, run: Run, file: Path, tmp_path: Path
) -> None:
    connection = sqlite3.connect(file)
    connection.execute("DROP TRIGGER change_entry_no_update")
    connection.execute(
        "UPDATE change_entry SET changed_at = ? WHERE id = (SELECT max(id) FROM change_entry)", (moment,)
    )
    connection.commit()
    connection.close()
    end = ("-o", tmp_path / "new.ptce") if command == "restore" else ()
    code, said, complained = run(command, file, *end)
    assert code in (0, 1, 3)
    assert said or complained
    assert not ENGLISH.search((said + complained).replace(str(tmp_path), ""))


@pytest.mark.parametrize("fault", ["no copy", "another copy", "half a copy"])
def test_a_migration_without_a_copy_of_its_own_is_refused_and_the_file_untouched(
    fault: str, run: Run, old_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old_file
    before = path.read_bytes()
    truly = copy_at_opening

    def copy_badly(connection: sqlite3.Connection, path: Path, now: datetime) -> Path:
        copy = truly(connection, path, now)
        if fault == "no copy":
            copy.unlink()
        elif fault == "another copy":
            other = sqlite3.connect(copy)
            other.execute("DELETE FROM scheme_version")
            other.commit()
            other.close()
        else:
            copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
        return copy

    monkeypatch.setattr("ptce_desk.db.database.copy_at_opening", copy_badly)
    code, _said, complained = run("migrate", path)
    assert code == 3
    assert complained
    assert not ENGLISH.search(complained.replace(str(path.parent), ""))
    assert path.read_bytes() == before


def test_what_killed_programs_left_goes_at_the_next_opening_and_nothing_else(run: Run, file: Path) -> None:
    assert run("backup", file)[0] == 0
    folder = backup_folder(file)
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    mine = drafts.draft_in(folder).name.replace(f"-{os.getpid()}-", f"-{process.pid}-")
    left = [
        folder / "copie en cours",
        folder / "region 2026-03-02 09h30m05 000000.ptce",
        folder / mine,
        folder / f"{mine}-journal",
        file.with_name(mine),
    ]
    for path in left:
        path.touch()
    theirs = [
        folder / "region avant le budget.ptce",
        folder / "notes.tmp",
        folder / "region 2026-03-02 09h30m05.txt",
        file.with_name("autre.ptce"),
        file.with_name("brouillon.tmp"),
        file.with_name("copie en cours"),
    ]
    for path in theirs:
        path.touch()
    copies = set(copies_in(folder, "region")) - set(left)
    assert run("migrate", file)[0] == 0
    assert not [path for path in left if path.exists()]
    assert all(path.exists() for path in (*theirs, *copies))


@pytest.mark.of_a_file
def test_an_old_copy_another_program_holds_keeps_none_from_being_made(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = backup_folder(desk.path)
    folder.mkdir()
    for day in range(1, 60):
        (folder / f"{desk.path.stem} 2020-01-01 09h00m{day:02d} 000000.ptce").write_bytes(b"a copy")

    def held(_path: Path, *, missing_ok: bool = False) -> None:
        if not missing_ok:
            raise PermissionError(13, "held")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", held)
        made = desk.run(back_up)
    assert made.path.is_file()
    assert made.faults == ()


def test_a_copy_of_another_name_holds_the_same_and_the_file_stays_open(
    file: Path, surroundings: Surroundings, tmp_path: Path
) -> None:
    desk = open_file(surroundings, file)
    desk.run(sheets.create_ptce, "Pôle ajouté")
    made = desk.run(save_copy, tmp_path / "pour le directeur.ptce")
    desk.run(sheets.create_ptce, "Pôle d’après")
    desk.close()
    assert (made.path, made.faults) == (tmp_path / "pour le directeur.ptce", ())
    copy = open_file(surroundings, made.path)
    names = [row.name for row in copy.run(sheets.list_ptce, PtceFilter(text="Pôle"))]
    copy.close()
    assert "Pôle ajouté" in names
    assert "Pôle d’après" not in names


def test_a_copy_never_takes_the_place_of_a_file_nor_of_the_one_that_is_open(
    file: Path, surroundings: Surroundings, tmp_path: Path
) -> None:
    other = tmp_path / "autre.ptce"
    other.write_bytes(b"kept")
    desk = open_file(surroundings, file)
    for target in (other, file):
        with pytest.raises(FileExistsAlreadyError):
            desk.run(save_copy, target)
    desk.run(sheets.create_ptce, "Pôle gardé")
    desk.close()
    assert other.read_bytes() == b"kept"
    assert not list(tmp_path.glob("*brouillon*"))


def test_copies_made_at_each_opening_go_where_one_said_and_those_of_before_stay_in_the_list(
    file: Path, surroundings: Surroundings, tmp_path: Path
) -> None:
    open_file(surroundings, file).close()
    place, other = tmp_path / "réseau", tmp_path / "autre" / file.name
    place.mkdir()
    other.parent.mkdir()
    shutil.copy(file, other)
    apart = replace(surroundings, copies=lambda: place)
    for opened in (file, other):
        desk = open_file(apart, opened)
        assert desk.file.backup_problem is None
        assert desk.file.opening_copy is not None
        assert desk.file.opening_copy.is_relative_to(place)
        desk.close()
    assert len(copies_in(backup_folder(file), "region")) == 1
    assert len(copies_of(file, [place])) == 2
    assert len(copies_of(other, [place])) == 1
    assert len(copies_of(file)) == 1


def test_a_place_for_copies_that_is_gone_is_said_and_the_copy_is_made_beside_the_file(
    file: Path, surroundings: Surroundings, tmp_path: Path
) -> None:
    told: list[FileError] = []
    desk = open_file(replace(surroundings, copies=lambda: tmp_path / "clé", warn=told.append), file)
    copy = desk.file.opening_copy
    desk.close()
    assert copy is not None
    assert copy.parent == backup_folder(file)
    (problem,) = told
    assert isinstance(problem, CopyPlaceRefusedError)
    assert "clé" in error_sentence(problem)
    assert "à côté du fichier" in error_sentence(problem)


def test_a_place_is_tried_before_it_is_taken_and_nothing_is_left_in_it(tmp_path: Path) -> None:
    refuse_unwritable(tmp_path)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ExportFolderMissingError):
        refuse_unwritable(tmp_path / "absent")


@pytest.mark.parametrize(
    ("answer", "refused"), [(PermissionError, ExportFolderProtectedError), (OSError, ExportNotWrittenError)]
)
def test_a_place_that_takes_no_file_is_refused(
    answer: type[OSError], refused: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answered(*_asked: object, **_how: object) -> None:
        raise answer

    monkeypatch.setattr(Path, "open", answered)
    with pytest.raises(refused):
        refuse_unwritable(tmp_path)
