"""Costs told without the tax or with it: what differs from what the version expects is said, and changes no amount."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.consistency import problems_of
from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.types import Rule, Vat
from ptce_desk.domain.vocabulary import Severity, VatBasis
from ptce_desk.exports.scheme_toml import scheme_toml
from ptce_desk.imports.catalogue import read_scheme_file
from ptce_desk.imports.request_json import request_from
from ptce_desk.wording.assessment import finding_sentence
from ptce_desk.wording.consistency import consistency_sentence
from ptce_desk.wording.rules import rule_sentence
from tests.unit.domain_rules.examples import ask, codes, judge, judge_shipped, plain, shipped, study, the_finding
from tests.unit.domain_rules.test_properties import REQUESTS, RULES

HT, TTC = VatBasis.EXCLUDING_TAX, VatBasis.INCLUDING_TAX
WITHOUT, WITH = Vat(expected=HT, source="art. 3"), Vat(expected=TTC, source="art. 3")
REQUEST = ask(study("1000.00"))


def about_tax(answer: Assessment) -> list[str]:
    return [found.code for found in answer.findings if found.code == "vat_differs" or found.facts.get("field") == "vat"]


@pytest.mark.parametrize(
    ("said", "rules", "expected"),
    [
        (None, (), []),
        (HT, (), []),
        (HT, (WITHOUT,), []),
        (TTC, (WITH,), []),
        (TTC, (WITHOUT,), ["vat_differs"]),
        (HT, (WITH,), ["vat_differs"]),
        (None, (WITH,), ["missing_data"]),
    ],
)
def test_costs_told_otherwise_than_expected_or_not_told_are_a_warning(
    said: VatBasis | None, rules: tuple[Rule, ...], expected: list[str]
) -> None:
    assert about_tax(judge(replace(REQUEST, vat=said), *rules)) == expected


def test_it_says_what_is_presented_and_what_is_expected_with_its_source() -> None:
    said = the_finding(judge(replace(REQUEST, vat=TTC), WITHOUT), "vat_differs")
    assert (said.severity, said.source) == (Severity.WARNING, "art. 3")
    assert plain(finding_sentence(said)) == (
        "Les dépenses sont présentées TTC et le dispositif les attend HT : reprenez leurs montants, "
        "ou corrigez « Dépenses présentées »."
    )
    missing = next(found for found in judge(REQUEST, WITHOUT).findings if found.facts.get("field") == "vat")
    assert (missing.severity, missing.source) == (Severity.WARNING, "art. 3")
    assert plain(finding_sentence(missing)) == (
        "Il manque si les dépenses sont présentées HT ou TTC : complétez pour tout vérifier."
    )


@given(REQUESTS, RULES, st.sampled_from(VatBasis), st.none() | st.sampled_from(VatBasis))
def test_it_changes_no_amount_no_step_and_no_year(
    request: AssessmentRequest, rules: tuple[Rule, ...], expected: VatBasis, said: VatBasis | None
) -> None:
    others = [rule for rule in rules if not isinstance(rule, Vat)]
    before = judge(request, *others)
    after = judge(replace(request, vat=said), *others, Vat(expected=expected, source="art. 3"))
    assert replace(after, findings=(), bounded=True) == replace(before, findings=(), bounded=True)
    assert len(after.findings) - len(before.findings) == (said is not expected)


def test_it_is_said_and_read_back_and_stands_once() -> None:
    assert plain(rule_sentence(WITHOUT)) == "Dépenses à présenter HT."
    assert plain(rule_sentence(WITH)) == "Dépenses à présenter TTC."
    assert rules_to_data([WITH]) == [{"type": "vat", "expected": "including_tax", "source": "art. 3"}]
    assert read_rules(rules_to_data([WITHOUT])) == ((WITHOUT,), [])
    [problem] = problems_of([WITHOUT, WITH])
    assert problem.code == "stands_once"
    assert "HT ou TTC" in consistency_sentence(problem)
    assert "not_evaluated" in codes(judge(replace(REQUEST, vat=HT), WITHOUT, WITH))


def test_a_request_file_says_how_its_costs_are_told() -> None:
    data = {"total_cost": "1.00", "requested": "1.00", "costs": [{"category": "study", "amount": "1.00"}]}
    for word, basis in (("excluding_tax", HT), ("including_tax", TTC)):
        _scheme, request, problems = request_from({**data, "vat": word})
        assert problems == []
        assert request is not None
        assert request.vat is basis
    _scheme, unsaid, _problems = request_from(data)
    assert unsaid is not None
    assert unsaid.vat is None
    assert [(found.path, found.code) for found in request_from({**data, "vat": "HT"})[2]] == [("vat", "not_a_choice")]


def test_the_scheme_whose_source_counts_without_the_tax_expects_it_and_keeps_it_as_toml(tmp_path: Path) -> None:
    scheme = shipped("PDL-GE")
    assert [rule.expected for rule in scheme.versions[0].rules if isinstance(rule, Vat)] == [HT]
    assert "vat_differs" in codes(judge_shipped("PDL-GE", replace(REQUEST, vat=TTC)))
    path = tmp_path / "PDL-GE.toml"
    path.write_text(scheme_toml(scheme), "utf-8")
    assert read_scheme_file(path).versions[0].rules == scheme.versions[0].rules
