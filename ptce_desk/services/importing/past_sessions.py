"""Sessions of the past, made again from the decisions taken over: one for each day, when an officer asks for it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ptce_desk.db.queries.importing import agendas_of, sessions_of
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.committees import AgendaItem, CommitteeBody, CommitteeSession, Deliberation, SessionStatus, Vote
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import FINAL_DECISIONS
from ptce_desk.services.committee.submitted import keep_as_submitted
from ptce_desk.services.dossier.sheet import sheets_of
from ptce_desk.wording.sessions import deliberation_words

_DECIDING: Final = frozenset(Vote(state.value) for state in FINAL_DECISIONS)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A dossier that goes on an agenda; `reference` is that of its délibération, `item` what it had on another one."""

    file: FundingFile
    reference: str
    item: AgendaItem | None = None


class PastSessions:
    """Keeps the agendas of past sessions as the decisions taken over say."""

    def __init__(self, work: UnitOfWork, today: date) -> None:
        self._work, self._today = work, today

    def follow(self, file_ids: Collection[int]) -> None:
        """Bring to the agendas that have them the decisions that a table corrects: their amount, or their day."""
        moved: dict[CommitteeBody, list[_Placed]] = defaultdict(list)
        agendas = agendas_of(self._work.reading()) if file_ids else {}
        on_agendas = {one: agendas[one] for one in file_ids if one in agendas}
        files = {file.id: file for file in self._work.get_many(FundingFile, on_agendas)}
        held = {session.id: session for session in self._work.get_many(CommitteeSession, on_agendas.values())}
        for file_id, session_id in on_agendas.items():
            file, session = files[file_id], held[session_id]
            item = session.item_for(file_id)
            if item is None or item.vote not in _DECIDING or file.decision not in FINAL_DECISIONS:
                continue
            item.vote, item.voted_amount = Vote(file.decision.value), file.voted
            if file.decided_on is not None and session.held_on != file.decided_on:
                session.items.remove(item)
                moved[session.body].append(_Placed(file, "", item))
        self._work.flush()
        for body, placed in moved.items():
            self._place(body, placed)

    def hold(self, body: CommitteeBody, references: Mapping[int, str]) -> None:
        """Put the decisions on the agenda of the session of their day, made when there was none.

        Args:
            body: who sat.
            references: of the délibération of each dossier, by its id; empty when the table says none.
        """
        known = agendas_of(self._work.reading())
        files = self._work.get_many(FundingFile, (one for one in references if one not in known))
        self._place(body, [_Placed(file, references[file.id]) for file in files])

    def _place(self, body: CommitteeBody, placed: Sequence[_Placed]) -> None:
        by_day: dict[date, list[_Placed]] = defaultdict(list)
        for one in placed:
            day = one.file.decided_on
            if day is not None and day <= self._today and one.file.decision in FINAL_DECISIONS:
                by_day[day].append(one)
        known = sessions_of(self._work.reading(), body) if by_day else {}
        there = self._work.get_many(CommitteeSession, [known[day] for day in by_day if day in known])
        held = {session.held_on: session for session in there}
        for day in sorted(by_day):
            session = held.get(day)
            if session is None:
                session = CommitteeSession(body, day, status=SessionStatus.HELD)
                self._work.add(session)
            _name_deliberation(session, by_day[day])
            for one in by_day[day]:
                session.items.append(_item(session, one))
            self._work.flush()
            self._submit(session, [one.file for one in by_day[day]])
        self._work.flush()

    def _submit(self, session: CommitteeSession, files: Sequence[FundingFile]) -> None:
        """Keep what was submitted, as for any session whose day is past."""
        for sheet in sheets_of(self._work, files, on=session.held_on):
            item = session.item_for(sheet.file.id)
            if item is not None:
                keep_as_submitted(item, sheet)


def _name_deliberation(session: CommitteeSession, placed: Sequence[_Placed]) -> None:
    """Name the délibération of a session that has none, when one covers all its dossiers."""
    references = {one.reference for one in placed}
    if not session.items and session.deliberation is None and len(references) == 1 and "" not in references:
        session.deliberation = Deliberation(references.pop(), session.held_on)


def _item(session: CommitteeSession, one: _Placed) -> AgendaItem:
    """What an agenda says of a decision; a délibération of its own is a remark."""
    file, before = one.file, one.item
    item = AgendaItem(file.id, vote=Vote(file.decision.value), voted_amount=file.voted)
    if before is not None:
        item.opinion, item.recused, item.remark = before.opinion, before.recused, before.remark
        item.submitted, item.proposed = before.submitted, before.proposed
    elif one.reference and (session.deliberation is None or session.deliberation.number != one.reference):
        item.remark = deliberation_words(one.reference)
    return item
