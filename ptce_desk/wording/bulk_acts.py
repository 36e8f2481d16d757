"""What is done to many dossiers at once: how it is asked for, labelled, and told of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ptce_desk.domain.agreement_checks import Remark
from ptce_desk.domain.committees import Opinion
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.formatting import amount_text, date_text, typeset
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.follow_up import remark_sentence
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS, OPINION_LABELS


class ActKind(StrEnum):
    """What is done."""

    PROPOSE = "propose"
    LIST = "list"
    OPINE = "opine"
    REFUSE = "refuse"
    POSTPONE = "postpone"
    CLOSE = "close"
    ASSIGN = "assign"
    ASK_DOCUMENT = "ask_document"
    NOTIFY = "notify"
    END = "end"


@dataclass(frozen=True, slots=True)
class ActWords:
    """How an act is said.

    Attributes:
        verb: on the button, before « 7 dossiers »; in the menu, before « … ».
        many: of the history, with `{}` for « 7 dossiers » or « le dossier 2026-014 ».
        done: what they are after it, « proposé ».
    """

    verb: str
    many: str
    done: str


ACT_WORDS: Final = {
    ActKind.PROPOSE: ActWords("Proposer", "Proposer {} à la commission", "proposé"),
    ActKind.LIST: ActWords("Inscrire à une séance", "Inscrire {} à l’ordre du jour", "inscrit"),
    ActKind.OPINE: ActWords(
        "Noter l’avis de la commission", "Noter l’avis de la commission sur {}", "pourvu d’un avis"
    ),
    ActKind.REFUSE: ActWords("Refuser", "Refuser {}", "refusé"),
    ActKind.POSTPONE: ActWords("Ajourner", "Ajourner {}", "ajourné"),
    ActKind.CLOSE: ActWords("Clore sans aide", "Clore sans aide {}", "clos"),
    ActKind.ASSIGN: ActWords("Confier à", "Confier {}", "confié"),
    ActKind.ASK_DOCUMENT: ActWords("Demander des pièces", "Demander des pièces pour {}", "complété"),
    ActKind.NOTIFY: ActWords("Noter la notification", "Noter la notification de l’aide pour {}", "notifié"),
    ActKind.END: ActWords("Clore la suite", "Clore la suite de l’aide pour {}", "clos"),
}


def act_label(kind: ActKind, numbers: Sequence[str]) -> str:
    """What the history calls it: « Refuser 7 dossiers », « Refuser le dossier 2026-014 »."""
    whom = f"le dossier {numbers[0]}" if len(numbers) == 1 else count_text(len(numbers), "dossier")
    return ACT_WORDS[kind].many.format(whom)


def preview_sentence(kind: ActKind, allowed: int, refused: int) -> str:
    """« 5 dossiers seront proposés, 2 ne le peuvent pas. »."""
    will = "seront" if allowed > 1 else "sera"
    return _counted(kind, allowed, refused, will if allowed else "ne sera", "ne le peuvent pas", "ne le peut pas")


def outcome_sentence(kind: ActKind, done: int, refused: int) -> str:
    """« 5 dossiers sont proposés, 2 ne le sont pas. »."""
    are = "sont" if done > 1 else "est"
    return _counted(kind, done, refused, are if done else "n’est", "ne le sont pas", "ne l’est pas")


def _counted(kind: ActKind, done: int, refused: int, verb: str, several: str, one: str) -> str:
    first = f"{count_text(done, 'dossier')} {verb} {ACT_WORDS[kind].done}{'s' if done > 1 else ''}"
    left = f", {refused} {several if refused > 1 else one}" if refused else ""
    whole = f"{first}{left}."
    return typeset(whole[0].upper() + whole[1:])


def proposed_words(amount: Decimal) -> str:
    """What a proposal does."""
    return typeset(f"proposé pour {amount_text(amount)}")


def at_session_words(done: str, held_on: date) -> str:
    """« refusé à la séance du 18/12/2026 »."""
    return typeset(f"{done} à la séance du {date_text(held_on)}")


def opinion_words(opinion: Opinion, held_on: date) -> str:
    """« avis favorable à la séance du 18/12/2026 »."""
    return at_session_words(f"avis {OPINION_LABELS[opinion].lower()}", held_on)


def closed_words(state: InstructionState, decision: DecisionState) -> str:
    """« classé sans suite », with what it leaves: the agenda, or the wait for one."""
    left = {
        DecisionState.LISTED: ", retiré de l’ordre du jour",
        DecisionState.PROPOSED: ", sa proposition est retirée",
        DecisionState.WAITING_LIST: ", retiré de la liste d’attente",
    }.get(decision, "")
    return f"{INSTRUCTION_LABELS[state].lower()}{left}"


def assigned_words(name: str, before: str) -> str:
    """« confié à Service ESS, jusqu’ici à Agent de test »."""
    return f"confié à {name}" + (f", jusqu’ici à {before}" if before else "")


def documents_words(labels: Sequence[str]) -> str:
    """« 2 pièces demandées : RIB, statuts »."""
    asked = count_text(len(labels), "pièce demandée", "pièces demandées")
    return typeset(f"{asked} : {', '.join(labels)}")


def notified_words(day: date, remark: Remark | None) -> str:
    """« notifié le 03/03/2026 », and what is to be remarked of it."""
    return " – ".join([f"notifié le {date_text(day)}", *([] if remark is None else [remark_sentence(remark)])])


def obstructed_words(sentences: Sequence[str]) -> str:
    """The first thing that stands in the way, and how many others."""
    others = f" Et {count_text(len(sentences) - 1, 'autre obstacle', 'autres obstacles')}." if sentences[1:] else ""
    return sentences[0] + others


ALREADY: Final = {
    ActKind.OPINE: "cet avis y est déjà noté",
    ActKind.ASSIGN: "lui est déjà confié",
    ActKind.ASK_DOCUMENT: "rien de plus à demander",
    ActKind.NOTIFY: "déjà notifié",
}
"""Why an act has nothing to do."""
NOT_GRANTED: Final = "pas accordé"
NOT_PROPOSED: Final = "à proposer d’abord"


def decided_words(decision: DecisionState) -> str:
    """« déjà accordé »."""
    return f"déjà {DECISION_LABELS[decision].lower()}"


def not_listed_words(decision: DecisionState) -> str:
    """That a dossier waits for no vote: where it stands."""
    return typeset(f"à l’ordre du jour d’aucune séance : {DECISION_LABELS[decision].lower()}")
