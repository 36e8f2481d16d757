"""The words of the statistics of a year: what each figure is, and what is not known."""

from decimal import Decimal
from typing import Final

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import FigureKey, Stage
from ptce_desk.domain.statistics import Payer, YearData, leverage, whole
from ptce_desk.domain.support import Lever
from ptce_desk.formatting import amount_text, capitalised, number_text, percent_text, typeset, whole_amount_text
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


PROFILE_LABELS: Final[dict[FigureKey, str]] = {
    "unit_budget": "Budget de la cellule d’animation",
    "self_financing_rate": "Autofinancement de la cellule",
    "full_time_equivalents": "Équivalents temps plein de la cellule (ETP)",
    "member_structures": "Structures membres",
    "employees": "Salariés des structures",
    "consolidated_budget": "Budget consolidé des structures",
}


def figure_text(key: FigureKey, value: Decimal | None) -> str:
    """A figure of a PTCE, in its own unit."""
    if value is None:
        return UNKNOWN
    if key in ("unit_budget", "consolidated_budget"):
        return whole_amount_text(value)
    return percent_text(value) if key == "self_financing_rate" else number_text(value)


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


def unfunded_note(amount: Decimal) -> str:
    """What nobody is said to pay of what the projects granted cost."""
    return typeset(f"{whole_amount_text(amount)} du coût de ces projets n’ont aucun financeur au plan.")


def summary(data: YearData) -> tuple[str, ...]:
    """A year in a few sentences; of a year without a dossier there is none."""
    every, year = whole(data), data.year
    if not every.files:
        return ()
    granted, before = len(every.granted), len(every.granted_before)
    poles, poles_before = (
        len({one.ptce_id for one in files} - {None}) for files in (every.granted, every.granted_before)
    )
    now = count_text(granted, "dossier est accordé", "dossiers sont accordés")
    then = f"{count_text(before, 'dossier')}, {whole_amount_text(every.voted_before)}"
    told = [
        f"En {year}, {now} sur {len(every.files)}, pour {whole_amount_text(every.voted)}. En {year - 1} : {then}.",
        f"{capitalised(count_text(poles, 'PTCE est soutenu', 'PTCE sont soutenus'))} ; {poles_before} en {year - 1}.",
    ]
    ratio = leverage(data, year).ratio
    if ratio is not None:
        told.append(f"Pour 1 € accordé, les autres financeurs et les porteurs apportent {amount_text(ratio)}.")
    if data.late:
        told.append(capitalised(f"{count_text(len(data.late), 'livrable est', 'livrables sont')} en retard."))
    return tuple(typeset(one) for one in told)


def no_award(year: int) -> str:
    """What a year that granted nothing says."""
    return typeset(f"Aucune aide accordée pour l’exercice {year}.")


def no_figures(year: int) -> str:
    """What a year without a dossier says."""
    return typeset(f"Aucun dossier pour l’exercice {year}.")
