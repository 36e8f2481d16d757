"""Versions of a scheme follow one another without a gap."""

from datetime import date

import pytest

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.scheme_versions import (
    move_end,
    move_start,
    open_version,
    rename_version,
    replaced_by,
    withdraw_version,
)
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import FlatAmount
from ptce_desk.domain.scheme_errors import (
    OnlyVersionError,
    VersionEndsFirstError,
    VersionNameTakenError,
    VersionOutOfOrderError,
    VersionStartTakenError,
)
from ptce_desk.domain.vocabulary import Section
from tests.unit.domain_rules.examples import euros

RULES = (FlatAmount(amount=euros("5000"), source="RI art. 2"),)


def first_version(valid_to: date | None = None) -> SchemeVersion:
    return SchemeVersion("2014", date(2014, 1, 1), Section.OPERATING, "RI 2014", RULES, valid_to)


def scheme_of(*versions: SchemeVersion) -> SupportScheme:
    scheme = SupportScheme("S", "Soutien", "S", SchemeKind.GRANT, "Région", FunderLevel.REGION)
    scheme.versions.extend(versions)
    return scheme


def two_versions() -> tuple[SupportScheme, SchemeVersion, SchemeVersion]:
    first = first_version()
    scheme = scheme_of(first)
    return scheme, first, open_version(scheme, first, name="2027", valid_from=date(2027, 1, 1))


def test_a_new_version_copies_the_rules_and_ends_the_open_one_the_day_before() -> None:
    first = first_version()
    scheme = scheme_of(first)
    opened = open_version(scheme, first, name="2027", valid_from=date(2027, 1, 1), deliberation="26-114")
    assert scheme.versions == [first, opened]
    assert (opened.rules, opened.section, opened.source) == (RULES, Section.OPERATING, "RI 2014")
    assert (opened.version, opened.deliberation, opened.valid_to) == ("2027", "26-114", None)
    assert first.valid_to == date(2026, 12, 31)
    assert scheme.version_on(date(2026, 12, 31)) is first
    assert scheme.version_on(date(2027, 1, 1)) is opened


def test_a_version_that_had_an_end_keeps_it() -> None:
    first = first_version(date(2020, 12, 31))
    scheme = scheme_of(first)
    open_version(scheme, first, name="2027", valid_from=date(2027, 1, 1))
    assert first.valid_to == date(2020, 12, 31)


def test_an_older_version_ends_the_day_before_the_next() -> None:
    scheme, first, _second = two_versions()
    older = open_version(scheme, first, name="2010", valid_from=date(2010, 1, 1))
    assert older.valid_to == date(2013, 12, 31)
    assert first.valid_to == date(2026, 12, 31)


def test_two_versions_share_neither_name_nor_first_day() -> None:
    scheme, first, second = two_versions()
    with pytest.raises(VersionNameTakenError):
        open_version(scheme, first, name="2014", valid_from=date(2028, 1, 1))
    with pytest.raises(VersionStartTakenError) as refusal:
        open_version(scheme, first, name="2028", valid_from=date(2014, 1, 1))
    assert (refusal.value.name, refusal.value.day) == ("2014", date(2014, 1, 1))
    with pytest.raises(VersionNameTakenError):
        rename_version(scheme, second, "2014")
    with pytest.raises(VersionStartTakenError):
        move_start(scheme, second, date(2014, 1, 1))
    assert len(scheme.versions) == 2
    assert first.valid_to == date(2026, 12, 31)


def test_a_version_may_keep_its_own_name_and_day() -> None:
    scheme, _first, second = two_versions()
    rename_version(scheme, second, "2027")
    move_start(scheme, second, date(2027, 1, 1))
    rename_version(scheme, second, "2027 bis")
    assert (second.version, second.valid_from) == ("2027 bis", date(2027, 1, 1))


def test_the_version_before_one_withdrawn_goes_on() -> None:
    scheme, first, second = two_versions()
    assert withdraw_version(scheme, second) is first
    assert scheme.versions == [first]
    assert first.valid_to is None


def test_a_version_apart_is_withdrawn_alone() -> None:
    first = first_version(date(2020, 12, 31))
    scheme = scheme_of(first)
    second = open_version(scheme, first, name="2027", valid_from=date(2027, 1, 1))
    assert withdraw_version(scheme, second) is None
    assert first.valid_to == date(2020, 12, 31)


def test_the_only_version_stays() -> None:
    scheme = scheme_of(first_version())
    with pytest.raises(OnlyVersionError):
        withdraw_version(scheme, scheme.versions[0])
    assert len(scheme.versions) == 1


def test_the_version_replaced_follows_the_day_its_successor_begins() -> None:
    scheme, first, second = two_versions()
    move_start(scheme, second, date(2026, 7, 1))
    assert (first.valid_to, second.valid_from) == (date(2026, 6, 30), date(2026, 7, 1))
    assert replaced_by(scheme, second) is first
    with pytest.raises(VersionOutOfOrderError) as refusal:
        move_start(scheme, second, date(2013, 1, 1))
    assert (refusal.value.name, refusal.value.other) == ("2027", "2014")


def test_a_version_alone_begins_when_one_says() -> None:
    scheme = scheme_of(first_version())
    move_start(scheme, scheme.versions[0], date(2013, 6, 1))
    assert scheme.versions[0].valid_from == date(2013, 6, 1)


def test_a_version_does_not_end_before_it_begins() -> None:
    scheme, _first, second = two_versions()
    with pytest.raises(VersionEndsFirstError):
        move_end(second, date(2026, 12, 31))
    move_end(second, date(2027, 1, 1))
    with pytest.raises(VersionEndsFirstError):
        move_start(scheme, second, date(2027, 1, 2))
    move_end(second, None)
    assert second.valid_to is None
