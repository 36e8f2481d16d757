"""The one window in view, and the change from one file to another."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from ptce_desk.domain.places import Place, TeamBase, name_of, text_of
from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.safe_copies import copies_of
from ptce_desk.services.file.team import copy_as_file, publish
from ptce_desk.ui.desk.page import Notice
from ptce_desk.ui.remembered.display import copies_places
from ptce_desk.ui.remembered.file_dialogs import PTCE_FILES, ask_to_save
from ptce_desk.ui.remembered.passwords import forget_password
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_files import remember_file
from ptce_desk.ui.remembered.window_place import place_window
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.opening_watch import watch_opening
from ptce_desk.ui.start.beginning import (
    Begun,
    ask_base,
    ask_file,
    make_and_open,
    open_or_ask,
    open_team,
    restore_as_new,
    welcome,
)

_FORGOTTEN: Final = typeset("Le mot de passe de cette base n’est plus retenu sur ce poste : il sera demandé.")
_NOT_FORGOTTEN: Final = typeset(
    "Le trousseau de ce poste n’a pas répondu, il garde peut-être le mot de passe. Recommencez dans un instant."
)


class Windows:
    """Holds the window; another file gets a window of its own, and the one before closes."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings
        self.window: MainWindow | None = None

    def show(self, begun: Begun) -> MainWindow:
        """Show a file in the place of the present one, and remember it among the last ones opened."""
        desk, asked = begun.desk, begun.asked
        if begun.remembered:
            remember_file(preferences(), desk.place, desk.now())
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
        if asked is not None and text_of(asked) != text_of(desk.place):
            words = f"Vous travaillez dans « {name_of(desk.place)} ». « {name_of(asked)} » est resté tel quel."
            window.notify(Notice(typeset(words)))
        if begun.lacking:
            window.notify(Notice(begun.lacking, "warning"))
        return window

    def adopt(self, window: MainWindow) -> None:
        """Hold a window, and answer its menu."""
        self.window = window
        window.file_menu.new_wanted.connect(lambda: self._take(make_and_open(self._surroundings, window)))
        window.file_menu.open_wanted.connect(lambda: self._open(ask_file(window)))
        window.file_menu.team_wanted.connect(lambda: self._take(open_team(self._surroundings, window)))
        window.file_menu.publish_wanted.connect(lambda: self._publish(window))
        window.file_menu.base_copy_wanted.connect(lambda: self._copy_base(window))
        window.file_menu.forget_wanted.connect(lambda: self._forget_password(window))
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

    def _publish(self, window: MainWindow) -> None:
        """Fill an empty base with the file, then offer to work in it."""
        from ptce_desk.ui.dialogs.travelling import TravelDialog  # noqa: PLC0415  # a file that opens needs no dialog

        answer = ask_base(window, "Publier dans la base d’une équipe", "Publier")
        if answer is None:
            return
        base, password = answer.base, answer.password

        def say() -> None:
            words = typeset(f"« {window.desk.path.name} » est publié dans la base {base}, historique compris.")
            window.notify(Notice(words, "success", "Ouvrir la base", lambda: self._open(base)))

        title = typeset(f"Publier dans la base {base}")
        TravelDialog(
            window.tasks,
            title,
            "Publication",
            lambda desk, told: publish(desk, base, password, told),
            window,
        ).ask(say)

    def _copy_base(self, window: MainWindow) -> None:
        """Make a file of the base, then offer to open it."""
        from ptce_desk.ui.dialogs.travelling import TravelDialog  # noqa: PLC0415  # a file that opens needs no dialog

        proposed = Path(f"{window.desk.place}.ptce".replace("/", " "))
        path = ask_to_save(window, "Copier la base dans un fichier", "ptce", proposed, PTCE_FILES, replacing=False)
        if path is None:
            return

        def say() -> None:
            words = typeset(f"La base est copiée dans « {path.name} », historique compris.")
            window.notify(Notice(words, "success", "Ouvrir le fichier", lambda: self._open(path)))

        title = typeset(f"Copier la base dans « {path.name} »")
        TravelDialog(window.tasks, title, "Copie", lambda desk, told: copy_as_file(desk, path, told), window).ask(say)

    def _forget_password(self, window: MainWindow) -> None:
        """Have this computer forget the password of the base."""
        base = window.desk.place
        assert isinstance(base, TeamBase)
        forgotten = forget_password(preferences(), base)
        words = _FORGOTTEN if forgotten else _NOT_FORGOTTEN
        window.notify(Notice(words, "success" if forgotten else "danger", outside=True))

    def _open(self, path: Place | None) -> None:
        if path is None or self.window is None:
            return
        if text_of(path) == text_of(self.window.desk.place):
            self.window.notify(Notice(typeset(f"« {name_of(path)} » est déjà ouvert ici.")))
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
