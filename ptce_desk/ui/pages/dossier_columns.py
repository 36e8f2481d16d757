"""The columns that lists of dossiers share, on the pages of records that have some."""

from typing import Protocol, TypeVar

from typing_extensions import Unpack

from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column, Looks, screen_column
from ptce_desk.ui.pages.state_colours import DECISION_COLOURS, INSTRUCTION_COLOURS
from ptce_desk.wording.states import followed_label


class Numbered(Protocol):
    """A row about a dossier."""

    @property
    def number(self) -> str:
        """Its number."""

    @property
    def title(self) -> str:
        """Its title, maybe empty."""


class Followed(Protocol):
    """A row that tells how far a dossier has come."""

    @property
    def instruction(self) -> InstructionState:
        """How far its instruction has come."""

    @property
    def decision(self) -> DecisionState:
        """How far its decision has."""


AnyNumbered = TypeVar("AnyNumbered", bound=Numbered)
AnyFollowed = TypeVar("AnyFollowed", bound=Followed)


def number_column(width_chars: int = 8) -> Column[AnyNumbered]:
    """Its number."""
    return screen_column(FUNDING_FILE.field("number"), width_chars=width_chars)


def title_column(**looks: Unpack[Looks[AnyNumbered]]) -> Column[AnyNumbered]:
    """Its title, or that it has none."""
    return screen_column(FUNDING_FILE.field("title"), lambda row: row.title or "Sans intitulé", **looks)


def state_column(width_chars: int) -> Column[AnyFollowed]:
    """How far it has come: its decision once it waits for one, its instruction before."""
    return Column(
        "state",
        "État",
        "text",
        lambda row: followed_label(row.instruction, row.decision),
        badge=_colour,
        width_chars=width_chars,
    )


def _colour(row: Followed) -> ColourRole:
    waits = row.decision is DecisionState.NOT_LISTED
    return INSTRUCTION_COLOURS[row.instruction] if waits else DECISION_COLOURS[row.decision]
