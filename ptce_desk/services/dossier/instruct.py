"""Instructing a dossier: typing it, computing what it may be granted, moving it to a proposal."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, Literal

from ptce_desk.db.queries import funding_files as file_queries
from ptce_desk.db.queries.committees import session_of_file
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM, Obstacle, obstacles_to_proposing
from ptce_desk.domain.attachments import Attachment
from ptce_desk.domain.committees import CommitteeSession
from ptce_desk.domain.errors import AmountObstructedError, ForbiddenMoveError
from ptce_desk.domain.frameworks import FrameworkAxis
from ptce_desk.domain.free_fields import FREE_KEYS
from ptce_desk.domain.funding_files import Derogation, FundingFile, PlanLine
from ptce_desk.domain.imputation import IMPUTED
from ptce_desk.domain.organisations import Organisation, leader_on
from ptce_desk.domain.periods import add_months
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme, version_for
from ptce_desk.domain.rules.when import reads_state_aid
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, DECISION_MOVES, DecisionState, InstructionState
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import Record, quoted
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.checklist import asked_by
from ptce_desk.services.dossier.contracts import leave_axis
from ptce_desk.services.dossier.sheet import FileSheet, commit_computed, scheme_of, sheet_of, undecided_file
from ptce_desk.services.free_fields import told_record
from ptce_desk.services.records import begin_line, create_record, line_of, lines_of, set_cell, set_field

Lines = Literal["costs", "plan", "documents", "opinions"]

_ALWAYS: Final = frozenset({"title", "beneficiary_id", "instructor", "service_opinion", "notes", "acknowledged_on"}) | {
    "documents_due_on",
    "framework_axis_id",
    *IMPUTED,
    *FREE_KEYS,
}
"""What changes even after the vote: words, who is paid, an axis, where it is charged, the fields of one's own."""

_WHO: Final = frozenset({"ptce_id", "beneficiary_id"})
"""Whom the dossier is about: what nobody said may still be said after the vote."""

_NOT_SUBMITTED: Final = (InstructionState.EXPRESSION_OF_INTEREST, InstructionState.DRAFT)
"""Before the application: the version is still that of its day."""

_FORWARD: Final = (
    InstructionState.DRAFT,
    InstructionState.SUBMITTED,
    InstructionState.COMPLETE,
    InstructionState.UNDER_REVIEW,
    InstructionState.REVIEWED,
)
"""The way of an instruction that meets no trouble."""


def create_file(
    desk: Desk, *, scheme_id: int, ptce_id: int | None = None, title: str = "", deposited_on: date | None = None
) -> int:
    """Start a dossier under the version of a scheme in force on its deposit; returns its id.

    The funding plan starts with the line of the scheme's funder, the beneficiary is the PTCE's lead partner or
    bearer when it has one.
    """
    day = deposited_on or desk.today()
    with desk.writing("") as work:
        number = file_queries.next_number(work.reading(), day.year)
        work.label = f"Créer le dossier {number}"
        scheme = work.get(SupportScheme, scheme_id)
        version = version_for(scheme.versions, day)
        file = FundingFile(number, title, ptce_id, version.id, deposited_on=day, section=version.section)
        file.instructor = desk.author
        ours = PlanLine(scheme.funder_name, scheme.funder_level, public=True, ours=True)
        file.plan.append(ours)
        file.documents.extend(asked_by(scheme))
        if ptce_id is not None:
            ptce = work.get(Ptce, ptce_id)
            file.stage = ptce.stage_on(desk.today())
            file.beneficiary_id = _leader_of(ptce, desk.today())
        work.add(file)
        work.flush()
        return commit_computed(work, file).file.id


