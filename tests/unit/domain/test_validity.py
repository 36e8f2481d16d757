"""What a record may hold: each value at its bounds, the years and the periods."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.award_years import AwardYear
from ptce_desk.domain.budget import Envelope, PaymentCredit
from ptce_desk.domain.file_checklist import YearShare
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import LARGEST
from ptce_desk.domain.ptce import Ptce, YearlyFigures
from ptce_desk.domain.validity import (
    check_period,
    check_value,
    check_years,
    is_crossed,
    is_unusual_year,
    read_year,
    years_of,
)
from ptce_desk.domain.value_errors import (
    BeyondWholeError,
    FinerThanCentError,
    NegativeError,
    NoSuchMonthError,
    NoSuchYearError,
    PeriodCrossedError,
    TooLargeError,
    ValueRefusedError,
    YearTwiceError,
)

D = Decimal
EVE, DAY = date(2026, 3, 1), date(2026, 3, 2)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("voted", D("0.01")),
        ("voted", D(0)),
        ("voted", LARGEST),
        ("voted", None),
        ("share", D(1)),
        ("share", D("0.333")),
        ("quantity", D("1.333")),
        ("year", 1800),
        ("year", 2999),
        ("fiscal_year_end_month", 1),
        ("fiscal_year_end_month", 12),
        ("members", 0),
        ("members", 3000),
        ("title", "-1"),
    ],
)
def test_what_a_field_may_hold_is_kept_up_to_its_bounds(field: str, value: object) -> None:
    check_value(field, value)


@pytest.mark.parametrize(
    ("field", "value", "cause"),
    [
        ("voted", D("-0.01"), NegativeError),
        ("voted", D("0.001"), FinerThanCentError),
        ("voted", LARGEST + 1, TooLargeError),
        ("voted", -LARGEST - 1, TooLargeError),
        ("voted", D("NaN"), TooLargeError),
        ("voted", D("Infinity"), TooLargeError),
        ("share", D("1.01"), BeyondWholeError),
        ("share", D("-0.01"), NegativeError),
        ("quantity", D("-0.5"), NegativeError),
        ("year", 1799, NoSuchYearError),
        ("year", 3000, NoSuchYearError),
        ("fiscal_year_end_month", 0, NoSuchMonthError),
        ("fiscal_year_end_month", 13, NoSuchMonthError),
        ("members", -1, NegativeError),
    ],
)
def test_what_no_record_holds_is_refused_with_its_field(
    field: str, value: object, cause: type[ValueRefusedError]
) -> None:
    with pytest.raises(cause) as refused:
        check_value(field, value)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2025", 2025),
        ("1800", 1800),
        ("2999", 2999),
        ("1799", None),
        ("3000", None),
        ("0000", None),
        ("226", None),
        ("02025", None),
        ("20 5", None),
        ("٢٠٢٥", None),
        ("²025", None),
        ("", None),
    ],
)
def test_a_year_is_four_digits_of_an_age_there_is(text: str, year: int | None) -> None:
    assert read_year(text) == year


@pytest.mark.parametrize(("year", "unusual"), [(1989, True), (1990, False), (2041, False), (2042, True)])
def test_a_year_far_from_the_present_one_is_more_likely_a_slip(year: int, *, unusual: bool) -> None:
    assert is_unusual_year(year, 2026) is unusual


@pytest.mark.parametrize(("first", "last"), [("start", "end"), ("since", "until"), ("valid_from", "valid_to")])
def test_a_record_that_would_end_before_it_begins_is_refused(first: str, last: str) -> None:
    with pytest.raises(PeriodCrossedError) as refused:
        check_period({first: DAY, last: EVE})
    assert (refused.value.begins, refused.value.ends) == (DAY, EVE)
    for begins, ends in ((DAY, DAY), (EVE, DAY), (None, EVE), (DAY, None)):
        check_period({first: begins, last: ends})
        assert not is_crossed(begins, ends)
    check_period({first: DAY})


def a_ptce(*years: int) -> Ptce:
    made = Ptce("Le Pôle")
    made.figures += [YearlyFigures(year) for year in years]
    return made


def a_dossier(shares: tuple[int, ...], award: tuple[int, ...]) -> FundingFile:
    made = FundingFile("2026-001", "Étude", 1, 1)
    made.year_shares += [YearShare(year, D(1)) for year in shares]
    made.award_years += [AwardYear(year) for year in award]
    return made


def an_envelope(*years: int) -> Envelope:
    made = Envelope(1, 2026)
    made.credits += [PaymentCredit(year) for year in years]
    return made


@pytest.mark.parametrize(
    ("root", "years", "twice"),
    [
        (a_ptce(2025, 2026), [[2025, 2026]], None),
        (a_ptce(2025, 2026, 2025), [[2025, 2026, 2025]], 2025),
        (a_dossier((2026, 2027), (2026, 2027)), [[2026, 2027], [2026, 2027]], None),
        (a_dossier((2026, 2026), (2027,)), [[2026, 2026], [2027]], 2026),
        (a_dossier((2026,), (2027, 2027)), [[2026], [2027, 2027]], 2027),
        (an_envelope(), [[]], None),
        (an_envelope(2026, 2028), [[2026, 2028]], None),
        (an_envelope(2028, 2028), [[2028, 2028]], 2028),
    ],
)
def test_a_record_has_one_line_for_a_year_in_each_of_its_tables(
    root: Ptce | FundingFile | Envelope, years: list[list[int]], twice: int | None
) -> None:
    assert [list(one) for one in years_of(root)] == years
    if twice is None:
        check_years(root)
        return
    with pytest.raises(YearTwiceError) as refused:
        check_years(root)
    assert refused.value.year == twice
