"""Two records of one structure: seen as likely doubles, made one, whatever leads to them, and one undo."""

import random
from collections import defaultdict
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import text

from ptce_desk.db.queries import ledger as queries
from ptce_desk.db.schema import JOURNALED, metadata
from ptce_desk.domain.aid.ledger import entries_of
from ptce_desk.domain.doubles import Likeness
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.funding_files import CarrierShare, FundingFile
from ptce_desk.domain.organisations import Contact, MemberRole, Membership, Organisation, OrganisationKind, Quality
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.recipients import LegalPerson
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.deletion import list_trash, restore_record
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.ptce import merging
from ptce_desk.services.ptce import organisations as service
from ptce_desk.services.ptce.organisations import OrganisationFilter
from tests.integration.dumps import dump
from tests.integration.every_table import FIRST, fill_every_table
from tests.integration.raw_rows import held
from tests.integration.test_ledger_in_random_files import _fill as fill_with_awards
from tests.slowly import slowly

D = Decimal
K = OrganisationKind
SIRET, OTHER_SIRET, OTHER_SIREN = "73282932000074", "732829320", "552100554"
RNA = "W123456789"


def add(desk: Desk, name: str, **fields: object) -> int:
    with desk.writing("Ajouter une structure") as work:
        organisation = Organisation(name, K.ASSOCIATION, ess=True)
        for field, value in fields.items():
            setattr(organisation, field, value)
        work.add(organisation)
        work.commit()
        return organisation.id


def twice(desk: Desk) -> list[str]:
    page = desk.run(service.page_of_organisations, OrganisationFilter(twice=True))
    assert desk.run(service.sum_organisations, OrganisationFilter(twice=True)).count == len(page.rows)
    return [row.name for row in page.rows]


def test_every_link_to_a_record_is_moved_whatever_the_table_and_comes_back_by_one_undo(desk: Desk) -> None:
    fill_every_table(desk)
    gone, kept = FIRST, FIRST + 1
    with desk.database.rewriting() as connection:
        connection.execute(
            text("UPDATE attachment SET owner_kind = 'organisation', owner_id = :gone WHERE id = :gone"), {"gone": gone}
        )
    before, pointing = dump(desk), _pointing(desk, gone)
    keys = {
        (table.name, key.parent.name)
        for table in metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name == "organisation"
    }
    assert {place for place, ids in pointing.items() if ids} == keys | {("attachment", "owner_id")}
    preview = desk.run(merging.preview_merge, kept, gone)
    assert sum(preview.moved.values()) == sum(len(ids) for ids in pointing.values())
    assert dump(desk) == before
    desk.run(merging.merge_organisations, kept, gone, [])
    after = _pointing(desk, kept)
    assert not any(_pointing(desk, gone).values())
    assert all(ids <= after[place] for place, ids in pointing.items())
    desk.run(undo)
    assert dump(desk) == before
    desk.run(redo)
    assert not any(_pointing(desk, gone).values())


