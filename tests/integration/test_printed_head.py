"""What leaves the program bears the head of the journal, and a check of the file finds it again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ptce_desk.domain.errors import HeadNotUnderstoodError
from ptce_desk.domain.journal_head import read_head, short_head
from ptce_desk.domain.places import Place
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.journal_head import printed_head
from ptce_desk.services.ptce import sheets
from tests.integration.command_line import HARD_SPACE, Run
from tests.integration.dossiers import voted_file
from tests.slowly import spread
from tests.unit.exports.paper import pages_of, squeezed

KINDS = (
    "committee",
    "annexe",
    "arbitration",
    "files",
    "funding-summary",
    "ptce",
    "schemes",
    "payments",
    "decompte",
    "jury",
    "jury-grids",
    "de-minimis",
    "aids-to-region",
    "statistics",
    "annual-report",
)


@pytest.fixture
def file(desk: Desk) -> tuple[Place, str]:
    """A closed file with a dossier voted, and the head of its journal."""
    voted_file(desk, date(2026, 6, 1))
    head = desk.run(printed_head)
    desk.close()
    return desk.place, head


@pytest.mark.parametrize("kind", spread(KINDS, 3))
def test_each_page_of_a_pdf_and_the_reading_sheet_of_a_workbook_bear_the_head(
    kind: str, file: tuple[Place, str], tmp_path: Path, run: Run
) -> None:
    path, head = file
    assert run("export", kind, "--file", path, "-o", tmp_path / "out.pdf")[0] == 0
    for page in pages_of(tmp_path / "out.pdf"):
        assert squeezed(f"historique {head}") in squeezed(page.extract_text())
    assert run("export", kind, "--file", path, "-o", tmp_path / "out.xlsx")[0] == 0
    sheet = load_workbook(tmp_path / "out.xlsx")["Lisez-moi"]
    told = {str(row[0]): str(row[1]) for row in sheet.iter_rows(max_col=2, values_only=True)}
    assert f"Empreinte {head}" in told["Historique"]


def test_a_printed_head_is_found_again_with_how_much_changed_since(
    file: tuple[Place, str], open_desk: Callable[[Place], Desk], run: Run
) -> None:
    path, head = file
    desk = open_desk(path)
    desk.run(sheets.create_ptce, "Pôle d’après")
    now = desk.run(printed_head)
    desk.close()
    for form in (head, head.replace(" ", ""), head.upper()):
        code, said, complained = run("check", path, "--head", form)
        assert (code, complained) == (0, "")
        assert "L’historique contient cette empreinte" in said.replace(HARD_SPACE, " ")
        assert "compte 1 entrée de plus depuis" in said.replace(HARD_SPACE, " ")
    assert "rien n’a changé depuis" in run("check", path, "--head", now)[1].replace(HARD_SPACE, " ")


def test_a_head_the_journal_never_had_is_told(file: tuple[Place, str], run: Run) -> None:
    path, head = file
    other = short_head("0" * 64) if head[0] != "0" else short_head("1" * 64)
    code, _said, complained = run("check", path, "--head", other)
    assert code == 1
    assert "il ne contient pas l’empreinte" in complained.replace(HARD_SPACE, " ")


@pytest.mark.parametrize("text", ["", "3f9a", "zzzz zzzz zzzz", "3" * 65])
def test_what_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(HeadNotUnderstoodError):
        read_head(text)


def test_a_head_is_shown_in_three_groups_and_read_in_any_form() -> None:
    last_hash = "3f9a01c75e2b" + "7" * 52
    assert short_head(last_hash) == "3f9a 01c7 5e2b"
    assert read_head(" 3F9A-01c7 5e2b ") == "3f9a01c75e2b"
    assert read_head(last_hash) == last_hash
    assert short_head("") == ""
