"""A blank workbook, filled, comes in with nothing asked."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from ptce_desk.domain.imported import Outcome
from ptce_desk.imports.tables.targets import FUNDING_FILES, TARGETS
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing.blank_models import write_blank_model
from ptce_desk.services.importing.importing import IMPORTED, import_table
from ptce_desk.services.importing.tables import Answers, OpenedTable, Source, open_pasted, open_table
from tests.integration.command_line import Run
from tests.slowly import spread

D = Decimal
Value = str | float | date
_VALUES: dict[str, Value] = {
    "amount": 1250.5,
    "date": date(2025, 3, 15),
    "dates": date(2025, 3, 15),
    "year": 2025,
    "number": 3,
    "bool": "oui",
}


def written(desk: Desk, target: str, path: Path) -> Path:
    return desk.run(write_blank_model, target, path)


def sheet_of(path: Path) -> Worksheet:
    sheet = load_workbook(path).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def unmarked(heading: str) -> str:
    """A heading without the mark of what is expected."""
    return re.sub(r" \(?\*+\)?$", "", heading)


def headings_of(path: Path) -> list[str]:
    return [str(cell.value) for cell in sheet_of(path)[1]]


def letters_of(sheet: Worksheet) -> dict[str, str]:
    return {unmarked(str(cell.value)): get_column_letter(place) for place, cell in enumerate(sheet[1], 1)}


def filled(path: Path, *rows: dict[str, Value]) -> Path:
    """The same workbook with rows written by heading, as a person would."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    places = letters_of(sheet)
    for number, row in enumerate(rows, 2):
        for heading, value in row.items():
            sheet[f"{places[heading]}{number}"] = value
    book.save(path)
    return path


def opened(desk: Desk, path: Path, target: str) -> OpenedTable:
    return open_table(desk.resources, path, Answers(target=target))


@pytest.mark.parametrize("target", spread(TARGETS, 3))
def test_a_blank_workbook_filled_has_every_column_known_and_every_cell_read_with_nothing_asked(
    desk: Desk, tmp_path: Path, target: str
) -> None:
    path = written(desk, target, tmp_path / "modèle.xlsx")
    fields = {field.label: field for field in TARGETS[target].fields}
    headings = [unmarked(heading) for heading in headings_of(path)]
    row = {
        heading: next((label for _code, label in fields[heading].options), None)
        or _VALUES.get(fields[heading].kind, "Essai")
        for heading in headings
    }
    one = open_table(desk.resources, filled(path, row, row), Answers())
    assert (one.target.key, one.known_as) == (target, f"modèle à remplir, {TARGETS[target].label}")
    assert one.sheet.name == TARGETS[target].label
    assert {unmarked(heading): key for heading, key in one.columns.fields.items()} == {
        heading: fields[heading].key for heading in headings
    }
    assert one.missing == []
    drafts = one.drafts()
    assert drafts
    assert [fault for draft in drafts for fault in draft.faults] == []


def test_a_dossier_written_in_the_blank_workbook_comes_in_whole(desk: Desk, tmp_path: Path) -> None:
    path = written(desk, FUNDING_FILES.key, tmp_path / "modèle.xlsx")
    row: dict[str, Value] = {
        "Intitulé": "Étude", "Dispositif": "CA-PROGRESS-1", "Nom du bénéficiaire": "Le Relais",
        "Exercice": 2019, "Montant demandé": 12000, "Montant voté": 9000.5, "Décidé le": date(2019, 3, 15),
        "Décision": "Accordé",
    }  # fmt: skip
    one = opened(desk, filled(path, row), FUNDING_FILES.key)
    [planned] = desk.run(import_table, one, Source(one.origin, path.name, {}))
    assert planned.outcome is Outcome.NEW
    assert planned.draft.values["voted"] == D("9000.50")
    assert planned.scheme == "CA-PROGRESS-1"


