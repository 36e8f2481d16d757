"""The tables of the statistics of a year: a line for each thing told, and the dossiers each line leads to."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ptce_desk.domain import statistics as figures
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Among, Narrowing, narrowed_to
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.statistics import (
    LateReport,
    LevelShare,
    LeverShare,
    MedianFigure,
    Payer,
    SelfFinancing,
    Share,
    SummedFigure,
    YearData,
    YearFile,
)
from ptce_desk.domain.territories import Geography, NoPlace, Scale
from ptce_desk.exports.chart_data import Bar
from ptce_desk.exports.documents import BarChart
from ptce_desk.exports.formulas import Balance
from ptce_desk.exports.report import Column, More, StackedBars, Table, Total, balance, summed
from ptce_desk.formatting import percent_text, whole_amount_text
from ptce_desk.imports.panel import GuideFunding, Panel
from ptce_desk.wording import statistics as words
from ptce_desk.wording.rule_labels import DELIVERABLE_LABELS
from ptce_desk.wording.sources import source_text
from ptce_desk.wording.territories import SCALE_HEADINGS, place_label

_MOST_BARS: Final = 12
_DARK, _LIGHT = "1E5AA8", "A9C4E8"
_VOTED: Final = "Montants accordés en séance aux dossiers de l’exercice."
_OF_OTHERS: Final = "Plans de financement des projets accordés, hors apports en nature."
_OBTAINED: Final = "Part que les plans de financement disent obtenue."
_FOR_ONE: Final = "Euros de ce financeur pour un euro de notre collectivité."
_MEAN: Final = "Moyenne simple des taux connus."
_TOLD: Final = "PTCE qui disent ce chiffre pour l’année ; les autres ne comptent pas."
_PANEL: Final = (
    "PTCE du panel étudié en 2013, par région d’aujourd’hui (Repères PTCE et collectivités, RTES, 2014, annexe A)."
)
_GUIDE_FUNDING: Final = (
    f"{source_text('guide RTES 2014, l. 424-429')} : 42 projets en 2011 et 2012 ; de l’Europe, le total n’est pas dit."
)
_GUIDE_PROFILE: Final = f"{source_text('guide RTES 2014, l. 143-144')} : médianes des pôles étudiés en 2013."
_TWICE: Final = "Un PTCE de plusieurs territoires compte une fois, sur une ligne à part."
_LATE: Final = "Attendu avant la fin de l’année, ou avant aujourd’hui, et pas reçu ; conventions en cours seules."
_ACTS: Final = "Interactions notées sur les fiches des PTCE, sous le levier qu’elles servent."
_TOGETHER: Final = "Ce que notre collectivité et les autres financeurs de ce niveau apportent."
PLACE_KEYS: Final = {Scale.REGION: "regions", Scale.DEPARTMENT: "departments", Scale.FORMER_REGION: "former_regions"}
"""The tables of territories."""


@dataclass(frozen=True, slots=True)
class Part:
    """A table, and where each of its lines leads: the dossiers of a narrowing, one dossier, or nowhere."""

    table: Table
    ways: tuple[Narrowing | int | None, ...]
    chart: BarChart | None = None


class Ways:
    """Which dossiers the list shows of a figure: as many as it counts, of our schemes alone; nowhere for none."""

    def __init__(self, data: YearData, *, others: bool) -> None:
        """`others` tells whether the list of the year also has dossiers of other funders."""
        self._files = figures.whole(data).files
        self._year = narrowed_to(year=data.year)
        if others:
            self._year = self._year.narrowed("scheme", Among(frozenset(one.scheme_id for one in self._files)))

    def every(self) -> Narrowing | None:
        """Those of the year."""
        return self._year if self._files else None

    def decided(self, decision: DecisionState = DecisionState.GRANTED) -> Narrowing | None:
        """Those granted, or otherwise decided."""
        if all(one.decision is not decision for one in self._files):
            return None
        return self._year.narrowed("decision", Among(frozenset({decision})))

    def numbered(self, numbers: Iterable[str]) -> Narrowing | None:
        """Those of some numbers, and only those."""
        held = frozenset(numbers)
        return Narrowing((("number", Among(held)),)) if held else None

    def among(
        self, key: str, files: Sequence[YearFile], value: Callable[[YearFile], Hashable], *, granted: bool = False
    ) -> Narrowing | None:
        """Those of the year that share the values of some, or of these alone those granted."""
        held = self.decided() if granted else self._year
        return held.narrowed(key, Among(frozenset(value(one) for one in files))) if files and held else None


def _sums(data: YearData) -> tuple[Column[Share[Hashable]], ...]:
    return (
        Column("files", "Dossiers", "count", lambda one: len(one.files), total=Total.SUM),
        summed("requested", "Demandé", lambda one: one.requested),
        Column("granted", "Accordés", "count", lambda one: len(one.granted), total=Total.SUM),
        summed("voted", "Voté", lambda one: one.voted, _VOTED),
        Column(
            "granted_before",
            f"Accordés en {data.year - 1}",
            "count",
            lambda one: len(one.granted_before),
            total=Total.SUM,
        ),
        summed("voted_before", f"Voté en {data.year - 1}", lambda one: one.voted_before),
    )


def _bars(data: YearData, labels: str) -> StackedBars:
    title = f"Voté en {data.year}, et en {data.year - 1} (€)"
    return StackedBars(title, labels, (("voted", _DARK), ("voted_before", _LIGHT)), compared=True)


def _more(data: YearData, labels: str, *notes: str) -> More:
    return More(bars=_bars(data, labels), notes=notes, empty_text=words.no_figures(data.year))


def _chart(title: str, amounts: Sequence[tuple[str, Decimal]]) -> BarChart | None:
    """The largest amounts; one bar alone compares nothing."""
    largest = sorted((one for one in amounts if one[1] > 0), key=lambda one: -one[1])
    if len(largest) < 2:
        return None
    said = title + (f", les {_MOST_BARS} premiers" if len(largest) > _MOST_BARS else "")
    return BarChart(said, tuple(Bar(label, value, whole_amount_text(value)) for label, value in largest[:_MOST_BARS]))


def by_scheme(data: YearData, ways: Ways) -> Part:
    """What was asked and granted under each scheme."""
    held = figures.shares(data, lambda one: (one.scheme_code, one.scheme_label))
    columns: tuple[Column[Share[tuple[str, str]]], ...] = (
        Column("scheme", "Dispositif", read=lambda one: one.key[0], width=22),
        Column("label", "Intitulé du dispositif", read=lambda one: one.key[1], width=40, wrap=True),
        *_sums(data),
    )
    return Part(
        Table.of("schemes", "Par dispositif", "Par dispositif", columns, held, **_more(data, "scheme")),
        tuple(ways.among("scheme", one.files, lambda file: file.scheme_id) for one in held),
        _chart(f"Voté en {data.year} par dispositif", [(one.key[0], one.voted) for one in held]),
    )


def by_place(data: YearData, ways: Ways, geography: Geography, scale: Scale) -> Part:
    """What was asked and granted in each région or département; their map shows what was granted."""
    held = figures.shares(data, lambda one: one.place(geography, scale))
    columns: tuple[Column[Share[str | NoPlace]], ...] = (
        Column("place", SCALE_HEADINGS[scale], read=lambda one: place_label(geography, scale, one.key), width=34),
        *_sums(data),
    )
    title = f"Par {SCALE_HEADINGS[scale].lower()}"
    return Part(
        Table.of(PLACE_KEYS[scale], title, f"{title} du PTCE", columns, held, **_more(data, "place", _TWICE)),
        tuple(ways.among("ptce", one.files, lambda file: file.ptce_id) for one in held),
    )


def by_stage(data: YearData, ways: Ways) -> Part:
    """What was asked and granted at each stage, in their order; those of no stage last."""
    order = (*Stage, None)
    held = sorted(figures.shares(data, lambda one: one.stage), key=lambda one: order.index(one.key))
    columns: tuple[Column[Share[Stage | None]], ...] = (
        Column("stage", "Stade", read=lambda one: words.stage_label(one.key), width=24),
        *_sums(data),
    )
    return Part(
        Table.of("stages", "Par stade", "Par stade du projet", columns, held, **_more(data, "stage")),
        tuple(ways.among("stage", one.files, lambda file: file.stage) for one in held),
        _chart(f"Voté en {data.year} par stade", [(words.stage_label(one.key), one.voted) for one in held]),
    )


def by_level(data: YearData, ways: Ways) -> Part:
    """What each level of authority brings to the projects granted, ours and others."""
    held = figures.levels(data)
    columns: tuple[Column[LevelShare], ...] = (
        Column("level", "Niveau", read=lambda one: words.level_label(one.level), width=26),
        Column("files", "Projets", "count", lambda one: len(one.file_ids)),
        summed("ours", "Notre collectivité", lambda one: one.ours, _VOTED),
        summed("others", "Autres financeurs", lambda one: one.others, _OF_OTHERS),
        summed("obtained", "Dont obtenu", lambda one: one.obtained, _OBTAINED),
        balance("together", "Ensemble", lambda one: one.together, Balance(("ours", "others")), _TOGETHER),
        summed("before", f"Ensemble en {data.year - 1}", lambda one: one.before),
    )
    numbers = {one.id: one.number for one in data.files}
    bars = StackedBars(
        f"Financement des projets accordés en {data.year} (€)", "level", (("ours", _DARK), ("others", _LIGHT))
    )
    title = "Par niveau de financeur"
    return Part(
        Table.of("levels", title, title, columns, held, bars=bars, empty_text=words.no_award(data.year)),
        tuple(ways.numbered(numbers[one] for one in level.file_ids) for level in held),
        _chart(
            f"Financement des projets accordés en {data.year}",
            [(words.level_label(one.level), one.together) for one in held],
        ),
    )


def by_payer(data: YearData, ways: Ways) -> Part:
    """Who pays the projects granted, beside one euro of ours."""
    now, before = figures.leverage(data, data.year), figures.leverage(data, data.year - 1)
    whole = sum(now.paid.values(), ZERO)
    ours = now.paid[Payer.OURS]
    columns: tuple[Column[Payer], ...] = (
        Column("payer", "Financeur", read=lambda one: words.PAYER_LABELS[one], width=30),
        summed("amount", "Montant", lambda one: now.paid[one], _OF_OTHERS),
        Column("share", "Part", "percent", lambda one: now.paid[one] / whole if whole else None),
        Column("for_one", "Pour 1 €", "amount", now.beside, meaning=_FOR_ONE),
        summed("before", f"Montant en {data.year - 1}", lambda one: before.paid[one]),
    )
    notes = [words.plan_note(now.without_plan)] if now.without_plan else []
    if now.in_kind:
        notes.append(words.in_kind_note(now.in_kind))
    if now.unfunded:
        notes.append(words.unfunded_note(now.unfunded))
    rows = list(Payer) if ours or any(before.paid.values()) else []
    more = More(notes=tuple(notes), empty_text=words.no_award(data.year))
    return Part(
        Table.of("payers", "Effet de levier", "Qui finance les projets accordés", columns, rows, **more),
        tuple(ways.decided() if now.paid[one] else None for one in rows),
        _chart("Qui finance les projets accordés", [(words.PAYER_LABELS[one], now.paid[one]) for one in rows]),
    )


def jobs(data: YearData) -> Part:
    """Jobs and structures of the PTCE."""
    held = figures.jobs(data)
    columns: tuple[Column[SummedFigure], ...] = (
        Column("figure", "Chiffre", read=lambda one: words.JOB_LABELS[one.key], width=34),
        Column("total", "Total", "number", lambda one: one.total),
        Column("told", "PTCE", "count", lambda one: one.told, meaning=_TOLD),
        Column("before", f"Total en {data.year - 1}", "number", lambda one: one.before),
        Column("told_before", f"PTCE en {data.year - 1}", "count", lambda one: one.told_before),
        Column("note", "Remarque", read=_unsaid, width=20, sometimes=True),
    )
    table = Table.of("jobs", "Emploi", "Emploi et structures des PTCE", columns, held)
    return Part(table, (None,) * len(held))


def _unsaid(one: SummedFigure) -> str:
    return words.UNKNOWN if one.total is None else ""


def self_financing(data: YearData) -> Part:
    """How the PTCE pay for themselves over time."""
    held = figures.self_financing(data)
    columns: tuple[Column[SelfFinancing], ...] = (
        Column("year", "Année", "year", lambda one: one.year),
        Column("told", "PTCE", "count", lambda one: one.told, meaning=_TOLD),
        Column("mean", "Taux moyen", "percent", lambda one: one.mean, meaning=_MEAN),
        Column("lowest", "Le plus bas", "percent", lambda one: one.lowest),
        Column("highest", "Le plus haut", "percent", lambda one: one.highest),
    )
    title = "Autofinancement des PTCE, au fil des ans"
    table = Table.of("self_financing", "Autofinancement", title, columns, held, empty_text=words.NO_RATE)
    bars = tuple(Bar(str(one.year), one.mean, percent_text(one.mean)) for one in held)
    chart = BarChart("Taux moyen d’autofinancement", bars) if len(bars) > 1 else None
    return Part(table, (None,) * len(held), chart)


def by_lever(data: YearData) -> Part:
    """What was done for each of the eight levers."""
    held = figures.by_lever(data)
    columns: tuple[Column[LeverShare], ...] = (
        Column("lever", "Levier", read=lambda one: words.lever_label(one.lever), width=40),
        Column("times", "Interactions", "count", lambda one: one.times, total=Total.SUM),
        Column("ptce", "PTCE", "count", lambda one: len(one.ptce_ids)),
        Column("before", f"Interactions en {data.year - 1}", "count", lambda one: one.before, total=Total.SUM),
    )
    table = Table.of("levers", "Huit leviers", "Ce qui a été fait, par levier", columns, held, notes=(_ACTS,))
    return Part(table, (None,) * len(held))


def beside_panel(data: YearData, panel: Mapping[str, int], ways: Ways, geography: Geography) -> Part:
    """The PTCE supported in each région, beside those of the panel of 2014."""
    granted = figures.whole(data).granted
    before = figures.whole(data).granted_before

    def region(file: YearFile) -> str:
        return place_label(geography, Scale.REGION, file.place(geography, Scale.REGION))

    supported = {region(one) for one in (*granted, *before) if one.ptce_id is not None}
    places = sorted(supported | set(panel), key=sort_key)

    def there(files: Sequence[YearFile], place: str) -> list[YearFile]:
        return [one for one in files if one.ptce_id is not None and region(one) == place]

    def count(files: Sequence[YearFile], place: str) -> int:
        return len({one.ptce_id for one in there(files, place)})

    columns: tuple[Column[str], ...] = (
        Column("place", "Région", read=lambda one: one, width=34),
        Column("supported", "PTCE soutenus", "count", lambda one: count(granted, one), total=Total.SUM),
        Column("before", f"Soutenus en {data.year - 1}", "count", lambda one: count(before, one), total=Total.SUM),
        Column("panel", "Panel 2014", "count", lambda one: panel.get(one, 0), total=Total.SUM, meaning=_PANEL),
    )
    title = "PTCE soutenus, à côté du panel de 2014"
    return Part(
        Table.of("panel", "Panel 2014", title, columns, places, notes=(_PANEL,)),
        tuple(ways.among("ptce", there(granted, one), lambda file: file.ptce_id, granted=True) for one in places),
    )


def beside_guide(data: YearData, guide: Panel) -> Part:
    """What each level brings to the projects granted, beside what it brought to those of 2011 and 2012."""
    now = {one.level: one for one in figures.levels(data)}
    columns: tuple[Column[GuideFunding], ...] = (
        Column("level", "Niveau", read=lambda one: words.level_label(one.level), width=26),
        Column(
            "files",
            f"Projets en {data.year}",
            "count",
            lambda one: len(now[one.level].file_ids) if one.level in now else 0,
        ),
        Column(
            "amount",
            f"Montant en {data.year}",
            "amount",
            lambda one: now[one.level].together if one.level in now else ZERO,
        ),
        Column(
            "median", "Médiane par projet", "amount", lambda one: now[one.level].median if one.level in now else None
        ),
        Column("guide_files", "Projets, guide", "count", lambda one: one.projects),
        Column("guide_amount", "Montant, guide", "amount", lambda one: one.total),
        Column("guide_median", "Médiane, guide", "amount", lambda one: one.median),
    )
    title = "Par niveau, à côté de 2011-2012"
    table = Table.of("guide_levels", "Guide 2014 : niveaux", title, columns, guide.funding, notes=(_GUIDE_FUNDING,))
    return Part(table, (None,) * len(guide.funding))


def beside_median(data: YearData, guide: Panel) -> Part:
    """The PTCE in the middle of those of the file, beside that of the guide."""
    held = figures.profile(data)
    columns: tuple[Column[MedianFigure], ...] = (
        Column("figure", "Chiffre", read=lambda one: words.PROFILE_LABELS[one.key], width=40, wrap=True),
        Column("median", f"Médiane en {data.year}", read=lambda one: words.figure_text(one.key, one.median), width=20),
        Column("told", "PTCE", "count", lambda one: one.told, meaning=_TOLD),
        Column(
            "guide",
            "Guide de 2014",
            read=lambda one: words.figure_text(one.key, getattr(guide.profile, one.key, None)),
            width=20,
        ),
    )
    title = "Profil médian des PTCE, à côté de 2014"
    table = Table.of("guide_profile", "Guide 2014 : profil", title, columns, held, notes=(_GUIDE_PROFILE,))
    return Part(table, (None,) * len(held))


def awards(data: YearData) -> Part:
    """What was granted, one line each."""
    held = figures.awards(data)
    columns: tuple[Column[YearFile], ...] = (
        Column("number", "N°", read=lambda one: one.number, width=11),
        Column("title", "Intitulé", read=lambda one: one.title, width=34, wrap=True),
        Column("ptce", "PTCE", read=lambda one: one.ptce_name, width=28, wrap=True),
        Column("beneficiary", "Bénéficiaire", read=lambda one: one.beneficiary, width=28, wrap=True),
        Column("scheme", "Dispositif", read=lambda one: one.scheme_code, width=18),
        Column("decided_on", "Voté le", "date", lambda one: one.decided_on),
        summed("requested", "Demandé", lambda one: one.requested),
        summed("voted", "Voté", lambda one: one.voted, _VOTED),
        Column("cost", "Coût du projet", "amount", lambda one: one.total_cost),
    )
    table = Table.of(
        "awards", "Aides accordées", "Aides accordées", columns, held, empty_text=words.no_award(data.year)
    )
    return Part(table, tuple(one.id for one in held))


def late(data: YearData) -> Part:
    """What beneficiaries still owe."""
    columns: tuple[Column[LateReport], ...] = (
        Column("number", "N°", read=lambda one: one.number, width=11),
        Column("ptce", "PTCE", read=lambda one: one.ptce_name, width=28, wrap=True),
        Column("beneficiary", "Bénéficiaire", read=lambda one: one.beneficiary, width=28, wrap=True),
        Column("kind", "Livrable", read=lambda one: DELIVERABLE_LABELS[one.kind], width=28, wrap=True),
        Column("due_on", "Attendu le", "date", lambda one: one.due_on),
    )
    title = "Livrables en retard"
    table = Table.of("late", title, title, columns, data.late, notes=(_LATE,), empty_text=words.NOTHING_LATE)
    return Part(table, tuple(one.file_id for one in data.late))
