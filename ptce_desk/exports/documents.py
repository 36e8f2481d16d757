"""What a printed document is made of, before any drawing: tables, charts beside them, and notes of one record each.

Light to load; `pdf` draws it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from ptce_desk.domain.territories import Outlines, Scale
from ptce_desk.exports import labels
from ptce_desk.exports.chart_data import Bar, ConsumptionBar
from ptce_desk.exports.map_layout import Place
from ptce_desk.exports.report import Origin, ReadingLine, Report, Table


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what is known: « Bénéficiaire », « SCIC du Fleuve »; `right` puts it in the right column."""

    label: str
    text: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount set apart, under its name; `strong` is the one the reader looks for."""

    label: str
    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars on one scale."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class ConsumptionChart:
    """What became of envelopes."""

    title: str
    bars: tuple[ConsumptionBar, ...]


@dataclass(frozen=True, slots=True)
class MapChart:
    """Territories of a scale on a map, each with its shade; `heading` is above the words of the shades there are."""

    title: str
    outlines: Outlines
    scale: Scale
    places: tuple[Place, ...]
    heading: str
    key: tuple[tuple[str, int | None], ...]


Chart: TypeAlias = BarChart | ConsumptionChart | MapChart


def alternative_of(chart: Chart) -> str:
    """What is heard in place of a chart."""
    if isinstance(chart, MapChart):
        return labels.map_alternative(chart.title)
    return labels.chart_alternative(chart.title)


class Entry(NamedTuple):
    """A line of the table of contents: the key of the table that begins there, and how it is called."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be known of one record: the computation note of a dossier, the sheet of a PTCE.

    Attributes:
        heading: what it is, small, above the title.
        facts: who, under what, when.
        figures: the amounts, side by side.
        beside: two tables that stand side by side where they fit, one above the other elsewhere.
        tables: the others, in their order.
        statement: sentences that end the note.
        charts: by the key of the table each stands above, among `tables`.
        contents: what the document has, at the end of the note; each begins in a note that `marks` it.
        marks: those of its tables that are in the table of contents.
    """

    heading: str
    title: str
    facts: tuple[Fact, ...]
    figures: tuple[Figure, ...]
    beside: tuple[Table, ...]
    tables: tuple[Table, ...]
    statement: tuple[str, ...] = ()
    charts: Mapping[str, Chart] = field(default_factory=dict)
    contents: tuple[Entry, ...] = ()
    marks: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """What is printed, on the paper of its origin.

    Attributes:
        charts: by the key of the table each stands above.
        reading: how to read the tables, below them.
        sideways: whether every page lies on its side; None lays those whose tables need it.
        apart: whether each table begins a page, as what each reader is handed does.
    """

    title: str
    subtitle: str
    origin: Origin
    tables: tuple[Table, ...] = ()
    charts: Mapping[str, Chart] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    reading: tuple[ReadingLine, ...] = ()
    sideways: bool | None = None
    apart: bool = False


def document_of(
    report: Report,
    *,
    tables: tuple[Table, ...] | None = None,
    charts: Mapping[str, Chart] | None = None,
    notes: tuple[Note, ...] = (),
    apart: bool = False,
    plain: Collection[str] = (),
) -> Document:
    """A report as it is printed; `tables` stand for its own when given, with fewer columns for instance.

    `plain` are the keys of the columns that need no words on paper.
    """
    shown = report.sheets if tables is None else tables
    meanings = {
        column.heading: ReadingLine(column.heading, column.meaning)
        for table in shown
        for column in table.columns
        if column.meaning and column.key not in plain
    }
    return Document(
        report.title,
        report.subtitle,
        report.origin,
        shown,
        charts or {},
        notes,
        (*report.reading, *meanings.values()),
        apart=apart,
    )


def with_columns(table: Table, keys: tuple[str, ...]) -> Table:
    """The same rows with these columns only, in this order.

    Raises:
        ValueError: no such column.
    """
    places = [table.position(key) for key in keys]
    return Table(
        table.key,
        table.name,
        table.title,
        tuple(table.columns[place] for place in places),
        tuple(tuple(row[place] for place in places) for row in table.rows),
        table.notes,
        table.empty_text,
        frozen_columns=sum(
            1 for kept, place in zip(range(table.frozen_columns), places, strict=False) if kept == place
        ),
    )
