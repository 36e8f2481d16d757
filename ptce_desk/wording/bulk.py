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


def preview_text(
    changed: Sequence[str], same: Sequence[str], refused: Sequence[tuple[str, str]], *, empties: bool = False
) -> str:
    """What a change would do: « 7 dossiers seront modifiés ; 2 ne peuvent pas l’être : déjà votés (…). »."""
    many, one, none = _EMPTYING if empties else _CHANGING
    said = f"{count_text(len(changed), 'dossier')} {many if len(changed) > 1 else one if changed else none}"
    return _said(said, same, refused, empties=empties)


_CHANGING: Final = ("seront modifiés", "sera modifié", "ne sera modifié")
_EMPTYING: Final = ("n’auront plus cette valeur", "n’aura plus cette valeur", "ne sera modifié")


def outcome_text(
    changed: Sequence[str], same: Sequence[str], refused: Sequence[tuple[str, str]], *, empties: bool = False
) -> str:
    """What a change did: « 7 dossiers sont modifiés ; 2 ne peuvent pas l’être : déjà votés (…). »."""
    many, one, none = _EMPTIED if empties else _CHANGED
    said = f"{count_text(len(changed), 'dossier')} {many if len(changed) > 1 else one if changed else none}"
    return _said(said, same, refused, empties=empties)


_CHANGED: Final = ("sont modifiés", "est modifié", "n’est modifié")
_EMPTIED: Final = ("n’ont plus cette valeur", "n’a plus cette valeur", "n’est modifié")


def _said(first: str, same: Sequence[str], refused: Sequence[tuple[str, str]], *, empties: bool) -> str:
    parts = [first]
    if same and empties:
        parts.append(f"{len(same)} {'n’en ont' if len(same) > 1 else 'n’en a'} pas")
    elif same:
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
