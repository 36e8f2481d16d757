"""An agreement passes to a new bearer: what was paid stays with who received it, the rest is the new bearer's."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.agreement_errors import (
    AmendedAboveMaximumError,
    SameBearerError,
    SharedTransferError,
    TransferTooEarlyError,
)
from ptce_desk.domain.agreements import AmendmentKind, RepaymentOrder
from ptce_desk.domain.errors import InUseError, NotFoundError
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.rules.types import Cap, DeMinimis
from ptce_desk.domain.vocabulary import CapScope, DeliverableKind, DeMinimisRegime
from ptce_desk.records.history import change_sentence
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.renewals import renew_file
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.search import search
from ptce_desk.services.file.undo import record_history, redo, undo
from ptce_desk.services.grants import follow_up_lines
from ptce_desk.services.grants.follow_up import FollowUp, change_agreement, open_follow_up
from ptce_desk.services.ptce.merging import merge_organisations, preview_merge
from ptce_desk.services.ptce.organisations import (
    OrganisationFilter,
    keep_field,
    open_organisation,
    page_of_organisations,
    sum_organisations,
)
from ptce_desk.services.reports.payments import payments_report
from ptce_desk.services.reports.summaries import SummaryFilter
from ptce_desk.wording.errors import error_sentence
from tests.integration.grants import change_agreement as change_by_hand
from tests.integration.ledger_officer import ONE_YEAR, THREE_YEARS, VOTE, Days, LedgerOfficer
from tests.integration.raw_rows import held

D = Decimal
PASSED = date(2026, 7, 1)


@pytest.fixture
def officer(desk: Desk) -> LedgerOfficer:
    return LedgerOfficer(desk)


def last_amendment(officer: LedgerOfficer) -> int:
    [(key,)] = held(officer.desk, "SELECT max(id) FROM amendment")
    assert isinstance(key, int)
    return key


def hand_over(officer: LedgerOfficer, file_id: int, to: int, day: date = PASSED) -> int:
    """What an officer types: the new bearer, the day; the amount does not change."""
    sheet = officer.desk.run(follow_up_lines.add_line, file_id, "amendments", "bearer_id", to)
    line = sheet.agreement.amendments[-1].id
    officer.desk.run(follow_up_lines.change_line, file_id, "amendments", line, "signed_on", day)
    return line


def pay(officer: LedgerOfficer, file_id: int, day: date, amount: str) -> None:
    officer.desk.run(follow_up_lines.record_payment, file_id, paid_on=day, amount=D(amount))


def voted(
    officer: LedgerOfficer, amount: str, who: int | None, *, days: Days = ONE_YEAR, scheme: int | None = None
) -> int:
    file_id = officer.asked(officer.scheme() if scheme is None else scheme, amount, who, days=days)
    officer.vote(file_id, amount)
    return file_id


def got(officer: LedgerOfficer, who: int) -> dict[int | None, Decimal]:
    """As the page of a structure says, by year; the list of structures says the same in all."""
    years = {one.year: one.granted for one in officer.desk.run(open_organisation, who).granted}
    listed = {row.id: row.voted for row in officer.desk.run(page_of_organisations, OrganisationFilter()).rows}
    assert listed[who] == sum(years.values(), D(0))
    assert officer.desk.run(sum_organisations, OrganisationFilter()).voted == sum(listed.values(), D(0))
    return years


def followed(officer: LedgerOfficer, file_id: int) -> FollowUp:
    sheet = officer.desk.run(open_follow_up, file_id)
    assert sheet is not None
    return sheet


@pytest.mark.parametrize(
    ("payments", "first", "second"),
    [
        ([], {}, {2026: "60000.00"}),
        ([(date(2026, 3, 1), "25000.00")], {2026: "25000.00"}, {2026: "35000.00"}),
        ([(date(2026, 6, 30), "25000.00"), (date(2026, 7, 1), "10000.00")], {2026: "25000.00"}, {2026: "35000.00"}),
        ([(date(2026, 3, 1), "60000.00")], {2026: "60000.00"}, {}),
    ],
)
def test_what_was_paid_stays_with_who_received_it_and_the_rest_is_the_new_bearer_s(
    officer: LedgerOfficer, payments: list[tuple[date, str]], first: dict[int, str], second: dict[int, str]
) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    file_id = voted(officer, "60000.00", one)
    for day, amount in payments:
        pay(officer, file_id, day, amount)
    assert (got(officer, one), got(officer, two)) == ({2026: D("60000.00")}, {})
    line = hand_over(officer, file_id, two)
    sheet = followed(officer, file_id)
    assert sheet.agreement.agreed == D("60000.00")
    assert {year: D(amount) for year, amount in first.items()} == got(officer, one)
    assert {year: D(amount) for year, amount in second.items()} == got(officer, two)
    assert held(officer.desk, "SELECT kind, bearer_id, signed_on, amount FROM amendment") == [
        ("transfer", two, "2026-07-01", None)
    ]
    officer.desk.run(follow_up_lines.change_line, file_id, "amendments", line, "signed_on", None)
    assert (got(officer, one), got(officer, two)) == ({2026: D("60000.00")}, {})


def test_each_bearer_has_its_own_years(officer: LedgerOfficer) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    file_id = voted(officer, "60000.00", one, days=THREE_YEARS)
    pay(officer, file_id, date(2026, 12, 1), "12000.00")
    hand_over(officer, file_id, two, date(2027, 1, 1))
    assert got(officer, one) == {2026: D("12000.00")}
    assert got(officer, two) == {2027: D("28000.00"), 2028: D("20000.00")}


def test_a_repayment_is_of_who_held_the_agreement_then(officer: LedgerOfficer) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    file_id = voted(officer, "60000.00", one)
    pay(officer, file_id, date(2026, 3, 1), "25000.00")
    order = RepaymentOrder(D("5000.00"), date(2026, 4, 1), repaid_on=date(2026, 5, 1))
    hand_over(officer, file_id, two)
    change_by_hand(officer.desk, file_id, lambda agreement: agreement.repayments.append(order))
    assert (got(officer, one), got(officer, two)) == ({2026: D("20000.00")}, {2026: D("40000.00")})


def test_a_grant_that_lapses_leaves_to_each_bearer_what_it_was_paid(officer: LedgerOfficer) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    file_id = voted(officer, "60000.00", one)
    pay(officer, file_id, date(2026, 3, 1), "25000.00")
    hand_over(officer, file_id, two)
    pay(officer, file_id, date(2026, 8, 1), "10000.00")
    change_by_hand(officer.desk, file_id, lambda agreement: setattr(agreement, "lapsed_on", date(2027, 1, 1)))
    assert (got(officer, one), got(officer, two)) == ({2026: D("25000.00")}, {2026: D("10000.00")})


@pytest.mark.parametrize(("paid", "asked_of"), [("20000.00", "Deux"), ("22000.00", ""), ("25000.00", "Une")])
def test_the_convention_is_asked_of_each_bearer_for_what_it_gets(
    officer: LedgerOfficer, paid: str, asked_of: str
) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    file_id = voted(officer, "45000.00", one)
    pay(officer, file_id, date(2026, 3, 1), paid)
    hand_over(officer, file_id, two)
    told = {one.facts["carrier"] for one in officer.said(file_id, "agreement_required")}
    assert told == ({asked_of} if asked_of else set())
    assert followed(officer, file_id).by_law is bool(asked_of)


def test_a_small_rest_asks_no_convention_of_a_new_bearer_until_it_gets_more(officer: LedgerOfficer) -> None:
    one, two, scheme = officer.structure("Une"), officer.structure("Deux"), officer.scheme()
    passed = voted(officer, "24000.00", one, scheme=scheme)
    assert followed(officer, passed).by_law
    pay(officer, passed, date(2026, 3, 1), "10000.00")
    hand_over(officer, passed, two)
    assert not followed(officer, passed).by_law
    before = officer.asked(scheme, "12000.00", two)
    officer.vote(before, "12000.00", date(2026, 5, 1))
    assert (followed(officer, passed).by_law, followed(officer, before).by_law) == (True, False)
    later = officer.asked(scheme, "9500.00", two)
    assert officer.years(later) == {2026: D("35500.00")}


def test_a_public_body_that_takes_over_is_asked_nothing_and_its_reports_go(officer: LedgerOfficer) -> None:
    one, two = officer.structure("Une"), officer.structure("Ville", OrganisationKind.LOCAL_AUTHORITY)
    file_id = voted(officer, "60000.00", one)
    owed = followed(officer, file_id).agreement.deliverables
    assert DeliverableKind.FINANCIAL_REPORT in {one.kind for one in owed}
    hand_over(officer, file_id, two)
    sheet = followed(officer, file_id)
    assert DeliverableKind.FINANCIAL_REPORT not in {one.kind for one in sheet.agreement.deliverables}
    assert not sheet.by_law


def test_the_report_follows_the_accounts_of_the_new_bearer(officer: LedgerOfficer) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    officer.desk.run(keep_field, two, "fiscal_year_end_month", 6)
    file_id = voted(officer, "60000.00", one, days=(date(2026, 2, 1), date(2026, 6, 30)))
    due = [one.due_on for one in followed(officer, file_id).agreement.deliverables]
    hand_over(officer, file_id, two)
    after = [one.due_on for one in followed(officer, file_id).agreement.deliverables]
    assert (due, after) == ([date(2027, 6, 30)], [date(2026, 12, 31)])


def test_de_minimis_is_granted_to_the_new_bearer_on_the_day_it_takes_over(officer: LedgerOfficer) -> None:
    rule = DeMinimis(regime=DeMinimisRegime.GENERAL, source="art. 3")
    one, two, scheme = officer.structure("Une"), officer.structure("Deux"), officer.scheme(rule)
    earlier = voted(officer, "250000.00", two, scheme=scheme)
    passed = voted(officer, "100000.00", one, scheme=scheme)
    pay(officer, passed, date(2026, 2, 5), "40000.00")
    assert officer.said(passed, "de_minimis_exceeded") == officer.said(earlier, "de_minimis_exceeded") == []
    hand_over(officer, passed, two, date(2026, 2, 10))
    [told] = officer.said(passed, "de_minimis_exceeded")
    assert (told.facts["carrier"], told.facts["total_aid"]) == ("Deux", D("310000.00"))
    case = officer.desk.run(open_file, passed).legal[-1]
    assert (case.carrier, case.day, case.project_start) == ("Deux", date(2026, 2, 10), date(2026, 2, 10))
    assert officer.said(officer.asked(scheme, "1000.00", one), "de_minimis_exceeded") == []
    [again] = officer.said(officer.asked(scheme, "1000.00", two), "de_minimis_exceeded")
    assert again.facts["before"] == D("310000.00")


def test_a_cap_by_beneficiary_sees_each_bearer_s_part(officer: LedgerOfficer) -> None:
    cap = Cap(scope=CapScope.BENEFICIARY, amount=D("30000.00"), source="art. 4")
    one, two, scheme = officer.structure("Une"), officer.structure("Deux"), officer.scheme(cap)
    passed = voted(officer, "30000.00", one, scheme=scheme)
    pay(officer, passed, date(2026, 3, 1), "12000.00")
    asked = officer.asked(scheme, "30000.00", two)
    assert officer.maximum(asked) == D("30000.00")
    hand_over(officer, passed, two)
    assert officer.maximum(asked) == D("12000.00")
    stored = "SELECT max_amount FROM funding_file WHERE id"
    assert held(officer.desk, f"{stored} = {asked}") == [(1200000,)]
    assert officer.maximum(officer.asked(scheme, "30000.00", one)) == D("18000.00")


def test_an_amendment_after_the_transfer_is_judged_for_the_new_bearer(officer: LedgerOfficer) -> None:
    cap = Cap(scope=CapScope.BENEFICIARY, amount=D("30000.00"), source="art. 4")
    one, two, scheme = officer.structure("Une"), officer.structure("Deux"), officer.scheme(cap)
    voted(officer, "10000.00", two, scheme=scheme)
    passed = voted(officer, "15000.00", one, scheme=scheme)
    hand_over(officer, passed, two)
    sheet = officer.desk.run(follow_up_lines.add_line, passed, "amendments", "signed_on", date(2026, 9, 1))
    line = sheet.agreement.amendments[-1].id
    with pytest.raises(AmendedAboveMaximumError) as refusal:
        officer.desk.run(follow_up_lines.change_line, passed, "amendments", line, "amount", D("25000.00"))
    assert refusal.value.maximum == D("20000.00")
    officer.desk.run(follow_up_lines.change_line, passed, "amendments", line, "amount", D("20000.00"))
    assert got(officer, two) == {2026: D("30000.00")}


def test_two_records_of_one_siren_are_one_bearer(officer: LedgerOfficer) -> None:
    one = officer.structure("Une", siret="73282932000074")
    double, two = officer.structure("Une (site)", siret="732829320"), officer.structure("Deux", siret="552100554")
    file_id = voted(officer, "60000.00", one)
    with pytest.raises(SameBearerError) as refusal:
        hand_over(officer, file_id, double)
    assert "même personne morale" in error_sentence(refusal.value).replace("\u00a0", " ")
    officer.desk.run(follow_up_lines.remove_line, file_id, "amendments", last_amendment(officer))
    hand_over(officer, file_id, two)
    assert (got(officer, one), got(officer, double)) == ({}, {})


@pytest.mark.parametrize("signed", [None, date(2026, 3, 1)])
def test_an_agreement_does_not_pass_before_it_is_signed_or_voted_nor_to_who_holds_it(
    officer: LedgerOfficer, signed: date | None
) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    file_id = voted(officer, "60000.00", one)
    officer.desk.run(change_agreement, file_id, "signed_on", signed)
    first = VOTE if signed is None else signed
    with pytest.raises(TransferTooEarlyError) as refusal:
        hand_over(officer, file_id, two, date.fromordinal(first.toordinal() - 1))
    assert refusal.value.day == first
    officer.desk.run(follow_up_lines.remove_line, file_id, "amendments", last_amendment(officer))
    hand_over(officer, file_id, two, first)
    with pytest.raises(SameBearerError):
        hand_over(officer, file_id, two, PASSED)
    officer.desk.run(follow_up_lines.remove_line, file_id, "amendments", last_amendment(officer))
    late = date.fromordinal(first.toordinal() + 1)
    with pytest.raises(TransferTooEarlyError):
        officer.desk.run(change_agreement, file_id, "signed_on", late)
    hand_over(officer, file_id, one, PASSED)
    assert (got(officer, one), got(officer, two)) == ({2026: D("60000.00")}, {})


def test_of_several_carriers_only_the_part_of_the_lead_partner_passes(officer: LedgerOfficer) -> None:
    one, two, lead, new = (officer.structure(name) for name in ("Une", "Deux", "Chef de file", "Nouvelle"))
    scheme = officer.scheme()
    shared = officer.asked(scheme, "40000.00", None, carriers=((one, "0.5"), (two, "0.5")))
    officer.vote(shared, "40000.00")
    with pytest.raises(SharedTransferError):
        hand_over(officer, shared, new)
    led = officer.asked(scheme, "40000.00", lead, carriers=((one, "0.25"),))
    officer.vote(led, "40000.00")
    pay(officer, led, date(2026, 3, 1), "8000.00")
    hand_over(officer, led, new)
    assert (got(officer, lead), got(officer, new)) == ({2026: D("6000.00")}, {2026: D("24000.00")})
    assert got(officer, one) == {2026: D("30000.00")}


def test_a_dossier_without_beneficiary_passes_to_the_one_named(officer: LedgerOfficer) -> None:
    new, file_id = officer.structure("Nouvelle"), voted(officer, "60000.00", None)
    pay(officer, file_id, date(2026, 3, 1), "25000.00")
    hand_over(officer, file_id, new)
    assert got(officer, new) == {2026: D("35000.00")}


def test_a_bearer_named_makes_a_transfer_and_another_kind_names_none(officer: LedgerOfficer) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    file_id, run = voted(officer, "60000.00", one), officer.desk.run
    line = hand_over(officer, file_id, two)
    run(follow_up_lines.change_line, file_id, "amendments", line, "kind", AmendmentKind.CHANGE)
    assert held(officer.desk, "SELECT kind, bearer_id FROM amendment") == [("change", None)]
    assert (got(officer, one), got(officer, two)) == ({2026: D("60000.00")}, {})
    run(follow_up_lines.change_line, file_id, "amendments", line, "kind", AmendmentKind.TRANSFER)
    assert (got(officer, one), got(officer, two)) == ({2026: D("60000.00")}, {})
    with pytest.raises(NotFoundError):
        run(follow_up_lines.change_line, file_id, "amendments", line, "bearer_id", 999)
    run(follow_up_lines.change_line, file_id, "amendments", line, "bearer_id", two)
    assert (got(officer, one), got(officer, two)) == ({}, {2026: D("60000.00")})


def test_a_transfer_is_one_change_told_and_undone(officer: LedgerOfficer) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    file_id = voted(officer, "60000.00", one)
    sheet = officer.desk.run(follow_up_lines.add_line, file_id, "amendments", "signed_on", PASSED)
    line = sheet.agreement.amendments[-1].id
    officer.desk.run(follow_up_lines.change_line, file_id, "amendments", line, "bearer_id", two)
    last = officer.desk.run(record_history, "funding_file", file_id)[0]
    number = followed(officer, file_id).file.number
    assert last.label == f"Passer la convention à un autre titulaire du dossier {number}"
    told = {change_sentence(one.table, one.column, one.old, one.new) for one in last.changes}
    assert told >= {"nouveau titulaire\u00a0: Deux", "type\u00a0: Modification → Transfert"}
    officer.desk.run(undo)
    assert (got(officer, one), got(officer, two)) == ({2026: D("60000.00")}, {})
    assert file_id not in {hit.record for hit in officer.desk.run(search, "deux") if hit.page == "funding_file"}
    officer.desk.run(redo)
    assert (got(officer, one), got(officer, two)) == ({}, {2026: D("60000.00")})


def test_a_dossier_is_found_and_listed_by_its_new_bearer(officer: LedgerOfficer) -> None:
    one, two = officer.structure("Une"), officer.structure("Zébulon")
    file_id = voted(officer, "60000.00", one)

    def found(words: str) -> set[int]:
        return {hit.record for hit in officer.desk.run(search, words) if hit.page == "funding_file"}

    assert found("zebulon") == set()
    line = hand_over(officer, file_id, two)
    assert found("zebulon") == {file_id} <= found("une")
    officer.desk.run(keep_field, two, "name", "Zoé")
    assert (found("zebulon"), found("zoe")) == (set(), {file_id})
    assert [row.id for row in officer.desk.run(open_organisation, two).files] == [file_id]
    counts = {row.id: row.file_count for row in officer.desk.run(page_of_organisations, OrganisationFilter()).rows}
    assert (counts[one], counts[two]) == (1, 1)
    officer.desk.run(follow_up_lines.remove_line, file_id, "amendments", line)
    assert found("zoe") == set()


def test_the_register_names_who_holds_the_agreement_and_who_was_paid(officer: LedgerOfficer) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    file_id = voted(officer, "60000.00", one)
    pay(officer, file_id, date(2026, 6, 30), "25000.00")
    hand_over(officer, file_id, two)
    pay(officer, file_id, date(2026, 7, 1), "10000.00")
    report = officer.desk.run(payments_report, SummaryFilter())
    told = {
        table.key: [row[[column.key for column in table.columns].index("beneficiary")] for row in table.rows]
        for table in report.sheets
        if "beneficiary" in [column.key for column in table.columns]
    }
    assert told["files"] == ["Deux"]
    assert told["payments"] == ["Une", "Deux"]


def test_who_holds_an_agreement_is_not_deleted_and_a_merge_moves_it(officer: LedgerOfficer) -> None:
    one, two, double = officer.structure("Une"), officer.structure("Deux"), officer.structure("Deux bis")
    file_id = voted(officer, "60000.00", one)
    hand_over(officer, file_id, two)
    with pytest.raises(InUseError) as refusal:
        officer.desk.run(delete_record, "organisation", two)
    assert "1 convention transférée" in error_sentence(refusal.value).replace("\u00a0", " ")
    assert officer.desk.run(preview_merge, double, two).moved == {"amendment": 1}
    officer.desk.run(merge_organisations, double, two, ())
    assert got(officer, double) == {2026: D("60000.00")}
    officer.desk.run(undo)
    assert got(officer, two) == {2026: D("60000.00")}
    officer.desk.run(merge_organisations, one, two, ())
    assert got(officer, one) == {2026: D("60000.00")}


def test_a_renewal_is_asked_by_who_holds_the_agreement(officer: LedgerOfficer) -> None:
    one, two = officer.structure("Une"), officer.structure("Deux")
    file_id = voted(officer, "60000.00", one)
    hand_over(officer, file_id, two)
    renewal = officer.desk.run(renew_file, file_id)
    assert officer.desk.run(open_file, renewal).file.beneficiary_id == two
    assert officer.desk.run(open_file, file_id).file.beneficiary_id == one
