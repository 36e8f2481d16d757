from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.db.queries.frameworks import FrameworkFilter
from ptce_desk.domain.agreements import Agreement, Instalment, Payment
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.errors import InUseError, NotFoundError
from ptce_desk.domain.frameworks import AxisUse
from ptce_desk.domain.narrowing import Among, Narrowing
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import contracts, instruct
from ptce_desk.services.dossier.bulk import BulkChange, change_files, preview_change
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files, open_file
from ptce_desk.services.file import deletion
from ptce_desk.services.file.undo import undo, undo_state
from ptce_desk.services.reports.record_sheets import export_framework_sheet
from ptce_desk.services.schemes import frameworks
from ptce_desk.wording.frameworks import OUTSIDE_AXES
from tests.integration.dossiers import listed_file, proposed_file, voted_file
from tests.integration.grants import TODAY, granted
from tests.integration.ledger_officer import LedgerOfficer
from tests.integration.printed import printed_pages, text_of_pages

D = Decimal
HELD = TODAY - timedelta(days=30)


@pytest.fixture
def framework_id(desk: Desk) -> int:
    (row,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text="PACTE Lorraine"))
    return row.id


@pytest.fixture
def axis_id(desk: Desk, framework_id: int) -> int:
    """An axis of 30 000 €."""
    key = desk.run(frameworks.add_axis, framework_id, "name", "Économie de proximité").axes[0].id
    desk.run(frameworks.change_axis, framework_id, key, "amount", D("30000.00"))
    return key


def attach(desk: Desk, file_id: int, axis_id: int | None) -> None:
    desk.run(instruct.change_field, file_id, "framework_axis_id", axis_id)


def paid_on(day: date) -> Callable[[Agreement], object]:
    """A payment of 1 000 € on a day."""
    return lambda agreement: agreement.payments.append(Payment(day, D(1000)))


def outside(desk: Desk, framework_id: int) -> list[tuple[str, int]]:
    """The lines of a contract that no axis is, with how many dossiers they have."""
    sheet = desk.run(frameworks.open_framework, framework_id)
    return [(row.name, row.use.file_count) for row in sheet.axes if row.name == OUTSIDE_AXES]


def test_a_dossier_of_a_contract_without_an_axis_counts_on_a_line_of_its_own(
    desk: Desk, framework_id: int, axis_id: int
) -> None:
    first, second = voted_file(desk, HELD), voted_file(desk, HELD)
    for file_id in (first, second):
        desk.run(contracts.attach_to_contract, file_id, framework_id)
    assert outside(desk, framework_id) == [("Hors axe", 2)]
    sheet = desk.run(frameworks.open_framework, framework_id)
    assert (sheet.whole.planned, sheet.whole.voted, sheet.whole.file_count) == (D(30000), D(40000), 2)
    attach(desk, first, axis_id)
    assert outside(desk, framework_id) == [("Hors axe", 1)]
    attach(desk, second, None)
    assert outside(desk, framework_id) == []  # nobody is there any more
    desk.run(undo)
    assert outside(desk, framework_id) == [("Hors axe", 1)]
    assert listed(desk, "contract_axis", None) == set()


def test_dossiers_that_leave_the_line_together_leave_it_to_nobody(desk: Desk, framework_id: int, axis_id: int) -> None:
    files = [voted_file(desk, HELD), voted_file(desk, HELD)]
    for file_id in files:
        desk.run(contracts.attach_to_contract, file_id, framework_id)
    desk.run(change_files, files, BulkChange("framework_axis_id", axis_id))
    assert outside(desk, framework_id) == []


def test_a_dossier_goes_from_a_contract_to_another_without_leaving_an_empty_line(desk: Desk, framework_id: int) -> None:
    (other,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text="SREED"))
    file_id = voted_file(desk, HELD)
    for key in (framework_id, other.id, other.id):
        desk.run(contracts.attach_to_contract, file_id, key)
    assert (outside(desk, framework_id), outside(desk, other.id)) == ([], [("Hors axe", 1)])


def test_an_amount_planned_makes_an_axis_of_the_line(desk: Desk, framework_id: int) -> None:
    file_id = voted_file(desk, HELD)
    desk.run(contracts.attach_to_contract, file_id, framework_id)
    (row,) = desk.run(frameworks.open_framework, framework_id).axes
    desk.run(frameworks.change_axis, framework_id, row.id, "amount", D(5000))
    attach(desk, file_id, None)
    assert outside(desk, framework_id) == [("Hors axe", 0)]


