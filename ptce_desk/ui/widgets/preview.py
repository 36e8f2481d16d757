"""A document looked at beside its list: the pages of a PDF one by one, or a picture."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.formatting import typeset
from ptce_desk.ui.theme import current_palette
from ptce_desk.ui.widgets.buttons import icon_button
from ptce_desk.ui.widgets.labels import plain_label

PICTURES: Final = frozenset({"image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp"})
PDF: Final = "application/pdf"

_WIDTH: Final = 280
"""Pixels across the panel."""
_HIGHEST: Final = 520
"""A page taller than so many pixels is made smaller."""


class PreviewPanel(QWidget):
    """Shows a document; ‹ and › turn the pages of a PDF."""

    def __init__(self) -> None:
        super().__init__()
        self.name = plain_label("", "muted", wrap=True)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.sentence = plain_label("", "muted", wrap=True)
        self.previous = icon_button("caret-left", "Page précédente")
        self.next = icon_button("caret-right", "Page suivante")
        self.place = plain_label("", "muted")
        self._pdf = b""
        self._page, self._pages = 0, 0
        self._image = QImage()
        self.setFixedWidth(_WIDTH)
        self._lay_out()
        self.previous.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
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
        """Show the first page of a PDF, or a picture; say so when it cannot be."""
        self._forget()
        self.name.setText(name)
        read = self._read_pdf(content) if media_type == PDF else self._read_picture(content)
        if read:
            self._show_page()
        else:
            self._say("Ce document ne peut pas être affiché ici : il est protégé ou abîmé. Ouvrez-le pour le lire.")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.picture.isHidden():
            self._show_page()

    def _read_pdf(self, content: bytes) -> bool:
        from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415  # loaded when a document is first looked at

        try:
            document = PdfDocument(content)
        except PdfiumError:
            return False
        self._pdf, self._pages = content, len(document)
        document.close()
        return self._pages > 0

    def _read_picture(self, content: bytes) -> bool:
        buffer = QBuffer()
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        size = reader.size()
        room = self._room() * 2
        if size.isValid() and (size.width() > room.width() or size.height() > room.height()):
            reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        self._image = reader.read()
        return not self._image.isNull()

    def _show_page(self) -> None:
        ratio = self.devicePixelRatioF()
        room = self._room() * ratio
        image = self._page_image(room) if self._pdf else self._image
        if image.isNull():
            self._say("Cette page ne peut pas être affichée ici. Ouvrez le document pour la lire.")
        else:
            if image.width() > room.width() or image.height() > room.height():
                image = image.scaled(
                    room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            picture = QPixmap.fromImage(image)
            _frame(picture)
            picture.setDevicePixelRatio(ratio)
            self.picture.setPixmap(picture)
            self.picture.setFixedHeight(round(picture.deviceIndependentSize().height()))
            self.picture.setAccessibleName(typeset(f"Aperçu : {self.name.text()}"))
            self.picture.show()
            self._say("")
        for widget in (self.previous, self.next, self.place):
            widget.setVisible(self._pages > 1)
        self.previous.setEnabled(self._page > 0)
        self.next.setEnabled(self._page < self._pages - 1)
        self.place.setText(f"Page {self._page + 1} sur {self._pages}")

    def _page_image(self, room: QSize) -> QImage:
        """The page in view, no larger than there is room for."""
        from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415  # loaded with the document

        document = PdfDocument(self._pdf)
        try:
            page = document[self._page]
            scale = min(room.width() / max(page.get_width(), 1), room.height() / max(page.get_height(), 1))
            bitmap = page.render(scale=scale)
        except PdfiumError:
            return QImage()
        finally:
            document.close()
        data, form = bytes(bitmap.buffer), QImage.Format.Format_BGR888
        return QImage(data, bitmap.width, bitmap.height, bitmap.stride, form).copy()

    def _turn(self, step: int) -> None:
        self._page += step
        self._show_page()

    def _room(self) -> QSize:
        return QSize(max(self.width() or _WIDTH, 40), _HIGHEST)

    def _say(self, sentence: str) -> None:
        self.sentence.setText(typeset(sentence))
        self.sentence.setVisible(bool(sentence))
        if sentence:
            self.picture.hide()

    def _forget(self) -> None:
        self._pdf, self._page, self._pages, self._image = b"", 0, 0, QImage()
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
        column.addLayout(pages)
        column.addStretch(1)


def _frame(picture: QPixmap) -> None:
    """Draw the edge of a page, which is often as white as what it lies on."""
    painter = QPainter(picture)
    painter.setPen(current_palette().colour("muted"))
    painter.drawRect(0, 0, picture.width() - 1, picture.height() - 1)
    painter.end()
