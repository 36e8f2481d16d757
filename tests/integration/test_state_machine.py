"""An officer does anything in any order; the file agrees with a model of it, and undoing leads back to the start."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_DOWN, Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from ptce_desk.db.operations import operation_to_undo
from ptce_desk.domain.agreement_errors import (
    AgreedBelowPaidError,
    AlreadySettledError,
    InstalmentsDifferError,
    PaidBeyondDueError,
    RepaymentBegunError,
)
from ptce_desk.domain.agreement_money import asked_back
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.errors import InUseError
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.vocabulary import CostCategory
from ptce_desk.domain.states import DecisionState
from ptce_desk.services import committee, instruct
from ptce_desk.services.catalogue import list_schemes
from ptce_desk.services.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file_sheet import open_file as open_dossier
from ptce_desk.services.follow_up import change_agreement, open_follow_up
from ptce_desk.services.follow_up_end import settle_grant
from ptce_desk.services.follow_up_lines import add_line, change_line, record_payment
from ptce_desk.services.maintenance import check_file, open_file
from ptce_desk.services.undo import redo, undo
from tests.integration.dossiers import voted_file
from tests.integration.dumps import dump

D = Decimal
_AMOUNTS = st.integers(1, 10_000_00).map(lambda cents: D(cents).scaleb(-2))
_TITLES = st.text("abc é’<&\"'", min_size=1, max_size=12)
_PICK = st.integers(0, 50)


@dataclass
class _Dossier:
    """What the model knows of a dossier."""

    title: str
    requested: Decimal | None = None
    costs: list[Decimal] = field(default_factory=list)
    decision: DecisionState = DecisionState.NOT_LISTED
    voted: Decimal | None = None
    agreed: Decimal | None = None
    paid: list[Decimal] = field(default_factory=list)
    final: Decimal | None = None
    asked_back: Decimal = ZERO

    @property
    def due(self) -> Decimal:
        """What is owed in all for a dossier granted."""
        return (self.agreed if self.final is None else self.final) or ZERO

    @property
    def paid_in_all(self) -> Decimal:
        """Versé."""
        return sum(self.paid, ZERO)


_Model = dict[int, _Dossier]


def _top(desk: Desk) -> str | None:
    def read(desk: Desk) -> str | None:
        with desk.reading() as connection:
            operation = operation_to_undo(connection)
        return None if operation is None else operation.operation_id

    return desk.run(read)


class OfficerMachine(RuleBasedStateMachine):
    """Create, edit, delete, restore, propose, list, vote, sign, pay, settle, undo, redo, close and reopen."""

    template: Path
    surroundings: Surroundings
    granted: int

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="officer-"))
        self.model: _Model = {}
        self.trash: _Model = {}
        self.past: list[tuple[_Model, _Model]] = []
        self.future: list[tuple[_Model, _Model]] = []

    @initialize()
    def begin(self) -> None:
        path = self.folder / "day.ptce"
        shutil.copy(self.template, path)
        self.desk = open_file(self.surroundings, path)
        self.session = self.desk.run(committee.list_sessions)[0].id
        self.scheme = next(row for row in self.desk.run(list_schemes) if row.code == "RA-CDDRA").scheme_id
        self.model[self.granted] = _Dossier(
            "Filière bois", D("30000.00"), [D("40000.00")], DecisionState.GRANTED, D("20000.00"), D("20000.00")
        )
        self.start = dump(self.desk)

    @rule(title=_TITLES)
    def create(self, title: str) -> None:
        with self._one_change():
            file_id = self.desk.run(instruct.create_file, scheme_id=self.scheme, title=title)
            self.model[file_id] = _Dossier(title)

    @precondition(lambda self: self.model)
    @rule(pick=_PICK, title=_TITLES)
    def rename(self, pick: int, title: str) -> None:
        file_id = self._chosen(pick)
        with self._one_change():
            self.desk.run(instruct.change_field, file_id, "title", title, field_label="l’intitulé")
            self.model[file_id].title = title

    @precondition(lambda self: self._with(DecisionState.NOT_LISTED))
    @rule(pick=_PICK, amount=_AMOUNTS)
    def request(self, pick: int, amount: Decimal) -> None:
        file_id = self._chosen(pick, DecisionState.NOT_LISTED)
        with self._one_change():
            self.desk.run(instruct.change_field, file_id, "requested", amount, field_label="le demandé")
            self.model[file_id].requested = amount

    @precondition(lambda self: self._with(DecisionState.NOT_LISTED))
    @rule(pick=_PICK, amount=_AMOUNTS)
    def add_cost(self, pick: int, amount: Decimal) -> None:
        file_id = self._chosen(pick, DecisionState.NOT_LISTED)
        with self._one_change():
            self.desk.run(instruct.add_line, file_id, "costs", "presented", amount)
            self.model[file_id].costs.append(amount)

    @precondition(lambda self: any(d.costs for d in self._with(DecisionState.NOT_LISTED).values()))
    @rule(pick=_PICK)
    def remove_cost(self, pick: int) -> None:
        held = [key for key, d in self._with(DecisionState.NOT_LISTED).items() if d.costs]
        file_id = held[pick % len(held)]
        lines = self.desk.run(open_dossier, file_id).file.costs
        with self._one_change():
            self.desk.run(instruct.remove_line, file_id, "costs", lines[pick % len(lines)].id)
            del self.model[file_id].costs[pick % len(lines)]

    @precondition(lambda self: self._with(DecisionState.NOT_LISTED))
    @rule(pick=_PICK, amount=_AMOUNTS)
    def propose(self, pick: int, amount: Decimal) -> None:
        """Complete a dossier, then propose what may be granted: four changes."""
        file_id = self._chosen(pick, DecisionState.NOT_LISTED)
        dossier = self.model[file_id]
        with self._one_change():
            sheet = self.desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY)
            dossier.costs.append(D("0.00"))
        with self._one_change():
            self.desk.run(instruct.change_line, file_id, "costs", sheet.file.costs[-1].id, "presented", amount)
            dossier.costs[-1] = amount
        with self._one_change():
            self.desk.run(instruct.change_field, file_id, "requested", amount, field_label="le demandé")
            dossier.requested = amount
        with self._one_change():
            self.desk.run(instruct.finish_review, file_id)
        proposable = self.desk.run(open_dossier, file_id)
        if instruct.obstacles_of(proposable, proposable.assessment.suggested_amount):
            return
        with self._one_change():
            self.desk.run(instruct.propose, file_id, proposable.assessment.suggested_amount)
            dossier.decision = DecisionState.PROPOSED

    @precondition(lambda self: self._with(DecisionState.PROPOSED))
    @rule(pick=_PICK)
    def list_in_session(self, pick: int) -> None:
        file_id = self._chosen(pick, DecisionState.PROPOSED)
        with self._one_change():
            self.desk.run(committee.list_files, self.session, [file_id])
            self.model[file_id].decision = DecisionState.LISTED

    @precondition(lambda self: self._with(DecisionState.LISTED))
    @rule(pick=_PICK, granted=st.booleans())
    def vote(self, pick: int, granted: bool) -> None:  # noqa: FBT001  # Hypothesis draws it
        file_id = self._chosen(pick, DecisionState.LISTED)
        with self._one_change():
            sheet = self.desk.run(
                committee.record_vote, self.session, file_id, Vote.GRANTED if granted else Vote.REFUSED
            )
            voted = next(line for line in sheet.lines if line.item.funding_file_id == file_id).item.voted_amount
            self.model[file_id].decision = DecisionState.GRANTED if granted else DecisionState.REFUSED
            self.model[file_id].voted = voted
            self.model[file_id].agreed = voted if granted else None

    @precondition(lambda self: self._granted())
    @rule(pick=_PICK, day=st.integers(1, 28))
    def sign(self, pick: int, day: int) -> None:
        file_id = self._one_granted(pick)
        with self._one_change():
            self.desk.run(change_agreement, file_id, "signed_on", date(2026, 7, day), field_label="la signature")

    @precondition(lambda self: self._granted())
    @rule(pick=_PICK, amount=_AMOUNTS)
    def amend(self, pick: int, amount: Decimal) -> None:
        """Prepare an amendment, then sign it: from then on its amount is the one agreed, unless it cannot be."""
        file_id = self._one_granted(pick)
        dossier = self.model[file_id]
        with self._one_change():
            sheet = self.desk.run(add_line, file_id, "amendments", "amount", amount)
        line = sheet.agreement.amendments[-1].id
        changes = amount != dossier.agreed
        if changes and (dossier.final is not None or amount < dossier.paid_in_all):
            with pytest.raises(AlreadySettledError if dossier.final is not None else AgreedBelowPaidError):
                self.desk.run(change_line, file_id, "amendments", line, "signed_on", date(2026, 8, 1))
            return
        with self._one_change():
            self.desk.run(change_line, file_id, "amendments", line, "signed_on", date(2026, 8, 1))
            dossier.agreed = amount

    @precondition(lambda self: self._granted())
    @rule(pick=_PICK, share=st.integers(0, 100), new=st.booleans())
    def plan_instalment(self, pick: int, share: int, new: bool) -> None:  # noqa: FBT001  # Hypothesis draws it
        """Choose the amount of an instalment, or add one: the others give way, or it is refused."""
        file_id = self._one_granted(pick)
        sheet = self.desk.run(open_follow_up, file_id)
        assert sheet is not None
        amount = (sheet.agreement.agreed * share / 100).quantize(D("0.01"))
        parts = sheet.agreement.instalments
        with self._one_change(), suppress(InstalmentsDifferError):
            if new:
                self.desk.run(add_line, file_id, "instalments", "amount", amount)
            else:
                line = parts[pick % len(parts)].id
                self.desk.run(change_line, file_id, "instalments", line, "amount", amount)

    @precondition(lambda self: self._granted())
    @rule(pick=_PICK, amount=_AMOUNTS, whole=st.booleans())
    def pay(self, pick: int, amount: Decimal, whole: bool) -> None:  # noqa: FBT001  # Hypothesis draws it
        file_id = self._one_granted(pick)
        dossier = self.model[file_id]
        left = dossier.due - dossier.paid_in_all
        paid = left if whole and left > 0 else amount
        if paid > left:
            with pytest.raises(PaidBeyondDueError):
                self.desk.run(record_payment, file_id, paid_on=date(2026, 9, 1), amount=paid)
            return
        with self._one_change():
            self.desk.run(record_payment, file_id, paid_on=date(2026, 9, 1), amount=paid)
            dossier.paid.append(paid)

    @precondition(lambda self: any(d.due > d.paid_in_all for d in self._granted().values()))
    @rule(pick=_PICK)
    def pay_all(self, pick: int) -> None:
        owed = [key for key, d in self._granted().items() if d.due > d.paid_in_all]
        file_id = owed[pick % len(owed)]
        dossier = self.model[file_id]
        while dossier.due > dossier.paid_in_all:
            with self._one_change():
                sheet = self.desk.run(record_payment, file_id, paid_on=date(2026, 9, 1))
                dossier.paid.append(sheet.agreement.payments[-1].amount)

    @precondition(lambda self: self._granted())
    @rule(pick=_PICK)
    def receive(self, pick: int) -> None:
        file_id = self._one_granted(pick)
        with self._one_change():
            self.desk.run(add_line, file_id, "deliverables", "received_on", date(2026, 10, 1))

    @precondition(lambda self: self._granted())
    @rule(pick=_PICK, percent=st.integers(0, 120))
    def settle(self, pick: int, percent: int) -> None:
        file_id = self._one_granted(pick)
        dossier = self.model[file_id]
        base = self.desk.run(open_dossier, file_id).file.eligible_base
        assert base is not None
        actual = (base * percent / 100).quantize(D("0.01"))
        agreed = dossier.agreed or ZERO
        final = agreed if actual >= base else (agreed * actual / base).quantize(D("0.01"), ROUND_DOWN)
        if dossier.asked_back > max(dossier.paid_in_all - final, ZERO):
            with pytest.raises(RepaymentBegunError):
                self.desk.run(settle_grant, file_id, actual)
            return
        with self._one_change():
            self.desk.run(settle_grant, file_id, actual)
            dossier.final = final

    @precondition(lambda self: any(d.paid_in_all - d.due > d.asked_back for d in self._granted().values()))
    @rule(pick=_PICK)
    def ask_back(self, pick: int) -> None:
        overpaid = [k for k, d in self._granted().items() if d.paid_in_all - d.due > d.asked_back]
        file_id = overpaid[pick % len(overpaid)]
        with self._one_change():
            self.desk.run(add_line, file_id, "repayments", "number", "T-1")
            self.model[file_id].asked_back = self.model[file_id].paid_in_all - self.model[file_id].due

    @precondition(lambda self: self.model)
    @rule(pick=_PICK)
    def delete(self, pick: int) -> None:
        file_id = self._chosen(pick)
        if self.model[file_id].decision in (DecisionState.NOT_LISTED, DecisionState.PROPOSED):
            with self._one_change():
                self.desk.run(delete_record, "funding_file", file_id)
                self.trash[file_id] = self.model.pop(file_id)
        else:
            with pytest.raises(InUseError):
                self.desk.run(delete_record, "funding_file", file_id)

    @precondition(lambda self: self.trash)
    @rule(pick=_PICK)
    def restore(self, pick: int) -> None:
        rows = self.desk.run(list_trash)
        row = rows[pick % len(rows)]
        with self._one_change():
            self.desk.run(restore_record, row.id)
            self.model[row.record_id] = self.trash.pop(row.record_id)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.desk.run(undo)
        self.future.append(self._snapshot())
        self.model, self.trash = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.desk.run(redo)
        self.past.append(self._snapshot())
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
            found = _Dossier(
                file.title, file.requested, [line.presented for line in file.costs], file.decision, file.voted
            )
            money = self._check_money(file_id)
            found.agreed, found.paid, found.final, found.asked_back = money
            assert found == dossier
        assert len(self.desk.run(list_trash)) == len(self.trash)

    def _check_money(self, file_id: int) -> tuple[Decimal | None, list[Decimal], Decimal | None, Decimal]:
        """What the file says of the money of a dossier, its sums agreeing."""
        sheet = self.desk.run(open_follow_up, file_id)
        if sheet is None:
            return None, [], None, ZERO
        agreement = sheet.agreement
        assert sum(part.amount for part in agreement.instalments) == agreement.agreed
        assert sum(payment.amount for payment in agreement.payments) <= agreement.agreed
        assert agreement.remaining >= 0
        assert sum(agreement.remaining_by_instalment()) == agreement.remaining
        paid = [payment.amount for payment in agreement.payments]
        return agreement.agreed, paid, agreement.final_amount, asked_back(agreement)

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            while self.past:
                self.desk.run(undo)
                self.past.pop()
            assert dump(self.desk) == self.start
            self.desk.close()
        shutil.rmtree(self.folder)

    def _with(self, decision: DecisionState) -> _Model:
        return {key: dossier for key, dossier in self.model.items() if dossier.decision is decision}

    def _granted(self) -> _Model:
        return {key: d for key, d in self._with(DecisionState.GRANTED).items() if d.voted}

    def _one_granted(self, pick: int) -> int:
        keys = list(self._granted())
        return keys[pick % len(keys)]

    def _chosen(self, pick: int, decision: DecisionState | None = None) -> int:
        keys = list(self.model if decision is None else self._with(decision))
        return keys[pick % len(keys)]

    def _snapshot(self) -> tuple[_Model, _Model]:
        return deepcopy(self.model), deepcopy(self.trash)

    @contextmanager
    def _one_change(self) -> Iterator[None]:
        """A change of the file and of the model; what changes nothing leaves nothing to undo."""
        before, top = self._snapshot(), _top(self.desk)
        yield
        if _top(self.desk) != top:
            self.past.append(before)
            self.future.clear()


def test_the_file_agrees_with_the_model_whatever_the_officer_does(
    template: Path, surroundings: Surroundings, tmp_path: Path
) -> None:
    """Each day begins with a dossier granted in May and a session on the first of June."""
    OfficerMachine.template, OfficerMachine.surroundings = tmp_path / "morning.ptce", surroundings
    shutil.copy(template, OfficerMachine.template)
    desk = open_file(surroundings, OfficerMachine.template)
    OfficerMachine.granted = voted_file(desk, date(2026, 5, 4))
    desk.run(committee.create_session, CommitteeBody.COUNCIL, date(2026, 6, 1))
    desk.close()
    chosen = settings(max_examples=13, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(OfficerMachine, settings=chosen)