def _pointing(desk: Desk, organisation_id: int) -> dict[tuple[str, str], set[int]]:
    """The rows that lead to a structure, read by SQL of our own."""
    found = {}
    with desk.reading() as connection:
        for table in metadata.sorted_tables:
            for name in (column.name for column in table.columns if table.name in JOURNALED):
                linked = any(key.column.table.name == "organisation" for key in table.c[name].foreign_keys)
                owned = name == "owner_id"
                if linked or owned:
                    only = " AND owner_kind = 'organisation'" if owned else ""
                    query = text(f'SELECT id FROM "{table.name}" WHERE "{name}" = :id{only}')  # noqa: S608
                    found[table.name, name] = set(connection.execute(query, {"id": organisation_id}).scalars())
    return found


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ({"siret": SIRET}, {"siret": OTHER_SIRET, "name": "Autre nom"}, Likeness.SIREN),
        ({"rna": RNA}, {"rna": RNA, "name": "Autre nom"}, Likeness.RNA),
        ({}, {"name": "BOIS d’Ardenne"}, Likeness.NAME),
        ({"commune": "Sedan"}, {"commune": "SEDAN"}, Likeness.NAME),
        ({"commune": "Sedan"}, {}, Likeness.NAME),
        ({"commune": "Sedan"}, {"commune": "Reims"}, None),
        ({"siret": SIRET}, {"siret": OTHER_SIREN}, None),
        ({"siret": SIRET, "rna": RNA}, {"siret": OTHER_SIREN, "rna": RNA}, None),
        ({"siret": SIRET}, {"siret": "123"}, Likeness.NAME),
        ({"siret": "123"}, {"siret": "123", "name": "Autre nom"}, None),
        ({"rna": RNA}, {"rna": "W987654321"}, None),
        ({"rna": RNA}, {"rna": "W98"}, Likeness.NAME),
        ({}, {"name": "Pierre d’Ardenne"}, None),
    ],
)
def test_a_likely_double_is_said_on_entry_on_the_page_and_in_the_list(
    desk: Desk, one: dict[str, str], other: dict[str, str], why: Likeness | None
) -> None:
    first = add(desk, "Bois d'Ardenne", **one)
    entered = {"name": "Bois d'Ardenne", **other}
    said = desk.run(service.likely_doubles, **entered)
    assert [double.likeness for double in said] == ([] if why is None else [why])
    second = add(desk, **entered)
    for organisation_id, double_id in ((first, second), (second, first)):
        found = desk.run(service.open_organisation, organisation_id).doubles
        assert [(double.id, double.likeness) for double in found] == ([] if why is None else [(double_id, why)])
    assert len(twice(desk)) == (0 if why is None else 2)


def test_what_only_the_record_that_goes_knows_is_offered_and_the_rest_is_chosen(desk: Desk) -> None:
    kept = add(desk, "Bois", siret=SIRET, commune="Sedan")
    gone = add(desk, "Bois SCOP", rna=RNA, commune="Reims", qualities=frozenset({Quality.SCOP}))
    offered = {one.field: one.from_gone for one in desk.run(merging.preview_merge, kept, gone).differences}
    assert offered == {"name": False, "qualities": True, "siret": False, "rna": True, "commune": False}
    desk.run(merging.merge_organisations, kept, gone, ["rna", "commune", "qualities"])
    organisation = desk.run(service.open_organisation, kept).organisation
    assert (organisation.name, organisation.siret, organisation.rna) == ("Bois", SIRET, RNA)
    assert organisation.commune == "Reims"
    assert organisation.qualities == frozenset({Quality.SCOP})


def test_the_words_of_a_legal_category_go_with_it(desk: Desk) -> None:
    kept = add(desk, "Bois")
    gone = add(desk, "Bois", legal_category="9220", legal_form="Association déclarée")
    (told,) = desk.run(merging.preview_merge, kept, gone).differences
    assert (told.field, told.kept, told.gone, told.from_gone) == ("legal_category", "", "Association déclarée", True)
    desk.run(merging.merge_organisations, kept, gone, ["legal_category"])
    organisation = desk.run(service.open_organisation, kept).organisation
    assert (organisation.legal_category, organisation.legal_form) == ("9220", "Association déclarée")


def test_what_opens_the_record_gone_opens_the_one_kept_through_several_merges(desk: Desk) -> None:
    first, second, third = (add(desk, "Bois") for _time in range(3))
    desk.run(merging.merge_organisations, second, first, [])
    desk.run(merging.merge_organisations, third, second, [])
    assert desk.run(service.open_organisation, first).organisation.id == third
    desk.run(undo)
    assert desk.run(service.open_organisation, first).organisation.id == second
    desk.run(undo)
    assert desk.run(service.open_organisation, first).organisation.id == first


def test_a_structure_deleted_leads_nowhere_and_one_is_not_merged_into_itself(desk: Desk) -> None:
    first, second = add(desk, "Bois"), add(desk, "Bois")
    desk.run(service.delete_organisation, first)
    with pytest.raises(NotFoundError):
        desk.run(service.open_organisation, first)
    with pytest.raises(NotFoundError):
        desk.run(merging.preview_merge, second, second)
    with pytest.raises(NotFoundError):
        desk.run(merging.merge_organisations, second, second, [])


