"""A decision of the past is read once, for the plan and for what is done; what would be refused is told before."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.money import LARGEST
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.imports.tables.checking import paid_beyond, refused_values
from ptce_desk.imports.tables.past import (
    PastDecision,
    compared_values,
    exercice_of,
    instruction_of,
    past_decision,
    presumed_notice,
    presumed_of,
    presumed_payments,
)
from ptce_desk.imports.tables.reading import CellFault

D = Decimal
DAY, LATER = date(2020, 3, 1), date(2020, 9, 1)
GRANTED, REFUSED = DecisionState.GRANTED, DecisionState.REFUSED


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"voted": D(9), "decided_on": DAY}, PastDecision(GRANTED, D(9), DAY, D(9))),
        ({"voted": D(9), "notified_on": DAY, "outcome": "granted"}, PastDecision(GRANTED, D(9), DAY, D(9))),
        ({"voted": D(9), "decided_on": DAY, "agreed": D(8)}, PastDecision(GRANTED, D(9), DAY, D(8))),
        ({"voted": D(9), "agreed": D(8)}, PastDecision(GRANTED, D(9), None, D(9))),
        ({"voted": D(9), "paid": D(5)}, PastDecision(GRANTED, D(9), None, D(9))),
        ({"voted": D(9), "paid": D(5), "paid_on": (LATER, DAY)}, PastDecision(GRANTED, D(9), None, D(9), D(5), LATER)),
        ({"voted": D(9), "outcome": "refused"}, PastDecision(REFUSED, D(0), None, D(0))),
        ({"voted": D(9), "outcome": "under_review"}, None),
        ({"voted": D(0), "decided_on": DAY}, PastDecision(REFUSED, D(0), DAY, D(0))),
        ({"voted": D(0), "outcome": "granted"}, PastDecision(GRANTED, D(0), None, D(0))),
        ({"requested": D(9)}, None),
    ],
)
def test_a_decision_is_read_from_what_a_row_says(values: Mapping[str, object], expected: PastDecision | None) -> None:
    assert past_decision(values) == expected


PERIOD = (date(2016, 5, 1), date(2017, 5, 1))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"notified_on": date(2021, 1, 5), "decided_on": DAY, "deposited_on": date(2019, 9, 1), "year": 2018}, 2020),
        ({"notified_on": date(2021, 1, 5), "deposited_on": date(2019, 9, 1), "year": 2018}, 2021),
        ({"deposited_on": date(2019, 9, 1), "year": 2018, "start": DAY}, 2019),
        ({"year": 2018, "start": DAY, "period": PERIOD}, 2018),
        ({"start": DAY, "period": PERIOD}, 2020),
        ({"period": PERIOD}, 2016),
        ({"reference": "2017-11-13", "end": DAY, "paid_on": (DAY,)}, None),
    ],
)
def test_the_year_of_a_grant_is_the_nearest_to_its_decision_that_a_row_tells(
    said: Mapping[str, object], expected: int | None
) -> None:
    assert exercice_of(said) == expected


def test_an_amount_that_nobody_voted_is_no_vote_of_the_dossier() -> None:
    said = {"title": "x", "voted": D(0), "decided_on": DAY, "outcome": "under_review"}
    assert compared_values(said, past_decision(said)) == {"title": "x"}
    refused = {"outcome": "refused", "voted": D(9), "notified_on": DAY}
    assert compared_values(refused, past_decision(refused)) == {**refused, "voted": D(0), "decided_on": DAY}


def faults(said: Mapping[str, object], **held: object) -> list[tuple[str, ValueFault]]:
    return [(one.field, one.fault) for one in refused_values(said, held)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"voted": LARGEST}, []),
        ({"voted": LARGEST + D("0.01")}, [("voted", ValueFault.TOO_LARGE)]),
        ({"requested": D("-0.01")}, [("requested", ValueFault.NEGATIVE)]),
        ({"paid": D("0.001")}, [("paid", ValueFault.NOT_TO_THE_CENT)]),
        ({"share": D("1.01")}, [("share", ValueFault.NOT_A_NUMBER)]),
        ({"year": 3000}, [("year", ValueFault.NOT_A_YEAR)]),
        ({"start": DAY, "end": DAY}, []),
        ({"start": LATER, "end": DAY}, [("end", ValueFault.BEFORE_ITS_BEGINNING)]),
    ],
)
def test_what_the_domain_refuses_is_told_of_its_field(said: dict[str, object], expected: list[object]) -> None:
    assert faults(said) == expected


def test_a_period_is_crossed_by_what_the_dossier_holds_already() -> None:
    crossed = [("end", ValueFault.BEFORE_ITS_BEGINNING)]
    assert faults({"end": DAY}, start=LATER) == crossed
    assert faults({"start": LATER}, end=DAY) == crossed
    assert faults({"end": LATER}, start=DAY, end=DAY) == []
    assert faults({"title": "x"}, start=LATER, end=DAY) == []


def test_no_more_was_paid_than_was_agreed() -> None:
    whole = PastDecision(GRANTED, D(9), DAY, D(8), D(8), DAY)
    beyond = PastDecision(GRANTED, D(9), DAY, D(8), D("8.01"), DAY)
    assert list(paid_beyond(whole, None)) == list(paid_beyond(None, D(9))) == list(paid_beyond(whole, D(8))) == []
    assert list(paid_beyond(whole, D("8.01"))) == list(paid_beyond(beyond, None))
    assert list(paid_beyond(beyond, None)) == [CellFault("", "paid", D("8.01"), ValueFault.PAID_BEYOND)]


@pytest.mark.parametrize(
    ("paid", "years", "expected"),
    [
        (None, {}, [(2019, 9)]),
        (D(4), {}, [(2019, 4)]),
        (D(0), {}, []),
        (None, {2018: D(3), 2019: D(4), 2020: D(2)}, [(2018, 3), (2019, 4)]),
        (None, {2017: D(3), 2018: D(4), 2019: D(9)}, [(2017, 3), (2018, 4), (2019, 2)]),
        (None, {2020: D(9)}, []),
    ],
)
def test_what_is_presumed_paid_is_of_years_gone_by_and_no_more_than_was_agreed(
    paid: Decimal | None, years: dict[int, Decimal], expected: list[tuple[int, int]]
) -> None:
    decision = PastDecision(GRANTED, D(10), DAY, D(9))
    found = presumed_payments(decision, paid, years, 2019, before=2020)
    assert found == [(date(year, 12, 31), D(amount)) for year, amount in expected]
    assert presumed_payments(decision, None, {}, 2020, before=2020) == []


@pytest.mark.parametrize(
    ("state", "instruction", "note"),
    [
        ("submitted", "submitted", "Déposé"),
        ("told_granted", "under_review", "Accepté"),
        ("told_refused", "under_review", "Refusé"),
        ("closed_without_action", "closed_without_action", "Classé sans suite"),
    ],
)
def test_what_a_portal_says_is_noted_and_is_never_a_vote(state: str, instruction: str, note: str) -> None:
    assert instruction_of({"state": state}) == instruction
    assert compared_values({"state": state, "notes": "Vu"}, None)["notes"] == f"Vu\nÉtat sur le portail : {note}"
    assert compared_values({"state": state}, None)["notes"] == f"État sur le portail : {note}"
    assert past_decision({"state": state}) is None


@pytest.mark.parametrize(
    ("said", "paid", "day"),
    [
        ({"decided_on": DAY, "year": 2020}, None, DAY),
        ({"decided_on": DAY, "notified_on": LATER}, None, LATER),
        ({"year": 2020}, LATER, LATER),
        ({"year": 2020}, None, date(2020, 12, 31)),
        ({"year": 2021}, None, None),
        ({"decided_on": date(2021, 1, 1)}, None, None),
        ({"decided_on": date(2021, 1, 1)}, date(2021, 2, 1), date(2021, 1, 1)),
        ({}, None, None),
    ],
)
def test_a_grant_of_a_year_gone_by_or_paid_is_held_to_be_notified_and_another_waits(
    said: Mapping[str, object], paid: date | None, day: date | None
) -> None:
    assert presumed_notice(said, paid, 2021) == day


def test_notes_that_grow_too_long_are_told() -> None:
    assert faults({"notes": "x" * 20_001}) == [("notes", ValueFault.LONG_TEXT)]
    assert faults({"notes": "x" * 20_000}) == []


@pytest.mark.parametrize(
    ("said", "tells_paid", "expected"),
    [
        ({}, False, [(date(2019, 12, 31), D(9))]),
        ({}, True, []),
        ({"paid": D(0)}, True, []),
        ({"paid": D(4)}, True, [(date(2019, 12, 31), D(4))]),
        ({"paid": D(4), "paid_on": (DAY,)}, True, []),
        ({"outcome": "refused"}, False, []),
        ({"outcome": "under_review"}, False, []),
    ],
)
def test_a_grant_is_presumed_paid_of_what_the_table_tells_and_of_all_where_it_never_tells(
    said: Mapping[str, object], *, tells_paid: bool, expected: list[tuple[date, Decimal]]
) -> None:
    values = {"voted": D(9), "year": 2019, **said}
    assert presumed_of(past_decision(values), values, {}, 2020, tells_paid=tells_paid) == expected
    assert presumed_of(past_decision(values), values, {}, 2019, tells_paid=tells_paid) == []
