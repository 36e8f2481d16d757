"""The small tables of a scheme's page: its versions, its dossiers, its fiscal years."""

from dataclasses import dataclass
from datetime import date

from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.formatting import date_text
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.schemes import VERSION
from ptce_desk.services.ptce.sheets import FundingFileRow
from ptce_desk.services.schemes.schemes import SchemeSheet, SchemeYear
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.pages.dossier_columns import number_column, state_column, title_column


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version as the table shows it."""

    version: SchemeVersion
    file_count: int
    in_force: bool
    draft: bool = False
    ended_by: SchemeVersion | None = None

    @property
    def end(self) -> date | None:
        """The end that is sure: none of a version that one not voted yet would end."""
        return None if self.ended_by is not None else self.version.valid_to

    @property
    def unsure_end(self) -> str:
        """What the end depends on, nothing when it is sure."""
        if self.ended_by is None:
            return ""
        return f"Jusqu’au {date_text(self.version.valid_to)} si la version {self.ended_by.version} est votée"

    @property
    def id(self) -> int:
        """The id of the version."""
        return self.version.id


def version_rows(sheet: SchemeSheet) -> list[VersionRow]:
    """The versions of a scheme, the latest to begin first."""
    in_force = sheet.in_force
    drafts = sheet.drafts
    return [
        VersionRow(v, sheet.file_counts.get(v.id, 0), v is in_force, v in drafts, sheet.ended_by(v))
        for v in sheet.versions
    ]


VERSION_COLUMNS: tuple[Column[VersionRow], ...] = (
    Column(
        "version",
        "Version",
        "text",
        lambda row: row.version.version,
        words=lambda row: f"{row.version.version} · en projet" if row.draft else row.version.version,
        badge=lambda row: "success" if row.in_force else "accent" if row.draft else "muted",
        tooltip=lambda row: "En vigueur" if row.in_force else "À venir, pas encore votée" if row.draft else "",
        stretch=1,
        width_chars=8,
    ),
    screen_column(VERSION.field("valid_from"), lambda row: row.version.valid_from, heading="Du", width_chars=10),
    screen_column(
        VERSION.field("valid_to"), lambda row: row.end, heading="Au", width_chars=10, tooltip=lambda row: row.unsure_end
    ),
    screen_column(
        VERSION.field("deliberation"),
        lambda row: row.version.deliberation,
        heading="Délibération",
        width_chars=11,
        tooltip=lambda row: row.version.deliberation,
    ),
    Column("files", "Dossiers", "count", lambda row: row.file_count, width_chars=7),
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


FILE_COLUMNS: tuple[Column[FundingFileRow], ...] = (
    number_column(),
    title_column(stretch=3, width_chars=24, tooltip=lambda row: row.title),
    Column(
        "ptce", "PTCE", "text", lambda row: row.ptce_name, stretch=2, width_chars=18, tooltip=lambda row: row.ptce_name
    ),
    screen_column(FUNDING_FILE.field("requested"), heading="Demandé", width_chars=11),
    screen_column(FUNDING_FILE.field("voted"), width_chars=11),
    state_column(16),
)
