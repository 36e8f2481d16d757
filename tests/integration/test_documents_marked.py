"""Every document of the program, in each of its formats, says what it is: title, language, headings, alternatives.

The documents are found in the code: one that is added and not walked here fails.
"""

import ast
import csv
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

import pytest
from lxml import etree
from PIL import Image
from pypdf import PdfReader

from ptce_desk import services
from ptce_desk.bootstrap import resources_folder
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.demonstration.making import shown_records
from ptce_desk.domain.acts import ActFormat, ActKind
from ptce_desk.domain.territories import Scale
from ptce_desk.exports.report import Column
from ptce_desk.services.acts.producing import ActOrder, produce_acts
from ptce_desk.services.committee.arbitration import Ground
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.columns import FILE_COLUMNS
from ptce_desk.services.dossier.notes import export_note
from ptce_desk.services.file.settings import set_logo
from ptce_desk.services.importing.blank_models import write_blank_model
from ptce_desk.services.importing.report import export_import
from ptce_desk.services.importing.seeing import Seen
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.services.reports import (
    aids_to_region,
    arbitration,
    committee,
    contract,
    de_minimis,
    history,
    jury,
    letterhead_sample,
    lists,
    own_template,
    paid_statement,
    payments,
    ptce_register,
    ptce_report,
    record_sheets,
    schemes,
    statistics,
    summaries,
    territories,
    what_if,
)
from ptce_desk.services.reports.territories import Measure
from ptce_desk.services.schemes.schemes import SchemeFilter
from tests.slowly import spread
from tests.unit.exports.spoken import heard

Write = Callable[[Desk, Path], object]

FORMATS: Final[Mapping[str, tuple[str, ...]]] = {
    "write_pdf": ("pdf",),
    "write_docx": ("docx",),
    "write_table_file": ("xlsx", "ods", "csv"),
    "write_report": ("pdf", "xlsx", "ods", "csv"),
    "write_blank_table": ("xlsx",),
    "fill": ("docx", "odt"),
    "fill_book": ("xlsx", "ods"),
    "write_file": (),
    "replacing": (),
    "write_scdl": (),
    "write_giving": (),
    "write_scheme": (),
    "write_calendar": (),
}
"""What writes files, and in which formats of documents: none for data, and for what is written as it was kept."""
DATA: Final = {
    *("law.open_data.export_scdl", "law.open_data.export_giving", "home.deadlines.export_calendar"),
    "schemes.files.export_scheme",
    *("file.attachments.save_copy", "file.attachments.look_at_copy", "file.own_files.save_file"),
    *("file.own_files.written", "file.printing.write_report"),
}
"""What writes no document of ours: open data, what others made, what every report goes through."""

LINES_OF_THE_GUIDE: Final = re.compile(r"(?:guide RTES 2014, |seed )l\. ?\d+")
"""How a source is kept that cites the guide of 2014: by the lines of its text, which no reader of a document has."""
_OWN_FIELDS: Final = ("numero_dossier", "intitule", "montant_propose")
_ROOMS: Final = ("ptce_desk.exports", "ptce_desk.services.file.printing")


