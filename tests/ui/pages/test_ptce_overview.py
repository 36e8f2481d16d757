"""A PTCE opens on what is read of it, each part leading where it is typed or dealt with."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ptce_desk.domain.organisations import MemberRole, OrganisationKind
from ptce_desk.domain.ptce import Stage
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import undo
from ptce_desk.services.ptce import organisations, sheets
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from tests.structures import create_organisation
from tests.ui.accessibility import nameless
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]


@pytest.mark.slow
def test_a_ptce_opens_on_its_bearer_its_money_and_its_stage(desk: Desk, show: Show, office: Office) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    bearer = desk.run(create_organisation, "Coopérative du bois", OrganisationKind.COOPERATIVE, ess=True)
    desk.run(sheets.add_member, ptce_id, bearer, MemberRole.BEARER)
    desk.run(organisations.add_line, bearer, "contacts", "name", "Mme Roux")
    proposed_file(desk, ptce_id)
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    assert page.tabs.is_open("overview")
    assert page.bearer.named.text() == "Coopérative du bois"
    assert page.bearer.contact.text_whole() == "Mme Roux"
    assert [bar.words for bar in page.money.bars.bars] == ["2026"]
    assert "Proposé 20\u202f000\u00a0€" in page.money.bars.accessibleDescription()
    assert page.takes_part.bar.shares == [("ESS", 1)]
    assert nameless(page) == []
    page.bearer.named.click()
    assert office.went[-1] == Destination("organisation", bearer)


def test_f2_on_the_overview_leads_to_the_first_field_to_fill_and_leaves_the_grids_theirs(
    desk: Desk, show: Show, settle: Settle
) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    for field, value in (("territory", "Ardennes"), ("commune", ""), ("departments", "08")):
        desk.run(sheets.change_ptce, ptce_id, field, value)
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    press(Qt.Key.Key_F2)
    assert page.identity.form.editors["commune"].hasFocus()
    page.tabs.open_tab("overview")
    for field, value in (("commune", "Sedan"), ("region", "")):
        desk.run(sheets.change_ptce, ptce_id, field, value)
    page.reload()
    settle()
    page.read.edit.click()
    assert page.identity.form.editors["region"].hasFocus()
    page.tabs.open_tab("members")
    page.members.table.setFocus()
    press(Qt.Key.Key_F2)
    assert page.tabs.is_open("members")


@pytest.mark.slow
def test_the_next_stage_is_noted_as_one_act_then_its_day_is_asked(desk: Desk, show: Show, settle: Settle) -> None:
    ptce_id = ptce_named(desk, "savecom")
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    before = [entry.stage for entry in desk.run(sheets.open_ptce, ptce_id).ptce.stages]
    assert page.strip.next.text() == "Passer en repérage…"
    page.strip.next.click()
    settle()
    assert [entry.stage for entry in desk.run(sheets.open_ptce, ptce_id).ptce.stages] == [*before, Stage.IDENTIFICATION]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.stages.isAncestorOf(focused)
    page.tasks.command(EVERY_KIND, lambda _undone: None, undo)
    settle()
    assert [entry.stage for entry in desk.run(sheets.open_ptce, ptce_id).ptce.stages] == before
