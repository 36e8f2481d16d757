"""What a PTCE may still receive, in words."""

from decimal import Decimal

from ptce_desk.domain.rules.remaining import RemainingCap
from ptce_desk.formatting import amount_text, typeset, whole_amount_text
from ptce_desk.wording.labels import CAP_SCOPE_WORDS


def left_sentence(left: Decimal) -> str:
    """« peut encore recevoir 15 000,00 € au titre de ce dispositif »."""
    if left == 0:
        return typeset("ne peut plus rien recevoir au titre de ce dispositif")
    return typeset(f"peut encore recevoir {amount_text(left)} au titre de ce dispositif")


def cap_sentence(remaining: RemainingCap) -> str:
    """« plafond de 50 000 € par PTCE, famille PDL-2013-PTCE : 35 000,00 € déjà accordés »."""
    family = "" if remaining.cap.family is None else f", famille {remaining.cap.family}"
    cap = f"plafond de {whole_amount_text(remaining.cap.amount)} {CAP_SCOPE_WORDS[remaining.cap.scope]}{family}"
    told = "rien d’accordé encore" if remaining.awarded == 0 else f"{amount_text(remaining.awarded)} déjà accordés"
    return typeset(f"{cap} : {told}")
