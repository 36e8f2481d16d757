"""The sheet of a PTCE as a PDF, from its page."""

from functools import partial
from pathlib import Path

from ptce_desk.domain.attachments import disk_name
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce.sheets import PtceSheet
from ptce_desk.services.reports.ptce_report import export_ptce_sheet
from ptce_desk.ui.pages.exporting import PDF, Exporter


def print_sheet(exporter: Exporter, sheet: PtceSheet | None, *, aside: bool = False) -> None:
    """Save the sheet of the PTCE in view as a PDF; `aside` shows it as it will print instead."""
    if sheet is None:
        return
    name = disk_name(f"Fiche {sheet.ptce.name}".strip()[:80]) + ".pdf"
    job = partial(_export, sheet.ptce.id)
    if aside:
        exporter.show(name, f"Fiche – {sheet.ptce.name}", job)
    else:
        exporter.save(name, PDF, job)


def _export(ptce_id: int, desk: Desk, path: Path) -> Path:
    return export_ptce_sheet(desk, ptce_id, path)
