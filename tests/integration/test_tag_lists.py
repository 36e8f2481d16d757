"""Labels in the lists of the records that bear them: a column, an order, a filter, a document."""

import csv
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import pytest

from ptce_desk.domain.file_settings import FileSettings
from ptce_desk.domain.free_fields import FreeOwner
from ptce_desk.domain.narrowing import Among, Narrowing
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.tags import TagColour, WornTag
from ptce_desk.formatting import typeset
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import Record
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.columns import FILE_COLUMNS, tags_of_row
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files, list_ids, sum_files
from ptce_desk.services.file.search import search
from ptce_desk.services.file.settings import open_settings
from ptce_desk.services.file.tags import add_tag, change_tag
from ptce_desk.services.free_fields import listed_fields
from ptce_desk.services.ptce.organisations import OrganisationFilter, page_of_organisations
from ptce_desk.services.ptce.sheets import PtceFilter, create_ptce, list_ptce
from ptce_desk.services.reports.lists import ShownList, export_files, files_report
from ptce_desk.services.reports.ptce_register import export_ptce_list
from ptce_desk.services.tags import put_tags
from tests.conftest import DoneOnce
from tests.integration.dossiers import complete_file
from tests.integration.statements import statements
from tests.structures import create_organisation

COLUMN = next(column for column in FILE_COLUMNS if column.key == "tags")


@pytest.fixture
def dossiers(desk: Desk, done_once: DoneOnce) -> list[int]:
    return done_once(desk, four_dossiers)


def four_dossiers(desk: Desk) -> list[int]:
    """Four dossiers: « Zone » and « Élu », « Élu », « Rural », and none."""
    files = [complete_file(desk, title=title) for title in ("Un", "Deux", "Trois", "Quatre")]
    for file, names in zip(files, (["Zone", "Élu"], ["Élu"], ["Rural"]), strict=False):
        desk.run(put_tags, FUNDING_FILE, [file], dict.fromkeys(names, True))
    return files


def bearing(*names: Hashable) -> FundingFileFilter:
    return FundingFileFilter(Narrowing((("tags", Among(frozenset(names))),)))


def colour(desk: Desk, name: str, wished: TagColour) -> None:
    tag = next(one for one in desk.run(open_settings).settings.tags if one.name == name)
    desk.run(change_tag, tag.id, "colour", wished)


def test_a_row_of_the_list_tells_the_labels_of_its_dossier_in_their_colours(desk: Desk, dossiers: list[int]) -> None:
    colour(desk, "Zone", TagColour.RED)
    rows = desk.run(list_files, FundingFileFilter(), descending=False, more=("tags",)).rows
    assert [row.id for row in rows] == dossiers
    assert [COLUMN.text(row) for row in rows] == ["Élu, Zone", "Élu", "Rural", ""]
    assert tags_of_row(rows[0]) == (WornTag("Élu", TagColour.BLUE), WornTag("Zone", TagColour.RED))
    assert tags_of_row(rows[3]) == ()
    unread = desk.run(list_files, FundingFileFilter()).rows[0]
    assert (COLUMN.text(unread), "tags" in unread.more) == ("", False)


def test_dossiers_are_narrowed_to_those_that_bear_any_of_some_labels_or_none(desk: Desk, dossiers: list[int]) -> None:
    one, two, three, blank = dossiers
    cases: list[tuple[tuple[Hashable, ...], list[int]]] = [
        (("Élu",), [one, two]),
        (("Zone", "Rural"), [one, three]),
        ((None,), [blank]),
        ((None, "Rural"), [three, blank]),
        (("Personne",), []),
    ]
    for names, expected in cases:
        wanted = bearing(*names)
        assert [row.id for row in desk.run(list_files, wanted, descending=False).rows] == expected, names
        assert desk.run(sum_files, wanted).count == len(expected)
        assert list(desk.run(list_ids, wanted, descending=False)) == expected


def test_the_list_is_ordered_by_its_labels_those_without_any_last(desk: Desk, dossiers: list[int]) -> None:
    one, two, three, blank = dossiers
    for descending, expected in ((False, [two, one, three, blank]), (True, [three, one, two, blank])):
        page = desk.run(list_files, FundingFileFilter(), sort="tags", descending=descending)
        assert [row.id for row in page.rows] == expected


def test_what_is_offered_is_every_label_known_or_borne_in_french_order(desk: Desk, dossiers: list[int]) -> None:
    assert desk.run(listed_fields, FreeOwner.FUNDING_FILE).offered["tags"] == ["Élu", "Rural", "Zone"]

    settings = desk.run(open_settings).settings

    def drop(desk: Desk) -> None:
        with desk.writing("") as work:
            held = work.get(FileSettings, settings.id)
            held.tags[:] = [tag for tag in held.tags if tag.name != "Élu"]
            work.commit()

    desk.run(drop)
    assert desk.run(listed_fields, FreeOwner.FUNDING_FILE).offered["tags"] == ["Élu", "Rural", "Zone"]
    rows = desk.run(list_files, FundingFileFilter(among=(dossiers[1],)), more=("tags",)).rows
    assert tags_of_row(rows[0]) == (WornTag("Élu", TagColour.GREY),)


