"""What a cell means where an amount, a day, a year or a number is expected: surely, or a fault; never a guess.

An empty cell is None everywhere: a blank is no zero.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from ptce_desk.domain.errors import AmbiguousAmountError, AmountNotUnderstoodError, DateNotUnderstoodError
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.identifiers import SIRET_LENGTH, IdentifierFault, kept_identifier, siret_fault
from ptce_desk.domain.money import CENT, LARGEST, parse_amount
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.formatting import parse_date
from ptce_desk.imports.tables.book import Cell

_NEAR: Final = Decimal("1e-6")
"""A spreadsheet that computed 0.1 + 0.2 holds 0.30000000000000004: what is nearer to a cent than this is that cent."""
_FIRST_YEAR: Final = 1950
_LAST_YEAR: Final = 2100
_DAY_ZERO: Final = date(1899, 12, 30)
"""What spreadsheets count days from."""
_SERIALS: Final = range((date(_FIRST_YEAR, 1, 1) - _DAY_ZERO).days, (date(_LAST_YEAR + 1, 1, 1) - _DAY_ZERO).days)
_YEAR: Final = re.compile(r"(?:exercice |annee |campagne )?((?:19|20)\d\d)")
_BETWEEN: Final = re.compile(r"\s*[;\n]\s*|\s{2,}|(?<=\d)\s+(?=\d{4}-\d\d-\d\d)")
_PERIOD: Final = re.compile(r"\s*[_/]\s*|\s+(?:au|a|-)\s+")
_LOST: Final = re.compile(r"\d+(?:[.,;]\d+)?e\+?\d+|[1-9]\d*0{7,}", re.IGNORECASE)
"""« 7,86E+13 », or the 78600000000000 that a spreadsheet made of it: no SIRET and no SIREN ends with seven zeros."""
_DIGITS: Final = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_YES: Final = frozenset({"oui", "true", "vrai", "1", "on", "x", "o", "yes", "y"})
_NO: Final = frozenset({"non", "false", "faux", "0", "off", "n", "no"})


class UnreadableCellError(Exception):
    """A cell that is not surely what its column holds."""

    def __init__(self, fault: ValueFault, cell: Cell) -> None:
        super().__init__(fault, cell)
        self.fault, self.cell = fault, cell


def read_amount(cell: Cell) -> Decimal | None:
    """Euros to the cent, not negative.

    Raises:
        UnreadableCellError: it is no amount, or could be two.
    """
    match cell:
        case None:
            return None
        case Decimal():
            amount = _to_the_cent(cell, cell)
        case str():
            amount = _amount_in_words(cell)
        case _:
            raise UnreadableCellError(ValueFault.NOT_AN_AMOUNT, cell)
    if amount < 0:
        raise UnreadableCellError(ValueFault.NEGATIVE, cell)
    return amount


def _to_the_cent(number: Decimal, cell: Cell) -> Decimal:
    if not number.is_finite() or abs(number) > LARGEST:
        raise UnreadableCellError(ValueFault.TOO_LARGE, cell)
    amount = number.quantize(CENT)
    if abs(amount - number) > _NEAR:
        raise UnreadableCellError(ValueFault.NOT_TO_THE_CENT, cell)
    return amount


def _amount_in_words(cell: str) -> Decimal:
    try:
        return _to_the_cent(Decimal(cell), cell) if re.fullmatch(r"-?\d{4,}\.\d{3,}", cell) else parse_amount(cell)
    except AmbiguousAmountError as problem:
        raise UnreadableCellError(ValueFault.AMBIGUOUS_AMOUNT, cell) from problem
    except (AmountNotUnderstoodError, InvalidOperation) as problem:
        raise UnreadableCellError(ValueFault.NOT_AN_AMOUNT, cell) from problem


def read_dates(cell: Cell) -> tuple[date, ...]:
    """The days of a cell, several when it lists some.

    Raises:
        UnreadableCellError: one of them is no day of the calendar, or is a year alone.
    """
    match cell:
        case None:
            return ()
        case datetime():
            days: tuple[date, ...] = (cell.date(),)
        case date():
            days = (cell,)
        case str():
            if _YEAR.fullmatch(fold(cell)):
                raise UnreadableCellError(ValueFault.A_YEAR_ALONE, cell)
            days = tuple(_day(part, cell) for part in _BETWEEN.split(cell.strip()) if part.strip())
        case Decimal() if _FIRST_YEAR <= cell <= _LAST_YEAR:
            raise UnreadableCellError(ValueFault.A_YEAR_ALONE, cell)
        case Decimal() if cell in _SERIALS:
            days = (date.fromordinal(_DAY_ZERO.toordinal() + int(cell)),)
        case _:
            raise UnreadableCellError(ValueFault.NOT_A_DATE, cell)
    if any(day.year < _FIRST_YEAR for day in days):
        fault = ValueFault.A_YEAR_ALONE if any(_as_year(day) for day in days) else ValueFault.NOT_A_DATE
        raise UnreadableCellError(fault, cell)
    return days


def _day(text: str, cell: Cell) -> date:
    try:
        return parse_date(text)
    except DateNotUnderstoodError as problem:
        raise UnreadableCellError(ValueFault.NOT_A_DATE, cell) from problem


def read_date(cell: Cell) -> date | None:
    """The day of a cell.

    Raises:
        UnreadableCellError: it is no day of the calendar, a year alone, or several.
    """
    days = read_dates(cell)
    if len(days) > 1:
        raise UnreadableCellError(ValueFault.SEVERAL_DATES, cell)
    return days[0] if days else None


def read_period(cell: Cell) -> tuple[date, date] | None:
    """The first and last day of a period, « 2019-06-14_2020-12-31 » or with a slash; a day alone is both.

    Raises:
        UnreadableCellError: a bound is no day of the calendar.
    """
    if isinstance(cell, str) and len(bounds := _PERIOD.split(cell)) == 2:
        first, last = (_day(bound, cell) for bound in bounds)
        return min(first, last), max(first, last)
    days = read_dates(cell)
    return (min(days), max(days)) if days else None


def _as_year(day: date) -> int | None:
    """The year that a spreadsheet shows as this day, when its cell holds a year and is set to show a date."""
    count = (day - _DAY_ZERO).days
    return count if _FIRST_YEAR <= count <= _LAST_YEAR else None


def read_year(cell: Cell) -> int | None:
    """The *exercice* a cell names; a day names its year.

    Raises:
        UnreadableCellError: it names none.
    """
    match cell:
        case Decimal() if cell == cell.to_integral_value() and _FIRST_YEAR <= cell <= _LAST_YEAR:
            return int(cell)
        case str() if found := _YEAR.fullmatch(fold(cell)):
            return int(found[1])
        case datetime() | date():
            day = cell.date() if isinstance(cell, datetime) else cell
            return _as_year(day) or day.year
        case _:
            pass
    try:
        day_named = read_date(cell)
    except UnreadableCellError as problem:
        raise UnreadableCellError(ValueFault.NOT_A_YEAR, cell) from problem
    return None if day_named is None else day_named.year


def read_number(cell: Cell) -> Decimal | None:
    """A number of any size.

    Raises:
        UnreadableCellError: it is none.
    """
    match cell:
        case None | Decimal():
            return cell
        case str():
            return _number_in_words(cell, cell)
        case _:
            raise UnreadableCellError(ValueFault.NOT_A_NUMBER, cell)


def _number_in_words(text: str, cell: Cell) -> Decimal:
    """What digits say: neither « nan » nor « inf », of which `Decimal` makes a number."""
    digits = re.sub(r"\s", "", text).replace(",", ".")
    if not _DIGITS.fullmatch(digits):
        raise UnreadableCellError(ValueFault.NOT_A_NUMBER, cell)
    return Decimal(digits)


def read_share(cell: Cell) -> Decimal | None:
    """A ratio: « 0,5 », « 50 % » and 50 are each a half; 1 is the whole.

    Raises:
        UnreadableCellError: it is none between nothing and the whole.
    """
    if isinstance(cell, str) and cell.rstrip().endswith("%"):
        share: Decimal | None = _number_in_words(cell.rstrip()[:-1], cell) / 100
    else:
        number = read_number(cell)
        share = number if number is None or number <= 1 else number / 100
    if share is not None and not 0 <= share <= 1:
        raise UnreadableCellError(ValueFault.NOT_A_NUMBER, cell)
    return share


def read_yes_no(cell: Cell) -> bool | None:
    """A yes or a no, as programs and people write them.

    Raises:
        UnreadableCellError: it is neither.
    """
    if cell is None or isinstance(cell, bool):
        return cell
    word = fold(str(cell)).strip()
    if word not in _YES | _NO:
        raise UnreadableCellError(ValueFault.NOT_A_YES_NO, cell)
    return word in _YES


def read_text(cell: Cell) -> str:
    """A text; a number as it is written, a day as in French tables."""
    match cell:
        case None:
            return ""
        case bool():
            return "oui" if cell else "non"
        case Decimal():
            return f"{cell:f}".replace(".", ",")
        case datetime() | date():
            return f"{cell:%d/%m/%Y}"
        case _:
            return str(cell).strip()


def read_identifier(cell: Cell) -> str:
    """A SIRET, a SIREN or another number that is a text, without the spaces and the apostrophe around it.

    Raises:
        UnreadableCellError: a spreadsheet kept « 7,86E+13 », or its zeros, of which the last digits are gone.
    """
    if isinstance(cell, Decimal) and cell == cell.to_integral_value():
        text = f"{int(cell)}"
        whole = text.zfill(SIRET_LENGTH)
        text = whole if len(text) == SIRET_LENGTH - 1 and siret_fault(whole) is None else text
    else:
        text = kept_identifier(read_text(cell).strip("'’ "))
    if _LOST.fullmatch(text):
        raise UnreadableCellError(ValueFault.LOST_IDENTIFIER, cell)
    return text


def odd_identifier(text: str) -> bool:
    """Whether a SIRET is kept and told: its length or its key is wrong."""
    return siret_fault(text) not in (None, IdentifierFault.LOST)


def read_choice(cell: Cell, answers: Mapping[str, str], *, named: bool = False) -> str | None:
    """The code of a word, by its folded text; the word itself where it may be a name of the file.

    Raises:
        UnreadableCellError: nobody said what it means.
    """
    word = fold(read_text(cell)).strip()
    if not word:
        return None
    if word not in answers and named:
        return read_text(cell)
    if word not in answers:
        raise UnreadableCellError(ValueFault.NOT_A_CHOICE, cell)
    return answers[word] or None


READERS: Final[Mapping[str, Callable[[Cell], object]]] = {
    "amount": read_amount,
    "date": read_date,
    "dates": read_dates,
    "period": read_period,
    "year": read_year,
    "number": read_number,
    "count": read_number,
    "percent": read_share,
    "bool": read_yes_no,
    "text": read_text,
    "paragraphs": read_text,
    "identifier": read_identifier,
    "siret": read_identifier,
}
"""What reads a cell, by the kind of its column."""
