"""What follows a grant: its agreement, made with the vote and gone with it, and its page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ptce_desk.db.queries.agreements import agreement_of
from ptce_desk.db.queries.committees import session_of_file
from ptce_desk.db.queries.ledger import grants, only
from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.agreement_checks import (
    Remark,
    date_remarks,
    payment_remarks,
    transmission_remark,
    year_awaited,
)
from ptce_desk.domain.agreement_errors import AmendedAboveMaximumError, FollowUpClosedError
from ptce_desk.domain.agreement_money import Sums, bring_together, make_room, sums_of
from ptce_desk.domain.agreements import ActState, Agreement, ExecutionState, act_state, execution_state
from ptce_desk.domain.aid.agreements_plan import PlannedDays, add_by_year, date_again, plan_of, planned_instalments
from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM
from ptce_desk.domain.aid.ledger import awaiting, holdings_of
from ptce_desk.domain.aid.transfers import Bearer, check_transfers
from ptce_desk.domain.award_years import to_confirm
from ptce_desk.domain.committees import CommitteeSession, Deliberation
from ptce_desk.domain.errors import AgreementBegunError, NotFoundError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.settlement import Settled, quantity_behind, regime_of, regimes_to_choose, settle
from ptce_desk.domain.rules.types import Settlement, UnitScale
from ptce_desk.domain.vocabulary import SettlementMode
from ptce_desk.records.agreements import AGREEMENT
from ptce_desk.records.committees import DELIBERATION
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import refresh_limited_by, sheet_of
from ptce_desk.services.grants.plan import planned_agreement, planned_days
from ptce_desk.services.law.watch import asked_by_law
from ptce_desk.services.records import set_field


@dataclass(slots=True)
class FollowUp:
    """A granted dossier and its agreement, with all that their page shows; entities are detached.

    `by_law` tells whether the law asks for a convention; `today` is the day of the states; `planned` the days that
    set those of the plan; `bearers` who held the agreement in turn, nobody when it never passed to another;
    `to_confirm` what counts of it and waits for a yearly vote; `session` the one that voted it, of so many dossiers.
    A change reads them again before it hands it all back.
    """

    agreement: Agreement
    file: FundingFile
    version: SchemeVersion
    by_law: bool
    today: date
    planned: PlannedDays
    bearers: tuple[Bearer, ...] = ()
    to_confirm: Decimal = ZERO
    session: CommitteeSession | None = None

    @property
    def deliberation(self) -> Deliberation | None:
        """The act that granted it, once it is noted."""
        return None if self.session is None else self.session.deliberation

    @property
    def required(self) -> bool:
        """Whether there is a convention: as the officer decided, else as the law says."""
        return self.by_law if self.agreement.required is None else self.agreement.required

    @property
    def act(self) -> ActState:
        """Where the act is."""
        return act_state(self.agreement, by_law=self.by_law)

    @property
    def execution(self) -> ExecutionState:
        """Where the money stands."""
        return execution_state(self.agreement, self.today)

    @property
    def regime(self) -> Settlement:
        """How the grant is settled."""
        return regime_of(self.version.rules)

    @property
    def scale(self) -> UnitScale | None:
        """The scale whose real quantity settles the grant."""
        if self.regime.mode is not SettlementMode.SCALE:
            return None
        return next((rule for rule in self.version.rules if isinstance(rule, UnitScale)), None)

    @property
    def settled(self) -> Settled | None:
        """The computation of the final amount, once the spending is known."""
        actual = self.agreement.actual_base
        return None if actual is None else self.settlement_for(actual)

    @property
    def chosen(self) -> Settlement | None:
        """The regime that gives the final amount kept, None when it is another amount or none."""
        actual, kept = self.agreement.actual_base, self.agreement.final_amount
        if actual is None:
            return None
        choices = regimes_to_choose(self.regime)
        return next((one for one in choices if self.settlement_for(actual, one).final_amount == kept), None)

    @property
    def remarks(self) -> list[Remark]:
        """What deserves a word: dates, then payments."""
        decided_on = self.file.decided_on
        paid = payment_remarks(self.agreement, decided_on=decided_on, waiting=self.waiting)
        told = transmission_remark(self.agreement, self.deliberation)
        return [*date_remarks(self.agreement, decided_on), *([] if told is None else [told]), *paid]

    @property
    def waiting(self) -> frozenset[int]:
        """The years that wait for a yearly vote of the budget."""
        return to_confirm(self.file.award_years)

    @property
    def remaining_to_confirm(self) -> Decimal:
        """What remains to be paid of the instalments of years that wait, in euros."""
        left = zip(self.agreement.instalments, self.agreement.remaining_by_instalment(), strict=True)
        return sum((amount for one, amount in left if year_awaited(one, self.waiting) is not None), ZERO)

    def settlement_for(self, actual: Decimal, regime: Settlement | None = None) -> Settled:
        """What a spending gives, in euros; under a scale, `actual` is what the real quantities are worth."""
        return settle(
            regime or self.regime,
            agreed=self.agreement.agreed,
            base=self.file.eligible_base or ZERO,
            actual_base=actual,
            quantities=() if self.scale is None else (quantity_behind(self.scale, actual),),
        )


def open_follow_up(desk: Desk, file_id: int) -> FollowUp | None:
    """What follows the grant of a dossier, None when it was not granted.

    Raises:
        NotFoundError: no such dossier.
    """
    with desk.loading() as work:
        file = work.get(FundingFile, file_id)
        known = agreement_of(work.reading(), file_id)
        return None if known is None else _follow_up(desk, work, file, work.get(Agreement, known))


def change_agreement(desk: Desk, file_id: int, key: str, value: object) -> FollowUp:
    """Keep one field of the agreement.

    Its data may be published, and the day kept, after the dossier is closed.

    Raises:
        FollowUpClosedError: the dossier is closed.
    """

    def label(agreement: Agreement) -> str:
        extended = key == "extended_to" and value is not None
        return "Proroger la convention" if extended else AGREEMENT.change_label(agreement, key)

    with changing(desk, file_id, label, even_closed=key == "published_on") as sheet:
        set_field(AGREEMENT, sheet.agreement, key, value)
        if sheet.agreement.published_on is None:
            sheet.agreement.published_as = ""
    return sheet


def date_deliberation(desk: Desk, file_id: int, key: str, value: date | None) -> FollowUp:
    """Keep a day of the délibération that granted a dossier; it is that of every dossier of its session.

    Raises:
        NotFoundError: no such dossier, it was not granted, or no délibération is noted for it.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        known, found = agreement_of(work.reading(), file_id), session_of_file(work.reading(), file_id)
        act = None if found is None else work.get(CommitteeSession, found[0]).deliberation
        if act is None or known is None:
            raise NotFoundError("deliberation", file_id)
        work.label = DELIBERATION.change_label(act, key)
        set_field(DELIBERATION, act, key, value)
        work.commit()
        return _follow_up(desk, work, file, work.get(Agreement, known))


