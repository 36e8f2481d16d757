"""Draws the program's icon for Windows (.ico) and macOS (.icns) from its SVG; the installer calls it."""

import os
from pathlib import Path

SIZES = (16, 24, 32, 48, 64, 128, 256)
LARGEST = 1024


def draw_icons(source: Path, folder: Path) -> dict[str, str]:
    """Write both icons into a folder; the file each `sys.platform` wants."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image  # noqa: PLC0415  # reportlab brings it; only a build needs it here
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication, QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    image = QImage(LARGEST, LARGEST, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    del app
    drawn = folder / "ptce-desk.png"
    if not image.save(str(drawn)):
        raise OSError(drawn)
    targets = {"win32": folder / "ptce-desk.ico", "darwin": folder / "ptce-desk.icns"}
    with Image.open(drawn) as picture:
        picture.save(targets["win32"], sizes=[(size, size) for size in SIZES])
        picture.save(targets["darwin"])
    return {system: str(path) for system, path in targets.items()}
