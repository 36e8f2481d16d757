"""The cards of the home page that lead elsewhere: what to do now, and the first steps."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.aid.deadlines import Horizon
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.formatting import capitalised, long_date_text, number_text, typeset
from ptce_desk.services.home.summary import HomeSheet, WorkKind, WorkLine
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.blocks.cards import SIDE, Card
from ptce_desk.ui.widgets.buttons import LINK_SIDE, link_button, quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import IconLabel, hairline, plain_label
from ptce_desk.wording.home import work_action, work_hint, work_words

_ROW: Final = 40
_BETWEEN: Final = 10
_SOON: Final = timedelta(days=7)
_PRESSING: Final = ("danger", "warning", "muted")
_ICONS: Final[dict[WorkKind, str]] = {
    "overdue": "warning",
    "to_vote": "check-square",
    "to_complete": "note-pencil",
    "to_review": "folder-simple",
    "to_propose": "paper-plane-tilt",
    "to_list": "calendar-plus",
    "on_next_agenda": "scales",
    "to_agree": "handshake",
}


class LeadingCard(Card):
    """Lines that lead somewhere.

    Signals:
        wanted: a `Destination`.
    """

    wanted = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.links: list[QPushButton] = []
        self._content: QWidget | None = None

    def start(self) -> QGridLayout:
        """A fresh grid in place of what was shown."""
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self.links = []
        self._content = QWidget()
        grid = QGridLayout(self._content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self.add(self._content)
        return grid

    def show_content(self) -> None:
        """Have what was just put in come into view now: Qt takes the keyboard from what waits its turn to be shown."""
        if self._content is not None:
            self._content.show()

    def link(self, text: str, said: str, destination: Destination) -> QPushButton:
        """A link; `said` is its name for screen readers."""
        button = link_button(text)
        button.setAccessibleName(said)
        button.clicked.connect(lambda: self.wanted.emit(destination))
        self.links.append(button)
        return button


class WorkCard(LeadingCard):
    """« À faire »: how many dossiers wait for what, why, and the way there; what is most pressing first."""

    def __init__(self) -> None:
        super().__init__("À faire")
        self.order = plain_label("", "muted")
        self.add_action(self.order)
        layout = self.layout()
        if layout is not None:  # lines end where the card does, with no more under the last one than between two
            layout.setContentsMargins(0, 0, 0, 4)

    @override
    def add(self, widget: QWidget) -> None:
        QVBoxLayout.addWidget(self.body, widget)  # from one edge to the other

    def show_sheet(self, sheet: HomeSheet) -> None:
        """Show the lines that count something, or that nothing waits."""
        grid = self.start()
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(_BETWEEN)
        grid.setColumnMinimumWidth(0, SIDE - _BETWEEN)
        grid.setColumnMinimumWidth(6, SIDE - _BETWEEN - LINK_SIDE)
        grid.setColumnStretch(4, 1)
        today = sheet.as_of.today
        lines = sorted(sheet.work, key=lambda line: _PRESSING.index(pressing(line, today)))
        for place, line in enumerate(lines):
            grid.addWidget(hairline(), 2 * place, 0, 1, 7)
            self._add(grid, 2 * place + 1, line, sheet)
        if not lines:
            said = (
                "Aucun dossier pour l’instant." if sheet.no_file else "Rien n’attend : tous les dossiers sont à jour."
            )
            empty = plain_label(typeset(said), "muted", wrap=True)
            empty.setContentsMargins(SIDE, 0, SIDE, SIDE)
            grid.addWidget(empty, 0, 0, 1, 7)
        grid.setRowStretch(grid.rowCount(), 1)
        self.order.setVisible(len(lines) > 1)
        self.order.setText("le plus pressé d’abord")

    def _add(self, grid: QGridLayout, place: int, line: WorkLine, sheet: HomeSheet) -> None:
        role = pressing(line, sheet.as_of.today)
        words = work_words(line.kind, line.count)
        day = "" if line.day is None else long_date_text(line.day)
        hint = work_hint(line.kind, day=day, threshold=sheet.as_of.agreement_above)
        action = work_action(line.kind)
        count = plain_label(number_text(line.count), "section")
        if role == "danger":
            set_look(count, "urgent", "danger")
        button = self.link(action, f"{line.count} {words}. {hint} {action}", _place_of(line))
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(IconLabel(_ICONS[line.kind], role), place, 1, middle)
        grid.addWidget(count, place, 2, Qt.AlignmentFlag.AlignRight | middle)
        grid.addWidget(plain_label(words), place, 3, middle)
        grid.addWidget(plain_label(hint, "muted", wrap=True), place, 4, middle)
        grid.addWidget(button, place, 5, Qt.AlignmentFlag.AlignRight | middle)
        grid.setRowMinimumHeight(place, _ROW)


def pressing(line: WorkLine, today: date) -> Literal["danger", "warning", "muted"]:
    """How a line is coloured: what is late alone is red, what is soon amber."""
    if line.kind == "overdue":
        return "danger"
    soon = line.kind == "on_next_agenda" and line.day is not None and line.day <= today + _SOON
    return "warning" if soon or line.kind == "to_vote" else "muted"


class FirstStepsCard(LeadingCard):
    """What to do first in a new file; a step done is ticked.

    Signals:
        panel_wanted: load the PTCE of 2014.
    """

    panel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("Pour commencer")

    def show_sheet(self, sheet: HomeSheet) -> None:
        """Show the steps, and which are done."""
        grid = self.start()
        grid.setColumnStretch(1, 1)
        go_to = self.wanted.emit
        no_envelope = not any(row.envelope_id is not None for row in sheet.budget.rows)
        steps: tuple[tuple[str, str, bool, Callable[[], object]], ...] = (
            (
                "Partez des 45 PTCE du panel de 2014, ou créez les vôtres dans la page PTCE.",
                "Charger le panel 2014",
                sheet.no_ptce,
                self.panel_wanted.emit,
            ),
            (
                "Choisissez un dispositif du catalogue ou écrivez le vôtre : ses règles calculent les aides.",
                "Choisir un dispositif",
                sheet.no_scheme,
                partial(go_to, Destination("scheme_list")),
            ),
            (
                "Créez un premier dossier : son calcul se fait à mesure que vous tapez.",
                "Créer un dossier",
                sheet.no_file,
                partial(go_to, Destination("funding_file_new")),
            ),
            (
                "Ou partez de votre tableau : rien n’est écrit dans vos dossiers avant que vous ayez tout vu.",
                "Importer un tableau",
                sheet.no_file,
                partial(go_to, Destination("importing", anew=True)),
            ),
            (
                f"Fixez vos enveloppes {sheet.budget.year} : ce qui reste se calcule à chaque vote.",
                "Fixer une enveloppe",
                no_envelope,
                partial(go_to, Destination("budget")),
            ),
        )
        for place, (sentence, action, to_do, act) in enumerate(steps):
            mark = IconLabel("circle" if to_do else "check-circle", "muted" if to_do else "success")
            mark.setAccessibleName("à faire" if to_do else "fait")
            grid.addWidget(mark, place, 0)
            grid.addWidget(plain_label(typeset(sentence), "text", wrap=True), place, 1)
            if to_do:
                button = quiet_button(action)
                button.clicked.connect(lambda _checked=False, act=act: act())
                self.links.append(button)
                grid.addWidget(button, place, 2)


class OtherYearsLine(QWidget):
    """Above figures that are all zero: that the dossiers are of other years, and the latest of these.

    Signals:
        year_wanted: the year to look at (int).
    """

    year_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.sentence = plain_label("", "text")
        self.link = link_button("")
        self._year = 0
        self.link.clicked.connect(lambda: self.year_wanted.emit(self._year))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(FlowRow(self.sentence, self.link))

    def show_sheet(self, sheet: HomeSheet) -> None:
        """Say where the dossiers are, when the year shown has none."""
        self.setVisible(sheet.elsewhere is not None)
        if sheet.elsewhere is not None:
            count, self._year = sheet.elsewhere
            said = (
                "1 dossier d’un autre exercice" if count == 1 else f"{number_text(count)} dossiers d’autres exercices"
            )
            self.sentence.setText(typeset(f"Aucun dossier de l’exercice {sheet.budget.year} ; {said}."))
            self.link.setText(f"Voir l’exercice {self._year}")


def _place_of(line: WorkLine) -> Destination:
    if line.kind == "overdue":
        return Destination("deadlines", narrowing=narrowed_to(horizon=Horizon.LATE))
    if line.session_id is not None:
        return _session(line.session_id)
    told = capitalised(work_words(line.kind, 2))
    return Destination("funding_files", filter=line.filter, told=told)


def _session(session_id: int) -> Destination:
    return Destination("session", session_id)
