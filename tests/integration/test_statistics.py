"""The year's report: what a year without anything says, another authority's money, and the formats it leaves in."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest

from ptce_desk.domain.agreements import Agreement, Deliverable
from ptce_desk.domain.funding_files import FundingFile, PlanLine
from ptce_desk.domain.narrowing import Narrowing
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.vocabulary import DeliverableKind, Section
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files
from ptce_desk.services.reports.statistics import YearSheet, annual_report, export_annual_report, open_statistics
from tests.conftest import AUTHORITY
from tests.integration.command_line import Run
from tests.integration.grants import TODAY, granted
from tests.integration.test_open_data import change_file
from tests.integration.test_registers import rows_of
from tests.slowly import spread
from tests.unit.exports.paper import squeezed, text_of

D = Decimal


def test_a_year_without_anything_says_so_and_guesses_no_figure(desk: Desk) -> None:
    report = desk.run(annual_report, 1999)
    assert [line.text for line in report.reading] == ["Aucun dossier pour l’exercice 1999."]
    for table in report.sheets:
        assert table.rows or table.empty_text, table.key
    told = {row["figure"]: row for row in rows_of(report, "key_figures")}
    assert told["Coût des projets accordés"]["amount"] is None
    assert told["Coût des projets accordés"]["note"] == "Non renseigné"
    assert {row["total"] for row in rows_of(report, "jobs")} == {None}


def test_an_aid_of_another_scheme_of_ours_is_not_money_of_others(desk: Desk) -> None:
    file_id = granted(desk)

    def plan(file: object) -> None:
        assert isinstance(file, FundingFile)
        file.plan.append(PlanLine(AUTHORITY.name, AUTHORITY.level, public=True, amount=D(900)))
        file.plan.append(PlanLine("Commune d’à côté", FunderLevel.COMMUNE, public=True, amount=D(100)))

    before = {row["payer"]: row["amount"] for row in rows_of(desk.run(annual_report, TODAY.year), "payers")}
    change_file(desk, file_id, plan)
    after = {row["payer"]: row["amount"] for row in rows_of(desk.run(annual_report, TODAY.year), "payers")}
    others = "Autres financeurs publics"
    assert after == {**before, others: _amount(before[others]) + D(100)}


def test_what_another_authority_grants_is_neither_counted_nor_led_to(desk: Desk) -> None:
    granted(desk)
    others = granted(desk)

    def act(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            version = SchemeVersion("1", date(2000, 1, 1), Section.UNDIVIDED, "", ())
            scheme = ("E", "E", "Aide de l’État", SchemeKind.GRANT, "État", FunderLevel.STATE)
            work.add(SupportScheme(*scheme, versions=[version]))
            work.flush()
            work.get(FundingFile, others).scheme_version_id = version.id
            work.commit()

    before = desk.run(open_statistics, TODAY.year)
    assert (before.key_figures.rows[0][1], _way(before).get("scheme")) == (2, None)
    desk.run(act)
    after = desk.run(open_statistics, TODAY.year)
    assert (after.key_figures.rows[0][1], after.years[0]) == (1, TODAY.year)
    assert len(list_files(desk, FundingFileFilter(_way(after))).rows) == 1


def test_what_was_late_at_the_end_of_a_past_year_may_have_come_since(desk: Desk) -> None:
    def owe(agreement: Agreement) -> None:
        agreement.deliverables.clear()
        for due, received in ((date(2025, 12, 30), date(2026, 1, 5)), (date(2025, 12, 31), None), (TODAY, None)):
            agreement.deliverables.append(Deliverable(DeliverableKind.FINANCIAL_REPORT, due, received))

    granted(desk, owe)
    told = {year: [row["due_on"] for row in rows_of(desk.run(annual_report, year), "late")] for year in (2025, 2026)}
    assert told == {2025: [date(2025, 12, 30)], 2026: [date(2025, 12, 31)]}


def _way(sheet: YearSheet) -> Narrowing:
    """Where the first figure leads."""
    way = sheet.parts[0].ways[0]
    assert isinstance(way, Narrowing)
    return way


@pytest.mark.slow
@pytest.mark.parametrize("kind", spread(("annual-report", "statistics"), 1))
def test_the_report_leaves_in_each_format_with_equal_totals(desk: Desk, run: Run, tmp_path: Path, kind: str) -> None:
    granted(desk)
    expected = rows_of(desk.run(annual_report, TODAY.year), "schemes")
    desk.close()
    for ending in ("xlsx", "csv", "pdf"):
        target = tmp_path / f"r.{ending}"
        assert run("export", kind, "--file", desk.place, "-o", target, "--year", str(TODAY.year))[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx", data_only=True)["Par dispositif"]
    assert _amount(expected[0]["voted"]) in [cell.value for row in sheet.iter_rows() for cell in row]
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as stream:
        titles = [row[0] for row in csv.reader(stream, delimiter=";") if len(row) == 1]
    assert ("Aides accordées" in titles) == (kind == "annual-report")
    assert squeezed("Qui finance les projets accordés") in squeezed(text_of(tmp_path / "r.pdf"))


@pytest.mark.slow
def test_the_first_page_sets_apart_what_is_read_first_even_of_an_empty_year(desk: Desk, tmp_path: Path) -> None:
    granted(desk)
    for year, told in ((TODAY.year, "Voté 20 000 €"), (1999, "Aucun dossier pour l’exercice 1999.")):
        export = tmp_path / f"{year}.pdf"
        desk.run(export_annual_report, year, export)
        said = squeezed(text_of(export))
        assert squeezed(f"Comparé à l’exercice {year - 1}") in said
        assert squeezed("Panel 2014 : PTCE du panel étudié en 2013") in said
        for word in told.split(" ", 1) if year == TODAY.year else (told,):
            assert squeezed(word) in said


@pytest.mark.slow
def test_the_report_is_a_word_document_too_and_bare_figures_are_none(desk: Desk, run: Run, tmp_path: Path) -> None:
    granted(desk)
    report = desk.run(annual_report, TODAY.year)
    desk.close()
    assert run("export", "annual-report", "--file", desk.place, "-o", tmp_path / "r.docx")[0] == 0
    held = docx.Document(str(tmp_path / "r.docx"))
    titles = [one.text for one in held.paragraphs if one.style is not None and one.style.name == "Heading 1"]
    assert titles == [*(table.title for table in report.sheets), "Comment lire ce document"]
    (awards,) = [table for table in held.tables if table.rows[0].cells[-1].text == "Coût du projet"]
    (column,) = [place for place, cell in enumerate(awards.rows[0].cells) if cell.text == "Voté"]
    assert [row.cells[column].text for row in awards.rows] == ["Voté", *["20\u202f000,00\u00a0€"] * 2]
    code, _said, refused = run("export", "statistics", "--file", desk.place, "-o", tmp_path / "s.docx")
    assert (code, ".docx" in refused) == (2, False)


def test_a_number_that_is_no_year_is_refused_in_words(desk: Desk, run: Run, tmp_path: Path) -> None:
    desk.close()
    for year in ("0", "1899", "2200"):
        code, _said, refused = run(
            "export", "statistics", "--file", desk.place, "-o", tmp_path / "r.csv", "--year", year
        )
        assert (code, f"{year}\u00a0» n’est pas un exercice" in refused) == (2, True)


def _amount(value: object) -> Decimal:
    assert isinstance(value, Decimal)
    return value
