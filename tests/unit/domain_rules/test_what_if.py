"""Other rules tried on dossiers: what they would give, what the years would need, what is set apart."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptce_desk.domain.rules.parts import When
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import Cap, FlatAmount, MaxRate, Rule, Tapering, UnitScale
from ptce_desk.domain.rules.what_if import WEIGHING, Need, Standing, Tried, both, needs, standing_of, sure
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.vocabulary import CapScope, RateCondition, ScaleUnit, Section
from tests.unit.domain_rules.examples import HERE, ask, study
from tests.unit.domain_rules.test_properties import AMOUNTS, REQUESTS, RULES

D = Decimal
FEW: Final = settings(max_examples=40)


def version(*rules: Rule) -> SchemeVersion:
    return SchemeVersion("2026", date(2026, 1, 1), Section.UNDIVIDED, "", rules)


def rate(text: str, when: When | None = None) -> MaxRate:
    return MaxRate(rate=D(text), source="") if when is None else MaxRate(rate=D(text), when=when, source="")


def tried(**changes: object) -> Tried:
    return replace(
        Tried(1, "2026-001", "Filière", 2026, Standing.GRANTED, D(100), D(40), D(50), D(60)),
        **changes,  # type: ignore[arg-type]  # any of its fields
    )


def test_more_generous_rules_give_more_but_never_more_than_is_requested() -> None:
    request = ask(study("1000"), requested="700")
    assert both(version(rate("0.5")), version(rate("0.6")), request, HERE) == (D(500), D(600), ())
    assert both(version(rate("0.5")), version(rate("0.9")), request, HERE) == (D(500), D(700), ())


@FEW
@given(REQUESTS, RULES)
def test_rules_that_do_not_change_make_no_difference_anywhere(
    request: AssessmentRequest, rules: tuple[Rule, ...]
) -> None:
    before, after, _lacks = both(version(*rules), version(*rules), request, HERE)
    assert before == after


@FEW
@given(REQUESTS, RULES, RULES)
def test_what_is_tried_one_way_is_the_other_way_seen_from_the_end(
    request: AssessmentRequest, rules: tuple[Rule, ...], others: tuple[Rule, ...]
) -> None:
    there, back = (both(version(*one), version(*two), request, HERE) for one, two in ((rules, others), (others, rules)))
    assert there[:2] == back[1::-1]
    assert set(there[2]) == set(back[2])


@pytest.mark.parametrize(
    ("request_", "rule", "lacks"),
    [
        (ask(study("1000"), requested="0"), rate("0.5"), ("requested",)),
        (ask(total_cost="1000", requested="500"), rate("0.5"), ("costs",)),
        (ask(total_cost="1000", requested="500"), FlatAmount(amount=D(10), source=""), ()),
        (ask(study("1000")), rate("0.5", When(RateCondition.STATE_AID)), ("state_aid",)),
        (ask(study("1000")), rate("0.5", When(qpv=True)), ("qpv",)),
        (
            ask(study("1000")),
            UnitScale(unit=ScaleUnit.FULL_TIME_EQUIVALENT, amount=D(10), source=""),
            ("quantity_fte",),
        ),
        (ask(study("1000")), Cap(scope=CapScope.STAGE, amount=D(10), source=""), ("stage",)),
        (ask(study("1000"), end=None), Cap(scope=CapScope.FILE_YEAR, amount=D(10), source=""), ("period",)),
        (ask(study("1000"), start=None), Cap(scope=CapScope.FILE_YEAR, amount=D(10), source=""), ("period",)),
        (ask(study("1000"), end=None), Cap(scope=CapScope.FILE, amount=D(10), source=""), ()),
        (ask(study("1000")), Cap(scope=CapScope.FILE_YEAR, amount=D(10), source=""), ()),
        (ask(study("1000"), end=None), Tapering(years=3, source=""), ("period",)),
    ],
)
def test_what_the_maximum_waits_for_sets_a_dossier_apart(
    request_: AssessmentRequest, rule: Rule, lacks: tuple[str, ...]
) -> None:
    assert both(version(rule), version(rule), request_, HERE)[2] == lacks


def test_what_either_rules_wait_for_sets_a_dossier_apart() -> None:
    sets = version(rate("0.5")), version(rate("0.5", When(qpv=True)))
    assert [both(*order, ask(study("1000")), HERE)[2] for order in (sets, sets[::-1])] == [("qpv",), ("qpv",)]


def test_without_a_rule_nor_an_expense_nothing_tells_the_maximum() -> None:
    request = ask(total_cost="1000", requested="500")
    assert both(version(), version(rate("0.5")), request, HERE)[2] == ("rules", "costs")


def test_each_year_adds_up_what_is_sure_and_compares_it_with_its_envelope() -> None:
    rows = [
        tried(),
        tried(id=2, voted=None, before=D(70), after=D(70)),
        tried(id=3, lacks=("stage",), after=D(9999)),
        tried(id=4, year=2025),
        tried(id=5, year=None),
    ]
    found = needs(rows, {2026: D(100), 2024: D(7)})
    assert [one.year for one in found] == [2025, 2026, None]
    assert found[1] == Need(2026, 2, 1, D(200), D(40), D(120), D(130), D(100))
    assert (found[1].gap, found[1].remaining) == (D(10), D(-30))
    assert (found[0].envelope, found[0].remaining) == (None, None)
    assert [one.id for one in sure(rows)] == [1, 2, 4, 5]


TRIED: Final = st.builds(
    Tried,
    id=st.integers(1, 9),
    number=st.just(""),
    title=st.just(""),
    year=st.none() | st.integers(2020, 2026),
    standing=st.sampled_from(Standing),
    requested=AMOUNTS,
    voted=st.none() | AMOUNTS,
    before=AMOUNTS,
    after=AMOUNTS,
    lacks=st.sampled_from([(), (), ("stage",)]),
)


@FEW
@given(st.lists(TRIED))
def test_the_years_together_are_the_dossiers_together(rows: list[Tried]) -> None:
    found, held = needs(rows, {}), sure(rows)
    assert sum(one.count for one in found) == len(held)
    for field in ("requested", "before", "after", "gap"):
        assert sum(getattr(one, field) for one in found) == sum(getattr(one, field) for one in held)


@FEW
@given(st.lists(TRIED))
def test_years_whose_dossiers_keep_their_amounts_need_what_they_needed(rows: list[Tried]) -> None:
    same = needs([replace(one, after=one.before) for one in rows], {})
    assert {(one.gap, one.changed) for one in same} <= {(D(0), 0)}


@pytest.mark.parametrize(
    ("instruction", "decision", "standing"),
    [
        (InstructionState.REVIEWED, DecisionState.GRANTED, Standing.GRANTED),
        (InstructionState.WITHDRAWN, DecisionState.GRANTED, Standing.GRANTED),
        (InstructionState.REVIEWED, DecisionState.REFUSED, Standing.REFUSED),
        (InstructionState.REVIEWED, DecisionState.PROPOSED, Standing.TO_VOTE),
        (InstructionState.REVIEWED, DecisionState.LISTED, Standing.TO_VOTE),
        (InstructionState.REVIEWED, DecisionState.ADJOURNED, Standing.UNDER_WAY),
        (InstructionState.DRAFT, DecisionState.NOT_LISTED, Standing.UNDER_WAY),
        (InstructionState.WITHDRAWN, DecisionState.NOT_LISTED, Standing.CLOSED),
        (InstructionState.INADMISSIBLE, DecisionState.NOT_LISTED, Standing.CLOSED),
    ],
)
def test_a_dossier_stands_where_its_decision_says_then_its_instruction(
    instruction: InstructionState, decision: DecisionState, standing: Standing
) -> None:
    assert standing_of(instruction, decision) is standing


def test_what_is_refused_or_closed_weighs_on_no_envelope() -> None:
    assert set(Standing) - WEIGHING == {Standing.REFUSED, Standing.CLOSED}