def change_field(desk: Desk, file_id: int, field: str, value: object) -> FileSheet:
    """Keep one field of a dossier.

    The amount requested is also that of our line of the funding plan. A new deposit date chooses the scheme
    version again as long as the dossier is a draft, or an expression of interest.

    Raises:
        NotFoundError: no such dossier, or no such PTCE or beneficiary to give it.
        DecidedError: the dossier is granted or refused, and its computation reads that field.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        if field not in _ALWAYS and not _may_still_be_said(work, file, field):
            undecided_file(work, file_id)
        work.label = told_record(work.reading(), FUNDING_FILE, field).change_label(file, field)
        left = file.framework_axis_id
        set_field(FUNDING_FILE, file, field, value)
        if field == "requested":
            file.ask_as_requested()
        if field == "ptce_id" and file.ptce_id is not None:
            leader = _leader_of(work.get(Ptce, file.ptce_id), desk.today())
            file.beneficiary_id = leader if file.beneficiary_id is None else file.beneficiary_id
        if field == "beneficiary_id" and file.beneficiary_id is not None:
            work.get(Organisation, file.beneficiary_id)
        if field == "framework_axis_id" and file.framework_axis_id is not None:
            work.get(FrameworkAxis, file.framework_axis_id)
        if left != file.framework_axis_id:
            leave_axis(work, left)
        if field == "deposited_on" and file.deposited_on and file.instruction in _NOT_SUBMITTED:
            scheme = scheme_of(work, file)
            file.scheme_version_id = version_for(scheme.versions, file.deposited_on).id
        return commit_computed(work, file)


def _may_still_be_said(work: UnitOfWork, file: FundingFile, field: str) -> bool:
    """Whether a field that a computation may read is still open after the vote.

    Whom the dossier is about, while nobody said; of a grant, the regime of the aid where no amount depends on it.
    """
    if field == "state_aid" and file.decision is DecisionState.GRANTED:
        return not reads_state_aid(work.get(SchemeVersion, file.scheme_version_id).rules)
    return field in _WHO and getattr(file, field) is None


def create_for(
    desk: Desk, file_id: int, field: Literal["ptce_id", "beneficiary_id"], values: Mapping[str, object]
) -> FileSheet:
    """Create the PTCE or the structure a dossier is about, and choose it, as one act.

    Raises:
        EmptiedError: it has no name.
        DecidedError: the dossier is granted or refused, and already tells.
    """
    record: Record[Any] = PTCE if field == "ptce_id" else ORGANISATION
    label = f"Créer {quoted(str(values['name']))}, {FUNDING_FILE.field(field).words} "
    with desk.together("") as work:
        work.label = label + FUNDING_FILE.of(work.get(FundingFile, file_id))
        made = create_record(desk, record, values)
        return change_field(desk, file_id, field, made)


def add_line(desk: Desk, file_id: int, lines: Lines, key: str, value: object) -> FileSheet:
    """Add a cost, a resource, a document asked for or an opinion asked, its first cell filled.

    Raises:
        NotFoundError: the document it is matched to is gone.
        DecidedError: the dossier is granted or refused, and its costs stay.
    """
    part = FUNDING_FILE.part(lines)
    with desk.writing("") as work:
        file = _file_for(work, file_id, lines)
        work.label = FUNDING_FILE.line_label(file, part, "Ajouter")
        _check_link(work, key, value)
        begin_line(file, part, key, value, desk.today())
        return commit_computed(work, file)


def change_line(desk: Desk, file_id: int, lines: Lines, line_id: int, key: str, value: object) -> FileSheet:
    """Keep one cell of a line; the amount of our line of the funding plan is also the one requested.

    Raises:
        NotFoundError: the line, or the document it is matched to, is gone.
        DecidedError: the dossier is granted or refused, and its costs stay.
    """
    part = FUNDING_FILE.part(lines)
    with desk.writing("") as work:
        file = _file_for(work, file_id, lines)
        work.label = FUNDING_FILE.line_label(file, part)
        line = line_of(file, part, line_id)
        _check_link(work, key, value)
        set_cell(part, line, key, value, desk.today())
        if isinstance(line, PlanLine) and line.ours:
            undecided_file(work, file_id)
            file.requested = line.amount
        return commit_computed(work, file)


def remove_line(desk: Desk, file_id: int, lines: Lines, line_id: int) -> FileSheet:
    """Remove a line; a document that was attached stays.

    Raises:
        NotFoundError: the line is gone.
        DecidedError: the dossier is granted or refused, and its costs stay.
    """
    part = FUNDING_FILE.part(lines)
    with desk.writing("") as work:
        file = _file_for(work, file_id, lines)
        work.label = FUNDING_FILE.line_label(file, part, part.removal)
        lines_of(file, part).remove(line_of(file, part, line_id))
        return commit_computed(work, file)


def move_instruction(desk: Desk, file_id: int, target: InstructionState, reason: str = "") -> FileSheet:
    """Move a dossier on the axis *instruction*; one that is closed is no longer proposed, nor on an agenda.

    Raises:
        ForbiddenMoveError, ReasonNeededError: the move is not allowed.
        DecidedError: the dossier to be closed is granted or refused.
    """
    with desk.writing("") as work:
        file = undecided_file(work, file_id) if target in CLOSED_INSTRUCTIONS else work.get(FundingFile, file_id)
        work.label = f"Faire avancer l’instruction du dossier {file.number}"
        if target in CLOSED_INSTRUCTIONS:
            _take_off_agenda(desk, work, file)
        file.move_instruction(target, author=desk.author, moved_at=desk.now(), reason=reason)
        return commit_computed(work, file)


def declare_complete(desk: Desk, file_id: int) -> FileSheet:
    """Take a dossier to « complet »: a draft is deposited on the way, each move kept.

    Raises:
        DocumentsMissingError: something required has not come.
        ForbiddenMoveError: it is past that.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        work.label = f"Déclarer complet le dossier {file.number}"
        if file.instruction is InstructionState.DRAFT:
            file.move_instruction(InstructionState.SUBMITTED, author=desk.author, moved_at=desk.now())
        file.move_instruction(InstructionState.COMPLETE, author=desk.author, moved_at=desk.now())
        return commit_computed(work, file)


