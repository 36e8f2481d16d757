"""French text of amounts, dates and percentages, and back."""

import datetime as dt
import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from ptce_desk.domain.errors import AmbiguousAmountError, AmountNotUnderstoodError, DateNotUnderstoodError
from ptce_desk.domain.money import CENT, LARGEST, parse_amount
from ptce_desk.formatting import (
    HARD_SPACE,
    MONTHS,
    NARROW_SPACE,
    amount_text,
    date_text,
    long_date_text,
    number_text,
    parse_date,
    percent_text,
    typeset,
    whole_amount_text,
)
from tests.gathered import gathered

D = Decimal
AMOUNTS = st.decimals(min_value=-LARGEST, max_value=LARGEST, places=2)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
SPACES = ["", " ", HARD_SPACE, NARROW_SPACE, "\u2009", "'", "’"]
EUROS = ["", "€", " €", "\u00a0€", "EUR", " eur", " euros", " euro"]
MOST_SCALED = 10**5
MINUS = "\u2212"


def thousands(whole: int, separator: str) -> str:
    return f"{whole:,}".replace(",", separator)


@given(AMOUNTS)
def test_an_amount_shown_in_a_table_or_in_prose_is_read_back_the_same(amount: Decimal) -> None:
    assert parse_amount(amount_text(amount)) == amount
    assert parse_amount(whole_amount_text(amount)) == amount


@given(AMOUNTS)
def test_an_amount_is_written_as_the_french_write_it(amount: Decimal) -> None:
    pattern = f"{MINUS}?[0-9]{{1,3}}({NARROW_SPACE}[0-9]{{3}})*,[0-9]{{2}}{HARD_SPACE}€"
    assert re.fullmatch(pattern, amount_text(amount))
    assert amount_text(amount).startswith(MINUS) == (amount < 0)


@given(st.decimals(min_value=-10, max_value=10, places=5))
@example(D("-0.001"))
@example(D("-0.00"))
@example(D("0.005"))
def test_halves_go_up_and_zero_has_no_sign(amount: Decimal) -> None:
    rounded = amount.quantize(CENT, ROUND_HALF_UP)
    assert amount_text(amount) == amount_text(rounded)
    assert parse_amount(amount_text(amount)) == rounded
    assert amount_text(D("-0.00")) == amount_text(D("0.00"))


def test_no_amount_no_date_and_no_ratio_are_empty() -> None:
    assert (amount_text(None), date_text(None), percent_text(None)) == ("", "", "")


def test_prose_drops_cents_only_when_there_are_none() -> None:
    assert whole_amount_text(D("30000.00")) == f"30{NARROW_SPACE}000{HARD_SPACE}€"
    assert whole_amount_text(D("30000.10")) == f"30{NARROW_SPACE}000,10{HARD_SPACE}€"


@given(
    amount=st.decimals(min_value=0, max_value=LARGEST, places=2),
    space=st.sampled_from(SPACES),
    mark=st.sampled_from([",", "."]),
    euros=st.sampled_from(EUROS),
    minus=st.sampled_from(["", "-", MINUS, "- "]),
    around=st.sampled_from(["", " ", "\t", "\n", "\r\n", HARD_SPACE]),
)
def test_every_way_of_typing_an_amount_to_the_cent_is_read(
    amount: Decimal, space: str, mark: str, euros: str, minus: str, around: str
) -> None:
    whole, cents = divmod(int(amount * 100), 100)
    text = f"{around}{minus}{thousands(whole, space)}{mark}{cents:02}{euros}{around}"
    assert parse_amount(text) == (-amount if minus else amount)


@given(
    amount=st.decimals(min_value=0, max_value=LARGEST, places=2),
    space=st.sampled_from(SPACES),
    euros=st.sampled_from(["€", "€ ", "EUR ", "eur\u00a0", "Euros "]),
    minus=st.sampled_from(["", "-", MINUS]),
)
def test_the_euro_is_read_before_an_amount_as_after(amount: Decimal, space: str, euros: str, minus: str) -> None:
    whole, cents = divmod(int(amount * 100), 100)
    text = f"{minus}{euros}{thousands(whole, space)},{cents:02}"
    assert parse_amount(text) == (-amount if minus else amount)


PARTS = ["\t", "\n", "\r\n", "\r", "\v", "\f", "\u2028", "\u2029", "\x85", "\x1c", ";", "/", "|", "_", "  "]


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(PARTS), st.sampled_from(SPACES))
def test_two_numbers_are_never_read_as_one(first: int, second: int, between: str, space: str) -> None:
    with pytest.raises(AmountNotUnderstoodError):
        parse_amount(f"{thousands(first, space)}{between}{thousands(second, space)}")


@given(st.integers(0, 10**9), st.sampled_from(SPACES[1:]), st.integers(1, 12))
def test_a_space_elsewhere_than_before_each_three_digits_is_refused(whole: int, space: str, place: int) -> None:
    digits = str(whole)
    assume(place < len(digits))
    text = digits[:place] + space + digits[place:]
    if text == thousands(whole, space):
        assert parse_amount(text) == whole
    else:
        with pytest.raises(AmountNotUnderstoodError):
            parse_amount(text)


