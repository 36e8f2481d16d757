"""What the ledger counts of a grant is « Accordé » wherever it is told, and what an envelope spends « Engagé ».

« Voté » is what was voted, and no more.
"""

from datetime import date
from decimal import Decimal

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.arbitration import AmountRule
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.rules.types import MaxRate
from ptce_desk.formatting import amount_text
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.arbitration import Ground, open_arbitration
from ptce_desk.services.committee.scenarios import create_scenario
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.grants import follow_up_lines
from ptce_desk.services.reports.arbitration import arbitration_report
from ptce_desk.services.reports.committee import annex_report, committee_document, committee_report
from ptce_desk.services.reports.payments import payments_report
from ptce_desk.services.reports.ptce_register import ptce_list_report
from ptce_desk.services.reports.ptce_report import ptce_report
from ptce_desk.services.reports.summaries import summary_report
from tests.integration.dossiers import scheme_id
from tests.integration.grants import granted
from tests.integration.ledger_officer import LedgerOfficer

D = Decimal
VOTED, AGREED = D("20000.00"), D("20731.00")


def test_a_sum_told_in_two_places_has_one_word(desk: Desk) -> None:
    file_id = granted(desk)
    amended = desk.run(follow_up_lines.add_line, file_id, "amendments", "amount", AGREED)
    line = amended.agreement.amendments[0].id
    desk.run(follow_up_lines.change_line, file_id, "amendments", line, "signed_on", date(2026, 2, 15))
    desk.run(set_budget, scheme_id(desk), 2026, D("50000.00"))
    ptce_id = desk.run(open_file, file_id).file.ptce_id
    assert ptce_id is not None
    reports = [
        desk.run(ptce_list_report, PtceFilter()),
        desk.run(ptce_report, ptce_id),
        desk.run(payments_report, SummaryFilter()),
        desk.run(summary_report, SummaryFilter()),
    ]
    words: dict[Decimal, set[str]] = {VOTED: set(), AGREED: set()}
    for report in reports:
        for table in report.sheets:
            for row in table.rows:
                for column, value in zip(table.columns, row, strict=True):
                    if isinstance(value, Decimal) and value in words:
                        words[value].add(column.heading)
    known = {"Voté", "Accordé", "Conventionné", "Engagé"}
    assert words[AGREED] & known == known - {"Voté"}
    assert words[VOTED] & known == {"Voté"}


def test_a_maximum_is_what_may_be_granted_and_what_is_asked_of_it_is_suggested(desk: Desk) -> None:
    officer = LedgerOfficer(desk)
    scheme = officer.scheme(MaxRate(rate=D("0.80"), source="art. 1"))
    file_id = officer.asked(scheme, "30000.00", officer.structure(), cost="50000.00")
    desk.run(instruct.propose, file_id, D("20000.00"))
    session = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 4, 2))
    desk.run(sessions.list_files, session, [file_id])
    desk.run(create_scenario, Ground(session), AmountRule())
    document = desk.run(committee_document, session)
    tables = [
        *desk.run(committee_report, session).sheets,
        *desk.run(annex_report, session).sheets,
        *desk.run(arbitration_report, Ground(session)).sheets,
    ]
    told = {"Maximum": set[object](), "Suggéré": set[object]()}
    for table in tables:
        for row in table.rows:
            for column, value in zip(table.columns, row, strict=True):
                for word, values in told.items():
                    if column.heading.startswith(word):
                        values.add(value)
    figures = {figure.label: figure.text for figure in document.notes[0].figures}
    assert told == {"Maximum": {D("40000.00")}, "Suggéré": {D("30000.00")}}
    assert figures["Maximum"] == amount_text(D(40000))
    (candidate,) = desk.run(open_arbitration, Ground(session)).candidates
    assert candidate.most == desk.run(open_file, file_id).assessment.suggested_amount
