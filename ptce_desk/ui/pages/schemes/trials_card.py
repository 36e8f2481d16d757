"""The trials of rules kept of a scheme, on its page: each is opened, compared, or put in the trash."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ptce_desk.domain.rules.pairing import paired
from ptce_desk.formatting import typeset
from ptce_desk.services.schemes.kept_trials import KeptTrial
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import MoreButton, link_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.what_if import changes_sentence


class TrialsCard(Card):
    """What was kept of « Et si… »; hidden as long as nothing is.

    Signals:
        opened: a `KeptTrial` is to be opened again.
        compared: a `KeptTrial` is to be set beside the version it started from.
        removed: a `KeptTrial` goes to the trash.
    """

    opened = Signal(object)
    compared = Signal(object)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__("Essais de règles gardés")
        self.trials: tuple[KeptTrial, ...] = ()
        self._content: QWidget | None = None
        self.hide()

    def show_trials(self, trials: Sequence[KeptTrial]) -> None:
        """Show these, one a line."""
        self.trials = tuple(trials)
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        grid = QGridLayout(self._content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, trial in enumerate(trials):
            self._put(grid, row, trial)
        self.add(self._content)
        self.setVisible(bool(trials))

    def _put(self, grid: QGridLayout, row: int, trial: KeptTrial) -> None:
        said = trial_words(trial)
        grid.addWidget(plain_label(said, wrap=True), row, 0)
        for place, (word, signal) in enumerate((("Ouvrir", self.opened), ("Comparer", self.compared)), 1):
            button = link_button(word)
            button.setAccessibleName(f"{word} : {said}")
            button.clicked.connect(partial(signal.emit, trial))
            grid.addWidget(button, row, place, Qt.AlignmentFlag.AlignVCenter)
        more = MoreButton(icon_only=True)
        more.setAccessibleName(f"Plus : {said}")
        needs_right("rule_trial", more.add_destructive("Mettre à la corbeille", partial(self.removed.emit, trial)))
        grid.addWidget(more, row, 3, Qt.AlignmentFlag.AlignVCenter)


def trial_words(trial: KeptTrial) -> str:
    """« Demi-taux », sur la version 2013 : 1 règle modifiée."""
    changed = changes_sentence(paired(trial.version.rules, trial.rules))
    return typeset(f"« {trial.name} », sur la version {trial.version.version} : {changed[0].lower()}{changed[1:]}")
