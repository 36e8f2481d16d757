"""Files that authorities published are read to the cent; totals are those of their manifest."""

import csv
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.table_faults import Apart
from ptce_desk.imports.tables.layout import Table, figure, find_table
from ptce_desk.imports.tables.mapping import ColumnMap, guess
from ptce_desk.imports.tables.profiles import read_headings, read_profiles, recognised
from ptce_desk.imports.tables.reader import read_book
from ptce_desk.imports.tables.reading import ReadRow, read_rows
from ptce_desk.imports.tables.targets import FUNDING_FILES
from tests.slowly import spread

D = Decimal
SAMPLES = Path(__file__).parents[5] / "shared" / "data" / "import-samples"
FOLDER = resources_folder() / "import"
NAMES: Final = (
    "antibes_fixture.csv", "antibes_fixture.xlsx", "cd49_conventions_scdl.csv", "cd53_2018-12-21.xlsx",
    "cd72_sub_asso_2018.csv", "cd72_subvention_progos_2018.xls", "cd85_201904_conventions.csv",
    "cd85_201906_conventions.csv", "dilcrah_2019_anonymise.csv", "montpellier_2013.csv",
)  # fmt: skip

pytestmark = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="no real files, which are never committed: put « shared » beside the checkout"
)


def read_sample(name: str) -> tuple[Table, list[ReadRow]]:
    tables = [find_table(sheet) for sheet in read_book(SAMPLES / name).sheets]
    [table] = [one for one in tables if one.rows]
    headings = read_headings(FOLDER / "headings.toml")["funding_files"]
    known = recognised(table, read_profiles(FOLDER / "profiles"))
    fields = guess(table, FUNDING_FILES, headings, known.fields if known else {})
    return table, read_rows(table, FUNDING_FILES, ColumnMap("funding_files", fields, known.answers if known else {}))


def total(rows: list[ReadRow], key: str) -> Decimal:
    return sum((amount for row in rows if isinstance(amount := row.values.get(key), Decimal)), D(0))


def expected(name: str) -> tuple[str, str]:
    """The rows and the total of the manifest, as it writes them; two of its lines are one comma short."""
    with (SAMPLES / "MANIFEST.csv").open(encoding="utf-8-sig", newline="") as lines:
        line = next(line for line in csv.reader(lines) if line[0] == name)
    place = next(at for at, cell in enumerate(line) if cell in (";", ",")) if ".csv" in name else 6
    rest = [cell for cell in line[place + 1 :] if cell]
    return rest[1], rest[2]


@pytest.mark.parametrize("name", spread(NAMES, 3))
def test_the_total_of_a_real_file_is_that_of_the_manifest(name: str) -> None:
    table, rows = read_sample(name)
    footers = [one for one in table.apart if one.why is Apart.TOTAL]
    said = sum((figure(cell) or D(0) for one in footers for cell in one.cells), D(0))
    count, amount = expected(name)
    assert len(rows) + len(footers) == int(count)
    assert total(rows, "voted") + said == D(amount.split(" ", 1)[0])


def test_the_total_at_the_foot_of_a_file_is_no_grant() -> None:
    """The manifest counts it with the others: 38 513 046 is twice what the city granted."""
    table, rows = read_sample("montpellier_2013.csv")
    assert [(one.number, one.why) for one in table.apart] == [(939, Apart.TOTAL)]
    assert (len(rows), total(rows, "voted")) == (937, D(19256523))


def test_guarantees_are_totalled_apart_and_a_damaged_amount_is_told() -> None:
    _table, rows = read_sample("cd72_sub_asso_2018.csv")
    assert total(rows, "guaranteed") == D("67731384.02")
    assert [(row.number, row.faults[0].cell) for row in rows if row.faults] == [(1628, "N                 82 584,28")]


def test_identifiers_that_a_spreadsheet_lost_are_told() -> None:
    _table, rows = read_sample("cd49_conventions_scdl.csv")
    warned = [warning.cell for row in rows for warning in row.warnings if warning.fault == "lost_identifier"]
    assert warned == ["7,86E+13", "7,22009E+12"]
