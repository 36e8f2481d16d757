"""What Ctrl+K puts first: the exact code or number, then beginnings, then other names, then the rest."""

from datetime import date

import pytest

from ptce_desk.db.search_lines import SOURCES
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.services.committee.sessions import change_session, create_session
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instruct import create_file
from ptce_desk.services.file.search import MOST, Hit, recall, search
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import add_line
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.structures import create_organisation


def found(desk: Desk, text: str, page: str = "ptce") -> list[int]:
    return [hit.record for hit in desk.run(search, text) if hit.page == page]


def test_exact_comes_before_beginnings_before_other_names_before_the_rest(desk: Desk) -> None:
    exact = desk.run(sheets.create_ptce, "Bocage")
    begins = desk.run(sheets.create_ptce, "Bocages et forêts")
    alias = desk.run(sheets.create_ptce, "Pôle du pays")
    desk.run(add_line, alias, "aliases", "name", "Bocage vert")
    for number in range(2 * MOST):
        desk.run(sheets.create_ptce, f"Zone {number} du bocage")
    assert found(desk, "bocage")[:3] == [exact, begins, alias]
    assert len(found(desk, "bocage")) == MOST
    assert found(desk, "Pôle du pays")[0] == alias


def test_a_scheme_typed_by_its_whole_code_comes_before_every_other_kind(desk: Desk) -> None:
    desk.run(sheets.create_ptce, "Autour de CA-PROGRESS-1")
    first = desk.run(search, "ca-progress-1")[0]
    assert (first.page, first.title) == ("scheme", "CA-PROGRESS-1")


def test_records_seen_before_are_told_in_their_order_without_those_that_are_gone(desk: Desk) -> None:
    one, two = desk.run(sheets.create_ptce, "Un"), desk.run(sheets.create_ptce, "Deux")
    places = [("ptce", two), ("ptce", 999_999), ("scheme_rules", 1), ("ptce", one)]
    assert desk.run(recall, places) == [Hit("ptce", two, "Deux", ""), Hit("ptce", one, "Un", "")]


@pytest.mark.slow
def test_a_name_or_a_word_of_it_comes_before_what_is_found_elsewhere_whatever_the_kind(desk: Desk) -> None:
    scheme = desk.run(list_schemes)[0].scheme_id
    elsewhere = desk.run(sheets.create_ptce, "Pôle du Midi")
    desk.run(sheets.change_ptce, elsewhere, "commune", "Cantine")
    word = desk.run(sheets.create_ptce, "Pôle des cantines")
    file = desk.run(create_file, scheme_id=scheme, ptce_id=elsewhere, title="Cantine bio")
    within = desk.run(create_file, scheme_id=scheme, ptce_id=word, title="Étude")
    named = desk.run(create_organisation, "La Cantine des Halles", OrganisationKind.ASSOCIATION, ess=True)
    for number in range(250):
        desk.run(create_organisation, f"Traiteur {number}", OrganisationKind.ENTERPRISE, ess=False, commune="Cantine")
    hits = [(hit.page, hit.record) for hit in desk.run(search, "cantine")]
    assert set(hits[:2]) == {("funding_file", file), ("organisation", named)}
    assert hits[2] == ("ptce", word)
    assert {("ptce", elsewhere), ("funding_file", within)} <= set(hits[3:])
    assert desk.run(search, "bio cantine")[0].record == file
    assert desk.run(search, "cantine bio")[0].record == file


def test_a_dossier_typed_by_its_title_comes_first_as_one_typed_by_its_number(desk: Desk) -> None:
    scheme = desk.run(list_schemes)[0].scheme_id
    for title in ("Légumerie", "Une légumerie de plus"):
        desk.run(create_file, scheme_id=scheme, title=title)
    first, second = desk.run(search, "légumerie")
    assert (first.title, second.title) == ("2026-001  Légumerie", "2026-002  Une légumerie de plus")
    assert desk.run(search, "2026-002")[0] == second


