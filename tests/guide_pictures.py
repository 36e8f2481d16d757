"""The pictures of the guide, taken from the demonstration and kept small.

Run with `make guide-pictures`, or `QT_QPA_PLATFORM=offscreen python -m tests.guide_pictures`.
"""

import os
import sys
import tempfile
from dataclasses import astuple, replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QSettings
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from ptce_desk.bootstrap import surroundings
from ptce_desk.demonstration.making import build_demo, shown_records
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files
from ptce_desk.services.file import deletion
from ptce_desk.services.file.backups import back_up
from ptce_desk.services.file.safe_copies import copies_of
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.restore_copy import RestoreDialog
from ptce_desk.ui.looks.palette import LIGHT
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.start.app import make_application
from ptce_desk.ui.start.screenshots import settle

PICTURES = Path(__file__).parents[1] / "resources" / "guide" / "pictures"
NOW = datetime(2026, 11, 23, 9, 30).astimezone()
WIDTH = 1000
HEAVIEST = 150_000
"""Bytes of one picture."""

PAGES = {
    "accueil": ("home", ""),
    "ptce": ("ptce", "ptce"),
    "dossier": ("funding_file", "funding_file"),
    "dispositif": ("scheme", "scheme"),
    "seance": ("session", "session"),
    "arbitrage": ("session_arbitration", "session_arbitration"),
    "budget": ("budget", ""),
    "echeances": ("deadlines", ""),
    "structures": ("organisations", ""),
    "reperes": ("legal_values", ""),
    "parametres": ("settings", ""),
}


def keep(widget: QWidget, name: str, folder: Path) -> Path:
    """A picture of a widget, narrowed, in few colours chosen so that the rare ones stay."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    with Image.open(BytesIO(buffer.data().data())) as grabbed:
        picture = grabbed.convert("RGB")
    if picture.width > WIDTH:
        height = round(picture.height * WIDTH / picture.width)
        picture = picture.resize((WIDTH, height), Image.Resampling.LANCZOS)
    path = folder / f"{name}.png"
    picture.quantize(palette=colours_of(picture), dither=Image.Dither.NONE).save(path, optimize=True)
    if path.stat().st_size > HEAVIEST:
        raise OverflowError(path)
    return path


def colours_of(picture: Image.Image) -> Image.Image:
    """A palette of the exact colours of the window, then of those that cover the rest of the picture."""
    ours = [QColor(value) for value in astuple(LIGHT) if value.startswith("#")]
    exact = [part for colour in ours for part in (colour.red(), colour.green(), colour.blue())]
    others = picture.quantize(192, Image.Quantize.MAXCOVERAGE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette((exact + others)[: 3 * 256])
    return palette


def take(app: QApplication, window: MainWindow, folder: Path) -> list[Path]:
    """Every picture, page after page."""
    records = window.desk.run(shown_records)
    taken = []
    for name, (page, record) in PAGES.items():
        window.go(Destination(page, records[record] if record else None))
        settle(app, window)
        taken.append(keep(window, name, folder))
    taken.append(follow_up(app, window, folder))
    taken.append(trash(app, window, folder))
    taken.append(restoring(app, window, folder))
    return taken


def follow_up(app: QApplication, window: MainWindow, folder: Path) -> Path:
    """A granted dossier on its tab « Suite »."""
    rows = window.desk.run(list_files, FundingFileFilter()).rows
    granted = next(row for row in rows if row.decision is DecisionState.GRANTED and row.number.startswith("2024"))
    window.go(Destination("funding_file", granted.id))
    settle(app, window)
    tabs = next(tabs for tabs in window.current_page().findChildren(QTabWidget) if tabs.tabText(1) == "Suite")
    tabs.setCurrentIndex(1)
    settle(app, window)
    return keep(window, "suite", folder)


def trash(app: QApplication, window: MainWindow, folder: Path) -> Path:
    """Two deleted drafts, then brought back."""
    drafts = [row for row in window.desk.run(list_files, FundingFileFilter()).rows if row.requested is not None][:2]
    for row in drafts:
        window.desk.run(deletion.delete_record, "funding_file", row.id)
    window.go(Destination("trash"))
    settle(app, window)
    return keep(window, "corbeille", folder)


def restoring(app: QApplication, window: MainWindow, folder: Path) -> Path:
    """The choice of a copy, one day old."""
    dialog = RestoreDialog(copies_of(window.desk.path), window.tasks, window)
    dialog.show()
    settle(app, window)
    path = keep(dialog, "restaurer", folder)
    dialog.close()
    return path


def main() -> int:
    """Take every picture anew."""
    with tempfile.TemporaryDirectory() as name:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, name)
        clock = [NOW - timedelta(days=1)]
        around = replace(surroundings(), clock=lambda: clock[0])
        app = make_application(around)
        desk = build_demo(around, Path(name) / "demo.ptce")
        desk.run(back_up)
        clock[0] = NOW
        desk.run(back_up)
        window = MainWindow(desk)
        window.resize(1366, 768)
        window.set_theme("light")
        window.show()
        PICTURES.mkdir(parents=True, exist_ok=True)
        for path in take(app, window, PICTURES):
            sys.stdout.write(f"{path.name} : {path.stat().st_size // 1000} ko\n")
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
