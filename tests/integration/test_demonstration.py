"""The demonstration: sound, marked fictitious, three years long, and its workbook says what the file says."""

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.demonstration.making import build_demo, shown_records
from ptce_desk.domain.agreements import ActState, ExecutionState
from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.data_problems import BadDataError
from ptce_desk.domain.errors import CatalogueUnreadableError
from ptce_desk.domain.identifiers import siret_fault
from ptce_desk.domain.open_data import PublicationState
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.calls import CallStep, WindowState
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.support import Lever
from ptce_desk.imports.demo import day_of, read_demo, year_of
from ptce_desk.services.budget.envelopes import open_budget
from ptce_desk.services.committee.sessions import list_sessions, open_session
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier.sheet import FileSheet, list_files, offered_values, open_file
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.opening import open_file as open_at
from ptce_desk.services.file.settings import list_bodies, settings_of
from ptce_desk.services.file.undo import list_operations, undo_state
from ptce_desk.services.grants.follow_up import open_follow_up
from ptce_desk.services.home.summary import open_home
from ptce_desk.services.law.open_data import open_publications
from ptce_desk.services.ptce.organisations import OrganisationFilter, open_organisation, page_of_organisations
from ptce_desk.services.ptce.sheets import PtceSheet, list_ptce, open_ptce
from ptce_desk.services.reports.committee import export_committee
from ptce_desk.services.schemes.calls import open_call
from tests.conftest import NOW
from tests.integration.printed import bad_pages, printed_pages
from tests.slowly import at_length, slowly
from tests.unit.exports.samples import stored_and_recomputed

TWO_YEARS_AGO, LAST_YEAR, THIS_YEAR, COMING = 1, 2, 3, 4
TODAY = NOW.date()
CALL = "REG-AMI-DEMO"


