"""Rules from data and back: what is refused, where it stands, and the round trip."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.data_problems import BadDataError, DataProblem
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.reading import Data, read_date, read_decimal
from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.types import (
    RULE_TYPES,
    Cap,
    EligibleCategories,
    MaxRate,
    PublicAidDeduction,
    RequiresAward,
)
from ptce_desk.domain.vocabulary import CapScope, CostCategory, DeductionMode
from tests.gathered import gathered
from tests.unit.domain_rules.examples import SCHEMES, shipped


def only_problem(rule: Data) -> DataProblem:
    rules, [problem] = read_rules([rule])
    assert rules == ()
    return problem


def test_a_rule_is_read_by_its_type_with_defaults_for_what_it_leaves_out() -> None:
    data: Data = [
        {"type": "max_rate", "rate": "0.80", "source": "art. 1"},
        {"type": "cap", "scope": "file_year", "amount": 30000, "source": "art. 2"},
        {"type": "public_aid_deduction", "mode": "from_aid", "count_requested": False, "source": "art. 3"},
        {"type": "requires_award", "level": "state", "source": "art. 4"},
        {"type": "eligible_categories", "categories": ["study", "works"], "source": "art. 5"},
    ]
    assert read_rules(data) == (
        (
            MaxRate(rate=Decimal("0.8"), source="art. 1"),
            Cap(scope=CapScope.FILE_YEAR, amount=Decimal(30000), source="art. 2"),
            PublicAidDeduction(mode=DeductionMode.FROM_AID, count_requested=False, source="art. 3"),
            RequiresAward(level=FunderLevel.STATE, source="art. 4"),
            EligibleCategories(categories=(CostCategory.STUDY, CostCategory.WORKS), source="art. 5"),
        ),
        [],
    )


def test_a_rule_is_written_with_decimals_as_text_and_without_its_defaults() -> None:
    assert rules_to_data([Cap(scope=CapScope.FILE, amount=Decimal("3E+4"), source="art. 2")]) == [
        {"type": "cap", "scope": "file", "amount": "30000", "source": "art. 2"}
    ]


@gathered("path", sorted(SCHEMES.glob("*.toml")), ids=lambda path: path.stem)
def test_the_rules_of_a_shipped_scheme_survive_the_round_trip(path: Path) -> None:
    for version in shipped(path.stem).versions:
        assert read_rules(rules_to_data(version.rules)) == (version.rules, [])


def test_every_type_of_rule_of_the_specification_is_computed() -> None:
    assert {rule.type for rule in RULE_TYPES} == {
        *("max_rate", "cap", "floor", "public_aid_deduction", "public_aid_ceiling", "min_self_financing", "parity"),
        *("requires_award", "duration", "phases", "tapering", "eligible_categories", "eligible_beneficiaries"),
        "prerequisites",
        "vat",
        "base_cap",
        "state_aid",
        *("window", "max_awards", "indicative_range", "flat_amount", "unit_scale", "instalment_plan"),
        *("deliverables", "settlement", "de_minimis", "accompaniment", "co_funding", "recorded_outcome"),
    }


@pytest.mark.parametrize(
    ("rule", "path", "code"),
    [
        ("not a mapping", "rules[1]", "not_a_mapping"),
        ({}, "rules[1].type", "unknown_type"),
        ({"type": ["cap"]}, "rules[1].type", "unknown_type"),
        ({"type": "ceiling"}, "rules[1].type", "unknown_type"),
        ({"type": "floor", "source": "a"}, "rules[1].amount", "missing_key"),
        ({"type": "min_self_financing", "source": "a"}, "rules[1]", "missing_key"),
        ({"type": "tapering", "rates": [], "source": "a"}, "rules[1]", "missing_key"),
        ({"type": "tapering", "rates": ["0.8", "1.2"], "source": "a"}, "rules[1].rates", "out_of_range"),
        ({"type": "window", "source": "a"}, "rules[1]", "missing_key"),
        ({"type": "window", "opens": "2013-07-15", "closes": "2013-07-01", "source": "a"}, "rules[1]", "out_of_range"),
        ({"type": "window", "opens": "hier", "source": "a"}, "rules[1].opens", "not_a_date"),
        (
            {"type": "instalment_plan", "parts": [{"kind": "advance", "rate": "0.5"}], "source": "a"},
            "rules[1]",
            "rates_not_one",
        ),
        ({"type": "instalment_plan", "parts": ["advance"], "source": "a"}, "rules[1].parts[1]", "not_a_mapping"),
        (
            {"type": "instalment_plan", "parts": [{"kind": "gift", "rate": "1"}], "source": "a"},
            "rules[1].parts[1].kind",
            "not_a_choice",
        ),
        (
            {"type": "instalment_plan", "parts": [{"kind": "advance"}], "source": "a"},
            "rules[1].parts[1].rate",
            "missing_key",
        ),
        (
            {"type": "instalment_plan", "parts": [{"kind": "advance", "rate": "1", "rat": 1}], "source": "a"},
            "rules[1].parts[1].rat",
            "unknown_key",
        ),
        ({"type": "deliverables", "items": [], "source": "a"}, "rules[1]", "missing_key"),
        ({"type": "settlement", "mode": "tolerance", "source": "a"}, "rules[1]", "missing_key"),
        ({"type": "max_rate", "rate": "0.8"}, "rules[1].source", "missing_key"),
        ({"type": "max_rate", "rate": "0.8", "source": 3}, "rules[1].source", "not_text"),
        ({"type": "max_rate", "rate": "0.8", "ratio": "1", "source": "a"}, "rules[1].ratio", "unknown_key"),
        ({"type": "max_rate", "rate": "80", "source": "a"}, "rules[1].rate", "out_of_range"),
        ({"type": "max_rate", "rate": "-0.1", "source": "a"}, "rules[1].rate", "out_of_range"),
        ({"type": "max_rate", "rate": 0.8, "source": "a"}, "rules[1].rate", "not_an_amount"),
        ({"type": "max_rate", "rate": True, "source": "a"}, "rules[1].rate", "not_an_amount"),
        ({"type": "max_rate", "rate": "80 %", "source": "a"}, "rules[1].rate", "not_an_amount"),
        ({"type": "cap", "scope": "file", "amount": "0.001", "source": "a"}, "rules[1].amount", "not_an_amount"),
        ({"type": "cap", "scope": "life", "amount": "1", "source": "a"}, "rules[1].scope", "not_a_choice"),
        ({"type": "cap", "scope": [], "amount": "1", "source": "a"}, "rules[1].scope", "not_a_choice"),
        ({"type": "duration", "max_months": "18", "source": "a"}, "rules[1].max_months", "not_a_whole_number"),
        ({"type": "duration", "max_months": True, "source": "a"}, "rules[1].max_months", "not_a_whole_number"),
        ({"type": "duration", "max_months": 0, "source": "a"}, "rules[1].max_months", "out_of_range"),
        ({"type": "duration", "max_months": 99999, "source": "a"}, "rules[1].max_months", "out_of_range"),
        ({"type": "duration", "source": "a"}, "rules[1]", "missing_key"),
        ({"type": "duration", "min_months": 9, "max_months": 6, "source": "a"}, "rules[1]", "out_of_range"),
        ({"type": "requires_award", "source": "a"}, "rules[1]", "missing_key"),
        ({"type": "recorded_outcome", "source": "a"}, "rules[1]", "missing_key"),
        ({"type": "indicative_range", "low": "2", "high": "1", "source": "a"}, "rules[1]", "out_of_range"),
        ({"type": "eligible_categories", "categories": [], "source": "a"}, "rules[1]", "missing_key"),
        ({"type": "eligible_categories", "categories": "study", "source": "a"}, "rules[1].categories", "not_a_list"),
        ({"type": "eligible_categories", "categories": ["x"], "source": "a"}, "rules[1].categories", "not_a_choice"),
        ({"type": "eligible_beneficiaries", "mixed": "yes", "source": "a"}, "rules[1].mixed", "not_a_yes_no"),
    ],
)
def test_a_faulty_rule_is_refused_with_its_place_and_cause(rule: Data, path: str, code: str) -> None:
    problem = only_problem(rule)
    assert (problem.path, problem.code) == (path, code)


def test_bounds_that_meet_are_bounds() -> None:
    same = [
        {"type": "duration", "min_months": 6, "max_months": 6, "source": "a"},
        {"type": "indicative_range", "low": "1", "high": "1", "source": "a"},
        {"type": "window", "opens": "2013-07-15", "closes": "2013-07-15", "source": "a"},
    ]
    rules, problems = read_rules(same)
    assert (len(rules), problems) == (3, [])


def test_a_choice_refused_says_what_could_be_chosen() -> None:
    problem = only_problem({"type": "public_aid_deduction", "mode": "all", "source": "a"})
    assert (problem.value, problem.choices) == ("all", ("none", "from_base", "from_aid", "after_caps"))


def test_an_unknown_type_says_which_are_known() -> None:
    assert {"cap", "floor"} <= set(only_problem({"type": "ceiling"}).choices)


def test_good_rules_are_read_beside_the_problems_of_the_others() -> None:
    rules, problems = read_rules([{"type": "max_rate", "rate": "0.5", "source": "a"}, {"type": "cap", "scop": "file"}])
    assert rules == (MaxRate(rate=Decimal("0.5"), source="a"),)
    assert [(problem.path, problem.code) for problem in problems] == [
        ("rules[2].scop", "unknown_key"),
        ("rules[2].scope", "missing_key"),
        ("rules[2].amount", "missing_key"),
        ("rules[2].source", "missing_key"),
    ]


@pytest.mark.parametrize("data", [None, {}, "rules", 3])
def test_rules_are_a_list(data: Data) -> None:
    assert read_rules(data) == ((), [DataProblem("rules", "not_a_list", str(data))])


@pytest.mark.parametrize("value", ["12.50", "0", "0.000000000001", 12, "999999999999.99"])
def test_plain_decimals_are_read(value: Data) -> None:
    assert read_decimal(value) == Decimal(str(value))


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("1_000", "not_an_amount"),
        (" 12", "not_an_amount"),
        ("1e3", "not_an_amount"),
        ("NaN", "not_an_amount"),
        ("Infinity", "not_an_amount"),
        ("١٢", "not_an_amount"),
        ("12,5", "not_an_amount"),
        ("0.0000000000001", "not_an_amount"),
        (float("nan"), "not_an_amount"),
        (None, "not_an_amount"),
        ("-0.01", "out_of_range"),
        (-1, "out_of_range"),
        (10**12, "out_of_range"),
    ],
)
def test_numbers_that_may_mislead_are_refused(value: Data, code: str) -> None:
    with pytest.raises(BadDataError) as bad:
        read_decimal(value)
    assert bad.value.code == code


@pytest.mark.parametrize("value", ["2014-01-31", date(2014, 1, 31)])
def test_dates_are_read_as_iso_text_or_as_toml_gives_them(value: Data) -> None:
    assert read_date(value) == date(2014, 1, 31)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("31/01/2014", "not_a_date"),
        ("2014-02-30", "not_a_date"),
        (datetime(2014, 1, 31), "not_a_date"),  # noqa: DTZ001
        (None, "not_a_date"),
        (20140131, "not_a_date"),
        ("1899-12-31", "out_of_range"),
        ("9999-12-31", "out_of_range"),
    ],
)
def test_other_dates_are_refused(value: Data, code: str) -> None:
    with pytest.raises(BadDataError) as bad:
        read_date(value)
    assert bad.value.code == code
