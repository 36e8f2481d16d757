"""What is refused of a scoring grid and of the notes given under it; `wording.scoring` has the sentences."""

from decimal import Decimal

from ptce_desk.domain.errors import PtceDeskError


class NoteAboveScaleError(PtceDeskError):
    """A note is above what its criterion, `label`, is noted on."""

    def __init__(self, label: str, out_of: Decimal) -> None:
        super().__init__(label, out_of)
        self.label, self.out_of = label, out_of


class CriterionNameTakenError(PtceDeskError):
    """Another criterion of the grid bears that name: nobody could tell which one a note is of."""

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.label = label


class NoGridError(PtceDeskError):
    """Notes are given to a dossier whose scheme has no grid."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


class CriterionUnusableError(PtceDeskError):
    """A criterion would be noted on nothing."""
