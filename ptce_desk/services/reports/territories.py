"""What was granted in each région or département in a fiscal year (docs/rules.md, « Territories »)."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.db.queries import statistics as queries
from ptce_desk.domain import statistics as figures
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Among, Narrowing, narrowed_to
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.statistics import Share, YearData
from ptce_desk.domain.territories import Measure, NoPlace, Outlines, Scale
from ptce_desk.domain.value_classes import ValueClass, classes_of, shade_of
from ptce_desk.exports.documents import MapChart
from ptce_desk.exports.map_layout import ON_MAP, Box, Letters, MapLayout, Place, Shape, Square, Written, map_layout
from ptce_desk.exports.report import Column, ReadingLine, Report, Table, Total, summed
from ptce_desk.imports.geography import read_geography
from ptce_desk.imports.outlines import read_outlines
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.wording.statistics import no_figures
from ptce_desk.wording.territories import (
    MEASURE_LABELS,
    NOTHING,
    SCALE_HEADINGS,
    SCALE_LABELS,
    class_text,
    off_map_text,
    place_label,
)

__all__ = [
    "ON_MAP",
    "Box",
    "Letters",
    "MapLayout",
    "Measure",
    "NoPlace",
    "Place",
    "Scale",
    "Shape",
    "Square",
    "Territory",
    "TerritorySheet",
    "Written",
]

_KEY: Final = "territories"
_ON_SCREEN: Final = 460
"""Of France: as high as a window of 1366×768 shows."""
_CLASS: Final = "Cinq classes au plus, d’autant de territoires que les égalités le permettent."


@dataclass(frozen=True, slots=True)
class Territory:
    """What was granted in a territory, or in what is none, beside the year before; `way` is None for no dossier."""

    share: Share[str | NoPlace]
    name: str
    way: Narrowing | None

    @property
    def code(self) -> str:
        """Its INSEE code, empty for what is in no territory."""
        return "" if isinstance(self.share.key, NoPlace) else self.share.key

    @property
    def files(self) -> int:
        """How many dossiers were granted."""
        return len(self.share.granted)

    @property
    def amount(self) -> Decimal:
        """What they were granted, in euros."""
        return self.share.voted

    @property
    def amount_before(self) -> Decimal:
        """What was granted the year before, in euros."""
        return self.share.voted_before

    def value(self, measure: Measure) -> Decimal:
        """What is told of it."""
        match measure:
            case Measure.FILES:
                return Decimal(self.files)
            case Measure.AMOUNT:
                return self.amount


@dataclass(frozen=True, slots=True)
class TerritorySheet:
    """The territories of a scale in a fiscal year, those of most first, then what is in none, then those of nothing.

    Attributes:
        notice: whose list of territories it is.
        outlines: their borders.
    """

    year: int
    scale: Scale
    measure: Measure
    territories: tuple[Territory, ...]
    classes: tuple[ValueClass, ...]
    notice: str
    outlines: Outlines

    def shade(self, territory: Territory) -> int | None:
        """How dark a territory is, from 0 to 4; None for one that has nothing, and for what is in none."""
        return shade_of(self.classes, territory.value(self.measure)) if territory.code else None

    @property
    def off_map(self) -> str:
        """What the map does not show, in a sentence; nothing when it shows all that was granted."""
        held = [one for one in self.territories if not one.code and one.files]
        return off_map_text(sum(one.files for one in held), sum((one.amount for one in held), ZERO)) if held else ""

    def places(self) -> tuple[Place, ...]:
        """The territories as a map shows them, in the order of their codes."""
        held = sorted((one for one in self.territories if one.code), key=lambda one: one.code)
        return tuple(Place(one.code, one.name, self.shade(one)) for one in held)

    def key(self) -> tuple[tuple[str, int | None], ...]:
        """The words of the shades there are, the darkest first."""
        held = [(class_text(self.measure, one), one.shade) for one in reversed(self.classes)]
        return (*held, (NOTHING, None))

    def laid_out(self, letters: Letters, width: float) -> MapLayout:
        """Where everything stands on the map, for letters and a width."""
        said = MEASURE_LABELS[self.measure]
        return map_layout(
            self.outlines, self.scale, self.places(), self.key(), letters, width, heading=said, widest=_ON_SCREEN
        )

    def class_text(self, territory: Territory) -> str:
        """The class of a territory in words; none for what is in no territory."""
        shade = self.shade(territory)
        held = next((one for one in self.classes if one.shade == shade), None)
        return class_text(self.measure, held) if territory.code else ""


def open_territories(
    desk: Desk, year: int | None = None, scale: Scale = Scale.REGION, measure: Measure = Measure.AMOUNT
) -> TerritorySheet:
    """What was granted in each territory in a fiscal year, the present one by default."""
    chosen = desk.today().year if year is None else year
    with desk.reading() as connection:
        data = YearData(chosen, queries.year_files(connection, chosen))
        others = queries.has_other_funders(connection, chosen)
    granted = narrowed_to(year=chosen, decision=DecisionState.GRANTED)
    if others:
        schemes = frozenset(one.scheme_id for one in figures.whole(data).granted)
        granted = granted.narrowed("scheme", Among(schemes))
    return _sheet(desk, data, scale, measure, granted)


def year_map(desk: Desk, data: YearData, scale: Scale) -> MapChart | None:
    """The map of what was granted in a year, above the table that says the same; None of a year without awards."""
    sheet = _sheet(desk, data, scale, Measure.AMOUNT, Narrowing())
    return _chart(sheet) if sheet.classes else None


def _sheet(desk: Desk, data: YearData, scale: Scale, measure: Measure, granted: Narrowing) -> TerritorySheet:
    geography = read_geography(desk.resources / "geography.toml")
    outlines = read_outlines(desk.resources / "map" / "france.json")
    held = {one.key: one for one in figures.shares(data, lambda one: one.place(geography, scale))}
    nowhere = [why for why in NoPlace if why in held and (held[why].granted or held[why].granted_before)]
    territories = []
    for place in (*geography.names(scale), *nowhere):
        share = held.get(place, Share(place, ()))
        poles = frozenset(one.ptce_id for one in share.granted)
        way = granted.narrowed("ptce", Among(poles)) if poles else None
        territories.append(Territory(share, place_label(geography, scale, place), way))
    territories.sort(key=lambda one: (not one.value(measure), not one.code, -one.value(measure), sort_key(one.name)))
    classes = classes_of(one.value(measure) for one in territories if one.code)
    return TerritorySheet(data.year, scale, measure, tuple(territories), classes, geography.notice, outlines)


def export_territories(desk: Desk, year: int | None, scale: Scale, measure: Measure, target: Path) -> Path:
    """Write the same: a PDF, a workbook or text, by the file's ending.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    sheet = open_territories(desk, year, scale, measure)
    return write_report(territories_report(desk, sheet), target, {_KEY: _chart(sheet)})


