"""The years of an award that wait for a yearly vote: said so, confirmed, lapsed; of one dossier or of many at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from ptce_desk.db.queries.ledger import grants, only
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.agreement_errors import (
    FollowUpError,
    LapsedError,
    YearBasisNeededError,
    YearEmptyError,
    YearLapsedTooEarlyError,
    YearNotAwaitedError,
    YearNotGrantedError,
)
from ptce_desk.domain.agreements import Reduction
from ptce_desk.domain.aid.ledger import years_of
from ptce_desk.domain.award_years import AwardYear, YearState
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.instalments import let_go
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.bulk import BulkResult, Refusal
from ptce_desk.services.dossier.sheet import FileSheet, sheet_of
from ptce_desk.services.file.backups import back_up_before
from ptce_desk.services.grants.follow_up import FollowUp, changing_within

YearField = Literal["state", "decided_on", "basis"]

_REFUSALS: Final[dict[type[FollowUpError], Refusal]] = {
    YearNotGrantedError: "year_not_granted",
    YearNotAwaitedError: "year_not_awaited",
    YearEmptyError: "year_empty",
    YearBasisNeededError: "basis_needed",
}


@dataclass(frozen=True, slots=True)
class YearChange:
    """What becomes of a year; `state` None makes it firm, `basis` is the act that confirms, or why it lapses."""

    year: int
    state: YearState | None
    decided_on: date | None = None
    basis: str = ""


def change_year(desk: Desk, file_id: int, year: int, key: YearField, value: YearState | date | str | None) -> FileSheet:
    """Keep one cell of a year of an award; a state chosen without a day is of today.

    Raises:
        FollowUpError: the cause.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        known = _known(file, year)
        state = None if known is None else known.state
        day = None if known is None else known.decided_on
        basis = "" if known is None else known.basis
        match key, value:
            case "state", YearState() | None:
                change = YearChange(year, value, day, basis)
            case "decided_on", date() | None:
                change = YearChange(year, state, value, basis)
            case _:
                change = YearChange(year, state, day, str(value or ""))
        work.label = _label(change, [file.number])
        apply_change(desk, work, file, change)
        work.flush()
        sheet = sheet_of(work, file)
        work.commit()
        return sheet


def preview_years(desk: Desk, file_ids: Sequence[int], change: YearChange) -> BulkResult:
    """What a change of a year would do to many dossiers; nothing is changed.

    Raises:
        NotFoundError: one of the dossiers is gone.
    """
    changed: list[str] = []
    same: list[str] = []
    refused: list[tuple[str, Refusal]] = []
    for file_id in file_ids:
        with desk.trying() as work:
            file = work.get(FundingFile, file_id)
            if _is_so(work, file, change):
                same.append(file.number)
                continue
            try:
                apply_change(desk, work, file, change)
            except FollowUpError as error:
                refused.append((file.number, _REFUSALS.get(type(error), "under_way")))
            else:
                changed.append(file.number)
    return BulkResult(tuple(changed), tuple(same), tuple(refused))


def change_years(desk: Desk, file_ids: Sequence[int], change: YearChange) -> BulkResult:
    """Change a year of all the dossiers that can be, as one operation that undoes at once.

    The file is copied first when more than one would change.

    Raises:
        NotFoundError: one of the dossiers is gone; then none is changed.
        BackupFailedError: the copy could not be written; then none is changed.
    """
    result = preview_years(desk, file_ids, change)
    if not result.changed:
        return result
    if len(result.changed) > 1:
        back_up_before(desk)
    with desk.writing(_label(change, result.changed)) as work:
        for file_id in file_ids:
            file = work.get(FundingFile, file_id)
            if file.number in result.changed:
                apply_change(desk, work, file, change)
        work.commit()
    return result


