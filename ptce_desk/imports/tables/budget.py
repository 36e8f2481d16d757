"""The budget that the columns of a table tell of a dossier: an expense by category, another funder by level."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ptce_desk.domain.funding_files import CostLine, FundingFile, PlanLine
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import PUBLIC_LEVELS, FunderLevel
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.imports.tables.past import amount_in
from ptce_desk.wording.labels import LEVEL_LABELS

_COSTS: Final = tuple((f"cost.{one}", one) for one in CostCategory)
_RESOURCES: Final = tuple((f"plan.{one}", one) for one in FunderLevel)
"""The fields of a draft that tell its budget."""
BUDGET: Final = frozenset(key for key, _what in (*_COSTS, *_RESOURCES))


@dataclass(frozen=True, slots=True)
class ToldBudget:
    """What the lines of a dossier tell by category or by level: their sum in euros, and how many they are."""

    amount: Decimal
    lines: int = 1


def held_budget(
    told: Mapping[str, ToldBudget], payer: FunderLevel | None, brought: Mapping[str, str]
) -> dict[str, Decimal | None]:
    """What a dossier holds of each field of its budget, for a table to be compared with.

    Costs, or a plan, that were typed here and that no import brought are whole: what they do not hold is nothing, and
    no blank to fill. The field of the level of the payer is not held: it is the aid of the dossier.
    """
    held: dict[str, Decimal | None] = {}
    for part in (_COSTS, _RESOURCES):
        keys = [key for key, _what in part]
        typed = not told.keys().isdisjoint(keys) and brought.keys().isdisjoint(keys)
        held |= {key: told[key].amount if key in told else ZERO if typed else None for key in keys}
    return {key: amount for key, amount in held.items() if key != f"plan.{payer}"}


def correct_budget(file: FundingFile, key: str, amount: Decimal) -> None:
    """Bring the line that a field tells, if any, to an amount; a line of nothing is none."""
    costs = [one for one in file.costs if f"cost.{one.category}" == key]
    resources = [one for one in file.plan if f"plan.{one.level}" == key and is_told(one)]
    if not amount:
        for cost in costs:
            file.costs.remove(cost)
        for resource in resources:
            file.plan.remove(resource)
    elif costs:
        costs[0].presented = amount
    elif resources:
        resources[0].amount = amount
    else:
        file.costs.extend(costs_of({key: amount}))
        file.plan.extend(resources_of({key: amount}))


def is_told(line: PlanLine) -> bool:
    """Whether a line of a plan is of those that columns tell: cash of others than the payer."""
    return not (line.ours or line.in_kind)


def tells_budget(keys: Iterable[str]) -> bool:
    """Whether some fields tell of a budget."""
    return not BUDGET.isdisjoint(keys)


def costs_of(values: Mapping[str, object]) -> Iterator[CostLine]:
    """The expenses of a draft; what costs nothing is none."""
    for key, category in _COSTS:
        amount = amount_in(values, key)
        if amount:
            yield CostLine(category, amount)


def resources_of(values: Mapping[str, object], payer: FunderLevel | None = None) -> Iterator[PlanLine]:
    """What other funders bring; the column of the level of the payer is the aid of the dossier, said already."""
    for key, level in _RESOURCES:
        amount = amount_in(values, key)
        if amount and level is not payer:
            yield PlanLine(LEVEL_LABELS[level], level, level in PUBLIC_LEVELS, amount)
