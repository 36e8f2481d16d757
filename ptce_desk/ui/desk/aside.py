"""Files that are only looked at: written aside, and gone when the window is."""

from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir

from ptce_desk.domain.export_errors import NoTemporaryFolderError
from ptce_desk.ui.desk.tasks import Tasks


class AsideFolder:
    """A folder of files that are only looked at, made when the first of them is."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._folder: QTemporaryDir | None = None

    def path(self) -> Path | None:
        """Where it is; None, which is said, when this user may not write where such folders go."""
        folder = self._folder or QTemporaryDir()
        if not folder.isValid():
            self._tasks.refused.emit(NoTemporaryFolderError(temporary_place()))
            return None
        self._folder = folder
        return Path(folder.path())


def temporary_place() -> Path:
    """Where the system has files that are only looked at."""
    return Path(QDir.tempPath())
