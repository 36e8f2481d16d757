"""The projection against what `Agreement` says of the same grants."""

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptce_desk.domain.agreements import Agreement, Amendment, Instalment, Payment
from ptce_desk.domain.file_checklist import YearShare
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.projection import Projection, project
from ptce_desk.domain.vocabulary import InstalmentKind, SplitMode
from ptce_desk.services.budget.envelopes import set_budget, set_credit
from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from tests.integration.dossiers import proposed_file, scheme_id
from tests.integration.grants import agreement_for, change_agreement, granted

D = Decimal
KIND = InstalmentKind.INTERIM
Plan = list[tuple[int, date | None]]


def plan(parts: Plan) -> Callable[[Agreement], None]:
    """Instalments of so many euros, planned on these days."""

    def change(agreement: Agreement) -> None:
        agreement.instalments.clear()
        agreement.amount = sum((D(euros) for euros, _day in parts), D(0))
        for euros, day in parts:
            part = Instalment(KIND, D(euros), day)
            agreement.instalments.append(part)

    return change


def pay(place: int | None, amount: str, day: date = date(2026, 1, 15)) -> Callable[[Agreement], None]:
    def change(agreement: Agreement) -> None:
        instalment = None if place is None else agreement.instalments[place].id
        payment = Payment(day, D(amount), instalment)
        agreement.payments.append(payment)

    return change


def committed(projection: Projection) -> dict[int, Decimal]:
    return {year.year: year.committed for year in projection.years}


def test_an_empty_file_projects_nothing_over_five_years(desk: Desk) -> None:
    projection = desk.run(open_projection)
    assert committed(projection) == dict.fromkeys(range(2026, 2031), D(0))
    assert (projection.committed, projection.provisional) == (D(0), D(0))


def test_what_is_not_yet_paid_falls_on_the_year_it_is_planned_in(desk: Desk) -> None:
    days = [date(2026, 6, 1), date(2027, 1, 1), date(2030, 12, 31), date(2031, 1, 1), None]
    file_id = granted(desk, plan([(1000, day) for day in days]))
    change_agreement(desk, file_id, pay(0, "400.00"))
    projection = desk.run(open_projection)
    assert committed(projection) == {2026: D("600"), 2027: D("1000"), 2028: 0, 2029: 0, 2030: D("1000")}
    assert (projection.beyond.committed, projection.undated.committed) == (D("1000"), D("1000"))
    assert projection.years[0].paid == D("400.00")


@pytest.mark.parametrize(
    ("day", "paid"),
    [(date(2025, 12, 31), 0), (date(2026, 1, 1), 400), (date(2026, 12, 31), 400), (date(2027, 1, 1), 0)],
)
def test_what_is_paid_counts_from_the_first_to_the_last_day_of_its_year(desk: Desk, day: date, paid: int) -> None:
    file_id = granted(desk, plan([(1000, date(2026, 6, 1))]))
    change_agreement(desk, file_id, pay(0, "400.00", day))
    assert desk.run(open_projection).years[0].paid == paid


def test_what_should_have_been_paid_in_years_past_falls_on_the_present_one(desk: Desk) -> None:
    granted(desk, plan([(700, date(2025, 12, 31)), (300, date(2026, 1, 1))]))
    projection = desk.run(open_projection)
    assert (projection.years[0].committed, projection.late) == (D("1000"), D("700"))


@pytest.mark.parametrize("field", ["closed_on", "lapsed_on"])
def test_a_grant_closed_or_lapsed_costs_nothing_more(desk: Desk, field: str) -> None:
    file_id = granted(desk, plan([(1000, date(2027, 1, 1))]))
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, field, date(2026, 2, 2)))
    assert desk.run(open_projection).committed == 0


def test_a_lower_final_amount_is_taken_off_the_last_instalments(desk: Desk) -> None:
    file_id = granted(desk, plan([(1000, date(2026, 5, 1)), (1000, date(2027, 5, 1))]))
    change_agreement(desk, file_id, pay(0, "1000.00"))
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, "final_amount", D("1250.00")))
    assert committed(desk.run(open_projection))[2027] == D("250.00")


