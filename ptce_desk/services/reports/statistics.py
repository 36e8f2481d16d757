"""The statistics of a fiscal year: tables of its figures beside the year before, and where each line leads."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.db.queries import home
from ptce_desk.db.queries import statistics as queries
from ptce_desk.domain import statistics as figures
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Narrowing, narrowed_to
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.statistics import Share, YearData, YearFile
from ptce_desk.domain.territories import Scale
from ptce_desk.exports.chart_data import ChartColours, Face
from ptce_desk.exports.documents import (
    BarChart,
    Chart,
    Document,
    Entry,
    Fact,
    Figure,
    MapChart,
    Note,
    document_of,
    with_columns,
)
from ptce_desk.exports.docx_report import write_docx
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Column, ReadingLine, Report, Table
from ptce_desk.formatting import number_text, typeset, whole_amount_text
from ptce_desk.imports.geography import read_geography
from ptce_desk.imports.panel import read_guide
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.reports import statistics_tables as tables
from ptce_desk.services.reports.statistics_tables import Part, Ways
from ptce_desk.services.reports.territories import year_map
from ptce_desk.wording import statistics as words

_IN_VIEW: Final = (Scale.REGION, Scale.DEPARTMENT)
"""Of the territories, those of the page; the report has the régions of before 2016 too, which the guide tells of."""
_ON_PAPER: Final = {
    "awards": ("number", "title", "ptce", "beneficiary", "scheme", "decided_on", "voted"),
}
"""The columns that A4 holds."""


@dataclass(frozen=True, slots=True)
class YearSheet:
    """All that a year comes to.

    Attributes:
        years: those of which the file has dossiers, latest first, and this one.
        parts: the figures; `lists` are the awards and the late reports.
        former: those of the régions of before 2016, for the report.
        headline: what is read first of it; `summary` the same in a few sentences.
        maps: of what was granted in each territory, by the key of the table each stands above.
    """

    year: int
    years: tuple[int, ...]
    parts: tuple[Part, ...]
    lists: tuple[Part, ...]
    former: Part
    has_files: bool
    headline: tuple[Figure, ...]
    maps: Mapping[str, MapChart]
    summary: tuple[str, ...] = ()

    @property
    def reported(self) -> tuple[Part, ...]:
        """All of the report: the régions of before 2016 stand beside those of today."""
        today = tables.PLACE_KEYS[Scale.REGION]
        after = next(place for place, part in enumerate(self.parts, 1) if part.table.key == today)
        return (*self.parts[:after], self.former, *self.parts[after:], *self.lists)

    @property
    def key_figures(self) -> Table:
        """The first of its tables."""
        return self.parts[0].table


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure of the year and of the one before: a count or an amount; `note` says what is not known."""

    label: str
    count: int | None = None
    amount: Decimal | None = None
    count_before: int | None = None
    amount_before: Decimal | None = None
    note: str = ""
    way: Narrowing | None = None


def open_statistics(desk: Desk, year: int | None = None) -> YearSheet:
    """The statistics of a fiscal year, the present one by default.

    Raises:
        PanelUnreadableError: the panel that comes with the program cannot be read; so for the list of territories.
    """
    today = desk.today()
    chosen = today.year if year is None else year
    with desk.reading() as connection:
        data = queries.year_data(connection, chosen, today)
        known = {*home.counts_by_year(connection), today.year, chosen}
        ways = Ways(data, others=queries.has_other_funders(connection, chosen))
    geography = read_geography(desk.resources / "geography.toml")
    guide, panel = read_guide(desk.resources / "panel_2014.toml"), dict[str, int]()
    for entry in guide.ptce:
        panel[entry.region] = panel.get(entry.region, 0) + 1
    return YearSheet(
        chosen,
        tuple(sorted(known, reverse=True)),
        (
            _key_figures(data, ways),
            tables.by_scheme(data, ways),
            *(tables.by_place(data, ways, geography, scale) for scale in _IN_VIEW),
            tables.by_stage(data, ways),
            tables.by_level(data, ways),
            tables.by_payer(data, ways),
            tables.beside_guide(data, guide),
            tables.jobs(data),
            tables.self_financing(data),
            tables.by_lever(data),
            tables.beside_median(data, guide),
            tables.beside_panel(data, panel, ways, geography),
        ),
        (tables.awards(data), tables.late(data)),
        tables.by_place(data, ways, geography, Scale.FORMER_REGION),
        bool(figures.whole(data).files),
        _headline(data),
        {tables.PLACE_KEYS[scale]: chart for scale in Scale if (chart := year_map(desk, data, scale)) is not None},
        words.summary(data),
    )


