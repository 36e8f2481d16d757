"""What another funder gave moves no figure of what our authority gave, however its dossier came into the file."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.agreements import Agreement, Instalment, Payment
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.exports.report import Report
from ptce_desk.services.budget.envelopes import open_budget
from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.grants.ptce_grants import list_grants
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.services.home.summary import open_home
from ptce_desk.services.ptce.sheets import list_ptce
from ptce_desk.services.reports.payments import payments_report
from ptce_desk.services.reports.ptce_register import ptce_list_report
from ptce_desk.services.reports.summaries import summary_report
from tests.integration.grants import change_agreement
from tests.integration.ledger_officer import LedgerOfficer

D = Decimal
_ENDING = (date(2025, 1, 1), date(2026, 3, 31))


def _rows(desk: Desk, report: Callable[[Desk, SummaryFilter], Report]) -> object:
    told = desk.run(report, SummaryFilter())
    return [table.rows for table in told.sheets]


def _pole(desk: Desk) -> int:
    return desk.run(list_ptce, PtceFilter(text="archer"))[0].id


FIGURES: Mapping[str, Callable[[Desk], object]] = {
    "home": lambda desk: desk.run(open_home, 2026).figures,
    "deadlines": lambda desk: sorted(one.kind for one in desk.run(open_deadlines).deadlines),
    "late": lambda desk: [line for line in desk.run(open_home).work if line.kind == "overdue"],
    "budget": lambda desk: desk.run(open_budget, 2026).outside,
    "projection": lambda desk: desk.run(open_projection),
    "summary": lambda desk: _rows(desk, summary_report),
    "payments": lambda desk: _rows(desk, payments_report),
    "poles": lambda desk: [row.voted for row in desk.run(list_ptce, PtceFilter())],
    "register": lambda desk: [row[-3:] for row in desk.run(ptce_list_report, PtceFilter()).sheets[0].rows],
    "pole": lambda desk: sum(one.amount for one in desk.run(list_grants, _pole(desk)) if one.ours),
}


def _give(desk: Desk, *, ours: bool) -> None:
    """A grant that ends soon, partly paid, and one that is only proposed."""
    officer = LedgerOfficer(desk)
    who = officer.structure()
    scheme = officer.scheme() if ours else officer.scheme(funder="État", level=FunderLevel.STATE)
    given = officer.asked(scheme, "30000.00", who, days=_ENDING)
    officer.vote(given, "30000.00")

    def pay(agreement: Agreement) -> None:
        agreement.number, agreement.signed_on, agreement.required = "C-1", date(2026, 1, 6), True
        agreement.instalments[:] = [
            Instalment(InstalmentKind.ADVANCE, D(10000), date(2026, 2, 3)),
            Instalment(InstalmentKind.BALANCE, D(20000), date(2026, 3, 20)),
        ]
        agreement.payments.append(Payment(date(2026, 2, 20), D(5000)))

    change_agreement(desk, given, pay)
    asked = officer.asked(scheme, "7000.00", who)
    desk.run(instruct.propose, asked, D(7000))


@pytest.fixture
def before(desk: Desk) -> dict[str, object]:
    """The figures once our authority has a scheme and has given."""
    _give(desk, ours=True)
    return {name: figure(desk) for name, figure in FIGURES.items()}


@pytest.mark.slow
def test_what_another_funder_gave_moves_no_figure_of_ours(desk: Desk, before: dict[str, object]) -> None:
    _give(desk, ours=False)
    assert {name: figure(desk) for name, figure in FIGURES.items()} == before


@pytest.mark.slow
def test_what_we_give_moves_each_of_these_figures(desk: Desk, before: dict[str, object]) -> None:
    _give(desk, ours=True)
    assert [name for name, figure in FIGURES.items() if figure(desk) == before[name]] == []


def test_the_reports_of_a_scheme_of_another_funder_tell_its_money(desk: Desk, before: dict[str, object]) -> None:
    assert before
    _give(desk, ours=False)
    with_code = next(one for one in desk.run(list_grants, _pole(desk)) if not one.ours)
    for report in (summary_report, payments_report):
        assert desk.run(report, SummaryFilter(scheme=with_code.scheme_code)).sheets[0].rows
