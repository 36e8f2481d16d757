"""Every problem the program can name, one class per cause; `wording` holds the sentence of each."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Literal

from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.file_faults import Fault


class PtceDeskError(Exception):
    """A problem an officer can understand and mend, as opposed to a bug."""


class AmountNotUnderstoodError(PtceDeskError):
    """A typed or imported amount could not be read."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class AmbiguousAmountError(AmountNotUnderstoodError):
    """« 1.234 » or « 1,234 »: thousands or decimals, nobody can tell."""


class DateNotUnderstoodError(PtceDeskError):
    """A typed or imported date could not be read."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class HeadNotUnderstoodError(PtceDeskError):
    """What was given as the head of a journal is none."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class TextTooLongError(PtceDeskError):
    """A text is longer than its field may hold.

    Attributes:
        length: its characters.
        most: how many it may have.
    """

    def __init__(self, length: int, most: int) -> None:
        super().__init__(length, most)
        self.length, self.most = length, most


class EmptiedError(PtceDeskError):
    """A field that always holds something was emptied.

    Attributes:
        field: its name, as a column of the file.
        called: how screens call it, empty when they do not.
    """

    def __init__(self, field: str, called: str = "") -> None:
        super().__init__(field)
        self.field, self.called = field, called


class NotPutBackError(PtceDeskError):
    """A past value is not put back by itself: it follows acts or a computation, or cannot be empty any more.

    Attributes:
        called: how screens call the field, empty when they do not.
    """

    def __init__(self, called: str) -> None:
        super().__init__(called)
        self.called = called


class ForbiddenMoveError(PtceDeskError):
    """A state was asked to move where the table of transitions has no arrow.

    Attributes:
        axis: the axis of the dossier, `instruction` or `decision`.
        current: the code of the present state.
        target: the code of the state asked for.
    """

    def __init__(self, axis: str, current: str, target: str) -> None:
        super().__init__(axis, current, target)
        self.axis, self.current, self.target = axis, current, target


class ReasonNeededError(PtceDeskError):
    """Reopening what was closed needs a reason."""

    def __init__(self, axis: str, current: str, target: str) -> None:
        super().__init__(axis, current, target)
        self.axis, self.current, self.target = axis, current, target


class NotFoundError(PtceDeskError):
    """A record named by its id or its code does not exist in this file.

    Attributes:
        kind: what was looked for: `ptce`, `funding_file`, `scheme`, `session`…
        key: the id or code asked for.
    """

    def __init__(self, kind: str, key: object) -> None:
        super().__init__(kind, key)
        self.kind, self.key = kind, key


