"""What our authority brings to a PTCE beside grants: the part it takes, support in kind, frameworks."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from ptce_desk.domain.support import InKindSupport, Participation
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.services.ptce.ptce_lines import value_by_year
from ptce_desk.services.ptce.sheets import FrameworkRow, OrganisationRow
from ptce_desk.ui.keeping import in_rows
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.pages.ptce.tables import early_end_words
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.grid_card import GridCard
from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.labels import FRAMEWORK_KIND_LABELS, IN_KIND_LABELS, PARTICIPATION_LABELS

_PARTICIPATIONS: Final[tuple[Column[Participation], ...]] = (
    Column("kind", "Rôle", "choice", lambda p: p.kind, options=list(PARTICIPATION_LABELS.items()), width_chars=24),
    Column("since", "Depuis le", "date", lambda p: p.since, width_chars=11),
    Column(
        "until",
        "Jusqu’au",
        "date",
        lambda p: p.until,
        tooltip=early_end_words,
        role=lambda p: "danger" if early_end_words(p) else None,
        width_chars=11,
    ),
    Column("yearly_fee", "Cotisation annuelle", "amount", lambda p: p.yearly_fee, width_chars=18),
    Column("note", "Note", "text", lambda p: p.note, tooltip=lambda p: p.note, stretch=1, width_chars=14),
)


def participations_table() -> GridTable[Participation]:
    """The parts our authority takes."""
    grid = GridTable(_PARTICIPATIONS, "Rôle de la collectivité", ghost_text="Ajouter un rôle…")
    return in_rows("participation", grid)


class InKindCard(GridCard[InKindSupport]):
    """Agent days, premises, loans of staff: what each is worth, and each year; the latest year first."""

    def __init__(self) -> None:
        self._offered: list[tuple[object, str]] = []
        super().__init__("Soutien en nature", GridTable(self._columns(), "Soutien en nature", ghost_text="Année…"))
        in_rows("in_kind_support", self.grid)
        self.sums = plain_label("", "muted", wrap=True)
        self.sums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add(self.sums)

    def offer(self, organisations: Sequence[OrganisationRow]) -> None:
        """What structures may benefit."""
        self._offered[:] = [(row.id, row.name) for row in organisations]

    @override
    def set_rows(self, rows: Sequence[InKindSupport]) -> None:
        super().set_rows(sorted(rows, key=lambda support: (-support.year, support.id)))
        parts = [f"{year} : {amount_text(worth)}" for year, worth in value_by_year(rows)]
        self.sums.setText(typeset("Valeur par année – " + " · ".join(parts)) if parts else "")
        self.sums.setVisible(bool(parts))

    def _columns(self) -> tuple[Column[InKindSupport], ...]:
        return (
            Column("year", "Année", "year", lambda s: str(s.year), width_chars=7),
            Column("kind", "Nature", "choice", lambda s: s.kind, options=list(IN_KIND_LABELS.items())),
            Column("quantity", "Quantité", "number", lambda s: s.quantity, width_chars=8),
            Column("unit", "Unité", "text", lambda s: s.unit, width_chars=7),
            Column("unit_cost", "Coût unitaire", "amount", lambda s: s.unit_cost, width_chars=11),
            Column("value", "Valeur", "amount", lambda s: s.value, editable=False, width_chars=12),
            Column(
                "beneficiary_id",
                "Structure bénéficiaire",
                "choice",
                lambda s: s.beneficiary_id,
                options=self._offered,
                stretch=2,
                width_chars=18,
            ),
            Column("note", "Note", "text", lambda s: s.note, tooltip=lambda s: s.note, stretch=1, width_chars=8),
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
