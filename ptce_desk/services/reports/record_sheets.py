"""The sheet of a structure or of a framework on a few pages: its fields under their words, then what belongs to it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from ptce_desk.db.queries.frameworks import Linked
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import Contact, Organisation, ReceivedAid
from ptce_desk.exports.documents import Document, Fact, Figure, Note
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Column, Item, Table, Total, report_column, summed
from ptce_desk.formatting import amount_text, typeset, uncapitalised
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.record import Entity, Record
from ptce_desk.services.budget.ledger import GrantedYear
from ptce_desk.services.dated_notes import notes_table
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of
from ptce_desk.services.free_values import open_free
from ptce_desk.services.ptce.organisations import CarriedFileRow, MembershipRow, OrganisationSheet, open_organisation
from ptce_desk.services.schemes.frameworks import AxisRow, open_framework
from ptce_desk.wording.frameworks import axis_name
from ptce_desk.wording.states import DECISION_LABELS, ROLE_LABELS

_CONTACT: Final = ORGANISATION.part("contacts")
_AID: Final = ORGANISATION.part("received_aids")

_CONTACTS: Final[tuple[Column[Contact], ...]] = tuple(report_column(field, wrap=True) for field in _CONTACT.fields)
_AIDS: Final[tuple[Column[ReceivedAid], ...]] = (
    report_column(_AID.field("granted_on")),
    report_column(_AID.field("amount"), total=Total.SUM),
    report_column(_AID.field("regime"), wrap=True),
    report_column(_AID.field("authority"), wrap=True),
    report_column(_AID.field("note"), wrap=True),
)
_MEMBERSHIPS: Final[tuple[Column[MembershipRow], ...]] = (
    Column("ptce", "PTCE", read=lambda row: row.ptce_name, wrap=True),
    Column("role", "Rôle", read=lambda row: ROLE_LABELS[row.role], wrap=True),
    Column("since", "Depuis le", "date", lambda row: row.since),
    Column("until", "Jusqu’au", "date", lambda row: row.until),
)
_FILES: Final[tuple[Column[CarriedFileRow], ...]] = (
    Column("number", "N°", read=lambda row: row.number),
    Column("title", "Intitulé", read=lambda row: row.title, wrap=True),
    Column("ptce", "PTCE", read=lambda row: row.ptce_name, wrap=True),
    Column("decision", "Décision", read=lambda row: DECISION_LABELS[row.decision]),
    Column("share", "Part", "percent", lambda row: row.share, sometimes=True),
    Column("voted", "Voté", "amount", lambda row: row.voted),
)
_YEARS: Final[tuple[Column[GrantedYear], ...]] = (
    Column("year", "Exercice", "year", lambda row: row.year or "Année inconnue"),
    Column("files", "Dossiers", "count", lambda row: row.file_count, total=Total.SUM),
    summed("granted", "Accordé", lambda row: row.granted),
)
_AXES: Final[tuple[Column[AxisRow], ...]] = (
    Column("axis", "Axe", read=lambda row: axis_name(row.name, row.action), wrap=True),
    Column("files", "Dossiers", "count", lambda row: row.use.file_count, total=Total.SUM),
    Column("planned", "Prévu", "amount", lambda row: row.amount, total=Total.SUM),
    summed("proposed", "Proposé", lambda row: row.use.proposed),
    summed("voted", "Accordé", lambda row: row.use.voted),
    summed("paid", "Versé", lambda row: row.use.paid),
    Column("remaining", "Reste", "amount", lambda row: row.use.remaining),
)
_LINKED: Final[tuple[Column[Linked], ...]] = (
    Column("name", "Nom", read=lambda row: row.name, wrap=True),
    Column("detail", "Intitulé", read=lambda row: row.detail, wrap=True, sometimes=True),
)
_APART: Final = frozenset({"name", "legal_category"})
"""Fields told otherwise: the title, and a code whose words follow."""


def export_organisation_sheet(desk: Desk, organisation_id: int, target: Path) -> Path:
    """Write the sheet of a structure as a PDF.

    Raises:
        NotFoundError: no such structure.
        ExportError: the target cannot be written; it stays as it was.
    """
    kept = notes_table(ORGANISATION, desk, organisation_id)
    told = open_free(desk, ORGANISATION, organisation_id).record
    return _write(desk, organisation_note(open_organisation(desk, organisation_id), kept, told), target)


def export_framework_sheet(desk: Desk, framework_id: int, target: Path) -> Path:
    """Write the sheet of a framework as a PDF.

    Raises:
        NotFoundError: no such framework.
        ExportError: the target cannot be written; it stays as it was.
    """
    sheet = open_framework(desk, framework_id)
    tables = (
        _table("axes", "Axes et actions", _AXES, sheet.axes),
        _table("schemes", "Dispositifs", _LINKED, sheet.schemes),
        _table("ptce", "PTCE", _LINKED, sheet.ptce),
    )
    return _write(desk, _note(FRAMEWORK, sheet.framework, sheet.framework.name, tables), target)


def organisation_note(sheet: OrganisationSheet, kept: Table, told: Record[Organisation] = ORGANISATION) -> Note:
    """What is to be known of a structure, with what was noted of it; `told` has the file's own fields of it."""
    one: Organisation = sheet.organisation
    tables = (
        _table("years", "Accordé par année", _YEARS, sheet.granted),
        _table("files", "Dossiers", _FILES, sheet.files),
        _table("memberships", "Pôles", _MEMBERSHIPS, sheet.memberships),
        _table("contacts", _CONTACT.title, _CONTACTS, one.contacts),
        _table("aids", _AID.title, _AIDS, one.received_aids),
        kept,
    )
    granted = sum((year.granted for year in sheet.granted), ZERO)
    figures = (Figure("Accordé", amount_text(granted), strong=True),) if sheet.granted else ()
    return _note(told, one, one.name, tables, (Fact("Forme juridique", one.legal_form),), figures)


def _note(
    record: Record[Entity],
    one: Entity,
    name: str,
    tables: Sequence[Table],
    more: tuple[Fact, ...] = (),
    figures: tuple[Figure, ...] = (),
) -> Note:
    """A record, its empty fields and its empty tables said in one sentence."""
    held = [(field, field.read(one)) for field in record.fields if field.label]
    told = [(field.label, field.text_of(value)) for field, value in held if value != ""]
    facts = [Fact(label, text) for label, text in told if text]
    apart = {record.field(key).label for key in _APART & {field.key for field in record.fields}}
    nothing = [uncapitalised(table.title) for table in tables if not table.rows]
    return Note(
        heading=record.label,
        title=name,
        facts=tuple(fact for fact in (*facts, *more) if fact.text and fact.label not in apart),
        figures=figures,
        beside=(),
        tables=tuple(table for table in tables if table.rows),
        statement=(typeset(f"Rien de noté pour : {', '.join(nothing)}."),) if nothing else (),
    )


def _table(key: str, title: str, columns: Iterable[Column[Item]], rows: Iterable[Item]) -> Table:
    return Table.of(key, title, title, columns, rows)


def _write(desk: Desk, note: Note, target: Path) -> Path:
    write_pdf(Document(f"{note.heading} – {note.title}", "", origin_of(desk), notes=(note,)), target)
    return target
