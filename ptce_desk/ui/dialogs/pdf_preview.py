"""A document as it will print, page under page, before it is saved or sent to the printer."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.formatting import typeset
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.drawing.documents import Drawing, Drawn, Failure
from ptce_desk.ui.drawing.process import PDF
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.attachments import drawing_refusal
from ptce_desk.wording.filters import count_text

_PAGE_WIDTH: Final = 780
"""Pixels across a page that stands upright."""
_UPRIGHT_POINTS: Final = 595.28
"""Points across A4 upright."""
_LARGEST: Final = 2400
"""Pixels across the largest page, an A2 on its side."""
_SECONDS: Final = 60
"""Given to a whole session of a committee."""
_MARGIN: Final = 24


class PdfPreview(Dialog):
    """Shows a PDF, each page as soon as it is drawn; the system's own reader prints it."""

    def __init__(
        self, parent: QWidget, path: Path, title: str, *, save: Callable[[], object], print_it: Callable[[], object]
    ) -> None:
        """`title` says what it is; `save` and `print_it` are what the two buttons do."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.pages: list[QLabel] = []
        self.sentence = plain_label(typeset("Mise en page…"), "muted", wrap=True)
        self.save_button = quiet_button("Enregistrer…", "download-simple")
        self.print_button = primary_button("Ouvrir pour imprimer", "printer")
        self.print_button.setDefault(True)
        leave = quiet_button("Fermer")
        leave.clicked.connect(self.close)
        self.save_button.clicked.connect(save)
        self.print_button.clicked.connect(print_it)
        self._sheets = QVBoxLayout()
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_MARGIN, 12, _MARGIN, 16)
        buttons.setSpacing(8)
        buttons.addWidget(self.sentence, 1)
        for button in (leave, self.save_button, self.print_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._desk(), stretch=1)
        layout.addLayout(buttons)
        self.resize(_PAGE_WIDTH + 2 * _MARGIN + 24, max(parent.window().height() - 40, 480))
        self.print_button.setFocus()
        self.drawing = Drawing(self, _SECONDS)
        self.drawing.drawn.connect(self._add)
        self.drawing.ended.connect(self._end)
        draw_whole(self.drawing, path, self.devicePixelRatioF())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody looks at any more is drawn no further."""
        self.drawing.stop()
        super().hideEvent(event)

    def _add(self, drawn: Drawn) -> None:
        page = _sheet(drawn.image, self.devicePixelRatioF())
        page.setAccessibleName(f"Page {drawn.page + 1} sur {drawn.pages}")
        self.pages.append(page)
        self._sheets.insertWidget(drawn.page, page, 0, Qt.AlignmentFlag.AlignHCenter)
        self.resize(max(self.width(), page.width() + 2 * _MARGIN + 24), self.height())

    def _end(self, failure: Failure | None) -> None:
        if failure is None:
            self.sentence.setText(count_text(len(self.pages), "page"))
        else:
            self.sentence.setText(typeset(f"{drawing_refusal(failure)} Ouvrez-le pour le lire et l’imprimer."))

    def _desk(self) -> QScrollArea:
        """The pages one under the other."""
        column = QWidget()
        column.setLayout(self._sheets)
        self._sheets.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._sheets.setSpacing(16)
        self._sheets.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName("Pages du document")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(column)
        return scroll


def draw_whole(drawing: Drawing, path: Path, ratio: float) -> None:
    """Draw every page of a PDF at the size of the preview, as sharp as the screen."""
    room = round(_LARGEST * ratio)
    drawing.begin(path.read_bytes(), PDF, QSize(room, room), scale=_PAGE_WIDTH * ratio / _UPRIGHT_POINTS)


def _sheet(image: QImage, ratio: float) -> QLabel:
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(ratio)
    sheet = QLabel()
    sheet.setPixmap(picture)
    sheet.setFixedSize(picture.deviceIndependentSize().toSize())
    return sheet
