"""What is said of a block pasted in a table: what it is called once kept, why it is not."""

from collections.abc import Mapping, Sequence
from typing import Final

from ptce_desk.domain.french_order import sought
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.formatting import typeset
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.tables import value_fault_text

_MOST_NAMED: Final = 5
_EXPECTED: Final[Mapping[str, str]] = {
    "amount": "écrivez un montant en euros, comme 12 350,50",
    "date": "écrivez un jour, comme 15/03/2026",
    "year": "écrivez une année, comme 2026",
    "percent": "écrivez un taux, comme 80 %",
    "number": "écrivez un nombre, comme 2,5",
    "count": "écrivez un nombre entier",
    "bool": "écrivez oui ou non",
}
BY_HAND: Final = "cela se note à la main, ligne par ligne"
"""Why a cell is not filled by a block where each line is a decision."""
STAYS: Final = "cette cellule ne se modifie pas ici"
CONFIRMED_BY_HAND: Final = "Tapez cette date à la main si c’est bien elle."


def pasted_label(lines: int, title: str) -> str:
    """What the history calls it: « Coller 12 lignes dans « Dépenses » »."""
    return typeset(f"Coller {count_text(lines, 'ligne')} dans « {title} »")


def not_pasted(line: int, heading: str, reason: str) -> str:
    """That nothing of a block was kept, and the cell because of which it was not."""
    where = f"Rien n’a été collé : ligne {line} du bloc, « {heading} »"
    return typeset(f"{where} : {reason}" if reason else f"{where} n’est pas accepté ici.")


def unread_cell(fault: ValueFault, text: str, kind: str, labels: Sequence[str]) -> str:
    """What a cell holds, and what was expected there."""
    if fault is ValueFault.NOT_A_CHOICE:
        meant = [label for label in labels if sought(text) in sought(label)]
        if len(meant) > 1:
            return typeset(f"« {text} » peut désigner plusieurs entrées : choisissez-la dans la liste.")
        named = ", ".join(f"« {label} »" for label in [label for label in labels if label][:_MOST_NAMED])
        more = ", …" if len(labels) > _MOST_NAMED else ""
        return typeset(f"« {text} » n’est pas dans la liste ({named}{more}).")
    return typeset(f"{value_fault_text(fault, text)} ; {_EXPECTED.get(kind, 'corrigez-le')}.")


def too_wide(width: int, room: int) -> str:
    """That a block has more columns than there are from the cell on."""
    held = count_text(width, "colonne")
    return typeset(f"Rien n’a été collé : le bloc a {held}, et il n’en reste que {room} à partir de cette cellule.")


def too_long(lines: int, room: int) -> str:
    """That a block has more lines than the table, which takes no other."""
    held = count_text(lines, "ligne")
    return typeset(f"Rien n’a été collé : le bloc a {held}, et il n’en reste que {room} à partir de cette cellule.")