def jobs() -> dict[str, Write]:
    """Each document, by the service that writes it."""
    every = summaries.SummaryFilter()
    number = Column[str]("number", "N°", "text", str)
    shown = lists.ShownList(FILE_COLUMNS, by=("year",))
    groups: lists.RowGroups[str] = lists.RowGroups([("year", "Exercice")], [(["2026"], ["1", "2"])], "Dossiers")
    tried = what_if.WhatIf("RA-CDDRA", "2013", "Accordés", (), (), (), ())
    return {
        "acts.producing.produce_acts": _act,
        "dossier.notes.export_note": lambda desk, path: export_note(desk, _shown(desk, "funding_file"), path),
        "importing.blank_models.write_blank_model": lambda desk, path: write_blank_model(desk, "ptce", path),
        "importing.report.export_import": lambda desk, path: export_import(desk, "a.csv", Seen((), (), ()), path),
        "reports.aids_to_region.export_aids_to_region": _of_year(aids_to_region.export_aids_to_region),
        "reports.arbitration.export_arbitration": lambda desk, path: arbitration.export_arbitration(
            desk, Ground(_shown(desk, "session_arbitration")), path
        ),
        "reports.arbitration.export_next_arbitration": _of_year(arbitration.export_next_arbitration),
        "reports.committee.export_annex": _of_year(committee.export_annex),
        "reports.committee.export_committee": _of_year(committee.export_committee),
        "reports.contract.export_contract": lambda desk, path: contract.export_contract(desk, 1, path),
        "reports.de_minimis.export_de_minimis": _of_year(de_minimis.export_de_minimis),
        "reports.history.export_history": lambda desk, path: history.export_history(desk, "ptce", 1, "PTCE", path),
        "reports.jury.export_jury": lambda desk, path: jury.export_jury(desk, _shown(desk, "call"), path),
        "reports.jury.export_jury_of": lambda desk, path: jury.export_jury_of(desk, None, path, blank=True),
        "reports.letterhead_sample.export_letterhead_sample": letterhead_sample.export_letterhead_sample,
        "reports.lists.export_chosen_files": lambda desk, path: lists.export_chosen_files(desk, None, None, None, path),
        "reports.lists.export_files": lambda desk, path: lists.export_files(desk, FundingFileFilter(), shown, path),
        "reports.lists.export_groups": lambda desk, path: lists.export_groups(desk, "L", "", [number], groups, path),
        "reports.lists.export_rows": lambda desk, path: lists.export_rows(desk, "L", "", [number], ["1"], path),
        "reports.paid_statement.export_paid_statement": lambda desk, path: paid_statement.export_paid_statement(
            desk, every, path
        ),
        "reports.own_template.export_from_template": _own_table,
        "reports.payments.export_payments": lambda desk, path: payments.export_payments(desk, every, path),
        "reports.ptce_register.export_ptce_list": lambda desk, path: ptce_register.export_ptce_list(
            desk, PtceFilter(), path
        ),
        "reports.ptce_report.export_ptce_sheet": lambda desk, path: ptce_report.export_ptce_sheet(
            desk, _shown(desk, "ptce"), path
        ),
        "reports.record_sheets.export_framework_sheet": lambda desk, path: record_sheets.export_framework_sheet(
            desk, 1, path
        ),
        "reports.record_sheets.export_organisation_sheet": lambda desk, path: record_sheets.export_organisation_sheet(
            desk, 1, path
        ),
        "reports.schemes.export_schemes": lambda desk, path: schemes.export_schemes(desk, SchemeFilter(), path),
        "reports.statistics.export_annual_report": _of_year(statistics.export_annual_report),
        "reports.statistics.export_statistics": _of_year(statistics.export_statistics),
        "reports.summaries.export_summary": lambda desk, path: summaries.export_summary(desk, every, path),
        "reports.territories.export_territories": lambda desk, path: territories.export_territories(
            desk, None, Scale.REGION, Measure.AMOUNT, path
        ),
        "reports.what_if.export_what_if": lambda desk, path: what_if.export_what_if(desk, tried, path),
    }


def _of_year(export: Callable[[Desk, None, Path], Path]) -> Write:
    return lambda desk, path: export(desk, None, path)


def _shown(desk: Desk, kind: str) -> int:
    found = shown_records(desk)[kind]
    assert found is not None, kind
    return found


def _act(desk: Desk, path: Path) -> object:
    form = ActFormat(path.suffix.removeprefix("."))
    return produce_acts(desk, ActOrder(ActKind.ACKNOWLEDGEMENT, form, (_shown(desk, "funding_file"),)), path)


