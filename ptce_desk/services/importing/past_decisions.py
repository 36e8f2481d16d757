"""Taking over decisions made before, with what followed them."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from ptce_desk.db.new_rows import fresh
from ptce_desk.db.queries.agreements import agreement_of
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.agreements import Agreement, Amendment, Payment
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.imports.tables.past import VOTE, day_in, past_decision
from ptce_desk.wording.importing import taken_over


@dataclass(frozen=True, slots=True)
class Signed:
    """Who takes decisions over, when, and from where, as the history says it: « Repris de « suivi.xlsx » »."""

    source: str
    author: str
    moved_at: datetime


class PastDecisions:
    """Doing to dossiers what `past_decision` reads in a table."""

    def __init__(self, work: UnitOfWork, signed: Signed) -> None:
        self._work, self._signed = work, signed

    def decide(self, file: FundingFile, values: Mapping[str, object]) -> None:
        """Take over the decision on a dossier; where there is none, the state of its instruction."""
        decision, outcome = past_decision(values), values.get("outcome")
        if decision is not None:
            amount = decision.voted if decision.state is DecisionState.GRANTED else None
            signed = self._signed
            source = taken_over(signed.source, str(values.get("reference", "")))
            file.record_decision(
                amount, decision.decided_on, source=source, author=signed.author, moved_at=signed.moved_at
            )
        elif isinstance(outcome, str) and outcome in set(InstructionState):
            file.instruction = InstructionState(outcome)

    def following(self, file: FundingFile, values: Mapping[str, object]) -> Agreement | None:
        """The agreement of a grant taken over, with what was agreed otherwise and paid; the dossier has its id."""
        decision = past_decision(values)
        if decision is None or not file.voted:
            return None
        agreement = fresh(Agreement, file.id, file.voted, notified_on=day_in(values, "notified_on"))
        if decision.agreed != decision.voted:
            agreed = Amendment(signed_on=day_in(values, "notified_on", "decided_on"), amount=decision.agreed)
            agreed.subject = self._signed.source
            agreement.amendments.append(agreed)
        if decision.paid_on is not None:
            agreement.payments.append(Payment(decision.paid_on, decision.paid, note=self._signed.source))
        return agreement

    def _follow(self, file: FundingFile, values: Mapping[str, object]) -> None:
        agreement = self.following(file, values)
        if agreement is not None:
            self._work.add(agreement)

    def correct(self, file: FundingFile, values: Mapping[str, object], taken: AbstractSet[str]) -> None:
        """Take what a table says of a decision otherwise than the last time, or says for the first time.

        Args:
            file: the dossier.
            values: of the draft.
            taken: the fields to take, of « voted » and « decided_on ».
        """
        decision = past_decision(values)
        if decision is None or taken.isdisjoint(VOTE):
            return
        if file.decision is DecisionState.NOT_LISTED:
            self.decide(file, values)
            self._follow(file, values)
            return
        if "decided_on" in taken:
            file.decided_on = decision.decided_on
        if "voted" not in taken:
            return
        file.voted = decision.voted
        known = agreement_of(self._work.reading(), file.id)
        if known is None:
            self._follow(file, values)
        elif file.voted:
            self._work.get(Agreement, known).amount = file.voted
        else:
            self._work.delete(self._work.get(Agreement, known))