@given(
    whole=st.integers(0, int(LARGEST)),
    space=st.sampled_from(SPACES),
    euros=st.sampled_from(EUROS),
)
def test_a_whole_number_of_euros_is_read_with_any_thousands(whole: int, space: str, euros: str) -> None:
    assert parse_amount(thousands(whole, space) + euros) == whole


@given(st.integers(1, 10**5), st.integers(0, 99), st.sampled_from([(".", ","), (",", ".")]))
def test_points_and_commas_together_tell_thousands_from_cents(whole: int, cents: int, marks: tuple[str, str]) -> None:
    text = f"{thousands(whole * 1000, marks[0])}{marks[1]}{cents:02}"
    assert parse_amount(text) == D(whole * 1000) + D(cents) / 100


@given(
    st.decimals(min_value=0, max_value=MOST_SCALED, places=2),
    st.sampled_from([("k€", 1000), ("k", 1000), ("K€", 1000), ("M€", 10**6), ("m€", 10**6), (" k EUR", 1000)]),
    st.sampled_from([",", "."]),
)
def test_thousands_and_millions_of_euros_are_read(number: Decimal, unit: tuple[str, int], mark: str) -> None:
    assert parse_amount(f"{number}".replace(".", mark) + unit[0]) == number * unit[1]


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from([",", "."]), st.sampled_from([*EUROS, "k€", " M€"]))
def test_one_separator_before_three_digits_is_never_guessed(whole: int, rest: int, mark: str, euros: str) -> None:
    with pytest.raises(AmbiguousAmountError):
        parse_amount(f"{whole}{mark}{rest:03}{euros}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1234,56", "1234.56"),
        ("12,5 k€", "12500"),
        ("-3", "-3"),
        ("+3", "3"),
        ("1,5", "1.5"),
        ("007", "7"),
        ("0,50", "0.50"),
        ("€ 1 200", "1200"),
        ("EUR 1 200", "1200"),
        ("1 200 euros", "1200"),
        ("€1'200.5", "1200.5"),
        ("1 234 k€", "1234000"),
        ("\t1 200\r\n", "1200"),
        ("1\u202f234\u202f567,50\u00a0€", "1234567.50"),
    ],
)
def test_amounts_named_by_the_specification_are_read(text: str, expected: str) -> None:
    assert parse_amount(text) == D(expected)