def _own_table(desk: Desk, path: Path) -> object:
    """A session in a workbook of one's own, which says all that it must: what it is filled with takes nothing away."""
    blank = path.with_name(f"mine{path.suffix}")
    columns = [Column[str](field, field, "text", partial("{{{{ {} }}}}".format, field)) for field in _OWN_FIELDS]
    lists.export_rows(desk, "Tableau de séance", "", columns, [""], blank)
    assert CHECKS[path.suffix[1:]](blank) == []
    assert "{{ intitule }}" in text_of(blank)
    template = own_template.read_template(blank)
    written = own_template.export_from_template(desk, _shown(desk, "session"), path, template)
    assert "{{" not in text_of(path)
    return written


@cache
def written_in() -> dict[str, frozenset[str]]:
    """What of `FORMATS` each public function of the services comes to, by those of its module it goes through."""
    found: dict[str, frozenset[str]] = {}
    (root,) = map(Path, services.__path__)
    for path in root.rglob("*.py"):
        text = path.read_text("utf-8")
        if not any(room in text for room in _ROOMS):
            continue
        tree = ast.parse(text)
        held = [one for one in tree.body if isinstance(one, ast.FunctionDef)]
        names = {one.name: {node.id for node in ast.walk(one) if isinstance(node, ast.Name)} for one in held}
        module = ".".join(path.relative_to(root).with_suffix("").parts)
        for name in names:
            reached = _reached(name, names) & FORMATS.keys() & _imported(tree)
            takes_path = any(isinstance(one, ast.Name) and one.id == "Path" for one in _annotations(held, name))
            if reached and takes_path and not name.startswith("_"):
                found[f"{module}.{name}"] = frozenset(reached)
    return found


def _imported(tree: ast.Module) -> set[str]:
    """What a module has from `exports`, or from what writes reports there."""
    taken = [one for one in ast.walk(tree) if isinstance(one, ast.ImportFrom) and one.module]
    return {name.name for one in taken if str(one.module).startswith(_ROOMS) for name in one.names}


def _reached(name: str, names: Mapping[str, set[str]]) -> set[str]:
    reached, left = set[str](), [name]
    while left:
        fresh = names.get(left.pop(), set()) - reached
        reached |= fresh
        left += fresh
    return reached


def _annotations(held: list[ast.FunctionDef], name: str) -> Iterator[ast.AST]:
    (one,) = (one for one in held if one.name == name)
    for argument in (*one.args.args, *one.args.kwonlyargs):
        yield from ast.walk(argument)


def formats_of(name: str) -> list[str]:
    """The formats a document is written in."""
    return sorted({ending for writer in written_in()[name] for ending in FORMATS[writer]})


def test_every_document_that_services_write_is_walked() -> None:
    assert written_in().keys() - DATA == jobs().keys()
    assert written_in().keys() >= DATA
    assert [name for name in jobs() if not formats_of(name)] == []


@pytest.fixture
def dressed(demo: Desk) -> Desk:
    """The demonstration, whose authority has a logo."""
    stream = BytesIO()
    Image.new("RGB", (60, 20), "red").save(stream, "PNG")
    demo.run(set_logo, stream.getvalue())
    return demo


@pytest.mark.parametrize("name", spread(sorted(jobs()), 8))
def test_a_document_says_what_it_is_in_each_of_its_formats(dressed: Desk, tmp_path: Path, name: str) -> None:
    faults = []
    for ending in formats_of(name):
        target = tmp_path / f"document.{ending}"
        dressed.run(jobs()[name], target)
        faults += [f"{ending}: {fault}" for fault in CHECKS[ending](target)]
        faults += [f"{ending}: {cited}" for cited in LINES_OF_THE_GUIDE.findall(text_of(target))]
    assert faults == []


def test_every_template_of_an_act_marks_its_headings_its_tables_and_its_language() -> None:
    told_once_filled = ("title", "author", "language")
    templates = sorted((resources_folder() / "acts").iterdir())
    faults = {path.name: set(CHECKS[path.suffix[1:]](path)).difference(told_once_filled) for path in templates}
    assert len(templates) == 2 * len(ActKind)
    assert {name: found for name, found in faults.items() if found} == {}


