"""Reports built from the file, and written in the format asked for."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ptce_desk.db.queries.committees import next_or_last
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.exports.documents import Document, document_of, with_columns
from ptce_desk.exports.formulas import Formula, Ratio
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Cell, Column, ReadingLine, Report, Table, Total
from ptce_desk.exports.table_files import write_table_file
from ptce_desk.formatting import amount_text, long_date_text
from ptce_desk.services.committee.sessions import AgendaLine, SessionSheet, open_session
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.notes import note_of
from ptce_desk.services.file.printing import origin_of, report_of
from ptce_desk.wording.labels import LEVEL_LABELS
from ptce_desk.wording.states import BODY_LABELS, OPINION_LABELS, VOTE_LABELS

_ON_PAPER: Final = (
    "number",
    "ptce",
    "beneficiary",
    "title",
    "total_cost",
    "vat",
    "base",
    "requested",
    "maximum",
    "proposed",
    "rate",
    "opinion",
    "vote",
    "voted",
)
"""The columns that A4 holds; the others stand on the note of each dossier."""
_VAT_MEANING: Final = "Si les dépenses sont présentées hors taxes ou toutes taxes comprises."
_CO_FUNDERS: Final = tuple(level for level in FunderLevel if level is not FunderLevel.OWN)


def session_to_export(desk: Desk, session_id: int | None) -> int:
    """The session asked for, else the next one, else the last.

    Raises:
        NotFoundError: the file has no session at all.
    """
    if session_id is not None:
        return session_id
    with desk.reading() as connection:
        found = next_or_last(connection, desk.today())
    if found is None:
        raise NotFoundError("committee_session", None)
    return found


def committee_report(desk: Desk, session_id: int) -> Report:
    """The « tableau de programmation » of a session: a summary, then one sheet for each scheme.

    Raises:
        NotFoundError: no such session.
    """
    return _report_of(desk, open_session(desk, session_id))


def _report_of(desk: Desk, sheet: SessionSheet) -> Report:
    by_scheme: dict[str, list[AgendaLine]] = {}
    for line in sheet.lines:
        by_scheme.setdefault(line.submitted.text("scheme"), []).append(line)
    tables = [_scheme_table(rank, lines) for rank, (_code, lines) in enumerate(sorted(by_scheme.items()), 1)]
    return report_of(
        desk,
        title=f"{BODY_LABELS[sheet.session.body]} du {long_date_text(sheet.session.held_on)}",
        subtitle=sheet.session.title or "Tableau de programmation",
        sheets=(_summary(sheet, tables), *tables),
        reading=_reading(sheet),
    )


def export_committee(desk: Desk, session_id: int | None, target: Path) -> Path:
    """Write what the élus read of a session: a workbook, or a PDF with one note for each dossier, by the file's ending.

    Raises:
        NotFoundError: no such session.
        ExportTargetBusyError, ExportFolderMissingError: the target cannot be written; it stays as it was.
    """
    key = session_to_export(desk, session_id)
    if target.suffix.lower() == ".pdf":
        write_pdf(committee_document(desk, key), target)
    else:
        write_table_file(committee_report(desk, key), target)
    return target


def committee_document(desk: Desk, session_id: int) -> Document:
    """The same figures as the workbook on paper: the summary, the agenda of each scheme, one note for each dossier.

    Raises:
        NotFoundError: no such session.
    """
    sheet = open_session(desk, session_id)
    report = _report_of(desk, sheet)
    summary, *agendas = report.sheets
    on_paper = [with_columns(agenda, tuple(key for key in _ON_PAPER if agenda.has(key))) for agenda in agendas]
    order = sorted(sheet.lines, key=lambda line: line.submitted.text("scheme"))
    return document_of(
        report,
        origin_of(desk),
        tables=(summary, *on_paper),
        notes=tuple(note_of(line.sheet, desk.today(), line.item, line.submitted.note) for line in order),
    )


def _summary(session: SessionSheet, tables: Sequence[Table]) -> Table:
    schemes = {line.submitted.text("scheme"): line.submitted.text("scheme_label") for line in session.lines}
    rows: list[tuple[Cell, ...]] = []
    for (code, label), table in zip(sorted(schemes.items()), tables, strict=True):
        counted = Formula(f"COUNTA({{{table.key}.number}})", len(table.rows))
        sums = [table.sum_formula(key) for key in ("total_cost", "requested", "proposed", "voted")]
        rows.append((code, label, counted, *sums))
    return Table(
        key="summary",
        name="Synthèse",
        title="Synthèse par dispositif",
        columns=(
            Column("scheme", "Dispositif", width=22),
            Column("label", "Intitulé du dispositif", width=50, wrap=True),
            Column("files", "Dossiers", "count", total=Total.SUM),
            _amount("total_cost", "Coût total"),
            _amount("requested", "Demandé"),
            _amount("proposed", "Proposé"),
            _amount("voted", "Voté"),
        ),
        rows=tuple(rows),
        empty_text="Aucun dossier à l’ordre du jour",
    )


def _amount(key: str, heading: str, meaning: str = "") -> Column:
    return Column(key, heading, "amount", total=Total.SUM, meaning=meaning)


def _scheme_table(rank: int, lines: Sequence[AgendaLine]) -> Table:
    scheme = lines[0].submitted
    levels = [level for level in _CO_FUNDERS if any(line.submitted.amount(f"plan_{level.value}") for line in lines)]
    said = {line.submitted.text("vat") for line in lines} - {""}
    mixed = ("Le total des coûts additionne des montants HT et des montants TTC.",) if len(said) > 1 else ()
    rules = " ; ".join(dict.fromkeys(line.submitted.text("rules") for line in lines))
    columns = (
        Column("number", "N°", width=11),
        Column("scheme", "Dispositif", width=18),
        Column("ptce", "PTCE", width=24, wrap=True),
        Column("beneficiary", "Bénéficiaire", width=24, wrap=True),
        Column("commune", "Commune", width=16, wrap=True),
        Column("title", "Intitulé", width=34, wrap=True),
        _amount("total_cost", "Coût total"),
        *([Column("vat", "HT/TTC", width=8, meaning=_VAT_MEANING)] if said else []),
        _amount("base", "Assiette retenue", "Dépenses éligibles retenues par l’instruction."),
        *(_amount(f"plan_{level.value}", f"{LEVEL_LABELS[level]} (cofinancement)") for level in levels),
        _amount(f"plan_{FunderLevel.OWN.value}", "Autofinancement"),
        Column(
            "rate",
            "Taux proposé",
            "percent",
            total=Total.FORMULA,
            formula=Ratio("proposed", "base"),
            meaning="Montant proposé rapporté à l’assiette retenue.",
        ),
        _amount("requested", "Demandé"),
        _amount("maximum", "Maximum applicable", "Aide maximale calculée par les règles du dispositif."),
        _amount("proposed", "Proposé"),
        Column("opinion", "Avis", width=12),
        Column("vote", "Vote", width=11),
        _amount("voted", "Voté"),
        Column("remarks", "Observations et dérogations", width=44, wrap=True),
    )
    return Table(
        key=f"scheme_{rank}",
        name=scheme.text("scheme"),
        title=f"{scheme.text('scheme')} – {scheme.text('scheme_label')}",
        columns=columns,
        rows=tuple(_row(line, columns) for line in lines),
        notes=(f"Règles du dispositif : {rules}.", *mixed),
        frozen_columns=1,
    )


def _row(line: AgendaLine, columns: Sequence[Column]) -> tuple[Cell, ...]:
    """What was submitted of a dossier, and what the session says of it."""
    item = line.item
    said: dict[str, Cell] = {
        "opinion": OPINION_LABELS[item.opinion] if item.opinion else "",
        "vote": VOTE_LABELS[item.vote] if item.vote else "",
        "voted": item.voted_amount,
        "remarks": _remarks(line),
    }
    held = line.submitted.cells
    return tuple(said[column.key] if column.key in said else held.get(column.key) for column in columns)


def _remarks(line: AgendaLine) -> str:
    """What the élus must read beside the figures: derogations, who withdrew, remarks."""
    recused = f"Déport : {line.item.recused}" if line.item.recused else ""
    return "\n".join(filter(None, (line.submitted.text("derogations"), recused, line.item.remark)))


def _reading(session: SessionSheet) -> tuple[ReadingLine, ...]:
    held = session.session
    lines = [ReadingLine("Séance", f"{BODY_LABELS[held.body]} du {long_date_text(held.held_on)}")]
    if held.deliberation is not None:
        act = held.deliberation
        lines.append(ReadingLine("Délibération", f"n° {act.number} du {long_date_text(act.taken_on)}"))
    proposed = sum((line.submitted.amount("proposed") or ZERO for line in session.lines), ZERO)
    lines.append(ReadingLine("Dossiers", f"{len(session.lines)}, pour {amount_text(proposed)} proposés"))
    return tuple(lines)
