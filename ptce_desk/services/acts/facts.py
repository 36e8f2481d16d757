"""What the acts of a dossier, or of a whole session, are written from; read together, however many they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from ptce_desk.db.queries.agreements import agreement_of
from ptce_desk.db.queries.committees import session_of_file
from ptce_desk.db.queries.ledger import grants, only
from ptce_desk.db.queries.settings import FileIdentity, file_identity
from ptce_desk.db.unit_of_work import Loader
from ptce_desk.domain.agreements import Agreement
from ptce_desk.domain.committees import CommitteeSession
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, sheets_of
from ptce_desk.services.law.minimis import MinimisNotice, minimis_notices
from ptce_desk.services.law.watch import asked_by_law

_SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class ActFacts:
    """What an act is written from, detached: a dossier, or those of a session, with all that goes with them.

    Attributes:
        sheets: of the dossiers; an act of one dossier has one.
        agreements: what follows the grants, by the id of their dossier.
        asked: the dossiers that the law asks a convention for, by their id.
        session: which decides, or decided.
        today: the day the act is made.
        minimis: what is told of its aid under the European ceilings, None where it is not known to be de minimis.
        holders: the structures that share such an aid, by their id; none where one has it all.
        holder: the one of them that the act is for, None for the beneficiary.
    """

    sheets: tuple[FileSheet, ...]
    agreements: Mapping[int, Agreement]
    asked: frozenset[int]
    session: CommitteeSession | None
    authority: FileIdentity
    today: date
    minimis: MinimisNotice | None = None
    holders: Mapping[int, Organisation] = field(default_factory=dict)
    holder: Organisation | None = None

    @property
    def sheet(self) -> FileSheet:
        """The dossier of the act, the first one of a session's."""
        return self.sheets[0]

    @property
    def beneficiary(self) -> Organisation | None:
        """The structure that the act is for."""
        return self.holder or self.sheet.beneficiary

    def by_holder(self) -> "list[ActFacts]":
        """The same for each structure that shares an aid de minimis: its own part, and no other's."""
        parts = self.minimis.parts if self.minimis is not None else ()
        if self.minimis is None or len(parts) < _SEVERAL:
            return [self]
        return [
            replace(self, minimis=self.minimis.of_part(part), holder=self.holders[part.organisation_id])
            for part in parts
        ]

    @property
    def agreement(self) -> Agreement | None:
        """What follows its grant, None when it is not granted."""
        return self.agreements.get(self.sheet.file.id)

    @property
    def needs_agreement(self) -> bool:
        """Whether its grant needs a convention: as was decided, else as the law says."""
        held = self.agreement
        if held is None or held.required is None:
            return held is not None and self.sheet.file.id in self.asked
        return held.required

    @property
    def voted_on(self) -> date | None:
        """The day of its vote, noted or to come; an adjournment is of the day of its session."""
        file = self.sheet.file
        if file.decision is DecisionState.ADJOURNED and self.session is not None:
            return self.session.held_on
        return file.decided_on

    @property
    def is_transmitted(self) -> bool:
        """Whether its délibération was handed to the legality review."""
        act = None if self.session is None else self.session.deliberation
        return act is not None and act.transmitted_on is not None

    @property
    def is_ahead(self) -> bool:
        """Whether its vote was noted ahead of a session still to come."""
        return self.voted_on is not None and self.voted_on > self.today


def facts_of_files(desk: Desk, file_ids: Sequence[int]) -> list[ActFacts]:
    """What an act of each dossier is written from, in their order.

    Raises:
        NotFoundError: one of them is gone.
    """
    with desk.loading() as work:
        connection = work.reading()
        identity = file_identity(connection)
        _held = work.get_many(FundingFile, file_ids)
        files = [work.get(FundingFile, file_id) for file_id in file_ids]
        by_id = {sheet.file.id: sheet for sheet in sheets_of(work, files, in_hand=True)}
        granted = [file.id for file in files if file.decision is DecisionState.GRANTED]
        own = [grant for file_id in granted for grant in grants(connection, only(file_id))]
        asked = asked_by_law(work.law, connection, own)
        notices = minimis_notices(work.law, connection, own)
        found = []
        for file_id in file_ids:
            found_session = session_of_file(connection, file_id)
            session = None if found_session is None else work.get(CommitteeSession, found_session[0])
            agreements = _agreements(work, [file_id])
            facts = ActFacts((by_id[file_id],), agreements, asked, session, identity, desk.today())
            notice = notices.get(file_id)
            keys = [part.organisation_id for part in notice.parts] if notice is not None else []
            holders = {key: work.get(Organisation, key) for key in keys if len(keys) >= _SEVERAL}
            found.append(replace(facts, minimis=notice, holders=holders))
        return found


def facts_of_session(desk: Desk, session_id: int) -> ActFacts | None:
    """What an act about all the dossiers of a session is written from, None when nothing is on its agenda.

    Raises:
        NotFoundError: no such session.
    """
    with desk.loading() as work:
        session = work.get(CommitteeSession, session_id)
        ids = [item.funding_file_id for item in session.items]
        if not ids:
            return None
        by_id = {one.file.id: one for one in sheets_of(work, work.get_many(FundingFile, ids), on=session.held_on)}
        sheets = tuple(by_id[file_id] for file_id in ids)
        identity = file_identity(work.reading())
        return ActFacts(sheets, _agreements(work, ids), frozenset(), session, identity, desk.today())


def _agreements(work: Loader, file_ids: Sequence[int]) -> dict[int, Agreement]:
    keys = {file_id: agreement_of(work.reading(), file_id) for file_id in file_ids}
    return {file_id: work.get(Agreement, key) for file_id, key in keys.items() if key is not None}
