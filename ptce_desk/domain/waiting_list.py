"""The waiting list of a call: whether a place came free for the first of those who wait (docs/rules.md, « Calls »)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Turn:
    """What befell a dossier of a call, and when; with the session, where a vote decided it."""

    at: datetime
    session_id: int | None = None


def is_place_free(waiting: Turn, freed: Iterable[Turn], taken: Iterable[Turn]) -> bool:
    """Whether more dossiers gave up their place than were taken from the list, since the first was put on it.

    The session that put it there refused others in the same breath: their places were counted already.

    Args:
        waiting: when the first was put on the list.
        freed: when others were refused, withdrew once proposed, or renounced.
        taken: when others left the list to be proposed again.
    """
    here = {waiting.session_id} - {None}
    places = [one for one in freed if one.at >= waiting.at and one.session_id not in here]
    return len(places) > sum(one.at >= waiting.at for one in taken)
