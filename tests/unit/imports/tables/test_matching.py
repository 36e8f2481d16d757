"""A record of the file is known by what is sure, in order; what is only likely is asked."""

import pytest

from ptce_desk.domain.doubles import Identity
from ptce_desk.domain.typed_text import LONGEST_LINE
from ptce_desk.imports.tables.matching import (
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
