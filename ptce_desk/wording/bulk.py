"""What a change to many dossiers does, as sentences."""

from collections.abc import Sequence
from typing import Final

from ptce_desk.formatting import typeset
from ptce_desk.wording.filters import count_text

_MOST_NAMED: Final = 4

_REASONS: Final = {
    "voted": ("déjà voté", "déjà votés"),
    "with_committee": ("déjà proposé à une commission", "déjà proposés à une commission"),
    "move_forbidden": ("l’état actuel ne le permet pas", "leur état actuel ne le permet pas"),
    "year_not_granted": ("pas accordé", "pas accordés"),
    "year_not_awaited": ("cette année n’y est pas à confirmer", "cette année n’y est pas à confirmer"),
    "year_empty": ("rien n’y est prévu cette année", "rien n’y est prévu cette année"),
    "basis_needed": ("indiquez l’acte ou le motif", "indiquez l’acte ou le motif"),
    "under_way": ("sa suite ne le permet pas", "leur suite ne le permet pas"),
    "reason_needed": ("clos, indiquez le motif de la réouverture", "clos, indiquez le motif de la réouverture"),
}


def preview_text(changed: Sequence[str], same: Sequence[str], refused: Sequence[tuple[str, str]]) -> str:
    """What a change would do: « 7 dossiers seront modifiés ; 2 ne peuvent pas l’être : déjà votés (…). »."""
    verb = "seront modifiés" if len(changed) > 1 else "sera modifié" if changed else "ne sera modifié"
    return _said(f"{count_text(len(changed), 'dossier')} {verb}", same, refused)


def outcome_text(changed: Sequence[str], same: Sequence[str], refused: Sequence[tuple[str, str]]) -> str:
    """What a change did: « 7 dossiers sont modifiés ; 2 ne peuvent pas l’être : déjà votés (…). »."""
    verb = "sont modifiés" if len(changed) > 1 else "est modifié" if changed else "n’est modifié"
    return _said(f"{count_text(len(changed), 'dossier')} {verb}", same, refused)


def _said(first: str, same: Sequence[str], refused: Sequence[tuple[str, str]]) -> str:
    parts = [first]
    if same:
        parts.append(f"{len(same)} {'ont' if len(same) > 1 else 'a'} déjà cette valeur")
    for reason, words in _REASONS.items():
        numbers = [number for number, why in refused if why == reason]
        if numbers:
            can = "ne peuvent" if len(numbers) > 1 else "ne peut"
            parts.append(f"{len(numbers)} {can} pas l’être : {words[len(numbers) > 1]} ({_named(numbers)})")
    whole = " ; ".join(parts) + "."
    return typeset(whole[0].upper() + whole[1:])


def _named(numbers: Sequence[str]) -> str:
    shown = ", ".join(numbers[:_MOST_NAMED])
    left = len(numbers) - _MOST_NAMED
    return f"{shown} et {count_text(left, 'autre')}" if left > 0 else shown
