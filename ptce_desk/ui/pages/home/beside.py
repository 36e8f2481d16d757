"""The cards beside the home page: the days to come, what is to be paid, where one was."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Between, narrowed_to
from ptce_desk.formatting import long_date_text, number_text, typeset, whole_amount_text
from ptce_desk.services.file.search import Hit
from ptce_desk.services.home.beside import BesideSheet, YearToPay
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.looks.theme import current_palette, set_look
from ptce_desk.ui.pages.deadline_rows import place_of
from ptce_desk.ui.pages.home.work import LeadingCard
from ptce_desk.ui.widgets.buttons import LINK_SIDE
from ptce_desk.ui.widgets.labels import ElidedLabel, plain_label, plain_tooltip
from ptce_desk.wording.deadlines import KIND_LABELS, subject, week_label
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.home import RECORD_KINDS

_MOST_DAYS: Final = 7
_MOST_RECORDS: Final = 5
_SOON: Final = timedelta(days=7)
_DAYS: Final = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
_BAR: Final = 12
_LINE: Final = 28

Line = tuple[date, DeadlineKind, list[Deadline]]


class DaysCard(LeadingCard):
    """What each of the days to come brings, under its week."""

    def __init__(self) -> None:
        super().__init__("30 prochains jours")
        every = Destination("deadlines")
        self.every = self.link("Échéances", "Toutes les échéances", every)
        self.add_action(self.every)

    def show_sheet(self, sheet: BesideSheet) -> None:
        """Show the first days, the rest as a count."""
        grid = self.start()
        grid.setHorizontalSpacing(12 - LINK_SIDE)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        lines = lines_of(sheet.coming)
        week = ""
        for day, kind, held in lines[:_MOST_DAYS]:
            monday = day - timedelta(days=day.weekday())
            label = week_label(monday, "", sheet.today)
            if label != week:
                place = grid.rowCount()
                grid.setRowMinimumHeight(place, _LINE if week else 0)
                grid.addWidget(plain_label(label, "hint"), place, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
                week = label
            self._add(grid, sheet.today, day, kind, held)
        left = sum(len(held) for _day, _kind, held in lines[_MOST_DAYS:])
        said = typeset(f"Et {count_text(left, 'autre', 'autres')}, dans les échéances.") if left else ""
        if not lines:
            said = "Rien n’est prévu dans les trente jours."
        if said:
            grid.addWidget(plain_label(said, "muted", wrap=True), grid.rowCount(), 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)

    def _add(self, grid: QGridLayout, today: date, day: date, kind: DeadlineKind, held: list[Deadline]) -> None:
        place, words = grid.rowCount(), _words(kind, held)
        button = self.link(words, f"{words}, {long_date_text(day)}", _place_of(day, kind, held))
        told = _Day(f"{_DAYS[day.weekday()]} {day.day:02}/{day.month:02}", button)
        if day <= today + _SOON:
            set_look(told, "urgent", "warning")
        grid.addWidget(told, place, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(0)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        detail = QHBoxLayout()
        detail.setContentsMargins(LINK_SIDE, 0, 0, 0)
        detail.addWidget(ElidedLabel(_detail(kind, held), "hint"))
        column.addLayout(detail)
        grid.addLayout(column, place, 1)


class ToPayCard(LeadingCard):
    """What is granted and to be paid, year by year."""

    def __init__(self) -> None:
        super().__init__("À payer")
        self.add_action(self.link("Projection", "Projection sur cinq ans, dans le budget", Destination("budget")))
        self.amounts: list[str] = []

    def show_years(self, years: Sequence[YearToPay]) -> None:
        """Show them on bars of one scale."""
        grid = self.start()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        scale = max((one.amount for one in years), default=ZERO)
        self.amounts = [whole_amount_text(one.amount) for one in years]
        for place, (one, amount) in enumerate(zip(years, self.amounts, strict=True)):
            grid.addWidget(plain_label(str(one.year)), place, 0)
            grid.addWidget(_Bar(one.amount, scale), place, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(plain_label(amount), place, 2, Qt.AlignmentFlag.AlignRight)
            grid.setRowMinimumHeight(place, _LINE)
        grid.setRowStretch(len(years), 1)


class ResumeCard(LeadingCard):
    """The records looked at last."""

    def __init__(self) -> None:
        super().__init__("Reprendre")

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show the first of them."""
        grid = self.start()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for place, hit in enumerate(hits[:_MOST_RECORDS]):
            kind = RECORD_KINDS.get(hit.page, "")
            button = self.link(hit.title, ", ".join(filter(None, (hit.title, kind))), Destination(hit.page, hit.record))
            grid.addWidget(ElidedLink(button), place, 0)
            grid.addWidget(plain_label(kind, "hint"), place, 1, Qt.AlignmentFlag.AlignRight)
            grid.setRowMinimumHeight(place, _LINE)
        grid.setRowStretch(min(len(hits), _MOST_RECORDS), 1)


class _Day(QLabel):
    """A day as tall as the link beside it, so that both stand on one line."""

    def __init__(self, words: str, beside: QPushButton) -> None:
        super().__init__()
        self._beside = beside
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setProperty("textRole", "strong")

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._beside.sizeHint().height())


class ElidedLink(QWidget):
    """A link that ends with « … » when room lacks, whole in its place: the keyboard's ring around it too."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__()
        self._button, self._whole = button, button.text()
        button.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(button.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * LINK_SIDE
        words = self._button.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self._button.setText(words)
        self._button.setToolTip(plain_tooltip(self._whole) if words != self._whole else "")
        self._button.resize(self._button.sizeHint())
        self.setFixedHeight(self._button.height())  # larger letters are known once it is dressed


class _Bar(QWidget):
    """An amount, on the scale of those beside it."""

    def __init__(self, amount: Decimal, scale: Decimal) -> None:
        super().__init__()
        self._share = float(amount / scale) if scale else 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_BAR)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, round(self.width() * self._share), _BAR), current_palette().colour("accent"))
        painter.end()


def lines_of(deadlines: Iterable[Deadline]) -> list[Line]:
    """Deadlines of the same day and kind together, each session alone."""
    found: dict[tuple[date, DeadlineKind, int], list[Deadline]] = {}
    for one in deadlines:
        if one.day is not None:
            alone = one.source if one.kind is DeadlineKind.SESSION else 0
            found.setdefault((one.day, one.kind, alone), []).append(one)
    return [(day, kind, held) for (day, kind, _alone), held in found.items()]


def _words(kind: DeadlineKind, held: list[Deadline]) -> str:
    if kind is DeadlineKind.SESSION:
        return subject(held[0])
    return KIND_LABELS[kind] if len(held) == 1 else f"{KIND_LABELS[kind]} ({number_text(len(held))})"


def _detail(kind: DeadlineKind, held: list[Deadline]) -> str:
    """What a line says under its words: whose it is, how much together."""
    if kind is DeadlineKind.SESSION:
        return typeset(f"{count_text(held[0].facts.count, 'dossier')} à l’ordre du jour")
    if len(held) > 1:
        amount = sum((one.facts.amount for one in held), ZERO)
        return whole_amount_text(amount) if amount else typeset(subject(held[0]) + "…")
    amount = held[0].facts.amount
    return typeset(" · ".join(filter(None, (whole_amount_text(amount) if amount else "", subject(held[0])))))


def _place_of(day: date, kind: DeadlineKind, held: list[Deadline]) -> Destination:
    if len(held) == 1 and held[0].record.page != "budget":
        return place_of(held[0])
    return Destination("deadlines", narrowing=narrowed_to(kind=kind).narrowed("day", Between(day, day)))