def export_statistics(desk: Desk, year: int | None, target: Path) -> Path:
    """Write the statistics of a year: a PDF, a workbook or text, by the file's ending.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    sheet = open_statistics(desk, year)
    return write_report(_report(desk, "Statistiques", sheet, sheet.parts), target, charts_of(sheet, sheet.parts))


def export_annual_report(desk: Desk, year: int | None, target: Path) -> Path:
    """Write the report of a year, its awards and late reports included: likewise, or as a Word document.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    sheet = open_statistics(desk, year)
    report, charts = _report(desk, "Rapport annuel", sheet, sheet.reported), charts_of(sheet, sheet.reported)
    if target.suffix.lower() == ".pdf":
        notes = _cover(report, sheet), _note(report, sheet, charts)
        write_pdf(Document(report.title, report.subtitle, report.origin, notes=notes), target)
        return target
    if target.suffix.lower() == ".docx":
        write_docx(document_of(report, charts=charts), target)
        return target
    return write_report(report, target, charts)


def _cover(report: Report, sheet: YearSheet) -> Note:
    """The first page: whose report it is and of what, its key figures, the year in words, and what follows."""
    first = report.sheets[0]
    facts = Fact("Collectivité", report.origin.organisation), Fact("Comparé à", f"l’exercice {sheet.year - 1}")
    return Note(
        heading=report.title,
        title=report.subtitle,
        facts=facts,
        figures=sheet.headline,
        beside=(),
        tables=(first,),
        statement=sheet.summary,
        contents=_contents(report),
    )


def _contents(report: Report) -> tuple[Entry, ...]:
    """What follows the first page, each under its number."""
    told = enumerate(report.sheets[1:], 1)
    return tuple(Entry(table.key, typeset(f"{place}. {table.title}")) for place, table in told)


def _note(report: Report, sheet: YearSheet, charts: dict[str, Chart]) -> Note:
    """The report on paper: the other tables, as A4 holds them, and how to read them."""
    reading = document_of(report).reading
    return Note(
        heading=report.title,
        title=report.subtitle,
        facts=(Fact("Comparé à", f"l’exercice {sheet.year - 1}"),),
        figures=(),
        beside=(),
        tables=tuple(
            with_columns(table, _ON_PAPER[table.key]) if table.key in _ON_PAPER else table
            for table in report.sheets[1:]
        ),
        statement=tuple(typeset(f"{line.label} : {line.text}") for line in reading),
        charts=charts,
        marks=_contents(report),
    )


def annual_report(desk: Desk, year: int | None) -> Report:
    """The tables of the report of a year."""
    sheet = open_statistics(desk, year)
    return _report(desk, "Rapport annuel", sheet, sheet.reported)


def chart_svg(chart: BarChart, colours: ChartColours, width: int, face: Face) -> bytes:
    """A chart of the statistics for the screen, in the colours it wears."""
    from ptce_desk.exports.charts import bar_chart, svg_of  # noqa: PLC0415  # ReportLab is slow to load

    return svg_of(bar_chart(chart.bars, colours, width, face), colours, face)


def charts_of(sheet: YearSheet, parts: Sequence[Part]) -> dict[str, Chart]:
    """The charts and the maps, by the key of the table each stands above."""
    return {**sheet.maps, **{part.table.key: part.chart for part in parts if part.chart is not None}}


def _report(desk: Desk, title: str, sheet: YearSheet, parts: Sequence[Part]) -> Report:
    empty = () if sheet.has_files else (ReadingLine("Dossiers", words.no_figures(sheet.year)),)
    return Report(
        origin=origin_of(desk),
        title=title,
        subtitle=f"Exercice {sheet.year}",
        sheets=tuple(part.table for part in parts),
        reading=empty,
    )


