"""What changes an envelope, in words, and why it refuses a change."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.domain.budget import MovementKind
from ptce_desk.domain.budget_errors import EnvelopeBelowZeroError
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import amount_text, typeset, whole_amount_text

ENGAGED_MEANS: Final = (
    "Voté, ou conventionné quand un avenant l’a porté au-delà, moins les renoncements et les années devenues caduques."
)
"""What an envelope spends, against what a session voted."""

MOVEMENT_LABELS: Final = {
    MovementKind.INCREASE: "Décision modificative, en plus",
    MovementKind.DECREASE: "Décision modificative, en moins",
    MovementKind.TRANSFER_OUT: "Virement vers une autre enveloppe",
    MovementKind.TRANSFER_IN: "Virement d’une autre enveloppe",
    MovementKind.CARRY_OVER: "Report de l’année précédente",
    MovementKind.CARRIED_OUT: "Reporté sur l’année suivante",
}

_WITH_OTHER: Final = {
    MovementKind.TRANSFER_OUT: "Virement vers {other}",
    MovementKind.TRANSFER_IN: "Virement de {other}",
    MovementKind.CARRY_OVER: "Report de {year}",
    MovementKind.CARRIED_OUT: "Reporté sur {year}",
}


def movement_label(kind: MovementKind, other_code: str = "", other_year: int | None = None) -> str:
    """« Virement vers CA-PROGRESS-1 », « Report de 2025 »: the year is that of the other envelope."""
    if kind in _WITH_OTHER and other_year is not None:
        return _WITH_OTHER[kind].format(other=other_code, year=other_year)
    return MOVEMENT_LABELS[kind]


def movements_sentence(opening: Decimal, changes: Decimal) -> str:
    """« 100 000,00 € à l’ouverture, + 20 000,00 € de mouvements : l’enveloppe est de 120 000,00 €. »."""
    sign = "−" if changes < 0 else "+"
    made = f"{amount_text(opening)} à l’ouverture, {sign} {amount_text(abs(changes))} de mouvements"
    return typeset(f"{made} : l’enveloppe est de {amount_text(opening + changes)}.")


def without_act_sentence(count: int) -> str:
    """That movements lack the number of their act; nothing for none."""
    if not count:
        return ""
    said = "Un mouvement n’a pas" if count == 1 else f"{count} mouvements n’ont pas"
    return typeset(
        f"{said} encore le numéro de sa délibération." if count == 1 else f"{said} encore leur délibération."
    )


def overruns_sentence(lacking: Sequence[tuple[str, int, Decimal]]) -> str:
    """What is voted or proposed beyond envelopes that movements touch: scheme, year and euros of each."""
    named = " et ".join(f"{amount_text(missing)} à {code} {year}" for code, year, missing in lacking)
    return typeset(f"Après ces mouvements, il manque {named}, au regard de l’engagé et du proposé.") if lacking else ""


def envelope_refusal(error: PtceDeskError) -> str:
    """Why an envelope refuses a change; nothing for another error."""
    if not isinstance(error, EnvelopeBelowZeroError):
        return ""
    lacking = f"il lui manquerait {amount_text(error.missing)}"
    return f"L’enveloppe {error.code} {error.year} n’y suffit pas : {lacking}. Réduisez ce montant, ou abondez-la."


def short_sentence(code: str, year: int, left: Decimal, amount: Decimal) -> str:
    """That an envelope has less than an amount; nothing when it has enough.

    « L’enveloppe CA-PROGRESS-1 2026 n’a plus que 2 000 € : il manquerait 15 600,40 €. »
    """
    if amount <= max(left, ZERO):
        return ""
    held = f"n’a plus que {whole_amount_text(left)}" if left > 0 else "n’a plus rien"
    return typeset(f"L’enveloppe {code} {year} {held} : il manquerait {whole_amount_text(amount - left)}.")


def lacking_sentence(code: str, year: int, missing: Decimal) -> str:
    """« Il manque 33 000 € à l’enveloppe 2026 de RA-CDDRA. »."""
    return typeset(f"Il manque {whole_amount_text(missing)} à l’enveloppe {year} de {code}.")
