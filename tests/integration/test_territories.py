"""What was granted in each territory: the lines add up to what the file says, and each leads to what it counts."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest
from sqlalchemy import text

from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.territories import Measure, Scale
from ptce_desk.domain.vocabulary import Section
from ptce_desk.exports.documents import MapChart
from ptce_desk.exports.report import Table
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, sum_files
from ptce_desk.services.records import create_record
from ptce_desk.services.reports.statistics import export_annual_report, open_statistics
from ptce_desk.services.reports.territories import (
    TerritorySheet,
    export_territories,
    open_territories,
)
from tests.integration.command_line import HARD_SPACE
from tests.integration.grants import TODAY, granted
from tests.integration.test_open_data import change_file

D = Decimal
UNSAID = "Département non précisé"


def pole(desk: Desk, **told: str) -> int:
    """A PTCE that stands somewhere."""
    return desk.run(create_record, PTCE, {"name": " ".join(("Pôle", *told.values())), **told})


def granted_to(desk: Desk, ptce_id: int | None, amount: str) -> None:
    def give(file: FundingFile) -> None:
        file.ptce_id = ptce_id

    change_file(desk, granted(desk, amount=amount), give)


@pytest.fixture
def spread_out(desk: Desk) -> Desk:
    """Grants in two régions, in a région of before 2016, across two of them, and of no PTCE."""
    granted_to(desk, pole(desk, departments="26"), "1000.00")
    granted_to(desk, pole(desk, departments="69"), "2000.50")
    granted_to(desk, pole(desk, region="Bretagne"), "700.00")
    granted_to(desk, pole(desk, region="La Réunion"), "900.00")
    granted_to(desk, pole(desk, departments="30, 84"), "40.00")
    granted_to(desk, None, "5.00")
    return desk


def told(sheet: TerritorySheet) -> dict[str, tuple[int, Decimal]]:
    return {one.name: (one.files, one.amount) for one in sheet.territories if one.files}


@pytest.mark.slow
def test_grants_stand_where_their_ptce_do_each_line_leads_to_what_it_counts_and_all_add_up(
    spread_out: Desk, tmp_path: Path
) -> None:
    sheet = spread_out.run(open_territories, TODAY.year)
    assert list(told(sheet).items()) == [
        ("Auvergne-Rhône-Alpes", (2, D("3000.50"))),
        ("La Réunion", (1, D("900.00"))),
        ("Bretagne", (1, D("700.00"))),
        ("Plusieurs régions", (1, D("40.00"))),
        ("Sans PTCE", (1, D("5.00"))),
    ]
    assert len(sheet.territories) == 18 + 2
    words = [sheet.class_text(one).replace(HARD_SPACE, " ") for one in (*sheet.territories[:4], sheet.territories[-1])]
    assert words == ["3\u202f000,50 €", "900 €", "700 €", "", "Rien"]
    said = sheet.off_map.replace(HARD_SPACE, " ")
    assert said == "2 dossiers accordés ne sont sur aucun territoire de la carte, pour 45 €."
    by_count = spread_out.run(open_territories, TODAY.year, Scale.REGION, Measure.FILES)
    assert [(one.name, by_count.shade(one)) for one in by_count.territories if one.files] == [
        ("Auvergne-Rhône-Alpes", 4),
        ("Bretagne", 0),
        ("La Réunion", 0),
        ("Plusieurs régions", None),
        ("Sans PTCE", None),
    ]
    with spread_out.reading() as connection:
        query = "SELECT count(*), sum(voted) FROM funding_file WHERE decision = 'granted' AND fiscal_year = :year"
        count, cents = connection.execute(text(query), {"year": TODAY.year}).one()
    for scale in Scale:
        sheet = spread_out.run(open_territories, TODAY.year, scale)
        assert sum(one.files for one in sheet.territories) == count
        assert sum(one.amount for one in sheet.territories) == D(cents) / 100
        for one in sheet.territories:
            if one.way is None:
                assert (one.files, one.amount) == (0, D(0)), one.name
            else:
                found = spread_out.run(sum_files, FundingFileFilter(one.way))
                assert (found.count, found.voted) == (one.files, one.amount), one.name
    book = spread_out.run(export_territories, TODAY.year, Scale.REGION, Measure.AMOUNT, tmp_path / "territoires.xlsx")
    rows = [row for page in openpyxl.load_workbook(book).worksheets for row in page.iter_rows(values_only=True)]
    assert any("Auvergne-Rhône-Alpes" in row and 3000.5 in row for row in rows)
    assert [row for row in rows if any("sur aucun territoire" in str(cell) for cell in row)]
    maps_shade_what_their_tables_grant(spread_out, tmp_path)


def maps_shade_what_their_tables_grant(spread_out: Desk, tmp_path: Path) -> None:
    """Those of the year's report, which say what they are to who does not see them."""
    sheet = spread_out.run(open_statistics, TODAY.year)
    assert set(sheet.maps) == {"regions", "former_regions", "departments"}
    tables = {part.table.key: part.table for part in sheet.reported}
    assert [key for key in tables if key in sheet.maps] == ["regions", "former_regions", "departments"]
    assert "former_regions" not in {part.table.key for part in sheet.parts}
    for key, drawn in sheet.maps.items():
        assert isinstance(drawn, MapChart)
        granted_there = {row["place"] for row in rows_in(tables[key]) if row["voted"]}
        shaded = {one.name for one in drawn.places if one.shade is not None}
        assert shaded == granted_there - {
            *("Plusieurs régions", "Plusieurs régions d’avant 2016", "Plusieurs départements", "Sans PTCE", UNSAID)
        }
        assert len(shaded) == {"regions": 3, "former_regions": 3, "departments": 3}[key]
    darkest = [one.name for one in sheet.maps["regions"].places if one.shade == 4]
    assert darkest == ["Auvergne-Rhône-Alpes"]
    assert spread_out.run(open_statistics, 1999).maps == {}
    word = spread_out.run(export_annual_report, TODAY.year, tmp_path / "r.docx")
    told = [one.get("descr") for one in docx.Document(str(word)).element.xpath("//wp:docPr")]
    maps = [one for one in told if one is not None and one.startswith("Carte : ")]
    assert [one.split(".")[0] for one in maps] == [
        f"Carte : Montant accordé en {TODAY.year} par région",
        f"Carte : Montant accordé en {TODAY.year} par région d’avant 2016",
        f"Carte : Montant accordé en {TODAY.year} par département",
    ]


