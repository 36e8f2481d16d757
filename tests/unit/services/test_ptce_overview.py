"""A PTCE is read by year, by stage and by who takes part; what plans tell of other funders is not our money."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from ptce_desk.db.queries.funding_files import FundingFileRow
from ptce_desk.db.queries.ptce_grants import GrantRow
from ptce_desk.domain.organisations import FunderLevel, MemberRole, Membership, Organisation, OrganisationKind
from ptce_desk.domain.ptce import Ptce, Stage, StageEntry
from ptce_desk.domain.ptce_course import stage_after, stage_steps
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.ptce.overview import bearer_of, composition, money_of, taking_part
from ptce_desk.services.ptce.sheets import PtceSheet

D = Decimal
TODAY = date(2026, 11, 28)
GRANT = GrantRow(1, "2025-001", "", 2025, "Région", FunderLevel.REGION, "AIDE", D(24000), in_kind=False, paid=D(10000))
FILE = FundingFileRow(
    *(2, "2026-001", "", "", "", "AIDE", None, 2026, None, None, D(9000), None),
    InstructionState.REVIEWED,
    DecisionState.PROPOSED,
)


def test_money_is_summed_by_year_and_what_is_not_voted_is_apart() -> None:
    plan = replace(GRANT, scheme_code="", amount=D(5000), paid=None)
    lapsed = replace(GRANT, year=None, amount=D(100), paid=D(150))
    empty = replace(GRANT, year=2020, amount=D(0), paid=D(0))
    others = [replace(FILE, decision=state) for state in (DecisionState.NOT_LISTED, DecisionState.GRANTED)]
    money = money_of([GRANT, GRANT, plan, lapsed, empty], [FILE, *others])
    amounts = [[int(part) for part in (one.granted, one.paid, one.left, one.proposed)] for one in money.years]
    assert [one.year for one in money.years] == [2025, 2026, None]
    assert amounts == [[48000, 20000, 28000, 0], [0, 0, 0, 9000], [100, 150, 0, 0]]
    assert [money.granted, money.paid, money.left, money.proposed] == [D(48100), D(20150), D(28000), D(9000)]


def test_stages_before_the_present_one_are_passed_whether_dated_or_not() -> None:
    ptce = Ptce("Pôle")
    assert [step.passed or step.now for step in stage_steps(ptce, TODAY)] == [False] * 6
    assert stage_after(stage_steps(ptce, TODAY)) is Stage.IDENTIFICATION
    ptce.stages += [
        StageEntry(Stage.EMERGENCE, date(2023, 10, 1)),
        StageEntry(Stage.START_UP, date(2026, 1, 1)),
        StageEntry(Stage.DEVELOPMENT, date(2027, 1, 1)),
    ]
    steps = stage_steps(ptce, TODAY)
    assert [(step.stage, step.since) for step in steps if step.passed] == [
        (Stage.IDENTIFICATION, None),
        (Stage.EMERGENCE, date(2023, 10, 1)),
        (Stage.PREFIGURATION, None),
    ]
    assert [(step.stage, step.since) for step in steps if step.now] == [(Stage.START_UP, date(2026, 1, 1))]
    assert [step.since for step in steps if not step.passed and not step.now] == [None, None]
    assert stage_after(steps) is Stage.DEVELOPMENT
    ptce.stages.append(StageEntry(Stage.EXITED, date(2026, 11, 1)))
    gone = stage_steps(ptce, TODAY)
    assert (len(gone), gone[-1].now, stage_after(gone)) == (7, True, None)


def test_who_takes_part_today_comes_once_the_bearer_first() -> None:
    names = {key: Organisation(f"S{key}", OrganisationKind.ENTERPRISE, ess=key == 1) for key in (1, 2, 3, 4)}
    names[2].kind = OrganisationKind.RESEARCH
    ptce = Ptce("Pôle")
    ptce.memberships += [
        Membership(2, MemberRole.MEMBER),
        Membership(3, MemberRole.MEMBER),
        Membership(4, MemberRole.BEARER, until=date(2026, 1, 1)),
        Membership(1, MemberRole.MEMBER),
        Membership(1, MemberRole.BEARER, since=date(2026, 1, 2)),
    ]
    sheet = PtceSheet(ptce, names, (), (), TODAY)
    members = taking_part(sheet)
    assert [one.organisation.name for one in members] == ["S1", "S2", "S3"]
    assert composition(members) == [(None, 1), (OrganisationKind.ENTERPRISE, 1), (OrganisationKind.RESEARCH, 1)]
    bearer = bearer_of(sheet)
    assert bearer is not None
    assert (bearer[0].organisation.name, bearer[1]) == ("S1", date(2026, 1, 2))
    assert bearer_of(PtceSheet(Ptce("Autre"), {}, (), (), TODAY)) is None
