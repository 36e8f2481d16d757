"""REQUEST.json: what is read, and every problem named with its place."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.errors import RequestUnreadableError
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.request import AssessmentRequest, Award, Carrier, Cost, DeclaredAid, Member, PlanEntry
from ptce_desk.domain.vocabulary import AwardStatus, CostCategory, DeMinimisRegime, ScaleUnit, Section, StateAidRegime
from ptce_desk.imports.request_json import read_request_file, request_from

Json = dict[str, object]


def least(**more: object) -> Json:
    costs: object = [{"category": "study", "amount": "50000.00"}]
    return {"scheme": "X", "total_cost": "50000.00", "costs": costs, "requested": "24000.00", **more}


FULL = least(
    stage="emergence",
    funding_plan=[
        {"funder": "État", "level": "state", "public": True, "kind": "cash", "amount": "20000", "status": "obtained"},
        {"funder": "Ville", "level": "commune", "public": True, "kind": "in_kind", "amount": 6000},
    ],
    start="2014-01-01",
    end="2015-06-30",
    deposited_on="2013-12-01",
    decided_on="2014-02-01",
    beneficiary={"name": "SCIC", "kind": "cooperative", "ess": True, "siret": "35600000000048"},
    carriers=[{"name": "SCIC", "share": "0.5"}],
    members=[{"name": "Scierie", "kind": "enterprise", "ess": False}],
    awards=[
        {"scheme": "X", "stage": None, "amount": "1.00", "decided_on": "2013-01-01", "status": "paid"},
    ],
    autonomy_plan=True,
)


def test_a_whole_request_is_read() -> None:
    scheme, request, problems = request_from(FULL)
    assert (scheme, problems) == ("X", [])
    assert request == AssessmentRequest(
        total_cost=Decimal(50000),
        costs=(Cost(CostCategory.STUDY, Decimal(50000)),),
        requested=Decimal(24000),
        stage=Stage.EMERGENCE,
        plan=(
            PlanEntry("État", FunderLevel.STATE, public=True, amount=Decimal(20000), obtained=True),
            PlanEntry("Ville", FunderLevel.COMMUNE, public=True, amount=Decimal(6000), in_kind=True),
        ),
        start=date(2014, 1, 1),
        end=date(2015, 6, 30),
        deposited_on=date(2013, 12, 1),
        decided_on=date(2014, 2, 1),
        beneficiary=Member("SCIC", OrganisationKind.COOPERATIVE, ess=True),
        carriers=(Carrier("SCIC", Decimal("0.5")),),
        members=(Member("Scierie", OrganisationKind.ENTERPRISE, ess=False),),
        awards=(Award("X", None, Decimal(1), date(2013, 1, 1), AwardStatus.PAID),),
        autonomy_plan=True,
    )


def test_what_some_schemes_ask_besides_is_read_too() -> None:
    _, request, problems = request_from(
        least(
            section="investment",
            territory_type="rural",
            state_aid="exempted",
            quantities={"fte": "1.5", "m2": 200},
            self_financing={"2023": "0.25", "2024": "0.3"},
            de_minimis=[
                {"granted_on": "2024-05-02", "amount": "120000.00", "regime": "sgei"},
                {"granted_on": "2025-01-15", "amount": "5000"},
            ],
        )
    )
    assert problems == []
    assert request is not None
    assert (request.section, request.territory_type, request.state_aid) == (
        Section.INVESTMENT,
        TerritoryType.RURAL,
        StateAidRegime.EXEMPTED,
    )
    assert request.quantities == {ScaleUnit.FULL_TIME_EQUIVALENT: Decimal("1.5"), ScaleUnit.SQUARE_METRE: Decimal(200)}
    assert request.self_financing == {2023: Decimal("0.25"), 2024: Decimal("0.3")}
    assert request.de_minimis == (
        DeclaredAid(date(2024, 5, 2), Decimal(120000), DeMinimisRegime.SGEI),
        DeclaredAid(date(2025, 1, 15), Decimal(5000), DeMinimisRegime.GENERAL),
    )


def test_whether_state_aid_law_applies_stays_unknown_until_said() -> None:
    _, request, _ = request_from(least())
    assert request is not None
    assert request.state_aid is None
    assert (request.section, request.quantities, request.self_financing, request.de_minimis) == (None, {}, {}, ())


def test_only_the_cost_the_expenses_and_the_aid_asked_are_needed() -> None:
    _, request, problems = request_from(least())
    assert problems == []
    assert request is not None
    assert (request.plan, request.start, request.beneficiary, request.awards) == ((), None, None, ())


def test_a_request_may_leave_its_scheme_to_the_command_line() -> None:
    data = least()
    del data["scheme"]
    scheme, request, _ = request_from(data)
    assert scheme is None
    assert request is not None


@pytest.mark.parametrize(
    ("more", "path", "code"),
    [
        ({"total_cost": None}, "total_cost", "missing_key"),
        ({"costs": None}, "costs", "missing_key"),
        ({"costs": {}}, "costs", "not_a_list"),
        ({"costs": [3]}, "costs[1]", "not_a_mapping"),
        ({"costs": [{"category": "study"}]}, "costs[1].amount", "missing_key"),
        ({"costs": [{"category": "gift", "amount": "1"}]}, "costs[1].category", "not_a_choice"),
        ({"costs": [{"category": "study", "amount": "1", "vat": "1"}]}, "costs[1].vat", "unknown_key"),
        ({"costs": [{"category": "study", "amount": "1", "retained": -1}]}, "costs[1].retained", "out_of_range"),
        ({"requested": 24000.5}, "requested", "not_an_amount"),
        ({"requested": "24000.005"}, "requested", "not_an_amount"),
        ({"requested": float("nan")}, "requested", "not_an_amount"),
        ({"requested": "1" + "0" * 12}, "requested", "out_of_range"),
        ({"scheme": 3}, "scheme", "not_text"),
        ({"stage": "birth"}, "stage", "not_a_choice"),
        ({"start": "01/01/2014"}, "start", "not_a_date"),
        ({"autonomy_plan": "yes"}, "autonomy_plan", "not_a_yes_no"),
        ({"beneficiary": "SCIC"}, "beneficiary", "not_a_mapping"),
        ({"beneficiary": {"name": "SCIC", "kind": "cooperative"}}, "beneficiary.ess", "missing_key"),
        ({"carriers": [{"name": "SCIC", "share": 0.5}]}, "carriers[1].share", "not_an_amount"),
        (
            {"funding_plan": [{"funder": "É", "level": "state", "public": True, "amount": "1", "status": "sure"}]},
            "funding_plan[1].status",
            "not_a_choice",
        ),
        ({"colour": "blue"}, "colour", "unknown_key"),
        ({"section": "both"}, "section", "not_a_choice"),
        ({"territory_type": "sea"}, "territory_type", "not_a_choice"),
        ({"state_aid": "no"}, "state_aid", "not_a_choice"),
        ({"state_aid": True}, "state_aid", "not_a_choice"),
        ({"quantities": ["fte"]}, "quantities", "not_a_mapping"),
        ({"quantities": {"hour": "1"}}, "quantities.hour", "not_a_choice"),
        ({"quantities": {"fte": 1.5}}, "quantities.fte", "not_an_amount"),
        ({"self_financing": {"24": "0.3"}}, "self_financing.24", "not_a_year"),
        ({"self_financing": {"2024": "30"}}, "self_financing.2024", "out_of_range"),
        ({"de_minimis": [{"amount": "1"}]}, "de_minimis[1].granted_on", "missing_key"),
        ({"de_minimis": [{"granted_on": "2024-01-01"}]}, "de_minimis[1].amount", "missing_key"),
        (
            {"de_minimis": [{"granted_on": "2024-01-01", "amount": "1", "regime": "farm"}]},
            "de_minimis[1].regime",
            "not_a_choice",
        ),
        (
            {"de_minimis": [{"granted_on": "2024-01-01", "amount": "1", "authority": "X"}]},
            "de_minimis[1].authority",
            "unknown_key",
        ),
    ],
)
def test_a_problem_is_named_with_its_place_and_cause(more: Json, path: str, code: str) -> None:
    _, request, problems = request_from(least(**more))
    assert request is None
    assert [(problem.path, problem.code) for problem in problems] == [(path, code)]


def test_all_problems_are_named_at_once() -> None:
    _, _, problems = request_from({"costs": [{}]})
    assert [problem.path for problem in problems] == [
        "total_cost",
        "costs[1].category",
        "costs[1].amount",
        "requested",
    ]


@pytest.mark.parametrize("data", [[], "text", 3, None])
def test_a_request_is_a_mapping(data: object) -> None:
    scheme, request, [problem] = request_from(data)
    assert (scheme, request, problem.code) == (None, None, "not_a_mapping")


def test_a_request_is_read_from_a_file_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig"):
        path = tmp_path / f"{encoding}.json"
        path.write_text(json.dumps(FULL), encoding)
        assert read_request_file(path) == request_from(FULL)[:2]


@pytest.mark.parametrize("text", ["{", "", "[" * 100_000, '{"requested": ' + "9" * 5000 + "}"])
def test_what_is_no_json_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "request.json"
    path.write_text(text, "utf-8")
    with pytest.raises(RequestUnreadableError) as refused:
        read_request_file(path)
    assert [problem.code for problem in refused.value.problems] == ["not_json"]


def test_a_file_with_problems_or_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "request.json"
    path.write_text("{}", "utf-8")
    with pytest.raises(RequestUnreadableError) as refused:
        read_request_file(path)
    assert [problem.path for problem in refused.value.problems] == ["total_cost", "costs", "requested"]
    with pytest.raises(RequestUnreadableError):
        read_request_file(tmp_path / "absent.json")
