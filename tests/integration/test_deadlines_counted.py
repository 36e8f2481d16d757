"""Payments that are only counted, day by day: what is told with them is what is told once they are all read."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from random import Random

import pytest

from ptce_desk.domain.agreements import Agreement, Instalment
from ptce_desk.domain.aid.deadlines import DeadlineKind, DueDay
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.home import deadlines
from ptce_desk.services.home.deadline_marks import put_off
from ptce_desk.services.home.deadlines import DeadlineSheet, first_days, look_at_deadlines, open_deadlines, read_days
from tests.integration.grants import TODAY, granted, in_days


def planned(days: Sequence[date], agreement: Agreement) -> None:
    """The agreement is notified today, paid in parts on these days and in one of no day."""
    agreement.notified_on = TODAY
    agreement.instalments.clear()
    for place, day in enumerate((*days, None)):
        agreement.instalments.append(Instalment(InstalmentKind.INTERIM, Decimal(1000 + place), day))


def assign(desk: Desk, file_id: int, name: str) -> None:
    def act(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            work.get(FundingFile, file_id).instructor = name
            work.commit()

    desk.run(act)


@pytest.fixture
def busy(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Payments late, near and far, several on one day, two of them put off; no more than four are told at once."""
    monkeypatch.setattr(deadlines, "TOLD_AT_MOST", 3)
    monkeypatch.setattr(deadlines, "TOLD_AT_ONCE", 4)
    chance = Random(20)  # noqa: S311  # the same file each time
    for name in ("Camille Roy", "Alix Brun"):
        days = [in_days(chance.randint(-6, 12) * 5) for _ in range(8)]
        assign(desk, granted(desk, partial(planned, days)), name)
    due = [one for one in desk.run(open_deadlines).deadlines if one.kind is DeadlineKind.PAYMENT]
    desk.run(put_off, [due[0], due[-1]], in_days(20), "RIB attendu")
    return desk


def paid(sheet: DeadlineSheet) -> Decimal:
    told = sum((one.facts.amount for one in sheet.deadlines if one.kind is DeadlineKind.PAYMENT), ZERO)
    return told + sum((one.amount for one in sheet.counted), ZERO)


@pytest.mark.slow
def test_as_many_are_counted_and_for_as_much_as_are_told_once_the_days_are_read_one_after_the_other(busy: Desk) -> None:
    sheet, every = busy.run(look_at_deadlines), busy.run(open_deadlines)
    assert [one.day for one in sheet.counted] == sorted({one.day for one in sheet.counted})
    assert every.aside != ()
    assert {"Alix Brun", "Camille Roy"} == {*sheet.instructors.values(), *sheet.others} == {*every.instructors.values()}
    count = 0
    while not sheet.whole:
        count += 1
        assert sheet.count_by_horizon() == {key: len(held) for key, held in every.by_horizon().items()}
        assert paid(sheet) == paid(every)
        day = sheet.counted[-1].day
        read = busy.run(read_days, [day])
        before, sheet = sheet, sheet.told_of([day], read)
        assert len(sheet.deadlines) == len(before.deadlines) + before.counted[-1].count
        assert sheet == sheet.told_of([day], read), "what comes twice is told once"
    assert count > 3
    assert (sheet.deadlines, sheet.aside, sheet.instructors) == (every.deadlines, every.aside, every.instructors)


@pytest.mark.slow
def test_the_days_looked_at_are_read_again_with_the_first_ones_and_few_payments_at_once(
    busy: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = busy.run(look_at_deadlines)
    days = {first.counted[-1].day}
    assert busy.run(look_at_deadlines, days) == first.told_of(days, busy.run(read_days, days))
    monkeypatch.setattr(deadlines, "TOLD_AT_ONCE", 0)
    planned = sum(one.count for one in busy.run(look_at_deadlines).counted)
    monkeypatch.setattr(deadlines, "TOLD_AT_MOST", planned)
    assert busy.run(look_at_deadlines) == busy.run(open_deadlines)
    monkeypatch.setattr(deadlines, "TOLD_AT_MOST", planned - 1)
    assert not busy.run(look_at_deadlines).whole


def test_the_first_days_hold_as_many_as_asked_and_no_more_days_than_that() -> None:
    due = [DueDay(TODAY, 2, ZERO), DueDay(in_days(1), 3, ZERO), DueDay(in_days(2), 1, ZERO)]
    assert [len(first_days(due, least)) for least in (0, 1, 2, 3, 5, 6, 100)] == [0, 1, 1, 2, 2, 3, 3]
    assert first_days(due, 3) == {TODAY, in_days(1)}