def test_the_lists_are_those_of_the_file_and_the_header_stays_in_view(desk: Desk, tmp_path: Path) -> None:
    path = written(desk, FUNDING_FILES.key, tmp_path / "modèle.xlsx")
    book = load_workbook(path)
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    assert sheet.freeze_panes == "A2"
    rules = {str(rule.sqref).split(":")[0].rstrip("0123456789"): rule for rule in sheet.data_validations.dataValidation}
    letters = letters_of(sheet)
    lists = book["Listes"]
    assert lists.sheet_state == "hidden"
    schemes = rules[letters["Dispositif"]]
    assert schemes.type == "list"
    held = [cell.value for cell in lists[letters["Dispositif"]][1:]]
    assert "CA-PROGRESS-1" in held
    assert schemes.formula1.endswith(f"${len([one for one in held if one]) + 1}")
    assert rules[letters["Décidé le"]].type == "date"
    assert rules[letters["Montant voté"]].type == "decimal"
    assert sheet.column_dimensions[letters["Décidé le"]].number_format == "dd/mm/yyyy"
    assert "€" in sheet.column_dimensions[letters["Montant voté"]].number_format


@pytest.mark.slow
def test_what_is_required_is_marked_and_each_column_says_what_it_holds(desk: Desk, tmp_path: Path) -> None:
    for target in TARGETS.values():
        path = written(desk, target.key, tmp_path / f"{target.key}.xlsx")
        needed = {target.field(key).label for group in target.needs for key in group}
        marked = {unmarked(heading) for heading in headings_of(path) if unmarked(heading) != heading}
        assert marked & needed
        assert marked <= needed | {"Dispositif"}
        for cell in sheet_of(path)[1]:
            assert cell.comment is not None, cell.value
            assert cell.comment.text.strip().splitlines()[0] not in ("", "Un texte."), cell.value


def test_a_column_without_which_nothing_comes_in_is_marked_otherwise_than_those_of_which_one_is_enough(
    desk: Desk, tmp_path: Path
) -> None:
    path = written(desk, FUNDING_FILES.key, tmp_path / "modèle.xlsx")
    marked = {unmarked(heading): heading[len(unmarked(heading)) :].strip() for heading in headings_of(path)}
    assert [marked[one] for one in ("Dispositif", "Nom du bénéficiaire", "SIRET du bénéficiaire", "Montant voté")] == [
        "*", "(*)", "(*)", "(**)",
    ]  # fmt: skip
    read_me = load_workbook(path).worksheets[1]
    told = " ".join(str(cell) for row in read_me.iter_rows(values_only=True) for cell in row if cell)
    assert "marqué * : Dispositif." in told.replace("\u00a0", " ")
    assert "marquées (*) : Nom du bénéficiaire ou" in told.replace("\u00a0", " ").replace("PTCE ou ", "")


def test_a_model_is_known_again_without_some_of_its_columns_and_with_another(desk: Desk, tmp_path: Path) -> None:
    path = written(desk, "payments", tmp_path / "modèle.xlsx")
    book = load_workbook(filled(path, {"N°": "2025-001", "Montant": 9}))
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    sheet.cell(1, sheet.max_column + 1, "Ma remarque")
    sheet.delete_cols(sheet.max_column - 1)
    book.save(path)
    assert open_table(desk.resources, path, Answers()).origin == "blank_payments"


@pytest.mark.parametrize(
    "headings",
    [
        ("N°", "Montant", "Versé le"),
        ("N° *", "Autre *", "Montant", "Versé le"),
        ("N° *", "Note", "Compte"),
        ("N° *", "Montant", "Versé le", "Un", "Deux", "Trois"),
    ],
)
def test_a_table_that_is_not_starred_as_a_model_is_none(desk: Desk, headings: tuple[str, ...]) -> None:
    rows = "\n".join(["\t".join(headings), "\t".join("2025" for _one in headings)])
    assert open_pasted(desk.resources, rows, Answers()).profile is None


@pytest.mark.slow
def test_the_command_writes_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "essai.ptce"
    assert run("new", path)[0] == 0
    for target in IMPORTED:
        code, said, _problems = run("import-template", tmp_path / "m.xlsx", "--file", path, "--target", target)
        assert code == 0
        assert "m.xlsx" in said
        assert sheet_of(tmp_path / "m.xlsx").title == TARGETS[target].label
