"""A file of an earlier version opens in this one with all it held."""

import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from ptce_desk.db import chain
from ptce_desk.db.engine import OLDEST_SCHEMA, SCHEMA_VERSION
from ptce_desk.db.file_shape import expected_shape
from ptce_desk.domain.errors import FileTooOldError
from ptce_desk.domain.file_faults import FileFault, RowFault, ValueFault
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.opening import check_file, open_file
from ptce_desk.services.file.search import search
from ptce_desk.services.file.undo import undo
from ptce_desk.services.file.verification import put_back, verify_file
from ptce_desk.services.ptce import sheets
from ptce_desk.wording.errors import error_sentence
from tests.integration.command_line import HARD_SPACE, Run
from tests.integration.older_program import SCRIPTS, program_that_reads_older_files, write_frozen_file


def rows_of(path: Path) -> dict[str, int]:
    connection = sqlite3.connect(path)
    try:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        aside = ("sqlite_", "alembic_", "search_index", "journal_head", "row_digest")
        kept = [name for name in names if not name.startswith(aside)]
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in kept}  # noqa: S608
    finally:
        connection.close()


def test_an_old_file_keeps_every_row_takes_the_new_version_and_says_so_in_its_journal(
    old_file: Path, open_desk: Callable[[Path], Desk]
) -> None:
    before = rows_of(old_file)
    open_desk(old_file).close()
    after = rows_of(old_file)
    assert {name: after[name] for name in before} == before | {"change_entry": before["change_entry"] + 1}
    connection = sqlite3.connect(old_file)
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_what_a_revision_writes_in_the_rows_there_are_is_in_the_file(
    old_file: Path, open_desk: Callable[[Path], Desk]
) -> None:
    open_desk(old_file).close()
    with closing(sqlite3.connect(old_file)) as connection:
        found = connection.execute("SELECT decision, vat FROM funding_file").fetchall()
        assert connection.execute("SELECT count(*) FROM saved_view").fetchone() == (0,)
    assert found == [("granted", "including_tax")]


def test_the_records_of_an_old_file_are_found_and_can_be_changed(
    old_file: Path, open_desk: Callable[[Path], Desk]
) -> None:
    desk = open_desk(old_file)
    hit = next(hit for hit in desk.run(search, "arbre") if hit.page == "ptce")
    sheet = desk.run(sheets.change_ptce, hit.record, "commune", "Rezé")
    assert sheet.ptce.commune == "Rezé"


def test_the_journal_of_an_old_file_is_chained_and_closed_to_changes(
    old_file: Path, open_desk: Callable[[Path], Desk]
) -> None:
    open_desk(old_file).close()
    connection = sqlite3.connect(old_file)
    connection.row_factory = sqlite3.Row
    entries = connection.execute("SELECT * FROM change_entry ORDER BY id").fetchall()
    assert chain.first_broken_entry(dict(entry) for entry in entries) is None
    for statement in ("UPDATE change_entry SET author = 'autre'", "DELETE FROM change_entry"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)
    connection.close()


FAULTY = """
revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None

def upgrade():
    raise ZeroDivisionError
"""


def test_an_old_file_that_cannot_be_brought_up_stays_as_it_was(
    old_file: Path, open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    before = old_file.read_bytes()
    scripts = tmp_path / "scripts"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "0002_faulty.py").write_text(FAULTY, encoding="utf-8")
    with program_that_reads_older_files(scripts), pytest.raises(ZeroDivisionError):
        open_desk(old_file)
    assert old_file.read_bytes() == before


@pytest.mark.parametrize("found", range(OLDEST_SCHEMA))
def test_a_file_of_a_draft_is_refused_in_words_and_not_touched(
    found: int, tmp_path: Path, surroundings: Surroundings
) -> None:
    path = tmp_path / "draft.ptce"
    write_frozen_file(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={found}")
    before = path.read_bytes()
    with pytest.raises(FileTooOldError) as refused:
        open_file(surroundings, path)
    said = error_sentence(refused.value).replace("\u00a0", " ")
    assert f"format {found}" in said
    assert f"à partir du {OLDEST_SCHEMA}" in said
    assert "créez un nouveau fichier" in said
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_the_commands_refuse_a_file_of_a_draft_in_words(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "draft.ptce"
    write_frozen_file(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=9")
    before = path.read_bytes()
    for words in (("check", path), ("migrate", path), ("restore", path, "-o", tmp_path / "new.ptce")):
        code, _said, complained = run(*words)
        assert code == 3
        assert "version d’essai" in complained
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_the_file_of_the_release_opens_sound_with_what_the_tables_say_today(
    tmp_path: Path, open_desk: Callable[[Path], Desk]
) -> None:
    """Red when the Tables changed: freeze the file again before a release, write a revision after it."""
    path = tmp_path / "frozen.ptce"
    write_frozen_file(path)
    desk = open_desk(path)
    assert desk.file.schema_found == SCHEMA_VERSION
    assert desk.run(check_file) == []


def test_what_a_migration_left_of_each_row_is_proved_by_its_digest(
    old_file: Path, open_desk: Callable[[Path], Desk]
) -> None:
    open_desk(old_file).close()
    assert verify_file(old_file).faults == ()
    tamper(old_file, "UPDATE funding_file SET notes = 'ajouté'")
    (value,) = verify_file(old_file).faults
    assert isinstance(value, ValueFault)
    assert (value.column, value.journal, value.file) == ("notes", "", "ajouté")
    desk = open_desk(old_file)
    assert desk.run(put_back, [value]) == 1
    assert desk.run(check_file) == []
    desk.run(undo)
    assert desk.run(check_file) == []
    desk.close()
    tamper(old_file, "UPDATE scheme SET legal_basis = 'ajouté' WHERE id = 1")
    (row,) = verify_file(old_file).faults
    assert isinstance(row, RowFault)
    assert (row.place.table, row.how) == ("scheme", "changed")


def test_a_digest_that_was_changed_or_taken_away_is_told(old_file: Path, open_desk: Callable[[Path], Desk]) -> None:
    open_desk(old_file).close()
    tamper(old_file, "DELETE FROM row_digest WHERE table_name = 'funding_file'")
    assert FileFault("seal", str(entry_count(old_file))) in verify_file(old_file).faults


def test_what_was_wrong_before_a_migration_is_still_told_after_it(
    old_file: Path, open_desk: Callable[[Path], Desk]
) -> None:
    tamper(old_file, "UPDATE funding_file SET notes = 'ajouté'")
    before = verify_file(old_file)
    assert before.older
    open_desk(old_file).close()
    for found in (before, verify_file(old_file)):
        (value,) = found.faults
        assert isinstance(value, ValueFault)
        assert value.column == "notes"


def test_a_check_of_an_older_file_says_so_and_changes_nothing(old_file: Path, run: Run) -> None:
    before = old_file.read_bytes()
    code, said, complained = run("check", old_file)
    assert (code, complained) == (0, "")
    assert f"est au format {verify_file(old_file).schema}" in said.replace(HARD_SPACE, " ")
    assert old_file.read_bytes() == before
    assert [one.name for one in old_file.parent.iterdir()] == [old_file.name]


def tamper(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def entry_count(path: Path) -> int:
    return rows_of(path)["change_entry"]


@pytest.mark.slow
def test_several_files_are_brought_up_at_once_each_in_its_thread() -> None:
    shape_of_its_own = expected_shape.__wrapped__
    with ThreadPoolExecutor(4) as threads:
        shapes = [made.result() for made in [threads.submit(shape_of_its_own) for _file in range(8)]]
    assert all(shape == shapes[0] for shape in shapes)
