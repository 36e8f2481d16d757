"""The statement of a contract: its axes and what remains of each, what they take of each year, dossiers, PTCE."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.db.queries.frameworks import FrameworkFilter, FrameworkRow
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.domain.frameworks import AxisUse, Drawn, Measure, use_of
from ptce_desk.domain.french_order import fold
from ptce_desk.exports.report import Column, ReadingLine, Report, Table, Total, summed
from ptce_desk.formatting import typeset
from ptce_desk.records.column import Column as RecordColumn
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.columns import FILE_COLUMNS, FileColumn
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.reports.lists import ShownList, files_report
from ptce_desk.services.schemes.frameworks import (
    AxisRow,
    FrameworkSheet,
    Linked,
    files_counted,
    list_frameworks,
    open_framework,
)
from ptce_desk.wording.frameworks import MEASURE_LABELS, MEASURE_MEANINGS, axes_sentence, axis_name, whole_lines
from ptce_desk.wording.labels import FRAMEWORK_KIND_LABELS
from ptce_desk.wording.notes import period_words

_LEFT: Final = "Prévu moins accordé : négatif quand l’axe est dépassé ; rien sans montant prévu ni hors axe."
_NO_YEAR: Final = "Sans année"
_NO_PTCE: Final = "Sans PTCE"
_GRANTED: Final = (
    "Accordé : ce que le contrat compte d’un dossier, après solde, avenant ou renonciation. Voté : ce qui le fut, "
    "et que rien ne change."
)
_FILES: Final = (
    *("number", "axis", "ptce", "beneficiary", "title", "scheme", "year", "decision"),
    *("to_vote", "voted", "granted", "paid", "remaining"),
)
"""The columns of the dossiers: those of the list, and of what each draws on the contract."""
_ON_PAPER: Final = {"files": ("number", "axis", "ptce", "title", "year", "to_vote", "granted", "paid", "remaining")}


@dataclass(frozen=True, slots=True)
class _InYear:
    """An axis in a year."""

    sheet: FrameworkSheet
    axis: AxisRow
    year: int | None


@dataclass(frozen=True, slots=True)
class _Pole:
    """A PTCE of the contract, or none, and what the dossiers attached to it draw."""

    ptce: Linked | None
    linked: str
    use: AxisUse


def export_contract(desk: Desk, framework_id: int, target: Path) -> Path:
    """Write the statement of a contract: a PDF, a workbook or text, by the file's ending.

    Raises:
        NotFoundError: no such framework.
        ExportError: the target cannot be written; it stays as it was.
    """
    return write_report(contract_report(desk, framework_id), target, on_paper=_ON_PAPER)


def contract_report(desk: Desk, framework_id: int) -> Report:
    """The axes of a contract, their years, its dossiers and its PTCE.

    Raises:
        NotFoundError: no such framework.
    """
    sheet = open_framework(desk, framework_id)
    drawn = files_counted(desk, framework_id)
    counted = FundingFileFilter(among=tuple(drawn))
    columns = {column.key: column for column in (*FILE_COLUMNS, *_drawing(sheet, drawn))}
    shown = ShownList([columns[key] for key in _FILES], sort="contract_axis", descending=False)
    return Report(
        origin=origin_of(desk),
        title=typeset(f"Relevé du contrat – {sheet.framework.name}"),
        subtitle=_about(sheet),
        sheets=(
            _axes_table(sheet),
            _whole_table(sheet),
            _years_table(sheet),
            files_report(desk, counted, shown).sheets[0],
            _ptce_table(sheet, list(drawn.values())),
        ),
        reading=(ReadingLine("Accordé et voté", typeset(_GRANTED)),),
    )


def _drawing(sheet: FrameworkSheet, drawn: Mapping[int, Drawn]) -> tuple[FileColumn, ...]:
    """The columns of what a dossier draws on the contract; its axis goes without the name of the contract."""
    names = {axis.id: axis_name(axis.name, axis.action) for axis in sheet.axes}
    return (
        RecordColumn("axis", "Axe", "text", lambda row: names[drawn[row.id].axis_id]),
        RecordColumn("to_vote", MEASURE_LABELS[Measure.PROPOSED], "amount", lambda row: drawn[row.id].proposed),
        RecordColumn("granted", MEASURE_LABELS[Measure.VOTED], "amount", lambda row: drawn[row.id].voted),
    )


def find_frameworks(desk: Desk, words: str) -> list[FrameworkRow]:
    """The frameworks of that number, else of that name, else those whose name or signatories hold these words."""
    every = list_frameworks(desk, FrameworkFilter())
    if words.strip().isdecimal():
        return [row for row in every if row.id == int(words)]
    found = list_frameworks(desk, FrameworkFilter(text=words))
    return [row for row in found if fold(row.name) == fold(words)] or found


def _about(sheet: FrameworkSheet) -> str:
    one = sheet.framework
    parts = (FRAMEWORK_KIND_LABELS[one.kind], one.signatories, period_words(one.start, one.end))
    return typeset(", ".join(part for part in parts if part))


def _axes_table(sheet: FrameworkSheet) -> Table:
    said = axes_sentence(sheet.whole, sheet.framework.amount, sheet.beyond)
    columns: tuple[Column[AxisRow], ...] = (
        Column("axis", "Axe", read=lambda row: row.name, width=34, wrap=True),
        Column("action", "Action", read=lambda row: row.action, width=30, wrap=True, sometimes=True),
        Column("files", "Dossiers", "count", lambda row: row.use.file_count, total=Total.SUM),
        Column("planned", "Prévu", "amount", lambda row: row.amount, total=Total.SUM),
        summed("proposed", "Proposé, à voter", lambda row: row.use.proposed),
        summed("voted", "Accordé", lambda row: row.use.voted),
        Column(
            "left",
            "Reste à accorder",
            "amount",
            lambda row: row.use.remaining,
            total=Total.NONE if sheet.whole.planned is None else Total.SUM,
            meaning=typeset(_LEFT),
        ),
        summed("paid", "Versé", lambda row: row.use.paid),
        summed("to_pay", "Reste à payer", lambda row: row.use.to_pay),
    )
    return Table.of(
        "axes",
        "Axes",
        "Axes et actions",
        columns,
        sheet.axes,
        notes=(said,) if sheet.axes else (),
        empty_text="Aucun axe.",
        frozen_columns=1,
        of_all_years=True,
    )


def _whole_table(sheet: FrameworkSheet) -> Table:
    columns: tuple[Column[tuple[str, Decimal]], ...] = (
        Column("told", "Ce qui est compté", read=lambda row: row[0], width=60, wrap=True),
        Column("amount", "Montant", "amount", lambda row: row[1]),
    )
    rows = whole_lines(sheet.whole, sheet.framework.amount, sheet.beyond)
    return Table.of("whole", "Ensemble", "Ensemble du contrat", columns, rows)


def _years_table(sheet: FrameworkSheet) -> Table:
    rows = [
        _InYear(sheet, axis, year)
        for axis in sheet.axes
        for year in sheet.years.years()
        if any(sheet.years.amount(measure, [axis.id], year) for measure in Measure)
    ]
    columns: tuple[Column[_InYear], ...] = (
        Column("axis", "Axe", read=lambda row: axis_name(row.axis.name, row.axis.action), width=44, wrap=True),
        Column("year", "Année", "year", lambda row: row.year or _NO_YEAR),
        *(_of_measure(measure) for measure in Measure),
    )
    title = "Ce que les axes prennent de chaque année"
    return Table.of("years", "Années", title, columns, rows, empty_text="Aucun dossier.", frozen_columns=1)


def _of_measure(measure: Measure) -> Column[_InYear]:
    return summed(
        measure.value,
        MEASURE_LABELS[measure],
        lambda row: row.sheet.years.amount(measure, [row.axis.id], row.year),
        typeset(MEASURE_MEANINGS[measure]),
    )


def _ptce_table(sheet: FrameworkSheet, drawn: Sequence[Drawn]) -> Table:
    linked = {one.id for one in sheet.ptce}
    known = {one.id: one for one in (*sheet.ptce, *sheet.ptce_of_files)}

    def use(ptce_id: int | None) -> AxisUse:
        return use_of(None, (one for one in drawn if one.ptce_id == ptce_id))

    rows = [_Pole(one, "oui" if one.id in linked else "non", use(one.id)) for one in known.values()]
    rows += [_Pole(None, "", use(None))] if use(None).file_count else []
    columns: tuple[Column[_Pole], ...] = (
        Column("ptce", "PTCE", read=lambda row: _NO_PTCE if row.ptce is None else row.ptce.name, width=34, wrap=True),
        Column("commune", "Commune", read=lambda row: "" if row.ptce is None else row.ptce.detail, width=22, wrap=True),
        Column("linked", "Nommé au contrat", read=lambda row: row.linked, width=12),
        Column("files", "Dossiers", "count", lambda row: row.use.file_count, total=Total.SUM),
        summed("proposed", MEASURE_LABELS[Measure.PROPOSED], lambda row: row.use.proposed),
        summed("voted", MEASURE_LABELS[Measure.VOTED], lambda row: row.use.voted),
        summed("paid", MEASURE_LABELS[Measure.PAID], lambda row: row.use.paid),
        summed("remaining", MEASURE_LABELS[Measure.TO_PAY], lambda row: row.use.to_pay),
    )
    return Table.of("ptce", "PTCE", "PTCE du contrat", columns, rows, empty_text="Aucun PTCE.", of_all_years=True)
