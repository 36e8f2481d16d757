"""What changes an envelope once it is opened: décision modificative, virement, report of the year before."""

from datetime import date
from decimal import Decimal
from random import Random

import pytest

from ptce_desk.db.queries.schemes import SchemeFilter
from ptce_desk.domain.aid.deadlines import DeadlineKind
from ptce_desk.domain.budget import Envelope, MovementKind, effect_on
from ptce_desk.domain.budget_errors import EnvelopeBelowZeroError
from ptce_desk.domain.errors import InUseError, NotFoundError, PtceDeskError
from ptce_desk.services.budget.envelopes import (
    Nature,
    add_movement,
    change_movement,
    open_budget,
    remove_movement,
    set_budget,
)
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.services.home.summary import open_home
from ptce_desk.services.reports.schemes import schemes_report
from ptce_desk.services.reports.summaries import SummaryFilter, summary_report
from tests.integration.dossiers import proposed_file, scheme_id, voted_file
from tests.integration.raw_rows import held

D = Decimal
DAY = date(2026, 2, 1)


def amounts(desk: Desk, year: int = 2026) -> dict[str, Decimal | None]:
    return {row.code: row.budget for row in desk.run(open_budget, year).rows}


def moved(desk: Desk, envelope: int, nature: Nature, amount: str) -> int:
    """A movement typed as on the page: its nature, then its amount."""
    desk.run(add_movement, envelope, "nature", nature)
    year = held(desk, f"SELECT year FROM envelope WHERE id = {envelope}")[0][0]  # noqa: S608  # our own id
    assert isinstance(year, int)
    movement = max(row.id for row in desk.run(open_budget, year).movements[envelope])
    desk.run(change_movement, movement, "amount", D(amount))
    return movement


@pytest.fixture
def pair(desk: Desk) -> tuple[int, int]:
    """Two envelopes of 2026: 50 000 € of CA-PROGRESS-1, 100 000 € of RA-CDDRA."""
    first = desk.run(set_budget, scheme_id(desk, "CA-PROGRESS-1"), 2026, D("50000.00"))
    return first, desk.run(set_budget, scheme_id(desk), 2026, D("100000.00"))


def test_a_decision_modificative_adds_or_takes_off_and_keeps_its_act_and_reason(
    desk: Desk, pair: tuple[int, int]
) -> None:
    movement = moved(desk, pair[1], Nature(MovementKind.INCREASE), "20000.00")
    desk.run(change_movement, movement, "decided_on", DAY)
    desk.run(change_movement, movement, "deliberation", "2026-045")
    desk.run(change_movement, movement, "reason", "Vote du budget supplémentaire")
    assert amounts(desk) == {"CA-PROGRESS-1": D("50000.00"), "RA-CDDRA": D("120000.00")}
    moved(desk, pair[1], Nature(MovementKind.DECREASE), "5000.01")
    assert amounts(desk)["RA-CDDRA"] == D("114999.99")
    told = "SELECT kind, decided_on, amount, deliberation, reason FROM envelope_movement ORDER BY id"
    assert held(desk, told)[0] == (*("increase", "2026-02-01", 2_000_000, "2026-045", "Vote du budget supplémentaire"),)
    assert held(desk, "SELECT budget FROM envelope ORDER BY id") == [(5_000_000,), (10_000_000,)]


@pytest.mark.parametrize("outwards", [True, False])
def test_a_virement_is_one_change_seen_from_both_envelopes_and_undone_at_once(
    desk: Desk, pair: tuple[int, int], *, outwards: bool
) -> None:
    here, there = pair
    kind, other = (MovementKind.TRANSFER_OUT, there) if outwards else (MovementKind.TRANSFER_IN, here)
    movement = moved(desk, here if outwards else there, Nature(kind, other), "10000.00")
    changed = {"CA-PROGRESS-1": D("40000.00"), "RA-CDDRA": D("110000.00")}
    assert amounts(desk) == changed
    seen = desk.run(open_budget).movements
    (mine,), (theirs,) = seen[here], seen[there]
    assert (mine.id, theirs.id) == (movement, movement)
    assert (mine.kind, mine.gain, mine.other_code) == (MovementKind.TRANSFER_OUT, D("-10000.00"), "RA-CDDRA")
    assert (theirs.kind, theirs.gain, theirs.other_code) == (MovementKind.TRANSFER_IN, D("10000.00"), "CA-PROGRESS-1")
    assert [mine.own, theirs.own] == [outwards, not outwards]
    desk.run(undo)
    assert amounts(desk) == {"CA-PROGRESS-1": D("50000.00"), "RA-CDDRA": D("100000.00")}
    desk.run(redo)
    assert amounts(desk) == changed
    desk.run(remove_movement, movement)
    assert amounts(desk) == {"CA-PROGRESS-1": D("50000.00"), "RA-CDDRA": D("100000.00")}
    with pytest.raises(NotFoundError):
        desk.run(remove_movement, movement)


