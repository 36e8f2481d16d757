from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.errors import CatalogueUnreadableError, NotFoundError
from ptce_desk.imports.legal import read_thresholds, thresholds_from
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.legal import AGREEMENT_REQUIRED, as_of, threshold
from tests.conftest import NOW

ENTRY = {"code": "x", "label": "Seuil", "value": "10.00", "source": "loi", "valid_from": date(2010, 1, 1)}


def test_an_agreement_is_required_above_23_000_euros_with_its_source(desk: Desk) -> None:
    found = desk.run(threshold, AGREEMENT_REQUIRED, date(2026, 3, 2))
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
    values = [threshold(elsewhere, "x", day).value for day in (date(2014, 1, 1), date(2023, 12, 31), NOW.date())]
    assert values == [Decimal(200000), Decimal(200000), Decimal(300000)]
    with pytest.raises(NotFoundError):
        threshold(elsewhere, "x", date(2013, 12, 31))


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
