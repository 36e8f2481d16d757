"""The sheet of a PTCE: what every funder granted, what comes next, and the same on paper, in a workbook, as text."""

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ptce_desk.domain.agreements import Agreement, Payment
from ptce_desk.domain.aid.deadlines import DeadlineKind
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.export_errors import ExportFolderMissingError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import FunderLevel, MemberRole, Membership, Organisation, OrganisationKind
from ptce_desk.domain.ptce import Ptce, Stage, StageEntry
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.support import (
    InKindKind,
    InKindSupport,
    Interaction,
    Lever,
    Participation,
    ParticipationKind,
)
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file.attachments import add_content
from ptce_desk.services.grants.ptce_grants import granted_by_year, list_grants
from ptce_desk.services.home.deadlines import open_ptce_deadlines
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.services.reports.ptce_report import export_ptce_sheet, ptce_report
from tests.integration.dossiers import listed_file, scheme_id, voted_file
from tests.integration.grants import TODAY, granted, in_days
from tests.unit.exports.paper import pages_of, squeezed, text_of

D = Decimal
HOSTILE = '=1+1 <b>Légumerie</b> & "Cie" <img src=http://x>'


def ptce_of(desk: Desk, words: str = "ardaines") -> int:
    return desk.run(sheets.list_ptce, PtceFilter(text=words))[0].id


