"""The years of a multi-year award: firm, to be confirmed, confirmed by an act, lapsed with a reason."""

import re
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries import ledger as queries
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.agreement_errors import (
    AgreedBelowPaidError,
    AlreadySettledError,
    FollowUpError,
    YearBasisNeededError,
    YearEmptyError,
    YearLapsedTooEarlyError,
    YearNotAwaitedError,
    YearNotGrantedError,
)
from ptce_desk.domain.aid.deadlines import DeadlineKind
from ptce_desk.domain.aid.ledger import Grant, awaiting, entries_of, years_of
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.rules.parts import InstalmentPart
from ptce_desk.domain.rules.types import InstalmentPlan, Rule
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.exports.chart_data import Face
from ptce_desk.exports.formulas import Balance
from ptce_desk.exports.pdf_look import CHART_COLOURS
from ptce_desk.exports.report import Cell, Report
from ptce_desk.services.budget import envelopes
from ptce_desk.services.budget.charts import projection_svg
from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.years import list_awaited
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.notes import note_of
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files, list_ids, open_file, sum_follow_up
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants import award_years, ending, follow_up_lines
from ptce_desk.services.grants.award_years import YearChange, change_year
from ptce_desk.services.grants.follow_up import open_follow_up
from ptce_desk.services.home.deadlines import calendar_deadlines, open_deadlines
from ptce_desk.services.reports.payments import payments_report
from ptce_desk.services.reports.summaries import summary_report
from ptce_desk.wording.deadlines import sentence
from tests.conftest import DoneOnce
from tests.integration.dumps import dump
from tests.integration.ledger_officer import ONE_YEAR, THREE_YEARS, Days, LedgerOfficer
from tests.slowly import slowly

D = Decimal
TO_CONFIRM, CONFIRMED, LAPSED = YearState
NOT_VOTED = "Budget 2028 non voté"


@pytest.fixture
def officer(desk: Desk) -> LedgerOfficer:
    return LedgerOfficer(desk)


def granted(officer: LedgerOfficer, amount: str, *rules: Rule, days: Days = THREE_YEARS) -> int:
    file_id = officer.asked(officer.scheme(*rules), amount, officer.structure(f"Structure {amount}"), days=days)
    officer.vote(file_id, amount)
    return file_id


@pytest.fixture
def award(desk: Desk, done_once: DoneOnce) -> int:
    return done_once(desk, award_to_confirm)


def award_to_confirm(desk: Desk) -> int:
    """36 000 over 2026-28, whose last two years are to be confirmed."""
    file_id = granted(LedgerOfficer(desk), "36000.00")
    for year in (2027, 2028):
        desk.run(change_year, file_id, year, "state", TO_CONFIRM)
    return file_id


def grant(desk: Desk, file_id: int) -> Grant:
    def read(desk: Desk) -> Grant:
        with desk.reading() as connection:
            (found,) = queries.grants(connection, queries.only(file_id))
            return found

    return desk.run(read)


def instalments(desk: Desk, file_id: int) -> list[tuple[InstalmentKind, date | None, Decimal]]:
    sheet = desk.run(open_follow_up, file_id)
    assert sheet is not None
    return [(one.kind, one.planned_on, one.amount) for one in sheet.agreement.instalments]


def lapse(desk: Desk, file_id: int, year: int, day: date = date(2028, 3, 1)) -> None:
    change = YearChange(year, LAPSED, day, NOT_VOTED)
    assert desk.run(award_years.change_years, [file_id], change).changed


def test_years_to_confirm_count_whole_and_are_told_apart(desk: Desk, award: int) -> None:
    entries = list(entries_of(grant(desk, award)))
    assert [(one.year, one.amount, one.firm) for one in entries] == [
        (2026, D("12000.00"), True),
        (2027, D("12000.00"), False),
        (2028, D("12000.00"), False),
    ]
    assert awaiting(grant(desk, award)) == D("24000.00")
    (row,) = desk.run(envelopes.open_budget, 2026).rows
    assert row.voted == D("36000.00")


