"""French sentences of the rules that set, bound, pay and settle an aid."""

from typing import Final, assert_never

from ptce_desk.domain.rules.types import (
    Accompaniment,
    CoFunding,
    Deliverables,
    DeMinimis,
    FlatAmount,
    Floor,
    InstalmentPlan,
    MaxAwards,
    MinSelfFinancing,
    PublicAidCeiling,
    RecordedOutcome,
    Settlement,
    StateAid,
    Tapering,
    UnitScale,
    Window,
)
from ptce_desk.domain.vocabulary import AwardsOf, InstalmentKind
from ptce_desk.formatting import date_text, number_text, percent_text, whole_amount_text
from ptce_desk.wording.facts import outcome_words
from ptce_desk.wording.rule_cases import case_words
from ptce_desk.wording.rule_labels import (
    DELIVERABLE_LABELS,
    INSTALMENT_LABELS,
    RATE_BASIS_WORDS,
    REGIME_LABELS,
    SCALE_UNIT_LABELS,
    SETTLEMENT_LABELS,
    STATE_AID_LABELS,
)

_AWARDS_OF: Final = {
    AwardsOf.PTCE: "par PTCE",
    AwardsOf.BENEFICIARY: "par bénéficiaire",
    AwardsOf.SCHEME: "en tout",
}
_BEFORE: Final = {
    InstalmentKind.ADVANCE: "l’avance",
    InstalmentKind.INTERIM: "l’acompte",
    InstalmentKind.BALANCE: "le solde",
}


_AfterTheVote = (
    InstalmentPlan | Deliverables | Settlement | Accompaniment | CoFunding | RecordedOutcome | DeMinimis | StateAid
)
CallRule = (
    Floor | PublicAidCeiling | MinSelfFinancing | Tapering | FlatAmount | UnitScale | Window | MaxAwards | _AfterTheVote
)
"""The rules whose sentences are here; `rules` has the others."""


def call_rule_sentence(rule: CallRule) -> str:
    """One of these rules in words."""
    match rule:
        case Floor():
            return (
                f"Plancher de {whole_amount_text(rule.amount)}{case_words(rule.when)} : en dessous, rien n’est accordé."
            )
        case PublicAidCeiling():
            return _ceiling_sentence(rule)
        case MinSelfFinancing():
            return _self_financing_sentence(rule)
        case Tapering():
            if not rule.rates:
                return f"Aide dégressive sur {rule.years} ans ; la source n’en fixe pas les taux."
            rates = ", ".join(percent_text(rate) for rate in rule.rates)
            return f"Aide dégressive sur {len(rule.rates)} ans : {rates} de l’assiette de chaque année."
        case FlatAmount():
            return f"Forfait de {whole_amount_text(rule.amount)}{case_words(rule.when)}."
        case UnitScale():
            most = "" if rule.max_quantity is None else f", {number_text(rule.max_quantity)} au plus"
            unit = SCALE_UNIT_LABELS[rule.unit]
            return f"Barème : {whole_amount_text(rule.amount)} par unité ({unit}{most})."
        case Window():
            return _window_sentence(rule)
        case MaxAwards():
            count = "Une seule aide" if rule.count == 1 else f"{rule.count} aides au plus"
            return f"{count} {_AWARDS_OF[rule.of]}."
        case _:
            return _sentence_after_the_vote(rule)


def _sentence_after_the_vote(rule: _AfterTheVote) -> str:
    match rule:
        case InstalmentPlan():
            parts = [
                f"{INSTALMENT_LABELS[part.kind].lower()} de {percent_text(part.rate)}"
                + (f" ({part.condition})" if part.condition else "")
                for part in rule.parts
            ]
            return f"Versement : {', '.join(parts)}."
        case Deliverables():
            return _deliverables_sentence(rule)
        case Settlement():
            threshold = "" if rule.threshold is None else f" dès {percent_text(rule.threshold)} de l’assiette dépensée"
            below = "" if rule.threshold is None else ", au prorata en dessous"
            return f"Liquidation : {SETTLEMENT_LABELS[rule.mode]}{threshold}{below}."
        case Accompaniment():
            return "Accompagnement sans subvention : jours d’agents, ingénierie, conseil, à valoriser en nature."
        case CoFunding():
            notified = " ; le régime d’aide d’État est à nommer" if rule.notified else ""
            return f"Aide d’un autre financeur, à suivre comme ligne du plan de financement{notified}."
        case RecordedOutcome():
            return f"Résultat connu : {outcome_words(rule.applications, rule.admissible, rule.awards)}."
        case DeMinimis():
            return f"Aide comptée au titre du régime {REGIME_LABELS[rule.regime]}."
        case StateAid():
            return f"Au titre des aides d’État : aide {STATE_AID_LABELS[rule.regime]}."
        case _:
            assert_never(rule)


def _ceiling_sentence(rule: PublicAidCeiling) -> str:
    of = RATE_BASIS_WORDS[rule.of]
    return f"Toutes aides publiques réunies : {percent_text(rule.rate)} {of} au plus{case_words(rule.when)}."


def _self_financing_sentence(rule: MinSelfFinancing) -> str:
    parts = []
    if rule.rate is not None:
        parts.append(f"{percent_text(rule.rate)} du coût total au moins hors aides publiques")
    if rule.yearly_growth is not None:
        parts.append(f"en hausse d’au moins {percent_text(rule.yearly_growth)} par an")
    elif rule.growing:
        parts.append("en hausse d’année en année")
    if rule.autonomy_plan:
        parts.append("plan d’autonomie demandé")
    return f"Autofinancement : {', '.join(parts)}."


def _window_sentence(rule: Window) -> str:
    opens = "" if rule.opens is None else f"à partir du {date_text(rule.opens)}"
    closes = "" if rule.closes is None else f"jusqu’au {date_text(rule.closes)}"
    return f"Dépôt des dossiers {' '.join(part for part in (opens, closes) if part)}."


def _deliverables_sentence(rule: Deliverables) -> str:
    parts = []
    for item in rule.items:
        due = "à la fin du projet" if item.offset_months == 0 else f"{item.offset_months} mois après la fin du projet"
        payment = "" if item.conditions is None else f", avant {_BEFORE[item.conditions]}"
        parts.append(f"{DELIVERABLE_LABELS[item.kind].lower()} {due}{payment}")
    return f"À remettre : {' ; '.join(parts)}."
