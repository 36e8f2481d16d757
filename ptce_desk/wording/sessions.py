"""The act of a session, named as one cites it."""

from datetime import date

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.formatting import long_date_text
from ptce_desk.wording.states import BODY_LABELS


def session_act(body: CommitteeBody, held_on: date, deliberation: str) -> str:
    """« Commission permanente du 3 mars 2027, délibération n° 2027-45 »; the number only once there is one.

    Spaces are those a person types, since it is kept as if it were typed.
    """
    said = f"{BODY_LABELS[body]} du {long_date_text(held_on)}"
    return " ".join((f"{said}, délibération n° {deliberation}" if deliberation else said).split())


def deliberation_words(number: str) -> str:
    """« Délibération n° 2019-12 », as a person types it."""
    return f"Délibération n° {number}"