def test_contracts_are_offered_before_they_have_an_axis(desk: Desk) -> None:
    (contract,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text="CDDRA"))
    (plan,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text="SREED"))
    offered = dict(desk.run(contracts.contracts_to_choose))
    assert (offered[contract.id], plan.id in offered) == (contract.name, False)  # a strategy is none before its axes
    desk.run(frameworks.add_axis, plan.id, "name", "Filières")
    assert plan.id in dict(desk.run(contracts.contracts_to_choose))


def listed(desk: Desk, key: str, value: int | None) -> set[int]:
    """The dossiers that a filter of the list lets through."""
    wanted = FundingFileFilter(Narrowing().narrowed(key, Among(frozenset({value}))))
    return {row.id for row in desk.run(list_files, wanted).rows}


def use(desk: Desk, framework_id: int) -> AxisUse:
    return desk.run(frameworks.open_framework, framework_id).axes[0].use


def test_axes_keep_the_order_they_were_typed_in_and_come_back_when_undone(desk: Desk, framework_id: int) -> None:
    for name in ("Zones rurales", "Alimentation"):
        desk.run(frameworks.add_axis, framework_id, "name", name)
    sheet = desk.run(frameworks.open_framework, framework_id)
    assert [axis.name for axis in sheet.axes] == ["Zones rurales", "Alimentation"]
    gone = desk.run(frameworks.remove_axis, framework_id, sheet.axes[0].id)
    assert [axis.name for axis in gone.axes] == ["Alimentation"]
    desk.run(undo)
    assert desk.run(frameworks.open_framework, framework_id).axes == sheet.axes


def test_what_is_proposed_is_told_apart_from_what_is_granted_and_takes_nothing_yet(
    desk: Desk, framework_id: int, axis_id: int
) -> None:
    file_id, session = listed_file(desk, HELD, "20000.00")
    attach(desk, file_id, axis_id)
    assert use(desk, framework_id) == AxisUse(D(30000), 1, D(20000))
    assert use(desk, framework_id).remaining == D(30000)
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED)
    assert use(desk, framework_id) == AxisUse(D(30000), 1, D(0), D(20000), to_pay=D(20000))
    assert use(desk, framework_id).remaining == D(10000)


@pytest.mark.parametrize("vote", [Vote.REFUSED, Vote.WAITING_LIST])
def test_what_is_refused_or_waits_draws_nothing(desk: Desk, framework_id: int, axis_id: int, vote: Vote) -> None:
    attach(desk, voted_file(desk, HELD, vote=vote), axis_id)
    assert use(desk, framework_id) == AxisUse(D(30000), 1)


def test_a_grant_of_another_funder_is_not_counted_in_our_contract(desk: Desk, framework_id: int, axis_id: int) -> None:
    officer = LedgerOfficer(desk)
    for scheme in (officer.scheme(), officer.scheme(funder="État", level=FunderLevel.STATE)):
        given = officer.asked(scheme, "12000.00", officer.structure())
        officer.vote(given, "12000.00")
        attach(desk, given, axis_id)
    assert use(desk, framework_id) == AxisUse(D(30000), 1, D(0), D(12000), to_pay=D(12000))


def test_the_axis_of_a_dossier_may_be_told_after_its_vote_and_is_one_undoable_act(
    desk: Desk, framework_id: int, axis_id: int
) -> None:
    file_id = voted_file(desk, HELD)
    attach(desk, file_id, axis_id)
    assert desk.run(open_file, file_id).file.framework_axis_id == axis_id
    said = desk.run(undo_state)
    assert "l’axe du contrat" in str(said)
    desk.run(undo)
    assert use(desk, framework_id).file_count == 0


def test_a_dossier_is_attached_to_no_axis_that_is_gone(desk: Desk, framework_id: int, axis_id: int) -> None:
    desk.run(frameworks.remove_axis, framework_id, axis_id)
    with pytest.raises(NotFoundError):
        attach(desk, proposed_file(desk), axis_id)


@pytest.mark.parametrize(
    "delete",
    [
        lambda desk, framework_id, axis_id: desk.run(frameworks.remove_axis, framework_id, axis_id),
        lambda desk, framework_id, _axis_id: desk.run(deletion.delete_record, "policy_framework", framework_id),
    ],
    ids=["axis", "framework"],
)
def test_what_dossiers_are_attached_to_is_not_deleted(
    desk: Desk, framework_id: int, axis_id: int, delete: Callable[[Desk, int, int], object]
) -> None:
    file_id = proposed_file(desk)
    attach(desk, file_id, axis_id)
    with pytest.raises(InUseError) as caught:
        delete(desk, framework_id, axis_id)
    assert caught.value.uses == {"funding_file": 1}
    attach(desk, file_id, None)
    delete(desk, framework_id, axis_id)