def become_application(desk: Desk, file_id: int) -> FileSheet:
    """Make a dossier of an expression of interest: all that was typed of it stays.

    Raises:
        ForbiddenMoveError: it is one already.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        work.label = f"Transformer la manifestation d’intérêt {file.number} en dossier"
        file.move_instruction(InstructionState.DRAFT, author=desk.author, moved_at=desk.now())
        return commit_computed(work, file)


def finish_review(desk: Desk, file_id: int) -> FileSheet:
    """Take a dossier to « instruit », through every state on the way, each move kept.

    Raises:
        ReasonNeededError: the dossier is closed.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        work.label = f"Terminer l’instruction du dossier {file.number}"
        if file.instruction is InstructionState.INCOMPLETE:
            file.move_instruction(InstructionState.COMPLETE, author=desk.author, moved_at=desk.now())
        rank = _FORWARD.index(file.instruction) if file.instruction in _FORWARD else -1
        for target in _FORWARD[rank + 1 :] if rank >= 0 else (InstructionState.REVIEWED,):
            file.move_instruction(target, author=desk.author, moved_at=desk.now())
        return commit_computed(work, file)


def propose(desk: Desk, file_id: int, amount: Decimal | None) -> FileSheet:
    """Propose an amount to the committee; a dossier adjourned, or kept waiting, is proposed again.

    Raises:
        AmountObstructedError: the maximum, a blocking finding or a missing field stands in the way.
        ForbiddenMoveError: the dossier is on an agenda or decided already.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        work.label = f"Proposer le dossier {file.number}"
        if file.decision is DecisionState.LISTED:
            raise ForbiddenMoveError("decision", file.decision, DecisionState.PROPOSED)
        put_forward(sheet_of(work, file), amount, author=desk.author, moved_at=desk.now())
        return commit_computed(work, file)


def put_forward(sheet: FileSheet, amount: Decimal | None, *, author: str, moved_at: datetime) -> None:
    """Give a dossier at hand a proposed amount; one that no agenda has becomes proposed.

    Raises:
        AmountObstructedError: the maximum, a blocking finding or a missing field stands in the way.
        ForbiddenMoveError: the dossier is decided already.
    """
    file = sheet.file
    obstacles = obstacles_to_proposing(file, sheet.assessment, amount)
    if obstacles:
        raise AmountObstructedError(file.number, amount, obstacles)
    file.proposed = amount
    if file.decision not in (DecisionState.PROPOSED, DecisionState.LISTED):
        file.move_decision(DecisionState.PROPOSED, author=author, moved_at=moved_at)


def withdraw_proposal(desk: Desk, file_id: int) -> FileSheet:
    """Take back a proposal that is not yet on an agenda.

    Raises:
        ForbiddenMoveError: the dossier is not proposed.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        work.label = f"Retirer la proposition du dossier {file.number}"
        file.move_decision(DecisionState.NOT_LISTED, author=desk.author, moved_at=desk.now())
        return commit_computed(work, file)


