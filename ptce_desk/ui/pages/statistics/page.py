"""« Statistiques »: what a fiscal year came to, beside the year before; each line leads to its dossiers."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.narrowing import Narrowing
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.file.writing import Job
from ptce_desk.services.reports.statistics import (
    YearSheet,
    export_annual_report,
    export_statistics,
    open_statistics,
)
from ptce_desk.services.reports.statistics_tables import Part
from ptce_desk.services.reports.territories import (
    Measure,
    Scale,
    TerritorySheet,
    export_territories,
    open_territories,
)
from ptce_desk.ui.desk.page import Destination, Notice, Page, Paper, Window
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.pages.exporting import Exporter, document_menu, export_menu, register_button
from ptce_desk.ui.pages.statistics.part_card import Line, PartCard
from ptce_desk.ui.pages.statistics.territories_card import TerritoriesCard
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.blocks.tabs import RecordTabs
from ptce_desk.ui.widgets.editors.year_choice import YearChoice

_REPORT: Final = "annual-report"
_TABS: Final = (
    ("key_figures", "Chiffres clés", ("key_figures",)),
    ("schemes", "Dispositifs", ("schemes",)),
    ("places", "Territoires", ("panel",)),
    ("stages", "Stades", ("stages",)),
    ("money", "Financement", ("levels", "payers", "guide_levels")),
    ("ptce", "PTCE", ("jobs", "self_financing", "levers", "guide_profile")),
    ("lists", "Aides et retards", ("awards", "late")),
)
"""The tabs: key, title, and the tables under it."""


class StatisticsPage(Page):
    """The tables of a year under their tabs, and the year's report."""

    kinds = EVERY_KIND

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: YearSheet | None = None
        self._asked: int | None = None
        self.header = PageHeader("Statistiques")
        self.year = YearChoice()
        self.exporter = Exporter(self)
        self.export_button = register_button(self, "Exporter les chiffres", "statistiques", self._figures)
        self.report_button = document_menu("Rapport annuel", self._save_report, _REPORT)
        self.tabs = RecordTabs("Chiffres de l’exercice")
        self.cards: dict[str, PartCard] = {}
        self._columns = {key: _tab_of(self.tabs, key, title) for key, title, _parts in _TABS}
        self.territories = TerritoriesCard()
        self.territories.add_action(export_menu("Exporter les territoires", self._save_territories, "territories"))
        for action in (self.year, self.export_button, self.report_button):
            self.header.add_action(action)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)
        self.year.chosen.connect(self._choose_year)
        self.territories.asked.connect(self._read_territories)
        self.territories.opened.connect(self._lead)

    def reload(self) -> None:
        """Read what the year in view came to."""
        self.tasks.query(self._show, open_statistics, self._asked)
        self._read_territories()

    @override
    def paper(self) -> Paper:
        """The year's report prints."""
        return Paper(_REPORT, self._report_name(), "Rapport annuel", self._report())

    def _show(self, sheet: YearSheet) -> None:
        if self._asked not in (None, sheet.year):
            return
        first = self.sheet is None
        self.sheet = sheet
        self.year.show_years(sheet.years, sheet.year)
        self.header.set_subtitle(f"À côté de {sheet.year - 1}")
        parts = {part.table.key: part for part in (*sheet.parts, *sheet.lists)}
        for key, _title, held in _TABS:
            if key == "places" and first:  # among the others: the keyboard goes from one to the next
                self._columns[key].insertWidget(0, self.territories)
            for name in held:
                self._show_part(key, parts[name])
        if first:
            self.receive_keyboard(self.cards["key_figures"].table)

    def _show_part(self, tab: str, part: Part) -> None:
        card = self.cards.get(part.table.key)
        if card is not None:
            card.show_part(part)
            return
        card = self.cards[part.table.key] = PartCard(part)
        card.opened.connect(self._open)
        column = self._columns[tab]
        column.insertWidget(column.count() - 1, card)

    def _read_territories(self) -> None:
        self.tasks.query(self._show_territories, open_territories, self._asked, *self.territories.wanted())

    def _show_territories(self, sheet: TerritorySheet) -> None:
        if self._asked in (None, sheet.year):
            self.territories.show_sheet(sheet)

    def _save_territories(self, kind: str) -> None:
        year, (scale, measure) = self._year(), self.territories.wanted()
        job = partial(_write_territories, year=year, scale=scale, measure=measure)
        self.exporter.save("territoires" if year is None else f"territoires-{year}", kind, job, "territories")

    def _open(self, line: Line) -> None:
        self._lead(line.way)

    def _lead(self, way: Narrowing | int | None) -> None:
        if way is None:
            self.window_.notify(Notice("Cette ligne ne mène à aucun dossier : ouvrez-en une qui en compte."))
        elif isinstance(way, int):
            self.window_.go(Destination("funding_file", way))
        else:
            self.window_.go(Destination("funding_files", filter=FundingFileFilter(way)))

    def _choose_year(self, year: int) -> None:
        self._asked = year
        self.reload()

    def _year(self) -> int | None:
        return None if self.sheet is None else self.sheet.year

    def _figures(self) -> Job:
        year = self._year()
        return lambda desk, path: export_statistics(desk, year, path)

    def _report(self) -> Job:
        year = self._year()
        return lambda desk, path: export_annual_report(desk, year, path)

    def _report_name(self) -> str:
        year = self._year()
        return "rapport-annuel" if year is None else f"rapport-annuel-{year}"

    def _save_report(self, kind: str) -> None:
        self.exporter.save(self._report_name(), kind, self._report(), _REPORT)


def _write_territories(desk: Desk, path: Path, *, year: int | None, scale: Scale, measure: Measure) -> Path:
    return export_territories(desk, year, scale, measure, path)


def _tab_of(tabs: RecordTabs, key: str, title: str) -> QVBoxLayout:
    """The cards of a tab, from top to bottom."""
    column = QVBoxLayout()
    column.setSpacing(16)
    column.addStretch(1)
    tabs.add(key, title, column)
    return column
