"""The sheet of a PTCE: all that the file knows of it, on a few pages or as tables."""

from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.db.queries.attachments import AttachmentRow
from ptce_desk.db.queries.ptce_grants import GrantRow
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import MemberRole, holding
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.ptce_course import course_of
from ptce_desk.exports.chart_data import Bar
from ptce_desk.exports.documents import BarChart, Chart, Document, Fact, Figure, Note, with_columns
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Column, Report, Table
from ptce_desk.exports.table_files import write_table_file
from ptce_desk.formatting import HARD_SPACE, amount_text, number_text, typeset, whole_amount_text
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.budget.remaining import Possible, possible_for
from ptce_desk.services.dated_notes import notes_table
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.attachments import list_attachments
from ptce_desk.services.file.printing import origin_of
from ptce_desk.services.grants.ptce_grants import granted_by_year, list_grants
from ptce_desk.services.home.deadlines import DeadlineSheet, open_ptce_deadlines
from ptce_desk.services.ptce.sheets import PtceSheet, list_organisations, open_ptce
from ptce_desk.services.reports import ptce_report_money as money
from ptce_desk.services.reports import ptce_report_tables as tables
from ptce_desk.wording.labels import STAGE_LABELS
from ptce_desk.wording.sources import source_text
from ptce_desk.wording.states import PTCE_LABEL_LABELS, TERRITORY_LABELS

_TITLE: Final = "Fiche du PTCE"
_MOST_ON_PAPER: Final = 12
"""Interactions and documents that a printed sheet tells of; the workbook has them all."""
_NO_YEAR: Final = "sans date"
_IDENTITY: Final[tuple[Column[Fact], ...]] = (
    Column("what", "Rubrique", read=lambda fact: fact.label, width=30),
    Column("text", "Valeur", read=lambda fact: fact.text, width=80, wrap=True),
)


@dataclass(frozen=True, slots=True)
class Known:
    """All that the file knows of a PTCE; `names` are those of organisations, by id."""

    sheet: PtceSheet
    names: dict[int, str]
    grants: list[GrantRow]
    dates: DeadlineSheet
    possible: list[Possible]
    documents: tuple[AttachmentRow, ...]
    notes: Table


def export_ptce_sheet(desk: Desk, ptce_id: int, target: Path) -> Path:
    """Write the sheet of a PTCE: a few printed pages, a workbook or text, by the file's ending.

    Raises:
        NotFoundError: no such PTCE.
        ExportError: the target cannot be written; it stays as it was.
    """
    known = _known(desk, ptce_id)
    if target.suffix.lower() == ".pdf":
        title = f"{_TITLE} – {known.sheet.ptce.name}"
        write_pdf(Document(title, "", origin_of(desk), notes=(_note(known),)), target)
    else:
        write_table_file(_report(desk, known), target)
    return target


def ptce_report(desk: Desk, ptce_id: int) -> Report:
    """The tables of the sheet of a PTCE.

    Raises:
        NotFoundError: no such PTCE.
    """
    return _report(desk, _known(desk, ptce_id))


def _known(desk: Desk, ptce_id: int) -> Known:
    return Known(
        open_ptce(desk, ptce_id),
        {row.id: row.name for row in list_organisations(desk)},
        list_grants(desk, ptce_id),
        open_ptce_deadlines(desk, ptce_id),
        possible_for(desk, ptce_id),
        list_attachments(desk, "ptce", ptce_id).rows,
        notes_table(PTCE, desk, ptce_id),
    )


def _report(desk: Desk, known: Known) -> Report:
    return Report(
        origin=origin_of(desk),
        title=_TITLE,
        subtitle=known.sheet.ptce.name,
        sheets=(
            _identity_table(known),
            _course(known),
            tables.dates_table(known.dates),
            *_tables(known),
            tables.interactions_table(known.sheet.ptce),
        ),
    )


def _tables(known: Known) -> tuple[Table, ...]:
    """What follows the course and the dates, on paper as in a workbook."""
    ptce = known.sheet.ptce
    return (
        money.grants_table(known.grants),
        money.files_table(known.sheet.files, known.grants),
        money.possible_table(known.possible),
        money.in_kind_table(ptce, known.names),
        tables.participations_table(ptce),
        tables.members_table(known.sheet),
        tables.figures_table(ptce),
        tables.frameworks_table(known.sheet.frameworks),
        tables.levers_table(ptce),
        tables.documents_table(known.documents),
    )


