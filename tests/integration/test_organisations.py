"""Organisations through the services: listed, described, counted, never deleted from under a dossier."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptce_desk.db.queries.organisations import SORT_COLUMNS
from ptce_desk.db.queries.paging import PAGE_SIZE
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.errors import InUseError, NotFoundError
from ptce_desk.domain.funding_files import CarrierShare, FundingFile
from ptce_desk.domain.organisations import MemberRole, Organisation, OrganisationKind, Quality
from ptce_desk.records.kinds import Ticked
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file.deletion import restore_record
from ptce_desk.services.file.undo import undo, undo_state
from ptce_desk.services.ptce import organisations as service
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.organisations import ListedOrganisation, OrganisationFilter
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.wording.errors import error_sentence
from tests.conftest import NOW
from tests.integration.dumps import dump
from tests.slowly import spread
from tests.structures import create_organisation

D = Decimal
K = OrganisationKind
EVERY = OrganisationFilter()


def add(desk: Desk, name: str, kind: OrganisationKind = K.ASSOCIATION, *, ess: bool = True, commune: str = "") -> int:
    return desk.run(create_organisation, name, kind, ess=ess, commune=commune)


def add_many(desk: Desk, count: int) -> None:
    with desk.writing("Ajouter des structures") as work:
        for number in range(count):
            kind, ess = list(K)[number % len(K)], number % 3 == 0
            work.add(Organisation(f"Structure {number % 70}", kind, ess, commune=f"É{number % 5}"))
        work.commit()


def a_ptce(desk: Desk) -> int:
    return desk.run(sheets.list_ptce, sheets.PtceFilter())[0].id


def file_for(desk: Desk, beneficiary: int | None, voted: str = "") -> int:
    scheme = next(row for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    file_id = desk.run(instruct.create_file, scheme_id=scheme.scheme_id, title="Filière bois", ptce_id=a_ptce(desk))
    desk.run(instruct.change_field, file_id, "beneficiary_id", beneficiary)
    if voted:
        amount = D(voted)
        for key in ("total_cost", "requested"):
            desk.run(instruct.change_field, file_id, key, amount * 2)
        sheet = desk.run(instruct.add_line, file_id, "costs", "label", "Étude")
        desk.run(instruct.change_line, file_id, "costs", sheet.file.costs[0].id, "presented", amount * 2)
        desk.run(instruct.finish_review, file_id)
        desk.run(instruct.propose, file_id, amount)
        session = desk.run(sessions.create_session, CommitteeBody.COUNCIL, NOW.date())
        desk.run(sessions.list_files, session, [file_id])
        desk.run(sessions.record_vote, session, file_id, Vote.GRANTED, amount)
    return file_id


def carry(desk: Desk, file_id: int, organisation_id: int, share: str) -> None:
    with desk.writing("Porter à plusieurs") as work:
        file = work.get(FundingFile, file_id)
        carrier = CarrierShare(organisation_id, D(share))
        file.carriers.append(carrier)
        work.commit()


def names(desk: Desk, wanted: OrganisationFilter = EVERY, sort: str = "name", *, descending: bool = False) -> list[str]:
    rows = desk.run(service.page_of_organisations, wanted, sort=sort, descending=descending).rows
    return [row.name for row in rows]


def listed(desk: Desk, organisation_id: int) -> ListedOrganisation:
    rows = desk.run(service.page_of_organisations, EVERY).rows
    return next(row for row in rows if row.id == organisation_id)


def test_a_list_counts_ptce_dossiers_and_what_was_granted(desk: Desk) -> None:
    wood, other = add(desk, "Coopérative du bois", K.COOPERATIVE), add(desk, "Autre")
    first, second = (row.id for row in desk.run(sheets.list_ptce, sheets.PtceFilter())[:2])
    for ptce_id, role in ((first, MemberRole.BEARER), (first, MemberRole.MEMBER), (second, MemberRole.MEMBER)):
        desk.run(sheets.add_member, ptce_id, wood, role)
    granted = file_for(desk, wood, "15000.00")
    file_for(desk, wood, "5000.50")
    file_for(desk, wood)
    carry(desk, file_for(desk, other), wood, "0.5")
    carry(desk, granted, wood, "0.5")
    row = listed(desk, wood)
    assert (row.ptce_count, row.file_count, row.voted) == (2, 4, D("20000.50"))
    assert (listed(desk, other).ptce_count, listed(desk, other).file_count, listed(desk, other).voted) == (0, 1, D(0))
    assert desk.run(service.sum_organisations, EVERY) == service.OrganisationSums(2, D("20000.50"))


def test_a_membership_that_ended_does_not_count_but_stays_on_the_page(desk: Desk) -> None:
    wood = add(desk, "Coopérative du bois")
    ptce_id = desk.run(sheets.list_ptce, sheets.PtceFilter())[0].id
    member = desk.run(sheets.add_member, ptce_id, wood, MemberRole.MEMBER).ptce.memberships[0]
    desk.run(sheets.change_line, ptce_id, "memberships", member.id, "until", NOW.date())
    assert listed(desk, wood).ptce_count == 1  # its last day counts
    yesterday = NOW.date() - timedelta(days=1)
    desk.run(sheets.change_line, ptce_id, "memberships", member.id, "until", yesterday)
    assert listed(desk, wood).ptce_count == 0
    (row,) = desk.run(service.open_organisation, wood).memberships
    assert (row.ptce_id, row.role, row.until) == (ptce_id, MemberRole.MEMBER, yesterday)
    desk.run(sheets.change_line, ptce_id, "memberships", member.id, "until", None)
    desk.run(sheets.change_line, ptce_id, "memberships", member.id, "since", NOW.date() + timedelta(days=1))
    assert listed(desk, wood).ptce_count == 0


def test_the_page_says_which_dossiers_and_how_much_each_year(desk: Desk) -> None:
    wood = add(desk, "Coopérative du bois")
    granted, asked = file_for(desk, wood, "15000.00"), file_for(desk, wood)
    shared = file_for(desk, None)
    carry(desk, shared, wood, "0.25")
    sheet = desk.run(service.open_organisation, wood)
    assert [(row.id, row.share, row.voted) for row in sheet.files] == [
        (shared, D("0.25"), None),
        (asked, None, None),
        (granted, None, D("15000.00")),
    ]
    assert [(row.year, row.file_count, row.granted) for row in sheet.granted] == [(2026, 1, D("15000.00"))]


def test_filters_narrow_and_combine(desk: Desk) -> None:
    add(desk, "Éco-lieu", commune="Évry")
    add(desk, "Menuiserie du Val", K.ENTERPRISE, ess=False, commune="Ève")
    add(desk, "Entreprise d’insertion", K.ENTERPRISE, commune="Évry")
    assert names(desk, OrganisationFilter(frozenset({K.ENTERPRISE}))) == ["Entreprise d’insertion", "Menuiserie du Val"]
    both = names(desk, OrganisationFilter(frozenset({K.ENTERPRISE, K.ASSOCIATION})))
    alone = [names(desk, OrganisationFilter(frozenset({kind}))) for kind in (K.ENTERPRISE, K.ASSOCIATION)]
    assert sorted(both) == sorted(alone[0] + alone[1])
    assert all(alone)
    assert names(desk, OrganisationFilter(ess=False)) == ["Menuiserie du Val"]
    assert names(desk, OrganisationFilter(frozenset({K.ENTERPRISE}), ess=True, text="EVRY")) == [
        "Entreprise d’insertion"
    ]
    assert names(desk, OrganisationFilter(text="uiserie")) == ["Menuiserie du Val"]
    assert names(desk, OrganisationFilter(text="insertion evry")) == ["Entreprise d’insertion"]
    assert desk.run(service.sum_organisations, OrganisationFilter(text="evry")).count == 2


def test_a_structure_is_found_by_its_numbers_however_they_are_spaced(desk: Desk) -> None:
    wood = add(desk, "Coopérative du bois")
    desk.run(service.keep_field, wood, "siret", "732 829 320 00074")
    desk.run(service.keep_field, wood, "rna", "w751 515 517")
    add(desk, "Autre")
    for typed in ("732829320", "732 829 320 00074", "w7515"):
        assert names(desk, OrganisationFilter(text=typed)) == ["Coopérative du bois"]
    kept = desk.run(service.open_organisation, wood).organisation
    assert (kept.siret, kept.rna) == ("73282932000074", "W751515517")


@pytest.mark.slow
@given(st.text(max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_text_can_be_searched(desk: Desk, typed: str) -> None:
    wanted = OrganisationFilter(text=typed)
    count = desk.run(service.sum_organisations, wanted).count
    assert len(desk.run(service.page_of_organisations, wanted).rows) == count


def every_page(desk: Desk, sort: str, *, descending: bool) -> list[ListedOrganisation]:
    seen: list[ListedOrganisation] = []
    after = None
    while True:
        page = desk.run(service.page_of_organisations, EVERY, sort=sort, descending=descending, after=after)
        seen += page.rows
        after = page.next
        if after is None:
            return seen


def test_a_list_read_again_has_as_many_structures_as_were_read(desk: Desk) -> None:
    desk.run(add_many, PAGE_SIZE + 30)
    again = desk.run(service.page_of_organisations, EVERY, at_least=PAGE_SIZE + 1)
    assert [row.id for row in again.rows] == [row.id for row in every_page(desk, "name", descending=False)]
    assert again.next is None


@pytest.mark.parametrize("sort", spread(SORT_COLUMNS, 4))
def test_every_order_pages_through_all_of_them_once_both_ways(desk: Desk, sort: str) -> None:
    desk.run(add_many, PAGE_SIZE + 30)
    file_for(desk, desk.run(service.page_of_organisations, EVERY).rows[5].id, "1000.00")
    up, down = every_page(desk, sort, descending=False), every_page(desk, sort, descending=True)
    assert len({row.id for row in up}) == len(up) == PAGE_SIZE + 30
    said_up, said_down = (
        [row for row in rows if sort not in ("ess", "voted") or getattr(row, sort)] for rows in (up, down)
    )
    assert said_up == said_down[::-1]
    assert (up[: len(said_up)], down[: len(said_up)]) == (said_up, said_down)


def test_names_communes_and_kinds_come_in_french_order(desk: Desk) -> None:
    for name, commune, kind in (
        ("Zèbre", "Avize", K.OTHER),
        ("Éco", "Évry", K.MUTUAL),
        ("La Fabrique", "zut", K.OTHER),
    ):
        add(desk, name, kind, commune=commune)
    assert names(desk) == ["Éco", "La Fabrique", "Zèbre"]
    assert names(desk, sort="commune") == ["Zèbre", "Éco", "La Fabrique"]
    assert names(desk, sort="kind")[-1] == "Éco"
    assert names(desk, sort="name", descending=True) == ["Zèbre", "La Fabrique", "Éco"]


def test_every_change_is_labelled_and_undone(desk: Desk) -> None:
    wood = add(desk, "Bois")
    before = dump(desk)
    for quality, has in ((Quality.SCIC, True), (Quality.ESUS, True), (Quality.SCIC, False)):
        desk.run(service.keep_field, wood, "qualities", Ticked(quality, has))
    assert desk.run(service.open_organisation, wood).organisation.qualities == {Quality.ESUS}
    desk.run(service.keep_legal_category, wood, "9220", "Association déclarée")
    assert desk.run(undo_state).undo == "Modifier la catégorie juridique de « Bois »"
    desk.run(service.add_line, wood, "contacts", "email", "contact@exemple.fr")
    contact = desk.run(service.open_organisation, wood).organisation.contacts[0]
    desk.run(service.change_line, wood, "contacts", contact.id, "role", "Coordination")
    (kept,) = desk.run(service.open_organisation, wood).organisation.contacts
    assert (kept.name, kept.email, kept.role) == ("", "contact@exemple.fr", "Coordination")
    assert desk.run(service.remove_line, wood, "contacts", contact.id).organisation.contacts == []
    for _change in range(7):
        desk.run(undo)
    assert dump(desk) == before
    with pytest.raises(NotFoundError):
        desk.run(service.change_line, wood, "contacts", contact.id, "role", "")


def test_a_structure_that_serves_is_not_deleted_and_the_sentence_says_where(desk: Desk) -> None:
    wood = add(desk, "Bois")
    file_for(desk, wood)
    file_for(desk, wood)
    desk.run(sheets.add_member, desk.run(sheets.list_ptce, sheets.PtceFilter())[0].id, wood, MemberRole.MEMBER)
    before = dump(desk)
    with pytest.raises(InUseError) as caught:
        desk.run(service.delete_organisation, wood)
    assert dump(desk) == before
    sentence = error_sentence(caught.value)
    assert "Bois" in sentence
    assert "2 dossiers" in sentence
    assert "1 PTCE" in sentence


def test_a_deleted_structure_comes_back_with_its_contacts(desk: Desk) -> None:
    wood = add(desk, "Bois")
    desk.run(service.add_line, wood, "contacts", "name", "Accueil")
    before = dump(desk)
    deleted = desk.run(service.delete_organisation, wood)
    assert (deleted.kind, deleted.name) == ("organisation", "Bois")
    assert names(desk) == []
    desk.run(restore_record, deleted.id)
    assert dump(desk) == before
    with pytest.raises(NotFoundError):
        desk.run(restore_record, deleted.id)