def test_a_year_confirmed_by_an_act_is_firm(desk: Desk, award: int) -> None:
    desk.run(change_year, award, 2027, "basis", "CP du 12/03/2027, n° 2027-45")
    desk.run(change_year, award, 2027, "state", CONFIRMED)
    assert awaiting(grant(desk, award)) == D("12000.00")
    sheet = desk.run(change_year, award, 2027, "decided_on", date(2026, 2, 2))
    (year, _other) = sheet.file.award_years
    assert (year.state, year.decided_on, year.basis) == (CONFIRMED, date(2026, 2, 2), "CP du 12/03/2027, n° 2027-45")


def test_a_year_not_confirmed_lapses_with_its_reason_and_is_no_longer_owed(desk: Desk, award: int) -> None:
    lapse(desk, award, 2028)
    assert dict(years_of(grant(desk, award))) == {2026: D("12000.00"), 2027: D("12000.00")}
    assert grant(desk, award).counted == D("24000.00")
    assert instalments(desk, award) == [
        (InstalmentKind.INTERIM, date(2026, 12, 31), D("12000.00")),
        (InstalmentKind.BALANCE, date(2027, 12, 31), D("12000.00")),
    ]
    sheet = desk.run(open_follow_up, award)
    assert sheet is not None
    (gone,) = sheet.agreement.reductions
    assert (gone.year, gone.amount, gone.reason, sheet.agreement.agreed) == (2028, D("12000.00"), NOT_VOTED, D(24000))


def test_a_year_that_lapses_is_free_again_in_its_envelope_and_told_in_the_summary(desk: Desk, award: int) -> None:
    def engaged() -> list[Decimal]:
        return [row.voted for row in desk.run(envelopes.open_budget, 2026).rows if row.voted]

    assert engaged() == [D("36000.00")]
    lapse(desk, award, 2028)
    assert engaged() == [D("24000.00")]
    (table,) = [sheet for sheet in desk.run(summary_report, SummaryFilter()).sheets if sheet.key == "years"]
    assert [row[table.position("lapsed")] for row in table.rows] == [D("12000.00")]
    desk.run(undo)
    assert engaged() == [D("36000.00")]


@pytest.mark.parametrize("year", [2028, *slowly(2027)])
@pytest.mark.parametrize("state", [TO_CONFIRM, *slowly(None)])
def test_a_year_that_lapsed_is_owed_again_as_it_was(desk: Desk, award: int, year: int, state: YearState | None) -> None:
    before, planned = years_of(grant(desk, award)), instalments(desk, award)
    lapse(desk, award, year)
    desk.run(change_year, award, year, "state", state)
    assert (years_of(grant(desk, award)), instalments(desk, award)) == (before, planned)


def test_several_dossiers_are_confirmed_at_once_and_undone_at_once(
    desk: Desk, officer: LedgerOfficer, award: int
) -> None:
    other = granted(officer, "30000.00")
    both = [award, other]
    change = YearChange(2028, TO_CONFIRM)
    assert len(desk.run(award_years.change_years, both, change).same) == 1
    before = dump(desk)
    confirmed = YearChange(2028, CONFIRMED, date(2026, 2, 20), "CP du 20/02/2026")
    result = desk.run(award_years.change_years, both, confirmed)
    assert (len(result.changed), result.refused) == (2, ())
    assert [awaiting(grant(desk, one)) for one in both] == [D("12000.00"), D(0)]
    desk.run(undo)
    assert dump(desk) == before


@pytest.mark.slow
def test_of_many_dossiers_only_those_that_have_a_year_are_changed(
    desk: Desk, officer: LedgerOfficer, award: int
) -> None:
    shorter = [granted(officer, amount, days=ONE_YEAR) for amount in ("9000.00", "8000.00")]
    asked = officer.asked(officer.scheme(), "7000.00", officer.structure("Autre"), days=ONE_YEAR)
    every = [award, *shorter, asked]
    before = dump(desk)
    for state, given in ((TO_CONFIRM, "same"), (CONFIRMED, "changed"), (LAPSED, "changed"), (None, "changed")):
        result = desk.run(award_years.preview_years, every, YearChange(2028, state, date(2028, 3, 1), NOT_VOTED))
        assert len(getattr(result, given)) == len(result.changed) + len(result.same) == 1
        assert {why for _number, why in result.refused} <= {"year_empty", "year_not_granted"}
        assert len(result.refused) == 3
    assert dump(desk) == before
    result = desk.run(award_years.change_years, every, YearChange(2026, TO_CONFIRM))
    assert (len(result.changed), result.refused) == (4, ())


