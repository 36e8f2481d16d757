"""Where an aid is charged, in words."""

from collections.abc import Mapping
from typing import Final

_CALLED: Final = {
    "budget_chapter": "chapitre",
    "budget_function": "fonction",
    "budget_nature": "nature",
    "budget_operation": "opération",
}


def imputation_words(told: Mapping[str, str]) -> str:
    """« chapitre 65, nature 20421 »: what is not said is left out."""
    return ", ".join(f"{word} {told[key]}" for key, word in _CALLED.items() if told[key])
