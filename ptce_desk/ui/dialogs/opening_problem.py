"""Why a file does not open, and the ways out: another file, once more, a copy."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, Literal, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ptce_desk.domain import errors
from ptce_desk.formatting import HARD_SPACE, date_text, number_text, typeset
from ptce_desk.services.file.safe_copies import SafeCopy
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.dialogs.file_list import FileList
from ptce_desk.ui.looks.icons import LARGE
from ptce_desk.ui.remembered.recent_files import FileLine
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import IconLabel, plain_label
from ptce_desk.wording.errors import error_sentence

T = TypeVar("T")
WayOut = Literal["other", "retry", "elsewhere", "copy", "backup"]

_WIDTH: Final = 640
_TITLES: Final[dict[type[errors.FileError], str]] = {
    errors.FileMissingError: "Fichier introuvable",
    errors.FolderGivenError: "C’est un dossier",
    errors.UnreadableFileError: "Fichier inaccessible",
    errors.FileIsProtectedError: "Fichier protégé en écriture",
    errors.FileInUseError: "Fichier déjà ouvert",
    errors.FileIsDamagedError: "Fichier abîmé",
    errors.FileIsEmptyError: "Fichier vide",
    errors.NotAPtceFileError: "Un autre genre de fichier",
    errors.FileTooRecentError: "Fichier plus récent que ce PTCE Desk",
    errors.FileTooOldError: "Fichier d’une version d’essai",
    errors.MigrationFailedError: "Mise à niveau impossible",
    errors.BackupFailedError: "Copie de sécurité impossible",
    errors.CopyNotMadeError: "Copie impossible",
    errors.FileNotMadeError: "Fichier non créé",
    errors.FileExistsAlreadyError: "Ce nom est pris",
}
_OTHER: Final[tuple[WayOut, ...]] = ("other",)
_WAYS: Final[dict[type[errors.FileError], tuple[WayOut, ...]]] = {
    errors.FileMissingError: ("other", "retry", "backup"),
    errors.UnreadableFileError: ("other", "retry"),
    errors.FileIsProtectedError: ("elsewhere", "retry", "other"),
    errors.FileInUseError: ("retry", "other"),
    errors.FileIsDamagedError: ("backup", "other", "retry"),
    errors.NotAPtceFileError: ("other", "backup"),
    errors.FileIsEmptyError: ("backup", "other"),
    errors.MigrationFailedError: ("retry", "other", "backup"),
    errors.BackupFailedError: ("retry", "elsewhere", "other"),
    errors.CopyNotMadeError: ("elsewhere", "other"),
    errors.FileNotMadeError: ("retry", "other"),
    errors.FileExistsAlreadyError: ("elsewhere", "other"),
}
"""What can be done about each, the most likely first; « other » alone for the rest. Where working on from a copy is a
way out (« backup »), the copies beside the file come first when there are some."""

_WORDS: Final[dict[WayOut, tuple[str, str]]] = {
    "other": ("Choisir un autre fichier…", "folder-open"),
    "retry": ("Réessayer", "arrow-clockwise"),
    "elsewhere": ("Ouvrir une copie ailleurs…", "copy"),
    "copy": ("Ouvrir la copie choisie", "clock-counter-clockwise"),
    "backup": ("Choisir une sauvegarde…", "clock-counter-clockwise"),
}


class OpeningProblemDialog(Dialog):
    """One problem in words; `wish` says which way out was taken, None when the officer leaves."""

    def __init__(self, problem: errors.FileError, copies: Sequence[SafeCopy], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wish: WayOut | None = None
        title = _of_its_kind(_TITLES, problem, "Ce fichier ne s’ouvre pas")
        ways = _of_its_kind(_WAYS, problem, _OTHER)
        self.sentence = plain_label(error_sentence(problem), wrap=True)
        self._copies = {copy.path: copy for copy in copies if "backup" in ways}
        self.copies = FileList("Copies de sauvegarde")
        self.buttons: dict[WayOut, QPushButton] = {}
        if self._copies:
            ways = ("copy", *(way for way in ways if way != "backup"))
        self.setWindowTitle(f"{title} – PTCE Desk")
        self._build(title, ways)

    def chosen_copy(self) -> SafeCopy | None:
        """The copy the keyboard is on."""
        path = self.copies.chosen_file()
        return None if path is None else self._copies[path]

    def _build(self, title: str, ways: Sequence[WayOut]) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(IconLabel("warning-circle", "danger", LARGE), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(plain_label(title, "section"))
        self.sentence.setMinimumWidth(_WIDTH - 104)
        words.addWidget(self.sentence)
        head.addLayout(words, 1)
        layout.addLayout(head)
        if self._copies:
            layout.addLayout(self._copies_part())
        layout.addLayout(self._button_row(ways))

    def _copies_part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(6)
        part.addWidget(plain_label("Copies de sauvegarde", "strong"))
        self.copies.set_lines([_line_of(copy) for copy in self._copies.values()])
        self.copies.opened.connect(lambda _path: self._take("copy"))
        part.addWidget(self.copies)
        hint = "La copie choisie s’ouvre comme un nouveau fichier, à côté de l’ancien. Rien n’est écrasé."
        part.addWidget(plain_label(hint, "hint", wrap=True))
        return part

    def _button_row(self, ways: Sequence[WayOut]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        leave = quiet_button("Fermer")
        leave.clicked.connect(self.reject)
        row.addWidget(leave)
        row.addStretch(1)
        for way in reversed(ways):
            text, icon_name = _WORDS[way]
            button = primary_button(text, icon_name) if way == ways[0] else quiet_button(text, icon_name)
            button.clicked.connect(lambda _checked=False, way=way: self._take(way))
            row.addWidget(button)
            self.buttons[way] = button
        first = self.buttons[ways[0]]
        first.setDefault(True)
        (self.copies if self._copies else first).setFocus()
        return row

    def _take(self, way: WayOut) -> None:
        self.wish = way
        self.accept()


def _of_its_kind(table: Mapping[type[errors.FileError], T], problem: errors.FileError, otherwise: T) -> T:
    """What a table says of the kind of a problem, or of the nearest kind above it."""
    return next((table[kind] for kind in type(problem).__mro__ if kind in table), otherwise)


def _line_of(copy: SafeCopy) -> FileLine:
    moment = copy.made_at.astimezone()
    large = copy.size >= 1_000_000
    size = number_text(Decimal(copy.size) / 1_000_000, 1) if large else number_text(copy.size // 1000)
    title = typeset(f"{date_text(moment.date())} à {moment:%H:%M}")
    return FileLine(copy.path, title, copy.path.name, f"{size}{HARD_SPACE}{'Mo' if large else 'Ko'}")
