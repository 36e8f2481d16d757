"""What holds of every computation, whatever the rules and the request."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.money import CENT
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.amounts import rate_that_applies
from ptce_desk.domain.rules.assessment import is_euros
from ptce_desk.domain.rules.awards import summed
from ptce_desk.domain.rules.parts import DeliverableItem, InstalmentPart, SubCap, When
from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.request import AssessmentRequest, Award, Cost, PlanEntry
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.types import (
    RULE_TYPES,
    Accompaniment,
    BaseCap,
    Cap,
    CoFunding,
    Deliverables,
    DeMinimis,
    Duration,
    EligibleBeneficiaries,
    EligibleCategories,
    FlatAmount,
    Floor,
    IndicativeRange,
    InstalmentPlan,
    MaxAwards,
    MaxRate,
    MinSelfFinancing,
    Parity,
    Phases,
    Prerequisites,
    PublicAidCeiling,
    PublicAidDeduction,
    RecordedOutcome,
    RequiresAward,
    Rule,
    Settlement,
    StateAid,
    Tapering,
    UnitScale,
    Vat,
    Window,
)
from ptce_desk.domain.rules.when import Facts
from ptce_desk.domain.vocabulary import (
    AwardsOf,
    AwardStatus,
    CapScope,
    CostCategory,
    DeductionMode,
    DeliverableKind,
    DeMinimisRegime,
    DurationSince,
    InstalmentKind,
    RateBasis,
    RateCondition,
    ScaleUnit,
    Section,
    SettlementMode,
    SplitMode,
    StateAidRegime,
    VatBasis,
)
from ptce_desk.wording.assessment import answer_data, finding_sentence
from ptce_desk.wording.steps import step_sentence, step_words
from tests.unit.domain_rules.examples import judge

AMOUNTS: Final = st.decimals(min_value=0, max_value=10**7, places=2)
RATES: Final = st.decimals(min_value=0, max_value=1, places=4)
SOURCES: Final = st.text(max_size=12)
MONTHS: Final = st.integers(1, 60)
DAYS: Final = st.dates(date(2010, 1, 1), date(2030, 12, 31))
SCHEMES: Final = st.sampled_from(["HERE", "SISTER", "ELSEWHERE"])
MAYBE: Final = st.none() | SCHEMES


RATE: Final = st.builds(MaxRate, rate=RATES, when=st.sampled_from(RateCondition).map(When), source=SOURCES)
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
SUB_CAPS: Final = st.lists(
    st.builds(SubCap, st.sampled_from(CostCategory), RATES), max_size=2, unique_by=lambda cap: cap.category
).map(tuple)
ELIGIBLE: Final = st.builds(
    EligibleCategories,
    categories=CATEGORIES,
    sub_caps=SUB_CAPS,
    sections=st.lists(st.sampled_from(Section), max_size=1).map(tuple),
    source=SOURCES,
)
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
    RequiresAward, scheme=MAYBE, level=st.sampled_from(FunderLevel), or_applied=st.booleans(), source=SOURCES
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
POSITIVE: Final = st.decimals(min_value=1, max_value=10**6, places=2)
CEILING: Final = st.builds(
    PublicAidCeiling,
    rate=RATES,
    of=st.sampled_from(RateBasis),
    when=st.sampled_from(RateCondition).map(When),
    source=SOURCES,
)
SELF_FINANCING: Final = st.builds(
    MinSelfFinancing,
    rate=st.none() | RATES,
    yearly_growth=st.none() | RATES,
    growing=st.just(True),
    autonomy_plan=st.booleans(),
    source=SOURCES,
)
TAPERING: Final = st.builds(Tapering, rates=st.lists(RATES, min_size=1, max_size=4).map(tuple), source=SOURCES)
FLAT: Final = st.builds(FlatAmount, amount=AMOUNTS, source=SOURCES)
SCALE: Final = st.builds(
    UnitScale, unit=st.sampled_from(ScaleUnit), amount=AMOUNTS, max_quantity=st.none() | POSITIVE, source=SOURCES
)
WINDOW: Final = st.tuples(DAYS, DAYS, SOURCES).map(
    lambda drawn: Window(opens=min(drawn[:2]), closes=max(drawn[:2]), source=drawn[2])
)
AWARDS_LIMIT: Final = st.builds(MaxAwards, count=st.integers(1, 3), of=st.sampled_from(AwardsOf), source=SOURCES)
PLAN: Final = st.tuples(RATES, st.text(st.characters(exclude_characters="{"), max_size=8), SOURCES).map(
    lambda drawn: InstalmentPlan(
        parts=(
            InstalmentPart(InstalmentKind.ADVANCE, drawn[0]),
            InstalmentPart(InstalmentKind.BALANCE, 1 - drawn[0], drawn[1]),
        ),
        source=drawn[2],
    )
)
OWED: Final = st.builds(
    Deliverables,
    items=st.lists(
        st.builds(
            DeliverableItem,
            st.sampled_from(DeliverableKind),
            st.integers(0, 60),
            st.none() | st.sampled_from(InstalmentKind),
        ),
        min_size=1,
        max_size=3,
    ).map(tuple),
    source=SOURCES,
)
SETTLED: Final = st.builds(Settlement, mode=st.sampled_from(SettlementMode), threshold=RATES, source=SOURCES)
REGIME: Final = st.builds(DeMinimis, regime=st.sampled_from(DeMinimisRegime), source=SOURCES)
ACCOMPANIED: Final = st.builds(Accompaniment, source=SOURCES)
OTHERS: Final = st.builds(CoFunding, notified=st.booleans(), source=SOURCES)
KNOWN: Final = st.builds(
    RecordedOutcome, applications=st.none() | st.integers(1, 500), awards=st.integers(1, 500), source=SOURCES
)
BASE_CAP: Final = st.builds(BaseCap, amount=AMOUNTS, source=SOURCES)
STATE_AID: Final = st.builds(StateAid, regime=st.sampled_from(StateAidRegime), source=SOURCES)
POINTS: Final = st.builds(
    Prerequisites,
    items=st.sampled_from((("Un territoire",), ("Une filière", "Des emplois d’ici"))),
    source=SOURCES,
)
VAT: Final = st.builds(Vat, expected=st.sampled_from(VatBasis), source=SOURCES)
FLOOR: Final = st.builds(Floor, amount=AMOUNTS, source=SOURCES)
EVERY: Final = (
    *(RATE, CAP, DEDUCTION, PARITY, ELIGIBLE, RANGE, DURATION, PHASES, AWARD_NEEDED, WHO, CEILING, SELF_FINANCING),
    *(
        *(POINTS, VAT, BASE_CAP, STATE_AID),
        TAPERING,
        FLAT,
        SCALE,
        WINDOW,
        AWARDS_LIMIT,
        PLAN,
        OWED,
        SETTLED,
        REGIME,
        FLOOR,
        ACCOMPANIED,
        OTHERS,
        KNOWN,
    ),
)
ANY_RULE: Final[st.SearchStrategy[Rule]] = st.one_of(*EVERY)
RULES: Final[st.SearchStrategy[tuple[Rule, ...]]] = st.lists(ANY_RULE, max_size=8).map(tuple)
GIVEN: Final = (FlatAmount, UnitScale)
"""Rules that set an amount the base does not bound."""
GIVEN_STEPS: Final = ("flat_amount", "unit_scale", "accompaniment")

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
    section=st.none() | st.sampled_from(Section),
    state_aid=st.none() | st.sampled_from(StateAidRegime),
    vat=st.none() | st.sampled_from(VatBasis),
    quantities=st.dictionaries(st.sampled_from(ScaleUnit), POSITIVE, max_size=3),
    self_financing=st.dictionaries(st.integers(2015, 2025), RATES, max_size=3),
    split=st.none() | st.sampled_from(SplitMode),
    ticked=st.sampled_from(((), ("Un territoire",), ("une filiere", "Autre"))),
    shares=st.dictionaries(st.integers(2013, 2030), AMOUNTS, max_size=3),
)


def test_every_type_of_rule_is_drawn() -> None:
    assert len(EVERY) == len(RULE_TYPES)


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
    if not any(isinstance(rule, GIVEN) for rule in rules):
        assert answer.max_amount <= answer.eligible_base
    for rule in rules:
        if isinstance(rule, Cap):
            assert answer.max_amount <= rule.amount * (years if rule.scope is CapScope.FILE_YEAR else 1)
    rate = rate_that_applies(RuleSet(rules), Facts(request, answer.eligible_base))
    if rate is not None:
        assert answer.max_amount <= answer.eligible_base * rate.rate


@given(REQUESTS, RULES)
def test_no_limit_is_said_to_be_kept_to_where_there_is_nothing_to_limit(
    request: AssessmentRequest, rules: tuple[Rule, ...]
) -> None:
    """A cap apart: nothing is below it all the same."""
    answer = judge(replace(request, costs=()), *rules)
    given = any(step.rule in GIVEN_STEPS for step in answer.steps)
    for step in answer.steps:
        if not step.before and step.rule not in ("cap", "base_cap"):
            words, sentence = step_words(step), step_sentence(step)
            assert words.kept == ""
            assert not re.search("respect|vérifi|atteint|pas de surfinancement", sentence), sentence
            assert words.lacking in ("", "sans objet" if given else "assiette à remplir")
            assert words.lacking in sentence


@given(REQUESTS, RULES)
def test_steps_follow_one_another_go_down_only_and_end_at_the_maximum(
    request: AssessmentRequest, rules: tuple[Rule, ...]
) -> None:
    answer = judge(request, *rules)
    gaps = [previous.after - step.before for previous, step in pairwise(answer.steps)]
    assert all(0 <= gap < CENT for gap in gaps)  # a floor looks at the maximum, rounded down already
    given_steps = ("flat_amount", "unit_scale")
    assert all(step.after >= 0 for step in answer.steps)
    assert all(step.after <= step.before for step in answer.steps if step.rule not in given_steps)
    assert 0 <= answer.steps[-1].after - answer.max_amount < CENT


@given(REQUESTS, RULES)
def test_the_binding_rule_is_a_step_that_lowered_the_amount_and_none_after_it_did(
    request: AssessmentRequest, rules: tuple[Rule, ...]
) -> None:
    answer = judge(request, *rules)
    given_places = [place for place, step in enumerate(answer.steps) if step.rule in GIVEN_STEPS]
    own = answer.steps[given_places[-1] + 1 :] if given_places else answer.steps
    start = ("eligible_base", "sub_cap", "base_cap")
    lowering = [step.rule for step in own if step.rule not in start and step.after < step.before]
    assert answer.binding_rule == (lowering[-1] if lowering else None)


@given(REQUESTS, RULES)
def test_a_schedule_sums_exactly_to_what_is_suggested(request: AssessmentRequest, rules: tuple[Rule, ...]) -> None:
    answer = judge(request, *rules)
    if answer.schedule:
        assert sum(amount for _, amount in answer.schedule) == answer.suggested_amount
        assert sum(amount for _name, amount in answer.carriers) in (0, answer.suggested_amount)
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
def test_more_public_aid_never_raises_the_maximum_but_where_a_rule_asks_for_it(
    request: AssessmentRequest, rules: tuple[Rule, ...], more: Decimal, obtained: object
) -> None:
    depends = (RateCondition.ONLY_PUBLIC_FUNDER, RateCondition.OTHER_PUBLIC_AID)
    kept = [
        rule
        for rule in rules
        if not isinstance(rule, Parity)
        and not (isinstance(rule, MaxRate | PublicAidCeiling) and rule.when.case in depends)
    ]
    line = PlanEntry("Ville", FunderLevel.COMMUNE, public=True, amount=more, obtained=bool(obtained))
    helped = replace(request, plan=(*request.plan, line))
    assert judge(helped, *kept).max_amount <= judge(request, *kept).max_amount


@given(REQUESTS, RULES, AMOUNTS)
def test_an_earlier_award_never_raises_the_maximum(
    request: AssessmentRequest, rules: tuple[Rule, ...], amount: Decimal
) -> None:
    helped = replace(request, awards=(*request.awards, Award("HERE", None, amount, None, AwardStatus.VOTED)))
    assert judge(helped, *rules).max_amount <= judge(request, *rules).max_amount


FEW_DAYS: Final = st.none() | st.dates(date(2020, 1, 1), date(2020, 1, 4))
MANY_ALIKE: Final = st.lists(
    st.builds(
        Award,
        scheme=st.sampled_from(["HERE", "HERE", "HERE", "SISTER", "ELSEWHERE"]),
        stage=st.none() | st.sampled_from(list(Stage)[:2]),
        amount=st.integers(1, 99).map(Decimal),
        decided_on=FEW_DAYS,
        status=st.sampled_from([AwardStatus.VOTED, AwardStatus.VOTED, *AwardStatus]),
        start=FEW_DAYS,
        same_ptce=st.integers(0, 3).map(bool),
        same_beneficiary=st.integers(0, 3).map(lambda drawn: not drawn),
    ),
    min_size=6,
    max_size=16,
).map(tuple)
"""Awards of which rules tell few apart."""
LOOKING_AT_AWARDS: Final[tuple[Rule, ...]] = (
    Phases(stage=Stage.EMERGENCE, after="SISTER", source=""),
    Duration(max_months=1, since=DurationSince.PREVIOUS_PHASE, source=""),
    RequiresAward(scheme="ELSEWHERE", source=""),
    *(
        MaxAwards(count=count, of=of, source="")
        for count in range(1, 5)
        for of in (AwardsOf.PTCE, AwardsOf.BENEFICIARY)
    ),
)
CAPS_OVER_AWARDS: Final = [
    Cap(scope=scope, amount=Decimal(10_000), family=family, source="")
    for scope in (CapScope.PTCE, CapScope.STAGE, CapScope.BENEFICIARY)
    for family in (None, None, "ELSEWHERE")
]


@given(
    st.builds(
        AssessmentRequest,
        total_cost=st.just(Decimal(10**6)),
        costs=st.just((Cost(CostCategory.STUDY, Decimal(10**6)),)),
        requested=st.just(Decimal(10**6)),
        stage=st.none() | st.sampled_from(list(Stage)[:2]),
        end=st.dates(date(2020, 1, 29), date(2020, 2, 6)),
        decided_on=FEW_DAYS,
    ),
    MANY_ALIKE,
    st.sampled_from([(), LOOKING_AT_AWARDS]),
    st.sampled_from(CAPS_OVER_AWARDS),
)
def test_awards_summed_answer_as_each_of_them_would(
    request: AssessmentRequest, awards: tuple[Award, ...], looking: tuple[Rule, ...], cap: Cap
) -> None:
    told, sums, rules = replace(request, awards=awards), summed(awards), (*looking, cap)
    assert judge(replace(told, awards=sums), *rules) == judge(told, *rules)
    assert summed(sums) == sums
    assert sum(one.count for one in sums) == len(awards)


def test_awards_that_some_rule_tells_apart_are_not_summed_together() -> None:
    one = Award("HERE", Stage.EMERGENCE, Decimal(3), date(2020, 1, 2), AwardStatus.VOTED, same_beneficiary=False)
    others = [
        replace(one, scheme="SISTER"),
        replace(one, stage=None),
        replace(one, decided_on=None),
        replace(one, status=AwardStatus.PAID),
        replace(one, same_ptce=False),
        replace(one, same_beneficiary=True),
        replace(one, years=((2020, Decimal(3)),)),
    ]
    assert len(summed([one, *others])) == 1 + len(others)
    assert summed([one, replace(one, start=date(2019, 1, 1))]) == (
        replace(one, amount=Decimal(6), start=date(2019, 1, 1), count=2),
    )


@given(REQUESTS, RULES)
def test_every_amount_kept_told_or_exported_is_whole_cents(request: AssessmentRequest, rules: tuple[Rule, ...]) -> None:
    answer = judge(request, *rules)
    kept = [answer.eligible_base, answer.other_public_aid, answer.max_amount, answer.suggested_amount]
    kept += [amount for _year, amount in answer.schedule] + [amount for _name, amount in answer.carriers]
    told = [amount for step in answer.told for amount in (step.before, step.after)]
    facts = [step.facts for step in answer.told] + [finding.facts for finding in answer.findings]
    named = [value for held in facts for name, value in held.items() if isinstance(value, Decimal) and is_euros(name)]
    assert all(amount == amount.quantize(CENT) for amount in (*kept, *told, *named))
    for step, shown in zip(answer.steps if answer.bounded else (), answer.told, strict=True):
        assert 0 <= step.before - shown.before < CENT
        assert 0 <= step.after - shown.after < CENT
    exported = json.dumps(answer_data("HERE", "2014", answer))
    assert not re.search(r'"-?[0-9]+\.([0-9]|[0-9]{3,})"', exported)


@given(REQUESTS, st.lists(ANY_RULE, max_size=8), st.permutations(RULE_TYPES))
def test_the_order_of_rules_of_different_types_changes_nothing(
    request: AssessmentRequest, rules: list[Rule], order: list[type[Rule]]
) -> None:
    moved = sorted(rules, key=lambda rule: order.index(type(rule)))
    assert judge(request, *moved) == judge(request, *rules)


@given(REQUESTS, RULES)
def test_every_answer_can_be_said_in_french(request: AssessmentRequest, rules: tuple[Rule, ...]) -> None:
    answer = judge(request, *rules)
    sentences = [step_sentence(step) for step in answer.steps]
    sentences += [finding_sentence(finding) for finding in answer.findings]
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in sentences)
    assert all(step_words(step).what for step in answer.steps)
    assert json.loads(json.dumps(answer_data("HERE", "2014", answer)))["binding_rule"] == answer.binding_rule


@given(DAYS, st.integers(0, 3000), AMOUNTS)
def test_a_whole_project_is_scheduled_over_every_year_it_touches(start: date, days: int, amount: Decimal) -> None:
    end = start + timedelta(days=days)
    request = AssessmentRequest(amount, (Cost(CostCategory.STUDY, amount),), amount, start=start, end=end)
    assert [year for year, _ in judge(request).schedule] == list(range(start.year, end.year + 1))
