"""Where grants stand in the list of dossiers: the same as on the page of each."""

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.db.queries import funding_files
from ptce_desk.db.queries.follow_up import FollowUpRow, FollowUpSums
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.domain.agreements import (
    ActState,
    Agreement,
    Amendment,
    AmendmentKind,
    Deliverable,
    ExecutionState,
    Payment,
    RepaymentOrder,
)
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.vocabulary import DeliverableKind
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import list_files, list_ids, sum_files, sum_follow_up
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.grants.follow_up import FollowUp, open_follow_up
from tests.integration.dossiers import complete_file, proposed_file
from tests.integration.grants import TODAY, granted, in_days
from tests.structures import create_organisation

D = Decimal
Told = tuple[Path, dict[int, FollowUp]]


def pay(agreement: Agreement, *amounts: str) -> None:
    for amount in amounts:
        payment = Payment(TODAY, D(amount))
        agreement.payments.append(payment)


def owe(agreement: Agreement, due_on: date, received_on: date | None = None) -> None:
    agreement.committed_on = TODAY
    owed = Deliverable(DeliverableKind.ACTIVITY_REPORT, due_on, received_on)
    agreement.deliverables.append(owed)


def amended(agreement: Agreement) -> None:
    drafted, last, first = (
        Amendment("3", None, D("1.00")),
        Amendment("2", in_days(-1), D("24000.00")),
        Amendment("1", in_days(-9), D("9000.00")),
    )
    agreement.amendments += [drafted, last, first]
    pay(agreement, "4000.00")


def overpaid(agreement: Agreement) -> None:
    pay(agreement, "15000.00", "5000.00")
    agreement.final_amount, agreement.settled_on = D("12000.00"), TODAY


def asked_back(agreement: Agreement, repaid_on: date | None) -> None:
    overpaid(agreement)
    order = RepaymentOrder(D("8000.00"), repaid_on=repaid_on)
    agreement.repayments.append(order)


def lapsed(agreement: Agreement) -> None:
    pay(agreement, "5000.00")
    agreement.lapsed_on = TODAY


def renounced(agreement: Agreement, left: str = "4000.00") -> None:
    pay(agreement, "4000.00")
    agreement.amendments.append(Amendment("1", TODAY, D(left), kind=AmendmentKind.RENUNCIATION))


LIVES: dict[str, Callable[[Agreement], object]] = {
    "untouched": lambda _agreement: None,
    "with a convention to prepare": lambda agreement: setattr(agreement, "required", True),
    "prepared without convention": lambda agreement: setattr(agreement, "prepared_on", TODAY),
    "signed": lambda agreement: setattr(agreement, "signed_on", TODAY),
    "notified": lambda agreement: setattr(agreement, "notified_on", TODAY),
    "committed": lambda agreement: setattr(agreement, "committed_on", TODAY),
    "report due yesterday": lambda agreement: owe(agreement, in_days(-1)),
    "report due today": lambda agreement: owe(agreement, TODAY),
    "report come": lambda agreement: owe(agreement, in_days(-1), TODAY),
    "amended": amended,
    "overpaid": overpaid,
    "asked back": lambda agreement: asked_back(agreement, None),
    "paid back": lambda agreement: asked_back(agreement, TODAY),
    "lapsed": lapsed,
    "renounced": renounced,
    "renounced in part": lambda agreement: renounced(agreement, "9000.00"),
    "closed": lambda agreement: setattr(agreement, "closed_on", TODAY),
}


def page_of(desk: Desk, file_id: int) -> FollowUp:
    sheet = desk.run(open_follow_up, file_id)
    assert sheet is not None
    return sheet


def as_listed(sheet: FollowUp) -> FollowUpRow:
    one = sheet.agreement
    remaining = ZERO if one.closed_on is not None else one.remaining
    return FollowUpRow(one.agreed, one.paid, remaining, sheet.act, sheet.execution)


