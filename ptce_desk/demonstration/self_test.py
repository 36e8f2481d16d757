"""What the self-test asks of the program without a window: compute, export, check, each against what must come out."""

import json
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.demonstration.making import shown_records
from ptce_desk.domain.acts import ActFormat, ActKind
from ptce_desk.formatting import amount_text
from ptce_desk.records.faults import fault_sentence
from ptce_desk.services.acts.producing import ActOrder, produce_acts
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier.notes import export_note
from ptce_desk.services.file.opening import check_file, open_file
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.services.reports.aids_to_region import export_aids_to_region
from ptce_desk.services.reports.arbitration import export_next_arbitration
from ptce_desk.services.reports.committee import export_committee
from ptce_desk.services.reports.contract import export_contract
from ptce_desk.services.reports.de_minimis import export_de_minimis
from ptce_desk.services.reports.paid_statement import export_paid_statement
from ptce_desk.services.reports.payments import export_payments
from ptce_desk.services.reports.ptce_register import export_ptce_list
from ptce_desk.services.reports.ptce_report import export_ptce_sheet
from ptce_desk.services.reports.schemes import export_schemes
from ptce_desk.services.reports.statistics import export_annual_report, export_statistics
from ptce_desk.services.reports.summaries import SummaryFilter, export_summary
from ptce_desk.services.reports.territories import Measure, Scale, export_territories
from ptce_desk.services.schemes.requests import assess_request
from ptce_desk.services.schemes.schemes import SchemeFilter

EXPECTED: Final = Decimal("24000.00")
"""The maximum of the example below (docs/rules.md, « Worked examples »)."""

_REQUEST: Final = {
    "scheme": "CA-PROGRESS-1",
    "total_cost": "70000.00",
    "costs": [{"category": "study", "amount": "50000.00"}],
    "funding_plan": [
        {"funder": "État", "level": "state", "public": True, "kind": "cash", "amount": "20000.00", "status": "obtained"}
    ],
    "requested": "50000.00",
    "deposited_on": "2014-01-01",
}
_PDF_BEGINS: Final = b"%PDF-"
_PDF_ENDS: Final = b"%%EOF"


class SelfTestFailedError(Exception):
    """The program ran and gave something else than it must; the text says what, in French."""


def compute(surroundings: Surroundings, folder: Path) -> str:
    """Assess the worked example under the shipped catalogue; the maximum, in words.

    Raises:
        SelfTestFailedError: another amount came out.
    """
    request = folder / "demande.json"
    request.write_text(json.dumps(_REQUEST, ensure_ascii=False), "utf-8")
    found = assess_request(surroundings, request).assessment.max_amount
    if found != EXPECTED:
        message = f"le calcul donne {amount_text(found)} au lieu de {amount_text(EXPECTED)}"
        raise SelfTestFailedError(message)
    return amount_text(found)


def exports_of(desk: Desk) -> dict[str, Callable[[Path], Path]]:
    """What the self-test exports from the demonstration: each file name, and what writes it."""
    shown = shown_records(desk)
    note_of, ptce_id, framework_id = shown["funding_file"], shown["ptce"], shown["framework"]
    if note_of is None or ptce_id is None:
        message = "la démonstration n’a pas de dossier d’un PTCE"
        raise SelfTestFailedError(message)
    return {
        "commission.xlsx": lambda target: desk.run(export_committee, None, target),
        "commission.pdf": lambda target: desk.run(export_committee, None, target),
        "synthese.xlsx": lambda target: desk.run(export_summary, SummaryFilter(), target),
        "synthese.pdf": lambda target: desk.run(export_summary, SummaryFilter(), target),
        "synthese.csv": lambda target: desk.run(export_summary, SummaryFilter(), target),
        "ptce.csv": lambda target: desk.run(export_ptce_list, PtceFilter(), target),
        "dispositifs.xlsx": lambda target: desk.run(export_schemes, SchemeFilter(), target),
        "arbitrage.xlsx": lambda target: desk.run(export_next_arbitration, None, target),
        "arbitrage.pdf": lambda target: desk.run(export_next_arbitration, None, target),
        "versements.ods": lambda target: desk.run(export_payments, SummaryFilter(), target),
        "decompte.pdf": lambda target: desk.run(export_paid_statement, SummaryFilter(), target),
        "rapport.pdf": lambda target: desk.run(export_annual_report, None, target),
        "statistiques.xlsx": lambda target: desk.run(export_statistics, None, target),
        "territoires.pdf": lambda target: desk.run(export_territories, None, Scale.DEPARTMENT, Measure.AMOUNT, target),
        "minimis.xlsx": lambda target: desk.run(export_de_minimis, None, target),
        "aides-region.pdf": lambda target: desk.run(export_aids_to_region, None, target),
        **({} if framework_id is None else _statements(framework_id, desk)),
        "fiche.pdf": lambda target: desk.run(export_ptce_sheet, ptce_id, target),
        "note.pdf": lambda target: desk.run(export_note, note_of, target),
        "acte.docx": lambda target: _act(note_of, desk, ActFormat.DOCX, target),
        "acte.odt": lambda target: _act(note_of, desk, ActFormat.ODT, target),
    }


def _act(file_id: int, desk: Desk, form: ActFormat, target: Path) -> Path:
    """An act as one document of all: what several are joined by is tried too."""
    desk.run(produce_acts, ActOrder(ActKind.ACKNOWLEDGEMENT, form, (file_id,)), target, together=True)
    return target


def _statements(framework_id: int, desk: Desk) -> dict[str, Callable[[Path], Path]]:
    def job(target: Path) -> Path:
        return desk.run(export_contract, framework_id, target)

    return {"contrat.xlsx": job, "contrat.pdf": job}


def check_export(path: Path) -> str:
    """Whether a written file is whole; its size, in words.

    Raises:
        SelfTestFailedError: it holds nothing, or is not what its name says.
    """
    content = path.read_bytes()
    match path.suffix:
        case ".xlsx" | ".ods" | ".docx" | ".odt":
            whole = zipfile.is_zipfile(path) and zipfile.ZipFile(path).testzip() is None
        case ".pdf":
            whole = content.startswith(_PDF_BEGINS) and content.rstrip().endswith(_PDF_ENDS)
        case _:
            whole = bool(content.strip())
    if not whole:
        message = f"{path.name} n’est pas complet"
        raise SelfTestFailedError(message)
    return f"{max(len(content) // 1024, 1)} ko"


def reopen_and_check(surroundings: Surroundings, path: Path) -> str:
    """Open a file that was closed, and check it; « fichier sain ».

    Raises:
        FileError: it does not open.
        SelfTestFailedError: it opens and has faults.
    """
    desk = open_file(surroundings, path)
    try:
        faults = desk.run(check_file)
    finally:
        desk.close()
    if faults:
        message = f"{path.name} : {len(faults)} défauts, dont « {fault_sentence(faults[0])} »"
        raise SelfTestFailedError(message)
    return "fichier sain"
