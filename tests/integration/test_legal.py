from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.aid.legal import LegalValue
from ptce_desk.domain.errors import CatalogueUnreadableError
from ptce_desk.domain.legal_values import CrossedPeriodError, ReasonMissingError
from ptce_desk.imports.legal import read_thresholds, thresholds_from
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.deletion import delete_record, list_trash
from ptce_desk.services.file.undo import undo
from ptce_desk.services.law.legal import (
    AGREEMENT_REQUIRED,
    Replacement,
    open_legal,
    replace_value,
    value_in_force,
)
from ptce_desk.services.law.watch import as_of
from tests.conftest import NOW

ENTRY = {"code": "x", "label": "Seuil", "value": "10.00", "source": "loi", "valid_from": date(2010, 1, 1)}


def test_an_agreement_is_required_above_23_000_euros_with_its_source(desk: Desk) -> None:
    found = desk.law(date(2026, 3, 2))[AGREEMENT_REQUIRED]
    assert found.value == Decimal("23000.00")
    assert "2000-321" in found.source
    assert "2001-495" in found.source
    assert desk.run(as_of).agreement_above == found.value


def test_the_value_is_that_in_force_on_the_day(surroundings: Surroundings, tmp_path: Path, desk: Desk) -> None:
    (tmp_path / "legal").mkdir()
    table = "\n".join(
        f'[[threshold]]\ncode = "x"\nlabel = "Seuil"\nvalue = "{value}"\nsource = "loi"\nvalid_from = {day}\n'
        for value, day in (("300000.00", "2024-01-01"), ("200000.00", "2014-01-01"))
    )
    (tmp_path / "legal" / "thresholds.toml").write_text(table, "utf-8")
    elsewhere = Desk(desk.database, replace(surroundings, resources=tmp_path))
    values = [elsewhere.law(day)["x"].value for day in (date(2014, 1, 1), date(2023, 12, 31), NOW.date())]
    assert values == [Decimal(200000), Decimal(200000), Decimal(300000)]
    assert elsewhere.law(date(2013, 12, 31)) == {}


def test_a_value_of_one_s_own_counts_on_its_days_and_its_reason_is_the_source(desk: Desk) -> None:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    desk.run(replace_value, Replacement(AGREEMENT_REQUIRED, Decimal(15000), first, last, " Délibération 12 "))
    found = {day: in_force(desk, day) for day in (date(2025, 12, 31), first, last, date(2027, 1, 1))}
    assert [value.value for value in found.values()] == [Decimal(23000), Decimal(15000), Decimal(15000), Decimal(23000)]
    assert found[first].source == "Délibération 12"
    assert desk.run(as_of).agreement_above == Decimal(15000)


def test_a_value_of_one_s_own_is_corrected_deleted_and_undone(desk: Desk) -> None:
    sheet = desk.run(replace_value, Replacement(AGREEMENT_REQUIRED, Decimal(15000), None, None, "Délibération 12"))
    own = sheet.lines[0].replacements[0]
    assert own.author == desk.author
    desk.run(replace_value, Replacement(AGREEMENT_REQUIRED, Decimal(12000), None, None, "Délibération 13"), own.id)
    assert desk.run(as_of).agreement_above == Decimal(12000)
    desk.run(delete_record, "legal_override", own.id)
    assert desk.run(as_of).agreement_above == Decimal(23000)
    assert [(row.kind, row.name) for row in desk.run(list_trash)] == [("legal_override", "Délibération 13")]
    for expected in (12000, 15000, 23000):
        desk.run(undo)
        assert desk.run(as_of).agreement_above == Decimal(expected)


def test_the_latest_of_two_values_for_one_day_counts(desk: Desk) -> None:
    for value in (15000, 18000):
        sheet = desk.run(replace_value, Replacement(AGREEMENT_REQUIRED, Decimal(value), None, None, "Consigne"))
    assert [own.value for own in sheet.lines[0].replacements] == [Decimal(18000), Decimal(15000)]
    assert sheet.lines[0].in_force == LegalValue(Decimal(18000), "Consigne", "euros")


def test_a_value_without_a_reason_or_with_crossed_days_is_refused_and_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(ReasonMissingError):
        desk.run(replace_value, Replacement(AGREEMENT_REQUIRED, Decimal(1), None, None, " "))
    with pytest.raises(CrossedPeriodError):
        desk.run(replace_value, Replacement(AGREEMENT_REQUIRED, Decimal(1), NOW.date(), date(2020, 2, 29), "Consigne"))
    assert all(not line.replacements for line in desk.run(open_legal).lines)


def in_force(desk: Desk, day: date) -> LegalValue:
    def read(desk: Desk) -> LegalValue:
        with desk.reading() as connection:
            return value_in_force(desk.law, connection, AGREEMENT_REQUIRED, day)

    return desk.run(read)


def test_a_damaged_table_says_all_that_is_wrong(tmp_path: Path) -> None:
    thresholds, problems = thresholds_from({"threshold": [ENTRY, ENTRY | {"value": 10.5, "why": "?"}, 3], "more": 1})
    assert [one.code for one in thresholds] == ["x"]
    assert [(problem.path, problem.code) for problem in problems] == [
        ("more", "unknown_key"),
        ("threshold[2].why", "unknown_key"),
        ("threshold[2].value", "not_an_amount"),
        ("threshold[3]", "not_a_mapping"),
    ]
    path = tmp_path / "thresholds.toml"
    path.write_text("[[threshold]]\ncode = 'x'\n", "utf-8")
    with pytest.raises(CatalogueUnreadableError):
        read_thresholds(path)
