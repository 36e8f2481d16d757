"""A record of the file is known by what is sure, in order; what is only likely is asked."""

from dataclasses import replace

import pytest

from ptce_desk.domain.doubles import Identity
from ptce_desk.domain.typed_text import LONGEST_LINE
from ptce_desk.imports.tables.matching import (
    AS,
    NEW,
    KnownFile,
    KnownFiles,
    KnownOrganisations,
    Match,
    MatchedBy,
    key_of,
    question_of,
)

SIRET, OTHER = "82212742900014", "13000342900011"
RNA, OTHER_RNA = "W751234567", "W441234567"
RELAIS = Identity(1, "Le Relais", SIRET, RNA, "Nantes")
REGIE = Identity(2, "La Régie", "", OTHER_RNA, "Rezé")


def said(name: str = "Autre", siret: str = "", rna: str = "", commune: str = "") -> Identity:
    return Identity(0, name, siret, rna, commune)


def match(identity: Identity, *, links: dict[str, int] | None = None, answers: dict[str, str] | None = None) -> Match:
    return KnownOrganisations([RELAIS, REGIE], links or {}, answers or {}).match(identity)


@pytest.mark.parametrize(
    ("identity", "expected"),
    [
        (said(siret=SIRET), Match(1, MatchedBy.SIREN)),
        (said(siret=SIRET[:9] + "00022"), Match(1, MatchedBy.SIREN)),
        (said(siret=SIRET, rna=OTHER_RNA), Match(1, MatchedBy.SIREN)),
        (said(rna=OTHER_RNA), Match(2, MatchedBy.RNA)),
        (said(rna=OTHER_RNA.lower()), Match(2, MatchedBy.RNA)),
        (said(siret="123", rna=OTHER_RNA), Match(2, MatchedBy.RNA)),
        (said(siret=OTHER, rna=OTHER_RNA), Match()),
        (said(siret=OTHER), Match()),
        (said(rna="W999999999"), Match()),
    ],
)
def test_a_structure_is_known_by_its_siren_then_where_it_has_none_by_its_rna(
    identity: Identity, expected: Match
) -> None:
    assert match(identity) == expected


@pytest.mark.parametrize("identity", [said("Ancien nom"), said(rna="W999999999"), said(siret=OTHER)])
def test_what_an_import_made_of_a_structure_is_still_it_whatever_it_became(identity: Identity) -> None:
    assert match(identity, links={key_of(identity): 2}) == Match(2, MatchedBy.SOURCE)
    assert match(identity, links={key_of(identity): 99}) == Match()


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("2", Match(2, MatchedBy.ANSWER)), (NEW, Match()), ("99", None), ("La Régie", None), ("-2", None), ("²", None)],
)
def test_a_likely_name_is_what_an_officer_says_where_the_file_has_it(answer: str, expected: Match | None) -> None:
    identity = said("la régie", commune="REZÉ")
    found = match(identity, answers={question_of(identity): answer})
    assert found == expected if expected else [double.id for double in found.likely] == [2]


def test_a_structure_is_told_from_others_by_its_siren_then_its_rna_then_its_name_and_commune() -> None:
    assert key_of(said("x", SIRET, RNA)) == SIRET[:9]
    assert key_of(said("x", "123", RNA)) == RNA
    assert key_of(said("La Régie", commune="Rezé")) == "la regie|reze"


def test_what_tells_a_structure_is_never_longer_than_the_file_keeps_it() -> None:
    whole, longer = said("x" * (LONGEST_LINE - 1)), said("x" * LONGEST_LINE)
    assert key_of(whole) == question_of(whole)
    assert len(key_of(longer)) < 100
    assert key_of(longer) != key_of(said("x" * (LONGEST_LINE + 1)))


MARAIS = said("Régie de quartier du Marais", SIRET, commune="Millau")
LOST = said("RÉGIE de quartier du Marais", commune="Millau")
BOCAGE = said("Association Les Ateliers du Bocage", commune="Niort")
SHORT = said("Ass. Les Ateliers du Bocage", commune="Niort")


