"""A call as its page shows it: its window, how far its dossiers have come, what its jury thinks of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ptce_desk.db.queries import funding_files as file_queries
from ptce_desk.db.queries import schemes as queries
from ptce_desk.db.queries import scoring as scoring_queries
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.schemes import CallRow
from ptce_desk.db.unit_of_work import Loader
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.rules.calls import (
    CALLS,
    CallNext,
    CallStep,
    CallWindow,
    Outcome,
    narrowing_of,
    outcomes_of,
    to_be_noted,
    window_of,
)
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.scoring import Criterion, ranks
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, scoring, waiting_list
from ptce_desk.services.dossier.scoring import FileScoring, scoring_of
from ptce_desk.services.dossier.waiting_list import is_place_free


@dataclass(frozen=True, slots=True)
class Candidate:
    """A dossier of a call that a jury notes.

    Attributes:
        applicant: the PTCE, else the beneficiary.
        rank: among those of the call that have a score; None without one.
        jury: how many gave notes in the call.
    """

    title: str
    applicant: str
    requested: Decimal | None
    scoring: FileScoring
    decision: DecisionState
    waiting_rank: int | None
    rank: int | None
    jury: int

    @property
    def id(self) -> int:
        """The id of the dossier."""
        return self.scoring.file_id

    @property
    def score(self) -> Decimal | None:
        """What its notes make, on 20."""
        return self.scoring.scored.score

    @property
    def is_unfinished(self) -> bool:
        """Whether members of the jury lack notes here, which may still be given."""
        return self.scoring.is_open and self.scoring.scored.noting(self.jury).is_unfinished


@dataclass(frozen=True, slots=True)
class CallSheet:
    """A call with all that its page shows; its entities are detached.

    Attributes:
        counts: how many dossiers have come to each step.
        criteria: the grid of the scheme as it is now; empty without.
        candidates: those a jury notes, the best first, then those without a score by number.
        jurors: who gave notes in the file, in French order.
        place_free: whether a place came free for the first of those who wait.
    """

    scheme: SupportScheme
    version: SchemeVersion
    today: date
    counts: Mapping[CallStep, int]
    criteria: tuple[Criterion, ...]
    candidates: tuple[Candidate, ...]
    jurors: tuple[str, ...]
    place_free: bool

    @property
    def unfinished(self) -> list[Candidate]:
        """Those that some members of the jury lack notes on."""
        return [one for one in self.candidates if one.is_unfinished]

    @property
    def next(self) -> CallNext | None:
        """What the call waits for; nothing where nothing does."""
        if self.place_free and self.waiting:
            return CallNext.PROPOSE_WAITING
        return CallNext.FINISH_NOTES if self.unfinished else None

    @property
    def window(self) -> CallWindow | None:
        """When deposits are received, seen from today."""
        return window_of(self.version, self.today)

    @property
    def outcomes(self) -> list[Outcome]:
        """What the call gave, beside what its source records."""
        return outcomes_of(self.version, self.counts)

    @property
    def waiting(self) -> list[Candidate]:
        """Those kept on the waiting list, by rank."""
        held = [one for one in self.candidates if one.decision is DecisionState.WAITING_LIST]
        return sorted(held, key=lambda one: (one.waiting_rank is None, one.waiting_rank or 0))


def list_calls(desk: Desk) -> list[CallRow]:
    """Every opening of an AMI or of an appel à projets: those with dossiers first, the latest to begin first."""
    with desk.reading() as connection:
        return queries.call_rows(connection, CALLS)


def open_call(desk: Desk, version_id: int) -> CallSheet:
    """A call: a version of a scheme, and its dossiers.

    Raises:
        NotFoundError: no such version.
    """
    with desk.loading() as work:
        version = work.get(SchemeVersion, version_id)
        scheme = work.get(SupportScheme, version.scheme_id)
        connection = work.reading()
        counts = {
            step: file_queries.sums(connection, FundingFileFilter(narrowing_of(step, version_id))).count
            for step in CallStep
        }
        wanted = file_queries.ids(connection, FundingFileFilter(to_be_noted(version_id)), descending=False)
        files = work.get_many(FundingFile, wanted)
        jurors = sorted(scoring_queries.jurors(connection), key=sort_key)
        return CallSheet(
            scheme,
            version,
            desk.today(),
            counts,
            tuple(scheme.criteria),
            tuple(_ranked(work, files)),
            tuple(jurors),
            is_place_free(work, version_id),
        )


def receive(
    desk: Desk, version_id: int, *, interest: bool, title: str, ptce_id: int | None, deposited_on: date | None
) -> int:
    """Keep what a call receives, in one act: an expression of `interest`, or an application; returns its id.

    It is judged under the version of its day, as any dossier is.

    Raises:
        NotFoundError: no such version, or no such PTCE.
    """
    with desk.loading() as work:
        scheme_id = work.get(SchemeVersion, version_id).scheme_id
    target = InstructionState.EXPRESSION_OF_INTEREST if interest else InstructionState.SUBMITTED
    with desk.together("Recevoir une manifestation d’intérêt" if interest else "Recevoir une candidature"):
        file_id = instruct.create_file(
            desk, scheme_id=scheme_id, ptce_id=ptce_id, title=title, deposited_on=deposited_on
        )
        instruct.move_instruction(desk, file_id, target)
    return file_id


def note_candidate(
    desk: Desk, version_id: int, file_id: int, juror: str, criterion: str, note: Decimal | None
) -> CallSheet:
    """Keep the note of a juror on a dossier of a call, and hand back the page of the call.

    Raises:
        NotFoundError, EmptiedError, NoGridError, NoteAboveScaleError, DecidedError: see `scoring.set_note`.
    """
    scoring.set_note(desk, file_id, juror, criterion, note)
    return open_call(desk, version_id)


def move_waiting(desk: Desk, version_id: int, file_id: int, rank: int) -> CallSheet:
    """Give a dossier another rank on the waiting list of a call, and hand back the page of the call.

    Raises:
        ForbiddenMoveError: it is not on the list.
    """
    waiting_list.move_waiting(desk, file_id, rank)
    return open_call(desk, version_id)


def propose_waiting(desk: Desk, version_id: int, file_id: int) -> CallSheet:
    """Propose a dossier of the waiting list at the amount it was proposed at, and hand back the page of the call.

    Raises:
        AmountObstructedError: something stands in the way now.
        ForbiddenMoveError: it is not on the list any more.
    """
    waiting_list.propose_again(desk, file_id)
    return open_call(desk, version_id)


def _ranked(work: Loader, files: list[FundingFile]) -> list[Candidate]:
    places = ranks({file.id: file.score for file in files})
    jury = len({one.juror for file in files for one in file.juror_notes})
    found = [
        Candidate(
            file.title,
            _applicant(work, file),
            file.requested,
            scoring_of(work, file),
            file.decision,
            file.waiting_rank,
            places.get(file.id),
            jury,
        )
        for file in files
    ]
    return sorted(found, key=lambda one: one.rank or len(found) + 1)


def _applicant(work: Loader, file: FundingFile) -> str:
    if file.ptce_id is not None:
        return work.get(Ptce, file.ptce_id).name
    return "" if file.beneficiary_id is None else work.get(Organisation, file.beneficiary_id).name
