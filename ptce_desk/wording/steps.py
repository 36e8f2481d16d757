"""French sentences of the steps of a computation."""

from dataclasses import dataclass
from typing import Final

from ptce_desk.domain.rules.assessment import Step
from ptce_desk.domain.vocabulary import CapScope, CostCategory, DeductionMode, RateBasis, SubCapOf
from ptce_desk.formatting import amount_text, capitalised, typeset
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

_NET: Final = {
    DeductionMode.FROM_BASE: "Assiette nette d’aides",
    DeductionMode.FROM_AID: "Aide nette d’autres aides",
    DeductionMode.AFTER_CAPS: "Aide plafonnée, nette d’aides",
}
"""What is left once other public aid came off."""


_UNMEASURED: Final = {"base": "assiette à remplir", "aid": "sans objet"}
"""What is said of a limit that had nothing to limit."""

PRESENTED: Final = "Dépenses présentées"
"""What a computation begins with, before anything is left out."""


def presented_sentence(base: Step) -> str:
    """What the costs come to, of the step that retains some of them."""
    return typeset(f"{PRESENTED} : {amount_text(base.before)}.")


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
            kept = f"respectée pour {amount_text(step.after)}"
            return f"Parité avec le niveau {facts['level']} ({facts['obtained']} obtenus){_brought_to(step, kept)}"
        case "over_funding":
            left = f"{facts['total']} − {facts['obtained']} obtenus = {facts['left']}"
            return f"Coût restant à financer : {left}{_brought_to(step, 'pas de surfinancement')}"
        case "public_aid_ceiling":
            return _ceiling_sentence(step)
        case "min_self_financing":
            left = (
                f"{facts['total']} × (1 − {facts['rate']}) − {facts['public_aid']} d’aides publiques = {facts['left']}"
            )
            return f"Autofinancement d’au moins {facts['rate']} : {left}{_brought_to(step)}"
        case "floor":
            if step.unmeasured:
                return f"Plancher de {facts['floor']} : {_lacking(step)}."
            kept = f"atteint : {amount_text(step.after)}." if not step.lowered else "non atteint : rien n’est accordé."
            return f"Plancher de {facts['floor']} {kept}"
        case _:
            return _given_sentence(step)


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step in a few words.

    Attributes:
        what: what its number is, or what was looked at where it left the amount as it was.
        how: the operation that gives it; nothing where there is none to tell.
        kept: « non atteint », « respecté »: the word of a limit that left the amount as it was, in place of a number.
        lacking: « assiette à remplir »: that of a limit that had nothing to limit.
    """

    what: str
    how: str = ""
    kept: str = ""
    lacking: str = ""


def step_words(step: Step) -> StepWords:
    """The few words of a step in the right column of a dossier."""
    words = _step_words(step.to_the_cent())
    return StepWords(*map(typeset, (words.what, words.how, words.kept, words.lacking)))


def _step_words(step: Step) -> StepWords:
    facts, lowered = texts(step.facts), step.lowered
    match step.rule:
        case "eligible_base":
            whole_of_it = "tout ce qui est présenté" if step.before else ""
            left_out = f"− {whole(step.before - step.after)} non retenus"
            return StepWords("Assiette retenue", left_out if lowered else whole_of_it)
        case "base_cap":
            limit = f"de {whole(step.facts['cap'])}"
            return _limit("Assiette plafonnée", f"plafond {limit}", f"Plafond d’assiette {limit}", "non atteint", step)
        case "max_rate" if "parts" in step.facts:
            return StepWords("Aide au taux de chaque dépense")
        case "max_rate":
            return StepWords(f"Aide à {facts['rate']}", f"× {facts['rate']}")
        case "public_aid_deduction":
            taken = f"− {whole(step.facts['public_aid'])} d’autres aides publiques"
            return StepWords(_NET[DeductionMode(str(step.facts["mode"]))], taken)
        case "cap":
            limit = f"de {whole(step.facts['left'])}"
            return _limit("Aide plafonnée", f"plafond {limit}", f"Plafond {limit}", "non atteint", step)
        case "parity":
            level = facts["level"]
            return _limit(
                "Aide à parité",
                f"{whole(step.facts['obtained'])} du niveau {level}",
                f"Parité {level}",
                "vérifiée",
                step,
            )
        case "over_funding":
            left = f"{whole(step.facts['total'])} − {whole(step.facts['obtained'])} obtenus"
            return _limit("Coût restant à financer", left, "Financement ≤ coût", "vérifié", step)
        case "sub_cap":
            limit = f"{facts['category']} ≤ {facts['limit']}"
            return _limit("Assiette limitée", limit, limit, "respecté", step)
        case "public_aid_ceiling":
            limit = f"aides publiques ≤ {facts['rate']}"
            return _limit("Aide limitée", limit, capitalised(limit), "respecté", step)
        case "min_self_financing":
            limit = f"autofinancement ≥ {facts['rate']}"
            return _limit("Aide limitée", limit, capitalised(limit), "respecté", step)
        case "unit_scale":
            return StepWords("Aide au barème", f"{facts['counted']} {facts['unit']} × {facts['amount']}")
        case "floor":
            limit = f"plancher de {whole(step.facts['floor'])}"
            return _limit("Rien n’est accordé", f"{limit} non atteint", capitalised(limit), "atteint", step)
        case _:
            return StepWords(RULE_LABELS[step.rule])


def _limit(what: str, how: str, looked_at: str, kept: str, step: Step) -> StepWords:
    """What a limit made of the amount, that it left it as it was, or what it lacks."""
    if step.unmeasured:
        return StepWords(looked_at, lacking=_lacking(step))
    return StepWords(what, how) if step.lowered else StepWords(looked_at, kept=kept)


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
            if step.unmeasured:
                return f"{facts['category']}, dans la limite de {limit} : {_lacking(step)}."
            return f"{facts['category']} : {kept}. Assiette : {amount_text(step.after)}."
        case _:
            return f"{RULE_LABELS[step.rule]} : {amount_text(step.after)}."


def _ceiling_sentence(step: Step) -> str:
    facts = texts(step.facts)
    of = RATE_BASIS_WORDS[RateBasis(str(step.facts["of"]))]
    left = f"{facts['whole']} × {facts['rate']} − {facts['public_aid']} d’autres aides = {facts['left']}"
    return f"Aides publiques limitées à {facts['rate']} {of} : {left}{_brought_to(step)}"


def _brought_to(step: Step, kept: str = "respecté") -> str:
    return f" : aide ramenée à {amount_text(step.after)}." if step.lowered else f" : {_lacking(step) or kept}."


def _lacking(step: Step) -> str:
    return _UNMEASURED.get(step.unmeasured, "")
