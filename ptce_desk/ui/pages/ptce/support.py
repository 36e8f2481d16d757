"""What our authority brings to a PTCE beside grants: the part it takes, support in kind, frameworks."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from ptce_desk.domain.support import InKindSupport, Participation, value_by_year
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.records.ptce import PTCE, early_end_words
from ptce_desk.services.ptce.sheets import FrameworkRow, OrganisationRow
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_card, part_grid
from ptce_desk.wording.labels import FRAMEWORK_KIND_LABELS

_PARTICIPATION: Final = PTCE.part("participations")
_IN_KIND: Final = PTCE.part("in_kind")
_PARTICIPATIONS: Final[tuple[Column[Participation], ...]] = (
    screen_column(_PARTICIPATION.field("kind"), width_chars=24),
    screen_column(_PARTICIPATION.field("since"), width_chars=11),
    screen_column(
        _PARTICIPATION.field("until"),
        tooltip=early_end_words,
        role=lambda held: "danger" if early_end_words(held) else None,
        width_chars=11,
    ),
    screen_column(_PARTICIPATION.field("yearly_fee"), width_chars=18),
    screen_column(_PARTICIPATION.field("note"), tooltip=lambda held: held.note, stretch=1, width_chars=14),
)


def participations_card() -> GridCard[Participation]:
    """The parts our authority takes."""
    return part_card(_PARTICIPATION, _PARTICIPATIONS)


class InKindCard(GridCard[InKindSupport]):
    """Agent days, premises, loans of staff: what each is worth, and each year; the latest year first."""

    def __init__(self) -> None:
        self._offered: list[tuple[object, str]] = []
        super().__init__(_IN_KIND.title, part_grid(_IN_KIND, self._columns()))
        self.sums = plain_label("", "muted", wrap=True)
        self.sums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add(self.sums)

    def offer(self, organisations: Sequence[OrganisationRow]) -> None:
        """What structures may benefit."""
        self._offered[:] = [(row.id, row.name) for row in organisations]

    @override
    def set_rows(self, rows: Sequence[InKindSupport]) -> None:
        super().set_rows(sorted(rows, key=lambda support: (-support.year, support.id)))
        parts = [f"{year} : {whole_amount_text(worth)}" for year, worth in value_by_year(rows)]
        self.sums.setText(typeset("Valeur par année – " + " · ".join(parts)) if parts else "")
        self.sums.setVisible(bool(parts))

    def _columns(self) -> tuple[Column[InKindSupport], ...]:
        field = _IN_KIND.field
        return (
            screen_column(field("year"), lambda support: str(support.year), width_chars=7),
            screen_column(field("kind")),
            screen_column(field("quantity"), width_chars=8),
            screen_column(field("unit"), width_chars=7),
            screen_column(field("unit_cost"), width_chars=11),
            Column("value", "Valeur", "amount", lambda support: support.value, editable=False, width_chars=12),
            screen_column(field("beneficiary_id"), options=self._offered, creates=True, stretch=2, width_chars=18),
            screen_column(field("note"), tooltip=lambda support: support.note, stretch=1, width_chars=8),
        )


class FrameworksCard(Card):
    """The frameworks that name or support a PTCE; they are linked from their own pages.

    Signals:
        opened: the id of a framework, then those of all.
    """

    opened = Signal(object, object)

    def __init__(self) -> None:
        super().__init__("Cadres")
        self.links: list[tuple[int, str]] = []
        self._buttons: list[QPushButton] = []
        self._hint = plain_label("", "muted", wrap=True)
        self.add(self._hint)

    def show_frameworks(self, rows: Sequence[FrameworkRow]) -> None:
        """Show a link to each framework."""
        links = [(row.id, f"{row.name} – {FRAMEWORK_KIND_LABELS[row.kind]}") for row in rows]
        self._hint.setText("" if rows else "Aucun cadre ne nomme ce PTCE. Rattachez-le depuis la page du cadre.")
        self._hint.setVisible(not rows)
        if links == self.links:
            return
        self.links = links
        for button in self._buttons:
            self.body.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        siblings = tuple(row.id for row in rows)
        for framework_id, words in links:
            button = link_button(words, "compass")
            button.clicked.connect(partial(self.opened.emit, framework_id, siblings))
            self._buttons.append(button)
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
