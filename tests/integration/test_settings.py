"""Settings through the services: labelled, undone, followed by who signs."""

import base64

import pytest

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.file_settings import FileSettings
from ptce_desk.domain.organisations import Funder, FunderLevel
from ptce_desk.services.desk import Desk
from ptce_desk.services.file import settings
from ptce_desk.services.file.settings import BodyRow
from ptce_desk.services.file.undo import record_history, undo, undo_state
from ptce_desk.services.ptce import sheets
from tests.integration.dumps import dump

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def body_names(desk: Desk) -> list[str]:
    return [body.name for body in desk.run(settings.list_bodies)]


def test_a_file_knows_the_authority_it_was_made_for(desk: Desk) -> None:
    sheet = desk.run(settings.open_settings)
    assert (sheet.authority.name, sheet.authority.level) == ("Région de démonstration", FunderLevel.REGION)
    assert (sheet.settings.author, sheet.settings.fiscal_year_start_month, sheet.logo) == ("Agent de test", 1, None)


def test_what_is_said_of_the_authority_is_kept_under_its_label_and_undone(desk: Desk) -> None:
    before = dump(desk)
    desk.run(settings.change_authority, "name", "Département d’essai")
    assert desk.run(undo_state).undo == "Modifier le nom de notre collectivité"
    desk.run(settings.change_authority, "siret", "732 829 320 00074")
    desk.run(settings.change_authority, "level", FunderLevel.DEPARTMENT)
    desk.run(settings.change_settings, "fiscal_year_start_month", 7)
    identity = desk.run(settings.settings_of)
    assert (identity.authority, identity.level, identity.siret) == (
        "Département d’essai",
        FunderLevel.DEPARTMENT,
        "73282932000074",
    )
    assert desk.run(settings.open_settings).settings.fiscal_year_start_month == 7
    for _change in range(4):
        desk.run(undo)
    assert dump(desk) == before


def test_an_invalid_siret_is_kept_as_typed(desk: Desk) -> None:
    assert desk.run(settings.change_authority, "siret", "7,17E+13").authority.siret == "7,17E+13"


@pytest.mark.of_a_file  # in a base, one signs by the name of one's account
def test_who_changes_the_author_signs_with_the_new_name_from_then_on(desk: Desk) -> None:
    desk.run(settings.change_settings, "author", "Service ESS")
    assert desk.author == "Service ESS"
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")
    assert [row.author for row in desk.run(record_history, "ptce", ptce_id)] == ["Service ESS"]
    desk.run(undo)
    desk.run(undo)
    assert desk.author == "Service ESS"
    assert desk.run(settings.follow_settings).author == "Agent de test"
    assert desk.author == "Agent de test"


def test_a_logo_is_kept_given_back_and_removed(desk: Desk) -> None:
    assert desk.run(settings.logo_png) is None
    assert desk.run(settings.set_logo, PNG).logo == PNG
    assert desk.run(settings.logo_png) == PNG
    assert desk.run(settings.remove_logo).logo is None
    assert desk.run(settings.logo_png) is None
    desk.run(undo)
    assert desk.run(settings.logo_png) == PNG


def test_bodies_are_added_named_ordered_and_removed(desk: Desk) -> None:
    before = dump(desk)
    for name in ("Commission ESS", "Bureau", "Assemblée"):
        desk.run(settings.add_body, "name", name)
    sheet = desk.run(settings.add_body, "kind", CommitteeBody.COUNCIL)
    assert body_names(desk) == ["Commission ESS", "Bureau", "Assemblée"]
    first, second, third, unnamed = (body.id for body in sheet.settings.bodies)
    desk.run(settings.change_body, second, "kind", CommitteeBody.EXECUTIVE_BOARD)
    assert desk.run(undo_state).undo == "Modifier l’instance « Bureau »"
    desk.run(settings.change_body, third, "order", 1)
    assert body_names(desk) == ["Assemblée", "Commission ESS", "Bureau"]
    desk.run(settings.change_body, third, "order", 99)
    sheet = desk.run(settings.change_body, second, "order", -4)
    assert [body.id for body in sheet.settings.bodies] == [second, first, unnamed, third]
    assert [body.position for body in sheet.settings.bodies] == [0, 1, 2, 3]
    desk.run(settings.remove_body, first)
    assert desk.run(settings.list_bodies) == [
        BodyRow(CommitteeBody.EXECUTIVE_BOARD, "Bureau"),
        BodyRow(CommitteeBody.COMMITTEE, "Assemblée"),
    ]
    with pytest.raises(NotFoundError):
        desk.run(settings.change_body, first, "name", "Trop tard")
    for _change in range(9):
        desk.run(undo)
    assert dump(desk) == before


def without_settings(desk: Desk) -> None:
    with desk.writing("Vider") as work:
        work.delete(work.get(Funder, 1))
        work.delete(work.get(FileSettings, 1))
        work.commit()


def test_a_file_without_settings_begins_some_with_the_first_change(desk: Desk) -> None:
    desk.run(without_settings)
    before = dump(desk)
    assert desk.run(settings.open_settings).authority.name == ""
    assert dump(desk) == before
    assert desk.run(settings.follow_settings).author == ""
    assert desk.author == "Agent de test"
    desk.run(settings.change_authority, "name", "Commune d’essai")
    desk.run(settings.add_body, "name", "Bureau")
    assert desk.run(settings.settings_of).authority == "Commune d’essai"
    assert body_names(desk) == ["Bureau"]