@contextmanager
def changing(
    desk: Desk, file_id: int, label: str | Callable[[Agreement], str], *, even_closed: bool = False
) -> Iterator[FollowUp]:
    """One labelled change of an agreement, kept on leaving without error; the dossier is named after the label.

    Raises:
        NotFoundError: no such dossier, or it was not granted.
        FollowUpClosedError: the dossier is closed, and this change is not its reopening.
        FollowUpError: the sums would not agree any more, on leaving.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        with changing_within(desk, work, file, even_closed=even_closed) as sheet:
            said = label if isinstance(label, str) else label(sheet.agreement)
            work.label = f"{said} {FUNDING_FILE.of(file)}"
            yield sheet
        work.commit()


@contextmanager
def changing_within(
    desk: Desk, work: UnitOfWork, file: FundingFile, *, even_closed: bool = False
) -> Iterator[FollowUp]:
    """One change of an agreement among those of a unit of work.

    Raises:
        NotFoundError, FollowUpClosedError, FollowUpError: as `changing`; the unit of work is then to be dropped.
    """
    known = agreement_of(work.reading(), file.id)
    if known is None:
        raise NotFoundError("agreement", file.id)
    agreement = work.get(Agreement, known)
    if agreement.closed_on is not None and not even_closed:
        raise FollowUpClosedError(file.number)
    before, counted, passed = sums_of(agreement), _counted(agreement), _passing(agreement)
    work.flush()
    sheet = _follow_up(desk, work, file, agreement)
    yield sheet
    if _passing(agreement) != passed:
        _check_transfers(work, file, agreement)
    planned = planned_days(work, file, agreement)
    _judge_amendment(work, file, agreement, before)
    if plan_of(sheet.version.rules) is None:
        add_by_year(agreement, sheet.planned.years, planned)
    bring_together(agreement, before, file.number)
    date_again(agreement, sheet.version.rules, sheet.planned, planned)
    if (_counted(agreement), _passing(agreement)) != (counted, passed):
        refresh_limited_by(work, file)
    sheet.planned = planned
    work.flush()
    _read_ledger(work, sheet)


def _passing(agreement: Agreement) -> tuple[date | None, list[tuple[date | None, int]]]:
    """What the transfers of an agreement rest on, those that are not signed included."""
    named = [(one.signed_on, one.bearer_id) for one in agreement.amendments]
    return agreement.signed_on, [(day, bearer) for day, bearer in named if bearer is not None]


def _check_transfers(work: UnitOfWork, file: FundingFile, agreement: Agreement) -> None:
    """Refuse a transfer that nobody could sign.

    Raises:
        NotFoundError: the new bearer is gone.
        TransferError: the cause.
    """
    for _day, bearer in _passing(agreement)[1]:
        work.get(Organisation, bearer)
    work.flush()
    for own in grants(work.reading(), only(file.id), with_years=False):
        if own.transfers:
            check_transfers(own, agreement.signed_on or file.decided_on)


def _judge_amendment(work: UnitOfWork, file: FundingFile, agreement: Agreement, before: Sums) -> None:
    """Judge an amendment that raises what is agreed above the vote, as the vote was, on the day it is signed.

    Raises:
        AmendedAboveMaximumError: it is above the maximum, and no derogation passes over it.
    """
    agreed = agreement.agreed
    if agreed <= max(before.agreed, file.voted or ZERO) or file.derogation_for(ABOVE_MAXIMUM) is not None:
        return
    signed_on = agreement.signed_amendments[-1].signed_on
    assessment = replace(sheet_of(work, file, in_hand=True), judged_on=signed_on).assessment
    if assessment.is_exceeded_by(agreed):
        raise AmendedAboveMaximumError(file.number, agreed, assessment.max_amount)


def follow_vote(work: UnitOfWork, file: FundingFile, version: SchemeVersion) -> None:
    """Make the agreement of a dossier just granted, bring it to another amount, or take it away with its vote.

    What was typed of it stays: instalments changed by hand are brought to the amount, the others planned again.

    Raises:
        AgreementBegunError: the agreement is under way, the vote can no longer change.
    """
    known = agreement_of(work.reading(), file.id)
    agreement = None if known is None else work.get(Agreement, known)
    if agreement is not None and agreement.is_begun and agreement.amount != file.voted:
        raise AgreementBegunError(file.number)
    if not file.voted:
        if agreement is not None:
            work.delete(agreement)
    elif agreement is None:
        work.add(planned_agreement(work, file, version))
    elif agreement.amount != file.voted:
        _bring_to(work, file, agreement, version, file.voted)


def _bring_to(work: Loader, file: FundingFile, agreement: Agreement, version: SchemeVersion, amount: Decimal) -> None:
    """Agree on another amount, before anything is under way."""
    held = [(part.kind, part.amount, part.condition) for part in agreement.instalments]
    planned = planned_instalments(version.rules, planned_days(work, file, agreement))
    untouched = held == [(part.kind, part.amount, part.condition) for part in planned]
    agreement.amount = amount
    if untouched:
        again = planned_instalments(version.rules, planned_days(work, file, agreement))
        if len(again) == len(planned):
            for part, share in zip(agreement.instalments, again, strict=True):
                part.amount = share.amount
        else:  # an amount of too few cents leaves years without any, or has some for them again
            agreement.instalments[:] = again
    make_room(agreement, None, file.number)


def _counted(agreement: Agreement) -> Decimal:
    """What counts of a grant for the caps and the law: what is due of it, less what was paid back."""
    return agreement.due - sum((order.amount for order in agreement.repayments if order.repaid_on), ZERO)


def _follow_up(desk: Desk, work: Loader, file: FundingFile, agreement: Agreement) -> FollowUp:
    version = work.get(SchemeVersion, file.scheme_version_id)
    days = planned_days(work, file, agreement)
    sheet = FollowUp(agreement, file, version, by_law=False, today=desk.today(), planned=days)
    found = session_of_file(work.reading(), file.id)
    sheet.session = None if found is None else work.get(CommitteeSession, found[0])
    _read_ledger(work, sheet)
    return sheet


def _read_ledger(work: Loader, sheet: FollowUp) -> None:
    """Read what the ledger says of a dossier: whether the law asks for a convention, and who held it."""
    own = grants(work.reading(), only(sheet.file.id))
    sheet.to_confirm = sum((awaiting(grant) for grant in own), ZERO)
    sheet.by_law = sheet.file.id in asked_by_law(work.law, work.reading(), own)
    held = [one for grant in own for one in holdings_of(grant) if one.since is not None or one.until is not None]
    names = (one.recipient.organisation_id for one in held)
    named = ["" if key is None else work.get(Organisation, key).name for key in names]
    sheet.bearers = tuple(Bearer(name, one.amount, one.since) for name, one in zip(named, held, strict=True))
