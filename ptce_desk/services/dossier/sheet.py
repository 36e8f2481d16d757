"""A dossier with all that goes with it, and the lists of dossiers."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Final

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import awards as award_queries
from ptce_desk.db.queries import funding_files as file_queries
from ptce_desk.db.queries import ledger as ledger_queries
from ptce_desk.db.queries.awards import Decided
from ptce_desk.db.queries.file_axes import LISTING
from ptce_desk.db.queries.follow_up import FollowUpSums
from ptce_desk.db.queries.frameworks import FrameworkFilter, all_matching
from ptce_desk.db.queries.funding_files import FundingFileFilter, FundingFilePage, FundingFileRow, FundingFileSums
from ptce_desk.db.queries.listing import Group
from ptce_desk.db.queries.paging import Cursor
from ptce_desk.db.queries.payments import years_of_money
from ptce_desk.db.queries.persons import persons
from ptce_desk.db.queries.schemes import all_versions, versions_in_use
from ptce_desk.db.queries.sheets import Facts, around, facts_of
from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.aid.appraisal import request_of
from ptce_desk.domain.aid.ledger import Grant, years_of
from ptce_desk.domain.aid.legal import LegalCase, findings_of_all
from ptce_desk.domain.arbitration import not_before
from ptce_desk.domain.bands import Bucket
from ptce_desk.domain.errors import DecidedError
from ptce_desk.domain.free_fields import FreeOwner
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.rules.assess import assess
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.obligations import OBLIGATIONS
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, Award, Carrier
from ptce_desk.domain.rules.schedule import Schedule, schedule_of
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import MaxAwards
from ptce_desk.domain.states import FINAL_DECISIONS, DecisionState
from ptce_desk.domain.vocabulary import AwardsOf
from ptce_desk.services.budget.ledger import Agendas, AwardsSeen, Judged, places_of, sharing
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instructors import mine_among, with_mine
from ptce_desk.services.free_fields import fields_of
from ptce_desk.services.law.legal import law_in_force
from ptce_desk.services.law.watch import as_of, legal_cases
from ptce_desk.wording.axes import GROUPED_IN, OWN


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
    families: Mapping[str, str]
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
        """The computation of the dossier as it stands, on screen included.

        Of one that grants nothing, how its request stands to its rules: nothing that a grant would ask.
        """
        request = self.request
        if not self.grants_nothing:
            return self.assessed(request)
        answer = self._by_its_rules(request)
        return replace(answer, findings=tuple(one for one in answer.findings if one.code not in OBLIGATIONS))

    @property
    def grants_nothing(self) -> bool:
        """Whether it is refused, closed without a grant, or nothing is left of what it was granted."""
        given_up = self.file.decision is DecisionState.GRANTED and bool(self.file.voted) and not self.grant.counted
        return given_up or self.file.grants_nothing

    def assessed(self, request: AssessmentRequest) -> Assessment:
        """What its request, at hand already, gives and what its aid would ask, whatever became of it."""
        answer = self._by_its_rules(request)
        said = findings_of_all(self.legal, self._stands(answer), self._by_year(answer, request))
        return replace(answer, findings=(*answer.findings, *said)) if said else answer

    def _by_its_rules(self, request: AssessmentRequest) -> Assessment:
        return assess(self.version, request, AssessmentContext(self.scheme.code, self.families, self.awards_made))

    def by_year(self, answer: Assessment) -> Schedule:
        """The amount that stands by civil year: granted as the ledger has it, else proposed, else suggested."""
        return self._by_year(answer, self.request)

    def _by_year(self, answer: Assessment, request: AssessmentRequest) -> Schedule:
        if self.file.decision is DecisionState.GRANTED:
            return years_of(self.grant)
        return schedule_of(self.version.rules, request, self._stands(answer))

    def paid_by_year(self, amount: Decimal, request: AssessmentRequest | None = None) -> Schedule:
        """An amount by the civil year it is paid in, as documents tell it: nothing is paid before it is voted.

        What is over before the year of its decision, or of the session it is before, falls in that year. Its `request`
        is built where it is not at hand.
        """
        return self._once_voted(schedule_of(self.version.rules, request or self.request, amount))

    def standing_by_year(self, answer: Assessment) -> Schedule:
        """The amount that stands by the civil year it is paid in, as acts and screens tell it."""
        return self._once_voted(self.by_year(answer))

    def _once_voted(self, years: Schedule) -> Schedule:
        waits_for = self.session if self.file.decision is DecisionState.LISTED else None
        day = self.judged_on or (None if waits_for is None else waits_for[1])
        if day is None:
            return years
        later = not_before(day.year, dict[int | None, Decimal](years))
        return tuple((year, part) for year, part in later.items() if year is not None)

    def _stands(self, answer: Assessment) -> Decimal:
        if self.file.decision is DecisionState.GRANTED:
            return self.grant.counted
        return self.file.proposed or answer.suggested_amount


def list_files(
    desk: Desk,
    wanted: FundingFileFilter,
    *,
    sort: str = "number",
    descending: bool = True,
    after: Cursor | None = None,
    at_least: int = 0,
    followed: bool = False,
    more: Sequence[str] = (),
) -> FundingFilePage:
    """One page of dossiers, or as many as make `at_least` so many where a list is read again.

    `followed` when its rows shall tell where each grant stands today, `more` what else.
    """
    rows: list[FundingFileRow] = []
    with desk.reading() as connection:
        while True:
            page = file_queries.page(
                connection,
                _dated(desk, wanted, sort),
                sort=sort,
                descending=descending,
                after=after,
                followed_as_of=as_of(desk) if followed else None,
                more=more,
            )
            rows += page.rows
            after = page.next
            if after is None or len(rows) >= at_least:
                return FundingFilePage(tuple(rows), after)


def list_within(
    desk: Desk,
    asked: Mapping[tuple[Hashable, ...], tuple[FundingFileFilter, int]],
    *,
    sort: str,
    descending: bool,
    followed: bool,
    more: Sequence[str],
) -> dict[tuple[Hashable, ...], FundingFilePage]:
    """The first dossiers of some groups, so many of each at least, by what each of them is asked under."""
    told = partial(list_files, desk, sort=sort, descending=descending, followed=followed, more=more)
    return {path: told(wanted, at_least=count) for path, (wanted, count) in asked.items()}


def list_ids(
    desk: Desk,
    wanted: FundingFileFilter,
    *,
    sort: str = "number",
    descending: bool = True,
    most: int | None = file_queries.MOST_NEIGHBOURS,
) -> tuple[int, ...]:
    """The dossiers of a list in its order, to go from one to the next; so many at most."""
    with desk.reading() as connection:
        return file_queries.ids(connection, _dated(desk, wanted, sort), sort=sort, descending=descending, most=most)


def sum_files(desk: Desk, wanted: FundingFileFilter, more: Sequence[str] = ()) -> FundingFileSums:
    """Count and sums of the dossiers that match, those of some other amounts (`SUMMED_KEYS`) too."""
    with desk.reading() as connection:
        return file_queries.sums(connection, _dated(desk, wanted), more)


def group_files(
    desk: Desk, wanted: FundingFileFilter, by: Sequence[str], *, followed: bool = False, more: Sequence[str] = ()
) -> list[Group]:
    """The dossiers that match, counted and summed by one or two axes, in the order they are read in.

    With `followed`, what was agreed and paid for them is summed too; with `more`, other amounts.
    """
    with desk.reading() as connection:
        found = file_queries.groups(connection, _dated(desk, wanted, *by), by, followed=followed, more=more)
    return sorted(found, key=lambda group: [read_at(*one) for one in zip(by, group.values, group.names, strict=True)])


MAY_BE_UNSAID: Final = frozenset(
    {"year", "stage", "ptce", "beneficiary", "instructor", "commune", "department", "funder", "family"}
    | {"act", "execution", "number", "title", "siret", "contract_axis", "to_pay_in", "tags"}
)
"""The axes of the list of dossiers that may say nothing of one."""
_OFFERED: Final = (
    *("scheme", "year", "ptce", "beneficiary"),
    *("instructor", "commune", "department", "funder", "family", "contract_axis"),
)

MINE: Final = "mine"


def offered_values(desk: Desk) -> dict[str, list[tuple[Hashable, str]]]:
    """What the dossiers of the file say of each axis whose values are in the file, as (value, name) pairs.

    Under `OWN`, what the fields of one's own are called; under `MINE`, the instructors that are whoever is at work.
    """
    offered: dict[str, list[tuple[Hashable, str]]] = {}
    with desk.reading() as connection:
        for key in _OFFERED:
            said = sorted(LISTING.values(connection, key), key=lambda one: read_at(key, *one))
            offered[key] = [(value, name or str(value)) for value, name in said]
        names = with_mine(desk, (str(value) for value, _name in offered["instructor"]))
        offered["instructor"] = [(name, name) for name in names]
        offered[MINE] = [(name, name) for name in mine_among(desk, names)]
        offered["version"] = _versions_offered(connection)
        for key, years in years_of_money(connection).items():
            offered[key] = [(year, str(year)) for year in reversed(years)]
        own = fields_of(connection, FreeOwner.FUNDING_FILE)
        offered[OWN] = [(one.key, one.label) for one in own]
        offered["framework"] = [(one.id, one.name) for one in all_matching(connection, FrameworkFilter())]
    return offered


def _versions_offered(connection: Reader) -> list[tuple[Hashable, str]]:
    """The versions dossiers are judged under, each after the code of its scheme."""
    used = versions_in_use(connection)
    return [(row.version_id, f"{row.code} {row.version}") for row in all_versions(connection) if row.version_id in used]


def read_at(key: str, value: object, name: str | None) -> tuple[bool, object]:
    """Where a value stands among those of its axis: as declared, later years first, names as French orders them."""
    if value is None:
        return True, ""
    if isinstance(value, StrEnum):
        return False, list(type(value)).index(value)
    if isinstance(value, int) and (key == "year" or GROUPED_IN.get(key) is Bucket.YEAR):
        return False, -value
    return False, sort_key(name or str(value)) if name is not None or isinstance(value, str) else value


def sum_follow_up(desk: Desk, wanted: FundingFileFilter) -> FollowUpSums:
    """What was agreed and paid for the dossiers that match, and what remains to be paid."""
    with desk.reading() as connection:
        return file_queries.follow_up_sums(connection, _dated(desk, wanted))


def open_file(desk: Desk, file_id: int) -> FileSheet:
    """A dossier, its scheme, its PTCE and its computation.

    Raises:
        NotFoundError: no such dossier.
    """
    with desk.loading() as work:
        return sheet_of(work, work.get(FundingFile, file_id))


def sheet_of(work: Loader, file: FundingFile, *, on: date | None = None, in_hand: bool = False) -> FileSheet:
    """All that goes with a dossier loaded in a unit of work, its computation included.

    A dossier that is not decided is judged as it would be `on` that day, by default as of now; `in_hand`, as that of
    its present bearer, where its agreement passed to another.
    """
    return sheets_of(work, [file], on=on, in_hand=in_hand)[0]


def sheets_of(
    work: Loader,
    files: Sequence[FundingFile],
    *,
    on: date | None = None,
    in_hand: bool = False,
    whatever_rules: bool = False,
) -> list[FileSheet]:
    """All that goes with some dossiers, in their order: read together, however many they are.

    Their awards are those that the rules they are under look at, or that any may, for `whatever_rules`. One that waits
    for the vote of a session is judged with the others of its agenda: what is proposed of them counts under the
    thresholds of a year, whoever asks.
    """
    connection = work.reading()
    facts = facts_of(connection, [file.id for file in files])
    _held = _bring(work, files, facts)
    judged = [_judged(work, file, facts[file.id]) for file in files]
    book = ledger_queries.scheme_book(connection)
    sessions = {key: one.session for key, one in facts.items() if one.session is not None}
    agendas = Agendas(sessions, partial(_read_others, work))
    places = places_of(connection, judged, book, agendas, whatever_rules=whatever_rules)
    made = awards_counted(connection, judged)
    law, seen = law_in_force(work.law, connection), AwardsSeen()
    sheets = []
    for one, place in zip(judged, places, strict=True):
        file = one.file
        day = file.decided_on or on
        ptce = None if file.ptce_id is None else work.get(Ptce, file.ptce_id)
        members = () if ptce is None else (m for m in ptce.memberships if m.holds_on(day or work.today))
        own = place.own.in_hand() if in_hand else place.own
        leads = place.own.transfers[-1].to.organisation_id if in_hand and place.own.transfers else file.beneficiary_id
        sheets.append(
            FileSheet(
                file,
                one.scheme,
                one.version,
                ptce,
                None if leads is None else work.get(Organisation, leads),
                tuple(work.get(Organisation, m.organisation_id) for m in members),
                tuple(Carrier(work.get(Organisation, c.organisation_id).name, c.share) for c in file.carriers),
                (*(seen.award_of(grant, own) for grant in place.grants), *place.summed),
                book.families,
                facts[file.id].session,
                tuple(
                    replace(case, signed=facts[file.id].signed)
                    for case in legal_cases(work, one, place, law, day or work.today)
                ),
                None if one.scheme.id not in made else _count(made[one.scheme.id], file, day),
                day,
                own,
                facts[file.id].amended if file.decision is DecisionState.GRANTED else None,
            )
        )
    return sheets


def _read_others(work: Loader, file_ids: Collection[int]) -> list[Judged]:
    """Other dossiers, that are not judged: what they ask, and of whom."""
    files, facts = work.get_many(FundingFile, file_ids), {key: Facts() for key in file_ids}
    _held = _bring(work, files, facts)
    return [_judged(work, file, facts[file.id]) for file in files]


def _bring(work: Loader, files: Sequence[FundingFile], facts: Mapping[int, Facts]) -> list[object]:
    """Load what goes with some dossiers and is not at hand: schemes, PTCE, their members, whom they name."""
    versions = {file.scheme_version_id for file in files}
    poles = {file.ptce_id for file in files if file.ptce_id is not None}
    named = {key for file in files for key in sharing(file, facts[file.id].passed)}
    at_hand = [work.get(Ptce, key) for key in poles if work.holds(Ptce, key)]
    named |= {member.organisation_id for ptce in at_hand for member in ptce.memberships}
    wanted = {
        "versions": {key for key in versions if not work.holds(SchemeVersion, key)},
        "poles": {key for key in poles if not work.holds(Ptce, key)},
        "organisations": {key for key in named if not work.holds(Organisation, key)},
    }
    return [*at_hand, *(work.get_together(around(), **wanted) if any(wanted.values()) else ())]


def _judged(work: Loader, file: FundingFile, facts: Facts) -> Judged:
    scheme = scheme_of(work, file)
    version = next(one for one in scheme.versions if one.id == file.scheme_version_id)
    return Judged(file, scheme, version, sharing(file, facts.passed))


def awards_counted(connection: Reader, judged: Sequence[Judged]) -> dict[int, list[Decided]]:
    """The awards of the schemes, by id, that limit their number; nobody counts those of others."""
    limited = {
        one.scheme.id
        for one in judged
        if any(isinstance(rule, MaxAwards) and rule.of is AwardsOf.SCHEME for rule in one.version.rules)
    }
    return award_queries.awards_made(connection, limited) if limited else {}


def _count(made: Sequence[Decided], file: FundingFile, day: date | None) -> int:
    """How many awards count besides a dossier on the day it is judged."""
    return sum(1 for one in made if one.file_id != file.id and (day is None or (one.decided_on or day) <= day))


def _dated(desk: Desk, wanted: FundingFileFilter, *keys: str) -> FundingFileFilter:
    """The filter with the day and the thresholds that what is to be done, and where a grant stands, depend on.

    `keys` are those a list is grouped or ordered by.
    """
    return replace(wanted, as_of=as_of(desk)) if LISTING.is_dated(wanted.by, keys) else wanted


def keep_computation(work: UnitOfWork, file: FundingFile, *, on: date | None = None) -> FileSheet:
    """Keep with a dossier what lists show of its computation, on a day or now, and hand back its page.

    Once it is granted or refused, what it was voted on stays.
    """
    return keep_computations(work, [file], on=on)[0]


def keep_computations(work: UnitOfWork, files: Sequence[FundingFile], *, on: date | None = None) -> list[FileSheet]:
    """Keep with some dossiers what lists show of their computation, and hand back their pages, in their order."""
    sheets = sheets_of(work, files, on=on)
    for sheet in sheets:
        if sheet.file.decision not in FINAL_DECISIONS:
            assessment = sheet.assessment
            sheet.file.eligible_base = assessment.eligible_base
            sheet.file.max_amount = assessment.maximum
    return sheets


def commit_computed(work: UnitOfWork, file: FundingFile) -> FileSheet:
    """Keep with the dossier what lists show of its computation, commit, and hand back its page.

    It is written once, computed: what is decided alone is written before, since its award is read from the file.
    """
    if file.decision in FINAL_DECISIONS:
        work.flush()
    else:
        work.check()
    sheet = keep_computation(work, file)
    work.commit()
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
    shared = sharing(file, facts_of(connection, [file.id])[file.id].passed)
    poles = () if file.ptce_id is None else (file.ptce_id,)
    about = ledger_queries.about(poles, persons(connection, shared))
    others = award_queries.undecided_about(connection, about, except_file_id=file.id)
    keep_computations(work, work.get_many(FundingFile, others))


def scheme_of(work: Loader, file: FundingFile) -> SupportScheme:
    """The scheme a dossier is judged under."""
    return work.get(SupportScheme, work.get(SchemeVersion, file.scheme_version_id).scheme_id)
