"""What the editor refuses: rules that lack something, or that contradict one another."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.consistency import ConsistencyProblem, problems_of, schemes_needed
from ptce_desk.domain.rules.parts import DeliverableItem, InstalmentPart, SubCap, When
from ptce_desk.domain.rules.types import (
    RULE_TYPES,
    Accompaniment,
    BaseCap,
    Cap,
    Deliverables,
    Duration,
    EligibleCategories,
    FlatAmount,
    Floor,
    IndicativeRange,
    InstalmentPlan,
    MaxRate,
    Phases,
    PublicAidCeiling,
    PublicAidDeduction,
    RequiresAward,
    Rule,
    Tapering,
    UnitScale,
    Window,
)
from ptce_desk.domain.vocabulary import (
    CapScope,
    CostCategory,
    DeductionMode,
    DeliverableKind,
    InstalmentKind,
    RateCondition,
    ScaleUnit,
)
from ptce_desk.imports.catalogue import read_catalogue
from ptce_desk.wording.consistency import consistency_sentence
from ptce_desk.wording.rules import RULE_GROUPS
from tests.unit.domain_rules.examples import SCHEMES

D = Decimal
S = "art. 1"
CAP = Cap(scope=CapScope.FILE, amount=D(30000), source=S)
RATE = MaxRate(rate=D("0.8"), source=S)


def said(*rules: Rule, scheme: str = "HERE", needed: dict[str, set[str]] | None = None) -> list[tuple[str, str]]:
    """Each problem: its code and its sentence, with plain spaces."""
    found = problems_of(rules, scheme=scheme, needed=needed)
    return [(p.code, consistency_sentence(p).replace("\u00a0", " ").replace("\u202f", " ")) for p in found]


def test_every_scheme_shipped_holds_together() -> None:
    schemes = read_catalogue(SCHEMES)
    needed = {s.code: {code for v in s.versions for code in schemes_needed(v.rules)} for s in schemes}
    for scheme in schemes:
        others = {code: codes for code, codes in needed.items() if code != scheme.code}
        for version in scheme.versions:
            assert problems_of(version.rules, scheme=scheme.code, needed=others) == [], scheme.code


@pytest.mark.parametrize("mode", list(DeductionMode))
@pytest.mark.parametrize(
    ("amount", "never_from_the_base"),
    [
        (FlatAmount(amount=D(5000), source=S), True),
        (UnitScale(unit=ScaleUnit.DAY, amount=D(300), source=S), True),
        (FlatAmount(amount=D(5000), when=When(base_up_to=D(10000)), source=S), False),
        (RATE, False),
    ],
)
def test_public_aid_is_not_taken_off_a_base_that_the_amount_never_comes_from(
    amount: Rule, mode: DeductionMode, *, never_from_the_base: bool
) -> None:
    refused = never_from_the_base and mode is DeductionMode.FROM_BASE
    deduction = PublicAidDeduction(mode=mode, source=S)
    for rules, places in (((amount, deduction), (1, 0)), ((deduction, amount), (0, 1))):
        expected = [("deducted_from_nothing", places)] if refused else []
        assert [(problem.code, problem.places) for problem in problems_of(rules)] == expected


def test_no_rule_at_all_contradicts_nothing() -> None:
    assert problems_of(()) == []


@pytest.mark.parametrize(
    ("rules", "code", "sentence"),
    [
        (
            (CAP, Floor(amount=D(40000), source=S)),
            "floor_above_cap",
            (
                "Le plancher (40 000,00 €) dépasse le plafond (30 000,00 €) : aucune aide ne serait possible. "
                "Baissez le plancher ou relevez le plafond."
            ),
        ),
        (
            (FlatAmount(amount=D(500), source=S), Floor(amount=D(600), source=S)),
            "floor_above_amount",
            (
                "Le plancher (600,00 €) dépasse le forfait (500,00 €) : aucune aide ne serait possible. "
                "Baissez le plancher ou relevez le forfait."
            ),
        ),
        (
            (Window(opens=date(2026, 5, 1), closes=date(2026, 4, 1), source=S),),
            "window_crossed",
            "Le dépôt fermerait avant d’ouvrir. Corrigez l’une des deux dates.",
        ),
        (
            (Duration(min_months=24, max_months=12, source=S),),
            "duration_crossed",
            "La durée minimale dépasse la maximale. Corrigez l’une des deux.",
        ),
        (
            (IndicativeRange(low=D(2), high=D(1), source=S),),
            "range_crossed",
            "Le montant habituel le plus bas dépasse le plus haut. Corrigez l’un des deux.",
        ),
        (
            (RATE, Tapering(rates=(D("0.7"), D("0.5")), source=S)),
            "tapering_with_rate",
            "L’aide dégressive a déjà ses taux, année par année : retirez le taux maximal, ou la dégressivité.",
        ),
        (
            (Floor(amount=D(1), source=S), Floor(amount=D(2), source=S)),
            "stands_once",
            "La règle « Plancher » est écrite deux fois : seule la première compterait. Retirez l’une des deux.",
        ),
        (
            (RATE, MaxRate(rate=D("0.5"), source=S)),
            "same_condition_twice",
            (
                "Deux règles « Taux maximal » valent dans le même cas : seule la première compterait. "
                "Changez le cas de l’une, ou retirez-la."
            ),
        ),
        (
            (CAP, Cap(scope=CapScope.FILE, amount=D(1), source=S)),
            "same_cap_twice",
            "Deux plafonds s’appliquent au même périmètre : gardez le plus bas.",
        ),
        (
            (
                FlatAmount(amount=D(500), source=S),
                UnitScale(unit=ScaleUnit.PLACE, amount=D(1), source=S),
            ),
            "amount_set_twice",
            "Les règles « Forfait » et « Barème » fixent toutes deux le montant : gardez-en une seule.",
        ),
        (
            (InstalmentPlan(parts=(InstalmentPart(InstalmentKind.ADVANCE, D("0.7")),), source=S),),
            "rates_not_one",
            "Les versements font 70 % de l’aide : ils doivent faire 100 %.",
        ),
        (
            (
                EligibleCategories(
                    categories=(CostCategory.STUDY,), sub_caps=(SubCap(CostCategory.INDIRECT, D("0.2")),), source=S
                ),
            ),
            "sub_cap_not_eligible",
            (
                "La dépense « Frais indirects » est limitée sans être éligible : "
                "ajoutez-la aux dépenses éligibles, ou retirez sa limite."
            ),
        ),
        (
            (
                InstalmentPlan(parts=(InstalmentPart(InstalmentKind.BALANCE, D(1)),), source=S),
                Deliverables(
                    items=(DeliverableItem(DeliverableKind.ACTIVITY_REPORT, conditions=InstalmentKind.ADVANCE),),
                    source=S,
                ),
            ),
            "payment_not_planned",
            (
                "Un document est attendu avant un versement « Avance », que l’échéancier ne prévoit pas. "
                "Corrigez l’un des deux."
            ),
        ),
        (
            (MaxRate(rate=D("1.2"), source=S),),
            "out_of_bounds",
            (
                "« Taux » sort des limites : un taux va de 0 à 100 %, un nombre commence à 1, "
                "un montant s’arrête au centime."
            ),
        ),
        ((Duration(source=S),), "incomplete", "Il manque « Mois au plus »."),
        (
            (MaxRate(rate=D("0.8"), source=" "),),
            "source_missing",
            "Indiquez d’où vient cette règle : un article, une page, une délibération.",
        ),
        (
            (RequiresAward(scheme="HERE", source=S),),
            "needs_itself",
            "HERE ne peut pas demander une aide HERE déjà accordée : personne n’aurait la première.",
        ),
    ],
)
def test_a_contradiction_is_said_with_its_figures_and_the_way_out(
    rules: tuple[Rule, ...], code: str, sentence: str
) -> None:
    assert said(*rules) == [(code, sentence)]


IN_A_QPV, BEYOND = When(qpv=True), When(base_above=D(10000))


@pytest.mark.parametrize(
    "rules",
    [
        (BaseCap(amount=D(9), when=IN_A_QPV, source=S), BaseCap(amount=D(8), when=IN_A_QPV, source=S)),
        (Floor(amount=D(9), when=IN_A_QPV, source=S), Floor(amount=D(8), when=IN_A_QPV, source=S)),
        (MaxRate(rate=D("0.9"), when=IN_A_QPV, source=S), MaxRate(rate=D("0.8"), when=IN_A_QPV, source=S)),
    ],
    ids=lambda rules: rules[0].type,
)
def test_of_two_rules_of_one_case_the_second_never_counts(rules: tuple[BaseCap | Floor | MaxRate, ...]) -> None:
    assert [(one.code, one.places) for one in problems_of(rules)] == [("same_condition_twice", (1, 0))]
    other = replace(rules[1], when=BEYOND)
    assert problems_of((rules[0], other)) == []


def test_phases_in_a_circle_are_told_by_their_way() -> None:
    second = Phases(stage=Stage.DEVELOPMENT, after="P1", source=S)
    found = said(second, scheme="P2", needed={"P1": {"P0"}, "P0": {"P2", "P9"}, "P9": {"P1"}})
    assert found == [
        (
            "phases_in_a_circle",
            (
                "Les dispositifs se demandent l’un l’autre en cercle (P2 → P1 → P0 → P2) : "
                "personne n’aurait la première aide."
            ),
        )
    ]


def test_a_circle_that_the_scheme_is_not_in_is_not_its_own_problem() -> None:
    second = Phases(stage=Stage.DEVELOPMENT, after="P1", source=S)
    assert said(second, scheme="P2", needed={"P1": {"P0"}, "P0": {"P1"}}) == []


def test_the_problem_points_at_the_rule_to_change_then_at_the_other() -> None:
    floor = Floor(amount=D(40000), source=S)
    assert problems_of((CAP, RATE, floor)) == [
        ConsistencyProblem("floor_above_cap", (2, 0), {"floor": D(40000), "amount": D(30000)})
    ]


def test_rates_for_different_cases_and_caps_over_different_scopes_stand_together() -> None:
    rules = (
        MaxRate(rate=D("0.5"), when=When(RateCondition.STATE_AID), source=S),
        MaxRate(rate=D("0.8"), when=When(RateCondition.NOT_STATE_AID), source=S),
        PublicAidCeiling(rate=D("0.8"), source=S),
        CAP,
        Cap(scope=CapScope.PTCE, amount=D(50000), source=S),
        Tapering(years=3, source=S),
        Floor(amount=D(1000), source=S),
    )
    assert problems_of(rules) == []


def test_a_broken_rule_is_not_compared_with_the_others() -> None:
    assert [code for code, _words in said(CAP, Floor(amount=D("40000.001"), source=S))] == ["out_of_bounds"]


def test_support_without_money_sets_the_amount_too() -> None:
    found = said(Accompaniment(source=S), FlatAmount(amount=D(1), source=S))
    assert [code for code, _words in found] == ["amount_set_twice"]


def test_what_another_way_can_replace_is_not_needed() -> None:
    rules: list[Rule] = [
        RequiresAward(scheme="A", source=S),
        RequiresAward(scheme="B", level=FunderLevel.REGION, source=S),
        RequiresAward(scheme="C", or_applied=True, source=S),
        Phases(stage=Stage.EMERGENCE, source=S),
        Phases(stage=Stage.DEVELOPMENT, after="D", source=S),
    ]
    assert schemes_needed(rules) == {"A", "D"}


def test_every_type_of_rule_is_offered_once_by_the_menu() -> None:
    offered = [kind for _heading, kinds in RULE_GROUPS for kind in kinds]
    assert sorted(kind.type for kind in offered) == sorted(kind.type for kind in RULE_TYPES)


def test_parts_that_answer_to_something_stand() -> None:
    kinds = (CostCategory.STUDY, CostCategory.INDIRECT)
    rules = (
        EligibleCategories(categories=kinds, sub_caps=(SubCap(CostCategory.INDIRECT, D("0.2")),), source=S),
        InstalmentPlan(parts=(InstalmentPart(InstalmentKind.BALANCE, D(1)),), source=S),
        Deliverables(
            items=(
                DeliverableItem(DeliverableKind.ACTIVITY_REPORT),
                DeliverableItem(DeliverableKind.FINANCIAL_REPORT, conditions=InstalmentKind.BALANCE),
            ),
            source=S,
        ),
    )
    assert problems_of(rules) == []
