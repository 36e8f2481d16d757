"""Importing dossiers: the plan of `imports.tables.planning` over the file, then carried out as one change."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from ptce_desk.db.database import Reader
from ptce_desk.db.new_rows import fresh, give_parts
from ptce_desk.db.queries import importing as queries
from ptce_desk.db.queries import to_match
from ptce_desk.db.queries.frameworks import known_schemes
from ptce_desk.db.queries.funding_files import next_number
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.funding_files import FundingFile, PlanLine
from ptce_desk.domain.identifiers import siren_of
from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import PUBLIC_LEVELS, Organisation
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.schemes import SupportScheme, version_for
from ptce_desk.domain.states import FINAL_DECISIONS, DecisionState
from ptce_desk.domain.vocabulary import Section
from ptce_desk.domain.waiting import by_batches, while_wanted
from ptce_desk.imports.tables.budget import (
    BUDGET,
    ToldBudget,
    correct_budget,
    costs_of,
    held_budget,
    resources_of,
    tells_budget,
)
from ptce_desk.imports.tables.differences import kept_text
from ptce_desk.imports.tables.funders import NewScheme
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import KnownFile, KnownFiles, MatchedBy
from ptce_desk.imports.tables.past import ADDED, PAYMENT, VOTE, amount_in, day_in, exercice_of
from ptce_desk.imports.tables.planning import KnownRecords, Planned, paid_more, plan
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import keep_computations
from ptce_desk.services.importing import carrying, organisations
from ptce_desk.services.importing.other_funders import known_funders, make_schemes
from ptce_desk.services.importing.past_decisions import PastDecisions, Signed
from ptce_desk.services.importing.past_documents import attach_documents, with_documents
from ptce_desk.services.importing.past_sessions import PastSessions
from ptce_desk.services.importing.tables import Source
from ptce_desk.services.records import set_field

_KIND: Final = "funding_file"
_TOLD: Final = carrying.Told(("nouveau dossier", "nouveaux dossiers"), ("dossier modifié", "dossiers modifiés"))
_COPIED: Final = (
    *("deposited_on", "start", "end", "total_cost", "requested", "proposed"),
    *("instructor", "service_opinion", "notes"),
)
"""The fields of a dossier that are as the table says."""
_COMPARED: Final = ("title", "voted", "decided_on", "paid", "paid_on", *_COPIED)
"""The fields of a dossier that an import compares with what it holds."""
_REMEMBERED: Final = BUDGET.union(_COMPARED, VOTE)
_SECTIONS: Final = frozenset(Section)
_STAGES: Final = frozenset(Stage)
_AT_ONCE: Final = 500
"""New dossiers held at once."""


def plan_funding_files(desk: Desk, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    """What each draft would become; nothing is written."""
    with desk.reading() as connection:
        return _plan(desk, connection, drafts, source)


def import_funding_files(desk: Desk, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    """Carry out the plan of the drafts, as one change that is undone as one; what is in error stays out."""

    def carry_out(work: UnitOfWork, planned: Sequence[Planned]) -> None:
        _Carrying(desk, work, source).carry_out(planned)

    return carrying.as_one_change(
        desk, source, _TOLD, lambda work: _plan(desk, work.reading(), drafts, source), carry_out
    )


def _plan(desk: Desk, connection: Reader, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    brought = carrying.brought_of(connection, source, _KIND)
    recorded = queries.recorded_decisions(connection)
    told = _budgets_told(connection, drafts)
    levels = {one.code: one.funder_level for one in queries.schemes_to_match(connection)}
    files = [
        KnownFile(
            one.id,
            one.number,
            siren_of(one.siret or ""),
            one.scheme,
            one.fiscal_year,
            one.decision in FINAL_DECISIONS and one.id not in recorded,
            {
                **{key: getattr(one, key) for key in _COMPARED},
                "outcome": None if one.decision is DecisionState.NOT_LISTED else one.decision,
                "paid": one.paid if one.payments else None,
                **held_budget(told.get(one.id, {}), levels[one.scheme], brought.get(one.id, {})),
            },
            brought.get(one.id, {}),
            one.decision,
            one.followed,
            one.paid,
            one.payments,
            frozenset(key for key, line in told.get(one.id, {}).items() if line.lines > 1),
            one.id in recorded,
        )
        for one in queries.files_to_match(connection)
    ]
    around = KnownRecords(
        organisations.known_structures(connection, source),
        KnownFiles(files, carrying.links_of(connection, source, _KIND), source.files),
        known_funders(connection, desk.resources, source),
        {fold(name): key for name, key in queries.ptce_by_name(connection)},
        source.choices,
        source.presumed_paid,
        desk.today(),
        source.tells_paid,
        source.payments,
    )
    planned = plan(drafts, around, source.still_wanted)
    return planned if source.attachments is None else with_documents(planned, source.attachments)


def _budgets_told(connection: Reader, drafts: Sequence[Draft]) -> dict[int, dict[str, ToldBudget]]:
    """What the dossiers hold of their budgets, by field, where a table tells of any."""
    held: dict[int, dict[str, ToldBudget]] = defaultdict(dict)
    if any(tells_budget(draft.values) for draft in drafts):
        for one in to_match.budgets_held(connection):
            held[one.file_id][f"{'cost' if one.of_costs else 'plan'}.{one.what}"] = ToldBudget(one.amount, one.lines)
    return held


class _Carrying:
    """Doing what a plan says, in few flushes: structures, then dossiers, then what needs their ids."""

    def __init__(self, desk: Desk, work: UnitOfWork, source: Source) -> None:
        self._desk, self._work, self._source = desk, work, source
        schemes = work.get_many(SupportScheme, [one.id for one in known_schemes(work.reading())])
        self._schemes = {scheme.code: scheme for scheme in schemes}
        self._numbers = set(queries.numbers_given(work.reading()))
        self._stated: set[str] = set()
        self._last: dict[int, int] = {}
        self._others: dict[NewScheme, SupportScheme] = {}
        self._sessions = PastSessions(work, desk.today())
        signed = Signed(f"Repris de « {source.name} »", desk.author, desk.now())
        self._past = PastDecisions(
            *(work, signed, desk.today().year),
            presumes=source.presumed_paid,
            tells_paid=source.tells_paid,
            still_to_notify=source.still_to_notify,
        )

    def carry_out(self, planned: Sequence[Planned]) -> None:
        self._stated = {_text(one.draft.values, "number") for one in planned if one.outcome is Outcome.NEW}
        new = [one for one in planned if one.outcome is Outcome.NEW]
        self._make_schemes(new)
        structures = organisations.add_beneficiaries(self._work, self._source, new)
        made = self._made(new, structures)
        corrected = [one for one in planned if one.outcome is Outcome.CHANGED]
        held = self._work.get_many(FundingFile, [one.match.id for one in corrected])
        changed = list(zip(corrected, held, strict=True))
        for one, file in while_wanted(changed, self._work.still_wanted):
            self._correct(one, file)
        self._work.flush()
        judged = [file for one, file in changed if tells_budget(change.field for change in one.changes if change.taken)]
        keep_computations(self._work, judged)
        attach_documents(self._desk, self._work, made)
        done = [*made, *((one, file.id) for one, file in changed)]
        if self._source.sessions is not None:
            references = {file_id: _text(one.draft.values, "reference") for one, file_id in done}
            self._sessions.hold(self._source.sessions, references)
        self._sessions.follow([file.id for _one, file in changed])
        brought = {one.external_id: (file_id, _brought(one.draft)) for one, file_id in done}
        carrying.remember(self._work, self._source, _KIND, {**_said_of(planned), **brought})

    def _made(self, new: Sequence[Planned], structures: Mapping[str, Organisation]) -> list[tuple[Planned, int]]:
        """New dossiers by their ids, with their agreements; few are held at once, however long the table."""
        made: list[tuple[Planned, int]] = []
        for some in by_batches(new, _AT_ONCE, self._work.still_wanted):
            files = [(one, self._dossier(one, structures)) for one in some]
            self._work.add_new(file for _one, file in files)
            followed = [self._past.following(file, one.draft) for one, file in files]
            self._work.add_new(one for one in followed if one is not None)
            made += [(one, file.id) for one, file in files]
        return made

    def _make_schemes(self, new: Sequence[Planned]) -> None:
        """Make the schemes of other funders that new dossiers are of."""
        wanted: dict[NewScheme, list[date]] = defaultdict(list)
        for one in new:
            if one.new_scheme is not None:
                wanted[one.new_scheme].append(_day_of(one.draft.values))
        self._others = make_schemes(self._work, wanted, f"Repris de « {self._source.name} »") if wanted else {}

    def _correct(self, one: Planned, file: FundingFile) -> None:
        """Take what the table says otherwise; what follows a grant follows its amount."""
        taken = {change.field: change.there for change in one.changes if change.taken}
        for key, value in taken.items():
            if key in BUDGET:
                assert isinstance(value, Decimal)
                correct_budget(file, key, value)
            elif key not in VOTE | PAYMENT:
                set_field(FUNDING_FILE, file, key, value)
        if "requested" in taken:
            file.ask_as_requested()
        more = paid_more(one.changes) if self._source.payments.get(one.external_id) == ADDED else None
        self._past.correct(file, one.draft, taken.keys(), more)

    def _dossier(self, one: Planned, structures: Mapping[str, Organisation]) -> FundingFile:
        values = one.draft.values
        scheme = self._schemes[one.scheme] if one.new_scheme is None else self._others[one.new_scheme]
        day = _day_of(values)
        version = version_for(scheme.versions, day)
        section, stage = _text(values, "section"), _text(values, "stage")
        file = fresh(
            FundingFile,
            self._number(values, day.year),
            _text(values, "title"),
            one.ptce_id,
            version.id,
            section=Section(section) if section in _SECTIONS else version.section,
            stage=Stage(stage) if stage in _STAGES else None,
            beneficiary_id=structures[one.new_structure].id if one.new_structure else one.beneficiary.id,
            **_copied(one.draft),
        )
        amount = file.requested or amount_in(values, "voted") or ZERO
        public = scheme.funder_level in PUBLIC_LEVELS
        ours = fresh(PlanLine, scheme.funder_name, scheme.funder_level, public=public, amount=amount, ours=True)
        plan_lines = [ours, *resources_of(values, scheme.funder_level)]
        give_parts(file, plan=plan_lines, costs=list(costs_of(values)), moves=[], year_shares=[])
        self._past.decide(file, one.draft)
        if file.fiscal_year is None:
            file.stated_year = exercice_of(values)
        return file

    def _number(self, values: Mapping[str, object], year: int) -> str:
        """The number the table gives, when no dossier has it, else the next one of the year that no row gives."""
        said = _text(values, "number")
        if said and said not in self._numbers:
            self._numbers.add(said)
            return said
        if year not in self._last:
            self._last[year] = int(next_number(self._work.reading(), year)[5:]) - 1
        while True:
            self._last[year] += 1
            number = f"{year:04d}-{self._last[year]:03d}"
            if number not in self._numbers and number not in self._stated:
                self._numbers.add(number)
                return number


def _day_of(values: Mapping[str, object]) -> date:
    """The day that says under which version a new dossier stands: of no day, the first one of its year."""
    year = exercice_of(values)
    assert year is not None
    return day_in(values, "deposited_on", "decided_on", "notified_on") or date(year, 1, 1)


def _copied(draft: Draft) -> dict[str, Any]:
    """The fields of a new dossier that are as a table says; a period told whole gives way to its bounds."""
    said = {key: value for key, value in draft.compared.items() if key in _COPIED}
    period = draft.values.get("period")
    if isinstance(period, tuple) and said.keys().isdisjoint(("start", "end")):
        said["start"], said["end"] = period
    return said


def _said_of(planned: Sequence[Planned]) -> dict[str, tuple[int, Mapping[str, str]]]:
    """The dossiers that an officer said rows are: she is not asked again, whether or not they change."""
    return {
        one.external_id: (one.match.id, {})
        for one in planned
        if one.match.by is MatchedBy.ANSWER and one.match.id is not None
    }


def _brought(draft: Draft) -> dict[str, str]:
    """What a table says of a dossier, as it is remembered."""
    return {key: kept_text(value) for key, value in draft.compared.items() if key in _REMEMBERED}


def _text(values: Mapping[str, object], key: str) -> str:
    return str(values.get(key, ""))