def test_the_last_signed_amendment_sets_what_is_owed_and_what_no_instalment_plans_has_no_day(desk: Desk) -> None:
    def amend(agreement: Agreement) -> None:
        for signed_on, amount in (
            (date(2026, 2, 9), D("1500.00")),
            (date(2026, 2, 1), D("9000.00")),
            (None, D("1.00")),
        ):
            amendment = Amendment(signed_on=signed_on, amount=amount)
            agreement.amendments.append(amendment)

    file_id = granted(desk, plan([(1000, date(2027, 5, 1))]))
    change_agreement(desk, file_id, amend)
    projection = desk.run(open_projection)
    assert (committed(projection)[2027], projection.undated.committed) == (D("1000.00"), D("500.00"))
    assert agreement_for(desk, file_id).remaining == projection.committed


def test_a_payment_of_no_instalment_pays_the_earliest_unpaid_ones(desk: Desk) -> None:
    file_id = granted(desk, plan([(1000, date(2026, 5, 1)), (1000, date(2027, 5, 1))]))
    change_agreement(desk, file_id, pay(None, "1200.00"))
    assert committed(desk.run(open_projection)) == {2026: 0, 2027: D("800"), 2028: 0, 2029: 0, 2030: 0}


def test_what_is_proposed_is_shared_by_the_months_of_the_project_and_credits_tell_the_gap(desk: Desk) -> None:
    file_id = proposed_file(desk, "24000.00")
    desk.run(instruct.change_field, file_id, "start", date(2026, 7, 1))
    desk.run(instruct.change_field, file_id, "end", date(2027, 12, 31))
    envelope = desk.run(set_budget, scheme_id(desk), 2026, D("20000.00"))
    desk.run(set_credit, envelope, 2026, D("5000.00"))
    first, second = desk.run(open_projection).years[:2]
    assert (first.provisional, second.provisional) == (D("8000.00"), D("16000.00"))
    assert (first.credits, first.gap, second.gap) == (D("5000.00"), D("-3000.00"), D("-16000.00"))


def test_a_free_sharing_counts_the_years_somebody_decided(desk: Desk) -> None:
    file_id = proposed_file(desk, "24000.00")

    def share(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            file = work.get(FundingFile, file_id)
            file.split = SplitMode.FREE
            for year, euros in ((2027, "6000.00"), (2028, "18000.00")):
                decided = YearShare(year, D(euros))
                file.year_shares.append(decided)
            work.commit()

    desk.run(share)
    projection = desk.run(open_projection)
    assert [year.provisional for year in projection.years] == [0, D("6000.00"), D("18000.00"), 0, 0]


days = st.none() | st.dates(date(2024, 1, 1), date(2034, 12, 31))


@pytest.mark.slow
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 9000), days, st.integers(0, 100)), min_size=1, max_size=5))
def test_the_projection_sums_to_the_instalments_less_the_payments(
    template: Path, tmp_path: Path, open_desk: Callable[[Path], Desk], parts: list[tuple[int, date | None, int]]
) -> None:
    path = tmp_path / f"{len(list(tmp_path.iterdir()))}.ptce"
    shutil.copy(template, path)
    desk = open_desk(path)
    file_id = granted(desk, plan([(euros, day) for euros, day, _percent in parts]))
    paid = D(0)
    for place, (euros, _day, percent) in enumerate(parts):
        amount = D(euros) * percent / 100
        if amount:
            change_agreement(desk, file_id, pay(place, str(amount)))
            paid += amount
    projection = desk.run(open_projection)
    assert projection.committed == sum(euros for euros, _day, _percent in parts) - paid
    assert projection.committed == agreement_for(desk, file_id).remaining
    desk.close()


def test_laying_sums_over_years_loses_nothing() -> None:
    sums: dict[int | None, Decimal] = {None: D(1), 2020: D(2), 2026: D(4), 2030: D(8), 2031: D(16)}
    projection = project(2026, sums, sums, {2026: D(100)}, {2026: D(50)})
    assert projection.committed == projection.provisional == D(31)
    assert projection.years[0].gap == D(100) - D(50) - D(6) - D(6)
