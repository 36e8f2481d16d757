"""The workbook of one's own: kept in the file, undone as any change, filled with the figures of the session."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ptce_desk.domain.attachment_errors import AttachmentContentMissingError
from ptce_desk.domain.book_faults import BookRefusedError, NoBookTemplateError
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.file_settings import OwnUse
from ptce_desk.exports.report import value_of
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.own_files import leave_file, save_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.reports.committee import committee_report
from ptce_desk.services.reports.own_template import (
    KEYS,
    export_from_template,
    filling_of,
    keep_template,
    template_name,
)
from ptce_desk.wording.act_fields import LINE_FIELDS, WHOLE_FIELDS
from tests.integration.command_line import Run
from tests.integration.dossiers import listed_file
from tests.integration.raw_rows import alter_open
from tests.unit.exports.template_books import of_cells, open_book, open_row, open_rows

D = Decimal
DAY = date(2026, 5, 4)
CELLS = {"A1": "{{seance_date}}", "A3": "{{numero_dossier}}", "B3": "{{montant_propose}}", "B4": "=SUM(B3)"}
NAMES = {"ptce_total_propose": "Feuille!$C$1", "ptce_total_vote": "Feuille!$D$1"}


def template(tmp_path: Path, name: str = "Tableau.xlsx", cells: dict[str, str] | None = None) -> Path:
    path = tmp_path / name
    path.write_bytes(of_cells(CELLS if cells is None else cells, NAMES))
    return path


def kept(desk: Desk) -> str:
    return desk.run(template_name)


def test_a_session_is_written_in_it_with_the_figures_of_its_table(desk: Desk, tmp_path: Path) -> None:
    file_id, session = listed_file(desk, DAY, "12345.67")
    desk.run(keep_template, template(tmp_path))
    path = desk.run(export_from_template, session, tmp_path / "séance.xlsx")
    sheet = load_workbook(path).worksheets[0]
    table = next(one for one in desk.run(committee_report, session).sheets if one.key == "all")
    number = value_of(table.rows[0][table.position("number")])
    assert [sheet[place].value for place in ("A3", "B3", "B4")] == [number, 12345.67, "=SUM(B3)"]
    assert [sheet[place].value for place in ("A1", "C1", "D1")] == ["04/05/2026", 12345.67, None]
    desk.run(sessions.record_vote, session, file_id, Vote.GRANTED, D("9999.99"))
    assert desk.run(filling_of, session).whole["total_vote"] == D("9999.99")


def test_each_field_has_a_value_of_its_own(desk: Desk) -> None:
    _file, session = listed_file(desk, DAY)
    told = desk.run(filling_of, session)
    assert set(told.whole) == set(WHOLE_FIELDS)
    assert set(LINE_FIELDS) <= set(told.lines[0])
    assert set(KEYS) == set(LINE_FIELDS)
    assert len(set(KEYS.values())) == len(KEYS)
    years = {name: amount for name, amount in told.lines[0].items() if name.startswith("part_")}
    assert sum((one for one in years.values() if isinstance(one, Decimal)), D(0)) == told.lines[0]["montant_propose"]


def test_it_is_kept_replaced_removed_and_each_is_undone(desk: Desk, tmp_path: Path) -> None:
    path = template(tmp_path)
    desk.run(keep_template, path)
    copy = desk.run(save_file, OwnUse.SESSION_TABLE, tmp_path / "copie.xlsx")
    assert copy.read_bytes() == path.read_bytes()
    desk.run(keep_template, template(tmp_path, "Autre.xlsx", {"A1": "{{agent}}"}))
    assert kept(desk) == "Autre.xlsx"
    desk.run(undo)
    assert kept(desk) == "Tableau.xlsx"
    assert desk.run(save_file, OwnUse.SESSION_TABLE, tmp_path / "copie.xlsx").read_bytes() == path.read_bytes()
    desk.run(leave_file, OwnUse.SESSION_TABLE)
    with pytest.raises(NoBookTemplateError):
        desk.run(export_from_template, None, tmp_path / "copie.xlsx")
    desk.run(undo)
    assert kept(desk) == "Tableau.xlsx"


def test_one_that_cannot_serve_leaves_the_one_before(desk: Desk, tmp_path: Path) -> None:
    desk.run(keep_template, template(tmp_path))
    for bad in (template(tmp_path, "Faux.xlsx", {"A1": "{{zzz}}"}), tmp_path / "absent.xlsx", tmp_path):
        with pytest.raises(BookRefusedError):
            desk.run(keep_template, bad)
    assert kept(desk) == "Tableau.xlsx"


def test_what_is_written_ends_as_the_workbook_does(desk: Desk, tmp_path: Path) -> None:
    desk.run(keep_template, template(tmp_path, "TABLEAU.XLSX"))
    assert desk.run(save_file, OwnUse.SESSION_TABLE, tmp_path / "a.b").name == "a.b.xlsx"
    assert desk.run(save_file, OwnUse.SESSION_TABLE, tmp_path / "a.XLSX").name == "a.XLSX"


def test_a_workbook_of_libreoffice_gives_one(desk: Desk, tmp_path: Path) -> None:
    _file, session = listed_file(desk, DAY, "12345.67")
    (tmp_path / "Tableau.ods").write_bytes(open_book(open_row("{{ligne}}", "{{montant_propose}}")))
    desk.run(keep_template, tmp_path / "Tableau.ods")
    path = desk.run(export_from_template, session, tmp_path / "séance")
    assert (path.name, open_rows(path.read_bytes())) == ("séance.ods", [["1", "12345.67"]])


def test_bytes_changed_outside_are_told(desk: Desk, tmp_path: Path) -> None:
    _file, session = listed_file(desk, DAY)
    desk.run(keep_template, template(tmp_path))
    alter_open(desk, "UPDATE attachment_content SET content = ?", b"\0")
    with pytest.raises(AttachmentContentMissingError):
        desk.run(export_from_template, session, tmp_path / "a.xlsx")


def test_the_command_line_fills_the_workbook_it_is_given(run: Run, desk: Desk, tmp_path: Path) -> None:
    _file, session = listed_file(desk, DAY, "12345.67")
    desk.close()
    book, target = template(tmp_path), tmp_path / "séance.xlsx"
    asked = ("export", "committee", "--file", desk.place, "-o", target, "--session", session, "--template")
    code, said, complained = run(*asked, book)
    assert (code, complained) == (0, "")
    assert said.startswith("Votre tableau est rempli dans ")
    assert load_workbook(target).worksheets[0]["B3"].value == 12345.67
    book.write_bytes(of_cells({"A1": "{{zzz}}"}))
    before = target.read_bytes()
    code, said, complained = run(*asked, book)
    assert (code, said, target.read_bytes()) == (3, "", before)
    assert "cellule A1" in complained
    code, _said, complained = run(*asked[:-1])
    assert (code, complained) == (0, ""), "without one, the table of the program"
