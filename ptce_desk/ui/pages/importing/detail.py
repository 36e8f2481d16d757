"""What unfolds under a line of an import: what is to settle, each field here and in the file, what is said of it."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ptce_desk.formatting import typeset
from ptce_desk.services.importing.asking import Answered, Asked
from ptce_desk.services.importing.lines import FieldLine, PlannedLine
from ptce_desk.ui.desk.keeping import until_validated
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import IconLabel, plain_label, plain_tooltip
from ptce_desk.ui.widgets.letter_widths import hold_width

_ALONE: Final = "La ligne est laissée de côté tant que rien n’est choisi."
_FOR_ALL: Final = "Une réponse vaut pour toutes les lignes qui disent de même ; sans elle, elles restent de côté."
_BACK_FOR_ALL: Final = "Y revenir vaut pour toutes les lignes qui disent de même."
_OF_ONE_LINE: Final = frozenset({"reading", "file", "payment"})
_INDENT: Final = 48
_TALL: Final = 32
"""The height of a button, which the words beside it share."""
_LONGEST: Final = 80
"""Characters of a value shown whole; the rest is its tooltip."""


class Detail(QFrame):
    """The inside of a line.

    Signals:
        answered: an `Asked` and what was said of it (str).
        taken_back: an `Asked` of which what was said no longer stands.
        chosen: the key of a field (str), and whether what the file says is taken (bool).
    """

    answered = Signal(object, str)
    taken_back = Signal(object)
    chosen = Signal(str, bool)

    def __init__(self, line: PlannedLine) -> None:
        super().__init__()
        self.setProperty("surface", "detail")
        until_validated(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT, 8, 24, 10)
        column.setSpacing(8)
        if line.said:
            column.addWidget(plain_label(typeset(f"Dans le fichier : {', '.join(line.said)}."), "muted", wrap=True))
        told_by_itself = len(line.remarks) == 1 and any(asked.kind == "reading" for asked in line.asked)
        for sentence in () if told_by_itself else line.remarks:
            column.addWidget(plain_label(typeset(f"{sentence}."), "muted", wrap=True))
        for asked in line.asked:
            column.addWidget(_question(asked, self.answered.emit))
        if line.asked:
            alone = all(asked.kind in _OF_ONE_LINE for asked in line.asked)
            column.addWidget(plain_label(typeset(_ALONE if alone else _FOR_ALL), "hint", wrap=True))
        for answered in line.answered:
            column.addWidget(_settled(answered, self.taken_back.emit))
        if any(answered.asked.kind not in _OF_ONE_LINE for answered in line.answered):
            column.addWidget(plain_label(typeset(_BACK_FOR_ALL), "hint", wrap=True))
        if line.fields:
            column.addLayout(self._fields(line))

    def height_for(self, width: int) -> int:
        """How high it is in so many pixels."""
        for child in self.findChildren(QWidget):
            child.ensurePolished()
            child.updateGeometry()  # what was measured before it was dressed is forgotten
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def _fields(self, line: PlannedLine) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, words in ((1, "Champ"), (2, "Ici"), (4, "Dans le fichier")):
            grid.addWidget(plain_label(words, "hint"), 0, place)
        for row, one in enumerate(line.fields, 1):
            self._add_field(grid, row, one)
        for place, share in ((1, 2), (2, 3), (4, 3), (5, 3)):
            grid.setColumnStretch(place, share)
        return grid

    def _add_field(self, grid: QGridLayout, row: int, one: FieldLine) -> None:
        if one.locked:
            grid.addWidget(IconLabel("lock-simple", "muted"), row, 0)
        else:
            box = QCheckBox()
            box.setChecked(one.taken)
            box.setAccessibleName(typeset(f"{one.label} : prendre « {one.there} », ici « {one.here or 'vide'} »"))
            box.toggled.connect(partial(self.chosen.emit, one.key))
            grid.addWidget(box, row, 0)
        here = _value(one.here or "–", struck=one.taken and bool(one.here))
        there = _value(one.there, strong=one.taken)
        grid.addWidget(plain_label(one.label, wrap=True), row, 1)
        grid.addWidget(here, row, 2)
        grid.addWidget(IconLabel("arrow-right", "muted"), row, 3)
        grid.addWidget(there, row, 4)
        grid.addWidget(plain_label(one.reason, "hint", wrap=True), row, 5)


def _value(text: str, *, struck: bool = False, strong: bool = False) -> QLabel:
    one_line = " ".join(text.split())
    shown = one_line if len(one_line) <= _LONGEST else f"{one_line[: _LONGEST - 1]}…"
    label = plain_label(shown, "strong" if strong else "muted", wrap=True)
    if shown != one_line:
        label.setToolTip(plain_tooltip(one_line))
    font = QFont(label.font())
    font.setStrikeOut(struck)
    label.setFont(font)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label


def _question(asked: Asked, answer: Callable[[Asked, str], object]) -> QWidget:
    """What is asked, its likely answers as buttons, and another that is typed."""
    words = plain_label(asked.words, "muted")
    words.setMinimumHeight(_TALL)
    held: list[QWidget] = [words]
    for label, said in asked.offers:
        button = quiet_button(label)
        button.setAccessibleName(f"{asked.words} {label}")
        button.clicked.connect(partial(_answer, answer, asked, said))
        held.append(button)
    if asked.kind == "reading":
        held.append(_Typed(asked, answer, opened=not asked.offers))
    return FlowRow(*held, across=8, down=6)


def _settled(answered: Answered, take_back: Callable[[Asked], object]) -> QWidget:
    """What was said of it, and how to say otherwise."""
    words = plain_label(f"{answered.words}.", "muted")
    words.setMinimumHeight(_TALL)
    button = quiet_button("Revenir sur cette réponse", "arrow-counter-clockwise")
    button.setAccessibleName(f"Revenir sur cette réponse : {answered.words}")
    button.clicked.connect(lambda: take_back(answered.asked))
    return FlowRow(words, button, across=8, down=6)


def _answer(answer: Callable[[Asked, str], object], asked: Asked, said: str, _checked: object = None) -> None:
    answer(asked, said)


class _Typed(QWidget):
    """« Autre… », then a field for what to read instead."""

    def __init__(self, asked: Asked, answer: Callable[[Asked, str], object], *, opened: bool) -> None:
        super().__init__()
        self._answer = partial(answer, asked)
        self.field = LineField()
        self.field.setAccessibleName(f"{asked.words} autre valeur")
        hold_width(self.field, "exactly", "0" * 18)
        self.other: QPushButton = quiet_button("Autre…")
        self.other.setAccessibleName(f"{asked.words} autre…")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.other)
        row.addWidget(self.field)
        self.other.setVisible(not opened)
        self.field.setVisible(opened)
        self.other.clicked.connect(self._open)
        self.field.committed.connect(self._answer)

    def _open(self) -> None:
        self.field.show()
        self.field.setFocus()
        self.other.hide()
