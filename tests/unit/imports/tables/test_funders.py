"""The grant of another funder is of a scheme of that funder, never of ours; where it is unsure, an officer says."""

from collections.abc import Mapping
from typing import Final

import pytest

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.imported import Obstacle
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.imports.tables.funders import (
    OURS,
    Authority,
    Funders,
    KnownScheme,
    NewScheme,
    OtherFunder,
    SchemeOf,
    read_level_words,
)

WORDS: Final = read_level_words(resources_folder() / "import" / "funders.toml")
SARTHE, OTHER = "82212742900014", "13000342900011"
US: Final = Authority("Département de la Sarthe", FunderLevel.DEPARTMENT, SARTHE[:9])
CITY: Final = OtherFunder("Ville du Mans", FunderLevel.COMMUNE)
OUR_SCHEME: Final = KnownScheme("AMI", "Appel", OtherFunder(US.name, FunderLevel.DEPARTMENT), ours=True)
CITY_SCHEME: Final = KnownScheme("VILLE", "Aides : Ville du Mans", CITY, ours=False)


def funders(
    *schemes: KnownScheme,
    ours: Authority = US,
    always: OtherFunder | None = None,
    answers: Mapping[str, str] | None = None,
) -> Funders:
    return Funders([OUR_SCHEME, *schemes], ours, WORDS, always, answers or {})


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Conseil départemental de la Sarthe", "department"),
        ("REGION PAYS DE LA LOIRE", "region"),
        ("Préfecture de la région Bretagne", "state"),
        ("L’État", "state"),
        ("Communauté de communes du Pays fléchois", "intercommunality"),
        ("Le Mans Métropole", "intercommunality"),
        ("Commune d’Arnage", "commune"),
        ("Union européenne (FSE+)", "europe"),
        ("Fondation de France", "private"),
        ("CAF 72", "social_body"),
        ("Autofinancement", "own"),
        ("La Fabrique", None),
        ("Villejuif Habitat", None),
        ("", None),
    ],
)
def test_the_name_of_a_funder_tells_its_level_by_whole_words(name: str, level: str | None) -> None:
    assert WORDS.level_of(name) == level


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"funder": "Département de la Sarthe"},
        {"funder": "Conseil départemental de la Sarthe"},
        {"funder": "Conseil départemental"},
        {"funder": "La Fabrique", "funder_siret": SARTHE},
        {"funder_siret": SARTHE},
    ],
)
def test_a_row_of_ours_is_of_the_scheme_it_says(values: Mapping[str, object]) -> None:
    assert funders().scheme_of({"scheme": "appel", **values}) == SchemeOf("AMI")
    assert funders().scheme_of({"scheme": "autre", **values}) == SchemeOf(obstacle=Obstacle.UNKNOWN_SCHEME)
    assert funders().scheme_of(values) == SchemeOf(obstacle=Obstacle.NO_SCHEME)


@pytest.mark.parametrize(
    "name",
    ["Ville du Mans", "Préfecture de la Sarthe", "Conseil départemental de la Mayenne", "Région Pays de la Loire"],
)
def test_a_row_of_another_funder_is_never_of_a_scheme_of_ours(name: str) -> None:
    assert funders().scheme_of({"scheme": "AMI", "funder": name}).obstacle is Obstacle.SCHEME_OF_OURS
    made = funders().scheme_of({"funder": name}).new
    assert made is not None
    assert (made.funder.name, made.label) == (name, f"Aides\u00a0: {name}")


def test_each_scheme_of_another_funder_is_its_own_and_is_found_again() -> None:
    named = SchemeOf(new=NewScheme(CITY, "Quartiers"))
    assert funders().scheme_of({"funder": "Ville du Mans", "scheme": "Quartiers"}) == named
    assert funders(CITY_SCHEME).scheme_of({"funder": "ville du mans"}) == SchemeOf("VILLE")
    assert funders(CITY_SCHEME).scheme_of({"funder": "Ville du Mans", "scheme": "ville"}) == SchemeOf("VILLE")
    assert funders(CITY_SCHEME).scheme_of({"funder": "Ville d’Arnage"}).new is not None


def test_a_number_tells_more_than_a_name() -> None:
    assert funders().scheme_of({"funder": "Ville du Mans", "funder_siret": OTHER}).new == NewScheme(
        CITY, "Aides\u00a0: Ville du Mans"
    )
    other = {"funder": "Département de la Sarthe", "funder_siret": OTHER, "scheme": "AMI"}
    assert funders().scheme_of(other).obstacle is Obstacle.SCHEME_OF_OURS


def test_an_officer_says_of_a_name_that_tells_nothing() -> None:
    row = {"funder": "Service 12", "scheme": "AMI"}
    assert funders().scheme_of(row).obstacle is Obstacle.WHICH_FUNDER
    assert funders(answers={"service 12": OURS}).scheme_of(row) == SchemeOf("AMI")
    assert funders(answers={"service 12": ""}).scheme_of(row).obstacle is Obstacle.WHICH_FUNDER
    city = {"funder": "Ville du Mans", "scheme": "AMI"}
    assert funders(answers={"ville du mans": ""}).scheme_of(city).obstacle is Obstacle.SCHEME_OF_OURS
    said = funders(answers={"SERVICE 12": "state"}).scheme_of(row)
    state = OtherFunder("Service 12", FunderLevel.STATE)
    assert said == SchemeOf(new=NewScheme(state, "Aides\u00a0: Service 12"))


