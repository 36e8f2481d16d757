"""What is planned after a grant: what is owed and on which day, what is to be paid and when."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.aid.agreements_plan import PlannedDays, planned_instalments
from ptce_desk.domain.rules.parts import DeliverableItem, InstalmentPart
from ptce_desk.domain.rules.types import Deliverables, InstalmentPlan
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind

D = Decimal
VOTE, NOTIFIED, END = date(2026, 2, 2), date(2026, 3, 2), date(2026, 10, 31)
REPORT, ACCOUNTS = DeliverableKind.ACTIVITY_REPORT, DeliverableKind.FINANCIAL_REPORT
ADVANCE, INTERIM, BALANCE = InstalmentKind.ADVANCE, InstalmentKind.INTERIM, InstalmentKind.BALANCE
OWED = Deliverables(items=(DeliverableItem(REPORT, 3), DeliverableItem(ACCOUNTS, 6, BALANCE)), source="art. 9")


@pytest.mark.parametrize(
    ("end", "closing_month", "expected"),
    [
        (END, 12, [(REPORT, date(2027, 1, 31), None), (ACCOUNTS, date(2027, 6, 30), BALANCE)]),
        (END, 8, [(REPORT, date(2027, 1, 31), None), (ACCOUNTS, date(2028, 2, 29), BALANCE)]),
        (None, 12, [(REPORT, None, None), (ACCOUNTS, None, BALANCE)]),
    ],
)
def test_a_financial_report_is_due_after_the_accounts_and_the_rest_after_the_project(
    end: date | None, closing_month: int, expected: list[tuple[DeliverableKind, date | None, InstalmentKind | None]]
) -> None:
    owed = PlannedDays(ends=end, closing_month=closing_month).owed([OWED])
    assert [(one.kind, one.due_on, one.conditions) for one in owed] == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (END, [(date(2026, 6, 30), None), (date(2027, 6, 30), BALANCE)]),
        (None, [(None, BALANCE)]),
    ],
)
def test_the_reports_of_the_law_replace_those_of_the_scheme_and_the_last_one_conditions_the_balance(
    end: date | None, expected: list[tuple[date | None, InstalmentKind | None]]
) -> None:
    owed = PlannedDays(starts=date(2025, 3, 1), ends=end, report_months=6).owed([OWED])
    assert [one.kind for one in owed] == [REPORT, *[ACCOUNTS] * len(expected)]
    assert [(one.due_on, one.conditions) for one in owed[1:]] == expected


@pytest.mark.parametrize(
    ("begins", "expected"),
    [
        (date(2026, 12, 21), [(REPORT, date(2027, 1, 31), None), (ACCOUNTS, date(2027, 6, 30), BALANCE)]),
        (date(2027, 1, 30), [(REPORT, date(2027, 1, 31), None), (ACCOUNTS, date(2027, 6, 30), BALANCE)]),
        (date(2027, 1, 31), [(REPORT, date(2027, 4, 30), None), (ACCOUNTS, date(2027, 6, 30), BALANCE)]),
        (date(2027, 7, 2), [(REPORT, date(2027, 10, 2), None), (ACCOUNTS, date(2028, 6, 30), BALANCE)]),
    ],
)
def test_what_would_be_owed_before_the_vote_is_owed_as_long_after_it(
    begins: date, expected: list[tuple[DeliverableKind, date, InstalmentKind | None]]
) -> None:
    owed = PlannedDays(begins=begins, ends=END).owed([OWED])
    assert [(one.kind, one.due_on, one.conditions) for one in owed] == expected


@pytest.mark.parametrize(
    ("begins", "expected"),
    [
        (date(2026, 6, 29), [date(2026, 6, 30), date(2027, 6, 30)]),
        (date(2026, 6, 30), [date(2027, 6, 30)]),
        (date(2027, 9, 1), [date(2028, 6, 30)]),
    ],
)
def test_no_report_of_the_law_is_late_the_day_it_is_granted(begins: date, expected: list[date]) -> None:
    owed = PlannedDays(begins=begins, starts=date(2025, 3, 1), ends=END, report_months=6).owed([])
    assert [one.due_on for one in owed] == expected
    assert [one.conditions for one in owed] == [*[None] * (len(expected) - 1), BALANCE]


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ((), [(BALANCE, "30000.00", END)]),
        (((2026, D(0)),), [(BALANCE, "30000.00", END)]),
        (((2025, D(30000)),), [(BALANCE, "30000.00", END)]),
        (
            ((2025, D(10000)), (2026, D(20000))),
            [(INTERIM, "10000.00", VOTE), (BALANCE, "20000.00", END)],
        ),
        (
            ((2026, D(10000)), (2027, D(0)), (2028, D(20000))),
            [(INTERIM, "10000.00", END), (BALANCE, "20000.00", date(2028, 12, 31))],
        ),
    ],
)
def test_without_a_plan_what_is_agreed_is_paid_each_year_and_at_the_end_where_no_year_is_known(
    years: tuple[tuple[int, Decimal], ...], expected: list[tuple[InstalmentKind, str, date]]
) -> None:
    planned = planned_instalments((), PlannedDays(D(30000), VOTE, END, years=years))
    assert [(one.kind, one.amount, one.planned_on) for one in planned] == [
        (kind, D(amount), day) for kind, amount, day in expected
    ]


@pytest.mark.parametrize(
    ("condition", "begins", "ends", "days"),
    [
        ("", VOTE, END, [NOTIFIED, None, END]),
        ("sur appel", VOTE, END, [VOTE, None, END]),
        (" ", VOTE, END, [NOTIFIED, None, END]),
        ("", date(2026, 12, 1), END, [NOTIFIED, None, date(2026, 12, 1)]),
        ("", None, END, [NOTIFIED, None, END]),
        ("", VOTE, None, [NOTIFIED, None, None]),
    ],
)
def test_a_plan_sets_an_advance_at_the_notification_and_the_balance_at_the_end_but_after_the_vote(
    condition: str, begins: date | None, ends: date | None, days: list[date | None]
) -> None:
    parts = (InstalmentPart(ADVANCE, D("0.5"), condition), InstalmentPart(INTERIM, D("0.2")))
    plan = InstalmentPlan(parts=(*parts, InstalmentPart(BALANCE, D("0.3"))), source="art. 8")
    planned = planned_instalments([plan], PlannedDays(D("100.01"), begins, ends, NOTIFIED))
    assert [one.planned_on for one in planned] == days
    assert sum(one.amount for one in planned) == D("100.01")
