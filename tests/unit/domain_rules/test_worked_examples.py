"""The examples of the guide's schemes, on the catalogue that ships."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.request import AssessmentRequest, Award
from ptce_desk.domain.rules.types import PublicAidDeduction
from ptce_desk.domain.vocabulary import AwardStatus, DeductionMode, Severity
from tests.gathered import gathered
from tests.unit.domain_rules.examples import (
    ESS_LEADER,
    OTHER_FIRM,
    SCHEMES,
    ask,
    award,
    cap,
    codes,
    deduction,
    judge,
    judge_shipped,
    line,
    rate,
    shipped,
    study,
    the_finding,
)

PHASE_1 = award(scheme="PDL-2013-PTCE-1", stage=Stage.EMERGENCE, start=date(2013, 3, 1))


def progress_request(base: str, public_aid: str) -> AssessmentRequest:
    return ask(
        study(base),
        plan=(line(public_aid),) if public_aid else (),
        end=date(2015, 6, 30),
        beneficiary=ESS_LEADER,
        members=(ESS_LEADER, OTHER_FIRM),
    )


def start_up(end: date, *awards: Award) -> Assessment:
    request = ask(study("60000.00"), stage=Stage.START_UP, start=date(2014, 3, 1), end=end, awards=awards)
    return judge_shipped("PDL-2013-PTCE-2", request)


def test_progress_takes_public_aid_off_the_base_then_eighty_percent() -> None:
    answer = judge_shipped("CA-PROGRESS-1", progress_request("50000.00", "20000.00"))
    assert answer.eligible_base == Decimal("50000.00")
    assert answer.other_public_aid == Decimal("20000.00")
    assert answer.max_amount == Decimal("24000.00")
    assert answer.binding_rule == "max_rate"
    assert [(step.rule, int(step.before), int(step.after)) for step in answer.steps] == [
        ("eligible_base", 50000, 50000),
        ("public_aid_deduction", 50000, 30000),
        ("max_rate", 30000, 24000),
        ("cap", 24000, 24000),
        ("over_funding", 24000, 24000),
    ]


def test_the_other_reading_takes_public_aid_off_the_aid() -> None:
    answer = judge(
        progress_request("50000.00", "20000.00"), rate("0.80"), deduction(DeductionMode.FROM_AID), cap("30000.00")
    )
    assert answer.max_amount == Decimal("20000.00")
    assert answer.binding_rule == "public_aid_deduction"


def test_progress_without_other_public_aid_is_bound_by_its_cap() -> None:
    answer = judge_shipped("CA-PROGRESS-1", progress_request("60000.00", ""))
    assert answer.max_amount == Decimal("30000.00")
    assert answer.binding_rule == "cap"


def test_progress_ships_with_the_reading_from_the_base() -> None:
    [rule] = [rule for rule in shipped("CA-PROGRESS-1").versions[0].rules if isinstance(rule, PublicAidDeduction)]
    assert rule.mode is DeductionMode.FROM_BASE


def test_progress_fills_eighteen_months_exactly_and_splits_them_by_year() -> None:
    answer = judge_shipped("CA-PROGRESS-1", progress_request("50000.00", "20000.00"))
    assert "duration_max" not in codes(answer)
    assert answer.schedule == ((2014, Decimal("16000.00")), (2015, Decimal("8000.00")))


def test_the_documents_due_under_progress_are_information_not_a_condition() -> None:
    answer = judge_shipped("CA-PROGRESS-1", progress_request("50000.00", "20000.00"))
    owed = [finding for finding in answer.findings if finding.code == "deliverable_due"]
    assert [finding.facts["deliverable"] for finding in owed] == ["evaluation_report", "three_year_programme"]
    assert {finding.severity for finding in owed} == {Severity.INFO}
    assert not [finding for finding in answer.findings if finding.severity is Severity.BLOCKING]


def test_emergence_in_pays_de_la_loire_gives_25000_and_is_never_blocked() -> None:
    answer = judge_shipped("PDL-2013-PTCE-1", ask(study("60000.00"), stage=Stage.EMERGENCE, end=date(2014, 3, 31)))
    assert answer.max_amount == Decimal("25000.00")
    assert not [finding for finding in answer.findings if finding.severity is Severity.BLOCKING]


def test_start_up_needs_the_award_of_the_emergence() -> None:
    assert the_finding(start_up(date(2015, 6, 30)), "phase_order").severity is Severity.BLOCKING


def test_start_up_gives_25000_after_25000_since_both_phases_make_50000() -> None:
    answer = start_up(date(2015, 6, 30), PHASE_1)
    assert answer.max_amount == Decimal("25000.00")
    assert "phase_order" not in codes(answer)


def test_what_both_phases_were_awarded_never_passes_50000() -> None:
    answer = start_up(date(2015, 6, 30), PHASE_1, award("20000.00", scheme="PDL-2013-PTCE-1"))
    assert answer.max_amount == Decimal("5000.00")
    assert answer.binding_rule == "cap"


@pytest.mark.parametrize(("end", "short"), [(date(2015, 2, 27), True), (date(2015, 2, 28), False)])
def test_the_24_months_run_from_the_start_of_the_first_phase(end: date, *, short: bool) -> None:
    assert ("duration_min" in codes(start_up(end, PHASE_1))) is short


def test_a_lapsed_first_phase_neither_opens_the_second_nor_counts_in_its_cap() -> None:
    lapsed = award(scheme="PDL-2013-PTCE-1", status=AwardStatus.LAPSED)
    answer = start_up(date(2015, 6, 30), lapsed)
    assert "phase_order" in codes(answer)
    assert answer.max_amount == Decimal("25000.00")


def test_rhone_alpes_sets_no_cap_and_says_what_is_usual() -> None:
    answer = judge_shipped("RA-CDDRA", ask(study("60000.00"), requested="50000.00"))
    assert answer.max_amount == Decimal("60000.00")
    assert answer.binding_rule is None
    assert {"outside_indicative_range", "rate_not_set_by_source"} <= set(codes(answer))


def test_burgundy_asks_for_the_award_of_the_state() -> None:
    without = judge_shipped("BFC-2013-AIST", ask(study("60000.00")))
    obtained = judge_shipped("BFC-2013-AIST", ask(study("60000.00"), plan=(line("20000.00", obtained=True),)))
    assert the_finding(without, "requires_award").severity is Severity.BLOCKING
    assert "requires_award" not in codes(obtained)
    assert "self_financing" in {finding.facts.get("field") for finding in obtained.findings}


def test_the_lorraine_pact_gives_no_more_than_the_state() -> None:
    plan = (line("12000.00", obtained=True), line("9000.00"), line("5000.00", FunderLevel.REGION, obtained=True))
    answer = judge_shipped("LOR-PACTE", ask(study("60000.00"), plan=plan))
    assert answer.max_amount == Decimal("12000.00")
    assert answer.binding_rule == "parity"


@gathered("path", sorted(SCHEMES.glob("*.toml")), ids=lambda path: path.stem)
def test_every_shipped_scheme_is_named_by_its_file_and_gives_the_source_of_each_rule(path: Path) -> None:
    scheme = shipped(path.stem)
    assert scheme.code == path.stem
    assert all(rule.source for held in scheme.versions for rule in held.rules)
