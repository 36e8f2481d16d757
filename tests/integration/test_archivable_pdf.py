"""Every PDF of the program can be heard (PDF/UA-1) and kept (PDF/A-2a): veraPDF says so."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from ptce_desk.demonstration.self_test import exports_of
from ptce_desk.domain.budget import Consumption
from ptce_desk.exports.chart_data import Bar, ConsumptionBar
from ptce_desk.exports.documents import BarChart, ConsumptionChart, Document, Fact, document_of
from ptce_desk.exports.letterhead import Letterhead
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Column, Table
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.services.reports.de_minimis import export_de_minimis
from ptce_desk.services.reports.history import export_history
from ptce_desk.services.reports.letterhead_sample import export_letterhead_sample
from ptce_desk.services.reports.lists import export_chosen_files
from ptce_desk.services.reports.payments import export_payments
from ptce_desk.services.reports.ptce_register import export_ptce_list
from ptce_desk.services.reports.record_sheets import export_framework_sheet, export_organisation_sheet
from ptce_desk.services.reports.schemes import export_schemes
from ptce_desk.services.reports.summaries import SummaryFilter
from ptce_desk.services.schemes.schemes import SchemeFilter
from tests.unit.exports.paper import note_of, origin
from tests.unit.exports.samples import committee_report, files_table, text_report
from tests.unit.exports.spoken import heard
from tests.verapdf import faults_of

D = Decimal
HOSTILE = "<b>gras</b> & « Vie » 😀 🌳 \u2011 \u202f fin ﬁ ½ ≤ ° \t ) ( \\ %%EOF endstream endobj"
LONG = "Le projet réunit les habitants et douze structures du pays.\n" * 400


def logo(mode: str) -> bytes:
    """A picture as authorities have them, with or without colours and transparency."""
    stream = BytesIO()
    Image.new(mode, (60, 20), 128 if mode in ("L", "P", "1") else None).save(stream, "PNG")
    return stream.getvalue()


def stress() -> dict[str, Document]:
    """Documents that hold all there is, or too much of it, or nothing."""
    wide = tuple(Column(f"c{number}", f"Montant de la ligne {number}", "amount") for number in range(40))
    amounts = tuple(D(10**9 + number) for number in range(40))
    bars = tuple(Bar(f"{HOSTILE} {number}", D(number), f"{number} €") for number in range(40))
    envelope = ConsumptionBar("AMI", Consumption(D(100), D(80), D(40)))
    texts = tuple((f"{number}", LONG if number % 3 == 0 else HOSTILE) for number in range(9))
    note = replace(note_of(1), facts=(*note_of(1).facts, Fact("Avis", LONG), Fact("Rien", "")), figures=())
    report, bold = committee_report(40), (origin().fonts / "DejaVuSans-Bold.ttf").read_bytes()
    named = Column("name", "Nom", wrap=True)
    documents = {
        "tout": document_of(
            report,
            charts={"files": BarChart(HOSTILE, bars), "summary": ConsumptionChart("Enveloppes", (envelope,))},
            notes=(note, note_of(2, HOSTILE * 8), note_of(3, LONG)),
        ),
        "rien": document_of(committee_report(0, fictitious=False)),
        "vide": Document("", "", origin(name=""), (Table("t", "", "", (named,), ()),)),
        "large": Document(
            HOSTILE, LONG, origin(), (Table("wide", "Large", HOSTILE * 20, (named, *wide), ((HOSTILE, *amounts),)),)
        ),
        "textes": Document(
            "Textes", "", origin(), (Table("t", "T", "", (named, Column("text", LONG, wrap=True)), texts),)
        ),
        "hostile": document_of(text_report(HOSTILE, HOSTILE), notes=(note_of(1, HOSTILE),)),
        "notes": Document("Notes", "", origin(), notes=(note, note_of(2))),
        "apart": replace(document_of(report), apart=True, sideways=True),
    }
    logos = {
        f"logo-{mode}": Document("Logo", "", origin(logo=logo(mode)), (files_table(2),))
        for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")
    }
    head = Letterhead(("Direction de l’économie sociale et solidaire", HOSTILE), (HOSTILE,), "#F2C200", bold, bold)
    dressed = {
        f"en-tête-{name}": replace(documents[name], origin=replace(documents[name].origin, letterhead=head))
        for name in ("tout", "textes", "hostile")
    }
    return documents | logos | dressed


def sheets_and_lists() -> dict[str, Callable[[Desk, Path], Path]]:
    """Each sheet of a record, each list, and the sample of the letterhead."""
    return {
        "dossiers": lambda desk, path: export_chosen_files(desk, None, None, None, path),
        "ptce": lambda desk, path: export_ptce_list(desk, PtceFilter(), path),
        "dispositifs": lambda desk, path: export_schemes(desk, SchemeFilter(), path),
        "versements": lambda desk, path: export_payments(desk, SummaryFilter(), path),
        "minimis": lambda desk, path: export_de_minimis(desk, None, path),
        "structure": lambda desk, path: export_organisation_sheet(desk, 1, path),
        "cadre": lambda desk, path: export_framework_sheet(desk, 1, path),
        "histoire": lambda desk, path: export_history(desk, "ptce", 1, "PTCE", path),
        "exemple": export_letterhead_sample,
    }


def broken(folder: Path) -> list[Path]:
    """Files that each break one promise: were they not found, nothing would be said by the others not being."""
    write_pdf(document_of(committee_report(2), notes=(note_of(1),)), folder / "good.pdf")
    whole = (folder / "good.pdf").read_bytes()
    changes = {
        "ua": whole.replace(b"<pdfuaid:part>1<", b"<pdfuaid:part>3<"),
        "archive": whole.replace(b"<pdfaid:part>2<", b"<pdfaid:part>4<"),
        "glued": whole.replace(b"\nendstream", b" endstream", 1),
    }
    for name, data in changes.items():
        assert data != whole
        (folder / f"{name}.pdf").write_bytes(data)
    return [folder / f"{name}.pdf" for name in changes]


@pytest.mark.slow
def test_every_pdf_can_be_heard_and_kept(demo: Desk, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    wrong = broken(bad)
    for name, write in exports_of(demo).items():
        if name.endswith(".pdf"):
            write(tmp_path / name)
    for name, export in sheets_and_lists().items():
        demo.run(export, tmp_path / f"{name}.pdf")
    for name, document in stress().items():
        write_pdf(document, tmp_path / f"{name}.pdf")
    paths = sorted(tmp_path.glob("*.pdf"))
    assert len(paths) > 18
    for path in paths:
        assert heard(path).children, path
    faults = faults_of([*paths, *wrong])
    assert [fault for fault in faults if str(bad) not in fault] == []
    assert [path.name for path in wrong if not any(str(path) in fault for fault in faults)] == []
