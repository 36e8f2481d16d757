"""Other rules tried on every dossier of a scheme, some at a time, and what its envelopes are: nothing is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from ptce_desk.db.queries import envelopes as envelope_queries
from ptce_desk.db.queries import schemes_rules as queries
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.rules.what_if import Standing, Tried, both, standing_of
from ptce_desk.domain.vocabulary import Section
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, sheets_of

BATCH: Final = 50
"""So many dossiers are read and computed together, between two moves of a progress bar."""

MOST_KNOWN: Final = 2000
"""What so many dossiers ask is kept in memory while rules are tried on them: a few tens of megabytes."""


@dataclass(frozen=True, slots=True)
class SchemeFiles:
    """What rules are tried on.

    Attributes:
        file_ids: every dossier of the scheme, the latest number first.
        envelopes: those of the scheme, by fiscal year, in euros.
    """

    file_ids: tuple[int, ...]
    envelopes: Mapping[int, Decimal]


@dataclass(frozen=True, slots=True)
class Case:
    """A dossier as any rules judge it.

    Attributes:
        told: what is told of it, its amounts apart.
        own: the version it is judged under.
    """

    told: Tried
    own: SchemeVersion
    request: AssessmentRequest
    context: AssessmentContext


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


def try_on_files(
    desk: Desk,
    file_ids: Sequence[int],
    rules: tuple[Rule, ...],
    known: dict[int, Case] | None = None,
    against: tuple[Rule, ...] | None = None,
) -> list[Tried]:
    """Some dossiers under their rules and under others, in their order; those that are gone have none.

    Args:
        desk: where they are.
        file_ids: which.
        rules: the others.
        known: what was read of some already, by dossier, as long as the file does not change: what is read is added to
            it, up to a limit, and other rules are then tried without reading.
        against: rules to compare them with; None for none.
    """
    held = {} if known is None else known
    read = {case.told.id: case for case in cases_of(desk, [one for one in file_ids if one not in held])}
    held.update(list(read.items())[: max(0, MOST_KNOWN - len(held))])
    other, compared = _version_of(desk, rules), None if against is None else _version_of(desk, against)
    cases = (held.get(one) or read.get(one) for one in file_ids)
    return [_tried(case, other, compared) for case in cases if case is not None]


def compare_on_files(
    desk: Desk, file_ids: Sequence[int], before: tuple[Rule, ...], after: tuple[Rule, ...]
) -> list[Tried]:
    """Some dossiers under two sets of rules, whatever rules they are judged under; those that are gone have none."""
    left, right = _version_of(desk, before), _version_of(desk, after)
    return [_under(left, right, case) for case in cases_of(desk, file_ids)]


def cases_of(desk: Desk, file_ids: Sequence[int]) -> list[Case]:
    """What some dossiers ask, as any rules judge it, in their order; those that are gone have none."""
    cases: list[Case] = []
    with desk.loading() as work:
        for start in range(0, len(file_ids), BATCH):
            sheets = sheets_of(work, work.get_many(FundingFile, file_ids[start : start + BATCH]), whatever_rules=True)
            cases += [_case(sheet) for sheet in sheets]
    return cases


def _case(sheet: FileSheet) -> Case:
    file = sheet.file
    standing = standing_of(file.instruction, file.decision)
    told = Tried(
        file.id,
        file.number,
        file.title,
        file.fiscal_year,
        standing,
        file.requested or ZERO,
        file.voted if standing is Standing.GRANTED else None,
        ZERO,
        ZERO,
    )
    context = AssessmentContext(sheet.scheme.code, sheet.families, sheet.awards_made)
    return Case(told, sheet.version, sheet.request, context)


def _version_of(desk: Desk, rules: tuple[Rule, ...]) -> SchemeVersion:
    """A version that has these rules and is of no scheme."""
    return SchemeVersion("", desk.today(), Section.UNDIVIDED, "", rules)


def _tried(case: Case, other: SchemeVersion, compared: SchemeVersion | None) -> Tried:
    told = _under(case.own, other, case)
    if compared is None:
        return told
    _before, against, more = both(case.own, compared, case.request, case.context)
    return replace(told, against=against, lacks=tuple(dict.fromkeys((*told.lacks, *more))))


def _under(own: SchemeVersion, other: SchemeVersion, case: Case) -> Tried:
    before, after, lacks = both(own, other, case.request, case.context)
    return replace(case.told, before=before, after=after, lacks=lacks)
