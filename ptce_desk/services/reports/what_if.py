"""Other rules tried on the dossiers of a scheme, written: what each year would need, and each dossier."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.pairing import RulePair, paired
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.rules.what_if import Need, Tried, sure
from ptce_desk.exports.chart_data import Bar
from ptce_desk.exports.documents import BarChart, Chart
from ptce_desk.exports.formulas import Balance
from ptce_desk.exports.report import Column, ReadingLine, Report, Table, Total, balance, summed
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.wording.rules import rule_sentence
from ptce_desk.wording.what_if import CHANGE_LABELS, HOW, STANDING_LABELS, lacks_text, year_text

_BEFORE: Final = "Le maximum d’aujourd’hui, sans dépasser ce qui est demandé."
_AFTER: Final = "Le maximum avec les règles essayées, sans dépasser ce qui est demandé."
_GAP: Final = "Avec les règles essayées moins aujourd’hui."
_VOTED: Final = "Ce qui a été accordé ; rien pour ce qui ne l’est pas."
_ON_PAPER: Final = {
    "needs": ("year", "files", "requested", "before", "after", "gap", "voted", "envelope", "remaining"),
    "files": ("number", "title", "year", "standing", "requested", "before", "after", "gap", "voted"),
}


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What was tried, and what it gave.

    Attributes:
        scheme: its code and label.
        version: the name of the version the rules started from.
        sentence: what is counted, in words.
        before: the rules of that version, and `after` those tried.
        tried: the dossiers counted, those set apart among them.
    """

    scheme: str
    version: str
    sentence: str
    before: tuple[Rule, ...]
    after: tuple[Rule, ...]
    needs: Sequence[Need]
    tried: Sequence[Tried]


def export_what_if(desk: Desk, held: WhatIf, target: Path) -> Path:
    """Write what other rules would give: a PDF, a workbook or text, by the file's ending.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    return write_report(what_if_report(desk, held), target, _charts(held), on_paper=_ON_PAPER)


def what_if_report(desk: Desk, held: WhatIf) -> Report:
    """The tables of what other rules would give."""
    apart = [one for one in held.tried if one.lacks]
    return Report(
        origin=origin_of(desk),
        title=f"Et si… {held.scheme}",
        subtitle=held.sentence,
        sheets=(
            _needs_table(held.needs),
            _files_table(sure(held.tried)),
            *([_apart_table(apart)] if apart else []),
            _rules_table(held),
        ),
        reading=(ReadingLine("Calcul", typeset(HOW)),),
    )


def _needs_table(needs: Sequence[Need]) -> Table:
    columns: tuple[Column[Need], ...] = (
        Column("year", "Exercice", read=lambda one: year_text(one.year), width=12),
        Column("files", "Dossiers", "count", lambda one: one.count, total=Total.SUM),
        Column("changed", "Dont changés", "count", lambda one: one.changed, total=Total.SUM),
        summed("requested", "Demandé", lambda one: one.requested),
        summed("before", "Au plus aujourd’hui", lambda one: one.before, _BEFORE),
        summed("after", "Avec ces règles", lambda one: one.after, _AFTER),
        balance("gap", "Écart", lambda one: one.gap, Balance(("after",), ("before",)), _GAP),
        summed("voted", "Voté", lambda one: one.voted, _VOTED),
        summed("envelope", "Enveloppe", lambda one: one.envelope),
        summed(
            "remaining",
            "Reste de l’enveloppe",
            lambda one: one.remaining,
            "L’enveloppe moins ce que ces règles demanderaient ; rien sans enveloppe.",
        ),
    )
    title = "Ce que chaque exercice demanderait"
    return Table.of("needs", "Exercices", title, columns, needs, empty_text="Aucun dossier.", of_all_years=True)


def _files_table(tried: Sequence[Tried]) -> Table:
    columns: tuple[Column[Tried], ...] = (
        *_NAMED,
        summed("requested", "Demandé", lambda one: one.requested),
        summed("before", "Au plus aujourd’hui", lambda one: one.before, _BEFORE),
        summed("after", "Avec ces règles", lambda one: one.after, _AFTER),
        balance("gap", "Écart", lambda one: one.gap, Balance(("after",), ("before",)), _GAP),
        summed("voted", "Voté", lambda one: one.voted, _VOTED),
    )
    return Table.of(
        *("files", "Dossiers", "Dossier par dossier"),
        columns,
        tried,
        empty_text="Aucun dossier.",
        frozen_columns=1,
        of_all_years=True,
    )


_NAMED: Final[tuple[Column[Tried], ...]] = (
    Column("number", "Dossier", read=lambda one: one.number, width=12),
    Column("title", "Intitulé", read=lambda one: one.title, width=40, wrap=True),
    Column("year", "Exercice", read=lambda one: year_text(one.year), width=12),
    Column("standing", "État", read=lambda one: STANDING_LABELS[one.standing], width=18),
)


def _apart_table(tried: Sequence[Tried]) -> Table:
    columns: tuple[Column[Tried], ...] = (
        *_NAMED,
        Column("lacks", "Il manque", read=lambda one: lacks_text(one.lacks), width=50, wrap=True),
    )
    return Table.of("apart", "À part", "Dossiers mis à part : leur calcul n’est pas sûr", columns, tried)


def _rules_table(held: WhatIf) -> Table:
    columns: tuple[Column[RulePair], ...] = (
        Column("change", "Changement", read=lambda one: CHANGE_LABELS[one.change], width=14),
        Column("before", f"Version {held.version}", read=lambda one: _said(one.left), width=60, wrap=True),
        Column("after", "Règles essayées", read=lambda one: _said(one.right), width=60, wrap=True),
    )
    pairs = sorted(paired(held.before, held.after), key=lambda one: one.change == "same")
    return Table.of("rules", "Règles", "Règles essayées", columns, pairs, empty_text="Aucune règle.")


def _said(rule: Rule | None) -> str:
    return "" if rule is None else typeset(rule_sentence(rule))


def _charts(held: WhatIf) -> dict[str, Chart]:
    bars = tuple(
        Bar(label, amount, whole_amount_text(amount))
        for one in held.needs
        for label, amount in (
            (f"{year_text(one.year)} aujourd’hui", one.before),
            (f"{year_text(one.year)} avec ces règles", one.after),
        )
    )
    largest = max((bar.value for bar in bars), default=Decimal(0))
    return {"needs": BarChart("Au plus, par exercice", bars)} if largest > ZERO else {}
