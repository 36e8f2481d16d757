"""A structure that may be in the file twice, in French."""

from collections.abc import Iterable, Mapping, Sequence

from ptce_desk.domain.doubles import Double, Likeness
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.organisations import Organisation
from ptce_desk.formatting import capitalised, typeset
from ptce_desk.records.history import value_text
from ptce_desk.records.names import field_name, table_label


def double_sentence(doubles: Sequence[Double], likeness: Likeness) -> str:
    """The doubt under a field, for the doubles that are alike that way; empty without any."""
    named = ", ".join(f"« {_named(double)} »" for double in doubles if double.likeness is likeness)
    if not named:
        return ""
    match likeness:
        case Likeness.SIREN:
            return typeset(f"Ce numéro est aussi celui de {named} : est-ce un doublon ?")
        case Likeness.RNA:
            return typeset(f"Ce numéro RNA est aussi celui de {named} : est-ce un doublon ?")
        case Likeness.NAME:
            return typeset(f"Même nom que {named} : est-ce un doublon ?")


def double_label(double: Double) -> str:
    """A record as it is chosen from a list: its name, where it is, its number."""
    return " · ".join(part for part in (double.name, double.commune, double.siret) if part)


def merge_sentence(kept: Organisation, gone: Organisation) -> str:
    """What merging does, before it is done."""
    mine, theirs = told_apart(kept, gone)
    return typeset(f"Tout ce qui est rattaché à {theirs} passe à {mine}, puis la fiche {theirs} va à la corbeille.")


def told_apart(kept: Organisation, gone: Organisation) -> tuple[str, str]:
    """Two records named so that each is known: with their commune and SIRET where their names are the same.

    Where these are the same too, by which was written first.
    """
    names = f"« {kept.name} »", f"« {gone.name} »"
    if fold(kept.name) != fold(gone.name):
        return names
    beside = [
        ", ".join(part for part in (one.commune, f"SIRET {one.siret}" if one.siret else "") if part) or "sans SIRET"
        for one in (kept, gone)
    ]
    if beside[0] == beside[1]:
        beside = ["la plus ancienne", "la plus récente"]
        if kept.id > gone.id:
            beside.reverse()
    mine, theirs = (f"{name} ({words})" for name, words in zip(names, beside, strict=True))
    return mine, theirs


def moved_sentence(moved: Mapping[str, int]) -> str:
    """How much of what is moved."""
    if not moved:
        return "Rien n’est rattaché à la fiche qui disparaît."
    told: Iterable[str] = (f"{table_label(table).lower()} ({count})" for table, count in moved.items())
    return typeset(f"À rattacher : {', '.join(told)}.")


def field_label(field: str) -> str:
    """The name of a field of a structure."""
    return capitalised(field_name("organisation", field))


def answer_text(field: str, value: object) -> str:
    """One of two answers to choose from."""
    return capitalised(value_text("organisation", field, value))


def _named(double: Double) -> str:
    return f"{double.name} ({double.commune})" if double.commune else double.name
