"""A picture file made into a logo: PNG, at most 600 × 200 pixels."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QXmlStreamReader
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from ptce_desk.domain.errors import LogoTooBigError, LogoUnreadableError

LARGEST: Final = QSize(600, 200)
"""Pixels."""

HEAVIEST: Final = 5
"""Megabytes."""

FILES: Final = "Images (*.png *.jpg *.jpeg *.svg)"

_FORMATS: Final = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"))


def read_logo(path: Path) -> bytes:
    """The picture of a file as PNG, made smaller when it is larger than a logo; a drawing (SVG) fills that size.

    Raises:
        LogoTooBigError: the file weighs more than 5 MB.
        LogoUnreadableError: it cannot be read, or is no PNG, JPEG or SVG picture.
    """
    try:
        if path.stat().st_size > HEAVIEST * 1_000_000:
            raise LogoTooBigError(path, HEAVIEST)
        content = path.read_bytes()
    except OSError as problem:
        raise LogoUnreadableError(path) from problem
    image = _drawn(content) if _is_svg(content) else _decoded(content)
    if image is None or image.isNull():
        raise LogoUnreadableError(path)
    return _as_png(image)


def _decoded(content: bytes) -> QImage | None:
    name = next((name for start, name in _FORMATS if content.startswith(start)), None)
    if name is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(name.encode()))
    reader.setAutoTransform(True)
    size = reader.size()
    enough = LARGEST * 2
    if size.width() > enough.width() and size.height() > enough.height():
        reader.setScaledSize(size.scaled(enough, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.width() > LARGEST.width() or image.height() > LARGEST.height():
        smooth = Qt.TransformationMode.SmoothTransformation
        return image.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    return image


def _is_svg(content: bytes) -> bool:
    """Whether it is a whole XML document whose root is a drawing: the renderer only warns about the others."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QXmlStreamReader(buffer)
    if not reader.readNextStartElement() or reader.name() != "svg":
        return False
    while not reader.atEnd():
        reader.readNext()
    return not reader.hasError()


def _drawn(content: bytes) -> QImage | None:
    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return None
    scaled = size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(scaled.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
