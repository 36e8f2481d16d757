"""French sentences of the rules of a scheme."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.parts import DeliverableItem, InstalmentPart, SubCap, When
from ptce_desk.domain.rules.types import (
    RULE_TYPES,
    Accompaniment,
    Cap,
    CoFunding,
    Deliverables,
    DeMinimis,
    Duration,
    EligibleBeneficiaries,
    EligibleCategories,
    FlatAmount,
    Floor,
    IndicativeRange,
    InstalmentPlan,
    MaxAwards,
    MaxRate,
    MinSelfFinancing,
    Parity,
    Phases,
    PublicAidCeiling,
    RecordedOutcome,
    RequiresAward,
    Rule,
    Settlement,
    Tapering,
    UnitScale,
    Window,
)
from ptce_desk.domain.vocabulary import (
    AwardsOf,
    CapScope,
    CostCategory,
    DeductionMode,
    DeliverableKind,
    DeMinimisRegime,
    DurationSince,
    InstalmentKind,
    RateBasis,
    RateCondition,
    ScaleUnit,
    Section,
    SettlementMode,
)
from ptce_desk.wording.rules import RULE_LABELS, rule_sentence
from tests.unit.domain_rules.examples import cap, deduction, euros, only, plain, rate, shipped

ACCOMPANIED = "Accompagnement sans subvention : jours d’agents, ingénierie, conseil, à valoriser en nature."

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
    (
        RequiresAward(scheme="CALL", or_applied=True, source="s"),
        "Suppose une aide CALL accordée au PTCE ou une candidature simultanée.",
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
    (Floor(amount=euros("5000"), source="a"), "Plancher de 5 000 € : en dessous, rien n’est accordé."),
    (
        PublicAidCeiling(
            rate=euros("0.80"), of=RateBasis.TOTAL_COST, when=When(RateCondition.OTHER_PUBLIC_AID), source="a"
        ),
        "Toutes aides publiques réunies : 80 % du coût total au plus s’il y a d’autres financeurs publics.",
    ),
    (
        MinSelfFinancing(rate=euros("0.20"), yearly_growth=euros("0.05"), autonomy_plan=True, source="a"),
        (
            "Autofinancement : 20 % du coût total au moins hors aides publiques, en hausse d’au moins 5 % par an, "
            "plan d’autonomie demandé."
        ),
    ),
    (MinSelfFinancing(growing=True, source="a"), "Autofinancement : en hausse d’année en année."),
    (
        Tapering(rates=(euros("0.80"), euros("0.50"), euros("0.325")), source="a"),
        "Aide dégressive sur 3 ans : 80 %, 50 %, 32,5 % de l’assiette de chaque année.",
    ),
    (Tapering(years=3, source="a"), "Aide dégressive sur 3 ans ; la source n’en fixe pas les taux."),
    (Accompaniment(source="a"), ACCOMPANIED),
    (CoFunding(source="a"), "Aide d’un autre financeur, à suivre comme ligne du plan de financement."),
    (
        RecordedOutcome(applications=23, awards=4, source="a"),
        "Résultat connu : 23 candidatures, 4 lauréats.",
    ),
    (FlatAmount(amount=euros("60000"), source="a"), "Forfait de 60 000 €."),
    (
        UnitScale(unit=ScaleUnit.FULL_TIME_EQUIVALENT, amount=euros("7000"), max_quantity=euros("2.5"), source="a"),
        "Barème : 7 000 € par unité (ETP, 2,5 au plus).",
    ),
    (
        Window(opens=date(2013, 7, 15), closes=date(2013, 10, 11), source="a"),
        "Dépôt des dossiers à partir du 15/07/2013 jusqu’au 11/10/2013.",
    ),
    (MaxAwards(count=1, of=AwardsOf.BENEFICIARY, source="a"), "Une seule aide par bénéficiaire."),
    (MaxAwards(count=4, of=AwardsOf.SCHEME, source="a"), "4 aides au plus en tout."),
    (
        InstalmentPlan(
            parts=(
                InstalmentPart(InstalmentKind.ADVANCE, euros("0.80")),
                InstalmentPart(InstalmentKind.BALANCE, euros("0.20"), "sur bilan"),
            ),
            source="a",
        ),
        "Versement : avance de 80 %, solde de 20 % (sur bilan).",
    ),
    (
        Deliverables(
            items=(
                DeliverableItem(DeliverableKind.EVALUATION_REPORT, 0, InstalmentKind.BALANCE),
                DeliverableItem(DeliverableKind.FINANCIAL_REPORT, 6),
            ),
            source="a",
        ),
        (
            "À remettre : rapport d’évaluation à la fin du projet, avant le solde ; "
            "compte rendu financier 6 mois après la fin du projet."
        ),
    ),
    (
        Settlement(mode=SettlementMode.TOLERANCE, threshold=euros("0.90"), source="a"),
        "Liquidation : montant acquis en entier dès 90 % de l’assiette dépensée, au prorata en dessous.",
    ),
    (Settlement(mode=SettlementMode.STRICT_RATE, source="a"), "Liquidation : au prorata des dépenses réalisées."),
    (DeMinimis(regime=DeMinimisRegime.SGEI, source="a"), "Aide comptée au titre du régime de minimis SIEG."),
    (
        EligibleCategories(
            categories=(CostCategory.STUDY, CostCategory.INDIRECT),
            sub_caps=(SubCap(CostCategory.INDIRECT, euros("0.20")),),
            sections=(Section.OPERATING,),
            source="a",
        ),
        (
            "Dépenses éligibles : étude-action, frais indirects ; frais indirects dans la limite de 20 % des autres ; "
            "section : fonctionnement."
        ),
    ),
    (
        MaxRate(rate=euros("0.50"), when=When(RateCondition.ONLY_PUBLIC_FUNDER), source="a"),
        "50 % maximum de l’assiette éligible si nous sommes le seul financeur public.",
    ),
]


@pytest.mark.parametrize(("rule", "expected"), RULES, ids=[expected for _, expected in RULES])
def test_a_rule_is_said_as_a_reglement_would(rule: Rule, expected: str) -> None:
    assert plain(rule_sentence(rule)) == expected


def test_every_type_of_rule_has_a_label() -> None:
    assert {rule.type for rule in RULE_TYPES} <= set(RULE_LABELS)


def test_every_rule_of_the_shipped_progress_can_be_said() -> None:
    assert all(rule_sentence(rule) for rule in shipped("CA-PROGRESS-1").versions[0].rules)
