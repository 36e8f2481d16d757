"""French sentences of the rules of a scheme."""

from decimal import Decimal

import pytest

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.types import (
    COMPUTED,
    KNOWN_BY_NAME,
    Cap,
    Duration,
    EligibleBeneficiaries,
    IndicativeRange,
    Parity,
    Phases,
    RequiresAward,
    Rule,
)
from ptce_desk.domain.rules.vocabulary import CapScope, CostCategory, DeductionMode, DurationSince
from ptce_desk.wording.labels import RULE_LABELS
from ptce_desk.wording.rules import rule_sentence
from tests.unit.domain_rules.examples import cap, deduction, only, plain, rate, shipped, uncomputed

RULES: list[tuple[Rule, str]] = [
    (rate("0.80"), "80 % maximum de l’assiette éligible."),
    (cap("30000.00"), "Plafond de 30 000 € par dossier."),
    (
        Cap(scope=CapScope.PTCE, amount=Decimal(50000), family="PDL-2013-PTCE", source="s"),
        "Plafond de 50 000 € par PTCE sur toute sa durée, tous dispositifs de la famille PDL-2013-PTCE réunis.",
    ),
    (deduction(DeductionMode.NONE), "Les autres aides publiques ne sont pas déduites."),
    (
        deduction(DeductionMode.FROM_BASE),
        "Les autres aides publiques sont déduites de l’assiette (obtenues et sollicitées).",
    ),
    (
        deduction(DeductionMode.FROM_AID, count_requested=False, count_in_kind=True),
        "Les autres aides publiques sont déduites de l’aide (obtenues seulement, apports en nature compris).",
    ),
    (Duration(max_months=18, source="s"), "Durée : 18 mois au plus."),
    (
        Duration(min_months=24, since=DurationSince.PREVIOUS_PHASE, source="s"),
        "Durée : 24 mois au moins, depuis le début de la phase précédente.",
    ),
    (Phases(stage=Stage.EMERGENCE, source="s"), "Sert le stade « Émergence »."),
    (Phases(stage=Stage.START_UP, after="P-1", source="s"), "Sert le stade « Démarrage », après une aide P-1."),
    (RequiresAward(scheme="CALL", source="s"), "Suppose une aide CALL accordée au PTCE."),
    (
        RequiresAward(scheme="CALL", level=FunderLevel.STATE, source="s"),
        "Suppose une aide CALL accordée au PTCE ou une aide obtenue du niveau État.",
    ),
    (RequiresAward(level=FunderLevel.STATE, source="s"), "Suppose une aide obtenue du niveau État."),
    (Parity(level=FunderLevel.STATE, source="s"), "Au plus ce qu’a accordé le niveau État (parité)."),
    (only(CostCategory.STUDY, CostCategory.WORKS), "Dépenses éligibles : étude-action, travaux."),
    (
        EligibleBeneficiaries(lead_partner_ess=True, min_members=2, mixed=True, source="s"),
        (
            "Bénéficiaires : chef de file relevant de l’ESS ; 2 membres au moins ; "
            "collectif mêlant l’ESS et d’autres acteurs."
        ),
    ),
    (
        EligibleBeneficiaries(
            kinds=(OrganisationKind.ASSOCIATION,),
            ess=True,
            stages=(Stage.EMERGENCE,),
            territories=(TerritoryType.RURAL,),
            source="s",
        ),
        "Bénéficiaires : structure : association ; relevant de l’ESS ; stade : émergence ; territoire : rural.",
    ),
    (EligibleBeneficiaries(ess=False, source="s"), "Bénéficiaires : hors de l’ESS."),
    (EligibleBeneficiaries(source="s"), "Bénéficiaires : tous."),
    (
        IndicativeRange(low=Decimal(30000), high=Decimal(40000), source="s"),
        "Montants habituels : de 30 000 € à 40 000 €.",
    ),
    (uncomputed("floor"), "Plancher : à vérifier vous-même, cette règle n’est pas calculée."),
]


@pytest.mark.parametrize(("rule", "expected"), RULES, ids=[expected for _, expected in RULES])
def test_a_rule_is_said_as_a_reglement_would(rule: Rule, expected: str) -> None:
    assert plain(rule_sentence(rule)) == expected


def test_every_type_of_rule_has_a_label() -> None:
    assert {rule.type for rule in COMPUTED} | KNOWN_BY_NAME <= set(RULE_LABELS)


def test_every_rule_of_the_shipped_progress_can_be_said() -> None:
    assert all(rule_sentence(rule) for rule in shipped("CA-PROGRESS-1").versions[0].rules)
