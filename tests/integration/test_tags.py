"""Labels with colours: made, put on dossiers, renamed, taken off; each time one act that is undone whole."""

import pytest

from ptce_desk.domain.tags import TagColour, TagNameTakenError, in_order, next_colour
from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.tags import change_tags, put_tags, tags_of
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.search import search
from ptce_desk.services.file.settings import open_settings
from ptce_desk.services.file.tags import add_tag, change_tag, list_tags, remove_tag
from ptce_desk.services.file.undo import operation_lines, record_history, undo, undo_state
from ptce_desk.services.file.verification import verify
from ptce_desk.wording.errors import error_sentence
from tests.integration.dossiers import complete_file
from tests.integration.dumps import dump


@pytest.fixture
def dossiers(desk: Desk) -> list[int]:
    return [complete_file(desk, title=title) for title in ("Un", "Deux", "Trois")]


def create_and_put(desk: Desk, file_ids: list[int], name: str) -> int:
    return put_tags(desk, file_ids, {name: True})


def borne(desk: Desk, file_id: int) -> list[str]:
    return [one.name for one in desk.run(tags_of, [file_id]) if one.count]


def tag_id(desk: Desk, name: str) -> int:
    return next(one.id for one in desk.run(open_settings).settings.tags if one.name == name)


def last_act(desk: Desk) -> str:
    return str(desk.run(undo_state).undo)


def test_a_label_that_is_typed_is_made_and_put_on_many_dossiers_in_one_act(desk: Desk, dossiers: list[int]) -> None:
    before = dump(desk)
    assert desk.run(create_and_put, dossiers, " Urgent ") == len(dossiers)
    assert [(one.name, one.colour, one.count) for one in desk.run(tags_of, dossiers)] == [("Urgent", TagColour.BLUE, 3)]
    assert desk.run(create_and_put, dossiers[:1], "urgent") == 0
    assert [one.name for one in desk.run(list_tags)] == ["Urgent"]
    desk.run(undo)
    assert dump(desk) == before


def test_labels_come_and_go_on_those_that_lack_or_bear_them_alone(desk: Desk, dossiers: list[int]) -> None:
    one, two, three = dossiers
    desk.run(create_and_put, [one], "Élu")
    desk.run(create_and_put, [one], "Zone rurale")
    assert desk.run(change_tags, dossiers, {"Élu": True}) == 2
    assert last_act(desk) == "Mettre l’étiquette « Élu » sur 2 dossiers"
    assert desk.run(change_tags, [one, two], {"Élu": False, "Zone rurale": True}) == 2
    assert [borne(desk, file) for file in dossiers] == [["Zone rurale"], ["Zone rurale"], ["Élu"]]
    assert last_act(desk) == "Modifier les étiquettes de 2 dossiers"
    acts = len(desk.run(record_history, "funding_file", three))
    assert desk.run(change_tags, [three], {"Élu": True, "Zone rurale": False}) == 0
    assert len(desk.run(record_history, "funding_file", three)) == acts
    desk.run(change_tags, [three], {"Élu": False})
    assert last_act(desk).startswith("Retirer l’étiquette « Élu » du dossier 20")


def test_the_history_of_a_dossier_says_which_label_came(desk: Desk, dossiers: list[int]) -> None:
    desk.run(create_and_put, dossiers[:1], "Urgent")
    latest = desk.run(record_history, "funding_file", dossiers[0])[0]
    assert latest.label == "Créer l’étiquette « Urgent »"
    assert typeset("Ajout · Étiquette : nom Urgent") in operation_lines(latest)


def test_a_label_renamed_is_so_on_its_dossiers_and_one_taken_off_says_on_how_many(
    desk: Desk, dossiers: list[int]
) -> None:
    desk.run(create_and_put, dossiers[:2], "Urgent")
    before = dump(desk)
    desk.run(change_tag, tag_id(desk, "Urgent"), "name", "À voir vite")
    assert borne(desk, dossiers[1]) == ["À voir vite"]
    desk.run(change_tag, tag_id(desk, "À voir vite"), "colour", TagColour.RED)
    assert desk.run(list_tags)[0].colour is TagColour.RED
    desk.run(remove_tag, tag_id(desk, "À voir vite"))
    assert last_act(desk) == "Retirer l’étiquette « À voir vite », portée par 2 dossiers"
    assert desk.run(tags_of, dossiers) == ()
    for _act in range(3):
        desk.run(undo)
    assert dump(desk) == before


def test_two_labels_do_not_bear_one_name(desk: Desk) -> None:
    desk.run(add_tag, "name", "Élu")
    with pytest.raises(TagNameTakenError) as refused:
        desk.run(add_tag, "name", " elu")
    assert error_sentence(refused.value).startswith(typeset("« elu » est déjà le nom d’une étiquette."))
    desk.run(add_tag, "name", "Rural")
    with pytest.raises(TagNameTakenError):
        desk.run(change_tag, tag_id(desk, "Rural"), "name", "ÉLU")
    desk.run(change_tag, tag_id(desk, "Rural"), "name", "rural")
    assert [one.name for one in desk.run(list_tags)] == ["Élu", "rural"]


def test_a_dossier_comes_back_with_its_labels_even_with_one_taken_off_since(desk: Desk, dossiers: list[int]) -> None:
    desk.run(create_and_put, dossiers[:1], "Urgent")
    desk.run(delete_record, "funding_file", dossiers[0])
    desk.run(change_tag, tag_id(desk, "Urgent"), "name", "Pressé")
    desk.run(restore_record, desk.run(list_trash)[0].id)
    assert [(one.name, one.colour) for one in desk.run(tags_of, dossiers[:1]) if one.count] == [
        ("Urgent", TagColour.GREY)
    ]
    desk.run(create_and_put, dossiers[:1], "Pressé")
    desk.run(change_tag, tag_id(desk, "Pressé"), "name", "Urgent")
    assert borne(desk, dossiers[0]) == ["Urgent"]
    assert desk.run(verify).faults == ()


def test_a_dossier_is_found_by_its_labels_until_they_go(desk: Desk, dossiers: list[int]) -> None:
    def found() -> list[int]:
        return [hit.record for hit in desk.run(search, "coup de coeur") if hit.page == "funding_file"]

    desk.run(create_and_put, dossiers[:1], "Coup de cœur")
    assert found() == dossiers[:1]
    desk.run(change_tags, dossiers, {"Coup de cœur": False})
    assert found() == []


def test_labels_wear_colours_in_turn_and_stand_in_french_order() -> None:
    assert next_colour([]) is TagColour.BLUE
    assert next_colour([TagColour.BLUE, TagColour.ORANGE]) is TagColour.GREEN
    assert next_colour(TagColour) is TagColour.BLUE
    assert in_order(["zone", "Élu", "agro"]) == ("agro", "Élu", "zone")
