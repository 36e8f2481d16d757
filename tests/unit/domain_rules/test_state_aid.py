"""Whether European State aid law applies: the dossier says so, else the version, else it is held to."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ptce_desk.domain.rules.consistency import problems_of
from ptce_desk.domain.rules.parts import When
from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.state_aid import MinimisCount, minimis_count
from ptce_desk.domain.rules.types import DeMinimis, MaxRate, Rule, StateAid
from ptce_desk.domain.vocabulary import DeMinimisRegime, RateCondition, StateAidRegime
from ptce_desk.wording.rules import rule_sentence
from tests.unit.domain_rules.examples import ask, codes, judge, plain, study

D = Decimal
RATES = (
    MaxRate(rate=D("0.50"), when=When(RateCondition.STATE_AID), source="art. 1"),
    MaxRate(rate=D("0.75"), when=When(RateCondition.NOT_STATE_AID), source="art. 1"),
)
NONE, EXEMPTED, NOTIFIED = (
    StateAid(regime=regime, source="art. 2")
    for regime in (StateAidRegime.NONE, StateAidRegime.EXEMPTED, StateAidRegime.NOTIFIED)
)
MINIMIS = DeMinimis(source="art. 2")
STATE_AID = (StateAidRegime.DE_MINIMIS, StateAidRegime.EXEMPTED, StateAidRegime.NOTIFIED)
UNCOUNTED = (StateAidRegime.NONE, StateAidRegime.EXEMPTED, StateAidRegime.NOTIFIED)


@pytest.mark.parametrize(
    ("said", "rules", "amount", "missing"),
    [
        (None, (), "500.00", True),
        (None, (NONE,), "750.00", False),
        (None, (EXEMPTED,), "500.00", False),
        (None, (NOTIFIED,), "500.00", False),
        (None, (MINIMIS,), "500.00", False),
        (None, (MINIMIS, NONE), "750.00", False),
        (StateAidRegime.NONE, (EXEMPTED,), "750.00", False),
        *((said, (NONE,), "500.00", False) for said in STATE_AID),
    ],
)
def test_the_dossier_speaks_before_the_version(
    said: StateAidRegime | None,
    rules: tuple[Rule, ...],
    amount: str,
    *,
    missing: bool,
) -> None:
    answer = judge(replace(ask(study("1000.00")), state_aid=said), *RATES, *rules)
    assert answer.max_amount == D(amount)
    assert any(found.facts.get("field") == "state_aid" for found in answer.findings) is missing


GENERAL, SGEI = DeMinimisRegime.GENERAL, DeMinimisRegime.SGEI
MAY = MinimisCount(GENERAL, known=False)
SERVICES = DeMinimis(regime=SGEI, source="art. 2")
TOLD = StateAid(regime=StateAidRegime.DE_MINIMIS, source="art. 2")


@pytest.mark.parametrize(
    ("said", "rules", "counts"),
    [
        (None, (), MAY),
        (StateAidRegime.DE_MINIMIS, (), MinimisCount(GENERAL)),
        *((said, (), None) for said in UNCOUNTED),
        (None, (MINIMIS,), MinimisCount(GENERAL)),
        (StateAidRegime.DE_MINIMIS, (SERVICES,), MinimisCount(SGEI)),
        *((said, (MINIMIS,), None) for said in UNCOUNTED),
        (None, (TOLD,), MinimisCount(GENERAL)),
        (None, (TOLD, SERVICES), MinimisCount(SGEI)),
        (None, (NONE,), None),
        *((StateAidRegime.DE_MINIMIS, (rule,), MinimisCount(GENERAL)) for rule in (NONE, EXEMPTED, NOTIFIED)),
        *((None, (rule,), None) for rule in (EXEMPTED, NOTIFIED)),
        (None, (MINIMIS, EXEMPTED), None),
    ],
)
def test_an_aid_counts_under_a_ceiling_or_may_or_does_not(
    said: StateAidRegime | None,
    rules: tuple[Rule, ...],
    counts: MinimisCount | None,
) -> None:
    assert minimis_count(rules, said) == counts


def test_it_is_said_and_read_back_and_stands_once() -> None:
    assert plain(rule_sentence(NONE)) == "Au titre des aides d’État : aide hors du régime des aides d’État."
    assert plain(rule_sentence(NOTIFIED)) == "Au titre des aides d’État : aide notifiée à la Commission européenne."
    assert read_rules(rules_to_data([EXEMPTED])) == ((EXEMPTED,), [])
    assert [found.code for found in problems_of([NONE, EXEMPTED])] == ["stands_once"]
    assert "not_evaluated" in codes(judge(ask(study("1000.00")), NONE, EXEMPTED))
