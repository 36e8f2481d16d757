"""Fields of one's own in the lists of PTCE, structures and schemes, as columns, filters, orders, sums and views."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest

from ptce_desk.domain.free_fields import FreeOwner, FreeType
from ptce_desk.domain.narrowing import Among, Between, Holding
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import Record
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.desk import Desk
from ptce_desk.services.file import views
from ptce_desk.services.file.free_fields import change_free_field, remove_free_field
from ptce_desk.services.free_values import keep_free
from ptce_desk.ui.pages.free_list import FreeListPage
from ptce_desk.ui.pages.organisations.list import OrganisationListPage
from ptce_desk.ui.pages.ptce.list import PtceListPage
from ptce_desk.ui.pages.schemes.list import SchemeListPage
from tests.integration.own_fields import make
from tests.slowly import slowly
from tests.ui.pages.conftest import Show

Settle = Callable[[], None]
LISTS: Final[dict[type[FreeListPage[Any]], tuple[Record[Any], str]]] = {
    OrganisationListPage: (ORGANISATION, "organisations"),
    PtceListPage: (PTCE, "ptce_list"),
    SchemeListPage: (SCHEME, "scheme_list"),
}
"""Each with its records and the name of its views."""


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The demonstration, as the desk of the pages."""
    return demo


@pytest.mark.parametrize("kind", [OrganisationListPage, *slowly(PtceListPage, SchemeListPage)])
def test_a_field_of_ones_own_is_a_column_of_its_list(
    desk: Desk, show: Show, settle: Settle, tmp_path: Path, kind: type[FreeListPage[Any]]
) -> None:
    record, _views = LISTS[kind]
    page = show(kind)
    settle()
    at_first = [column.key for column in page.model.columns]
    rent, area = (
        make(desk, "Loyer", FreeType.AMOUNT, owner=kind.free_owner),
        make(desk, "Canton", owner=kind.free_owner),
    )
    one, other = page.model.rows[1].id, page.model.rows[2].id
    for record_id, amount, words in ((one, "12.50", "Bourg"), (other, "7.50", "Évian")):
        desk.run(keep_free, record, record_id, rent.key, Decimal(amount))
        desk.run(keep_free, record, record_id, area.key, words)
    page.reload()
    settle()
    assert [column.key for column in page.model.columns] == [*at_first, rent.key, area.key]
    assert "loyer" not in page.sums.text()
    for key in (rent.key, area.key):
        page.table.columns.show_column(key, shown=True)
    assert "loyer 20" in page.sums.text()
    page.table.selectAll()
    assert "loyer" in page.selection.text()
    assert page.set_order(area.key, True)
    settle()
    assert [row.id for row in page.model.rows][:2] == [other, one]
    assert page.filters.opens(area.key)
    page.filters.take(area.key, Holding("vian"))
    settle()
    assert [row.id for row in page.model.rows] == [other]
    page.filters.take(area.key, Among(frozenset({"Bourg", "Évian"})))
    page.filters.take(rent.key, Between(Decimal(10), None))
    settle()
    assert [row.id for row in page.model.rows] == [one]
    assert "loyer 12,50" in page.sums.text()
    assert "canton : Bourg, Évian" in page.filters.sentence.text().replace("\u00a0", " ")
    written = desk.run(page.as_listed(), tmp_path / "liste.csv").read_text("utf-8-sig").splitlines()
    assert written[0].split(";")[-2:] == ["Loyer", "Canton"]
    assert len(written) == 2
    assert page.grouping is not None
    page.grouping.take((area.key,))
    settle()
    assert page.model.is_grouped
    page.filters.clear()
    page.grouping.take((rent.key,))
    settle()
    heads = [head for place in range(page.model.rowCount()) if (head := page.model.head_at(place)) is not None]
    assert [head.label.replace("\u202f", " ").replace("\u00a0", " ") for head in heads] == [
        "Moins de 1 000 €",
        "Non renseigné",
    ]


@pytest.mark.parametrize("kind", [PtceListPage, *slowly(OrganisationListPage, SchemeListPage)])
def test_a_list_opens_with_a_view_of_such_a_field_and_without_it_once_it_is_gone(
    desk: Desk, show: Show, settle: Settle, kind: type[FreeListPage[Any]]
) -> None:
    record, kept_as = LISTS[kind]
    area = make(desk, "Canton", owner=kind.free_owner)
    before = show(kind)
    settle()
    first = before.model.rows[0].id
    desk.run(keep_free, record, first, area.key, "Bourg")
    before.reload()
    settle()
    before.table.columns.show_column(area.key, shown=True)
    before.set_order(area.key, False)
    before.filters.take(area.key, Among(frozenset({"Bourg"})))
    before.views.keep("Bourg")
    settle()
    (view,) = desk.run(views.list_views, kept_as)
    desk.run(views.open_with, kept_as, view.id)
    before.table.columns.reset()
    page = show(kind)
    settle()
    assert [row.id for row in page.model.rows] == [first]
    assert (page.sort, page.table.columns.is_shown(area.key)) == (area.key, True)
    desk.run(remove_free_field, area.id)
    page.reload()
    settle()
    assert area.key not in [column.key for column in page.model.columns]
    assert not page.filters.is_active()
    assert len(page.model.rows) > 1


def test_a_field_that_takes_the_place_of_another_is_narrowed_ordered_and_grouped_by_nothing_of_it(
    desk: Desk, show: Show, settle: Settle
) -> None:
    area = make(desk, "Canton", owner=FreeOwner.PTCE)
    page = show(PtceListPage)
    settle()
    count = len(page.model.rows)
    desk.run(keep_free, PTCE, page.model.rows[0].id, area.key, "Bourg")
    page.reload()
    settle()
    assert page.grouping is not None
    page.grouping.take((area.key,))
    page.set_order(area.key, True)
    page.filters.take(area.key, Among(frozenset({"Bourg"})))
    settle()
    desk.run(change_free_field, area.id, "name", "Bassin")
    page.reload()
    settle()
    assert (page.sort, page.grouping.by, len(page.model.rows)) == (area.key, (area.key,), 1), "it is the same field"
    desk.run(remove_free_field, area.id)
    assert make(desk, "Parrain", owner=FreeOwner.PTCE).key == area.key
    page.reload()
    settle()
    assert (page.sort, page.grouping.by, len(page.model.rows)) == ("name", (), count)
    assert not page.filters.is_active()