def territories_report(desk: Desk, sheet: TerritorySheet) -> Report:
    """The table of territories."""
    columns: tuple[Column[Territory], ...] = (
        Column("code", "Code INSEE", read=lambda one: one.code, width=12),
        Column("name", SCALE_HEADINGS[sheet.scale], read=lambda one: one.name, width=34, wrap=True),
        Column("files", "Dossiers accordés", "count", lambda one: one.files, total=Total.SUM),
        summed("amount", "Montant accordé", lambda one: one.amount),
        summed("amount_before", f"Montant en {sheet.year - 1}", lambda one: one.amount_before),
        Column("class", "Classe", read=sheet.class_text, width=26, meaning=_CLASS),
    )
    title, notes = SCALE_LABELS[sheet.scale], (sheet.off_map, sheet.notice)
    nothing = any(one.files for one in sheet.territories)
    empty = () if nothing else (ReadingLine("Dossiers", no_figures(sheet.year)),)
    return Report(
        origin=origin_of(desk),
        title="Territoires",
        subtitle=f"{title} – exercice {sheet.year}",
        sheets=(Table.of(_KEY, title, title, columns, sheet.territories, notes=tuple(filter(None, notes))),),
        reading=empty,
    )


def _chart(sheet: TerritorySheet) -> MapChart:
    said = MEASURE_LABELS[sheet.measure]
    title = f"{said} en {sheet.year} par {SCALE_HEADINGS[sheet.scale].lower()}"
    return MapChart(title, sheet.outlines, sheet.scale, sheet.places(), said, sheet.key())