def change(desk: Desk, ptce_id: int, act: Callable[[Ptce, list[int]], None]) -> None:
    """Change a PTCE by hand; the ids are of two structures made for it."""

    def job(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            made = [Organisation(f"{HOSTILE} {n}", OrganisationKind.ASSOCIATION, ess=True) for n in (1, 2)]
            for one in made:
                work.add(one)
            work.flush()
            act(work.get(Ptce, ptce_id), [one.id for one in made])
            work.commit()

    desk.run(job)


def fill(ptce: Ptce, structures: list[int]) -> None:
    first, second = structures
    ptce.memberships.append(Membership(first, MemberRole.BEARER, since=date(2020, 1, 1), until=date(2024, 12, 31)))
    ptce.memberships.append(Membership(second, MemberRole.BEARER, since=date(2025, 1, 1)))
    ptce.stages.append(StageEntry(Stage.START_UP, date(2024, 5, 2), "premier salarié"))
    ptce.in_kind.append(InKindSupport(2025, InKindKind.AGENT_DAYS, D(12), "jours", D("320.00"), second, "appui"))
    ptce.participations.append(Participation(ParticipationKind.MEMBERSHIP_FEE, date(2024, 1, 1), None, D("150.00")))
    for month in range(1, 13):
        held = Interaction(date(2025, month, 3), lever=Lever.EDUCATION, subject=f"Point n° {month}")
        ptce.interactions.append(held)
    ptce.interactions.append(Interaction(date(2026, 1, 9), subject="Visite du lieu"))


def plan(
    desk: Desk, file_id: int, funder: str, level: FunderLevel, amount: str, *, obtained: bool = True, ours: bool = False
) -> None:
    line = desk.run(instruct.add_line, file_id, "plan", "funder", funder).file.plan[-1]
    public = level is not FunderLevel.OWN
    known = (("level", level), ("public", public), ("amount", D(amount)), ("obtained", obtained), ("ours", ours))
    for key, kept in known:
        desk.run(instruct.change_line, file_id, "plan", line.id, key, kept)


def paid(amount: str) -> Callable[[Agreement], None]:
    def act(agreement: Agreement) -> None:
        payment = Payment(TODAY, D(amount), agreement.instalments[0].id, "M-77")
        agreement.payments.append(payment)

    return act


def test_grants_are_those_voted_and_those_of_others_that_plans_say_obtained(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, date(2026, 2, 10), "18000.00")
    plan(desk, file_id, HOSTILE, FunderLevel.STATE, "7000.00")
    plan(desk, file_id, "Commune", FunderLevel.COMMUNE, "4000.00", obtained=False)
    plan(desk, file_id, "Fonds propres", FunderLevel.OWN, "900.00")
    plan(desk, file_id, "Région", FunderLevel.REGION, "18000.00", ours=True)
    ptce_id = ptce_of(desk)
    known = [(row.funder, row.amount, row.from_plan) for row in desk.run(list_grants, ptce_id)]
    assert known == [(HOSTILE, D("7000.00"), True)]
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    older = voted_file(desk, date(2025, 3, 3), "5000.00")
    grants = desk.run(list_grants, ptce_id)
    assert [(row.file_id, row.year, row.level, row.amount, row.paid) for row in grants] == [
        (file_id, 2026, FunderLevel.REGION, D("18000.00"), D(0)),
        (file_id, 2026, FunderLevel.STATE, D("7000.00"), None),
        (older, 2025, FunderLevel.REGION, D("5000.00"), D(0)),
    ]
    assert granted_by_year(grants) == [(2026, D("25000.00"), D(0)), (2025, D("5000.00"), D(0))]
    assert desk.run(list_grants, ptce_of(desk, "coursive")) == []


def test_a_refused_dossier_grants_nothing(desk: Desk) -> None:
    voted_file(desk, date(2026, 2, 10), "0.00", Vote.REFUSED)
    assert desk.run(list_grants, ptce_of(desk)) == []


def test_an_amount_voted_before_its_dossier_was_adjourned_is_no_grant(desk: Desk) -> None:
    file_id = voted_file(desk, date(2026, 2, 10), "5000.00")

    def adjourn(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            work.get(FundingFile, file_id).decision = DecisionState.ADJOURNED
            work.commit()

    desk.run(adjourn)
    assert desk.run(list_grants, ptce_of(desk)) == []


def test_the_next_dates_of_a_ptce_are_those_of_its_dossiers_and_their_sessions(desk: Desk) -> None:
    ptce_id = ptce_of(desk)
    assert desk.run(open_ptce_deadlines, ptce_id).deadlines == ()

    def far(agreement: Agreement) -> None:
        agreement.instalments[0].planned_on = in_days(300)

    granted(desk, far)
    _file, session_id = listed_file(desk, in_days(200))
    dates = desk.run(open_ptce_deadlines, ptce_id)
    assert dates.today == TODAY
    held = {one.kind: one for one in dates.deadlines}
    assert held[DeadlineKind.SESSION].record.id == session_id
    assert held[DeadlineKind.PAYMENT].day == in_days(300)
    other = ptce_of(desk, "coursive")
    desk.run(instruct.create_file, scheme_id=scheme_id(desk), ptce_id=other, title="", deposited_on=None)
    assert desk.run(open_ptce_deadlines, other).deadlines == ()


@pytest.fixture
def full(desk: Desk) -> int:
    ptce_id = ptce_of(desk)
    change(desk, ptce_id, fill)
    file_id = granted(desk, paid("12000.00"))
    plan(desk, file_id, "État", FunderLevel.STATE, "7000.00")
    voted_file(desk, date(2025, 3, 3), "5000.00")
    desk.run(add_content, "ptce", ptce_id, "statuts <b>.pdf", b"%PDF-1.4")
    return ptce_id


@pytest.mark.slow
def test_the_sheet_tells_all_on_a_few_pages(desk: Desk, full: int, tmp_path: Path) -> None:
    path = desk.run(export_ptce_sheet, full, tmp_path / "fiche.PDF")
    text = text_of(path)
    for words in (
        "Fiche du PTCE – ARDAINES",
        "Démarrage",
        f"« {HOSTILE} 2 » succède à « {HOSTILE} 1 » comme structure porteuse",
        "Stade : Démarrage – premier salarié",
        "Accordé par exercice, tous financeurs",
        "27 000 €",
        "12 000,00 €",
        "plan du dossier 2026-001",
        "12 jours",
        "3 840,00 €",
        "Adhésion",
        "150,00 €",
        "1 · Faire connaître l’ESS",
        "Visite du lieu",
        "Et 1 de plus, dans le fichier.",
        "statuts <b>.pdf",
    ):
        assert squeezed(words) in text, words
    assert len(pages_of(path)) <= 3


@pytest.mark.slow
def test_the_sheet_says_the_same_in_a_workbook_with_numbers_and_sums(desk: Desk, full: int, tmp_path: Path) -> None:
    path = desk.run(export_ptce_sheet, full, tmp_path / "fiche.xlsx")
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    assert values.sheetnames[:4] == ["Identité", "Parcours", "Prochaines dates", "Aides"]
    amounts = [cell.value for row in values["Aides"].iter_rows() for cell in row if isinstance(cell.value, int | float)]
    assert 32000 in amounts
    sums = [str(cell.value) for row in formulas["Aides"].iter_rows() for cell in row if cell.data_type == "f"]
    assert len(sums) == 1
    names = [cell for row in formulas["Membres"].iter_rows() for cell in row if HOSTILE in str(cell.value)]
    assert [cell.data_type for cell in names] == ["s", "s"]
    said = [row[2].value for row in values["Interactions"].iter_rows() if row[2].value]
    assert "Point n° 1" in said


def test_the_sheet_as_text_holds_no_formula(desk: Desk, full: int, tmp_path: Path) -> None:
    path = desk.run(export_ptce_sheet, full, tmp_path / "fiche.csv")
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
    cells = [cell for row in rows for cell in row]
    assert f"'{HOSTILE} 1" in cells
    assert not [cell for cell in cells if cell.startswith("=")]
    assert "12000,00" in cells


def test_a_ptce_of_which_nothing_is_known_has_its_sheet_too(desk: Desk, tmp_path: Path) -> None:
    ptce_id = desk.run(sheets.create_ptce, HOSTILE)
    text = text_of(desk.run(export_ptce_sheet, ptce_id, tmp_path / "fiche.pdf"))
    assert squeezed(HOSTILE) in text
    assert squeezed("Rien de noté pour : aides de tous les financeurs") in text
    assert squeezed("Ni stade, ni reconnaissance, ni structure porteuse.") in text
    report = desk.run(ptce_report, ptce_id)
    assert all(table.rows == () for table in report.sheets if table.key not in ("identity", "possible"))


def test_a_sheet_of_nothing_or_nowhere_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        desk.run(export_ptce_sheet, 999, tmp_path / "fiche.pdf")
    with pytest.raises(ExportFolderMissingError):
        desk.run(export_ptce_sheet, ptce_of(desk), tmp_path / "missing" / "fiche.pdf")
