"""French text of amounts, dates and percentages (Babel); the only formatter, and the reader of typed dates."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import lru_cache
from typing import Final

from babel.core import Locale
from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal

from ptce_desk.domain.errors import DateNotUnderstoodError
from ptce_desk.domain.french_order import fold

NARROW_SPACE: Final = "\u202f"
HARD_SPACE: Final = "\u00a0"

_LOCALE: Final = Locale("fr")
"""Looked up once: a name is looked up at each call."""
_LEAP_YEAR: Final = 2000
"""One that has every day of the calendar."""
MONTHS: Final = tuple(get_month_names("wide", locale=_LOCALE)[number] for number in range(1, 13))

_BEFORE: Final = re.compile(r" (?=[:;!?%€»])")
_AFTER: Final = re.compile(r"(?<=[«°]) ")
_SPACES: Final = re.compile("[ \u00a0\u202f\u2009]+")
_ROUND_MILLIONS: Final = re.compile("(million|milliard|billion)s?$")
_ISO: Final = re.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_FRENCH: Final = re.compile("([0-9]{1,2}) ?[/.\\- ] ?([0-9]{1,2}) ?[/.\\- ] ?([0-9]{4}|[0-9]{2})")
_COMPACT: Final = re.compile("([0-9]{2})([0-9]{2})([0-9]{4})")
_PROSE: Final = re.compile(r"([0-9]{1,2})(?: ?er)? ([^\W\d_]+)\.? ([0-9]{4})")
_NO_YEAR: Final = (
    re.compile(r"(?P<day>[0-9]{1,2})(?: ?er)? (?P<month>[^\W\d_]+)\.?"),
    re.compile(r"(?P<day>[0-9]{1,2}) ?/ ?(?P<month>[0-9]{1,2})"),
)
_NO_DAY: Final = (
    re.compile(r"(?P<month>[^\W\d_]+)\.? (?P<year>[0-9]{4})"),
    re.compile(r"(?P<month>[0-9]{1,2}) ?/ ?(?P<year>[0-9]{4})"),
)
_TIME: Final = re.compile(
    r"(?<=[0-9])(?:t|,? (?:à )?)(?:[01]?[0-9]|2[0-3])(?:[:h][0-5][0-9](?:[:.][0-5][0-9](?:[.,][0-9]+)?)?| ?h)"
    r" ?(?:z|utc|[+-][0-9]{2}:?[0-9]{2})?\Z"
)
"""A time of the day after a date, as spreadsheets and portals write it: « 10:30 », « T10:30:00.000+02:00 », « 10h »."""


@lru_cache(maxsize=1 << 14)
def number_text(value: Decimal | int, decimals: int | None = None) -> str:
    """« 1 234,5 »: narrow no-break thousands, decimal comma, as many decimals as given or as there are.

    Halves go up, as in Excel; zero has no sign.
    """
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "") if decimals is not None else "#,##0.##########"
    with localcontext(rounding=ROUND_HALF_UP):
        text: str = format_decimal(value, format=pattern, locale=_LOCALE)
    return text.replace("-", "\u2212" if re.search("[1-9]", text) else "")


def amount_text(amount: Decimal | None) -> str:
    """« 1 234 567,50 € », or nothing for no amount."""
    return "" if amount is None else f"{number_text(amount, 2)}{HARD_SPACE}€"


def whole_amount_text(amount: Decimal | None) -> str:
    """An amount that is read, not typed: without cents when there are none (« 30 000 € »); nothing for no amount."""
    if amount is not None and amount == amount.to_integral_value():
        return f"{number_text(amount, 0)}{HARD_SPACE}€"
    return amount_text(amount)


def amount_in_words(amount: Decimal | None) -> str:
    """« douze mille cinq cents euros et dix centimes », as acts write it; nothing for no amount."""
    if amount is None:
        return ""
    from num2words import num2words  # noqa: PLC0415  # the acts alone need it: the program starts without

    euros, cents = divmod(abs(int((amount * 100).to_integral_value(ROUND_HALF_UP))), 100)
    words = str(num2words(euros, lang="fr"))
    unit = "euro" if euros < 2 else "d’euros" if _ROUND_MILLIONS.search(words) else "euros"
    told = [] if cents and not euros else [f"{words} {unit}"]
    told += [f"{num2words(cents, lang='fr')} centime{'s' if cents > 1 else ''}"] if cents else []
    return ("moins " if amount < 0 else "") + " et ".join(told)


def percent_text(ratio: Decimal | None) -> str:
    """« 32,5 % » for 0.325; at most two decimals; nothing for no ratio."""
    if ratio is None:
        return ""
    percent = (ratio * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{number_text(percent)}{HARD_SPACE}%"


def date_text(day: date | None) -> str:
    """« 01/03/2026 », for tables."""
    return "" if day is None else format_date(day, "dd/MM/yyyy", locale=_LOCALE)


def long_date_text(day: date) -> str:
    """« 1er mars 2026 », for prose."""
    text = format_date(day, "d MMMM y", locale=_LOCALE)
    return ("1er" + text[1:] if day.day == 1 else text).replace(" ", HARD_SPACE)


def weekday_date_text(day: date) -> str:
    """« dimanche 1er mars 2026 », at the top of a day."""
    return f"{format_date(day, 'EEEE', locale=_LOCALE)} {long_date_text(day)}".replace(HARD_SPACE, " ")


def capitalised(text: str) -> str:
    """A capital first letter, the rest as it is: « aucun PTCE » gives « Aucun PTCE », never « Aucun ptce »."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """A label inside a sentence, « Instruit » gives « instruit »; what is written in capitals stays, « ESS »."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def typeset(text: str) -> str:
    """French typography: no-break spaces before : ; ! ? % € », after « and n°."""
    return _AFTER.sub(HARD_SPACE, _BEFORE.sub(HARD_SPACE, text))


