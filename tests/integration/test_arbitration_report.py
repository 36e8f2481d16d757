"""The scenarios of a session on paper and in a workbook, as who decides reads them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ptce_desk.domain.arbitration import AmountRule, Criterion
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.formatting import date_text, long_date_text, typeset, whole_amount_text
from ptce_desk.services.budget.envelopes import set_budget, set_credit
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.arbitration import Ground
from ptce_desk.services.committee.scenarios import adopt, create_scenario, set_lock
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.reports.arbitration import arbitration_report, export_arbitration
from tests.integration.dossiers import proposed_file, scheme_id
from tests.unit.exports.paper import text_of

D = Decimal


@pytest.mark.slow
def test_each_scenario_stands_beside_the_others_in_the_workbook_and_on_paper(desk: Desk, tmp_path: Path) -> None:
    held = desk.run(set_budget, scheme_id(desk), 2026, D("25000.00"))
    first = proposed_file(desk, "20000.00")
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 4, 2))
    desk.run(sessions.list_files, session_id, [first])
    key = desk.run(create_scenario, Ground(session_id), AmountRule(), "Au plus")
    desk.run(create_scenario, Ground(session_id), AmountRule(reduction=D("0.2"), step=D(500)))
    desk.run(set_lock, key, first, True)
    report = desk.run(arbitration_report, Ground(session_id))
    assert report.title == f"Arbitrage du conseil du {long_date_text(date(2026, 4, 2))}"
    scenarios, verdicts, dossiers, years = report.sheets
    over, left = f"dépasse de {whole_amount_text(D(5000))}", f"reste {whole_amount_text(D(1000))}"
    assert [row[2:] for row in scenarios.rows] == [(D("30000.00"), over), (D("24000.00"), left)]
    assert [row[1:] for row in verdicts.rows] == [
        (D("25000.00"), D("30000.00"), D("-5000.00"), over, D("24000.00"), D("1000.00"), left)
    ]
    assert {one.key: row for one, row in zip(dossiers.columns, dossiers.rows[0], strict=True)} == {
        "number": dossiers.rows[0][0],
        "title": dossiers.rows[0][1],
        "requested": D("30000.00"),
        "completed_on": date(2026, 3, 2),
        "rate": D(1),
        "suggested": D("30000.00"),
        "proposed": D("20000.00"),
        "scenario_1": D("30000.00"),
        "scenario_2": D("24000.00"),
        "marks": typeset("verrouillé : A"),
    }
    assert [(row[4], row[7]) for row in years.rows] == [(D("30000.00"), D("24000.00"))]
    book = openpyxl.load_workbook(desk.run(export_arbitration, Ground(session_id), tmp_path / "a.xlsx"))
    assert {"Verdicts", "RA-CDDRA", "Années"} <= set(book.sheetnames)
    paper = text_of(desk.run(export_arbitration, Ground(session_id), tmp_path / "a.pdf"))
    assert "Suggéré×80" in paper
    assert "1montantverrouillé" in paper
    assert desk.run(arbitration_report, Ground(envelope_id=held)).title == "Arbitrage de l’enveloppe RA-CDDRA 2026"


@pytest.mark.slow
def test_a_scenario_adopted_is_said_to_be_with_its_day_and_no_longer_once_it_does_not_stand(desk: Desk) -> None:
    first = proposed_file(desk, "20000.00")
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 4, 2))
    desk.run(sessions.list_files, session_id, [first])
    ground = Ground(session_id)
    key = desk.run(create_scenario, ground, AmountRule(), "Au plus")

    def told() -> tuple[str, str, str | None]:
        report = desk.run(arbitration_report, ground)
        dossiers = report.sheets[2]
        meaning = dossiers.columns[dossiers.position("proposed")].meaning
        return report.subtitle, meaning, report.reading[0].text

    assert told()[:2] == (
        "Aucun montant proposé ne change avant qu’un scénario soit retenu.",
        "Aujourd’hui, avant tout scénario.",
    )
    desk.run(adopt, key)
    retained = f"Scénario A · Au plus retenu le {date_text(desk.today())}"
    assert told()[:2] == (f"{retained}.", f"Aujourd’hui. {retained}.")
    assert (told()[2] or "").endswith(f"retenu le {date_text(desk.today())}")
    later = proposed_file(desk, "5000.00")
    desk.run(sessions.list_files, session_id, [later])
    assert told()[0] == f"{retained}, changé depuis."
    dossiers = desk.run(arbitration_report, ground).sheets[2]
    assert [row[dossiers.position("marks")] for row in dossiers.rows] == ["", typeset("venu après : A")]


def test_what_a_year_lacks_is_written_on_paper_in_words_one_scenario_beside_the_other(
    desk: Desk, tmp_path: Path
) -> None:
    held = desk.run(set_budget, scheme_id(desk), 2026, D("90000.00"))
    desk.run(set_credit, held, 2026, D("25000.00"))
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 4, 2))
    desk.run(sessions.list_files, session_id, [proposed_file(desk, "20000.00")])
    for part in (None, D("0.5")):
        desk.run(create_scenario, Ground(session_id), AmountRule(reduction=part))
    years = desk.run(arbitration_report, Ground(session_id)).sheets[-1]
    short, left = (f"manque {whole_amount_text(D(5000))}", f"reste {whole_amount_text(D(10000))}")
    said = [(row[years.position("said_1")], row[years.position("said_2")]) for row in years.rows]
    assert said == [
        (typeset(f"{whole_amount_text(D(30000))}, {short}"), typeset(f"{whole_amount_text(D(15000))}, {left}"))
    ]
    paper = text_of(desk.run(export_arbitration, Ground(session_id), tmp_path / "a.pdf"))
    assert "manque5000" in paper.replace("\u202f", "").replace("\xa0", "")
    assert paper.count("A:àpayer") == 1


@pytest.mark.slow
def test_dossiers_leave_in_the_order_they_are_shown_in_with_what_ranks_them(desk: Desk, tmp_path: Path) -> None:
    little, much = proposed_file(desk, "20000.00"), proposed_file(desk, "20000.00")
    desk.run(instruct.change_field, little, "requested", D("20000.00"))
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 4, 2))
    desk.run(sessions.list_files, session_id, [much, little])
    ground = Ground(session_id)
    numbers = [desk.run(open_file, one).file.number for one in (little, much)]
    by_maximum = desk.run(arbitration_report, ground, Criterion.MAXIMUM).sheets[2]
    desk.run(instruct.change_field, little, "number", f"{numbers[1]}-9")
    by_number = desk.run(arbitration_report, ground).sheets[2]
    assert [row[0] for row in by_maximum.rows] == numbers
    assert [row[0] for row in by_number.rows] == [numbers[1], f"{numbers[1]}-9"]
    assert [row[by_maximum.position("suggested")] for row in by_maximum.rows] == [D("20000.00"), D("30000.00")]
    papers = [
        text_of(desk.run(export_arbitration, ground, tmp_path / f"{order}.pdf", order))
        for order in (Criterion.NUMBER, Criterion.RATE, Criterion.COMPLETED_ON)
    ]
    assert ["Tauxd’aide" in one for one in papers] == [False, True, False]
    assert ["Completle" in one for one in papers] == [False, False, True]
