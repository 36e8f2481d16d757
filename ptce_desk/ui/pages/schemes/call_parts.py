"""The parts of the page of a call: how far its dossiers have come, its outcome, its waiting list."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.rules.calls import CallNext, CallStep
from ptce_desk.domain.rules.types import RecordedOutcome
from ptce_desk.formatting import number_text
from ptce_desk.services.schemes.calls import CallSheet, Candidate
from ptce_desk.ui.desk.keeping import in_rows
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import LINK_SIDE, link_button, quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.wording.calls import (
    NEXT_LABELS,
    STEP_LABELS,
    counted_sentence,
    difference_sentence,
    next_sentence,
    recorded_sentence,
    step_words,
)
from ptce_desk.wording.scoring import noted_by_words, scoring_sentence
from ptce_desk.wording.sources import source_text

_SIDE: Final = 14


class StepsRow(FlowRow):
    """Each step with how many dossiers came to it, which opens them.

    Signals:
        asked: the `CallStep` whose dossiers are wanted.
    """

    asked = Signal(object)

    def __init__(self) -> None:
        self.steps = {step: _StepCard(step) for step in CallStep}
        super().__init__(*self.steps.values(), across=12, down=12)
        for step, card in self.steps.items():
            card.open.clicked.connect(partial(self._ask, step))

    def show_counts(self, counts: Mapping[CallStep, int]) -> None:
        """Show how many dossiers came to each."""
        for step, card in self.steps.items():
            card.show_count(counts[step])

    def _ask(self, step: CallStep, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  a signal of Qt
        self.asked.emit(step)


class _StepCard(QFrame):
    """A figure, and under it the step, as a link to its dossiers: a click anywhere on the card follows it."""

    def __init__(self, step: CallStep) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._step = step
        self.figure = plain_label("", "section")
        self.open = link_button(STEP_LABELS[step])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE - LINK_SIDE, 10, _SIDE - LINK_SIDE, 8)
        layout.setSpacing(2)
        self.figure.setContentsMargins(LINK_SIDE, 0, 0, 0)
        layout.addWidget(self.figure)
        layout.addWidget(self.open)

    def show_count(self, count: int) -> None:
        """Show how many dossiers came there."""
        self.figure.setText(number_text(count))
        self.open.setAccessibleName(step_words(self._step, count))
        self.open.setEnabled(bool(count))
        self.setCursor(Qt.CursorShape.PointingHandCursor if count else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open.click()


class NextStrip(QFrame):
    """What the call waits for, with the button that does it or leads there; hidden where it waits for nothing.

    Signals:
        asked: the `CallNext` is wanted.
    """

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.next: CallNext | None = None
        self.sentence = plain_label("", "strong", wrap=True)
        self.button = quiet_button("", "arrow-right")
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 10, _SIDE, 10)
        row.setSpacing(16)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(lambda: self.asked.emit(self.next))
        self.hide()

    def show_call(self, sheet: CallSheet) -> None:
        """Say what a call waits for."""
        self.next = step = sheet.next
        self.setVisible(step is not None)
        if step is not None:
            first = sheet.waiting[0].scoring.number if sheet.waiting else ""
            self.sentence.setText(next_sentence(step, len(sheet.unfinished), first))
            self.button.setText(NEXT_LABELS[step])


class OutcomeCard(Card):
    """What the call gave, counted here and as its source records it."""

    def __init__(self) -> None:
        super().__init__("Résultat")
        self.counted = plain_label("", "strong", wrap=True)
        self.recorded = plain_label("", "text", wrap=True)
        self.differs = plain_label("", "warning", wrap=True)
        for label in (self.counted, self.recorded, self.differs):
            self.add(label)

    def show_call(self, sheet: CallSheet) -> None:
        """Show one beside the other."""
        outcomes = sheet.outcomes
        rule = next((rule for rule in sheet.version.rules if isinstance(rule, RecordedOutcome)), None)
        said = "" if rule is None else recorded_sentence(outcomes, source_text(rule.source))
        differs = difference_sentence(outcomes)
        self.counted.setText(counted_sentence(outcomes))
        self.recorded.setText(said or "Les règles de cette version ne disent pas ce que l’appel a donné.")
        self.differs.setText(differs)
        self.differs.setVisible(bool(differs))


def identifying(*, stretches: tuple[int, int], chars: tuple[int, int]) -> tuple[Column[Candidate], ...]:
    """The columns that tell a candidature from the others: its number, who bears it, its title."""
    return (
        Column("number", "N°", "text", lambda one: one.scoring.number, editable=False, width_chars=9),
        Column(
            *("applicant", "Porteur", "text", lambda one: one.applicant),
            editable=False,
            tooltip=lambda one: one.applicant,
            stretch=stretches[0],
            width_chars=chars[0],
        ),
        Column(
            *("title", "Intitulé", "text", lambda one: one.title),
            editable=False,
            tooltip=lambda one: one.title,
            stretch=stretches[1],
            width_chars=chars[1],
        ),
    )


def score_column(key: str, heading: str, of: Callable[[Candidate], Decimal | None], *, chars: int) -> Column[Candidate]:
    """A mean, to the hundredth on every row: figures stand one under the other."""
    return Column(key, heading, "score", of, editable=False, width_chars=chars)


def noted_by_column(chars: int) -> Column[Candidate]:
    """How many members of the jury a score comes from."""
    return Column(
        *("noted_by", "Notée par", "text", lambda one: noted_by_words(one.scoring.scored, one.jury)),
        editable=False,
        role=lambda one: "warning" if one.rank is not None and one.is_unfinished else None,
        tooltip=lambda one: scoring_sentence(one.scoring.scored),
        width_chars=chars,
    )


_WAITING_COLUMNS: Final[tuple[Column[Candidate], ...]] = (
    Column("waiting_rank", "Rang", "number", lambda one: one.waiting_rank, width_chars=6),
    *identifying(stretches=(1, 2), chars=(16, 18)),
    score_column("score", "Note sur 20", lambda one: one.score, chars=10),
    noted_by_column(17),
)


class WaitingCard(GridCard[Candidate]):
    """The waiting list, whose ranks are typed; the others make room."""

    def __init__(self) -> None:
        grid = GridTable(_WAITING_COLUMNS, "Liste d’attente", ghost_text=None)
        super().__init__("Liste d’attente", in_rows("funding_file", grid), removes=False)
        self.add(plain_label("Tapez un rang pour déplacer un dossier : les autres se décalent.", "muted", wrap=True))

    def show_call(self, sheet: CallSheet) -> None:
        """Show who waits, in order; nothing when nobody does."""
        waiting = sheet.waiting
        self.set_rows(waiting)
        self.setVisible(bool(waiting))
