"""An officer does anything in any order; the file agrees with a model of it, and undoing leads back to the start."""

import os
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.errors import InUseError
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file as open_dossier
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.opening import check_file, open_file
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.integration.dossiers import voted_file
from tests.integration.dumps import dump
from tests.integration.follow_up_moves import FollowUpMoves
from tests.integration.officer import AMOUNTS, PICK, D, Dossier

_TITLES = st.text("abc é’<&\"'", min_size=1, max_size=12)


DAYS = int(os.environ.get("PTCE_DAYS", "12"))
"""How many days of an officer are made up: `make test-slow` says 200."""


class OfficerMachine(FollowUpMoves):
    """Create, edit, delete, restore, propose, list, vote, sign, pay, settle, undo, redo, close and reopen."""

    template: Path
    surroundings: Surroundings
    granted: int

    @initialize()
    def begin(self) -> None:
        path = self.folder / "day.ptce"
        shutil.copy(self.template, path)
        self.desk = open_file(self.surroundings, path)
        self.session = self.desk.run(sessions.list_sessions)[0].id
        self.scheme = next(row for row in self.desk.run(list_schemes) if row.code == "RA-CDDRA").scheme_id
        self.whose = self.desk.run(open_dossier, self.granted).file
        self.model[self.granted] = Dossier(
            "Filière bois", D("30000.00"), [D("40000.00")], DecisionState.GRANTED, D("20000.00"), D("20000.00")
        )
        self.start = dump(self.desk)

    @rule(title=_TITLES)
    def create(self, title: str) -> None:
        with self.one_change():
            file_id = self.desk.run(
                instruct.create_file, scheme_id=self.scheme, ptce_id=self.whose.ptce_id, title=title
            )
            self.model[file_id] = Dossier(title)

    @precondition(lambda self: self.model)
    @rule(pick=PICK, title=_TITLES)
    def rename(self, pick: int, title: str) -> None:
        file_id = self.chosen(pick)
        with self.one_change():
            self.desk.run(instruct.change_field, file_id, "title", title)
            self.model[file_id].title = title

    @precondition(lambda self: self.with_decision(DecisionState.NOT_LISTED))
    @rule(pick=PICK, amount=AMOUNTS)
    def request(self, pick: int, amount: Decimal) -> None:
        file_id = self.chosen(pick, DecisionState.NOT_LISTED)
        with self.one_change():
            self.desk.run(instruct.change_field, file_id, "requested", amount)
            self.model[file_id].requested = amount

    @precondition(lambda self: self.with_decision(DecisionState.NOT_LISTED))
    @rule(pick=PICK, amount=AMOUNTS)
    def add_cost(self, pick: int, amount: Decimal) -> None:
        file_id = self.chosen(pick, DecisionState.NOT_LISTED)
        with self.one_change():
            self.desk.run(instruct.add_line, file_id, "costs", "presented", amount)
            self.model[file_id].costs.append(amount)

    @precondition(lambda self: any(d.costs for d in self.with_decision(DecisionState.NOT_LISTED).values()))
    @rule(pick=PICK)
    def remove_cost(self, pick: int) -> None:
        held = [key for key, d in self.with_decision(DecisionState.NOT_LISTED).items() if d.costs]
        file_id = held[pick % len(held)]
        lines = self.desk.run(open_dossier, file_id).file.costs
        with self.one_change():
            self.desk.run(instruct.remove_line, file_id, "costs", lines[pick % len(lines)].id)
            del self.model[file_id].costs[pick % len(lines)]

    @precondition(lambda self: self.with_decision(DecisionState.NOT_LISTED))
    @rule(pick=PICK, amount=AMOUNTS)
    def propose(self, pick: int, amount: Decimal) -> None:
        """Complete a dossier, then propose what may be granted: up to six changes."""
        file_id = self.chosen(pick, DecisionState.NOT_LISTED)
        dossier = self.model[file_id]
        with self.one_change():
            sheet = self.desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY)
            dossier.costs.append(D("0.00"))
        with self.one_change():
            self.desk.run(instruct.change_line, file_id, "costs", sheet.file.costs[-1].id, "presented", amount)
            dossier.costs[-1] = amount
        with self.one_change():
            self.desk.run(instruct.change_field, file_id, "requested", amount)
            dossier.requested = amount
        with self.one_change():
            self.desk.run(instruct.change_field, file_id, "beneficiary_id", self.whose.beneficiary_id)
        with self.one_change():
            self.desk.run(instruct.finish_review, file_id)
        proposable = self.desk.run(open_dossier, file_id)
        if instruct.obstacles_of(proposable, proposable.assessment.suggested_amount):
            return
        with self.one_change():
            self.desk.run(instruct.propose, file_id, proposable.assessment.suggested_amount)
            dossier.decision = DecisionState.PROPOSED

    @precondition(lambda self: self.with_decision(DecisionState.PROPOSED))
    @rule(pick=PICK)
    def list_in_session(self, pick: int) -> None:
        file_id = self.chosen(pick, DecisionState.PROPOSED)
        with self.one_change():
            self.desk.run(sessions.list_files, self.session, [file_id])
            self.model[file_id].decision = DecisionState.LISTED

    @precondition(lambda self: self.with_decision(DecisionState.LISTED))
    @rule(pick=PICK, granted=st.booleans())
    def vote(self, pick: int, granted: bool) -> None:  # noqa: FBT001  # Hypothesis draws it
        file_id = self.chosen(pick, DecisionState.LISTED)
        with self.one_change():
            sheet = self.desk.run(
                sessions.record_vote, self.session, file_id, Vote.GRANTED if granted else Vote.REFUSED
            )
            voted = next(line for line in sheet.lines if line.item.funding_file_id == file_id).item.voted_amount
            self.model[file_id].decision = DecisionState.GRANTED if granted else DecisionState.REFUSED
            self.model[file_id].voted = voted
            self.model[file_id].agreed = voted if granted else None

    @precondition(lambda self: self.model)
    @rule(pick=PICK)
    def delete(self, pick: int) -> None:
        file_id = self.chosen(pick)
        if self.model[file_id].decision in (DecisionState.NOT_LISTED, DecisionState.PROPOSED):
            with self.one_change():
                self.desk.run(delete_record, "funding_file", file_id)
                self.trash[file_id] = self.model.pop(file_id)
        else:
            with pytest.raises(InUseError):
                self.desk.run(delete_record, "funding_file", file_id)

    @precondition(lambda self: self.trash)
    @rule(pick=PICK)
    def restore(self, pick: int) -> None:
        rows = self.desk.run(list_trash)
        row = rows[pick % len(rows)]
        with self.one_change():
            self.desk.run(restore_record, row.id)
            self.model[row.record_id] = self.trash.pop(row.record_id)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.desk.run(undo)
        self.future.append(self.snapshot())
        self.model, self.trash = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.desk.run(redo)
        self.past.append(self.snapshot())
        self.model, self.trash = self.future.pop()

    @rule()
    def reopen(self) -> None:
        self.desk.close()
        self.desk = open_file(self.surroundings, self.desk.path)

    @invariant()
    def the_file_agrees_with_the_model(self) -> None:
        if not hasattr(self, "desk"):
            return
        assert self.desk.run(check_file) == []
        for file_id, dossier in self.model.items():
            file = self.desk.run(open_dossier, file_id).file
            found = Dossier(
                file.title, file.requested, [line.presented for line in file.costs], file.decision, file.voted
            )
            money = self.check_money(file_id)
            found.agreed, found.paid, found.final, found.asked_back = money
            found.lapsed = dossier.lapsed  # told by `check_money`
            assert found == dossier
        assert len(self.desk.run(list_trash)) == len(self.trash)

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            while self.past:
                self.desk.run(undo)
                self.past.pop()
            assert dump(self.desk) == self.start
            self.desk.close()
        shutil.rmtree(self.folder)


@pytest.mark.slow
def test_the_file_agrees_with_the_model_whatever_the_officer_does(
    template: Path, surroundings: Surroundings, tmp_path: Path
) -> None:
    """Each day begins with a dossier granted in May and a session on the first of June."""
    OfficerMachine.template, OfficerMachine.surroundings = tmp_path / "morning.ptce", surroundings
    shutil.copy(template, OfficerMachine.template)
    desk = open_file(surroundings, OfficerMachine.template)
    OfficerMachine.granted = voted_file(desk, date(2026, 5, 4))
    desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 6, 1))
    desk.close()
    chosen = settings(max_examples=DAYS, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(OfficerMachine, settings=chosen)
