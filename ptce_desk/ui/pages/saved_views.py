"""The views of a list an officer comes back to: its filters and how it is laid out, under a name, in the file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ptce_desk.domain.saved_views import COLUMNS, WIDTHS
from ptce_desk.formatting import typeset
from ptce_desk.records.file import SAVED_VIEW
from ptce_desk.services.file import views
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.views import View, ViewValue
from ptce_desk.ui.desk.page import Notice, Window
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.ui.widgets.tables.table_columns import TableColumns

_KIND: Final = frozenset({"saved_view"})


def columns_kept(columns: TableColumns) -> dict[str, ViewValue]:
    """What a view keeps of the columns of its list: those in view, and the widths given by hand."""
    shown = [key for key, _heading, shown in columns.choices() if shown]
    return {COLUMNS: list(shown), WIDTHS: {key: str(width) for key, width in columns.widths().items()}}


def take_columns_kept(columns: TableColumns, kept: dict[str, ViewValue]) -> None:
    """Take what a view kept of the columns out of it, and arrange them so."""
    shown, widths = kept.pop(COLUMNS, None), kept.pop(WIDTHS, None)
    if isinstance(widths, dict):
        columns.set_widths({key: int(width) for key, width in widths.items() if width.isdecimal()})
    if isinstance(shown, list):
        columns.show_only([str(key) for key in shown])


class SavedViews(QObject):
    """A « Vues » button at the end of a filter row: take a view, keep the present one, forget one."""

    def __init__(
        self,
        window: Window,
        page: str,
        filters: FilterRow,
        shape: Callable[[], dict[str, ViewValue]],
        take_shape: Callable[[dict[str, ViewValue]], list[str]],
        is_lent: Callable[[], bool],
        begun: Sequence[View] = (),
    ) -> None:
        """`shape` tells what a view keeps besides the filters: order, groups, columns.

        `take_shape` takes it out of what was kept, and says in words what no longer exists of it; `is_lent` while the
        list shows what another page asked for, which opens with no view. Those `begun` are offered as long as none
        is kept under their name: the list may open with one, which is kept then.
        """
        super().__init__(filters)
        self._window = window
        self._page = page
        self._filters = filters
        self._shape, self._take_shape, self._is_lent = shape, take_shape, is_lent
        self._views: list[View] = []
        self._begun = tuple(begun)
        self._can_open = self._known = self._opened = False
        self.button = quiet_button("Vues ▾", "bookmark-simple")
        self.button.setAccessibleName("Vues enregistrées")
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)
        filters.add_widget(self.button)
        window.tasks.changed.connect(self._hear)
        self.reload()

    def reload(self) -> None:
        """Read the views of the list."""
        self._window.tasks.query(self._show, views.list_views, self._page)

    def take(self, view: View) -> None:
        """Filter the list and lay it out as a view says; what no longer exists is left out, and said."""
        content = dict(view.content)
        gone = [*(["un champ libre"] if view.lacks_field else []), *self._take_shape(content)]
        if not self._filters.set_state(content):
            gone.append("un filtre")
        if gone:
            left = f"La vue « {view.name} » s’ouvre sans {' ni '.join(gone)}, qui n’existe plus."
            self._window.notify(Notice(typeset(left), "warning"))

    def name(self) -> str:
        """The view kept that the list is in now, nothing when it is in none; a column may be wider than it was."""
        seen = _seen({**self._filters.state(), **self._shape()})
        return next((view.name for view in self._views if _seen(view.content) == seen), "")

    def open_list(self) -> None:
        """Once what the filters offer is there: take the view the list opens with, unless something was asked for."""
        self._can_open = True
        self.open_first()

    def open_with(self, view: View | None) -> None:
        """Have the list open with a view from now on, or with none."""
        if view in self._begun:
            self._window.tasks.command(_KIND, lambda _done: None, views.keep_and_open, self._page, view)
            return
        view_id = None if view is None else view.id
        self._window.tasks.command(_KIND, lambda _done: None, views.open_with, self._page, view_id)

    def open_first(self) -> None:
        """Take the view the list opens with, the first time the list is its own with all at hand."""
        if self._opened or self._is_lent() or not (self._can_open and self._known):
            return
        self._opened = True
        first = next((view for view in self._views if view.opens), None)
        if first is not None and not self._filters.is_active():
            self.take(first)

    def ask_name(self) -> None:
        """Keep the present filters and layout, under a name to be given."""
        dialog = name_view_dialog(self._filters, [view.name for view in self._views])
        dialog.ask(lambda: self.keep(str(dialog.values()["name"])))

    def keep(self, name: str) -> None:
        """Keep the present filters and layout under a name."""
        content: dict[str, ViewValue] = {**self._filters.state(), **self._shape()}
        self._window.tasks.command(_KIND, self._say_kept, views.save_view, self._page, name, content)

    def forget(self, view: View) -> None:
        """Put a view in the trash."""
        self._window.tasks.command(_KIND, self._say_forgotten, delete_record, "saved_view", view.id)

    def _say_kept(self, view: View) -> None:
        self._window.notify(Notice(f"Vue « {view.name} » enregistrée.", "success"))

    def _say_forgotten(self, _label: str) -> None:
        self._window.notify(Notice("Vue mise à la corbeille.", "success"))

    def _hear(self, kinds: frozenset[str]) -> None:
        if kinds & _KIND:
            self.reload()

    def _show(self, found: list[View]) -> None:
        self._views, self._known = found, True
        self.open_first()
        self.menu.clear()
        kept = {view.name for view in found}
        offered = [*(view for view in self._begun if view.name not in kept), *found]
        for view in offered:
            self.menu.addAction(_plain(view.name)).triggered.connect(lambda _on=False, view=view: self.take(view))
        if offered:
            self.menu.addSeparator()
        keep = self.menu.addAction("Enregistrer cette vue…")
        needs_right("saved_view", keep)
        keep.triggered.connect(self.ask_name)
        if offered:
            self._offer_to_open(offered)
        if found:
            gone = self.menu.addMenu("Supprimer une vue")
            for view in found:
                forget = gone.addAction(_plain(view.name))
                needs_right("saved_view", forget)
                forget.triggered.connect(lambda _on=False, view=view: self.forget(view))

    def _offer_to_open(self, found: Sequence[View]) -> None:
        """« Ouvrir la liste avec »: one of the views, or none."""
        menu = self.menu.addMenu("Ouvrir la liste avec")
        among = QActionGroup(menu)
        none_opens = not any(view.opens for view in found)
        for words, view, chosen in (("Aucune vue", None, none_opens), *((_plain(v.name), v, v.opens) for v in found)):
            action = menu.addAction(words)
            needs_right("saved_view", action)
            action.setCheckable(True)
            action.setChecked(chosen)
            action.setActionGroup(among)
            action.triggered.connect(lambda _on=False, view=view: self.open_with(view))


def _seen(content: Mapping[str, ViewValue]) -> dict[str, ViewValue]:
    """What a view keeps, but the widths."""
    return {key: value for key, value in content.items() if key != WIDTHS}


def name_view_dialog(parent: QWidget, known: Sequence[str]) -> NewRecordDialog:
    """Asks for the name of a view; `known` are those of the list, which one may replace."""

    def remarks(typed: Values) -> Mapping[str, str]:
        return {"name": "Cette vue existe : elle sera remplacée."} if typed["name"] in known else {}

    name = replace(
        SAVED_VIEW.field("name"),
        label="Nom de la vue",
        placeholder="Par exemple : À voter en avril",
        required="Donnez un nom à la vue.",
        chars=40,
    )
    return NewRecordDialog(
        parent,
        "Enregistrer la vue",
        "Enregistrer la vue",
        [(name,)],
        remarks=remarks,
        lead="Ses filtres, ses groupes, ses colonnes, leurs largeurs et son ordre, à retrouver dans « Vues ».",
        leave="Ne rien enregistrer",
        writes="saved_view",
    )


def _plain(name: str) -> str:
    """A name a menu shows as it is."""
    return name.replace("&", "&&")
