"""What is linked to a framework: each link opens or is taken off; a search adds one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.services.schemes.frameworks import Linked
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import icon_button, link_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.labels import ElidedLabel, plain_label


class LinksCard(Card):
    """Schemes or PTCE linked to a framework.

    Signals:
        opened: the id of what is linked, then those of all.
        added: the id of what is to be linked.
        removed: the id of what is to be unlinked.
    """

    opened = Signal(object, object)
    added = Signal(object)
    removed = Signal(object)

    def __init__(self, title: str, *, add: str, nothing: str) -> None:
        """`add` invites to search for one more; `nothing` is said when there is none."""
        super().__init__(title)
        self.linked: tuple[Linked, ...] | None = None
        self._nothing = plain_label(nothing, "muted", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.search = Choice(placeholder=add, always_searchable=True)
        self.search.setAccessibleName(add)
        self.search.chosen.connect(self._add)
        self.add(self._nothing)
        self.body.addLayout(self._lines)
        self.add(self.search)

    def show_links(self, linked: Sequence[Linked], others: Sequence[Linked]) -> None:
        """Show what is linked, and offer the others."""
        self.search.set_options([(other.id, _words(other)) for other in others])
        self.search.set_value(None)
        self._nothing.setVisible(not linked)
        if tuple(linked) == self.linked:
            return
        self.linked = tuple(linked)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in linked:
            self._lines.addWidget(self._line(one))

    def nothing_said(self) -> str:
        """The sentence shown in place of links, empty when there are some."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def _line(self, one: Linked) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        opener = link_button(one.name)
        opener.setToolTip(_words(one))
        opener.clicked.connect(partial(self._open, one.id))
        detail = ElidedLabel(one.detail, "muted")
        remover = icon_button("x", f"Détacher {one.name}")
        remover.clicked.connect(partial(self.removed.emit, one.id))
        row.addWidget(opener)
        row.addWidget(detail, 1)
        row.addWidget(remover)
        return line

    def _open(self, key: int) -> None:
        self.opened.emit(key, tuple(one.id for one in self.linked or ()))

    def _add(self, key: object) -> None:
        if key is not None:
            self.added.emit(key)


def _words(one: Linked) -> str:
    return f"{one.name} – {one.detail}" if one.detail else one.name
