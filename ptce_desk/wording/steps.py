"""French sentences of the steps of a computation."""

from typing import Final

from ptce_desk.domain.rules.assessment import Step
from ptce_desk.domain.vocabulary import CapScope, CostCategory, DeductionMode, RateBasis, SubCapOf
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.wording.facts import money, texts, whole
from ptce_desk.wording.labels import CAP_SCOPE_WORDS, CATEGORY_LABELS
from ptce_desk.wording.rule_labels import RATE_BASIS_WORDS, SUB_CAP_OF_WORDS
from ptce_desk.wording.rules import RULE_LABELS

_WHENCE: Final = {
    DeductionMode.FROM_BASE: "de l’assiette",
    DeductionMode.FROM_AID: "de l’aide",
    DeductionMode.AFTER_CAPS: "de l’aide plafonnée",
}
"""What other public aid comes off; where none does, there is no such step."""


def step_sentence(step: Step) -> str:
    """One step in words: what was counted, what it gives."""
    return typeset(_step_sentence(step.to_the_cent()))


def _step_sentence(step: Step) -> str:
    facts = texts(step.facts)
    match step.rule:
        case "eligible_base":
            return (
                f"Assiette retenue : {amount_text(step.after)} sur {amount_text(step.before)} de dépenses présentées."
            )
        case "base_cap":
            kept = f"assiette ramenée à {amount_text(step.after)}" if step.lowered else "non atteint"
            return f"Dépense subventionnable plafonnée à {facts['cap']} : {kept}."
        case "max_rate" if "parts" in step.facts:
            return _rates_sentence(step)
        case "max_rate":
            return f"{facts['rate']} × {amount_text(step.before)} = {money(step.after)}."
        case "public_aid_deduction":
            whence = _WHENCE[DeductionMode(str(step.facts["mode"]))]
            return f"{facts['public_aid']} d’autres aides publiques déduites {whence} : reste {money(step.after)}."
        case "cap":
            return _cap_sentence(step)
        case "parity":
            return (
                f"Parité avec le niveau {facts['level']} ({facts['obtained']} obtenus) : "
                + ("aide ramenée à " if step.lowered else "respectée pour ")
                + f"{amount_text(step.after)}."
            )
        case "over_funding":
            return f"Coût restant à financer : {facts['total']} − {facts['obtained']} obtenus = {facts['left']}" + (
                f" : aide ramenée à {amount_text(step.after)}." if step.lowered else " : pas de surfinancement."
            )
        case "public_aid_ceiling":
            return _ceiling_sentence(step)
        case "min_self_financing":
            left = (
                f"{facts['total']} × (1 − {facts['rate']}) − {facts['public_aid']} d’aides publiques = {facts['left']}"
            )
            return f"Autofinancement d’au moins {facts['rate']} : {left}{_brought_to(step)}"
        case "floor":
            kept = f"atteint : {amount_text(step.after)}." if not step.lowered else "non atteint : rien n’est accordé."
            return f"Plancher de {facts['floor']} {kept}"
        case _:
            return _given_sentence(step)


def step_label(step: Step) -> str:
    """The few words of a step in the right column of a dossier."""
    step = step.to_the_cent()
    facts = texts(step.facts)
    match step.rule:
        case "base_cap":
            return f"assiette ≤ {whole(step.facts['cap'])}" + ("" if step.lowered else " non atteint")
        case "max_rate" if "parts" in step.facts:
            return "taux de chaque dépense"
        case "max_rate":
            return f"× {facts['rate']}"
        case "public_aid_deduction":
            return f"− aides publiques ({facts['public_aid']})"
        case "cap":
            words = f"plafond {whole(step.facts['left'])}"
            return words if step.lowered else f"{words} non atteint"
        case "parity":
            return f"parité {facts['level']}" + ("" if step.lowered else " respectée")
        case "over_funding":
            return "limite du coût restant" if step.lowered else "pas de surfinancement"
        case "sub_cap":
            return f"{facts['category'].lower()} limités à {facts['limit']}"
        case "public_aid_ceiling":
            return f"aides publiques ≤ {facts['rate']}" + ("" if step.lowered else " respecté")
        case "min_self_financing":
            return f"autofinancement ≥ {facts['rate']}" + ("" if step.lowered else " respecté")
        case "unit_scale":
            return f"{facts['counted']} {facts['unit']} × {facts['amount']}"
        case "floor":
            return f"plancher {whole(step.facts['floor'])}" + (" non atteint" if step.lowered else " atteint")
        case _:
            return RULE_LABELS[step.rule]


