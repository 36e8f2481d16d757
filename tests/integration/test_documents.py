"""The note, the committee's documents and the funding summary: what the file says, on paper."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.export_errors import ExportFolderMissingError
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.exports.pdf_columns import cell_text
from ptce_desk.exports.report import Report
from ptce_desk.formatting import amount_text
from ptce_desk.services.budget import envelopes
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, terms
from ptce_desk.services.dossier.notes import export_note
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.ptce import sheets
from ptce_desk.services.reports.committee import committee_report, export_committee
from ptce_desk.services.reports.summaries import SummaryFilter, export_summary, summary_report
from ptce_desk.wording.steps import step_sentence
from tests.integration.command_line import Run
from tests.integration.dossiers import listed_file, proposed_file, scheme_id, voted_file
from tests.unit.exports.paper import pages_of, squeezed, text_of

D = Decimal
POINTS = (
    "Territoire d’action propice à une coopération économique innovante",
    "Filière(s) porteuse(s) d’activités utiles localement",
)
"""Two of the three points of PROGRESS."""
TITLE = "<b>Légumerie</b> & <img src=http://x> « d’ici » 😀"


@pytest.fixture
def progress_file(desk: Desk) -> int:
    """PROGRESS of docs/rules.md, « Worked examples », with a project too long and the derogation that lets it pass."""
    ptce_id = desk.run(sheets.list_ptce, PtceFilter(text="ardaines"))[0].id
    file_id = desk.run(
        instruct.create_file,
        scheme_id=scheme_id(desk, "CA-PROGRESS-1"),
        ptce_id=ptce_id,
        title=TITLE,
        deposited_on=date(2026, 1, 12),
    )
    for field, value in (
        ("total_cost", D("70000.00")),
        ("requested", D("50000.00")),
        ("start", date(2026, 1, 1)),
        ("end", date(2027, 12, 31)),
    ):
        desk.run(instruct.change_field, file_id, field, value)
    cost = desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY).file.costs[0]
    desk.run(instruct.change_line, file_id, "costs", cost.id, "presented", D("50000.00"))
    line = desk.run(instruct.add_line, file_id, "plan", "funder", "État & Cie").file.plan[-1]
    for key, kept in (("level", FunderLevel.STATE), ("public", True), ("amount", D("20000.00")), ("obtained", True)):
        desk.run(instruct.change_line, file_id, "plan", line.id, key, kept)
    for point in POINTS:
        desk.run(terms.tick_point, file_id, point, ticked=True)
    desk.run(instruct.derogate, file_id, "duration_max", "Deux saisons sont <i>nécessaires</i>")
    return file_id


def test_the_note_says_how_the_amount_follows(desk: Desk, progress_file: int, tmp_path: Path) -> None:
    path = desk.run(export_note, progress_file, tmp_path / "note.pdf")
    text = text_of(path)
    sheet = desk.run(open_file, progress_file)
    assessment = sheet.assessment
    assert assessment.max_amount == D("24000.00")
    amounts = [sheet.file.total_cost, sheet.file.requested, assessment.eligible_base, assessment.max_amount]
    amounts += [step.after for step in assessment.steps] + [amount for _year, amount in assessment.schedule]
    for amount in amounts:
        assert squeezed(amount_text(amount)) in text
    for step in assessment.steps:
        assert squeezed(step_sentence(step)) in text
    for words in (
        TITLE,
        "ARDAINES",
        "État & Cie",
        "CA-PROGRESS-1 – PROGRESS volet 1",
        "version 2014, Repères PTCE et collectivités (RTES, 2014), p. 47 et s. (annexe B)",
        "Repères PTCE et collectivités (RTES, 2014), p. 47 et s. (annexe B)",
        "12 janvier 2026",
        "du 1er janvier 2026 au 31 décembre 2027",
        "sont déduites de l’assiette, avant d’appliquer le taux",
        "Bloquant, dérogation",
        f"Points vérifiés : {' ; '.join(POINTS)} (Repères PTCE et collectivités (RTES, 2014), p. 47 et s. (annexe B)).",
        "Point non vérifié : Volonté de créer des emplois durables",
        "Deux saisons sont <i>nécessaires</i>",
        desk.author,
        "02/03/2026",
        "Note établie le 2 mars 2026 selon la version 2014",
        "Région de démonstration",
    ):
        assert squeezed(words) in text, words
    assert len(pages_of(path)) == 2


def test_the_note_of_an_empty_draft_is_printed_too(desk: Desk, tmp_path: Path) -> None:
    file_id = desk.run(instruct.create_file, scheme_id=scheme_id(desk), ptce_id=None, title="", deposited_on=None)
    text = text_of(desk.run(export_note, file_id, tmp_path / "note.pdf"))
    assert "Sansintitulé" in text
    assert "Aucunedépensesaisie" in text


def test_a_note_of_nothing_or_nowhere_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        desk.run(export_note, 999, tmp_path / "note.pdf")
    file_id = proposed_file(desk)
    with pytest.raises(ExportFolderMissingError):
        desk.run(export_note, file_id, tmp_path / "missing" / "note.pdf")


def cells_of(report: Report) -> set[str]:
    """The amounts and dates a report shows, its totals included."""
    cells = set()
    for table in report.sheets:
        kinds = [column.kind for column in table.columns]
        for row in (*table.rows, table.totals()):
            cells |= {squeezed(cell_text(cell, kind)) for cell, kind in zip(row, kinds, strict=True)}
    return cells


def test_the_committee_reads_the_figures_of_the_workbook_then_a_note_for_each_dossier(
    desk: Desk, tmp_path: Path
) -> None:
    file_id, session_id = listed_file(desk, date(2026, 5, 4), "20000.00")
    other = proposed_file(desk, "12345.67")
    desk.run(sessions.list_files, session_id, [other])
    desk.run(sessions.note, session_id, file_id, "recused", "Mme <Untel>")
    desk.run(sessions.record_vote, session_id, other, Vote.GRANTED, D("12345.67"))
    path = desk.run(export_committee, session_id, tmp_path / "commission.PDF")
    pages = [squeezed(page.extract_text()) for page in pages_of(path)]
    *tables, first, second = pages
    assert len(tables) == 1
    text = "".join(pages)
    figures = {cell for cell in cells_of(desk.run(committee_report, session_id)) if cell.endswith("€")}
    assert squeezed("12 345,67 €") in figures
    assert {figure for figure in figures if figure not in text} == set()
    assert "Dossier2026-001" in first
    assert "Mme<Untel>" in first
    assert "Àvoter" in first
    assert "Dossier2026-002" in second
    assert "Accordé" in second
    assert "Synthèsepardispositif" in tables[0]


def test_a_session_keeps_its_own_vote_on_paper_whatever_came_later(desk: Desk, tmp_path: Path) -> None:
    file_id, session_id = listed_file(desk, date(2026, 3, 10), "20000.00")
    desk.run(sessions.record_vote, session_id, file_id, Vote.ADJOURNED)
    desk.run(instruct.propose, file_id, D("18765.43"))
    later = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 5, 4))
    desk.run(sessions.list_files, later, [file_id])
    desk.run(sessions.record_vote, later, file_id, Vote.GRANTED, D("17171.17"))
    first = text_of(desk.run(export_committee, session_id, tmp_path / "first.pdf"))
    assert "Ajourné" in first
    assert squeezed("17 171,17 €") not in first
    assert squeezed("17 171,17 €") in text_of(desk.run(export_committee, later, tmp_path / "later.pdf"))


def test_a_session_without_dossiers_is_one_page(desk: Desk, tmp_path: Path) -> None:
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 5, 4))
    path = desk.run(export_committee, session_id, tmp_path / "commission.pdf")
    assert len(pages_of(path)) == 1
    assert "Aucundossieràl’ordredujour" in text_of(path)


@pytest.fixture
def three_files(desk: Desk) -> int:
    """One granted, one proposed, one refused the year before; the envelope of 2026. The id of their PTCE."""
    voted_file(desk, date(2026, 2, 10), "15000.00")
    proposed_file(desk, "4000.00")
    voted_file(desk, date(2025, 6, 1), "9000.00", Vote.REFUSED)
    desk.run(envelopes.set_budget, scheme_id(desk), 2026, D("50000.00"))
    return desk.run(sheets.list_ptce, PtceFilter(text="ardaines"))[0].id


def table_of(report: Report, key: str) -> list[tuple[object, ...]]:
    return [row for table in report.sheets if table.key == key for row in table.rows]


def test_the_summary_adds_up_by_year_state_scheme_and_ptce(desk: Desk, three_files: int) -> None:
    report = desk.run(summary_report, SummaryFilter())
    assert three_files
    assert table_of(report, "years") == [
        (2026, "Proposé", 1, D(30000), D(4000), D(0)),
        (2026, "Accordé", 1, D(30000), D(15000), D(15000)),
        (2025, "Refusé", 1, D(30000), D(9000), D(0)),
    ]
    assert [(row[0], *row[2:]) for row in table_of(report, "schemes")] == [
        ("RA-CDDRA", 2026, 2, D(60000), D(19000), D(15000)),
        ("RA-CDDRA", 2025, 1, D(30000), D(9000), D(0)),
    ]
    assert table_of(report, "ptce") == [
        ("ARDAINES", 2026, 2, D(60000), D(19000), D(15000)),
        ("ARDAINES", 2025, 1, D(30000), D(9000), D(0)),
    ]
    assert table_of(report, "envelopes") == [
        ("RA-CDDRA", 2026, D(50000), D(15000), D(35000), D(4000), D(31000)),
    ]


@pytest.mark.slow
def test_the_summary_tells_what_became_of_the_demands_of_each_year(
    desk: Desk, three_files: int, tmp_path: Path
) -> None:
    report = desk.run(summary_report, SummaryFilter())
    asked = next(sheet for sheet in report.sheets if sheet.key == "asked")
    years = next(sheet for sheet in report.sheets if sheet.key == "years")
    parts = [column.key for column in asked.columns[1:]]
    assert sum(asked.column_sum(key) for key in parts) == years.column_sum("requested") > 0
    assert [row[0] for row in asked.rows] == sorted({row[0] for row in years.rows}, key=str)
    path = desk.run(export_summary, SummaryFilter(ptce_id=three_files), tmp_path / "s.xlsx")
    with ZipFile(path) as book:
        assert b"Demand\xc3\xa9 par exercice" in book.read("xl/charts/chart1.xml")
    paper = desk.run(export_summary, SummaryFilter(), tmp_path / "s.pdf")
    assert "Montants demandés, par exercice" not in text_of(paper)


def test_the_summary_of_a_year_a_scheme_or_a_ptce_leaves_the_others_out(desk: Desk, three_files: int) -> None:
    assert table_of(desk.run(summary_report, SummaryFilter(year=2025)), "ptce") == [
        ("ARDAINES", 2025, 1, D(30000), D(9000), D(0))
    ]
    other = desk.run(summary_report, SummaryFilter(scheme="LOR-PACTE"))
    assert all(table.rows == () for table in other.sheets)
    assert "LOR-PACTE" in other.subtitle
    mine = desk.run(summary_report, SummaryFilter(ptce_id=three_files))
    assert len(table_of(mine, "ptce")) == 2
    assert [table.key for table in mine.sheets] == ["years", "asked", "schemes", "ptce"]


@pytest.mark.parametrize("wanted", [SummaryFilter(scheme="ABSENT"), SummaryFilter(ptce_id=999)])
def test_a_summary_of_nothing_known_is_refused(desk: Desk, tmp_path: Path, wanted: SummaryFilter) -> None:
    with pytest.raises(NotFoundError):
        desk.run(export_summary, wanted, tmp_path / "summary.pdf")


@pytest.mark.slow
def test_the_summary_says_the_same_on_paper_in_the_workbook_and_as_text(
    desk: Desk, three_files: int, tmp_path: Path
) -> None:
    assert three_files
    report = desk.run(summary_report, SummaryFilter())
    paper, book, text = (
        desk.run(export_summary, SummaryFilter(), tmp_path / name) for name in ("s.pdf", "s.xlsx", "s.csv")
    )
    printed = text_of(paper)
    assert {cell for cell in cells_of(report) if cell not in printed} == set()
    assert "Consommationdesenveloppes2026" in printed
    sheets = openpyxl.load_workbook(book, data_only=True)
    assert [sheets["Enveloppes"].cell(row, 5).value for row in range(1, 12)].count(35000) == 2
    lines = list(csv.reader(text.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert ["RA-CDDRA", "2026", "50000,00", "15000,00", "35000,00", "4000,00", "31000,00"] in lines


@pytest.mark.slow
def test_the_commands_write_the_documents(run: Run, desk: Desk, three_files: int, tmp_path: Path) -> None:
    desk.close()
    for words, what in (
        (("committee", "-o", tmp_path / "c.pdf"), "commission"),
        (("committee", "-o", tmp_path / "c.csv"), "commission"),
        (("files", "-o", tmp_path / "d.xlsx", "--year", 2026, "--scheme", "RA-CDDRA"), "dossiers"),
        (("files", "-o", tmp_path / "d.csv", "--ptce", three_files), "dossiers"),
        (("funding-summary", "-o", tmp_path / "s.pdf", "--year", 2026, "--scheme", "RA-CDDRA"), "synthèse"),
        (("funding-summary", "-o", tmp_path / "s.xlsx", "--ptce", three_files), "synthèse"),
        (("jury", "-o", tmp_path / "j.ods"), "classement du jury"),
        (("jury-grids", "-o", tmp_path / "g.pdf", "--scheme", "idf-2013-ami-ptce"), "grilles du jury"),
    ):
        code, out, err = run("export", *words, "--file", desk.place)
        assert (code, err) == (0, "")
        assert what in out
        assert str(words[2]) in out
        target = words[2]
        assert isinstance(target, Path)
        assert target.stat().st_size > 100


def test_an_unknown_scheme_or_format_is_told_by_the_command(run: Run, template: Path, tmp_path: Path) -> None:
    words = ("export", "funding-summary", "--file", template, "-o")
    code, _out, err = run(*words, tmp_path / "s.pdf", "--scheme", "ABSENT")
    assert (code, "ABSENT" in err) == (1, True)
    code, _out, err = run("export", "jury", "--file", template, "-o", tmp_path / "j.pdf", "--scheme", "RA-CDDRA")
    assert (code, "RA-CDDRA" in err) == (1, True)  # a scheme, which is no call
    code, _out, err = run(*words, tmp_path / "s.docx")
    assert (code, ".xlsx, .ods, .pdf, .csv" in err) == (2, True)
