"""A list found again as it was left: its filters, its words and its order, kept in the file."""

from collections.abc import Callable
from typing import Any

import pytest

from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.saved_views import OWN_LISTS
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.file import views
from ptce_desk.services.file.deletion import list_trash
from ptce_desk.services.file.free_fields import remove_free_field
from ptce_desk.services.file.settings import open_settings
from ptce_desk.services.file.tags import add_tag, remove_tag
from ptce_desk.services.file.undo import undo
from ptce_desk.services.ptce.sheets import create_ptce
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.free_list import FreeListPage
from ptce_desk.ui.pages.organisations.list import OrganisationListPage
from ptce_desk.ui.pages.ptce.list import PtceListPage
from ptce_desk.ui.pages.saved_views import name_view_dialog
from ptce_desk.ui.widgets.forms.record_form import show_value
from tests.integration.own_fields import make
from tests.slowly import slowly
from tests.ui.pages.conftest import Office, Show

Settle = Callable[[], None]


def test_a_view_brings_back_the_filters_the_words_and_the_order(desk: Desk, show: Show, settle: Settle) -> None:
    page = show(FundingFileListPage)
    page.filters.set_state({"decision": DecisionState.PROPOSED, "text": "bois"})
    page.set_order("requested", True)
    page.views.keep("À voter")
    settle()
    page.filters.clear()
    page.set_order("number", False)
    settle()
    (view,) = desk.run(views.list_views, "funding_files")
    page.views.take(view)
    settle()
    assert (page.filter.by.one("decision"), page.filter.text) == (DecisionState.PROPOSED, "bois")
    assert (page.sort, page.descending) == ("requested", True)
    assert "À voter" in [action.text() for action in page.views.menu.actions()]


