"""A page alone on a real file: where it goes and what it says are kept to be looked at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Protocol, TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination, Notice, Page, Window
from ptce_desk.ui.desk.tasks import Tasks
from tests.integration.dossiers import fill_in
from tests.ui.waiting import settle_tasks

D = Decimal
AnyPage = TypeVar("AnyPage", bound=Page)


@dataclass
class Office:
    """A window that only remembers."""

    tasks: Tasks
    went: list[Destination] = field(default_factory=list)
    said: list[Notice] = field(default_factory=list)
    refused: list[PtceDeskError] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)

    def window(self) -> Window:
        return Window(self.tasks, self.went.append, self.said.append, lambda _page: None, self.withdrawn.append)


class Show(Protocol):
    def __call__(self, make: Callable[[Window], AnyPage], destination: Destination | None = None) -> AnyPage: ...


@pytest.fixture
def office(desk: Desk) -> Office:
    office = Office(Tasks(desk))
    office.tasks.refused.connect(office.refused.append)
    return office


@pytest.fixture
def settle(office: Office) -> Callable[[], None]:
    """Wait until nothing is under way."""
    return partial(settle_tasks, office.tasks)


@pytest.fixture
def show(qtbot: QtBot, office: Office, settle: Callable[[], None]) -> Iterator[Show]:
    """Show a page of 1366×768 and wait for its rows."""
    shown: list[QWidget] = []

    def show_page(make: Callable[[Window], AnyPage], destination: Destination | None = None) -> AnyPage:
        page = make(office.window())
        qtbot.addWidget(page)
        shown.append(page)
        page.resize(1166, 700)
        if destination is not None:
            page.show_record(destination)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        settle()
        return page

    yield show_page
    settle()
    for page in shown:
        page.hide()


def ptce_named(desk: Desk, text: str) -> int:
    return desk.run(sheets.list_ptce, PtceFilter(text=text))[0].id


def proposed_file(desk: Desk, ptce_id: int, *, title: str = "Filière bois", amount: str = "20000.00") -> int:
    """A dossier of an accompaniment without cap, reviewed and proposed."""
    scheme = next(row for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    file_id = desk.run(
        instruct.create_file,
        scheme_id=scheme.scheme_id,
        ptce_id=ptce_id,
        title=title,
        deposited_on=date(2026, 1, 12),
    )
    desk.run(fill_in, file_id, {"total_cost": D("40000.00"), "requested": D("30000.00")})
    desk.run(instruct.finish_review, file_id)
    desk.run(instruct.propose, file_id, D(amount))
    return file_id
