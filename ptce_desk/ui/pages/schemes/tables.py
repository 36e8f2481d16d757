"""The small tables of a scheme's page: its versions, its dossiers, its fiscal years."""

from dataclasses import dataclass

from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.states import DecisionState
from ptce_desk.formatting import number_text
from ptce_desk.services.ptce.sheets import FundingFileRow
from ptce_desk.services.schemes.schemes import SchemeSheet, SchemeYear
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.pages.state_colours import DECISION_COLOURS, INSTRUCTION_COLOURS
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version as the table shows it."""

    version: SchemeVersion
    file_count: int
    in_force: bool

    @property
    def id(self) -> int:
        """The id of the version."""
        return self.version.id


def version_rows(sheet: SchemeSheet) -> list[VersionRow]:
    """The versions of a scheme, the latest to begin first."""
    in_force = sheet.in_force
    return [VersionRow(v, sheet.file_counts.get(v.id, 0), v is in_force) for v in sheet.versions]


VERSION_COLUMNS: tuple[Column[VersionRow], ...] = (
    Column(
        "version",
        "Version",
        "text",
        lambda row: row.version.version,
        badge=lambda row: "success" if row.in_force else "muted",
        tooltip=lambda row: "En vigueur" if row.in_force else "",
        stretch=1,
        width_chars=8,
    ),
    Column("valid_from", "Du", "date", lambda row: row.version.valid_from, width_chars=10),
    Column("valid_to", "Au", "date", lambda row: row.version.valid_to, width_chars=10),
    Column(
        "deliberation",
        "Délibération",
        "text",
        lambda row: row.version.deliberation,
        width_chars=11,
        tooltip=lambda row: row.version.deliberation,
    ),
    Column(
        "files",
        "Dossiers",
        "number",
        lambda row: row.file_count,
        words=lambda row: number_text(row.file_count) if row.file_count else "",
        width_chars=7,
    ),
)


def _year(row: SchemeYear) -> str:
    return "sans date" if row.year is None else str(row.year)


YEAR_COLUMNS: tuple[Column[SchemeYear], ...] = (
    Column("year", "Exercice", "text", lambda row: row.year, words=_year, width_chars=10),
    Column("files", "Dossiers", "number", lambda row: row.file_count, width_chars=7),
    Column("requested", "Demandé", "amount", lambda row: row.requested, stretch=1, width_chars=12),
    Column("proposed", "Proposé", "amount", lambda row: row.proposed, stretch=1, width_chars=12),
    Column("voted", "Voté", "amount", lambda row: row.voted, stretch=1, width_chars=12),
)


def _title(row: FundingFileRow) -> str:
    return row.title or "Sans intitulé"


def _state(row: FundingFileRow) -> str:
    decided = row.decision is not DecisionState.NOT_LISTED
    return DECISION_LABELS[row.decision] if decided else INSTRUCTION_LABELS[row.instruction]


def _colour(row: FundingFileRow) -> ColourRole:
    decided = row.decision is not DecisionState.NOT_LISTED
    return DECISION_COLOURS[row.decision] if decided else INSTRUCTION_COLOURS[row.instruction]


FILE_COLUMNS: tuple[Column[FundingFileRow], ...] = (
    Column("number", "N°", "text", lambda row: row.number, width_chars=8),
    Column("title", "Intitulé", "text", _title, stretch=3, width_chars=24, tooltip=_title),
    Column(
        "ptce", "PTCE", "text", lambda row: row.ptce_name, stretch=2, width_chars=18, tooltip=lambda row: row.ptce_name
    ),
    Column("requested", "Demandé", "amount", lambda row: row.requested, width_chars=11),
    Column("voted", "Voté", "amount", lambda row: row.voted, width_chars=11),
    Column("state", "État", "text", _state, badge=_colour, width_chars=16),
)
