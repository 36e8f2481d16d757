"""Scenarios: amounts worked out by a rule, and what they make of envelopes and years."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from ptce_desk.domain.arbitration import (
    AmountRule,
    Basis,
    Candidate,
    Criterion,
    Scenario,
    Standing,
    YearEffect,
    added_up,
    brought_in,
    changes_in,
    effect_of,
    newcomers,
    not_before,
    ranked,
    reduced,
    rounded_down,
    worked_out,
    year_effects,
)
from ptce_desk.domain.budget import CreditYear
from ptce_desk.domain.money import ZERO

D = Decimal
FIRST = Candidate(1, 7, "2026-001", requested=D(30000), maximum=D(24000), proposed=D(20000), weighs=D(20000))
SECOND = Candidate(2, 7, "2026-002", requested=D(26000), maximum=D(28000))
ENGAGED = Candidate(3, 7, "2026-003", Standing.ENGAGED, requested=D(24000), maximum=D(22000), weighs=D(22000))
ELSEWHERE = Candidate(4, 8, "2026-004", requested=D(10000), maximum=D(9999))
EVERY = (FIRST, SECOND, ENGAGED, ELSEWHERE)

euros = st.decimals(0, 100_000, places=2)
maybe = st.none() | euros


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    """Dossiers of two schemes, of every standing."""
    count = draw(st.integers(1, 7))
    return [
        Candidate(
            file_id,
            draw(st.sampled_from([7, 8])),
            f"2026-{file_id:03}",
            draw(st.sampled_from([Standing.OPEN, Standing.OPEN, Standing.OPEN, *Standing])),
            requested=draw(maybe),
            maximum=draw(maybe),
            derogated=draw(st.booleans()),
            proposed=draw(maybe),
            weighs=draw(euros),
            completed_on=draw(st.none() | st.dates(date(2026, 1, 1), date(2026, 3, 1))),
            rate=draw(st.none() | st.decimals(0, 1, places=2)),
            own_funds=draw(st.none() | st.decimals(0, 1, places=2)),
        )
        for file_id in range(1, count + 1)
    ]


steps = st.sampled_from([None, D(1), D(10), D(100), D(500)])
rules = st.builds(
    AmountRule,
    basis=st.sampled_from(Basis),
    cap=maybe,
    reduction=st.none() | st.decimals(0, 1, places=3),
    step=steps,
    order=st.none() | st.sampled_from(Criterion),
    descending=st.booleans(),
    partial=st.booleans(),
)


def test_at_the_maximum_nobody_has_more_than_what_is_asked() -> None:
    assert worked_out(AmountRule(), EVERY, {}, (), {}) == {1: D(24000), 2: D(26000), 4: D(9999)}


def test_what_is_asked_is_given_up_to_the_maximum_unless_a_derogation_passes_over_it() -> None:
    asked = AmountRule(Basis.REQUESTED)
    assert worked_out(asked, [FIRST], {}, (), {}) == {1: D(24000)}
    assert worked_out(asked, [replace(FIRST, derogated=True)], {}, (), {}) == {1: D(30000)}


def test_a_dossier_of_which_nothing_is_known_is_given_nothing_at_the_maximum() -> None:
    assert worked_out(AmountRule(), [Candidate(1, 7, "2026-001")], {}, (), {}) == {1: ZERO}


def test_what_is_proposed_is_taken_up_and_what_is_not_yet_begins_at_the_maximum() -> None:
    assert worked_out(AmountRule(Basis.PROPOSED), [FIRST, SECOND], {}, (), {}) == {1: D(20000), 2: D(26000)}


def test_a_cap_holds_before_the_reduction_which_is_rounded_down() -> None:
    rule = AmountRule(cap=D(25000), reduction=D("0.13"), step=D(500))
    assert worked_out(rule, [FIRST, SECOND], {}, (), {}) == {1: D(20500), 2: D(21500)}


def test_a_reduction_begins_with_the_amounts_as_they_stand_where_it_is_said_so() -> None:
    rule = AmountRule(Basis.PRESENT, reduction=D("0.10"))
    assert worked_out(rule, [FIRST, SECOND], {1: D(1000), 2: D(333)}, (), {}) == {1: D(900), 2: D("299.70")}


def test_locked_dossiers_take_their_part_before_the_others_are_served() -> None:
    rule = AmountRule(order=Criterion.NUMBER)
    assert worked_out(rule, EVERY, {2: D(15000)}, [2], {7: D(50000)}) == {1: D(13000), 4: D(9999)}


def test_what_cannot_be_served_whole_has_what_is_left_or_nothing_and_nobody_is_served_after_it() -> None:
    served = AmountRule(order=Criterion.NUMBER, step=D(10))
    third = replace(SECOND, file_id=5, maximum=D(10))
    every = (FIRST, SECOND, third, ENGAGED)
    assert worked_out(served, every, {}, (), {7: D("56700.50")}) == {1: D(24000), 2: D(10700), 5: ZERO}
    whole = replace(served, partial=False)
    assert worked_out(whole, every, {}, (), {7: D("56700.50")}) == {1: D(24000), 2: ZERO, 5: ZERO}


def test_what_an_envelope_just_holds_is_served_whole() -> None:
    rule = AmountRule(order=Criterion.NUMBER, partial=False)
    assert worked_out(rule, [FIRST], {}, (), {7: D(24000)}) == {1: D(24000)}


def test_an_envelope_spent_already_serves_nobody() -> None:
    assert worked_out(AmountRule(order=Criterion.NUMBER), [FIRST], {}, (), {7: D(-5)}) == {1: ZERO}


def test_dossiers_are_ranked_by_each_criterion_and_unknown_ones_come_last() -> None:
    one = replace(FIRST, completed_on=date(2026, 3, 1), rate=D("0.5"), own_funds=D("0.3"), score=D(12))
    two = replace(SECOND, completed_on=date(2026, 2, 1), rate=D("0.8"), own_funds=D("0.2"), score=D(15))
    bare = Candidate(9, 7, "2026-009")
    orders = {
        criterion: [
            [held.file_id for held in ranked([bare, one, two], criterion, descending=down)] for down in (False, True)
        ]
        for criterion in Criterion
    }
    assert orders == {
        Criterion.NUMBER: [[9, 1, 2], [2, 1, 9]],
        Criterion.COMPLETED_ON: [[2, 1, 9], [1, 2, 9]],
        Criterion.REQUESTED: [[2, 1, 9], [1, 2, 9]],
        Criterion.MAXIMUM: [[1, 2, 9], [2, 1, 9]],
        Criterion.RATE: [[1, 2, 9], [2, 1, 9]],
        Criterion.OWN_FUNDS: [[2, 1, 9], [1, 2, 9]],
        Criterion.SCORE: [[1, 2, 9], [2, 1, 9]],
    }


def test_only_the_best_mark_comes_first_unless_told_otherwise() -> None:
    one = replace(FIRST, completed_on=date(2026, 3, 1), rate=D("0.5"), own_funds=D("0.3"), score=D(12))
    two = replace(SECOND, completed_on=date(2026, 2, 1), rate=D("0.8"), own_funds=D("0.2"), score=D(15))
    for criterion in Criterion:
        down = criterion is Criterion.SCORE
        assert ranked([one, two], criterion) == ranked([one, two], criterion, descending=down)


def test_a_maximum_is_ranked_as_it_is_shown_no_more_than_what_is_asked() -> None:
    little = replace(FIRST, requested=D(100), maximum=D(90000))
    assert ranked([little, FIRST], Criterion.MAXIMUM, descending=True) == [FIRST, little]
    assert (little.capped_by_request, FIRST.capped_by_request) == (True, False)
    assert not Candidate(1, 7, "2026-001", requested=D(5)).capped_by_request


def test_what_a_scenario_changes_is_what_is_not_proposed_at_its_amount_already() -> None:
    held = replace(FIRST, pending=True)
    put_off = replace(FIRST, file_id=6, weighs=ZERO)
    amounts = {1: D(20000), 2: D(5), 3: D(5), 6: D(20000)}
    found = changes_in([held, SECOND, ENGAGED, put_off, ELSEWHERE], amounts)
    assert [(one.candidate.file_id, one.amount, one.gap) for one in found] == [
        (2, D(5), D(5)),
        (6, D(20000), D(20000)),
    ]
    assert [one.candidate.file_id for one in changes_in([held], {1: D(20001)})] == [1]


def test_what_was_put_off_has_nothing_proposed_today_and_what_is_voted_keeps_what_was() -> None:
    assert FIRST.proposed_today is None
    assert replace(FIRST, pending=True).proposed_today == D(20000)
    assert replace(FIRST, standing=Standing.ENGAGED).proposed_today == D(20000)


def test_an_effect_is_of_the_envelope_as_it_would_stand() -> None:
    effect = effect_of(D(86000), D(30000), D(25000), (FIRST, SECOND, ENGAGED), {1: D(24000), 2: D(21000), 3: D(1)})
    assert (effect.consumption.voted, effect.consumption.proposed) == (D(30000), D(50000))
    assert (effect.total, effect.remaining, effect.available) == (D(67000), D(6000), D(73000))
    assert not effect.exceeded


def test_an_envelope_is_exceeded_from_the_first_cent_and_a_scheme_without_one_never() -> None:
    assert not effect_of(D(24000), ZERO, D(20000), [FIRST], {1: D(24000)}).exceeded
    assert effect_of(D("23999.99"), ZERO, D(20000), [FIRST], {1: D(24000)}).exceeded
    assert not effect_of(None, ZERO, D(20000), [FIRST], {1: D(24000)}).exceeded


def test_a_dossier_of_which_a_scenario_says_nothing_weighs_what_it_does_today() -> None:
    assert effect_of(D(50000), ZERO, D(20000), [FIRST, SECOND], {}).total == D(20000)


def test_years_tell_credits_what_is_due_and_what_a_scenario_adds() -> None:
    known = [CreditYear(2026, D(100), D(20), D(30)), CreditYear(None, planned=D(5))]
    found = year_effects(known, {2026: D(60), 2027: D(40), 2028: ZERO, None: D(1)})
    assert found == (
        YearEffect(2026, D(100), D(50), D(60)),
        YearEffect(2027, None, ZERO, D(40)),
        YearEffect(None, None, D(5), D(1)),
    )
    assert [one.remaining for one in found] == [D(-10), None, None]


def test_nothing_is_paid_before_it_is_voted() -> None:
    shared = {2024: D(1), 2025: D(2), 2026: D(4), 2027: D(8), None: D(16)}
    assert not_before(2026, shared) == {2026: D(7), 2027: D(8), None: D(16)}


def test_a_dossier_that_came_since_takes_no_more_than_may_be_proposed() -> None:
    late = replace(SECOND, requested=D(29000), weighs=D("28000.01"), pending=True, proposed=D("28000.01"))
    assert newcomers([FIRST, late, ENGAGED], {1: D(5)}) == [late]
    assert late.given({}) == D(28000)
    assert effect_of(D(86000), ZERO, D("28000.01"), [late], {}).consumption.proposed == D(28000)
    assert [(one.candidate.file_id, one.amount) for one in changes_in([late], {})] == [(2, D(28000))]
    passed_over = replace(late, derogated=True)
    assert (passed_over.given({}), changes_in([passed_over], {})) == (D("28000.01"), [])
    assert replace(late, standing=Standing.SUBMITTED).given({}) == D("28000.01")


def scenario_of(rule: AmountRule, amounts: dict[int, D], *, touched: bool = False) -> Scenario:
    """A scenario worked out before the other dossiers came."""
    scenario = Scenario("A")
    scenario.follow(rule, amounts)
    scenario.touched = touched
    return scenario


def test_a_rule_applied_again_gives_those_that_came_since_theirs_and_leaves_the_others() -> None:
    for basis in (Basis.MAXIMUM, Basis.PRESENT):
        scenario = scenario_of(AmountRule(basis, reduction=D("0.1")), {1: D(123)}, touched=True)
        assert brought_in(scenario, EVERY, {7: ZERO}) == {2: D("23400.00"), 4: D("8999.10")}


def test_served_in_an_order_a_rule_applied_again_serves_everyone_again() -> None:
    rule = AmountRule(order=Criterion.MAXIMUM, descending=True)
    scenario = scenario_of(rule, {1: D(24000)})
    assert brought_in(scenario, [FIRST, SECOND], {7: D(30000)}) == {2: D(26000), 1: D(4000)}
    scenario.line_for(1).locked = True
    assert brought_in(scenario, [FIRST, SECOND], {7: D(30000)}) == {2: D(6000)}


def test_an_amount_typed_is_served_as_it_was_typed_when_the_rule_is_applied_again() -> None:
    rule = AmountRule(reduction=D("0.5"), order=Criterion.NUMBER)
    typed = scenario_of(rule, {1: D(7000)}, touched=True)
    assert brought_in(typed, [FIRST, SECOND], {7: D(10000)}) == {1: D(7000), 2: D(3000)}
    began_with_it = scenario_of(replace(rule, basis=Basis.PRESENT), {1: D(7000)})
    assert brought_in(began_with_it, [FIRST, SECOND], {7: D(90000)}) == {1: D(7000), 2: D(13000)}


def test_schedules_add_up_by_year() -> None:
    assert added_up([((2026, D(1)), (2027, D(2))), ((2026, D(3)),), ((None, D(4)),)]) == {
        2026: D(4),
        2027: D(2),
        None: D(4),
    }


def test_a_scenario_keeps_its_rule_its_locks_and_the_amounts_given() -> None:
    scenario = Scenario("Au prorata", touched=True)
    scenario.line_for(2).locked = True
    rule = AmountRule(Basis.PRESENT, D(1), D("0.1"), D(10), Criterion.RATE, descending=True, partial=False)
    scenario.follow(rule, {1: D(5)})
    assert (scenario.rule, scenario.touched) == (rule, False)
    assert (scenario.given, scenario.locks) == ({1: D(5), 2: ZERO}, frozenset({2}))


@settings(max_examples=40)
@given(candidates(), rules, st.dictionaries(st.integers(1, 7), euros), st.sets(st.integers(1, 7)), maybe)
def test_no_rule_moves_what_is_locked_or_fixed_nor_goes_above_what_may_be_proposed(
    every: list[Candidate], rule: AmountRule, present: dict[int, D], locks: set[int], purse: D | None
) -> None:
    available = {} if purse is None else {7: purse}
    found = worked_out(rule, every, present, locks, available)
    assert set(found) == {one.file_id for one in every if one.is_open} - locks
    by_id = {one.file_id: one for one in every}
    assert all(amount >= 0 and not by_id[key].exceeds(amount) for key, amount in found.items())
    assert rule.cap is None or all(amount <= rule.cap for amount in found.values())


@given(st.dictionaries(st.integers(1, 9), euros), st.decimals(0, 1, places=3), steps)
def test_a_reduction_never_raises(amounts: dict[int, D], part: D, step: D | None) -> None:
    found = reduced(amounts, part)
    assert all(rounded_down(found[key], step) <= found[key] <= amounts[key] for key in amounts)
    assert all(amounts[key] * (1 - part) - found[key] < D("0.01") for key in amounts)


@settings(max_examples=40)
@given(candidates(), rules, st.dictionaries(st.integers(1, 7), euros), st.sets(st.integers(1, 7)), euros)
def test_served_to_the_end_an_envelope_is_never_exceeded_and_the_order_holds(
    every: list[Candidate], rule: AmountRule, present: dict[int, D], locks: set[int], budget: D
) -> None:
    criterion = rule.order or Criterion.NUMBER
    rule = replace(rule, order=criterion)
    mine = [replace(one, scheme_id=7) for one in every]
    kept = {key: amount for key, amount in present.items() if key in locks}
    before = sum((one.given(kept) for one in mine if not one.is_open or one.file_id in locks), ZERO)
    found = worked_out(rule, mine, present, locks, {7: budget + before})
    assert sum(found.values(), ZERO) <= budget
    wanted = worked_out(replace(rule, order=None), mine, present, locks, {})
    order = [one.file_id for one in ranked(mine, criterion, descending=rule.descending) if one.file_id in found]
    short = next((place for place, key in enumerate(order) if found[key] < wanted[key]), len(order))
    assert [found[key] for key in order[:short]] == [wanted[key] for key in order[:short]]
    assert not any(found[key] for key in order[short + 1 :])
    served = sum((found[key] for key in order[: short + 1]), ZERO)
    if short < len(order) and rule.partial:
        assert budget - served < (rule.step or D("0.01"))


@settings(max_examples=40)
@given(candidates(), st.dictionaries(st.integers(1, 7), euros), euros, euros, euros)
def test_what_an_envelope_has_for_the_dossiers_is_the_same_in_every_scenario(
    every: list[Candidate], amounts: dict[int, D], budget: D, voted: D, proposed: D
) -> None:
    given_, today = effect_of(budget, voted, proposed, every, amounts), effect_of(budget, voted, proposed, every, {})
    assert given_.available == today.available
    assert today.consumption.proposed == proposed - sum((one.weighs - one.held for one in every), ZERO)
