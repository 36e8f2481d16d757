"""Taking over decisions made before, with what followed them."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from ptce_desk.db.new_rows import fresh
from ptce_desk.db.queries.agreements import agreement_of
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.agreements import Agreement, Amendment, Payment
from ptce_desk.domain.file_checklist import YearShare
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import FINAL_DECISIONS, DecisionState
from ptce_desk.domain.vocabulary import SplitMode
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.past import (
    DECISION,
    PAYMENT,
    VOTE,
    PastDecision,
    amount_in,
    day_in,
    instruction_of,
    presumed_notice,
    presumed_of,
    standing_of,
)
from ptce_desk.wording.importing import presumed_words, taken_over


@dataclass(frozen=True, slots=True)
class Signed:
    """Who takes decisions over, when, and from where, as the history says it: « Repris de « suivi.xlsx » »."""

    source: str
    author: str
    moved_at: datetime


class PastDecisions:
    """Doing to dossiers what a table tells of past decisions."""

    def __init__(
        self,
        work: UnitOfWork,
        signed: Signed,
        this_year: int,
        *,
        presumes: bool = False,
        tells_paid: bool = False,
        still_to_notify: bool = False,
    ) -> None:
        """What comes before `this_year` is gone by.

        Of it, what no day of payment is told of is presumed paid where an officer `presumes` so; where the table tells
        what was paid, `tells_paid`, a grant of which it tells nothing was not. Where an officer says they are
        `still_to_notify`, grants have no day of notice but that told.
        """
        self._work, self._signed, self._this_year = work, signed, this_year
        self._presumes, self._tells_paid, self._still_to_notify = presumes, tells_paid, still_to_notify

    def decide(self, file: FundingFile, draft: Draft) -> None:
        """Take over the decision on a dossier; without one, where it stood, else the state of its instruction."""
        values = draft.values
        decision, stood, instruction = draft.decision, standing_of(values), instruction_of(values)
        _share_by_year(file, draft.years)
        if decision is not None:
            self._record(file, draft, decision)
        elif stood is not None:
            source = taken_over(self._signed.source, str(values.get("reference", "")))
            file.record_standing(stood, source=source, author=self._signed.author, moved_at=self._signed.moved_at)
        elif instruction is not None:
            file.instruction = instruction

    def _record(self, file: FundingFile, draft: Draft, decision: PastDecision) -> None:
        amount = decision.voted if decision.state is DecisionState.GRANTED else None
        signed = self._signed
        source = taken_over(signed.source, str(draft.values.get("reference", "")))
        file.record_decision(amount, decision.decided_on, source=source, author=signed.author, moved_at=signed.moved_at)

    def following(self, file: FundingFile, draft: Draft) -> Agreement | None:
        """The agreement of a grant taken over, with what was agreed otherwise and paid; the dossier has its id."""
        values = draft.values
        decision = draft.decision
        if decision is None or not file.voted:
            return None
        agreement = fresh(Agreement, file.id, file.voted, notified_on=day_in(values, "notified_on"))
        if decision.agreed != decision.voted:
            agreed = Amendment(signed_on=day_in(values, "notified_on", "decided_on"), amount=decision.agreed)
            agreed.subject = self._signed.source
            agreement.amendments.append(agreed)
        if decision.paid_on is not None:
            agreement.payments.append(Payment(decision.paid_on, decision.paid, note=self._signed.source))
        elif self._presumes:
            self._presume_paid(agreement, draft)
        self._presume_notified(agreement, values)
        return agreement

    def _presume_notified(self, agreement: Agreement, values: Mapping[str, object]) -> None:
        """A grant that was paid, or is of a year gone by, was notified: on the day of its vote where none is told."""
        paid = min((one.paid_on for one in agreement.payments), default=None)
        day = presumed_notice(values, paid, self._this_year)
        if day is None or self._still_to_notify:
            return
        agreement.notified_on = agreement.notified_on or day
        agreement.committed_on = agreement.committed_on or agreement.notified_on

    def _presume_paid(self, agreement: Agreement, draft: Draft) -> None:
        """Note what is presumed paid of a grant, which is over once it is whole."""
        note = presumed_words(self._signed.source)
        for day, amount in presumed_of(
            draft.decision, draft.values, draft.years, self._this_year, tells_paid=self._tells_paid
        ):
            agreement.payments.append(Payment(day, amount, note=note))
        if agreement.payments and not agreement.remaining:
            agreement.closed_on, agreement.note = agreement.payments[-1].paid_on, note

    def _follow(self, file: FundingFile, draft: Draft) -> None:
        agreement = self.following(file, draft)
        if agreement is not None:
            self._work.add(agreement)

    def correct(self, file: FundingFile, draft: Draft, taken: AbstractSet[str], more: Decimal | None = None) -> None:
        """Take what a table says of a decision otherwise than the last time, or says for the first time.

        Args:
            file: the dossier.
            draft: what the table says.
            taken: the fields to take, of its vote and of its payment.
            more: what was paid once more, above what was; None where what was paid is corrected.
        """
        decision = draft.decision
        if decision is None or taken.isdisjoint(VOTE | PAYMENT):
            return
        if file.decision not in FINAL_DECISIONS:
            if taken.isdisjoint(VOTE):
                return
            self.decide(file, draft)
            self._follow(file, draft)
            return
        self._correct_vote(file, draft, decision, taken)
        if not taken.isdisjoint(PAYMENT):
            self._correct_payment(file, draft, decision, more)

    def _correct_payment(self, file: FundingFile, draft: Draft, decision: PastDecision, more: Decimal | None) -> None:
        """Bring the one payment of a grant to what the table says, or note it; none is left of nothing paid."""
        key = agreement_of(self._work.reading(), file.id)
        agreement = None if key is None else self._work.get(Agreement, key)
        paid = amount_in(draft.values, "paid")
        if agreement is None or paid is None:
            return
        if not agreement.payments:
            if decision.paid_on is not None:
                agreement.payments.append(Payment(decision.paid_on, paid, note=self._signed.source))
                self._presume_notified(agreement, draft.values)
        elif more is not None and decision.paid_on is not None:
            agreement.payments.append(Payment(decision.paid_on, more, note=self._signed.source))
        elif not paid:
            agreement.payments.clear()
        else:
            agreement.payments[0].amount = paid
            agreement.payments[0].paid_on = decision.paid_on or agreement.payments[0].paid_on

    def _correct_vote(self, file: FundingFile, draft: Draft, decision: PastDecision, taken: AbstractSet[str]) -> None:
        split_whole = sum(share.amount for share in file.year_shares) == file.voted
        if "outcome" in taken:
            day = file.decided_on
            self._record(file, draft, decision)
            file.decided_on = day
        if "decided_on" in taken:
            file.decided_on = decision.decided_on
        if taken.isdisjoint(DECISION):
            return
        if split_whole:
            _share_by_year(file, draft.years)
        file.voted = decision.voted
        known = agreement_of(self._work.reading(), file.id)
        if known is None:
            self._follow(file, draft)
        elif file.voted:
            self._work.get(Agreement, known).amount = file.voted
        else:
            self._work.delete(self._work.get(Agreement, known))


def _share_by_year(file: FundingFile, years: Mapping[int, Decimal]) -> None:
    """Split a dossier by year as a table says; it says nothing when it names no year."""
    if not years:
        return
    file.split = SplitMode.FREE
    held = {share.year: share for share in file.year_shares}
    for year, amount in sorted(years.items()):
        if year in held:
            held[year].amount = amount
        else:
            file.year_shares.append(YearShare(year, amount))
    for year in held.keys() - years.keys():
        file.year_shares.remove(held[year])
