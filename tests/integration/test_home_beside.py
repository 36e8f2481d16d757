"""What stands beside the home page equals the lists it opens."""

from datetime import timedelta
from decimal import Decimal
from functools import partial

import pytest

from ptce_desk.domain.agreements import Agreement, Payment
from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.home.beside import DAYS_AHEAD, open_beside
from ptce_desk.services.home.deadline_marks import put_off
from ptce_desk.services.home.deadlines import open_deadlines
from tests.integration.dossiers import listed_file
from tests.integration.grants import TODAY, change_agreement, granted, in_days
from tests.integration.test_deadlines import planned

D = Decimal


def plan(day: int, agreement: Agreement) -> None:
    planned(agreement, in_days(day), in_days(9))


def late_of(desk: Desk, instructor: str) -> list[int]:
    sheet = desk.run(open_deadlines)
    late = [one for one in sheet.deadlines if one.day is not None and one.day < TODAY]
    return [one.source for one in late if sheet.instructors.get(one.record.id, "") == instructor]


@pytest.mark.slow
def test_what_is_late_is_shared_out_among_those_who_deal_with_it_and_nothing_is_lost(desk: Desk) -> None:
    for name, day in (("Camille Roy", -9), ("Camille Roy", -40), ("Alix Petit", -2), ("", -3)):
        file_id = granted(desk, partial(plan, day))
        desk.run(instruct.change_field, file_id, "instructor", name)
    told = desk.run(open_beside).workload.of
    assert [(one.instructor, one.late, one.oldest) for one in told] == [
        ("Camille Roy", 2, in_days(-40)),
        ("Alix Petit", 1, in_days(-2)),
        ("", 1, in_days(-3)),
    ]
    assert [one.late for one in told] == [len(late_of(desk, one.instructor)) for one in told]
    first = next(one for one in desk.run(open_deadlines).deadlines if one.day == in_days(-40))
    desk.run(put_off, [first], in_days(3), "Congés")
    assert [(one.instructor, one.late) for one in desk.run(open_beside).workload.of] == [
        ("Alix Petit", 1),
        ("Camille Roy", 1),
        ("", 1),
    ]


def test_the_days_to_come_are_those_of_the_list_and_no_further(desk: Desk) -> None:
    granted(desk, lambda agreement: planned(agreement, in_days(-1), in_days(0), in_days(DAYS_AHEAD), in_days(31)))
    listed_file(desk, in_days(10))
    sheet = desk.run(open_deadlines)
    last = TODAY + timedelta(days=DAYS_AHEAD)
    near = [one for one in sheet.deadlines if one.day is not None and TODAY <= one.day <= last]
    assert list(desk.run(open_beside).coming) == near
    assert [one.day for one in near] == [TODAY, in_days(10), last]


def test_what_is_to_be_paid_is_what_the_projection_says(desk: Desk) -> None:
    file_id = granted(desk, lambda agreement: planned(agreement, in_days(-500), in_days(3), in_days(500), None))

    def pay(agreement: Agreement) -> None:
        agreement.payments.append(Payment(TODAY, D("1500.00"), agreement.instalments[0].id))

    change_agreement(desk, file_id, pay)
    sheet, projection = desk.run(open_beside), desk.run(open_projection)
    assert [(one.year, one.amount) for one in sheet.to_pay] == [
        (year.year, year.committed) for year in projection.years[:3]
    ]
    assert [one.amount for one in sheet.to_pay] == [D("8500.00"), D("5000.00"), D("0")]
    assert (sheet.paid, desk.run(open_beside, 2025).paid) == (projection.years[0].paid, D("0")) == (D("1500.00"), D(0))
