"""« Confier les dossiers de … à … »: asked, told before it is done, done as one act that undoes at once."""

from typing import Final

from PySide6.QtWidgets import QWidget

from ptce_desk.services.dossier.bulk import BulkResult
from ptce_desk.services.dossier.handing import Handing, hand_over, survey_handing
from ptce_desk.services.file.undo import Done
from ptce_desk.ui.desk.page import Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.suggestions import suggest
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_ASKED
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.handing import handed_sentence, handing_sentence

_KINDS: Final = frozenset({"funding_file"})
_TITLE: Final = "Confier des dossiers"
_CHARS: Final = 40
_NOBODY: Final = "Sans instructeur"


def ask_to_hand_over(window: Window, over: QWidget, leaving: str) -> None:
    """Ask to whom the dossiers of an instructor go, of nobody for an empty name."""

    def ask(known: Handing) -> None:
        dialog = HandOverDialog(known, leaving, over.window())
        dialog.ask(lambda: _hand_over(window, dialog))

    window.tasks.query(ask, survey_handing)


def _hand_over(window: Window, dialog: "HandOverDialog") -> None:
    leaving, taking = dialog.whose(), dialog.taking.value()

    def say(result: BulkResult, operation: Done | None) -> None:
        text = handed_sentence(len(result.changed), leaving, taking)
        window.notify(undoable(window.tasks, text, operation, "success"))

    window.tasks.act(_KINDS, say, hand_over, leaving, taking, being=dialog.is_being_reviewed())


class HandOverDialog(Dialog):
    """Whose dossiers, which of them, to whom; what it will do is said meanwhile."""

    def __init__(self, known: Handing, leaving: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_TITLE)
        self._known = known
        self.leaving = Choice([(name, name or _NOBODY) for name in known.held])
        self.leaving.set_value(leaving)
        self.which = Choice()
        self.taking = LineField(placeholder="Prénom et nom")
        self.preview = plain_label("", "text", wrap=True)
        self.hand_button = primary_button("Confier")
        self.hand_button.setDefault(True)
        needs_right("funding_file.instructor", self.hand_button)
        self._build()
        self.leaving.chosen.connect(lambda _name: self._offer())
        self.which.chosen.connect(lambda _being: self._tell())
        self.taking.textChanged.connect(lambda _text: self._tell())
        self.hand_button.clicked.connect(self.accept)
        self._offer()
        self.taking.setFocus()

    def whose(self) -> str:
        """Whose dossiers are given, an empty name for nobody's."""
        return str(self.leaving.value() or "")

    def is_being_reviewed(self) -> bool:
        """Whether those being reviewed alone are given."""
        return self.which.value() is True

    def _offer(self) -> None:
        """Offer all of them, or those being reviewed, with how many there are; and whoever else may take them."""
        every, being = self._known.held.get(self.whose(), (0, 0))
        self.which.set_options(
            [
                (False, f"Tous ({count_text(every, 'dossier')})"),
                (True, f"Ceux en cours d’instruction ({count_text(being, 'dossier')})"),
            ]
        )
        if self.which.value() is None:
            self.which.set_value(False)
        suggest(self.taking, [name for name in self._known.names if name != self.whose()])
        self._tell()

    def _count(self) -> int:
        return self._known.held.get(self.whose(), (0, 0))[self.is_being_reviewed()]

    def _tell(self) -> None:
        taking, count = self.taking.value(), self._count()
        if not count:
            said = "Aucun dossier à confier."
        elif not taking:
            said = "Indiquez à qui ils sont confiés."
        elif taking == self.whose():
            said = "Indiquez quelqu’un d’autre : ces dossiers sont déjà les siens.".replace(" :", "\u00a0:")
        else:
            said = handing_sentence(count, self.whose(), taking)
        self.preview.setText(said)
        self.hand_button.setEnabled(bool(count and taking and taking != self.whose()))

    def _build(self) -> None:
        leave = quiet_button("Renoncer")
        leave.clicked.connect(self.reject)
        column = self.column(_TITLE, zoomed_length(BETWEEN_ASKED))
        for label, editor in (("Dossiers de", self.leaving), ("Lesquels", self.which), ("À", self.taking)):
            column.addWidget(Field(label, editor, width_chars=_CHARS))
        column.addWidget(self.preview)
        column.addLayout(foot(leave, self.hand_button))
