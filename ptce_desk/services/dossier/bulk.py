"""Changing one thing on many dossiers at once: looked at first, then done as one operation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from ptce_desk.db.unit_of_work import Loader
from ptce_desk.domain.frameworks import FrameworkAxis, PolicyFramework
from ptce_desk.domain.free_fields import FREE_KEYS, TEXT_KEYS
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import (
    CLOSED_INSTRUCTIONS,
    FINAL_DECISIONS,
    INSTRUCTION_MOVES,
    DecisionState,
    InstructionState,
)
from ptce_desk.domain.vocabulary import Section
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.contracts import WholeContract, known_outside, leave_axis, line_outside
from ptce_desk.services.dossier.sheet import keep_computation
from ptce_desk.services.file.backups import back_up_before
from ptce_desk.services.free_fields import told_record

BulkField = Literal["instructor", "service_opinion", "instruction", "stage", "section", "framework_axis_id"]
BulkValue = str | InstructionState | Stage | Section | int | Decimal | date | WholeContract
Refusal = Literal[
    "voted",
    "with_committee",
    "move_forbidden",
    "reason_needed",
    "year_not_granted",
    "year_not_awaited",
    "year_empty",
    "basis_needed",
    "under_way",
]

_WORDS: Final[dict[str, str]] = {
    "instructor": "l’instructeur",
    "service_opinion": "l’avis du service",
    "instruction": "l’état d’instruction",
    "stage": "le stade",
    "section": "la section",
    "framework_axis_id": "l’axe du contrat",
}
EMPTIABLE: Final = frozenset({"instructor", "service_opinion", "stage", "framework_axis_id", *FREE_KEYS})
"""The fields that a dossier may do without."""
_NO_TEXT: Final = frozenset({"instructor", "service_opinion", *TEXT_KEYS})
"""Those of them that are then an empty text."""
_NOT_YET: Final = -1
"""The line of a contract that no dossier is on as long as none is attached to it as a whole."""
_ALWAYS: Final = frozenset({"instructor", "framework_axis_id", *FREE_KEYS})
_COMPUTED_FROM: Final = frozenset({"stage", "section"})
_UNDER_REVIEW_STILL: Final = frozenset({DecisionState.NOT_LISTED, DecisionState.ADJOURNED})


@dataclass(frozen=True, slots=True)
class BulkChange:
    """One value for one field of every dossier, a `BulkField` or the key of a field of one's own.

    No value empties it, where it is one of `EMPTIABLE`; `reason` is what reopening a closed one asks for.
    """

    field: str
    value: BulkValue | None
    reason: str = ""

    @property
    def empties(self) -> bool:
        """Whether it takes off what the dossiers hold."""
        return self.value is None


@dataclass(frozen=True, slots=True)
class BulkResult:
    """What becomes of each dossier, by number: changed, as it was already, or refused with the reason."""

    changed: tuple[str, ...]
    same: tuple[str, ...]
    refused: tuple[tuple[str, Refusal], ...]


def preview_change(desk: Desk, file_ids: Sequence[int], change: BulkChange) -> BulkResult:
    """What a change would do; nothing is changed.

    Raises:
        NotFoundError: one of the dossiers is gone.
    """
    with desk.loading() as work:
        value = change.value
        if isinstance(value, WholeContract):
            change = replace(change, value=known_outside(work, value.framework_id) or _NOT_YET)
        return _sorted_out(_load(work, file_ids), change)


def change_files(desk: Desk, file_ids: Sequence[int], change: BulkChange, *, label: str = "") -> BulkResult:
    """Change all the dossiers that can be, as one operation that undoes at once; the others stay as they are.

    The file is copied first when more than one would change. `label` is what the history shows, where it tells more
    than the field and how many.

    Raises:
        NotFoundError: one of the dossiers is gone, or the axis; then none is changed.
        BackupFailedError: the copy could not be written; then none is changed.
    """
    if len(preview_change(desk, file_ids, change).changed) > 1:
        back_up_before(desk)
    with desk.writing("") as work:
        files = _load(work, file_ids)
        if isinstance(change.value, WholeContract):
            change = replace(change, value=line_outside(work, work.get(PolicyFramework, change.value.framework_id)))
        result = _sorted_out(files, change)
        if not result.changed:
            return result
        if isinstance(change.value, int):
            work.get(FrameworkAxis, change.value)
        told = told_record(work.reading(), FUNDING_FILE, change.field)
        words = _WORDS.get(change.field) or told.field(change.field).words
        work.label = label or _label("Vider" if change.empties else "Modifier", words, result.changed)
        changed = set(result.changed)
        left = {file.framework_axis_id for file in files} if change.field == "framework_axis_id" else set()
        for file in files:
            if file.number in changed:
                _set(desk, file, change)
        work.flush()
        for axis_id in left - {change.value}:
            leave_axis(work, axis_id)
        if change.field in _COMPUTED_FROM:
            for file in files:
                if file.number in changed:
                    keep_computation(work, file)
        work.commit()
        return result


def _load(work: Loader, file_ids: Sequence[int]) -> list[FundingFile]:
    return [work.get(FundingFile, file_id) for file_id in file_ids]


def _sorted_out(files: Sequence[FundingFile], change: BulkChange) -> BulkResult:
    changed: list[str] = []
    same: list[str] = []
    refused: list[tuple[str, Refusal]] = []
    for file in files:
        refusal = _refusal(file, change)
        if getattr(file, change.field) == _held(change):
            same.append(file.number)
        elif refusal is not None:
            refused.append((file.number, refusal))
        else:
            changed.append(file.number)
    return BulkResult(tuple(changed), tuple(same), tuple(refused))


def _refusal(file: FundingFile, change: BulkChange) -> Refusal | None:
    """Why a dossier cannot take a change; no vote closes who follows it, its axis, nor the fields of one's own."""
    if change.field in _ALWAYS:
        return None
    if file.decision in FINAL_DECISIONS:
        return "voted"
    if change.field != "instruction":
        return None
    if file.decision not in _UNDER_REVIEW_STILL:
        return "with_committee"
    if change.value not in INSTRUCTION_MOVES[file.instruction]:
        return "move_forbidden"
    if file.instruction in CLOSED_INSTRUCTIONS and not change.reason.strip():
        return "reason_needed"
    return None


def _set(desk: Desk, file: FundingFile, change: BulkChange) -> None:
    if isinstance(change.value, InstructionState):
        file.move_instruction(change.value, author=desk.author, moved_at=desk.now(), reason=change.reason.strip())
    else:
        setattr(file, change.field, _held(change))


def _held(change: BulkChange) -> BulkValue | None:
    """What a dossier holds once it is changed."""
    return "" if change.empties and change.field in _NO_TEXT else change.value


def _label(verb: str, words: str, numbers: Sequence[str]) -> str:
    whose = f"du dossier {numbers[0]}" if len(numbers) == 1 else f"de {len(numbers)} dossiers"
    return f"{verb} {words} {whose}"
