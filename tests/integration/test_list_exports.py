"""The list of dossiers written as it is shown: same columns, same order, same groups, same sums."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.paging import PAGE_SIZE
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.columns import MORE_KEYS
from ptce_desk.services.dossier.sheet import group_files, list_files, sum_files
from ptce_desk.services.reports.lists import ShownList, export_files, files_report
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.pages.dossier.columns import COLUMNS
from ptce_desk.wording.axes import FILE_BUCKETS, group_value
from tests.slowly import slowly

EVERY = FundingFileFilter()
IN_VIEW = tuple(column for column in COLUMNS if not column.hidden)


@pytest.mark.parametrize("by", [(), ("scheme",), ("year", "decision"), ("commune", "ptce")])
def test_rows_are_those_of_the_list_in_the_order_of_its_groups(demo: Desk, by: tuple[str, ...]) -> None:
    report = demo.run(files_report, EVERY, ShownList(COLUMNS, "requested", True, by))
    table = report.sheets[0]
    numbers = [row[table.position("number")] for row in table.rows]
    listed = demo.run(list_files, EVERY, sort="requested", descending=True, more=MORE_KEYS).rows
    assert sorted(map(str, numbers)) == sorted(row.number for row in listed)
    if not by:
        assert numbers == [row.number for row in listed]
    for key in ("requested", "max_amount", "voted"):
        assert table.column_sum(key) == sum((getattr(row, key) or ZERO for row in listed), ZERO)


def test_what_one_groups_by_leads_when_no_column_tells_it(demo: Desk) -> None:
    grouped = demo.run(files_report, EVERY, ShownList(IN_VIEW, "number", True, ("commune", "scheme")))
    assert [column.heading for column in grouped.sheets[0].columns][:2] == ["Commune", "N°"]
    assert [column.key for column in grouped.sheets[0].columns][1:] == [column.key for column in IN_VIEW]


def test_the_groups_have_their_own_sheet_with_the_sums_in_view(demo: Desk) -> None:
    granted = FundingFileFilter(narrowed_to(decision=DecisionState.GRANTED))
    report = demo.run(files_report, granted, ShownList(IN_VIEW, by=("scheme",)))
    groups = report.sheets[1]
    assert [column.key for column in groups.columns] == ["scheme", "count", "requested", "max_amount", "voted"]
    found = demo.run(group_files, granted, ["scheme"])
    assert [row[0] for row in groups.rows] == [group.names[0] for group in found]
    assert groups.column_sum("voted") == demo.run(sum_files, granted).voted == report.sheets[0].column_sum("voted")
    assert report.subtitle.endswith("décision\u00a0: accordé")


@pytest.mark.slow
@pytest.mark.parametrize("by", [("requested",), ("deposited_on", "voted"), ("act", "title")])
def test_groups_by_a_column_in_view_are_told_beside_what_it_says(demo: Desk, by: tuple[str, ...]) -> None:
    rows, groups = demo.run(files_report, EVERY, ShownList(COLUMNS, by=by)).sheets
    found = demo.run(group_files, EVERY, by)
    assert [row[: len(by)] for row in groups.rows] == [
        tuple(group_value(*one) for one in zip(by, group.values, group.names, strict=True)) for group in found
    ]
    assert groups.column_sum("voted") == rows.column_sum("voted")
    apart = [column.key for column in rows.columns if column.key.startswith("group_")]
    assert apart == [f"group_{key}" for key in by if key in FILE_BUCKETS]


@pytest.mark.parametrize("ending", ["pdf", *slowly("xlsx", "ods", "csv")])
def test_every_column_can_be_written_in_every_format(demo: Desk, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"dossiers.{ending}"
    demo.run(export_files, EVERY, ShownList(COLUMNS, by=("year", "scheme")), target)
    assert target.stat().st_size > 1000


def test_a_workbook_keeps_amounts_and_days_as_values(demo: Desk, tmp_path: Path) -> None:
    target = tmp_path / "dossiers.xlsx"
    demo.run(export_files, EVERY, ShownList(COLUMNS), target)
    sheet = load_workbook(target, data_only=False)["Dossiers"]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    headings = next(line for line in lines if line and line[0] == "N°")
    first = lines[lines.index(headings) + 1]
    requested, deposited = (first[headings.index(name)] for name in ("Demandé", "Déposé le"))
    assert isinstance(requested, int | float | Decimal)
    assert hasattr(deposited, "year")


def test_a_list_of_nothing_is_written_and_says_so(demo: Desk, tmp_path: Path) -> None:
    nothing = FundingFileFilter(text="zzzzzz")
    target = tmp_path / "rien.csv"
    demo.run(export_files, nothing, ShownList(IN_VIEW, by=("scheme",)), target)
    assert target.read_text("utf-8-sig").splitlines() == [";".join(column.heading for column in IN_VIEW)]
    assert demo.run(files_report, nothing, ShownList(IN_VIEW)).subtitle.startswith("Aucun dossier")


def test_a_list_of_many_pages_is_written_whole(desk: Desk) -> None:
    def fill(opened: Desk) -> None:
        version = list_schemes(opened)[0].version_id
        with opened.writing("Remplir") as work:
            for rank in range(PAGE_SIZE * 2 + 7):
                work.add(FundingFile(f"2026-{rank:03d}", "Étude", None, version))
            work.commit()

    desk.run(fill)
    for by in ((), ("scheme",)):
        table = desk.run(files_report, EVERY, ShownList(IN_VIEW, "number", False, by)).sheets[0]
        assert [row[0] for row in table.rows] == [f"2026-{rank:03d}" for rank in range(PAGE_SIZE * 2 + 7)]


def test_a_total_of_several_years_says_so(demo: Desk) -> None:
    by_scheme = demo.run(files_report, EVERY, ShownList(IN_VIEW, by=("scheme",))).sheets[1]
    by_year = demo.run(files_report, EVERY, ShownList(IN_VIEW, by=("year",))).sheets[1]
    assert by_scheme.total_label == "Total, tous exercices"
    assert by_year.total_label.startswith("Total 20")


@pytest.mark.slow
def test_a_pdf_holds_every_column_in_parts_that_name_their_rows(demo: Desk, tmp_path: Path) -> None:
    target = tmp_path / "dossiers.pdf"
    demo.run(export_files, EVERY, ShownList(COLUMNS, by=("scheme",)), target)
    text = "".join(page.extract_text() for page in PdfReader(target).pages)
    assert [column.heading for column in COLUMNS if column.heading.split()[0] not in text] == []
    assert text.count("(suite)") >= (len(COLUMNS) - 9) // 8


def test_amounts_of_what_follows_are_summed_by_group_in_the_workbook_too(demo: Desk) -> None:
    paid = tuple(column for column in COLUMNS if column.key in ("number", "voted", "paid", "to_confirm"))
    report = demo.run(files_report, EVERY, ShownList(paid, by=("scheme",)))
    assert report.sheets[1].column_sum("paid") == report.sheets[0].column_sum("paid") > 0


def test_text_for_another_program_is_one_table(demo: Desk, tmp_path: Path) -> None:
    target = tmp_path / "dossiers.csv"
    demo.run(export_files, EVERY, ShownList(IN_VIEW, by=("scheme",)), target)
    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("N°;PTCE")
    assert len(lines) == 1 + demo.run(sum_files, EVERY).count
