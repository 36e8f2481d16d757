"""Documents a page hands over: where the officer wants them, or as they will print."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QActionGroup, QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from shiboken6 import isValid

from ptce_desk.domain.attachments import disk_name
from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.export_errors import ExportTargetError
from ptce_desk.domain.paper import HeldPaper, PaperSize
from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import held
from ptce_desk.services.file.writing import Job, carried_out, prepared
from ptce_desk.services.reports.summaries import SummaryFilter, export_summary
from ptce_desk.ui.desk.aside import AsideFolder
from ptce_desk.ui.desk.page import Notice, Page, Paper
from ptce_desk.ui.dialogs.pdf_preview import PdfPreview
from ptce_desk.ui.remembered.file_dialogs import ask_to_save, elsewhere, other_place, with_ending
from ptce_desk.ui.remembered.paper import SIZES, paper_held, remember_held
from ptce_desk.ui.widgets.buttons import menu_button
from ptce_desk.ui.widgets.forms.pending import commit_pending
from ptce_desk.wording.errors import error_sentence

T = TypeVar("T")

PDF: Final = "Document PDF (*.pdf)"
WORKBOOK: Final = "Classeur Excel (*.xlsx)"
OPEN_WORKBOOK: Final = "Classeur LibreOffice (*.ods)"
WORKBOOKS: Final = f"{WORKBOOK};;{OPEN_WORKBOOK}"
"""Either of the two, by the ending of the name."""
TEXT: Final = "Texte CSV (*.csv)"
TEXTS: Final = "Un fichier CSV par tableau, en archive (*.zip)"
CALENDAR: Final = "Calendrier (*.ics)"
JSON: Final = "Données JSON (*.json)"
DOCX: Final = "Document Word (*.docx)"
ODT: Final = "Document LibreOffice (*.odt)"


def any_format(first: str) -> str:
    """A kind that is written in every format of a list, by the ending of the name: `first` unless another is chosen."""
    return ";;".join(dict.fromkeys((first, WORKBOOK, OPEN_WORKBOOK, PDF, TEXT, TEXTS)))


def kind_of(name: str) -> str:
    """The kind of a file that is written as it was read, by the ending of its name."""
    ending = Path(name).suffix.lower()
    return next((kind for kind in (WORKBOOK, OPEN_WORKBOOK, DOCX, ODT) if ending in kind), f"Fichier (*{ending})")


LIST_WORKBOOK: Final = any_format(WORKBOOK)
_KINDS: Final = (
    ("Classeur Excel…", LIST_WORKBOOK),
    ("Classeur LibreOffice…", any_format(OPEN_WORKBOOK)),
    ("Document PDF…", any_format(PDF)),
    ("Texte CSV…", any_format(TEXT)),
)
"""The kinds of files a list is written in, the most wanted first."""


_SUMMARY: Final = "summary"
_LIST_TITLE: Final = "Aperçu avant impression"


class Exporter:
    """Writes the documents of a page, what is being typed there included, and says where they are."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._aside = AsideFolder(page.tasks)

    def ask_path(self, suggested: str, kind: str) -> Path | None:
        """Ask where a document goes; None when the officer gives up. A name without an ending of its kind gets it."""
        return ask_to_save(self._page, "Enregistrer le document", "document", Path(suggested), kind)

    def save(self, suggested: str, kind: str, job: Job, paper: str = "") -> None:
        """Write a document of a kind (`PDF`, `WORKBOOK`…) where the officer wants it.

        A name suggested without an ending gets that of the kind; `paper` is the kind of document that its paper is
        remembered by, A4 without.
        """
        path = self.ask_path(str(with_ending(Path(suggested), kind)), kind)
        if path is not None:
            self._keep_typing()
            self.write(partial(self._say_tried, kind, job, paper), job, path, paper)

    def write(
        self, then: Callable[[T | ExportTargetError], None], job: Callable[[Desk, Path], T], path: Path, paper: str = ""
    ) -> None:
        """Write a document, on the paper of its kind where one is told, then go on with what its job tells.

        What it says is read in one go, and written aside; the officer may stop it.
        """
        job = held(paper_held(paper), job) if paper else job
        self._page.tasks.write(path.name, partial(self._go_on, path, then), partial(prepared, job, path), carried_out)

    def _go_on(
        self, path: Path, then: Callable[[T | ExportTargetError], None], written: "T | ExportTargetError | StoppedError"
    ) -> None:
        if isinstance(written, StoppedError):
            self._page.window_.notify(Notice(typeset(f"« {path.name} » n’est pas enregistré : vous l’avez arrêté.")))
        else:
            then(written)

    def show(self, paper: Paper) -> None:
        """Write a document aside and show it as it will print."""
        self._keep_typing()
        self._write(paper, paper_held(paper.kind), partial(self._preview, paper))

    def _keep_typing(self) -> None:
        """Keep what is being typed, the keyboard staying where it is."""
        focused = QApplication.focusWidget()
        commit_pending(self._page)
        if focused is not None and isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, paper: Paper, so: HeldPaper, then: Callable[[Path], None]) -> None:
        folder = self._aside.path()
        if folder is None:
            return
        path = folder / f"{paper.name}.pdf"
        self.write(lambda _written: then(path), held(so, paper.job), path)

    def _preview(self, paper: Paper, path: Path) -> None:
        if not self._page.isVisible():
            return

        def save() -> None:
            self.save(f"{paper.name}.pdf", PDF, paper.job, paper.kind)

        def hold(so: HeldPaper) -> None:
            remember_held(paper.kind, so)
            self._write(paper, so, lambda path: dialog.show_document(path, so) if isValid(dialog) else None)

        dialog = PdfPreview(self._page, path, paper.title, save=save, hold=hold, held=paper_held(paper.kind))
        dialog.open()

    def _say_tried(self, kind: str, job: Job, paper: str, written: Path | ExportTargetError) -> None:
        """Say where the document is; or that what stands there stays, and offer another name."""
        if isinstance(written, Path):
            self._say_saved(written)
            return
        self.offer_other_name(written, lambda name: self.save(name, kind, job, paper))

    def offer_other_name(self, refusal: ExportTargetError, save_as: Callable[[str], None]) -> None:
        """Say that what stands there stays, and offer to write the document under another name, which is proposed."""
        ask = partial(save_as, str(other_place(refusal)))
        self._page.window_.notify(Notice(error_sentence(refusal), "danger", elsewhere(refusal), ask, outside=True))

    def _say_saved(self, path: Path) -> None:
        notice = Notice(f"Document enregistré : {path.name}", "success", "Ouvrir", partial(_open, path), outside=True)
        self._page.window_.notify(notice)


