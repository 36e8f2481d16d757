"""The registers of PTCE, schemes and payments, as tables, on paper, and from the command line."""

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ptce_desk.domain.agreements import Agreement, Amendment, Instalment, Payment, RepaymentOrder
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import FunderLevel, MemberRole, OrganisationKind
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.exports.report import Report, Table
from ptce_desk.services.budget import envelopes
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter, add_line, change_line
from ptce_desk.services.reports.paid_statement import paid_statement_report
from ptce_desk.services.reports.payments import export_payments, payments_report
from ptce_desk.services.reports.ptce_register import export_ptce_list, find_ptce, ptce_list_report
from ptce_desk.services.reports.ptce_report import ptce_report
from ptce_desk.services.reports.schemes import export_schemes, schemes_report
from ptce_desk.services.reports.summaries import SummaryFilter, summary_report
from ptce_desk.services.schemes import schemes
from ptce_desk.services.schemes.schemes import SchemeFilter
from tests.integration.command_line import ENGLISH, HARD_SPACE, Run
from tests.integration.dossiers import scheme_id, voted_file
from tests.integration.grants import TODAY, change_agreement, granted
from tests.integration.test_follow_up_in_lists import LIVES
from tests.slowly import spread
from tests.structures import create_organisation
from tests.unit.exports.paper import pages_of, squeezed, text_of

D = Decimal
HOSTILE = '=1+1 <b>Pôle</b> "Cie"'


def rows_of(report: Report, key: str) -> list[dict[str, object]]:
    (table,) = [table for table in report.sheets if table.key == key]
    return [dict(zip([column.key for column in table.columns], row, strict=True)) for row in table.rows]


def row_with(rows: list[dict[str, object]], key: str, value: object) -> dict[str, object]:
    (found,) = [row for row in rows if row[key] == value]
    return found


def half_paid(agreement: Agreement) -> None:
    """24 000 € after an amendment, in two parts; the first is paid, by two mandates."""
    agreement.number = "=C-1"
    agreement.notified_on = TODAY
    amendment = Amendment("1", TODAY, D("24000.00"))
    agreement.amendments.append(amendment)
    agreement.instalments.clear()
    for kind, amount in ((InstalmentKind.ADVANCE, "10000.00"), (InstalmentKind.BALANCE, "14000.00")):
        part = Instalment(kind, D(amount), date(2026, 6, 1), "@bilan", len(agreement.instalments))
        agreement.instalments.append(part)


def pay(agreement: Agreement) -> None:
    for mandate, amount in (("007", "9000.00"), ("+8", "1000.00")):
        payment = Payment(date(2026, 2, 20), D(amount), agreement.instalments[0].id, mandate)
        agreement.payments.append(payment)


@pytest.fixture
def file_id(desk: Desk) -> int:
    file_id = granted(desk, half_paid)
    change_agreement(desk, file_id, pay)
    return file_id


def test_the_statement_tells_what_was_paid_up_to_each_payment_of_a_dossier_that_has_some(
    desk: Desk, file_id: int
) -> None:
    other, _without = granted(desk, half_paid), granted(desk)
    change_agreement(desk, other, pay)
    report = desk.run(paid_statement_report, SummaryFilter())
    numbers = [desk.run(open_file, key).file.number for key in (file_id, other)]
    assert [(one["number"], one["paid"], one["remaining"]) for one in rows_of(report, "files")] == [
        (number, D(10000), D(14000)) for number in numbers
    ]
    assert [(one["number"], one["amount"], one["so_far"]) for one in rows_of(report, "payments")] == [
        (number, amount, so_far) for number in numbers for amount, so_far in ((D(9000), D(9000)), (D(1000), D(10000)))
    ]
    assert "arrêté au" in report.subtitle
    assert rows_of(desk.run(paid_statement_report, SummaryFilter(year=1999)), "files") == []


