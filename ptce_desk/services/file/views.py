"""Views of lists an officer keeps in the file: a filter and an order, under a name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from ptce_desk.db.database import Reader
from ptce_desk.db.queries.free_fields import free_fields
from ptce_desk.db.queries.views import views_of
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.saved_views import OWN_LISTS, SavedView, ViewValue, with_value, without_column
from ptce_desk.records.file import SAVED_VIEW
from ptce_desk.services.desk import Desk

_OPENS: Final = "opens the list"
"""What is kept with the content of the view a list opens with."""
_FIELDS: Final = "fields of one's own"
"""What is kept with the content of a view that names some: their ids, by the key each is held under."""


@dataclass(frozen=True, slots=True)
class View:
    """A saved view; `content` holds what the list page keeps of itself: filters, words, order.

    One view of a list at most `opens` it. `fields` are the ids of the fields of one's own it names, by key. One that
    `lacks_field` named some that are gone, or held elsewhere since: it says nothing more of them.
    """

    id: int
    name: str
    content: Mapping[str, ViewValue]
    opens: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)
    lacks_field: bool = False


def list_views(desk: Desk, page: str) -> list[View]:
    """The views of a list, in French order, as far as what they name is there."""
    with desk.reading() as connection:
        there = _fields_of(connection, page)
        return [_there(_read(*row), there) for row in views_of(connection, page)]


def save_view(desk: Desk, page: str, name: str, content: Mapping[str, ViewValue]) -> View:
    """Keep a view; one that has the name already is replaced, and still opens the list if it did."""
    with desk.writing("") as work:
        known = next((key for key, known, _text in views_of(work.reading(), page) if known == name), None)
        view = SavedView(page, name, "{}") if known is None else work.get(SavedView, known)
        named = {
            key: held
            for key, held in _fields_of(work.reading(), page).items()
            if without_column(content, key) != content
        }
        _keep(view, View(0, name, content, _read(0, name, view.content).opens, named))
        work.add(view)
        work.label = f"Enregistrer {SAVED_VIEW.called(view)}"
        work.commit()
        return _read(view.id, name, view.content)


def open_with(desk: Desk, page: str, view_id: int | None) -> None:
    """Have a list open with one of its views, or with none: whoever opens the file finds it so.

    Raises:
        NotFoundError: the view is gone.
    """
    with desk.writing("Ouvrir la liste sans vue") as work:
        if view_id is not None:
            work.label = f"Ouvrir la liste avec {SAVED_VIEW.called(work.get(SavedView, view_id))}"
        for key, name, text in views_of(work.reading(), page):
            held = _read(key, name, text)
            if held.opens != (key == view_id):
                _keep(work.get(SavedView, key), replace(held, opens=key == view_id))
        work.commit()


def keep_and_open(desk: Desk, page: str, view: View) -> None:
    """Keep a view that the program begins a list with, and have the list open with it, as one act."""
    with desk.together(f"Ouvrir la liste avec la vue « {view.name} »"):
        open_with(desk, page, save_view(desk, page, view.name, view.content).id)


def rename_in_views(work: UnitOfWork, page: str, column: str, before: str, after: str) -> None:
    """Have the views of a list that narrow it to a value of a column follow the words it has now."""
    for key, name, text in views_of(work.reading(), page):
        held = _read(key, name, text)
        content = with_value(held.content, column, before, after)
        if content != held.content:
            _keep(work.get(SavedView, key), replace(held, content=content))


def _fields_of(connection: Reader, page: str) -> dict[str, str]:
    """The ids of the fields of one's own of a list, by the key each is held under."""
    owners = (owner for owner, listed in OWN_LISTS.items() if listed == page)
    return {row.key: str(row.id) for owner in owners for row in free_fields(connection, owner)}


def _there(view: View, there: Mapping[str, str]) -> View:
    """A view that says nothing of the fields that are no more, or that another is held in the place of."""
    content = view.content
    gone = [key for key, held in view.fields.items() if there.get(key) != held]
    for key in gone:
        content = without_column(content, key)
    return replace(view, content=content, lacks_field=bool(gone))


def _read(key: int, name: str, text: str) -> View:
    content = json.loads(text)
    opens, fields = content.pop(_OPENS, False) is True, content.pop(_FIELDS, {})
    return View(key, name, content, opens, fields)


def _keep(view: SavedView, told: View) -> None:
    whole: dict[str, object] = dict(told.content)
    whole |= ({_OPENS: True} if told.opens else {}) | ({_FIELDS: dict(told.fields)} if told.fields else {})
    view.content = json.dumps(whole, ensure_ascii=False, sort_keys=True)
