"""What is refused when a document is put into the file; `wording.attachments` has the sentences."""

from ptce_desk.domain.errors import PtceDeskError


class AttachmentError(PtceDeskError):
    """A document cannot be put into the file.

    Attributes:
        name: what the document is called.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class AttachmentTooLargeError(AttachmentError):
    """It has more bytes than one document may.

    Attributes:
        most: the size allowed, in megabytes.
    """

    def __init__(self, name: str, most: int) -> None:
        super().__init__(name)
        self.most = most


class AttachmentUnreadableError(AttachmentError):
    """It is gone, or this user may not read it."""


class AttachmentIsFolderError(AttachmentError):
    """A folder, or what is no file at all."""


class AttachmentEmptyError(AttachmentError):
    """It holds nothing: a download that stopped."""


class AttachmentThereAlreadyError(AttachmentError):
    """The same bytes are attached to this record already.

    Attributes:
        known_as: the name they have there.
    """

    def __init__(self, name: str, known_as: str) -> None:
        super().__init__(name)
        self.known_as = known_as


class AttachmentContentMissingError(AttachmentError):
    """Its bytes are not in the file, or are not those that were put in."""