def test_a_list_leaves_with_its_labels_and_the_sentence_of_its_filter(
    desk: Desk, dossiers: list[int], tmp_path: Path
) -> None:
    assert dossiers
    shown = ShownList((FILE_COLUMNS[0], COLUMN), descending=False)
    said = {
        ("Élu",): "2 dossiers, étiquettes : Élu",
        ("Élu", "Zone"): "2 dossiers, étiquettes : Élu ou Zone",
        (None,): "1 dossier, sans étiquette",
        ("Rural", None): "2 dossiers, étiquettes : Rural ou sans étiquette",
    }
    for names, sentence in said.items():
        assert desk.run(files_report, bearing(*names), shown).subtitle == typeset(sentence)
    target = desk.run(export_files, bearing("Élu", "Zone"), shown, tmp_path / "liste.csv")
    told = list(csv.reader(target.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert [row[-1] for row in told if row][-3:] == ["Étiquettes", "Élu, Zone", "Élu"]


def test_labels_in_view_take_no_query_more_and_those_out_of_view_are_not_read(desk: Desk, dossiers: list[int]) -> None:
    assert dossiers

    def asked(more: tuple[str, ...]) -> list[str]:
        with statements() as said:
            desk.run(list_files, FundingFileFilter(), more=more)
        return said

    without, with_labels = asked(()), asked(("tags",))
    assert len(with_labels) == len(without) > 0
    assert not any("funding_file_tag" in one for one in without)
    assert sum("funding_file_tag" in one for one in with_labels) == 1


def test_ptce_and_structures_tell_their_labels_are_ordered_by_them_and_offer_them(desk: Desk) -> None:
    names = ("Aulne", "Bouleau", "Charme", "Doucier")
    poles = [desk.run(create_ptce, name) for name in names]
    structures = [desk.run(create_organisation, name, OrganisationKind.ASSOCIATION, ess=True) for name in names]
    records: list[tuple[Record[Any], list[int]]] = [(PTCE, poles), (ORGANISATION, structures)]
    for record, keys in records:
        for key, borne in zip(keys, (["Zone"], ["Élu", "Zone"], ["élan"]), strict=False):
            desk.run(put_tags, record, [key], dict.fromkeys(borne, True))

    def read(*, descending: bool) -> list[list[tuple[int, list[str]]]]:
        told = desk.run(list_ptce, PtceFilter(), order="tags", descending=descending)
        page = desk.run(page_of_organisations, OrganisationFilter(), sort="tags", descending=descending)
        return [
            [(row.id, [tag.name for tag in row.tags]) for row in rows if row.id in keys]
            for rows, keys in ((told, poles), (page.rows, structures))
        ]

    for place, (one, two, three, blank) in enumerate((poles, structures)):
        up = [(three, ["élan"]), (two, ["Élu", "Zone"]), (one, ["Zone"])]
        assert read(descending=False)[place] == [*up, (blank, [])]
        assert read(descending=True)[place] == [*reversed(up), (blank, [])]
    for owner in (FreeOwner.PTCE, FreeOwner.ORGANISATION):
        assert desk.run(listed_fields, owner).offered["tags"] == ["élan", "Élu", "Zone"]
    assert "tags" not in desk.run(listed_fields, FreeOwner.SCHEME).offered


def test_the_register_of_ptce_says_labels_once_there_are_some(desk: Desk, tmp_path: Path) -> None:
    key = desk.run(create_ptce, "Aulne")

    def told() -> str:
        target = desk.run(export_ptce_list, PtceFilter(), tmp_path / "ptce.csv")
        return target.read_text("utf-8-sig")

    assert "Étiquettes" not in told()
    desk.run(put_tags, PTCE, [key], {"Zone": True, "Élu": True})
    assert "Étiquettes" in told()
    assert "Élu, Zone" in told()


def test_one_who_asks_for_a_label_is_led_to_the_dossiers_that_bear_it(desk: Desk, dossiers: list[int]) -> None:
    def labels(typed: str) -> list[tuple[str, str]]:
        return [(hit.title, hit.detail) for hit in desk.run(search, typed) if hit.page == "funding_files"]

    desk.run(add_tag, "name", "Zone humide")
    every = [("Élu", "2 dossiers"), ("Rural", "1 dossier"), ("Zone", "1 dossier"), ("Zone humide", "aucun dossier")]
    expected = [(typeset(f"Étiquette « {name} »"), count) for name, count in every]
    assert labels("étiquettes") == labels("éti") == expected
    assert labels("étiquette zon") == expected[2:]
    assert labels("hum étiquette") == expected[3:]
    assert (labels("ét"), labels("zone"), labels("étiquette vallée")) == ([], [], [])
    first = desk.run(search, "étiquette élu")[0]
    assert first.filter is not None
    assert [row.id for row in desk.run(list_files, first.filter, descending=False).rows] == dossiers[:2]
