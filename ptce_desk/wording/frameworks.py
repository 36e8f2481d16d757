"""What is said of the axes of a contract."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.domain.frameworks import AxisUse, Measure, WhichYear
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.wording.filters import count_text

_INVITATION = "Donnez ici les axes du contrat et leurs montants : chaque dossier s’y rattache depuis sa page."


OUTSIDE_AXES: Final = "Hors axe"
"""What the line of a contract is called whose dossiers are attached to none of its axes."""


def axis_name(name: str, action: str) -> str:
    """« Économie de proximité », or « Économie de proximité, Pôle alimentaire » for an action."""
    return f"{name}, {action}" if action else name


def axes_sentence(use: AxisUse, amount: Decimal | None) -> str:
    """What all the axes come to, beside the amount of the framework where they differ; invites where none plans."""
    if use.planned is None and not use.file_count:
        return typeset(_INVITATION)
    said = f"{count_text(use.file_count, 'dossier')}, {amount_text(use.voted)} accordés"
    if use.planned is None or use.remaining is None:
        return typeset(f"Ensemble : {said}.")
    said += f" sur {amount_text(use.planned)} prévus"
    left = f", reste {amount_text(use.remaining)}" if use.remaining >= 0 else ""
    apart = "" if amount in (None, use.planned) else f" Le cadre porte {amount_text(amount)} en tout."
    return typeset(f"Ensemble : {said}{left}.{apart}")


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
MEASURE_COLUMNS: Final = {
    Measure.VOTED: "Voté",
    Measure.PAID: "Versé",
    Measure.TO_PAY: "Reste à payer",
    Measure.PROPOSED: "Proposé",
}
"""The column of the list of dossiers that a measure is read in."""


def figure_sentence(measure: Measure, year: WhichYear, figure: Decimal, listed: Decimal) -> str:
    """Why the column of the list that a figure opens comes to another amount; nothing where it is the same."""
    if figure == listed:
        return ""
    when = f" en {year}" if isinstance(year, int) else " sans année" if year is None else ""
    told = f"{MEASURE_LABELS[measure]}{when} : {amount_text(figure)}"
    column = f"La colonne « {MEASURE_COLUMNS[measure]} » de ces dossiers donne {amount_text(listed)}"
    if measure is Measure.VOTED:
        why = "elle garde les votes, quand le contrat compte ce que nous accordons après solde, avenant ou renonciation"
    else:
        why = "elle compte toutes leurs années"
    return typeset(f"{told}. {column} : {why}.")
