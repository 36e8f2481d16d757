"""The sentences of a scoring grid and of its notes."""

from typing import Final

from ptce_desk.domain import scoring_errors as errors
from ptce_desk.domain.errors import PtceDeskError

SCORING_REFUSALS: Final[dict[type[PtceDeskError], str]] = {
    errors.NoteAboveScaleError: "« {label} » est noté sur {out_of:f} : donnez une note qui ne le dépasse pas.",
    errors.CriterionNameTakenError: "La grille a déjà un critère « {label} ». Donnez-lui un autre nom.",
    errors.CriterionUnusableError: "Un critère est noté sur plus de zéro, sur 20 par exemple : "
    "l’ancienne valeur est gardée.",
    errors.NoGridError: "Le dispositif du dossier {number} n’a pas de grille de notation. "
    "Écrivez-la d’abord sur sa page.",
}