def beside(*told: Identity, answers: dict[str, str] | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """For each row, what tells the structure that it makes, and the names of those it may be."""
    structures = KnownOrganisations([], {}, answers or {})
    structures.beside(told)
    return [
        (key_of(structures.made_as(one)), tuple(other.name for other in structures.match(one).beside)) for one in told
    ]


@pytest.mark.parametrize("lost", [LOST, replace(LOST, siret="123"), replace(LOST, rna=RNA)])
def test_the_very_same_name_and_commune_without_a_siret_is_the_structure_that_another_row_tells(lost: Identity) -> None:
    for rows in ((MARAIS, lost), (lost, MARAIS)):
        assert beside(*rows) == [(SIRET[:9], ())] * 2


def test_rows_of_one_rna_are_one_structure_whatever_they_call_it() -> None:
    rows = said("Le Bocage", rna=RNA), said("Les Ateliers", SIRET, RNA), said("Bocage 79", rna=RNA)
    assert beside(*rows) == [(SIRET[:9], ())] * 3


def test_a_new_structure_has_what_each_of_its_rows_tells_of_it() -> None:
    structures = KnownOrganisations([], {}, {})
    lost = replace(LOST, rna=RNA)
    structures.beside([lost, said(SIRET, SIRET), replace(MARAIS, commune=""), MARAIS])
    assert structures.made_as(lost) == replace(MARAIS, rna=RNA)


def test_rows_of_one_siren_are_one_structure_without_a_question_wherever_they_say_it_is() -> None:
    rows = MARAIS, replace(MARAIS, name=f"Association {MARAIS.name}", commune="Rodez")
    assert beside(*rows) == [(SIRET[:9], ())] * 2


def test_two_numbers_of_a_kind_are_two_structures_and_what_has_none_is_asked_between_them() -> None:
    twin = replace(MARAIS, siret=OTHER)
    assert beside(MARAIS, twin) == [(SIRET[:9], ()), (OTHER[:9], ())]
    assert beside(MARAIS, twin, LOST)[2][1] == (MARAIS.name, twin.name)
    [_marais, other, settled] = beside(MARAIS, twin, LOST, answers={question_of(LOST): f"{AS}{OTHER[:9]}"})
    assert (other, settled) == ((OTHER[:9], ()), (OTHER[:9], ()))
    rnas = replace(LOST, rna=RNA), replace(LOST, rna=OTHER_RNA)
    assert [key for key, _asked in beside(*rnas)] == [RNA, OTHER_RNA]


@pytest.mark.parametrize("other", [SHORT, replace(SHORT, name=BOCAGE.name, commune="")])
def test_likely_names_of_two_rows_are_asked_once_and_the_answer_settles_every_row_of_them(other: Identity) -> None:
    assert beside(BOCAGE, other, BOCAGE, other) == [
        (key_of(BOCAGE), ()), (key_of(other), (BOCAGE.name,)), (key_of(BOCAGE), ()), (key_of(other), (BOCAGE.name,)),
    ]  # fmt: skip
    same = beside(BOCAGE, other, other, answers={question_of(other): f"{AS}{key_of(BOCAGE)}"})
    assert same == [(key_of(BOCAGE), ())] * 3
    apart = beside(BOCAGE, other, answers={question_of(other): NEW})
    assert apart == [(key_of(BOCAGE), ()), (key_of(other), ())]


def test_names_alike_of_two_communes_are_two_structures() -> None:
    apart = replace(SHORT, commune="Nantes")
    assert beside(BOCAGE, apart) == [(key_of(BOCAGE), ()), (key_of(apart), ())]


def test_a_structure_that_only_some_rows_name_is_known_by_each_of_its_names() -> None:
    unnamed, longer = said(SIRET, SIRET), said("Régie du Marais", SIRET, commune="Millau")
    assert beside(unnamed, longer, MARAIS, LOST) == [(SIRET[:9], ())] * 4


def test_a_structure_of_the_file_is_asked_about_before_those_of_other_rows() -> None:
    structures = KnownOrganisations([REGIE], {}, {})
    rows = said("la régie", commune="Rezé"), said("Asso la régie", commune="Rezé")
    structures.beside(rows)
    assert [(len(match.likely), match.beside) for match in map(structures.match, rows)] == [(1, ()), (1, ())]
    rows = said("la régie"), said("la régie", commune="Nantes")
    structures.beside(rows)
    assert [(len(match.likely), match.beside) for match in map(structures.match, rows)] == [(1, ()), (0, ())]


def test_the_structure_of_another_row_is_that_of_the_file_once_it_came_in() -> None:
    answers = {question_of(SHORT): f"{AS}{key_of(BOCAGE)}"}
    links = {key_of(BOCAGE): 1}
    assert KnownOrganisations([RELAIS], links, answers).match(SHORT) == Match(1, MatchedBy.ANSWER)


def known(key: int, siren: str = SIRET[:9], year: int | None = 2024) -> KnownFile:
    return KnownFile(key, f"2024-{key:03d}", siren, "AMI", year)


def file_match(
    files: list[KnownFile],
    *,
    links: dict[str, int] | None = None,
    number: str = "",
    siren: str = SIRET[:9],
    scheme: str = "AMI",
    year: int | None = 2024,
) -> Match:
    present = frozenset({"A1", "A2"})
    return KnownFiles(files, links or {}).match(
        source_id="A1", number=number, siren=siren, scheme=scheme, year=year, present=present
    )


def test_a_dossier_is_known_by_its_siren_its_scheme_and_its_year_together() -> None:
    assert file_match([known(5)]) == Match(5, MatchedBy.SIREN)
    assert file_match([known(5)], scheme="AAP") == file_match([known(5)], year=2023) == Match()
    assert file_match([known(5)], siren=OTHER[:9]) == file_match([known(5)], year=None) == Match()


def test_dossiers_without_a_siren_or_a_year_are_not_one_for_having_neither() -> None:
    assert file_match([known(5, siren="")], siren="") == Match()
    assert file_match([known(5, year=None)], year=None) == Match()


def test_a_dossier_that_is_another_row_of_the_table_is_not_this_one_by_its_siren_nor_by_its_number() -> None:
    for number in ("", "2024-005"):
        assert file_match([known(5)], links={"A2": 5}, number=number) == Match()
        assert file_match([known(5), known(6)], links={"A2": 5}, number=number) == Match(6, MatchedBy.SIREN)
    assert file_match([known(5)], links={"B9": 5}) == Match(5, MatchedBy.SIREN)


def test_a_number_says_which_of_several_dossiers_a_row_is() -> None:
    assert file_match([known(5), known(6)], number="2024-006") == Match(6, MatchedBy.NUMBER)
    assert file_match([known(5), known(6)]) == Match(among=(5, 6))


def test_a_link_to_a_dossier_gone_since_tells_nothing() -> None:
    assert file_match([known(5)], links={"A1": 99}) == Match(5, MatchedBy.SIREN)
