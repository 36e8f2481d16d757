"""Rules tried before they hold: on a scratch case, on a dossier, and against the version they replace."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.db.queries import schemes_rules as queries
from ptce_desk.db.queries.schemes_rules import TrialFile
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.periods import last_day
from ptce_desk.domain.rules.assess import assess
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, Cost, PlanEntry
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import EligibleCategories, Parity, Phases, Prerequisites, UnitScale
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import sheets_of

MOST_OFFERED: Final = 1000
"""So many dossiers are offered to try rules on, those of the scheme first."""


@dataclass(frozen=True, slots=True)
class TrialCase:
    """A case made up to try rules; amounts in euros, `quantity` in units of the scale."""

    base: Decimal
    total_cost: Decimal
    requested: Decimal
    other_public_aid: Decimal = ZERO
    months: int = 12
    quantity: Decimal = ZERO


def try_case(case: TrialCase, version: SchemeVersion, context: AssessmentContext, start: date) -> Assessment:
    """What rules give on a made-up case, whose expense, stage, funder and points are those the rules ask for.

    It has no beneficiary, no members and no territory: what is missing of them is not said.
    """
    rules = version.rules
    categories = next((rule.categories for rule in rules if isinstance(rule, EligibleCategories)), ())
    category = categories[0] if categories else CostCategory.STUDY
    level = next((rule.level for rule in rules if isinstance(rule, Parity)), FunderLevel.STATE)
    aid = PlanEntry("Autre aide publique", level, public=True, amount=case.other_public_aid, obtained=True)
    request = AssessmentRequest(
        total_cost=case.total_cost,
        costs=(Cost(category, case.total_cost, min(case.base, case.total_cost)),),
        requested=case.requested,
        stage=next((rule.stage for rule in rules if isinstance(rule, Phases)), None),
        plan=(aid,),
        start=start,
        end=last_day(start, case.months),
        deposited_on=start,
        ticked=tuple(item for rule in rules if isinstance(rule, Prerequisites) for item in rule.items),
        quantities={rule.unit: case.quantity for rule in rules if isinstance(rule, UnitScale)},
    )
    answer = assess(version, request, context)
    return replace(answer, findings=tuple(found for found in answer.findings if found.code != "missing_data"))


def files_to_try(desk: Desk, scheme_id: int) -> list[TrialFile]:
    """The dossiers rules can be tried on: the latest of the scheme, then the latest of the others."""
    with desk.reading() as connection:
        return queries.files_to_try(connection, scheme_id, MOST_OFFERED)


def files_of_scheme(desk: Desk, scheme_id: int) -> tuple[int, ...]:
    """Every dossier of a scheme, to be compared by `what_if.compare_on_files`, some at a time."""
    with desk.reading() as connection:
        return queries.file_ids(connection, scheme_id)


def try_file(desk: Desk, file_id: int, version: SchemeVersion, scheme: str) -> Assessment:
    """What rules would give for a dossier, whatever version it is judged under.

    Raises:
        NotFoundError: no such dossier.
    """
    with desk.loading() as work:
        (sheet,) = sheets_of(work, [work.get(FundingFile, file_id)], whatever_rules=True)
        return assess(version, sheet.request, AssessmentContext(scheme, sheet.families))
