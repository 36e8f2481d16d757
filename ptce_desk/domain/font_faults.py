"""What keeps a font of one's own from being printed with; `wording.own_files` has the sentences."""

from enum import StrEnum

from ptce_desk.domain.errors import PtceDeskError


class FontFault(StrEnum):
    """Why a font cannot be put in a document."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    POSTSCRIPT = "postscript"
    COLLECTION = "collection"
    RESTRICTED = "restricted"
    NO_SUBSET = "no_subset"
    LACKING = "lacking"


class FontRefusedError(PtceDeskError):
    """A font cannot be put in the documents.

    Attributes:
        name: of its file.
        fault: why.
        lacking: the letters of French it does not hold.
    """

    def __init__(self, name: str, fault: FontFault, lacking: str = "") -> None:
        super().__init__(name)
        self.name, self.fault, self.lacking = name, fault, lacking
