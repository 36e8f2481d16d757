"""A record seen from its list: read, not typed; its states, its amounts, its dates, what is wrong, and two actions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ptce_desk.domain.rights import Right
from ptce_desk.formatting import typeset
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.widgets.badge import STATE_ICONS
from ptce_desk.ui.widgets.buttons import icon_button, quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import ElidedLabel, IconLabel, TextRole, plain_label
from ptce_desk.ui.widgets.scrolling import page_scroller

PEEK_WIDTH: Final = 320
_HEAD: Final = 40
_EDGE: Final = 16
_LINES_OF_TITLE: Final = 3
_INKS: Final[Mapping[ColourRole, TextRole]] = {"success": "success", "warning": "warning", "danger": "danger"}


@dataclass(frozen=True, slots=True)
class PeekLine:
    """What is told of a record: a word, muted, and its value at the right; `note` is below, smaller.

    A value that has a `role` wears its colour and its icon.
    """

    label: str
    text: str
    role: ColourRole | None = None
    strong: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Peek:
    """What is shown of a record.

    Attributes:
        name: what its list calls it, « 2026-014 ».
        blocks: lines, apart from those of the next block.
        warnings: what is wrong, in sentences.
        onward: what the second action says; nothing for none.
        right: what it takes to do it.
        opens: whether it is a record that has a page.
    """

    name: str
    title: str
    subtitle: str = ""
    blocks: tuple[tuple[PeekLine, ...], ...] = ()
    warnings: tuple[str, ...] = ()
    onward: str = ""
    right: Right = Right.READ
    opens: bool = True

    def sentence(self) -> str:
        """All of it, as it is read aloud."""
        lines = [f"{line.label} : {line.text}" for block in self.blocks for line in block]
        return typeset(". ".join(part for part in (self.title, self.subtitle, *lines, *self.warnings) if part))


class PeekPanel(QFrame):
    """The panel beside a list.

    Signals:
        stepped: the record above (-1) or below (1) is wanted.
        left: it is to be put away.
        opened: the record is to be opened.
        went_on: its second action was chosen.
    """

    stepped = Signal(int)
    left = Signal()
    opened = Signal()
    went_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setAccessibleName("Aperçu")
        self.setFixedWidth(PEEK_WIDTH)
        self.name = ElidedLabel("", "muted")
        self.open_button = quiet_button("Ouvrir")
        self.open_button.setToolTip("Entrée")
        self.onward = quiet_button("Continuer")
        self._content = QWidget()
        self._scroller = page_scroller(self._content)
        self._inside = QVBoxLayout(self._content)
        self._shown: Peek | None = None
        self._build()
        self.open_button.clicked.connect(self.opened)
        self.onward.clicked.connect(self.went_on)

    @property
    def shown(self) -> Peek | None:
        """What is shown."""
        return self._shown

    def show_peek(self, peek: Peek) -> None:
        """Show another record, or the same one changed."""
        if peek == self._shown:
            return
        self._shown = peek
        self.name.set_text(peek.name)
        self.setAccessibleName(f"Aperçu : {peek.name}")
        self.setAccessibleDescription(peek.sentence())
        self.open_button.setVisible(peek.opens)
        needs_right(peek.right, self.onward)
        self.onward.setText(peek.onward)
        self.onward.setAccessibleName(peek.onward)
        self.onward.setVisible(bool(peek.onward))
        self._clear()
        self._inside.addWidget(_heading(peek))
        for block in peek.blocks:
            if block:
                self._inside.addWidget(_rule())
                for line in block:
                    self._inside.addWidget(_line(line))
        if peek.warnings:
            self._inside.addWidget(_rule())
            for warning in peek.warnings:
                self._inside.addWidget(_warning(warning))
        self._inside.addStretch(1)
        self._scroller.verticalScrollBar().setValue(0)

    def _clear(self) -> None:
        while (item := self._inside.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QWidget(self)
        head.setMinimumHeight(_HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(_EDGE, 0, 8, 0)
        row.setSpacing(0)
        row.addWidget(self.name, stretch=1)
        for icon_name, words, signal in (
            ("caret-up", "Ligne précédente", lambda: self.stepped.emit(-1)),
            ("caret-down", "Ligne suivante", lambda: self.stepped.emit(1)),
            ("x", "Fermer l’aperçu", self.left.emit),
        ):
            button = icon_button(icon_name, words)
            button.clicked.connect(lambda _on=False, signal=signal: signal())
            row.addWidget(button)
        foot = QWidget(self)
        buttons = QVBoxLayout(foot)
        buttons.setContentsMargins(_EDGE, 10, _EDGE, 10)
        buttons.addWidget(FlowRow(self.open_button, self.onward, across=8, down=8))
        self._inside.setContentsMargins(_EDGE, 12, _EDGE, 12)
        self._inside.setSpacing(6)
        column.addWidget(head)
        column.addWidget(_rule())
        column.addWidget(self._scroller, stretch=1)
        column.addWidget(_rule())
        column.addWidget(foot)


def _words(line: PeekLine) -> QLabel:
    """A value at the right, wrapped where it is long."""
    ink = _INKS.get(line.role or "text", "strong" if line.strong else "text")
    words = plain_label(line.text, ink, wrap=line.role not in STATE_ICONS)
    words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return words


def _heading(peek: Peek) -> QWidget:
    heading = QWidget()
    column = QVBoxLayout(heading)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(ElidedLabel(peek.title, "section", lines=_LINES_OF_TITLE))
    if peek.subtitle:
        column.addWidget(plain_label(peek.subtitle, "muted", wrap=True))
    return heading


def _line(line: PeekLine) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    row = QHBoxLayout()
    row.setSpacing(6)
    label = plain_label(line.label, "strong" if line.strong else "muted")
    row.addWidget(label, alignment=Qt.AlignmentFlag.AlignTop)
    words = _words(line)
    if line.role is not None and line.role in STATE_ICONS:
        row.addStretch(1)
        row.addWidget(IconLabel(STATE_ICONS[line.role], line.role))
        row.addWidget(words)
    else:
        row.addWidget(words, stretch=1)
    column.addLayout(row)
    if line.note:
        column.addWidget(plain_label(line.note, "hint", wrap=True))
    return whole


def _warning(sentence: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel("warning", "warning"), alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(plain_label(sentence, wrap=True), stretch=1)
    return line


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("surface", "line")
    rule.setFixedHeight(1)
    return rule
