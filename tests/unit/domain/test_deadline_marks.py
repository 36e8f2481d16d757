"""A deadline is out of the way as long as what was said of it holds, and comes back as soon as it changes."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.aid.deadline_marks import (
    ENDED_BY_HAND,
    EndedByItsActError,
    Mark,
    PutOffReasonError,
    PutOffToPastError,
    check_dealt_with,
    check_put_off,
    key_of,
    sort_out,
    standing,
)
from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, Facts, Record
from ptce_desk.wording.deadlines import ACT_LABELS
from ptce_desk.wording.errors import error_sentence

TODAY = date(2026, 3, 2)
K = DeadlineKind
near = st.none() | st.integers(-3, 3).map(lambda days: TODAY + timedelta(days=days))
deadlines = st.builds(
    Deadline,
    st.sampled_from(DeadlineKind),
    near,
    st.builds(Record, st.just("budget"), st.integers(2026, 2027)),
    st.integers(1, 3),
    st.builds(Facts, amount=st.sampled_from([Decimal(-5), Decimal(7)]), code=st.sampled_from(["a", "b"])),
)


def mark(deadline: Deadline, until: date | None) -> Mark:
    return Mark(key_of(deadline), deadline.day, standing(deadline), until)


def one(kind: DeadlineKind, day: date | None = None, amount: str = "7", code: str = "", year: int = 2026) -> Deadline:
    return Deadline(kind, day, Record("budget", year), 1, Facts(amount=Decimal(amount), code=code))


@given(st.lists(deadlines), st.lists(st.tuples(deadlines, near)))
def test_nothing_is_lost_nor_told_twice_and_what_is_aside_is_told_as_it_stood(
    found: list[Deadline], said: list[tuple[Deadline, date | None]]
) -> None:
    marks = [mark(deadline, until) for deadline, until in said]
    left, aside = sort_out(found, marks, TODAY)
    apart = [one.deadline for one in aside]
    assert sorted(map(repr, (*left, *apart))) == sorted(map(repr, found))
    assert all(
        held.mark in marks
        and held.mark.due_on == held.deadline.day
        and (held.mark.until is None or held.mark.until > TODAY)
        for held in aside
    )
    assert [one for one in found if one in left] == list(left)


@given(deadlines, near)
def test_a_deadline_put_off_is_back_on_its_day_and_not_before(deadline: Deadline, until: date | None) -> None:
    left, aside = sort_out([deadline], [mark(deadline, until)], TODAY)
    back = until is not None and until <= TODAY
    assert (list(left), [held.deadline for held in aside]) == (([deadline], []) if back else ([], [deadline]))


@given(deadlines, near)
def test_a_deadline_whose_day_changed_comes_back_whatever_was_said(deadline: Deadline, other: date | None) -> None:
    left, _aside = sort_out([replace(deadline, day=other)], [mark(deadline, None)], TODAY)
    assert bool(left) is (other != deadline.day)


@pytest.mark.parametrize("kind", DeadlineKind)
def test_another_amount_brings_back_only_what_the_amount_tells(kind: DeadlineKind) -> None:
    said = mark(one(kind, amount="7"), None)
    left, _aside = sort_out([one(kind, amount="-5")], [said], TODAY)
    assert bool(left) is (kind in {K.ENVELOPE, K.DE_MINIMIS})


def test_the_envelope_of_another_year_and_the_aids_of_another_regime_are_other_deadlines() -> None:
    said = [mark(one(K.ENVELOPE), None), mark(one(K.DE_MINIMIS, code="general"), None)]
    others = [one(K.ENVELOPE, year=2027), one(K.DE_MINIMIS, code="agriculture")]
    assert sort_out(others, said, TODAY) == (tuple(others), ())


@pytest.mark.parametrize("kind", DeadlineKind)
def test_what_an_act_ends_names_that_act_and_cannot_be_said_to_be_dealt_with(kind: DeadlineKind) -> None:
    assert (kind in ACT_LABELS) is (kind not in ENDED_BY_HAND)
    if kind in ENDED_BY_HAND:
        check_dealt_with([one(kind)])
        return
    with pytest.raises(EndedByItsActError) as refused:
        check_dealt_with([one(K.ENVELOPE), one(kind)])
    assert error_sentence(refused.value).endswith(".")


def test_a_deadline_is_put_off_to_a_day_to_come_and_for_a_reason() -> None:
    check_put_off(TODAY + timedelta(days=1), "bilan promis", TODAY)
    for until in (None, TODAY, TODAY - timedelta(days=1)):
        with pytest.raises(PutOffToPastError):
            check_put_off(until, "bilan promis", TODAY)
    with pytest.raises(PutOffReasonError):
        check_put_off(TODAY + timedelta(days=1), "  ", TODAY)