def test_what_is_carried_over_leaves_the_year_before_when_the_file_has_it(desk: Desk, pair: tuple[int, int]) -> None:
    before = desk.run(set_budget, scheme_id(desk), 2025, D("30000.00"))
    moved(desk, pair[1], Nature(MovementKind.CARRY_OVER), "12000.00")
    moved(desk, pair[0], Nature(MovementKind.CARRY_OVER), "7000.00")
    assert amounts(desk) == {"CA-PROGRESS-1": D("57000.00"), "RA-CDDRA": D("112000.00")}
    assert amounts(desk, 2025) == {"RA-CDDRA": D("18000.00")}
    (seen,) = desk.run(open_budget, 2025).movements[before]
    assert (seen.kind, seen.other_year, seen.gain) == (MovementKind.CARRIED_OUT, 2026, D("-12000.00"))


def test_no_movement_leaves_less_than_nothing_in_an_envelope_whichever_it_is(desk: Desk, pair: tuple[int, int]) -> None:
    here, there = pair
    movement = moved(desk, there, Nature(MovementKind.TRANSFER_IN, here), "50000.00")
    assert amounts(desk)["CA-PROGRESS-1"] == D(0)
    with pytest.raises(EnvelopeBelowZeroError) as refusal:
        desk.run(change_movement, movement, "amount", D("50000.01"))
    assert (refusal.value.code, refusal.value.year, refusal.value.missing) == ("CA-PROGRESS-1", 2026, D("0.01"))
    with pytest.raises(EnvelopeBelowZeroError):
        desk.run(set_budget, scheme_id(desk, "CA-PROGRESS-1"), 2026, D("49999.99"))
    desk.run(add_movement, there, "amount", D("1.00"))
    with pytest.raises(EnvelopeBelowZeroError):
        moved(desk, here, Nature(MovementKind.DECREASE), "0.01")
    third = desk.run(set_budget, scheme_id(desk, "CA-PROGRESS-2"), 2026, D("1.00"))
    moved(desk, here, Nature(MovementKind.INCREASE), "20.00")
    out = moved(desk, here, Nature(MovementKind.TRANSFER_OUT, third), "20.00")
    moved(desk, third, Nature(MovementKind.DECREASE), "21.00")
    with pytest.raises(EnvelopeBelowZeroError) as refusal:
        desk.run(remove_movement, out)
    assert refusal.value.code == "CA-PROGRESS-2"
    with pytest.raises(EnvelopeBelowZeroError) as refusal:
        desk.run(change_movement, out, "nature", Nature(MovementKind.TRANSFER_OUT, there))
    assert refusal.value.code == "CA-PROGRESS-2"


def test_an_envelope_that_lacks_money_after_a_movement_is_told_from_both(desk: Desk, pair: tuple[int, int]) -> None:
    here, there = pair
    desk.run(set_budget, scheme_id(desk), 2026, D("65000.00"))
    voted_file(desk, DAY, "30000.00")
    proposed_file(desk, "30000.00")
    moved(desk, here, Nature(MovementKind.TRANSFER_IN, there), "5000.00")
    assert [desk.run(open_budget).overrun_by_movements(one) for one in pair] == [(), ()]
    moved(desk, here, Nature(MovementKind.TRANSFER_IN, there), "0.01")
    for one in pair:
        ((year, row),) = desk.run(open_budget).overrun_by_movements(one)
        assert (year, row.code, row.consumption.forecast_remaining) == (2026, "RA-CDDRA", D("-0.01"))
    assert [row.code for row in desk.run(open_budget).unexplained] == ["RA-CDDRA"]


def test_an_envelope_of_another_year_that_lacks_money_is_told_too(desk: Desk, pair: tuple[int, int]) -> None:
    desk.run(set_budget, scheme_id(desk), 2025, D("30000.00"))
    voted_file(desk, date(2025, 6, 1), "25000.00")
    moved(desk, pair[1], Nature(MovementKind.CARRY_OVER), "5000.01")
    ((year, row),) = desk.run(open_budget).overrun_by_movements(pair[1])
    assert (year, row.code, row.consumption.remaining) == (2025, "RA-CDDRA", D("-0.01"))


