"""Why a report could not be written."""

from pathlib import Path

from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.errors import PtceDeskError


class ExportError(PtceDeskError):
    """A report could not be written at `path`; what was there before is untouched."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class ExportTargetError(ExportError):
    """Another place would do.

    Attributes:
        target: the place asked for, of which `path` is the folder where the folder is in the way.
    """

    def __init__(self, path: Path, target: Path | None = None) -> None:
        super().__init__(path)
        self.target = target or path


class ExportFolderError(ExportTargetError):
    """The folder of the target is in the way: another folder would do."""


class ExportFolderMissingError(ExportFolderError):
    """The folder of the target does not exist; `path` is that folder."""


class ExportFolderProtectedError(ExportFolderError):
    """This user may not write in the folder of the target; `path` is that folder."""


class ExportTargetBusyError(ExportTargetError):
    """The target is open in another program (Excel on Windows)."""


class ExportTargetReadOnlyError(ExportTargetError):
    """The target is marked not to be written."""


class ExportTargetIsFolderError(ExportTargetError):
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
