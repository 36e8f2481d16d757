"""Points to tick: what nobody vouched for is said, with its source, and changes no amount."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.rules.consistency import problems_of
from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.types import Prerequisites
from ptce_desk.domain.vocabulary import Severity
from ptce_desk.exports.scheme_toml import scheme_toml
from ptce_desk.imports.catalogue import read_scheme_file
from ptce_desk.imports.request_json import request_from
from ptce_desk.wording.assessment import finding_sentence
from ptce_desk.wording.consistency import consistency_sentence
from ptce_desk.wording.rules import rule_sentence
from tests.unit.domain_rules.examples import ask, codes, judge, judge_shipped, plain, shipped, study

POINTS = Prerequisites(items=("Un territoire d’action", "Une filière"), source="art. 4")
REQUEST = ask(study("1000.00"))


def unticked(*ticked: str) -> list[object]:
    answer = judge(replace(REQUEST, ticked=ticked), POINTS)
    return [said.facts["point"] for said in answer.findings if said.code == "prerequisite_not_ticked"]


def test_a_point_nobody_ticked_is_a_warning_with_its_source() -> None:
    assert unticked() == ["Un territoire d’action", "Une filière"]
    said = next(found for found in judge(REQUEST, POINTS).findings if found.code == "prerequisite_not_ticked")
    assert (said.severity, said.source) == (Severity.WARNING, "art. 4")
    assert plain(finding_sentence(said)) == "À vérifier : Un territoire d’action. Cochez ce point quand il l’est."


def test_a_point_ticked_is_said_no_more_however_its_apostrophe_is_typed() -> None:
    assert unticked("un territoire d'action") == ["Une filière"]
    assert unticked("Une filière", "Un territoire d’action", "Un autre") == []


def test_points_change_no_amount() -> None:
    assert judge(REQUEST, POINTS).max_amount == Decimal("1000.00")


def test_points_read_as_one_sentence() -> None:
    assert plain(rule_sentence(POINTS)) == "À vérifier : Un territoire d’action ; Une filière."


def test_points_go_to_data_and_back() -> None:
    assert read_rules(rules_to_data([POINTS])) == ((POINTS,), [])


@pytest.mark.parametrize(
    ("items", "code"), [([], "missing_key"), (["a", " "], "missing_key"), (["É", "e"], "said_twice")]
)
def test_points_that_say_nothing_or_twice_the_same_are_refused(items: list[str], code: str) -> None:
    rules, [problem] = read_rules([{"type": "prerequisites", "items": items, "source": "art. 4"}])
    assert (rules, problem.code) == ((), code)


def test_the_same_point_twice_is_a_contradiction_in_words() -> None:
    [problem] = problems_of([Prerequisites(items=("Une filière", "une filiere"), source="art. 4")])
    assert plain(consistency_sentence(problem)) == "Le même point est écrit deux fois : gardez-en un."


def test_a_request_file_names_the_points_ticked() -> None:
    data = {"total_cost": "1.00", "requested": "1.00", "costs": [{"category": "study", "amount": "1.00"}]}
    _scheme, request, problems = request_from({**data, "ticked": ["Une filière"]})
    assert problems == []
    assert request is not None
    assert request.ticked == ("Une filière",)
    assert [found.code for found in request_from({**data, "ticked": "Une filière"})[2]] == ["not_a_list"]


def test_progress_asks_for_its_three_points_and_keeps_them_as_toml(tmp_path: Path) -> None:
    assert codes(judge_shipped("CA-PROGRESS-1", REQUEST)).count("prerequisite_not_ticked") == 3
    path = tmp_path / "CA-PROGRESS-1.toml"
    path.write_text(scheme_toml(shipped("CA-PROGRESS-1")), "utf-8")
    assert read_scheme_file(path).versions[0].rules == shipped("CA-PROGRESS-1").versions[0].rules