def _key_figures(data: YearData, ways: Ways) -> Part:
    columns: tuple[Column[KeyFigure], ...] = (
        Column("figure", "Chiffre", read=lambda one: one.label, width=44, wrap=True),
        Column("count", "Nombre", "count", lambda one: one.count),
        Column("amount", "Montant", "amount", lambda one: one.amount),
        Column("count_before", f"Nombre en {data.year - 1}", "count", lambda one: one.count_before),
        Column("amount_before", f"Montant en {data.year - 1}", "amount", lambda one: one.amount_before),
        Column("note", "Remarque", read=lambda one: one.note, width=40, wrap=True, sometimes=True),
    )
    rows = [*_of_dossiers(data, ways), *_of_money(data, ways), *_of_ptce(data, ways)]
    return Part(Table.of("key_figures", "Chiffres clés", "Chiffres clés", columns, rows), tuple(r.way for r in rows))


def _of_dossiers(data: YearData, ways: Ways) -> list[KeyFigure]:
    every = figures.whole(data)
    refused = [sum(one.decision is DecisionState.REFUSED for one in files) for files in (every.files, every.before)]
    asked_before = sum((one.requested or ZERO for one in every.before), ZERO)
    return [
        KeyFigure(
            "Dossiers de l’exercice, et montant demandé",
            len(every.files),
            every.requested,
            len(every.before),
            asked_before,
            way=ways.every(),
        ),
        KeyFigure(
            "Dossiers accordés, et montant voté",
            len(every.granted),
            every.voted,
            len(every.granted_before),
            every.voted_before,
            way=ways.decided(),
        ),
        KeyFigure("Dossiers refusés", refused[0], count_before=refused[1], way=ways.decided(DecisionState.REFUSED)),
        _distinct("PTCE soutenus", every, lambda one: one.ptce_id, ways),
        _distinct("Bénéficiaires soutenus", every, lambda one: one.beneficiary_id, ways),
    ]


def _headline(data: YearData) -> tuple[Figure, ...]:
    every = figures.whole(data)
    supported = {one.ptce_id for one in every.granted} - {None}
    return (
        Figure("Dossiers", number_text(len(every.files))),
        Figure("Demandé", whole_amount_text(every.requested)),
        Figure("Voté", whole_amount_text(every.voted), strong=True),
        Figure("Versé dans l’année", whole_amount_text(data.paid[0])),
        Figure("PTCE soutenus", number_text(len(supported))),
    )


def _distinct(label: str, every: Share[int], of: Callable[[YearFile], int | None], ways: Ways) -> KeyFigure:
    now, before = (len({of(one) for one in files} - {None}) for files in (every.granted, every.granted_before))
    return KeyFigure(label, now, count_before=before, way=ways.decided())


def _of_money(data: YearData, ways: Ways) -> list[KeyFigure]:
    every = figures.whole(data)
    costs, costs_before = (
        [one.total_cost for one in files if one.total_cost is not None]
        for files in (every.granted, every.granted_before)
    )
    now, before = figures.leverage(data, data.year), figures.leverage(data, data.year - 1)
    return [
        KeyFigure(
            "Coût des projets accordés",
            amount=sum(costs, ZERO) if costs else None,
            amount_before=sum(costs_before, ZERO) if costs_before else None,
            note="" if costs else words.UNKNOWN,
            way=ways.decided(),
        ),
        KeyFigure(
            "Autres financements pour 1 € accordé",
            amount=now.ratio,
            amount_before=before.ratio,
            note=words.UNKNOWN if now.ratio is None else words.plan_note(now.without_plan) if now.without_plan else "",
            way=ways.decided(),
        ),
        KeyFigure(
            "Versé dans l’année, tous exercices",
            amount=data.paid[0],
            amount_before=data.paid[1],
            way=narrowed_to(paid_in=data.year),
        ),
    ]


def _of_ptce(data: YearData, ways: Ways) -> list[KeyFigure]:
    done = [sum(one.year == year for one in data.done) for year in (data.year, data.year - 1)]
    return [
        KeyFigure("Interactions avec les PTCE", done[0], count_before=done[1]),
        KeyFigure("Livrables en retard", len(data.late), way=ways.numbered(one.number for one in data.late)),
    ]