def text_of(path: Path) -> str:
    """What is written in a document, on one line."""
    if path.suffix == ".pdf":
        said = " ".join(page.extract_text() for page in PdfReader(path).pages)
    elif path.suffix == ".csv":
        said = path.read_text("utf-8-sig")
    else:
        said = " ".join(text for part in parts_of(path).values() for text in part.itertext())
    return " ".join(said.split())


def parts_of(path: Path) -> dict[str, Any]:
    """The parts of an archive that are XML, by their path in it."""
    with ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: _bare(etree.fromstring(archive.read(name))) for name in names}


def _bare(part: Any) -> Any:  # noqa: ANN401  # what lxml gives
    """A part whose names have no prefix."""
    for one in part.iter(etree.Element):
        one.tag = etree.QName(one).localname
        for name, value in dict(one.attrib).items():
            del one.attrib[name]
            one.set(etree.QName(name).localname, value)
    return part


def found(held: Any, path: str) -> Any:  # noqa: ANN401  # what lxml gives
    """What is at a path in XML."""
    return held.xpath(path)


def lacking(told: Mapping[str, object]) -> list[str]:
    """The names of what is not there."""
    return [name for name, held in told.items() if not held]


def properties_faults(properties: Any) -> list[str]:  # noqa: ANN401  # what lxml gives
    """What the properties of a document lack."""
    return lacking(
        {
            "title": "".join(found(properties, "//title/text()")).strip(),
            "language": found(properties, "//language/text()") == ["fr-FR"],
            "author": "".join(found(properties, "//creator/text()")).strip(),
        }
    )


def unsaid(held: Any, path: str) -> list[str]:  # noqa: ANN401  # what lxml gives
    """The pictures that have no words."""
    return [
        f"picture {one.get('name')} without words" for one in found(held, path) if not (one.get("descr") or "").strip()
    ]


def xlsx_faults(path: Path) -> list[str]:
    """What a workbook of Excel does not say."""
    parts = parts_of(path)
    faults = properties_faults(parts["docProps/core.xml"])
    titled = {
        str(name) for name in found(parts["xl/workbook.xml"], "//definedName[@name='_xlnm.Print_Titles']/@localSheetId")
    }
    for rank, name in enumerate(sorted_sheets(parts)):
        tables = found(parts[name], "//tablePart")
        if len(found(parts[name], "//c")) and (tables or rank == 0) and str(rank) not in titled:
            faults.append(f"{name}: its headings are not printed on each page")
    for name, part in parts.items():
        if name.startswith("xl/tables/"):
            faults += [f"{name}: no filter"] if not found(part, "//autoFilter") else []
            faults += [f"{name}: no header row"] if part.get("headerRowCount", "1") == "0" else []
        if name.startswith("xl/drawings/drawing"):
            faults += unsaid(part, "//cNvPr")
        if name.startswith("xl/charts/chart"):
            faults += lacking({f"{name}: title": found(part, "/chartSpace/chart/title")})
    return faults


def sorted_sheets(parts: Mapping[str, Any]) -> list[str]:
    """The sheets, in the order of the workbook."""
    names = [name for name in parts if name.startswith("xl/worksheets/sheet")]
    return sorted(names, key=lambda name: int(re.findall(r"\d+", name)[0]))


def ods_faults(path: Path) -> list[str]:
    """What a workbook of LibreOffice does not say."""
    parts = parts_of(path)
    content = parts["content.xml"]
    faults = properties_faults(parts["meta.xml"]) + language_faults(parts["styles.xml"])
    for sheet in found(content, "//table")[:-1]:  # the last one says how to read the others
        if len(found(sheet, "./table-header-rows/table-row")) != 1:
            faults.append(f"{found(sheet, './@name')}: no header row")
    return faults + frame_faults(content)