@gathered(
    "text",
    [
        "", " ", "€", "k€", "-", ",5", "5,", "12,,5", "12.5.", "abc", "12 €€", "12 $", "12 k€ 50", "1e3", "0x1F", "½",
        "²", "NaN", "inf", "Infinity", "1_000", "12;50", "12/50", "10 à 12", "=1+1", "1" * 28, "9" * 30 + ",99",
        "9" * 26 + "k€", "1" * 39 + "M", "15 000\t30 000", "15 000\n30 000", "12 34", "1 2345", "2026 15 000", "1  200",
        "0 500", "€ 1 200 €", "€ EUR 5", "k€ 12", "1\t200", "1\n200", "١٢", "12٣", "１２", "1 200 ,50", "1 200, 50",
        "1'20", "1 200 3", "12 k 500",
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused_and_never_breaks(text: str) -> None:
    with pytest.raises(AmountNotUnderstoodError):
        parse_amount(text)


@given(st.text(max_size=45) | st.text("0123456789,.-+ kKmM€'eur\u00a0\u202f", max_size=45))
def test_any_text_is_an_amount_to_the_cent_or_refused(text: str) -> None:
    try:
        amount = parse_amount(text)
    except AmountNotUnderstoodError:
        return
    assert amount == amount.quantize(CENT)
    assert abs(amount) <= LARGEST
    assert sum(map(str.isdecimal, text)) > 0


# -- dates


@given(DAYS)
def test_a_date_shown_or_stored_is_read_back_the_same(day: date) -> None:
    for text in (date_text(day), long_date_text(day), day.isoformat(), long_date_text(day).upper()):
        assert parse_date(text) == day


@given(DAYS, st.sampled_from(["/", "-", ".", " ", " / "]))
def test_a_date_is_typed_with_or_without_its_zeros(day: date, mark: str) -> None:
    assert parse_date(f" {day.day}{mark}{day.month}{mark}{day.year} ") == day
    assert parse_date(f"{day:%d%m%Y}") == day


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_year_of_two_digits_is_of_this_century(day: date) -> None:
    assert parse_date(f"{day.day}/{day.month}/{day:%y}") == day


@given(DAYS)
def test_dates_in_prose_have_the_first_of_the_month_and_never_break(day: date) -> None:
    text = long_date_text(day)
    number = "1er" if day.day == 1 else str(day.day)
    assert text == HARD_SPACE.join((number, MONTHS[day.month - 1], str(day.year)))


@gathered(
    ("text", "expected"),
    [
        ("1er mars 2026", date(2026, 3, 1)),
        ("1 er mars 2026", date(2026, 3, 1)),
        ("1 mars 2026", date(2026, 3, 1)),
        ("01/03/2026", date(2026, 3, 1)),
        ("1/3/26", date(2026, 3, 1)),
        ("2026-03-01", date(2026, 3, 1)),
        ("2026-3-1", date(2026, 3, 1)),
        ("29/02/2024", date(2024, 2, 29)),
        ("29 février 2024", date(2024, 2, 29)),
        ("29/02/2000", date(2000, 2, 29)),
        ("3 fevrier 2026", date(2026, 2, 3)),
        ("15 AOUT 2026", date(2026, 8, 15)),
        ("24 déc. 2026", date(2026, 12, 24)),
        ("24 dec 2026", date(2026, 12, 24)),
        ("2 juil. 2026", date(2026, 7, 2)),
        ("2 juin 2026", date(2026, 6, 2)),
        ("9 mai 2026", date(2026, 5, 9)),
        ("01/03/2026 10:30", date(2026, 3, 1)),
        ("01/03/2026 à 10h30", date(2026, 3, 1)),
        ("1/3/26 9:05:07", date(2026, 3, 1)),
        ("2026-03-01T10:30:00", date(2026, 3, 1)),
        ("2026-03-01T10:30:00.000Z", date(2026, 3, 1)),
        ("2026-03-01 00:00:00+01:00", date(2026, 3, 1)),
        ("2026-03-01T23:59:59.999999+0200", date(2026, 3, 1)),
        ("1er mars 2026, 14h", date(2026, 3, 1)),
        ("1er mars 2026 à 14 h", date(2026, 3, 1)),
    ],
)
def test_dates_are_read_as_officers_type_them(text: str, expected: date) -> None:
    assert parse_date(text) == expected


@gathered(
    "text",
    [
        "", " ", "hier", "2026", "03/2026", "mars 2026", "32/01/2026", "31/04/2026", "00/01/2026", "01/13/2026",
        "29/02/2023", "29/02/1900", "29 février 2026", "2026-02-30", "1/3/226", "1/3/20266", "2026/03/01", "1 jui 2026",
        "1 ma 2026", "1 brumaire 2026", "12:30", "4,5E+10", "46082",
        "01/03/2026 25:30", "01/03/2026 10:60", "01/03/2026 10", "01/03/202610:30", "10:30 01/03/2026",
        "01/03/2026 10:30 11:30", "01\t03\t2026", "01/03\n/2026", "01/03/2026\t02/03/2026", "٠١/٠٣/٢٠٢٦", "٢٠٢٦-٠٣-٠١",
    ],
)  # fmt: skip
def test_what_is_no_day_of_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(DateNotUnderstoodError):
        parse_date(text)


@given(DAYS, st.times(), st.sampled_from(["T", " "]), st.sampled_from(["", "Z", "+02:00", "-1130"]))
def test_the_time_after_a_date_is_left_out(day: date, time: dt.time, mark: str, zone: str) -> None:
    for text in (f"{day.isoformat()}{mark}{time.isoformat()}{zone}", f"{date_text(day)} {time:%H:%M}"):
        assert parse_date(text) == day


@given(st.text(max_size=20) | st.text("0123456789/-. ermasjuin:hT", max_size=20))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        day = parse_date(text)
    except DateNotUnderstoodError:
        return
    assert parse_date(day.isoformat()) == day


# -- ratios, numbers, typography


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [("0.325", "32,5"), ("0.8", "80"), ("1", "100"), ("0.33333", "33,33"), ("0.66666", "66,67"), ("0.12345", "12,35"),
     ("-0.05", f"{MINUS}5"), ("0", "0"), ("-0.00001", "0"), ("12.5", f"1{NARROW_SPACE}250")],
)  # fmt: skip
def test_a_ratio_is_shown_in_percent_with_two_decimals_at_most(ratio: str, expected: str) -> None:
    assert percent_text(D(ratio)) == f"{expected}{HARD_SPACE}%"


@given(st.decimals(min_value=0, max_value=10, places=4))
def test_a_ratio_to_the_hundredth_of_a_percent_loses_nothing(ratio: Decimal) -> None:
    shown = percent_text(ratio).removesuffix(f"{HARD_SPACE}%").replace(NARROW_SPACE, "").replace(",", ".")
    assert D(shown) == ratio * 100


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_a_number_keeps_its_own_decimals_and_no_useless_zero(number: Decimal) -> None:
    text = number_text(number)
    plain = text.replace(NARROW_SPACE, "").replace(",", ".").replace(MINUS, "-")
    assert D(plain) == number
    assert not re.search(r",\d*0$|,$", text)


@given(st.text(":;!?%€»«° aé1n\u00a0", max_size=30))
def test_signs_are_never_parted_from_their_words(text: str) -> None:
    whole = typeset(text)
    assert not re.search(r" [:;!?%€»]|[«°] ", whole)
    assert whole.replace(HARD_SPACE, " ") == text.replace(HARD_SPACE, " ")
    assert typeset(whole) == whole
