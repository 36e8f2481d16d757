"""The moves of an officer after a vote: correct it, sign, amend, plan, pay, receive, settle, lapse, ask back."""

from contextlib import suppress
from datetime import date
from decimal import ROUND_DOWN, Decimal

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    precondition,
    rule,
)

from ptce_desk.domain.agreement_errors import (
    AgreedBelowPaidError,
    AlreadySettledError,
    InstalmentsDifferError,
    LapsedError,
    PaidBeyondDueError,
    RepaymentBegunError,
)
from ptce_desk.domain.agreement_money import asked_back
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.errors import AgreementBegunError
from ptce_desk.domain.money import ZERO
from ptce_desk.services.committee.sessions import record_vote
from ptce_desk.services.dossier.sheet import open_file as open_dossier
from ptce_desk.services.grants.ending import lapse, settle_grant, take_back_lapse
from ptce_desk.services.grants.follow_up import change_agreement, open_follow_up
from ptce_desk.services.grants.follow_up_lines import add_line, change_line, record_payment
from tests.integration.officer import AMOUNTS, PICK, D, Officer


class FollowUpMoves(Officer):
    """What follows the grants, each move refused when the sums would part."""

    @precondition(lambda self: self.granted_files())
    @rule(pick=PICK, day=st.integers(1, 28))
    def sign(self, pick: int, day: int) -> None:
        file_id = self.one_granted(pick)
        with self.one_change():
            self.desk.run(change_agreement, file_id, "signed_on", date(2026, 7, day))

    @precondition(lambda self: self.granted_files())
    @rule(pick=PICK, amount=AMOUNTS)
    def amend(self, pick: int, amount: Decimal) -> None:
        """Prepare an amendment, then sign it: from then on its amount is the one agreed, unless it cannot be."""
        file_id = self.one_granted(pick)
        dossier = self.model[file_id]
        with self.one_change():
            sheet = self.desk.run(add_line, file_id, "amendments", "amount", amount)
        line = sheet.agreement.amendments[-1].id
        changes = amount != dossier.agreed
        if changes and (dossier.final is not None or amount < dossier.paid_in_all):
            with pytest.raises(AlreadySettledError if dossier.final is not None else AgreedBelowPaidError):
                self.desk.run(change_line, file_id, "amendments", line, "signed_on", date(2026, 8, 1))
            return
        with self.one_change():
            self.desk.run(change_line, file_id, "amendments", line, "signed_on", date(2026, 8, 1))
            dossier.agreed = amount

    @precondition(lambda self: self.granted_files())
    @rule(pick=PICK, share=st.integers(0, 100), new=st.booleans())
    def plan_instalment(self, pick: int, share: int, new: bool) -> None:  # noqa: FBT001  # Hypothesis draws it
        """Choose the amount of an instalment, or add one: the others give way, or it is refused."""
        file_id = self.one_granted(pick)
        sheet = self.desk.run(open_follow_up, file_id)
        assert sheet is not None
        amount = (sheet.agreement.agreed * share / 100).quantize(D("0.01"))
        parts = sheet.agreement.instalments
        with self.one_change(), suppress(InstalmentsDifferError):
            if new:
                self.desk.run(add_line, file_id, "instalments", "amount", amount)
            else:
                line = parts[pick % len(parts)].id
                self.desk.run(change_line, file_id, "instalments", line, "amount", amount)

    @precondition(lambda self: self.granted_files())
    @rule(pick=PICK, amount=AMOUNTS, whole=st.booleans())
    def pay(self, pick: int, amount: Decimal, whole: bool) -> None:  # noqa: FBT001  # Hypothesis draws it
        file_id = self.one_granted(pick)
        dossier = self.model[file_id]
        left = dossier.due - dossier.paid_in_all
        paid = left if whole and left > 0 else amount
        if dossier.lapsed or paid > left:
            with pytest.raises(LapsedError if dossier.lapsed else PaidBeyondDueError):
                self.desk.run(record_payment, file_id, paid_on=date(2026, 9, 1), amount=paid)
            return
        with self.one_change():
            self.desk.run(record_payment, file_id, paid_on=date(2026, 9, 1), amount=paid)
            dossier.paid.append(paid)

    @precondition(lambda self: any(d.due > d.paid_in_all for d in self.granted_files().values()))
    @rule(pick=PICK)
    def pay_all(self, pick: int) -> None:
        owed = [key for key, d in self.granted_files().items() if d.due > d.paid_in_all]
        file_id = owed[pick % len(owed)]
        dossier = self.model[file_id]
        while dossier.due > dossier.paid_in_all:
            with self.one_change():
                sheet = self.desk.run(record_payment, file_id, paid_on=date(2026, 9, 1))
                dossier.paid.append(sheet.agreement.payments[-1].amount)

    @precondition(lambda self: self.granted_files())
    @rule(pick=PICK)
    def receive(self, pick: int) -> None:
        file_id = self.one_granted(pick)
        with self.one_change():
            self.desk.run(add_line, file_id, "deliverables", "received_on", date(2026, 10, 1))

    @precondition(lambda self: self.granted_files())
    @rule(pick=PICK, percent=st.integers(0, 120))
    def settle(self, pick: int, percent: int) -> None:
        file_id = self.one_granted(pick)
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
        with self.one_change():
            self.desk.run(settle_grant, file_id, actual)
            dossier.final = final

    @precondition(lambda self: self.granted_files())
    @rule(pick=PICK)
    def lapse(self, pick: int) -> None:
        """Its last day was yesterday: it lapses, unless it is settled."""
        file_id = self.one_granted(pick)
        with self.one_change():
            self.desk.run(change_agreement, file_id, "end", date(2026, 3, 1))
        if self.model[file_id].final is not None:
            with pytest.raises(AlreadySettledError):
                self.desk.run(lapse, file_id)
            return
        with self.one_change():
            self.desk.run(lapse, file_id)
            self.model[file_id].lapsed = True

    @precondition(lambda self: any(d.lapsed for d in self.granted_files().values()))
    @rule(pick=PICK)
    def lift_lapse(self, pick: int) -> None:
        lapsed = [key for key, d in self.granted_files().items() if d.lapsed]
        file_id = lapsed[pick % len(lapsed)]
        with self.one_change():
            self.desk.run(take_back_lapse, file_id)
            self.model[file_id].lapsed = False

    @precondition(lambda self: self.granted_files())
    @rule(pick=PICK, share=st.integers(1, 100))
    def correct_vote(self, pick: int, share: int) -> None:
        """Grant another amount: what was typed of the agreement stays, unless it is under way."""
        file_id = self.one_granted(pick)
        sheet, followed = self.desk.run(open_dossier, file_id), self.desk.run(open_follow_up, file_id)
        assert sheet.session is not None
        assert followed is not None
        dossier, voted = self.model[file_id], self.model[file_id].voted or ZERO
        amount = max((voted * share / 100).quantize(D("0.01"), ROUND_DOWN), D("0.01"))
        if followed.agreement.is_begun and amount != voted:
            with pytest.raises(AgreementBegunError):
                self.desk.run(record_vote, sheet.session[0], file_id, Vote.GRANTED, amount)
            return
        with self.one_change():
            self.desk.run(record_vote, sheet.session[0], file_id, Vote.GRANTED, amount)
            if amount != voted:
                dossier.voted = dossier.agreed = amount
        again = self.desk.run(open_follow_up, file_id)
        assert again is not None
        assert (again.agreement.id, again.agreement.end) == (followed.agreement.id, followed.agreement.end)

    @precondition(lambda self: any(d.paid_in_all - d.due > d.asked_back for d in self.granted_files().values()))
    @rule(pick=PICK)
    def ask_back(self, pick: int) -> None:
        overpaid = [k for k, d in self.granted_files().items() if d.paid_in_all - d.due > d.asked_back]
        file_id = overpaid[pick % len(overpaid)]
        with self.one_change():
            self.desk.run(add_line, file_id, "repayments", "number", "T-1")
            self.model[file_id].asked_back = self.model[file_id].paid_in_all - self.model[file_id].due

    def check_money(self, file_id: int) -> tuple[Decimal | None, list[Decimal], Decimal | None, Decimal]:
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
        assert (agreement.lapsed_on is not None) == self.model[file_id].lapsed
        assert agreement.due == self.model[file_id].due
        return agreement.agreed, paid, agreement.final_amount, asked_back(agreement)
