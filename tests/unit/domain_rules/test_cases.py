"""Rates, caps, floors and flat amounts that hold in some cases only."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.consistency import problems_of
from ptce_desk.domain.rules.parts import When
from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.request import AssessmentRequest, Cost
from ptce_desk.domain.rules.types import BaseCap, Cap, EligibleCategories, FlatAmount, Floor, MaxRate, Rule
from ptce_desk.domain.vocabulary import CapScope, CostCategory, DeductionMode, RateCondition, Section, StateAidRegime
from ptce_desk.imports.request_json import request_from
from ptce_desk.wording.consistency import consistency_sentence
from ptce_desk.wording.rules import rule_sentence
from ptce_desk.wording.steps import step_sentence, step_words
from ptce_desk.wording.version_text import version_sentence
from tests.unit.domain_rules.examples import (
    ESS_LEADER,
    OTHER_FIRM,
    ask,
    cap,
    codes,
    deduction,
    judge,
    line,
    plain,
    rate,
    study,
    the_step,
)

D = Decimal
STUDY, EQUIPMENT = CostCategory.STUDY, CostCategory.EQUIPMENT
BY_CATEGORY = (
    MaxRate(rate=D("0.80"), when=When(categories=(STUDY,)), source="art. 1"),
    MaxRate(rate=D("0.50"), when=When(categories=(EQUIPMENT,)), source="art. 2"),
)
COSTS = (study("30000.00"), Cost(EQUIPMENT, D("20000.00")))


def rated(when: When, request: AssessmentRequest) -> Assessment:
    """80 % in a case, else half."""
    return judge(request, MaxRate(rate=D("0.80"), when=when, source="art. 1"), rate("0.50"))


def missing(answer: Assessment) -> list[object]:
    fields = [found.facts["field"] for found in answer.findings if found.code == "missing_data"]
    return [field for field in fields if field != "funding_plan"]


def test_each_category_has_its_rate_and_what_comes_off_comes_off_both() -> None:
    answer = judge(ask(*COSTS, plan=(line("10000.00"),)), *BY_CATEGORY, deduction(DeductionMode.FROM_BASE))
    assert answer.max_amount == D("27200.00")
    assert answer.binding_rule == "max_rate"


def test_without_other_aid_each_category_counts_at_its_rate() -> None:
    assert judge(ask(*COSTS), *BY_CATEGORY).max_amount == D("34000.00")


def test_a_capped_base_is_shared_among_the_categories() -> None:
    capped = BaseCap(amount=D("25000.00"), source="a")
    assert judge(ask(*COSTS), *BY_CATEGORY, capped).max_amount == D("17000.00")


def test_a_category_without_a_rate_of_its_own_takes_the_one_for_all_or_counts_whole() -> None:
    costs = (*COSTS, Cost(CostCategory.TRAINING, D("10000.00")))
    assert judge(ask(*costs), *BY_CATEGORY, rate("0.10")).max_amount == D("35000.00")
    assert judge(ask(*costs), *BY_CATEGORY).max_amount == D("44000.00")


def test_an_expense_set_aside_has_no_part_in_the_rates() -> None:
    only = EligibleCategories(categories=(STUDY,), source="a")
    assert judge(ask(*COSTS), only, *BY_CATEGORY).max_amount == D("24000.00")
    assert judge(ask(), *BY_CATEGORY).max_amount == 0


@pytest.mark.parametrize(
    ("base", "amount"), [("10000.00", "8000.00"), ("10000.01", "5000.00"), ("15000.00", "7500.00")]
)
def test_a_bracket_of_the_base_rates_all_of_it(base: str, amount: str) -> None:
    up_to = When(base_up_to=D("10000.00"))
    assert rated(up_to, ask(study(base))).max_amount == D(amount)
    above = When(base_above=D("10000.00"))
    other = judge(ask(study(base)), MaxRate(rate=D("0.50"), when=above, source="a"), rate("0.80"))
    assert other.max_amount == D(amount)


def test_the_bracket_is_that_of_the_capped_base() -> None:
    rules = (
        BaseCap(amount=D("10000.00"), source="a"),
        MaxRate(rate=D("0.8"), when=When(base_up_to=D(10000)), source="a"),
    )
    assert judge(ask(study("15000.00")), *rules, rate("0.50")).max_amount == D("8000.00")


REQUEST = ask(study("1000.00"), beneficiary=ESS_LEADER, members=(ESS_LEADER, OTHER_FIRM), stage=Stage.EMERGENCE)
REQUEST = replace(
    REQUEST,
    section=Section.OPERATING,
    territory_type=TerritoryType.RURAL,
    qpv=False,
    departments=("35", "56"),
    epci=("243500139",),
    state_aid=StateAidRegime.NONE,
)
UNKNOWN = ask(study("1000.00"))


@pytest.mark.parametrize(
    ("yes", "no", "field"),
    [
        (When(stages=(Stage.EMERGENCE,)), When(stages=(Stage.START_UP,)), "stage"),
        (When(sections=(Section.OPERATING,)), When(sections=(Section.INVESTMENT,)), "section"),
        (When(territories=(TerritoryType.RURAL,)), When(territories=(TerritoryType.URBAN,)), "territory_type"),
        (When(qpv=False), When(qpv=True), "qpv"),
        (When(departments=("56",)), When(departments=("22",)), "department"),
        (When(epci=("243500139",)), When(epci=("243500200",)), "epci"),
        (When(kinds=(ESS_LEADER.kind,)), When(kinds=(OrganisationKind.LOCAL_AUTHORITY,)), "beneficiary"),
        (When(ess=True), When(ess=False), "beneficiary"),
        (When(min_members=2), When(min_members=3), "members"),
        (When(max_members=2), When(max_members=1), "members"),
        (When(RateCondition.NOT_STATE_AID), When(RateCondition.STATE_AID), "state_aid"),
    ],
)
def test_a_case_holds_or_not_and_an_unknown_fact_is_named(yes: When, no: When, field: str) -> None:
    assert rated(yes, REQUEST).max_amount == D("800.00")
    assert rated(no, REQUEST).max_amount == D("500.00")
    assert missing(rated(yes, REQUEST)) == missing(rated(no, REQUEST)) == []
    assert field in missing(rated(yes, UNKNOWN))
    assert rated(yes, UNKNOWN).max_amount == D("500.00")


def test_until_somebody_says_otherwise_an_aid_is_a_state_aid() -> None:
    assert rated(When(RateCondition.STATE_AID), UNKNOWN).max_amount == D("800.00")


def test_all_the_conditions_of_a_case_must_hold_and_a_false_one_waits_for_nothing() -> None:
    both = When(stages=(Stage.EMERGENCE,), qpv=True)
    assert rated(both, REQUEST).max_amount == D("500.00")
    assert rated(both, replace(REQUEST, qpv=True)).max_amount == D("800.00")
    assert missing(rated(both, replace(REQUEST, qpv=None, stage=Stage.START_UP))) == []


def test_among_caps_of_one_scope_the_first_that_holds_is_taken_and_other_scopes_apply_too() -> None:
    wide = Cap(scope=CapScope.FILE, amount=D("900.00"), when=When(qpv=True), source="a")
    rules = (wide, cap("400.00"), cap("850.00", CapScope.PTCE))
    assert judge(REQUEST, *rules).max_amount == D("400.00")
    assert judge(replace(REQUEST, qpv=True), *rules).max_amount == D("850.00")


def test_floors_and_flat_amounts_hold_in_their_case() -> None:
    floors = (Floor(amount=D("2000.00"), when=When(qpv=True), source="a"), Floor(amount=D("100.00"), source="a"))
    assert judge(REQUEST, *floors).max_amount == D("1000.00")
    assert judge(replace(REQUEST, qpv=True), *floors).max_amount == 0
    flats = (
        FlatAmount(amount=D("700.00"), when=When(qpv=True), source="a"),
        FlatAmount(amount=D("300.00"), source="a"),
    )
    assert judge(REQUEST, *flats).max_amount == D("300.00")
    assert judge(replace(REQUEST, qpv=True), *flats).max_amount == D("700.00")
    assert "not_evaluated" not in codes(judge(REQUEST, *floors, *flats))


def test_a_cap_of_some_expenses_holds_where_there_are_any() -> None:
    some = Cap(scope=CapScope.FILE, amount=D("10.00"), when=When(categories=(EQUIPMENT,)), source="a")
    assert judge(REQUEST, some).max_amount == D("1000.00")
    assert judge(ask(*COSTS), some).max_amount == D("10.00")


WHENS = st.builds(
    When,
    st.sampled_from(RateCondition),
    categories=st.lists(st.sampled_from(CostCategory), unique=True, max_size=3).map(tuple),
    sections=st.lists(st.sampled_from(Section), unique=True, max_size=2).map(tuple),
    stages=st.lists(st.sampled_from(Stage), unique=True, max_size=2).map(tuple),
    territories=st.lists(st.sampled_from(TerritoryType), unique=True, max_size=2).map(tuple),
    qpv=st.none() | st.booleans(),
    departments=st.lists(st.sampled_from(("35", "2A")), unique=True).map(tuple),
    epci=st.lists(st.sampled_from(("243500139",))).map(tuple),
    kinds=st.lists(st.sampled_from(OrganisationKind), unique=True, max_size=2).map(tuple),
    ess=st.none() | st.booleans(),
    min_members=st.none() | st.integers(1, 9),
    max_members=st.none() | st.integers(1, 9),
    base_above=st.none() | st.integers(0, 5000).map(Decimal),
    base_up_to=st.none() | st.integers(0, 5000).map(Decimal),
)


@given(WHENS, WHENS, WHENS)
def test_whatever_the_cases_they_are_read_back_said_and_bound_the_amount(one: When, two: When, three: When) -> None:
    rules: tuple[Rule, ...] = (
        MaxRate(rate=D("0.80"), when=one, source="a"),
        MaxRate(rate=D("0.50"), when=two, source="b"),
        Cap(scope=CapScope.FILE, amount=D("600.00"), when=three, source="c"),
    )
    assert read_rules(rules_to_data(rules)) == (rules, [])
    assert all(plain(rule_sentence(rule)).endswith(".") for rule in rules)
    for request in (REQUEST, UNKNOWN, ask(*COSTS)):
        answer = judge(request, *rules)
        assert 0 <= answer.max_amount <= answer.eligible_base
        assert sum(step.rule == "cap" for step in answer.steps) <= 1


CASES: tuple[tuple[Rule, str], ...] = (
    (BY_CATEGORY[0], "80 % maximum de l’assiette éligible (dépense : étude-action)."),
    (
        MaxRate(rate=D("0.5"), when=When(RateCondition.STATE_AID, qpv=False, ess=True, min_members=3), source="a"),
        (
            "50 % maximum de l’assiette éligible si l’aide relève du régime des aides d’État "
            "(hors quartier prioritaire ; bénéficiaire de l’ESS ; 3 membres au moins)."
        ),
    ),
    (
        Cap(
            scope=CapScope.FILE,
            amount=D("900.00"),
            when=When(sections=(Section.INVESTMENT,), stages=(Stage.EMERGENCE,), territories=(TerritoryType.RURAL,)),
            source="a",
        ),
        "Plafond de 900 € par dossier (section : investissement ; stade : émergence ; territoire : rural).",
    ),
    (
        BaseCap(amount=D(5), when=When(departments=("35", "56"), epci=("243500139",), qpv=True), source="a"),
        "Dépense subventionnable plafonnée à 5 € (en quartier prioritaire ; département : 35, 56 ; EPCI : 243500139).",
    ),
    (
        Floor(amount=D(5), when=When(kinds=(OrganisationKind.ASSOCIATION,), ess=False, max_members=9), source="a"),
        (
            "Plancher de 5 € (bénéficiaire : association ; bénéficiaire hors de l’ESS ; 9 membres au plus) : "
            "en dessous, rien n’est accordé."
        ),
    ),
    (
        FlatAmount(amount=D(5), when=When(base_above=D(10), base_up_to=D(20)), source="a"),
        "Forfait de 5 € (assiette au-delà de 10 € ; assiette jusqu’à 20 €).",
    ),
)


@pytest.mark.parametrize(("rule", "sentence"), CASES)
def test_a_case_is_said_and_read_back(rule: Rule, sentence: str) -> None:
    assert plain(rule_sentence(rule)) == sentence
    assert "(" in plain(version_sentence([rule]))
    assert read_rules(rules_to_data([rule])) == ((rule,), [])


def test_a_case_of_one_word_is_written_by_its_name_as_before() -> None:
    [data] = rules_to_data([MaxRate(rate=D("0.5"), when=When(RateCondition.STATE_AID), source="a")])
    assert data["when"] == "state_aid"
    [data] = rules_to_data([MaxRate(rate=D("0.5"), when=When(qpv=True), source="a")])
    assert data["when"] == {"qpv": True}


@pytest.mark.parametrize(
    ("when", "code", "key"),
    [
        ({"weather": "sunny"}, "unknown_key", ".weather"),
        ({"stages": ["sunny"]}, "not_a_choice", ".stages"),
        (3, "not_a_mapping", ""),
        ("sunny", "not_a_choice", ""),
    ],
)
def test_an_unknown_case_is_refused(when: object, code: str, key: str) -> None:
    rules, [problem] = read_rules([{"type": "max_rate", "rate": "0.5", "when": when, "source": "a"}])
    assert (rules, problem.path, problem.code) == ((), f"rules[1].when{key}", code)


def test_the_rates_of_categories_are_told_in_the_step() -> None:
    step = the_step(
        judge(ask(*COSTS, plan=(line("10000.00"),)), *BY_CATEGORY, deduction(DeductionMode.FROM_BASE)), "max_rate"
    )
    assert plain(step_sentence(step)) == (
        "30 000,00 € (Étude-action) × 80 % + 20 000,00 € (Équipement) × 50 %, ramenés de 50 000,00 € à 40 000,00 € : "
        "27 200,00 €."
    )
    assert step_words(step).what == "Aide au taux de chaque dépense"
    assert step.source == "art. 1 ; art. 2"


def test_a_rule_for_one_case_after_the_same_for_all_never_counts_and_is_refused() -> None:
    after = (rate("0.5"), BY_CATEGORY[0])
    [problem] = problems_of(after)
    assert (problem.code, problem.places) == ("never_reached", (1, 0))
    assert "Placez-la avant." in plain(consistency_sentence(problem))
    assert problems_of((BY_CATEGORY[0], rate("0.5"))) == []
    assert "not_evaluated" in codes(judge(ask(study("1000.00")), *after))
    wide = Cap(scope=CapScope.PTCE, amount=D(900), when=When(qpv=True), source="a")
    assert problems_of((cap("400.00"), wide)) == []
    assert [found.code for found in problems_of((cap("400.00", CapScope.PTCE), wide))] == ["never_reached"]
    twice = (
        FlatAmount(amount=D(5), when=When(qpv=True), source="a"),
        FlatAmount(amount=D(6), when=When(qpv=True), source="a"),
    )
    assert [found.code for found in problems_of(twice)] == ["amount_set_twice"]
    assert problems_of((twice[0], FlatAmount(amount=D(6), source="a"))) == []


def test_a_request_file_says_where_the_project_is() -> None:
    data = {"total_cost": "1.00", "requested": "1.00", "costs": [{"category": "study", "amount": "1.00"}]}
    _scheme, request, problems = request_from({**data, "qpv": True, "department": "35", "epci": "243500139"})
    assert problems == []
    assert request is not None
    assert (request.qpv, request.departments, request.epci) == (True, ("35",), ("243500139",))