def sheet_paper(kind: str, name: str, job: Job) -> Paper:
    """The sheet of a record, as it prints."""
    return Paper(kind, disk_name(f"Fiche {name}".strip()[:80]), f"Fiche – {name}", job)


def preview(page: Page) -> None:
    """Show what a page prints as it will; that it prints nothing is said."""
    paper = page.paper()
    if paper is None:
        page.window_.notify(Notice("Cette page ne s’imprime pas. Ouvrez une liste, une fiche ou le budget."))
    else:
        Exporter(page).show(paper)


def summary_button(page: Page, wanted: Callable[[], SummaryFilter]) -> QPushButton:
    """« Exporter la synthèse » of the dossiers a page is about, as a workbook, a PDF or text; Ctrl+P shows it."""
    exporter = Exporter(page)

    def export(kind: str) -> None:
        chosen = wanted()
        exporter.save("synthese", kind, lambda desk, path: export_summary(desk, chosen, path), _SUMMARY)

    page.offer_paper(lambda: summary_paper(wanted()))
    return _menu_of_kinds("Exporter la synthèse", export, _SUMMARY)


def summary_paper(chosen: SummaryFilter) -> Paper:
    """The summary of dossiers, as it prints."""
    title = "Synthèse des financements"
    return Paper(_SUMMARY, "synthese", title, lambda desk, path: export_summary(desk, chosen, path))


def register_button(
    page: Page, words: str, name: str, wanted: Callable[[], Job], called: Callable[[], str] | None = None
) -> QPushButton:
    """A button that exports the list in view as a workbook, a PDF or text; Ctrl+E makes that of Excel.

    `name` is that of the file without its ending, unless `called` gives another when it is asked for; `wanted` gives
    what writes the list as it is filtered.
    """
    exporter = Exporter(page)

    def named() -> str:
        return name if called is None else called()

    def export(kind: str) -> None:
        exporter.save(named(), kind, wanted(), name)

    page.offer_export(partial(export, LIST_WORKBOOK))
    page.offer_paper(lambda: Paper(name, named(), _LIST_TITLE, wanted()))
    return export_menu(words, export, name)


def export_menu(words: str, export: Callable[[str], None], paper: str) -> QPushButton:
    """A button that offers each kind of file a list is written in, where Ctrl+E makes the workbook, and its paper."""
    button = _menu_of_kinds(words, export, paper)
    button.setToolTip("Classeur Excel (Ctrl+E) ou LibreOffice, document PDF, texte CSV")
    return button


def document_menu(words: str, export: Callable[[str], None], paper: str) -> QPushButton:
    """A button that offers each kind of file a document is written in, and its paper."""
    kinds = (("Document PDF…", PDF), ("Document Word…", DOCX), *_KINDS[:2])
    button = menu_button(words, [(label, partial(export, kind)) for label, kind in kinds], "file-text")
    return offering_paper(button, paper)


def offering_paper(button: QPushButton, kind: str) -> QPushButton:
    """The button of a menu of exports, where the size of the paper of a kind of document is chosen too."""
    _offer_sizes(button.menu(), kind)
    return button


def offer_kinds(menu: QMenu, export: Callable[[str], None], paper: str) -> None:
    """Offer in a menu each kind of file a list is written in, and its paper."""
    for label, kind in _KINDS:
        menu.addAction(label).triggered.connect(lambda _checked=False, kind=kind: export(kind))
    _offer_sizes(menu, paper)


def _offer_sizes(menu: QMenu, kind: str) -> None:
    sizes = QActionGroup(menu)
    menu.addSeparator()
    for size, words in SIZES:
        action = menu.addAction(words)
        action.setData(size)
        action.setCheckable(True)
        sizes.addAction(action)

    def show() -> None:
        for action in sizes.actions():
            action.setChecked(action.data() == paper_held(kind).size)

    menu.aboutToShow.connect(show)
    sizes.triggered.connect(lambda one: remember_held(kind, replace(paper_held(kind), size=PaperSize(one.data()))))


def _menu_of_kinds(words: str, export: Callable[[str], None], paper: str) -> QPushButton:
    button = menu_button(words, [], "download-simple")
    offer_kinds(button.menu(), export, paper)
    return button


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
