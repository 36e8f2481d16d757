"""Other rules tried on every dossier of a scheme of a real file: read in bulk, nothing written, exported."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from ptce_desk.domain.committees import Vote
from ptce_desk.domain.rules.types import MaxRate, Rule, UnitScale
from ptce_desk.domain.rules.what_if import Standing, needs
from ptce_desk.domain.vocabulary import ScaleUnit
from ptce_desk.exports.report import value_of
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.reports.what_if import WhatIf, export_what_if, what_if_report
from ptce_desk.services.schemes import what_if
from ptce_desk.services.schemes.what_if import Case, files_and_envelopes, try_on_files
from tests.integration.dossiers import complete_file, proposed_file, scheme_id, voted_file
from tests.integration.dumps import dump
from tests.integration.raw_rows import held
from tests.slowly import slowly

D = Decimal
HALF: tuple[Rule, ...] = (MaxRate(rate=D("0.5"), source="essai"),)


def rules_of(desk: Desk, file_id: int) -> tuple[Rule, ...]:
    return desk.run(open_file, file_id).version.rules


def test_each_dossier_is_told_under_its_rules_and_under_the_others(desk: Desk) -> None:
    voted, proposed, bare = voted_file(desk, date(2026, 2, 20)), proposed_file(desk, "15000.00"), complete_file(desk)
    desk.run(instruct.change_field, bare, "requested", None)
    held = desk.run(files_and_envelopes, scheme_id(desk))
    assert held.file_ids == (bare, proposed, voted)
    found = {one.id: one for one in desk.run(try_on_files, held.file_ids, HALF)}
    assert list(found) == [bare, proposed, voted]
    one = found[voted]
    assert (one.requested, one.voted, one.before, one.after) == (D(30000), D(20000), D(30000), D(20000))
    assert (one.year, one.standing, one.lacks) == (2026, Standing.GRANTED, ())
    assert (found[proposed].standing, found[proposed].voted, found[proposed].after) == (
        Standing.TO_VOTE,
        None,
        D(20000),
    )
    assert (found[bare].standing, found[bare].lacks) == (Standing.UNDER_WAY, ("requested",))


def test_what_was_refused_was_granted_nothing(desk: Desk) -> None:
    refused = voted_file(desk, date(2026, 2, 20), vote=Vote.REFUSED)
    (one,) = desk.run(try_on_files, (refused,), HALF)
    assert (one.standing, one.voted) == (Standing.REFUSED, None)


def test_its_own_rules_change_no_dossier(desk: Desk) -> None:
    file_id = voted_file(desk, date(2026, 2, 20))
    (one,) = desk.run(try_on_files, (file_id,), rules_of(desk, file_id))
    assert one.gap == 0
    assert one.before == desk.run(open_file, file_id).assessment.suggested_amount


def test_trying_rules_writes_nothing_in_the_file(desk: Desk) -> None:
    voted_file(desk, date(2026, 2, 20))
    ids = desk.run(files_and_envelopes, scheme_id(desk)).file_ids
    before = dump(desk), held(desk, "SELECT * FROM journal_head")
    desk.run(try_on_files, ids, HALF)
    assert (dump(desk), held(desk, "SELECT * FROM journal_head")) == before


def test_dossiers_are_read_some_at_a_time_and_those_that_are_gone_are_passed_over(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = (complete_file(desk), 999, complete_file(desk), complete_file(desk))
    monkeypatch.setattr(what_if, "BATCH", 2)
    assert [one.id for one in desk.run(try_on_files, ids, HALF)] == [ids[0], *ids[2:]]


def test_what_is_known_of_dossiers_is_tried_again_without_reading_up_to_a_limit(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = (complete_file(desk), complete_file(desk), complete_file(desk))
    known: dict[int, Case] = {}
    monkeypatch.setattr(what_if, "MOST_KNOWN", 2)
    desk.run(try_on_files, ids[:1], HALF, known)
    first = desk.run(try_on_files, ids, HALF, known)
    assert list(known) == list(ids[:2])
    assert first == desk.run(try_on_files, ids, HALF)
    read: list[list[int]] = []

    def note(_desk: Desk, wanted: list[int]) -> list[Case]:
        read.append(wanted)
        return []

    monkeypatch.setattr(what_if, "cases_of", note)
    assert [one.id for one in desk.run(try_on_files, ids, (), known)] == list(ids[:2])
    assert read == [[ids[2]]]


def test_the_envelopes_of_the_scheme_are_those_of_its_years(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("50000.00"))
    desk.run(set_budget, scheme_id(desk, "VERRIERE-INGENIERIE"), 2026, D("1.00"))
    assert desk.run(files_and_envelopes, scheme_id(desk)).envelopes == {2026: D("50000.00")}


def what_was_tried(desk: Desk) -> WhatIf:
    file_id = voted_file(desk, date(2026, 2, 20))
    bare = complete_file(desk, title="Sans montant")
    desk.run(instruct.change_field, bare, "requested", None)
    tried = desk.run(try_on_files, (file_id, bare), HALF)
    found = needs(tried, {2026: D("15000.00")})
    return WhatIf("RA-CDDRA", "2013", "Accordés", rules_of(desk, file_id), HALF, found, tried)


def test_what_was_tried_is_written_year_by_year_and_dossier_by_dossier(desk: Desk) -> None:
    report = desk.run(what_if_report, what_was_tried(desk))
    tables = {table.key: table for table in report.sheets}
    assert list(tables) == ["needs", "files", "apart", "rules"]
    assert [value_of(cell) for cell in tables["needs"].rows[0]] == [
        *("2026", 1, 1),
        *(D(30000), D(30000), D(20000), D(-10000), D(-5000), D(15000), D(20000)),
    ]
    assert [len(tables[key].rows) for key in ("files", "apart")] == [1, 1]
    assert tables["apart"].rows[0][-1] == "le montant demandé"
    assert "Ajoutée" in {row[0] for row in tables["rules"].rows}


@pytest.mark.parametrize("ending", ["pdf", *slowly("xlsx", "ods", "csv")])
def test_what_was_tried_leaves_in_every_format(desk: Desk, tmp_path: Path, ending: str) -> None:
    target = desk.run(export_what_if, what_was_tried(desk), tmp_path / f"et-si.{ending}")
    assert target.stat().st_size > 0


def test_rules_compared_with_others_are_told_beside_them(desk: Desk) -> None:
    file_id = voted_file(desk, date(2026, 2, 20))
    whole: tuple[Rule, ...] = (MaxRate(rate=D("0.25"), source="essai"),)
    (alone,) = desk.run(try_on_files, (file_id,), HALF)
    (one,) = desk.run(try_on_files, (file_id,), HALF, None, whole)
    assert (alone.against, one.before, one.after, one.against) == (None, D(30000), D(20000), D(10000))
    (need,) = needs([one], {})
    assert (need.against, needs([alone], {})[0].against) == (D(10000), None)
    scale: tuple[Rule, ...] = (UnitScale(unit=ScaleUnit.JOB, amount=D(8000), source="essai"),)
    (bare,) = desk.run(try_on_files, (file_id,), HALF, None, scale)
    assert bare.lacks == ("quantity_job",)


@pytest.mark.parametrize("against", ["", "Au quart"])
def test_the_workbook_draws_each_year_under_its_table(desk: Desk, tmp_path: Path, against: str) -> None:
    file_id = voted_file(desk, date(2026, 2, 20))
    rules: tuple[Rule, ...] = (MaxRate(rate=D("0.25"), source="essai"),)
    tried = desk.run(try_on_files, (file_id,), HALF, None, rules if against else None)
    found = needs(tried, {2026: D(45000)} if against else {})
    kept = "80 %, plafond 15 000" if against else ""
    held = WhatIf("RA-CDDRA", "2013", "", rules_of(desk, file_id), HALF, found, tried, against, rules, kept)
    tables = {table.key: table for table in desk.run(what_if_report, held).sheets}
    assert ("rules_against" in tables) == bool(against)
    told = [[value_of(row[tables[key].position("after")]) for row in tables[key].rows] for key in ("needs", "files")]
    assert told == [[D(20000)], [D(20000)]]
    if against:
        assert [value_of(row[tables["files"].position("against")]) for row in tables["files"].rows] == [D(10000)]
    book = openpyxl.load_workbook(desk.run(export_what_if, held, tmp_path / "et-si.xlsx"))
    sheet = book["Exercices"]
    assert isinstance(sheet, Worksheet)
    (chart,) = sheet._charts  # type: ignore[attr-defined]  # openpyxl has no other way to them
    assert len(chart.series) == (4 if against else 2)  # the envelope is drawn too, when there is one
    assert chart.y_axis.majorUnit == 10000
    headings = {str(cell.value).replace("\u00a0", " ") for row in sheet.iter_rows() for cell in row}
    assert ("Avec « 80 %, plafond 15 000 »" in headings) == bool(against)
    assert sheet.column_dimensions["A"].width >= len("Total, tous exercices")
    assert chart.grouping == "clustered"
    assert desk.run(export_what_if, held, tmp_path / "et-si.pdf").stat().st_size > 0
