"""What holds of every computation, whatever the rules and the request."""

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.money import CENT
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.request import AssessmentRequest, Award, Cost, PlanEntry
from ptce_desk.domain.rules.types import (
    KNOWN_BY_NAME,
    Cap,
    Duration,
    EligibleBeneficiaries,
    EligibleCategories,
    IndicativeRange,
    MaxRate,
    Parity,
    Phases,
    PublicAidDeduction,
    RequiresAward,
    Rule,
    UncomputedRule,
)
from ptce_desk.domain.rules.vocabulary import AwardStatus, CapScope, CostCategory, DeductionMode, DurationSince
from ptce_desk.wording.assessment import answer_data, finding_sentence, step_label, step_sentence
from tests.unit.domain_rules.examples import judge

AMOUNTS: Final = st.decimals(min_value=0, max_value=10**7, places=2)
RATES: Final = st.decimals(min_value=0, max_value=1, places=4)
SOURCES: Final = st.text(max_size=12)
MONTHS: Final = st.integers(1, 60)
DAYS: Final = st.dates(date(2010, 1, 1), date(2030, 12, 31))
SCHEMES: Final = st.sampled_from(["HERE", "SISTER", "ELSEWHERE"])
MAYBE: Final = st.none() | SCHEMES


RATE: Final = st.builds(MaxRate, rate=RATES, source=SOURCES)
CAP: Final = st.builds(
    Cap,
    scope=st.sampled_from(CapScope),
    amount=AMOUNTS,
    family=st.sampled_from([None, "FAMILY"]),
    source=SOURCES,
)
DEDUCTION: Final = st.builds(
    PublicAidDeduction,
    mode=st.sampled_from(DeductionMode),
    count_requested=st.booleans(),
    count_in_kind=st.booleans(),
    source=SOURCES,
)

PARITY: Final = st.builds(Parity, level=st.sampled_from(FunderLevel), source=SOURCES)
CATEGORIES: Final = st.lists(st.sampled_from(CostCategory), min_size=1, max_size=4).map(tuple)
ELIGIBLE: Final = st.builds(EligibleCategories, categories=CATEGORIES, source=SOURCES)
RANGE: Final = st.tuples(AMOUNTS, AMOUNTS, SOURCES).map(
    lambda drawn: IndicativeRange(low=min(drawn[:2]), high=max(drawn[:2]), source=drawn[2])
)
DURATION: Final = st.tuples(MONTHS, MONTHS, st.sampled_from(DurationSince), st.booleans(), SOURCES).map(
    lambda drawn: Duration(
        min_months=min(drawn[:2]) if drawn[3] else None, max_months=max(drawn[:2]), since=drawn[2], source=drawn[4]
    )
)
PHASES: Final = st.builds(Phases, stage=st.sampled_from(Stage), after=MAYBE, source=SOURCES)
AWARD_NEEDED: Final = st.builds(
    RequiresAward, scheme=MAYBE, level=st.sampled_from(FunderLevel), source=SOURCES
) | st.builds(RequiresAward, scheme=SCHEMES, source=SOURCES)
WHO: Final = st.builds(
    EligibleBeneficiaries,
    kinds=st.lists(st.sampled_from(OrganisationKind), max_size=2).map(tuple),
    ess=st.none() | st.booleans(),
    lead_partner_ess=st.booleans(),
    min_members=st.none() | st.integers(1, 5),
    mixed=st.booleans(),
    stages=st.lists(st.sampled_from(Stage), max_size=2).map(tuple),
    territories=st.lists(st.sampled_from(TerritoryType), max_size=2).map(tuple),
    source=SOURCES,
)
BY_NAME: Final = st.builds(
    UncomputedRule, type=st.sampled_from(sorted(KNOWN_BY_NAME)), content=st.just('{"note": "à lire"}'), source=SOURCES
)
RULES: Final[st.SearchStrategy[tuple[Rule, ...]]] = st.lists(
    st.one_of(
        RATE, CAP, DEDUCTION, PARITY, ELIGIBLE, RANGE, DURATION, PHASES, AWARD_NEEDED, WHO, BY_NAME
    ),
    max_size=8,
).map(tuple)  # fmt: skip

COSTS: Final = st.lists(
    st.builds(Cost, category=st.sampled_from(CostCategory), amount=AMOUNTS, retained=st.none() | AMOUNTS), max_size=5
).map(tuple)
PLANS: Final = st.lists(
    st.builds(
        PlanEntry,
        funder=st.just("Financeur"),
        level=st.sampled_from(FunderLevel),
        public=st.booleans(),
        amount=AMOUNTS,
        in_kind=st.booleans(),
        obtained=st.booleans(),
    ),
    max_size=5,
).map(tuple)
AWARDS: Final = st.lists(
    st.builds(
        Award,
        scheme=SCHEMES,
        stage=st.none() | st.sampled_from(Stage),
        amount=AMOUNTS,
        decided_on=st.none() | DAYS,
        status=st.sampled_from(AwardStatus),
        start=st.none() | DAYS,
        same_ptce=st.booleans(),
        same_beneficiary=st.booleans(),
    ),
    max_size=4,
).map(tuple)
REQUESTS: Final = st.builds(
    AssessmentRequest,
    total_cost=AMOUNTS,
    costs=COSTS,
    requested=AMOUNTS,
    stage=st.none() | st.sampled_from(Stage),
    plan=PLANS,
    start=st.none() | DAYS,
    end=st.none() | DAYS,
    deposited_on=st.none() | DAYS,
    decided_on=st.none() | DAYS,
    awards=AWARDS,
)


