"""The scoring grid of a scheme, the notes of jurors, what they make: a score, a rank (docs/rules.md, « Score »)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final, Protocol, TypeVar

from ptce_desk.domain.scoring_errors import NoteAboveScaleError

OUT_OF: Final = 20
"""What a score is said on, whatever the scale of each criterion."""

_HUNDREDTH: Final = 100
_Key = TypeVar("_Key")


class ScoringState(StrEnum):
    """How far the jurors have come with a dossier."""

    NOT_BEGUN = "not_begun"
    BEGUN = "begun"
    SCORED = "scored"


class Criterion(Protocol):
    """What a dossier is noted on: a name, what it weighs, and the highest note."""

    label: str
    weight: Decimal
    out_of: Decimal


@dataclass(eq=False)
class SchemeCriterion:
    """A criterion of the grid of a scheme; of no weight, it is noted and counts for nothing."""

    label: str
    weight: Decimal = Decimal(1)
    out_of: Decimal = Decimal(OUT_OF)
    position: int = 0
    id: int = field(init=False, repr=False)
    scheme_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class FileCriterion:
    """A criterion as a dossier is noted on it, whatever its scheme says since."""

    label: str
    weight: Decimal
    out_of: Decimal
    position: int = 0
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class JurorNote:
    """The note of a member of the jury on one criterion, named as the grid of the dossier names it."""

    juror: str
    criterion: str
    note: Decimal
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


@dataclass(frozen=True, slots=True)
class Noting:
    """How many members of a jury gave a dossier every note that its score takes, of those who gave some notes."""

    given: int = 0
    jury: int = 0

    @property
    def is_unfinished(self) -> bool:
        """Whether some are still to come: its score, and its rank, may change."""
        return self.given < self.jury


NO_JURY: Final = Noting()
"""Nobody noted what it stands with, or nobody may any more."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What the notes of a dossier make.

    Attributes:
        score: on 20, to the hundredth; None as long as a criterion that counts has no note.
        means: of the notes given, by criterion, on its own scale, to the hundredth; None without a note.
        by_juror: the score of each juror, None while it lacks a note.
        missing: the criteria each juror who began has not noted; those of nobody are not listed.
    """

    score: Decimal | None
    means: Mapping[str, Decimal | None]
    by_juror: Mapping[str, Decimal | None]
    missing: Mapping[str, tuple[str, ...]]

    @property
    def state(self) -> ScoringState:
        """How far the jurors have come."""
        if self.score is not None:
            return ScoringState.SCORED
        return ScoringState.BEGUN if self.by_juror else ScoringState.NOT_BEGUN

    def noting(self, jury: int) -> Noting:
        """How many members of a jury gave the notes that a score takes."""
        return Noting(sum(score is not None for score in self.by_juror.values()), jury)


def frozen(criteria: Sequence[Criterion]) -> list[FileCriterion]:
    """The grid of a scheme as a dossier keeps it."""
    return [FileCriterion(one.label, one.weight, one.out_of, place) for place, one in enumerate(criteria)]


def check_note(criterion: Criterion, note: Decimal) -> None:
    """Refuse a note above the scale; one under zero is no note anywhere.

    Raises:
        NoteAboveScaleError: with the highest note.
    """
    if note > criterion.out_of:
        raise NoteAboveScaleError(criterion.label, criterion.out_of)


def scored(criteria: Sequence[Criterion], notes: Sequence[JurorNote]) -> Scored:
    """What notes make under a grid; a note that is missing is missing, never a zero."""
    given: dict[str, dict[str, Decimal]] = {}
    for one in notes:
        given.setdefault(one.juror, {})[one.criterion] = one.note
    means = {one.label: _mean([noted[one.label] for noted in given.values() if one.label in noted]) for one in criteria}
    by_juror = {
        juror: _on_twenty(criteria, {label: Fraction(note) for label, note in noted.items()})
        for juror, noted in given.items()
    }
    return Scored(
        _on_twenty(criteria, means),
        {label: None if mean is None else _rounded(mean) for label, mean in means.items()},
        by_juror,
        {
            juror: lacking
            for juror, noted in given.items()
            if (lacking := tuple(one.label for one in criteria if one.label not in noted))
        },
    )


def ranks(scores: Mapping[_Key, Decimal | None]) -> dict[_Key, int]:
    """The rank of each dossier that has a score, the highest first; those of one score share it, and the next waits."""
    known = {key: score for key, score in scores.items() if score is not None}
    return {key: 1 + sum(other > score for other in known.values()) for key, score in known.items()}


def _on_twenty(criteria: Sequence[Criterion], values: Mapping[str, Fraction | None]) -> Decimal | None:
    """The weighted mean of a value for each criterion, on 20; None where one that counts has none."""
    counted = [(Fraction(one.weight), Fraction(one.out_of), values.get(one.label)) for one in criteria if one.weight]
    parts = [weight * value / out_of for weight, out_of, value in counted if value is not None and out_of]
    if not counted or len(parts) < len(counted):
        return None
    return _rounded(OUT_OF * sum(parts, Fraction()) / sum((weight for weight, _, _ in counted), Fraction()))


def _mean(notes: Sequence[Decimal]) -> Fraction | None:
    return sum((Fraction(note) for note in notes), Fraction()) / len(notes) if notes else None


def _rounded(value: Fraction) -> Decimal:
    """To the hundredth, a half upwards: what is shown is what ranks."""
    return Decimal((2 * value * _HUNDREDTH + 1) // 2).scaleb(-2)
