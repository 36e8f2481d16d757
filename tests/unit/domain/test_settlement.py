"""The final amount of a grant: four regimes, never above the amount agreed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.money import CENT, ZERO
from ptce_desk.domain.rules.settlement import (
    RealQuantity,
    Settled,
    quantity_behind,
    regime_of,
    regimes_to_choose,
    settle,
)
from ptce_desk.domain.rules.types import FlatAmount, MaxRate, Rule, Settlement, UnitScale
from ptce_desk.domain.vocabulary import ScaleUnit, SettlementMode

D = Decimal

_CENTS = st.integers(0, 10**9).map(lambda cents: D(cents).scaleb(-2))
_BASES = st.integers(1, 10**9).map(lambda cents: D(cents).scaleb(-2))
_RATIOS = st.integers(0, 100).map(lambda percent: D(percent).scaleb(-2))
_QUANTITIES = st.integers(0, 10**5).map(lambda hundredths: D(hundredths).scaleb(-2))


def regime(mode: SettlementMode, threshold: str | None = None) -> Settlement:
    return Settlement(mode=mode, threshold=None if threshold is None else D(threshold), source="article 9")


def settled(mode: SettlementMode, actual: str, *, threshold: str | None = None, agreed: str = "24000.00") -> Settled:
    rule = regime(mode, threshold)
    return settle(rule, agreed=D(agreed), base=D("50000.00"), actual_base=D(actual))


def codes(result: Settled) -> list[str]:
    return [step.rule for step in result.steps]


def test_a_flat_amount_is_kept_whatever_was_spent() -> None:
    result = settled(SettlementMode.FLAT, "1.00")
    assert (result.final_amount, codes(result)) == (D("24000.00"), ["settlement_flat"])


def test_a_strict_rate_follows_the_spending_down_to_the_cent() -> None:
    result = settled(SettlementMode.STRICT_RATE, "42500.00")
    assert (result.final_amount, codes(result)) == (D("20400.00"), ["settlement_pro_rata"])
    assert result.steps[0].facts["rate"] == D("0.85")
    assert settled(SettlementMode.STRICT_RATE, "33333.33").final_amount == D("15999.99")


@pytest.mark.parametrize("actual", ["50000.00", "61000.00"])
def test_spending_all_or_more_keeps_the_amount_agreed(actual: str) -> None:
    result = settled(SettlementMode.STRICT_RATE, actual)
    assert (result.final_amount, codes(result)) == (D("24000.00"), ["settlement_all_spent"])


def test_a_tolerance_keeps_the_amount_from_its_threshold_and_is_pro_rata_below() -> None:
    at, below = (settled(SettlementMode.TOLERANCE, spent, threshold="0.90") for spent in ("45000.00", "44999.99"))
    assert (at.final_amount, codes(at)) == (D("24000.00"), ["settlement_whole"])
    assert (below.final_amount, codes(below)) == (D("21599.99"), ["settlement_pro_rata"])


def test_a_tolerance_without_a_threshold_asks_for_all_the_spending() -> None:
    assert settled(SettlementMode.TOLERANCE, "49999.99").final_amount == D("23999.99")
    assert settled(SettlementMode.TOLERANCE, "50000.00").final_amount == D("24000.00")


def test_a_scale_pays_what_was_really_there_within_its_limit_and_the_amount_agreed() -> None:
    jobs = UnitScale(unit=ScaleUnit.JOB, amount=D("4000.00"), max_quantity=D(4), source="article 3")
    room = UnitScale(unit=ScaleUnit.SQUARE_METRE, amount=D("10.50"), source="article 3")
    rule = regime(SettlementMode.SCALE)
    real = [RealQuantity(jobs, D(6)), RealQuantity(room, D("12.5"))]
    within = settle(rule, agreed=D("20000.00"), base=ZERO, actual_base=ZERO, quantities=real)
    assert within.final_amount == D("16131.25")
    assert codes(within) == ["settlement_scale", "settlement_scale", "settlement_ceiling"]
    above = settle(rule, agreed=D("15000.00"), base=ZERO, actual_base=ZERO, quantities=real)
    assert (above.final_amount, above.steps[-1].lowered) == (D("15000.00"), True)


def test_a_scale_of_nothing_pays_nothing() -> None:
    assert settle(regime(SettlementMode.SCALE), agreed=D("5.00"), base=ZERO, actual_base=ZERO).final_amount == ZERO


@pytest.mark.parametrize("mode", [SettlementMode.STRICT_RATE, SettlementMode.TOLERANCE])
def test_without_a_base_there_is_nothing_to_compare_with(mode: SettlementMode) -> None:
    result = settle(regime(mode), agreed=D("9000.00"), base=ZERO, actual_base=D("10.00"))
    assert (result.final_amount, codes(result)) == (D("9000.00"), ["settlement_no_base"])


def test_a_quantity_is_found_again_behind_what_it_is_worth() -> None:
    jobs = UnitScale(unit=ScaleUnit.JOB, amount=D("4000.00"), source="article 3")
    assert quantity_behind(jobs, D("6000.00")).quantity == D("1.5")
    free = UnitScale(unit=ScaleUnit.JOB, amount=ZERO, source="article 3")
    assert quantity_behind(free, D("6000.00")).quantity == ZERO


@pytest.mark.parametrize(
    ("rules", "mode"),
    [
        ((MaxRate(rate=D("0.8"), source="a"),), SettlementMode.STRICT_RATE),
        ((FlatAmount(amount=D("5000.00"), source="a"),), SettlementMode.FLAT),
        ((UnitScale(unit=ScaleUnit.JOB, amount=D(1), source="a"),), SettlementMode.SCALE),
    ],
)
def test_a_scheme_that_says_nothing_is_settled_as_its_amount_was_set(
    rules: tuple[Rule, ...], mode: SettlementMode
) -> None:
    assert (regime_of(rules).mode, regime_of(rules).source) == (mode, "")


def test_what_the_scheme_says_comes_first() -> None:
    rule = regime(SettlementMode.TOLERANCE, "0.90")
    assert regime_of((FlatAmount(amount=D(1), source="a"), rule)) is rule


@given(
    mode=st.sampled_from(SettlementMode), threshold=_RATIOS, agreed=_CENTS, base=_CENTS, actual=_CENTS, q=_QUANTITIES
)
def test_it_is_never_above_the_amount_agreed_nor_below_zero_and_whole_cents(
    mode: SettlementMode, threshold: Decimal, agreed: Decimal, base: Decimal, actual: Decimal, q: Decimal
) -> None:
    jobs = UnitScale(unit=ScaleUnit.JOB, amount=D("123.45"), source="a")
    rule = Settlement(mode=mode, threshold=threshold, source="a")
    real = [RealQuantity(jobs, q)]
    result = settle(rule, agreed=agreed, base=base, actual_base=actual, quantities=real)
    assert ZERO <= result.final_amount <= agreed
    assert result.final_amount == result.final_amount.quantize(CENT)
    assert result.final_amount == result.steps[-1].after


@given(agreed=_CENTS, base=_BASES, actual=_CENTS, more=_CENTS, threshold=_RATIOS)
def test_spending_more_never_gives_less(
    agreed: Decimal, base: Decimal, actual: Decimal, more: Decimal, threshold: Decimal
) -> None:
    for mode in SettlementMode:
        rule = Settlement(mode=mode, threshold=threshold, source="a")
        one, other = (settle(rule, agreed=agreed, base=base, actual_base=a) for a in (actual, actual + more))
        assert one.final_amount <= other.final_amount


@given(agreed=_CENTS, base=_BASES, actual=_CENTS)
def test_pro_rata_loses_less_than_a_cent(agreed: Decimal, base: Decimal, actual: Decimal) -> None:
    result = settle(regime(SettlementMode.STRICT_RATE), agreed=agreed, base=base, actual_base=actual)
    exact = agreed * min(actual, base) / base
    assert ZERO <= exact - result.final_amount < CENT


@given(agreed=_CENTS, base=_BASES, actual=_CENTS, threshold=_RATIOS)
def test_a_tolerance_gives_all_or_what_a_strict_rate_gives(
    agreed: Decimal, base: Decimal, actual: Decimal, threshold: Decimal
) -> None:
    rule = Settlement(mode=SettlementMode.TOLERANCE, threshold=threshold, source="a")
    tolerant = settle(rule, agreed=agreed, base=base, actual_base=actual).final_amount
    strict = settle(regime(SettlementMode.STRICT_RATE), agreed=agreed, base=base, actual_base=actual).final_amount
    assert tolerant == (agreed if actual >= base * threshold else strict)


@pytest.mark.parametrize(
    ("mode", "other"),
    [
        (SettlementMode.STRICT_RATE, SettlementMode.FLAT),
        (SettlementMode.SCALE, SettlementMode.FLAT),
        (SettlementMode.FLAT, SettlementMode.STRICT_RATE),
    ],
)
def test_a_regime_that_the_scheme_does_not_set_has_an_alternative(mode: SettlementMode, other: SettlementMode) -> None:
    usual = Settlement(mode=mode, source="")
    assert regimes_to_choose(usual) == (usual, Settlement(mode=other, source=""))


def test_the_regime_of_a_scheme_has_none() -> None:
    rule = regime(SettlementMode.STRICT_RATE)
    assert regimes_to_choose(rule) == (rule,)