def language_faults(styles: Any) -> list[str]:  # noqa: ANN401  # what lxml gives
    """Whether what is read is told to be French, by the styles it follows."""
    told = {
        (
            one.get("language"),
            one.get("country"),
        )
        for one in found(styles, "//default-style/text-properties")
    }
    return [] if told == {("fr", "FR")} else [f"language of the styles: {told}"]


def frame_faults(content: Any) -> list[str]:  # noqa: ANN401  # what lxml gives
    """The frames of pictures that have no words."""
    frames = [one for one in found(content, "//frame") if found(one, "./image | ./object")]
    return [
        f"frame {number} without words"
        for number, one in enumerate(frames)
        if not found(one, "./desc/text() | ./title/text()")
    ]


def docx_faults(path: Path) -> list[str]:
    """What a document of Word does not say."""
    parts = parts_of(path)
    styles = parts["word/styles.xml"]
    faults = properties_faults(parts["docProps/core.xml"])
    if found(styles, "//rPrDefault//lang/@val") != ["fr-FR"]:
        faults.append("language of the styles")
    names = {one.get("styleId"): found(one, "./name/@val")[0] for one in found(styles, "//style")}
    used = [names[key] for key in found(parts["word/document.xml"], "//pStyle/@val")]
    faults += [] if any(name.casefold() in ("title", "heading 1") for name in used) else [f"no heading: {used}"]
    for name, part in parts.items():
        faults += unsaid(part, "//docPr")
        for rank, table in enumerate(found(part, "//tbl")):
            if found(table, "./tblPr/tblLook/@firstRow") != ["0"] and not found(table, "./tr[1]/trPr/tblHeader"):
                faults.append(f"{name}: table {rank} has no header row")
    return faults


def odt_faults(path: Path) -> list[str]:
    """What a document of LibreOffice does not say."""
    parts = parts_of(path)
    content = parts["content.xml"]
    faults = properties_faults(parts["meta.xml"]) + language_faults(parts["styles.xml"])
    faults += lacking({"heading": found(content, "//h")})
    faults += [
        f"table {rank} has no header row"
        for rank, one in enumerate(found(content, "//table"))
        if not found(one, "./table-header-rows")
    ]
    return faults + frame_faults(content) + frame_faults(parts["styles.xml"])


def pdf_faults(path: Path) -> list[str]:
    """What a PDF does not say."""
    whole, reader = heard(path), PdfReader(path)
    catalog: Any = reader.root_object
    assert reader.metadata is not None
    headings = [one.role for one in whole.walk() if re.fullmatch(r"H\d", one.role)]
    figures = whole.all("Figure")
    faults = lacking(
        {
            "title": reader.metadata.title,
            "title shown": catalog.get("/ViewerPreferences", {}).get("/DisplayDocTitle"),
            "language": catalog.get("/Lang") == "fr-FR",
            "author": reader.metadata.author,
            "first heading": headings[:1] == ["H1"],
            "logo": any("Logo" in str(one.entries.get("/Alt")) for one in figures),
        }
    )
    faults += [
        f"figure {rank} without words"
        for rank, one in enumerate(figures)
        if not str(one.entries.get("/Alt", "")).strip()
    ]
    for rank, table in enumerate(whole.all("Table")):
        if {cell.role for cell in table.children[0].children} != {"TH"}:
            faults.append(f"table {rank} has no headings")
    return faults


def csv_faults(path: Path) -> list[str]:
    """What a text does not say: its first row is its headings, and its encoding is told."""
    content = path.read_bytes()
    headings = next(csv.reader([content.decode("utf-8-sig").splitlines()[0]], delimiter=";"))
    return lacking({"encoding": content.startswith(b"\xef\xbb\xbf"), "headings": all(headings)})


CHECKS: Final[Mapping[str, Callable[[Path], list[str]]]] = {
    "pdf": pdf_faults,
    "xlsx": xlsx_faults,
    "ods": ods_faults,
    "docx": docx_faults,
    "odt": odt_faults,
    "csv": csv_faults,
}
