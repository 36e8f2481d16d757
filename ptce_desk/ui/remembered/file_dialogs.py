"""Asking for a file: one dialog, opening where the officer last was for files of that kind."""

from pathlib import Path
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_files import recent_files

FileKind: TypeAlias = Literal["ptce", "backup", "document", "attachment", "logo", "scheme", "import"]
"""Kinds an officer keeps in folders of their own; « document » is what the program writes for others."""

PTCE_FILES: Final = "Fichiers PTCE Desk (*.ptce)"


def ask_to_open(parent: QWidget | None, title: str, kind: FileKind, filters: str = "") -> Path | None:
    """Ask which file to read; None when the officer gives up."""
    name, _filter = QFileDialog.getOpenFileName(parent, title, str(usual_folder(kind)), filters)
    return _remembered(kind, name)


def ask_several(parent: QWidget, title: str, kind: FileKind) -> list[Path]:
    """Ask which files to read; none when the officer gives up."""
    names, _filter = QFileDialog.getOpenFileNames(parent, title, str(usual_folder(kind)))
    return [path for name in names if (path := _remembered(kind, name))]


def ask_to_save(
    parent: QWidget | None, title: str, kind: FileKind, proposed: Path, filters: str = "", *, replacing: bool = True
) -> Path | None:
    """Ask where a file goes; None when the officer gives up.

    Args:
        parent: the window it is asked in.
        title: of the dialog.
        kind: of the file.
        proposed: a name, put in the usual folder; or a whole path, which stands.
        filters: the endings it may have, as Qt writes them.
        replacing: whether what bears the name chosen is replaced, once the officer says so; what refuses it by itself
            need not ask.
    """
    options = QFileDialog.Option(0) if replacing else QFileDialog.Option.DontConfirmOverwrite
    place = usual_folder(kind) / proposed
    name, _filter = QFileDialog.getSaveFileName(parent, title, str(place), filters, options=options)
    return _remembered(kind, name)


def ask_folder(parent: QWidget | None, title: str, kind: FileKind) -> Path | None:
    """Ask in which folder files go; None when the officer gives up."""
    name = QFileDialog.getExistingDirectory(parent, title, str(usual_folder(kind)))
    if not name:
        return None
    preferences().setValue(_key(kind), name)
    return Path(name)


def usual_folder(kind: FileKind) -> Path:
    """The folder last used for a kind; else that of the file opened last; else « Documents »."""
    settings = preferences()
    last = str(settings.value(_key(kind), ""))
    opened = (str(recent.path.parent) for recent in recent_files(settings)[:1])
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    places = (Path(folder) for folder in (last, *opened, documents) if folder)
    return next((place for place in places if place.is_dir()), Path.home())


def _remembered(kind: FileKind, name: str) -> Path | None:
    if not name:
        return None
    preferences().setValue(_key(kind), str(Path(name).parent))
    return Path(name)


def _key(kind: FileKind) -> str:
    return f"folders/{kind}"
