"""The demonstration: sound, marked fictitious, and its workbook says what the file says."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.services.committee import open_session
from ptce_desk.services.demo import build_demo
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file_sheet import list_files
from ptce_desk.services.maintenance import check_file
from ptce_desk.services.reporting import export_committee
from ptce_desk.services.settings import settings_of
from tests.unit.exports.samples import stored_and_recomputed

PAST, COMING = 1, 2


@pytest.fixture
def demo(surroundings: Surroundings, tmp_path: Path) -> Iterator[Desk]:
    desk = build_demo(surroundings, tmp_path / "demo.ptce")
    yield desk
    desk.close()


def test_it_is_sound_and_says_it_is_fictitious(demo: Desk) -> None:
    assert demo.run(check_file) == []
    identity = demo.run(settings_of)
    assert (identity.authority, identity.fictitious) == ("Région de démonstration", True)
    assert len(demo.run(list_files, FundingFileFilter()).rows) == 9


def test_its_workbook_has_the_figures_of_the_file(demo: Desk, tmp_path: Path) -> None:
    target = demo.run(export_committee, PAST, tmp_path / "commission.xlsx")
    lines = demo.run(open_session, PAST).lines
    book = load_workbook(target, data_only=True)
    totals = next(row for row in book["Synthèse"].iter_rows(values_only=True) if row[0] == "Total")
    expected = [
        sum((getattr(line.sheet.file, key) or Decimal(0) for line in lines), Decimal(0))
        for key in ("total_cost", "requested", "proposed", "voted")
    ]
    assert [Decimal(str(value)) for value in totals[3:]] == expected
    assert totals[2] == len(lines)


@pytest.mark.parametrize("session", [PAST, COMING])
def test_libreoffice_finds_the_totals_that_the_workbook_stores(demo: Desk, tmp_path: Path, session: int) -> None:
    target = demo.run(export_committee, session, tmp_path / "commission.xlsx")
    pairs = stored_and_recomputed(target, tmp_path)
    assert len(pairs) > 20
    for stored, recomputed in pairs:
        assert recomputed == pytest.approx(stored, abs=1e-9)


def test_a_derogation_is_on_the_table_that_the_elus_read(demo: Desk, tmp_path: Path) -> None:
    target = demo.run(export_committee, COMING, tmp_path / "commission.xlsx")
    texts = [cell for row in load_workbook(target)["CA-PROGRESS-1"].iter_rows(values_only=True) for cell in row]
    assert any("Dérogation (durée maximale)" in str(text) for text in texts)
