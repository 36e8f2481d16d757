"""A document as it will print, page under page, before it is printed or saved."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypedDict

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QImage, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import Unpack, override

from ptce_desk.domain.paper import HeldPaper, PaperSize
from ptce_desk.formatting import typeset
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.dialogs.to_printer import Printing, choose_printer
from ptce_desk.ui.drawing.documents import Drawing, Drawn
from ptce_desk.ui.drawing.process import ALL_PAGES, PDF
from ptce_desk.ui.remembered.paper import SIDES, SIZES
from ptce_desk.ui.widgets.buttons import icon_button, menu_button, primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.printing import Undrawn, drawing_refusal

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PAGE_WIDTH: Final = 780
"""Pixels across a page that stands upright, at 100 %."""
_UPRIGHT_POINTS: Final = 595.28
"""Points across A4 upright."""
_LARGEST: Final = 2400
"""Pixels across the largest page, an A2 on its side."""
_SECONDS: Final = 60
"""Given to a whole session of a committee."""
_MARGIN: Final = 24
_ZOOMS: Final = (25, 33, 50, 67, 80, 100, 125, 150, 200)
"""Percents that the keys go through."""
_A4: Final = HeldPaper()
_SHARPEN_AFTER: Final = 150
"""Milliseconds a page is looked at before it is drawn as finely as it is shown."""


class _Other(TypedDict, total=False):
    """What may be changed of a paper."""

    sideways: bool | None
    size: PaperSize


class PdfPreview(Dialog):
    """Shows a PDF, each page as soon as it is drawn, at any size; prints it.

    Held another way, its pages are laid out anew by what wrote it.
    """

    def __init__(
        self,
        parent: QWidget,
        path: Path,
        title: str,
        *,
        save: Callable[[], object],
        hold: Callable[[HeldPaper], object] | None = None,
        held: HeldPaper = _A4,
    ) -> None:
        """Show what was written at `path`.

        Args:
            parent: where it is looked at from.
            path: of the PDF.
            title: says what it is.
            save: asks where it goes, and writes it there.
            hold: has it written again on another paper, then `show_document` called; its pages stay as they are
                without.
            held: how it was written.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.pages: list[QLabel] = []
        self.zoom, self._sized = 100, False
        self._path, self._hold, self._held = path, hold, held
        self._sizes: list[QSize] = []
        self._fine: set[int] = set()
        self._sheets = QVBoxLayout()
        self._scroll = self._desk()
        self.sentence = plain_label("", "muted", wrap=True)
        self._make_controls()
        self._lay_out()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SHARPEN_AFTER)
        self._wait.timeout.connect(self._sharpen)
        self.drawing = Drawing(self, _SECONDS)
        self.drawing.drawn.connect(self._add)
        self.drawing.ended.connect(self._end)
        self.sharper = Drawing(self, _SECONDS)
        self.sharper.drawn.connect(self._show_fine)
        self.sharper.ended.connect(lambda _failure: self._sharpen())
        self._connect(save)
        self.resize(_PAGE_WIDTH + 2 * _MARGIN + 24, max(parent.window().height() - 40, 480))
        self.print_button.setFocus()
        self.show_document(path, held)

    def show_document(self, path: Path, held: HeldPaper = _A4) -> None:
        """Show what was written at a path, held this way."""
        self._path, self._held = path, held
        side = typeset(f"Orientation : {dict(SIDES)[held.sideways].lower()}")
        for button, words in ((self.side, side), (self.paper, dict(SIZES)[held.size])):
            button.setText(f"{words} ▾")
            button.setAccessibleName(words)
        for page in self.pages:
            page.deleteLater()
        self.pages, self._sizes = [], []
        self._fine.clear()
        self.sharper.stop()
        self.sentence.setText(typeset("Mise en page…"))
        draw_whole(self.drawing, path, self.devicePixelRatioF())

    def set_zoom(self, percent: int) -> None:
        """Show the pages larger or smaller, the one in view staying there."""
        percent = min(max(percent, _ZOOMS[0]), _ZOOMS[-1])
        bar = self._scroll.verticalScrollBar()
        place = bar.value() / max(bar.maximum(), 1)
        self.zoom, self._sized = percent, True
        self.size_button.setText(typeset(f"{percent} %"))
        self.size_button.setAccessibleName(typeset(f"Taille : {percent} %, revenir à 100 %"))
        self.smaller.setEnabled(percent > _ZOOMS[0])
        self.larger.setEnabled(percent < _ZOOMS[-1])
        for page, size in zip(self.pages, self._sizes, strict=True):
            page.setFixedSize(size * (percent / 100))
        self._fine.clear()
        self._sheets.activate()
        bar.setValue(round(place * bar.maximum()))
        self._wait.start()

    def fit_width(self) -> None:
        """Show the widest page as wide as the window."""
        widest = max((size.width() for size in self._sizes), default=_PAGE_WIDTH)
        room = self._scroll.viewport().width() - 2 * _MARGIN
        self.set_zoom(int(100 * room / widest))

    def print_it(self) -> None:
        """Ask for a printer, and send the document to it."""
        choose_printer(self, len(self.pages), self._print_on)

    def _print_on(self, printer: "QPrinter") -> None:
        self.print_button.setEnabled(False)
        self.sentence.setText("Envoi à l’imprimante…")
        printing = Printing(self, printer)
        printing.ended.connect(self._say_printed)
        printing.begin(self._path.read_bytes(), self.windowTitle())

    def current_page(self) -> int:
        """The page one reads, from 0: the last one at the end of the document, where it cannot come to the top."""
        bar = self._scroll.verticalScrollBar()
        if 0 < bar.maximum() == bar.value():
            return len(self.pages) - 1
        line = bar.value() + 2 * _MARGIN
        return max((place for place, page in enumerate(self.pages) if page.geometry().top() <= line), default=0)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody looks at any more is drawn no further."""
        self.drawing.stop()
        self.sharper.stop()
        super().hideEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wait.start()

    def _make_controls(self) -> None:
        self.side = menu_button("Orientation", [(words, partial(self._ask, sideways=side)) for side, words in SIDES])
        self.paper = menu_button("Papier", [(words, partial(self._ask, size=size)) for size, words in SIZES])
        for button in (self.side, self.paper):
            button.setVisible(self._hold is not None)
        self.smaller = icon_button("minus", "Réduire (Ctrl+−)")
        self.size_button = quiet_button(typeset("100 %"))
        self.size_button.setToolTip("Revenir à 100 % (Ctrl+0)")
        self.larger = icon_button("plus", "Agrandir (Ctrl++)")
        self.width_button = quiet_button("Largeur", "arrows-out-line-horizontal")
        self.width_button.setToolTip("Aussi large que la fenêtre")
        self.before = icon_button("caret-up", "Page précédente (Page haut)")
        self.after = icon_button("caret-down", "Page suivante (Page bas)")
        self.leave = quiet_button("Fermer")
        self.read_button = quiet_button("Ouvrir", "arrow-square-out")
        self.read_button.setToolTip("Ouvrir le PDF dans votre lecteur")
        self.save_button = quiet_button("Enregistrer…", "download-simple")
        self.print_button = primary_button("Imprimer…", "printer")
        self.print_button.setDefault(True)

    def _lay_out(self) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        for line, margins in ((top, (_MARGIN, 12, _MARGIN, 12)), (foot, (_MARGIN, 12, _MARGIN, 16))):
            line.setContentsMargins(*margins)
            line.setSpacing(8)
        top.addWidget(self.side)
        top.addWidget(self.paper)
        top.addStretch(1)
        for button in (self.smaller, self.size_button, self.larger, self.width_button):
            top.addWidget(button)
        foot.addWidget(self.before)
        foot.addWidget(self.after)
        foot.addWidget(self.sentence, 1)
        for button in (self.leave, self.read_button, self.save_button, self.print_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._scroll, stretch=1)
        layout.addLayout(foot)

    def _connect(self, save: Callable[[], object]) -> None:
        self.leave.clicked.connect(self.close)
        self.read_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path))))
        self.save_button.clicked.connect(save)
        self.print_button.clicked.connect(self.print_it)
        self.smaller.clicked.connect(partial(self._step_zoom, -1))
        self.larger.clicked.connect(partial(self._step_zoom, 1))
        self.size_button.clicked.connect(partial(self.set_zoom, 100))
        self.width_button.clicked.connect(self.fit_width)
        self.before.clicked.connect(partial(self._step_page, -1))
        self.after.clicked.connect(partial(self._step_page, 1))
        self._scroll.verticalScrollBar().valueChanged.connect(lambda _value: self._follow_scroll())
        keys = QKeySequence.StandardKey
        for standard, step in ((keys.ZoomIn, 1), (keys.ZoomOut, -1)):
            for sequence in QKeySequence.keyBindings(standard):
                QShortcut(sequence, self).activated.connect(partial(self._step_zoom, step))
        for words, act in (
            ("Ctrl+=", partial(self._step_zoom, 1)),
            ("Ctrl+0", partial(self.set_zoom, 100)),
            ("Ctrl+P", self.print_it),
            ("PgUp", partial(self._step_page, -1)),
            ("PgDown", partial(self._step_page, 1)),
        ):
            if QKeySequence(words) not in QKeySequence.keyBindings(keys.ZoomIn):
                QShortcut(QKeySequence(words), self).activated.connect(act)

    def _ask(self, **other: Unpack[_Other]) -> None:
        if self._hold is not None:
            self._hold(replace(self._held, **other))

    def _step_zoom(self, step: int) -> None:
        further = [zoom for zoom in _ZOOMS if (zoom - self.zoom) * step > 0]
        if further:
            self.set_zoom(min(further) if step > 0 else max(further))

    def _step_page(self, step: int) -> None:
        """Go to a page, its top at that of the window."""
        if self.pages:
            place = min(max(self.current_page() + step, 0), len(self.pages) - 1)
            self._scroll.verticalScrollBar().setValue(self.pages[place].geometry().top() - 8)

    def _follow_scroll(self) -> None:
        self._say_place()
        self._wait.start()

    def _say_place(self) -> None:
        if self.pages and not self.drawing.busy:
            place = self.current_page()
            self.sentence.setText(f"Page {place + 1} sur {len(self.pages)}")
            self.before.setEnabled(place > 0)
            self.after.setEnabled(place < len(self.pages) - 1)

    def _add(self, drawn: Drawn) -> None:
        page = _sheet(drawn.image, self.devicePixelRatioF())
        page.setAccessibleName(f"Page {drawn.page + 1} sur {drawn.pages}")
        self.pages.append(page)
        self._sizes.append(page.size())
        page.setFixedSize(page.size() * (self.zoom / 100))
        self._sheets.insertWidget(drawn.page, page, 0, Qt.AlignmentFlag.AlignHCenter)
        self.resize(max(self.width(), page.width() + 2 * _MARGIN + 24), self.height())

    def _end(self, failure: Undrawn | None) -> None:
        if failure is None:
            self._say_place()
            self._fit_at_first()
            self._wait.start()
        else:
            self.sentence.setText(typeset(f"{drawing_refusal(failure)} Ouvrez-le pour le lire et l’imprimer."))

    def _fit_at_first(self) -> None:
        """A page wider than the window is shown whole, as long as nobody chose its size."""
        room = self._scroll.viewport().width() - 2 * _MARGIN
        if not self._sized and any(size.width() > room for size in self._sizes):
            self.fit_width()
            self._sized = False

    def _sharpen(self) -> None:
        """Draw the pages in view, one after the other, as finely as they are shown."""
        if self.zoom <= 100 or self.drawing.busy or self.sharper.busy or not self.isVisible():
            return
        seen = [
            place
            for place, page in enumerate(self.pages)
            if place not in self._fine and not page.visibleRegion().isEmpty()
        ]
        if seen:
            self._fine.add(seen[0])
            ratio = self.devicePixelRatioF() * self.zoom / 100
            draw_whole(self.sharper, self._path, ratio, page=seen[0])

    def _show_fine(self, drawn: Drawn) -> None:
        self.pages[drawn.page].setPixmap(_picture(drawn.image, self.devicePixelRatioF()))

    def _say_printed(self, refusal: str | None) -> None:
        self.print_button.setEnabled(True)
        self.sentence.setText(refusal or "Document envoyé à l’imprimante.")

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
        scroll.setCornerWidget(QWidget())
        return scroll


def draw_whole(drawing: Drawing, path: Path, ratio: float, *, page: int = ALL_PAGES) -> None:
    """Draw every page of a PDF, or one, at the size of the preview, as sharp as the screen."""
    room = round(_LARGEST * ratio)
    drawing.begin(path.read_bytes(), PDF, QSize(room, room), scale=_PAGE_WIDTH * ratio / _UPRIGHT_POINTS, page=page)


def _sheet(image: QImage, ratio: float) -> QLabel:
    picture = _picture(image, ratio)
    sheet = QLabel()
    sheet.setScaledContents(True)
    sheet.setPixmap(picture)
    sheet.setFixedSize(picture.deviceIndependentSize().toSize())
    return sheet


def _picture(image: QImage, ratio: float) -> QPixmap:
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(ratio)
    return picture
