"""A document looked at beside its list: the pages of a PDF one by one, or a picture."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.formatting import typeset
from ptce_desk.ui.drawing.documents import Drawing, Drawn
from ptce_desk.ui.drawing.process import PDF
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.widgets.buttons import icon_button, link_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.printing import Undrawn, drawing_refusal

PICTURES: Final = frozenset({"image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp"})

_WIDTH: Final = 280
"""Pixels across the panel."""
_HIGHEST: Final = 520
"""A page taller than so many pixels is made smaller."""


class PreviewPanel(QWidget):
    """Shows a document; ‹ and › turn the pages of a PDF.

    Signals:
        open_wanted: the document cannot be shown here, and is to be opened outside.
    """

    open_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = plain_label("", "muted", wrap=True)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.sentence = plain_label("", "muted", wrap=True)
        self.open_button = link_button("Ouvrir")
        self.previous = icon_button("caret-left", "Page précédente")
        self.next = icon_button("caret-right", "Page suivante")
        self.place = plain_label("", "muted")
        self.drawing = Drawing(self)
        self._content, self._media_type = b"", ""
        self._page, self._pages = 0, 0
        self._image = QImage()
        self.setFixedWidth(_WIDTH)
        self._lay_out()
        self.open_button.clicked.connect(self.open_wanted)
        self.previous.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        self.drawing.drawn.connect(self._show_page)
        self.drawing.ended.connect(self._end)
        self.clear("")

    @staticmethod
    def can_show(media_type: str) -> bool:
        """Whether a kind of document can be looked at here."""
        return media_type == PDF or media_type in PICTURES

    def clear(self, sentence: str) -> None:
        """Show a sentence alone."""
        self._forget()
        self.name.setText("")
        self._say(sentence)

    def show_document(self, name: str, media_type: str, content: bytes) -> None:
        """Show the first page of a PDF, or a picture, once drawn; say so when it cannot be."""
        self._forget()
        self.name.setText(name)
        self._content, self._media_type = content, media_type
        self._say("Aperçu en préparation…")
        self._draw()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.picture.isHidden():
            self._fit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody looks at any more is drawn no further."""
        self.drawing.stop()
        super().hideEvent(event)

    def _draw(self) -> None:
        room = self._room() * self.devicePixelRatioF()
        self.drawing.begin(self._content, self._media_type, room, page=self._page)

    def _show_page(self, drawn: Drawn) -> None:
        self._image, self._page, self._pages = drawn.image, drawn.page, drawn.pages
        self._fit()

    def _fit(self) -> None:
        ratio = self.devicePixelRatioF()
        room, image = self._room() * ratio, self._image
        if image.width() > room.width() or image.height() > room.height():
            image = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        picture = QPixmap.fromImage(image)
        _frame(picture)
        picture.setDevicePixelRatio(ratio)
        self.picture.setPixmap(picture)
        self.picture.setFixedHeight(round(picture.deviceIndependentSize().height()))
        self.picture.setAccessibleName(typeset(f"Aperçu : {self.name.text()}"))
        self.picture.show()
        self._say("")
        self._show_place()

    def _show_place(self) -> None:
        for widget in (self.previous, self.next, self.place):
            widget.setVisible(self._pages > 1)
        self.previous.setEnabled(self._page > 0)
        self.next.setEnabled(self._page < self._pages - 1)
        self.place.setText(f"Page {self._page + 1} sur {self._pages}")

    def _end(self, failure: Undrawn | None) -> None:
        if failure is not None:
            self._say(f"{drawing_refusal(failure)} Ouvrez-le pour le lire.")
            self.open_button.show()

    def _turn(self, step: int) -> None:
        self._page += step
        self._show_place()
        self._draw()

    def _room(self) -> QSize:
        return QSize(max(self.width() or _WIDTH, 40), _HIGHEST)

    def _say(self, sentence: str) -> None:
        self.sentence.setText(typeset(sentence))
        self.sentence.setVisible(bool(sentence))
        self.open_button.hide()
        if sentence:
            self.picture.hide()

    def _forget(self) -> None:
        self.drawing.stop()
        self._content, self._page, self._pages, self._image = b"", 0, 0, QImage()
        self.picture.clear()
        for widget in (self.picture, self.previous, self.next, self.place):
            widget.hide()

    def _lay_out(self) -> None:
        pages = QHBoxLayout()
        pages.addStretch(1)
        for widget in (self.previous, self.place, self.next):
            pages.addWidget(widget)
        pages.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.name)
        column.addWidget(self.picture)
        column.addWidget(self.sentence)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(pages)
        column.addStretch(1)


def _frame(picture: QPixmap) -> None:
    """Draw the edge of a page, which is often as white as what it lies on."""
    painter = QPainter(picture)
    painter.setPen(current_palette().colour("muted"))
    painter.drawRect(0, 0, picture.width() - 1, picture.height() - 1)
    painter.end()
