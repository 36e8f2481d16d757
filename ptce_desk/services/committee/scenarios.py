"""Scenarios made, changed, compared, and one of them adopted: until then no dossier changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ptce_desk.db.queries.arbitration import scenarios_of
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.arbitration import (
    AmountRule,
    Candidate,
    Change,
    Scenario,
    ScenarioAmount,
    brought_in,
    changes_in,
    worked_out,
)
from ptce_desk.domain.arbitration_errors import AboveMaximumError, ScenarioRefusedError
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.records.arbitration import AMOUNTS, SCENARIO
from ptce_desk.services.committee.arbitration import ArbitratedFile, ArbitrationSheet, Ground, candidate_on, sheet_on
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instruct import put_forward
from ptce_desk.services.dossier.sheet import keep_computations
from ptce_desk.services.file.backups import back_up_before
from ptce_desk.services.records import set_field
from ptce_desk.wording.arbitration import scenario_letter
from ptce_desk.wording.filters import count_text


def ground_of(scenario: Scenario) -> Ground:
    """What a scenario is of."""
    return Ground(scenario.session_id, scenario.envelope_id)


def create_scenario(desk: Desk, ground: Ground, rule: AmountRule, name: str = "") -> int:
    """Begin a scenario, its amounts worked out by a rule; returns its id. Its letter is its name without one.

    Raises:
        NotFoundError: no such session, or no such envelope.
    """
    with desk.writing("") as work:
        sheet = sheet_on(desk, work, ground)
        scenario = _begun(work, ground, name)
        _work_out(sheet, scenario, rule)
        return _keep_new(work, scenario)


def duplicate_scenario(desk: Desk, scenario_id: int) -> int:
    """Begin a scenario as another stands: its rule, its amounts, its locks; returns its id.

    Raises:
        NotFoundError: the scenario is gone.
    """
    with desk.writing("") as work:
        source = work.get(Scenario, scenario_id)
        own = "" if source.name == scenario_letter(source.position) else source.name
        copy = _begun(work, ground_of(source), own)
        copy.follow(source.rule, {})
        copy.touched = source.touched
        copy.amounts = [ScenarioAmount(one.funding_file_id, one.amount, one.locked) for one in source.amounts]
        return _keep_new(work, copy)


def rename_scenario(desk: Desk, scenario_id: int, name: str) -> None:
    """Give a scenario another name.

    Raises:
        NotFoundError: the scenario is gone.
        EmptiedError: a scenario has a name.
    """
    with desk.writing("") as work:
        scenario = work.get(Scenario, scenario_id)
        work.label = SCENARIO.change_label(scenario, "name")
        set_field(SCENARIO, scenario, "name", name.strip())
        work.commit()


def follow_rule(desk: Desk, scenario_id: int, rule: AmountRule) -> None:
    """Work the amounts of a scenario out by a rule; those that are locked stay.

    Raises:
        NotFoundError: the scenario is gone.
        ValueRefusedError: a figure of the rule cannot be.
    """
    with desk.writing("") as work:
        scenario = work.get(Scenario, scenario_id)
        work.label = f"Recalculer {SCENARIO.called(scenario)}"
        _work_out(sheet_on(desk, work, ground_of(scenario)), scenario, rule)
        work.commit()


def bring_in(desk: Desk, scenario_id: int) -> None:
    """Give the dossiers that came since the amounts of a scenario were worked out theirs, by its rule.

    Raises:
        NotFoundError: the scenario is gone.
    """
    with desk.writing("") as work:
        scenario = work.get(Scenario, scenario_id)
        work.label = f"Appliquer de nouveau la règle {_of(scenario)}"
        sheet = sheet_on(desk, work, ground_of(scenario))
        scenario.take(brought_in(scenario, sheet.candidates, sheet.limits))
        work.commit()


def set_amount(desk: Desk, scenario_id: int, file_id: int, amount: Decimal | None) -> None:
    """Give a dossier an amount in a scenario; None is its maximum again.

    Raises:
        NotFoundError: the scenario is gone, or does not move that dossier.
        AboveMaximumError: it is more than may be proposed.
    """
    with desk.writing("") as work:
        scenario = work.get(Scenario, scenario_id)
        candidate = _moved(work, scenario, file_id)
        given = candidate.most if amount is None else amount
        if candidate.ceiling is not None and candidate.exceeds(given):
            raise AboveMaximumError(candidate.number, given, candidate.ceiling)
        work.label = f"{_line_label(scenario)}, dossier {candidate.number}"
        scenario.line_for(file_id).amount = given
        scenario.touched = True
        work.commit()


def set_lock(desk: Desk, scenario_id: int, file_id: int, locked: bool) -> None:  # noqa: FBT001  # a value kept
    """Keep the amount of a dossier from being moved by a rule, or let it move again.

    Raises:
        NotFoundError: the scenario is gone, or does not move that dossier.
    """
    with desk.writing("") as work:
        scenario = work.get(Scenario, scenario_id)
        candidate = _moved(work, scenario, file_id)
        given = candidate.given(scenario.given)
        line = scenario.line_for(file_id)
        line.amount, line.locked = given, locked
        verb = "Verrouiller" if locked else "Déverrouiller"
        work.label = f"{verb} le dossier {candidate.number} {_within(scenario)}"
        work.commit()


@dataclass(frozen=True, slots=True)
class Adoption:
    """What adopting a scenario would do.

    Attributes:
        changes: what it would change, group after group.
        files: the dossiers it changes, by id.
    """

    scenario: Scenario
    changes: tuple[Change, ...]
    files: Mapping[int, ArbitratedFile]


def foresee_adoption(desk: Desk, scenario_id: int) -> Adoption:
    """The proposed amounts that a scenario would change, were it adopted.

    Raises:
        NotFoundError: the scenario is gone.
    """
    with desk.loading() as work:
        scenario = work.get(Scenario, scenario_id)
        sheet = sheet_on(desk, work, ground_of(scenario))
        changes = changes_in(sheet.candidates, scenario.given)
        changed = {one.candidate.file_id for one in changes}
        files = {one.candidate.file_id: one for group in sheet.groups for one in group.files}
        return Adoption(scenario, tuple(changes), {key: files[key] for key in changed})


def adopt(desk: Desk, scenario_id: int) -> int:
    """Propose the amounts of a scenario, as one operation that undoes at once; returns how many dossiers changed.

    The file is copied first when several change.

    Raises:
        NotFoundError: the scenario is gone.
        ScenarioRefusedError: the maximum of some dossiers is lower than its amounts; then none is proposed.
        BackupFailedError: the copy could not be written; then none is proposed.
    """
    if len(foresee_adoption(desk, scenario_id).changes) > 1:
        back_up_before(desk)
    with desk.writing("") as work:
        scenario = work.get(Scenario, scenario_id)
        sheet = sheet_on(desk, work, ground_of(scenario))
        given = [(one.candidate, one.amount) for one in changes_in(sheet.candidates, scenario.given)]
        over = [one.number for one, amount in given if one.exceeds(amount)]
        if over:
            raise ScenarioRefusedError(scenario.position, over)
        sheets = {one.candidate.file_id: one.sheet for group in sheet.groups for one in group.files}
        for candidate, amount in given:
            put_forward(sheets[candidate.file_id], amount, author=desk.author, moved_at=desk.now())
        said = count_text(len(given), "montant proposé", "montants proposés")
        work.label = f"Retenir {SCENARIO.called(scenario)} : {said}"
        for other in _of_the_same(work, ground_of(scenario)) if given else ():
            other.adopted_on = desk.today() if other is scenario else None
        work.flush()
        keep_computations(work, work.get_many(FundingFile, [one.file_id for one, _amount in given]))
        work.commit()
        return len(given)


def _begun(work: UnitOfWork, ground: Ground, name: str) -> Scenario:
    """A scenario of no amount, under the first letter after those taken, which is its name without one."""
    position = max((one.position for one in _of_the_same(work, ground)), default=-1) + 1
    return Scenario(name or scenario_letter(position), position, ground.session_id, ground.envelope_id)


def _of_the_same(work: UnitOfWork, ground: Ground) -> list[Scenario]:
    """Every scenario of an arbitration."""
    held = scenarios_of(work.reading(), session_id=ground.session_id, envelope_id=ground.envelope_id)
    return list(work.get_many(Scenario, held))


def _keep_new(work: UnitOfWork, scenario: Scenario) -> int:
    work.label = SCENARIO.creation_label(scenario)
    work.add(scenario)
    work.commit()
    return scenario.id


def _work_out(sheet: ArbitrationSheet, scenario: Scenario, rule: AmountRule) -> None:
    scenario.follow(rule, worked_out(rule, sheet.candidates, scenario.given, scenario.locks, sheet.limits))


def _moved(work: UnitOfWork, scenario: Scenario, file_id: int) -> Candidate:
    """A dossier that a scenario may move.

    Raises:
        NotFoundError: it may not, or there is no such dossier.
    """
    candidate = candidate_on(work, ground_of(scenario), file_id)
    if not candidate.is_open:
        raise NotFoundError("line", file_id)
    return candidate


def _line_label(scenario: Scenario) -> str:
    return SCENARIO.line_label(scenario, AMOUNTS)


def _of(scenario: Scenario) -> str:
    return f"du scénario {scenario_letter(scenario.position)}"


def _within(scenario: Scenario) -> str:
    return f"dans le scénario {scenario_letter(scenario.position)}"
