"""What is printed of a session held or voted is what was submitted to it, whatever becomes of the dossiers."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.exports.documents import Fact, Figure, Note
from ptce_desk.exports.kept_text import kept_text, read_back
from ptce_desk.exports.report import Column, Table, Total
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.submitted import keep_past_sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.ptce import sheets
from ptce_desk.services.reports.committee import committee_document, committee_report
from ptce_desk.services.schemes import schemes
from tests.integration.dossiers import D, listed_file, proposed_file

PAST, COMING = date(2026, 2, 20), date(2026, 6, 20)


def printed(desk: Desk, session_id: int) -> tuple[object, ...]:
    """All that is printed of a session, but for the head of the journal."""
    report, document = desk.run(committee_report, session_id), desk.run(committee_document, session_id)
    return report.title, report.subtitle, report.sheets, report.reading, document.tables, document.notes


def proposed_in_list(desk: Desk, session_id: int) -> Decimal:
    return next(row.proposed for row in desk.run(sessions.list_sessions) if row.id == session_id)


def rename_all(desk: Desk, file_id: int) -> None:
    """Change all that the table and the note say of a dossier and that may still be changed."""
    sheet = desk.run(open_file, file_id)
    assert sheet.ptce is not None
    desk.run(instruct.change_field, file_id, "title", "Tout autre chose")
    desk.run(instruct.change_field, file_id, "service_opinion", "Réservé, au fond")
    desk.run(sheets.change_ptce, sheet.ptce.id, "name", "Pôle renommé")
    desk.run(schemes.change_scheme, sheet.scheme.id, "label", "Dispositif renommé")


def propose_less(desk: Desk, file_id: int) -> None:
    desk.run(instruct.propose, file_id, D("9000.00"))


def test_an_adjourned_dossier_proposed_otherwise_leaves_what_its_session_had(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, COMING)
    desk.run(sessions.record_vote, session_id, file_id, Vote.ADJOURNED)
    before, total = printed(desk, session_id), proposed_in_list(desk, session_id)
    propose_less(desk, file_id)
    rename_all(desk, file_id)
    assert printed(desk, session_id) == before
    assert proposed_in_list(desk, session_id) == total == D("20000.00")
    other = desk.run(sessions.create_session, CommitteeBody.COUNCIL, COMING)
    line = desk.run(sessions.list_files, other, [file_id]).lines[0]
    assert (line.submitted.text("title"), line.submitted.amount("proposed")) == ("Tout autre chose", D("9000.00"))


@pytest.mark.parametrize("vote", [Vote.GRANTED, Vote.REFUSED])
def test_a_voted_dossier_renamed_leaves_what_its_session_had(desk: Desk, vote: Vote) -> None:
    file_id, session_id = listed_file(desk, COMING)
    desk.run(sessions.record_vote, session_id, file_id, vote)
    before = printed(desk, session_id)
    rename_all(desk, file_id)
    assert printed(desk, session_id) == before


@pytest.mark.slow
def test_the_day_after_a_session_keeps_what_was_not_voted_there(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, PAST)
    _other, coming = listed_file(desk, COMING)
    before = printed(desk, session_id)
    assert desk.run(keep_past_sessions) == 1
    assert desk.run(keep_past_sessions) == 0
    rename_all(desk, file_id)
    assert printed(desk, session_id) == before
    assert not desk.run(sessions.open_session, coming).lines[0].item.submitted


def test_before_its_vote_the_table_follows_the_dossier(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, COMING)
    rename_all(desk, file_id)
    line = desk.run(sessions.open_session, session_id).lines[0]
    assert line.submitted.text("title") == "Tout autre chose"
    assert line.opinion == "Réservé, au fond"
    assert "Avis du service : Réservé, au fond" in str(printed(desk, session_id))


@pytest.mark.parametrize("held_on", [COMING, date(2026, 3, 2), PAST])
def test_a_vote_taken_back_frees_the_dossier_until_the_day_of_the_session_is_past(desk: Desk, held_on: date) -> None:
    kept = held_on == PAST
    file_id, session_id = listed_file(desk, held_on)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    line = desk.run(sessions.record_vote, session_id, file_id, None).lines[0]
    assert bool(line.item.submitted) is kept
    assert line.item.proposed == (D("20000.00") if kept else None)


def test_a_vote_corrected_keeps_what_was_submitted(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, COMING)
    first = desk.run(sessions.record_vote, session_id, file_id, Vote.ADJOURNED).lines[0].item.submitted
    rename_all(desk, file_id)
    again = desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("15000.00")).lines[0]
    assert again.item.submitted == first != ""
    assert again.item.voted_amount == D("15000.00")


def test_a_dossier_adjourned_and_listed_again_there_is_submitted_as_it_is_now(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, COMING)
    desk.run(sessions.record_vote, session_id, file_id, Vote.ADJOURNED)
    rename_all(desk, file_id)
    propose_less(desk, file_id)
    line = desk.run(sessions.list_files, session_id, [file_id]).lines[0]
    assert (line.submitted.text("title"), line.submitted.amount("proposed")) == ("Tout autre chose", D("9000.00"))


def test_what_others_bring_is_told_by_level_without_our_own_line(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, COMING)
    file = desk.run(open_file, file_id).file
    ours = next(line for line in file.plan if line.ours)
    others = sum((line.amount for line in file.plan if line.level is ours.level and not line.ours), D(0))
    line = desk.run(sessions.open_session, session_id).lines[0]
    assert ours.amount > 0
    assert line.submitted.amount(f"plan_{ours.level.value}") == others


def test_the_note_of_a_voted_dossier_splits_the_amount_voted(desk: Desk) -> None:
    file_id = proposed_file(desk)
    desk.run(sessions.create_session, CommitteeBody.COUNCIL, COMING)
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, COMING)
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("15000.00"))
    note = desk.run(committee_document, session_id).notes[0]
    split = {table.title: table.rows for table in note.tables if "par année civile" in table.title}
    assert list(split) == ["Montant voté, par année civile"]
    assert split["Montant voté, par année civile"][0][-1] == D("15000.00")


CELLS = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False, places=2),
    st.dates(),
)


@st.composite
def notes(draw: Callable[[st.SearchStrategy[object]], object]) -> Note:
    cells = draw(st.tuples(CELLS, CELLS))
    assert isinstance(cells, tuple)
    words = str(draw(st.text(max_size=20)))
    columns = (Column("one", words, wrap=True), Column("two", "Montant", "amount", total=Total.SUM))
    amount = cells[1] if isinstance(cells[1], Decimal) else None
    table = Table("costs", "Dépenses", words, columns, ((words, amount),), empty_text=words)
    return Note(
        words, words, (Fact(words, words, right=bool(words)),), (Figure("Voté", words),), (table,), (), (words,)
    )


@given(note=notes(), cells=st.dictionaries(st.text(max_size=5), CELLS, max_size=4))
def test_what_is_kept_of_a_document_is_read_back_the_same(note: Note, cells: dict[str, object]) -> None:
    kept = {"cells": cells, "note": note}
    again = read_back(kept_text(kept))
    assert again == kept
    assert isinstance(again, dict)
    assert {key: type(value) for key, value in again["cells"].items()} == {
        key: type(value) for key, value in cells.items()
    }