@pytest.fixture(scope="module")
def told(template: Path, surroundings: Surroundings, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """A file with a dossier granted in each state, made once, and what the page of each shows.

    One was voted large enough for the law to ask for more.
    """
    path = Path(shutil.copy(template, tmp_path_factory.mktemp("lives") / "lives.ptce"))
    desk = open_file(surroundings, path)
    ids = [granted(desk, change) for change in LIVES.values()]
    ids += [granted(desk, LIVES["prepared without convention"], "23000.01"), granted(desk, amount="23000.01")]
    for file_id in ids[-2:]:
        kind = OrganisationKind.ASSOCIATION
        name = f"Association d’essai {file_id}"
        organisation_id = desk.run(create_organisation, name, kind, ess=True)
        desk.run(instruct.change_field, file_id, "beneficiary_id", organisation_id)
    pages = {file_id: page_of(desk, file_id) for file_id in ids}
    desk.close()
    return path, pages


@pytest.fixture
def lives(told: Told) -> dict[int, FollowUp]:
    return told[1]


@pytest.fixture
def followed(told: Told, open_fresh: Callable[[Path, str], Desk]) -> Desk:
    """A desk on a fresh copy of that file."""
    return open_fresh(told[0], "lives.ptce")


def test_the_list_says_of_each_grant_what_its_page_says(followed: Desk, lives: dict[int, FollowUp]) -> None:
    waiting = [complete_file(followed), proposed_file(followed)]
    listed = {row.id: row.follow_up for row in followed.run(list_files, FundingFileFilter(), followed=True).rows}
    assert listed == {key: as_listed(sheet) for key, sheet in lives.items()} | dict.fromkeys(waiting)
    found = list(listed.values())
    assert {row.act for row in found if row} == set(ActState)
    assert {row.execution for row in found if row} == set(ExecutionState)
    assert {row.follow_up for row in followed.run(list_files, FundingFileFilter()).rows} == {None}


@pytest.mark.slow
@pytest.mark.parametrize("act", ActState)
def test_the_filter_on_the_act_keeps_what_the_list_shows_at_that_state(
    followed: Desk, lives: dict[int, FollowUp], act: ActState
) -> None:
    expected = {key for key, sheet in lives.items() if sheet.act is act}
    wanted = FundingFileFilter(narrowed_to(act=act))
    assert {row.id for row in followed.run(list_files, wanted).rows} == set(followed.run(list_ids, wanted)) == expected
    assert followed.run(sum_files, wanted).count == len(expected) > 0


@pytest.mark.parametrize("execution", ExecutionState)
def test_the_filter_on_the_execution_keeps_what_the_list_shows_at_that_state(
    followed: Desk, lives: dict[int, FollowUp], execution: ExecutionState
) -> None:
    expected = {key for key, sheet in lives.items() if sheet.execution is execution}
    wanted = FundingFileFilter(narrowed_to(execution=execution))
    assert {row.id for row in followed.run(list_files, wanted).rows} == set(followed.run(list_ids, wanted)) == expected
    assert followed.run(sum_files, wanted).count == len(expected) > 0
    both = FundingFileFilter(narrowed_to(execution=execution, act=ActState.NOTIFIED))
    notified = {key for key in expected if lives[key].act is ActState.NOTIFIED}
    assert set(followed.run(list_ids, both)) == notified


def test_the_sums_are_those_of_the_rows(followed: Desk, lives: dict[int, FollowUp]) -> None:
    proposed_file(followed)
    for wanted in (FundingFileFilter(), FundingFileFilter(narrowed_to(execution=ExecutionState.REPAYMENT))):
        rows = [row.follow_up for row in followed.run(list_files, wanted, followed=True).rows if row.follow_up]
        assert followed.run(sum_follow_up, wanted) == FollowUpSums(
            sum((row.agreed for row in rows), ZERO),
            sum((row.paid for row in rows), ZERO),
            sum((row.remaining for row in rows), ZERO),
        )
    assert len(lives) == len(LIVES) + 2


def test_nothing_is_summed_where_nothing_was_granted(desk: Desk) -> None:
    proposed_file(desk)
    assert desk.run(sum_follow_up, FundingFileFilter()) == FollowUpSums(ZERO, ZERO, ZERO)


def test_a_state_that_depends_on_the_day_is_not_read_without_one(desk: Desk) -> None:
    def read(desk: Desk) -> None:
        with desk.reading() as connection:
            funding_files.page(connection, FundingFileFilter(narrowed_to(act=ActState.NOTIFIED)))

    with pytest.raises(ValueError, match="notified"):
        desk.run(read)
