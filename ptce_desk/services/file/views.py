"""Views of lists an officer keeps in the file: a filter and an order, under a name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from ptce_desk.db.queries.views import views_of
from ptce_desk.domain.saved_views import SavedView
from ptce_desk.records.file import SAVED_VIEW
from ptce_desk.services.desk import Desk

ViewValue = str | int | bool | None | list[str | int | bool | None] | dict[str, str]
"""What JSON keeps of a filter: a value, several, or the bounds of a span."""


@dataclass(frozen=True, slots=True)
class View:
    """A saved view; `content` holds what the list page keeps of itself: filters, words, order."""

    id: int
    name: str
    content: Mapping[str, ViewValue]


def list_views(desk: Desk, page: str) -> list[View]:
    """The views of a list, in French order."""
    with desk.reading() as connection:
        return [View(key, name, json.loads(content)) for key, name, content in views_of(connection, page)]


def save_view(desk: Desk, page: str, name: str, content: Mapping[str, ViewValue]) -> View:
    """Keep a view; one that has the name already is replaced."""
    text = json.dumps(dict(content), ensure_ascii=False, sort_keys=True)
    with desk.writing("") as work:
        known = next((key for key, known, _text in views_of(work.reading(), page) if known == name), None)
        view = SavedView(page, name, text) if known is None else work.get(SavedView, known)
        view.content = text
        work.add(view)
        work.label = f"Enregistrer {SAVED_VIEW.called(view)}"
        work.commit()
        return View(view.id, name, content)