class FileError(PtceDeskError):
    """A PTCE file could not be used."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class UnreadableFileError(FileError):
    """Missing, or this user may not read and write it.

    Attributes:
        cause: what the system answered.
    """

    def __init__(self, path: Path, cause: DiskCause = DiskCause.UNKNOWN) -> None:
        super().__init__(path)
        self.cause = cause


class FileMissingError(UnreadableFileError):
    """Nothing stands there, or no longer."""


class FolderGivenError(UnreadableFileError):
    """A folder stands there."""


class FileIsProtectedError(UnreadableFileError):
    """The file can be read and not changed.

    Attributes:
        what: is protected: the file itself, the folder, which must take a second file beside it, or the whole disk.
    """

    def __init__(self, path: Path, what: Literal["file", "folder", "disk"] = "file") -> None:
        super().__init__(path, DiskCause.READ_ONLY)
        self.what = what


class NotAPtceFileError(FileError):
    """Another kind of file."""


class FileIsEmptyError(NotAPtceFileError):
    """The file holds nothing: a copy or a download that stopped."""


class FileInUseError(FileError):
    """Another program has the file open."""


class FileIsDamagedError(FileError):
    """SQLite finds the file corrupt."""


class FaultyFileError(FileIsDamagedError):
    """The file holds something that no screen can work with.

    Attributes:
        fault: the first fault found.
        said: the same, in a sentence.
    """

    def __init__(self, path: Path, fault: Fault, said: str) -> None:
        super().__init__(path)
        self.fault, self.said = fault, said


class RepairRefusedError(PtceDeskError):
    """What the journal says contradicts what the file holds beside it."""


class MigrationFailedError(FileError):
    """The file could not be brought to the newest schema; it stays as it was.

    Attributes:
        cause: what the system answered, None when what the file holds stands in the way.
    """

    def __init__(self, path: Path, cause: DiskCause | None = None) -> None:
        super().__init__(path)
        self.cause = cause


class FileExistsAlreadyError(FileError):
    """A new file would overwrite this one."""


class FileNotMadeError(FileError):
    """A new file could not be written.

    Attributes:
        cause: what the system answered.
    """

    def __init__(self, path: Path, cause: DiskCause) -> None:
        super().__init__(path)
        self.cause = cause


class FileNotSavedError(FileError):
    """A change could not be written to the file, and was not kept.

    Attributes:
        cause: what the system answered.
    """

    def __init__(self, path: Path, cause: DiskCause) -> None:
        super().__init__(path)
        self.cause = cause


class LogoTooBigError(FileError):
    """A picture file is too big to become a logo.

    Attributes:
        most: the size allowed, in megabytes.
    """

    def __init__(self, path: Path, most: int) -> None:
        super().__init__(path)
        self.most = most


class LogoUnreadableError(FileError):
    """A file is no picture that can become a logo."""


class FileTooRecentError(FileError):
    """The file was written by a newer program.

    Attributes:
        found: the file's schema version.
        known: the newest this program knows.
    """

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path)
        self.found, self.known = found, known


class FileTooOldError(FileError):
    """The file was written by a draft of this program, in a format no released one ever had.

    Attributes:
        found: the file's schema version.
        known: the oldest this program knows.
    """

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path)
        self.found, self.known = found, known


class ChangedMeanwhileError(PtceDeskError):
    """A record was changed elsewhere since it was read."""


class UndoRefusedError(PtceDeskError):
    """What an operation left is no longer there: undoing or redoing it would overwrite something else.

    Attributes:
        label: of the operation.
    """

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.label = label


class UndoneAlreadyError(PtceDeskError):
    """An operation that is to be undone is undone already.

    Attributes:
        label: of the operation.
    """

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.label = label


class TooOldToUndoError(UndoneAlreadyError):
    """An operation that is to be undone was made before the file took the form it has."""


class InUseError(PtceDeskError):
    """A record cannot be deleted: others point at it.

    Attributes:
        kind: of the record, as the table that holds it.
        name: of the record.
        uses: how many records of each kind point at it.
    """

    def __init__(self, kind: str, name: str, uses: Mapping[str, int]) -> None:
        super().__init__(kind, name, uses)
        self.kind, self.name, self.uses = kind, name, dict(uses)


class NothingToUndoError(PtceDeskError):
    """There is nothing left to undo."""


class NothingToRedoError(PtceDeskError):
    """There is nothing left to redo."""


class RestoreObstructedError(PtceDeskError):
    """A deleted record cannot come back: what it needs is gone, or its place is taken.

    Attributes:
        name: of the deleted record.
        missing: the kind of record it points at that is gone itself (« ptce »), empty when its place is taken.
    """

    def __init__(self, name: str, missing: str = "") -> None:
        super().__init__(name, missing)
        self.name, self.missing = name, missing


class CopyNotMadeError(FileError):
    """A copy of a file could not be written at `target`, or the file not read.

    Attributes:
        cause: what the system answered.
    """

    def __init__(self, path: Path, target: Path, cause: DiskCause) -> None:
        super().__init__(path)
        self.target, self.cause = target, cause


class BackupFailedError(FileError):
    """The copy of a file could not be written at `target`.

    Attributes:
        cause: what the system answered.
    """

    def __init__(self, path: Path, target: Path, cause: DiskCause) -> None:
        super().__init__(path)
        self.target, self.cause = target, cause


class CopyPlaceRefusedError(BackupFailedError):
    """The copy of a file could not be written where copies were to go: it was made beside the file."""


class AmountObstructedError(PtceDeskError):
    """An amount may not be proposed or voted: something blocks it and no derogation passes over it.

    Attributes:
        number: of the dossier.
        amount: euros asked for, None when nobody gave one.
        obstacles: what stands in the way, as `appraisal.Obstacle` values.
    """

    def __init__(self, number: str, amount: Decimal | None, obstacles: Sequence[object]) -> None:
        super().__init__(number, amount, obstacles)
        self.number, self.amount, self.obstacles = number, amount, tuple(obstacles)


class NoNextSessionError(PtceDeskError):
    """Adjourned dossiers have no later session to go to."""


class DocumentsMissingError(PtceDeskError):
    """A dossier cannot be complete before the documents it must have are received.

    Attributes:
        number: of the dossier.
        labels: what is missing.
    """

    def __init__(self, number: str, labels: Sequence[str]) -> None:
        super().__init__(number, labels)
        self.number, self.labels = number, tuple(labels)


class VoteSupersededError(PtceDeskError):
    """A vote can no longer be corrected here: the dossier went on to another session."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


class AgreementBegunError(PtceDeskError):
    """A vote can no longer be corrected: the agreement that follows from it is under way."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


class RecusalsUncountedError(PtceDeskError):
    """More élus withdraw from a vote than are counted as taking no part.

    Attributes:
        counted: as taking no part.
        recused: how many withdraw.
    """

    def __init__(self, counted: int, recused: int) -> None:
        super().__init__(counted, recused)
        self.counted, self.recused = counted, recused


class SessionCancelledError(PtceDeskError):
    """Nothing is voted in a session that does not take place."""


class FileClosedError(PtceDeskError):
    """A dossier withdrawn, inadmissible or closed without action is not voted."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


class NotGrantedError(PtceDeskError):
    """Only a dossier that is granted is renewed."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


class RenewedAlreadyError(PtceDeskError):
    """A dossier is renewed once.

    Attributes:
        number: of the dossier.
        by: the number of its renewal.
    """

    def __init__(self, number: str, by: str) -> None:
        super().__init__(number, by)
        self.number, self.by = number, by


class DecidedError(PtceDeskError):
    """What the computation of a dossier reads no longer changes once it is granted or refused."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


class StoppedError(PtceDeskError):
    """The officer stopped a long change; nothing of it was kept."""


class ImportStoppedError(StoppedError):
    """The officer stopped an import."""


class CatalogueUnreadableError(FileError):
    """A file of the catalogue has problems, each a `DataProblem`."""

    def __init__(self, path: Path, problems: Sequence[DataProblem]) -> None:
        super().__init__(path)
        self.problems = tuple(problems)


class RequestUnreadableError(FileError):
    """A request file has problems, each a `DataProblem`."""

    def __init__(self, path: Path, problems: Sequence[DataProblem]) -> None:
        super().__init__(path)
        self.problems = tuple(problems)


class PanelUnreadableError(PtceDeskError):
    """The panel file is missing, is not TOML, or says something the program does not know.

    Attributes:
        path: the panel file.
        entry: the name of the PTCE at fault, empty when the whole file is.
        field: the key at fault, empty when the whole file is.
    """

    def __init__(self, path: Path, entry: str = "", field: str = "") -> None:
        super().__init__(path, entry, field)
        self.path, self.entry, self.field = path, entry, field
