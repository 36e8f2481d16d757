"""The register of the PTCE: where they are, who bears them, what they were granted and paid."""

from pathlib import Path
from typing import Final

from ptce_desk.db.queries import ptce_register as queries
from ptce_desk.db.queries.ptce import PtceFilter, PtceRow
from ptce_desk.db.queries.ptce_register import Owed
from ptce_desk.domain.free_fields import FreeOwner
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.tags import names_said
from ptce_desk.exports.report import Column, Report, Table, Total, summed
from ptce_desk.formatting import capitalised, typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.free_fields import free_columns
from ptce_desk.services.ptce.sheets import list_ptce
from ptce_desk.services.reports.lists import exported, with_own_apart
from ptce_desk.wording.filters import count_text, ptce_filter_sentence
from ptce_desk.wording.labels import STAGE_LABELS
from ptce_desk.wording.states import TERRITORY_LABELS

_NOTHING: Final = Owed(ZERO, ZERO)
_TERRITORIES: Final = tuple(TERRITORY_LABELS.items())
_STAGES: Final = tuple(STAGE_LABELS.items())
_TAGS: Final[Column[PtceRow]] = Column(
    "tags", "Étiquettes", read=lambda row: names_said(tag.name for tag in row.tags), width=20, wrap=True
)
_MEMBERS: Final = "Membres, partenaires et structure porteuse."


def export_ptce_list(
    desk: Desk, wanted: PtceFilter, target: Path, *, order: str = "name", descending: bool = False
) -> Path:
    """Write the PTCE that match, in an order: a PDF, a workbook or text, by the file's ending.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    report = ptce_list_report(desk, wanted, order=order, descending=descending)
    return write_report(with_own_apart(report, target), target)


def ptce_list_report(desk: Desk, wanted: PtceFilter, *, order: str = "name", descending: bool = False) -> Report:
    """The PTCE that match, one on each row."""
    rows = list_ptce(desk, wanted, order=order, descending=descending)
    return Report(
        origin=origin_of(desk),
        title="PTCE",
        subtitle=ptce_filter_sentence(
            len(rows),
            regions=wanted.regions,
            territory_types=wanted.territory_types,
            text=wanted.text,
            imported=wanted.among is not None,
        ),
        sheets=(_table(desk, rows),),
    )


def find_ptce(desk: Desk, words: str) -> list[PtceRow]:
    """The PTCE of that number, else of that name or other name, else those whose name holds these words."""
    every = list_ptce(desk, PtceFilter())
    if words.strip().isdecimal():
        return [row for row in every if row.id == int(words)]
    found = list_ptce(desk, PtceFilter(text=words))
    exact = [row for row in found if fold(row.name) == fold(words)]
    return exact or found


def _table(desk: Desk, rows: list[PtceRow]) -> Table:
    with desk.reading() as connection:
        stages = queries.stages_on(connection, desk.today())
        bearers = queries.bearers(connection, desk.today())
        members = queries.member_counts(connection, desk.today())
        owed = queries.owed(connection)

    def owed_of(row: PtceRow) -> Owed:
        return owed.get(row.id, _NOTHING)

    columns: tuple[Column[PtceRow], ...] = (
        Column("name", "Nom", read=lambda row: row.name, width=36, wrap=True),
        Column("commune", "Commune", read=lambda row: row.commune, width=20, wrap=True),
        Column("region", "Région", read=lambda row: row.region, width=22, wrap=True),
        Column("territory", "Territoire", "choice", lambda row: row.territory_type, _TERRITORIES, width=12),
        Column("created", "Création", "year", lambda row: row.created_year),
        Column(
            "stage",
            "Stade",
            "choice",
            lambda row: stages.get(row.id),
            _STAGES,
            width=16,
            meaning="Dernier stade atteint.",
        ),
        Column(
            "bearer",
            "Structure porteuse",
            read=lambda row: ", ".join(bearers.get(row.id, ())),
            width=28,
            wrap=True,
            meaning="À la date du document.",
        ),
        Column("members", "Structures", "count", lambda row: members.get(row.id, 0), meaning=_MEMBERS),
        Column("files", "Dossiers", "count", lambda row: row.file_count, total=Total.SUM),
        summed("voted", "Accordé", lambda row: row.voted),
        summed("paid", "Versé", lambda row: owed_of(row).paid),
        summed("remaining", "Reste à payer", lambda row: owed_of(row).remaining),
        *([_TAGS] if any(row.tags for row in rows) else ()),
        *map(exported, free_columns(desk, FreeOwner.PTCE)),
    )
    return Table.of(
        "ptce",
        "PTCE",
        "PTCE",
        columns,
        rows,
        empty_text=typeset(f"{capitalised(count_text(0, 'PTCE'))}."),
        frozen_columns=1,
        of_all_years=True,
    )
