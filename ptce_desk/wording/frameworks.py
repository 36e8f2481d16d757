"""What is said of the axes of a contract."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.domain.frameworks import AxisUse, Measure, WhichYear
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.wording.filters import count_text

_INVITATION = "Donnez ici les axes du contrat et leurs montants : chaque dossier s’y rattache depuis sa page."


OUTSIDE_AXES: Final = "Hors axe"
"""What the line of a contract is called whose dossiers are attached to none of its axes."""


def axis_name(name: str, action: str) -> str:
    """« Économie de proximité », or « Économie de proximité, Pôle alimentaire » for an action."""
    return f"{name}, {action}" if action else name


def axes_sentence(use: AxisUse, amount: Decimal | None, beyond: Mapping[int, Decimal]) -> str:
    """What all the axes come to, beside the amount of the framework where they differ; invites where none plans.

    What is granted outside the axes takes nothing of what they plan; `beyond` is what is of years out of the contract.
    """
    if use.planned is None and not use.file_count:
        return typeset(_INVITATION)
    if use.planned is None or use.remaining is None:
        said = f"{amount_text(use.voted)} accordés"
        said += f", dont {amount_text(use.outside)} hors axe" if use.outside else ""
    else:
        inside = " dans les axes" if use.outside or use.unplanned else ""
        said = f"{amount_text(use.within)} accordés{inside} sur {amount_text(use.planned)} prévus"
        said += f", reste {amount_text(use.remaining)}" if use.remaining >= 0 else ""
        said += f" ; {amount_text(use.unplanned)} sur des axes sans montant" if use.unplanned else ""
        said += f" ; {amount_text(use.outside)} hors axe" if use.outside else ""
    told = [f"Ensemble : {count_text(use.file_count, 'dossier')}, {said}.", _of_contract(use, amount)]
    if beyond:
        told.append(f"Dont {amount_text(sum(beyond.values(), ZERO))} de {beyond_words(beyond)}.")
    return typeset(" ".join(filter(None, told)))


def _of_contract(use: AxisUse, amount: Decimal | None) -> str:
    """The amount of the contract itself, where it is not that of its axes, and what nothing took of it yet."""
    if amount in (None, use.planned):
        return ""
    left = amount - use.voted
    gap = f"il en reste {amount_text(left)}" if left >= 0 else f"dépassé de {amount_text(-left)}"
    return f"Le cadre porte {amount_text(amount)} en tout, {gap}."


def beyond_words(years: Collection[int]) -> str:
    """Dossiers of fiscal years that the contract does not reach: « dossiers d’exercices hors du contrat (2024) »."""
    return f"dossiers d’exercices hors du contrat ({', '.join(map(str, years))})"


WHOLE_LABELS: Final = {
    "planned": "Prévu dans les axes",
    "within": "Accordé dans les axes",
    "remaining": "Reste à accorder dans les axes",
    "unplanned": "Accordé sur des axes sans montant",
    "outside": "Accordé hors axe",
    "voted": "Accordé en tout",
}
"""What the whole of a contract tells, each under its words."""
AMOUNT_LABEL: Final = "Montant du contrat"
AMOUNT_LEFT_LABEL: Final = "Reste du contrat"


def whole_lines(use: AxisUse, amount: Decimal | None, beyond: Mapping[int, Decimal]) -> list[tuple[str, Decimal]]:
    """What a contract comes to, one line for each figure that it has."""
    figures: Mapping[str, Decimal | None] = {
        "planned": use.planned,
        "within": None if use.planned is None else use.within,
        "remaining": use.remaining,
        "unplanned": use.unplanned if use.planned is not None and use.unplanned else None,
        "outside": use.outside or None,
        "voted": use.voted,
    }
    lines = [(WHOLE_LABELS[key], figure) for key, figure in figures.items() if figure is not None]
    lines += [(typeset(f"Dont {beyond_words(beyond)}"), sum(beyond.values(), ZERO))] if beyond else []
    if amount is not None:
        lines += [(AMOUNT_LABEL, amount), (AMOUNT_LEFT_LABEL, amount - use.voted)]
    return lines


def excess_sentence(name: str, action: str, excess: Decimal) -> str:
    """By how much the votes of an axis are beyond what was planned, and what to do."""
    return typeset(
        f"« {axis_name(name, action)} » est dépassé de {amount_text(excess)} : "
        "relevez son montant prévu, ou rattachez un dossier à un autre axe."
    )


def contract_left_sentence(framework: str, axis: str, kept: str) -> str:
    """That an axis was let go of with its contract; with another, which of its own took its place."""
    left = f"Le dossier quitte « {axis} » de « {framework} »"
    return typeset(f"{left} pour « {kept} »." if kept else f"{left}.")


def unnamed_ptce_sentence(names: Sequence[str]) -> str:
    """Which PTCE have dossiers on the axes without being named by the framework; empty for none."""
    return typeset(f"Par leurs dossiers rattachés aux axes : {', '.join(names)}.") if names else ""


MEASURE_LABELS: Final = {
    Measure.VOTED: "Accordé",
    Measure.PAID: "Versé",
    Measure.TO_PAY: "Reste à payer",
    Measure.PROPOSED: "Proposé, à voter",
}
MEASURE_MEANINGS: Final = {
    Measure.VOTED: "Dans l’exercice du dossier : conventionné ou soldé, sinon voté.",
    Measure.PAID: "Dans l’année du versement.",
    Measure.TO_PAY: "Dans l’année où l’échéancier le prévoit.",
    Measure.PROPOSED: "Dans l’exercice du dossier ; n’entame pas encore le reste à accorder.",
}
MEASURE_COLUMNS: Final = {**MEASURE_LABELS, Measure.PROPOSED: "Proposé"}
"""The column of the list of dossiers that a measure is read in."""


def figure_sentence(measure: Measure, year: WhichYear, figure: Decimal, listed: Decimal) -> str:
    """Why the column of the list that a figure opens comes to another amount; nothing where it is the same."""
    if figure == listed:
        return ""
    when = f" en {year}" if isinstance(year, int) else " sans année" if year is None else ""
    told = f"{MEASURE_LABELS[measure]}{when} : {amount_text(figure)}"
    column = f"La colonne « {MEASURE_COLUMNS[measure]} » de ces dossiers donne {amount_text(listed)}"
    return typeset(f"{told}. {column} : elle compte aussi ceux d’autres financeurs.")
