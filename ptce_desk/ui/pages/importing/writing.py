"""The workbooks that the page of an import writes: the report of what it does, a blank model."""

from ptce_desk.services.importing import assistant
from ptce_desk.services.importing.assistant import Importing
from ptce_desk.services.importing.blank_models import write_blank_model
from ptce_desk.services.importing.report import export_import
from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.pages.exporting import WORKBOOK, WORKBOOKS, Exporter


class Writer:
    """Asks where to, and has it written."""

    def __init__(self, page: Page) -> None:
        self._exporter = Exporter(page)

    def write_report(self, held: Importing | None) -> None:
        """Write what importing does, line by line."""
        if held is not None and held.seen is not None:
            seen, name = held.seen, held.path.name
            self._exporter.save(
                f"import {held.path.stem}.xlsx",
                WORKBOOKS,
                lambda desk, path: export_import(desk, name, seen, path),
                "import",
            )

    def write_model(self, target: str) -> None:
        """Write a workbook to fill, for what its rows become."""
        name = dict(assistant.target_options())[target].lower()
        self._exporter.save(
            f"{name} à remplir.xlsx", WORKBOOK, lambda desk, path: write_blank_model(desk, target, path)
        )
