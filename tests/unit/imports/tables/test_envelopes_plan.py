"""A table of envelopes: one of a scheme in a year, its payment credits by year; what was typed here stays."""

from decimal import Decimal

import pytest

from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.imports.tables.differences import Change, Held, Kept
from ptce_desk.imports.tables.envelopes import KnownBudget, KnownEnvelope, PlannedEnvelope, credit_key, plan_envelopes
from ptce_desk.imports.tables.gathering import gather
from ptce_desk.imports.tables.reading import ReadRow
from ptce_desk.imports.tables.targets import ENVELOPES

D = Decimal
SCHEMES = {"ami": "AMI", "appel a manifestation d interet": "AMI", "progress": "PROGRESS"}
HELD = {"budget": D(50000), "note": "", credit_key(2026): D(20000)}


def planned(
    *rows: dict[str, object],
    brought: dict[str, str] | None = None,
    moved: str = "0",
    choices: dict[str, dict[str, str]] | None = None,
) -> list[PlannedEnvelope]:
    drafts = gather([ReadRow(number, row) for number, row in enumerate(rows, 2)], ENVELOPES)
    known = {7: KnownEnvelope(Held(HELD, brought=brought or {}), D(moved))}
    return plan_envelopes(drafts, KnownBudget(SCHEMES, {("AMI", 2026): 7}, known, choices or {}))


def row(**values: object) -> dict[str, object]:
    named = {key.replace("__", "."): value for key, value in values.items()}
    said = {"scheme": "AMI", "year": 2026, "budget": D(50000), **named}
    return {key: value for key, value in said.items() if value is not None}


def test_rows_of_one_scheme_and_year_are_one_envelope_whose_credits_each_tells() -> None:
    rows = [row(year=2027, credit__year=2027 + rank, credit__amount=D(100 + rank)) for rank in (0, 1)]
    [one] = planned(*rows)
    assert (one.outcome, one.scheme, one.year) == (Outcome.NEW, "AMI", 2027)
    assert one.taken == {"budget": D(50000), credit_key(2027): D(100), credit_key(2028): D(101)}


def test_credits_without_a_year_are_of_its_own() -> None:
    [one] = planned(row(scheme="progress", credit__amount=D(5)))
    assert one.taken == {"budget": D(50000), credit_key(2026): D(5)}


def test_what_is_blank_here_is_filled_and_what_was_typed_here_stays() -> None:
    [one] = planned(row(budget=D(60000), credit__year=2027, credit__amount=D(30000)))
    assert (one.outcome, one.match.id, one.taken) == (Outcome.CHANGED, 7, {credit_key(2027): D(30000)})
    assert one.changes == (
        Change("budget", D(50000), D(60000), taken=False, kept=Kept.HELD),
        Change("credit.amount", None, D(30000)),
    )


def test_an_officer_chooses_between_the_file_and_the_table() -> None:
    rows = [row(budget=D(60000), credit__amount=D(1))]
    [one] = planned(*rows, choices={"AMI|2026": {"budget": "there", "credit.amount": "there"}})
    assert one.taken == {"budget": D(60000), credit_key(2026): D(1)}


@pytest.mark.parametrize(("moved", "expected"), [("-40000", Outcome.CHANGED), ("-40000.01", Outcome.IN_ERROR)])
def test_no_envelope_opens_with_less_than_its_movements_take_off(moved: str, expected: Outcome) -> None:
    [one] = planned(row(budget=D(40000)), brought={"budget": "50000"}, moved=moved)
    assert one.outcome is expected
    assert (one.obstacles == (Obstacle.BELOW_ZERO,)) is (expected is Outcome.IN_ERROR)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"scheme": "inconnu"}, Obstacle.UNKNOWN_SCHEME),
        ({"scheme": None}, Obstacle.NO_SCHEME),
        ({"year": None}, Obstacle.NO_YEAR),
    ],
)
def test_what_cannot_be_an_envelope_stays_out(values: dict[str, object], expected: Obstacle) -> None:
    [one] = planned(row(**values))
    assert (one.outcome, one.obstacles) == (Outcome.IN_ERROR, (expected,))


@pytest.mark.parametrize("other", [{"budget": D(1)}, {"credit__amount": D(2)}])
def test_rows_that_tell_an_envelope_differently_stay_out(other: dict[str, object]) -> None:
    [one] = planned(row(credit__amount=D(1)), row(**other))
    assert one.obstacles == (Obstacle.UNREADABLE,)


def test_two_names_of_one_scheme_are_one_envelope_and_the_second_stays_out() -> None:
    first, second = planned(row(), row(scheme="Appel à manifestation d’intérêt"))
    assert (first.outcome, second.obstacles) == (Outcome.SAME, (Obstacle.SAME_ENVELOPE,))
