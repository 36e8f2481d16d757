"""A document as it will print, page under page, before it is saved or sent to the printer."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.wording.filters import count_text

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap

_PAGE_WIDTH: Final = 780
"""Pixels across a page that stands upright."""
_UPRIGHT_POINTS: Final = 595.28
"""Points across A4 upright."""
_MARGIN: Final = 24


class PdfPreview(Dialog):
    """Shows a PDF; the system's own reader prints it."""

    def __init__(
        self, parent: QWidget, path: Path, title: str, *, save: Callable[[], object], print_it: Callable[[], object]
    ) -> None:
        """`title` says what it is; `save` and `print_it` are what the two buttons do."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.pages = [_sheet(picture) for picture in page_pictures(path, self.devicePixelRatioF())]
        for number, page in enumerate(self.pages, 1):
            page.setAccessibleName(f"Page {number} sur {len(self.pages)}")
        self.save_button = quiet_button("Enregistrer…", "download-simple")
        self.print_button = primary_button("Ouvrir pour imprimer", "printer")
        self.print_button.setDefault(True)
        leave = quiet_button("Fermer")
        leave.clicked.connect(self.close)
        self.save_button.clicked.connect(save)
        self.print_button.clicked.connect(print_it)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_MARGIN, 12, _MARGIN, 16)
        buttons.setSpacing(8)
        buttons.addWidget(QLabel(count_text(len(self.pages), "page")))
        buttons.addStretch(1)
        for button in (leave, self.save_button, self.print_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._desk(), stretch=1)
        layout.addLayout(buttons)
        self._fit(parent)
        self.print_button.setFocus()

    def _desk(self) -> QScrollArea:
        """The pages one under the other."""
        column = QWidget()
        sheets = QVBoxLayout(column)
        sheets.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        sheets.setSpacing(16)
        for page in self.pages:
            sheets.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        sheets.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(column)
        return scroll

    def _fit(self, parent: QWidget) -> None:
        """As wide as a page, as high as the window it stands before."""
        widest = max((page.width() for page in self.pages), default=_PAGE_WIDTH)
        self.resize(widest + 2 * _MARGIN + 24, max(parent.window().height() - 40, 480))


def page_pictures(path: Path, ratio: float) -> list[QPixmap]:
    """Each page of a PDF as a picture, as sharp as the screen."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415  # loaded when a document is first looked at

    document = PdfDocument(path)
    try:
        return [_picture(page.render(scale=_PAGE_WIDTH * ratio / _UPRIGHT_POINTS), ratio) for page in document]
    finally:
        document.close()


def _picture(bitmap: "PdfBitmap", ratio: float) -> QPixmap:
    image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888)
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(ratio)
    return picture


def _sheet(picture: QPixmap) -> QLabel:
    sheet = QLabel()
    sheet.setPixmap(picture)
    sheet.setFixedSize(picture.deviceIndependentSize().toSize())
    return sheet