@pytest.mark.slow
def test_every_page_and_report_reads_the_envelope_with_its_movements(desk: Desk, pair: tuple[int, int]) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("41000.00"))
    voted_file(desk, DAY, "40000.00")
    assert any(one.kind is DeadlineKind.ENVELOPE for one in desk.run(open_deadlines).deadlines)
    moved(desk, pair[1], Nature(MovementKind.TRANSFER_IN, pair[0]), "30000.00")
    assert not any(one.kind is DeadlineKind.ENVELOPE for one in desk.run(open_deadlines).deadlines)
    home = desk.run(open_home).budget
    assert [row.budget for row in home.rows] == [D("20000.00"), D("71000.00")]
    for report in (desk.run(summary_report, SummaryFilter(2026)), desk.run(schemes_report, SchemeFilter())):
        (table,) = [one for one in report.sheets if one.key == "envelopes"]
        keys = [column.key for column in table.columns]
        told = [dict(zip(keys, row, strict=True)) for row in table.rows]
        assert [(row["opening"], row["changes"], row["budget"], row["remaining"]) for row in told] == [
            (D("50000.00"), D("-30000.00"), D("20000.00"), D("20000.00")),
            (D("41000.00"), D("30000.00"), D("71000.00"), D("31000.00")),
        ]


def test_the_summary_lists_the_movements_each_once(desk: Desk, pair: tuple[int, int]) -> None:
    movement = moved(desk, pair[1], Nature(MovementKind.TRANSFER_IN, pair[0]), "30000.00")
    desk.run(change_movement, movement, "deliberation", "2026-045")
    desk.run(change_movement, movement, "reason", "Filière bois")
    (table,) = [one for one in desk.run(summary_report, SummaryFilter(2026)).sheets if one.key == "movements"]
    assert table.rows == (
        ("RA-CDDRA", 2026, date(2026, 3, 2), "Virement de CA-PROGRESS-1", D("30000.00"), "2026-045", "Filière bois"),
    )


def test_an_envelope_that_a_virement_ties_to_another_is_not_deleted(desk: Desk, pair: tuple[int, int]) -> None:
    movement = moved(desk, pair[1], Nature(MovementKind.TRANSFER_IN, pair[0]), "30000.00")
    for one in pair:
        with pytest.raises(InUseError) as refusal:
            desk.run(delete_record, "envelope", one)
        assert refusal.value.uses == {"envelope_movement": 1}
    desk.run(remove_movement, movement)
    moved(desk, pair[1], Nature(MovementKind.INCREASE), "7.00")
    desk.run(delete_record, "envelope", pair[1])
    assert amounts(desk) == {"CA-PROGRESS-1": D("50000.00")}
    desk.run(restore_record, desk.run(list_trash)[0].id)
    assert amounts(desk)["RA-CDDRA"] == D("100007.00")


@pytest.mark.slow
def test_sql_makes_of_any_movements_what_the_domain_makes(desk: Desk) -> None:
    chance = Random(26)  # noqa: S311  # made-up files
    codes = ("CA-PROGRESS-1", "CA-PROGRESS-2", "RA-CDDRA")
    made = {
        (code, year): desk.run(set_budget, scheme_id(desk, code), year, D("500.00"))
        for code in codes
        for year in (2025, 2026)
    }
    done = 0
    for _step in range(60):
        (code, year), envelope = chance.choice(list(made.items()))
        kind = chance.choice([one for one in MovementKind if one is not MovementKind.CARRIED_OUT])
        transfer = kind in (MovementKind.TRANSFER_IN, MovementKind.TRANSFER_OUT)
        nature = Nature(kind, made[chance.choice([one for one in codes if one != code]), year] if transfer else None)
        try:
            moved(desk, envelope, nature, f"{chance.randrange(30_000) / 100:.2f}")
            done += 1
        except PtceDeskError as refusal:
            assert isinstance(refusal, EnvelopeBelowZeroError)  # noqa: PT017  # chance may ask too much

    def every(desk: Desk) -> list[Envelope]:
        with desk.writing("") as work:
            return work.get_many(Envelope, made.values())

    kept = desk.run(every)
    movements = [movement for envelope in kept for movement in envelope.movements]
    for (code, year), key in made.items():
        assert amounts(desk, year)[code] == D("500.00") + effect_on(key, movements)
    assert done > 30