def derogate(desk: Desk, file_id: int, finding_code: str, reason: str) -> FileSheet:
    """Pass over a blocking finding, or the maximum, for a reason; an empty reason takes the derogation back.

    Of a grant, the maximum alone may still be passed over: by an amendment.

    Raises:
        DecidedError: the dossier is granted or refused.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        for_amendment = finding_code == ABOVE_MAXIMUM and reason.strip()
        if file.decision is not DecisionState.GRANTED or not for_amendment:
            file = undecided_file(work, file_id)
        work.label = f"Motiver une dérogation du dossier {file.number}"
        present = file.derogation_for(finding_code)
        if present is not None:
            file.derogations.remove(present)
        if reason.strip():
            file.derogations.append(Derogation(finding_code, reason.strip(), desk.author, desk.today()))
        return commit_computed(work, file)


def obstacles_of(sheet: FileSheet, amount: Decimal | None) -> list[Obstacle]:
    """What forbids proposing an amount for a dossier, as its page lists it."""
    return obstacles_to_proposing(sheet.file, sheet.assessment, amount)


def last_day_to_withdraw(sheet: FileSheet) -> date | None:
    """The last day a decision can be taken back for being illegal (CRPA L242-1); None before a decision."""
    decided, months = sheet.file.decided_on, sheet.legal[0].values.get("withdrawal_months")
    return None if decided is None or months is None else add_months(decided, int(months.value))


def _take_off_agenda(desk: Desk, work: UnitOfWork, file: FundingFile) -> None:
    """A dossier that waited for a vote waits no more."""
    session = session_of_file(work.reading(), file.id)
    if file.decision is DecisionState.LISTED and session is not None:
        agenda = work.get(CommitteeSession, session[0])
        agenda.items = [item for item in agenda.items if item.funding_file_id != file.id or item.vote is not None]
        work.flush()
        file.move_decision(DecisionState.PROPOSED, author=desk.author, moved_at=desk.now())
    if DecisionState.NOT_LISTED in DECISION_MOVES[file.decision]:
        file.move_decision(DecisionState.NOT_LISTED, author=desk.author, moved_at=desk.now())


def _file_for(work: UnitOfWork, file_id: int, lines: Lines) -> FundingFile:
    """A dossier whose lines may change: its costs until the vote, what others answer as long as they do."""
    return undecided_file(work, file_id) if lines == "costs" else work.get(FundingFile, file_id)


def _check_link(work: UnitOfWork, key: str, value: object) -> None:
    if key == "attachment_id" and isinstance(value, int):
        work.get(Attachment, value)


def _leader_of(ptce: Ptce, day: date) -> int | None:
    """The lead partner of a PTCE on a day, else its bearer."""
    leader = leader_on(ptce.memberships, day)
    return None if leader is None else leader.organisation_id
