"""The cards over the columns of an arbitration: what is shared out, then each scenario with its verdict."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScrollBar, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.arbitration import AmountRule, Effect, worked_out
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.committee.arbitration import ArbitrationSheet, Forecast, effect_on
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.looks.icons import SMALL, grown, icon
from ptce_desk.ui.looks.theme import current_palette, set_look
from ptce_desk.ui.widgets.buttons import Button, MoreButton, link_button
from ptce_desk.ui.widgets.labels import ElidedLabel, IconLabel, line_starts, plain_label, plain_tooltip
from ptce_desk.wording.arbitration import (
    adopted_text,
    envelopes_text,
    lacking_text,
    newcomers_text,
    rule_text,
    scenario_called,
    verdict_text,
)
from ptce_desk.wording.filters import count_text

_SIDE: Final = 16
_AFTER: Final = 8
_RULE_LINES: Final = 2
_NAME_GAP: Final = 8
"""Pixels between the name of a scenario and its menu."""


class SharedCard(QWidget):
    """What is asked, what may be granted, what the envelopes have, and whether all of it would hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = {word: plain_label("", "section") for word in ("Demandé", "Suggéré", "Disponible")}
        self._columns: dict[str, QWidget] = {}
        self.sentence = plain_label("", "muted", wrap=True)
        figures = QHBoxLayout()
        figures.setSpacing(32)
        for word, figure in self._figures.items():
            block = self._columns[word] = QWidget()
            column = QVBoxLayout(block)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(plain_label(word, "muted"))
            column.addWidget(figure)
            figures.addWidget(block)
        figures.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 8, _SIDE, 8)
        layout.setSpacing(4)
        layout.addLayout(figures)
        layout.addWidget(self.sentence)
        layout.addStretch(1)

    def needed_height(self, width: int) -> int:
        """Pixels it takes in a width."""
        layout = self.layout()
        return 0 if layout is None else layout.totalHeightForWidth(width)

    def show_sheet(self, sheet: ArbitrationSheet) -> None:
        """Show what is shared out; money does not move between envelopes, so that of several is not added up."""
        every = sheet.candidates
        held = [group.available for group in sheet.groups if group.available is not None]
        figures = {
            "Demandé": sum((one.requested or ZERO for one in every), ZERO),
            "Suggéré": sum((one.most for one in every), ZERO),
            "Disponible": held[0] if len(held) == 1 else None,
        }
        for word, amount in figures.items():
            self._columns[word].setVisible(amount is not None)
            self._figures[word].setText("" if amount is None else whole_amount_text(amount))
        said = f"{count_text(len(every), 'dossier')}, {count_text(len(sheet.groups), 'dispositif')}."
        self.sentence.setText(typeset(f"{said} {_at_most(sheet)}".strip()))


def _at_most(sheet: ArbitrationSheet) -> str:
    """Whether the envelopes hold when everyone has what is suggested."""
    amounts = worked_out(AmountRule(), sheet.candidates, {}, (), {})
    effects = [effect_on(group, amounts) for group in sheet.groups]
    if not any(one.enveloped for one in effects):
        return ""
    return f"Aux montants suggérés : {verdict_text(effects)}."


