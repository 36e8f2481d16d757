"""A dossier with all that goes with it, and the lists of dossiers."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from ptce_desk.db.queries import awards as award_queries
from ptce_desk.db.queries import funding_files as file_queries
from ptce_desk.db.queries import ledger as ledger_queries
from ptce_desk.db.queries.agreements import highest_amendment
from ptce_desk.db.queries.committees import session_of_file
from ptce_desk.db.queries.follow_up import FollowUpSums
from ptce_desk.db.queries.funding_files import FundingFileFilter, FundingFilePage, FundingFileSums
from ptce_desk.db.queries.paging import Cursor
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.aid.appraisal import request_of
from ptce_desk.domain.aid.ledger import Grant, years_of
from ptce_desk.domain.aid.legal import LegalCase, findings_of_all
from ptce_desk.domain.errors import DecidedError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.rules.assess import assess
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, Award, Carrier
from ptce_desk.domain.rules.schedule import schedule_of
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import MaxAwards
from ptce_desk.domain.states import FINAL_DECISIONS, DecisionState
from ptce_desk.domain.vocabulary import AwardsOf
from ptce_desk.services.budget.ledger import award_of, place_of, sharing
from ptce_desk.services.desk import Desk
from ptce_desk.services.law.watch import as_of, legal_cases


@dataclass(frozen=True, slots=True)
class FileSheet:
    """A dossier with all that its page shows; its entities are detached.

    `judged_on` is the day its awards, members and law are those of: of its decision, or of the session it is before;
    `grant` its award in the ledger; `amended` the greatest amount an amendment sets, signed or not, in euros.
    """

    file: FundingFile
    scheme: SupportScheme
    version: SchemeVersion
    ptce: Ptce | None
    beneficiary: Organisation | None
    members: tuple[Organisation, ...]
    carriers: tuple[Carrier, ...]
    awards: tuple[Award, ...]
    families: dict[str, str]
    session: tuple[int, date] | None
    legal: tuple[LegalCase, ...]
    awards_made: int | None
    judged_on: date | None
    grant: Grant
    amended: Decimal | None = None

    @property
    def request(self) -> AssessmentRequest:
        """What the dossier asks, as the rules see it on the day it is judged."""
        request = request_of(
            self.file,
            ptce=self.ptce,
            beneficiary=self.beneficiary,
            members=self.members,
            carriers=self.carriers,
            awards=self.awards,
        )
        persons = tuple(one.share for one in self.grant.recipients)
        return replace(request, decided_on=self.judged_on, persons=persons)

    @property
    def assessment(self) -> Assessment:
        """The computation of the dossier as it stands, on screen included."""
        context = AssessmentContext(self.scheme.code, self.families, self.awards_made)
        answer = assess(self.version, self.request, context)
        if self.file.decision is DecisionState.GRANTED:
            amount, schedule = self.grant.counted, years_of(self.grant)
        else:
            amount = self.file.proposed or answer.suggested_amount
            schedule = schedule_of(self.version.rules, self.request, amount)
        said = findings_of_all(self.legal, amount, schedule)
        return replace(answer, findings=(*answer.findings, *said)) if said else answer


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is typed in a dossier: one of its fields, or a cell of one of its lines."""

    key: str
    lines: Literal["costs", "plan"] | None = None
    line_id: object = None


def as_typed(sheet: FileSheet, typed: Mapping[Spot, object]) -> FileSheet:
    """The dossier as it would stand with what is typed in it and not kept yet.

    What is typed is put in a copy: the sheet, and the lines that screens hold to tell what changed, stay as the
    file holds them.
    """
    if not typed:
        return sheet
    file = deepcopy(sheet.file)
    holders: dict[tuple[str | None, object], object] = {(None, None): file}
    holders |= {("costs", line.id): line for line in file.costs} | {("plan", line.id): line for line in file.plan}
    for spot, value in typed.items():
        if (spot.lines, spot.line_id) in holders:
            setattr(holders[spot.lines, spot.line_id], spot.key, value)
    return replace(sheet, file=file)


def list_files(
    desk: Desk,
    wanted: FundingFileFilter,
    *,
    sort: str = "number",
    descending: bool = True,
    after: Cursor | None = None,
    followed: bool = False,
) -> FundingFilePage:
    """One page of dossiers; `followed` when its rows shall tell where each grant stands today."""
    with desk.reading() as connection:
        return file_queries.page(
            connection,
            _dated(desk, wanted),
            sort=sort,
            descending=descending,
            after=after,
            followed_as_of=as_of(desk) if followed else None,
        )


def list_ids(
    desk: Desk, wanted: FundingFileFilter, *, sort: str = "number", descending: bool = True
) -> tuple[int, ...]:
    """The dossiers of a list in its order, to go from one to the next."""
    with desk.reading() as connection:
        return file_queries.ids(connection, _dated(desk, wanted), sort=sort, descending=descending)


def sum_files(desk: Desk, wanted: FundingFileFilter) -> FundingFileSums:
    """Count and sums of the dossiers that match."""
    with desk.reading() as connection:
        return file_queries.sums(connection, _dated(desk, wanted))


def sum_follow_up(desk: Desk, wanted: FundingFileFilter) -> FollowUpSums:
    """What was agreed and paid for the dossiers that match, and what remains to be paid."""
    with desk.reading() as connection:
        return file_queries.follow_up_sums(connection, _dated(desk, wanted))


