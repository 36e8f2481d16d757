"""An officer of a team, in a process of its own, who does one thing after the other in a base that others write in."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from multiprocessing.connection import Connection
from random import Random
from typing import Concatenate, Final, ParamSpec, TypeVar

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.team import open_base
from ptce_desk.services.file.undo import making, redo, undo
from ptce_desk.services.grants import follow_up_lines
from tests.conftest import NOW
from tests.integration.dossiers import DEPOSITED, fill_in
from tests.integration.shared_base import Table

P = ParamSpec("P")
T = TypeVar("T")

Key = tuple[str, int]
"""What is written, and of which dossier or payment."""
D: Final = Decimal
ASKED: Final = D("30000.00")
_COSTS: Final = D("40000.00")


@dataclass(frozen=True, slots=True)
class As:
    """What is written is what another key holds at that moment, whoever wrote it."""

    key: Key


@dataclass(frozen=True, slots=True)
class Deed:
    """An operation that its officer was told is kept, and what it leaves; of an undoing, the operation it is of."""

    operation: str
    kind: str
    left: dict[Key, object]


@dataclass(frozen=True, slots=True)
class Told:
    """What an officer did, what was refused in words, by the name of the refusal, and what failed raw."""

    deeds: list[Deed]
    refused: list[str]
    failed: str = ""


def work_in(base: TeamBase, name: str, table: Table, deeds: int, telling: Connection) -> None:
    """Open a base under a name, try so many things, and tell what came of them."""
    desk = open_base(Surroundings(resources_folder(), lambda: NOW, name), base)
    desk.author = name
    officer = BusyOfficer(desk, table, Random(name))  # noqa: S311  # the same moves on each run
    failed = ""
    try:
        for _ in range(deeds):
            officer.do_something()
    except Exception as problem:  # noqa: BLE001  # told to who started it, which fails
        failed = "".join(traceback.format_exception(problem))
    finally:
        desk.close()
    telling.send(Told(officer.deeds, officer.refused, failed))


class BusyOfficer:
    """Does one operation after the other, each by one service, drawn at random."""

    def __init__(self, desk: Desk, table: Table, chance: Random) -> None:
        self.desk, self.table, self.chance = desk, table, chance
        self.own: list[int] = []
        self.deeds: list[Deed] = []
        self.refused: list[str] = []
        self._moves: list[Callable[[], object]] = [
            self._create, self._rename, self._rename, self._ask, self._review, self._propose, self._propose, self._list,
            self._list, self._vote, self._pay, self._pay, self._delete, self._restore, self._undo, self._redo,
        ]  # fmt: skip

    def do_something(self) -> None:
        """One operation; what is refused in words leaves nothing."""
        try:
            self.chance.choice(self._moves)()
        except PtceDeskError as problem:
            self.refused.append(type(problem).__name__)

    def _kept(self, left: Callable[[T], dict[Key, object]], job: Callable[Concatenate[Desk, P], T], *args: P.args,
              **kwargs: P.kwargs) -> T:  # fmt: skip
        answer, done = self.desk.run(lambda desk: making(desk, job, *args, **kwargs))
        if done is not None:
            self.deeds.append(Deed(done.operation_id, "do", left(answer)))
        return answer

    def _create(self) -> None:
        title = f"Dossier de {self.desk.author}"
        file_id = self._kept(
            lambda made: {
                ("title", made): title, ("there", made): True,
                ("instruction", made): InstructionState.DRAFT, ("decision", made): DecisionState.NOT_LISTED,
            },
            instruct.create_file, scheme_id=self.table.scheme, ptce_id=self.table.ptce, title=title,
            deposited_on=DEPOSITED,
        )  # fmt: skip
        self.own.append(file_id)

    def _rename(self) -> None:
        file_id, title = self._any(), f"Titre {self.chance.randrange(10**6)} de {self.desk.author}"
        sheet = self._kept(lambda _sheet: {("title", file_id): title}, instruct.change_field, file_id, "title", title)
        assert sheet.file.title == title
        if file_id in self.own:
            assert self.desk.run(open_file, file_id).file.title == title

    def _ask(self) -> None:
        file_id, told = self._mine(), {"total_cost": _COSTS, "requested": ASKED}
        self._kept(lambda _none: {("requested", file_id): ASKED}, fill_in, file_id, told)

    def _review(self) -> None:
        file_id = self._mine()
        self._kept(lambda sheet: {("instruction", file_id): sheet.file.instruction}, instruct.finish_review, file_id)

    def _propose(self) -> None:
        file_id, amount = self._any(), D(self.chance.randrange(1_000, 20_000))
        sheet = self._kept(
            lambda _sheet: {("decision", file_id): DecisionState.PROPOSED, ("proposed", file_id): amount},
            instruct.propose, file_id, amount,
        )  # fmt: skip
        assert (sheet.file.decision, sheet.file.proposed) == (DecisionState.PROPOSED, amount)

    def _list(self) -> None:
        file_id = self._any()
        self._kept(
            lambda _sheet: {("decision", file_id): DecisionState.LISTED},
            sessions.list_files, self.table.session, [file_id],
        )  # fmt: skip

    def _vote(self) -> None:
        file_id = self._any()
        vote = self.chance.choice([Vote.GRANTED, Vote.REFUSED, Vote.ADJOURNED])

        voted = {Vote.GRANTED: As(("proposed", file_id)), Vote.REFUSED: D(0), Vote.ADJOURNED: None}[vote]
        left: dict[Key, object] = {("decision", file_id): DecisionState(vote.value), ("voted", file_id): voted}
        # the agenda that is answered is read once the vote is kept: others may have voted since
        self._kept(lambda _agenda: left, sessions.record_vote, self.table.session, file_id, vote)

    def _pay(self) -> None:
        file_id, amount = self.chance.choice(self.table.grants), D(self.chance.randrange(1, 500)) / 100
        number = f"{self.desk.author} {len(self.deeds)}"
        self._kept(
            lambda sheet: {
                ("paid", next(one.id for one in sheet.agreement.payments if one.mandate_number == number)): amount
            },
            follow_up_lines.record_payment, file_id, paid_on=NOW.date(), amount=amount, mandate_number=number,
        )  # fmt: skip

    def _delete(self) -> None:
        file_id = self._any()
        self._kept(lambda _label: {("there", file_id): False}, delete_record, "funding_file", file_id)

    def _restore(self) -> None:
        for row in self.desk.run(list_trash)[:1]:
            self._kept(lambda back: {("there", back.record_id): True}, restore_record, row.id)

    def _undo(self) -> None:
        self.deeds.append(Deed(self.desk.run(undo).operation_id, "undo", {}))

    def _redo(self) -> None:
        self.deeds.append(Deed(self.desk.run(redo).operation_id, "redo", {}))

    def _any(self) -> int:
        return self.chance.choice([*self.table.dossiers, *self.own[-2:]])

    def _mine(self) -> int:
        return self.chance.choice(self.own[-3:] or self.table.dossiers)
