"""« Fichier »: another file, those opened last, where this one stands, and the way out."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from ptce_desk.domain.places import Place, text_of
from ptce_desk.ui.looks.icons import SMALL, icon
from ptce_desk.ui.remembered.passwords import is_kept
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_files import recent_files, recent_line
from ptce_desk.ui.widgets.buttons import Button


class FileMenu(Button):
    """The quiet button of the header; its menu is made anew each time it opens.

    Signals:
        new_wanted: a new file.
        open_wanted: a file to choose.
        team_wanted: a team's base to name.
        publish_wanted: the file put into the empty base of a team.
        base_copy_wanted: the base made a file.
        forget_wanted: the password of the base, no longer kept on this computer.
        recent_wanted: one of the last files or bases, with its `Place`.
        import_wanted: a table to bring in.
        backup_wanted: a verified copy, now.
        verify_wanted: the whole file checked, as `ptce-desk check` does.
        restore_wanted: a copy to make a new file of.
        copy_wanted: a copy under a name of her own.
        preferences_wanted: how the window looks, where copies go.
        shortcuts_wanted: the keys, in the guide.
        close_wanted: the file closed, and another one chosen.
        reassess_wanted: every dossier still to be decided computed again.
        help_wanted: the guide, at the chapter of the page in view.
        about_wanted: the version, the licences and the log.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    team_wanted = Signal()
    publish_wanted = Signal()
    base_copy_wanted = Signal()
    forget_wanted = Signal()
    recent_wanted = Signal(object)
    import_wanted = Signal()
    backup_wanted = Signal()
    verify_wanted = Signal()
    restore_wanted = Signal()
    copy_wanted = Signal()
    preferences_wanted = Signal()
    shortcuts_wanted = Signal()
    close_wanted = Signal()
    reassess_wanted = Signal()
    help_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, place: Place, today: Callable[[], date], window: QWidget) -> None:
        """For the file or the base at `place`, open in `window`."""
        super().__init__("Fichier ▾")
        self._place, self._today, self._window = place, today, window
        self.setProperty("look", "ghost")
        self.setAccessibleName("Fichier")
        self.setIconSize(SMALL)
        self.setAutoDefault(False)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self.application_menu)
        self.setMenu(self._menu)
        for keys, act in (
            ("Ctrl+O", self.open_wanted.emit),
            ("Ctrl+W", self.close_wanted.emit),
            ("Ctrl+Q", window.close),
            ("F1", self.help_wanted.emit),
        ):
            QShortcut(QKeySequence(keys), window).activated.connect(act)

    def application_menu(self) -> QMenu:
        """The entries, as they are now."""
        menu = self._menu
        menu.clear()
        self._add("Nouveau fichier…", "file-plus", self.new_wanted.emit)
        self._add("Ouvrir…", "folder-open", self.open_wanted.emit, "Ctrl+O")
        self._add("Ouvrir la base de l’équipe…", "users-three", self.team_wanted.emit)
        menu.addMenu(self._recent_menu())
        self._add("Importer un tableau…", "upload-simple", self.import_wanted.emit)
        menu.addSeparator()
        if isinstance(self._place, Path):
            self._add("Afficher dans le dossier", "folder-simple", self._show_folder)
            self._add("Enregistrer une copie sous…", "floppy-disk", self.copy_wanted.emit)
            self._add("Faire une sauvegarde", "shield-check", self.backup_wanted.emit)
            self._add("Vérifier le fichier…", "magnifying-glass", self.verify_wanted.emit)
            self._add("Restaurer une sauvegarde…", "clock-counter-clockwise", self.restore_wanted.emit)
            self._add("Publier dans la base d’une équipe…", "users-three", self.publish_wanted.emit)
        else:
            self._add("Copier la base dans un fichier…", "floppy-disk", self.base_copy_wanted.emit)
            self._add("Vérifier la base…", "magnifying-glass", self.verify_wanted.emit)
            if is_kept(preferences(), self._place):
                self._add("Oublier le mot de passe retenu", "lock-key-open", self.forget_wanted.emit)
        self._add("Recalculer les dossiers…", "calculator", self.reassess_wanted.emit)
        menu.addSeparator()
        self._add("Préférences…", "sliders-horizontal", self.preferences_wanted.emit, "Ctrl+,")
        self._add("Raccourcis clavier", "keyboard", self.shortcuts_wanted.emit, "?")
        self._add("Aide", "question", self.help_wanted.emit, "F1")
        self._add("À propos", "info", self.about_wanted.emit)
        menu.addSeparator()
        self._add(
            "Fermer le fichier" if isinstance(self._place, Path) else "Fermer la base",
            "x",
            self.close_wanted.emit,
            "Ctrl+W",
        )
        self._add("Quitter", "sign-out", self._window.close, "Ctrl+Q")
        return menu

    def _add(self, text: str, icon_name: str, act: Callable[[], object], keys: str = "") -> QAction:
        action = self._menu.addAction(icon(icon_name), text)
        if keys:
            action.setText(f"{text}\t{keys}")  # only shown: the shortcut belongs to the window
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _recent_menu(self) -> QMenu:
        """The other files opened last; those that are gone cannot be chosen."""
        menu = QMenu("Récents", self._menu)
        menu.setIcon(icon("clock"))
        here = text_of(self._place)
        others = [recent for recent in recent_files(preferences()) if text_of(recent.path) != here]
        for recent in others:
            line = recent_line(recent, self._today())
            action = menu.addAction(f"{line.title} – {line.detail}\t{line.aside}".replace("&", "&&"))
            action.setEnabled(not line.gone)
            action.triggered.connect(lambda _checked=False, path=recent.path: self.recent_wanted.emit(path))
        menu.setEnabled(bool(others))
        return menu

    def _show_folder(self) -> None:
        assert isinstance(self._place, Path)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._place.absolute().parent)))
