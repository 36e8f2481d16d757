"""The history of a dossier tells what followed its grant too."""

from datetime import date
from decimal import Decimal

from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.records.history import change_sentence
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import HistoryRow, record_history, redo, undo
from ptce_desk.services.grants import follow_up, follow_up_lines
from tests.integration.dossiers import listed_file, proposed_file, voted_file
from tests.integration.grants import in_days

D = Decimal


def told(desk: Desk, file_id: int) -> list[HistoryRow]:
    return desk.run(record_history, "funding_file", file_id)


def parts(row: HistoryRow) -> list[tuple[str, str]]:
    return [(table, action) for table, action, _fields in row.lines]


def changes(row: HistoryRow) -> list[str]:
    return [change_sentence(change.table, change.column, change.old, change.new) for change in row.changes]


def test_what_happens_to_the_agreement_is_told_with_the_dossier_the_latest_first(desk: Desk) -> None:
    file_id = voted_file(desk, in_days(-30))
    desk.run(follow_up.change_agreement, file_id, "signed_on", date(2026, 2, 9))
    paid = desk.run(follow_up_lines.record_payment, file_id, paid_on=date(2026, 3, 1), amount=D("5000.00"))
    desk.run(follow_up_lines.add_line, file_id, "amendments", "number", "A1")
    payment = paid.agreement.payments[0].id
    desk.run(follow_up_lines.remove_line, file_id, "payments", payment)
    rows = told(desk, file_id)
    assert [row.label for row in rows[:4]] == [
        "Retirer un versement de la convention du dossier 2026-001",
        "Ajouter un avenant à la convention du dossier 2026-001",
        "Enregistrer un versement du dossier 2026-001",
        "Modifier la date de signature de la convention du dossier 2026-001",
    ]
    assert [parts(row) for row in rows[:4]] == [
        [("payment", "delete")],
        [("amendment", "insert")],
        [("payment", "insert")],
        [],
    ]
    ((_table, _action, fields),) = rows[2].lines
    assert {field.column: field.new for field in fields}.items() >= {"amount": D("5000.00")}.items()
    assert changes(rows[3]) == ["signé le\u00a0: 09/02/2026"]


def test_the_vote_is_told_once_with_the_agreement_it_makes(desk: Desk) -> None:
    file_id = voted_file(desk, in_days(-30))
    vote = told(desk, file_id)[0]
    assert parts(vote)[:1] == [("funding_file_move", "insert")]
    assert {("agreement", "insert"), ("instalment", "insert")} <= set(parts(vote))
    assert len({row.operation_id for row in told(desk, file_id)}) == len(told(desk, file_id))


def test_an_agreement_gone_with_its_vote_stays_in_the_history(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, in_days(-30))
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    desk.run(follow_up.change_agreement, file_id, "number", "C-1")
    desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    rows = told(desk, file_id)
    assert [[action for table, action in parts(row) if table == "agreement"] for row in rows[:4]] == [
        ["insert"],
        ["delete"],
        [],
        ["insert"],
    ]
    assert rows[2].label == "Modifier le numéro de la convention du dossier 2026-001"


def test_neither_the_agreement_of_another_dossier_nor_the_file_of_another_is_told(desk: Desk) -> None:
    mine, other = proposed_file(desk), proposed_file(desk)
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, in_days(-30))
    desk.run(sessions.list_files, session_id, [mine, other])
    for file_id in (other, mine):
        desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    before = len(told(desk, mine))
    desk.run(follow_up.change_agreement, other, "number", "C-2")
    assert len(told(desk, mine)) == before
    assert told(desk, other)[0].label == "Modifier le numéro de la convention du dossier 2026-002"


def test_undoing_a_change_of_the_agreement_is_told_as_well(desk: Desk) -> None:
    file_id = voted_file(desk, in_days(-30))
    desk.run(follow_up.change_agreement, file_id, "number", "C-1")
    desk.run(undo)
    desk.run(redo)
    assert [changes(row) for row in told(desk, file_id)[:3]] == [
        ["numéro\u00a0: C-1"],
        ["numéro\u00a0: effacé, c’était C-1"],
        ["numéro\u00a0: C-1"],
    ]


def test_the_instalment_a_payment_moves_to_is_named_by_its_kind(desk: Desk) -> None:
    file_id = voted_file(desk, in_days(-30))
    sheet = desk.run(follow_up_lines.record_payment, file_id, paid_on=date(2026, 3, 1), amount=D("5000.00"))
    desk.run(follow_up_lines.change_line, file_id, "payments", sheet.agreement.payments[0].id, "instalment_id", None)
    assert changes(told(desk, file_id)[0]) == ["tranche\u00a0: effacé, c’était Solde"]
