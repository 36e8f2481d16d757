"""The scenarios of an arbitration side by side, for who decides: what each makes of the envelopes and the dossiers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final

from ptce_desk.domain.arbitration import Criterion, Effect, YearEffect, ranked
from ptce_desk.exports.report import Column, ReadingLine, Report, Table, summed
from ptce_desk.formatting import long_date_text
from ptce_desk.services.committee.arbitration import (
    ArbitratedFile,
    ArbitrationSheet,
    Forecast,
    Ground,
    Group,
    open_arbitration,
)
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.reports.committee import session_to_export
from ptce_desk.wording.arbitration import (
    MEASURE_LABELS,
    STANDING_LABELS,
    effect_text,
    rule_text,
    scenario_called,
    scenario_letter,
    verdict_text,
)
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.states import BODY_LABELS

_NOT_YET: Final = "Aucun montant proposé ne change avant qu’un scénario soit retenu."
_APART: Final = "L’argent ne passe pas d’un dispositif à l’autre : rien n’est additionné entre eux."
_AVAILABLE: Final = "Enveloppe, moins ce qui est voté ou proposé hors de ces dossiers."
_SCHEME: Final = "scheme_"
"""What the keys of the tables of dossiers begin with."""
_DUE: Final = "Versé, et prévu de ce qui est accordé."


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What a scenario makes of an envelope."""

    forecast: Forecast
    group: Group

    @property
    def effect(self) -> Effect:
        return self.forecast.effects[self.group.envelope.scheme_id]


@dataclass(frozen=True, slots=True)
class _YearLine:
    """What a scenario makes of a year of an envelope."""

    forecast: Forecast
    group: Group
    effect: YearEffect


_SUMMARY: Final[tuple[Column[_Verdict], ...]] = (
    Column("scenario", "Scénario", read=lambda one: scenario_called(one.forecast.scenario), width=28, wrap=True),
    Column("scheme", "Dispositif", read=lambda one: one.group.envelope.code, width=20),
    Column("available", "Disponible", "amount", lambda one: one.group.available, meaning=_AVAILABLE),
    Column("total", "Montants", "amount", lambda one: one.effect.total),
    Column("remaining", "Reste", "amount", lambda one: one.effect.remaining if one.effect.enveloped else None),
    Column("verdict", "Verdict", read=lambda one: effect_text(one.effect), width=22),
)
_YEARS: Final[tuple[Column[_YearLine], ...]] = (
    Column("scenario", "Scénario", read=lambda one: scenario_called(one.forecast.scenario), width=28, wrap=True),
    Column("scheme", "Dispositif", read=lambda one: one.group.envelope.code, width=20),
    Column("paid_in", "Année", read=lambda one: "sans date" if one.effect.year is None else str(one.effect.year)),
    Column("credits", "Crédits (CP)", "amount", lambda one: one.effect.credits),
    Column("due", "Versé et prévu", "amount", lambda one: one.effect.due, meaning=_DUE),
    Column("provisional", "Proposé", "amount", lambda one: one.effect.provisional),
    Column("remaining", "Reste", "amount", lambda one: one.effect.remaining),
)


def export_arbitration(desk: Desk, ground: Ground, target: Path, order: Criterion = Criterion.NUMBER) -> Path:
    """Write the scenarios of a session, or of an envelope: a PDF, a workbook or text, by the file's ending.

    Dossiers come in an order; a workbook has all that they may be ranked by, paper what these are.

    Raises:
        NotFoundError: no such session, or no such envelope.
        ExportError: the target cannot be written; it stays as it was.
    """
    report = arbitration_report(desk, ground, order)
    return write_report(report, target, on_paper=_on_paper(report, order))


def export_next_arbitration(desk: Desk, session_id: int | None, target: Path) -> Path:
    """Write the scenarios of the session asked for, else of the next one, else of the last.

    Raises:
        NotFoundError: no such session, or none at all.
        ExportError: the target cannot be written; it stays as it was.
    """
    return export_arbitration(desk, Ground(session_to_export(desk, session_id)), target)


def arbitration_report(desk: Desk, ground: Ground, order: Criterion = Criterion.NUMBER) -> Report:
    """The verdicts, then the dossiers of each scheme, then the years of payment.

    Raises:
        NotFoundError: no such session, or no such envelope.
    """
    sheet = open_arbitration(desk, ground)
    verdicts = [_Verdict(forecast, group) for forecast in sheet.forecasts for group in sheet.groups]
    years = [
        _YearLine(forecast, group, effect)
        for forecast in sheet.forecasts
        for group in sheet.groups
        for effect in forecast.years[group.envelope.scheme_id]
    ]
    nothing = "Aucun scénario."
    return Report(
        origin=origin_of(desk),
        title=arbitration_title(sheet),
        subtitle=_NOT_YET,
        sheets=(
            Table.of(
                "summary",
                "Verdicts",
                "Ce que chaque scénario fait des enveloppes",
                _SUMMARY,
                verdicts,
                empty_text=nothing,
                notes=(_APART,),
            ),
            *(_dossiers(rank, group, sheet.forecasts, order) for rank, group in enumerate(sheet.groups, 1)),
            Table.of("years", "Années", "Ce qu’il faudrait payer chaque année", _YEARS, years, empty_text=nothing),
        ),
        reading=tuple(_said(forecast) for forecast in sheet.forecasts),
    )


