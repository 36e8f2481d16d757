"""Labels with colours: made, put on dossiers, renamed, taken off; each time one act that is undone whole."""

from collections.abc import Callable
from typing import Any

import pytest

from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.tags import TAG_OF, TagColour, TagNameTakenError, in_order, next_colour
from ptce_desk.formatting import typeset
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import Record
from ptce_desk.services.desk import Desk
from ptce_desk.services.file import views
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.safe_copies import copies_of
from ptce_desk.services.file.search import search
from ptce_desk.services.file.settings import open_settings
from ptce_desk.services.file.tags import add_tag, change_tag, list_tags, remove_tag
from ptce_desk.services.file.undo import operation_lines, record_history, undo, undo_state
from ptce_desk.services.file.verification import verify
from ptce_desk.services.ptce.merging import merge_organisations
from ptce_desk.services.ptce.sheets import create_ptce
from ptce_desk.services.tags import change_tags, put_tags, tags_of
from ptce_desk.wording.errors import error_sentence
from tests.integration.dossiers import complete_file
from tests.integration.dumps import dump
from tests.structures import create_organisation


@pytest.fixture
def dossiers(desk: Desk) -> list[int]:
    return [complete_file(desk, title=title) for title in ("Un", "Deux", "Trois")]


def create_and_put(desk: Desk, file_ids: list[int], name: str) -> int:
    return put_tags(desk, FUNDING_FILE, file_ids, {name: True})


def borne(desk: Desk, file_id: int) -> list[str]:
    return [one.name for one in desk.run(tags_of, "funding_file", [file_id]) if one.count]


def tag_id(desk: Desk, name: str) -> int:
    return next(one.id for one in desk.run(open_settings).settings.tags if one.name == name)


def last_act(desk: Desk) -> str:
    return str(desk.run(undo_state).undo)


def test_a_label_that_is_typed_is_made_and_put_on_many_dossiers_in_one_act(desk: Desk, dossiers: list[int]) -> None:
    before = dump(desk)
    assert desk.run(create_and_put, dossiers, " Urgent ") == len(dossiers)
    assert [(one.name, one.colour, one.count) for one in desk.run(tags_of, "funding_file", dossiers)] == [
        ("Urgent", TagColour.BLUE, 3)
    ]
    assert desk.run(create_and_put, dossiers[:1], "urgent") == 0
    assert [one.name for one in desk.run(list_tags)] == ["Urgent"]
    desk.run(undo)
    assert dump(desk) == before


