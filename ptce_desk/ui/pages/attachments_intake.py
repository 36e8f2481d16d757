"""What is dropped or pasted on a page, as files and bytes; what leaves it for the system to open."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageWriter


def files_in(held: QMimeData) -> list[Path]:
    """The files on this machine that are dragged or pasted."""
    return [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]


def start_of(path: Path) -> bytes:
    """The first bytes of a file, none when it cannot be read: the service says why."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as stream:
            return stream.read(4)
    except OSError:
        return b""


def png_of(picture: QImage) -> bytes:
    """A picture as the bytes of a PNG file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    buffer.close()
    return bytes(held.data())


def show_outside(path: Path) -> None:
    """Let the system open a file with the program it has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
