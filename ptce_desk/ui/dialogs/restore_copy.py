"""Choosing a copy to make a new file of, once one sees what it holds beside the open file."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ptce_desk.domain.errors import FileError
from ptce_desk.formatting import HARD_SPACE, number_text, typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.backups import Comparison, compare
from ptce_desk.services.file.safe_copies import SafeCopy
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.dialogs.file_list import FileList
from ptce_desk.ui.remembered.file_dialogs import PTCE_FILES, ask_to_open
from ptce_desk.ui.remembered.recent_files import FileLine
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import ElidedLabel, TextRole, plain_label
from ptce_desk.wording.backups import comparison_sentence, differences, digest_rows, moment_text
from ptce_desk.wording.errors import error_sentence

_WIDTH: Final = 680


class RestoreDialog(Dialog):
    """The copies of the open file; `chosen` is the one taken, once accepted."""

    def __init__(self, copies: Sequence[SafeCopy], tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Restaurer une sauvegarde")
        self.setMinimumWidth(_WIDTH)
        self._tasks = tasks
        self._path: Path | None = None
        self.copies = FileList("Sauvegardes")
        self.copies.set_lines([copy_line(copy) for copy in copies])
        self.sentence = plain_label("", wrap=True)
        self.other_button = quiet_button("Choisir un autre fichier…", "folder-open")
        self.restore_button = primary_button("Restaurer dans un nouveau fichier…", "clock-counter-clockwise")
        self.restore_button.setEnabled(False)
        self._grid = QGridLayout()
        self._cells: list[QLabel] = []
        self._build(has_copies=bool(copies))
        self.copies.currentRowChanged.connect(lambda _row: self._look(self.copies.chosen_file()))
        self.copies.opened.connect(lambda _path: self.restore_button.click())
        self.other_button.clicked.connect(self._choose_other)
        self.restore_button.clicked.connect(self.accept)
        self._look(self.copies.chosen_file())

    def chosen(self) -> Path | None:
        """The copy last looked at."""
        return self._path

    def _look(self, path: Path | None) -> None:
        """Ask what a copy holds."""
        self._path = path
        self.restore_button.setEnabled(False)
        if path is not None:
            self._tasks.query(partial(self._show_comparison, path), _looked, path)

    def _show_comparison(self, path: Path, found: Comparison | FileError) -> None:
        if path != self._path:
            return
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        if isinstance(found, FileError):
            self.sentence.setText(error_sentence(found))
            return
        assert found.present is not None
        self.sentence.setText(typeset(comparison_sentence(found.copy, found.present)))
        changed = {word for word, _before, _now in differences(found.copy, found.present)}
        self._put_row(0, "", "Sauvegarde", "Fichier ouvert", strong=True)
        rows = zip(digest_rows(found.copy), digest_rows(found.present), strict=True)
        for rank, ((word, before), (_word, now)) in enumerate(rows, 1):
            self._put_row(rank, word, before, now, strong=word in changed)
        self.restore_button.setEnabled(True)
        self.adjustSize()

    def _put_row(self, row: int, word: str, before: str, now: str, *, strong: bool) -> None:
        for column, text in enumerate((word, before, now)):
            role: TextRole = "muted" if column == 0 or not row else "strong" if strong else "text"
            label = ElidedLabel(text, role, lines=2) if column else plain_label(text, role)
            self._grid.addWidget(label, row, column)
            self._cells.append(label)

    def _choose_other(self) -> None:
        path = ask_to_open(self, "Choisir une sauvegarde", "ptce", PTCE_FILES)
        if path is not None:
            self._look(path)

    def _build(self, *, has_copies: bool) -> None:
        layout = self.column("Restaurer une sauvegarde")
        if has_copies:
            layout.addWidget(self.copies)
        else:
            self.sentence.setText("Ce fichier n’a pas encore de sauvegarde à côté de lui.")
        layout.addWidget(self.sentence)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        layout.addLayout(self._grid)
        hint = "La sauvegarde devient un nouveau fichier. Le fichier ouvert et la sauvegarde restent tels quels."
        layout.addWidget(plain_label(hint, "hint", wrap=True))
        leave = quiet_button("Fermer")
        leave.clicked.connect(self.reject)
        layout.addSpacing(8)
        layout.addLayout(foot(self.other_button, self.restore_button, aside=leave))


def _looked(desk: Desk, path: Path) -> Comparison | FileError:
    """What a copy holds, or why it cannot be read: the dialog says it in its own place."""
    try:
        return compare(desk, path)
    except FileError as problem:
        return problem


def copy_line(copy: SafeCopy) -> FileLine:
    """A copy as it is listed: its moment, its file, its size."""
    kilobytes = max(round(copy.size / 1024), 1)
    return FileLine(copy.path, moment_text(copy.made_at), copy.path.name, f"{number_text(kilobytes)}{HARD_SPACE}ko")
