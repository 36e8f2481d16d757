"""Undo and redo over the whole file: labelled, unlimited, and none of it lost when the file is closed."""

import json
from collections.abc import Callable
from decimal import Decimal

import pytest
from sqlalchemy import Integer

from ptce_desk.db.canonical import StoredRow
from ptce_desk.db.journal import RowChange, Signature, append
from ptce_desk.db.schema import metadata
from ptce_desk.domain.errors import NothingToRedoError, NothingToUndoError, UndoRefusedError
from ptce_desk.domain.organisations import MemberRole, Organisation, OrganisationKind
from ptce_desk.domain.places import Place
from ptce_desk.domain.ptce import Stage
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.search import search
from ptce_desk.services.file.undo import record_history, redo, undo, undo_state
from ptce_desk.services.file.views import save_view
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.integration.dumps import dump
from tests.integration.raw_rows import alter

D = Decimal


def new_file(desk: Desk) -> int:
    return desk.run(instruct.create_file, scheme_id=desk.run(list_schemes)[0].scheme_id, title="Essai")


def test_a_change_is_undone_and_made_again_under_its_label(desk: Desk) -> None:
    file_id = new_file(desk)
    desk.run(instruct.change_field, file_id, "requested", D("30000.00"))
    assert desk.run(undo_state).undo == "Modifier le montant demandé du dossier 2026-001"
    operation = desk.run(undo)
    assert operation.label == "Modifier le montant demandé du dossier 2026-001"
    assert desk.run(open_file, file_id).file.requested is None
    assert desk.run(undo_state).redo == "Modifier le montant demandé du dossier 2026-001"
    desk.run(redo)
    assert desk.run(open_file, file_id).file.requested == D("30000.00")
    assert desk.run(undo_state).redo == ""


def test_undoing_everything_brings_back_the_file_as_it_was(desk: Desk) -> None:
    before = dump(desk)
    operations = _one_morning(desk)
    after = dump(desk)
    for _ in range(operations):
        desk.run(undo)
    assert dump(desk) == before
    for _ in range(operations):
        desk.run(redo)
    assert dump(desk) == after


def _one_morning(desk: Desk) -> int:
    """Creations, changes and deletions of every shape; returns how many operations they made."""
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")
    desk.run(
        sheets.add_new_member,
        ptce_id,
        {"name": "Coop", "kind": OrganisationKind.COOPERATIVE, "ess": True, "role": MemberRole.BEARER},
    )
    file_id = new_file(desk)
    desk.run(instruct.change_field, file_id, "ptce_id", ptce_id)
    for label in ("Étude", "Formation"):
        desk.run(instruct.add_line, file_id, "costs", "label", label)
    first = desk.run(open_file, file_id).file.costs[0]
    desk.run(instruct.remove_line, file_id, "costs", first.id)
    desk.run(delete_record, "funding_file", file_id)
    return 8


def test_a_row_that_the_journal_tells_without_a_column_of_today_comes_back(desk: Desk) -> None:
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")
    told: StoredRow = {"id": 9000, "ptce_id": ptce_id, "stage": "emergence", "note": "ici"}

    def lose(desk: Desk) -> None:
        with desk.database.rewriting() as connection:
            signature = Signature(desk.author, desk.moment(), "Retirer un stade")
            append(connection, signature, [RowChange("ptce_stage", 9000, "delete", told, None)])

    desk.run(lose)
    desk.run(undo)
    [stage] = desk.run(sheets.open_ptce, ptce_id).ptce.stages
    assert (stage.stage, stage.since, stage.note) == (Stage.EMERGENCE, None, "ici")


def test_undo_survives_the_closing_of_the_file(desk: Desk, open_desk: Callable[[Place], Desk]) -> None:
    file_id = new_file(desk)
    desk.run(instruct.change_field, file_id, "title", "Autre")
    desk.close()
    again = open_desk(desk.place)
    again.run(undo)
    assert again.run(open_file, file_id).file.title == "Essai"
    again.close()
    third = open_desk(desk.place)
    third.run(redo)
    assert third.run(open_file, file_id).file.title == "Autre"


def test_a_new_change_forgets_what_could_be_redone(desk: Desk) -> None:
    file_id = new_file(desk)
    desk.run(instruct.change_field, file_id, "title", "Un")
    desk.run(undo)
    desk.run(instruct.change_field, file_id, "title", "Deux")
    with pytest.raises(NothingToRedoError):
        desk.run(redo)
    desk.run(undo)
    assert desk.run(open_file, file_id).file.title == "Essai"


def test_undoing_ends_at_the_new_file(desk: Desk) -> None:
    while desk.run(undo_state).undo:
        desk.run(undo)
    with pytest.raises(NothingToUndoError):
        desk.run(undo)
    assert desk.run(list_schemes)


def test_what_changed_by_another_way_is_not_overwritten(desk: Desk, open_desk: Callable[[Place], Desk]) -> None:
    file_id = new_file(desk)
    desk.run(instruct.change_field, file_id, "title", "Un")
    desk.close()
    alter(desk.place, "UPDATE funding_file SET title = 'Autrement' WHERE id = ?", file_id)
    again = open_desk(desk.place)
    before = dump(again)
    with pytest.raises(UndoRefusedError) as caught:
        again.run(undo)
    assert caught.value.label == "Modifier l’intitulé du dossier 2026-001"
    assert dump(again) == before