def test_a_name_typed_whole_is_the_first_however_many_newer_ones_begin_so(desk: Desk) -> None:
    scheme = desk.run(list_schemes)[0].scheme_id
    exact = desk.run(create_file, scheme_id=scheme, title="Un habitat")
    for number in range(2 * MOST):
        desk.run(create_file, scheme_id=scheme, title=f"Habitat {number}")
    hits = found(desk, "HABITAT", "funding_file")
    assert hits == [exact, *range(exact + 2 * MOST, exact + MOST + 1, -1)]
    assert found(desk, "habit", "funding_file")[0] == exact + 2 * MOST


def test_a_prefix_of_any_length_finds_what_begins_so_whatever_its_accents(desk: Desk) -> None:
    scheme = desk.run(list_schemes)[0].scheme_id
    named = desk.run(create_file, scheme_id=scheme, title="Le cœur d’une bourgade d’été n° 2")
    begun = ("c", "cœ", "Coeu", "cœur d’", "cœur b", "b cœ", "le cœur", "été", "ete 2", "2026-00", "001")
    assert [typed for typed in begun if named not in found(desk, typed, "funding_file")] == []
    assert [typed for typed in begun if named in found(desk, f"{typed}x", "funding_file")] == []


def test_a_session_is_named_by_its_day_when_it_has_no_other_name(desk: Desk) -> None:
    bare = desk.run(create_session, CommitteeBody.COUNCIL, date(2026, 4, 10))
    named = desk.run(create_session, CommitteeBody.COUNCIL, date(2026, 5, 11))
    desk.run(change_session, named, "title", "Séance budgétaire")
    told = desk.run(recall, [("session", bare), ("session", named)])
    assert told == [
        Hit("session", bare, "Séance du 10/04/2026", ""),
        Hit("session", named, "Séance budgétaire", "11/05/2026"),
    ]


def test_a_date_typed_finds_the_sessions_of_that_day_or_of_that_month(desk: Desk) -> None:
    days = (date(2026, 12, 21), date(2025, 12, 21), date(2026, 12, 3), date(2026, 1, 21), date(2019, 12, 21))
    this, last, early, other, old = (desk.run(create_session, CommitteeBody.COUNCIL, day) for day in days)
    desk.run(change_session, last, "title", "Séance de décembre")
    for asked, told in {
        ("21/12/2026", "21 décembre 2026", "21 DECEMBRE 2026", "2026-12-21", "21122026"): [this],
        ("séance du 21 déc. 2026", "commission du 21/12/2026", "le 21 décembre 2026"): [this],
        ("21 décembre", "21/12", "conseil du 21 decembre"): [last, this, old],
        ("décembre 2026", "decembre  2026", "12/2026", "séances de décembre 2026"): [early, this],
        ("21 janvier",): [other],
        ("1er décembre", "31/02/2026", "30 février", "décembre 2031", "marché 2026"): [],
    }.items():
        assert {typed: found(desk, typed, "session") for typed in asked} == dict.fromkeys(asked, told)
    assert found(desk, "décembre", "session") == [last]
    (hit, *others) = desk.run(search, "séance de décembre 2025")
    assert (hit.record, [one.record for one in others if one.page == "session"]) == (last, [])


@pytest.mark.parametrize("typed", ["appel à projets", "suivre appel", "ami"])
def test_our_open_call_comes_before_the_calls_of_the_catalogue(demo: Desk, typed: str) -> None:
    hits = demo.run(search, typed)
    called = [hit for hit in hits if hit.page == "call"]
    assert hits[: len(called)] == called
    assert [hit.title for hit in called] == ["REG-AMI-DEMO"]


@pytest.mark.parametrize("typed", ["reg-ami-demo", "ap", "appel introuvable"])
def test_a_call_is_not_what_a_code_or_two_letters_ask_for(demo: Desk, typed: str) -> None:
    assert [hit for hit in demo.run(search, typed) if hit.page == "call"] == []


def test_the_texts_of_several_rows_are_joined_in_an_order_that_is_told() -> None:
    """Else two engines index one record by two texts."""
    joined = [part for source in SOURCES.values() for part in source.split("group_concat(")[1:]]
    assert len(joined) == 8
    assert [part for part in joined if " ORDER BY " not in part.partition(") AS joined")[0]] == []
