"""A call in words: its window, its steps, its outcome beside the one its source records."""

from collections.abc import Sequence
from typing import Final, assert_never

from ptce_desk.domain.rules.calls import CallNext, CallStep, CallWindow, Outcome, WindowState
from ptce_desk.formatting import date_text, number_text, typeset
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.scoring import unfinished_sentence

STEP_LABELS: Final = {
    CallStep.INTEREST: "Manifestations d’intérêt",
    CallStep.RECEIVED: "Reçues",
    CallStep.ADMISSIBLE: "Recevables",
    CallStep.NOTED: "Notées",
    CallStep.RANKED: "Classées",
    CallStep.WAITING: "Liste d’attente",
    CallStep.AWARDED: "Financées",
}
_ONE_OR_MORE: Final = {
    CallStep.INTEREST: ("manifestation d’intérêt", "manifestations d’intérêt"),
    CallStep.RECEIVED: ("reçue", "reçues"),
    CallStep.ADMISSIBLE: ("recevable", "recevables"),
    CallStep.NOTED: ("notée", "notées"),
    CallStep.RANKED: ("classée", "classées"),
    CallStep.WAITING: ("en liste d’attente", "en liste d’attente"),
    CallStep.AWARDED: ("financée", "financées"),
}


def window_sentence(window: CallWindow | None) -> str:
    """« Dépôts du 01/03/2026 au 30/04/2026 : encore 12 jours »."""
    if window is None:
        return typeset("Les règles de cette version ne disent pas quand les candidatures se déposent.")
    days = count_text(window.days or 0, "jour")
    match window.state:
        case WindowState.NOT_YET:
            said = f"{_span(window)} : ouverture dans {days}."
        case WindowState.OPEN:
            said = f"{_span(window)} : ouvert." if window.days is None else f"{_span(window)} : encore {days}."
        case WindowState.CLOSED:
            said = f"{_span(window)} : clos depuis {days}."
    return typeset(said)


def counted_sentence(outcomes: Sequence[Outcome]) -> str:
    """« Dans ce fichier : 23 reçues, 12 recevables, 4 financées »."""
    return typeset(f"Dans ce fichier : {', '.join(_counted(one.step, one.counted) for one in outcomes)}.")


def recorded_sentence(outcomes: Sequence[Outcome], source: str) -> str:
    """What the source records; nothing when it records nothing."""
    told = ", ".join(_counted(one.step, one.recorded) for one in outcomes if one.recorded is not None)
    return typeset(f"Dans la source ({source}) : {told}.") if told else ""


def difference_sentence(outcomes: Sequence[Outcome]) -> str:
    """Where the two differ; nothing where they agree or nothing is recorded."""
    lacking = [_counted(one.step, gap) for one in outcomes if (gap := (one.recorded or 0) - one.counted) > 0]
    beyond = [
        _counted(one.step, -gap) for one in outcomes if one.differs and (gap := (one.recorded or 0) - one.counted) < 0
    ]
    said = [f"il manque ici {_and(lacking)}"] if lacking else []
    said += [f"la source ne connaît pas {_and(beyond)}"] if beyond else []
    return typeset(f"Les deux diffèrent : {' ; '.join(said)}.") if said else ""


def step_words(step: CallStep, count: int) -> str:
    """What a screen reader says of a count that opens its dossiers."""
    return typeset(f"{STEP_LABELS[step]} : {count}, voir les dossiers")


def step_files(step: CallStep, call: str) -> str:
    """What stands over the list of the dossiers of a step: « Recevables – Appel 2026 »."""
    return typeset(f"{STEP_LABELS[step]} – {call}")


def next_sentence(step: CallNext, unfinished: int, first: str) -> str:
    """What a call waits for, and why: `first` is the number of the first of the waiting list."""
    match step:
        case CallNext.PROPOSE_WAITING:
            return typeset(f"Une place s’est libérée : {first} est premier de la liste d’attente.")
        case CallNext.FINISH_NOTES:
            return unfinished_sentence(unfinished)
        case _:
            assert_never(step)


NEXT_LABELS: Final = {
    CallNext.PROPOSE_WAITING: "Proposer le premier de la liste d’attente",
    CallNext.FINISH_NOTES: "Compléter les notes",
}


def _counted(step: CallStep, count: int) -> str:
    return f"{number_text(count)} {_ONE_OR_MORE[step][count > 1]}"


def _and(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} et {words[-1]}" if len(words) > 1 else words[0]


def _span(window: CallWindow) -> str:
    if window.opens is None:
        return f"Dépôts jusqu’au {date_text(window.closes)}"
    if window.closes is None:
        return f"Dépôts à partir du {date_text(window.opens)}"
    return f"Dépôts du {date_text(window.opens)} au {date_text(window.closes)}"
