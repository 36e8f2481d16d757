"""A PTCE as it is read: who bears it, how far it has come, its money by year, its next dates, who takes part."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from ptce_desk.domain.aid.deadlines import Deadline, Horizon, horizon_of
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.ptce import Ptce, Stage
from ptce_desk.domain.ptce_course import StageStep, stage_after, stage_steps
from ptce_desk.formatting import capitalised, date_text, typeset, whole_amount_text
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.grants.ptce_grants import GrantRow
from ptce_desk.services.home.deadlines import DeadlineSheet
from ptce_desk.services.ptce.overview import Money, Taking, YearMoney, bearer_of, composition, money_of, taking_part
from ptce_desk.services.ptce.sheets import PtceSheet
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.widgets.blocks.bars import ShareBar, StackedBar, StackedBars, Swatch
from ptce_desk.ui.widgets.blocks.cards import Card, KeyValueList
from ptce_desk.ui.widgets.blocks.stage_course import CourseStep, StageCourse
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import ElidedLabel, plain_label
from ptce_desk.ui.widgets.letter_widths import hold_width
from ptce_desk.wording.deadlines import sentence, subject, when_words
from ptce_desk.wording.labels import ORGANISATION_KIND_LABELS, STAGE_LABELS
from ptce_desk.wording.states import ROLE_LABELS

_MOST: Final = 5
"""Dates and names shown; the others are a click away."""
_READ: Final = (
    *("territory", "commune", "departments", "region", "territory_type", "created_year"),
    *("activities", "place", "website"),
)


class BearerCard(Card):
    """Who bears the PTCE since when, and whom to write to.

    Signals:
        opened: the id of the organisation that bears it.
        members_asked: nobody bears it, and the members are wanted.
    """

    opened = Signal(int)
    members_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bearer: int | None = None
        self.named = _trail("")
        self.named.clicked.connect(self._open)
        self.since, self.about = plain_label("", "muted"), ElidedLabel("", "muted")
        self.contact, self.address = ElidedLabel("", "text"), ElidedLabel("", "muted")
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.named)
        line.addWidget(self.since)
        line.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(_told("Porté par", line, self.about), 3)
        row.addLayout(_told("Votre contact", self.contact, self.address), 2)
        self.body.addLayout(row)

    def show_sheet(self, sheet: PtceSheet) -> None:
        """Show who bears it today."""
        found = bearer_of(sheet)
        one = None if found is None else found[0].organisation
        self._bearer = None if one is None else one.id
        self.named.setText("Nommer la structure porteuse…" if one is None else one.name)
        since = None if found is None else found[1]
        self.since.setText(f"depuis le {date_text(since)}" if since else "")
        self.about.set_text("" if one is None else _about(one, found))
        self.about.setVisible(one is not None)
        contact = None if one is None or not one.contacts else one.contacts[0]
        self.contact.set_text(
            "Aucun contact noté" if contact is None else " · ".join(filter(None, (contact.name, contact.role)))
        )
        self.address.set_text("" if contact is None else " · ".join(filter(None, (contact.email, contact.phone))))

    def _open(self) -> None:
        if self._bearer is None:
            self.members_asked.emit()
        else:
            self.opened.emit(self._bearer)


def _trail(text: str) -> QPushButton:
    """A link whose words begin where those above do."""
    button = link_button(text)
    button.setProperty("look", "trail")
    return button


def _told(what: str, *parts: QWidget | QLayout) -> QVBoxLayout:
    """A word, and what is told of it below."""
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(plain_label(what, "hint"))
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    column.addStretch(1)
    return column


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _about(one: Organisation, found: tuple[Taking, date | None] | None) -> str:
    role = "" if found is None else ROLE_LABELS[found[0].membership.role]
    kind = ORGANISATION_KIND_LABELS[one.kind] + (" de l’ESS" if one.ess else "")
    return _joined(role, kind, one.commune)


class CourseStripCard(Card):
    """The stages on one line, and the next one.

    Signals:
        reached: the `Stage` that the PTCE comes to.
    """

    reached = Signal(object)

    def __init__(self) -> None:
        super().__init__("Parcours")
        self.course = StageCourse()
        self.next = link_button("")
        needs_right("ptce", self.next)
        self._next: Stage | None = None
        self.next.clicked.connect(lambda: self.reached.emit(self._next))
        self.add_action(self.next)
        self.add(self.course)

    def show_sheet(self, sheet: PtceSheet) -> None:
        """Show how far it has come today."""
        steps = stage_steps(sheet.ptce, sheet.today)
        self.course.show_steps([CourseStep(STAGE_LABELS[one.stage], _when(one), one.passed, one.now) for one in steps])
        self._next = stage_after(steps)
        self.next.setVisible(self._next is not None)
        self.next.setText("" if self._next is None else f"Passer en {STAGE_LABELS[self._next].lower()}…")


def _when(step: StageStep) -> str:
    day = "" if step.since is None else f"{step.since:%m/%Y}"
    if step.now:
        return f"depuis {day}" if day else "en cours"
    return day if step.passed else "à venir"


class _Legend(QWidget):
    """What a part of the bars is, in all."""

    def __init__(self, word: str, part: Literal["dark", "light", "dashed"]) -> None:
        super().__init__()
        self.figure = plain_label("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Swatch(part))
        row.addWidget(plain_label(word))
        row.addStretch(1)
        row.addSpacing(8)
        row.addWidget(self.figure)


_PARTS: Final[tuple[tuple[str, Literal["dark", "light", "dashed"]], ...]] = (
    ("Versé", "dark"),
    ("Reste à payer", "light"),
    ("Proposé", "dashed"),
)


class MoneyCard(Card):
    """What was granted, paid and proposed, in all and by year.

    Signals:
        files_asked: the dossiers are wanted.
    """

    files_asked = Signal()

    def __init__(self) -> None:
        super().__init__("Argent par année")
        self._grants: Sequence[GrantRow] = ()
        self._sheet: PtceSheet | None = None
        self.see = link_button("Voir les dossiers")
        self.see.clicked.connect(self.files_asked)
        self.add_action(self.see)
        self.since, self.total = plain_label("", "hint"), plain_label("", "figure")
        self.paid, self.left, self.proposed = (_Legend(word, part) for word, part in _PARTS)
        self.bars = StackedBars("Argent par année", ("Voté", "Versé", "Proposé"))
        self._nothing = plain_label("", "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(4)
        for part in (self.since, self.total, self.paid, self.left, self.proposed):
            words.addWidget(part)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(words)
        row.addWidget(self.bars, 1, Qt.AlignmentFlag.AlignTop)
        self._held = QWidget()
        self._held.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.add(self._held)
        self.add(self._nothing)

    def show_sheet(self, sheet: PtceSheet) -> None:
        """Show the dossiers of a PTCE."""
        if self._sheet is not None and self._sheet.ptce.id != sheet.ptce.id:
            self._grants = ()
        self._sheet = sheet
        self._show()

    def show_grants(self, grants: Sequence[GrantRow]) -> None:
        """Show what was granted."""
        self._grants = grants
        self._show()

    def _show(self) -> None:
        if self._sheet is None:
            return
        money = money_of(self._grants, self._sheet.files)
        self._held.setVisible(bool(money.years))
        self._nothing.setVisible(not money.years)
        self._nothing.setText("Rien n’est voté ni proposé pour ce PTCE.")
        self.since.setText(_since(money))
        self.total.setText(whole_amount_text(money.granted))
        for legend, amount in ((self.paid, money.paid), (self.left, money.left), (self.proposed, money.proposed)):
            legend.figure.setText(whole_amount_text(amount))
        self.proposed.setVisible(bool(money.proposed))
        self.bars.show_bars([_bar(one) for one in money.years])


def _since(money: Money) -> str:
    known = [one.year for one in money.years if one.year is not None and one.granted]
    return f"Voté depuis {known[0]}" if known else "Voté"


def _bar(one: YearMoney) -> StackedBar:
    figures = tuple(whole_amount_text(part) if part else "" for part in (one.granted, one.paid, one.proposed))
    words = "sans date" if one.year is None else str(one.year)
    return StackedBar(words, float(min(one.paid, one.granted)), float(one.left), float(one.proposed), figures)


class IdentityRead(Card):
    """What is known of a PTCE, without an empty box.

    Signals:
        edit_asked: it is to be typed.
    """

    edit_asked = Signal()

    def __init__(self) -> None:
        super().__init__("Identité")
        self.edit = link_button("Modifier", "pencil-simple")
        self.edit.setAccessibleName("Modifier l’identité")
        self.edit.setToolTip("Modifier l’identité (F2)")
        self.edit.clicked.connect(self.edit_asked)
        self.add_action(self.edit)
        self.list = KeyValueList()
        self.add(self.list)

    def show_ptce(self, ptce: Ptce) -> None:
        """Show what is filled in."""
        fields = [PTCE.field(key) for key in _READ]
        told = [(field.label, field.text_of(field.read(ptce))) for field in fields]
        self.list.set_items([(label, text) for label, text in told if text] or [("Fiche", "à remplir")])


def to_fill(ptce: Ptce) -> list[str]:
    """The fields of the identity of a PTCE that are not filled in, most important first."""
    return [key for key in _READ if PTCE.field(key).read(ptce) in (None, "")]


def filled(ptce: Ptce) -> tuple[int, int]:
    """How many fields of the identity of a PTCE are filled in, and of how many."""
    return len(_READ) - len(to_fill(ptce)), len(_READ)


class _Line(QWidget):
    """A few words, with a way to what they tell of."""

    def __init__(self, first: QWidget, rest: Sequence[QWidget]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        for widget in rest:
            words.addWidget(widget)
        row.addLayout(words, 1)


class NextDatesCard(Card):
    """The next dates, what is late first, each leading where it is dealt with.

    Signals:
        opened: the `Deadline` of a date.
        all_asked: every date is wanted.
    """

    opened = Signal(object)
    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__("Prochaines dates")
        self.all = link_button("Tout voir")
        self.all.clicked.connect(self.all_asked)
        self.add_action(self.all)
        self._lines = _Lines(self)

    def show_dates(self, sheet: DeadlineSheet) -> None:
        """Show the first ones."""
        shown = [one for one in sheet.deadlines if one.day is not None][:_MOST]
        self.all.setVisible(len(sheet.deadlines) > len(shown))
        self._lines.show([self._line(one, sheet.today) for one in shown], "Rien n’est attendu dans l’année.")

    def _line(self, one: Deadline, today: date) -> QWidget:
        late = horizon_of(one.day, today) is Horizon.LATE
        day = plain_label(
            date_text(one.day)[:5] if one.day and one.day.year == today.year else date_text(one.day), "strong"
        )
        hold_width(day, "least", "00/00/0000", 4)
        when = plain_label(when_words(one.day, today), "danger" if late else "muted")
        what = plain_label(sentence(one), "text", wrap=True)
        about = _trail(subject(one).split(" · ")[0])
        about.setAccessibleName(typeset(f"{subject(one)} : {sentence(one)}"))
        about.clicked.connect(lambda: self.opened.emit(one))
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(about)
        row.addWidget(when)
        row.addStretch(1)
        return _Line(day, (what, below))


class MembersRead(Card):
    """What the collective is made of, and its first names.

    Signals:
        all_asked: every member is wanted.
        opened: the id of an organisation.
    """

    all_asked = Signal()
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__("Membres")
        self.all = link_button("Tout voir")
        self.all.clicked.connect(self.all_asked)
        self.add_action(self.all)
        self.bar = ShareBar("Composition du collectif")
        self.made_of = plain_label("", "hint", wrap=True)
        self.add(self.bar)
        self.add(self.made_of)
        self._lines = _Lines(self)

    def show_sheet(self, sheet: PtceSheet) -> None:
        """Show who takes part today."""
        members = taking_part(sheet)
        shares = [
            ("ESS" if kind is None else ORGANISATION_KIND_LABELS[kind], count) for kind, count in composition(members)
        ]
        self.title.setText(f"Membres · {len(members)}" if members else "Membres")
        self.bar.setVisible(bool(shares))
        self.made_of.setVisible(bool(shares))
        self.bar.show_shares(shares)
        self.made_of.setText(" · ".join(f"{words} {count}" for words, count in shares))
        more = len(members) - _MOST
        self.all.setText(f"{more} {'autre' if more == 1 else 'autres'}" if more > 0 else "Modifier")
        self.all.setAccessibleName(f"Membres : {self.all.text().lower()}".replace(" :", "\u00a0:"))
        self._lines.show([self._line(one) for one in members[:_MOST]], "Aucun membre n’est noté.")

    def _line(self, one: Taking) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ElidedLabel(one.organisation.name, "text"), 1)
        row.addWidget(plain_label(capitalised(ROLE_LABELS[one.membership.role]), "hint"))
        return line


class _Lines:
    """Lines of a card that are made again each time it is read."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self._held = QWidget()
        card.add(self._held)

    def show(self, lines: Sequence[QWidget], nothing: str) -> None:
        """Show these, or that there is nothing."""
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for line in lines or [plain_label(nothing, "muted", wrap=True)]:
            column.addWidget(line)
        self._card.body.replaceWidget(self._held, held)
        self._held.hide()
        self._held.deleteLater()
        self._held = held