def list_years(desk: Desk) -> list[int]:
    """The fiscal years that have dossiers, latest first."""
    with desk.reading() as connection:
        return file_queries.years(connection)


def open_file(desk: Desk, file_id: int) -> FileSheet:
    """A dossier, its scheme, its PTCE and its computation.

    Raises:
        NotFoundError: no such dossier.
    """
    with desk.writing("") as work:
        return sheet_of(work, work.get(FundingFile, file_id))


def sheet_of(work: UnitOfWork, file: FundingFile, *, on: date | None = None, in_hand: bool = False) -> FileSheet:
    """All that goes with a dossier loaded in a unit of work, its computation included.

    A dossier that is not decided is judged as it would be `on` that day, by default as of now; `in_hand`, as that of
    its present bearer, where its agreement passed to another.
    """
    day = file.decided_on or on
    scheme = scheme_of(work, file)
    version = next(v for v in scheme.versions if v.id == file.scheme_version_id)
    ptce = None if file.ptce_id is None else work.get(Ptce, file.ptce_id)
    members = (
        ()
        if ptce is None
        else tuple(work.get(Organisation, m.organisation_id) for m in ptce.memberships if m.holds_on(day or work.today))
    )
    carriers = tuple(Carrier(work.get(Organisation, c.organisation_id).name, c.share) for c in file.carriers)
    connection = work.reading()
    place = place_of(work, file, scheme, version)
    own = place.own.in_hand() if in_hand else place.own
    leads = place.own.transfers[-1].to.organisation_id if in_hand and place.own.transfers else file.beneficiary_id
    beneficiary = None if leads is None else work.get(Organisation, leads)
    families = award_queries.family_by_code(connection)
    session = session_of_file(connection, file.id)
    awards = tuple(award_of(grant, own) for grant in place.grants)
    legal = legal_cases(work, file, scheme, version, place, day or work.today)
    made = _awards_made(work, file, scheme, version, day)
    return FileSheet(
        file,
        scheme,
        version,
        ptce,
        beneficiary,
        members,
        carriers,
        awards,
        families,
        session,
        legal,
        made,
        day,
        own,
        highest_amendment(connection, file.id) if file.decision is DecisionState.GRANTED else None,
    )


def loaded(work: UnitOfWork, file_ids: Sequence[int]) -> tuple[list[FundingFile], list[object]]:
    """Some dossiers by id, and what `sheet_of` reads beside each: loaded together, quick while both are held."""
    files = work.get_many(FundingFile, file_ids)
    versions = work.get_many(SchemeVersion, (file.scheme_version_id for file in files))
    poles = work.get_many(Ptce, (file.ptce_id for file in files))
    members = (member.organisation_id for pole in poles for member in pole.memberships)
    carriers = (carrier.organisation_id for file in files for carrier in file.carriers)
    beneficiaries = (file.beneficiary_id for file in files)
    schemes = work.get_many(SupportScheme, (version.scheme_id for version in versions))
    organisations = work.get_many(Organisation, (*members, *carriers, *beneficiaries))
    return files, [*versions, *poles, *schemes, *organisations]


def _awards_made(
    work: UnitOfWork, file: FundingFile, scheme: SupportScheme, version: SchemeVersion, day: date | None
) -> int | None:
    """How many awards the scheme made, when it limits their number; nobody counts them otherwise."""
    if not any(isinstance(rule, MaxAwards) and rule.of is AwardsOf.SCHEME for rule in version.rules):
        return None
    return award_queries.awards_made(work.reading(), scheme_id=scheme.id, except_file_id=file.id, by=day)


def _dated(desk: Desk, wanted: FundingFileFilter) -> FundingFileFilter:
    """The filter with the day and the thresholds that what is to be done, and where a grant stands, depend on."""
    undated = wanted.to_do is None and wanted.act is None and wanted.execution is None
    return wanted if undated else replace(wanted, as_of=as_of(desk))


def keep_computation(work: UnitOfWork, file: FundingFile, *, on: date | None = None) -> FileSheet:
    """Keep with a dossier what lists show of its computation, on a day or now, and hand back its page.

    Once it is granted or refused, what it was voted on stays.
    """
    sheet = sheet_of(work, file, on=on)
    if file.decision not in FINAL_DECISIONS:
        assessment = sheet.assessment
        file.eligible_base = assessment.eligible_base
        file.max_amount = assessment.max_amount
    return sheet


def undecided_file(work: UnitOfWork, file_id: int) -> FundingFile:
    """A dossier whose computation may still change.

    Raises:
        NotFoundError: no such dossier.
        DecidedError: it is granted or refused.
    """
    file = work.get(FundingFile, file_id)
    if file.decision in FINAL_DECISIONS:
        raise DecidedError(file.number)
    return file


def refresh_limited_by(work: UnitOfWork, file: FundingFile) -> None:
    """Compute again the dossiers that a decision on this one may limit: those of its PTCE and of who shares it."""
    work.flush()
    connection = work.reading()
    about = ledger_queries.about(file.ptce_id, ledger_queries.persons(connection, sharing(connection, file)))
    others = award_queries.undecided_about(connection, about, except_file_id=file.id)
    for other in others:
        keep_computation(work, work.get(FundingFile, other))


def scheme_of(work: UnitOfWork, file: FundingFile) -> SupportScheme:
    """The scheme a dossier is judged under."""
    return work.get(SupportScheme, work.get(SchemeVersion, file.scheme_version_id).scheme_id)
