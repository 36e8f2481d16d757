"""The one window in view, and the change from one file to another."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.safe_copies import copies_of
from ptce_desk.ui.desk.page import Notice
from ptce_desk.ui.remembered.display import copies_places
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_files import remember_file
from ptce_desk.ui.remembered.window_place import place_window
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.opening_watch import watch_opening
from ptce_desk.ui.start.beginning import Begun, ask_file, make_and_open, open_or_ask, restore_as_new, welcome


class Windows:
    """Holds the window; another file gets a window of its own, and the one before closes."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings
        self.window: MainWindow | None = None

    def show(self, begun: Begun) -> MainWindow:
        """Show a file in the place of the present one, and remember it among the last ones opened."""
        desk, asked = begun.desk, begun.asked
        if begun.remembered:
            remember_file(preferences(), desk.path, desk.now())
        before, window = self.window, MainWindow(desk)
        self.adopt(window)
        if before is None:
            place_window(window, preferences())
        else:
            window.restoreGeometry(before.saveGeometry())
        window.show()
        if before is not None:
            before.close()
            before.deleteLater()
        if asked is not None and asked.absolute() != desk.path.absolute():
            words = f"Vous travaillez dans « {desk.path.name} ». « {asked.name} » est resté tel quel."
            window.notify(Notice(typeset(words)))
        return window

    def adopt(self, window: MainWindow) -> None:
        """Hold a window, and answer its menu."""
        self.window = window
        window.file_menu.new_wanted.connect(lambda: self._take(make_and_open(self._surroundings, window)))
        window.file_menu.open_wanted.connect(lambda: self._open(ask_file(window)))
        window.file_menu.recent_wanted.connect(self._open)
        window.file_menu.restore_wanted.connect(lambda: self._restore(window))
        window.file_menu.close_wanted.connect(lambda: self._close(window))
        watch_opening(window, window.verify)

    def _close(self, window: MainWindow) -> None:
        """Let go of the file, then ask how to begin; leaving that leaves the program."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setQuitOnLastWindowClosed(False)  # the next window is not there yet
        try:
            if not window.close():
                return
            self.window = None
            begun = welcome(self._surroundings)
        finally:
            app.setQuitOnLastWindowClosed(True)
        window.deleteLater()
        if begun is None:
            app.quit()
        else:
            self.show(begun)

    def _open(self, path: Path | None) -> None:
        if path is None or self.window is None:
            return
        if path.absolute() == self.window.desk.path.absolute():
            self.window.notify(Notice(typeset(f"« {path.name} » est déjà ouvert ici.")))
            return
        self._take(open_or_ask(self._surroundings, path, self.window))

    def _restore(self, window: MainWindow) -> None:
        from ptce_desk.ui.dialogs.restore_copy import RestoreDialog  # noqa: PLC0415  # a file that opens needs no dialog

        dialog = RestoreDialog(copies_of(window.desk.path, copies_places()), window.tasks, window)
        copy = dialog.chosen() if dialog.exec() else None
        dialog.deleteLater()
        if copy is not None:
            self._take(restore_as_new(self._surroundings, copy, window.desk.path, window))

    def _take(self, begun: Begun | None) -> None:
        if begun is None:
            return
        if self.window is None or self.window.keep_typing():
            self.show(begun)
        else:
            begun.desk.close()
