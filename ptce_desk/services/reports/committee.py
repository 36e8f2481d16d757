"""Reports built from the file, and written in the format asked for."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from ptce_desk.db.queries.committees import next_or_last
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.exports.documents import Document, document_of, with_columns
from ptce_desk.exports.formulas import Formula, Ratio
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Column, ReadingLine, Report, Table, Total, summed
from ptce_desk.exports.table_files import write_table_file
from ptce_desk.formatting import amount_text, long_date_text
from ptce_desk.services.committee.sessions import AgendaLine, SessionSheet, open_session
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.notes import note_of
from ptce_desk.services.file.printing import origin_of
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
    return Report(
        origin=origin_of(desk),
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
        tables=(summary, *on_paper),
        notes=tuple(note_of(line.sheet, desk.today(), line.item, line.submitted.note) for line in order),
    )


class AgendaOf(NamedTuple):
    """What a session says of one scheme."""

    code: str
    label: str
    table: Table


def _total(key: str, heading: str) -> Column[AgendaOf]:
    return summed(key, heading, lambda one: one.table.sum_formula(key))


def _submitted(key: str, heading: str, width: int, *, wrap: bool = False) -> Column[AgendaLine]:
    """Words of what was submitted."""
    return Column(key, heading, read=lambda line: line.submitted.cells.get(key), width=width, wrap=wrap)


def _amount(key: str, heading: str, meaning: str = "", *, sometimes: bool = False) -> Column[AgendaLine]:
    """An amount of what was submitted."""
    return summed(key, heading, lambda line: line.submitted.cells.get(key), meaning, sometimes=sometimes)


def _remarks(line: AgendaLine) -> str:
    """What the élus must read beside the figures: the service's opinion, derogations, who withdrew, remarks."""
    said = line.submitted.text("service_opinion")
    opinion = f"Avis du service : {said}" if said else ""
    recused = f"Déport : {line.item.recused}" if line.item.recused else ""
    return "\n".join(filter(None, (opinion, line.submitted.text("derogations"), recused, line.item.remark)))


_SUMMARY: Final[tuple[Column[AgendaOf], ...]] = (
    Column("scheme", "Dispositif", read=lambda one: one.code, width=22),
    Column("label", "Intitulé du dispositif", read=lambda one: one.label, width=50, wrap=True),
    Column(
        "files",
        "Dossiers",
        "count",
        lambda one: Formula(f"COUNTA({{{one.table.key}.number}})", len(one.table.rows)),
        total=Total.SUM,
    ),
    _total("total_cost", "Coût total"),
    _total("requested", "Demandé"),
    _total("proposed", "Proposé"),
    _total("voted", "Voté"),
)
_AGENDA: Final[tuple[Column[AgendaLine], ...]] = (
    _submitted("number", "N°", 11),
    _submitted("scheme", "Dispositif", 18),
    _submitted("ptce", "PTCE", 24, wrap=True),
    _submitted("beneficiary", "Bénéficiaire", 24, wrap=True),
    _submitted("commune", "Commune", 16, wrap=True),
    _submitted("title", "Intitulé", 34, wrap=True),
    _amount("total_cost", "Coût total"),
    replace(_submitted("vat", "HT/TTC", 8), meaning=_VAT_MEANING, sometimes=True),
    _amount("base", "Assiette retenue", "Dépenses éligibles retenues par l’instruction."),
    *(
        _amount(f"plan_{level.value}", f"{LEVEL_LABELS[level]} (cofinancement)", sometimes=True)
        for level in _CO_FUNDERS
    ),
    _amount(f"plan_{FunderLevel.OWN.value}", "Autofinancement"),
    Column(
        "rate",
        "Taux proposé",
        "percent",
        lambda line: line.submitted.cells.get("rate"),
        total=Total.FORMULA,
        formula=Ratio("proposed", "base"),
        meaning="Montant proposé rapporté à l’assiette retenue.",
    ),
    _amount("requested", "Demandé"),
    _amount("maximum", "Maximum applicable", "Aide maximale calculée par les règles du dispositif."),
    _amount("proposed", "Proposé"),
    Column("opinion", "Avis", "choice", lambda line: line.item.opinion, tuple(OPINION_LABELS.items()), width=12),
    Column("vote", "Vote", "choice", lambda line: line.item.vote, tuple(VOTE_LABELS.items()), width=11),
    summed("voted", "Voté", lambda line: line.item.voted_amount),
    Column("remarks", "Observations et dérogations", read=_remarks, width=44, wrap=True),
)


def _summary(session: SessionSheet, tables: Sequence[Table]) -> Table:
    schemes = {line.submitted.text("scheme"): line.submitted.text("scheme_label") for line in session.lines}
    agendas = [AgendaOf(*told, table) for told, table in zip(sorted(schemes.items()), tables, strict=True)]
    nothing = "Aucun dossier à l’ordre du jour"
    return Table.of("summary", "Synthèse", "Synthèse par dispositif", _SUMMARY, agendas, empty_text=nothing)


def _scheme_table(rank: int, lines: Sequence[AgendaLine]) -> Table:
    scheme = lines[0].submitted
    said = {line.submitted.text("vat") for line in lines} - {""}
    mixed = ("Le total des coûts additionne des montants HT et des montants TTC.",) if len(said) > 1 else ()
    rules = " ; ".join(dict.fromkeys(line.submitted.text("rules") for line in lines))
    return Table.of(
        f"scheme_{rank}",
        scheme.text("scheme"),
        f"{scheme.text('scheme')} – {scheme.text('scheme_label')}",
        _AGENDA,
        lines,
        notes=(f"Règles du dispositif : {rules}.", *mixed),
        frozen_columns=1,
    )


def _reading(session: SessionSheet) -> tuple[ReadingLine, ...]:
    held = session.session
    lines = [ReadingLine("Séance", f"{BODY_LABELS[held.body]} du {long_date_text(held.held_on)}")]
    if held.deliberation is not None:
        act = held.deliberation
        lines.append(ReadingLine("Délibération", f"n° {act.number} du {long_date_text(act.taken_on)}"))
    proposed = sum((line.submitted.amount("proposed") or ZERO for line in session.lines), ZERO)
    lines.append(ReadingLine("Dossiers", f"{len(session.lines)}, pour {amount_text(proposed)} proposés"))
    return tuple(lines)
