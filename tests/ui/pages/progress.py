"""A PROGRESS dossier to type in, and the gestures of an officer on its page."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import MemberRole, OrganisationKind
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from tests.structures import create_organisation
from tests.ui.pages.conftest import Show, ptce_named
from tests.ui.widgets.keyboard import press

D = Decimal
TAB = Qt.Key.Key_Tab


def progress_file(desk: Desk, *, end: date = date(2026, 12, 31), requested: str = "30000.00") -> int:
    """A PROGRESS dossier of ARDAINES with an eligible base of 30 000 €: 24 000 € at most; 18 months at most."""
    ptce_id = ptce_named(desk, "ardaines")
    lead = desk.run(create_organisation, "Association fictive", OrganisationKind.ASSOCIATION, ess=True, commune="")
    partner = desk.run(create_organisation, "Fabrique fictive", OrganisationKind.ENTERPRISE, ess=False, commune="")
    desk.run(sheets.add_member, ptce_id, lead, MemberRole.LEAD_PARTNER)
    desk.run(sheets.add_member, ptce_id, partner, MemberRole.MEMBER)
    scheme = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    file_id = desk.run(
        instruct.create_file,
        scheme_id=scheme.scheme_id,
        ptce_id=ptce_id,
        title="Filière bois",
        deposited_on=date(2026, 1, 12),
    )
    for field, value in (
        ("start", date(2026, 1, 1)),
        ("end", end),
        ("total_cost", D("30000.00")),
        ("requested", D(requested)),
    ):
        desk.run(instruct.change_field, file_id, field, value)
    sheet = desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY)
    desk.run(instruct.change_line, file_id, "costs", sheet.file.costs[0].id, "presented", D("30000.00"))
    return file_id


def held(desk: Desk, file_id: int) -> FundingFile:
    return desk.run(open_file, file_id).file


def opened(show: Show, file_id: int, *siblings: int) -> FundingFileSheetPage:
    return show(FundingFileSheetPage, Destination("funding_file", file_id, siblings))


def type_into(field: QWidget, text: str) -> None:
    """Replace what a field holds, then leave it by Tab; a day still to come on the clock of the tests is confirmed."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(text, TAB)
    if isinstance(field, DateEdit) and "encore à venir" in field.problem():
        press(TAB)


def link(page: FundingFileSheetPage, words: str) -> QPushButton:
    return next(button for button in page.decision.obstacles.links() if button.text() == words)


def activate(button: QPushButton) -> None:
    button.setFocus()
    press(Qt.Key.Key_Space)
