"""The documents of a record, on its page: dropped, pasted or chosen; looked at, opened, saved, renamed, removed."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.attachments import disk_name, kept_name, may_act
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.formatting import typeset
from ptce_desk.records.file import ATTACHMENT
from ptce_desk.services.file import attachments
from ptce_desk.services.file.attachments import Documents, OwnerKind
from ptce_desk.ui.desk.aside import AsideFolder
from ptce_desk.ui.desk.keeping import in_rows
from ptce_desk.ui.desk.page import Notice, Page
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.drawing.preview import PreviewPanel
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.remembered.file_dialogs import ask_several, ask_to_save
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import MoreButton, quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.wording.attachments import adding_warning, opening_warning
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.filters import count_text


def files_in(held: QMimeData) -> list[Path]:
    """The files on this machine that are dragged or pasted."""
    return [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]


def start_of(path: Path) -> bytes:
    """The first bytes of a file, none when it cannot be read: the service says why."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as stream:
            return stream.read(4)
    except OSError:
        return b""


def png_of(picture: QImage) -> bytes:
    """A picture as the bytes of a PNG file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    buffer.close()
    return bytes(held.data())


def show_outside(path: Path) -> None:
    """Let the system open a file with the program it has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


_EMPTY: Final = "Déposez ici des fichiers, collez une image ou un fichier (Ctrl+V), ou choisissez « Joindre… »."
_KINDS: Final[dict[OwnerKind, frozenset[str]]] = {
    "funding_file": frozenset({"funding_file"}),
    "ptce": frozenset({"ptce"}),
    "organisation": frozenset({"organisation"}),
    "committee_session": frozenset({"session"}),
}


