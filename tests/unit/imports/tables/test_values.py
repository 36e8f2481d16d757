"""A cell is read surely or it is a fault: nothing is guessed, a blank is no zero."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ptce_desk.domain.money import CENT, LARGEST
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.formatting import amount_text, date_text
from ptce_desk.imports.tables.book import Cell
from ptce_desk.imports.tables.values import (
    READERS,
    UnreadableCellError,
    odd_identifier,
    read_amount,
    read_choice,
    read_date,
    read_dates,
    read_identifier,
    read_number,
    read_period,
    read_share,
    read_text,
    read_year,
    read_yes_no,
)

D = Decimal
F = ValueFault
FIRST_DAY, LAST_DAY = date(1950, 1, 1), date(2100, 12, 31)


def serial(day: date) -> Decimal:
    """The number a spreadsheet keeps of a day."""
    return D((day - date(1899, 12, 30)).days)


def fault(read: Callable[[Cell], object], cell: Cell) -> ValueFault:
    with pytest.raises(UnreadableCellError) as refused:
        read(cell)
    assert refused.value.cell is cell
    return refused.value.fault


@given(st.decimals(0, 10**9, places=2))
def test_every_amount_written_in_french_is_read_back(amount: Decimal) -> None:
    assert read_amount(amount_text(amount)) == read_amount(amount) == amount


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("12 350 000 €", D(12350000)),
        ("165\u00a0000,00", D(165000)),
        ("24000.0", D(24000)),
        ("1234,56", D("1234.56")),
        ("1,5 k€", D(1500)),
        (D("1234.5600000000001"), D("1234.56")),
        ("1234.5600000000001", D("1234.56")),
        (LARGEST, LARGEST),
        (D(0), D(0)),
        (None, None),
    ],
)
def test_amounts_of_real_files_are_read(cell: Cell, amount: Decimal | None) -> None:
    assert read_amount(cell) == amount


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("N     82 584,28", F.NOT_AN_AMOUNT),
        ("1.234", F.AMBIGUOUS_AMOUNT),
        ("1,234", F.AMBIGUOUS_AMOUNT),
        ("-5", F.NEGATIVE),
        (D(-5), F.NEGATIVE),
        ("-0,01", F.NEGATIVE),
        ("-1234.5600000000001", F.NEGATIVE),
        (D("5.005"), F.NOT_TO_THE_CENT),
        ("1234.567", F.NOT_TO_THE_CENT),
        (LARGEST + CENT, F.TOO_LARGE),
        (D("1e40"), F.TOO_LARGE),
        (D("-1e40"), F.TOO_LARGE),
        (D("NaN"), F.TOO_LARGE),
        (True, F.NOT_AN_AMOUNT),
        (date(2024, 1, 1), F.NOT_AN_AMOUNT),
        ("douze", F.NOT_AN_AMOUNT),
    ],
)
def test_an_amount_that_is_not_sure_is_a_fault(cell: Cell, expected: ValueFault) -> None:
    assert fault(read_amount, cell) is expected


@given(st.dates(FIRST_DAY, LAST_DAY))
@example(FIRST_DAY)
@example(LAST_DAY)
def test_every_day_is_read_in_each_way_it_is_written(day: date) -> None:
    noon = datetime.combine(day, time(12))
    for cell in (day, noon, date_text(day), day.isoformat(), f"{day.isoformat()}T10:05:00Z", serial(day)):
        assert read_date(cell) == day


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("31/02/2026", F.NOT_A_DATE),
        ("2019-0619", F.NOT_A_DATE),
        ("2024-01-25;2024-03-29", F.SEVERAL_DATES),
        ("2023", F.A_YEAR_ALONE),
        ("Exercice 2023", F.A_YEAR_ALONE),
        ("25/01/2024 ; 15/07/1905", F.A_YEAR_ALONE),
        ("25/01/2024 ; 31/12/1949", F.NOT_A_DATE),
        ("25/01/2024 x", F.NOT_A_DATE),
        (D(2023), F.A_YEAR_ALONE),
        (date(1905, 7, 15), F.A_YEAR_ALONE),
        (date(1890, 7, 15), F.NOT_A_DATE),
        (D(1950), F.A_YEAR_ALONE),
        (D(2100), F.A_YEAR_ALONE),
        (D(1949), F.NOT_A_DATE),
        (D(2101), F.NOT_A_DATE),
        (serial(FIRST_DAY) - 1, F.NOT_A_DATE),
        (serial(LAST_DAY) + 1, F.NOT_A_DATE),
        (FIRST_DAY - timedelta(1), F.NOT_A_DATE),
        ("31/12/1949", F.NOT_A_DATE),
        (D("45000.5"), F.NOT_A_DATE),
        (True, F.NOT_A_DATE),
    ],
)
def test_a_day_that_is_not_sure_is_a_fault(cell: Cell, expected: ValueFault) -> None:
    assert fault(read_date, cell) is expected


def test_several_days_of_a_cell_are_each_read() -> None:
    days = (date(2024, 1, 25), date(2024, 3, 29))
    assert read_dates("2024-01-25;2024-03-29") == read_dates("2024-01-25 2024-03-29") == days
    assert read_dates("25/01/2024 ; 29/03/2024") == read_dates(" 25/01/2024   29/03/2024\n") == days
    assert read_dates("25/01/2024;") == days[:1]
    assert read_dates(None) == ()


@pytest.mark.parametrize("mark", ["_", "/", " au ", " / "])
def test_a_period_is_two_days_in_order(mark: str) -> None:
    assert read_period(f"2019-06-14{mark}2020-12-31") == (date(2019, 6, 14), date(2020, 12, 31))
    assert read_period(f"2020-12-31{mark}2019-06-14") == (date(2019, 6, 14), date(2020, 12, 31))


def test_a_day_alone_is_a_period_and_half_a_period_is_none() -> None:
    assert read_period("2019-06-14") == read_period("14/06/2019") == (date(2019, 6, 14),) * 2
    assert (read_period(None), fault(read_period, "2017-12-04/fin-action")) == (None, F.NOT_A_DATE)
    assert fault(read_period, "2019-06-14_") is fault(read_period, "/") is F.NOT_A_DATE


def test_several_days_are_the_period_from_the_first_to_the_last() -> None:
    assert read_period("2024-03-29;2024-01-25;2024-02-29") == (date(2024, 1, 25), date(2024, 3, 29))


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        ("2023", 2023),
        (D(2023), 2023),
        ("Exercice 2023", 2023),
        (date(1905, 7, 15), 2023),
        (date(1905, 5, 3), 1950),
        (date(1905, 9, 30), 2100),
        (date(2021, 5, 1), 2021),
        ("01/05/2021", 2021),
        (datetime.fromisoformat("2021-05-01T09:00"), 2021),
        (datetime.fromisoformat("1905-07-15T00:00"), 2023),
        (D(1950), 1950),
        (D(2100), 2100),
        (serial(date(2021, 5, 1)), 2021),
        (" ", None),
        (None, None),
    ],
)
def test_an_exercice_is_read_even_where_a_spreadsheet_shows_a_day_of_1905(cell: Cell, year: int | None) -> None:
    assert read_year(cell) == year


@pytest.mark.parametrize("cell", ["2023-2024", "vingt", D(23), D(1949), D(2101), D("2023.5"), True])
def test_what_names_no_year_is_a_fault(cell: Cell) -> None:
    assert fault(read_year, cell) is F.NOT_A_YEAR


@pytest.mark.parametrize(
    ("cell", "share"),
    [
        ("0,5", D("0.5")), ("50 %", D("0.5")), (D(50), D("0.5")), (" 0,5 % ", D("0.005")), (D("1.01"), D("0.0101")),
        ("0", D(0)), ("0 %", D(0)), (D(1), D(1)), ("100", D(1)), ("100 %", D(1)), (None, None),
    ],
)  # fmt: skip
def test_a_share_is_a_ratio_however_it_is_written(cell: Cell, share: Decimal | None) -> None:
    assert read_share(cell) == share


@pytest.mark.parametrize(
    "cell", ["150 %", "100,1 %", D(101), D("-0.1"), "-1 %", "moitié", "x %", "%", "nan", "nan %", True]
)
def test_what_is_no_share_of_a_whole_is_a_fault(cell: Cell) -> None:
    assert fault(read_share, cell) is F.NOT_A_NUMBER


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        *((word, True) for word in ("Oui", "true", "VRAI", "1", "on", "x", "O", "yes", "y", D(1), True)),
        *((word, False) for word in ("NON", "false", "Faux", "0", "off", "n", "no", D(0), False)),
        (" oui ", True),
        (None, None),
    ],
)
def test_yes_and_no_are_read_as_people_and_programs_write_them(cell: Cell, said: object) -> None:
    assert read_yes_no(cell) is said


def test_neither_yes_nor_no_is_a_fault() -> None:
    assert (fault(read_yes_no, "peut-être"), read_yes_no(None)) == (F.NOT_A_YES_NO, None)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (D(82212742900014), "82212742900014"),
        ("82 212 742 900 014", "82212742900014"),
        ("224 900 019 000 15'", "22490001900015"),
        (D(5580000700001), "05580000700001"),
        (D(1234567890123), "1234567890123"),
        ("w751234567", "W751234567"),
        ("'’ 82212742900014 ’", "82212742900014"),
        (D("12.5"), "12,5"),
        (D("0"), "0"),
        ("00000000", "00000000"),
        (D(356000000), "356000000"),
        (D(35600000000048), "35600000000048"),
    ],
)
def test_an_identifier_is_a_text_without_what_stands_around_it(cell: Cell, text: str) -> None:
    assert read_identifier(cell) == text


@pytest.mark.parametrize(
    "cell",
    [
        *("7,86E+13", "2;335E+13", "7.17e13", "'7E13"),
        *(D("7.86E+13"), D(35900000000000), D("2.3351230E+13"), "786 000 000 00000", D(780000000)),
    ],
)
def test_digits_a_spreadsheet_lost_are_never_completed(cell: Cell) -> None:
    assert fault(read_identifier, cell) is F.LOST_IDENTIFIER


def test_a_number_with_a_wrong_key_is_kept_and_told() -> None:
    texts = ("82212742900014", "82212742900015", "8221274290001", "7,86E+13", "")
    assert [odd_identifier(text) for text in texts] == [False, True, True, False, False]


def test_a_word_is_what_the_officer_said_it_means() -> None:
    answers = {"f": "cash", "p": ""}
    assert (read_choice("F", answers), read_choice("p ", answers), read_choice(None, answers)) == ("cash", None, None)
    assert fault(lambda cell: read_choice(cell, answers), "I") is F.NOT_A_CHOICE


def test_a_word_that_may_be_a_name_of_the_file_is_kept_as_it_is_written() -> None:
    answers = {"ami": "AMI-1", "rien": ""}
    read = [read_choice(cell, answers, named=True) for cell in ("AMI", "Rien", " Prêt d’honneur ", " ")]
    assert read == ["AMI-1", None, "Prêt d’honneur", None]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""), (" x ", "x"), (True, "oui"), (False, "non"), (D("1.50"), "1,50"), (D("1E+3"), "1000"),
        (date(2024, 2, 29), "29/02/2024"), (datetime.fromisoformat("2024-02-29T10:05"), "29/02/2024"),
        (time(9, 30), "09:30:00"),
    ],
)  # fmt: skip
def test_any_cell_has_a_text(cell: Cell, text: str) -> None:
    assert read_text(cell) == text


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1 234,5", D("1234.5")), ("1\u202f234.50", D("1234.5")), ("-7", D(-7)), ("+7", D(7)), (D(7), D(7)), (None, None)],
)
def test_a_number_of_any_size_is_read(cell: Cell, number: Decimal | None) -> None:
    assert read_number(cell) == number


@pytest.mark.parametrize(
    "cell", ["x", "", "1,2,3", ",", "nan", "sNaN", "-Infinity", "1e3", "1_000", "٣", True, time(9)]
)
def test_what_is_not_written_in_digits_is_no_number(cell: Cell) -> None:
    assert fault(read_number, cell) is F.NOT_A_NUMBER


ODD = st.sampled_from(("nan", "inf %", "1e9", "99/99/9999", "-"))
CELLS = st.one_of(
    st.none(), st.text(max_size=12), ODD, st.booleans(), st.decimals(allow_nan=False, allow_infinity=False), st.dates(),
    st.datetimes(), st.times(),
)  # fmt: skip


@given(CELLS, st.sampled_from(sorted(READERS)))
def test_no_cell_makes_a_reader_fail_otherwise_than_by_its_error(cell: Cell, kind: str) -> None:
    with suppress(UnreadableCellError):
        READERS[kind](cell)
