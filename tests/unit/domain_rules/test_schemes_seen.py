"""What an assessment reads of what the PTCE got before is what its rules look at."""

from decimal import Decimal

import pytest

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.awards import schemes_seen
from ptce_desk.domain.rules.types import Cap, MaxAwards, MaxRate, Phases, RequiresAward, Rule
from ptce_desk.domain.vocabulary import AwardsOf, CapScope

S = "art. 1"


def cap(scope: CapScope, family: str | None = None) -> Cap:
    return Cap(scope=scope, amount=Decimal(1000), family=family, source=S)


@pytest.mark.parametrize(
    ("rule", "seen"),
    [
        (cap(CapScope.PTCE), {"OWN"}),
        (cap(CapScope.STAGE), {"OWN"}),
        (cap(CapScope.PTCE, "dla"), {"dla"}),
        (cap(CapScope.BENEFICIARY), set()),
        (cap(CapScope.FILE_YEAR), set()),
        (MaxAwards(count=2, source=S), {"OWN"}),
        (MaxAwards(count=2, of=AwardsOf.BENEFICIARY, source=S), set()),
        (Phases(stage=Stage.START_UP, after="BEFORE", source=S), {"BEFORE"}),
        (Phases(stage=Stage.START_UP, source=S), set()),
        (RequiresAward(scheme="OTHER", source=S), {"OTHER"}),
        (RequiresAward(level=FunderLevel.STATE, source=S), set()),
        (MaxRate(rate=Decimal("0.5"), source=S), set()),
    ],
    ids=str,
)
def test_a_rule_looks_at_what_the_ptce_got_of_some_schemes(rule: Rule, seen: set[str]) -> None:
    assert schemes_seen((rule,), "OWN") == seen


def test_what_a_version_looks_at_is_what_its_rules_do() -> None:
    rules = (cap(CapScope.PTCE), RequiresAward(scheme="OTHER", source=S), cap(CapScope.STAGE, "dla"))
    assert schemes_seen(rules, "OWN") == {"OWN", "OTHER", "dla"}
