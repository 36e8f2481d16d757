"""A dossier put before the rules: its request, and what stands in the way of an amount."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ptce_desk.domain.funding_files import CostLine, FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.rules.assessment import Assessment, Finding
from ptce_desk.domain.rules.base import is_eligible
from ptce_desk.domain.rules.request import AssessmentRequest, Award, Carrier, Cost, Member, PlanEntry
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.states import InstructionState
from ptce_desk.domain.vocabulary import Severity

ABOVE_MAXIMUM = "above_maximum"
"""The derogation that passes over the maximum itself."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing that forbids proposing or voting an amount.

    `code` is that of a blocking finding (then `finding` is given), or `above_maximum`, `no_amount`,
    `not_reviewed`, `missing_field` (then `field` names it).
    """

    code: str
    finding: Finding | None = None
    field: str = ""


def request_of(
    file: FundingFile,
    *,
    ptce: Ptce | None,
    beneficiary: Organisation | None,
    members: Iterable[Organisation],
    carriers: Iterable[Carrier],
    awards: Iterable[Award],
) -> AssessmentRequest:
    """The request a dossier makes; « ours » is left out of the plan, an empty cost total stands for none."""
    costs = tuple(Cost(line.category, line.presented, line.retained, line.reason) for line in file.costs)
    total = file.total_cost if file.total_cost is not None else sum((cost.amount for cost in costs), ZERO)
    return AssessmentRequest(
        total_cost=total,
        costs=costs,
        requested=file.requested if file.requested is not None else ZERO,
        stage=file.stage,
        plan=tuple(
            PlanEntry(line.funder, line.level, line.public, line.amount, line.in_kind, line.obtained)
            for line in file.plan
            if not line.ours
        ),
        start=file.start,
        end=file.end,
        deposited_on=file.deposited_on,
        decided_on=file.decided_on,
        beneficiary=None if beneficiary is None else _member(beneficiary),
        carriers=tuple(carriers),
        members=tuple(_member(member) for member in members),
        awards=tuple(awards),
        territory_type=None if ptce is None else ptce.territory_type,
        autonomy_plan=file.autonomy_plan,
        section=file.section,
        state_aid=file.state_aid,
        quantities={held.unit: held.quantity for held in file.quantities},
        self_financing={} if ptce is None else _self_financing(ptce),
        split=file.split,
        shares={share.year: share.amount for share in file.year_shares},
        qpv=None if ptce is None else ptce.priority_district,
        departments=() if ptce is None else tuple(re.findall(r"\w+", ptce.departments)),
        vat=file.vat,
        ticked=tuple(point.label for point in file.ticked_points),
    )


def _self_financing(ptce: Ptce) -> dict[int, Decimal]:
    return {
        figures.year: figures.self_financing_rate for figures in ptce.figures if figures.self_financing_rate is not None
    }


def blocking_findings(file: FundingFile, assessment: Assessment) -> list[Finding]:
    """Blocking findings that no derogation of the dossier passes over."""
    return [
        finding
        for finding in assessment.findings
        if finding.severity is Severity.BLOCKING and file.derogation_for(finding.code) is None
    ]


def obstacles_to(file: FundingFile, assessment: Assessment, amount: Decimal | None) -> list[Obstacle]:
    """What forbids proposing or voting an amount for a dossier, most important first; none allows it."""
    obstacles = [Obstacle("missing_field", field=name) for name in missing_fields(file)]
    obstacles += [Obstacle(finding.code, finding) for finding in blocking_findings(file, assessment)]
    if amount is None or amount < 0:
        obstacles.append(Obstacle("no_amount"))
    elif assessment.is_exceeded_by(amount) and file.derogation_for(ABOVE_MAXIMUM) is None:
        obstacles.append(Obstacle(ABOVE_MAXIMUM))
    return obstacles


def obstacles_to_proposing(file: FundingFile, assessment: Assessment, amount: Decimal | None) -> list[Obstacle]:
    """What forbids proposing: the amount's obstacles, and an instruction that is not finished."""
    obstacles = obstacles_to(file, assessment, amount)
    if file.instruction is not InstructionState.REVIEWED:
        obstacles.append(Obstacle("not_reviewed"))
    return obstacles


def missing_fields(file: FundingFile) -> list[str]:
    """Fields a dossier must have before an amount is proposed, by name; carriers stand for its beneficiary."""
    required = {
        "title": bool(file.title.strip()),
        "ptce_id": file.ptce_id is not None,
        "beneficiary_id": file.beneficiary_id is not None or bool(file.carriers),
        "deposited_on": file.deposited_on is not None,
        "costs": bool(file.costs),
        "requested": file.requested is not None,
    }
    return [name for name, filled in required.items() if not filled]


def is_retained(rules: tuple[Rule, ...], line: CostLine) -> bool:
    """Whether a cost line may be in the eligible base at all."""
    return is_eligible(rules, line.category)


def _member(organisation: Organisation) -> Member:
    return Member(organisation.name, organisation.kind, organisation.ess)
