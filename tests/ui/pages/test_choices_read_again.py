"""What the choices of a dossier offer is read once, and again once some of it changed."""

from collections.abc import Callable

import pytest

from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce import sheets
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier import sheet as page_module
from tests.ui.pages.conftest import Show
from tests.ui.pages.progress import opened, progress_file

Settle = Callable[[], None]


@pytest.mark.slow
def test_going_from_dossier_to_dossier_reads_what_choices_offer_once_until_some_of_it_changes(
    desk: Desk, show: Show, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Desk] = []
    reading = page_module._choices

    def counted(desk: Desk) -> object:
        read.append(desk)
        return reading(desk)

    monkeypatch.setattr(page_module, "_choices", counted)
    files = [progress_file(desk), progress_file(desk)]
    page = opened(show, files[0])
    for file_id in (*reversed(files), files[1]):
        page.show_record(Destination("funding_file", file_id))
        settle()
    assert len(read) == 1
    page.tasks.command(frozenset({"ptce"}), lambda _key: None, sheets.create_ptce, "Pôle neuf")
    settle()
    assert len(read) == 2
    assert "Pôle neuf" in [page.project.ptce.itemText(row) for row in range(page.project.ptce.count())]
