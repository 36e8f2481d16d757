"""An officer in a process of its own, who changes things until the process is killed."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Final

from sqlalchemy import select

from ptce_desk.bootstrap import resources_folder
from ptce_desk.db.schema.journal import change_entry
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import bulk, instruct
from ptce_desk.services.file import attachments, undo
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.grants import follow_up, follow_up_lines
from tests.conftest import NOW
from tests.integration.dossiers import proposed_file, scheme_id, voted_file

Mark = tuple[int, str]
"""The id and the hash of the latest entry of the journal."""

_HELD: Final = date(2026, 6, 1)


def work_until_killed(path: Path, seed: int, acknowledged: Connection) -> None:
    """Open a file and change it, telling the journal's latest entry once each change is acknowledged."""
    officer = HurriedOfficer(open_file(Surroundings(resources_folder(), lambda: NOW, "Agent pressé"), path), seed)
    acknowledged.send(journal_mark(officer.desk))
    while True:
        officer.change_something()
        acknowledged.send(journal_mark(officer.desk))


def journal_mark(desk: Desk) -> Mark:
    """Where the journal ends."""

    def read(desk: Desk) -> Mark:
        query = select(change_entry.c.id, change_entry.c.hash).order_by(change_entry.c.id.desc()).limit(1)
        with desk.reading() as connection:
            entry_id, digest = connection.execute(query).one()
            return int(entry_id), str(digest)

    return desk.run(read)


class HurriedOfficer:
    """Does one change after the other, each by one service, drawn at random."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk = desk
        self.chance = Random(seed)  # noqa: S311  # the same moves on each run
        self.scheme = scheme_id(desk)
        self.drafts: list[int] = []
        self._create()
        self.granted = [voted_file(desk, _HELD)]
        self.session = desk.run(sessions.create_session, CommitteeBody.COUNCIL, _HELD)
        self.proposed = [proposed_file(desk) for _ in range(2)]
        desk.run(sessions.list_files, self.session, self.proposed)

    def change_something(self) -> None:
        """One change; what the rules refuse is none."""
        moves: list[Callable[[], object]] = [
            self._create, self._rename, self._add_cost, self._attach, self._change_many, self._delete, self._restore,
            self._vote, self._sign, self._pay, lambda: self.desk.run(undo.undo), lambda: self.desk.run(undo.redo),
        ]  # fmt: skip
        try:
            self.chance.choice(moves)()
        except PtceDeskError:
            return

    def _create(self) -> None:
        title = self.chance.choice(["Filière bois", "<b>Tiers-lieu</b>", "L’« atelier » d'à côté"])
        self.drafts.append(self.desk.run(instruct.create_file, scheme_id=self.scheme, title=title))

    def _rename(self) -> None:
        title = f"Titre {self.chance.randrange(1000)}"
        self.desk.run(instruct.change_field, self._draft(), "title", title)

    def _add_cost(self) -> None:
        self.desk.run(instruct.add_line, self._draft(), "costs", "category", CostCategory.STUDY)

    def _attach(self) -> None:
        content = self.chance.randbytes(2_000_000)
        self.desk.run(attachments.add_content, "funding_file", self._draft(), "Pièce.png", content)

    def _change_many(self) -> None:
        value = f"Service {self.chance.randrange(9)}"
        self.desk.run(bulk.change_files, self.drafts, bulk.BulkChange("service_opinion", value))

    def _delete(self) -> None:
        self.desk.run(delete_record, "funding_file", self._draft())

    def _restore(self) -> None:
        for row in self.desk.run(list_trash)[:1]:
            self.desk.run(restore_record, row.id)

    def _vote(self) -> None:
        vote = self.chance.choice([Vote.GRANTED, Vote.REFUSED, Vote.ADJOURNED])
        self.desk.run(sessions.record_vote, self.session, self.chance.choice(self.proposed), vote)

    def _sign(self) -> None:
        self.desk.run(follow_up.change_agreement, self.granted[0], "signed_on", _HELD)

    def _pay(self) -> None:
        amount = Decimal(self.chance.randrange(1, 500))
        self.desk.run(follow_up_lines.add_line, self.granted[0], "payments", "amount", amount)

    def _draft(self) -> int:
        return self.chance.choice(self.drafts)
