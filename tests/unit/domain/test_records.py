"""What records say of themselves: remaining budget, value in kind, stage reached, line of an agenda."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.budget import Consumption
from ptce_desk.domain.committees import AgendaItem, CommitteeBody, CommitteeSession, SessionStatus, status_on
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import CENT
from ptce_desk.domain.ptce import Ptce, Stage, StageEntry
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.support import InKindSupport

D = Decimal
AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_what_remains_is_the_budget_less_the_votes_then_less_the_proposals(
    budget: Decimal, voted: Decimal, proposed: Decimal
) -> None:
    consumption = Consumption(budget, voted, proposed)
    assert consumption.remaining + voted == budget
    assert consumption.forecast_remaining + proposed == consumption.remaining


def test_an_overrun_budget_remains_negative() -> None:
    assert Consumption(D(100), D(150)).remaining == D(-50)


@pytest.mark.parametrize(
    ("voted", "budget", "share"),
    [
        ("0", "100", "0"),
        ("99.99", "100", "0.99"),
        ("100", "100", "1"),
        ("100.01", "100", "1.01"),
        ("2", "3", "0.66"),
        ("0", "0", None),
        ("5", "0", None),
    ],
)
def test_a_budget_is_voted_whole_only_when_nothing_is_left_and_nothing_is_beyond(
    voted: str, budget: str, share: str | None
) -> None:
    assert Consumption(D(budget), D(voted)).voted_share == (None if share is None else D(share))


@pytest.mark.parametrize(
    ("quantity", "unit_cost", "value"),
    [
        ("2.5", "310.00", "775.00"),
        ("0.333", "0.01", "0.00"),
        ("0.5", "0.01", "0.01"),
        ("0", "310", "0.00"),
        ("1.15", "1.10", "1.27"),
    ],
)
def test_a_support_in_kind_is_worth_its_quantity_at_its_cost_to_the_nearest_cent(
    quantity: str, unit_cost: str, value: str
) -> None:
    worth = InKindSupport(2026, quantity=D(quantity), unit_cost=D(unit_cost)).value
    assert worth == D(value)
    assert worth == worth.quantize(CENT)


@pytest.mark.parametrize(("quantity", "unit_cost"), [(None, D(310)), (D(2), None), (None, None)])
def test_a_support_in_kind_without_quantity_or_cost_has_no_value(
    quantity: Decimal | None, unit_cost: Decimal | None
) -> None:
    assert InKindSupport(2026, quantity=quantity, unit_cost=unit_cost).value is None


def test_the_stage_of_a_ptce_is_the_last_it_reached() -> None:
    ptce = Ptce("Le Pôle")
    day = date(2026, 3, 2)
    assert ptce.stage_on(day) is None
    ptce.stages += [StageEntry(Stage.EMERGENCE), StageEntry(Stage.START_UP)]
    assert ptce.stage_on(day) is Stage.START_UP
    ptce.stages += [StageEntry(Stage.DEVELOPMENT, date(2024, 1, 1)), StageEntry(Stage.IDENTIFICATION, date(2012, 1, 1))]
    ptce.stages += [StageEntry(Stage.CONSOLIDATION, date(2026, 3, 3))]
    assert ptce.stage_on(day) is Stage.DEVELOPMENT
    assert ptce.stage_on(date(2023, 12, 31)) is Stage.IDENTIFICATION
    assert ptce.stage_on(date(2011, 12, 31)) is Stage.START_UP
    assert ptce.stage_on(date(2026, 3, 3)) is Stage.CONSOLIDATION


def test_an_agenda_gives_the_line_of_a_dossier() -> None:
    session = CommitteeSession(CommitteeBody.COUNCIL, date(2026, 5, 4))
    item = AgendaItem(funding_file_id=7)
    session.items.append(item)
    assert session.item_for(7) is item
    assert session.item_for(8) is None


@pytest.mark.parametrize("status", SessionStatus)
def test_a_session_was_held_once_its_day_is_past_unless_cancelled(status: SessionStatus) -> None:
    day = date(2026, 4, 10)
    past = SessionStatus.CANCELLED if status is SessionStatus.CANCELLED else SessionStatus.HELD
    assert status_on(status, day, day) is status
    assert status_on(status, day, date(2026, 4, 11)) is past


def test_a_decision_keeps_its_moves_too() -> None:
    file = FundingFile("2026-001", "Étude", 1, 1)
    now = datetime(2026, 3, 2, tzinfo=UTC)
    file.move_decision(DecisionState.PROPOSED, author="Agent", moved_at=now)
    assert file.decision is DecisionState.PROPOSED
    assert [(move.axis, move.previous, move.target) for move in file.moves] == [("decision", "not_listed", "proposed")]
