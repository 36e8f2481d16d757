"""What keeps a team's base from being used, one class per cause."""

from typing import Final

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.rights import Right


class TeamBaseError(PtceDeskError):
    """A team's base could not be used."""

    def __init__(self, base: TeamBase) -> None:
        super().__init__(base)
        self.base = base


class AddressNotUnderstoodError(PtceDeskError):
    """What was given as the address of a base is none, or tells a password, which others would read.

    Attributes:
        text: as it was given, without what follows the name of who opens it.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class BaseUnreachableError(TeamBaseError):
    """No server answers there, or none that proves to be the one asked for."""


class BaseLoginRefusedError(TeamBaseError):
    """The server knows neither the name nor the password."""


class BaseNotAllowedHereError(TeamBaseError):
    """The server lets nobody of this name into the base from this computer, whatever the password."""


class BaseMissingError(TeamBaseError):
    """The server has no base of this name."""


class NotATeamBaseError(TeamBaseError):
    """The base holds something else than ours, or nothing yet."""


class BaseNotEmptyError(TeamBaseError):
    """The base holds something already."""


class BaseBeingFilledError(TeamBaseError):
    """Another file is being published into the base."""


class BaseTooRecentError(TeamBaseError):
    """The base was made by a later program."""


class BaseTooOldError(TeamBaseError):
    """The base was made by an earlier program, and is to be brought up first."""


class BaseBeingUpgradedError(TeamBaseError):
    """The base is being brought up: nobody comes in meanwhile."""


class BaseInUseError(TeamBaseError):
    """The base is not brought up while somebody is in it.

    Attributes:
        names: the logins of those who are.
    """

    def __init__(self, base: TeamBase, names: str) -> None:
        super().__init__(base)
        self.names = names


class OwnerOnlyError(TeamBaseError):
    """Only who owns the base brings it up."""


class BaseBusyError(TeamBaseError):
    """Another officer's change took too long to end."""


class NotInATeamError(TeamBaseError):
    """What is done to a file, and not to a base: those who run the server do it."""


class CopyDiffersError(PtceDeskError):
    """What was sent from a store to another is not the same there; nothing of it was kept.

    Attributes:
        table: the first that differs.
    """

    def __init__(self, table: str) -> None:
        super().__init__(table)
        self.table = table


class RightMissingError(PtceDeskError):
    """Who opened the base may not do this in it; nothing of it was done.

    Attributes:
        right: what it takes.
    """

    def __init__(self, right: Right) -> None:
        super().__init__(right)
        self.right = right


class KeptAllTheSameError(TeamBaseError):
    """The connection was lost while a change was being kept, and it is kept: it is not to be done again."""


class OutcomeUnknownError(TeamBaseError):
    """The connection was lost while a change was being kept; nobody can say yet whether it is."""


class ChangedByAnotherError(PtceDeskError):
    """What an operation touched was changed since by somebody else: to undo it, or make it again, might spoil that.

    Attributes:
        label: of the operation.
        author: who changed it since.
        since: the label of that change.
    """

    def __init__(self, label: str, author: str, since: str) -> None:
        super().__init__(label, author, since)
        self.label, self.author, self.since = label, author, since


class ConnectionLostError(TeamBaseError):
    """The server is gone, or answers no more; what was under way was not kept."""


OUT_OF_REACH: Final = (ConnectionLostError, OutcomeUnknownError)
"""Why something is refused while the base is away; of the second, whether it is kept is told once it is back."""