def test_payments_tell_what_is_agreed_planned_paid_and_left(desk: Desk, file_id: int) -> None:
    assert file_id
    report = desk.run(payments_report, SummaryFilter())
    (file,) = rows_of(report, "files")
    assert (file["number"], file["ptce"], file["state"]) == ("2026-001", "ARDAINES", "En cours")
    assert (file["agreed"], file["paid"], file["remaining"], file["final"]) == (D(24000), D(10000), D(14000), None)
    parts = rows_of(report, "instalments")
    assert [(part["kind"], part["amount"], part["paid"], part["remaining"]) for part in parts] == [
        ("Avance", D(10000), D(10000), D(0)),
        ("Solde", D(14000), D(0), D(14000)),
    ]
    assert [(paid["mandate"], paid["amount"], paid["paid_on"]) for paid in rows_of(report, "payments")] == [
        ("007", D(9000), date(2026, 2, 20)),
        ("+8", D(1000), date(2026, 2, 20)),
    ]


def unspent(agreement: Agreement) -> None:
    """20 000 € of which 15 000 € were paid; 12 000 € were due in the end, and 3 000 € are paid back."""
    agreement.payments.append(Payment(date(2026, 2, 20), D("15000.00")))
    agreement.final_amount, agreement.settled_on = D("12000.00"), TODAY
    agreement.repayments.append(RepaymentOrder(D("3000.00"), repaid_on=TODAY))


def test_payments_on_paper_reconcile_from_what_is_agreed_to_what_is_left(desk: Desk) -> None:
    granted(desk, unspent)
    (file,) = rows_of(desk.run(payments_report, SummaryFilter()), "files")
    terms = [file[key] for key in ("agreed", "paid", "repaid", "unspent", "remaining")]
    assert terms == [D(20000), D(15000), D(3000), D(8000), D(0)]
    assert "overpaid" not in file


@pytest.mark.parametrize("life", spread(LIVES.values(), 4), ids=LIVES)
def test_the_terms_of_any_dossier_reconcile(desk: Desk, life: Callable[[Agreement], object]) -> None:
    granted(desk, life)
    (table, *_others) = desk.run(payments_report, SummaryFilter()).sheets
    (balance,) = [column.formula for column in table.columns if column.key == "remaining"]
    assert balance is not None
    (file,) = rows_of(desk.run(payments_report, SummaryFilter()), "files")
    known = {key: value for key, value in file.items() if isinstance(value, Decimal)}
    assert balance.of(known) == known["remaining"]
    assert all(value >= 0 for value in known.values())


def every_report(desk: Desk, ptce_id: int) -> list[Report]:
    """Of all fiscal years and of one, where a report can be."""
    return [
        *(desk.run(summary_report, SummaryFilter(year)) for year in (None, 2026)),
        *(desk.run(payments_report, SummaryFilter(year)) for year in (None, 2026)),
        *(desk.run(ptce_list_report, PtceFilter()), desk.run(schemes_report, SchemeFilter())),
        desk.run(ptce_report, ptce_id),
    ]


def test_a_year_is_a_figure_in_every_report(desk: Desk, file_id: int) -> None:
    ptce_id = file_of(desk, file_id).ptce_id
    assert ptce_id is not None
    tables = [table for report in every_report(desk, ptce_id) for table in report.sheets]
    columns = [(table.key, column) for table in tables for column in table.columns if column.heading == "Exercice"]
    assert len(columns) > 10
    assert {key for key, column in columns if column.kind != "year"} == set()


@pytest.mark.slow
def test_a_total_that_adds_fiscal_years_says_so_in_every_report(desk: Desk, tmp_path: Path) -> None:
    for year in (2025, 2026):
        desk.run(envelopes.set_budget, scheme_id(desk), year, D("90000.00"))
        ptce_id = file_of(desk, voted_file(desk, date(year, 2, 1))).ptce_id
    assert ptce_id is not None
    said = set()
    for report in every_report(desk, ptce_id):
        for table in report.sheets:
            years = {row[table.position("year")] for row in table.rows} if "year" in headings(table) else set()
            if table.has_totals:
                assert (table.total_label != "Total") == (len(years) > 1 or table.of_all_years), table.key
                said.add((table.key, table.total_label))
    assert {("envelopes", "Total 2025-2026"), ("files", "Total 2025-2026"), ("ptce", "Total, tous exercices")} <= said
    assert ("files", "Total") in said
    paper = desk.run(export_payments, SummaryFilter(), tmp_path / "versements.pdf")
    assert "Total2025-2026" in squeezed(text_of(paper))
    book = openpyxl.load_workbook(desk.run(export_payments, SummaryFilter(), tmp_path / "versements.xlsx"))
    assert "Total 2025-2026" in [row[0].value for row in book["Dossiers"].iter_rows()]