def _note(known: Known) -> Note:
    ptce = known.sheet.ptce
    interactions = with_columns(tables.interactions_table(ptce), ("held_on", "kind", "subject", "lever"))
    every = (*_tables(known), interactions, known.notes)
    empty = [table.title[:1].lower() + table.title[1:] for table in every if not table.rows]
    return Note(
        heading=_TITLE,
        title=ptce.name,
        facts=tuple(_facts(known)),
        figures=_figures(known),
        beside=(_course(known), tables.dates_table(known.dates)),
        tables=tuple(_on_paper(table) for table in every if table.rows),
        statement=(typeset(f"Rien de noté pour : {', '.join(empty)}."),) if empty else (),
        charts=_charts(known),
    )


def _on_paper(table: Table) -> Table:
    """A table without the rows that a few pages cannot hold."""
    left = len(table.rows) - _MOST_ON_PAPER
    if table.key not in ("interactions", "documents", "dated_notes") or left <= 0:
        return table
    said = f"Et {number_text(left)} de plus, dans le fichier."
    return replace(table, rows=table.rows[:_MOST_ON_PAPER], notes=(*table.notes, said))


def _course(known: Known) -> Table:
    return tables.course_table(course_of(known.sheet.ptce, known.names))


def _identity_table(known: Known) -> Table:
    facts = [Fact("Nom", known.sheet.ptce.name), *_facts(known)]
    return Table.of("identity", "Identité", "Identité", _IDENTITY, facts)


def _facts(known: Known) -> list[Fact]:
    ptce = known.sheet.ptce
    stage = ptce.stage_on(known.dates.today)
    labels = [f"{PTCE_LABEL_LABELS[one.kind]} {one.call}".strip() for one in ptce.labels]
    facts = [
        Fact("Stade", STAGE_LABELS[stage] if stage else "non précisé"),
        Fact("Structure porteuse", ", ".join(_bearers(known)) or "aucune"),
        Fact("Forme du porteur", ptce.bearer_form),
        Fact("Reconnaissances", ", ".join(labels)),
        Fact("Création", str(ptce.created_year or "")),
        Fact("Autres noms", ", ".join(alias.name for alias in ptce.aliases)),
        Fact("Activités", ptce.activities),
        Fact("Territoire", ptce.territory),
        *_where(ptce),
        Fact("Site internet", ptce.website),
        Fact("Source", source_text(ptce.source)),
    ]
    return [fact for fact in facts if fact.text]


def _where(ptce: Ptce) -> list[Fact]:
    kind = TERRITORY_LABELS[ptce.territory_type] if ptce.territory_type else ""
    district = "" if ptce.priority_district is None else "oui" if ptce.priority_district else "non"
    areas = (_area("bâti", ptce.place_built_m2), _area("terrain", ptce.place_land_m2))
    departments = f"{'départements' if ',' in ptce.departments else 'département'} {ptce.departments}"
    return [
        Fact("Commune", ptce.commune),
        Fact("Région", ", ".join(part for part in (ptce.region, ptce.departments and departments) if part)),
        Fact("Type de territoire", kind),
        Fact("Quartier prioritaire", district),
        Fact("Lieu", ", ".join(part for part in (ptce.place, ptce.place_kind) if part)),
        Fact("Surfaces", ", ".join(part for part in areas if part)),
        Fact("Propriétaire du lieu", ptce.place_owner),
    ]


def _area(what: str, square_metres: Decimal | None) -> str:
    return "" if square_metres is None else f"{what} {number_text(square_metres)}{HARD_SPACE}m²"


def _bearers(known: Known) -> list[str]:
    """Those who bear it today."""
    held = holding(known.sheet.ptce.memberships, MemberRole.BEARER, known.dates.today)
    return [known.names[one.organisation_id] for one in held]


def _figures(known: Known) -> tuple[Figure, ...]:
    ours = [grant for grant in known.grants if grant.ours]
    granted = sum((grant.amount for grant in ours), ZERO)
    paid = sum((grant.paid or ZERO for grant in ours), ZERO)
    others = sum((grant.amount for grant in known.grants if not grant.ours), ZERO)
    in_kind = sum((one.value or ZERO for one in known.sheet.ptce.in_kind), ZERO)
    today = known.dates.today
    members = {one.organisation_id for one in known.sheet.ptce.memberships if one.holds_on(today)}
    return (
        Figure("Dossiers", number_text(len(known.sheet.files))),
        Figure("Accordé", amount_text(granted), strong=True),
        Figure("Versé", amount_text(paid)),
        Figure("Autres financeurs", amount_text(others)),
        Figure("Soutien en nature", amount_text(in_kind)),
        Figure("Structures", number_text(len(members))),
    )


def _charts(known: Known) -> dict[str, Chart]:
    """What all funders granted, year by year, when there are several."""
    by_year = granted_by_year(known.grants)
    if len(by_year) < 2:
        return {}
    bars = [Bar(str(year or _NO_YEAR), amount, whole_amount_text(amount)) for year, amount, _waits in reversed(by_year)]
    return {"grants": BarChart("Accordé par exercice, tous financeurs", tuple(bars))}
