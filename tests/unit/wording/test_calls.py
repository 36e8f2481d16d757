"""A call in words: the window with its days, the outcome beside the one its source records."""

from datetime import date

import pytest

from ptce_desk.domain.rules.calls import CallNext, CallStep, CallWindow, Outcome, WindowState
from ptce_desk.wording.calls import (
    counted_sentence,
    difference_sentence,
    next_sentence,
    recorded_sentence,
    window_sentence,
)

OPENS, CLOSES = date(2026, 3, 1), date(2026, 4, 30)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("window", "said"),
    [
        (
            CallWindow(OPENS, CLOSES, WindowState.OPEN, 12),
            "Dépôts du 01/03/2026 au 30/04/2026 : encore 12 jours.",
        ),
        (CallWindow(OPENS, None, WindowState.OPEN, None), "Dépôts à partir du 01/03/2026 : ouvert."),
        (CallWindow(None, CLOSES, WindowState.CLOSED, 1), "Dépôts jusqu’au 30/04/2026 : clos depuis 1 jour."),
        (
            CallWindow(OPENS, CLOSES, WindowState.NOT_YET, 3),
            "Dépôts du 01/03/2026 au 30/04/2026 : ouverture dans 3 jours.",
        ),
        (None, "Les règles de cette version ne disent pas quand les candidatures se déposent."),
    ],
)
def test_a_window_is_said_with_the_days_it_leaves(window: CallWindow | None, said: str) -> None:
    assert plain(window_sentence(window)) == said


def test_the_outcome_of_a_call_is_said_beside_the_one_recorded_and_so_is_what_parts_them() -> None:
    outcomes = [
        Outcome(CallStep.RECEIVED, 5, 23),
        Outcome(CallStep.ADMISSIBLE, 3, None),
        Outcome(CallStep.AWARDED, 1, 4),
    ]
    assert plain(counted_sentence(outcomes)) == "Dans ce fichier : 5 reçues, 3 recevables, 1 financée."
    told = "Dans la source (guide RTES 2014, l. 649) : 23 reçues, 4 financées."
    assert plain(recorded_sentence(outcomes, "guide RTES 2014, l. 649")) == told
    assert plain(difference_sentence(outcomes)) == "Les deux diffèrent : il manque ici 18 reçues et 3 financées."
    more = [Outcome(CallStep.RECEIVED, 25, 23), Outcome(CallStep.AWARDED, 4, 4)]
    assert plain(difference_sentence(more)) == "Les deux diffèrent : la source ne connaît pas 2 reçues."


def test_nothing_is_said_to_differ_where_the_source_says_nothing() -> None:
    silent = [Outcome(CallStep.RECEIVED, 5, None), Outcome(CallStep.AWARDED, 0, None)]
    assert (recorded_sentence(silent, ""), difference_sentence(silent)) == ("", "")
    assert plain(counted_sentence(silent)) == "Dans ce fichier : 5 reçues, 0 financée."


@pytest.mark.parametrize(
    ("step", "count", "said"),
    [
        (CallNext.FINISH_NOTES, 1, "1 candidature n’a pas toutes ses notes : son rang peut encore changer."),
        (CallNext.FINISH_NOTES, 2, "2 candidatures n’ont pas toutes leurs notes : leur rang peut encore changer."),
        (CallNext.PROPOSE_WAITING, 2, "Une place s’est libérée : AMI-05 est premier de la liste d’attente."),
    ],
)
def test_what_a_call_waits_for_is_said(step: CallNext, count: int, said: str) -> None:
    assert plain(next_sentence(step, count, "AMI-05")) == said
