"""The catalogue: what a scheme file says, and what is refused in it."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.errors import CatalogueUnreadableError
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.rules.types import Cap
from ptce_desk.domain.vocabulary import CapScope, Section
from ptce_desk.imports.catalogue import read_catalogue, read_scheme_file
from ptce_desk.wording.errors import error_sentence
from tests.unit.domain_rules.examples import SCHEMES, plain

GOOD = """
code = "X-1"
label = "Essai"
family = "X"
kind = "grant"
funder = { name = "Région", level = "region" }
[[versions]]
version = "2014"
valid_from = 2014-01-01
valid_to = 2014-12-31
section = "operating"
source = "art. 1"
deliberation = "14-001"
rules = [ { type = "cap", scope = "file", amount = "100.00", source = "art. 2" } ]
"""


def problems_of(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    path = tmp_path / "X-1.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(CatalogueUnreadableError) as refused:
        read_scheme_file(path)
    assert refused.value.path == path
    return [(problem.path, problem.code) for problem in refused.value.problems]


def test_a_scheme_file_gives_a_scheme_with_its_dated_versions(tmp_path: Path) -> None:
    path = tmp_path / "X-1.toml"
    path.write_text(GOOD, "utf-8")
    scheme = read_scheme_file(path)
    assert (scheme.code, scheme.label, scheme.family, scheme.kind) == ("X-1", "Essai", "X", SchemeKind.GRANT)
    assert (scheme.funder_name, scheme.funder_level) == ("Région", FunderLevel.REGION)
    [version] = scheme.versions
    assert (version.version, version.valid_from, version.valid_to) == ("2014", date(2014, 1, 1), date(2014, 12, 31))
    assert (version.section, version.source, version.deliberation) == (Section.OPERATING, "art. 1", "14-001")
    assert version.rules == (Cap(scope=CapScope.FILE, amount=Decimal(100), source="art. 2"),)


def test_a_version_without_an_end_stays_open(tmp_path: Path) -> None:
    path = tmp_path / "X-1.toml"
    path.write_text(GOOD.replace("valid_to = 2014-12-31\n", ""), "utf-8")
    scheme = read_scheme_file(path)
    assert scheme.versions[0].valid_to is None
    assert scheme.version_on(date(2099, 1, 1)) is scheme.versions[0]
    assert scheme.version_on(date(2013, 12, 31)) is None


def test_a_scheme_file_may_name_the_legal_basis_of_an_aid_that_is_not_the_region_s(tmp_path: Path) -> None:
    path = tmp_path / "X-1.toml"
    path.write_text(GOOD, "utf-8")
    assert read_scheme_file(path).legal_basis == ""
    path.write_text(GOOD.replace('kind = "grant"', 'kind = "grant"\nlegal_basis = "CGCT L1511-2"'), "utf-8")
    assert read_scheme_file(path).legal_basis == "CGCT L1511-2"


def test_the_shipped_catalogue_has_the_schemes_of_the_guide() -> None:
    codes = {scheme.code for scheme in read_catalogue(SCHEMES)}
    assert {
        "CA-PROGRESS-1", "PDL-2013-PTCE-1", "PDL-2013-PTCE-2", "RA-CDDRA", "BFC-2013-AIST", "LOR-PACTE",
    } <= codes  # fmt: skip


def test_the_shipped_catalogue_has_one_scheme_a_code() -> None:
    codes = [scheme.code for scheme in read_catalogue(SCHEMES)]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('code = "X-1"', "", ("code", "missing_key")),
        ('label = "Essai"', "label = 3", ("label", "not_text")),
        ('kind = "grant"', 'kind = "gift"', ("kind", "not_a_choice")),
        ('family = "X"', 'family = "X"\nfamilly = "X"', ("familly", "unknown_key")),
        ('family = "X"', 'family = "X"\nlegal_basis = 3', ("legal_basis", "not_text")),
        ('name = "Région", level', 'name = "Région", city = "Reims", level', ("funder.city", "unknown_key")),
        ('level = "region"', 'level = "world"', ("funder.level", "not_a_choice")),
        ("valid_from = 2014-01-01", "", ("versions[1].valid_from", "missing_key")),
        ("valid_to = 2014-12-31", "valid_to = 2013-12-31", ("versions[1].valid_to", "out_of_range")),
        ("valid_to = 2014-12-31", "valid_to = 3", ("versions[1].valid_to", "not_a_date")),
        ('section = "operating"', 'section = "all"', ("versions[1].section", "not_a_choice")),
        ('source = "art. 1"', 'source = "art. 1"\nyear = 2014', ("versions[1].year", "unknown_key")),
        ('scope = "file"', 'scop = "file"', ("versions[1].rules[1].scop", "unknown_key")),
        ('"100.00"', "100.5", ("versions[1].rules[1].amount", "not_an_amount")),
    ],
)
def test_a_faulty_key_is_refused_with_its_place_and_cause(
    tmp_path: Path, old: str, new: str, problem: tuple[str, str]
) -> None:
    assert old in GOOD
    assert problem in problems_of(tmp_path, GOOD.replace(old, new, 1))


def test_a_scheme_without_funder_or_versions_is_refused_for_both(tmp_path: Path) -> None:
    text = 'code = "X-1"\nlabel = "Essai"\nfamily = "X"\nkind = "grant"\n'
    assert ("funder", "missing_key") in problems_of(tmp_path, text)
    assert ("versions", "missing_key") in problems_of(tmp_path, text)


def test_a_funder_and_versions_that_are_no_tables_are_refused(tmp_path: Path) -> None:
    text = 'code = "X-1"\nlabel = "Essai"\nfamily = "X"\nkind = "grant"\nfunder = "Région"\nversions = [3]\n'
    found = problems_of(tmp_path, text)
    assert ("funder", "not_a_mapping") in found
    assert ("versions[1]", "not_a_mapping") in found


def test_a_list_that_must_hold_something_is_missing_when_it_is_empty(tmp_path: Path) -> None:
    text = 'code = "X-1"\nlabel = "Essai"\nfamily = "X"\nkind = "grant"\nversions = []\n'
    assert ("versions", "missing_key") in problems_of(tmp_path, text)


@pytest.mark.parametrize("text", ["code = ", "n = " + "9" * 5000])
def test_what_is_no_toml_is_said_to_be_none(tmp_path: Path, text: str) -> None:
    assert problems_of(tmp_path, text) == [("", "not_toml")]


def test_a_file_that_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "X.toml"
    path.write_bytes(b"\xff\xfe\x00")
    for unreadable in (path, tmp_path / "absent.toml"):
        with pytest.raises(CatalogueUnreadableError):
            read_scheme_file(unreadable)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ('type = "gift"', "versions[1].rules[1].type : « gift » n’est pas une règle connue."),
        (
            'type = "max_rate", rate = "0.5", when = "sunny"',
            "versions[1].rules[1].when : « sunny » n’est pas proposé ; choisissez parmi ",
        ),
    ],
)
def test_an_unknown_rule_or_case_is_refused_in_words(tmp_path: Path, rule: str, sentence: str) -> None:
    path = tmp_path / "X-1.toml"
    path.write_text(GOOD.replace('type = "cap", scope = "file", amount = "100.00"', rule), "utf-8")
    with pytest.raises(CatalogueUnreadableError) as refused:
        read_scheme_file(path)
    assert sentence in plain(error_sentence(refused.value))