def test_a_scheme_an_officer_wants_made_is_ours_and_one_whatever_its_capitals() -> None:
    ours = NewScheme(OtherFunder(US.name, FunderLevel.DEPARTMENT), "AAP ESS")
    wanting = Funders([OUR_SCHEME], US, WORDS, made=["AAP ESS"])
    assert [wanting.scheme_of({"scheme": said}) for said in ("AAP ESS", "aap ess")] == [SchemeOf(new=ours)] * 2
    assert wanting.scheme_of({"scheme": "AAP ESS"}).other is None
    assert wanting.scheme_of({"scheme": "Autre"}).obstacle is Obstacle.UNKNOWN_SCHEME
    assert wanting.scheme_of({"scheme": "AMI"}) == SchemeOf("AMI")
    of_city = wanting.scheme_of({"scheme": "AAP ESS", "funder": "Ville du Mans"}).new
    assert of_city == NewScheme(CITY, "AAP ESS")


def test_a_file_known_to_be_of_another_funder_has_nothing_of_ours() -> None:
    state = OtherFunder("État", FunderLevel.STATE)
    of_state = funders(always=state)
    assert of_state.scheme_of({"scheme": "FDVA"}) == SchemeOf(new=NewScheme(state, "FDVA"))
    assert of_state.scheme_of({"scheme": "AMI"}) == SchemeOf(new=NewScheme(state, "Aides\u00a0: État"))
    office = OtherFunder("DDETS 72", FunderLevel.STATE)
    assert of_state.scheme_of({"scheme": "FDVA", "funder": "DDETS 72"}) == SchemeOf(new=NewScheme(office, "FDVA"))


def test_a_file_that_names_no_authority_takes_every_row_as_its_own() -> None:
    nobody = funders(ours=Authority())
    assert nobody.scheme_of({"scheme": "AMI", "funder": "Ville du Mans"}) == SchemeOf("AMI")


def test_a_funder_of_our_level_and_of_another_place_is_another_though_no_scheme_bears_our_name() -> None:
    unnamed = Authority(US.name, US.level, US.siren, named=False)
    neighbour = {"funder": "Conseil départemental de la Mayenne"}
    other = OtherFunder("Conseil départemental de la Mayenne", FunderLevel.DEPARTMENT)
    assert funders(ours=unnamed).scheme_of(neighbour).other == other
    assert funders(ours=unnamed).scheme_of({"funder": "Ville du Mans"}).new is not None


def test_a_name_of_our_level_that_shares_a_word_with_ours_waits_and_is_settled_by_an_answer() -> None:
    unnamed = Authority("Communauté de communes du Pays fléchois", FunderLevel.INTERCOMMUNALITY, "", named=False)
    name = "Communauté de communes du Pays sabolien"
    assert funders(ours=unnamed).scheme_of({"funder": name}).obstacle is Obstacle.NO_SCHEME_OF_OURS
    assert funders(ours=unnamed).must_be_said(name)
    assert funders(ours=unnamed, answers={name: OURS}).scheme_of({"funder": name, "scheme": "AMI"}) == SchemeOf("AMI")
    other = OtherFunder(name, FunderLevel.INTERCOMMUNALITY)
    said = funders(ours=unnamed, answers={name: "intercommunality"})
    assert (said.scheme_of({"funder": name}).other, said.must_be_said(name)) == (other, False)


def test_a_name_that_tells_whose_a_grant_is_need_not_be_said() -> None:
    assert [funders().must_be_said(name) for name in ("Ville du Mans", US.name, "Service 12")] == [False, False, True]
    assert not funders().must_be_said("Service 12", SARTHE)


def test_a_grant_of_a_scheme_of_another_funder_is_told_to_be_theirs() -> None:
    assert funders(CITY_SCHEME).scheme_of({"scheme": "VILLE"}).other == CITY
    assert funders(CITY_SCHEME).scheme_of({"scheme": "AMI"}).other is None
    assert funders(CITY_SCHEME, ours=Authority()).scheme_of({"scheme": "VILLE"}).other is None


def test_a_kind_of_file_of_another_funder_of_our_level_is_theirs_though_its_name_shares_a_word_with_ours() -> None:
    unnamed = Authority(US.name, US.level, "", named=False)
    agency = OtherFunder("Département de la Sarthe, agence", FunderLevel.DEPARTMENT)
    assert funders(ours=unnamed, always=agency).scheme_of({}).other == agency


def test_another_number_tells_another_funder_though_its_name_tells_no_place() -> None:
    unnamed = Authority(US.name, US.level, US.siren, named=False)
    found = funders(ours=unnamed).scheme_of({"funder": "Conseil départemental", "funder_siret": OTHER})
    assert found.other == OtherFunder("Conseil départemental", FunderLevel.DEPARTMENT)