def headings(table: Table) -> list[str]:
    return [column.key for column in table.columns]


def file_of(desk: Desk, file_id: int) -> FundingFile:
    return desk.run(open_file, file_id).file


@pytest.mark.parametrize(
    ("field", "words", "remaining"),
    [("closed_on", "Clos", "0"), ("lapsed_on", "Caduc", "0"), ("settled_on", "Soldé", "14000")],
)
def test_a_dossier_over_owes_nothing(desk: Desk, file_id: int, field: str, words: str, remaining: str) -> None:
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, field, TODAY))
    (file,) = rows_of(desk.run(payments_report, SummaryFilter()), "files")
    assert (file["state"], file["remaining"]) == (words, D(remaining))


@pytest.mark.parametrize("reported", [payments_report, summary_report])
def test_reports_of_money_say_in_the_same_words_what_they_are_about(
    desk: Desk, reported: Callable[[Desk, SummaryFilter], Report]
) -> None:
    coursive = desk.run(find_ptce, "coursive")[0]
    said = {
        SummaryFilter(): "Tous les exercices",
        SummaryFilter(2026, "LOR-PACTE", coursive.id): (
            "Exercice 2026 · dispositif LOR-PACTE – PACTE Lorraine : innovation sociale sur les territoires · "
            f"PTCE {coursive.name}"
        ),
    }
    for wanted, words in said.items():
        assert desk.run(reported, wanted).subtitle.replace(HARD_SPACE, " ").replace("\u202f", " ") == words


def test_payments_of_a_year_a_scheme_or_a_ptce_leave_the_others_out(desk: Desk, file_id: int) -> None:
    assert file_id
    voted_file(desk, date(2025, 3, 3), "5000.00")
    every = desk.run(payments_report, SummaryFilter())
    assert [row["year"] for row in rows_of(every, "files")] == [2026, 2025]
    older = desk.run(payments_report, SummaryFilter(year=2025))
    assert [row["agreed"] for row in rows_of(older, "files")] == [D(5000)]
    assert rows_of(older, "payments") == []
    assert len(rows_of(older, "instalments")) == 1
    for wanted in (SummaryFilter(scheme="LOR-PACTE"), SummaryFilter(ptce_id=desk.run(find_ptce, "coursive")[0].id)):
        assert all(table.rows == () for table in desk.run(payments_report, wanted).sheets)
    for wanted in (SummaryFilter(scheme="ABSENT"), SummaryFilter(ptce_id=999)):
        with pytest.raises(NotFoundError):
            desk.run(payments_report, wanted)


def test_the_register_of_ptce_tells_stage_bearer_grants_and_payments(desk: Desk, file_id: int) -> None:
    assert file_id
    named = desk.run(sheets.create_ptce, HOSTILE)
    for name, role in (("=Porteuse", MemberRole.BEARER), ("Autre", MemberRole.MEMBER)):
        key = desk.run(create_organisation, name, OrganisationKind.ASSOCIATION, ess=True)
        desk.run(sheets.add_member, named, key, role)
    former = desk.run(create_organisation, "Ancienne", OrganisationKind.ASSOCIATION, ess=True)
    left = desk.run(sheets.add_member, named, former, MemberRole.BEARER).ptce.memberships[-1].id
    desk.run(change_line, named, "memberships", left, "until", date(2026, 3, 1))
    for stage in (Stage.EMERGENCE, Stage.START_UP):
        desk.run(add_line, named, "stages", "stage", stage)
    rows = rows_of(desk.run(ptce_list_report, PtceFilter()), "ptce")
    assert len(rows) == len(desk.run(sheets.list_ptce, PtceFilter()))
    mine = row_with(rows, "name", HOSTILE)
    assert (mine["bearer"], mine["stage"], mine["members"], mine["files"]) == ("=Porteuse", "Démarrage", 2, 0)
    theirs = row_with(rows, "name", "ARDAINES")
    assert (theirs["files"], theirs["voted"], theirs["paid"], theirs["remaining"]) == (1, D(24000), D(10000), D(14000))
    narrowed = desk.run(ptce_list_report, PtceFilter(text="ardaines"), order="voted", descending=True)
    assert [row["name"] for row in rows_of(narrowed, "ptce")] == ["ARDAINES"]
    assert "ardaines" in narrowed.subtitle


