"""What a PTCE may still receive, in words."""

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.remaining import Left, RemainingCap
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.wording.labels import CAP_SCOPE_WORDS
from ptce_desk.wording.rule_labels import case_words


def left_sentence(left: Left) -> str:
    """« peut encore recevoir 15 000 € au titre de ce dispositif », or as the case may be."""
    if left.most == ZERO:
        return typeset("ne peut plus rien recevoir au titre de ce dispositif")
    if left.most is None:
        said = f"{whole_amount_text(left.least)} dans un cas limité, davantage dans les autres,"
    elif left.least < left.most:
        said = f"de {whole_amount_text(left.least)} à {whole_amount_text(left.most)}, selon le cas,"
    else:
        said = whole_amount_text(left.most)
    return typeset(f"peut encore recevoir {said} au titre de ce dispositif")


def cap_sentence(remaining: RemainingCap) -> str:
    """« plafond de 50 000 € par PTCE, famille PDL-2013-PTCE : 35 000 € déjà accordés »."""
    family = "" if remaining.cap.family is None else f", famille {remaining.cap.family}"
    cap = f"plafond de {whole_amount_text(remaining.cap.amount)} {CAP_SCOPE_WORDS[remaining.cap.scope]}{family}"
    cap += case_words(remaining.cap.when)
    told = (
        "rien d’accordé encore" if remaining.awarded == 0 else f"{whole_amount_text(remaining.awarded)} déjà accordés"
    )
    return typeset(f"{cap} : {told}")