@pytest.mark.parametrize("year", [2025, 2029])
def test_a_dossier_has_no_other_years_than_those_of_its_project(
    desk: Desk, officer: LedgerOfficer, award: int, year: int
) -> None:
    asked = officer.asked(officer.scheme(), "9000.00", officer.structure("Autre"), days=THREE_YEARS)
    before = dump(desk)
    for file_id in (award, asked):
        with pytest.raises(YearEmptyError):
            desk.run(change_year, file_id, year, "state", TO_CONFIRM)
    assert dump(desk) == before


def test_a_year_that_an_amendment_left_without_money_is_made_firm_only(desk: Desk, award: int) -> None:
    sheet = desk.run(follow_up_lines.add_line, award, "amendments", "amount", D("20000.00"))
    key = sheet.agreement.amendments[-1].id
    desk.run(follow_up_lines.change_line, award, "amendments", key, "signed_on", date(2026, 3, 1))
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2028, 1, 15))
    assert [row.year for row in desk.run(list_awaited, session_id)] == [2027]
    desk.run(change_year, award, 2028, "basis", NOT_VOTED)
    for state in (CONFIRMED, LAPSED):
        with pytest.raises(YearEmptyError):
            desk.run(change_year, award, 2028, "state", state)
    assert [one.year for one in desk.run(change_year, award, 2028, "state", None).file.award_years] == [2027]


def test_a_note_tells_a_year_that_lapsed_and_does_not_give_it_as_granted(desk: Desk, award: int) -> None:
    lapse(desk, award, 2028)
    tables = note_of(desk.run(open_file, award), desk.today()).tables
    (split,) = [table for table in tables if table.key == "voted_schedule"]
    amount = "12\u202f000,00\u00a0€"
    assert split.title == f"Montant voté, par année civile, dont {amount} à confirmer, moins {amount} caducs"
    assert [column.heading for column in split.columns] == ["2026", "2027 (à confirmer)", "2028 (caduque)", "Ensemble"]
    assert split.rows == ((D(12000), D(12000), D(0), D(24000)),)


def test_what_remains_of_a_year_to_confirm_is_told_of_its_instalments(desk: Desk, award: int) -> None:
    sheet = desk.run(open_follow_up, award)
    assert sheet is not None
    assert (sheet.to_confirm, sheet.remaining_to_confirm) == (D(24000), D(24000))
    sheet = desk.run(follow_up_lines.record_payment, award, paid_on=date(2026, 3, 1), amount=D("17000.00"))
    second = sheet.agreement.instalments[1]
    desk.run(follow_up_lines.change_line, award, "payments", sheet.agreement.payments[0].id, "amount", D("12000.00"))
    sheet = desk.run(follow_up_lines.record_payment, award, paid_on=date(2026, 3, 1), amount=D("5000.00"))
    assert sheet.agreement.payments[-1].instalment_id == second.id
    assert (sheet.to_confirm, sheet.remaining_to_confirm) == (D(24000), D(19000))
    assert [one.code for one in sheet.remarks].count("year_to_confirm") == 1


def test_the_list_of_dossiers_is_filtered_by_what_is_said_of_their_years(
    desk: Desk, officer: LedgerOfficer, award: int
) -> None:
    granted(officer, "5000.00")
    asked = officer.asked(officer.scheme(), "9000.00", officer.structure("Autre"), days=THREE_YEARS)
    desk.run(change_year, asked, 2027, "state", TO_CONFIRM)
    lapse(desk, award, 2028)
    found = {state: desk.run(list_ids, FundingFileFilter(narrowed_to(year_state=state))) for state in YearState}
    assert found == {TO_CONFIRM: (award,), CONFIRMED: (), LAPSED: (award,)}


