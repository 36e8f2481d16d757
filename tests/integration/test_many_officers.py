"""Officers of a team who do anything at once: nothing is lost, nothing half done, and what is refused is so in words.

The journal gives the order of what they did; done again in that order on a model, it leaves what the base holds.
"""

import multiprocessing
import os
import sys
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

import pytest

from ptce_desk.domain.places import TeamBase
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.team import open_base
from ptce_desk.services.file.undo import list_operations
from ptce_desk.services.file.verification import verify
from tests.integration.busy_officer import As, Deed, Key, Told, work_in
from tests.integration.raw_rows import rows
from tests.integration.shared_base import Table

_OFFICERS, _DEEDS = 4, 120
DEEDS: Final = int(os.environ.get("PTCE_DEEDS", "0"))
"""How many operations eight officers do between them; `make test-slow` says 50 000."""
if sys.platform == "win32":
    _PROCESSES = multiprocessing.get_context("spawn")
else:
    _PROCESSES = multiprocessing.get_context("forkserver")
    _PROCESSES.set_forkserver_preload(["tests.integration.busy_officer", "ptce_desk.db.postgresql.database"])
_PATIENCE: Final = 3600.0
_COLUMNS: Final = ("title", "requested", "instruction", "decision", "proposed", "voted")
_CENTS: Final = frozenset({"requested", "proposed", "voted"})


def worked(base: TeamBase, table: Table, officers: int, deeds: int) -> list[Told]:
    """What some officers tell, each in a process of its own, once they have done so many things between them."""
    ends = []
    for number in range(officers):
        receiving, sending = _PROCESSES.Pipe(duplex=False)
        mine = (base, f"Agent {number}", table, deeds // officers, sending)
        process = _PROCESSES.Process(target=work_in, args=mine)
        process.start()
        sending.close()
        ends.append((process, receiving))
    told = []
    for process, receiving in ends:
        assert receiving.poll(_PATIENCE), "an officer does nothing"
        told.append(receiving.recv())
        process.join()
    return told


def operations_of(base: TeamBase) -> set[str]:
    """Those that the journal of a base holds."""
    return {operation for (operation,) in rows(base, "SELECT DISTINCT operation_id FROM change_entry")}


class Model:
    """What a base holds, by what its officers say they did."""

    def __init__(self, held: dict[Key, object]) -> None:
        self.held = held
        self._before: dict[str, tuple[Deed, dict[Key, object]]] = {}

    def do(self, deed: Deed) -> None:
        """Do an operation, undo it or make it again."""
        if deed.kind == "do":
            self._before[deed.operation] = deed, {key: self.held.get(key) for key in deed.left}
        done, before = self._before[deed.operation]
        left = before if deed.kind == "undo" else done.left
        self.held |= {key: self.held.get(value.key) if isinstance(value, As) else value for key, value in left.items()}


def held_by(base: TeamBase) -> dict[Key, object]:
    """What a base holds of all that the officers may write."""
    held: dict[Key, object] = {}
    for file_id, *values in rows(base, f"SELECT id, {', '.join(_COLUMNS)} FROM funding_file"):  # noqa: S608  # our own
        held["there", file_id] = True
        for name, value in zip(_COLUMNS, values, strict=True):
            held[name, file_id] = Decimal(value) / 100 if name in _CENTS and value is not None else value
    for payment_id, cents in rows(base, "SELECT id, amount FROM payment"):
        held["paid", payment_id] = Decimal(cents) / 100
    return held


def differing(said: dict[Key, object], held: dict[Key, object]) -> dict[Key, tuple[object, object]]:
    """What a model and a base do not agree on, but for what neither has: the fields of a dossier that is gone."""
    gone = {file_id for (name, file_id), value in said.items() if name == "there" and not value}
    assert not [file_id for file_id in gone if ("there", file_id) in held]
    wanted = {key: value for key, value in said.items() if key[0] == "paid" or key[1] not in gone}
    return {key: (value, held.get(key)) for key, value in wanted.items() if held.get(key) != value}


def in_order(desk: Desk, told: Iterable[Told], known: set[str]) -> list[Deed]:
    """What the officers did, in the order of the journal, which holds each operation once and no other."""
    by_operation: dict[tuple[str, str, str], list[Deed]] = {}
    for number, one in enumerate(told):
        for deed in one.deeds:
            by_operation.setdefault((f"Agent {number}", deed.kind, deed.operation), []).append(deed)
    ordered = [
        by_operation[operation.author, operation.kind, operation.subject].pop(0)
        for operation in desk.run(list_operations)
        if operation.operation_id not in known
    ]
    assert not [left for left in by_operation.values() if left], "an operation told as kept is not in the journal"
    return ordered


@pytest.mark.parametrize(
    ("officers", "deeds"),
    [(_OFFICERS, _DEEDS), *([pytest.param(8, DEEDS, marks=pytest.mark.slow)] if DEEDS else [])],
)
def test_officers_who_do_anything_at_once_lose_nothing(
    officers: int, deeds: int, shared: TeamBase, table: Table, surroundings: Surroundings
) -> None:
    known = operations_of(shared)
    model = Model(held_by(shared))
    told = worked(shared, table, officers, deeds)
    assert [one.failed for one in told if one.failed] == []
    desk = open_base(surroundings, shared)
    try:
        ordered = in_order(desk, told, known)
        for deed in ordered:
            model.do(deed)
        assert differing(model.held, held_by(shared)) == {}
        assert desk.run(verify).faults == ()
    finally:
        desk.close()
    refused = Counter(name for one in told for name in one.refused)
    assert len(ordered) > deeds // 3, refused
    print(f"{officers} officers: {len(ordered)} operations kept, refused {dict(refused)}")  # noqa: T201  # pytest -s
