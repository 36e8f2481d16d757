"""What stands at the right of a record, folded in one line where the window is narrow."""

from PySide6.QtCore import Signal

from ptce_desk.ui.widgets.buttons import Button


class FoldedBand(Button):
    """« Maximum attribuable : 24 000,00 € ▸ »; a click or Space shows the rest, or puts it away.

    Signals:
        unfolded: whether the rest is to be shown.
    """

    unfolded = Signal(bool)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self._figure = title, ""
        self.setProperty("look", "band")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.toggled.connect(self._turn)
        self._say()

    def show_figure(self, figure: str) -> None:
        """Say the one figure that is read without unfolding."""
        self._figure = figure
        self._say()

    def _turn(self, unfolded: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._say()
        self.unfolded.emit(unfolded)

    def _say(self) -> None:
        words = " ".join(word for word in (self._title, self._figure) if word)
        self.setText(f"{words}  {'▾' if self.isChecked() else '▸'}")
        self.setAccessibleName(words)
