"""Reports built from the file, and written in the format asked for."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from ptce_desk.db.queries.committees import next_or_last
from ptce_desk.domain.committees import CommitteeSession, Deliberation, Vote
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.exports.documents import Document, document_of
from ptce_desk.exports.docx_report import write_docx
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import ReadingLine, Report, Table
from ptce_desk.exports.table_files import write_table_file
from ptce_desk.formatting import amount_text, long_date_text, typeset
from ptce_desk.services.committee.column_sets import ANNEX, DEBATE, YEARS, column_set
from ptce_desk.services.committee.groups import in_groups
from ptce_desk.services.committee.sessions import SessionSheet, open_session
from ptce_desk.services.committee.told_envelopes import told_envelopes
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.notes import note_of
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.reports.agenda_columns import told_by_itself, with_set
from ptce_desk.services.reports.agenda_tables import (
    ALL,
    APART,
    agenda_tables,
    envelopes_table,
    exceeded,
    numbered,
    schemes_of,
    summary_table,
)
from ptce_desk.wording.states import BODY_LABELS

_PLAIN: Final = frozenset({"line", "rate", f"plan_{FunderLevel.OWN.value}"})
"""The columns that who votes reads without a word: their headings say it."""
_DOTS: Final = "…" * 8
"""Where a hand writes."""


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


def committee_report(desk: Desk, session_id: int, keys: Sequence[str] = ()) -> Report:
    """The « tableau de programmation » of a session: a summary, the envelopes, every dossier, then some schemes apart.

    `keys` are the columns of the dossiers, all of them for none.

    Raises:
        NotFoundError: no such session.
    """
    return _with_set(_report_of(desk, open_session(desk, session_id)), keys)


def _with_set(report: Report, keys: Sequence[str]) -> Report:
    """A report whose tables of dossiers have some columns only; the summary still says what it comes to."""
    sheets = [with_set(table, keys) if _is_of_dossiers(table) else table for table in report.sheets]
    whole = next(table for table in sheets if table.key == ALL)
    return replace(report, sheets=tuple(told_by_itself(table, whole) for table in sheets))


def _is_of_dossiers(table: Table) -> bool:
    return table.key == ALL or table.key.startswith(APART)


def annex_report(desk: Desk, session_id: int, keys: Sequence[str] = ()) -> Report:
    """The table that goes with the act of a session: what it granted, or what is proposed to it before any vote.

    `keys` are its columns, those of the set « Annexe » for none.

    Raises:
        NotFoundError: no such session.
    """
    sheet = open_session(desk, session_id)
    session, lines = sheet.session, numbered(in_groups(sheet.lines))
    voted = any(one.line.item.vote is not None for one in lines)
    held = tuple(one for one in lines if one.line.item.vote is Vote.GRANTED) if voted else lines
    whole = agenda_tables(held, schemes_of(held), _closing(session))[0]
    unsaid = {"proposed", YEARS} if voted else {"voted"}
    wanted = keys or column_set(desk, ANNEX).keys
    table = with_set(whole, [key for key in wanted if key not in unsaid])
    said = "Aides accordées" if voted else "Aides proposées"
    act = _act(session.deliberation)
    return Report(
        origin=origin_of(desk),
        title=f"Annexe à la {act}" if act else "Annexe à la délibération",
        subtitle=f"{BODY_LABELS[session.body]} du {long_date_text(session.held_on)}",
        sheets=(replace(table, name=said, title=said, empty_text="Aucune aide accordée"),),
        reading=_reading(sheet)[:-1],
    )


def export_annex(desk: Desk, session_id: int | None, target: Path, keys: Sequence[str] = ()) -> Path:
    """Write the table that goes with the act of a session, by the file's ending: a workbook, a PDF, text.

    A document for a word processor too; `keys` are its columns, those of the set « Annexe » for none.

    Raises:
        NotFoundError: no such session.
        ExportTargetBusyError, ExportFolderMissingError: the target cannot be written; it stays as it was.
    """
    report = annex_report(desk, session_to_export(desk, session_id), keys)
    if target.suffix.lower() == ".docx":
        write_docx(document_of(report), target)
        return target
    return write_report(report, target)


def _report_of(desk: Desk, sheet: SessionSheet) -> Report:
    lines = numbered(in_groups(sheet.lines))
    schemes = schemes_of(lines)
    year = sheet.session.held_on.year
    with desk.reading() as connection:
        codes = {line.item.funding_file_id: line.sheet.scheme.code for line in sheet.lines}
        told = told_envelopes(connection, sheet.session, codes)
    return Report(
        origin=origin_of(desk),
        title=f"{BODY_LABELS[sheet.session.body]} du {long_date_text(sheet.session.held_on)}",
        subtitle=_subtitle(sheet.session),
        sheets=(
            summary_table(schemes),
            envelopes_table(schemes, year, told),
            *agenda_tables(lines, schemes, _closing(sheet.session), exceeded(schemes, year, told)),
        ),
        reading=_reading(sheet),
    )


def _subtitle(session: CommitteeSession) -> str:
    """What the document is of, and the act its session ended with."""
    return " – ".join(filter(None, (session.title or "Tableau de programmation", _act(session.deliberation))))


def _act(act: Deliberation | None) -> str:
    return "" if act is None else typeset(f"délibération n° {act.number} du {long_date_text(act.taken_on)}")


def _closing(session: CommitteeSession) -> tuple[str, ...]:
    """What stands above the signature of a table that goes with the act: its number, or the room to write it."""
    act = _act(session.deliberation) or f"délibération n° {_DOTS} du {_DOTS}"
    return (typeset(f"Vu pour être annexé à la {act}."), typeset(f"Fait à {_DOTS}, le {_DOTS}. Signature :"))


def export_committee(desk: Desk, session_id: int | None, target: Path, keys: Sequence[str] = ()) -> Path:
    """Write what the élus read of a session: a workbook, or a PDF with one note for each dossier, by the file's ending.

    A document for a word processor has the tables alone. `keys` are the columns of the dossiers; for none, a workbook
    has all of them, and what is printed those of the set « Débat ».

    Raises:
        NotFoundError: no such session.
        ExportTargetBusyError, ExportFolderMissingError: the target cannot be written; it stays as it was.
    """
    key = session_to_export(desk, session_id)
    match target.suffix.lower():
        case ".pdf":
            write_pdf(committee_document(desk, key, keys), target)
        case ".docx":
            write_docx(replace(committee_document(desk, key, keys), notes=()), target)
        case _:
            write_table_file(committee_report(desk, key, keys), target)
    return target


def committee_document(desk: Desk, session_id: int, keys: Sequence[str] = ()) -> Document:
    """The same figures as the workbook on paper: the summary, the envelopes, the agenda, one note for each dossier.

    `keys` are the columns of the agenda, those of the set « Débat » for none.

    Raises:
        NotFoundError: no such session.
    """
    sheet = open_session(desk, session_id)
    report = _with_set(_report_of(desk, sheet), keys or column_set(desk, DEBATE).keys)
    order = in_groups(sheet.lines)
    return document_of(
        replace(report, reading=()),  # its title and its summary say as much
        plain=_PLAIN,
        tables=tuple(table for table in report.sheets if not table.key.startswith(APART)),
        notes=tuple(note_of(line.sheet, desk.today(), line.item, line.submitted.note, line.years) for line in order),
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