def test_the_axes_to_choose_are_told_with_their_framework_and_action(
    desk: Desk, framework_id: int, axis_id: int
) -> None:
    desk.run(frameworks.change_axis, framework_id, axis_id, "action", "Pôle alimentaire")
    (one,) = desk.run(frameworks.axes_to_choose)
    assert (one.id, one.name) == (axis_id, "Économie de proximité, Pôle alimentaire")
    assert (one.framework_id, one.framework) == (framework_id, "PACTE Lorraine")


def test_dossiers_are_attached_together_to_an_axis_even_voted_and_undone_as_one(
    desk: Desk, framework_id: int, axis_id: int
) -> None:
    files = [voted_file(desk, HELD), proposed_file(desk)]
    change = BulkChange("framework_axis_id", axis_id)
    assert len(desk.run(preview_change, files, change).changed) == 2
    assert not desk.run(change_files, files, change).refused
    assert use(desk, framework_id).file_count == 2
    assert len(desk.run(change_files, files, change).same) == 2
    assert "l’axe du contrat de 2 dossiers" in desk.run(undo).label
    assert use(desk, framework_id).file_count == 0
    desk.run(frameworks.remove_axis, framework_id, axis_id)
    with pytest.raises(NotFoundError):
        desk.run(change_files, files, change)


def test_what_is_on_an_axis_of_another_contract_is_nothing_of_this_one(
    desk: Desk, framework_id: int, axis_id: int
) -> None:
    (other,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text="SREED"))
    elsewhere = desk.run(frameworks.add_axis, other.id, "name", "Bois").axes[0].id
    attach(desk, granted(desk, paid_on(date(2026, 3, 1))), elsewhere)
    sheet = desk.run(frameworks.open_framework, framework_id)
    assert [axis.id for axis in sheet.axes] == [axis_id]
    assert (sheet.whole.file_count, sheet.years.years(), sheet.ptce_of_files) == (0, (), ())
    assert desk.run(frameworks.open_framework, other.id).ptce_of_files


def test_a_dossier_is_paid_in_the_year_of_each_payment_from_its_first_day_to_its_last(desk: Desk) -> None:
    first, last = (granted(desk, paid_on(day)) for day in (date(2026, 1, 1), date(2026, 12, 31)))
    assert listed(desk, "paid_in", 2026) == {first, last}
    assert listed(desk, "paid_in", 2025) == listed(desk, "paid_in", 2027) == set()


def test_what_is_planned_whole_has_nothing_left_to_pay_in_no_year(desk: Desk) -> None:
    def plan(agreement: Agreement) -> None:
        agreement.instalments[:] = [Instalment(InstalmentKind.ADVANCE, D(20000), date(2027, 5, 1))]

    def plan_a_part(agreement: Agreement) -> None:
        agreement.instalments[:] = [Instalment(InstalmentKind.ADVANCE, D(19999), date(2027, 5, 1))]

    whole, part = granted(desk, plan), granted(desk, plan_a_part)
    assert listed(desk, "to_pay_in", 2027) == {whole, part}
    assert listed(desk, "to_pay_in", None) == {part}


def test_the_sheet_of_a_contract_prints_its_axes_with_what_is_left(
    desk: Desk, framework_id: int, axis_id: int, tmp_path: Path
) -> None:
    attach(desk, voted_file(desk, HELD, "20000.00"), axis_id)
    written = text_of_pages(printed_pages(desk.run(export_framework_sheet, framework_id, tmp_path / "cadre.pdf")))
    assert "Axesetactions" in written
    wanted = ("Économiedeproximité", "30000,00", "20000,00", "10000,00")
    assert [part for part in wanted if part not in written] == []


def test_the_sheet_of_a_contract_without_ptce_says_so_with_the_letters_of_ptce(
    desk: Desk, framework_id: int, tmp_path: Path
) -> None:
    written = text_of_pages(printed_pages(desk.run(export_framework_sheet, framework_id, tmp_path / "cadre.pdf")))
    assert "Riendenotépour:axesetactions,PTCE." in written
