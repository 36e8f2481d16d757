"""Two versions side by side: each rule beside the one that takes its place."""

from decimal import Decimal

from ptce_desk.domain.rules.pairing import paired
from ptce_desk.domain.rules.types import Cap, Floor, MaxRate, Tapering
from ptce_desk.domain.vocabulary import CapScope

D = Decimal
RATE, LOWER = MaxRate(rate=D("0.8"), source="s"), MaxRate(rate=D("0.5"), source="s")
CAP, FLOOR = Cap(scope=CapScope.FILE, amount=D(1), source="s"), Floor(amount=D(1), source="s")
TAPERING = Tapering(years=3, source="s")


def test_rules_are_the_same_changed_removed_or_added() -> None:
    pairs = paired((RATE, CAP, FLOOR), (FLOOR, TAPERING, LOWER))
    assert [(pair.left, pair.right, pair.change) for pair in pairs] == [
        (RATE, LOWER, "changed"),
        (CAP, None, "removed"),
        (FLOOR, FLOOR, "same"),
        (None, TAPERING, "added"),
    ]


def test_an_equal_rule_is_preferred_to_another_of_its_type() -> None:
    pairs = paired((LOWER, RATE), (RATE,))
    assert [(pair.left, pair.right) for pair in pairs] == [(LOWER, None), (RATE, RATE)]


def test_nothing_beside_nothing_makes_no_pair() -> None:
    assert paired((), ()) == []
