"""The file of a portal: what was typed comes back as it was, whoever reads it, and its amounts add up."""

import csv
import json
import weakref
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ptce_desk.domain.export_errors import ExportError
from ptce_desk.domain.giving import giving_grants
from ptce_desk.domain.open_data import SCDL_FIELDS, Receiver, line_remarks, lines_of
from ptce_desk.exports.scdl import write_giving, write_scdl
from tests.unit.domain.test_open_data import AWARD, SIRET
from tests.unit.exports.samples import convert

HOSTILE = (
    '=cmd|"/c calc"!A1',
    "+33 1 23 45",
    "-2+3",
    "@SUM(A1)",
    "« R&D <b> » ; l’an 2, suite",
    'dit "le Pôle"',
    "deux\nlignes",
    "#N/A",
    "n\u202f°\u00a01",
)
AWARDS = [
    replace(AWARD, subject=text, receivers=(Receiver(text, SIRET),), amount=Decimal(number * 1000) + Decimal("0.1"))
    for number, text in enumerate(HOSTILE, 1)
]
LINES = [line for award in AWARDS for line in lines_of(award)]
AMOUNT = SCDL_FIELDS.index("montant")


def test_hostile_texts_come_back_unchanged(tmp_path: Path) -> None:
    assert [remark for line in LINES for remark in line_remarks(line)] == []
    target = tmp_path / "scdl.csv"
    write_scdl(iter(LINES), target)
    with target.open(encoding="utf-8", newline="") as stream:
        header, *rows = csv.reader(stream)
    assert tuple(header) == SCDL_FIELDS
    assert [tuple(row) for row in rows] == LINES
    assert [row[4] for row in rows] == list(HOSTILE)


def test_what_cannot_be_written_leaves_the_file_of_before(tmp_path: Path) -> None:
    target = tmp_path / "scdl.csv"
    write_scdl(LINES[:1], target)
    before = target.read_bytes()

    def failing() -> "list[tuple[str, ...]]":
        raise OSError(28, "No space left on device")

    with pytest.raises(ExportError):
        write_scdl((line for _one in (1,) for line in failing()), target)
    assert target.read_bytes() == before


def test_the_parts_of_a_shared_grant_add_up_to_the_cent(tmp_path: Path) -> None:
    third = Decimal(1) / 3
    shared = replace(AWARD, amount=Decimal(100), receivers=tuple(Receiver(name, SIRET, share=third) for name in "ABC"))
    write_giving(giving_grants(shared), tmp_path / "g.json")
    grants = json.loads((tmp_path / "g.json").read_text("utf-8"), parse_float=Decimal, parse_int=Decimal)["grants"]
    assert sum(one["amountAwarded"] for one in grants) == 100
    assert len({one["id"] for one in grants}) == 3


@pytest.mark.slow
def test_libreoffice_opens_the_file_with_the_same_total(tmp_path: Path) -> None:
    write_scdl(LINES, tmp_path / "scdl.csv")
    book = openpyxl.load_workbook(convert(tmp_path / "scdl.csv", tmp_path / "out", "xlsx"))
    rows = list(book.worksheets[0].iter_rows(min_row=2, values_only=True))
    total = sum(Decimal(str(row[AMOUNT])) for row in rows)
    assert total == sum(Decimal(line[AMOUNT]) for line in LINES)
    assert len(rows) == len(LINES)


class Grant(dict[str, object]):
    """One that tells whether it is still held."""


def test_grants_of_360giving_are_written_one_by_one_as_all_of_them_would_be(tmp_path: Path) -> None:
    told = [grant for award in AWARDS for grant in giving_grants(award)]
    for some in ([], told[:1], told):
        target = tmp_path / f"{len(some)}.json"
        write_giving(iter(some), target)
        assert target.read_text("utf-8") == json.dumps({"grants": some}, ensure_ascii=False, indent=2) + "\n"
    alive: list[weakref.ref[Grant]] = []
    most = 0

    def grants() -> Iterator[Grant]:
        nonlocal most
        for one in told * 3:
            grant = Grant(one)
            alive.append(weakref.ref(grant))
            most = max(most, sum(held() is not None for held in alive))
            yield grant

    write_giving(grants(), tmp_path / "many.json")
    assert len(alive) == 3 * len(told) > 20
    assert most <= 2