def test_a_view_kept_under_a_known_name_replaces_it_and_each_list_has_its_own(
    desk: Desk, show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    page.views.keep("La mienne")
    page.filters.set_state({"instruction": InstructionState.DRAFT})
    page.views.keep("La mienne")
    settle()
    (view,) = desk.run(views.list_views, "funding_files")
    assert view.content["instruction"] == "draft"
    assert desk.run(views.list_views, "ptce_list") == []


def test_a_forgotten_view_is_in_the_trash_and_a_kept_one_can_be_undone(desk: Desk, show: Show, settle: Settle) -> None:
    page = show(PtceListPage)
    page.views.keep("Bretagne & Corse")
    settle()
    desk.run(undo)
    assert desk.run(views.list_views, "ptce_list") == []
    page.views.keep("Encore")
    settle()
    page.views.forget(desk.run(views.list_views, "ptce_list")[0])
    settle()
    assert [(row.kind, row.name) for row in desk.run(list_trash)] == [("saved_view", "Encore")]


def test_a_view_of_what_no_longer_exists_filters_nothing(show: Show, settle: Settle) -> None:
    page = show(OrganisationListPage)
    page.views.take(views.View(1, "Ancienne", {"kind": "guilde", "order": "name", "descending": True, "gone": 3}))
    settle()
    assert page.filter.kinds == frozenset()
    assert page.descending


def test_a_view_needs_a_name_and_says_when_it_replaces_another(show: Show) -> None:
    page = show(PtceListPage)
    dialog = name_view_dialog(page, ["À voter"])
    dialog.create_button.click()
    assert dialog.problem() == "Donnez un nom à la vue."
    show_value(dialog.editors["name"], "À voter")
    assert "remplacée" in dialog.problem()
    dialog.reject()


def test_a_view_whose_order_or_filter_is_gone_still_opens_and_says_so(
    desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    page = show(FundingFileListPage)
    before = page.sort
    gone: dict[str, views.ViewValue] = {"order": "colour", "descending": True, "planet": 3, "text": "bois"}
    page.views.take(desk.run(views.save_view, "funding_files", "Ancienne", gone))
    settle()
    assert office.refused == []
    assert (page.sort, page.filter.text) == (before, "bois")
    said = office.said[-1].text.replace("\u00a0", " ")
    assert said == "La vue « Ancienne » s’ouvre sans son ordre ni un filtre, qui n’existe plus."
    page.views.take(desk.run(views.save_view, "funding_files", "Presque", {"decision": "no such state"}))
    settle()
    assert office.said[-1].text.endswith("s’ouvre sans un filtre, qui n’existe plus.")


@pytest.mark.parametrize("kind", [PtceListPage, *slowly(FundingFileListPage, OrganisationListPage)])
def test_a_view_of_a_label_or_of_a_field_that_is_gone_says_so_and_lists_all(
    kind: type[FreeListPage[Any]], desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    desk.run(create_ptce, "Pôle du bois")
    listed = OWN_LISTS[kind.free_owner]
    desk.run(add_tag, "name", "Urgent")
    area = make(desk, "Canton", owner=kind.free_owner)
    desk.run(views.save_view, listed, "Urgents", {"tags": "Urgent"})
    desk.run(views.save_view, listed, "Bourg", {area.key: ["Bourg"], "groups": [area.key]})
    desk.run(remove_tag, desk.run(open_settings).settings.tags[0].id)
    desk.run(remove_free_field, area.id)
    assert make(desk, "Parrain", owner=kind.free_owner).key == area.key
    page = show(kind)
    settle()
    count = len(page.model.rows)
    for view, lacks in zip(desk.run(views.list_views, listed), ("un champ libre", "un filtre"), strict=True):
        page.views.take(view)
        settle()
        assert office.said[-1].text.replace("\u00a0", " ").endswith(f"s’ouvre sans {lacks}, qui n’existe plus.")
        assert (page.filters.is_active(), len(page.model.rows)) == (False, count)
    assert office.refused == []


@pytest.mark.slow
def test_a_view_brings_back_the_columns_of_any_list_and_their_widths(desk: Desk, show: Show, settle: Settle) -> None:
    page = show(PtceListPage)
    page.table.columns.show_column("region", shown=False)
    page.table.set_widths({"name": 333})
    page.views.keep("Large")
    settle()
    page.table.columns.reset()
    (view,) = desk.run(views.list_views, "ptce_list")
    page.views.take(view)
    settle()
    assert page.table.widths() == {"name": 333}
    assert not page.table.columns.is_shown("region")
    page.table.columns.reset()


def test_a_list_opens_with_the_view_it_was_told_to_and_one_undo_forgets_it(
    desk: Desk, show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    page.filters.set_state({"instruction": InstructionState.DRAFT, "text": "bois"})
    page.views.keep("Brouillons du bois")
    page.filters.clear()
    page.views.keep("Tout")
    settle()
    drafts, whole = desk.run(views.list_views, "funding_files")
    page.views.open_with(whole)
    page.views.open_with(drafts)
    settle()
    assert [view.opens for view in desk.run(views.list_views, "funding_files")] == [True, False]
    opened = show(FundingFileListPage)
    settle()
    assert opened.filter.by.one("instruction") is InstructionState.DRAFT
    assert opened.filter.text == "bois"
    assert desk.run(undo).label == "Ouvrir la liste avec la vue « Brouillons du bois »"
    assert [view.opens for view in desk.run(views.list_views, "funding_files")] == [False, True]


def test_a_list_asked_for_something_does_not_open_with_its_view(desk: Desk, show: Show, settle: Settle) -> None:
    view = desk.run(views.save_view, "funding_files", "Bois", {"text": "bois"})
    desk.run(views.open_with, "funding_files", view.id)
    proposed = FundingFileFilter(narrowed_to(decision=DecisionState.PROPOSED))
    page = show(FundingFileListPage, Destination("funding_files", filter=proposed))
    settle()
    assert page.filter == proposed
    desk.run(views.save_view, "funding_files", "Bois", {"text": "forêt"})
    assert [one.opens for one in desk.run(views.list_views, "funding_files")] == [True]
    desk.run(views.open_with, "funding_files", None)
    assert [one.opens for one in desk.run(views.list_views, "funding_files")] == [False]


@pytest.mark.slow
def test_the_other_lists_are_grouped_too_and_their_views_keep_it(desk: Desk, show: Show, settle: Settle) -> None:
    page = show(PtceListPage)
    whole = page.sums.text()
    assert page.grouping is not None
    page.grouping.take(("region", "territory_type"))
    settle()
    assert page.model.head_at(0) is not None
    assert {row.id for row in page.model.rows} == {row.id for row in page.listed}
    page.views.keep("Par région")
    page.model.fold_all(folded=True)
    page.reload()
    settle()
    assert page.model.rows == ()  # folded still
    assert page.sums.text() == whole
    page.grouping.take(())
    settle()
    assert page.model.head_at(0) is None
    assert len(page.model.rows) == len(page.listed)
    page.views.take(desk.run(views.list_views, "ptce_list")[0])
    settle()
    assert page.grouping.by == ("region", "territory_type")
    assert page.model.head_at(0) is not None
