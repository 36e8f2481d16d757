"""The cards of the home page that lead elsewhere: what to do now, the next sessions, the first steps."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from ptce_desk.formatting import date_text, long_date_text, number_text, typeset
from ptce_desk.services.home.summary import ComingSession, HomeSheet, WorkLine
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import link_button, quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import IconLabel, plain_label
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.home import work_hint, work_words
from ptce_desk.wording.states import BODY_LABELS


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

    def link(self, text: str, said: str, destination: Destination) -> QPushButton:
        """A link; `said` is its name for screen readers."""
        button = link_button(text)
        button.setAccessibleName(said)
        button.clicked.connect(lambda: self.wanted.emit(destination))
        self.links.append(button)
        return button


class WorkCard(LeadingCard):
    """« À faire maintenant »: how many dossiers wait for what."""

    def __init__(self) -> None:
        super().__init__("À faire maintenant")

    def show_sheet(self, sheet: HomeSheet) -> None:
        """Show the lines that count something, or that nothing waits."""
        grid = self.start()
        grid.setColumnStretch(2, 1)
        for place, line in enumerate(sheet.work):
            count = plain_label(number_text(line.count), "section")
            words = work_words(line.kind, line.count)
            day = "" if line.day is None else long_date_text(line.day)
            hint = work_hint(line.kind, day=day, threshold=sheet.as_of.agreement_above)
            grid.addWidget(count, place, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            button = self.link(words, f"{line.count} {words}. {hint}", _place_of(line))
            grid.addWidget(button, place, 1, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(plain_label(hint, "muted", wrap=True), place, 2)
        if not sheet.work:
            said = (
                "Aucun dossier pour l’instant." if sheet.no_file else "Rien n’attend : tous les dossiers sont à jour."
            )
            grid.addWidget(plain_label(typeset(said), "muted", wrap=True), 0, 0, 1, 3)


class SessionsCard(LeadingCard):
    """The next sessions."""

    def __init__(self) -> None:
        super().__init__("Prochaines séances")
        every = link_button("Toutes les séances")
        every.clicked.connect(lambda: self.wanted.emit(Destination("sessions")))
        self.add_action(every)

    def show_sessions(self, sessions: Sequence[ComingSession]) -> None:
        """Show their dates and how many dossiers each has."""
        grid = self.start()
        grid.setColumnStretch(1, 1)
        for place, session in enumerate(sessions):
            name = session.title or BODY_LABELS[session.body]
            files = count_text(session.file_count, "dossier")
            grid.addWidget(plain_label(date_text(session.held_on)), place, 0)
            button = self.link(name, f"{name} du {long_date_text(session.held_on)}, {files}", _session(session.id))
            grid.addWidget(button, place, 1, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(plain_label(files, "muted"), place, 2, Qt.AlignmentFlag.AlignRight)
        if not sessions:
            grid.addWidget(plain_label("Aucune séance n’est prévue.", "muted"), 0, 0, 1, 3)


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
        return Destination("deadlines")
    if line.session_id is not None:
        return _session(line.session_id)
    return Destination("funding_files", filter=line.filter)


def _session(session_id: int) -> Destination:
    return Destination("session", session_id)
