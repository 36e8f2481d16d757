"""A PDF on a printer: each page drawn as finely as paper shows, then laid on a sheet held as the page is."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTemporaryFile, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from ptce_desk.ui.desk.aside import temporary_place
from ptce_desk.ui.drawing.documents import Drawing, Drawn
from ptce_desk.ui.drawing.process import PDF
from ptce_desk.wording.printing import Unprinted, printing_refusal

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_DOTS: Final = 300
"""Dots of an inch of paper: more is not seen in texts and hairlines."""
_POINTS: Final = 72
_LARGEST: Final = 6000
"""Dots across the largest sheet, an A3 on its side."""
_LONGEST_A4: Final = 3600
"""Dots along A4, and a few more: what is longer is A3."""
_SECONDS: Final = 300


def choose_printer(parent: QWidget, pages: int, then: Callable[["QPrinter"], object]) -> None:
    """Ask on which printer, how many copies and which of the pages; `then` is told, unless the officer gives up.

    The window goes on meanwhile: what comes of the file is shown under what asks.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # the window opens sooner without

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Imprimer")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, max(pages, 1))
    dialog.finished.connect(lambda answer: then(printer) if answer else None)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own `open` asks for what Qt is told by name


class Printing(QObject):
    """Prints one document.

    Signals:
        ended: nothing more comes: None when all was sent, else why not and what to do, in words.
    """

    ended = Signal(object)

    def __init__(self, parent: QObject, printer: "QPrinter") -> None:
        super().__init__(parent)
        self._printer = printer
        printer.setFullPage(True)
        self._painter = QPainter()
        self.drawing = Drawing(self, _SECONDS)
        self.drawing.drawn.connect(self._lay)
        self.drawing.ended.connect(self._end)

    def begin(self, content: bytes, title: str) -> None:
        """Send a PDF, known in the queue of the printer by its title."""
        self._printer.setDocName(title)
        self.drawing.begin(content, PDF, QSize(_LARGEST, _LARGEST), scale=_DOTS / _POINTS)

    def _lay(self, drawn: Drawn) -> None:
        if not self._is_wanted(drawn.page + 1):
            return
        across = drawn.image.width() > drawn.image.height()
        ways, sizes = QPageLayout.Orientation, QPageSize.PageSizeId
        large = max(drawn.image.width(), drawn.image.height()) > _LONGEST_A4
        self._printer.setPageSize(QPageSize(sizes.A3 if large else sizes.A4))
        self._printer.setPageOrientation(ways.Landscape if across else ways.Portrait)
        begun = self._printer.newPage() if self._painter.isActive() else self._painter.begin(self._printer)
        if not begun:
            self.drawing.stop()
            self._end(self._refused_by())
            return
        sheet = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        self._painter.drawImage(fitted(drawn.image.size(), QRect(0, 0, sheet.width(), sheet.height())), drawn.image)

    def _is_wanted(self, page: int) -> bool:
        first, last = self._printer.fromPage(), self._printer.toPage()
        return not first or first <= page <= (last or first)

    def _refused_by(self) -> Unprinted:
        """What does not take a page: the file it goes to, the folder it goes through, or the printer, where one is."""
        if self._printer.outputFileName():
            return "file"
        if not self._printer.printerName():
            return "no_printer"
        return "printer" if QTemporaryFile().open() else "temporary"

    def _end(self, failure: Unprinted | None) -> None:
        if self._painter.isActive():
            self._painter.end()
        name, file = self._printer.printerName(), self._printer.outputFileName()
        self.ended.emit(failure and printing_refusal(failure, name, file, temporary_place()))


def fitted(image: QSize, sheet: QRect) -> QRect:
    """Where a page stands on a sheet: as large as it can, in the middle."""
    place = QRect(sheet.topLeft(), image.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(sheet.center())
    return place
