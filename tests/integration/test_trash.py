"""Deleting is a trash: what is used is not deleted, what is deleted comes back whole."""

import pytest

from ptce_desk.db.undo import restore
from ptce_desk.domain.errors import InUseError, NotFoundError, RestoreObstructedError
from ptce_desk.domain.organisations import MemberRole, OrganisationKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.undo import undo
from ptce_desk.services.file.views import save_view
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.integration.dumps import dump


def new_file(desk: Desk, ptce_id: int | None = None) -> int:
    return desk.run(instruct.create_file, scheme_id=desk.run(list_schemes)[0].scheme_id, title="Essai", ptce_id=ptce_id)


def test_a_deleted_dossier_comes_back_as_it_was(desk: Desk) -> None:
    file_id = new_file(desk)
    desk.run(instruct.add_line, file_id, "costs", "label", "Étude")
    before = dump(desk)
    assert desk.run(delete_record, "funding_file", file_id) == "Supprimer le dossier 2026-001"
    with pytest.raises(NotFoundError):
        desk.run(open_file, file_id)
    (gone,) = desk.run(list_trash)
    assert (gone.kind, gone.name, gone.detail, gone.author) == ("funding_file", "2026-001", "Essai", "Agent de test")
    desk.run(restore_record, gone.id)
    assert dump(desk) == before
    assert desk.run(list_trash) == []


def test_a_restoration_can_be_undone_and_a_deletion_made_twice_is_listed_once(desk: Desk) -> None:
    file_id = new_file(desk)
    desk.run(delete_record, "funding_file", file_id)
    desk.run(restore_record, desk.run(list_trash)[0].id)
    desk.run(undo)
    assert [row.name for row in desk.run(list_trash)] == ["2026-001"]
    desk.run(restore_record, desk.run(list_trash)[0].id)
    desk.run(delete_record, "funding_file", file_id)
    assert [row.name for row in desk.run(list_trash)] == ["2026-001"]


def test_a_creation_undone_is_not_in_the_trash(desk: Desk) -> None:
    new_file(desk)
    desk.run(undo)
    assert desk.run(list_trash) == []


def test_a_deletion_then_a_creation_undone_leave_nothing_in_the_trash(desk: Desk) -> None:
    desk.run(delete_record, "funding_file", new_file(desk))
    desk.run(undo)
    desk.run(undo)
    assert desk.run(list_trash) == []


def test_the_number_of_a_deleted_dossier_is_not_given_again(desk: Desk) -> None:
    desk.run(delete_record, "funding_file", new_file(desk))
    second = new_file(desk)
    assert desk.run(open_file, second).file.number == "2026-002"
    desk.run(restore_record, desk.run(list_trash)[0].id)


def test_a_record_that_serves_elsewhere_is_not_deleted(desk: Desk) -> None:
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")
    sheet = desk.run(
        sheets.add_new_member,
        ptce_id,
        {"name": "Coop", "kind": OrganisationKind.COOPERATIVE, "ess": True, "role": MemberRole.BEARER},
    )
    new_file(desk, ptce_id)
    before = dump(desk)
    with pytest.raises(InUseError) as caught:
        desk.run(delete_record, "ptce", ptce_id)
    assert (caught.value.name, caught.value.uses) == ("Pôle d’essai", {"funding_file": 1})
    with pytest.raises(InUseError) as caught:
        desk.run(delete_record, "organisation", sheet.ptce.memberships[0].organisation_id)
    assert caught.value.uses == {"funding_file": 1, "membership": 1}
    with pytest.raises(InUseError):
        desk.run(delete_record, "scheme", desk.run(list_schemes)[0].scheme_id)
    assert dump(desk) == before


def test_a_dossier_does_not_come_back_without_its_ptce(desk: Desk) -> None:
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")
    file_id = new_file(desk, ptce_id)
    desk.run(delete_record, "funding_file", file_id)
    desk.run(delete_record, "ptce", ptce_id)
    pole, file = desk.run(list_trash)
    before = dump(desk)
    with pytest.raises(RestoreObstructedError) as caught:
        desk.run(restore_record, file.id)
    assert caught.value.missing == "ptce"
    assert dump(desk) == before
    desk.run(restore_record, pole.id)
    desk.run(restore_record, file.id)
    assert desk.run(open_file, file_id).file.ptce_id == ptce_id


def test_what_came_back_already_is_not_restored_twice(desk: Desk) -> None:
    desk.run(delete_record, "funding_file", new_file(desk))
    (gone,) = desk.run(list_trash)
    desk.run(restore_record, gone.id)
    with pytest.raises(NotFoundError):
        desk.run(restore_record, gone.id)


def test_a_view_whose_name_was_given_again_does_not_come_back(desk: Desk) -> None:
    view = desk.run(save_view, "ptce_list", "À revoir", {"text": "bois"})
    desk.run(delete_record, "saved_view", view.id)
    desk.run(save_view, "ptce_list", "À revoir", {"text": "lin"})
    before = dump(desk)
    (gone,) = desk.run(list_trash)
    with pytest.raises(RestoreObstructedError) as caught:
        desk.run(restore_record, gone.id)
    assert caught.value.missing == ""
    assert dump(desk) == before


def test_a_record_whose_place_is_taken_by_itself_does_not_come_back(desk: Desk) -> None:
    desk.run(delete_record, "funding_file", new_file(desk))
    (gone,) = desk.run(list_trash)
    desk.run(restore_record, gone.id)
    before = dump(desk)

    def again(desk: Desk) -> None:
        with desk.database.rewriting() as connection:
            restore(connection, gone.operation_id, gone.name, desk.author, desk.moment())

    with pytest.raises(RestoreObstructedError):
        desk.run(again)
    assert dump(desk) == before
