"""« Relevé du contrat »: its axes and years, its dossiers and its PTCE, with the sums of its page."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.db.queries.frameworks import FrameworkFilter
from ptce_desk.domain.agreements import Agreement, Instalment
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.exports.report import Cell, Report
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.contracts import attach_to_contract
from ptce_desk.services.reports.contract import contract_report, export_contract, find_frameworks
from ptce_desk.services.schemes import frameworks
from tests.integration.grants import change_agreement
from tests.integration.ledger_officer import LedgerOfficer
from tests.integration.printed import bad_pages, printed_pages, text_of_pages

D = Decimal


@pytest.fixture
def framework_id(desk: Desk) -> int:
    """A contract of two axes: 12 000 € granted on the one of 10 000 €, 5 000 € reviewed on the other, of no amount."""
    (row,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text="PACTE Lorraine"))
    names = ("Économie de proximité", "Alimentation")
    axes = [desk.run(frameworks.add_axis, row.id, "name", name).axes[-1].id for name in names]
    desk.run(frameworks.change_axis, row.id, axes[0], "amount", D(10000))
    officer = LedgerOfficer(desk)
    ours, others = officer.scheme(), officer.scheme(funder="État", level=FunderLevel.STATE)
    for scheme, amount, axis_id in ((ours, "12000.00", axes[0]), (others, "900.00", axes[0]), (ours, "", axes[1])):
        asked = officer.asked(scheme, amount or "5000.00", officer.structure())
        desk.run(instruct.change_field, asked, "framework_axis_id", axis_id)
        if amount:
            officer.vote(asked, amount)
            change_agreement(desk, asked, planned_next_year)
        else:
            desk.run(instruct.propose, asked, D(5000))
    return row.id


def planned_next_year(agreement: Agreement) -> None:
    agreement.instalments[:] = [Instalment(InstalmentKind.BALANCE, agreement.amount, date(2027, 5, 1))]


def told(report: Report, key: str, *columns: str) -> list[tuple[Cell, ...]]:
    table = next(table for table in report.sheets if table.key == key)
    return [tuple(row[table.position(column)] for column in columns) for row in table.rows]


@pytest.mark.slow
def test_the_statement_tells_axes_and_years_with_the_dossiers_it_counts_and_their_ptce(
    desk: Desk, framework_id: int
) -> None:
    report = desk.run(contract_report, framework_id)
    columns = ("axis", "files", "planned", "proposed", "voted", "left", "paid", "to_pay")
    assert told(report, "axes", *columns) == [
        ("Économie de proximité", 1, D(10000), D(0), D(12000), D(-2000), D(0), D(12000)),
        ("Alimentation", 1, None, D(5000), D(0), None, D(0), D(0)),
    ]
    years = told(report, "years", "axis", "year", "voted", "to_pay", "proposed")
    assert ("Économie de proximité", 2026, D(12000)) in [row[:3] for row in years]
    assert ("Alimentation", 2026, D(0), D(0), D(5000)) in years
    assert [row[:2] for row in years] == [
        ("Économie de proximité", 2026),
        ("Économie de proximité", 2027),
        ("Alimentation", 2026),
    ]
    assert sum(row[3] for row in years if isinstance(row[3], Decimal)) == D(12000)
    assert [row[0] for row in told(report, "files", "voted")] == [None, D(12000)]
    assert ("non", 2, D(12000), D(12000)) in told(report, "ptce", "linked", "files", "voted", "remaining")
    assert report.subtitle.startswith("Contrat")


@pytest.mark.slow
def test_what_is_left_is_summed_where_every_axis_that_granted_plans_an_amount_and_is_written_in_every_form(
    desk: Desk, framework_id: int, tmp_path: Path
) -> None:
    def left() -> Cell:
        table = desk.run(contract_report, framework_id).sheets[0]
        return table.totals()[table.position("left")]

    assert left() == D(-2000)
    for ending in ("xlsx", "ods", "csv"):
        assert desk.run(export_contract, framework_id, tmp_path / f"r.{ending}").stat().st_size > 100
    pages = printed_pages(desk.run(export_contract, framework_id, tmp_path / "r.pdf"))
    assert bad_pages(pages) == []
    written = text_of_pages(pages).replace("\u202f", "")
    wanted = ("Relevéducontrat–PACTELorraine", "Économiedeproximité", "12000,00")
    assert [part for part in wanted if part not in written] == []
    axis_id = desk.run(frameworks.open_framework, framework_id).axes[0].id
    desk.run(frameworks.change_axis, framework_id, axis_id, "amount", None)
    assert left() is None


@pytest.mark.slow
def test_what_is_outside_the_axes_and_out_of_the_years_is_told_in_the_statement_whose_ptce_add_up_to_it(
    desk: Desk, framework_id: int
) -> None:
    officer = LedgerOfficer(desk)
    voted, bare = (officer.asked(officer.scheme(), "800.00", officer.structure()) for _ in range(2))
    desk.run(instruct.change_field, bare, "ptce_id", None)
    for file_id in (voted, bare):
        desk.run(attach_to_contract, file_id, framework_id)
    officer.vote(voted, "800.00")
    desk.run(frameworks.change_framework, framework_id, "amount", D(450000))
    desk.run(frameworks.change_framework, framework_id, "start", date(2027, 1, 1))
    report = desk.run(contract_report, framework_id)
    whole = {str(row[0]): row[1] for row in told(report, "whole", "told", "amount")}
    assert whole["Accordé dans les axes"] == D(12000)
    assert whole["Accordé hors axe"] == D(800)
    assert whole["Reste du contrat"] == D(437200)
    assert whole["Dont dossiers d’exercices hors du contrat (2026)"] == D(12800)
    axes, ptce = report.sheets[0], report.sheets[-1]
    assert "800,00\u00a0€ hors axe" in axes.notes[0]
    assert axes.totals()[axes.position("left")] == D(-2000) == whole["Reste à accorder dans les axes"]
    assert ("Sans PTCE", "", 1, D(0)) in told(report, "ptce", "ptce", "linked", "files", "voted")
    for key in ("files", "proposed", "voted"):
        assert ptce.column_sum(key) == axes.column_sum(key)
    assert ptce.columns[ptce.position("voted")].heading == "Accordé"


def test_a_contract_is_found_by_its_number_its_name_or_words_of_it(desk: Desk) -> None:
    (row,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text="PACTE Lorraine"))
    for words in (str(row.id), "pacte lorraine", "te lorr"):
        assert [found.id for found in desk.run(find_frameworks, words)] == [row.id]
    assert len(desk.run(find_frameworks, "plan")) > 1
    assert desk.run(find_frameworks, "introuvable") == []
