"""French words of scenarios: their letters, their rules, what they make of envelopes, what became of a dossier."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, assert_never

from ptce_desk.domain.arbitration import (
    AmountRule,
    Basis,
    Candidate,
    Change,
    Criterion,
    Effect,
    Scenario,
    Standing,
    YearEffect,
    measured,
)
from ptce_desk.domain.arbitration_errors import AboveMaximumError, ScenarioRefusedError
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import date_text, number_text, percent_text, typeset, whole_amount_text
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.scoring import noting_text

SUGGESTED_HINT: Final = "Le montant suggéré : le maximum attribuable, sans dépasser le demandé"
"""What the screens call so: `Candidate.most`, as the page of a dossier does of `Assessment.suggested_amount`."""

BASIS_LABELS: Final = {
    Basis.MAXIMUM: "du montant suggéré, au plus le demandé",
    Basis.REQUESTED: "du montant demandé",
    Basis.PROPOSED: "du montant déjà proposé",
    Basis.PRESENT: "des montants du scénario",
}
CRITERION_LABELS: Final = {
    Criterion.NUMBER: "par numéro",
    Criterion.COMPLETED_ON: "par date de dossier complet",
    Criterion.REQUESTED: "par montant demandé",
    Criterion.MAXIMUM: "par montant suggéré",
    Criterion.RATE: "par taux d’aide",
    Criterion.OWN_FUNDS: "par part d’autofinancement",
    Criterion.SCORE: "par note du jury",
}
STANDING_LABELS: Final = {
    Standing.OPEN: "",
    Standing.ENGAGED: "engagé",
    Standing.REFUSED: "refusé",
    Standing.ADJOURNED: "ajourné",
    Standing.WAITING: "en liste d’attente",
    Standing.CLOSED: "clos ou retiré",
    Standing.SUBMITTED: "soumis",
    Standing.OBSTRUCTED: "bloqué",
    Standing.LEFT: "sorti",
}
"""What the grid says of a dossier that a scenario does not move."""

_BEGUN: Final = {
    Basis.MAXIMUM: "Suggéré",
    Basis.REQUESTED: "Demandé",
    Basis.PROPOSED: "Proposé",
    Basis.PRESENT: "Montants du scénario",
}
_STANDING: Final = {
    Standing.OPEN: "",
    Standing.ENGAGED: "déjà voté, son montant ne bouge plus",
    Standing.REFUSED: "refusé, il ne prend rien de l’enveloppe",
    Standing.ADJOURNED: "ajourné, il ne prend rien ici",
    Standing.WAITING: "en liste d’attente, il ne prend rien ici",
    Standing.CLOSED: "clos ou retiré par le porteur, il ne prend rien",
    Standing.SUBMITTED: "soumis à une séance passée, son montant ne bouge plus",
    Standing.OBSTRUCTED: "un point bloque sa proposition, quel que soit le montant : voyez sa page",
    Standing.LEFT: "il n’est plus parmi les dossiers de cet arbitrage",
}


def scenario_letter(position: int) -> str:
    """A, B… Z, AA: what a scenario is called by, from its position, the first being 0."""
    before, place = divmod(position, 26)
    return (scenario_letter(before - 1) if before else "") + chr(ord("A") + place)


def scenario_called(scenario: Scenario) -> str:
    """« A · Au prorata »; « C » for one that was given no name."""
    letter = scenario_letter(scenario.position)
    return letter if scenario.name == letter else f"{letter} · {scenario.name}"


def rounding_text(step: Decimal) -> str:
    """What amounts are rounded down to: « à la dizaine inférieure », « aux 500 € inférieurs »."""
    return _ROUNDED.get(step) or f"aux {whole_amount_text(step)} inférieurs"


_ROUNDED: Final = {
    Decimal(1): "à l’euro inférieur",
    Decimal(10): "à la dizaine inférieure",
    Decimal(100): "à la centaine inférieure",
    Decimal(1000): "au millier inférieur",
}


def rule_text(rule: AmountRule, *, touched: bool = False) -> str:
    """What a scenario was worked out by: « Suggéré × 87 %, arrondi aux 500 € inférieurs »."""
    said = _BEGUN[rule.basis]
    if rule.cap is not None:
        said += f", plafonné à {whole_amount_text(rule.cap)}"
    if rule.reduction:
        kept, gone = percent_text(1 - rule.reduction), percent_text(rule.reduction)
        said += f" × {kept}" if rule.cap is None else f", réduit de {gone}"
    if rule.step is not None:
        said += f", arrondi {rounding_text(rule.step)}"
    if rule.order is not None:
        said += f", jusqu’à épuisement {CRITERION_LABELS[rule.order]}{_way_text(rule.order, rule.descending)}"
    return typeset(said + (", puis retouché" if touched else ""))


def _way_text(order: Criterion, descending: bool) -> str:  # noqa: FBT001  # a value kept
    """Which comes first, where it is not what is expected; of marks, always: the best or the worst."""
    if order is Criterion.SCORE:
        return ", la meilleure d’abord" if descending else ", la moins bonne d’abord"
    return " décroissant" if descending else ""


def effect_text(effect: Effect) -> str:
    """What is left of an envelope, or lacks: « reste 2 000 € », « dépasse de 500 € »."""
    if not effect.enveloped:
        return "sans enveloppe"
    if effect.exceeded:
        return f"dépasse de {whole_amount_text(-effect.remaining)}"
    return f"reste {whole_amount_text(effect.remaining)}"


def verdict_text(effects: Sequence[Effect], years: Iterable[YearEffect] = ()) -> str:
    """Whether a scenario holds, its envelopes (AE) and its years of payment (CP): « tient partout ».

    What does not hold is counted, never summed over envelopes: money does not move between them.
    """
    every = tuple(years)
    said = (envelopes_text(effects, every), lacking_text(every))
    return typeset(" ; ".join(one for one in said if one))


def envelopes_text(effects: Sequence[Effect], years: Sequence[YearEffect] = ()) -> str:
    """What a scenario makes of the envelopes: « AE » is said where the payments of some year do not hold with them."""
    held = [one for one in effects if one.enveloped]
    if not held:
        return "sans enveloppe"
    lacks = "AE : " if lacking_in(years) else ""
    over = [one for one in held if one.exceeded]
    if len(held) == 1:
        return f"{lacks}{effect_text(held[0])}"
    if over:
        return f"{lacks}{count_text(len(over), 'dépassement')}"
    known = {one.year for one in years if one.credits is not None and one.year is not None}
    unknown = any(one.credits is None and one.provisional for one in years)
    if lacks or not known:
        return "AE : tient"
    return f"AE et CP {_years_text(known)} : tient" if unknown else "tient partout"


def lacking_in(years: Iterable[YearEffect]) -> list[YearEffect]:
    """The years whose credits lack money."""
    return [one for one in years if one.remaining is not None and one.remaining < 0]


def lacking_text(years: Iterable[YearEffect]) -> str:
    """What payment credits lack: « CP 2026 : manque 17 000 € », « CP 2026 et 2027 : 2 manques »; nothing else."""
    lacking = lacking_in(years)
    if not lacking:
        return ""
    said = year_text(lacking[0].remaining) if len(lacking) == 1 else count_text(len(lacking), "manque")
    return f"CP {_years_text({one.year for one in lacking if one.year is not None})} : {said}"


def _years_text(years: Iterable[int]) -> str:
    """« 2026 », « 2026 et 2027 », « 2026-2028 », « 2026, 2028 et 2030 »."""
    every = sorted(years)
    if len(every) > _AND and every[-1] - every[0] == len(every) - 1:
        return f"{every[0]}-{every[-1]}"
    *before, last = map(str, every)
    return f"{', '.join(before)} et {last}" if before else last


_AND: Final = 2
"""So many years in a row are said one by one."""


def newcomers_text(count: int) -> str:
    """How many dossiers came since a scenario was worked out: « 1 dossier venu depuis »."""
    return f"{count_text(count, 'dossier venu', 'dossiers venus')} depuis"


def adopted_text(scenario: Scenario, *, stands: bool) -> str:
    """« retenu le 30/11/2026 », and that it no longer is what is proposed; nothing for one never adopted."""
    if scenario.adopted_on is None:
        return "retenu" if stands else ""
    return f"retenu le {date_text(scenario.adopted_on)}{'' if stands else ', changé depuis'}"


def year_text(remaining: Decimal | None) -> str:
    """What the credits of a year leave: « reste 1 000 € », « manque 1 000 € », nothing without credits."""
    if remaining is None:
        return "sans crédits"
    word = "manque" if remaining < 0 else "reste"
    return f"{word} {whole_amount_text(abs(remaining))}"


def credits_text(code: str, effect: YearEffect) -> str:
    """What may be paid of an envelope in a year: « PACTE : crédits 30 000 €, versé et prévu 20 000 € »."""
    held = "sans crédits" if effect.credits is None else f"crédits {whole_amount_text(effect.credits)}"
    due = f", versé et prévu {whole_amount_text(effect.due)}" if effect.due else ""
    return typeset(f"{code} : {held}{due}")


def gap_text(gap: Decimal) -> str:
    """What an amount is more or less than another: « +3 000 € », « −500 € », « = »."""
    if not gap:
        return "="
    return f"{'+' if gap > 0 else '−'}{whole_amount_text(abs(gap))}"


def candidate_sentence(candidate: Candidate, amount: Decimal | None, *, late: bool = False) -> str:
    """What keeps a scenario from moving a dossier, or from giving it an amount; nothing when all is well.

    `late`, it came once the scenario was worked out.
    """
    if not candidate.is_open:
        return typeset(f"{candidate.number} : {_STANDING[candidate.standing]}.")
    if late:
        said = f"{candidate.number} est venu après ce scénario, dont la règle ne lui donne encore rien"
        return typeset(f"{said} : il compte pour ce qui est proposé, {whole_amount_text(candidate.held)}.")
    if amount is not None and candidate.exceeds(amount) and candidate.ceiling is not None:
        said = f"{candidate.number} : {whole_amount_text(amount)} dépassent le maximum attribuable"
        return typeset(f"{said}, {whole_amount_text(candidate.ceiling)} aujourd’hui : « = » ramène au montant suggéré.")
    return noting_sentence(candidate)


def noting_sentence(candidate: Candidate) -> str:
    """That the rank of a dossier may still change, as long as some members of its jury have notes to give."""
    given = noting_text(candidate.noting)
    if not given:
        return ""
    said = "son rang par note du jury peut encore changer"
    if candidate.score is None:
        said = "sans note du jury, il vient après ceux qui en ont une"
    return typeset(f"{candidate.number} : {given} ; {said}.")


def maximum_sentence(candidate: Candidate) -> str:
    """What the maximum of a dossier is capped by, when what it asks is less than what may be granted."""
    if not candidate.capped_by_request or candidate.maximum is None:
        return ""
    most, held = whole_amount_text(candidate.most), whole_amount_text(candidate.maximum)
    return typeset(f"{candidate.number} : {most} demandés, pour un maximum attribuable de {held}.")


MEASURE_LABELS: Final = {
    Criterion.NUMBER: "",
    Criterion.COMPLETED_ON: "Complet le",
    Criterion.REQUESTED: "Demandé",
    Criterion.MAXIMUM: "Suggéré",
    Criterion.RATE: "Taux d’aide",
    Criterion.OWN_FUNDS: "Autofinancé",
    Criterion.SCORE: "Note /20",
}
"""The heading of what dossiers are ranked by; a number is its own."""


def measure_text(candidate: Candidate, criterion: Criterion) -> str:
    """What a dossier is ranked by, in words; nothing when it is not known."""
    match criterion:
        case Criterion.NUMBER:
            return candidate.number
        case Criterion.COMPLETED_ON:
            return date_text(candidate.completed_on)
        case Criterion.RATE | Criterion.OWN_FUNDS:
            return percent_text(measured(candidate, criterion))
        case Criterion.SCORE:
            known = "" if candidate.score is None else number_text(candidate.score, 2)
            return " · ".join(one for one in (noting_text(candidate.noting), known) if one)
        case Criterion.REQUESTED | Criterion.MAXIMUM:
            held = measured(candidate, criterion)
            return "" if held is None else whole_amount_text(held)
        case _:
            assert_never(criterion)


def adoption_sentence(changes: Sequence[Change]) -> str:
    """« 4 montants changent : 104 500 € proposés au lieu de 98 000 €, soit 6 500 € de plus. »."""
    if not changes:
        return typeset("Aucun montant ne change : ce sont déjà ceux qui sont proposés.")
    before = sum((one.candidate.weighs for one in changes), ZERO)
    after = sum((one.amount for one in changes), ZERO)
    counted = count_text(len(changes), "montant change", "montants changent")
    said = f"{counted} : {whole_amount_text(after)} au lieu de {whole_amount_text(before)}"
    gap = after - before
    more = f", soit {whole_amount_text(abs(gap))} de {'plus' if gap > 0 else 'moins'}" if gap else ""
    return typeset(f"{said}{more}.")


def arbitration_refusal(error: PtceDeskError) -> str:
    """Why a scenario refuses an amount, or is not adopted; nothing for another error."""
    match error:
        case AboveMaximumError():
            said = f"{error.number} : {whole_amount_text(error.amount)} dépassent le maximum attribuable"
            most = whole_amount_text(error.maximum)
            return f"{said}, {most}. Saisissez moins, ou motivez une dérogation sur sa page."
        case ScenarioRefusedError():
            held = ", ".join(error.numbers)
            said = f"Le scénario {scenario_letter(error.position)} n’a pas été retenu, rien n’est changé"
            return f"{said} : ses montants dépassent le maximum attribuable de {held}. Ramenez-les au suggéré (« = »)."
        case _:
            return ""
