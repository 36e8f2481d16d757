"""Other rules tried on every dossier of a scheme, some at a time, and what its envelopes are: nothing is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ptce_desk.db.queries import envelopes as envelope_queries
from ptce_desk.db.queries import schemes_rules as queries
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.request import AssessmentContext
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.rules.what_if import Standing, Tried, both, standing_of
from ptce_desk.domain.vocabulary import Section
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, sheets_of

BATCH: Final = 100
"""So many dossiers are read and computed together, between two moves of a progress bar."""


@dataclass(frozen=True, slots=True)
class SchemeFiles:
    """What rules are tried on.

    Attributes:
        file_ids: every dossier of the scheme, the latest number first.
        envelopes: those of the scheme, by fiscal year, in euros.
    """

    file_ids: tuple[int, ...]
    envelopes: Mapping[int, Decimal]


def files_and_envelopes(desk: Desk, scheme_id: int) -> SchemeFiles:
    """The dossiers of a scheme, and its envelopes."""
    with desk.reading() as connection:
        years = envelope_queries.years_of_scheme(connection, scheme_id)
        rows = [
            (year, row.budget)
            for year in years
            for row in envelope_queries.of_year(connection, year)
            if row.scheme_id == scheme_id
        ]
        return SchemeFiles(
            queries.file_ids(connection, scheme_id), {year: budget for year, budget in rows if budget is not None}
        )


def version_to_try(desk: Desk) -> int | None:
    """The version whose rules one most likely wants to change: that of the most dossiers; None without any."""
    with desk.reading() as connection:
        return queries.version_to_try(connection)


def try_on_files(desk: Desk, file_ids: Sequence[int], rules: tuple[Rule, ...]) -> list[Tried]:
    """Some dossiers under their rules and under others, in their order; those that are gone have none."""
    tried: list[Tried] = []
    with desk.loading() as work:
        for start in range(0, len(file_ids), BATCH):
            files = work.get_many(FundingFile, file_ids[start : start + BATCH])
            sheets = sheets_of(work, files)
            other = SchemeVersion("", work.today, Section.UNDIVIDED, "", rules)
            tried += [_tried(sheet, other) for sheet in sheets]
    return tried


def _tried(sheet: FileSheet, other: SchemeVersion) -> Tried:
    file = sheet.file
    context = AssessmentContext(sheet.scheme.code, sheet.families, sheet.awards_made)
    before, after, lacks = both(sheet.version, other, sheet.request, context)
    standing = standing_of(file.instruction, file.decision)
    return Tried(
        file.id,
        file.number,
        file.title,
        file.fiscal_year,
        standing,
        file.requested or ZERO,
        file.voted if standing is Standing.GRANTED else None,
        before,
        after,
        lacks,
    )
