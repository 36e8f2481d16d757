"""What just happened, in one sentence under the header, with what can be done about it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.ui.roles import speak_as
from ptce_desk.ui.theme import ColourRole, set_look
from ptce_desk.ui.widgets.buttons import icon_button, link_button
from ptce_desk.ui.widgets.labels import IconLabel, plain_label

SUCCESS_SECONDS: Final = 6
_SLIDE_MILLISECONDS: Final = 140
_LOOKS: Final[dict[str, tuple[str, ColourRole, str]]] = {
    "info": ("info", "accent", "Information"),
    "success": ("check-circle", "success", "C’est fait"),
    "warning": ("warning", "warning", "Attention"),
    "danger": ("warning-circle", "danger", "Problème"),
}


class NoticeBar(QWidget):
    """Slides in, never takes the focus; the latest notice replaces the one before.

    Signals:
        closed: the notice went away, by its button or by itself.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.AlertMessage)
        self._act: Callable[[], object] | None = None
        self._icon = IconLabel("info", "accent")
        self.sentence = plain_label("", "text", wrap=True)
        self.action = link_button("")
        self.close_button = icon_button("x", "Fermer l’avis")
        self._box = self._frame()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 0)
        layout.addWidget(self._box)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._slide = QPropertyAnimation(self, b"maximumHeight", self)
        self._slide.setDuration(_SLIDE_MILLISECONDS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._rest)
        self.action.clicked.connect(self._do)
        self.close_button.clicked.connect(self.dismiss)
        self.hide()

    def show_notice(
        self, text: str, kind: str = "info", action: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Say something; a success goes away by itself.

        Args:
            text: one whole French sentence.
            kind: info, success, warning or danger.
            action: a verb, when something can be done at once.
            act: what the action does; the notice then closes.

        Raises:
            KeyError: another kind.
        """
        icon_name, role, word = _LOOKS[kind]
        self._icon.set_icon(icon_name, role)
        self.sentence.setText(text)
        self.sentence.setAccessibleName(f"{word} : {text}")
        self._act = act
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action) and act is not None)
        set_look(self._box, "notice", kind)
        if self.isHidden():
            self._slide_in()
        self._timer.stop()
        if kind == "success":
            self._timer.start(SUCCESS_SECONDS * 1000)

    def dismiss(self) -> None:
        """Put the notice away."""
        self._timer.stop()
        self._slide.stop()
        self._rest()
        self.hide()
        self.closed.emit()

    def _do(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()

    def _slide_in(self) -> None:
        self.setMaximumHeight(0)
        self.show()
        self._slide.setStartValue(0)
        self._slide.setEndValue(max(self.sizeHint().height(), self.heightForWidth(self.width())))
        self._slide.start()

    def _rest(self) -> None:
        self.setMaximumHeight(16_777_215)  # Qt's « no limit »: the sentence may need more lines later

    def _frame(self) -> QFrame:
        box = QFrame()
        row = QHBoxLayout(box)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        return box