def parse_date(text: str) -> date:
    """Read a date as an officer types it: 1/3/2026, 01032026, 2026-03-01, 1er mars 2026; a time after it is left out.

    Two-digit years are of this century.

    Raises:
        DateNotUnderstoodError: the text is no date of the calendar.
    """
    compact = _TIME.sub("", _SPACES.sub(" ", text.strip()).lower())
    try:
        if found := _ISO.fullmatch(compact):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _FRENCH.fullmatch(compact) or _COMPACT.fullmatch(compact):
            year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
            return date(year, int(found[2]), int(found[1]))
        if found := _PROSE.fullmatch(compact):
            return date(int(found[3]), _month_number(found[2]), int(found[1]))
    except ValueError as problem:
        raise DateNotUnderstoodError(text) from problem
    raise DateNotUnderstoodError(text)


def parse_day_or_month(text: str) -> tuple[int | None, int, int | None] | None:
    """The year, the month and the day of a date as one asks for it, « 21 décembre », « 21/12 », « décembre 2026 ».

    A year that is not said, or a day, is None; of a text that is no date, nothing is.
    """
    try:
        whole = parse_date(text)
    except DateNotUnderstoodError:
        pass
    else:
        return whole.year, whole.month, whole.day
    compact = _SPACES.sub(" ", text.strip()).lower()
    found = next((one for form in (*_NO_YEAR, *_NO_DAY) if (one := form.fullmatch(compact))), None)
    if found is None:
        return None
    told = found.groupdict()
    try:
        month = int(told["month"]) if told["month"].isdecimal() else _month_number(told["month"])
        asked = date(int(told.get("year") or _LEAP_YEAR), month, int(told.get("day") or 1))
    except ValueError:
        return None
    return asked.year if "year" in told else None, asked.month, asked.day if "day" in told else None


def _month_number(word: str) -> int:
    """The month a word names, abbreviated or not, with or without its accents."""
    bare = fold(word)
    matches = [number for number, name in enumerate(MONTHS, 1) if fold(name).startswith(bare)]
    if len(matches) == 1 and len(bare) >= 3:
        return matches[0]
    raise ValueError(word)