def test_labels_come_and_go_on_those_that_lack_or_bear_them_alone(desk: Desk, dossiers: list[int]) -> None:
    one, two, three = dossiers
    desk.run(create_and_put, [one], "Élu")
    desk.run(create_and_put, [one], "Zone rurale")
    assert desk.run(change_tags, FUNDING_FILE, dossiers, {"Élu": True}) == 2
    assert last_act(desk) == "Mettre l’étiquette « Élu » sur 2 dossiers"
    assert desk.run(change_tags, FUNDING_FILE, [one, two], {"Élu": False, "Zone rurale": True}) == 2
    assert [borne(desk, file) for file in dossiers] == [["Zone rurale"], ["Zone rurale"], ["Élu"]]
    assert last_act(desk) == "Modifier les étiquettes de 2 dossiers"
    acts = len(desk.run(record_history, "funding_file", three))
    assert desk.run(change_tags, FUNDING_FILE, [three], {"Élu": True, "Zone rurale": False}) == 0
    assert len(desk.run(record_history, "funding_file", three)) == acts
    desk.run(change_tags, FUNDING_FILE, [three], {"Élu": False})
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
    assert desk.run(tags_of, "funding_file", dossiers) == ()
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
    assert [(one.name, one.colour) for one in desk.run(tags_of, "funding_file", dossiers[:1]) if one.count] == [
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
    desk.run(change_tags, FUNDING_FILE, dossiers, {"Coup de cœur": False})
    assert found() == []


def test_labels_wear_colours_in_turn_and_stand_in_french_order() -> None:
    assert next_colour([]) is TagColour.BLUE
    assert next_colour([TagColour.BLUE, TagColour.ORANGE]) is TagColour.GREEN
    assert next_colour(TagColour) is TagColour.BLUE
    assert in_order(["zone", "Élu", "agro"]) == ("agro", "Élu", "zone")


RECORDS: dict[str, tuple[Record[Any], Callable[[Desk], list[int]]]] = {
    "funding_file": (FUNDING_FILE, lambda desk: [complete_file(desk, title=title) for title in ("Un", "Deux")]),
    "ptce": (PTCE, lambda desk: [desk.run(create_ptce, name) for name in ("Aulne", "Bouleau")]),
    "organisation": (
        ORGANISATION,
        lambda desk: [
            desk.run(create_organisation, name, OrganisationKind.ASSOCIATION, ess=True) for name in ("Aulne", "Bouleau")
        ],
    ),
}


def test_every_kind_of_record_that_bears_labels_is_tried() -> None:
    assert set(RECORDS) == set(TAG_OF)


@pytest.mark.parametrize("kind", RECORDS)
def test_records_of_each_kind_bear_labels_are_found_by_them_and_come_back_with_them(desk: Desk, kind: str) -> None:
    record, made = RECORDS[kind]
    one, two = made(desk)

    def borne() -> list[list[str]]:
        return [[tag.name for tag in desk.run(tags_of, kind, [key]) if tag.count] for key in (one, two)]

    def found() -> list[int]:
        return [hit.record for hit in desk.run(search, "coup de coeur") if hit.page == kind]

    before = dump(desk)
    assert desk.run(put_tags, record, [one], {"Coup de cœur": True}) == 1
    assert (borne(), found()) == ([["Coup de cœur"], []], [one])
    assert desk.run(put_tags, record, [one, two], {"Coup de cœur": True, "Élu": True}) == 2
    assert borne() == [["Coup de cœur", "Élu"], ["Coup de cœur", "Élu"]]
    assert sorted(found()) == sorted([one, two])
    desk.run(delete_record, kind, two)
    desk.run(change_tag, tag_id(desk, "Élu"), "name", "À voir")
    desk.run(restore_record, desk.run(list_trash)[0].id)
    assert borne() == [["À voir", "Coup de cœur"], ["Coup de cœur", "Élu"]]
    assert desk.run(verify).faults == ()
    for _act in range(5):
        desk.run(undo)
    assert dump(desk) == before


def test_the_history_names_the_record_or_counts_the_records_of_each_kind(desk: Desk) -> None:
    said = []
    for record, made in RECORDS.values():
        one, two = made(desk)
        desk.run(add_tag, "name", record.label)
        for ids, on in (([one], True), ([one, two], True), ([one, two], False), ([one, two], True)):
            desk.run(change_tags, record, ids, {record.label: on, "Élu": on})
            said.append(last_act(desk))
        desk.run(change_tags, record, [one], {record.label: False})
        said.append(last_act(desk))
        desk.run(change_tags, record, [one], {record.label: True, "Élu": False})
        said.append(last_act(desk))
    assert [one for one in said if "PTCE" in one] == [
        "Mettre les étiquettes « Élu », « PTCE » sur le PTCE « Aulne »",
        "Mettre les étiquettes « Élu », « PTCE » sur le PTCE « Bouleau »",
        "Retirer les étiquettes « Élu », « PTCE » de 2 PTCE",
        "Mettre les étiquettes « Élu », « PTCE » sur 2 PTCE",
        "Retirer l’étiquette « PTCE » du PTCE « Aulne »",
        "Modifier les étiquettes du PTCE « Aulne »",
    ]
    assert [one for one in said if "Structure" in one or "de « Aulne »" in one] == [
        "Mettre les étiquettes « Élu », « Structure » sur « Aulne »",
        "Mettre les étiquettes « Élu », « Structure » sur « Bouleau »",
        "Retirer les étiquettes « Élu », « Structure » de 2 structures",
        "Mettre les étiquettes « Élu », « Structure » sur 2 structures",
        "Retirer l’étiquette « Structure » de « Aulne »",
        "Modifier les étiquettes de « Aulne »",
    ]


def test_a_label_taken_off_says_how_many_of_each_kind_bore_it(desk: Desk) -> None:
    for record, made in RECORDS.values():
        desk.run(put_tags, record, made(desk), {"Élu": True})
    before = dump(desk)
    desk.run(remove_tag, tag_id(desk, "Élu"))
    assert last_act(desk) == "Retirer l’étiquette « Élu », portée par 2 dossiers, 2 PTCE et 2 structures"
    desk.run(undo)
    assert dump(desk) == before
    desk.run(add_tag, "name", "Vide")
    desk.run(remove_tag, tag_id(desk, "Vide"))
    assert last_act(desk) == "Retirer l’étiquette « Vide »"


def test_two_records_made_one_bear_the_labels_of_both_once(desk: Desk) -> None:
    kept, gone = RECORDS["organisation"][1](desk)
    desk.run(put_tags, ORGANISATION, [kept, gone], {"Élu": True})
    desk.run(put_tags, ORGANISATION, [kept], {"Rural": True})
    desk.run(put_tags, ORGANISATION, [gone], {"Zone": True})
    before = dump(desk)
    desk.run(merge_organisations, kept, gone, ())
    assert [tag.name for tag in desk.run(tags_of, "organisation", [kept]) if tag.count] == ["Élu", "Rural", "Zone"]
    assert desk.run(verify).faults == ()
    desk.run(undo)
    assert dump(desk) == before


@pytest.mark.of_a_file
@pytest.mark.parametrize("kind", RECORDS)
def test_a_copy_is_kept_before_several_records_change_and_not_before_one_does(desk: Desk, kind: str) -> None:
    record, made = RECORDS[kind]
    one, two = made(desk)

    def copies() -> int:
        return len(copies_of(desk.path))

    desk.run(put_tags, record, [one], {"Élu": True})
    desk.run(put_tags, record, [one, two], {"Élu": True})
    desk.run(change_tags, record, [one, two], {"Élu": True, "Zone": False})
    assert copies() == 0
    desk.run(put_tags, record, [one, two], {"Zone": True})
    assert copies() == 1
    desk.run(put_tags, record, [one, two], {"Zone": False})
    assert copies() == 2


def test_views_follow_a_label_that_is_renamed_and_its_undo(desk: Desk) -> None:
    desk.run(add_tag, "name", "Urgent")
    desk.run(views.save_view, "funding_files", "À traiter", {"tags": "Urgent", "text": "Urgent"})
    desk.run(views.save_view, "ptce_list", "À voir", {"tags": ["Urgent", None]})
    desk.run(change_tag, tag_id(desk, "Urgent"), "name", "Brûlant")
    assert desk.run(views.list_views, "funding_files")[0].content == {"tags": "Brûlant", "text": "Urgent"}
    assert desk.run(views.list_views, "ptce_list")[0].content == {"tags": ["Brûlant", None]}
    desk.run(undo)
    assert desk.run(views.list_views, "funding_files")[0].content["tags"] == "Urgent"