@pytest.mark.parametrize(("year", "told"), [(2026, True), (2027, False)])
def test_a_year_to_confirm_falls_due_on_its_first_day(
    desk: Desk, officer: LedgerOfficer, year: int, *, told: bool
) -> None:
    file_id = granted(officer, "36000.00")
    desk.run(change_year, file_id, year, "state", TO_CONFIRM)
    found = [one for one in desk.run(open_deadlines).deadlines if one.kind is DeadlineKind.YEAR_TO_CONFIRM]
    words = [(one.day, sentence(one)) for one in found]
    assert words == ([(date(year, 1, 1), f"Année {year} à confirmer\u00a0: 12\u202f000\u00a0€")] if told else [])
    yearly = [one.day for one in desk.run(calendar_deadlines) if one.kind is DeadlineKind.YEAR_TO_CONFIRM]
    assert yearly == [date(year, 1, 1)]


def test_what_cannot_be_is_refused_and_changes_nothing(desk: Desk, officer: LedgerOfficer, award: int) -> None:
    firm = YearChange(2026, CONFIRMED, None, "CP")
    unsaid = YearChange(2027, LAPSED)
    asked = officer.asked(officer.scheme(), "9000.00", officer.structure("Autre"), days=THREE_YEARS)
    desk.run(change_year, asked, 2027, "state", TO_CONFIRM)
    before = dump(desk)
    for file_id, change, cause in (
        (award, firm, "year_not_awaited"),
        (award, unsaid, "basis_needed"),
        (asked, YearChange(2027, CONFIRMED, None, "CP"), "year_not_granted"),
    ):
        result = desk.run(award_years.change_years, [file_id], change)
        assert ([why for _number, why in result.refused], result.changed) == ([cause], ())
    assert dump(desk) == before


@pytest.mark.parametrize(
    ("year", "state", "error"),
    [
        (2026, CONFIRMED, YearNotAwaitedError),
        (2027, LAPSED, YearBasisNeededError),
        (2027, CONFIRMED, YearBasisNeededError),
    ],
)
def test_a_cell_that_cannot_be_kept_says_why(
    desk: Desk, award: int, year: int, state: YearState, error: type[FollowUpError]
) -> None:
    with pytest.raises(error):
        desk.run(change_year, award, year, "state", state)


def test_what_is_paid_settled_closed_or_lapsed_no_longer_lapses_by_year(desk: Desk, award: int) -> None:
    def refused(error: type[FollowUpError], year: int = 2028, day: date = date(2028, 3, 1)) -> None:
        desk.run(change_year, award, year, "basis", NOT_VOTED)
        desk.run(change_year, award, year, "decided_on", None)
        before = dump(desk)
        with pytest.raises(error):
            desk.run(_lapse_on, award, year, day)
        assert dump(desk) == before

    desk.run(follow_up_lines.record_payment, award, paid_on=date(2026, 3, 1), amount=D("30000.00"))
    refused(AgreedBelowPaidError)
    desk.run(ending.settle_grant, award, D("50000.00"), final_amount=D("30000.00"))
    refused(AlreadySettledError)
    desk.run(ending.take_back_settlement, award)
    sheet = desk.run(follow_up_lines.add_line, award, "amendments", "number", "1")
    key = sheet.agreement.amendments[-1].id
    desk.run(follow_up_lines.change_line, award, "amendments", key, "amount", D("36000.00"))
    desk.run(follow_up_lines.change_line, award, "amendments", key, "signed_on", date(2028, 3, 2))
    refused(YearLapsedTooEarlyError)


def _lapse_on(desk: Desk, file_id: int, year: int, day: date) -> None:
    with desk.writing("Essai") as work:
        file = work.get(award_years.FundingFile, file_id)
        award_years.apply_change(desk, work, file, YearChange(year, LAPSED, day, NOT_VOTED))


