"""What is left to do about the rules of a scheme: to write them, to go on with those begun, to vote those to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.formatting import long_date_text, typeset
from ptce_desk.services.schemes.schemes import SchemeSheet
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.widgets.badge import Badge
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip


class Left(Enum):
    """What is left to do about the rules of a version."""

    TO_WRITE = "to_write"
    NOT_KEPT = "not_kept"
    TO_VOTE = "to_vote"


@dataclass(frozen=True, slots=True)
class Draft:
    """A version whose rules are not done."""

    version: SchemeVersion
    left: Left


NEXT_WORDS: Final = {
    Left.TO_WRITE: "Écrire les règles",
    Left.NOT_KEPT: "Reprendre les règles",
    Left.TO_VOTE: "Reprendre le projet",
}
"""What the main button of the page says of the most pressing one."""


def drafts_of(sheet: SchemeSheet, not_kept: Sequence[int]) -> list[Draft]:
    """What is left to do about the rules of a scheme, the most pressing first.

    Args:
        sheet: the scheme.
        not_kept: the versions whose rules are written and not kept.
    """
    waiting = [Draft(one, Left.NOT_KEPT) for one in sheet.versions if one.id in not_kept]
    written = any(one.rules for one in sheet.versions)
    to_write = [] if written or waiting else [Draft(_bare(sheet), Left.TO_WRITE)]
    return [*to_write, *waiting, *(Draft(one, Left.TO_VOTE) for one in sheet.drafts if one.rules or written)]


def _bare(sheet: SchemeSheet) -> SchemeVersion:
    """The version to write first: the one in force unless it judges dossiers, else the latest to begin."""
    held = sheet.in_force
    return held if held is not None and not sheet.is_used(held) else sheet.versions[0]


class DraftsCard(Card):
    """The versions whose rules are begun, each with the way to go on and the way to give up.

    Signals:
        resumed: the rules of a version (int) are to be gone on with.
        given_up: what was asked of a `Draft` is to be given up.
    """

    resumed = Signal(int)
    given_up = Signal(object)

    def __init__(self) -> None:
        super().__init__("Règles en projet")
        self.lines: list[tuple[str, QPushButton, QPushButton]] = []
        self._content: QWidget | None = None
        self.hide()

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show the versions begun; one with nothing written yet has its own button."""
        shown = [one for one in drafts if one.left is not Left.TO_WRITE]
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self.lines = []
        self._content = QWidget()
        grid = QGridLayout(self._content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, draft in enumerate(shown):
            self._put(grid, row, draft)
        self.add(self._content)
        self.setVisible(bool(shown))

    def _put(self, grid: QGridLayout, row: int, draft: Draft) -> None:
        name = f"Version {draft.version.version}"
        hint = draft_hint(draft)
        resume, leave = link_button("Reprendre"), link_button("Abandonner")
        needs_right("scheme_version", leave)
        resume.setAccessibleName(f"Reprendre : {name}, {hint}")
        leave.setAccessibleName(f"Abandonner : {name}, {hint}")
        leave.setToolTip(plain_tooltip(_GIVEN_UP[draft.left]))
        resume.clicked.connect(partial(self.resumed.emit, draft.version.id))
        leave.clicked.connect(partial(self.given_up.emit, draft))
        grid.addWidget(Badge(*_BADGES[draft.left]), row, 0)
        words = plain_label(typeset(f"{name}, {hint}"), wrap=True)
        grid.addWidget(words, row, 1)
        grid.addWidget(resume, row, 2, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(leave, row, 3, Qt.AlignmentFlag.AlignVCenter)
        self.lines.append((words.text(), resume, leave))


_Look = Literal["warning", "accent"]
_BADGES: Final[dict[Left, tuple[str, _Look]]] = {
    Left.NOT_KEPT: ("Non enregistré", "warning"),
    Left.TO_VOTE: ("En projet", "accent"),
}
_GIVEN_UP: Final = {
    Left.NOT_KEPT: "Revenir aux règles enregistrées",
    Left.TO_VOTE: "Supprimer cette version à venir",
}


def draft_hint(draft: Draft) -> str:
    """« à partir du 1er janvier 2027, pas encore votée »."""
    if draft.left is Left.TO_VOTE:
        return f"à partir du {long_date_text(draft.version.valid_from)}, pas encore votée"
    return "règles écrites et pas encore enregistrées"
