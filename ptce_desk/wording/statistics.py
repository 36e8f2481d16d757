"""The words of the statistics of a year: what each figure is, and what is not known."""

from decimal import Decimal
from typing import Final

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import FigureKey, Stage
from ptce_desk.domain.statistics import Payer
from ptce_desk.domain.support import Lever
from ptce_desk.formatting import capitalised, typeset, whole_amount_text
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.labels import LEVEL_LABELS, LEVER_LABELS, STAGE_LABELS

UNSAID: Final = "Non précisé"
UNKNOWN: Final = "Non renseigné"
NO_LEVER: Final = "Sans levier"
NO_RATE: Final = "Aucun PTCE ne dit son taux d’autofinancement : il se note sur sa fiche, avec les chiffres de l’année."
NOTHING_LATE: Final = "Aucun livrable en retard."

PAYER_LABELS: Final = {
    Payer.OURS: "Notre collectivité",
    Payer.OTHER_PUBLIC: "Autres financeurs publics",
    Payer.PRIVATE: "Financeurs privés",
    Payer.OWN: "Autofinancement",
}
JOB_LABELS: Final[dict[FigureKey, str]] = {
    "full_time_equivalents": "Équivalents temps plein (ETP)",
    "employees": "Salariés",
    "member_structures": "Structures membres",
}


def stage_label(stage: Stage | None) -> str:
    """The stage of a project."""
    return UNSAID if stage is None else STAGE_LABELS[stage]


def level_label(level: FunderLevel) -> str:
    """A level of funders."""
    return LEVEL_LABELS[level]


def lever_label(lever: Lever | None) -> str:
    """A lever, or that none is served."""
    return NO_LEVER if lever is None else LEVER_LABELS[lever]


def plan_note(count: int) -> str:
    """How many projects granted have no other funder in their plan."""
    said = count_text(count, "projet accordé n’a", "projets accordés n’ont")
    return capitalised(typeset(f"{said} aucun autre financeur au plan de financement."))


def in_kind_note(amount: Decimal) -> str:
    """What others bring that is not money."""
    return typeset(f"S’y ajoutent {whole_amount_text(amount)} d’apports en nature, qui ne sont pas comptés.")


def no_award(year: int) -> str:
    """What a year that granted nothing says."""
    return typeset(f"Aucune aide accordée pour l’exercice {year}.")


def no_figures(year: int) -> str:
    """What a year without a dossier says."""
    return typeset(f"Aucun dossier pour l’exercice {year}.")