def apply_change(desk: Desk, work: UnitOfWork, file: FundingFile, change: YearChange) -> None:
    """Bring a year to what is asked; a year that lapsed and no longer does is owed again.

    Raises:
        FollowUpError: the cause; the unit of work is then to be dropped.
    """
    known = _known(file, change.year)
    granted = file.decision is DecisionState.GRANTED
    if file.decision is DecisionState.REFUSED or (change.state not in (None, YearState.TO_CONFIRM) and not granted):
        raise YearNotGrantedError(file.number, change.year)
    if not _may_become(work, file, change):
        raise YearEmptyError(file.number, change.year)
    lapsed = known is not None and known.state is YearState.LAPSED
    if change.state is None:
        if lapsed:
            _owe_again(desk, work, file, change.year)
        if known is not None:
            file.award_years.remove(known)
        return
    if known is None:
        if change.state is not YearState.TO_CONFIRM:
            raise YearNotAwaitedError(file.number, change.year)
        known = AwardYear(change.year)
        file.award_years.append(known)
    decided = change.state is not YearState.TO_CONFIRM
    if decided and not change.basis.strip():
        raise YearBasisNeededError(file.number, change.year)
    waited = known.state is YearState.TO_CONFIRM
    day = (change.decided_on or desk.today()) if decided else change.decided_on if waited else None
    if lapsed:
        _owe_again(desk, work, file, change.year)
    known.state, known.decided_on, known.basis = change.state, day, change.basis
    if day is not None and change.state is YearState.LAPSED:
        _let_lapse(desk, work, file, known, day)


def _let_lapse(desk: Desk, work: UnitOfWork, file: FundingFile, year: AwardYear, day: date) -> None:
    """What the ledger has for a year is no longer owed, nor the instalments of that year."""
    work.flush()
    with changing_within(desk, work, file) as sheet:
        if sheet.agreement.lapsed_on is not None:
            raise LapsedError(file.number)
        signed_on = max((one.signed_on for one in sheet.agreement.signed_amendments if one.signed_on), default=day)
        if day < signed_on:
            raise YearLapsedTooEarlyError(file.number, year.year, signed_on)
        (grant,) = grants(work.reading(), only(file.id))
        amount = dict(years_of(grant)).get(year.year, ZERO)
        if not amount:
            raise YearEmptyError(file.number, year.year)
        sheet.agreement.reductions.append(Reduction(day, amount, year.year, year.basis))
        let_go(sheet.agreement, year.year, amount)


def _owe_again(desk: Desk, work: UnitOfWork, file: FundingFile, year: int) -> None:
    with changing_within(desk, work, file) as sheet:
        for reduction in _of_year(sheet, year):
            sheet.agreement.reductions.remove(reduction)


def _of_year(sheet: FollowUp, year: int) -> list[Reduction]:
    return [one for one in sheet.agreement.reductions if one.year == year]


def _known(file: FundingFile, year: int) -> AwardYear | None:
    return next((one for one in file.award_years if one.year == year), None)


def _may_become(work: UnitOfWork, file: FundingFile, change: YearChange) -> bool:
    """Whether a dossier has a year of which to say something else; what is said of it already may be taken back."""
    known = _known(file, change.year)
    if known is not None and (change.state in (None, known.state) or known.state is YearState.LAPSED):
        return True
    return change.year in _years(work, file)


def _years(work: UnitOfWork, file: FundingFile) -> set[int]:
    """The civil years of an award that have money; of one still asked, those its project or its split touches."""
    if file.decision is DecisionState.GRANTED:
        work.flush()
        (grant,) = grants(work.reading(), only(file.id))
        return set(dict(years_of(grant)))
    shared = {share.year for share in file.year_shares}
    if file.start is None or file.end is None or file.end < file.start:
        return shared
    return shared | set(range(file.start.year, file.end.year + 1))


def _is_so(work: UnitOfWork, file: FundingFile, change: YearChange) -> bool:
    """Whether a year is already as asked, its day and its basis left aside; a year it has not is no firm one."""
    known = _known(file, change.year)
    if known is None:
        return change.state is None and change.year in _years(work, file)
    return change.state is known.state


def _label(change: YearChange, numbers: Sequence[str]) -> str:
    whose = f"du dossier {numbers[0]}" if len(numbers) == 1 else f"de {len(numbers)} dossiers"
    match change.state:
        case None:
            return f"Rendre ferme l’année {change.year} {whose}"
        case YearState.TO_CONFIRM:
            return f"Mettre à confirmer l’année {change.year} {whose}"
        case YearState.CONFIRMED:
            return f"Confirmer l’année {change.year} {whose}"
        case YearState.LAPSED:
            return f"Constater la caducité de l’année {change.year} {whose}"
