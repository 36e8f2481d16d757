"""What is still expected of a grant, by the way it ended: every reminder, what is to be done, its page."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from sqlalchemy import select

from ptce_desk.db import schema
from ptce_desk.db.kept_figures import given_up
from ptce_desk.db.queries.agreements import goes_on
from ptce_desk.domain.agreements import Agreement, Amendment, AmendmentKind, Deliverable, Instalment, Payment
from ptce_desk.domain.aid.deadlines import DeadlineKind
from ptce_desk.domain.award_years import AwardYear
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.to_do import ToDo
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_ids, open_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants.ending import close, obstacle_to_closing
from ptce_desk.services.grants.follow_up import open_follow_up
from ptce_desk.services.grants.follow_up_lines import add_line, change_line
from ptce_desk.services.home.deadlines import calendar_deadlines, late_days, open_deadlines
from tests.integration.grants import TODAY, agreement_for, change_agreement, granted, in_days

D = Decimal
K = DeadlineKind
EVERYTHING = {K.TO_SIGN, K.AGREEMENT_ENDS, K.DELIVERABLE, K.PAYMENT, K.RENEWAL, K.YEAR_TO_CONFIRM}


def expecting(agreement: Agreement) -> None:
    """A convention to sign, that ends soon; a report late and another to come; a payment due; nothing renews it."""
    agreement.required = True
    agreement.amendments.append(Amendment("1", in_days(-20), end=in_days(30)))
    agreement.deliverables.clear()
    for day in (in_days(-10), in_days(20)):
        agreement.deliverables.append(Deliverable(DeliverableKind.ACTIVITY_REPORT, day))
    agreement.instalments.clear()
    agreement.instalments.append(Instalment(InstalmentKind.BALANCE, agreement.amount, in_days(-1)))


def of_two_years(desk: Desk) -> int:
    """A grant in full swing, whose last year waits for its vote."""
    file_id = granted(desk, expecting)

    def begin(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            file = work.get(FundingFile, file_id)
            file.start = in_days(-600)
            file.award_years.append(AwardYear(TODAY.year))
            work.commit()

    desk.run(begin)
    return file_id


def renounce(desk: Desk, file_id: int) -> None:
    sheet = desk.run(add_line, file_id, "amendments", "kind", AmendmentKind.RENUNCIATION)
    line = sheet.agreement.amendments[-1].id
    desk.run(change_line, file_id, "amendments", line, "signed_on", in_days(-5))


def pay(desk: Desk, file_id: int) -> None:
    paid = Payment(in_days(-15), D("5000.00"))
    change_agreement(desk, file_id, lambda agreement: agreement.payments.append(paid))


def renounce_the_rest(desk: Desk, file_id: int) -> None:
    pay(desk, file_id)
    renounce(desk, file_id)


def lapse(desk: Desk, file_id: int) -> None:
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, "lapsed_on", TODAY))


def settle(desk: Desk, file_id: int) -> None:
    def whole(agreement: Agreement) -> None:
        agreement.settled_on, agreement.final_amount = TODAY, agreement.agreed

    change_agreement(desk, file_id, whole)


def refuse(desk: Desk, file_id: int) -> None:
    """The vote is corrected, before anything is under way."""
    change_agreement(desk, file_id, lambda agreement: agreement.amendments.clear())
    session = desk.run(open_file, file_id).session
    assert session is not None
    desk.run(sessions.record_vote, session[0], file_id, Vote.REFUSED)


def run_on(_desk: Desk, _file_id: int) -> None:
    """Nothing ends."""


def reminded(desk: Desk) -> set[DeadlineKind]:
    told = {one.kind for one in desk.run(open_deadlines).deadlines}
    assert {one.kind for one in desk.run(calendar_deadlines)} <= told
    assert bool(desk.run(late_days)) is bool(told & {K.DELIVERABLE, K.PAYMENT, K.YEAR_TO_CONFIRM})
    return told


@pytest.mark.parametrize(
    ("end", "still"),
    [
        (run_on, EVERYTHING),
        (settle, EVERYTHING - {K.AGREEMENT_ENDS}),
        (renounce_the_rest, EVERYTHING - {K.AGREEMENT_ENDS, K.PAYMENT, K.YEAR_TO_CONFIRM}),
        (renounce, set()),
        (lapse, set()),
        (refuse, set()),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_each_ending_leaves_only_the_reminders_of_what_is_still_owed(
    desk: Desk, end: Callable[[Desk, int], None], still: set[DeadlineKind]
) -> None:
    file_id = of_two_years(desk)
    assert reminded(desk) == EVERYTHING
    end(desk, file_id)
    assert reminded(desk) == still
    waiting = desk.run(list_ids, FundingFileFilter(narrowed_to(to_do=ToDo.TO_AGREE)))
    assert list(waiting) == ([file_id] if K.TO_SIGN in still else [])
    sheet = desk.run(open_follow_up, file_id)
    missing = [] if sheet is None or sheet.agreement.is_over else sheet.agreement.deliverables
    assert bool(missing) is (K.DELIVERABLE in still)
    obstacle = None if sheet is None else obstacle_to_closing(sheet)
    assert (len(obstacle.missing) if obstacle else 0) == len(missing)


def test_a_grant_given_up_closes_without_its_reports_and_owes_them_again_once_undone(desk: Desk) -> None:
    file_id = of_two_years(desk)
    renounce(desk, file_id)
    closed = desk.run(close, file_id)
    assert closed.agreement.closed_on == TODAY
    desk.run(undo)
    desk.run(undo)
    assert K.DELIVERABLE in reminded(desk)


@pytest.mark.slow
def test_what_goes_on_is_one_rule_of_the_record_and_of_sql(desk: Desk) -> None:
    chance, seen = Random(7), set()  # noqa: S311  # made-up data
    for _number in range(30):
        file_id = granted(desk)

        def live(agreement: Agreement) -> None:
            for _step in range(chance.randint(0, 3)):
                left = chance.choice([None, D(0), D(0), D("9000.00")])
                day = chance.choice([None, date(2026, 3, chance.randint(1, 9))])
                kind = chance.choice([AmendmentKind.RENUNCIATION, AmendmentKind.RENUNCIATION, AmendmentKind.CHANGE])
                agreement.amendments.append(Amendment("1", day, left, kind=kind))
            agreement.closed_on, agreement.lapsed_on = (chance.choice([None, None, None, TODAY]) for _day in range(2))

        change_agreement(desk, file_id, live)
        record = agreement_for(desk, file_id)
        told = desk.run(_told, record.id)
        assert told == (record.is_given_up, not record.is_over)
        seen.add(told)
    assert len(seen) == 3


def _told(desk: Desk, key: int) -> tuple[bool, bool]:
    with desk.reading() as connection:
        row = connection.execute(select(given_up(), goes_on()).where(schema.grants.agreement.c.id == key)).one()
    return bool(row[0]), bool(row[1])