class ScenarioCard(QWidget):
    """A scenario: its name, its rule, its total and its verdict; pressed, it is the one to adopt.

    Signals:
        chosen: it was pressed.
        asked_again: its rule is to be applied to the dossiers that came since.
    """

    chosen = Signal()
    asked_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Button("")
        self.name.setProperty("look", "scenario")
        self.name.setCheckable(True)
        self.name.setAutoDefault(False)
        self.more = MoreButton(icon_only=True)
        self.rule = ElidedLabel("", "muted", lines=_RULE_LINES)
        self.rule.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.total = plain_label("", "section")
        self.mark = IconLabel("check-circle", "success")
        self.verdict = plain_label("", "success")
        self.lacking = plain_label("", "danger")
        self.again = link_button("")
        needs_right("scenario", self.again)
        self._is_chosen, self._called = False, ""
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.more)
        foot.setSpacing(4)
        foot.addWidget(self.total)
        foot.addStretch(1)
        foot.addWidget(self.mark)
        foot.addWidget(self.verdict)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 8, _AFTER, 8)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.rule)
        layout.addLayout(foot)
        layout.addWidget(self.lacking, 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        for part in (self.lacking, self.again):
            part.hide()
        self.name.clicked.connect(self.chosen)
        self.again.clicked.connect(self.asked_again)

    def show_forecast(self, forecast: Forecast, *, chosen: bool) -> None:
        """Show a scenario as it stands."""
        called = scenario_called(forecast.scenario)
        self._is_chosen = chosen
        self._called = called
        self._fit_name()
        self.name.setAccessibleName(f"Choisir le scénario {called}")
        self.name.setIcon(icon("check-circle" if chosen else "circle", "accent" if chosen else "muted"))
        self.name.setIconSize(SMALL)
        self.name.setChecked(chosen)
        self.more.setAccessibleName(f"Plus : scénario {called}")
        self._show_rule(forecast)
        self.total.setText(whole_amount_text(forecast.total))
        self._show_verdict(forecast)
        count = len(forecast.late)
        since = newcomers_text(count)
        self.again.setText(typeset(f"{since} : réappliquer"))
        self.again.setToolTip(plain_tooltip(f"Appliquer la règle de nouveau, {since}"))
        self.again.setAccessibleName(f"Appliquer de nouveau la règle du scénario {called}, {since}")
        self.again.setVisible(bool(count))
        self.update()

    def _show_rule(self, forecast: Forecast) -> None:
        """What it was worked out by, and that it was adopted where it is no longer what is proposed."""
        scenario = forecast.scenario
        told = "" if forecast.adopted else adopted_text(scenario, stands=False)
        said = rule_text(scenario.rule, touched=scenario.touched)
        self.rule.set_text(typeset(f"{said} ; {told}") if told else said)

    def _show_verdict(self, forecast: Forecast) -> None:
        """Whether the envelopes hold, in green or red; under it, what the credits of payment lack."""
        effects, years = list(forecast.effects.values()), forecast.every_year
        over = any(one.exceeded for one in effects)
        verdict, lacking = envelopes_text(effects, years), lacking_text(years)
        said = adopted_text(forecast.scenario, stands=True) if forecast.adopted else verdict
        said += f", {verdict}" if forecast.adopted and over else ""
        self.mark.set_icon("x-circle" if over else "check-circle", "danger" if over else "success")
        self.mark.setVisible(any(one.enveloped for one in effects))
        self.verdict.setText(said)
        set_look(self.verdict, "textRole", _role(effects))
        self.lacking.setText(lacking)
        self.lacking.setVisible(bool(lacking))

    def stand_at_the_end(self, last: bool) -> None:  # noqa: FBT001  # read as a sentence
        """Keep the verdict over the figures under it, which keep off the side of the table in its last column."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(_SIDE, 8, _SIDE if last else _AFTER, 8)

    def needed_width(self) -> int:
        """Pixels that its total and its verdict take: its name and its rule yield."""
        words = self.total.sizeHint().width() + self.verdict.sizeHint().width()
        more = [one.sizeHint().width() + 2 * _SIDE for one in self._under]
        return max(words + grown(SMALL).width() + 3 * _SIDE, *more, 0)

    @property
    def _under(self) -> list[QWidget]:
        """What it says under its verdict, today."""
        return [one for one in (self.lacking, self.again) if not one.isHidden()]

    def needed_height(self, width: int, lines: int = 1) -> int:
        """Pixels it takes in a width, with so many lines kept for its rule."""
        margins = self.contentsMargins() if (layout := self.layout()) is None else layout.contentsMargins()
        lines = max(self.rule_lines(width), lines)
        words = self.name.sizeHint().height() + self.total.sizeHint().height() + lines * self.fontMetrics().height()
        words += sum(one.sizeHint().height() for one in self._under)
        return words + margins.top() + margins.bottom()

    def rule_lines(self, width: int) -> int:
        """The lines its rule takes in a width."""
        layout = self.layout()
        margins = self.contentsMargins() if layout is None else layout.contentsMargins()
        room = width - margins.left() - margins.right()
        return min(len(line_starts(self.rule.text_whole(), self.rule.font(), room)), _RULE_LINES)

    def stand_in(self, lines: int) -> None:
        """Keep so many lines for the rule, that totals stand at one height."""
        self.rule.setMinimumHeight(lines * self.fontMetrics().height())

    def _fit_name(self) -> None:
        """End the name with dots where room lacks; it is whole in its tooltip."""
        layout = self.layout()
        margins = self.contentsMargins() if layout is None else layout.contentsMargins()
        aside = self.name.sizeHint().width() - self.name.fontMetrics().horizontalAdvance(self.name.text())
        room = self.width() - margins.left() - margins.right() - self.more.sizeHint().width() - aside - _NAME_GAP
        shown = self.name.fontMetrics().elidedText(self._called, Qt.TextElideMode.ElideRight, max(room, 0))
        self.name.setText(shown)
        self.name.setToolTip(plain_tooltip(self._called) if shown != self._called else "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        palette, painter = current_palette(), QPainter(self)
        if self._is_chosen:
            painter.fillRect(self.rect(), QColor(palette.accent_soft))
        painter.setPen(QColor(palette.line))
        painter.drawLine(self.rect().topLeft(), self.rect().bottomLeft())
        painter.end()


def _role(effects: Sequence[Effect]) -> str:
    if not any(one.enveloped for one in effects):
        return "muted"
    return "danger" if any(one.exceeded for one in effects) else "success"


class _NoBar(QScrollBar):
    """A bar that takes no room: the columns under the cards have one."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, 0)


class Heads(QScrollArea):
    """The cards of scenarios, each over its columns: they scroll with them, and follow the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[ScenarioCard] = []
        self._row = QWidget(self)
        self._row.setProperty("page", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBar(_NoBar(Qt.Orientation.Horizontal, self))
        self.setWidget(self._row)

    def show_count(self, count: int) -> list[ScenarioCard]:
        """As many cards as there are scenarios; those that were added."""
        for card in self.cards[count:]:
            card.hide()
            card.deleteLater()
        added = [ScenarioCard(self._row) for _place in range(count - len(self.cards))]
        self.cards = [*self.cards[:count], *added]
        for card in added:
            card.show()
        return added

    def place(self, before: int, width: int) -> None:
        """Put each card over its columns, the first so many pixels from the left."""
        self._row.setFixedSize(2 * before + len(self.cards) * width, self.height())
        for place, card in enumerate(self.cards):
            card.stand_at_the_end(place == len(self.cards) - 1)
            card.setGeometry(QRect(before + place * width, 0, width, self.height()))
