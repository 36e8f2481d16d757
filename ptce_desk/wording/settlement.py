"""The final amount of a grant explained: one French sentence for each step."""

from ptce_desk.domain.rules.assessment import Step
from ptce_desk.domain.rules.settlement import UNSAID
from ptce_desk.domain.rules.types import Settlement
from ptce_desk.domain.vocabulary import SettlementMode
from ptce_desk.formatting import amount_text, percent_text, typeset
from ptce_desk.wording.facts import texts
from ptce_desk.wording.sources import source_text

_REGIMES = {
    SettlementMode.FLAT: "forfait, acquis en entier",
    SettlementMode.STRICT_RATE: "prorata des dépenses éligibles réalisées",
    SettlementMode.SCALE: "barème appliqué aux quantités réalisées",
}


def regime_sentence(rule: Settlement) -> str:
    """How the scheme settles a grant, or that it does not say."""
    if rule.mode is SettlementMode.TOLERANCE:
        share = "toute l’assiette" if rule.threshold is None else f"{percent_text(rule.threshold)} de l’assiette"
        words = f"montant maintenu si {share} est dépensée, prorata sinon"
    else:
        words = _REGIMES[rule.mode]
    if rule.source == UNSAID:
        return typeset(
            f"Le règlement ne dit pas comment solder ; à défaut : {words}. Vous pouvez choisir un autre régime ou "
            "un autre montant."
        )
    return typeset(f"Règle de solde : {words} ({source_text(rule.source)}).")


def settlement_sentence(step: Step) -> str:
    """One step in words: what was compared, what it gives."""
    return typeset(_sentence(step))


def _sentence(step: Step) -> str:
    facts = texts(step.facts)
    before, after = amount_text(step.before), amount_text(step.after)
    match step.rule:
        case "settlement_flat":
            return f"Montant forfaitaire : {after}, quelles que soient les dépenses."
        case "settlement_whole":
            return (
                f"{facts['actual']} dépensés sur {facts['base']}, soit {facts['rate']} : "
                f"au moins {facts['threshold']}, le montant de {after} est maintenu."
            )
        case "settlement_all_spent":
            return f"{facts['actual']} dépensés pour {facts['base']} prévus : le montant de {after} est maintenu."
        case "settlement_pro_rata":
            under = f", sous le seuil de {facts['threshold']}" if "threshold" in facts else ""
            share = f"{facts['actual']} dépensés sur {facts['base']}, soit {facts['rate']}{under}"
            return f"{share} : {before} × {facts['actual']} ÷ {facts['base']} = {after}."
        case "settlement_no_base":
            return f"L’assiette retenue est nulle : rien à comparer, le montant de {after} est maintenu."
        case "settlement_scale":
            of = "" if step.facts["counted"] == step.facts["quantity"] else f" (sur {facts['quantity']})"
            return f"Barème : {facts['counted']} {facts['unit']}{of} × {facts['amount']} = {facts['worth']}."
        case "settlement_ceiling":
            kept = (
                f"ramené au montant conventionné de {after}"
                if step.lowered
                else f"{after}, sans dépasser le conventionné"
            )
            return f"Total du barème : {before} ; {kept}." if step.lowered else f"Total du barème : {kept}."
        case _:
            raise KeyError(step.rule)
