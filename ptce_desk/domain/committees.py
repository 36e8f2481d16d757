"""Committee sessions, their agenda, and the vote on each dossier."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ptce_desk.domain.ballots import Ballot
from ptce_desk.domain.french_order import fold

_RESERVES: Final = ("sous reserve", "sous condition", "sous la condition", "a condition", "reserve :")
"""How a reserve begins, folded."""


class CommitteeBody(StrEnum):
    """Who sits."""

    COMMITTEE = "committee"
    STANDING_COMMITTEE = "standing_committee"
    EXECUTIVE_BOARD = "executive_board"
    COUNCIL = "council"


class SessionStatus(StrEnum):
    """How far a session has come."""

    PLANNED = "planned"
    CONVENED = "convened"
    HELD = "held"
    CANCELLED = "cancelled"


class Opinion(StrEnum):
    """An *avis*, before the vote."""

    FAVOURABLE = "favourable"
    RESERVED = "reserved"
    UNFAVOURABLE = "unfavourable"


class Vote(StrEnum):
    """What the élus decided on one dossier."""

    GRANTED = "granted"
    REFUSED = "refused"
    ADJOURNED = "adjourned"
    WAITING_LIST = "waiting_list"


@dataclass(eq=False)
class AgendaItem:
    """A dossier on the agenda.

    Attributes:
        recused: the élus who withdrew (déport, CGCT L2131-11), each with the reason, as `domain.recusals` writes them.
        submitted: what the élus had of it, as `services.submitted` writes it; empty until the first vote, or until
            the day of the session is past. What is printed of that session is printed from it.
        proposed: the amount proposed that day, in euros, kept with it.
    """

    funding_file_id: int
    position: int = 0
    opinion: Opinion | None = None
    vote: Vote | None = None
    voted_amount: Decimal | None = None
    recused: str = ""
    remark: str = ""
    submitted: str = ""
    proposed: Decimal | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    not_taking_part: int | None = None
    id: int = field(init=False, repr=False)
    session_id: int = field(init=False, repr=False)

    @property
    def ballot(self) -> Ballot:
        """The votes counted, where they are."""
        return Ballot(self.votes_for, self.votes_against, self.abstentions, self.not_taking_part)

    @property
    def reserve(self) -> str:
        """What a grant is subject to, in the words noted on the agenda; empty when it is subject to nothing.

        Whatever is noted beside a reserved opinion is a reserve; beside another, what says so itself.
        """
        said = self.remark.strip()
        reserved = self.opinion is Opinion.RESERVED or fold(said).startswith(_RESERVES)
        return said if reserved and self.vote in (None, Vote.GRANTED) else ""


@dataclass(eq=False)
class Deliberation:
    """The act of the assembly; one number and date cover every dossier of the session.

    It may be carried out once it was handed to the legality review and made public (CGCT L2131-1, L3131-1, L4141-1):
    `transmitted_on` and `public_on` are those days.
    """

    number: str
    taken_on: date
    transmitted_on: date | None = None
    public_on: date | None = None
    id: int = field(init=False, repr=False)
    session_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class CommitteeSession:
    """A commission, commission permanente, bureau or conseil on one day, with its agenda in order.

    `envelopes` is what was told of the envelopes of its year, as `services.committee.told_envelopes` writes it with
    the first dossier kept.
    """

    body: CommitteeBody
    held_on: date
    title: str = ""
    status: SessionStatus = SessionStatus.PLANNED
    envelopes: str = ""
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
    items: list[AgendaItem] = field(default_factory=list, repr=False)
    deliberation: Deliberation | None = field(default=None, repr=False)

    def item_for(self, funding_file_id: int) -> AgendaItem | None:
        """The agenda item of a dossier, if it is listed here."""
        return next((item for item in self.items if item.funding_file_id == funding_file_id), None)


def status_on(status: SessionStatus, held_on: date, day: date) -> SessionStatus:
    """How far a session has come on a day: once its own is past it was held, unless it was cancelled."""
    if held_on < day and status is not SessionStatus.CANCELLED:
        return SessionStatus.HELD
    return status
