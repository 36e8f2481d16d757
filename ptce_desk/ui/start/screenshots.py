"""One picture of each page, for the demonstration and the guide."""

from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication

from ptce_desk.demonstration.making import shown_records
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.shell.main_window import MainWindow

_LAYOUT_ROUNDS = 5
"""A layout inside a layout settles one round after the other."""

SHOWN = (
    ("home", None),
    ("ptce_list", None),
    ("ptce", "ptce"),
    ("funding_files", None),
    ("funding_file", "funding_file"),
    ("scheme_list", None),
    ("scheme", "scheme"),
    ("scheme_rules", "scheme_rules"),
    ("what_if", "what_if"),
    ("call", "call"),
    ("sessions", None),
    ("session", "session"),
    ("session_arbitration", "session_arbitration"),
    ("envelope_arbitration", "envelope_arbitration"),
    ("budget", None),
    ("deadlines", None),
    ("organisations", None),
    ("organisation", "organisation"),
    ("importing", None),
    ("legal_values", None),
    ("statistics", None),
    ("open_data", None),
    ("settings", None),
    ("frameworks", None),
    ("framework", "framework"),
)


def take_screenshots(app: QApplication, window: MainWindow, folder: Path) -> list[Path]:
    """Show each page with its first record, and keep its picture as PNG in a folder."""
    window.show()
    taken: list[Path] = []
    for key, record_of in SHOWN:
        record = None if record_of is None else window.desk.run(shown_records)[record_of]
        window.go(Destination(key, record))
        settle(app, window)
        path = folder / f"{key}.png"
        window.grab().save(str(path))
        taken.append(path)
    window.hide()
    return taken


def settle(app: QApplication, window: MainWindow, milliseconds: int = 5000) -> None:
    """Let the window finish what it is doing.

    Raises:
        TimeoutError: it is still busy after that time.
    """
    deadline = QDeadlineTimer(milliseconds)
    app.processEvents()
    while window.tasks.pending:
        if deadline.hasExpired():
            raise TimeoutError(milliseconds)
        app.processEvents()
    for _round in range(_LAYOUT_ROUNDS):
        app.processEvents()
