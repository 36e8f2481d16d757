"""The words of territories: what they are, how many dossiers or euros a class holds."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.domain.territories import Geography, Measure, NoPlace, Scale
from ptce_desk.domain.value_classes import ValueClass
from ptce_desk.formatting import number_text, typeset, whole_amount_text
from ptce_desk.wording.filters import count_text

SCALE_LABELS: Final = {
    Scale.REGION: "Régions",
    Scale.FORMER_REGION: "Régions d’avant 2016",
    Scale.DEPARTMENT: "Départements",
}
SCALE_HEADINGS: Final = {
    Scale.REGION: "Région",
    Scale.FORMER_REGION: "Région d’avant 2016",
    Scale.DEPARTMENT: "Département",
}
MEASURE_LABELS: Final = {Measure.FILES: "Dossiers accordés", Measure.AMOUNT: "Montant accordé"}
NO_PTCE: Final = "Sans PTCE"
NOTHING: Final = "Rien"
"""The class of what has nothing."""
_SEVERAL: Final = {
    Scale.REGION: "Plusieurs régions",
    Scale.FORMER_REGION: "Plusieurs régions d’avant 2016",
    Scale.DEPARTMENT: "Plusieurs départements",
}
_UNKNOWN: Final = {
    Scale.REGION: "Région non précisée",
    Scale.FORMER_REGION: "Région d’avant 2016 non précisée",
    Scale.DEPARTMENT: "Département non précisé",
}


def no_place_label(scale: Scale, why: NoPlace) -> str:
    """What stands in no territory of a scale."""
    match why:
        case NoPlace.SEVERAL:
            return _SEVERAL[scale]
        case NoPlace.UNKNOWN:
            return _UNKNOWN[scale]
        case NoPlace.NO_PTCE:
            return NO_PTCE


def place_label(geography: Geography, scale: Scale, place: str | NoPlace) -> str:
    """A territory by its name, or what stands in none."""
    if isinstance(place, NoPlace):
        return no_place_label(scale, place)
    return geography.names(scale)[place].replace("'", "’")


def value_text(measure: Measure, value: Decimal) -> str:
    """How much: « 12 » dossiers, « 40 000 € »."""
    match measure:
        case Measure.FILES:
            return number_text(value)
        case Measure.AMOUNT:
            return whole_amount_text(value)


def class_text(measure: Measure, held: ValueClass | None) -> str:
    """What a class holds: « 1 à 3 », « 40 000 € », or nothing."""
    if held is None:
        return NOTHING
    low, high = value_text(measure, held.low), value_text(measure, held.high)
    return low if low == high else f"{low} à {high}"


def told_sentence(measure: Measure, places: Sequence[tuple[str, Decimal]]) -> str:
    """What a drawing shows, said whole: each territory that has something, the largest first."""
    told = [f"{name} : {value_text(measure, value)}" for name, value in places if value > 0]
    return typeset(f"{MEASURE_LABELS[measure]}. {' ; '.join(told) or 'Rien cette année'}.")


def off_map_text(files: int, amount: Decimal) -> str:
    """What was granted and stands in no territory of the map."""
    said = f"{count_text(files, 'dossier accordé n’est', 'dossiers accordés ne sont')} sur aucun territoire de la carte"
    return typeset(f"{said}, pour {whole_amount_text(amount)}.")