def test_the_years_of_a_dossier_that_waits_for_its_vote_are_said_but_not_decided(
    desk: Desk, officer: LedgerOfficer
) -> None:
    asked = officer.asked(officer.scheme(), "9000.00", officer.structure("Autre"), days=THREE_YEARS)
    desk.run(change_year, asked, 2027, "state", TO_CONFIRM)
    with pytest.raises(YearNotGrantedError):
        desk.run(change_year, asked, 2027, "state", LAPSED)
    sheet = desk.run(change_year, asked, 2027, "state", None)
    assert sheet.file.award_years == []


def test_an_amendment_signed_after_a_year_lapsed_sets_the_whole_amount(desk: Desk, award: int) -> None:
    lapse(desk, award, 2028)
    sheet = desk.run(follow_up_lines.add_line, award, "amendments", "number", "1")
    key = sheet.agreement.amendments[-1].id
    desk.run(follow_up_lines.change_line, award, "amendments", key, "amount", D("30000.00"))
    desk.run(follow_up_lines.change_line, award, "amendments", key, "signed_on", date(2028, 6, 1))
    assert grant(desk, award).agreed == D("30000.00")
    assert sum(amount for _year, amount in years_of(grant(desk, award))) == D("30000.00")


def test_the_instalments_a_scheme_plans_leave_room_for_what_lapsed(desk: Desk, officer: LedgerOfficer) -> None:
    parts = (InstalmentPart(InstalmentKind.ADVANCE, D("0.5")), InstalmentPart(InstalmentKind.BALANCE, D("0.5")))
    file_id = granted(officer, "36000.00", InstalmentPlan(parts=parts, source="art. 9"))
    desk.run(change_year, file_id, 2027, "state", TO_CONFIRM)
    lapse(desk, file_id, 2027)
    amounts = [amount for _kind, _day, amount in instalments(desk, file_id)]
    assert (sum(amounts), len(amounts)) == (D("24000.00"), 2)


def test_the_projection_tells_what_waits_for_a_vote_apart(desk: Desk, award: int) -> None:
    years = desk.run(open_projection).years
    assert [(year.committed, year.to_confirm) for year in years[:4]] == [
        (D(12000), D(0)),
        (D(12000), D(12000)),
        (D(12000), D(12000)),
        (D(0), D(0)),
    ]
    lapse(desk, award, 2028)
    years = desk.run(open_projection).years
    assert [(year.committed, year.to_confirm) for year in years[1:3]] == [(D(12000), D(12000)), (D(0), D(0))]


def test_the_picture_of_the_projection_has_a_shade_for_what_waits_where_something_waits(desk: Desk, award: int) -> None:
    def drawn() -> str:
        return projection_svg(desk.run(open_projection), CHART_COLOURS, 900, Face("Inter", len)).decode()

    def blocks(colour: str) -> int:
        """What is drawn in a colour, the key among it."""
        found = re.findall(rf'<rect [^>]*width="([\d.]+)"[^>]*fill: {colour}', drawn())
        return sum(float(width) > 0 for width in found)

    assert "À confirmer" in drawn()
    assert (blocks(CHART_COLOURS.strong), blocks(CHART_COLOURS.middle)) == (2, 3)  # 2026 is firm, 2027 and 2028 wait
    for year in (2027, 2028):
        desk.run(change_year, award, year, "state", None)
    assert "À confirmer" not in drawn()


