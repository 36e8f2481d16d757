"""The first page: what to do now, the figures of the year, what is left of the envelopes, the next sessions."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.formatting import long_date_text, number_text, typeset, whole_amount_text
from ptce_desk.services.budget.charts import consumption_svg
from ptce_desk.services.home.summary import HomeSheet, open_home
from ptce_desk.ui.desk.page import Destination, Notice, Page, Window
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.pages.envelope_words import chart_words
from ptce_desk.ui.pages.home.work import FirstStepsCard, OtherYearsLine, SessionsCard, WorkCard
from ptce_desk.ui.widgets.blocks.cards import Card, KeyValueList
from ptce_desk.ui.widgets.blocks.chart_view import ChartView
from ptce_desk.ui.widgets.blocks.figure_card import FigureCard
from ptce_desk.ui.widgets.blocks.header import PageHeader, lay_out_page
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.editors.year_choice import YearChoice
from ptce_desk.ui.widgets.labels import plain_label

_NARROW: Final = 1000
"""Pixels under which cards do not stand side by side."""


class HomePage(Page):
    """Nothing is typed here: each line leads where its work is done."""

    kinds = frozenset({"ptce", "organisation", "funding_file", "session", "scheme", "envelope", "deadline"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: HomeSheet | None = None
        self._asked: int | None = None
        self._wants_keyboard = False
        self.header = PageHeader("Accueil")
        self.year = YearChoice()
        self.first_steps = FirstStepsCard()
        self.work = WorkCard()
        self.sessions = SessionsCard()
        self.figures = {
            word: FigureCard(word)
            for word in ("Demandé", "Proposé", "Voté", "Reste des enveloppes", "Dossiers", "PTCE soutenus")
        }
        self.other_years = OtherYearsLine()
        self.chart_card = Card("Enveloppes")
        self.chart = ChartView("Consommation des enveloppes")
        self.chart_table = KeyValueList(figures=True)
        self.no_chart = plain_label("", "muted", wrap=True)
        self._middle, self._picture, self._figures = QHBoxLayout(), QHBoxLayout(), QGridLayout()
        self._build()
        self.year.chosen.connect(self._choose_year)
        self.other_years.year_wanted.connect(lambda _year: self.year.box.setFocus())  # the link goes away
        self.other_years.year_wanted.connect(self._choose_year)
        for card in (self.first_steps, self.work, self.sessions):
            card.wanted.connect(self.window_.go)
        self.first_steps.panel_wanted.connect(self._load_panel)

    def reload(self) -> None:
        """Count again."""
        self.tasks.query(self._show, open_home, self._asked)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the first thing to do."""
        self._wants_keyboard = True
        super().showEvent(event)
        self._take_keyboard()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put things one under the other when there is no room side by side."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        for row in (self._middle, self._picture):
            row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        across = 3 if narrow else 6
        for place, card in enumerate(self.figures.values()):
            self._figures.addWidget(card, place // across, place % across)

    def _show(self, sheet: HomeSheet) -> None:
        if self._asked not in (None, sheet.budget.year):
            return
        self.sheet = sheet
        links = (*self.first_steps.links, *self.work.links, *self.sessions.links)
        self._wants_keyboard = self._wants_keyboard or self.window().focusWidget() in links
        year = sheet.budget.year
        self.header.set_subtitle(f"Nous sommes le {long_date_text(sheet.as_of.today)}.")
        self.year.show_years(sheet.budget.years, year)
        self.first_steps.setVisible(sheet.no_ptce or sheet.no_file)
        self.first_steps.show_sheet(sheet)
        self.work.show_sheet(sheet)
        self.sessions.show_sessions(sheet.sessions)
        self.other_years.show_sheet(sheet)
        self._show_figures(sheet)
        self._show_envelopes(sheet)
        self._take_keyboard()

    def _show_figures(self, sheet: HomeSheet) -> None:
        figures, left = sheet.figures, sheet.budget.total
        shown = {
            "Demandé": whole_amount_text(figures.requested),
            "Proposé": whole_amount_text(figures.proposed),
            "Voté": whole_amount_text(figures.voted),
            "Dossiers": number_text(figures.file_count),
            "PTCE soutenus": number_text(figures.supported_ptce),
        }
        for word, text in shown.items():
            self.figures[word].show_figure(text)
        has_envelope = any(row.envelope_id is not None for row in sheet.budget.rows)
        rest = whole_amount_text(left.remaining) if has_envelope else "–"
        over = has_envelope and left.remaining < 0
        self.figures["Reste des enveloppes"].show_figure(rest, "danger" if over else "text")

    def _show_envelopes(self, sheet: HomeSheet) -> None:
        rows = tuple(row for row in sheet.budget.rows if row.envelope_id is not None)
        self.chart_card.title.setText(f"Enveloppes {sheet.budget.year}")
        for part in (self.chart, self.chart_table):
            part.setVisible(bool(rows))
        said = f"Aucune enveloppe n’est fixée pour {sheet.budget.year} : ouvrez le budget pour fixer la première."
        self.no_chart.setText(typeset(said))
        self.no_chart.setVisible(not rows)
        if rows:  # drawn once the rest is on screen: what draws is slow to load
            show = partial(self.chart.show_chart, partial(consumption_svg, rows), chart_words(sheet.budget))
            QTimer.singleShot(0, self.chart, show)
        figures = [(row.code, " / ".join(map(whole_amount_text, (row.voted, row.consumption.budget)))) for row in rows]
        self.chart_table.set_items([("Dispositif", "Engagé / enveloppe"), *figures])

    def _choose_year(self, year: int) -> None:
        self._asked = year
        self.reload()

    def _load_panel(self) -> None:
        from ptce_desk.services.ptce.sheets import load_panel  # noqa: PLC0415  # wanted once in the life of a file

        self.tasks.command(EVERY_KIND, self._say_loaded, load_panel)

    def _say_loaded(self, count: int) -> None:
        open_list = partial(self.window_.go, Destination("ptce_list"))
        self.window_.notify(Notice(f"{count} PTCE sont chargés.", "success", "Ouvrir", open_list))

    def _take_keyboard(self) -> None:
        """Give the keyboard to the first line that leads somewhere, once on coming into view."""
        links = self.first_steps.links if self.first_steps.isVisible() else [*self.work.links, *self.sessions.links]
        if links and self._wants_keyboard and self.sheet is not None and self.isVisible():
            self._wants_keyboard = False
            self.receive_keyboard(links[0])

    def _build(self) -> None:
        self.header.add_action(self.year)
        self._figures.setSpacing(12)
        self._middle.setSpacing(16)
        self._middle.addWidget(self.work, 3, Qt.AlignmentFlag.AlignTop)
        self._middle.addWidget(self.sessions, 2, Qt.AlignmentFlag.AlignTop)
        self._build_chart()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(16)
        column.addWidget(self.first_steps)
        column.addLayout(self._middle)
        column.addWidget(self.other_years)
        column.addLayout(self._figures)
        column.addWidget(self.chart_card)
        column.addStretch(1)
        lay_out_page(self, self.header, content)

    def _build_chart(self) -> None:
        budget = link_button("Ouvrir le budget")
        budget.clicked.connect(lambda: self.window_.go(Destination("budget")))
        self.chart_card.add_action(budget)
        self._picture.setSpacing(24)
        self._picture.addWidget(self.chart, 3)
        self._picture.addWidget(self.chart_table, 1, Qt.AlignmentFlag.AlignVCenter)
        self.chart_card.body.addWidget(self.no_chart)
        self.chart_card.body.addLayout(self._picture)
