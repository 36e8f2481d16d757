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
from ptce_desk.exports.report import Column, ReadingLine, Report, StackedBars, Table, Total, balance, summed
from ptce_desk.formatting import typeset, uncapitalised, whole_amount_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.wording.rules import rule_sentence
from ptce_desk.wording.what_if import CHANGE_LABELS, HOW, STANDING_LABELS, lacks_text, year_text

_BEFORE: Final = "Le maximum d’aujourd’hui, sans dépasser ce qui est demandé."
_AFTER: Final = "Le maximum avec les règles essayées, sans dépasser ce qui est demandé."
_GAP: Final = "Avec les règles essayées moins aujourd’hui."
_HIS_GAP: Final = "Avec l’essai comparé moins avec les règles essayées."
_VOTED: Final = "Ce qui a été accordé ; rien pour ce qui ne l’est pas."
_ON_PAPER: Final = {
    "needs": ("year", "files", "requested", "before", "after", "gap", "voted", "envelope", "remaining"),
    "files": ("number", "title", "year", "standing", "requested", "before", "after", "gap", "voted"),
}
_COMPARED_ON_PAPER: Final = {
    "needs": (
        *("year", "files", "before", "after", "gap", "remaining"),
        *("against", "against_gap", "against_remaining", "envelope"),
    ),
    "files": ("number", "title", "year", "requested", "before", "after", "gap", "against", "against_gap", "voted"),
}
_COLOURS: Final = {"envelope": "8A94A3", "before": "9DB7D9", "after": "1F57A4", "against": "C77D1E"}
"""Of the bars of a year in a workbook."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What was tried, and what it gave.

    Attributes:
        scheme: its code and label.
        version: the name of the version the rules started from.
        sentence: what is counted, in words.
        before: the rules of that version, and `after` those tried.
        tried: the dossiers counted, those set apart among them.
        against: the name of the trial these rules are compared with, empty for none, and its rules.
        trial: the name of the trial that holds the rules tried, empty for rules that none holds.
    """

    scheme: str
    version: str
    sentence: str
    before: tuple[Rule, ...]
    after: tuple[Rule, ...]
    needs: Sequence[Need]
    tried: Sequence[Tried]
    against: str = ""
    against_rules: tuple[Rule, ...] = ()
    trial: str = ""

    @property
    def heading(self) -> str:
        """Above what the rules tried give: « Avec ces règles », « Avec « Plafond relevé » »."""
        return typeset(f"Avec « {self.trial} »") if self.trial else "Avec ces règles"


