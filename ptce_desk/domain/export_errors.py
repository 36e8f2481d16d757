"""Why a report could not be written."""

from pathlib import Path

from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.errors import PtceDeskError


class ExportError(PtceDeskError):
    """A report could not be written at `path`; what was there before is untouched."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class ExportFolderMissingError(ExportError):
    """The folder of the target does not exist; `path` is that folder."""


class ExportFolderProtectedError(ExportError):
    """This user may not write in the folder of the target; `path` is that folder."""


class ExportTargetBusyError(ExportError):
    """The target is open in another program (Excel on Windows)."""


class ExportTargetReadOnlyError(ExportError):
    """The target is marked not to be written."""


class ExportTargetIsFolderError(ExportError):
    """The target is a folder."""


class ExportDiskFullError(ExportError):
    """No room is left on the disk, or the user's quota is spent."""


class NoTemporaryFolderError(ExportError):
    """This user may not write where the system has temporary files; `path` is that folder."""


class ExportNotWrittenError(ExportError):
    """Any other failure of the system.

    Attributes:
        cause: what the system answered.
    """

    def __init__(self, path: Path, cause: DiskCause) -> None:
        super().__init__(path)
        self.cause = cause