class DocumentsCard(Card):
    """Reads and changes the documents of one record by itself; its page only says which record."""

    def __init__(self, page: Page, owner_kind: OwnerKind) -> None:
        """`owner_kind` is the table of the records of the page."""
        super().__init__("Documents")
        self._page, self._owner_kind = page, owner_kind
        self._owner: int | None = None
        self._aside = AsideFolder(page.tasks)
        self.documents: Documents | None = None
        self.grid: GridTable[attachments.AttachmentRow] = GridTable(self._columns(), "Documents", ghost_text=None)
        in_rows("attachment", self.grid, piece="required_document.attachment_id")
        self.hint = plain_label(typeset(_EMPTY), "muted", wrap=True)
        self.count = plain_label("", "muted")
        self.add_button = quiet_button("Joindre…", "paperclip")
        self.open_button = quiet_button("Ouvrir", "arrow-square-out")
        self.look_button = quiet_button("Aperçu", "eye")
        self.look_button.setCheckable(True)
        self.save_button = quiet_button("Enregistrer sous…", "download-simple")
        self.more = MoreButton()
        self.delete = self.more.add_destructive("Supprimer le document", self.remove_current)
        needs_right("attachment", self.add_button, self.delete)
        self.preview = PreviewPanel()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._show_choice()

    def show_owner(self, owner_id: int | None) -> None:
        """Read the documents of a record."""
        if owner_id != self._owner:
            self.documents = None
            self.grid.set_rows(())
            self.look_button.setChecked(False)
        self._owner = owner_id
        if owner_id is not None:
            self._page.tasks.query(self.show_documents, attachments.list_attachments, self._owner_kind, owner_id)

    def show_documents(self, documents: Documents) -> None:
        """Show what the file holds, and say what it refused."""
        if documents.owner_id == self._owner:
            shown = self.current()
            self.documents = documents
            self.grid.set_rows(documents.rows)
            self.count.setText(count_text(len(documents.rows), "document") if documents.rows else "")
            if self.current() != shown:
                self._show_preview()
            self._show_choice()
        if documents.refused:
            text = " ".join(error_sentence(problem) for problem in documents.refused)
            self._page.window_.notify(Notice(text, "warning"))

    def current(self) -> attachments.AttachmentRow | None:
        """The document the keyboard is on, the only one when there is but one."""
        rows = self.documents.rows if self.documents is not None else ()
        place = 0 if len(rows) == 1 else self.grid.currentIndex().row()
        return rows[place] if 0 <= place < len(rows) else None

    def add_files(self, paths: Sequence[Path]) -> None:
        """Put files in; programs are warned of first."""
        acting = [path.name for path in paths if may_act(path.name, start_of(path))]
        if not paths or self._owner is None:
            return
        put_in = partial(self._command, attachments.add_files, self._owner_kind, self._owner, list(paths))
        if acting:
            names = [kept_name(name) for name in acting]
            self._page.window_.notify(Notice(adding_warning(names), "warning", "Joindre quand même", put_in))
        else:
            put_in()

    def add_picture(self, picture: QImage) -> None:
        """Put a pasted picture in, as a PNG named by the moment."""
        if self._owner is None or picture.isNull():
            return
        name = f"Image collée le {self._page.tasks.desk.now():%Y-%m-%d à %H h %M}.png"
        self._command(attachments.add_content, self._owner_kind, self._owner, name, png_of(picture))

    def paste(self) -> None:
        """Put in the files or the picture of the clipboard."""
        held = QGuiApplication.clipboard().mimeData()
        paths = files_in(held)
        if paths:
            self.add_files(paths)
        elif held.hasImage():
            self.add_picture(QGuiApplication.clipboard().image())
        else:
            sentence = "Le presse-papiers ne contient ni fichier ni image."
            self._page.window_.notify(Notice(sentence, "info"))

    def ask_files(self) -> list[Path]:
        """Ask which files; none when the officer gives up."""
        return ask_several(self, "Joindre des documents", "attachment")

    def ask_path(self, suggested: str) -> Path | None:
        """Ask where a copy goes; None when the officer gives up."""
        return ask_to_save(self, "Enregistrer le document", "document", Path(suggested))

    def open_current(self) -> None:
        """Open a copy of the document that can only be read; programs are warned of first."""
        row = self.current()
        if row is None:
            return
        open_it = partial(self._open, row.id)
        if may_act(row.name):
            self._page.window_.notify(Notice(opening_warning(row.name), "warning", "Ouvrir quand même", open_it))
        else:
            open_it()

    def save_current(self) -> None:
        """Write a copy where the officer wants it."""
        row = self.current()
        path = None if row is None else self.ask_path(disk_name(row.name))
        if row is not None and path is not None:
            self._page.tasks.query(self._say_saved, attachments.save_copy, row.id, path)

    def remove_current(self) -> None:
        """Put the document in the trash; it comes back from there, or by « Annuler »."""
        place = 0 if self.grid.model().rowCount() == 1 else self.grid.currentIndex().row()
        self.grid.remove(self.grid.model().index(place, 0))

    def _remove(self, row: attachments.AttachmentRow) -> None:
        self._command(attachments.remove_attachment, row.id)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        if self._owner is not None and (files_in(event.mimeData()) or event.mimeData().hasImage()):
            event.acceptProposedAction()
            self.hint.setText("Relâchez pour joindre à cette page.")

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hint.setText(typeset(_EMPTY))
        super().dragLeaveEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.hint.setText(typeset(_EMPTY))
        paths = files_in(event.mimeData())
        if paths:
            self.add_files(paths)
        else:
            self.add_picture(QImage(event.mimeData().imageData()))
        event.acceptProposedAction()

    def _columns(self) -> tuple[Column[attachments.AttachmentRow], ...]:
        field = ATTACHMENT.field
        return (
            screen_column(field("name"), tooltip=lambda row: row.name, stretch=3, width_chars=20),
            screen_column(field("size"), editable=False, width_chars=8),
            screen_column(
                field("added_at"),
                lambda row: row.added_at.astimezone(self._page.tasks.desk.now().tzinfo).date(),
                editable=False,
                width_chars=10,
            ),
            screen_column(field("note"), tooltip=lambda row: row.note, stretch=1, width_chars=8),
        )

    def _lay_out(self) -> None:
        self.add_action(self.count)
        self.add_action(self.add_button)
        row = QHBoxLayout()
        row.setSpacing(16)
        buttons = FlowRow(self.open_button, self.look_button, self.save_button, self.more, across=8, down=8)
        listed = QVBoxLayout()
        for widget in (self.grid, buttons, self.hint):
            listed.addWidget(widget)
        listed.addStretch(1)
        row.addLayout(listed, 1)
        row.addWidget(self.preview)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.add_button.clicked.connect(lambda: self.add_files(self.ask_files()))
        self.open_button.clicked.connect(self.open_current)
        self.preview.open_wanted.connect(self.open_current)
        self.look_button.toggled.connect(lambda _on: self._show_preview())
        self.save_button.clicked.connect(self.save_current)
        self.grid.row_removed.connect(self._remove)
        self.grid.cell_committed.connect(self._keep_cell)
        self.grid.selectionModel().currentRowChanged.connect(lambda _new, _old: self._show_current())
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        self._page.tasks.refused.connect(self._put_back)

    def _keep_cell(self, row: attachments.AttachmentRow, key: str, value: object) -> None:
        if key == "name" and not str(value).strip():
            self.grid.forget_drafts()
        elif key in ("name", "note"):
            field: Final = "name" if key == "name" else "note"
            self._command(attachments.change_attachment, row.id, field, str(value))

    def _command(self, job: Callable[..., Documents], *args: object) -> None:
        self._page.tasks.command(self._kinds(), self.show_documents, job, *args)

    def _kinds(self) -> frozenset[str]:
        return _KINDS[self._owner_kind]

    def _show_current(self) -> None:
        self._show_choice()
        self._show_preview()

    def _show_choice(self) -> None:
        """Offer what can be done with the document the keyboard is on."""
        rows = self.documents.rows if self.documents is not None else ()
        row = self.current()
        self.grid.setVisible(bool(rows))
        for button in (self.open_button, self.look_button, self.save_button, self.more):
            button.setVisible(bool(rows))
            button.setEnabled(row is not None)

    def _show_preview(self) -> None:
        row = self.current()
        wanted = self.look_button.isChecked() and bool(self.documents and self.documents.rows)
        self.look_button.setText("Masquer l’aperçu" if wanted else "Aperçu")
        self.preview.setVisible(wanted)
        if not wanted or row is None:
            self.preview.clear("Choisissez un document dans la liste." if wanted else "")
        elif self.preview.can_show(row.media_type):
            self._page.tasks.query(partial(self._show_read, row), attachments.read_content, row.id)
        else:
            self.preview.clear(f"« {row.name} » ne s’affiche pas ici : ouvrez-le pour le lire.")

    def _show_read(self, row: attachments.AttachmentRow, content: bytes) -> None:
        current = self.current()
        if current is not None and current.id == row.id and self.look_button.isChecked():
            self.preview.show_document(row.name, row.media_type, content)

    def _open(self, attachment_id: int) -> None:
        folder = self._aside.path()
        if folder is not None:
            self._page.tasks.query(show_outside, attachments.look_at_copy, attachment_id, folder)

    def _say_saved(self, path: Path) -> None:
        self._page.window_.notify(Notice(f"Document enregistré : {path.name}", "success", outside=True))

    def _put_back(self, _error: PtceDeskError) -> None:
        self.grid.forget_drafts()
