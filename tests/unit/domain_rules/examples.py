"""Short ways to write the requests and versions the tests speak of."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.assess import assess
from ptce_desk.domain.rules.assessment import Assessment, Finding, Step
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, Award, Cost, Member, PlanEntry
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import (
    Cap,
    EligibleCategories,
    MaxRate,
    PublicAidDeduction,
    Rule,
)
from ptce_desk.domain.vocabulary import AwardStatus, CapScope, CostCategory, DeductionMode, Section
from ptce_desk.imports.catalogue import read_scheme_file

SCHEMES: Final = Path(__file__).parents[3] / "resources" / "schemes"
HERE: Final = AssessmentContext(scheme="HERE", families={"HERE": "FAMILY", "SISTER": "FAMILY"})
ESS_LEADER: Final = Member("Menuiserie coopérative", OrganisationKind.COOPERATIVE, ess=True)
OTHER_FIRM: Final = Member("Scierie du Der", OrganisationKind.ENTERPRISE, ess=False)


def euros(text: str) -> Decimal:
    return Decimal(text)


def study(amount: str, retained: str | None = None) -> Cost:
    return Cost(CostCategory.STUDY, euros(amount), None if retained is None else euros(retained))


def line(
    amount: str,
    level: FunderLevel = FunderLevel.STATE,
    *,
    public: bool = True,
    in_kind: bool = False,
    obtained: bool = False,
) -> PlanEntry:
    return PlanEntry("Financeur", level, public, euros(amount), in_kind=in_kind, obtained=obtained)


def ask(
    *costs: Cost,
    plan: tuple[PlanEntry, ...] = (),
    total_cost: str | None = None,
    requested: str | None = None,
    stage: Stage | None = None,
    start: date | None = date(2014, 1, 1),
    end: date | None = date(2014, 12, 31),
    decided_on: date | None = None,
    deposited_on: date | None = None,
    beneficiary: Member | None = None,
    members: tuple[Member, ...] = (),
    awards: tuple[Award, ...] = (),
) -> AssessmentRequest:
    """A request whose total cost is its costs and which asks for all of it, unless told otherwise."""
    total = sum((cost.amount for cost in costs), Decimal(0)) if total_cost is None else euros(total_cost)
    return AssessmentRequest(
        total_cost=total,
        costs=costs,
        requested=total if requested is None else euros(requested),
        stage=stage,
        plan=plan,
        start=start,
        end=end,
        deposited_on=deposited_on,
        decided_on=decided_on,
        beneficiary=beneficiary,
        members=members,
        awards=awards,
    )


def award(
    amount: str = "25000.00",
    *,
    scheme: str = "HERE",
    stage: Stage | None = None,
    decided_on: date | None = date(2013, 6, 1),
    status: AwardStatus = AwardStatus.VOTED,
    start: date | None = None,
    same_ptce: bool = True,
    same_beneficiary: bool = True,
) -> Award:
    return Award(scheme, stage, euros(amount), decided_on, status, start, same_ptce, same_beneficiary)


def rate(ratio: str) -> MaxRate:
    return MaxRate(rate=Decimal(ratio), source="art. 1")


def cap(amount: str, scope: CapScope = CapScope.FILE, family: str | None = None) -> Cap:
    return Cap(scope=scope, amount=euros(amount), family=family, source="art. 2")


def deduction(mode: DeductionMode, *, count_requested: bool = True, count_in_kind: bool = False) -> PublicAidDeduction:
    return PublicAidDeduction(mode=mode, count_requested=count_requested, count_in_kind=count_in_kind, source="art. 3")


def only(*categories: CostCategory) -> EligibleCategories:
    return EligibleCategories(categories=categories, source="art. 4")


def version(*rules: Rule) -> SchemeVersion:
    return SchemeVersion("2014", date(2014, 1, 1), Section.UNDIVIDED, "test", rules)


def judge(request: AssessmentRequest, *rules: Rule, context: AssessmentContext = HERE) -> Assessment:
    return assess(version(*rules), request, context)


def shipped(code: str) -> SupportScheme:
    return read_scheme_file(SCHEMES / f"{code}.toml")


def judge_shipped(code: str, request: AssessmentRequest) -> Assessment:
    scheme = shipped(code)
    families = {path.stem: shipped(path.stem).family for path in SCHEMES.glob("*.toml")}
    return assess(scheme.versions[0], request, AssessmentContext(code, families))


def codes(assessment: Assessment) -> list[str]:
    return [finding.code for finding in assessment.findings]


def the_finding(assessment: Assessment, code: str) -> Finding:
    [finding] = [finding for finding in assessment.findings if finding.code == code]
    return finding


def the_step(assessment: Assessment, rule: str) -> Step:
    [step] = [step for step in assessment.steps if step.rule == rule]
    return step


def plain(text: str) -> str:
    """The text with ordinary spaces, once its typography was checked."""
    assert not re.search(r"[ ][:;!?%€»]|[«] |'", text), text
    return text.replace("\u00a0", " ").replace("\u202f", " ")
