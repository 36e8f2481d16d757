"""The rules of a version by type: each type in the order written, made once for as long as the rules are the same."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.rules.assess import assess
from ptce_desk.domain.rules.request import AssessmentContext
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import RULE_TYPES, Cap, FlatAmount, Rule
from ptce_desk.domain.vocabulary import CapScope, Section
from tests.unit.domain_rules.examples import ask, study
from tests.unit.domain_rules.test_properties import RULES

D = Decimal


@given(RULES, st.sampled_from(RULE_TYPES))
def test_a_type_gives_its_rules_in_the_order_written(rules: tuple[Rule, ...], kind: type[Rule]) -> None:
    held = RuleSet(rules)
    written = tuple(rule for rule in rules if isinstance(rule, kind))
    assert held.of(kind) == written
    assert held.first(kind) == (written[0] if written else None)
    assert sorted(held.ordered, key=rules.index) == sorted(rules, key=rules.index)


def test_rules_written_anew_are_computed_at_once() -> None:
    version = SchemeVersion(
        "v", date(2014, 1, 1), Section.UNDIVIDED, "", (Cap(scope=CapScope.FILE, amount=D(500), source="a"),)
    )
    context, request = AssessmentContext("HERE"), ask(study("1000.00"))
    assert version.rule_set is version.rule_set
    assert assess(version, request, context).max_amount == D(500)
    version.rules = (FlatAmount(amount=D(200), source="a"),)
    assert assess(version, request, context).max_amount == D(200)
