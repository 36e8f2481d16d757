"""A dossier before the rules: the request it makes, and what stands in the way of an amount."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.aid.appraisal import (
    ABOVE_MAXIMUM,
    blocking_findings,
    is_retained,
    missing_fields,
    obstacles_to,
    obstacles_to_proposing,
    request_of,
)
from ptce_desk.domain.funding_files import CarrierShare, CostLine, Derogation, FundingFile, PlanLine
from ptce_desk.domain.organisations import FunderLevel, Organisation, OrganisationKind
from ptce_desk.domain.ptce import Ptce, TerritoryType
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.request import Carrier, Cost, Member, PlanEntry
from ptce_desk.domain.rules.types import Duration, EligibleBeneficiaries
from ptce_desk.domain.states import InstructionState
from ptce_desk.domain.vocabulary import CostCategory
from tests.unit.domain_rules.examples import cap, judge, only

D = Decimal
CENT = D("0.01")
LONG = Duration(max_months=18, source="s")
CROWD = EligibleBeneficiaries(min_members=2, mixed=True, source="s")


def whole_file(**more: object) -> FundingFile:
    """A dossier of 50 000 euros that lacks nothing."""
    file = FundingFile("2026-001", "Étude", 1, 1, deposited_on=date(2026, 1, 5), requested=D(50000), beneficiary_id=1)
    file.costs.append(CostLine(CostCategory.STUDY, D(50000)))
    file.start, file.end = date(2026, 1, 1), date(2028, 12, 31)
    file.instruction = InstructionState.REVIEWED
    for name, value in more.items():
        setattr(file, name, value)
    return file


def judged(file: FundingFile) -> Assessment:
    members = [Organisation("Scierie", OrganisationKind.ENTERPRISE, ess=False)]
    request = request_of(file, ptce=None, beneficiary=None, members=members, carriers=(), awards=())
    return judge(request, cap("30000.00"), LONG, CROWD)


def derogation(code: str) -> Derogation:
    return Derogation(code, "Intérêt du territoire", "Agent", date(2026, 2, 1))


def codes(file: FundingFile, amount: Decimal | None, *, proposing: bool = False) -> list[str]:
    found = (obstacles_to_proposing if proposing else obstacles_to)(file, judged(file), amount)
    return [obstacle.field or obstacle.code for obstacle in found]


BLOCKING = ["duration_max", "too_few_members", "members_not_mixed"]


def test_the_request_of_a_dossier_takes_its_lines_without_our_own() -> None:
    file = whole_file(total_cost=D(60000), autonomy_plan=True)
    file.plan += [
        PlanLine("Région", FunderLevel.REGION, public=True, amount=D(30000), ours=True),
        PlanLine("État", FunderLevel.STATE, public=True, amount=D(10000), in_kind=True, obtained=True),
    ]
    leader = Organisation("Menuiserie", OrganisationKind.COOPERATIVE, ess=True)
    pole = Ptce("Le Pôle", territory_type=TerritoryType.RURAL)
    carriers = (Carrier("Menuiserie", D(1)),)
    request = request_of(file, ptce=pole, beneficiary=leader, members=[leader], carriers=carriers, awards=())
    assert request.plan == (PlanEntry("État", FunderLevel.STATE, True, D(10000), in_kind=True, obtained=True),)
    assert request.costs == (Cost(CostCategory.STUDY, D(50000), reason=""),)
    assert (request.total_cost, request.requested) == (D(60000), D(50000))
    assert request.beneficiary == Member("Menuiserie", OrganisationKind.COOPERATIVE, ess=True)
    assert (request.members, request.carriers) == ((request.beneficiary,), carriers)
    assert (request.territory_type, request.autonomy_plan) == (TerritoryType.RURAL, True)
    assert (request.start, request.end, request.deposited_on) == (file.start, file.end, file.deposited_on)


def test_a_dossier_hardly_begun_can_be_judged() -> None:
    empty = FundingFile("2026-001", "", None, 1)
    request = request_of(empty, ptce=None, beneficiary=None, members=(), carriers=(), awards=())
    assert (request.total_cost, request.requested) == (D(0), D(0))
    assert request.territory_type is None
    assert judge(request).max_amount == 0


def test_a_total_that_is_not_typed_is_the_sum_of_the_costs() -> None:
    file = whole_file()
    file.costs.append(CostLine(CostCategory.WORKS, D("10.50")))
    assert request_of(file, ptce=None, beneficiary=None, members=(), carriers=(), awards=()).total_cost == D("50010.50")


def test_the_fields_a_proposal_needs_are_named_in_the_order_of_the_page() -> None:
    assert missing_fields(FundingFile("2026-001", "  ", None, 1)) == [
        "title", "ptce_id", "beneficiary_id", "deposited_on", "costs", "requested",
    ]  # fmt: skip
    assert missing_fields(whole_file()) == []
    assert missing_fields(whole_file(beneficiary_id=None)) == ["beneficiary_id"]
    assert missing_fields(whole_file(beneficiary_id=None, carriers=[CarrierShare(7, D("0.5"))])) == []
    assert missing_fields(whole_file(requested=D(0))) == []


def test_obstacles_come_in_order_fields_then_findings_then_the_amount_then_the_instruction() -> None:
    file = whole_file(title="", instruction=InstructionState.UNDER_REVIEW)
    assert codes(file, D("30000.01"), proposing=True) == ["title", *BLOCKING, ABOVE_MAXIMUM, "not_reviewed"]


def test_a_vote_does_not_wait_for_the_instruction() -> None:
    file = whole_file(instruction=InstructionState.UNDER_REVIEW)
    assert "not_reviewed" not in codes(file, D(30000))


@pytest.mark.parametrize("amount", [None, D(-1), D("-0.01")])
def test_an_amount_is_needed_and_not_negative(amount: Decimal | None) -> None:
    assert codes(whole_file(), amount)[-1] == "no_amount"


def test_the_maximum_itself_and_nothing_are_allowed_and_one_cent_more_is_not() -> None:
    file = whole_file()
    file.derogations += [derogation(code) for code in BLOCKING]
    assert codes(file, D("30000.00"), proposing=True) == []
    assert codes(file, D(0), proposing=True) == []
    assert codes(file, D("30000.01"), proposing=True) == [ABOVE_MAXIMUM]


def test_a_derogation_passes_over_its_own_obstacle_only() -> None:
    file = whole_file()
    file.derogations.append(derogation("too_few_members"))
    assert [finding.code for finding in blocking_findings(file, judged(file))] == ["duration_max", "members_not_mixed"]
    file.derogations.append(derogation(ABOVE_MAXIMUM))
    assert codes(file, D(50000)) == ["duration_max", "members_not_mixed"]


@given(st.decimals(min_value=-100, max_value=10**6, places=2), st.sets(st.sampled_from([*BLOCKING, ABOVE_MAXIMUM])))
def test_derogations_only_ever_take_obstacles_away(amount: Decimal, passed: set[str]) -> None:
    file = whole_file()
    before = codes(file, amount)
    file.derogations += [derogation(code) for code in passed]
    assert codes(file, amount) == [code for code in before if code not in passed]


def test_a_line_is_retained_when_its_category_is_eligible() -> None:
    line = CostLine(CostCategory.STUDY, CENT)
    assert is_retained((), line)
    assert is_retained((only(CostCategory.STUDY),), line)
    assert not is_retained((only(CostCategory.WORKS),), line)
