"""A committee report of invented dossiers, and the spreadsheet program that recomputes it."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook

from ptce_desk.exports.formulas import Balance, Formula, Ratio
from ptce_desk.exports.report import Column, ReadingLine, Report, Row, Table, Total
from tests.unit.exports.paper import origin

TODAY = date(2026, 3, 1)
HEAD = "3f9a 01c7 5e2b"

FILES_COLUMNS = (
    Column("number", "N°"),
    Column("ptce", "PTCE", wrap=True, meaning="Le pôle qui porte le projet."),
    Column("object", "Objet", wrap=True),
    Column("deposited", "Déposé le", "date"),
    Column("year", "Exercice", "year"),
    Column("jobs", "Emplois", "count", total=Total.SUM),
    Column("base", "Assiette retenue", "amount", total=Total.SUM, meaning="Dépenses éligibles."),
    Column("requested", "Demandé", "amount", total=Total.SUM),
    Column("proposed", "Proposé", "amount", total=Total.SUM),
    Column(
        "cut",
        "Écart",
        "amount",
        total=Total.FORMULA,
        formula=Balance(("proposed",), ("requested",)),
    ),
    Column("rate", "Taux", "percent", total=Total.FORMULA, formula=Ratio("proposed", "base")),
)

NAMES = (
    "Pôle Sud Archer",
    "Vivre les Mureaux",
    "La Coursive Boutaric",
    "Les Articulteurs, Pays de Redon et de Bretagne Sud",
)
OBJECTS = (
    "Étude de faisabilité d’une légumerie partagée",
    "Animation de la cellule et coordination des groupes de travail, appui aux structures membres, programme triennal",
    "Formation des salariés",
)


def files_row(index: int) -> Row:
    """One invented dossier."""
    base = Decimal(18_000 + 1_234 * index) + Decimal("0.57")
    requested = base / 2
    requested = requested.quantize(Decimal("0.01"))
    proposed = min(requested, Decimal("30000.00"))
    return (
        f"2026-{index + 1:03}",
        NAMES[index % len(NAMES)],
        OBJECTS[index % len(OBJECTS)],
        date(2026, 1, 1 + index % 28),
        2026,
        1 + index % 7,
        base,
        requested,
        proposed,
        proposed - requested,
        proposed / base,
    )


def files_table(count: int = 8) -> Table:
    """The table the élus read."""
    return Table(
        key="files",
        name="Dossiers",
        title="Dossiers présentés à la commission permanente",
        columns=FILES_COLUMNS,
        rows=tuple(files_row(index) for index in range(count)),
        notes=("Le taux rapporte le montant proposé à l’assiette retenue.",),
        empty_text="Aucun dossier",
        frozen_columns=1,
    )


def summary_table(files: Table) -> Table:
    """Amounts linked to the other sheet."""
    proposed, base = files.column_sum("proposed"), files.column_sum("base")
    return Table(
        key="summary",
        name="Synthèse d'ensemble",
        title="Synthèse",
        columns=(
            Column("label", "Dispositif", wrap=True),
            Column("base", "Assiette", "amount"),
            Column("proposed", "Proposé", "amount"),
            Column("rate", "Taux", "percent"),
        ),
        rows=(
            (
                "Ensemble",
                files.sum_formula("base"),
                files.sum_formula("proposed"),
                Formula("{proposed}/{base}", proposed / base) if base else None,
            ),
        ),
    )


def committee_report(count: int = 8, *, fictitious: bool = True) -> Report:
    """A summary, the dossiers, and how to read them."""
    files = files_table(count)
    return Report(
        title="Commission permanente du 12 mars 2026",
        subtitle="Économie sociale et solidaire",
        origin=origin(fictitious=fictitious),
        sheets=(files, summary_table(files)),
        reading=(ReadingLine("Origine", "Dossiers instruits dans PTCE Desk, version du règlement au dépôt."),),
    )


def text_report(*texts: str) -> Report:
    """One column of texts, as users may type them."""
    table = Table(
        key="texts",
        name=texts[0] or "Textes",
        title=texts[0],
        columns=(Column("text", texts[0] or "Texte"),),
        rows=tuple((text,) for text in texts),
    )
    return Report(texts[0], texts[-1], origin(name=texts[0]), (table,))


def strip_formula_values(source: Path, target: Path) -> int:
    """Copy a workbook without the stored values of its formulas; returns how many there were."""
    removed = 0
    with ZipFile(source) as before, ZipFile(target, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name.startswith("xl/worksheets/sheet"):
                content, count = re.subn(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
                removed += count
            after.writestr(name, content)
    return removed


def convert(source: Path, folder: Path, kind: str) -> Path:
    """Have LibreOffice open a file and save it as `kind` in a folder; skips the test where it is absent."""
    return convert_all([source], folder, kind)[0]


def convert_all(sources: Sequence[Path], folder: Path, kind: str) -> list[Path]:
    """Have LibreOffice, begun once, open files and save each as `kind` in a folder."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("formulas are recomputed by LibreOffice: install libreoffice-calc")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [program, profile, "--headless", "--convert-to", kind, "--outdir", folder, *sources],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return [folder / f"{source.stem}.{kind}" for source in sources]


def stored_and_recomputed(source: Path, folder: Path) -> list[tuple[object, object]]:
    """Each formula's stored value, and what LibreOffice makes of it on a copy stripped of stored values."""
    bare, out = folder / "bare.xlsx", folder / "recomputed"
    out.mkdir()
    removed = strip_formula_values(source, bare)
    recomputed = load_workbook(convert(bare, out, "xlsx"), data_only=True)
    stored, formulas = load_workbook(source, data_only=True), load_workbook(source)
    pairs = [
        (stored[sheet.title][cell.coordinate].value, recomputed[sheet.title][cell.coordinate].value)
        for sheet in formulas.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert len(pairs) == removed
    return pairs
