"""The scenarios of an arbitration side by side, for who decides: what each makes of the envelopes and the dossiers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final

from ptce_desk.domain.arbitration import Criterion, YearEffect, ranked
from ptce_desk.domain.money import ZERO
from ptce_desk.exports.report import Column, ReadingLine, Report, Table, summed
from ptce_desk.formatting import long_date_text, typeset, whole_amount_text
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
    SUGGESTED_HINT,
    adopted_text,
    effect_text,
    rule_text,
    scenario_called,
    scenario_letter,
    verdict_text,
    year_text,
)
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.scoring import noting_text
from ptce_desk.wording.states import BODY_LABELS

_NOT_YET: Final = "Aucun montant proposé ne change avant qu’un scénario soit retenu."
_APART: Final = "L’argent ne passe pas d’un dispositif à l’autre : rien n’est additionné entre eux."
_AVAILABLE: Final = "Enveloppe, moins ce qui est voté ou proposé hors de ces dossiers."
_SCHEME: Final = "scheme_"
"""What the keys of the tables of dossiers begin with."""
_SAID: Final = "said_"
"""What the keys of what scenarios make of the money, in words, begin with."""
_FIGURES: Final = ("total_", "remaining_", "provisional_")
"""What the keys of the same in figures begin with."""
_HOLDS: Final = "AE : les enveloppes ; CP : les crédits de paiement de chaque année."
_CAME: Final = "Dossiers inscrits après le scénario : sa règle ne leur a encore rien donné."
_NOTING: Final = "noting"
_UNFINISHED: Final = "Des membres du jury ont encore des notes à donner : le rang du dossier peut changer."
_DUE: Final = "Versé, et prévu de ce qui est accordé."


@dataclass(frozen=True, slots=True)
class _YearLine:
    """A year of an envelope, with what each scenario makes of it."""

    group: Group
    effects: tuple[YearEffect, ...]


def _rule_of(forecast: Forecast) -> str:
    """What a scenario was worked out by, and how many amounts no rule moves."""
    scenario = forecast.scenario
    rule = rule_text(scenario.rule, touched=scenario.touched)
    count = len(scenario.locks)
    return f"{rule}, {count_text(count, 'montant verrouillé', 'montants verrouillés')}" if count else rule


_SCENARIOS: Final[tuple[Column[Forecast], ...]] = (
    Column("scenario", "Scénario", read=lambda one: scenario_called(one.scenario), width=28, wrap=True),
    Column("rule", "Règle", read=_rule_of, width=44, wrap=True),
    Column("total", "Montants", "amount", lambda one: one.total),
    Column(
        "verdict",
        "Verdict",
        read=lambda one: verdict_text(list(one.effects.values()), one.every_year),
        width=34,
        wrap=True,
        meaning=_HOLDS,
    ),
    Column("late", "Venus depuis", "count", lambda one: len(one.late) or None, meaning=_CAME, sometimes=True),
    Column(
        "adopted",
        "Retenu",
        read=lambda one: adopted_text(one.scenario, stands=one.adopted),
        width=24,
        wrap=True,
        sometimes=True,
    ),
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
    """The scenarios, what each makes of the envelopes, the dossiers of each scheme, the years of payment: side by side.

    Raises:
        NotFoundError: no such session, or no such envelope.
    """
    sheet = open_arbitration(desk, ground)
    forecasts = sheet.forecasts
    nothing = "Aucun scénario."
    return Report(
        origin=origin_of(desk),
        title=arbitration_title(sheet),
        subtitle=_retained(forecasts) or _NOT_YET,
        sheets=(
            Table.of("scenarios", "Scénarios", "Les scénarios", _SCENARIOS, forecasts, empty_text=nothing),
            Table.of(
                "summary",
                "Verdicts",
                "Ce que chaque scénario fait des enveloppes",
                _summary(forecasts),
                sheet.groups if forecasts else (),
                empty_text=nothing,
                notes=(_APART,),
                frozen_columns=1,
            ),
            *(_dossiers(rank, group, forecasts, order) for rank, group in enumerate(sheet.groups, 1)),
            Table.of(
                "years",
                "Années",
                "Ce qu’il faudrait payer chaque année",
                _years(forecasts),
                _year_lines(sheet),
                empty_text=nothing,
                frozen_columns=2,
            ),
        ),
        reading=tuple(_said(one) for one in forecasts),
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
        summed("suggested", "Suggéré", _suggested, f"{SUGGESTED_HINT}."),
        summed("proposed", "Proposé", lambda one: one.candidate.proposed_today, _proposed_meaning(forecasts)),
        *(
            summed(f"scenario_{place}", scenario_letter(forecast.scenario.position), partial(_amount, forecast))
            for place, forecast in enumerate(forecasts, 1)
        ),
        Column(
            "standing", "Situation", read=lambda one: STANDING_LABELS[one.candidate.standing], width=14, sometimes=True
        ),
        Column("marks", "Remarques", read=partial(_marks, forecasts), width=26, wrap=True, sometimes=True),
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


def _summary(forecasts: Sequence[Forecast]) -> tuple[Column[Group], ...]:
    """What each scenario makes of an envelope, one beside the other."""
    found: list[Column[Group]] = [
        Column("scheme", "Dispositif", read=lambda one: one.envelope.code, width=20),
        Column("available", "Disponible", "amount", lambda one: one.available, width=14, meaning=_AVAILABLE),
    ]
    for place, forecast in enumerate(forecasts, 1):
        letter = scenario_letter(forecast.scenario.position)
        found += [
            Column(f"total_{place}", f"{letter} : montants", "amount", partial(_total_of, forecast)),
            Column(f"remaining_{place}", f"{letter} : reste", "amount", partial(_rest_of, forecast)),
            Column(f"{_SAID}{place}", letter, read=partial(_verdict_of, forecast), width=20, wrap=True),
        ]
    return tuple(found)


def _total_of(forecast: Forecast, group: Group) -> Decimal:
    return forecast.effects[group.envelope.scheme_id].total


def _rest_of(forecast: Forecast, group: Group) -> Decimal | None:
    effect = forecast.effects[group.envelope.scheme_id]
    return effect.remaining if effect.enveloped else None


def _verdict_of(forecast: Forecast, group: Group) -> str:
    return effect_text(forecast.effects[group.envelope.scheme_id])


def _years(forecasts: Sequence[Forecast]) -> tuple[Column[_YearLine], ...]:
    """What each scenario makes of a year, one beside the other; what is due is the same in all."""
    found: list[Column[_YearLine]] = [
        Column("scheme", "Dispositif", read=lambda one: one.group.envelope.code, width=20),
        Column("paid_in", "Année", read=lambda one: _year_of(one.effects[0].year), width=9),
        Column("credits", "Crédits (CP)", "amount", lambda one: one.effects[0].credits),
        Column("due", "Versé et prévu", "amount", lambda one: one.effects[0].due, meaning=_DUE),
    ]
    for place, forecast in enumerate(forecasts):
        letter = scenario_letter(forecast.scenario.position)
        found += [
            Column(f"provisional_{place + 1}", f"{letter} : à payer", "amount", partial(_asked_in, place)),
            Column(f"remaining_{place + 1}", f"{letter} : reste", "amount", partial(_rest_in, place)),
            Column(
                f"{_SAID}{place + 1}",
                f"{letter} : à payer, reste ou manque",
                read=partial(_said_in, place),
                width=20,
                wrap=True,
            ),
        ]
    return tuple(found)


def _asked_in(place: int, line: _YearLine) -> Decimal:
    return line.effects[place].provisional


def _rest_in(place: int, line: _YearLine) -> Decimal | None:
    return line.effects[place].remaining


def _said_in(place: int, line: _YearLine) -> str:
    """What a scenario pays in a year, and whether its credits lack money: in words, paper may have no colour."""
    effect = line.effects[place]
    return typeset(f"{whole_amount_text(effect.provisional)}, {year_text(effect.remaining)}")


def _year_of(year: int | None) -> str:
    return "sans date" if year is None else str(year)


def _year_lines(sheet: ArbitrationSheet) -> list[_YearLine]:
    lines = []
    for group in sheet.groups:
        held = [{one.year: one for one in forecast.years[group.envelope.scheme_id]} for forecast in sheet.forecasts]
        for year in sorted({year for one in held for year in one}, key=lambda year: (year is None, year or 0)):
            known = next(one[year] for one in held if year in one)
            bare = replace(known, provisional=ZERO)
            lines.append(_YearLine(group, tuple(one.get(year, bare) for one in held)))
    return lines


def _retained(forecasts: Sequence[Forecast]) -> str:
    """Which scenario was adopted and when; nothing when none was."""
    held = [one for one in forecasts if one.scenario.adopted_on is not None]
    return " ".join(f"Scénario {scenario_called(one.scenario)} {_adopted(one)}." for one in held)


def _adopted(forecast: Forecast) -> str:
    return adopted_text(forecast.scenario, stands=forecast.adopted)


def _proposed_meaning(forecasts: Sequence[Forecast]) -> str:
    """What the amounts proposed today come from."""
    return f"Aujourd’hui. {_retained(forecasts)}" if _retained(forecasts) else "Aujourd’hui, avant tout scénario."


def _marks(forecasts: Sequence[Forecast], one: ArbitratedFile) -> str:
    """What the screen marks an amount by, with the letters of the scenarios: paper has no lock, maybe no colour."""
    file_id, candidate = one.candidate.file_id, one.candidate
    if not candidate.is_open:
        return ""
    marked = {
        "verrouillé": [each for each in forecasts if file_id in each.scenario.locks],
        "venu après": [each for each in forecasts if file_id in each.late],
        "au-dessus du maximum": [each for each in forecasts if candidate.exceeds(each.amount_of(candidate))],
    }
    return typeset(
        " ; ".join(
            f"{said} : {', '.join(scenario_letter(each.scenario.position) for each in some)}"
            for said, some in marked.items()
            if some
        )
    )


def _suggested(one: ArbitratedFile) -> Decimal | None:
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
    Column(
        _NOTING,
        "Notes du jury",
        read=lambda one: noting_text(one.candidate.noting),
        width=14,
        meaning=_UNFINISHED,
        sometimes=True,
    ),
)
"""What dossiers may be ranked by, the amounts that are shown anyway aside."""


def _on_paper(report: Report, order: Criterion) -> dict[str, tuple[str, ...]]:
    """The columns of the dossiers that a page holds: of what they may be ranked by, what they are, and their scores."""
    left_out = {one.key for one in _MEASURES} - {order.value, Criterion.SCORE.value, _NOTING}
    return {
        table.key: tuple(one.key for one in table.columns if _on_page(one.key, left_out)) for table in report.sheets
    }


def _on_page(key: str, left_out: set[str]) -> bool:
    """Whether a column stands on paper: what each scenario makes of the money does in words."""
    return key not in left_out and not key.startswith(_FIGURES)


def _amount(forecast: Forecast, one: ArbitratedFile) -> Decimal:
    return forecast.amount_of(one.candidate)


def _said(forecast: Forecast) -> ReadingLine:
    told = (_rule_of(forecast), verdict_text(list(forecast.effects.values()), forecast.every_year))
    adopted = _adopted(forecast)
    return ReadingLine(
        scenario_called(forecast.scenario), typeset(" : ".join(told) + (f" ; {adopted}" if adopted else ""))
    )