def test_the_record_gone_comes_back_alone_from_the_trash(desk: Desk) -> None:
    kept, gone = add(desk, "Bois"), add(desk, "Bois (bis)", siret=SIRET)
    desk.run(service.add_line, gone, "contacts", "name", "Anne")
    desk.run(merging.merge_organisations, kept, gone, [])
    (row,) = desk.run(list_trash)
    assert (row.kind, row.name) == ("organisation", "Bois (bis)")
    desk.run(restore_record, row.id)
    back = desk.run(service.open_organisation, gone).organisation
    assert (back.name, back.siret, back.contacts) == ("Bois (bis)", SIRET, [])
    assert [one.name for one in desk.run(service.open_organisation, kept).organisation.contacts] == ["Anne"]


def test_one_dossier_carried_by_both_and_one_ptce_joined_by_both_name_the_structure_once(desk: Desk) -> None:
    kept, gone, other = add(desk, "Bois"), add(desk, "Bois"), add(desk, "Pierre")
    fill_every_table(desk)
    with desk.writing("Partager") as work:
        file = work.get(FundingFile, FIRST)
        shares = ((other, "0.2"), (gone, "0.5"), (kept, "0.3"))
        file.carriers = [CarrierShare(key, D(share)) for key, share in shares]
        role = MemberRole.MEMBER
        standing = (
            (kept, role, date(2020, 1, 1), date(2022, 12, 31)),
            (gone, role, date(2022, 6, 1), None),
            (gone, role, date(2010, 1, 1), date(2015, 1, 1)),
            (gone, MemberRole.PARTNER, None, None),
            (other, role, None, date(2021, 1, 1)),
        )
        work.get(Ptce, FIRST).memberships = [
            Membership(key, role, since=since, until=until) for key, role, since, until in standing
        ]
        for key in (kept, gone):
            work.get(Organisation, key).contacts += [Contact("Anne", phone="03")]
        work.get(Organisation, gone).contacts += [Contact("Anne", phone="04")]
        work.commit()
    before = dump(desk)
    desk.run(merging.merge_organisations, kept, gone, [])
    carried = "SELECT organisation_id, share FROM carrier_share WHERE funding_file_id = ? ORDER BY position"
    members = "SELECT organisation_id, role, since, until FROM membership WHERE ptce_id = ? ORDER BY id"
    assert held(desk, carried, FIRST) == [(other, "0.2"), (kept, "0.8")]
    assert held(desk, members, FIRST) == [
        (kept, "member", "2020-01-01", None),
        (kept, "member", "2010-01-01", "2015-01-01"),
        (kept, "partner", None, None),
        (other, "member", None, "2021-01-01"),
    ]
    contacts = desk.run(service.open_organisation, kept).organisation.contacts
    assert sorted((one.name, one.phone) for one in contacts) == [("Anne", "03"), ("Anne", "04")]
    desk.run(undo)
    assert dump(desk) == before


@pytest.mark.parametrize("seed", [0, *slowly(1, 2, 3)])
def test_merging_doubles_of_one_siren_leaves_the_ledger_as_it_was(desk: Desk, seed: int) -> None:
    desk.run(fill_with_awards, random.Random(seed))  # noqa: S311  # made-up data
    with desk.writing("Donner un SIREN aux doubles") as work:
        for key, siret in ((1, SIRET), (2, OTHER_SIRET), (3, SIRET)):
            organisation = work.get(Organisation, key)
            organisation.siret, organisation.rna = siret, ""
        work.commit()
    before = desk.run(_ledger)
    assert any(person == SIRET[:9] for person, _year in before)
    for gone in (2, 3):
        desk.run(merging.merge_organisations, 1, gone, [])
        assert desk.run(_ledger) == before


def _ledger(desk: Desk) -> dict[tuple[LegalPerson, int | None], Decimal]:
    sums: dict[tuple[LegalPerson, int | None], Decimal] = defaultdict(Decimal)
    with desk.reading() as connection:
        for grant in queries.grants(connection, queries.granted()):
            for entry in entries_of(grant):
                if entry.person is not None and entry.amount:
                    sums[entry.person, entry.year] += entry.amount
    return dict(sums)
