"""Asking for a file: one dialog, opening where the officer last was for files of that kind."""

import os
import re
from itertools import count
from pathlib import Path
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ptce_desk.domain.export_errors import ExportFolderError, ExportTargetError
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_files import recent_files

FileKind: TypeAlias = Literal["ptce", "backup", "document", "attachment", "logo", "scheme", "import"]
"""Kinds an officer keeps in folders of their own; « document » is what the program writes for others."""

_ENDING: Final = re.compile(r"\*(\.\w+)")
"""As filters of Qt name one."""
_OTHER_KINDS: Final = frozenset(
    {".csv", ".doc", ".docx", ".ics", ".json", ".ods", ".odt", ".pdf", ".txt", ".xls", ".xlsx", ".zip"}
)
"""Endings that say what a file is: kept before ours, they would lie. Any other is of the name: « Liste v. 2 »."""

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

    A name without an ending of `filters` gets that of the one chosen; what bears that whole name by then, which nobody
    was asked about, is not replaced: it gets a number.

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
    place = usual_folder(kind, to_write=True) / proposed
    name, chosen = QFileDialog.getSaveFileName(parent, title, str(place), filters, options=options)
    path = _remembered(kind, name)
    if path is None:
        return None
    ended = with_ending(path, filters, chosen)
    return free_path(ended) if replacing and ended != path else ended


def ask_folder(parent: QWidget | None, title: str, kind: FileKind) -> Path | None:
    """Ask in which folder files go; None when the officer gives up."""
    name = QFileDialog.getExistingDirectory(parent, title, str(usual_folder(kind)))
    if not name:
        return None
    preferences().setValue(_key(kind), name)
    return Path(name)


def with_ending(path: Path, filters: str, chosen: str = "") -> Path:
    """A path whose ending is one of `filters`: its own, else the first of the filter chosen, else the first of all."""
    endings = _ENDING.findall(filters)
    if not endings or path.suffix.lower() in endings:
        return path
    bare = path.with_suffix("") if path.suffix.lower() in _OTHER_KINDS else path
    ending = next((one for one in _ENDING.findall(chosen) if one in endings), endings[0])
    return bare.with_name(f"{bare.name.rstrip('. ')}{ending}")


def free_path(path: Path) -> Path:
    """The path itself when nothing stands there, else the first free one: « synthese (2).xlsx »."""
    if not path.exists():
        return path
    others = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(other for other in others if not other.exists())


def other_place(refusal: ExportTargetError) -> Path:
    """What to propose once a place was refused: a free name beside it; the same name where its folder is in the way."""
    return Path(refusal.target.name) if isinstance(refusal, ExportFolderError) else free_path(refusal.path)


def elsewhere(refusal: ExportTargetError) -> str:
    """What offers another place."""
    return "Changer de dossier…" if isinstance(refusal, ExportFolderError) else "Changer de nom…"


def usual_folder(kind: FileKind, *, to_write: bool = False) -> Path:
    """The folder last used for a kind; else that of the file opened last; else « Documents ».

    One that may not be written in is no place `to_write`: the officer was told so of it, and is not led there again.
    """
    settings = preferences()
    last = str(settings.value(_key(kind), ""))
    opened = (str(one.path.parent) for one in recent_files(settings) if isinstance(one.path, Path))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    places = (Path(folder) for folder in (last, *opened, documents) if folder)
    return next((one for one in places if one.is_dir() and not (to_write and not os.access(one, os.W_OK))), Path.home())


def _remembered(kind: FileKind, name: str) -> Path | None:
    if not name:
        return None
    preferences().setValue(_key(kind), str(Path(name).parent))
    return Path(name)


def _key(kind: FileKind) -> str:
    return f"folders/{kind}"