def rows_in(table: Table) -> list[dict[str, object]]:
    return [dict(zip((column.key for column in table.columns), row, strict=True)) for row in table.rows]


def test_a_year_without_grants_names_every_territory_and_leads_nowhere(desk: Desk) -> None:
    sheet = desk.run(open_territories, 1999, Scale.DEPARTMENT)
    assert len(sheet.territories) == 101
    assert {(one.files, one.way, sheet.shade(one)) for one in sheet.territories} == {(0, None, None)}
    assert sheet.classes == ()


def test_what_another_authority_grants_is_neither_counted_nor_led_to(desk: Desk) -> None:
    granted(desk)
    others = granted(desk)

    def act(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            version = SchemeVersion("1", date(2000, 1, 1), Section.UNDIVIDED, "", ())
            scheme = ("E", "E", "Aide de l’État", SchemeKind.GRANT, "État", FunderLevel.STATE)
            work.add(SupportScheme(*scheme, versions=[version]))
            work.flush()
            work.get(FundingFile, others).scheme_version_id = version.id
            work.commit()

    desk.run(act)
    (told,) = [one for one in desk.run(open_territories, TODAY.year).territories if one.files]
    assert told.way is not None
    assert (told.files, desk.run(sum_files, FundingFileFilter(told.way)).count) == (1, 1)
