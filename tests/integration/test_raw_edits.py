"""Whatever another program changes in a file is told: each column of each table, each row gone or come."""

# ruff: noqa: S608  # statements of these tests alone

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from ptce_desk.db.canonical import STORED
from ptce_desk.db.file_check import check, faults_of_difference
from ptce_desk.db.replay import differences, journaled_tables
from ptce_desk.db.schema import JOURNALED, metadata
from ptce_desk.domain.file_faults import Fault, RowFault, ValueFault
from ptce_desk.records.faults import fault_sentence
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.opening import check_file, open_file
from ptce_desk.services.file.undo import list_operations, undo
from ptce_desk.services.file.verification import can_put_back, put_back
from tests.gathered import gathered
from tests.integration.every_table import FIRST, fill_every_table

COLUMNS = [(table, column.name) for table in sorted(JOURNALED) for column in STORED[table].c if column.name != "id"]


@pytest.fixture(scope="module")
def full_file(template: Path, surroundings: Surroundings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed file with rows in every table."""
    path = tmp_path_factory.mktemp("full") / "full.ptce"
    shutil.copy(template, path)
    desk = open_file(surroundings, path)
    fill_every_table(desk)
    desk.close()
    return path


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of another program, whose changes are dropped at the end."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("BEGIN")
        yield connection
        connection.execute("ROLLBACK")


def rows_told(connection: sqlite3.Connection, table: str) -> list[Fault]:
    columns = journaled_tables(connection)[table]
    found = list(differences(connection, table, columns, 0))
    return [fault for one in found for fault in faults_of_difference(connection, one)]


def another(value: object) -> object:
    match value:
        case int():
            return 0 if value == 1 else value + 7
        case str() if value.startswith("2026-"):
            return value.replace("2026", "2025", 1)
        case str():
            return f"{value}x"
    return "x"


def test_a_file_that_only_this_program_wrote_is_in_agreement_with_its_journal(full_file: Path) -> None:
    with tampering(full_file) as connection:
        assert {table for table in JOURNALED if not rows_told(connection, table)} == JOURNALED


@pytest.mark.slow
@gathered(("table", "column"), COLUMNS, ids=[f"{table}.{column}" for table, column in COLUMNS])
def test_a_value_changed_by_another_program_is_told_with_both_values(full_file: Path, table: str, column: str) -> None:
    with tampering(full_file) as connection:
        value = connection.execute(f'SELECT "{column}" FROM "{table}" WHERE id = {FIRST}').fetchone()[0]
        connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE id = {FIRST}', (another(value),))
        (fault,) = rows_told(connection, table)
    assert isinstance(fault, ValueFault)
    assert (fault.place.table, fault.place.row_id, fault.column) == (table, FIRST, column)
    sentence = fault_sentence(fault)
    assert "l’historique" in sentence
    assert f" {table} " not in sentence


@pytest.mark.slow
@gathered("table", sorted(JOURNALED))
def test_a_row_gone_and_a_row_come_are_told_by_the_check(full_file: Path, table: str) -> None:
    with tampering(full_file) as connection:
        connection.execute(f'UPDATE "{table}" SET id = 5000 WHERE id = {FIRST}')
        faults = [fault for fault in check(connection).faults if isinstance(fault, RowFault)]
    assert [(fault.place.table, fault.place.row_id, fault.how) for fault in faults] == [
        (table, FIRST, "removed"),
        (table, 5000, "added"),
    ]
    for fault in faults:
        assert "historique" in fault_sentence(fault)
        assert can_put_back(fault)


def tampered_copy(full_file: Path, tmp_path: Path, *, rows: bool) -> Path:
    """A copy where each table has a value changed, and a row that bears another number when asked."""
    path = tmp_path / "tampered.ptce"
    shutil.copy(full_file, path)
    with closing(sqlite3.connect(path)) as connection:
        for table in sorted(JOURNALED):
            columns = metadata.tables[table].columns
            column = next((one.name for one in columns if one.name != "id" and not one.foreign_keys), None)
            if column is not None:
                query = f'SELECT "{column}" FROM "{table}" WHERE id = {FIRST + 1}'
                value = another(connection.execute(query).fetchone()[0])
                connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE id = {FIRST + 1}', (value,))
            if rows:
                connection.execute(f'UPDATE "{table}" SET id = 5000 WHERE id = {FIRST}')
        connection.commit()
    return path


def mendable(desk: Desk) -> list[Fault]:
    return [fault for fault in desk.run(check_file) if can_put_back(fault)]


@pytest.mark.slow
def test_what_the_journal_says_is_put_back_in_every_table(
    full_file: Path, tmp_path: Path, open_desk: Callable[[Path], Desk]
) -> None:
    before = content(full_file)
    desk = open_desk(tampered_copy(full_file, tmp_path, rows=True))
    faults = mendable(desk)
    assert desk.run(put_back, faults) == len(faults) > 3 * len(JOURNALED) - 10
    assert mendable(desk) == []
    desk.close()
    assert content(desk.path) == before


def test_what_is_put_back_is_a_change_of_its_own_that_can_be_undone(
    full_file: Path, tmp_path: Path, open_desk: Callable[[Path], Desk]
) -> None:
    path = tampered_copy(full_file, tmp_path, rows=False)
    tampered = content(path)
    desk = open_desk(path)
    faults = mendable(desk)
    desk.run(put_back, faults)
    (repair,) = [one for one in desk.run(list_operations) if one.kind == "repair"]
    assert (repair.author, repair.label) == ("Agent de test", "Remettre ce que dit l’historique")
    desk.run(undo)
    assert mendable(desk) == []
    desk.close()
    assert content(path) == tampered


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the journaled tables of a closed file, versions aside."""
    rows = {}
    with closing(sqlite3.connect(path)) as connection:
        for table in sorted(JOURNALED):
            names = ", ".join(f'"{column.name}"' for column in STORED[table].c if column.name != "version")
            rows[table] = connection.execute(f'SELECT {names} FROM "{table}" ORDER BY id').fetchall()
    return rows