@given(RULES)
def test_rules_written_are_read_back_the_same(rules: tuple[Rule, ...]) -> None:
    assert read_rules(rules_to_data(rules)) == (rules, [])


@given(REQUESTS, RULES)
def test_the_maximum_is_to_the_cent_and_never_negative_and_no_more_than_asked_is_suggested(
    request: AssessmentRequest, rules: tuple[Rule, ...]
) -> None:
    answer = judge(request, *rules)
    assert answer.max_amount >= 0
    assert answer.max_amount == answer.max_amount.quantize(CENT)
    assert answer.suggested_amount == min(answer.max_amount, request.requested)


@given(REQUESTS, RULES)
def test_the_maximum_passes_no_rate_cap_or_remaining_cost(request: AssessmentRequest, rules: tuple[Rule, ...]) -> None:
    answer = judge(request, *rules)
    cash = sum(line.amount for line in request.plan if line.obtained and not line.in_kind)
    years = 21
    assert answer.max_amount <= max(request.total_cost - cash, Decimal(0))
    assert answer.max_amount <= answer.eligible_base
    for rule in rules:
        if isinstance(rule, Cap):
            assert answer.max_amount <= rule.amount * (years if rule.scope is CapScope.FILE_YEAR else 1)
    rates = [rule.rate for rule in rules if isinstance(rule, MaxRate)]
    assert answer.max_amount <= answer.eligible_base * (rates[0] if rates else 1)


@given(REQUESTS, RULES)
def test_steps_follow_one_another_go_down_only_and_end_at_the_maximum(
    request: AssessmentRequest, rules: tuple[Rule, ...]
) -> None:
    answer = judge(request, *rules)
    assert [step.before for step in answer.steps[1:]] == [step.after for step in answer.steps[:-1]]
    assert all(0 <= step.after <= step.before for step in answer.steps)
    assert 0 <= answer.steps[-1].after - answer.max_amount < CENT


@given(REQUESTS, RULES)
def test_the_binding_rule_is_a_step_that_lowered_the_amount_and_none_after_it_did(
    request: AssessmentRequest, rules: tuple[Rule, ...]
) -> None:
    answer = judge(request, *rules)
    lowering = [step.rule for step in answer.steps[1:] if step.after < step.before]
    assert answer.binding_rule == (lowering[-1] if lowering else None)


@given(REQUESTS, RULES)
def test_a_schedule_sums_exactly_to_what_is_suggested(request: AssessmentRequest, rules: tuple[Rule, ...]) -> None:
    answer = judge(request, *rules)
    if answer.schedule:
        assert sum(amount for _, amount in answer.schedule) == answer.suggested_amount
    else:
        assert request.decided_on is None
        assert request.deposited_on is None
        assert request.start is None or request.end is None or request.end < request.start


@given(REQUESTS, RULES, AMOUNTS)
def test_a_larger_base_never_lowers_the_maximum(
    request: AssessmentRequest, rules: tuple[Rule, ...], more: Decimal
) -> None:
    larger = replace(request, costs=(*request.costs, Cost(CostCategory.STUDY, more)))
    assert judge(larger, *rules).max_amount >= judge(request, *rules).max_amount


@given(REQUESTS, RULES, AMOUNTS, st.booleans())
def test_more_public_aid_never_raises_the_maximum_but_under_parity(
    request: AssessmentRequest, rules: tuple[Rule, ...], more: Decimal, obtained: object
) -> None:
    kept = [rule for rule in rules if not isinstance(rule, Parity)]
    line = PlanEntry("Ville", FunderLevel.COMMUNE, public=True, amount=more, obtained=bool(obtained))
    helped = replace(request, plan=(*request.plan, line))
    assert judge(helped, *kept).max_amount <= judge(request, *kept).max_amount


@given(REQUESTS, RULES, AMOUNTS)
def test_an_earlier_award_never_raises_the_maximum(
    request: AssessmentRequest, rules: tuple[Rule, ...], amount: Decimal
) -> None:
    helped = replace(request, awards=(*request.awards, Award("HERE", None, amount, None, AwardStatus.VOTED)))
    assert judge(helped, *rules).max_amount <= judge(request, *rules).max_amount


@given(REQUESTS, RULES)
def test_every_answer_can_be_said_in_french(request: AssessmentRequest, rules: tuple[Rule, ...]) -> None:
    answer = judge(request, *rules)
    sentences = [step_sentence(step) for step in answer.steps]
    sentences += [finding_sentence(finding) for finding in answer.findings]
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in sentences)
    assert all(step_label(step) for step in answer.steps)
    assert json.loads(json.dumps(answer_data("HERE", "2014", answer)))["binding_rule"] == answer.binding_rule


@given(DAYS, st.integers(0, 3000), AMOUNTS)
def test_a_whole_project_is_scheduled_over_every_year_it_touches(start: date, days: int, amount: Decimal) -> None:
    end = start + timedelta(days=days)
    request = AssessmentRequest(amount, (Cost(CostCategory.STUDY, amount),), amount, start=start, end=end)
    assert [year for year, _ in judge(request).schedule] == list(range(start.year, end.year + 1))
