"""The budget that the columns of a table tell of a dossier: an expense by category, another funder by level."""

from collections.abc import Iterator, Mapping
from typing import Final

from ptce_desk.domain.funding_files import CostLine, PlanLine
from ptce_desk.domain.organisations import PUBLIC_LEVELS, FunderLevel
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.imports.tables.past import amount_in
from ptce_desk.wording.labels import LEVEL_LABELS

_COSTS: Final = tuple((f"cost.{one}", one) for one in CostCategory)
_RESOURCES: Final = tuple((f"plan.{one}", one) for one in FunderLevel)
"""The fields of a draft that tell its budget."""


def costs_of(values: Mapping[str, object]) -> Iterator[CostLine]:
    """The expenses of a draft; what costs nothing is none."""
    for key, category in _COSTS:
        amount = amount_in(values, key)
        if amount:
            yield CostLine(category, amount)


def resources_of(values: Mapping[str, object], payer: FunderLevel) -> Iterator[PlanLine]:
    """What other funders bring; the column of the level of the payer is the aid of the dossier, said already."""
    for key, level in _RESOURCES:
        amount = amount_in(values, key)
        if amount and level is not payer:
            yield PlanLine(LEVEL_LABELS[level], level, level in PUBLIC_LEVELS, amount)
