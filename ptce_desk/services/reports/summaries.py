"""The funding summary: amounts by year and state, by scheme and by PTCE, and what is left of the envelopes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import envelopes as envelope_queries
from ptce_desk.db.queries import projection
from ptce_desk.db.queries import summaries as queries
from ptce_desk.db.queries.envelopes import EnvelopeRow, MovementRow
from ptce_desk.db.queries.summaries import FundingSum, SummaryFilter
from ptce_desk.domain.budget import CreditYear, credit_years
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.states import DecisionState
from ptce_desk.exports.chart_data import Bar, ConsumptionBar
from ptce_desk.exports.documents import BarChart, Chart, ConsumptionChart
from ptce_desk.exports.formulas import Balance
from ptce_desk.exports.report import Column, Report, StackedBars, Table, Total, balance, report_column, summed
from ptce_desk.formatting import whole_amount_text
from ptce_desk.records.envelopes import MOVEMENTS
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.reports.chosen import chosen_words
from ptce_desk.wording.envelopes import ENGAGED_MEANS, movement_label
from ptce_desk.wording.states import DECISION_LABELS

_TITLE: Final = "Synthèse des financements"
_MOST_BARS: Final = 12
_STATES: Final = tuple(DecisionState)
_NO_PTCE: Final = "Sans PTCE"
_NO_FILE: Final = "Aucun dossier"
_LAPSED: Final = "Part des montants conventionnés qui ne compte plus : aides et années devenues caduques."
_TO_CONFIRM: Final = "Part des aides accordées qui attend le vote annuel du budget."
_PROPOSED: Final = "Montants proposés par l’instruction, votés depuis ou non."
_VOTED: Final = "Montants accordés en séance ; un refus vaut zéro."
_OF_YEAR: Final = "Année civile du vote, à défaut celle du dépôt ; vide quand le dossier n’a ni l’un ni l’autre."

_ASKED_KEY: Final = "asked"
_OUTCOMES: Final = (
    ("granted", "Accordé", (DecisionState.GRANTED,), "1A7A48"),
    ("waiting", "À voter", (DecisionState.PROPOSED, DecisionState.LISTED), "1E5AA8"),
    ("open", "Non inscrit", (DecisionState.NOT_LISTED,), "A9C4E8"),
    ("adjourned", "Ajourné ou en attente", (DecisionState.ADJOURNED, DecisionState.WAITING_LIST), "E3B15B"),
    ("refused", "Refusé", (DecisionState.REFUSED,), "5B1410"),
)
"""What became of a demand: column, heading, states, and a colour of its own lightness."""

Sums: TypeAlias = Sequence[FundingSum]
"""Those that stand together in one row."""
Place: TypeAlias = tuple[str | int | None, ...]
"""What a row is of."""


class EnvelopeOfYear(NamedTuple):
    """An envelope and its year."""

    year: int
    row: EnvelopeRow


class MovementOf(NamedTuple):
    """What changed an envelope."""

    envelope: EnvelopeOfYear
    row: MovementRow


class CreditsOf(NamedTuple):
    """A year in which an envelope is paid."""

    envelope: EnvelopeOfYear
    held: CreditYear


def _added(
    key: str, heading: str, of: Callable[[FundingSum], Decimal], meaning: str = "", *, sometimes: bool = False
) -> Column[Sums]:
    return summed(key, heading, lambda held: sum((of(one) for one in held), ZERO), meaning, sometimes=sometimes)


_YEAR: Final[Column[Sums]] = Column("year", "Exercice", "year", lambda held: held[0].year, meaning=_OF_YEAR)
_SUMS: Final[tuple[Column[Sums], ...]] = (
    Column("files", "Dossiers", "count", lambda held: sum(one.file_count for one in held), total=Total.SUM),
    _added("requested", "Demandé", lambda one: one.requested),
    _added("proposed", "Proposé", lambda one: one.proposed, _PROPOSED),
    _added("voted", "Voté", lambda one: one.voted, _VOTED),
    _added("lapsed", "Dont caduc", lambda one: one.lapsed, _LAPSED, sometimes=True),
    _added("to_confirm", "Dont à confirmer", lambda one: one.to_confirm, _TO_CONFIRM, sometimes=True),
)


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
    movements: tuple[MovementOf, ...] = ()
    payments: tuple[CreditsOf, ...] = ()


def export_summary(desk: Desk, wanted: SummaryFilter, target: Path) -> Path:
    """Write the funding summary: a PDF, a workbook or text, by the file's ending.

    Raises:
        NotFoundError: no such scheme or PTCE.
        ExportError: the target cannot be written; it stays as it was.
    """
    summary = _summary_of(desk, wanted)
    report = _report_of(desk, summary)
    return write_report(report, target, _charts(summary), on_paper={_ASKED_KEY: ()})


def summary_report(desk: Desk, wanted: SummaryFilter) -> Report:
    """The tables of the funding summary.

    Raises:
        NotFoundError: no such scheme or PTCE.
    """
    return _report_of(desk, _summary_of(desk, wanted))


def _summary_of(desk: Desk, wanted: SummaryFilter) -> Summary:
    with desk.reading() as connection:
        chosen = chosen_words(connection, wanted)
        sums = queries.funding_sums(connection, wanted)
        years = envelope_queries.years(connection) if wanted.year is None else [wanted.year]
        envelopes = [EnvelopeOfYear(year, row) for year in years for row in envelope_queries.of_year(connection, year)]
        moved = [row for year in years for row in envelope_queries.movements_of_year(connection, year)]
        held = [
            one
            for one in envelopes
            if one.row.envelope_id is not None and wanted.ptce_id is None and wanted.scheme in (None, one.row.code)
        ]
        payments = _payments_of(connection, held)
    known = {one.row.envelope_id: one for one in held}
    told = {
        row.id: MovementOf(known[row.envelope_id], row)
        for row in sorted(moved, key=_told_last)
        if row.envelope_id in known
    }
    movements = sorted(told.values(), key=lambda one: (one.row.decided_on, one.row.id))
    return Summary(chosen, tuple(sums), tuple(held), tuple(movements), payments)


def _payments_of(connection: Reader, envelopes: Sequence[EnvelopeOfYear]) -> tuple[CreditsOf, ...]:
    """The years in which envelopes are paid, of each in the order given."""
    found: list[CreditsOf] = []
    for year, held in groupby(envelopes, key=lambda one: one.year):
        kept = envelope_queries.credits_of_year(connection, year)
        paid = projection.paid_of_year(connection, year)
        planned = projection.remaining_of_year(connection, year)
        for envelope in held:
            key, row = envelope.row.scheme_id, envelope.row
            credits_ = {} if row.envelope_id is None else kept.get(row.envelope_id, {})
            found += [
                CreditsOf(envelope, one) for one in credit_years(credits_, paid.get(key, {}), planned.get(key, {}))
            ]
    return tuple(found)


def _told_last(row: MovementRow) -> bool:
    """A movement between two envelopes is told of the one it is written under, where that one is chosen."""
    return row.own


def _report_of(desk: Desk, summary: Summary) -> Report:
    return Report(
        origin=origin_of(desk),
        title=_TITLE,
        subtitle=summary.subtitle,
        sheets=(
            _by_year(summary.sums),
            _asked_by_year(summary.sums),
            _by_scheme(summary.sums),
            _by_ptce(summary.sums),
            *([_envelopes(summary.envelopes)] if summary.envelopes else []),
            *([_movements(summary.movements)] if summary.movements else []),
            *([_payments(summary.payments)] if summary.payments else []),
        ),
    )


def _by_year(sums: Sums) -> Table:
    ordered = sorted(sums, key=lambda held: (-(held.year or 0), _STATES.index(held.decision)))
    columns: tuple[Column[Sums], ...] = (
        _YEAR,
        Column("state", "Décision", read=lambda held: DECISION_LABELS[held[0].decision], width=16),
        *_SUMS,
    )
    rows = _together(ordered, lambda held: (held.year, held.decision))
    title = "Par exercice et par état de la décision"
    return Table.of("years", "Par exercice", title, columns, rows, empty_text=_NO_FILE)


def _asked_by_year(sums: Sums) -> Table:
    """What was asked each year, beside what became of it: a workbook draws it as bars."""
    ordered = sorted(sums, key=lambda held: (not held.year, held.year))
    columns: tuple[Column[Sums], ...] = (
        Column("year", "Exercice", "year", lambda held: held[0].year or "Sans date", width=16),
        *(_asked(key, heading, states) for key, heading, states, _colour in _OUTCOMES),
    )
    parts = tuple((key, colour) for key, _heading, _states, colour in _OUTCOMES)
    return Table.of(
        _ASKED_KEY,
        "Demandé par exercice",
        "Montants demandés, par exercice et par état de la décision",
        columns,
        _together(ordered, lambda held: (held.year,)),
        empty_text=_NO_FILE,
        bars=StackedBars("Montants demandés (€)", "year", parts),
    )


def _asked(key: str, heading: str, states: tuple[DecisionState, ...]) -> Column[Sums]:
    asked = _added(key, heading, lambda one: one.requested if one.decision in states else ZERO)
    return replace(asked, width=18)


def _by_scheme(sums: Sums) -> Table:
    ordered = sorted(sums, key=lambda held: (held.scheme_code, -(held.year or 0)))
    columns: tuple[Column[Sums], ...] = (
        Column("scheme", "Dispositif", read=lambda held: held[0].scheme_code, width=22),
        Column("label", "Intitulé du dispositif", read=lambda held: held[0].scheme_label, width=50, wrap=True),
        _YEAR,
        *_SUMS,
    )
    rows = _together(ordered, lambda held: (held.scheme_code, held.scheme_label, held.year))
    title = "Par dispositif et par exercice"
    return Table.of("schemes", "Par dispositif", title, columns, rows, empty_text=_NO_FILE)


def _by_ptce(sums: Sums) -> Table:
    ordered = sorted(sums, key=lambda held: (held.ptce_sort_key, held.ptce_name, -(held.year or 0)))
    columns: tuple[Column[Sums], ...] = (
        Column("ptce", "PTCE", read=lambda held: held[0].ptce_name or _NO_PTCE, width=44, wrap=True),
        _YEAR,
        *_SUMS,
    )
    rows = _together(ordered, lambda held: (held.ptce_name or _NO_PTCE, held.year))
    return Table.of("ptce", "Par PTCE", "Par PTCE et par exercice", columns, rows, empty_text=_NO_FILE)


def _together(sums: Sums, place: Callable[[FundingSum], Place]) -> Iterable[Sums]:
    """The sums of each row, in the order they come."""
    found: dict[Place, list[FundingSum]] = {}
    for held in sums:
        found.setdefault(place(held), []).append(held)
    return found.values()


def _envelopes(envelopes: Sequence[EnvelopeOfYear]) -> Table:
    budget: tuple[Column[EnvelopeOfYear], ...] = (
        summed("budget", "Enveloppe", lambda one: one.row.consumption.budget),
    )
    if any(one.row.changes for one in envelopes):
        budget = (
            summed("opening", "Ouverture", lambda one: one.row.opening, "Ce que l’enveloppe a reçu à son ouverture."),
            summed(
                "changes",
                "Mouvements",
                lambda one: one.row.changes,
                "Décisions modificatives, virements et reports de crédits.",
            ),
            balance(
                "budget",
                "Enveloppe",
                lambda one: one.row.consumption.budget,
                Balance(("opening", "changes")),
                "Ouverture et mouvements.",
            ),
        )
    columns: tuple[Column[EnvelopeOfYear], ...] = (
        Column("scheme", "Dispositif", read=lambda one: one.row.code, width=22),
        Column("year", "Exercice", "year", lambda one: one.year, meaning=_OF_YEAR),
        *budget,
        summed("voted", "Engagé", lambda one: one.row.consumption.voted, ENGAGED_MEANS),
        balance(
            "remaining",
            "Reste",
            lambda one: one.row.consumption.remaining,
            Balance(("budget",), ("voted",)),
            "Enveloppe moins les montants engagés.",
        ),
        summed("proposed", "Proposé, à voter", lambda one: one.row.consumption.proposed),
        balance(
            "forecast",
            "Reste prévisionnel",
            lambda one: one.row.consumption.forecast_remaining,
            Balance(("remaining",), ("proposed",)),
            "Reste moins les montants proposés et non encore votés.",
        ),
    )
    return Table.of("envelopes", "Enveloppes", "Ce qui reste des enveloppes", columns, envelopes)


def _movements(movements: Sequence[MovementOf]) -> Table:
    columns: tuple[Column[MovementOf], ...] = (
        Column("scheme", "Dispositif", read=lambda one: one.envelope.row.code, width=22),
        Column("year", "Exercice", "year", lambda one: one.envelope.year),
        report_column(MOVEMENTS.field("decided_on"), lambda one: one.row.decided_on),
        Column(
            "kind",
            "Mouvement",
            read=lambda one: movement_label(one.row.kind, one.row.other_code, one.row.other_year),
            width=34,
            wrap=True,
        ),
        Column(
            "effect",
            "Effet",
            "amount",
            lambda one: one.row.gain,
            meaning="Ce que le mouvement ajoute à l’enveloppe, ou retire.",
        ),
        Column("act", "Délibération", read=lambda one: one.row.deliberation, width=20, wrap=True),
        report_column(MOVEMENTS.field("reason"), lambda one: one.row.reason, width=44, wrap=True),
    )
    return Table.of("movements", "Mouvements d’enveloppes", "Ce qui a changé les enveloppes", columns, movements)


def _payments(payments: Sequence[CreditsOf]) -> Table:
    """What may be paid of each envelope year by year, beside what is and will be: firm, or to be confirmed."""
    waits = any(one.held.to_confirm for one in payments)
    columns: tuple[Column[CreditsOf], ...] = (
        Column("scheme", "Dispositif", read=lambda one: one.envelope.row.code, width=22),
        Column("year", "Exercice", "year", lambda one: one.envelope.year),
        Column("paid_in", "Payé en", "year", lambda one: one.held.year, meaning="Vide : sans date prévue."),
        summed("credits", "Crédits de paiement", lambda one: one.held.amount or ZERO),
        summed("paid", "Versé", lambda one: one.held.paid),
        summed("firm", "Reste à payer, ferme" if waits else "Reste à payer", lambda one: one.held.firm),
        summed(
            "to_confirm",
            "Reste à payer, à confirmer",
            lambda one: one.held.to_confirm,
            "Années d’aides qui attendent le vote du budget.",
            sometimes=True,
        ),
        balance(
            "gap",
            "Écart",
            lambda one: (one.held.amount or ZERO) - one.held.due,
            Balance(("credits",), ("paid", "firm", "to_confirm")),
            "Crédits de paiement moins ce qui est versé et ce qui reste à payer cette année-là.",
        ),
    )
    title = "Crédits de paiement des enveloppes, par année de paiement"
    return Table.of("payment_credits", "Crédits de paiement", title, columns, payments)


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