def test_the_register_of_schemes_tells_rules_in_words_and_envelopes(desk: Desk) -> None:
    desk.run(envelopes.set_budget, scheme_id(desk, "CA-PROGRESS-1"), 2026, D("50000.00"))
    desk.run(envelopes.set_budget, scheme_id(desk, "LOR-PACTE"), 2026, D("60000.00"))
    report = desk.run(schemes_report, SchemeFilter(), code="CA-PROGRESS-1")
    (version,) = rows_of(report, "versions")
    said = str(version["rules"]).replace(HARD_SPACE, " ").replace("\u202f", " ")
    assert "80 % maximum de l’assiette" in said
    assert "30 000,00 €" in said
    assert "Durée" in {row["rule"] for row in rows_of(report, "rules")}
    assert [(row["scheme"], row["budget"]) for row in rows_of(report, "envelopes")] == [("CA-PROGRESS-1", D(50000))]
    with pytest.raises(NotFoundError):
        desk.run(schemes_report, SchemeFilter(), code="ABSENT")
    regional = desk.run(schemes_report, SchemeFilter(levels=frozenset({FunderLevel.REGION})))
    assert {row["level"] for row in rows_of(regional, "schemes")} == {"Région"}


def test_the_workbooks_hold_numbers_sums_with_their_values_and_texts_as_typed(
    desk: Desk, file_id: int, tmp_path: Path
) -> None:
    assert file_id
    desk.run(sheets.create_ptce, HOSTILE)
    path = desk.run(export_payments, SummaryFilter(), tmp_path / "p.xlsx")
    values, formulas = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
    sums = {cell.coordinate for row in formulas["Dossiers"].iter_rows() for cell in row if cell.data_type == "f"}
    assert sorted(values["Dossiers"][place].value for place in sums) == [0, 0, 10000, 14000, 14000, 24000]
    told = [cell for row in formulas["Dossiers"].iter_rows() for cell in row if cell.value == "=C-1"]
    assert [cell.data_type for cell in told] == ["s"]
    mandates = [cell for row in formulas["Versements"].iter_rows() for cell in row if cell.value in ("007", "+8")]
    assert [cell.data_type for cell in mandates] == ["s", "s"]
    book = openpyxl.load_workbook(desk.run(export_ptce_list, PtceFilter(), tmp_path / "l.xlsx"))
    named = [cell.data_type for row in book["PTCE"].iter_rows() for cell in row if cell.value == HOSTILE]
    assert named == ["s"]


def test_the_texts_neutralise_formulas(desk: Desk, file_id: int, tmp_path: Path) -> None:
    assert file_id
    path = desk.run(export_payments, SummaryFilter(), tmp_path / "p.csv")
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
    cells = {cell for row in rows for cell in row}
    assert {"'=C-1", "'@bilan", "'+8", "007", "9000,00", "2026-02-20"} <= cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


@pytest.mark.slow
def test_the_registers_print_names_as_typed(desk: Desk, file_id: int, tmp_path: Path) -> None:
    desk.run(sheets.change_ptce, desk.run(find_ptce, "ardaines")[0].id, "name", HOSTILE)
    desk.run(instruct.change_field, file_id, "title", "<i>Bois</i>")
    desk.run(
        schemes.create_scheme,
        code="=2+2",
        label="<u>Aide</u>",
        kind=SchemeKind.GRANT,
        funder_name="Nous",
        funder_level=FunderLevel.REGION,
    )
    listed = text_of(desk.run(export_ptce_list, PtceFilter(), tmp_path / "l.pdf"))
    paid = text_of(desk.run(export_payments, SummaryFilter(), tmp_path / "p.pdf"))
    held = text_of(desk.run(export_schemes, SchemeFilter(), tmp_path / "s.pdf"))
    assert squeezed(HOSTILE) in listed
    assert squeezed(HOSTILE) in paid
    assert "10000,00€" in paid
    assert "<u>Aide</u>" in held
    assert "80%maximumdel’assiette" in held