def export_what_if(desk: Desk, held: WhatIf, target: Path) -> Path:
    """Write what other rules would give: a PDF, a workbook or text, by the file's ending.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    return write_report(
        what_if_report(desk, held), target, _charts(held), on_paper=_COMPARED_ON_PAPER if held.against else _ON_PAPER
    )


def what_if_report(desk: Desk, held: WhatIf) -> Report:
    """The tables of what other rules would give."""
    apart = [one for one in held.tried if one.lacks]
    return Report(
        origin=origin_of(desk),
        title=f"Et si… {held.scheme}",
        subtitle=held.sentence,
        sheets=(
            _needs_table(held),
            _files_table(held),
            *([_apart_table(apart)] if apart else []),
            *_rules_tables(held),
        ),
        reading=(ReadingLine("Calcul", typeset(HOW)),),
    )


def _needs_table(held: WhatIf) -> Table:
    columns: tuple[Column[Need], ...] = (
        Column("year", "Exercice", read=lambda one: year_text(one.year), width=12),
        Column("files", "Dossiers", "count", lambda one: one.count, total=Total.SUM),
        Column("changed", "Dont changés", "count", lambda one: one.changed, total=Total.SUM),
        summed("requested", "Demandé", lambda one: one.requested),
        summed("before", "Au plus aujourd’hui", lambda one: one.before, _BEFORE),
        summed("after", held.heading, lambda one: one.after, _AFTER),
        balance("gap", "Écart", lambda one: one.gap, Balance(("after",), ("before",)), _GAP),
        summed(
            "remaining",
            "Reste de l’enveloppe",
            lambda one: one.remaining,
            "L’enveloppe moins ce que ces règles demanderaient ; rien sans enveloppe.",
        ),
        *_against_columns(held),
        *_against_remaining(held),
        summed("envelope", "Enveloppe", lambda one: one.envelope),
        summed("voted", "Voté", lambda one: one.voted, _VOTED),
    )
    title = "Ce que chaque exercice demanderait"
    told = {"envelope": any(one.envelope is not None for one in held.needs), "against": bool(held.against)}
    parts = tuple((key, colour) for key, colour in _COLOURS.items() if told.get(key, True))
    return Table.of(
        *("needs", "Exercices", title),
        columns,
        held.needs,
        empty_text="Aucun dossier.",
        of_all_years=True,
        bars=StackedBars("Au plus, par exercice (€)", "year", parts, compared=True),
    )


def _against_columns(held: WhatIf) -> tuple[Column[Need | Tried], ...]:
    """What the rules compared with would allow, and how far that is, when there are some."""
    if not held.against:
        return ()
    name = typeset(f"Avec « {held.against} »")
    return (
        summed("against", name, lambda one: one.against, "Le maximum avec l’essai comparé."),
        balance("against_gap", "Son écart", lambda one: one.against_gap, Balance(("against",), ("after",)), _HIS_GAP),
    )


def _against_remaining(held: WhatIf) -> tuple[Column[Need], ...]:
    if not held.against:
        return ()
    meaning = "L’enveloppe moins ce que l’essai comparé demanderait ; rien sans enveloppe."
    return (summed("against_remaining", "Son reste de l’enveloppe", lambda one: one.against_remaining, meaning),)


def _files_table(held: WhatIf) -> Table:
    columns: tuple[Column[Tried], ...] = (
        *_NAMED,
        summed("requested", "Demandé", lambda one: one.requested),
        summed("before", "Au plus aujourd’hui", lambda one: one.before, _BEFORE),
        summed("after", held.heading, lambda one: one.after, _AFTER),
        balance("gap", "Écart", lambda one: one.gap, Balance(("after",), ("before",)), _GAP),
        *_against_columns(held),
        summed("voted", "Voté", lambda one: one.voted, _VOTED),
    )
    return Table.of(
        *("files", "Dossiers", "Dossier par dossier"),
        columns,
        sure(held.tried),
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


def _rules_tables(held: WhatIf) -> list[Table]:
    """The rules tried beside those of the version, then those they are compared with."""
    tried = typeset(f"Règles de l’essai « {held.trial} »") if held.trial else "Règles essayées"
    tables = [_rules_table("rules", "Règles", tried, held, held.after)]
    if held.against:
        name = typeset(f"Règles de l’essai « {held.against} »")
        tables.append(_rules_table("rules_against", "Règles comparées", name, held, held.against_rules))
    return tables


def _rules_table(key: str, tab: str, title: str, held: WhatIf, after: tuple[Rule, ...]) -> Table:
    columns: tuple[Column[RulePair], ...] = (
        Column("change", "Changement", read=lambda one: CHANGE_LABELS[one.change], width=14),
        Column("before", f"Version {held.version}", read=lambda one: _said(one.left), width=60, wrap=True),
        Column("after", title, read=lambda one: _said(one.right), width=60, wrap=True),
    )
    pairs = sorted(paired(held.before, after), key=lambda one: one.change == "same")
    return Table.of(key, tab, title, columns, pairs, empty_text="Aucune règle.")


def _said(rule: Rule | None) -> str:
    return "" if rule is None else typeset(rule_sentence(rule))


def _charts(held: WhatIf) -> dict[str, Chart]:
    bars = tuple(
        Bar(f"{year_text(one.year)} {said}", amount, whole_amount_text(amount))
        for one in held.needs
        for said, amount in (
            ("enveloppe", one.envelope),
            ("aujourd’hui", one.before),
            (uncapitalised(held.heading), one.after),
            (f"avec « {held.against} »", one.against),
        )
        if amount is not None
    )
    largest = max((bar.value for bar in bars), default=Decimal(0))
    return {"needs": BarChart("Au plus, par exercice", bars)} if largest > ZERO else {}
