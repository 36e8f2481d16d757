"""What an instruction gathers: documents asked for, opinions asked of others, points ticked, quantities."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ptce_desk.domain.committees import Opinion
from ptce_desk.domain.vocabulary import ScaleUnit


class OpinionKind(StrEnum):
    """Who is asked for an opinion."""

    SERVICE = "service"
    PARTNER = "partner"
    TECHNICAL_COMMITTEE = "technical_committee"


@dataclass(eq=False)
class FileQuantity:
    """How many of what a scale pays: ETP, m², places."""

    unit: ScaleUnit
    quantity: Decimal
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class TickedPoint:
    """A point of the scheme's prerequisites that an officer vouches for, in the words of the scheme."""

    label: str
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class YearShare:
    """What one civil year takes of an award, in euros, when somebody decides of it."""

    year: int
    amount: Decimal
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class RequiredDocument:
    """A document of the checklist of a dossier; `attachment_id` is the document itself once it is in the file."""

    label: str
    required: bool = True
    received_on: date | None = None
    attachment_id: int | None = None
    note: str = ""
    position: int = 0
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


def is_missing(document: RequiredDocument) -> bool:
    """Whether a document that is required has not come."""
    return document.required and document.received_on is None and document.attachment_id is None


@dataclass(eq=False)
class OpinionRequest:
    """An opinion asked of a service, a partner or a technical committee, and its answer."""

    kind: OpinionKind
    body: str = ""
    asked_on: date | None = None
    due_on: date | None = None
    answered_on: date | None = None
    opinion: Opinion | None = None
    text: str = ""
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)
