"""Rules that set an amount otherwise than by a rate, and those that bound it: figures worked out by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.parts import DeliverableItem, InstalmentPart, SubCap, When
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, Carrier, Cost
from ptce_desk.domain.rules.types import (
    Accompaniment,
    Cap,
    Deliverables,
    EligibleCategories,
    FlatAmount,
    Floor,
    InstalmentPlan,
    MaxAwards,
    MaxRate,
    MinSelfFinancing,
    PublicAidCeiling,
    PublicAidDeduction,
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
    InstalmentKind,
    RateBasis,
    RateCondition,
    ScaleUnit,
    Section,
    SettlementMode,
    Severity,
    SplitMode,
    StateAidRegime,
)
from ptce_desk.wording.assessment import finding_sentence
from ptce_desk.wording.steps import step_sentence
from tests.unit.domain_rules.examples import (
    ask,
    award,
    cap,
    codes,
    deduction,
    euros,
    judge,
    line,
    plain,
    rate,
    study,
    the_finding,
)

D = Decimal
TAPERING = Tapering(rates=(D("0.80"), D("0.60"), D("0.40")), source="art. 7")


def told(assessment: Assessment) -> list[str]:
    return [plain(finding_sentence(finding)) for finding in assessment.findings]


def test_a_flat_amount_is_given_whatever_the_base_but_never_beyond_the_cost_left() -> None:
    flat = FlatAmount(amount=euros("60000"), source="a")
    assert judge(ask(study("100000.00")), flat).max_amount == D("60000.00")
    assert judge(ask(study("10000.00"), total_cost="80000.00"), flat).max_amount == D("60000.00")
    answer = judge(ask(study("50000.00")), flat)
    assert (answer.max_amount, answer.binding_rule) == (D("50000.00"), "over_funding")


def test_a_rate_beside_a_flat_amount_limits_it() -> None:
    answer = judge(ask(study("10000.00")), FlatAmount(amount=euros("6000"), source="a"), rate("0.50"))
    assert (answer.max_amount, answer.binding_rule) == (D("5000.00"), "max_rate")


@pytest.mark.parametrize(("quantity", "expected"), [("1.5", "10500.00"), ("4", "14000.00"), ("0", "0.00")])
def test_a_scale_multiplies_a_quantity_up_to_its_most(quantity: str, expected: str) -> None:
    scale = UnitScale(unit=ScaleUnit.FULL_TIME_EQUIVALENT, amount=euros("7000"), max_quantity=D(2), source="a")
    request = replace(ask(study("90000.00")), quantities={ScaleUnit.FULL_TIME_EQUIVALENT: D(quantity)})
    assert judge(request, scale).max_amount == D(expected)


def test_a_scale_without_its_quantity_gives_nothing_and_says_what_is_missing() -> None:
    answer = judge(ask(study("900.00")), UnitScale(unit=ScaleUnit.SQUARE_METRE, amount=euros("10"), source="a"))
    assert answer.max_amount == 0
    assert "Il manque la surface en m² : complétez pour tout vérifier." in told(answer)


def test_a_tapering_helps_each_year_at_its_rate_and_is_scheduled_so() -> None:
    answer = judge(ask(study("90000.00"), end=date(2016, 12, 31)), TAPERING)
    assert answer.max_amount == D("54000.00")  # 30 000 × 80 % + 30 000 × 60 % + 30 000 × 40 %
    assert answer.schedule == ((2014, D("24000.00")), (2015, D("18000.00")), (2016, D("12000.00")))
    assert answer.binding_rule == "tapering"


def test_a_tapering_whose_rates_the_source_leaves_out_sets_no_amount_and_says_so() -> None:
    answer = judge(ask(study("900.00")), Tapering(years=3, source="a"))
    assert answer.max_amount == D("900.00")
    assert "rate_not_set_by_source" in codes(answer)


def test_an_accompaniment_grants_no_money() -> None:
    answer = judge(ask(study("900.00")), Accompaniment(source="a"))
    assert (answer.max_amount, answer.binding_rule) == (D("0.00"), None)
    assert the_finding(answer, "non_financial").severity is Severity.INFO


def test_public_aid_off_the_base_comes_off_before_the_tapering() -> None:
    request = ask(study("90000.00"), plan=(line("30000.00"),))
    assert judge(request, TAPERING, deduction(DeductionMode.FROM_BASE)).max_amount == D("36000.00")
    assert judge(request, TAPERING, deduction(DeductionMode.FROM_AID)).max_amount == D("24000.00")


def test_three_years_at_the_whole_lose_no_cent() -> None:
    whole = Tapering(rates=(D(1), D(1), D(1)), source="a")
    assert judge(ask(study("100.00")), whole).max_amount == D("100.00")


def test_of_conditional_rates_the_first_that_holds_applies() -> None:
    rates = (
        MaxRate(rate=D("0.50"), when=When(RateCondition.STATE_AID), source="a"),
        MaxRate(rate=D("0.75"), when=When(RateCondition.NOT_STATE_AID), source="a"),
    )
    request = ask(study("10000.00"))
    assert judge(replace(request, state_aid=StateAidRegime.DE_MINIMIS), *rates).max_amount == D("5000.00")
    assert judge(replace(request, state_aid=StateAidRegime.NONE), *rates).max_amount == D("7500.00")
    unsaid = judge(request, *rates)
    assert unsaid.max_amount == D("5000.00")
    assert any("aides d’État" in sentence for sentence in told(unsaid))
    assert "not_evaluated" not in codes(unsaid)


def test_a_rate_for_the_only_public_funder_gives_way_to_a_ceiling_when_there_are_others() -> None:
    rules = (
        MaxRate(rate=D("0.50"), when=When(RateCondition.ONLY_PUBLIC_FUNDER), source="a"),
        PublicAidCeiling(rate=D("0.80"), when=When(RateCondition.OTHER_PUBLIC_AID), source="a"),
    )
    assert judge(ask(study("10000.00")), *rules).max_amount == D("5000.00")
    answer = judge(ask(study("10000.00"), plan=(line("3000.00"),)), *rules)
    assert (answer.max_amount, answer.binding_rule) == (D("5000.00"), "public_aid_ceiling")


def test_a_ceiling_of_public_aid_counts_ours_and_the_others() -> None:
    request = ask(study("10000.00"), total_cost="12000.00", plan=(line("6000.00"), line("1000.00", in_kind=True)))
    assert judge(request, PublicAidCeiling(rate=D("0.80"), source="a")).max_amount == D("2000.00")
    of_total = PublicAidCeiling(rate=D("0.80"), of=RateBasis.TOTAL_COST, source="a")
    assert judge(request, of_total).max_amount == D("3600.00")
    none_left = ask(study("10000.00"), plan=(line("9000.00"),))
    assert judge(none_left, PublicAidCeiling(rate=D("0.80"), source="a")).max_amount == 0


def test_a_part_of_the_cost_stays_to_be_financed_otherwise() -> None:
    request = ask(study("10000.00"), plan=(line("5000.00"),))
    answer = judge(request, MinSelfFinancing(rate=D("0.20"), source="a"))
    assert (answer.max_amount, answer.binding_rule) == (D("3000.00"), "min_self_financing")


@pytest.mark.parametrize(
    ("known", "growth", "expected"),
    [
        ({2023: "0.30", 2024: "0.40"}, None, None),
        ({2023: "0.30", 2024: "0.30"}, None, "self_financing_not_growing"),
        ({2023: "0.30", 2024: "0.40", 2025: "0.35"}, None, "self_financing_not_growing"),
        ({2023: "0.30", 2024: "0.34"}, "0.05", "self_financing_not_growing"),
        ({2023: "0.30", 2024: "0.35"}, "0.05", None),
        ({2023: "0.30", 2025: "0.39"}, "0.05", "self_financing_not_growing"),
        ({2024: "0.30"}, None, "missing_data"),
        ({}, None, "missing_data"),
    ],
)
def test_self_financing_grows_from_year_to_year(
    known: dict[int, str], growth: str | None, expected: str | None
) -> None:
    rule = MinSelfFinancing(growing=True, yearly_growth=None if growth is None else D(growth), source="a")
    request = replace(
        ask(study("100.00"), plan=(line("0.00"),)), self_financing={year: D(value) for year, value in known.items()}
    )
    found = set(codes(judge(request, rule))) & {"self_financing_not_growing", "missing_data"}
    assert found == ({expected} if expected else set())


def test_a_plan_of_autonomy_is_asked_for() -> None:
    rule = MinSelfFinancing(autonomy_plan=True, source="a")
    assert the_finding(judge(ask(study("1.00")), rule), "autonomy_plan_missing").severity is Severity.BLOCKING
    assert "autonomy_plan_missing" not in codes(judge(replace(ask(study("1.00")), autonomy_plan=True), rule))


@pytest.mark.parametrize(
    ("base", "expected", "binding"), [("9999.98", "0.00", "floor"), ("10000.00", "5000.00", "max_rate")]
)
def test_what_is_under_the_floor_is_not_granted(base: str, expected: str, binding: str) -> None:
    answer = judge(ask(study(base)), rate("0.50"), Floor(amount=euros("5000"), source="a"))
    assert (answer.max_amount, answer.binding_rule) == (D(expected), binding)
    assert ("below_floor" in codes(answer)) is (expected == "0.00")


def test_a_limited_category_counts_for_its_part_of_the_others() -> None:
    eligible = EligibleCategories(
        categories=(CostCategory.STUDY, CostCategory.INDIRECT),
        sub_caps=(SubCap(CostCategory.INDIRECT, D("0.20")),),
        source="a",
    )
    costs = (study("10000.00"), Cost(CostCategory.INDIRECT, euros("3000.00")))
    answer = judge(ask(*costs), eligible, rate("1"))
    assert answer.eligible_base == D("12000.00")
    assert answer.binding_rule is None
    assert judge(ask(study("10000.00"), Cost(CostCategory.INDIRECT, euros("1500"))), eligible).eligible_base == D(
        "11500.00"
    )
    assert judge(ask(costs[1]), eligible).eligible_base == 0


LIMITED = EligibleCategories(
    categories=(CostCategory.STAFF, CostCategory.INDIRECT, CostCategory.COMMUNICATION),
    sub_caps=(SubCap(CostCategory.INDIRECT, D("0.20")), SubCap(CostCategory.COMMUNICATION, D("0.333"))),
    source="a",
)


def staff_and_indirect(staff: str, indirect: str, communication: str = "0.00") -> AssessmentRequest:
    amounts = ((CostCategory.STAFF, staff), (CostCategory.INDIRECT, indirect))
    costs = (*amounts, (CostCategory.COMMUNICATION, communication))
    return ask(*(Cost(category, euros(amount)) for category, amount in costs))


def test_what_a_limited_category_keeps_is_whole_cents() -> None:
    answer = judge(staff_and_indirect("12345.67", "5000.00"), LIMITED)
    assert answer.eligible_base == D("14814.80")
    assert [step.facts["limit"] for step in answer.steps if step.rule == "sub_cap"] == [D("2469.13"), D("4111.10")]
    three = judge(staff_and_indirect("12345.67", "5000.00", "9000.00"), LIMITED)
    assert three.eligible_base == D("12345.67") + D("2469.13") + D("4111.10")  # each rounded down by itself


def test_a_limited_category_with_nothing_to_measure_it_against_counts_for_nothing_and_is_told() -> None:
    answer = judge(staff_and_indirect("0.00", "5000.00", "300.00"), LIMITED)
    assert answer.eligible_base == 0
    told = [finding.facts for finding in answer.findings if finding.code == "sub_cap_unmeasurable"]
    assert [(facts["category"], facts["amount"]) for facts in told] == [
        ("indirect", D("5000.00")),
        ("communication", D("300.00")),
    ]
    for request in (staff_and_indirect("0.01", "5000.00"), staff_and_indirect("0.00", "0.00")):
        assert "sub_cap_unmeasurable" not in codes(judge(request, LIMITED))


def test_two_limits_of_one_category_take_nothing_twice() -> None:
    twice = replace(
        LIMITED, sub_caps=(SubCap(CostCategory.INDIRECT, D("0.20")), SubCap(CostCategory.INDIRECT, D("0.10")))
    )
    assert judge(staff_and_indirect("10000.00", "3000.00"), twice).eligible_base == D("11000.00")


def test_public_aid_off_a_base_that_a_given_amount_does_not_come_from_binds_nothing() -> None:
    off = PublicAidDeduction(mode=DeductionMode.FROM_BASE, source="a")
    request = ask(study("50000.00"), plan=(line("20000.00", obtained=True),))
    answer = judge(request, off, FlatAmount(amount=euros("10000.00"), source="a"))
    assert (answer.max_amount, answer.binding_rule) == (D("10000.00"), None)
    capped = Cap(scope=CapScope.FILE, amount=euros("9000.00"), source="a")
    assert judge(request, off, FlatAmount(amount=euros("10000.00"), source="a"), capped).binding_rule == "cap"
    assert judge(request, off, rate("0.80")).binding_rule == "max_rate"
    assert judge(request, off).binding_rule == "public_aid_deduction"


def test_a_section_that_is_not_helped_blocks() -> None:
    rule = EligibleCategories(categories=(CostCategory.STUDY,), sections=(Section.OPERATING,), source="a")
    works = replace(ask(study("1.00")), section=Section.INVESTMENT)
    assert the_finding(judge(works, rule), "section_not_eligible").severity is Severity.BLOCKING
    for section in (Section.OPERATING, Section.UNDIVIDED, None):
        assert "section_not_eligible" not in codes(judge(replace(works, section=section), rule))


@pytest.mark.parametrize(
    ("day", "outside"),
    [
        (date(2013, 7, 14), True),
        (date(2013, 7, 15), False),
        (date(2013, 10, 11), False),
        (date(2013, 10, 12), True),
    ],
)
def test_a_window_includes_both_its_days(day: date, outside: object) -> None:
    window = Window(opens=date(2013, 7, 15), closes=date(2013, 10, 11), source="a")
    answer = judge(ask(study("1.00"), deposited_on=day), window)
    assert ("outside_window" in codes(answer)) is outside


def test_a_window_without_a_deposit_date_says_so_and_one_open_at_an_end_is_open() -> None:
    window = Window(closes=date(2013, 10, 11), source="a")
    assert "missing_data" in codes(judge(ask(study("1.00"), plan=(line("0.00"),)), window))
    late = the_finding(judge(ask(study("1.00"), deposited_on=date(2014, 1, 1)), window), "outside_window")
    assert plain(finding_sentence(late)) == (
        "Le dossier est déposé le 01/01/2014, hors de la période de dépôt (au 11/10/2013). "
        "Corrigez la date ou motivez une dérogation."
    )


def test_awards_already_made_count_for_whom_the_rule_says() -> None:
    once = MaxAwards(count=1, of=AwardsOf.BENEFICIARY, source="a")
    other = award(same_beneficiary=False)
    assert "max_awards_reached" not in codes(judge(ask(study("1.00"), awards=(other,)), once))
    assert "max_awards_reached" in codes(judge(ask(study("1.00"), awards=(award(),)), once))
    four = MaxAwards(count=4, of=AwardsOf.SCHEME, source="a")
    full = AssessmentContext("HERE", awards_made=4)
    assert "max_awards_reached" in codes(judge(ask(study("1.00")), four, context=full))
    room = AssessmentContext("HERE", awards_made=3)
    assert "max_awards_reached" not in codes(judge(ask(study("1.00")), four, context=room))
    per_pole = MaxAwards(count=1, source="a")
    assert "max_awards_reached" in codes(judge(ask(study("1.00"), awards=(other,)), per_pole))


def test_awards_of_a_scheme_that_nobody_counted_are_said_to_be_missing() -> None:
    four = MaxAwards(count=4, of=AwardsOf.SCHEME, source="a")
    findings = judge(ask(study("1.00")), four).findings
    [finding] = [found for found in findings if found.facts.get("field") == "awards_made"]
    assert (finding.code, finding.source) == ("missing_data", "a")
    assert plain(finding_sentence(finding)) == (
        "Il manque le nombre d’aides déjà accordées par le dispositif : complétez pour tout vérifier."
    )


def test_what_follows_the_vote_is_told_with_its_amounts_and_days() -> None:
    plan = InstalmentPlan(
        parts=(
            InstalmentPart(InstalmentKind.ADVANCE, D("0.70")),
            InstalmentPart(InstalmentKind.BALANCE, D("0.30"), "sur bilan"),
        ),
        source="a",
    )
    owed = Deliverables(
        items=(
            DeliverableItem(DeliverableKind.FINANCIAL_REPORT, 6, InstalmentKind.BALANCE),
            DeliverableItem(DeliverableKind.ACTIVITY_REPORT, 6),
        ),
        source="a",
    )
    settled = Settlement(mode=SettlementMode.TOLERANCE, threshold=D("0.90"), source="a")
    answer = judge(ask(study("1000.01"), end=date(2014, 8, 31)), plan, owed, settled)
    sentences = told(answer)
    assert "Avance : 700,01 € (70 %)." in sentences
    assert "Solde : 300,00 € (30 %), sur bilan." in sentences
    assert (
        "Compte rendu financier à recevoir au plus tard 6 mois après la clôture de l’exercice, avant de verser : solde."
    ) in sentences
    assert "Bilan d’activité à recevoir au plus tard le 28/02/2015." in sentences
    assert "Liquidation : montant acquis en entier dès 90 % de l’assiette." in sentences


@pytest.mark.parametrize(
    ("voted", "due"),
    [
        (date(2015, 2, 27), "28/02/2015"),
        (date(2015, 2, 28), "28/08/2015"),
        (date(2016, 12, 21), "21/06/2017"),
    ],
)
def test_what_would_be_owed_before_the_vote_is_owed_as_long_after_it(voted: date, due: str) -> None:
    owed = Deliverables(items=(DeliverableItem(DeliverableKind.ACTIVITY_REPORT, 6),), source="a")
    answer = judge(ask(study("1000.00"), end=date(2014, 8, 31), decided_on=voted), owed)
    assert f"Bilan d’activité à recevoir au plus tard le {due}." in told(answer)


def test_an_award_is_split_among_its_carriers_to_the_cent() -> None:
    request = replace(
        ask(study("100.00")),
        carriers=(Carrier("A", D("0.333333")), Carrier("B", D("0.333333")), Carrier("C", D("0.333334"))),
    )
    assert judge(request).carriers == (("A", D("33.33")), ("B", D("33.33")), ("C", D("33.34")))
    assert sum(amount for _name, amount in judge(request).carriers) == D("100.00")


def test_a_second_way_to_set_the_amount_is_said_to_be_left_out() -> None:
    answer = judge(ask(study("900.00")), FlatAmount(amount=euros("100"), source="a"), TAPERING)
    assert answer.max_amount == D("100.00")
    assert the_finding(answer, "not_evaluated").facts == {"rule": "tapering"}


@pytest.mark.parametrize(
    ("request_", "rules", "sentence"),
    [
        (
            ask(study("90.00")),
            (FlatAmount(amount=euros("60"), source=""),),
            "Forfait de 60,00 €, quelle que soit l’assiette.",
        ),
        (ask(study("90.00")), (TAPERING,), "90,00 € répartis sur 3 ans, aidés à 80 %, 60 %, 40 % : 54,00 €."),
        (
            ask(study("90.00"), plan=(line("80.00"),)),
            (PublicAidCeiling(rate=D("0.9"), source=""),),
            (
                "Aides publiques limitées à 90 % de l’assiette : 90,00 € × 90 % − 80,00 € d’autres aides = 1,00 € : "
                "aide ramenée à 1,00 €."
            ),
        ),
        (
            ask(study("90.00")),
            (MinSelfFinancing(rate=D("0.1"), source=""),),
            (
                "Autofinancement d’au moins 10 % : 90,00 € × (1 − 10 %) − 0,00 € d’aides publiques = 81,00 € : "
                "aide ramenée à 81,00 €."
            ),
        ),
        (
            ask(study("90.00")),
            (Floor(amount=euros("91"), source=""),),
            "Plancher de 91,00 € non atteint : rien n’est accordé.",
        ),
        (ask(study("90.00")), (Floor(amount=euros("50"), source=""),), "Plancher de 50,00 € atteint : 90,00 €."),
    ],
)
def test_each_step_says_its_figures(request_: AssessmentRequest, rules: tuple[FlatAmount, ...], sentence: str) -> None:
    assert sentence in [plain(step_sentence(step)) for step in judge(request_, *rules).steps]


def test_a_cap_follows_the_amount_that_is_set() -> None:
    answer = judge(ask(study("90000.00")), FlatAmount(amount=euros("60000"), source="a"), cap("50000.00"))
    assert (answer.max_amount, answer.binding_rule) == (D("50000.00"), "cap")


def test_a_level_of_parity_and_a_ceiling_apply_in_the_order_of_the_rules() -> None:
    request = ask(study("100.00"), plan=(line("30.00", FunderLevel.STATE, obtained=True),))
    answer = judge(request, PublicAidCeiling(rate=D("0.8"), source="a"))
    assert answer.max_amount == D("50.00")


@pytest.mark.parametrize(
    ("split", "shares", "expected"),
    [
        (None, {}, ((2014, "666.67"), (2015, "333.33"))),
        (SplitMode.PRORATA, {}, ((2014, "666.67"), (2015, "333.33"))),
        (SplitMode.EQUAL, {}, ((2014, "500.00"), (2015, "500.00"))),
        (SplitMode.FREE, {2014: "100", 2016: "900"}, ((2014, "100.00"), (2016, "900.00"))),
        (SplitMode.FREE, {2014: "1", 2015: "1", 2016: "1"}, ((2014, "333.34"), (2015, "333.33"), (2016, "333.33"))),
        (SplitMode.FREE, {}, ((2014, "666.67"), (2015, "333.33"))),
        (SplitMode.TAPERING, {}, ((2014, "666.67"), (2015, "333.33"))),
    ],
)
def test_an_award_is_shared_among_years_as_the_dossier_says(
    split: SplitMode | None, shares: dict[int, str], expected: tuple[tuple[int, str], ...]
) -> None:
    request = replace(
        ask(study("1000.00"), start=date(2014, 1, 1), end=date(2015, 6, 30)),
        split=split,
        shares={year: D(share) for year, share in shares.items()},
    )
    answer = judge(request)
    assert answer.schedule == tuple((year, D(amount)) for year, amount in expected)
    differs = split is SplitMode.FREE and sum(map(D, shares.values())) != 1000
    assert ("shares_differ_from_request" in codes(answer)) is differs
