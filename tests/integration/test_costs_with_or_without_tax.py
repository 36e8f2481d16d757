"""Whether costs hold the tax stands beside their total on what the élus read, as it was submitted."""

from datetime import timedelta
from decimal import Decimal

from ptce_desk.domain.vocabulary import VatBasis
from ptce_desk.exports.report import Table
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.notes import note_of
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.reports.agenda_tables import ALL
from ptce_desk.services.reports.committee import committee_document, committee_report
from tests.integration.dossiers import complete_file
from tests.integration.grants import TODAY

HT, TTC = VatBasis.EXCLUDING_TAX, VatBasis.INCLUDING_TAX
ADDED = "Le total des coûts additionne des montants HT et des montants TTC."


def listed(desk: Desk, *told: VatBasis | None) -> tuple[int, list[int]]:
    """A session with as many dossiers of one scheme."""
    files = []
    for vat in told:
        file_id = complete_file(desk)
        desk.run(instruct.change_field, file_id, "vat", vat)
        desk.run(instruct.finish_review, file_id)
        desk.run(instruct.propose, file_id, Decimal("1000.00"))
        files.append(file_id)
    session = desk.run(sessions.create_session, sessions.CommitteeBody.COUNCIL, TODAY + timedelta(days=3))
    desk.run(sessions.list_files, session, files)
    return session, files


def agenda(desk: Desk, session: int) -> Table:
    return next(one for one in desk.run(committee_report, session).sheets if one.key == ALL)


def test_the_table_of_a_session_says_it_beside_the_total_cost_once_a_dossier_does(desk: Desk) -> None:
    session, _files = listed(desk, HT, None)
    table = agenda(desk, session)
    place = table.position("vat")
    assert table.columns[place - 1].key == "total_cost"
    assert [row[place] for row in table.rows] == ["HT", ""]
    assert ADDED not in table.notes
    on_paper = next(one for one in desk.run(committee_document, session).tables if one.key == ALL)
    assert [row[on_paper.position("vat")] for row in on_paper.rows] == ["HT", ""]


def test_a_total_of_both_says_so(desk: Desk) -> None:
    session, _files = listed(desk, HT, TTC)
    assert ADDED in agenda(desk, session).notes


def test_nothing_is_told_where_nobody_said(desk: Desk) -> None:
    session, _files = listed(desk, None)
    assert not agenda(desk, session).has("vat")
    assert not any(one.has("vat") for one in desk.run(committee_document, session).tables)


def test_a_session_voted_keeps_what_it_had(desk: Desk) -> None:
    session, [file_id] = listed(desk, HT)
    desk.run(sessions.record_vote, session, file_id, sessions.Vote.ADJOURNED)
    before = agenda(desk, session)
    desk.run(instruct.change_field, file_id, "vat", TTC)
    assert agenda(desk, session) == before


def test_the_note_says_it_beside_the_total_cost_and_the_costs(desk: Desk) -> None:
    file_id = complete_file(desk)
    for vat, figure, title in (
        (None, "Coût total", "Dépenses"),
        (HT, "Coût total\u00a0HT", "Dépenses\u00a0HT"),
        (TTC, "Coût total\u00a0TTC", "Dépenses\u00a0TTC"),
    ):
        desk.run(instruct.change_field, file_id, "vat", vat)
        note = note_of(desk.run(open_file, file_id), TODAY)
        assert note.figures[0].label == figure
        assert note.beside[0].title == title
