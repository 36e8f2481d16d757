"""What else can be done with a scheme: copied, compared, written to a file, read from one."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ptce_desk.domain.attachments import disk_name
from ptce_desk.domain.export_errors import ExportTargetError
from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.reports.schemes import export_schemes
from ptce_desk.services.schemes import schemes
from ptce_desk.services.schemes.files import duplicate_scheme, export_scheme, import_scheme
from ptce_desk.services.schemes.kept_trials import KeptTrial
from ptce_desk.services.schemes.schemes import NewSchemeChoices, SchemeFilter, SchemeSheet
from ptce_desk.ui.desk.page import Destination, Notice, Page, Paper
from ptce_desk.ui.dialogs.new_record import Values
from ptce_desk.ui.pages.exporting import Exporter
from ptce_desk.ui.pages.schemes.compare_versions import CompareDialog, Side, sides_of
from ptce_desk.ui.pages.schemes.new_scheme import new_scheme_dialog
from ptce_desk.ui.remembered.file_dialogs import ask_to_open, ask_to_save
from ptce_desk.ui.widgets.buttons import MoreButton

KIND: Final = frozenset({"scheme"})
"""What a change of a scheme touches."""

_TOML: Final = "Dispositif (*.toml)"


class SchemeActions:
    """What the « Plus » menu of a scheme's page offers."""

    def __init__(self, page: Page, more: MoreButton) -> None:
        self._page, self._exporter = page, Exporter(page)
        self.sheet: SchemeSheet | None = None
        self._trials: tuple[KeptTrial, ...] = ()
        more.add("Comparer des versions…", self.compare, "columns")
        more.add("Dupliquer le dispositif…", self.ask_duplicate, "copy")
        more.add("Exporter en TOML…", self.export, "download-simple")

    def show_sheet(self, sheet: SchemeSheet) -> None:
        """Act on this scheme from now on."""
        self.sheet = sheet

    def show_trials(self, trials: Sequence[KeptTrial]) -> None:
        """Compare with these trials too."""
        self._trials = tuple(trials)

    def compare(self) -> None:
        """Set the last two versions side by side; any other, or a trial, can then be chosen."""
        if self.sheet is not None:
            self._compare(self.sheet, min(1, len(self.sheet.versions) - 1), 0)

    def compare_trial(self, trial: KeptTrial) -> None:
        """Set a trial beside the version it started from."""
        if self.sheet is None:
            return
        versions = [one.id for one in self.sheet.versions]
        ids = [one.id for one in self._trials]
        if trial.version.id in versions and trial.id in ids:
            self._compare(self.sheet, versions.index(trial.version.id), len(versions) + ids.index(trial.id))

    def _compare(self, sheet: SchemeSheet, left: int, right: int) -> None:
        sides = [*sides_of(sheet), *(Side(typeset(f"Essai « {one.name} »"), one.rules) for one in self._trials)]
        CompareDialog(self._page, self._page.window_, sheet.scheme, sides, left, right).ask()

    def ask_duplicate(self) -> None:
        """Ask for the code and the label of a copy."""
        if self.sheet is not None:
            self._page.tasks.query(partial(self._ask_copy, self.sheet), schemes.new_scheme_choices)

    def export(self) -> None:
        """Write the scheme where the officer wants it, for another file or another authority."""
        if self.sheet is None:
            return
        self._export_as(self.sheet.scheme.id, f"{self.sheet.scheme.code}.toml")

    def _export_as(self, scheme_id: int, name: str) -> None:
        path = ask_to_save(self._page, "Exporter le dispositif", "scheme", Path(name), _TOML)
        if path is not None:
            then = partial(self._say_exported, scheme_id)
            self._exporter.write(then, lambda desk, target: export_scheme(desk, scheme_id, target), path)

    def _ask_copy(self, sheet: SchemeSheet, choices: NewSchemeChoices) -> None:
        dialog = new_scheme_dialog(self._page, choices, sheet.scheme)
        dialog.ask(lambda: self._duplicate(sheet.scheme.id, dialog.values()))

    def _duplicate(self, copied_id: int, values: Values) -> None:
        self._page.tasks.command(KIND, partial(_go_to, self._page), duplicate_scheme, copied_id, **values)

    def _say_exported(self, scheme_id: int, path: Path | ExportTargetError) -> None:
        if isinstance(path, ExportTargetError):
            self._exporter.offer_other_name(path, partial(self._export_as, scheme_id))
            return
        show = partial(_show_folder, path.parent)
        self._page.window_.notify(
            Notice(f"Dispositif exporté : {path.name}", "success", "Montrer le dossier", show, outside=True)
        )


def ask_import(page: Page) -> None:
    """Ask for a TOML file, and add the scheme it holds."""
    path = ask_to_open(page, "Importer un dispositif", "scheme", _TOML)
    if path is not None:
        page.tasks.command(KIND, partial(_go_to, page), import_scheme, path)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _go_to(page: Page, scheme_id: int) -> None:
    page.window_.go(Destination("scheme", scheme_id))


def scheme_paper(code: str) -> Paper:
    """A scheme as it prints: its versions, their rules in words, its envelopes."""
    return Paper("scheme", f"dispositif-{disk_name(code)}", f"Dispositif {code}", partial(_written, code))


def _written(code: str, desk: Desk, path: Path) -> Path:
    return export_schemes(desk, SchemeFilter(), path, code=code)
