"""The règlement that rules make, read as it is written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ptce_desk.domain.rules.types import Rule
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.scrolling import overlay_bar
from ptce_desk.wording.rules import RULE_GROUPS, regulation_text
from ptce_desk.wording.version_text import version_sentence


class RegulationText(QScrollArea):
    """The sum of the rules in a sentence, then the rules under their headings."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Texte du règlement")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        overlay_bar(self)
        held = QWidget()
        held.setProperty("surface", "card")
        around = QWidget()
        around.setProperty("page", True)  # for the stylesheet
        whole = QVBoxLayout(around)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(held)
        whole.addStretch(1)  # a card as tall as what it says
        column = QVBoxLayout(held)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(6)
        self.sentence = _readable("strong")
        column.addWidget(self.sentence)
        self._groups: dict[str, tuple[QLabel, QLabel]] = {}
        for heading, _kinds in RULE_GROUPS:
            title, body = plain_label(heading, "label"), _readable("text")
            title.setContentsMargins(0, 10, 0, 0)
            column.addWidget(title)
            column.addWidget(body)
            self._groups[heading] = (title, body)
        self.setWidget(around)

    def show_rules(self, rules: Sequence[Rule]) -> None:
        """Show the règlement of these rules."""
        self.sentence.setText(version_sentence(rules))
        texts = dict(regulation_text(rules))
        for heading, labels in self._groups.items():
            labels[1].setText("\n".join(texts.get(heading, [])))
            for label in labels:
                label.setVisible(heading in texts)

    def text(self) -> str:
        """Everything that is read, a line a sentence."""
        lines = [self.sentence.text()]
        for title, body in self._groups.values():
            if not title.isHidden():
                lines += [title.text(), body.text()]
        return "\n".join(lines)


def _readable(role: str) -> QLabel:
    label = plain_label("", "strong" if role == "strong" else "text", wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
