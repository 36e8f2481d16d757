"""The sentences of what no record may hold."""

from typing import Final

from ptce_desk.domain import value_errors as errors
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.formatting import date_text

_FIELDS: Final[dict[type[errors.ValueRefusedError], str]] = {
    errors.NegativeError: "{field} ne peut pas être inférieur à zéro",
    errors.BeyondWholeError: "{field} ne peut pas dépasser 100 %",
    errors.FinerThanCentError: "{field} s’écrit au centime près, pas plus finement",
    errors.TooLargeError: "{field} n’est pas un nombre possible",
    errors.NoSuchYearError: "{field} n’est pas une année possible : écrivez-la en quatre chiffres, comme 2026",
    errors.NoSuchMonthError: "{field} va de 1 (janvier) à 12 (décembre)",
}


def value_refusal(error: PtceDeskError) -> str:
    """Why a value is refused; nothing for another error."""
    match error:
        case errors.ValueRefusedError(called=called) if type(error) in _FIELDS:
            named = f"Ce champ (« {called} »)" if called else "Ce champ"
            return f"{_FIELDS[type(error)].format(field=named)} : l’ancienne valeur est gardée."
        case errors.PeriodCrossedError(begins=begins, ends=ends):
            return f"Du {date_text(begins)} au {date_text(ends)} : la fin vient avant le début."
        case errors.YearTwiceError(year=year):
            return f"L’année {year} a déjà sa ligne : complétez celle-là."
        case _:
            return ""
