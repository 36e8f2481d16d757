from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.db.queries.frameworks import FrameworkFilter, FrameworkRow
from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.errors import InUseError, NotFoundError
from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file import deletion
from ptce_desk.services.file.search import search
from ptce_desk.services.file.undo import undo
from ptce_desk.services.home.new_file import Authority, create_file
from ptce_desk.services.ptce import sheets
from ptce_desk.services.records import create_record
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.frameworks import FrameworkOrder, FrameworkSheet

D = Decimal


def framework_row(desk: Desk, text: str) -> FrameworkRow:
    (row,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text=text))
    return row


def sheet_of(desk: Desk, text: str) -> FrameworkSheet:
    return desk.run(frameworks.open_framework, framework_row(desk, text).id)


def ptce_id(desk: Desk, text: str) -> int:
    return desk.run(sheets.list_ptce, PtceFilter(text=text))[0].id


def test_a_new_file_knows_the_frameworks_of_the_guide_and_the_schemes_that_apply_them(desk: Desk) -> None:
    assert len(desk.run(frameworks.list_frameworks, FrameworkFilter())) == 21
    pacte = sheet_of(desk, "PACTE Lorraine")
    assert pacte.framework.source == "guide RTES 2014, l. 732-736"
    assert [scheme.name for scheme in pacte.schemes] == ["LOR-PACTE"]
    assert "LOR-PACTE" not in [scheme.name for scheme in pacte.other_schemes]
    assert len(pacte.other_schemes) == len({row.scheme_id for row in desk.run(list_schemes)}) - 1


def test_the_panel_loaded_later_meets_the_frameworks_that_name_its_ptce(desk: Desk) -> None:
    assert [ptce.name for ptce in sheet_of(desk, "SREED").ptce] == ["CBE Pays d'Ancenis", "Les Ecosolies"]
    sheet = desk.run(sheets.open_ptce, ptce_id(desk, "Ecosolies"))
    assert [row.name for row in sheet.frameworks] == [
        "Plan d’actions ESS de Nantes Métropole 2013-2014",
        "SREED Pays de la Loire 2011-2016",
    ]


def test_loading_again_adds_only_what_was_deleted(desk: Desk) -> None:
    assert desk.run(frameworks.load_frameworks) == 0
    deleted = framework_row(desk, "SREED")
    desk.run(deletion.delete_record, "policy_framework", deleted.id)
    assert desk.run(frameworks.load_frameworks) == 1
    back = sheet_of(desk, "SREED")
    assert [ptce.name for ptce in back.ptce] == ["CBE Pays d'Ancenis", "Les Ecosolies"]
    assert [scheme.name for scheme in back.schemes] == ["PDL-2013-PTCE-1", "PDL-2013-PTCE-2"]


def test_a_file_without_panel_takes_the_frameworks_without_ptce(
    tmp_path: Path, surroundings: Surroundings, open_desk: Callable[[Path], Desk]
) -> None:
    path = tmp_path / "new.ptce"
    create_file(surroundings, path, Authority()).close()
    desk = open_desk(path)
    assert {row.ptce_count for row in desk.run(frameworks.list_frameworks, FrameworkFilter())} == {0}
    desk.run(sheets.load_panel)
    assert framework_row(desk, "SREED").ptce_count == 2


def test_each_field_is_kept_and_undone_under_its_own_label(desk: Desk) -> None:
    framework_id = desk.run(create_record, FRAMEWORK, {"name": "Contrat local", "kind": FrameworkKind.OTHER})
    desk.run(frameworks.change_framework, framework_id, "amount", D("250000.50"))
    sheet = desk.run(frameworks.change_framework, framework_id, "start", date(2026, 1, 1))
    assert (sheet.framework.amount, sheet.framework.start) == (D("250000.50"), date(2026, 1, 1))
    assert desk.run(undo).label.endswith("Modifier le début de la période du cadre « Contrat local »")
    assert desk.run(frameworks.open_framework, framework_id).framework.start is None


def test_a_scheme_and_a_ptce_are_linked_once_and_unlinked(desk: Desk) -> None:
    framework_id = desk.run(create_record, FRAMEWORK, {"name": "Contrat local", "kind": FrameworkKind.OTHER})
    scheme = desk.run(list_schemes)[0]
    pole = ptce_id(desk, "ardaines")
    for _twice in range(2):
        desk.run(frameworks.link, framework_id, "schemes", scheme.scheme_id)
        sheet = desk.run(frameworks.link, framework_id, "ptce", pole)
    assert [linked.name for linked in sheet.schemes] == [scheme.code]
    assert [linked.name for linked in sheet.ptce] == ["ARDAINES"]
    assert [row.name for row in desk.run(sheets.open_ptce, pole).frameworks] == ["Contrat local"]
    desk.run(frameworks.unlink, framework_id, "schemes", scheme.scheme_id)
    sheet = desk.run(frameworks.unlink, framework_id, "ptce", pole)
    assert (sheet.schemes, sheet.ptce) == ((), ())
    with pytest.raises(NotFoundError):
        desk.run(frameworks.unlink, framework_id, "ptce", pole)


def test_a_ptce_named_in_a_framework_is_not_deleted_unawares(desk: Desk) -> None:
    with pytest.raises(InUseError) as refusal:
        desk.run(deletion.delete_record, "ptce", ptce_id(desk, "Sud Archer"))
    assert refusal.value.uses == {"framework_ptce": 1}


def test_the_list_is_filtered_by_kind_and_by_words_without_accents(desk: Desk) -> None:
    contracts = desk.run(frameworks.list_frameworks, FrameworkFilter(frozenset({FrameworkKind.STATE_REGION_CONTRACT})))
    assert [row.name for row in contracts] == ["Contrat de projets État-Région Bourgogne", "PACTE Lorraine"]
    assert framework_row(desk, "TERRITOIRE D'ILLE-ET").signatories == "Département d’Ille-et-Vilaine, EPCI"


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("name", "Agenda 21 du Sicoval 2011-2014"),
        ("start", "Agenda 21 du Sicoval 2011-2014"),
        ("kind", "Agenda 21 du Sicoval 2011-2014"),
        ("signatories", "Plan d’action ESS de Cergy-Pontoise"),
    ],
)
def test_the_list_follows_a_column_in_french_order(desk: Desk, order: FrameworkOrder, first: str) -> None:
    rows = desk.run(frameworks.list_frameworks, FrameworkFilter(), order=order)
    assert rows[0].name == first


@pytest.mark.parametrize(
    ("order", "last"),
    [("start", "PO FEDER/FSE Rhône-Alpes 2014-2020"), ("amount", "PACTE Lorraine")],
)
def test_the_largest_comes_first_in_descending_order(desk: Desk, order: FrameworkOrder, last: str) -> None:
    rows = desk.run(frameworks.list_frameworks, FrameworkFilter(), order=order, descending=True)
    assert rows[0].name == last


def test_a_framework_is_found_by_its_signatories(desk: Desk) -> None:
    assert ("framework", "PACTE Lorraine") in [(hit.page, hit.title) for hit in desk.run(search, "region lorraine")]