def _rates_sentence(step: Step) -> str:
    """Each category at its rate: « 30 000,00 € (Étude-action) × 80 % + … »."""
    facts, parts = texts(step.facts), range(1, int(str(step.facts["parts"])) + 1)
    sums = [
        f"{facts[f'held_{part}']} ({CATEGORY_LABELS[CostCategory(str(step.facts[f'category_{part}']))]}) "
        f"× {facts[f'rate_{part}']}"
        for part in parts
    ]
    less = "" if step.facts["base"] == step.facts["whole"] else f", ramenés de {facts['whole']} à {facts['base']}"
    return f"{' + '.join(sums) or facts['whole']}{less} : {money(step.after)}."


def _cap_sentence(step: Step) -> str:
    scope = CAP_SCOPE_WORDS[CapScope(str(step.facts["scope"]))]
    spans, awarded = step.facts["spans"], step.facts["awarded"]
    text = f"Plafond de {whole(step.facts['cap'])} {scope}"
    if isinstance(spans, int) and spans > 1:
        text += f", {spans} périodes de 12 mois"
    if "share" in step.facts:
        text += f", pour une part de {texts(step.facts)['share']}"
    if awarded:
        text += f", {money(awarded)} déjà accordés, reste {money(step.facts['left'])}"
    if step.lowered:
        return f"{text} : aide ramenée à {amount_text(step.after)}."
    return f"{text} : non atteint."


def _given_sentence(step: Step) -> str:
    """What an amount starts from when it is not the base."""
    facts = texts(step.facts)
    match step.rule:
        case "flat_amount":
            return f"Forfait de {facts['amount']}, quelle que soit l’assiette."
        case "accompaniment":
            return "Accompagnement sans subvention : rien à accorder en argent."
        case "unit_scale":
            count = facts["counted"]
            of = "" if step.facts["counted"] == step.facts["quantity"] else f" (sur {facts['quantity']})"
            return f"Barème : {count} {facts['unit']}{of} × {facts['amount']} = {money(step.after)}."
        case "tapering":
            rates = ", ".join(facts[f"rate_{year}"] for year in range(1, int(str(step.facts["years"])) + 1))
            return f"{money(step.before)} répartis sur {facts['years']} ans, aidés à {rates} : {money(step.after)}."
        case "sub_cap":
            held, limit = facts["held"], f"{facts['limit']} ({facts['rate']} {SUB_CAP_OF_WORDS[SubCapOf(facts['of'])]})"
            kept = f"ramenés de {held} à {limit}" if step.lowered else f"{held}, dans la limite de {limit}"
            return f"{facts['category']} : {kept}. Assiette : {amount_text(step.after)}."
        case _:
            return f"{RULE_LABELS[step.rule]} : {amount_text(step.after)}."


def _ceiling_sentence(step: Step) -> str:
    facts = texts(step.facts)
    of = RATE_BASIS_WORDS[RateBasis(str(step.facts["of"]))]
    left = f"{facts['whole']} × {facts['rate']} − {facts['public_aid']} d’autres aides = {facts['left']}"
    return f"Aides publiques limitées à {facts['rate']} {of} : {left}{_brought_to(step)}"


def _brought_to(step: Step) -> str:
    return f" : aide ramenée à {amount_text(step.after)}." if step.lowered else " : respecté."
