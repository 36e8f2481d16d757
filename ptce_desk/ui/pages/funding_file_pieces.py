"""What an instruction gathers, on the page of a dossier: the documents themselves."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ptce_desk.services.file_sheet import FileSheet
from ptce_desk.ui.page import Page
from ptce_desk.ui.pages.attachments_card import DocumentsCard


class PiecesSection(QWidget):
    """The cards of what is gathered; each reads and changes the dossier by itself."""

    def __init__(self, page: Page) -> None:
        """Show nothing yet, on the page of a dossier."""
        super().__init__()
        self.documents = DocumentsCard(page, "funding_file")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.documents)

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show what the file holds."""
        self.documents.show_owner(sheet.file.id)
