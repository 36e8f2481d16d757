"""Fields of one's own in the lists of PTCE, structures and schemes: carried, ordered, summed, written."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.domain.free_fields import FreeField, FreeOwner, FreeType
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import Record
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import group_files, list_files
from ptce_desk.services.free_fields import listed_fields
from ptce_desk.services.free_values import keep_free
from ptce_desk.services.ptce.organisations import OrganisationFilter, page_of_organisations, sum_organisations
from ptce_desk.services.ptce.sheets import PtceFilter, create_ptce, list_ptce
from ptce_desk.services.reports.ptce_register import export_ptce_list
from ptce_desk.services.reports.schemes import export_schemes
from ptce_desk.services.schemes import catalogue
from ptce_desk.services.schemes.schemes import SchemeFilter, list_schemes
from ptce_desk.wording.axes import OWN, group_heading, group_value
from tests.integration.own_fields import make
from tests.structures import create_organisation

D = Decimal
RECORDS: Final[Mapping[FreeOwner, Record[Any]]] = {
    FreeOwner.PTCE: PTCE,
    FreeOwner.ORGANISATION: ORGANISATION,
    FreeOwner.SCHEME: SCHEME,
}


def three(desk: Desk, owner: FreeOwner) -> list[int]:
    """Three records of a kind, the only ones that matter here."""
    if owner is FreeOwner.PTCE:
        return [desk.run(create_ptce, name) for name in ("Aulne", "Bouleau", "Charme")]
    if owner is FreeOwner.ORGANISATION:
        kind = OrganisationKind.ASSOCIATION
        return [desk.run(create_organisation, name, kind, ess=True) for name in ("Aulne", "Bouleau", "Charme")]
    return [row.id for row in desk.run(list_schemes, SchemeFilter())[:3]]


def read(desk: Desk, owner: FreeOwner, sort: str, *, descending: bool) -> list[Any]:
    match owner:
        case FreeOwner.PTCE:
            return desk.run(list_ptce, PtceFilter(), order=sort, descending=descending)
        case FreeOwner.ORGANISATION:
            page = desk.run(page_of_organisations, OrganisationFilter(), sort=sort, descending=descending)
            return list(page.rows)
        case _:
            return desk.run(list_schemes, SchemeFilter(), order=sort, descending=descending)


def filled(desk: Desk, owner: FreeOwner) -> tuple[list[FreeField], list[int]]:
    """A field of each type; the first record says the later, the second the earlier, the third nothing."""
    fields = [
        make(desk, "Canton", owner=owner),
        make(desk, "Loyer", FreeType.AMOUNT, owner=owner),
        make(desk, "Visite", FreeType.DATE, owner=owner),
        make(desk, "Sol", FreeType.CHOICE, "Sable ; Argile", owner=owner),
    ]
    ids = three(desk, owner)
    told = (("Fougères", D("1200.50"), date(2026, 3, 1), "Sable"), ("Évian", D(300), date(2025, 3, 1), "Argile"))
    for record_id, values in zip(ids, told, strict=False):
        for field, value in zip(fields, values, strict=True):
            desk.run(keep_free, RECORDS[owner], record_id, field.key, value)
    return fields, ids


@pytest.mark.parametrize("owner", RECORDS)
def test_a_list_is_ordered_by_each_of_them_what_is_not_said_last(desk: Desk, owner: FreeOwner) -> None:
    fields, (first, second, blank) = filled(desk, owner)
    for field in fields:
        up = read(desk, owner, field.key, descending=False)
        assert [row.id for row in up][:2] == [second, first], field.name
        assert up[0].own[field.key] < up[1].own[field.key] or field.name == "Canton"
        assert {row.own[field.key] for row in up if row.id not in (first, second)} == {None}
        down = [row.id for row in read(desk, owner, field.key, descending=True)]
        assert down[:2] == [first, second], field.name
        assert blank in down[2:]
    offered = desk.run(listed_fields, owner).offered
    assert {key: values for key, values in offered.items() if key != "tags"} == {
        fields[0].key: ["Évian", "Fougères"],
        fields[3].key: ["Sable", "Argile"],
    }


def test_rows_carry_the_fields_of_their_own_kind_alone(desk: Desk) -> None:
    rent = make(desk, "Loyer", FreeType.AMOUNT, owner=FreeOwner.ORGANISATION)
    for owner in (FreeOwner.PTCE, FreeOwner.SCHEME):
        three(desk, owner)
        assert {len(row.own) for row in read(desk, owner, "file_count", descending=False)} == {0}
    three(desk, FreeOwner.ORGANISATION)
    (told,) = {tuple(row.own) for row in read(desk, FreeOwner.ORGANISATION, "name", descending=False)}
    assert told == (rent.key,)


def test_amounts_of_structures_are_summed_of_each_record_that_answers(desk: Desk) -> None:
    fields, (first, second, _blank) = filled(desk, FreeOwner.ORGANISATION)
    rent = fields[1].key
    every = desk.run(sum_organisations, OrganisationFilter(), (rent,))
    assert (every.count, every.own) == (3, {rent: D("1500.50")})
    for among, expected in (((second,), D(300)), ((first, second), D("1500.50")), ((), D(0))):
        assert desk.run(sum_organisations, OrganisationFilter(among=among), (rent,)).own == {rent: expected}
    assert desk.run(sum_organisations, OrganisationFilter()).own == {}


@pytest.mark.parametrize("owner", [FreeOwner.PTCE, FreeOwner.SCHEME])
def test_a_register_tells_them_beside_what_it_tells_of_each(desk: Desk, owner: FreeOwner, tmp_path: Path) -> None:
    filled(desk, owner)
    write: Callable[[Path], Path] = (
        (lambda target: desk.run(export_ptce_list, PtceFilter(), target))
        if owner is FreeOwner.PTCE
        else (lambda target: desk.run(export_schemes, SchemeFilter(), target))
    )
    sheet = load_workbook(write(tmp_path / "registre.xlsx"), data_only=True).worksheets[0]
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert {"Canton", "Sol", "Évian", "Argile", 1200.5, 300, datetime(2026, 3, 1)} <= set(cells)  # noqa: DTZ001  # as a workbook has it
    text = "\n".join(page.extract_text() for page in PdfReader(write(tmp_path / "registre.pdf")).pages)
    assert "(suite)" in text
    assert {"Canton", "Évian", "Argile"} <= set(text.split())


def test_amounts_and_days_of_ones_own_are_grouped_by_band_and_by_year_as_the_others_are(desk: Desk) -> None:
    rent, until = make(desk, "Loyer", FreeType.AMOUNT), make(desk, "Bail jusqu’au", FreeType.DATE)
    scheme = desk.run(catalogue.list_schemes)[0].scheme_id
    told = ((Decimal("500.00"), date(2026, 2, 1)), (Decimal("999.99"), date(2026, 11, 30)), (Decimal(5000), None))
    made = [desk.run(instruct.create_file, scheme_id=scheme, title=f"{amount}") for amount, _day in told]
    for file_id, (amount, day) in zip(made, told, strict=True):
        desk.run(keep_free, FUNDING_FILE, file_id, rent.key, amount)
        desk.run(keep_free, FUNDING_FILE, file_id, until.key, day)
    low, high = "Moins de 1 000 €", "De 5 000 € à moins de 10 000 €"
    for key, groups, name, heading in (
        (rent.key, [(1, made[:2], low), (3, made[2:], high)], "Loyer", "Loyer (tranche)"),
        (until.key, [(2026, made[:2], "2026"), (None, made[2:], "Non renseigné")], "Bail", "Bail (année)"),
    ):
        found = desk.run(group_files, FundingFileFilter(), (key,))
        assert [(group.values[0], group.count) for group in found] == [(value, len(ids)) for value, ids, _ in groups]
        for group, (value, ids, words) in zip(found, groups, strict=True):
            within = FundingFileFilter().within((key,), (value,))
            assert sorted(row.id for row in desk.run(list_files, within).rows) == ids
            assert group_value(key, value, group.names[0]).replace("\u202f", " ").replace("\u00a0", " ") == words
        assert group_heading(key, {OWN: {key: name}}) == heading
