"""« Fichier »: a table dropped or chosen, read aside with its progress, or why it cannot be."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.formatting import typeset
from ptce_desk.services.importing.assistant import target_options
from ptce_desk.ui.desk.dropping import NOT_A_BLOCK, is_block, tables_in
from ptce_desk.ui.looks.icons import LARGE
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.remembered.file_dialogs import ask_to_open
from ptce_desk.ui.widgets.buttons import menu_button, primary_button, quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import IconLabel, plain_label
from ptce_desk.ui.widgets.letter_widths import hold_width
from ptce_desk.ui.widgets.progress import ProgressBar
from ptce_desk.ui.widgets.scrolling import page_scroller

_KINDS: Final = "Tableaux (*.xlsx *.xls *.ods *.csv *.tsv *.txt);;Tous les fichiers (*)"
_INVITES: Final = "Déposez ici un classeur ou un fichier csv"
_HINT: Final = (
    "Dossiers, structures, décisions passées : votre tableau de suivi, un export de portail, un fichier publié. "
    "Rien n’est écrit dans vos dossiers avant que vous ayez vu ce qui va se passer."
)
_LIMITS: Final = (
    "xlsx, xls, ods ou csv, 50 Mo au plus. Aucune formule ni macro n’est exécutée. "
    "Un bloc de cellules se colle aussi (Ctrl+V)."
)
_LINE: Final = 86
"""Figures as wide as the longest line: beyond, the last word would stand alone under it."""


class FileStep(QWidget):
    """Only asks and shows; the page reads.

    Signals:
        wanted: the `Path` of a table to read.
        pasted: a block copied from a spreadsheet (str).
        stopped: the reading is given up.
        model_wanted: a blank workbook to fill, for what rows become (str).
    """

    wanted = Signal(object)
    pasted = Signal(str)
    stopped = Signal()
    model_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.zone = _Zone()
        self.zone.dropped.connect(self.wanted)
        self.choose_button = primary_button("Choisir un fichier…", "folder-open")
        self.choose_button.clicked.connect(self.choose)
        self.sentence = plain_label("", "text", wrap=True)
        self.progress = ProgressBar("Lecture du fichier")
        self.stop_button = quiet_button("Arrêter", "x")
        self.stop_button.clicked.connect(self.stopped)
        models: list[tuple[str, Callable[[], object]]] = [
            (label, partial(self.model_wanted.emit, key)) for key, label in target_options()
        ]
        self.model_button = menu_button("Modèle à remplir", models, "file-arrow-down")
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        self._lay_out()
        self.show_rest()

    def choose(self) -> None:
        """Ask which file to read."""
        path = ask_to_open(self, "Importer un tableau", "import", _KINDS)
        if path is not None:
            self.wanted.emit(path)

    def paste(self) -> None:
        """Take what is on the clipboard, when it is a block of cells."""
        text = QGuiApplication.clipboard().text()
        if is_block(text):
            self.pasted.emit(text)
        else:
            self.show_refusal(NOT_A_BLOCK)

    def show_reading(self, path: Path) -> None:
        """Say that a file is being read."""
        self._say(typeset(f"Lecture de « {path.name} »…"), "text", reading=True)
        self.progress.setRange(0, 0)

    def show_refusal(self, sentence: str) -> None:
        """Say why it cannot be read, and what to do."""
        self._say(sentence, "danger", reading=False)

    def show_rest(self, sentence: str = "") -> None:
        """Wait for a file."""
        self._say(sentence, "text", reading=False)

    def _say(self, sentence: str, role: str, *, reading: bool) -> None:
        self.sentence.setText(sentence)
        set_look(self.sentence, "textRole", role)
        self.sentence.setVisible(bool(sentence))
        self.progress.setVisible(reading)
        self.stop_button.setVisible(reading)
        self.choose_button.setEnabled(not reading)

    def _lay_out(self) -> None:
        centred = Qt.AlignmentFlag.AlignHCenter
        zone = QVBoxLayout(self.zone)
        zone.setContentsMargins(24, 32, 24, 32)
        zone.setSpacing(12)
        zone.addStretch(1)
        zone.addWidget(IconLabel("table", "accent", QSize(LARGE)), 0, centred)
        zone.addWidget(plain_label(_INVITES, "section"), 0, centred)
        zone.addWidget(FlowRow(self.choose_button, self.model_button, across=8), 0, centred)
        for words, role in ((_HINT, "muted"), (_LIMITS, "hint")):
            label = plain_label(typeset(words), role, wrap=True)  # type: ignore[arg-type]
            label.setAlignment(centred)
            hold_width(label, "most", "0" * _LINE)
            line = QHBoxLayout()  # in the middle, as wide as it may
            line.addStretch(1)
            line.addWidget(label, 100)
            line.addStretch(1)
            zone.addLayout(line)
        zone.addWidget(self.sentence)
        self.sentence.setAlignment(centred)
        under_way = QHBoxLayout()
        under_way.addStretch(1)
        self.progress.setFixedWidth(240)
        under_way.addWidget(self.progress)
        under_way.addWidget(self.stop_button)
        under_way.addStretch(1)
        zone.addLayout(under_way)
        zone.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        held = QWidget()
        around = QVBoxLayout(held)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.zone)
        column.addWidget(page_scroller(held))


class _Zone(QFrame):
    """Where a table is dropped.

    Signals:
        dropped: its `Path`.
    """

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "drop")
        self.setAcceptDrops(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if tables_in(event.mimeData()):
            set_look(self, "over", "true")
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_look(self, "over", "false")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        set_look(self, "over", "false")
        for path in tables_in(event.mimeData())[:1]:
            event.acceptProposedAction()
            self.dropped.emit(path)
