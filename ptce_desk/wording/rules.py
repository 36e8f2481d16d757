"""Every type of rule in words, on one page: its group and label, its fields, its sentence and its clause.

mypy names a type that lacks its group, its label or its sentence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeVar, assert_never, get_args

from ptce_desk.domain.rules import types
from ptce_desk.domain.rules.types import RULE_TYPES, Rule, when_of
from ptce_desk.domain.vocabulary import CapScope, DeductionMode, DurationSince, SubCapOf
from ptce_desk.formatting import amount_text, date_text, number_text, percent_text, typeset, whole_amount_text
from ptce_desk.wording.labels import (
    CAP_SCOPE_WORDS,
    CATEGORY_LABELS,
    LEVEL_LABELS,
    ORGANISATION_KIND_LABELS,
    SECTION_LABELS,
    STAGE_LABELS,
)
from ptce_desk.wording.rule_labels import (
    AWARDS_OF_LABELS,
    DEDUCTION_LABELS,
    DELIVERABLE_LABELS,
    INSTALMENT_LABELS,
    PAYMENT_WORDS,
    RATE_BASIS_WORDS,
    REGIME_LABELS,
    SCALE_UNIT_LABELS,
    SETTLEMENT_LABELS,
    STATE_AID_LABELS,
    VAT_LABELS,
    case_words,
    listed,
)
from ptce_desk.wording.states import TERRITORY_LABELS

E = TypeVar("E", bound=StrEnum)


_Amount = (
    types.EligibleCategories | types.BaseCap | types.PublicAidDeduction | types.MaxRate | types.Tapering
    | types.FlatAmount | types.UnitScale | types.IndicativeRange | types.Accompaniment
)  # fmt: skip
_Limit = (
    types.Cap | types.Floor | types.PublicAidCeiling | types.MinSelfFinancing | types.Parity | types.MaxAwards
)  # fmt: skip
_Condition = (
    types.EligibleBeneficiaries | types.Prerequisites | types.Vat | types.Duration | types.Phases
    | types.RequiresAward | types.Window | types.DeMinimis | types.StateAid | types.CoFunding
)  # fmt: skip
_AfterVote = (
    types.InstalmentPlan | types.Deliverables | types.Settlement | types.RecordedOutcome
)  # fmt: skip

RULE_GROUPS: Final[tuple[tuple[str, tuple[type[Rule], ...]], ...]] = (
    ("Montant", get_args(_Amount)),
    ("Plafonds", get_args(_Limit)),
    ("Conditions", get_args(_Condition)),
    ("Après le vote", get_args(_AfterVote)),
)
"""The rules by what they are about, as the menu of the editor and the text of a règlement have them."""


@dataclass(frozen=True, slots=True)
class _Type:
    """What a type of rule is called, and those of its fields whose name is its own."""

    label: str
    fields: Mapping[str, str] = field(default_factory=dict)


def _type_words(kind: type[Rule]) -> _Type:
    if issubclass(kind, _Amount):
        return _amount_type(kind)
    if issubclass(kind, _Limit):
        return _limit_type(kind)
    if issubclass(kind, _Condition):
        return _condition_type(kind)
    if issubclass(kind, _AfterVote):
        return _after_vote_type(kind)
    assert_never(kind)


def _amount_type(kind: type[_Amount]) -> _Type:
    match kind:
        case types.EligibleCategories:
            fields = {"categories": "Dépenses éligibles", "sub_caps": "Dépenses limitées à une part"}
            fields |= {"case_by_case": "D’autres dépenses au cas par cas", "category": "Dépense"}
            return _Type("Dépenses éligibles", fields)
        case types.BaseCap:
            return _Type("Plafond de l’assiette")
        case types.PublicAidDeduction:
            fields = {"count_requested": "Compter les aides seulement sollicitées"}
            return _Type("Aides publiques déduites", fields | {"count_in_kind": "Compter les apports en nature"})
        case types.MaxRate:
            return _Type("Taux maximal")
        case types.Tapering:
            return _Type("Dégressivité", {"rates": "Taux de chaque année", "years": "Nombre d’années"})
        case types.FlatAmount:
            return _Type("Forfait")
        case types.UnitScale:
            fields = {"unit": "Unité", "amount": "Montant par unité", "max_quantity": "Unités au plus"}
            return _Type("Barème", fields)
        case types.IndicativeRange:
            return _Type("Montant indicatif", {"low": "Le plus bas", "high": "Le plus haut"})
        case types.Accompaniment:
            return _Type("Accompagnement")
        case _:
            assert_never(kind)


def _limit_type(kind: type[_Limit]) -> _Type:
    match kind:
        case types.Cap:
            return _Type("Plafond", {"scope": "Périmètre", "family": "Commun à la famille"})
        case types.Floor:
            return _Type("Plancher")
        case types.PublicAidCeiling:
            return _Type("Plafond d’aides publiques")
        case types.MinSelfFinancing:
            fields = {"rate": "Part du coût total", "yearly_growth": "Hausse par an, en points"}
            fields |= {"growing": "En hausse d’année en année", "autonomy_plan": "Plan d’autonomie demandé"}
            return _Type("Autofinancement minimal", fields)
        case types.Parity:
            return _Type("Parité")
        case types.MaxAwards:
            return _Type("Nombre d’aides", {"count": "Nombre d’aides", "of": "Comptées"})
        case _:
            assert_never(kind)


def _condition_type(kind: type[_Condition]) -> _Type:
    match kind:
        case types.EligibleBeneficiaries:
            fields = {"lead_partner_ess": "Chef de file relevant de l’ESS", "mixed": "ESS et autres acteurs réunis"}
            return _Type("Bénéficiaires", fields | {"ess_or_member": "ESS ou, à défaut, entreprise membre"})
        case types.Prerequisites:
            return _Type("Points à vérifier", {"items": "Points à vérifier, un par ligne"})
        case types.Vat:
            return _Type("HT ou TTC", {"expected": "Dépenses attendues"})
        case types.Duration:
            fields = {"min_months": "Mois au moins", "max_months": "Mois au plus", "since": "Depuis"}
            return _Type("Durée", fields)
        case types.Phases:
            return _Type("Phases", {"stage": "Stade", "after": "Après une aide"})
        case types.RequiresAward:
            fields = {"scheme": "Aide déjà accordée", "or_applied": "Une candidature simultanée suffit"}
            return _Type("Aide préalable", fields)
        case types.Window:
            return _Type("Période de dépôt", {"opens": "Ouvre le", "closes": "Ferme le"})
        case types.DeMinimis:
            return _Type("Aides de minimis")
        case types.StateAid:
            return _Type("Régime des aides d’État")
        case types.CoFunding:
            return _Type("Cofinancement", {"notified": "Régime d’aide d’État à nommer"})
        case _:
            assert_never(kind)


def _after_vote_type(kind: type[_AfterVote]) -> _Type:
    match kind:
        case types.InstalmentPlan:
            return _Type("Échéancier", {"parts": "Versements", "condition": "Condition"})
        case types.Deliverables:
            fields = {"items": "Documents à remettre", "offset_months": "Mois après la fin"}
            return _Type("Livrables", fields | {"conditions": "Avant le versement"})
        case types.Settlement:
            return _Type("Liquidation", {"threshold": "Dès quelle part de l’assiette dépensée"})
        case types.RecordedOutcome:
            fields = {"applications": "Candidatures", "admissible": "Dossiers recevables", "awards": "Lauréats"}
            return _Type("Résultat de l’appel", fields)
        case _:
            assert_never(kind)


RULE_LABELS: Final = {kind.type: _type_words(kind).label for kind in RULE_TYPES} | {
    "eligible_base": "Assiette retenue",
    "sub_cap": "Dépenses limitées",
    "over_funding": "Coût restant à financer",
}
"""Each type of rule, and the steps that belong to no rule or to a part of one, by its code."""

_FIELDS: Final = {
    "amount": "Montant",
    "case": "Cas",
    "ess": "Appartenance à l’ESS",
    "kind": "Nature",
    "kinds": "Structures",
    "level": "Niveau",
    "min_members": "Membres au moins",
    "mode": "Comment",
    "of": "De quoi",
    "rate": "Taux",
    "regime": "Régime",
    "sections": "Sections",
    "source": "Source",
    "stages": "Stades",
    "territories": "Territoires",
    "when": "Cas",
}
"""The fields that several types of rules have."""

_OF_EACH_TYPE: Final = {kind.type: _type_words(kind).fields for kind in RULE_TYPES} | {
    "when": {
        "categories": "Dépenses",
        "ess": "Bénéficiaire relevant de l’ESS",
        "kinds": "Bénéficiaires",
        "qpv": "Quartier prioritaire (QPV)",
        "departments": "Départements",
        "epci": "EPCI (SIREN)",
        "max_members": "Membres au plus",
        "base_above": "Assiette au-delà de",
        "base_up_to": "Assiette jusqu’à",
    }
}


def field_label(rule: str, name: str) -> str:
    """What a field of a rule, or of one of its parts, is called; the cases of a rule go by `when`."""
    return _OF_EACH_TYPE[rule].get(name) or _FIELDS[name]


@dataclass(frozen=True, slots=True)
class _Said:
    """What a rule says: a sentence of a règlement; a clause of the sentence of a version, empty when it has none."""

    sentence: str
    clause: str = ""


CLAUSES: Final[tuple[type[Rule], ...]] = (
    *(types.FlatAmount, types.UnitScale, types.MaxRate, types.BaseCap, types.Tapering, types.PublicAidDeduction),
    *(types.PublicAidCeiling, types.Cap, types.Floor, types.Parity, types.MinSelfFinancing, types.Duration),
    types.IndicativeRange,
)
"""What the sentence of a version says, in this order; the other rules have sentences alone."""


def rule_sentence(rule: Rule) -> str:
    """One rule in words: « 80 % maximum de l’assiette éligible. »."""
    said = _said(rule).sentence
    return typeset(f"{said[0].upper()}{said[1:]}.")


def rule_clause(rule: Rule) -> str:
    """What a rule says in the sentence of its version: « 80 % maximum de l’assiette »."""
    return _said(rule).clause


def regulation_text(rules: Sequence[Rule]) -> list[tuple[str, list[str]]]:
    """The règlement the rules make: for each group that has some, its heading and their sentences."""
    groups = [(heading, [rule_sentence(r) for r in rules if isinstance(r, kinds)]) for heading, kinds in RULE_GROUPS]
    return [(heading, sentences) for heading, sentences in groups if sentences]


def _said(rule: Rule) -> _Said:
    if isinstance(rule, _Amount):
        return _amount_said(rule)
    if isinstance(rule, _Limit):
        return _limit_said(rule)
    if isinstance(rule, _Condition):
        return _condition_said(rule)
    if isinstance(rule, _AfterVote):
        return _after_vote_said(rule)
    assert_never(rule)


def _amount_said(rule: _Amount) -> _Said:
    when = case_words(when_of(rule))
    match rule:
        case types.EligibleCategories():
            return _Said(_categories(rule))
        case types.BaseCap():
            return _Said(
                f"Dépense subventionnable plafonnée à {whole_amount_text(rule.amount)}{when}",
                f"dépense subventionnable plafonnée à {amount_text(rule.amount)}{when}",
            )
        case types.PublicAidDeduction():
            return _deduction(rule)
        case types.MaxRate():
            rate = f"{percent_text(rule.rate)} maximum de l’assiette"
            return _Said(f"{rate} éligible{when}", f"{rate}{when}")
        case types.Tapering(rates=()):
            over = f"aide dégressive sur {rule.years} ans"
            return _Said(f"{over} ; la source n’en fixe pas les taux", f"{over}, à des taux que la source ne fixe pas")
        case types.Tapering():
            over, rates = f"aide dégressive sur {len(rule.rates)} ans", ", ".join(map(percent_text, rule.rates))
            yearly = f"{rates} de l’assiette de chaque année"
            return _Said(f"{over} : {yearly}", f"{over} ({yearly})")
        case types.FlatAmount():
            return _Said(
                f"Forfait de {whole_amount_text(rule.amount)}{when}", f"forfait de {amount_text(rule.amount)}{when}"
            )
        case types.UnitScale():
            most = "" if rule.max_quantity is None else f", {number_text(rule.max_quantity)} au plus"
            unit = f"par unité ({SCALE_UNIT_LABELS[rule.unit]}{most})"
            return _Said(f"Barème : {whole_amount_text(rule.amount)} {unit}", f"{amount_text(rule.amount)} {unit}")
        case types.IndicativeRange():
            return _Said(
                f"Montants habituels : de {whole_amount_text(rule.low)} à {whole_amount_text(rule.high)}",
                f"montants habituels de {amount_text(rule.low)} à {amount_text(rule.high)}",
            )
        case types.Accompaniment():
            return _Said("Accompagnement sans subvention : jours d’agents, ingénierie, conseil, à valoriser en nature")
        case _:
            assert_never(rule)


def _limit_said(rule: _Limit) -> _Said:
    when = case_words(when_of(rule))
    match rule:
        case types.Cap():
            return _cap(rule, when)
        case types.Floor():
            return _Said(
                f"Plancher de {whole_amount_text(rule.amount)}{when} : en dessous, rien n’est accordé",
                f"rien en dessous de {amount_text(rule.amount)}{when}",
            )
        case types.PublicAidCeiling():
            most = f"{percent_text(rule.rate)} {RATE_BASIS_WORDS[rule.of]} au plus{when}"
            return _Said(f"Toutes aides publiques réunies : {most}", f"toutes aides publiques à {most}")
        case types.MinSelfFinancing():
            return _self_financing(rule)
        case types.Parity():
            level = LEVEL_LABELS[rule.level]
            return _Said(f"Au plus ce qu’a accordé le niveau {level} (parité)", f"à parité avec le niveau {level}")
        case types.MaxAwards():
            count = "Une seule aide" if rule.count == 1 else f"{rule.count} aides au plus"
            return _Said(f"{count} {AWARDS_OF_LABELS[rule.of]}")
        case _:
            assert_never(rule)


def _condition_said(rule: _Condition) -> _Said:
    match rule:
        case types.EligibleBeneficiaries():
            return _Said(f"Bénéficiaires : {' ; '.join(_beneficiaries(rule)) or 'tous'}")
        case types.Prerequisites():
            return _Said(f"À vérifier : {' ; '.join(item.removesuffix('.') for item in rule.items)}")
        case types.Vat():
            return _Said(f"Dépenses à présenter {VAT_LABELS[rule.expected]}")
        case types.Duration():
            return _duration(rule)
        case types.Phases():
            after = "" if rule.after is None else f", après une aide {rule.after}"
            return _Said(f"Sert le stade « {STAGE_LABELS[rule.stage]} »{after}")
        case types.RequiresAward():
            return _Said(_award(rule))
        case types.Window():
            opens = [] if rule.opens is None else [f"à partir du {date_text(rule.opens)}"]
            closes = [] if rule.closes is None else [f"jusqu’au {date_text(rule.closes)}"]
            return _Said(f"Dépôt des dossiers {' '.join(opens + closes)}")
        case types.DeMinimis():
            return _Said(f"Aide comptée au titre du régime {REGIME_LABELS[rule.regime]}")
        case types.StateAid():
            return _Said(f"Au titre des aides d’État : aide {STATE_AID_LABELS[rule.regime]}")
        case types.CoFunding():
            notified = " ; le régime d’aide d’État est à nommer" if rule.notified else ""
            return _Said(f"Aide d’un autre financeur, à suivre comme ligne du plan de financement{notified}")
        case _:
            assert_never(rule)


def _after_vote_said(rule: _AfterVote) -> _Said:
    match rule:
        case types.InstalmentPlan():
            return _Said(f"Versement : {', '.join(_instalments(rule))}")
        case types.Deliverables():
            return _Said(f"À remettre : {' ; '.join(_deliverables(rule))}")
        case types.Settlement(threshold=None):
            return _Said(f"Liquidation : {SETTLEMENT_LABELS[rule.mode]}")
        case types.Settlement():
            spent = f"dès {percent_text(rule.threshold)} de l’assiette dépensée, au prorata en dessous"
            return _Said(f"Liquidation : {SETTLEMENT_LABELS[rule.mode]} {spent}")
        case types.RecordedOutcome():
            return _Said(f"Résultat connu : {outcome_words(rule.applications, rule.admissible, rule.awards)}")
        case _:
            assert_never(rule)


def _cap(rule: types.Cap, when: str) -> _Said:
    scope = CAP_SCOPE_WORDS[rule.scope]
    family = "" if rule.family is None else f", tous dispositifs de la famille {rule.family} réunis"
    sentence = f"Plafond de {whole_amount_text(rule.amount)} {scope}{family}{when}"
    over = "" if rule.scope is CapScope.FILE else f" {scope}"
    family = "" if rule.family is None else f" (famille {rule.family})"
    return _Said(sentence, f"{amount_text(rule.amount)}{over}{family}{when}")


def _categories(rule: types.EligibleCategories) -> str:
    text = f"Dépenses éligibles : {listed(rule.categories, CATEGORY_LABELS)}"
    if rule.case_by_case:
        text += ", et d’autres au cas par cas"
    for cap in rule.sub_caps:
        text += f" ; {CATEGORY_LABELS[cap.category].lower()} dans la limite de {percent_text(cap.rate)} "
        text += "des autres" if cap.of is SubCapOf.OTHERS else "de l’ensemble"
    if rule.sections:
        text += f" ; section : {listed(rule.sections, SECTION_LABELS)}"
    return text


def _deduction(rule: types.PublicAidDeduction) -> _Said:
    if rule.mode is DeductionMode.NONE:
        return _Said("Les autres aides publiques ne sont pas déduites", "sans déduire les autres aides publiques")
    whence = DEDUCTION_LABELS[rule.mode].removeprefix("Déduites")
    clause = "" if rule.mode is DeductionMode.FROM_BASE else whence
    counted = "obtenues et sollicitées" if rule.count_requested else "obtenues seulement"
    valued = ", apports en nature compris" if rule.count_in_kind else ""
    sentence = f"Les autres aides publiques sont déduites{whence} ({counted}{valued})"
    return _Said(sentence, f"aides publiques déduites{clause}")


def _duration(rule: types.Duration) -> _Said:
    least = [] if rule.min_months is None else [f"{rule.min_months} mois au moins"]
    most = [] if rule.max_months is None else [f"{rule.max_months} mois au plus"]
    previous = "depuis le début de la phase précédente" if rule.since is DurationSince.PREVIOUS_PHASE else ""
    sentence = f"Durée : {', '.join([*least, *most, *filter(None, [previous])])}"
    return _Said(sentence, " ".join(filter(None, [" et ".join(least + most), previous])))


def _award(rule: types.RequiresAward) -> str:
    ways = []
    if rule.scheme is not None:
        ways.append(f"une aide {rule.scheme} accordée au PTCE")
    if rule.level is not None:
        ways.append(f"une aide obtenue du niveau {LEVEL_LABELS[rule.level]}")
    if rule.or_applied:
        ways.append("une candidature simultanée")
    return f"Suppose {' ou '.join(ways)}"


def _beneficiaries(rule: types.EligibleBeneficiaries) -> list[str]:
    parts = []
    if rule.lead_partner_ess:
        parts.append("chef de file relevant de l’ESS")
    if rule.kinds:
        parts.append(f"structure : {listed(rule.kinds, ORGANISATION_KIND_LABELS)}")
    if rule.ess is not None:
        parts.append("relevant de l’ESS" if rule.ess else "hors de l’ESS")
    if rule.ess_or_member:
        parts.append("structure de l’ESS ou, à défaut, entreprise membre du PTCE")
    if rule.min_members is not None:
        parts.append(f"{rule.min_members} membres au moins")
    if rule.mixed:
        parts.append("collectif mêlant l’ESS et d’autres acteurs")
    if rule.stages:
        parts.append(f"stade : {listed(rule.stages, STAGE_LABELS)}")
    if rule.territories:
        parts.append(f"territoire : {listed(rule.territories, TERRITORY_LABELS)}")
    return parts


def _self_financing(rule: types.MinSelfFinancing) -> _Said:
    least = [] if rule.rate is None else [f"{percent_text(rule.rate)} du coût total au moins hors aides publiques"]
    growth, plan = [], ["plan d’autonomie demandé"] if rule.autonomy_plan else []
    if rule.yearly_growth is not None:
        growth = [f"en hausse d’au moins {percent_text(rule.yearly_growth)} par an"]
    elif rule.growing:
        growth = ["en hausse d’année en année"]
    clause = [*least, *(f"autofinancement {grown}" for grown in growth), *plan]
    return _Said(f"Autofinancement : {', '.join([*least, *growth, *plan])}", ", ".join(clause))


def _instalments(rule: types.InstalmentPlan) -> list[str]:
    return [
        f"{INSTALMENT_LABELS[part.kind].lower()} de {percent_text(part.rate)}"
        + (f" ({part.condition})" if part.condition else "")
        for part in rule.parts
    ]


def _deliverables(rule: types.Deliverables) -> list[str]:
    parts = []
    for item in rule.items:
        due = "à la fin du projet" if item.offset_months == 0 else f"{item.offset_months} mois après la fin du projet"
        payment = "" if item.conditions is None else f", avant {PAYMENT_WORDS[item.conditions]}"
        parts.append(f"{DELIVERABLE_LABELS[item.kind].lower()} {due}{payment}")
    return parts


def outcome_words(applications: object, admissible: object, awards: object) -> str:
    """« 180 candidatures, 130 recevables, 23 lauréats »: what is known of a call."""
    told = ((applications, "candidature"), (admissible, "recevable"), (awards, "lauréat"))
    return ", ".join(f"{count} {word}{'s' if count != 1 else ''}" for count, word in told if count is not None)
