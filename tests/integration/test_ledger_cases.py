"""Who got how much, for which year, from whom: each case of the rule, through the services an officer uses."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select, update

from ptce_desk.db import schema
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.ledger import scheme_book
from ptce_desk.domain.agreement_errors import AmendedAboveMaximumError
from ptce_desk.domain.agreements import Agreement, Payment, RepaymentOrder
from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.errors import DecidedError
from ptce_desk.domain.legal_values import LegalOverride
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.rules.parts import When
from ptce_desk.domain.rules.types import Cap, DeMinimis, MaxRate, PublicAidDeduction, StateAid, Tapering
from ptce_desk.domain.to_do import ToDo
from ptce_desk.domain.vocabulary import (
    CapScope,
    CostCategory,
    DeductionMode,
    DeliverableKind,
    DeMinimisRegime,
    InstalmentKind,
    Section,
    Severity,
    SplitMode,
    StateAidRegime,
)
from ptce_desk.services.budget import envelopes
from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, terms
from ptce_desk.services.dossier.sheet import list_ids, open_file
from ptce_desk.services.grants import ending, follow_up_lines
from ptce_desk.services.grants.follow_up import FollowUp, change_agreement, open_follow_up
from ptce_desk.services.ptce.merging import merge_organisations
from ptce_desk.services.ptce.organisations import open_organisation
from tests.conftest import AUTHORITY
from tests.integration.grants import change_agreement as change_by_hand
from tests.integration.ledger_officer import ONE_YEAR, THREE_YEARS, VOTE, Days, LedgerOfficer
from tests.integration.raw_rows import held

D = Decimal
EACH_15000 = Cap(scope=CapScope.BENEFICIARY, amount=D("15000.00"), source="art. 4")
IN_2027 = (date(2027, 1, 1), date(2027, 12, 31))


@pytest.fixture
def officer(desk: Desk) -> LedgerOfficer:
    return LedgerOfficer(desk)


def followed(officer: LedgerOfficer, file_id: int) -> FollowUp:
    sheet = officer.desk.run(open_follow_up, file_id)
    assert sheet is not None
    return sheet


def needs_a_convention(officer: LedgerOfficer, file_id: int) -> bool:
    """As the act of the dossier says; its page and the list of acts to prepare say the same."""
    sheet = followed(officer, file_id)
    listed = officer.desk.run(list_ids, FundingFileFilter(narrowed_to(to_do=ToDo.TO_AGREE)))
    assert (file_id in listed) is sheet.required
    return sheet.required


def amend(officer: LedgerOfficer, file_id: int, amount: str, day: date, number: str = "CP-2026-7") -> None:
    sheet = officer.desk.run(follow_up_lines.add_line, file_id, "amendments", "number", number)
    key = sheet.agreement.amendments[-1].id
    officer.desk.run(follow_up_lines.change_line, file_id, "amendments", key, "signed_on", day)
    officer.desk.run(follow_up_lines.change_line, file_id, "amendments", key, "amount", D(amount))


def test_an_award_of_20000_a_year_needs_no_convention_and_one_of_24000_needs_it_each_year(
    officer: LedgerOfficer,
) -> None:
    scheme = officer.scheme()
    small = officer.asked(scheme, "60000.00", officer.structure("Petite"), days=THREE_YEARS)
    officer.vote(small, "60000.00")
    large = officer.asked(scheme, "72000.00", officer.structure("Grande"), days=THREE_YEARS)
    assert officer.years(large) == dict.fromkeys((2026, 2027, 2028), D("24000.00"))
    officer.vote(large, "72000.00")
    assert (officer.said(small, "agreement_required"), needs_a_convention(officer, small)) == ([], False)
    assert officer.years(large) == dict.fromkeys((2026, 2027, 2028), D("24000.00"))
    assert needs_a_convention(officer, large)


def test_the_award_that_passes_the_threshold_of_a_year_needs_the_convention(officer: LedgerOfficer) -> None:
    scheme, who = officer.scheme(), officer.structure()
    first = officer.asked(scheme, "60000.00", who, days=THREE_YEARS)
    officer.vote(first, "60000.00")
    second = officer.asked(scheme, "10000.00", who, days=IN_2027)
    assert officer.years(second) == {2027: D("30000.00")}
    officer.vote(second, "10000.00", date(2026, 3, 1))
    assert officer.years(second) == {2027: D("30000.00")}
    assert needs_a_convention(officer, second)
    [told] = officer.said(first, "agreement_required")
    assert (told.severity, told.facts["year"], told.facts["year_total"]) == (Severity.INFO, 2027, D("30000.00"))
    assert not needs_a_convention(officer, first)


@pytest.mark.slow
def test_proposals_of_one_agenda_have_one_total_and_the_one_that_passes_asks_for_the_convention(
    officer: LedgerOfficer,
) -> None:
    scheme, who, run = officer.scheme(), officer.structure(), officer.desk.run
    first, second, third = (officer.asked(scheme, amount, who) for amount in ("12000.00", "13000.00", "9000.00"))
    elsewhere = officer.asked(scheme, "14000.00", officer.structure("Autre"))
    session_id = run(sessions.create_session, CommitteeBody.COUNCIL, VOTE)
    for file_id in (third, first, second, elsewhere):
        run(instruct.propose, file_id, run(open_file, file_id).file.requested or D(0))
    run(sessions.list_files, session_id, [third, first, second, elsewhere])

    def said() -> dict[int, tuple[object, object, object]]:
        sheet = run(sessions.open_session, session_id)
        return {
            line.sheet.file.id: (one.facts["year_total"], one.facts["later"], one.facts["other_files"])
            for line in sheet.lines
            for one in line.sheet.assessment.findings
            if one.code == "agreement_required"
        }

    one, two, three = (run(open_file, key).file.number for key in (first, second, third))
    wanted = {
        first: (D("34000.00"), True, f"{two}\n{three}"),
        second: (D("34000.00"), False, f"{one}\n{three}"),
        third: (D("34000.00"), False, f"{one}\n{two}"),
    }
    assert said() == wanted
    run(sessions.record_vote, session_id, first, Vote.GRANTED)
    assert said() == wanted
    run(sessions.record_vote, session_id, second, Vote.REFUSED)
    assert not {first, third} & said().keys()


def test_a_financial_report_is_owed_for_each_fiscal_year_of_the_project(officer: LedgerOfficer) -> None:
    file_id = officer.asked(officer.scheme(), "36000.00", officer.structure(), days=THREE_YEARS)
    officer.vote(file_id, "36000.00")
    days = [date(year, 6, 30) for year in (2027, 2028, 2029)]
    assert [one.facts["due"] for one in officer.said(file_id, "financial_report_due")] == days
    sheet = followed(officer, file_id)
    owed = [one for one in sheet.agreement.deliverables if one.kind is DeliverableKind.FINANCIAL_REPORT]
    assert [one.due_on for one in owed] == days


def test_what_the_state_grants_is_not_ours(officer: LedgerOfficer) -> None:
    who = officer.structure()
    theirs = officer.asked(officer.scheme(funder="État", level=FunderLevel.STATE), "20000.00", who)
    officer.vote(theirs, "20000.00")
    mine = officer.asked(officer.scheme(), "10000.00", who)
    officer.vote(mine, "10000.00", date(2026, 3, 1))
    for file_id in (theirs, mine):
        assert officer.said(file_id, "agreement_required") == []
        assert not needs_a_convention(officer, file_id)


@pytest.mark.parametrize(("ours", "needed"), [("80000.00", {}), ("90000.00", {2026: D("160000.00")})])
def test_money_known_as_a_dossier_and_as_a_line_of_a_plan_counts_once(
    officer: LedgerOfficer, ours: str, needed: dict[object, object]
) -> None:
    who = officer.structure()
    theirs = officer.asked(officer.scheme(funder="État", level=FunderLevel.STATE), "70000.00", who)
    officer.vote(theirs, "70000.00")
    mine = officer.asked(officer.scheme(), ours, who)
    officer.obtained(mine, FunderLevel.STATE, "ETAT", "70000.00")
    assert officer.years(mine, "auditor_required") == needed
    officer.vote(mine, ours, date(2026, 3, 1))
    assert officer.years(mine, "auditor_required") == needed


def test_a_carrier_s_share_of_a_year_adds_to_what_it_gets_alone(officer: LedgerOfficer) -> None:
    scheme, one, two = officer.scheme(), officer.structure("Une"), officer.structure("Deux")
    shared = officer.asked(scheme, "40000.00", None, carriers=[(one, "0.5"), (two, "0.5")])
    officer.vote(shared, "40000.00")
    alone, other = (officer.asked(scheme, amount, who) for who, amount in ((one, "10000.00"), (two, "3000.00")))
    assert officer.years(alone) == {2026: D("30000.00")}
    assert officer.years(other) == {}


def test_a_share_counts_whatever_the_pole(officer: LedgerOfficer) -> None:
    scheme, one, two = officer.scheme(), officer.structure("Une"), officer.structure("Deux")
    shared = officer.asked(scheme, "40000.00", None, carriers=[(one, "0.5"), (two, "0.5")], pole="ardaines")
    officer.vote(shared, "40000.00")
    assert officer.years(officer.asked(scheme, "10000.00", one)) == {2026: D("30000.00")}


def test_the_act_of_an_award_shared_without_beneficiary_needs_a_convention_as_its_page_says(
    officer: LedgerOfficer,
) -> None:
    carriers = [(officer.structure(name), "0.5") for name in ("A", "B")]
    file_id = officer.asked(officer.scheme(), "60000.00", None, carriers=carriers)
    officer.vote(file_id, "60000.00")
    assert [one.facts["carrier"] for one in officer.said(file_id, "agreement_required")] == ["A", "B"]
    assert needs_a_convention(officer, file_id)


def test_an_amendment_that_raises_the_amount_above_the_threshold_needs_a_convention(officer: LedgerOfficer) -> None:
    file_id = officer.asked(officer.scheme(), "20000.00", officer.structure())
    officer.vote(file_id, "20000.00")
    assert not needs_a_convention(officer, file_id)
    amend(officer, file_id, "30000.00", date(2026, 3, 1))
    assert officer.years(file_id) == {2026: D("30000.00")}
    assert needs_a_convention(officer, file_id)


def test_what_an_amendment_adds_goes_to_the_years_from_its_signature(officer: LedgerOfficer) -> None:
    scheme, who = officer.scheme(), officer.structure()
    file_id = officer.asked(scheme, "60000.00", who, days=THREE_YEARS)
    officer.vote(file_id, "60000.00")
    amend(officer, file_id, "72000.00", date(2027, 1, 1))
    assert officer.years(file_id) == {2027: D("26000.00"), 2028: D("26000.00")}
    small = officer.asked(scheme, "3000.00", who, days=ONE_YEAR)
    assert officer.years(small) == {}


@pytest.mark.parametrize("shared", [False, True])
def test_de_minimis_aid_counts_each_carrier_s_share(officer: LedgerOfficer, shared: object) -> None:
    scheme = officer.scheme(DeMinimis(regime=DeMinimisRegime.GENERAL, source="art. 3"))
    who, other = (officer.structure(name, OrganisationKind.COOPERATIVE) for name in ("Une", "Autre"))
    if shared:
        first = officer.asked(scheme, "500000.00", None, carriers=[(who, "0.5"), (other, "0.5")])
        officer.vote(first, "500000.00")
    else:
        officer.vote(officer.asked(scheme, "250000.00", who), "250000.00")
    second = officer.asked(scheme, "100000.00", who)
    [told] = officer.said(second, "de_minimis_exceeded")
    assert (told.severity, told.facts["total_aid"]) == (Severity.BLOCKING, D("350000.00"))


def test_de_minimis_aids_proposed_to_one_session_warn_on_each_page_and_block_none(officer: LedgerOfficer) -> None:
    scheme, run = officer.scheme(DeMinimis(regime=DeMinimisRegime.GENERAL, source="art. 3")), officer.desk.run
    who = officer.structure("Une", OrganisationKind.COOPERATIVE)
    both = [officer.asked(scheme, amount, who) for amount in ("200000.00", "150000.00")]
    for file_id, amount in zip(both, ("200000.00", "150000.00"), strict=True):
        run(instruct.propose, file_id, D(amount))
    session_id = run(sessions.create_session, CommitteeBody.COUNCIL, VOTE)
    run(sessions.list_files, session_id, both[:1])
    assert officer.said(both[0], "de_minimis_proposed") == []
    run(sessions.list_files, session_id, both[1:])
    for file_id, other, proposed in zip(both, both[::-1], ("150000.00", "200000.00"), strict=True):
        [told] = officer.said(file_id, "de_minimis_proposed")
        assert (told.severity, told.facts["total_aid"]) == (Severity.WARNING, D("350000.00"))
        assert (told.facts["proposed"], told.facts["proposed_files"]) == (
            D(proposed),
            run(open_file, other).file.number,
        )
    run(sessions.record_vote, session_id, both[0], Vote.GRANTED)
    assert [one.severity for one in officer.said(both[1], "de_minimis_exceeded")] == [Severity.BLOCKING]


@pytest.mark.slow
def test_aids_of_no_known_regime_are_one_warning_when_they_make_the_sum_pass(officer: LedgerOfficer) -> None:
    counted = officer.scheme(DeMinimis(regime=DeMinimisRegime.GENERAL, source="art. 3"))
    silent = officer.scheme()
    exempted = officer.scheme(StateAid(regime=StateAidRegime.EXEMPTED, source="art. 3"))
    who = officer.structure("Une", OrganisationKind.COOPERATIVE)
    for scheme, amount in ((counted, "150000.00"), (silent, "30000.00"), (silent, "20000.00"), (exempted, "400000.00")):
        officer.vote(officer.asked(scheme, amount, who), amount)
    exactly, more, known = (
        officer.asked(*asked, who) for asked in ((counted, "100000.00"), (silent, "100000.01"), (counted, "150000.01"))
    )
    assert minimis(officer, exactly) == []
    assert minimis(officer, more) == [("de_minimis_unknown", Severity.WARNING, D("300000.01"), D("150000.01"))]
    assert minimis(officer, known) == [("de_minimis_exceeded", Severity.BLOCKING, D("300000.01"), None)]
    assert minimis(officer, officer.asked(exempted, "500000.00", who)) == []
    officer.desk.run(instruct.change_field, more, "state_aid", StateAidRegime.NONE)
    assert minimis(officer, more) == []


def minimis(officer: LedgerOfficer, file_id: int) -> list[tuple[object, ...]]:
    """What the page of a dossier says of the European ceiling."""
    found = officer.desk.run(open_file, file_id).assessment.findings
    said = [one for one in found if one.code.startswith("de_minimis")]
    return [(one.code, one.severity, one.facts["total_aid"], one.facts.get("unknown_aid")) for one in said]


def test_a_cap_over_a_beneficiary_counts_what_its_double_got(officer: LedgerOfficer) -> None:
    scheme = officer.scheme(EACH_15000)
    first, double = (officer.structure(name, siret="732829320") for name in ("Structure", "Structure (bis)"))
    officer.vote(officer.asked(scheme, "10000.00", first), "10000.00")
    assert officer.maximum(officer.asked(scheme, "15000.00", double)) == D("5000.00")


def test_a_cap_over_a_beneficiary_leaves_two_new_carriers_twice_as_much(officer: LedgerOfficer) -> None:
    scheme = officer.scheme(EACH_15000)
    carriers = [(officer.structure(name), "0.5") for name in ("A", "B")]
    assert officer.maximum(officer.asked(scheme, "40000.00", None, carriers=carriers)) == D("30000.00")


def test_a_cap_over_the_ptce_counts_what_is_agreed_after_an_amendment(officer: LedgerOfficer) -> None:
    scheme, who = officer.scheme(Cap(scope=CapScope.PTCE, amount=D("50000.00"), source="art. 4")), officer.structure()
    first = officer.asked(scheme, "25000.00", who)
    officer.vote(first, "25000.00")
    second = officer.asked(scheme, "50000.00", who)
    amend(officer, first, "40000.00", date(2026, 3, 1))
    assert officer.maximum(second) == D("10000.00")


def test_a_grant_that_lapsed_unpaid_leaves_the_year_to_the_next(officer: LedgerOfficer) -> None:
    scheme, who = officer.scheme(), officer.structure()
    first = officer.asked(scheme, "20000.00", who)
    officer.vote(first, "20000.00")
    second = officer.asked(scheme, "10000.00", who)
    assert officer.years(second) == {2026: D("30000.00")}
    officer.desk.run(change_agreement, first, "end", date(2026, 3, 1))
    officer.desk.run(ending.lapse, first)
    assert officer.years(second) == {}
    third = officer.asked(scheme, "14000.00", who)
    officer.vote(second, "10000.00", date(2026, 3, 1))
    assert officer.years(third) == {2026: D("24000.00")}


@pytest.mark.slow
def test_a_decision_of_2013_has_the_ceiling_and_the_fiscal_years_of_its_time(officer: LedgerOfficer) -> None:
    scheme = officer.scheme(DeMinimis(regime=DeMinimisRegime.GENERAL, source="art. 3"))
    who = officer.structure("Coopérative", OrganisationKind.COOPERATIVE)
    officer.vote(officer.asked(scheme, "60000.00", who, days=None), "60000.00", date(2010, 12, 31))
    officer.vote(officer.asked(scheme, "140000.00", who, days=None), "140000.00", date(2011, 1, 1))
    third = officer.asked(scheme, "60000.00", who, days=None)
    officer.vote(third, "60000.00", date(2013, 12, 1))
    [near] = officer.said(third, "de_minimis_near")
    assert (near.facts["total_aid"], near.facts["limit"]) == (D("200000.00"), D("200000.00"))


def test_an_amendment_above_the_maximum_is_refused_unless_derogated_and_the_envelope_counts_what_is_agreed(
    officer: LedgerOfficer,
) -> None:
    desk, scheme = officer.desk, officer.scheme(Cap(scope=CapScope.FILE, amount=D("30000.00"), source="art. 4"))
    file_id = officer.asked(scheme, "25000.00", officer.structure())
    officer.vote(file_id, "25000.00")
    desk.run(envelopes.set_budget, scheme, 2026, D("100000.00"))
    amend(officer, file_id, "30000.00", date(2026, 3, 1))
    with pytest.raises(AmendedAboveMaximumError) as refused:
        amend(officer, file_id, "90000.00", date(2026, 4, 1))
    assert (refused.value.amount, refused.value.maximum) == (D("90000.00"), D("30000.00"))
    assert remaining(desk, scheme) == D("70000.00")
    desk.run(instruct.derogate, file_id, ABOVE_MAXIMUM, "Extension votée en commission permanente")
    key = followed(officer, file_id).agreement.amendments[-1].id
    desk.run(follow_up_lines.change_line, file_id, "amendments", key, "amount", D("90000.00"))
    assert remaining(desk, scheme) == D("10000.00")
    with pytest.raises(DecidedError):
        desk.run(instruct.derogate, file_id, ABOVE_MAXIMUM, "")


def remaining(desk: Desk, scheme: int) -> Decimal:
    row = next(row for row in desk.run(envelopes.open_budget, 2026).rows if row.scheme_id == scheme)
    return row.consumption.remaining


def test_without_a_plan_of_payment_the_instalments_are_the_years_of_the_split(officer: LedgerOfficer) -> None:
    file_id = officer.asked(officer.scheme(), "36000.00", officer.structure(), days=THREE_YEARS)
    officer.desk.run(instruct.propose, file_id, D("36000.00"))
    proposed = officer.desk.run(open_projection)
    assert [year.provisional for year in proposed.years] == [12000, 12000, 12000, 0, 0]
    session_id = officer.desk.run(sessions.create_session, CommitteeBody.COUNCIL, VOTE)
    officer.desk.run(sessions.list_files, session_id, [file_id])
    officer.desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    parts = followed(officer, file_id).agreement.instalments
    last = InstalmentKind.BALANCE
    assert [(one.kind, one.amount, one.planned_on) for one in parts] == [
        (InstalmentKind.INTERIM, D("12000.00"), date(2026, 12, 31)),
        (InstalmentKind.INTERIM, D("12000.00"), date(2027, 12, 31)),
        (last, D("12000.00"), date(2028, 12, 31)),
    ]
    assert [year.committed for year in officer.desk.run(open_projection).years] == [12000, 12000, 12000, 0, 0]


@pytest.mark.parametrize(
    ("days", "planned"),
    [
        ((date(2024, 1, 1), date(2027, 6, 30)), [VOTE, VOTE, date(2026, 12, 31), date(2027, 6, 30)]),
        ((date(2025, 1, 1), date(2025, 12, 31)), [VOTE]),
    ],
)
def test_no_payment_is_planned_before_the_vote(officer: LedgerOfficer, days: Days, planned: list[date]) -> None:
    file_id = officer.asked(officer.scheme(), "40000.00", officer.structure(), days=days)
    officer.vote(file_id, "40000.00")
    assert [one.planned_on for one in followed(officer, file_id).agreement.instalments] == planned


def test_a_payment_without_instalment_pays_the_earliest_unpaid_in_the_page_and_in_the_projection(
    officer: LedgerOfficer,
) -> None:
    shares = zip((2026, 2027, 2028), ("12500.00", "7500.00", "5000.00"), strict=True)
    file_id = officer.asked(officer.scheme(), "25000.00", officer.structure(), days=THREE_YEARS)
    officer.desk.run(instruct.change_field, file_id, "split", SplitMode.FREE)
    for year, amount in shares:
        officer.desk.run(terms.set_year_amount, file_id, year, D(amount))
    officer.vote(file_id, "25000.00")
    sheet = officer.desk.run(follow_up_lines.add_line, file_id, "payments", "amount", D("5000.00"))
    key = sheet.agreement.payments[0].id
    officer.desk.run(follow_up_lines.change_line, file_id, "payments", key, "instalment_id", None)
    left = [D("7500.00"), D("7500.00"), D("5000.00")]
    assert followed(officer, file_id).agreement.remaining_by_instalment() == left
    assert [year.committed for year in officer.desk.run(open_projection).years[:3]] == left


def test_the_page_of_a_structure_tells_each_year_its_share(officer: LedgerOfficer) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    carriers = [(one, "0.5"), (two, "0.5")]
    officer.vote(officer.asked(officer.scheme(), "60000.00", None, days=THREE_YEARS, carriers=carriers), "60000.00")
    for who in (one, two):
        told = officer.desk.run(open_organisation, who).granted
        assert [(row.year, row.file_count, row.granted) for row in told] == [
            (year, 1, D("10000.00")) for year in (2028, 2027, 2026)
        ]


def test_an_amendment_counts_once_signed_and_what_lapsed_counts_less_what_was_paid_back(officer: LedgerOfficer) -> None:
    desk, scheme, who = officer.desk, officer.scheme(), officer.structure()
    first = officer.asked(scheme, "20000.00", who)
    officer.vote(first, "20000.00")
    desk.run(follow_up_lines.add_line, first, "amendments", "amount", D("90000.00"))
    second = officer.asked(scheme, "4000.00", who)
    assert officer.years(second) == {2026: D("24000.00")}

    def lapse(agreement: Agreement) -> None:
        agreement.payments.append(Payment(date(2026, 3, 1), D("20000.00")))
        agreement.lapsed_on = date(2026, 3, 1)
        agreement.repayments.append(RepaymentOrder(D("500.00"), repaid_on=date(2026, 3, 2)))
        agreement.repayments.append(RepaymentOrder(D("600.00")))

    change_by_hand(desk, first, lapse)
    assert officer.years(second) == {2026: D("23500.00")}


@pytest.mark.parametrize("shares", [("0.3", "0.7"), ("0.7", "0.3")])
def test_the_share_of_each_carrier_is_judged_whichever_is_named_first(
    officer: LedgerOfficer, shares: tuple[str, str]
) -> None:
    carriers = [(officer.structure(name), share) for name, share in zip("AB", shares, strict=True)]
    file_id = officer.asked(officer.scheme(), "40000.00", None, carriers=carriers)
    officer.vote(file_id, "40000.00")
    assert [one.facts["year_total"] for one in officer.said(file_id, "agreement_required")] == [D("28000.00")]
    assert needs_a_convention(officer, file_id)


@pytest.mark.parametrize("shares", [("0.5", "0.5"), ("0.55", "0.45")])
def test_two_shares_under_the_threshold_ask_for_nothing_though_their_sum_is_above(
    officer: LedgerOfficer, shares: tuple[str, str]
) -> None:
    carriers = [(officer.structure(name), share) for name, share in zip("AB", shares, strict=True)]
    file_id = officer.asked(officer.scheme(), "40000.00", None, carriers=carriers)
    officer.vote(file_id, "40000.00")
    assert (officer.said(file_id, "agreement_required"), needs_a_convention(officer, file_id)) == ([], False)


def test_what_a_public_owner_brings_is_no_private_aid(officer: LedgerOfficer) -> None:
    town = officer.structure("Commune", OrganisationKind.LOCAL_AUTHORITY)
    file_id = officer.asked(officer.scheme(), "90000.00", town, cost="100000.00")
    officer.desk.run(instruct.change_field, file_id, "section", Section.INVESTMENT)
    officer.obtained(file_id, FunderLevel.OWN, "Commune", "15000.00")
    told = [officer.said(file_id, "owner_share")]
    officer.obtained(file_id, FunderLevel.PRIVATE, "Fondation", "2000.00")
    told.append(officer.said(file_id, "owner_share"))
    for level in (FunderLevel.PRIVATE, FunderLevel.STATE):
        officer.obtained(file_id, level, "Prêt de locaux", "1000.00")
        line = officer.desk.run(open_file, file_id).file.plan[-1]
        officer.desk.run(instruct.change_line, file_id, "plan", line.id, "in_kind", True)  # a cell
    told.append(officer.said(file_id, "owner_share"))
    facts = [[(one.facts["total"], one.facts["public"]) for one in said] for said in told]
    assert facts == [
        [(D("100000.00"), D("85000.00"))],
        [(D("98000.00"), D("83000.00"))],
        [(D("98000.00"), D("83000.00"))],
    ]


def test_each_vote_is_judged_by_the_threshold_of_its_day(officer: LedgerOfficer) -> None:
    with officer.desk.writing("Remplacer un repère légal") as work:
        work.add(LegalOverride("agreement_required", D("50000"), valid_from=date(2026, 2, 15), reason="Essai"))
        work.commit()
    asked = []
    for day in (date(2026, 2, 14), date(2026, 2, 15)):
        file_id = officer.asked(officer.scheme(), "30000.00", officer.structure())
        officer.vote(file_id, "30000.00", day)
        asked.append(needs_a_convention(officer, file_id))
    assert asked == [True, False]


def test_a_vote_is_judged_as_of_the_day_of_its_session(officer: LedgerOfficer) -> None:
    run = officer.desk.run
    scheme = officer.scheme(Cap(scope=CapScope.PTCE, amount=D("15000.00"), source="art. 1"))
    early = officer.asked(scheme, "15000.00", officer.structure())
    run(instruct.propose, early, D("15000.00"))
    session_id = run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 2, 1))
    run(sessions.list_files, session_id, [early])
    late = officer.asked(scheme, "10000.00", officer.structure())
    officer.vote(late, "10000.00", date(2026, 2, 20))
    run(sessions.record_vote, session_id, early, Vote.GRANTED)
    assert run(open_file, early).file.voted == D("15000.00")
    assert run(sessions.open_session, session_id).lines[0].submitted.amount("maximum") == D("15000.00")


def test_an_amendment_may_reach_the_maximum_and_is_judged_on_the_day_it_is_signed(officer: LedgerOfficer) -> None:
    scheme = officer.scheme(Cap(scope=CapScope.PTCE, amount=D("50000.00"), source="art. 1"))
    file_id, other = (officer.asked(scheme, "45000.00", officer.structure()) for _time in range(2))
    officer.vote(file_id, "25000.00", date(2026, 2, 1))
    officer.vote(other, "20000.00", date(2026, 2, 20))
    with pytest.raises(AmendedAboveMaximumError):
        amend(officer, file_id, "30000.01", date(2026, 3, 1))
    amend(officer, file_id, "30000.00", date(2026, 3, 1))
    assert followed(officer, file_id).agreement.agreed == D("30000.00")


@pytest.mark.parametrize(
    ("cell", "value", "counts"), [("in_kind", True, False), ("obtained", False, False), ("obtained", True, True)]
)
def test_a_line_of_another_dossier_counts_in_cash_and_obtained_only(
    officer: LedgerOfficer, cell: str, *, value: bool, counts: bool
) -> None:
    scheme, who = officer.scheme(), officer.structure()
    first, second = (officer.asked(scheme, "10000.00", who) for _time in range(2))
    officer.obtained(first, FunderLevel.STATE, "État", "150000.00")
    line = officer.desk.run(open_file, first).file.plan[-1]
    officer.desk.run(instruct.change_line, first, "plan", line.id, cell, value)
    officer.vote(first, "10000.00")
    assert bool(officer.said(second, "auditor_required")) is counts


def test_a_tapering_from_july_is_spread_over_its_twelve_month_years(officer: LedgerOfficer) -> None:
    scheme = officer.scheme(Tapering(rates=(D("0.6"), D("0.4"), D("0.2")), source="art. 5"))
    days = (date(2026, 7, 1), date(2029, 6, 30))
    file_id = officer.asked(scheme, "36000.00", officer.structure(), days=days, cost="36000.00")
    schedule = officer.desk.run(open_file, file_id).assessment.schedule
    assert schedule == ((2026, D("3600.00")), (2027, D("6000.00")), (2028, D("3600.00")), (2029, D("1200.00")))


def test_each_category_has_its_rate_and_what_other_funders_bring_comes_off_both(officer: LedgerOfficer) -> None:
    rates = (
        MaxRate(rate=D(rate), when=When(categories=(category,)), source="art. 3")
        for rate, category in (("0.8", CostCategory.STUDY), ("0.5", CostCategory.EQUIPMENT))
    )
    deduction = PublicAidDeduction(mode=DeductionMode.FROM_BASE, source="art. 4")
    file_id = officer.asked(officer.scheme(*rates, deduction), "40000.00", officer.structure(), cost="30000.00")
    line = officer.desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.EQUIPMENT).file.costs[-1]
    officer.desk.run(instruct.change_line, file_id, "costs", line.id, "presented", D("20000.00"))
    officer.desk.run(instruct.change_field, file_id, "total_cost", D("50000.00"))
    officer.obtained(file_id, FunderLevel.STATE, "État", "10000.00")
    assert officer.maximum(file_id) == D("27200.00")


def test_the_bracket_of_the_base_sets_the_rate_of_all_of_it(officer: LedgerOfficer) -> None:
    first = MaxRate(rate=D("0.8"), when=When(base_up_to=D("10000.00")), source="art. 3")
    scheme = officer.scheme(first, MaxRate(rate=D("0.5"), source="art. 3"))
    file_id = officer.asked(scheme, "15000.00", officer.structure(), cost="15000.00")
    assert officer.maximum(file_id) == D("7500.00")


@pytest.mark.parametrize("double", [False, True])
def test_who_shares_a_dossier_twice_gets_one_part_of_it(officer: LedgerOfficer, *, double: bool) -> None:
    siret = "73282932000074" if double else ""
    who = officer.structure("Bois", siret=siret)
    other = officer.structure("Bois (Nord)", siret="73282932000009") if double else who
    scheme = officer.scheme(EACH_15000)
    capped = officer.asked(scheme, "40000.00", who, carriers=[(other, "0.5")])
    assert officer.maximum(capped) == D("15000.00")
    officer.vote(officer.asked(scheme, "4000.00", other), "4000.00")
    assert officer.maximum(capped) == D("11000.00")
    shared = officer.asked(officer.scheme(), "21000.00", who, carriers=[(other, "0.5")])
    officer.vote(shared, "21000.00")
    assert officer.years(shared) == {2026: D("25000.00")}
    assert needs_a_convention(officer, shared)


def test_two_establishments_of_one_siren_are_one_structure_for_a_cap(officer: LedgerOfficer) -> None:
    scheme = officer.scheme(EACH_15000)
    here, there = (
        officer.structure(name, siret=siret) for name, siret in (("A", "73282932000074"), ("B", "73282932000009"))
    )
    officer.vote(officer.asked(scheme, "10000.00", here), "10000.00")
    assert officer.maximum(officer.asked(scheme, "15000.00", there)) == D("5000.00")


def test_what_two_records_received_counts_in_the_lists_once_they_are_merged(officer: LedgerOfficer) -> None:
    scheme = officer.scheme(EACH_15000)
    kept, gone = officer.structure("Bois"), officer.structure("Bois (ancien nom)")
    officer.vote(officer.asked(scheme, "10000.00", gone), "10000.00")
    next_one = officer.asked(scheme, "15000.00", kept)
    before = officer.desk.run(open_file, next_one).file.max_amount
    officer.desk.run(merge_organisations, kept, gone, [])
    assert (before, officer.desk.run(open_file, next_one).file.max_amount) == (D("15000.00"), D("5000.00"))


@pytest.mark.slow
def test_an_amendment_that_lowers_what_is_agreed_is_taken_though_the_maximum_went_below_it(
    officer: LedgerOfficer,
) -> None:
    scheme = officer.scheme(Cap(scope=CapScope.PTCE, amount=D("50000.00"), source="art. 1"))
    file_id, other = (officer.asked(scheme, "45000.00", officer.structure()) for _time in range(2))
    officer.vote(file_id, "25000.00", date(2026, 2, 1))
    amend(officer, file_id, "30000.00", date(2026, 3, 1))
    officer.desk.run(instruct.derogate, other, ABOVE_MAXIMUM, "Vote de la commission permanente")
    officer.vote(other, "25000.00", date(2026, 2, 20))
    key = followed(officer, file_id).agreement.amendments[-1].id
    officer.desk.run(follow_up_lines.change_line, file_id, "amendments", key, "amount", D("29000.00"))
    query = "SELECT funding_file_id, m.amount FROM amendment m JOIN agreement a ON a.id = m.agreement_id"
    assert held(officer.desk, query) == [(file_id, 2_900_000)]


def test_an_establishment_counts_what_another_of_its_siren_got_in_another_ptce(officer: LedgerOfficer) -> None:
    scheme = officer.scheme(EACH_15000)
    here, there = (
        officer.structure(name, siret=siret) for name, siret in (("A", "73282932000074"), ("B", "73282932000009"))
    )
    first = officer.asked(scheme, "10000.00", here)
    officer.vote(first, "10000.00")
    second = officer.asked(scheme, "15000.00", there, pole="ardaines")
    assert officer.maximum(second) == D("5000.00")
    [(poles,)] = held(officer.desk, "SELECT count(DISTINCT ptce_id) FROM funding_file")
    assert poles == 2


@pytest.mark.parametrize("level", [FunderLevel.REGION, FunderLevel.DEPARTMENT])
def test_schemes_of_the_level_of_our_authority_alone_name_it(level: FunderLevel, desk: Desk) -> None:
    of_schemes = schema.schemes.scheme

    def named(desk: Desk) -> bool:
        with desk.database.rewriting() as connection:
            first = select(of_schemes.c.id).order_by(of_schemes.c.id).limit(1).scalar_subquery()
            ours = {"funder_level": level, "funder_name": AUTHORITY.name.upper()}
            connection.execute(update(of_schemes).where(of_schemes.c.id == first).values(ours))
            return scheme_book(connection).payers.named

    assert desk.run(named) == (level is FunderLevel.REGION)
