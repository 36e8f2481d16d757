"""The other side of `ui.drawing`: a process of its own that draws one document, and can be stopped at any moment.

It reads the document on its standard input and writes each page on its standard output: one line that says what
follows, then the bytes of the picture. It draws nothing larger than asked, and shows nothing.
"""

import sys
from collections.abc import Iterator
from typing import BinaryIO, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

ASKED: Final = "--draw-document"
"""The first word of the command line of such a process."""
PDF: Final = "application/pdf"
ALL_PAGES: Final = -1

UNREADABLE: Final = 3
"""What it ends with when a document gives no page; Python ends with 1 what does not even begin."""
_MOST_MEGABYTES: Final = 256
"""Of one picture once decoded."""


def main(words: list[str]) -> int:
    """Draw what standard input holds; the words are its kind, width, height, largest scale and page."""
    kind, (width, height, page), scale = words[0], (int(word) for word in (*words[1:3], words[4])), float(words[3])
    content = sys.stdin.buffer.read()
    drawn = _pdf_pages(content, QSize(width, height), scale, page) if kind == PDF else _picture(content, width, height)
    done = 0
    for number, pages, image in drawn:
        _tell(sys.stdout.buffer, number, pages, image)
        done += 1
    return 0 if done else UNREADABLE


def _tell(stream: BinaryIO, number: int, pages: int, image: QImage) -> None:
    bits = bytes(image.constBits())
    fields = (number, pages, image.width(), image.height(), image.bytesPerLine(), image.format().value, len(bits))
    stream.write(" ".join(map(str, fields)).encode("ascii") + b"\n" + bits)
    stream.flush()


def _pdf_pages(content: bytes, room: QSize, largest: float, page: int) -> Iterator[tuple[int, int, QImage]]:
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415  # a picture needs none of it

    try:
        document = PdfDocument(content)
        count = len(document)
        for number in range(count) if page == ALL_PAGES else (page,):
            sheet = document[number]
            fitting = min(room.width() / max(sheet.get_width(), 1), room.height() / max(sheet.get_height(), 1))
            bitmap = sheet.render(scale=min(fitting, largest))
            form = QImage.Format.Format_BGR888
            yield number, count, QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()
    except PdfiumError:
        return


def _picture(content: bytes, width: int, height: int) -> Iterator[tuple[int, int, QImage]]:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > width or size.height() > height):
        reader.setScaledSize(size.scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if not image.isNull():
        yield 0, 1, image.convertToFormat(QImage.Format.Format_RGBA8888)
