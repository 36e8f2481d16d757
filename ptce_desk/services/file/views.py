"""Views of lists an officer keeps in the file: a filter and an order, under a name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ptce_desk.db.queries.views import views_of
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.saved_views import SavedView, ViewValue, without_column
from ptce_desk.records.file import SAVED_VIEW
from ptce_desk.services.desk import Desk

_OPENS: Final = "opens the list"
"""What is kept with the content of the view a list opens with."""


@dataclass(frozen=True, slots=True)
class View:
    """A saved view; `content` holds what the list page keeps of itself: filters, words, order.

    One view of a list at most `opens` it.
    """

    id: int
    name: str
    content: Mapping[str, ViewValue]
    opens: bool = False


def list_views(desk: Desk, page: str) -> list[View]:
    """The views of a list, in French order."""
    with desk.reading() as connection:
        return [_read(key, name, content) for key, name, content in views_of(connection, page)]


def save_view(desk: Desk, page: str, name: str, content: Mapping[str, ViewValue]) -> View:
    """Keep a view; one that has the name already is replaced, and still opens the list if it did."""
    with desk.writing("") as work:
        known = next((key for key, known, _text in views_of(work.reading(), page) if known == name), None)
        view = SavedView(page, name, "{}") if known is None else work.get(SavedView, known)
        _keep(view, content, opens=_read(0, name, view.content).opens)
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
                _keep(work.get(SavedView, key), held.content, opens=key == view_id)
        work.commit()


def leave_column(work: UnitOfWork, page: str, column: str) -> None:
    """Have the views of a list say nothing more of a column that goes: another may be held where it was."""
    for key, name, text in views_of(work.reading(), page):
        held = _read(key, name, text)
        left = without_column(held.content, column)
        if left != held.content:
            _keep(work.get(SavedView, key), left, opens=held.opens)


def _read(key: int, name: str, text: str) -> View:
    content = json.loads(text)
    opens = content.pop(_OPENS, False) is True
    return View(key, name, content, opens)


def _keep(view: SavedView, content: Mapping[str, ViewValue], *, opens: bool) -> None:
    whole = {**content, **({_OPENS: True} if opens else {})}
    view.content = json.dumps(whole, ensure_ascii=False, sort_keys=True)
