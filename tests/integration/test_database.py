"""The file: who may open it, what is kept of each change, what is copied at each opening."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, create_engine

from ptce_desk.db import backup, schema
from ptce_desk.db.database import Database
from ptce_desk.db.engine import APPLICATION_ID, SCHEMA_VERSION
from ptce_desk.domain import errors
from ptce_desk.domain.places import Place
from ptce_desk.domain.ptce import Ptce, PtceAlias
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce import sheets
from tests.integration.raw_rows import rows

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

HOLD = """
import sys, time
from datetime import datetime
from pathlib import Path
from ptce_desk.db.database import Database
Database.open(Path(sys.argv[1]), now=datetime.now())
print("held", flush=True)
time.sleep(60)
"""


def open_again(path: Path) -> Database:
    return Database.open(path, now=NOW)


@pytest.fixture
def copy(template: Path, tmp_path: Path) -> Path:
    """A closed file like the template."""
    path = tmp_path / "copy.ptce"
    shutil.copy(template, path)
    return path


@pytest.mark.slow
def test_a_second_program_is_refused_by_name_and_the_first_goes_on(copy: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, copy], stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(errors.FileInUseError) as caught:
            open_again(copy)
        assert caught.value.path == copy
        assert first.poll() is None
        first.kill()
    open_again(copy).close()


@pytest.mark.parametrize("content", [b"", b"PDF-1.4 nothing of ours", b"SQLite format 3\x00 but no more"])
def test_another_kind_of_file_is_refused_and_left_as_it_was(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.ptce"
    path.write_bytes(content)
    with pytest.raises(errors.FileError):
        open_again(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE song (title TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(errors.NotAPtceFileError):
        open_again(path)
    assert path.read_bytes() == before


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.ptce", tmp_path):
        with pytest.raises(errors.UnreadableFileError):
            open_again(path)


def test_a_newer_file_is_refused_politely(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    connection.close()
    with pytest.raises(errors.FileTooRecentError) as caught:
        open_again(copy)
    assert (caught.value.found, caught.value.known) == (SCHEMA_VERSION + 1, SCHEMA_VERSION)


def test_a_new_file_never_overwrites_another(copy: Path) -> None:
    before = copy.read_bytes()
    with pytest.raises(errors.FileExistsAlreadyError):
        Database.create(copy)
    assert copy.read_bytes() == before


def test_a_file_says_what_it_is(copy: Path) -> None:
    assert rows(copy, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert rows(copy, "PRAGMA user_version") == [(SCHEMA_VERSION,)]


def test_the_migrations_make_the_schema_of_the_tables(copy: Path) -> None:
    engine = create_engine(f"sqlite:///{copy}")
    every = MetaData()
    for table in (*schema.metadata.sorted_tables, *schema.kept.kept.sorted_tables):
        table.to_metadata(every)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False, "include_name": _is_ours})
        differences = compare_metadata(context, every)
    engine.dispose()
    assert differences == []


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and name is not None and name.startswith("search_index"))


def test_each_opening_makes_a_copy_that_opens_and_ten_are_kept(copy: Path) -> None:
    for minute in range(12):
        Database.open(copy, now=NOW.replace(minute=minute)).close()
    copies = sorted(backup.backup_folder(copy).iterdir())
    assert len(copies) == 10
    assert "09h02" in copies[0].name
    open_again(copies[-1]).close()


def test_a_copy_that_cannot_be_made_is_said_and_does_not_keep_the_file_from_opening(copy: Path) -> None:
    backup.backup_folder(copy).write_text("a file in the place of the folder")
    database = open_again(copy)
    assert isinstance(database.backup_problem, errors.BackupFailedError)
    database.close()


def test_every_row_changed_is_journaled_with_its_old_and_new_values(desk: Desk) -> None:
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")
    desk.run(sheets.change_ptce, ptce_id, "commune", "Nantes")
    desk.close()
    query = """
        SELECT author, label, action, old_values, new_values, changed_at FROM change_entry
        WHERE table_name = 'ptce' ORDER BY id DESC LIMIT 2"""
    changed, created = rows(desk.place, query)
    assert created[1:3] == ("Créer le PTCE « Pôle d’essai »", "insert")
    assert created[3] is None
    assert json.loads(str(created[4]))["name"] == "Pôle d’essai"
    assert changed[:3] == ("Agent de test", "Modifier la commune du PTCE « Pôle d’essai »", "update")
    assert json.loads(str(changed[3])) == {"commune": "", "version": 1}
    assert json.loads(str(changed[4])) == {"commune": "Nantes", "version": 2}
    assert changed[5] == "2026-03-02T09:30:00.000+00:00"


def test_a_change_in_a_part_bumps_its_aggregate(desk: Desk) -> None:
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")

    def add_alias(desk: Desk) -> int:
        with desk.writing("Ajouter un nom") as work:
            ptce = work.get(Ptce, ptce_id)
            ptce.aliases.append(PtceAlias("Autre nom"))
            work.commit()
            return ptce.version

    assert desk.run(add_alias) == 2


def test_leaving_without_commit_keeps_nothing(desk: Desk) -> None:
    def change_and_leave(desk: Desk) -> None:
        with desk.writing("Rien") as work:
            work.add(Ptce("Jamais gardé"))
            work.flush()

    desk.run(change_and_leave)
    desk.close()
    assert rows(desk.place, "SELECT count(*) FROM ptce WHERE name = 'Jamais gardé'") == [(0,)]
    assert rows(desk.place, "SELECT count(*) FROM change_entry WHERE label = 'Rien'") == [(0,)]


@pytest.mark.of_a_file
def test_an_error_in_the_middle_leaves_the_file_as_it_was(desk: Desk) -> None:
    before = desk.path.read_bytes()

    def fail(desk: Desk) -> None:
        with desk.writing("Échouer") as work:
            work.add(Ptce("Jamais gardé"))
            work.flush()
            raise errors.NotFoundError("ptce", 0)

    with pytest.raises(errors.NotFoundError):
        desk.run(fail)
    desk.close()
    assert desk.path.read_bytes() == before


def test_a_record_changed_meanwhile_is_refused(desk: Desk) -> None:
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")

    def change_twice(desk: Desk) -> None:
        with desk.writing("En retard") as late:
            stale = late.get(Ptce, ptce_id)
            late.reading().exec_driver_sql(f"UPDATE ptce SET version = 7 WHERE id = {ptce_id}")  # noqa: S608
            stale.commune = "Lyon"
            late.commit()

    with pytest.raises(errors.ChangedMeanwhileError):
        desk.run(change_twice)


def test_ids_are_never_given_twice(desk: Desk, open_desk: Callable[[Place], Desk]) -> None:
    first = desk.run(sheets.create_ptce, "Premier")

    def remove(desk: Desk) -> None:
        with desk.writing("Supprimer") as work:
            work.delete(work.get(Ptce, first))
            work.commit()

    desk.run(remove)
    desk.close()
    again = open_desk(desk.place)
    assert again.run(sheets.create_ptce, "Second") > first
