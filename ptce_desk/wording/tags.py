"""The words of the labels with colours."""

from collections.abc import Mapping, Sequence
from typing import Final

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.tags import TagColour, TagNameTakenError
from ptce_desk.formatting import typeset
from ptce_desk.wording.filters import all_of, count_text

COLOUR_LABELS: Final = {
    TagColour.BLUE: "Bleu",
    TagColour.GREEN: "Vert",
    TagColour.ORANGE: "Orange",
    TagColour.VIOLET: "Violet",
    TagColour.TEAL: "Turquoise",
    TagColour.PINK: "Rose",
    TagColour.RED: "Rouge",
    TagColour.GREY: "Gris",
}


_NOUNS: Final = {
    "funding_file": ("dossier", "dossiers"),
    "ptce": ("PTCE", "PTCE"),
    "organisation": ("structure", "structures"),
}


_OF_ONE: Final = {"funding_file": "du dossier", "ptce": "du PTCE", "organisation": "de la structure"}


def whose_tags(kind: str, count: int) -> str:
    """What labels are asked about: « Étiquettes du dossier », « Étiquettes de 3 structures »."""
    return f"Étiquettes {_OF_ONE[kind] if count == 1 else f'de {counted(kind, count)}'}"


def counted(kind: str, count: int) -> str:
    """How many records of a kind bear labels: « 3 dossiers »."""
    return count_text(count, *_NOUNS[kind])


def tags_act(put: Sequence[str], taken: Sequence[str], on: str, of: str) -> str:
    """What the history calls labels that come on records, or go: « Mettre l’étiquette « Urgent » sur 3 dossiers ».

    `on` and `of` are what it says of the records: « le dossier 2026-014 », « du dossier 2026-014 ».
    """
    if put and taken:
        return f"Modifier les étiquettes {of}"
    return f"Mettre {_named(put)} sur {on}" if put else f"Retirer {_named(taken)} {of}"


def tags_said(kind: str, count: int, wanted: Mapping[str, bool]) -> str:
    """What became of labels, once done: « Étiquettes « à revoir » et « presse » mises sur 4 dossiers. »."""
    put, taken = ([name for name, on in wanted.items() if on is side] for side in (True, False))
    on = counted(kind, count)
    told = [f"{_listed(put)} {'mise' if len(put) == 1 else 'mises'} sur {on}"] if put else []
    told += [f"{_listed(taken)} {'retirée' if len(taken) == 1 else 'retirées'} de {on}"] if taken else []
    whole = ", ".join(told)
    return typeset(f"{whole[:1].upper()}{whole[1:]}.")


def _listed(names: Sequence[str]) -> str:
    noun = "étiquette" if len(names) == 1 else "étiquettes"
    return f"{noun} {all_of([f'« {name} »' for name in names])}"


def borne_by(counts: Mapping[str, int]) -> str:
    """Who bears a label, by kind of record: « , portée par 3 dossiers et 1 PTCE »; nothing when nobody does."""
    told = [counted(kind, count) for kind, count in counts.items() if count]
    return f", portée par {all_of(told)}" if told else ""


def tags_made(names: Sequence[str]) -> str:
    """What the history calls labels that are made as they are put: « Créer l’étiquette « Urgent » »."""
    return f"Créer {_named(names)}"


def tag_refusal(error: PtceDeskError) -> str:
    """Why something is refused of a label; nothing for another error."""
    match error:
        case TagNameTakenError(name=name):
            return f"« {name} » est déjà le nom d’une étiquette. Donnez-lui un autre nom."
        case _:
            return ""


def _named(names: Sequence[str]) -> str:
    told = ", ".join(f"« {name} »" for name in names)
    return f"l’étiquette {told}" if len(names) == 1 else f"les étiquettes {told}"
