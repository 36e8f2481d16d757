"""The funding summary: amounts by year and state, by scheme and by PTCE, and what is left of the envelopes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Final, TypeAlias

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import envelopes as envelope_queries
from ptce_desk.db.queries import projection
from ptce_desk.db.queries import summaries as queries
from ptce_desk.db.queries.envelopes import EnvelopeRow, MovementRow
from ptce_desk.db.queries.summaries import FundingSum, SummaryFilter
from ptce_desk.domain.budget import CreditYear, credit_years
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.states import DecisionState
from ptce_desk.exports.chart_data import Bar, ConsumptionBar
from ptce_desk.exports.documents import BarChart, Chart, ConsumptionChart
from ptce_desk.exports.formulas import Balance
from ptce_desk.exports.report import Cell, Column, Report, Row, StackedBars, Table, Total
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import report_of, write_report
from ptce_desk.wording.envelopes import ENGAGED_MEANS, movement_label
from ptce_desk.wording.states import DECISION_LABELS

_TITLE: Final = "Synthèse des financements"
_MOST_BARS: Final = 12
_STATES: Final = tuple(DecisionState)
_NO_PTCE: Final = "Sans PTCE"
_NO_FILE: Final = "Aucun dossier"
_LAPSED: Final = "Part des montants conventionnés qui ne compte plus : aides et années devenues caduques."
_TO_CONFIRM: Final = "Part des aides accordées qui attend le vote annuel du budget."
_APART: Final[dict[str, tuple[str, str, Callable[[FundingSum], Decimal]]]] = {
    "lapsed": ("Dont caduc", _LAPSED, lambda held: held.lapsed),
    "to_confirm": ("Dont à confirmer", _TO_CONFIRM, lambda held: held.to_confirm),
}
"""What the amounts voted hold that is told apart: heading, meaning, and where it stands."""

_ASKED_KEY: Final = "asked"
_OUTCOMES: Final = (
    ("granted", "Accordé", (DecisionState.GRANTED,), "1A7A48"),
    ("waiting", "À voter", (DecisionState.PROPOSED, DecisionState.LISTED), "1E5AA8"),
    ("open", "Non inscrit", (DecisionState.NOT_LISTED,), "A9C4E8"),
    ("adjourned", "Ajourné", (DecisionState.ADJOURNED,), "E3B15B"),
    ("refused", "Refusé", (DecisionState.REFUSED,), "5B1410"),
)
"""What became of a demand: column, heading, states, and a colour of its own lightness."""

_YEAR: Final = Column(
    "year",
    "Exercice",
    "year",
    meaning="Année civile du vote, à défaut celle du dépôt ; vide quand le dossier n’a ni l’un ni l’autre.",
)
Place: TypeAlias = tuple[Cell, ...]
"""What begins a row: the words and the year its sums are of."""
EnvelopeOfYear: TypeAlias = tuple[int, EnvelopeRow]


@dataclass(frozen=True, slots=True)
class Summary:
    """The sums of a choice of dossiers, and the envelopes they draw on.

    Attributes:
        subtitle: what was chosen, in words.
        envelopes: with their year; none for one PTCE, since an envelope serves them all.
        movements: what changed these envelopes, each once, with the envelope it is told of.
        payments: the years in which these envelopes are paid.
    """

    subtitle: str
    sums: tuple[FundingSum, ...]
    envelopes: tuple[EnvelopeOfYear, ...]
    movements: tuple[tuple[EnvelopeOfYear, MovementRow], ...] = ()
    payments: tuple[tuple[EnvelopeOfYear, CreditYear], ...] = ()


def export_summary(desk: Desk, wanted: SummaryFilter, target: Path) -> Path:
    """Write the funding summary: a PDF, a workbook or text, by the file's ending.

    Raises:
        NotFoundError: no such scheme or PTCE.
        ExportError: the target cannot be written; it stays as it was.
    """
    summary = _summary_of(desk, wanted)
    report = _report_of(desk, summary)
    return write_report(desk, report, target, _charts(summary), on_paper={_ASKED_KEY: ()})


def summary_report(desk: Desk, wanted: SummaryFilter) -> Report:
    """The tables of the funding summary.

    Raises:
        NotFoundError: no such scheme or PTCE.
    """
    return _report_of(desk, _summary_of(desk, wanted))


def _summary_of(desk: Desk, wanted: SummaryFilter) -> Summary:
    chosen = [f"Exercice {wanted.year}" if wanted.year is not None else "Tous les exercices"]
    with desk.reading() as connection:
        if wanted.scheme is not None:
            label = queries.scheme_label(connection, wanted.scheme)
            if label is None:
                raise NotFoundError("scheme", wanted.scheme)
            chosen.append(f"dispositif {wanted.scheme} – {label}")
        if wanted.ptce_id is not None:
            name = queries.ptce_name(connection, wanted.ptce_id)
            if name is None:
                raise NotFoundError("ptce", wanted.ptce_id)
            chosen.append(f"PTCE {name}")
        sums = queries.funding_sums(connection, wanted)
        years = envelope_queries.years(connection) if wanted.year is None else [wanted.year]
        envelopes = [(year, row) for year in years for row in envelope_queries.of_year(connection, year)]
        moved = [row for year in years for row in envelope_queries.movements_of_year(connection, year)]
        held = [
            (year, row)
            for year, row in envelopes
            if row.envelope_id is not None and wanted.ptce_id is None and wanted.scheme in (None, row.code)
        ]
        payments = _payments_of(connection, held)
    known = {row.envelope_id: (year, row) for year, row in held}
    told = {row.id: (known[row.envelope_id], row) for row in sorted(moved, key=_told_last) if row.envelope_id in known}
    movements = sorted(told.values(), key=lambda one: (one[1].decided_on, one[1].id))
    return Summary(typeset(" · ".join(chosen)), tuple(sums), tuple(held), tuple(movements), payments)


def _payments_of(
    connection: Reader, envelopes: Sequence[EnvelopeOfYear]
) -> tuple[tuple[EnvelopeOfYear, CreditYear], ...]:
    """The years in which envelopes are paid, of each in the order given."""
    found: list[tuple[EnvelopeOfYear, CreditYear]] = []
    for year, held in groupby(envelopes, key=lambda one: one[0]):
        kept = envelope_queries.credits_of_year(connection, year)
        paid = projection.paid_of_year(connection, year)
        planned = projection.remaining_of_year(connection, year)
        for envelope in held:
            key, row = envelope[1].scheme_id, envelope[1]
            credits_ = {} if row.envelope_id is None else kept.get(row.envelope_id, {})
            found += [(envelope, one) for one in credit_years(credits_, paid.get(key, {}), planned.get(key, {}))]
    return tuple(found)


def _told_last(row: MovementRow) -> bool:
    """A movement between two envelopes is told of the one it is written under, where that one is chosen."""
    return row.own


def _report_of(desk: Desk, summary: Summary) -> Report:
    return report_of(
        desk,
        title=_TITLE,
        subtitle=summary.subtitle,
        sheets=(
            _by_year(summary.sums),
            _asked_by_year(summary.sums),
            _by_scheme(summary.sums),
            _by_ptce(summary.sums),
            *([_envelopes(summary.envelopes)] if summary.envelopes else []),
            *([_movements(summary)] if summary.movements else []),
            *([_payments(summary)] if summary.payments else []),
        ),
    )


def _by_year(sums: Sequence[FundingSum]) -> Table:
    ordered = sorted(sums, key=lambda held: (-(held.year or 0), _STATES.index(held.decision)))
    rows = _added(ordered, lambda held: (held.year, DECISION_LABELS[held.decision]))
    columns = (_YEAR, Column("state", "Décision", width=16))
    return _table("years", "Par exercice", "Par exercice et par état de la décision", columns, rows, told=_told(sums))


def _asked_by_year(sums: Sequence[FundingSum]) -> Table:
    """What was asked each year, beside what became of it: a workbook draws it as bars."""
    asked: dict[int, dict[str, Decimal]] = {}
    for held in sums:
        of_year = asked.setdefault(held.year or 0, {})
        state = next(key for key, _heading, states, _colour in _OUTCOMES if held.decision in states)
        of_year[state] = of_year.get(state, ZERO) + held.requested
    years = sorted(asked, key=lambda year: (year == 0, year))
    keys = [key for key, *_rest in _OUTCOMES]
    return Table(
        key=_ASKED_KEY,
        name="Demandé par exercice",
        title="Montants demandés, par exercice et par état de la décision",
        columns=(
            Column("year", "Exercice", width=16),
            *(
                Column(key, heading, "amount", width=18, total=Total.SUM)
                for key, heading, _states, _colour in _OUTCOMES
            ),
        ),
        rows=tuple((str(year or "Sans date"), *(asked[year].get(key, ZERO) for key in keys)) for year in years),
        empty_text=_NO_FILE,
        bars=StackedBars(
            "Montants demandés (€)", "year", tuple((key, colour) for key, _heading, _states, colour in _OUTCOMES)
        ),
    )


def _by_scheme(sums: Sequence[FundingSum]) -> Table:
    ordered = sorted(sums, key=lambda held: (held.scheme_code, -(held.year or 0)))
    rows = _added(ordered, lambda held: (held.scheme_code, held.scheme_label, held.year))
    columns = (
        Column("scheme", "Dispositif", width=22),
        Column("label", "Intitulé du dispositif", width=50, wrap=True),
        _YEAR,
    )
    return _table("schemes", "Par dispositif", "Par dispositif et par exercice", columns, rows, told=_told(sums))


def _by_ptce(sums: Sequence[FundingSum]) -> Table:
    ordered = sorted(sums, key=lambda held: (held.ptce_sort_key, held.ptce_name, -(held.year or 0)))
    rows = _added(ordered, lambda held: (held.ptce_name or _NO_PTCE, held.year))
    columns = (Column("ptce", "PTCE", width=44, wrap=True), _YEAR)
    return _table("ptce", "Par PTCE", "Par PTCE et par exercice", columns, rows, told=_told(sums))


def _told(sums: Iterable[FundingSum]) -> tuple[str, ...]:
    """What is told apart of the amounts voted, each only where there is any: what lapsed, what is to be confirmed."""
    held = tuple(sums)
    return tuple(key for key in _APART if any(_APART[key][2](one) for one in held))


def _added(sums: Sequence[FundingSum], place: Callable[[FundingSum], Place]) -> tuple[Row, ...]:
    """One row for each place, in the order they come: what it is of, how many dossiers, their amounts."""
    told = _told(sums)
    totals: dict[Place, list[Decimal]] = {}
    for held in sums:
        apart = (_APART[name][2](held) for name in told)
        parts = (Decimal(held.file_count), held.requested, held.proposed, held.voted, *apart)
        before = totals.get(place(held), [ZERO] * len(parts))
        totals[place(held)] = [one + other for one, other in zip(before, parts, strict=True)]
    return tuple((*key, int(count), *amounts) for key, (count, *amounts) in totals.items())


def _table(
    key: str, name: str, title: str, first: tuple[Column, ...], rows: tuple[Row, ...], *, told: tuple[str, ...]
) -> Table:
    return Table(
        key=key,
        name=name,
        title=title,
        columns=(
            *first,
            Column("files", "Dossiers", "count", total=Total.SUM),
            _amount("requested", "Demandé"),
            _amount("proposed", "Proposé", "Montants proposés par l’instruction, votés depuis ou non."),
            _amount("voted", "Voté", "Montants accordés en séance ; un refus vaut zéro."),
            *(_amount(name, *_APART[name][:2]) for name in told),
        ),
        rows=rows,
        empty_text=_NO_FILE,
    )


def _amount(key: str, heading: str, meaning: str = "") -> Column:
    return Column(key, heading, "amount", total=Total.SUM, meaning=meaning)


def _envelopes(envelopes: Sequence[EnvelopeOfYear]) -> Table:
    forecast = "Reste moins les montants proposés et non encore votés."
    changed = any(row.changes for _year, row in envelopes)
    budget = (
        (
            _amount("opening", "Ouverture", "Ce que l’enveloppe a reçu à son ouverture."),
            _amount("changes", "Mouvements", "Décisions modificatives, virements et reports de crédits."),
            _balance("budget", "Enveloppe", ("opening", "changes"), (), "Ouverture et mouvements."),
        )
        if changed
        else (_amount("budget", "Enveloppe"),)
    )
    return Table(
        key="envelopes",
        name="Enveloppes",
        title="Ce qui reste des enveloppes",
        columns=(
            Column("scheme", "Dispositif", width=22),
            _YEAR,
            *budget,
            _amount("voted", "Engagé", ENGAGED_MEANS),
            _balance("remaining", "Reste", ("budget",), ("voted",), "Enveloppe moins les montants engagés."),
            _amount("proposed", "Proposé, à voter"),
            _balance("forecast", "Reste prévisionnel", ("remaining",), ("proposed",), forecast),
        ),
        rows=tuple(_envelope_row(year, row, changed=changed) for year, row in envelopes),
    )


def _balance(key: str, heading: str, plus: tuple[str, ...], minus: tuple[str, ...], meaning: str) -> Column:
    formula = Balance(plus, minus)
    return Column(key, heading, "amount", total=Total.SUM, formula=formula, meaning=meaning)


def _movements(summary: Summary) -> Table:
    return Table(
        key="movements",
        name="Mouvements d’enveloppes",
        title="Ce qui a changé les enveloppes",
        columns=(
            Column("scheme", "Dispositif", width=22),
            Column("year", "Exercice", "year"),
            Column("decided_on", "Décidé le", "date"),
            Column("kind", "Mouvement", width=34, wrap=True),
            Column("effect", "Effet", "amount", meaning="Ce que le mouvement ajoute à l’enveloppe, ou retire."),
            Column("act", "Délibération", width=20, wrap=True),
            Column("reason", "Motif", width=44, wrap=True),
        ),
        rows=tuple(
            (
                envelope.code,
                year,
                row.decided_on,
                movement_label(row.kind, row.other_code, row.other_year),
                row.gain,
                row.deliberation,
                row.reason,
            )
            for (year, envelope), row in summary.movements
        ),
    )


def _payments(summary: Summary) -> Table:
    """What may be paid of each envelope year by year, beside what is and will be: firm, or to be confirmed."""
    waits = any(one.to_confirm for _envelope, one in summary.payments)
    owed = (
        (
            _amount("firm", "Reste à payer, ferme"),
            _amount("to_confirm", "Reste à payer, à confirmer", "Années d’aides qui attendent le vote du budget."),
        )
        if waits
        else (_amount("firm", "Reste à payer"),)
    )
    gap = "Crédits de paiement moins ce qui est versé et ce qui reste à payer cette année-là."
    return Table(
        key="payment_credits",
        name="Crédits de paiement",
        title="Crédits de paiement des enveloppes, par année de paiement",
        columns=(
            Column("scheme", "Dispositif", width=22),
            Column("year", "Exercice", "year"),
            Column("paid_in", "Payé en", "year", meaning="Vide : sans date prévue."),
            _amount("credits", "Crédits de paiement"),
            _amount("paid", "Versé"),
            *owed,
            _balance("gap", "Écart", ("credits",), ("paid", *(column.key for column in owed)), gap),
        ),
        rows=tuple(
            (
                envelope.code,
                year,
                one.year,
                one.amount or ZERO,
                one.paid,
                one.firm,
                *((one.to_confirm,) if waits else ()),
                (one.amount or ZERO) - one.due,
            )
            for (year, envelope), one in summary.payments
        ),
    )


def _envelope_row(year: int, row: EnvelopeRow, *, changed: bool) -> Row:
    held = row.consumption
    made = (row.opening, row.changes) if changed else ()
    return (row.code, year, *made, held.budget, held.voted, held.remaining, held.proposed, held.forecast_remaining)


def _charts(summary: Summary) -> Mapping[str, Chart]:
    """What was voted by scheme, or by year for one scheme; and the envelopes of the latest year."""
    charts: dict[str, Chart] = {}
    by_scheme = _voted(summary.sums, lambda held: held.scheme_code)
    by_year = _voted(summary.sums, lambda held: str(held.year or "sans date"))
    if len(by_year) > 1:
        charts["years"] = BarChart("Voté par exercice", _bars(sorted(by_year.items())))
    if len(by_scheme) > 1:
        largest = sorted(by_scheme.items(), key=lambda held: -held[1])[:_MOST_BARS]
        words = "Voté par dispositif" + (f", les {_MOST_BARS} premiers" if len(by_scheme) > _MOST_BARS else "")
        charts["schemes"] = BarChart(words, _bars(largest))
    if summary.envelopes:
        latest = max(year for year, _row in summary.envelopes)
        rows = [row for year, row in summary.envelopes if year == latest][:_MOST_BARS]
        bars = tuple(ConsumptionBar(row.code, row.consumption) for row in rows)
        charts["envelopes"] = ConsumptionChart(f"Consommation des enveloppes {latest}", bars)
    return charts


def _voted(sums: Iterable[FundingSum], of: Callable[[FundingSum], str]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for held in sums:
        found[of(held)] = found.get(of(held), ZERO) + held.voted
    return {key: amount for key, amount in found.items() if amount > 0}


def _bars(amounts: Iterable[tuple[str, Decimal]]) -> tuple[Bar, ...]:
    return tuple(Bar(label, amount, whole_amount_text(amount)) for label, amount in amounts)