@pytest.mark.slow
def test_an_empty_file_has_its_registers_too(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "vide.ptce"
    assert run("new", path)[0] == 0
    for kind, words in (("ptce", "AucunPTCE"), ("payments", "Aucundossieraccordé"), ("schemes", "Dispositifs")):
        for ending in ("pdf", "xlsx", "csv"):
            target = tmp_path / f"{kind}.{ending}"
            code, out, err = run("export", kind, "--file", path, "-o", target)
            assert (code, err) == (0, "")
            assert str(target) in out
        assert words in text_of(tmp_path / f"{kind}.pdf")
        assert openpyxl.load_workbook(tmp_path / f"{kind}.xlsx").sheetnames


@pytest.mark.slow
def test_the_command_writes_the_registers_and_the_sheet(run: Run, desk: Desk, file_id: int, tmp_path: Path) -> None:
    assert file_id
    key = desk.run(find_ptce, "ARDAINES")[0].id
    desk.close()
    for words, what in (
        (("ptce", "-o", tmp_path / "l.csv"), "La liste des PTCE est dans"),
        (("ptce", "--ptce", key, "-o", tmp_path / "f.pdf"), "La fiche du PTCE est dans"),
        (("contract", "--framework", "SREED", "-o", tmp_path / "r.ods"), "Le relevé du contrat est dans"),
        (("ptce", "--ptce", "Ardaines", "-o", tmp_path / "g.pdf"), "La fiche du PTCE est dans"),
        (("schemes", "--scheme", "RA-CDDRA", "-o", tmp_path / "s.csv"), "Les dispositifs sont dans"),
        (("payments", "--year", 2026, "--ptce", "ardaines", "-o", tmp_path / "p.csv"), "Les versements sont dans"),
    ):
        code, out, err = run("export", *words, "--file", desk.place)
        assert (code, err) == (0, "")
        assert out.startswith(what)
    assert text_of(tmp_path / "f.pdf") == text_of(tmp_path / "g.pdf")
    assert 1 <= len(pages_of(tmp_path / "f.pdf")) <= 3
    assert "RA-CDDRA" in (tmp_path / "s.csv").read_text("utf-8-sig")
    assert "LOR-PACTE" not in (tmp_path / "s.csv").read_text("utf-8-sig")
    assert "007" in (tmp_path / "p.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("line", "code", "expected"),
    [
        ("ptce -o a.pdf --ptce Introuvable", 1, "Aucun PTCE ne porte le numéro ou le nom « Introuvable »"),
        ("contract -o a.pdf", 2, "Dites de quel contrat par --framework"),
        ("contract -o a.pdf --framework Introuvable", 1, "Aucun cadre ne porte le numéro ou le nom « Introuvable »"),
        ("contract -o a.pdf --framework plan", 1, "donnez le numéro de celui que vous voulez"),
        ("payments -o a.pdf --framework SREED", 2, "« payments » ne se choisit pas par --framework"),
        ("ptce -o a.pdf --ptce 9999", 1, "Aucun PTCE ne porte le numéro ou le nom « 9999 »"),
        ("ptce -o a.pdf --ptce pôle", 1, "donnez le numéro de celui que vous voulez"),
        ("schemes -o a.pdf --scheme ABSENT", 1, "ABSENT"),
        ("payments -o a.pdf --scheme ABSENT", 1, "ABSENT"),
        ("payments -o a.docx", 2, "s’exporte en .xlsx, .ods, .pdf, .csv"),
        ("schemes -o nowhere/a.pdf", 3, "nowhere"),
    ],
)
def test_what_cannot_be_exported_is_said_in_french(
    run: Run,
    template: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    code: int,
    expected: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    found, out, err = run("export", *line.split(), "--file", template)
    assert (found, out) == (code, "")
    assert expected in err.replace(HARD_SPACE, " ")
    assert not ENGLISH.search(err)
    assert not list(tmp_path.glob("a.*"))