def test_what_is_taken_away_is_journaled_as_it_stood_its_count_of_changes_too(desk: Desk) -> None:
    file_id = new_file(desk)
    desk.run(instruct.change_field, file_id, "title", "Un")
    desk.run(undo)
    stood = desk.run(open_file, file_id).file.version
    desk.run(undo)

    def last(desk: Desk) -> str:
        with desk.reading() as connection:
            query = "SELECT old_values FROM change_entry WHERE table_name = 'funding_file' ORDER BY id DESC LIMIT 1"
            return str(connection.exec_driver_sql(query).scalar_one())

    assert json.loads(desk.run(last))["version"] == stood + 1  # it was computed at once, which is undone first


@pytest.mark.parametrize(
    "otherwise",
    [
        "UPDATE organisation SET notes = 'Autrement' WHERE id = ?",
        "DELETE FROM organisation WHERE id = ?",
        "INSERT INTO contact (organisation_id, name, role, email, phone, note) VALUES (?, 'Camille', '', '', '', '')",
    ],
    ids=["changed", "gone", "pointed at"],
)
def test_what_came_and_is_no_longer_as_it_came_is_not_taken_away(
    desk: Desk, open_desk: Callable[[Place], Desk], otherwise: str
) -> None:
    last = desk.run(_many_structures)
    desk.close()
    alter(desk.place, otherwise, last)
    again = open_desk(desk.place)
    before = dump(again)
    with pytest.raises(UndoRefusedError):
        again.run(undo)
    assert dump(again) == before


def test_a_row_that_stands_already_does_not_come_again(desk: Desk, open_desk: Callable[[Place], Desk]) -> None:
    last = desk.run(_many_structures)
    desk.run(undo)
    desk.close()
    told = {"id": last, "version": 1, "name": "Autre", "kind": "association", "ess": True}
    columns = metadata.tables["organisation"].columns
    needed = [one for one in columns if not one.nullable and not one.computed]
    blank = {one.name: 0 if isinstance(one.type, Integer) else "" for one in needed}
    row = blank | told
    standing = f"INSERT INTO organisation ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608
    alter(desk.place, standing, *row.values())
    again = open_desk(desk.place)
    before = dump(again)
    with pytest.raises(UndoRefusedError):
        again.run(redo)
    assert dump(again) == before


def _many_structures(desk: Desk) -> int:
    """More than go in one statement; the id of the last."""
    with desk.writing("Reprendre") as work:
        made = [Organisation(f"Association {rank}", OrganisationKind.ASSOCIATION, ess=True) for rank in range(510)]
        work.add_new(made)
        work.commit()
    return made[-1].id


def test_what_would_take_a_name_given_by_another_way_is_not_undone(
    desk: Desk, open_desk: Callable[[Place], Desk]
) -> None:
    view = desk.run(save_view, "ptce_list", "À revoir", {"text": "bois"})
    desk.run(delete_record, "saved_view", view.id)
    desk.close()
    taken = "INSERT INTO saved_view (id, version, page, name, content) VALUES (99, 1, 'ptce_list', 'À revoir', '{}')"
    alter(desk.place, taken)
    again = open_desk(desk.place)
    before = dump(again)
    with pytest.raises(UndoRefusedError) as caught:
        again.run(undo)
    assert caught.value.label == "Supprimer la vue À revoir"
    assert dump(again) == before


def test_a_screen_that_still_shows_what_was_undone_cannot_overwrite_it(desk: Desk) -> None:
    file_id = new_file(desk)
    sheet = desk.run(instruct.change_field, file_id, "title", "Un")
    desk.run(undo)
    assert desk.run(open_file, file_id).file.version > sheet.file.version


def test_what_is_undone_is_found_no_more_and_found_again_once_redone(desk: Desk) -> None:
    desk.run(sheets.create_ptce, "Zanzibar coopératif")
    desk.run(undo)
    assert desk.run(search, "zanzi") == []
    desk.run(redo)
    assert [hit.title for hit in desk.run(search, "zanzi")] == ["Zanzibar coopératif"]


def test_the_history_of_a_record_tells_who_changed_what_with_names_and_amounts(desk: Desk) -> None:
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")
    file_id = new_file(desk)
    desk.run(instruct.change_field, file_id, "requested", D("30000.00"))
    desk.run(instruct.change_field, file_id, "ptce_id", ptce_id)
    desk.run(instruct.add_line, file_id, "costs", "label", "Étude")
    new_file(desk)
    rows = desk.run(record_history, "funding_file", file_id)
    assert [row.label for row in rows] == [
        "Ajouter une dépense au dossier 2026-001",
        "Modifier le PTCE du dossier 2026-001",
        "Modifier le montant demandé du dossier 2026-001",
        "Créer le dossier 2026-001",
    ]
    added, linked, asked, _created = rows
    assert [(table, action) for table, action, _fields in added.lines] == [("cost_line", "insert")]
    assert ("ptce_id", None, "Pôle d’essai") in [(c.column, c.old, c.new) for c in linked.changes]
    assert ("requested", None, D("30000.00")) in [(c.column, c.old, c.new) for c in asked.changes]
    assert {row.author for row in rows} == {"Agent de test"}
