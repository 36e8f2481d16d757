"""The sentences of a scoring grid, of its notes and of what they make."""

from typing import Final

from ptce_desk.domain import scoring_errors as errors
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.scoring import OUT_OF, Noting, Scored
from ptce_desk.formatting import number_text, typeset
from ptce_desk.wording.filters import count_text

VOTED: Final = typeset("Déjà voté : ses notes ne changent plus.")
NO_JUROR: Final = "Écrivez d’abord le nom du membre du jury."
OTHER_GRID: Final = "Ce dossier se note sur sa grille d’avant, qui n’a pas ce critère."

SCORING_REFUSALS: Final[dict[type[PtceDeskError], str]] = {
    errors.NoteAboveScaleError: "« {label} » est noté sur {out_of:f} : donnez une note qui ne le dépasse pas.",
    errors.CriterionNameTakenError: "La grille a déjà un critère « {label} ». Donnez-lui un autre nom.",
    errors.CriterionUnusableError: "Un critère est noté sur plus de zéro, sur 20 par exemple : "
    "l’ancienne valeur est gardée.",
    errors.NoGridError: "Le dispositif du dossier {number} n’a pas de grille de notation. "
    "Écrivez-la d’abord sur sa page.",
}
"""Sentences that need no more than what the error says."""


def scoring_sentence(scored: Scored) -> str:
    """What the notes make, and who has notes still to give: « Note du jury : 12,5 sur 20, 3 membres »."""
    if not scored.by_juror:
        return typeset("Personne n’a encore noté ce dossier.")
    jurors = count_text(len(scored.by_juror), "membre")
    unnoted = [label for label, mean in scored.means.items() if mean is None]
    if scored.score is None:
        said = f"Pas encore de note : personne n’a noté {', '.join(unnoted)}."
    else:
        said = f"Note du jury : {number_text(scored.score, 2)} sur {OUT_OF}, {jurors}."
    lacking = missing_words(scored)
    if lacking and scored.score is not None:
        said += f" Il manque des notes, qui ne comptent pas pour zéro : {lacking}."
    return typeset(said)


def noted_by_words(scored: Scored, jury: int) -> str:
    """« 1 sur 3, incomplet »: how many of those who gave notes in a call gave some here; nothing while nobody did.

    What nobody noted yet has no score that could be taken for that of all.
    """
    if not jury:
        return ""
    said = f"{len(scored.by_juror)} sur {jury}"
    return f"{said}, incomplet" if scored.by_juror and scored.noting(jury).is_unfinished else said


def noting_text(noting: Noting) -> str:
    """« 2 notes sur 3 », where some members of a jury have notes still to give; nothing where all gave theirs."""
    return f"{count_text(noting.given, 'note')} sur {noting.jury}" if noting.is_unfinished else ""


def unfinished_sentence(count: int, called: str = "candidature") -> str:
    """That some dossiers lack notes of members of the jury; nothing without any."""
    if not count:
        return ""
    said = "n’a pas toutes ses notes : son rang" if count == 1 else "n’ont pas toutes leurs notes : leur rang"
    return typeset(f"{count_text(count, called)} {said} peut encore changer.")


def closed_sentence(count: int) -> str:
    """Why the notes of some candidates are closed, under their table; nothing without any."""
    if not count:
        return ""
    said = (
        "est déjà votée : ses notes ne changent plus"
        if count == 1
        else "sont déjà votées : leurs notes ne changent plus"
    )
    return typeset(f"{count_text(count, 'candidature')} {said}.")


def missing_words(scored: Scored) -> str:
    """« Bob (Modèle économique) », of each juror who has notes still to give; nothing when nobody has."""
    return ", ".join(f"{juror} ({', '.join(labels)})" for juror, labels in scored.missing.items())