def arbitration_title(sheet: ArbitrationSheet) -> str:
    """What is arbitrated: « Arbitrage de la commission du 18 décembre 2026 », « Arbitrage de PROGRESS 2026 »."""
    if sheet.session is not None:
        body = BODY_LABELS[sheet.session.body].lower()
        article = "du " if body in _MASCULINE else "de la "
        return f"Arbitrage {article}{body} du {long_date_text(sheet.session.held_on)}"
    return f"Arbitrage de l’enveloppe {sheet.groups[0].envelope.code} {sheet.year}"


_MASCULINE: Final = frozenset({"bureau", "conseil"})


def _dossiers(rank: int, group: Group, forecasts: Sequence[Forecast], order: Criterion) -> Table:
    envelope = group.envelope
    files = {one.candidate.file_id: one for one in group.files}
    columns: tuple[Column[ArbitratedFile], ...] = (
        Column("number", "N°", read=lambda one: one.candidate.number, width=11),
        Column("title", "Dossier", read=lambda one: one.title, width=40, wrap=True),
        summed("requested", "Demandé", lambda one: one.candidate.requested),
        *_MEASURES,
        summed("maximum", "Maximum", _maximum, "Le maximum attribuable, plafonné au montant demandé."),
        summed("proposed", "Proposé", lambda one: one.candidate.proposed_today, "Aujourd’hui, avant tout scénario."),
        *(
            summed(f"scenario_{place}", scenario_letter(forecast.scenario.position), partial(_amount, forecast))
            for place, forecast in enumerate(forecasts, 1)
        ),
        Column(
            "standing", "Situation", read=lambda one: STANDING_LABELS[one.candidate.standing], width=14, sometimes=True
        ),
    )
    return Table.of(
        f"{_SCHEME}{rank}",
        envelope.code,
        f"{envelope.code} – {envelope.label}",
        columns,
        [files[one.file_id] for one in ranked(group.candidates, order)],
        empty_text="Aucun dossier à arbitrer.",
        frozen_columns=2,
    )


def _maximum(one: ArbitratedFile) -> Decimal | None:
    return None if one.candidate.maximum is None else one.candidate.most


_MEASURES: Final[tuple[Column[ArbitratedFile], ...]] = (
    Column(
        Criterion.COMPLETED_ON.value,
        MEASURE_LABELS[Criterion.COMPLETED_ON],
        "date",
        lambda one: one.candidate.completed_on,
        sometimes=True,
    ),
    Column(
        Criterion.RATE.value, MEASURE_LABELS[Criterion.RATE], "percent", lambda one: one.candidate.rate, sometimes=True
    ),
    Column(
        Criterion.OWN_FUNDS.value,
        MEASURE_LABELS[Criterion.OWN_FUNDS],
        "percent",
        lambda one: one.candidate.own_funds,
        sometimes=True,
    ),
    Column(
        Criterion.SCORE.value,
        MEASURE_LABELS[Criterion.SCORE],
        "score",
        lambda one: one.candidate.score,
        sometimes=True,
    ),
)
"""What dossiers may be ranked by, the amounts that are shown anyway aside."""


def _on_paper(report: Report, order: Criterion) -> dict[str, tuple[str, ...]]:
    """The columns of the dossiers that a page holds: of what they may be ranked by, what they are, and their scores."""
    left_out = {one.key for one in _MEASURES} - {order.value, Criterion.SCORE.value}
    tables = [table for table in report.sheets if table.key.startswith(_SCHEME)]
    return {table.key: tuple(one.key for one in table.columns if one.key not in left_out) for table in tables}


def _amount(forecast: Forecast, one: ArbitratedFile) -> Decimal:
    return forecast.amount_of(one.candidate)


def _said(forecast: Forecast) -> ReadingLine:
    scenario = forecast.scenario
    rule = rule_text(scenario.rule, touched=scenario.touched)
    locked = (
        f", {count_text(len(scenario.locks), 'montant verrouillé', 'montants verrouillés')}" if scenario.locks else ""
    )
    verdict = verdict_text(list(forecast.effects.values()), forecast.every_year)
    return ReadingLine(scenario_called(scenario), f"{rule}{locked} : {verdict}")
