"""How the window looks on this computer: its theme, how large; chosen by keys, by the search or in « Préférences »."""

from functools import partial
from typing import Final, Protocol, cast

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.looks.theme import Mode, apply_theme, current_palette, current_text_size, current_zoom
from ptce_desk.ui.remembered.display import (
    USUAL,
    keep_text,
    keep_theme,
    keep_zoom,
    next_zoom,
    text_kept,
    theme_kept,
    zoom_kept,
)
from ptce_desk.ui.shell.search_box import Command

_OTHER_SIDE: Final = {
    "light": "dark",
    "dark": "light",
    "contrast": "contrast_dark",
    "contrast_dark": "contrast",
}
"""The dark theme of each light one, and the other way round."""


class Displayed(Protocol):
    """A window that is dressed."""

    desk: Desk

    def refold(self) -> None:
        """Fold the navigation where room lacks."""
        ...

    def current_page(self) -> QWidget:
        """The page in view."""
        ...

    def go(self, destination: Destination) -> None:
        """Show a page."""
        ...


class Display:
    """Dresses one window; what is chosen is kept for the next ones."""

    def __init__(self, window: QMainWindow, displayed: Displayed) -> None:
        """`displayed` is the window as well."""
        self._window, self._displayed = window, displayed
        bigger, smaller = QKeySequence.StandardKey.ZoomIn, QKeySequence.StandardKey.ZoomOut
        keys = {QKeySequence(words).toString(): step for words, step in (("Ctrl+=", 1), ("Ctrl++", 1), ("Ctrl+-", -1))}
        for standard, step in ((bigger, 1), (smaller, -1)):
            keys |= {sequence.toString(): step for sequence in QKeySequence.keyBindings(standard)}
        for words, step in keys.items():
            QShortcut(QKeySequence(words), window).activated.connect(partial(self.step_zoom, step))
        QShortcut(QKeySequence("Ctrl+0"), window).activated.connect(partial(self.set_zoom, USUAL))
        QShortcut(QKeySequence("Ctrl+,"), window).activated.connect(self.ask)

    def wear(self, theme: str) -> None:
        """Wear a theme, without keeping it."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, cast("Mode", theme), self._displayed.desk.resources)

    def choose_theme(self, theme: str) -> None:
        """Wear a theme from now on."""
        keep_theme(theme)
        self.wear(theme)

    def switch(self) -> None:
        """Go from light to dark or back, as contrasted as it is."""
        self.choose_theme(_OTHER_SIDE[current_palette().name])

    def set_zoom(self, percent: int) -> None:
        """Draw letters, and what holds them, so large from now on."""
        if percent != current_zoom():
            keep_zoom(percent)
            self._resize(zoom=percent)

    def set_text(self, percent: int) -> None:
        """Draw letters alone so large from now on, and what holds them as large as they need."""
        if percent != current_text_size():
            keep_text(percent)
            self._resize(text=percent)

    def _resize(self, zoom: int | None = None, text: int | None = None) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, cast("Mode", theme_kept()), self._displayed.desk.resources, zoom, text)
        self._displayed.refold()
        page = self._displayed.current_page()
        QApplication.postEvent(
            page, QResizeEvent(page.size(), page.size())
        )  # what stands side by side may not any more

    def step_zoom(self, step: int) -> None:
        """One step larger or smaller."""
        self.set_zoom(next_zoom(current_zoom(), step))

    def ask(self) -> None:
        """Open « Préférences »."""
        from ptce_desk.ui.dialogs.preferences import PreferencesDialog  # noqa: PLC0415  # the window opens sooner without

        dialog = PreferencesDialog(self._window, theme_kept(), (zoom_kept(), text_kept()))
        dialog.theme_chosen.connect(self.choose_theme)
        dialog.zoom_chosen.connect(self.set_zoom)
        dialog.text_chosen.connect(self.set_text)
        dialog.free_wanted.connect(self._define_free)
        dialog.ask()

    def _define_free(self) -> None:
        self._displayed.go(Destination("settings", onward=True))

    def commands(self) -> list[Command]:
        """What the search can do of it."""
        return [
            Command("Préférences : thème, taille, texte, sauvegardes", "sliders-horizontal", self.ask),
            Command("Agrandir l’affichage", "magnifying-glass-plus", partial(self.step_zoom, 1)),
            Command("Réduire l’affichage", "magnifying-glass-minus", partial(self.step_zoom, -1)),
            Command("Revenir à la taille habituelle", "text-aa", partial(self.set_zoom, USUAL)),
            Command("Passer du clair au sombre", "moon", self.switch),
        ]
