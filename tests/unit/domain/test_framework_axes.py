from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.frameworks import Drawn, FrameworkAxis, use_of, uses_by_axis, whole_use

D = Decimal
EUROS = st.decimals(0, 100_000, places=2)


def axis(key: int, amount: Decimal | None) -> FrameworkAxis:
    made = FrameworkAxis(f"Axe {key}", amount=amount)
    made.id = key
    return made


@st.composite
def contracts(draw: st.DrawFn) -> tuple[list[FrameworkAxis], list[Drawn]]:
    axes = [axis(key, draw(st.none() | EUROS)) for key in range(1, draw(st.integers(1, 4)) + 1)]
    keys = st.integers(1, len(axes))
    drawn = [Drawn(n, draw(keys), 2026, *(draw(EUROS) for _ in range(3))) for n in range(draw(st.integers(0, 6)))]
    return axes, drawn


@given(contracts())
def test_what_the_axes_drew_comes_to_what_the_whole_drew(contract: tuple[list[FrameworkAxis], list[Drawn]]) -> None:
    axes, drawn = contract
    uses, whole = list(uses_by_axis(axes, drawn).values()), whole_use(axes, drawn)
    for told in ("file_count", "proposed", "voted", "paid"):
        assert sum(getattr(use, told) for use in uses) == getattr(whole, told)
    assert sum(use.planned or 0 for use in uses) == (whole.planned or 0)


@given(contracts())
def test_a_dossier_told_twice_is_counted_once(contract: tuple[list[FrameworkAxis], list[Drawn]]) -> None:
    axes, drawn = contract
    assert uses_by_axis(axes, drawn + drawn) == uses_by_axis(axes, drawn)


def test_what_remains_is_what_no_vote_took_and_what_is_proposed_takes_nothing() -> None:
    use = use_of(D(1000), [Drawn(1, 1, 2026, D(900), D(300), D(100)), Drawn(2, 1, 2026, D(0), D(200), D(0))])
    assert (use.remaining, use.excess, use.file_count) == (D(500), D(0), 2)


def test_votes_beyond_what_was_planned_are_an_excess_and_remain_below_zero() -> None:
    use = use_of(D(1000), [Drawn(1, 1, 2026, voted=D(1200))])
    assert (use.remaining, use.excess) == (D(-200), D(200))


def test_an_axis_without_an_amount_is_never_exceeded() -> None:
    use = use_of(None, [Drawn(1, 1, 2026, voted=D(1200))])
    assert (use.remaining, use.excess) == (None, D(0))


def test_a_contract_none_of_whose_axes_has_an_amount_plans_nothing_rather_than_zero() -> None:
    assert whole_use([axis(1, None)], []).planned is None
    assert whole_use([axis(1, None), axis(2, D(0))], []).planned == D(0)
