"""Where an aid is charged in the budget of the authority: chapter, function, nature, operation."""

from collections.abc import Mapping
from typing import Final, Protocol

IMPUTED: Final = ("budget_chapter", "budget_function", "budget_nature", "budget_operation")
"""What an imputation says, in the order of a budget."""


class Imputed(Protocol):
    """What says where it is charged; a blank says nothing."""

    budget_chapter: str
    budget_function: str
    budget_nature: str
    budget_operation: str


def imputation_of(file: Imputed, scheme: Imputed) -> Mapping[str, str]:
    """Where a dossier is charged: what it says itself, else what its scheme says, part by part."""
    return {
        "budget_chapter": file.budget_chapter.strip() or scheme.budget_chapter.strip(),
        "budget_function": file.budget_function.strip() or scheme.budget_function.strip(),
        "budget_nature": file.budget_nature.strip() or scheme.budget_nature.strip(),
        "budget_operation": file.budget_operation.strip() or scheme.budget_operation.strip(),
    }