def test_payments_of_an_envelope_tell_each_year_what_waits_for_a_vote_apart(
    desk: Desk, officer: LedgerOfficer, award: int
) -> None:
    (row,) = desk.run(envelopes.open_budget, 2026).rows
    assert (row.voted, row.to_pay, row.to_confirm) == (D("36000.00"), D("36000.00"), D("24000.00"))
    envelope = desk.run(envelopes.set_budget, row.scheme_id, 2026, D("50000.00"))
    for year, amount in ((2026, "15000.00"), (2027, "15000.00"), (2028, "10000.00")):
        desk.run(envelopes.set_credit, envelope, year, D(amount))
    desk.run(follow_up_lines.record_payment, award, paid_on=date(2026, 3, 1), amount=D("4000.00"))
    granted(officer, "9000.00")  # of another scheme, which has no envelope
    sheet = desk.run(envelopes.open_budget, 2026)
    row = next(one for one in sheet.rows if one.scheme_id == row.scheme_id)
    years = [(one.year, one.paid, one.firm, one.to_confirm, one.due) for one in sheet.credit_years(row)]
    assert years == [
        (2026, D(4000), D(8000), D(0), D(12000)),
        (2027, D(0), D(0), D(12000), D(12000)),
        (2028, D(0), D(0), D(12000), D(12000)),
    ]
    everything = desk.run(summary_report, SummaryFilter())
    assert cells(everything, "Reste à payer, ferme") == {"payment_credits": [D(8000), D(0), D(0)]}
    assert cells(everything, "Reste à payer, à confirmer") == {"payment_credits": [D(0), D(12000), D(12000)]}
    assert cells(everything, "Écart") == {"payment_credits": [D(3000), D(3000), D(-2000)]}
    for table in everything.sheets:
        keys = [column.key for column in table.columns]
        for row_told in table.rows:
            told = {key: value for key, value in zip(keys, row_told, strict=True) if isinstance(value, Decimal)}
            balances = {column.key: column.formula for column in table.columns if isinstance(column.formula, Balance)}
            assert {key: balance.of(told) for key, balance in balances.items()} == {key: told[key] for key in balances}
    (table,) = [one for one in everything.sheets if one.key == "envelopes"]
    assert table.rows[0][2:5] == (D(50000), D(36000), D(14000))  # the authorisation counts the award whole

    confirmed(desk, award, 2027)
    lapse(desk, award, 2028)
    sheet = desk.run(envelopes.open_budget, 2026)
    assert [(one.year, one.firm, one.to_confirm) for one in sheet.credit_years(row)] == [
        (2026, D(8000), D(0)),
        (2027, D(12000), D(0)),
        (2028, D(0), D(0)),
    ]
    assert cells(desk.run(summary_report, SummaryFilter()), "Reste à payer, à confirmer") == {}


def confirmed(desk: Desk, file_id: int, year: int) -> None:
    change = YearChange(year, CONFIRMED, date(2027, 3, 3), "Séance du 3 mars 2027")
    assert desk.run(award_years.change_years, [file_id], change).changed


def cells(report: Report, heading: str) -> dict[str, list[Cell]]:
    """The cells of a column, by sheet that has it."""
    found: dict[str, list[Cell]] = {}
    for table in report.sheets:
        headings = [column.heading for column in table.columns]
        if heading in headings:
            found[table.key] = [row[headings.index(heading)] for row in table.rows]
    return found


def test_lists_reports_and_note_tell_what_waits_for_a_vote_apart(
    desk: Desk, officer: LedgerOfficer, award: int
) -> None:
    waits, heading = D("24000.00"), "Dont à confirmer"
    everything = SummaryFilter()
    (row,) = desk.run(list_files, FundingFileFilter(), followed=True).rows
    assert row.follow_up is not None
    assert (row.follow_up.to_confirm, desk.run(sum_follow_up, FundingFileFilter()).to_confirm) == (waits, waits)
    assert cells(desk.run(summary_report, everything), heading) == {
        "years": [waits],
        "schemes": [waits],
        "ptce": [waits],
    }
    assert cells(desk.run(payments_report, everything), heading) == {
        "files": [waits],
        "instalments": [D(0), D("12000.00"), D("12000.00")],
    }
    titles = [table.title for table in note_of(desk.run(open_file, award), desk.today()).tables]
    assert "Montant voté, par année civile, dont 24 000,00 € à confirmer" in titles

    granted(officer, "5000.00")
    assert cells(desk.run(payments_report, everything), heading)["files"] == [waits, D(0)]
    for year in (2027, 2028):
        desk.run(change_year, award, year, "basis", "Séance du 3 mars 2027")
        desk.run(change_year, award, year, "state", CONFIRMED)
    for report in (desk.run(summary_report, everything), desk.run(payments_report, everything)):
        assert cells(report, heading) == {}
    assert desk.run(sum_follow_up, FundingFileFilter()).to_confirm == 0
    titles = [table.title for table in note_of(desk.run(open_file, award), desk.today()).tables]
    assert "Montant voté, par année civile" in titles
