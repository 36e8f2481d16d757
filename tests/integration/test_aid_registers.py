"""The registers of aid: what counts under the European ceilings, and what the Région is told of each year."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ptce_desk.domain.agreements import Agreement, Payment
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import FunderLevel, Organisation, OrganisationKind, ReceivedAid
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.vocabulary import DeMinimisRegime, StateAidRegime
from ptce_desk.services.desk import Desk
from ptce_desk.services.reports.aids_to_region import aids_to_region_report
from ptce_desk.services.reports.de_minimis import de_minimis_report
from tests.integration.command_line import Run
from tests.integration.grants import TODAY, change_agreement, granted
from tests.integration.test_open_data import change_file
from tests.integration.test_registers import rows_of
from tests.slowly import spread
from tests.structures import create_organisation

D = Decimal
HOSTILE = '=1+1 <b>Scierie</b> "du Bois"; SARL'


def helped(
    desk: Desk, kind: OrganisationKind, regime: StateAidRegime | None, amount: str = "20000.00", name: str = HOSTILE
) -> int:
    """A dossier granted a month ago to a structure of its own."""
    file_id = granted(desk, amount=amount)
    who = create_organisation(desk, name, kind, ess=False, siret="52499120500013", commune="Langres")

    def fill(file: object) -> None:
        setattr(file, "beneficiary_id", who)  # noqa: B010  any dossier
        setattr(file, "state_aid", regime)  # noqa: B010

    change_file(desk, file_id, fill)
    return file_id


def declare(desk: Desk, organisation_id: int, aid: ReceivedAid) -> None:
    def act(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            who = work.get(Organisation, organisation_id)
            who.received_aids.append(aid)
            work.commit()

    desk.run(act)


def test_the_register_lists_each_aid_that_counts_with_its_regulation_and_what_is_left(desk: Desk) -> None:
    helped(desk, OrganisationKind.ENTERPRISE, StateAidRegime.DE_MINIMIS)
    helped(desk, OrganisationKind.ENTERPRISE, StateAidRegime.EXEMPTED, name="Autre")
    helped(desk, OrganisationKind.ENTERPRISE, None, "5000.00", name="Doute")
    who = create_organisation(desk, "Scierie d’à côté", OrganisationKind.ENTERPRISE, ess=False)
    declare(desk, who, ReceivedAid(date(2023, 6, 1), D(3000), DeMinimisRegime.SGEI, "État"))
    report = desk.run(de_minimis_report)
    aids = rows_of(report, "granted")
    assert [(one["organisation"], one["regime"], one["amount"], one["regulation"]) for one in aids] == [
        (HOSTILE, "de minimis général", D(20000), "règl. UE 2023/2831"),
        ("Doute", "à préciser", D(5000), "règl. UE 2023/2831"),
    ]
    (declared,) = rows_of(report, "declared")
    assert (declared["authority"], declared["regulation"], declared["amount"]) == ("État", "règl. UE 360/2012", D(3000))
    left = rows_of(report, "ceilings")
    assert [(one["known"], one["maybe"], one["ceiling"], one["left"]) for one in left] == [
        (D(20000), D(5000), D(300000), D(280000)),
        (D(3000), D(0), D(750000), D(747000)),
    ]
    assert rows_of(desk.run(de_minimis_report, 2023), "granted") == []
    assert len(rows_of(desk.run(de_minimis_report, 2023), "declared")) == 1


@pytest.mark.slow
def test_the_region_is_told_of_companies_and_of_what_state_aid_law_looks_at(desk: Desk) -> None:
    for name, kind, regime in (
        ("A", OrganisationKind.ENTERPRISE, None),
        ("B", OrganisationKind.COOPERATIVE, StateAidRegime.NONE),
        ("C", OrganisationKind.ASSOCIATION, StateAidRegime.DE_MINIMIS),
        ("D", OrganisationKind.ASSOCIATION, StateAidRegime.NONE),
        ("E", OrganisationKind.ASSOCIATION, None),
    ):
        helped(desk, kind, regime, name=name)
    told = rows_of(desk.run(aids_to_region_report, TODAY.year), "granted")
    assert [one["organisation"] for one in told] == ["A", "B", "C"]


def test_the_region_is_told_of_our_own_aid_alone(desk: Desk) -> None:
    file_id = helped(desk, OrganisationKind.ENTERPRISE, StateAidRegime.DE_MINIMIS)

    def act(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            version = work.get(SchemeVersion, work.get(FundingFile, file_id).scheme_version_id)
            work.get(SupportScheme, version.scheme_id).funder_level = FunderLevel.STATE
            work.commit()

    desk.run(act)
    assert rows_of(desk.run(aids_to_region_report, TODAY.year), "granted") == []
    assert len(rows_of(desk.run(de_minimis_report), "granted")) == 1


def test_the_region_is_told_what_was_granted_and_paid_in_the_year_before(desk: Desk) -> None:
    file_id = helped(desk, OrganisationKind.ENTERPRISE, StateAidRegime.DE_MINIMIS)

    def pay(agreement: Agreement) -> None:
        for day, amount in ((date(2025, 12, 31), "1000.00"), (date(2026, 1, 1), "2000.00")):
            payment = Payment(day, D(amount), None, "M-1")
            agreement.payments.append(payment)

    change_agreement(desk, file_id, pay)
    before = desk.run(aids_to_region_report)
    assert "30\u00a0mars\u00a02026" in before.subtitle
    (paid,) = rows_of(before, "paid")
    assert (paid["paid_on"], paid["amount"], rows_of(before, "granted")) == (date(2025, 12, 31), D(1000), [])
    now = desk.run(aids_to_region_report, 2026)
    (scheme,) = rows_of(now, "schemes")
    assert (scheme["count"], scheme["granted"], scheme["paid"]) == (1, D(20000), D(2000))


@pytest.mark.parametrize("kind", spread(("de-minimis", "aids-to-region"), 1))
def test_the_registers_leave_as_every_report_does_with_equal_totals(
    desk: Desk, run: Run, tmp_path: Path, kind: str
) -> None:
    helped(desk, OrganisationKind.ENTERPRISE, StateAidRegime.DE_MINIMIS)
    path = desk.place
    desk.close()
    for ending in ("xlsx", "csv", "ods", "pdf"):
        target = tmp_path / f"out.{ending}"
        assert run("export", kind, "--file", path, "-o", target, "--year", TODAY.year)[0] == 0
        assert target.stat().st_size > 0
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as stream:
        cells = [cell for row in csv.reader(stream, delimiter=";") for cell in row]
    assert (f"'{HOSTILE}" in cells, cells.count("20000,00") > 0) == (True, True)
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["Aides attribuées"]
    values = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert HOSTILE in values
    assert 20000 in values
