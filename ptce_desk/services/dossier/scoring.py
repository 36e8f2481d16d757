"""The notes of the jury on a dossier: typed one by one, kept with the grid they were given under."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ptce_desk.db.queries import scoring as queries
from ptce_desk.db.unit_of_work import Loader
from ptce_desk.domain.errors import EmptiedError, NotFoundError
from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.scoring import Criterion, FileCriterion, JurorNote, Scored, check_note, frozen, scored
from ptce_desk.domain.scoring_errors import NoGridError
from ptce_desk.domain.states import FINAL_DECISIONS
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import scheme_of, undecided_file


@dataclass(frozen=True, slots=True)
class FileScoring:
    """What the jury thinks of a dossier.

    Attributes:
        criteria: the grid it is noted on: its own from the first note on, before that of its scheme; empty without.
        is_own: whether it has notes, and so a grid of its own.
        has_changed: whether its scheme says otherwise since.
        is_open: whether notes may still be given: not once it is granted or refused.
    """

    file_id: int
    number: str
    criteria: tuple[FileCriterion, ...]
    notes: tuple[JurorNote, ...]
    is_own: bool
    has_changed: bool
    is_open: bool

    @property
    def scored(self) -> Scored:
        """What the notes make."""
        return scored(self.criteria, self.notes)

    @property
    def jurors(self) -> list[str]:
        """Who gave notes, in French order."""
        return sorted({one.juror for one in self.notes}, key=sort_key)

    def note(self, juror: str, criterion: str) -> Decimal | None:
        """A note, None while it is not given."""
        return next((one.note for one in self.notes if (one.juror, one.criterion) == (juror, criterion)), None)


def open_scoring(desk: Desk, file_id: int) -> FileScoring:
    """What the jury thinks of a dossier.

    Raises:
        NotFoundError: no such dossier.
    """
    with desk.loading() as work:
        return scoring_of(work, work.get(FundingFile, file_id))


def scoring_of(work: Loader, file: FundingFile) -> FileScoring:
    """What the jury thinks of a dossier at hand."""
    of_scheme = frozen(scheme_of(work, file).criteria)
    own = tuple(file.criteria)
    return FileScoring(
        file.id,
        file.number,
        own or tuple(of_scheme),
        tuple(file.juror_notes),
        bool(own),
        bool(own) and _terms(own) != _terms(of_scheme),
        file.decision not in FINAL_DECISIONS,
    )


def set_note(desk: Desk, file_id: int, juror: str, criterion: str, note: Decimal | None) -> FileScoring:
    """Keep the note of a juror on a criterion; None takes it off. The first one keeps the grid with the dossier.

    Raises:
        NotFoundError: the dossier is gone, or the criterion is not of its grid.
        EmptiedError: the juror has no name.
        NoGridError: its scheme has no grid.
        NoteAboveScaleError: the note is above the scale.
        DecidedError: the dossier is granted or refused.
    """
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        work.label = f"Noter le dossier {file.number} ({juror.strip()})"
        put_note(work, file, juror, criterion, note)
        work.commit()
        return scoring_of(work, file)


def put_note(work: Loader, file: FundingFile, juror: str, criterion: str, note: Decimal | None) -> None:
    """Put a note in a dossier at hand, with the grid and the score that go with it.

    Raises:
        EmptiedError, NoGridError, NotFoundError, NoteAboveScaleError: see `set_note`.
    """
    if not juror.strip():
        raise EmptiedError("juror", "membre du jury")
    if not file.criteria:
        file.criteria.extend(frozen(scheme_of(work, file).criteria))
    if not file.criteria:
        raise NoGridError(file.number)
    held = next((one for one in file.criteria if one.label == criterion), None)
    if held is None:
        raise NotFoundError("line", criterion)
    named = _as_known(file.juror_notes, juror.strip())
    known = next((one for one in file.juror_notes if (one.juror, one.criterion) == (named, criterion)), None)
    if note is None:
        file.juror_notes = [one for one in file.juror_notes if one is not known]
    else:
        check_note(held, note)
        if known is None:
            file.juror_notes.append(JurorNote(named, criterion, note))
        else:
            known.note = note
    _keep_score(file)


def remove_juror(desk: Desk, file_id: int, juror: str) -> FileScoring:
    """Take off every note of a juror on a dossier.

    Raises:
        DecidedError: the dossier is granted or refused.
    """
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        work.label = f"Retirer les notes de {juror} sur le dossier {file.number}"
        file.juror_notes = [one for one in file.juror_notes if one.juror != juror]
        _keep_score(file)
        work.commit()
        return scoring_of(work, file)


def renew_grid(desk: Desk, file_id: int) -> FileScoring:
    """Note a dossier on the grid of its scheme as it is now: notes it has no criterion for, or no room, go.

    Raises:
        DecidedError: the dossier is granted or refused.
    """
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        work.label = f"Reprendre la grille du dispositif pour le dossier {file.number}"
        file.criteria = frozen(scheme_of(work, file).criteria)
        tops = {one.label: one.out_of for one in file.criteria}
        file.juror_notes = [one for one in file.juror_notes if one.note <= tops.get(one.criterion, Decimal(-1))]
        _keep_score(file)
        work.commit()
        return scoring_of(work, file)


def scores_of_files(desk: Desk, file_ids: Iterable[int]) -> dict[int, Decimal | None]:
    """The score of some dossiers, on 20; None for one that has none yet."""
    with desk.reading() as connection:
        return queries.scores(connection, tuple(file_ids))


def known_jurors(desk: Desk) -> list[str]:
    """Who gave notes anywhere in the file, in French order."""
    with desk.reading() as connection:
        return sorted(queries.jurors(connection), key=sort_key)


def _keep_score(file: FundingFile) -> None:
    if not file.juror_notes:
        file.criteria = []
    file.score = scored(file.criteria, file.juror_notes).score


def _as_known(notes: Sequence[JurorNote], juror: str) -> str:
    """The name a juror has already in a dossier, whatever the case and the accents it is typed with now."""
    return next((one.juror for one in notes if fold(one.juror) == fold(juror)), juror)


def _terms(criteria: Sequence[Criterion]) -> list[tuple[str, Decimal, Decimal]]:
    return [(one.label, one.weight, one.out_of) for one in criteria]
