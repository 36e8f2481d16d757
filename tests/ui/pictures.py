"""Pictures of every page, tab and dialog, to be looked at: `python -m tests.ui.pictures FOLDER [page…]`.

Both palettes, 1024×700, 1366×768 and 1920×1080; with `QT_SCALE_FACTOR=2`, 960×540 units fill the large screen.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from ptce_desk.bootstrap import resources_folder
from ptce_desk.demonstration.making import build_demo
from ptce_desk.services.desk import Surroundings
from ptce_desk.ui.looks.theme import Mode
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.ui.start.app import make_application
from ptce_desk.ui.start.screenshots import settle
from tests.ui.shown import DIALOGS, states_of

_NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
_SIZES = ((1024, 700), (1366, 768), (1920, 1080))
_PALETTES: tuple[Mode, ...] = ("light", "dark")


def main(folder: Path, wanted: list[str]) -> None:
    """Take the pictures of the pages and dialogs wanted, of all of them by default."""
    folder.mkdir(parents=True, exist_ok=True)
    surroundings = Surroundings(resources_folder(), lambda: _NOW, "Agent de test")
    app = make_application(surroundings)
    path = folder / "demo.ptce"
    path.unlink(missing_ok=True)
    window = MainWindow(build_demo(surroundings, path))
    window.show()
    settle(app, window)
    for palette in _PALETTES:
        window.set_theme(palette)
        for size in _SIZES:
            window.resize(*size)
            name = f"{palette}-{window.width()}"
            for key in (key for key in PAGES if not wanted or key in wanted):
                for state in states_of(window, key, lambda: settle(app, window)):
                    window.grab().save(str(folder / f"{name}-{state}.png"))
        _dialogs(app, window, folder / palette, wanted)
    window.close()


def _dialogs(app: QApplication, window: MainWindow, start: Path, wanted: list[str]) -> None:
    for name, make in DIALOGS.items():
        if wanted and name not in wanted:
            continue
        dialog = make(window.desk, window)
        dialog.show()
        settle(app, window)
        dialog.grab().save(f"{start}-dialog-{name}.png")
        dialog.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
