"""What an officer is modelled by: dossiers as the file should hold them, and changes that are undone."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
)

from ptce_desk.db.operations import operation_to_undo
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.desk import Desk

D = Decimal
AMOUNTS = st.integers(1, 10_000_00).map(lambda cents: D(cents).scaleb(-2))
PICK = st.integers(0, 50)


@dataclass
class Dossier:
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
    lapsed: bool = False

    @property
    def due(self) -> Decimal:
        """What is owed in all for a dossier granted; once it lapsed, no more than was paid."""
        owed = (self.agreed if self.final is None else self.final) or ZERO
        return min(owed, self.paid_in_all) if self.lapsed else owed

    @property
    def paid_in_all(self) -> Decimal:
        """Versé."""
        return sum(self.paid, ZERO)


Model = dict[int, Dossier]


def top(desk: Desk) -> str | None:
    def read(desk: Desk) -> str | None:
        with desk.reading() as connection:
            operation = operation_to_undo(connection)
        return None if operation is None else operation.operation_id

    return desk.run(read)


class Officer(RuleBasedStateMachine):
    """A desk, the model of what it holds, and the way back."""

    desk: Desk

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="officer-"))
        self.model: Model = {}
        self.trash: Model = {}
        self.past: list[tuple[Model, Model]] = []
        self.future: list[tuple[Model, Model]] = []

    def with_decision(self, decision: DecisionState) -> Model:
        return {key: dossier for key, dossier in self.model.items() if dossier.decision is decision}

    def granted_files(self) -> Model:
        return {key: d for key, d in self.with_decision(DecisionState.GRANTED).items() if d.voted}

    def one_granted(self, pick: int) -> int:
        keys = list(self.granted_files())
        return keys[pick % len(keys)]

    def chosen(self, pick: int, decision: DecisionState | None = None) -> int:
        keys = list(self.model if decision is None else self.with_decision(decision))
        return keys[pick % len(keys)]

    def snapshot(self) -> tuple[Model, Model]:
        return deepcopy(self.model), deepcopy(self.trash)

    @contextmanager
    def one_change(self) -> Iterator[None]:
        """A change of the file and of the model; what changes nothing leaves nothing to undo."""
        before, last = self.snapshot(), top(self.desk)
        yield
        if top(self.desk) != last:
            self.past.append(before)
            self.future.clear()
