"""The pack of a session beside the file itself: envelopes, earlier grants, who asks; a past one stays as it was."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import text

from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.exports.report import Table, value_of
from ptce_desk.exports.xlsx_layout import millimetres, plan_sheets
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.budget import envelopes
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.records import create_record
from ptce_desk.services.reports.committee import annex_report, committee_document, committee_report
from ptce_desk.services.schemes.schemes import change_scheme
from tests.integration.dossiers import listed_file, proposed_file, scheme_id

D = Decimal
FIRST, SECOND = date(2026, 5, 4), date(2026, 9, 4)


def table(desk: Desk, session: int, key: str) -> Table:
    return next(one for one in desk.run(committee_report, session).sheets if one.key == key)


def row(told: Table, place: int = 0) -> dict[str, object]:
    return {column.key: value_of(cell) for column, cell in zip(told.columns, told.rows[place], strict=True)}


def envelope(desk: Desk, session: int) -> tuple[object, ...]:
    told = row(table(desk, session, "envelopes"))
    return tuple(told[key] for key in ("budget", "voted", "left", "here", "left_after"))


def voted_in_file(desk: Desk, before: date) -> Decimal:
    with desk.reading() as connection:
        cents = connection.execute(
            text("select coalesce(sum(voted), 0) from funding_file where decided_on < :day"), {"day": before}
        ).scalar_one()
    return Decimal(cents) / 100


@pytest.mark.slow
def test_the_envelope_is_that_of_the_budget_and_stays_as_it_was_told_once_a_vote_is_noted(desk: Desk) -> None:
    desk.run(envelopes.set_budget, scheme_id(desk), 2026, D("50000.00"))
    earlier, first = listed_file(desk, FIRST, "20000.00")
    later, second = listed_file(desk, SECOND, "12345.67")
    assert envelope(desk, second) == (D(50000), D(0), D(50000), D("12345.67"), D("37654.33"))
    desk.run(sessions.record_vote, first, earlier, Vote.GRANTED, D("17000.01"))
    before = envelope(desk, first)
    assert before == (D(50000), D(0), D(50000), D("17000.01"), D("32999.99"))
    assert envelope(desk, second)[1] == D("17000.01") == voted_in_file(desk, SECOND)
    desk.run(sessions.record_vote, second, later, Vote.GRANTED)
    desk.run(envelopes.set_budget, scheme_id(desk), 2026, D("90000.00"))
    assert envelope(desk, first) == before
    assert envelope(desk, second) == (D(50000), D("17000.01"), D("32999.99"), D("12345.67"), D("20654.32"))


def test_the_envelope_follows_the_budget_again_once_the_votes_are_taken_back(desk: Desk) -> None:
    desk.run(envelopes.set_budget, scheme_id(desk), 2026, D("50000.00"))
    file_id, session = listed_file(desk, SECOND, "20000.00")
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED)
    desk.run(sessions.record_vote, session, file_id, None)
    desk.run(envelopes.set_budget, scheme_id(desk), 2026, D("60000.00"))
    assert envelope(desk, session) == (D(60000), D(0), D(60000), D(20000), D(40000))


@pytest.mark.slow
def test_who_asks_is_told_with_what_it_was_granted_before_the_session(desk: Desk) -> None:
    told = {"siret": "13002526500013", "legal_form": "SCIC SA", "commune": "Reims"}
    asked = {"name": "SCIC du Fleuve", "kind": OrganisationKind.COOPERATIVE, "ess": True}
    asks = create_record(desk, ORGANISATION, {**asked, **told})
    files = [proposed_file(desk, amount) for amount in ("1000.10", "2000.20", "4000.40")]
    for file_id in files:
        desk.run(instruct.change_field, file_id, "beneficiary_id", asks)
    for day, file_id in zip((FIRST, SECOND), files, strict=False):
        held = desk.run(sessions.create_session, CommitteeBody.COUNCIL, day)
        desk.run(sessions.list_files, held, [file_id])
        desk.run(sessions.record_vote, held, file_id, Vote.GRANTED)
    between = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 6, 1))
    desk.run(sessions.list_files, between, [files[2]])
    found = row(table(desk, between, "all"))
    assert {key: found[key] for key in told} == told
    (note,) = desk.run(committee_document, between).notes
    facts = {fact.label: fact.text for fact in note.facts}
    assert (facts["SIRET"], facts["Forme juridique"]) == (told["siret"], told["legal_form"])
    assert found["earlier"] == D("1000.10") == voted_in_file(desk, date(2026, 6, 1))
    other = proposed_file(desk, "800.80")
    desk.run(instruct.change_field, other, "beneficiary_id", asks)
    desk.run(sessions.list_files, between, [other])
    for file_id in (files[2], other):
        desk.run(sessions.record_vote, between, file_id, Vote.GRANTED)
    whole = table(desk, between, "all")
    place = [column.key for column in whole.columns].index("earlier")
    assert [line[place] for line in whole.rows] == [D("1000.10")] * 2, "nothing of what this session votes"
    assert whole.totals()[place] is None, "two lines of one beneficiary add up to nothing"


def test_the_act_is_on_the_first_page_and_above_the_signature(desk: Desk) -> None:
    _file, session = listed_file(desk, FIRST)
    dots = "…" * 8
    assert table(desk, session, "all").notes[-2].startswith(f"Vu pour être annexé à la délibération n°\u00a0{dots}")
    desk.run(sessions.set_deliberation, session, "2026-45", FIRST)
    document = desk.run(committee_document, session)
    assert document.subtitle == "Tableau de programmation – délibération n°\u00a02026-45 du 4\u00a0mai\u00a02026"
    whole = next(one for one in document.tables if one.key == "all")
    assert whole.notes[-2] == "Vu pour être annexé à la délibération n°\u00a02026-45 du 4\u00a0mai\u00a02026."


def test_where_a_dossier_is_charged_is_what_it_says_else_what_its_scheme_says(desk: Desk) -> None:
    file_id, session = listed_file(desk, FIRST)
    assert not table(desk, session, "all").has("budget_chapter")
    desk.run(change_scheme, scheme_id(desk), "budget_chapter", "65")
    desk.run(change_scheme, scheme_id(desk), "budget_nature", "6574")
    desk.run(sessions.record_vote, session, file_id, Vote.ADJOURNED)
    desk.run(instruct.change_field, file_id, "budget_nature", "20421")
    assert row(table(desk, session, "all"))["budget_nature"] == "6574"
    later = desk.run(sessions.create_session, CommitteeBody.COUNCIL, SECOND)
    desk.run(instruct.propose, file_id, D("20000.00"))
    desk.run(sessions.list_files, later, [file_id])
    found = row(table(desk, later, "all"))
    assert (found["budget_chapter"], found["budget_nature"]) == ("65", "20421")
    assert "budget_function" not in found
    (note,) = desk.run(committee_document, later).notes
    assert "chapitre 65, nature 20421" in [fact.text for fact in note.facts if fact.label == "Imputation"]


def test_the_annex_holds_what_is_granted_alone_once_a_vote_is_noted(desk: Desk) -> None:
    file_id, session = listed_file(desk, FIRST, "20000.00")
    other = proposed_file(desk, "4000.00")
    desk.run(sessions.list_files, session, [other])
    (proposed,) = desk.run(annex_report, session).sheets
    assert (proposed.name, proposed.column_sum("proposed"), proposed.has("voted")) == (
        "Aides proposées",
        D(24000),
        False,
    )
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED, D("17000.01"))
    desk.run(sessions.record_vote, session, other, Vote.REFUSED)
    desk.run(sessions.set_deliberation, session, "2026-45", FIRST)
    desk.run(sessions.note, session, file_id, "recused", "Mme A : trésorière")
    desk.run(sessions.note, session, file_id, "votes_for", D(32))
    report = desk.run(annex_report, session)
    (granted,) = report.sheets
    assert "n°\u00a02026-45" in report.title
    assert (granted.column_sum("voted"), len(granted.rows), granted.has("proposed")) == (D("17000.01"), 1, False)
    assert row(granted)["ballot"] == "32 pour"
    assert any(note.endswith("Déport : Mme A (trésorière)") for note in granted.notes)
    assert granted.notes[-2].startswith("Vu pour être annexé à la délibération n°\u00a02026-45")


def test_an_envelope_that_lacks_is_told_by_its_name_and_on_the_dossiers_that_take_of_it(desk: Desk) -> None:
    desk.run(envelopes.set_budget, scheme_id(desk), 2026, D("20000.00"))
    file_id, session = listed_file(desk, FIRST, "20000.00")
    assert table(desk, session, "envelopes").notes == ()
    assert not table(desk, session, "all").has("signs")
    other = proposed_file(desk, "1500.00")
    desk.run(sessions.list_files, session, [other])
    assert table(desk, session, "envelopes").notes == (typeset(f"Dépassement : RA-CDDRA, {amount_text(D(1500))}."),)
    assert row(table(desk, session, "all"))["signs"] == "enveloppe dépassée"
    desk.run(sessions.record_vote, session, other, Vote.REFUSED)
    assert not table(desk, session, "all").has("signs")
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED, D("20000.01"))
    assert [row(table(desk, session, "all"), place)["signs"] for place in (0, 1)] == ["enveloppe dépassée", ""]


def test_a_refused_note_tells_neither_a_suggested_amount_nor_what_its_aid_would_ask(desk: Desk) -> None:
    file_id, session = listed_file(desk, FIRST, "24000.00")
    asks = create_record(desk, ORGANISATION, {"name": "Asso", "kind": OrganisationKind.ASSOCIATION, "ess": True})
    for field, value in (("beneficiary_id", asks), ("start", date(2026, 1, 1)), ("end", date(2026, 12, 31))):
        desk.run(instruct.change_field, file_id, field, value)
    before = {one.key for one in desk.run(committee_document, session).notes[0].tables}
    assert {"schedule", "duties", "findings"} <= before
    desk.run(sessions.record_vote, session, file_id, Vote.REFUSED)
    note = desk.run(committee_document, session).notes[0]
    assert {one.key for one in note.tables} == before - {"schedule", "duties", "carriers"}
    assert [cells[1:] for cells in plan_of(desk, session)] == [("Notre aide, refusée", D(0)), ("", D(30000))]
    assert plan_of(desk, session)[1][0] == "Reste à financer"


@pytest.mark.parametrize(
    ("voted", "left"), [("22000.00", [D(22000), D(8000)]), ("30000.00", [D(30000)]), ("30000.01", [D("30000.01")])]
)
def test_the_plan_of_a_voted_dossier_tells_the_aid_voted_and_what_is_left_to_find(
    desk: Desk, voted: str, left: list[Decimal]
) -> None:
    file_id, session = listed_file(desk, FIRST, "24000.00")
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED, D(voted))
    assert [cells[-1] for cells in plan_of(desk, session)] == left


def plan_of(desk: Desk, session: int) -> Sequence[Sequence[object]]:
    note = desk.run(committee_document, session).notes[0]
    return next(one for one in note.beside if one.key == "plan").rows


def test_before_any_vote_there_is_room_to_write_what_is_voted(desk: Desk) -> None:
    file_id, session = listed_file(desk, FIRST, "24000.00")
    other = proposed_file(desk, "1500.00")
    desk.run(sessions.list_files, session, [other])
    assert table(desk, session, "all").is_form
    report = desk.run(committee_report, session)
    (plan,) = (one for one in plan_sheets(report) if one.table.key == "all")
    assert 21.0 <= millimetres([plan.widths[plan.table.position("voted")]]) <= 30.0
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED)
    assert not table(desk, session, "all").is_form


def parts(desk: Desk, session: int, place: int = 0) -> dict[str, object]:
    """What the table tells of each civil year of a dossier."""
    told = row(table(desk, session, "all"), place)
    return {key: amount for key, amount in told.items() if key.startswith("year_") and amount is not None}


def part_in_note(desk: Desk, session: int, key: str, place: int = 0) -> list[object]:
    note = desk.run(committee_document, session).notes[place]
    return [amount for one in note.tables if one.key == key for amount in one.rows[0][:-1]]


@pytest.mark.slow
def test_the_years_are_those_of_what_is_voted_in_the_table_as_in_the_note(desk: Desk) -> None:
    file_id, session = listed_file(desk, FIRST, "24000.00")
    other = proposed_file(desk, "25000.00")
    for one in (file_id, other):
        desk.run(instruct.change_field, one, "start", date(2026, 7, 1))
        desk.run(instruct.change_field, one, "end", date(2027, 6, 30))
    desk.run(sessions.list_files, session, [other])
    assert parts(desk, session) == {"year_2026": D(12000), "year_2027": D(12000)}
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED, D("22000.00"))
    desk.run(sessions.record_vote, session, other, Vote.REFUSED)
    assert parts(desk, session) == {"year_2026": D(11000), "year_2027": D(11000)}
    assert part_in_note(desk, session, "voted_schedule") == [D(11000), D(11000)]
    assert parts(desk, session, 1) == {}


def test_a_year_over_before_the_session_is_paid_in_that_of_the_session(desk: Desk) -> None:
    file_id, session = listed_file(desk, FIRST, "24000.00")
    desk.run(instruct.change_field, file_id, "start", date(2025, 7, 1))
    desk.run(instruct.change_field, file_id, "end", date(2027, 6, 30))
    assert parts(desk, session) == {"year_2026": D(18000), "year_2027": D(6000)}
    assert part_in_note(desk, session, "schedule") == [D(22500), D(7500)]
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED, D("20000.00"))
    assert parts(desk, session) == {"year_2026": D(15000), "year_2027": D(5000)}
    assert part_in_note(desk, session, "voted_schedule") == [D(15000), D(5000)]


def test_on_paper_only_what_a_heading_does_not_say_is_explained(desk: Desk) -> None:
    _file, session = listed_file(desk, FIRST)
    told = {line.label for line in desk.run(committee_document, session).reading}
    assert told.isdisjoint({"Séance", "Dossiers", "Ligne", "Taux proposé", "Autofinancement"})
    assert {"Assiette retenue", "Maximum applicable"} <= told
    whole = {line.label for line in desk.run(committee_report, session).reading_lines()}
    assert {"Séance", "Tous les dossiers : Ligne", "Tous les dossiers : Taux proposé"} <= whole, "the workbook says all"
