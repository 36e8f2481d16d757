"""The first page: what to do now, the figures of the year and its envelopes; beside, what comes and who is late."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.narrowing import Narrowing
from ptce_desk.formatting import capitalised, weekday_date_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instructors import my_files
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.file.search import Hit, recall
from ptce_desk.services.home.beside import BesideSheet, open_beside
from ptce_desk.services.home.summary import HomeSheet, open_home
from ptce_desk.services.reports.summaries import SummaryFilter
from ptce_desk.ui.desk.page import Destination, Notice, Page, Window
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.pages.exporting import summary_button
from ptce_desk.ui.pages.handing_over import ask_to_hand_over
from ptce_desk.ui.pages.home.beside import DaysCard, ResumeCard, ToPayCard
from ptce_desk.ui.pages.home.figures import EnvelopesCard, FiguresStrip
from ptce_desk.ui.pages.home.organise import OrganiseDialog
from ptce_desk.ui.pages.home.work import FirstStepsCard, OtherYearsLine, WorkCard
from ptce_desk.ui.pages.home.workload import WorkloadCard
from ptce_desk.ui.remembered.home_sections import MAIN, Section, keep_sections, read_sections
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_records import recent_records
from ptce_desk.ui.widgets.blocks.header import PageHeader, lay_out_page
from ptce_desk.ui.widgets.buttons import link_button, primary_button, quiet_button
from ptce_desk.ui.widgets.editors.year_choice import YearChoice
from ptce_desk.ui.widgets.side_by_side import BETWEEN_COLUMNS
from ptce_desk.wording.home import MY_FILES

_NARROW: Final = 1000
"""Pixels under which the columns do not stand side by side."""
_SIDE: Final = 344
_ORGANISE: Final = "Organiser…"
_SUMMARY: Final = "Synthèse ▾"
_NEEDS_FILES: Final = frozenset({"figures", "envelopes", "to_pay", "workload"})
"""The sections that tell nothing of a file without a dossier."""


class HomePage(Page):
    """Nothing is typed here: each line leads where its work is done."""

    kinds = frozenset({"ptce", "organisation", "funding_file", "session", "scheme", "envelope", "deadline"})
    begins = "funding_file"

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: HomeSheet | None = None
        self.beside: BesideSheet | None = None
        self._hits: Sequence[Hit] = ()
        self._asked: int | None = None
        self._wants_keyboard = False
        self._settings = preferences(self)
        self._sections = read_sections(self._settings)
        self.header = PageHeader("Accueil")
        self.year = YearChoice()
        self.organise_button = quiet_button(_ORGANISE, "sliders-horizontal")
        self.organise_button.setAccessibleName("Organiser l’accueil…")
        self.organise_button.setToolTip("Choisir et ranger les sections de l’accueil")
        self.mine_button = link_button(MY_FILES, "user")
        self.mine_button.setToolTip("Les dossiers que vous instruisez")
        self.new_button = primary_button("Nouveau dossier", "plus")
        needs_right("funding_file", self.new_button)
        self.first_steps, self.other_years = FirstStepsCard(), OtherYearsLine()
        self.work, self.figures, self.envelopes = WorkCard(), FiguresStrip(), EnvelopesCard()
        self.days, self.to_pay, self.resume = DaysCard(), ToPayCard(), ResumeCard()
        self.workload = WorkloadCard()
        self._main, self._beside = QVBoxLayout(), QVBoxLayout()
        self._side = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self.year.chosen.connect(self._choose_year)
        self.other_years.year_wanted.connect(lambda _year: self.year.box.setFocus())  # the link goes away
        self.other_years.year_wanted.connect(self._choose_year)
        for card in (self.first_steps, self.work, self.envelopes, self.workload, self.days, self.to_pay, self.resume):
            card.wanted.connect(self.window_.go)
        self.first_steps.panel_wanted.connect(self._load_panel)
        self.organise_button.clicked.connect(self.organise)
        self.work.add_action(self.mine_button)
        self.workload.handing_asked.connect(lambda leaving: ask_to_hand_over(self.window_, self, leaving))
        self.mine_button.clicked.connect(lambda: self.tasks.query(self._go_to_mine, my_files))
        self.new_button.clicked.connect(self.new_record)

    def reload(self) -> None:
        """Count again: first what to do, then what stands beside."""
        desk = self.tasks.desk
        seen = recent_records(self._settings, desk.place)
        self.tasks.query(self._show, open_home, self._asked)
        self.tasks.query(self._show_beside, _beside, self._asked, seen)

    @override
    def new_record(self) -> None:
        """Begin a dossier."""
        self.window_.go(Destination("funding_file_new"))

    def _go_to_mine(self, mine: Narrowing) -> None:
        self.window_.go(Destination("funding_files", filter=FundingFileFilter(mine), told=MY_FILES))

    def organise(self) -> None:
        """Let the sections be chosen and ordered."""
        dialog = OrganiseDialog(self, self._sections)
        dialog.ask(lambda: self._keep(dialog.sections()))

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
        narrow = self.width() < zoomed_length(_NARROW)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._columns.setSpacing(16 if narrow else BETWEEN_COLUMNS)
        self.organise_button.setText("" if narrow else _ORGANISE)
        self.export_button.setText(" ▾" if narrow else _SUMMARY)
        self._side.setMinimumWidth(0 if narrow else zoomed_length(_SIDE))
        self._side.setMaximumWidth(self.width() if narrow else zoomed_length(_SIDE))

    def _show(self, sheet: HomeSheet) -> None:
        if self._asked not in (None, sheet.budget.year):
            return
        self.sheet = sheet
        self._wants_keyboard = self._wants_keyboard or self.window().focusWidget() in self._links()
        self.header.title.set_text(capitalised(weekday_date_text(sheet.as_of.today)))
        self.year.show_years(sheet.budget.years, sheet.budget.year)
        self.first_steps.setVisible(sheet.no_ptce or sheet.no_file)
        self.first_steps.show_sheet(sheet)
        self.work.show_sheet(sheet)
        self.other_years.show_sheet(sheet)
        self.figures.show_sheet(sheet)
        self.envelopes.show_budget(sheet.budget)
        self._arrange()
        for part in self._to_read:
            part.show()
        self._take_keyboard()

    def _show_beside(self, read: tuple[BesideSheet, list[Hit]]) -> None:
        sheet, hits = read
        if self._asked not in (None, sheet.year):
            return
        self.beside, self._hits = sheet, hits
        self.days.show_sheet(sheet)
        self.to_pay.show_years(sheet.to_pay)
        self.workload.show_workload(sheet.workload)
        self.resume.show_hits(hits)
        self.figures.show_paid(sheet.year, sheet.paid)
        self._arrange()

    def _tells(self) -> Mapping[str, bool]:
        """The sections that have something to tell."""
        empty = self.sheet is None or self.sheet.no_file
        told = {
            "days": self.beside is not None,
            "to_pay": self.beside is not None and any(one.amount for one in self.beside.to_pay),
            "workload": self.beside is not None and len(self.beside.workload.of) > 1,  # alone, it is « À faire » again
            "resume": bool(self._hits),
        }
        return {one.key: told.get(one.key, True) and not (empty and one.key in _NEEDS_FILES) for one in self._sections}

    def _arrange(self) -> None:
        """Put the sections in the order chosen; the last of the shorter column goes down to the foot of the other."""
        cards: dict[str, QWidget] = {
            "work": self.work,
            "figures": self.figures,
            "envelopes": self.envelopes,
            "days": self.days,
            "to_pay": self.to_pay,
            "workload": self.workload,
            "resume": self.resume,
        }
        tells = self._tells()
        for column, keys in ((self._main, MAIN.keys()), (self._beside, cards.keys() - MAIN.keys())):
            wanted = [one for one in self._sections if one.key in keys]
            shown = [one for one in wanted if one.shown and tells[one.key]]
            for card in (cards[one.key] for one in wanted):
                column.removeWidget(card)
            for one in wanted:
                card = cards[one.key]
                last = bool(shown) and one == shown[-1]
                whole = Qt.AlignmentFlag.AlignTop if card is self.figures else Qt.AlignmentFlag(0)  # never stretched
                column.addWidget(card, 1 if last else 0, whole)
                card.setVisible(one in shown)  # once in its column: on its own it would be a window
                ways = QSizePolicy.Policy
                card.setSizePolicy(ways.Preferred, ways.Expanding if last else ways.Maximum)
            if column is self._beside:
                self._side.setVisible(bool(shown))

    def _keep(self, sections: tuple[Section, ...]) -> None:
        self._sections = sections
        keep_sections(self._settings, sections)
        self._arrange()

    def _choose_year(self, year: int) -> None:
        self._asked = year
        self.reload()

    def _load_panel(self) -> None:
        from ptce_desk.services.ptce.sheets import load_panel  # noqa: PLC0415  # wanted once in the life of a file

        self.tasks.command(EVERY_KIND, self._say_loaded, load_panel)

    def _say_loaded(self, count: int) -> None:
        open_list = partial(self.window_.go, Destination("ptce_list"))
        self.window_.notify(Notice(f"{count} PTCE sont chargés.", "success", "Ouvrir", open_list))

    def _links(self) -> list[QPushButton]:
        return [*self.first_steps.links, *self.work.links]

    def _take_keyboard(self) -> None:
        """Give the keyboard to the first line that leads somewhere, once on coming into view."""
        links = self.first_steps.links if self.first_steps.isVisible() else self.work.links
        if links and self._wants_keyboard and self.sheet is not None and self.isVisible():
            self._wants_keyboard = False
            for card in (self.first_steps, self.work):
                card.show_content()
            self.receive_keyboard(links[0])
            self._scroller.verticalScrollBar().setValue(0)

    def _summary(self) -> SummaryFilter:
        return SummaryFilter(None if self.sheet is None else self.sheet.budget.year)

    def _build(self) -> None:
        self.export_button = summary_button(self, self._summary)
        self.export_button.setText(_SUMMARY)
        self.new_button.setParent(self.header)  # before the others: the search offers it first
        for action in (self.year, self.organise_button, self.export_button, self.new_button):
            self.header.add_action(action)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(16)
        column.addWidget(self.first_steps)
        column.addWidget(self.other_years)
        column.addLayout(self._columns)
        column.addStretch(1)  # on a tall screen, nothing below the last cards, rather than nothing in them
        for lines in (self._main, self._beside):
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(16)
        self._side.setLayout(self._beside)
        self._columns.addLayout(self._main, 1)
        self._columns.addWidget(self._side)
        self._arrange()
        self._scroller = lay_out_page(self, self.header, content)
        self._to_read = (content, self.year)
        for part in self._to_read:  # until the file is read, nothing is known: an empty card would say that nothing is
            part.hide()


def _beside(desk: Desk, year: int | None, seen: Sequence[tuple[str, int]]) -> tuple[BesideSheet, list[Hit]]:
    return open_beside(desk, year), recall(desk, seen)