@pytest.fixture(scope="module")
def demo(surroundings: Surroundings, demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("demo") / "demo.ptce"
    desk = open_at(surroundings, Path(shutil.copy(demonstration, path)))
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def sheets(demo: Desk) -> list[FileSheet]:
    rows = demo.run(list_files, FundingFileFilter()).rows
    return [demo.run(open_file, row.id) for row in rows]


@pytest.fixture(scope="module")
def poles(demo: Desk, sheets: list[FileSheet]) -> list[PtceSheet]:
    concerned = {sheet.file.ptce_id for sheet in sheets if sheet.scheme.code != CALL}
    return [demo.run(open_ptce, row.id) for row in demo.run(list_ptce, PtceFilter()) if row.id in concerned]


def test_it_is_sound_and_says_it_is_fictitious(demo: Desk) -> None:
    assert demo.run(check_file) == []
    identity = demo.run(settings_of)
    assert (identity.authority, identity.fictitious) == ("Région de démonstration", True)
    assert len(demo.run(list_bodies)) == 3


def test_it_has_forty_dossiers_over_three_fiscal_years_and_the_candidates_of_a_call(
    demo: Desk, sheets: list[FileSheet]
) -> None:
    assert len(sheets) == 40 + 26
    assert [year for year, _name in demo.run(offered_values)["year"]] == [TODAY.year, TODAY.year - 1, TODAY.year - 2]
    by_year = Counter(sheet.file.fiscal_year for sheet in sheets)
    assert min(by_year.values()) >= 10


def test_every_state_of_both_axes_is_there(sheets: list[FileSheet]) -> None:
    assert {sheet.file.instruction for sheet in sheets} == set(InstructionState)
    assert {sheet.file.decision for sheet in sheets} == set(DecisionState)


@pytest.mark.slow
def test_grants_are_followed_some_late_some_settled_some_closed(demo: Desk, sheets: list[FileSheet]) -> None:
    followed = [demo.run(open_follow_up, sheet.file.id) for sheet in sheets]
    found = [one for one in followed if one is not None]
    assert {ActState.NOTIFIED} < {one.act for one in found}
    assert {one.execution for one in found} >= {
        ExecutionState.TO_COMMIT,
        ExecutionState.RUNNING,
        ExecutionState.REPORT_DUE,
        ExecutionState.SETTLED,
        ExecutionState.CLOSED,
    }
    assert any(one.agreement.remaining > 0 for one in found if one.agreement.paid > 0)
    conventions = [one.agreement for one in found if one.required and one.agreement.signed_on is not None]
    assert {(one.published_on is None, one.published_as == "") for one in conventions} == {(True, True), (False, False)}
    assert {one.state for one in demo.run(open_publications).publications} == set(PublicationState)


def test_the_home_page_has_one_of_each_thing_to_do(demo: Desk) -> None:
    """But the votes still to record: every session held has them."""
    told = {line.kind for line in demo.run(open_home).work}
    assert told >= {"overdue", "to_complete", "to_review", "to_propose", "to_list", "on_next_agenda", "to_agree"}


@pytest.mark.slow
def test_every_level_of_funder_is_there_obtained_and_requested(sheets: list[FileSheet]) -> None:
    lines = [line for sheet in sheets for line in sheet.file.plan]
    assert {line.level for line in lines} == set(FunderLevel)
    assert {line.obtained for line in lines if not line.ours} == {True, False}
    assert any(line.in_kind for line in lines)


def test_every_plan_is_balanced_but_for_what_is_lowered(sheets: list[FileSheet]) -> None:
    codes = {finding.code for sheet in sheets for finding in sheet.assessment.findings}
    assert not codes & {"plan_unbalanced", "costs_differ_from_total", "shares_not_one", "dates_crossed"}


def test_no_amount_is_voted_or_proposed_above_its_maximum_without_a_derogation(sheets: list[FileSheet]) -> None:
    above = [
        sheet.file
        for sheet in sheets
        if (sheet.file.voted or sheet.file.proposed or Decimal(0)) > sheet.assessment.max_amount
    ]
    assert [file.title for file in above] == ["Étude d’un lieu commun de fabrication"]
    assert above[0].derogation_for(ABOVE_MAXIMUM) is not None


def test_derogations_have_reasons_and_cover_several_rules(sheets: list[FileSheet]) -> None:
    derogations = [derogation for sheet in sheets for derogation in sheet.file.derogations]
    assert {d.finding_code for d in derogations} == {"duration_max", "requires_award", ABOVE_MAXIMUM}
    assert all(len(d.reason) > 20 for d in derogations)


def test_what_happened_is_dated_in_order_and_never_ahead(sheets: list[FileSheet]) -> None:
    for sheet in sheets:
        file = sheet.file
        assert file.deposited_on is not None
        assert file.deposited_on <= TODAY
        moments = [move.moved_at.date() for move in file.moves]
        assert moments == sorted(moments)
        assert all(file.deposited_on <= day <= TODAY for day in moments)
        if file.decided_on is not None:
            assert file.deposited_on < file.decided_on <= TODAY


def test_its_history_is_in_order_and_is_not_undone(demo: Desk) -> None:
    moments = [operation.changed_at for operation in demo.run(list_operations)]
    assert moments == sorted(moments)
    assert moments[-1] <= NOW
    assert demo.run(undo_state).undo == ""
    assert demo.now() == NOW


def test_three_sessions_are_voted_and_one_is_to_come(demo: Desk) -> None:
    sessions = [demo.run(open_session, number) for number in (TWO_YEARS_AGO, LAST_YEAR, THIS_YEAR, COMING)]
    assert len(demo.run(list_sessions)) == 4
    for past in sessions[:3]:
        assert past.session.held_on <= TODAY
        assert past.session.deliberation is not None
        assert past.session.deliberation.number.startswith(f"{past.session.held_on.year}-")
        assert all(line.item.vote is not None and line.item.opinion is not None for line in past.lines)
    coming = sessions[3]
    assert coming.session.held_on > TODAY
    assert coming.session.deliberation is None
    assert {line.item.vote for line in coming.lines} == {None}
    items = [line.item for sheet in sessions for line in sheet.lines]
    assert {item.vote for item in items} == {*Vote, None}
    assert any(item.recused for item in items)
    assert any(item.remark for item in items)


@pytest.mark.slow
@pytest.mark.parametrize(("first", "second"), [(TWO_YEARS_AGO, LAST_YEAR), (LAST_YEAR, COMING)])
def test_an_adjourned_dossier_comes_back_to_a_later_session(demo: Desk, first: int, second: int) -> None:
    adjourned = {
        line.item.funding_file_id for line in demo.run(open_session, first).lines if line.item.vote is Vote.ADJOURNED
    }
    again = {line.item.funding_file_id for line in demo.run(open_session, second).lines}
    assert len(adjourned & again) == 1


def test_an_envelope_is_overrun_and_another_nearly_exhausted(demo: Desk) -> None:
    budgets = [demo.run(open_budget, TODAY.year - back) for back in range(3)]
    kept = {(budget.year, row.code): row.consumption for budget in budgets for row in budget.rows if row.envelope_id}
    overrun = {place for place, consumption in kept.items() if consumption.remaining < 0}
    assert overrun == {(TODAY.year, "LOR-PACTE"), (TODAY.year - 1, "CA-PROGRESS-1")}
    nearly = kept[TODAY.year, "RA-CDDRA"]
    assert (nearly.voted, nearly.remaining) == (Decimal(73000), Decimal(3000))
    assert nearly.forecast_remaining < 0
    assert all(sum(credits_.values()) > 0 for budget in budgets for credits_ in budget.credits.values())
    assert all(budget.credits for budget in budgets)


def test_payment_credits_add_up_to_their_envelope(demo: Desk) -> None:
    for back in range(3):
        budget = demo.run(open_budget, TODAY.year - back)
        for row in budget.rows:
            if row.envelope_id is not None:
                assert sum(budget.credits[row.envelope_id].values()) == row.budget, (budget.year, row.code)


def test_its_ptce_have_members_years_and_a_support_that_serves_the_eight_levers(poles: list[PtceSheet]) -> None:
    assert len(poles) == 12
    assert all(len(sheet.ptce.memberships) >= 2 for sheet in poles)
    assert {done.lever for sheet in poles for done in sheet.ptce.interactions} == set(Lever)
    assert any(support.value for sheet in poles for support in sheet.ptce.in_kind)
    assert any(sheet.frameworks for sheet in poles)
    assert any(len(sheet.ptce.figures) >= 3 for sheet in poles)


def test_nobody_is_named_and_no_structure_has_a_number_that_anybody_has(demo: Desk) -> None:
    rows = demo.run(page_of_organisations, OrganisationFilter()).rows
    organisations = [demo.run(open_organisation, row.id).organisation for row in rows]
    assert len(organisations) >= 30
    assert all("démonstration" in organisation.name for organisation in organisations)
    numbers = [organisation.siret for organisation in organisations if organisation.siret]
    assert len(set(numbers)) == len(numbers) > 0
    assert [number for number in numbers if siret_fault(number) or not number.startswith("0000")] == []
    assert {organisation.rna for organisation in organisations} == {""}
    assert {contact.name for organisation in organisations for contact in organisation.contacts} == {"Secrétariat"}


def test_a_call_has_candidates_at_every_step_noted_by_three_jurors_without_a_name(demo: Desk) -> None:
    shown = demo.run(shown_records)["call"]
    assert shown is not None
    call = demo.run(open_call, shown)
    assert (call.scheme.code, "fictif" in call.scheme.label) == (CALL, True)
    assert call.window is not None
    assert (call.window.state, call.window.days) == (WindowState.OPEN, 25)
    assert call.counts == {
        CallStep.INTEREST: 3,
        CallStep.RECEIVED: 23,
        CallStep.ADMISSIBLE: 17,
        CallStep.NOTED: 14,
        CallStep.RANKED: 13,
        CallStep.WAITING: 3,
        CallStep.AWARDED: 4,
    }
    assert {juror for one in call.candidates for juror in one.scoring.jurors} == {"Juré 1", "Juré 2", "Juré 3"}
    assert [(one.step, one.counted, one.recorded) for one in call.outcomes if one.differs] == [
        (CallStep.RECEIVED, 23, 24)
    ]
    granted = [one.score or 0 for one in call.candidates if one.decision is DecisionState.GRANTED]
    assert min(granted) > max(one.score or 0 for one in call.waiting)


def test_the_pictures_show_a_record_of_each_page(demo: Desk) -> None:
    shown = demo.run(shown_records)
    assert None not in shown.values()
    assert shown["funding_file"] is not None
    file = demo.run(open_file, shown["funding_file"]).file
    assert file.decision is DecisionState.LISTED
    assert file.derogations


def test_its_workbook_has_the_figures_of_the_file(demo: Desk, tmp_path: Path) -> None:
    target = demo.run(export_committee, LAST_YEAR, tmp_path / "commission.xlsx")
    lines = demo.run(open_session, LAST_YEAR).lines
    book = load_workbook(target, data_only=True)
    totals = next(row for row in book["Synthèse"].iter_rows(values_only=True) if row[0] == "Total")
    expected = [
        sum((getattr(line.sheet.file, key) or Decimal(0) for line in lines), Decimal(0))
        for key in ("total_cost", "requested", "proposed", "voted")
    ]
    assert [Decimal(str(value)) for value in totals[3:]] == expected
    assert totals[2] == len(lines)


def test_every_sheet_of_its_workbook_says_that_it_is_fictitious(demo: Desk, tmp_path: Path) -> None:
    book = load_workbook(demo.run(export_committee, COMING, tmp_path / "commission.xlsx"))
    assert len(book.worksheets) >= 4
    for sheet in book.worksheets:
        said = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
        assert any("fictives" in text for text in said), sheet.title
        assert sheet.oddHeader is not None
        assert "fictives" in str(sheet.oddHeader.center.text)


@pytest.mark.parametrize("session", [THIS_YEAR, *slowly(TWO_YEARS_AGO, LAST_YEAR, COMING)])
def test_libreoffice_finds_the_totals_that_the_workbook_stores(demo: Desk, tmp_path: Path, session: int) -> None:
    target = demo.run(export_committee, session, tmp_path / "commission.xlsx")
    pairs = stored_and_recomputed(target, tmp_path)
    assert len(pairs) > 20
    for stored, recomputed in pairs:
        assert recomputed == pytest.approx(stored, abs=1e-9)


def test_a_derogation_is_on_the_table_that_the_elus_read(demo: Desk, tmp_path: Path) -> None:
    target = demo.run(export_committee, COMING, tmp_path / "commission.xlsx")
    texts = [cell for row in load_workbook(target)["Tous les dossiers"].iter_rows(values_only=True) for cell in row]
    assert any("Dérogation (durée maximale)" in str(text) for text in texts)


@pytest.mark.parametrize("day", [*slowly("2028-02-29T23:59"), *at_length("2026-01-01T08:00", "2027-12-31T12:00")])
def test_it_is_told_on_any_day_of_the_year(surroundings: Surroundings, tmp_path: Path, day: str) -> None:
    now = datetime.fromisoformat(day).replace(tzinfo=UTC)
    desk = build_demo(replace(surroundings, clock=lambda: now), tmp_path / "demo.ptce")
    try:
        assert desk.run(check_file) == []
        rows = desk.run(list_files, FundingFileFilter()).rows
        assert {row.instruction for row in rows} == set(InstructionState)
        assert {row.decision for row in rows} == set(DecisionState)
        coming = desk.run(open_session, COMING).session.held_on
        assert coming > now.date()
        years = {now.year, now.year - 1, now.year - 2, coming.year}  # what is listed counts in the year of its session
        assert [year for year, _name in desk.run(offered_values)["year"]] == sorted(years, reverse=True)
    finally:
        desk.close()


@pytest.mark.slow
def test_it_is_told_twice_alike(surroundings: Surroundings, demo: Desk, tmp_path: Path) -> None:
    again = build_demo(surroundings, tmp_path / "again.ptce")
    try:
        assert again.run(list_files, FundingFileFilter()).rows == demo.run(list_files, FundingFileFilter()).rows
    finally:
        again.close()


def test_a_day_is_told_from_the_present_one() -> None:
    assert day_of("Y-2-09-24", TODAY).isoformat() == "2024-09-24"
    assert day_of("Y0%", TODAY).isoformat() == "2026-01-01"
    assert day_of("Y100%", TODAY) == TODAY
    assert day_of("D+21", TODAY) == TODAY + timedelta(days=21)
    assert year_of("Y-2", TODAY) == 2024
    assert year_of("Y", TODAY) == 2026


def test_a_day_falls_on_no_week_end_unless_the_year_begins_with_one() -> None:
    assert day_of("Y-1-11-22", TODAY).isoformat() == "2025-11-21"
    assert day_of("Y-3-01-01", TODAY).isoformat() == "2023-01-01"


@pytest.mark.parametrize("text", ["2024-09-24", "Y-2", "Y101%", "D-3", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(BadDataError):
        day_of(text, TODAY)


@pytest.mark.parametrize(
    ("written", "path", "code"),
    [
        ("[[file]]\ntitre = 'x'", "file[1].titre", "unknown_key"),
        ("[[body]]\nkind = 'senate'\nname = 'Sénat'", "body[1].kind", "not_a_choice"),
        ("film = 1", "film", "unknown_key"),
        ("[[file]]\n", "body", "missing_key"),
    ],
)
def test_stories_badly_written_are_refused_with_their_place(tmp_path: Path, written: str, path: str, code: str) -> None:
    source = tmp_path / "demo.toml"
    source.write_text(written, "utf-8")
    with pytest.raises(CatalogueUnreadableError) as caught:
        read_demo(source)
    assert (path, code) in {(problem.path, problem.code) for problem in caught.value.problems}


@pytest.mark.slow
def test_the_pages_of_its_sessions_end_well(demo: Desk, tmp_path: Path) -> None:
    for session in demo.run(list_sessions):
        path = demo.run(export_committee, session.id, tmp_path / f"{session.id}.pdf")
        assert bad_pages(printed_pages(path)) == [], session
