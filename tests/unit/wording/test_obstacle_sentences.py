"""What stands in the way of an amount: a sentence, a way to the field, the words of a derogation."""

import ast
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given

from ptce_desk.domain import rules
from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM, Obstacle, missing_fields, obstacles_to_proposing
from ptce_desk.domain.errors import AmountObstructedError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.rules.assessment import Finding
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.vocabulary import Severity
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.wording.assessment import finding_sentence
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.obstacles import (
    can_derogate,
    derogation_label,
    field_to_mend,
    mending_words,
    obstacle_sentence,
)
from ptce_desk.wording.steps import step_sentence
from tests.unit.domain_rules.examples import ask, cap, judge, plain, study
from tests.unit.domain_rules.test_properties import REQUESTS, RULES

EMPTY = FundingFile("2026-001", "", None, 1)


def blocking_codes() -> Iterator[str]:
    """The code of every blocking finding the rules make, from their own source."""
    for path in Path(str(rules.__file__)).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="_block"), args=[ast.Constant(value=str(code)), *_]):
                    yield code
                case ast.Call(
                    func=ast.Name(id="Finding"),
                    args=[ast.Attribute(attr="BLOCKING"), ast.Constant(value=str(code)), *_],
                ):
                    yield code


BLOCKING = sorted(set(blocking_codes()))


def test_the_rules_have_blocking_findings() -> None:
    assert {"duration_max", "requires_award", "too_few_members"} <= set(BLOCKING)


@pytest.mark.parametrize("code", [*BLOCKING, ABOVE_MAXIMUM])
def test_a_derogation_may_pass_over_every_blocking_finding_and_has_its_words(code: str) -> None:
    assert can_derogate(code)
    assert re.fullmatch(r"[a-z].*[^.]", derogation_label(code))


@pytest.mark.parametrize("code", ["no_amount", "not_reviewed", "missing_field"])
def test_no_derogation_passes_over_what_the_officer_has_not_done(code: str) -> None:
    assert not can_derogate(code)


@pytest.mark.parametrize("field", missing_fields(EMPTY))
def test_a_missing_field_is_asked_for_and_led_to(field: str) -> None:
    obstacle = Obstacle("missing_field", field=field)
    sentence = obstacle_sentence(obstacle, judge(ask(study("1"))), None)
    assert re.fullmatch(r"[A-Z].+\.", sentence)
    assert field_to_mend(obstacle) == field
    assert re.match(r"(Saisir|Choisir|Ajouter) ", mending_words(field))


@pytest.mark.parametrize("code", [*BLOCKING, ABOVE_MAXIMUM, "no_amount"])
def test_whatever_field_mends_an_obstacle_has_a_link(code: str) -> None:
    field = field_to_mend(Obstacle(code))
    assert field is None or mending_words(field)


def test_an_amount_above_the_maximum_says_both_and_the_rule_that_binds() -> None:
    assessment = judge(ask(study("60000")), cap("30000.00"))
    sentence = obstacle_sentence(Obstacle(ABOVE_MAXIMUM), assessment, Decimal("30000.01"))
    assert plain(sentence) == (
        "Le montant (30 000,01 €) dépasse le maximum de 30 000,00 € : plafond. Réduisez-le ou motivez une dérogation."
    )


def test_without_a_binding_rule_the_base_is_the_limit() -> None:
    sentence = obstacle_sentence(Obstacle(ABOVE_MAXIMUM), judge(ask(study("60000"))), Decimal(70000))
    assert "assiette retenue" in sentence


@given(REQUESTS, RULES)
def test_every_obstacle_to_a_proposal_is_a_french_sentence(
    request: AssessmentRequest, given_rules: tuple[Rule, ...]
) -> None:
    assessment = judge(request, *given_rules)
    amount = assessment.max_amount + 1
    for obstacle in obstacles_to_proposing(EMPTY, assessment, amount):
        sentence = obstacle_sentence(obstacle, assessment, amount)
        assert sentence == typeset(sentence)
        assert re.fullmatch(r"[A-ZÀ-Ü«0-9].*\.", sentence)


@given(REQUESTS, RULES)
def test_every_sentence_of_a_computation_is_set_as_the_french_set_it(
    request: AssessmentRequest, given_rules: tuple[Rule, ...]
) -> None:
    answer = judge(request, *given_rules)
    sentences = [step_sentence(step) for step in answer.steps]
    sentences += [finding_sentence(finding) for finding in answer.findings]
    assert sentences == [typeset(sentence) for sentence in sentences]


@pytest.mark.parametrize(
    ("obstacles", "said"),
    [
        ([Obstacle("missing_field", field="beneficiary_id")], " : choisissez le bénéficiaire, puis recommencez."),
        (
            [Obstacle("missing_field", field="requested"), Obstacle("not_reviewed"), Obstacle("no_amount")],
            " : indiquez le montant demandé, puis recommencez. Et 2 autres obstacles.",
        ),
        ([Obstacle("no_amount")], " : indiquez d’abord son montant."),
        (
            [Obstacle("not_reviewed"), Obstacle("no_amount")],
            " : terminez d’abord son instruction. Et 1 autre obstacle.",
        ),
        (
            [Obstacle(ABOVE_MAXIMUM)],
            f" : le montant ({amount_text(Decimal(26000))}) dépasse le maximum. Réduisez-le ou motivez une dérogation.",
        ),
    ],
)
def test_an_amount_refused_says_what_lacks_rather_than_blame_the_amount(obstacles: list[Obstacle], said: str) -> None:
    refusal = AmountObstructedError("2026-009", Decimal(26000), obstacles)
    assert error_sentence(refusal) == typeset(f"Dossier 2026-009{said}")


def test_an_amount_refused_for_a_rule_says_the_rule() -> None:
    found = Finding(Severity.BLOCKING, "autonomy_plan_missing")
    refusal = AmountObstructedError("2026-009", Decimal(1), [Obstacle(found.code, found)])
    assert error_sentence(refusal) == typeset(f"Dossier 2026-009 bloqué. {finding_sentence(found)}")
