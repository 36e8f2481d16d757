"""Reads what an officer types in a field or a cell, and says in French what is not understood."""

import re
from datetime import date
from decimal import Decimal

from ptce_desk.domain.errors import AmbiguousAmountError, AmountNotUnderstoodError, DateNotUnderstoodError
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.money import GROUPED_DIGITS, parse_amount
from ptce_desk.domain.validity import is_unusual_year
from ptce_desk.formatting import parse_date, percent_text, typeset

_NUMBER = re.compile(rf"-?{GROUPED_DIGITS}(?:[.,][0-9]{{1,6}})?")
_LONGEST_NUMBER = 1_000_000_000_000
_WHOLE = Decimal(100)
"""In percent: a rate, a share, a part of a budget is never more than all."""

_FIGURES = {"un": "1", "une": "1", "deux": "2", "trois": "3", "quatre": "4", "cinq": "5"}

_DURATION = re.compile(
    r"(?:(?P<years>[0-9]{1,2}(?:[.,][0-9])?) ?(?:ans?|annees?)(?P<half> et demie?)?(?: et|,)? ?)?"
    r"(?:(?P<months>[0-9]{1,4}) ?(?:mois|m)?)?"
)
"""Years, maybe « et demi », then months; a number alone is months."""

_MOST_DIGITS = 15
"""More than a thousand billion euros to the cent is a slip of the keyboard."""


def read_amount(text: str) -> tuple[Decimal | None, str]:
    """Euros to the cent (None for an empty text) and an empty sentence, or None and what to do."""
    if not text.strip():
        return None, ""
    if sum(character.isdecimal() for character in text) > _MOST_DIGITS:
        return None, "Ce montant est trop grand. Écrivez un montant en euros, comme 12 500,50."
    try:
        amount = parse_amount(text)
    except AmbiguousAmountError:
        return None, _both_readings(text)
    except AmountNotUnderstoodError:
        return None, "Écrivez un montant en euros, comme 12 500,50."
    return (None, "Écrivez un montant sans signe moins.") if amount < 0 else (amount, "")


def _both_readings(text: str) -> str:
    whole, decimals = re.split(r"[.,]", re.sub(r"[^0-9.,]", "", text))
    thousands, cents = f"{whole}{decimals}", f"{whole},{decimals[:2]}"
    return typeset(f"« {text.strip()} » peut se lire {thousands} € ou {cents} €. Écrivez {thousands} ou {cents}.")


def read_number(text: str) -> tuple[Decimal | None, str]:
    """A decimal number (None for an empty text) and an empty sentence, or None and what to do."""
    typed = text.strip().replace("\u2212", "-")
    if not typed:
        return None, ""
    if not _NUMBER.fullmatch(typed):
        return None, "Écrivez un nombre, comme 2,5."
    number = Decimal(re.sub("[^0-9.-]", "", typed.replace(",", ".")))
    return (None, "Ce nombre est trop grand.") if abs(number) >= _LONGEST_NUMBER else (number, "")


def read_percent(text: str) -> tuple[Decimal | None, str]:
    """A ratio, 0.8 for « 80 » or « 80 % », and an empty sentence, or None and what to do."""
    number, problem = read_number(text.strip().removesuffix("%"))
    if problem or (number is not None and number < 0):
        return None, "Écrivez un taux en pour cent, comme 80\u00a0%."
    if number is not None and number > _WHOLE:
        return None, _too_much(number)
    return (None if number is None else number / 100), ""


def _too_much(number: Decimal) -> str:
    """What a rate beyond the whole may have been meant to be: « 800 % », a zero too many."""
    shown = percent_text(number / 100)
    meant = number
    while meant > _WHOLE:
        meant /= 10
    return typeset(f"{shown} dépasse 100 %. Si vous pensiez à {percent_text(meant / 100)}, écrivez-le.")


def read_months(text: str) -> tuple[Decimal | None, str]:
    """Whole months (None for an empty text) and an empty sentence, or None and what to do.

    « 18 », « 18 mois », « 2 ans », « 1 an et demi », « un an et 6 mois ».
    """
    words = fold(text)
    if not words:
        return None, ""
    for word, figure in _FIGURES.items():
        words = re.sub(rf"\b{word}\b", figure, words)
    found = _DURATION.fullmatch(words)
    if found is None:
        return None, "Écrivez une durée, comme 18 mois ou 2 ans."
    years, half, months = found["years"], found["half"], found["months"]
    total = Decimal((years or "0").replace(",", ".")) * 12 + (6 if half else 0) + Decimal(months or "0")
    if total != total.to_integral_value():
        return None, "Écrivez une durée, comme 18 mois ou 2 ans."
    return total, ""


def year_asked(year: int, present: int) -> str:
    """What is asked of a year that is more likely a slip than meant; nothing for any other."""
    if not is_unusual_year(year, present):
        return ""
    return f"L’année {year}\u00a0? Corrigez-la, ou validez encore une fois si c’est bien elle."


def read_year(text: str) -> tuple[str, str]:
    """A year of four digits as it is written (empty for an empty text) and an empty sentence, or what to do."""
    typed = text.strip()
    if typed and not re.fullmatch("[0-9]{4}", typed):
        return "", "Écrivez une année, comme 2025."
    return typed, ""


def read_date(text: str) -> tuple[date | None, str]:
    """A day (None for an empty text) and an empty sentence, or None and what to do."""
    if not text.strip():
        return None, ""
    try:
        return parse_date(text), ""
    except DateNotUnderstoodError:
        return None, "Écrivez une date du calendrier, comme 01/03/2026."
