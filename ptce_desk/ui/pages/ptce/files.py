"""The dossiers of a PTCE, what every funder granted it, and what it may still receive, scheme by scheme."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import capitalised, typeset, whole_amount_text
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.budget.remaining import Possible
from ptce_desk.services.grants.ptce_grants import GrantRow, granted_by_year
from ptce_desk.services.ptce.sheets import FundingFileRow
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.dossier_columns import number_column, state_column, title_column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import fit_height
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.labels import LEVEL_LABELS
from ptce_desk.wording.remaining import cap_sentence, left_sentence

_NO_GRANT: Final = "Ici viennent les aides votées, et les ressources « obtenues » des plans de financement."


FILE_COLUMNS: tuple[Column[FundingFileRow], ...] = (
    number_column(),
    title_column(stretch=1, width_chars=12),
    Column("scheme", "Dispositif", "text", lambda row: row.scheme_code, width_chars=15),
    screen_column(FUNDING_FILE.field("requested"), heading="Demandé", width_chars=12),
    screen_column(FUNDING_FILE.field("voted"), width_chars=11),
    state_column(11),
)


def _source(row: GrantRow) -> str:
    return f"{'Plan du dossier' if row.from_plan else 'Dossier'} {row.number}"


def _funder(row: GrantRow) -> str:
    funder = row.funder or LEVEL_LABELS[row.level]
    return f"{funder} (en nature)" if row.in_kind else funder


GRANT_COLUMNS: Final[tuple[Column[GrantRow], ...]] = (
    Column("year", "Exercice", "text", lambda row: str(row.year or ""), width_chars=8),
    Column("funder", "Financeur", "text", _funder, tooltip=_funder, stretch=1, width_chars=18),
    Column("level", "Niveau", "text", lambda row: LEVEL_LABELS[row.level], width_chars=16),
    Column("source", "Connu par", "text", _source, width_chars=22),
    Column("amount", "Accordé", "amount", lambda row: row.amount, width_chars=14),
    Column("firm", "Ferme", "amount", lambda row: row.firm, width_chars=14),
    Column("to_confirm", "À confirmer", "amount", lambda row: row.to_confirm or None, width_chars=14),
)
_BY_YEAR: Final = frozenset({"firm", "to_confirm"})
"""What is told only where an award has years that wait for the vote of a budget."""


class FilesCard(Card):
    """Its dossiers, and what they were granted in all.

    Signals:
        opened: a dossier of the list.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__("Dossiers")
        self.model: PagedTableModel[FundingFileRow] = PagedTableModel(FILE_COLUMNS, self)
        self.table: DataTable[FundingFileRow] = DataTable(self.model, "Dossiers du PTCE")
        self.sum = plain_label("", "muted")
        self.add_action(self.sum)
        self.add(self.table)
        self.table.opened.connect(self.opened)

    def show_files(self, files: Sequence[FundingFileRow]) -> None:
        """Show them in the order given."""
        self.model.set_rows(files, False)
        voted = sum((row.voted for row in files if row.voted is not None), ZERO)
        self.sum.setText(
            f"{capitalised(count_text(len(files), 'dossier'))} · voté {whole_amount_text(voted)}" if files else ""
        )
        self.table.set_empty_state("folder-simple-plus", "Ce PTCE n’a encore aucun dossier.")
        fit_height(self.table, len(files))


class GrantsCard(Card):
    """What each funder granted each year, whether the file decided it or a funding plan tells it.

    Signals:
        opened: the `GrantRow` whose dossier is wanted.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__("Aides de tous les financeurs")
        self.model: PagedTableModel[GrantRow] = PagedTableModel(GRANT_COLUMNS, self)
        self.table: DataTable[GrantRow] = DataTable(self.model, "Aides de tous les financeurs")
        self.sums = plain_label("", "muted", wrap=True)
        self.sums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._nothing = plain_label(typeset(_NO_GRANT), "muted", wrap=True)
        for part in (self.table, self.sums, self._nothing):
            self.add(part)
        self.table.opened.connect(self.opened)

    def show_grants(self, grants: Sequence[GrantRow]) -> None:
        """Show them, the latest year first."""
        self.model.set_rows(grants, False)
        self.table.columns.leave_out(() if any(grant.to_confirm for grant in grants) else _BY_YEAR)
        parts = [
            f"{year or 'sans date'} : {whole_amount_text(amount)}"
            + (f" dont {whole_amount_text(to_confirm)} à confirmer" if to_confirm else "")
            for year, amount, to_confirm in granted_by_year(grants)
        ]
        self.sums.setText(typeset("Accordé par exercice – " + " · ".join(parts)))
        self._nothing.setVisible(not grants)
        self.table.setVisible(bool(grants))
        self.sums.setVisible(bool(grants))
        fit_height(self.table, len(grants))


class PossibleCard(Card):
    """A line a scheme whose caps add up over the life of the PTCE.

    Signals:
        opened: a scheme, by its id.
    """

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__("Ce qui reste possible")
        self._lines = QWidget()
        self._nothing = plain_label("Aucun dispositif en vigueur ne cumule ses aides par PTCE.", "muted", wrap=True)
        self.add(self._lines)
        self.add(self._nothing)

    def show_possible(self, found: Sequence[Possible]) -> None:
        """Show what each scheme leaves, those that gave already first."""
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for possible in found:
            column.addWidget(self._line(possible))
        self.body.replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines
        self._nothing.setVisible(not found)

    def _line(self, possible: Possible) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        first = QHBoxLayout()
        scheme = link_button(possible.code)
        scheme.setToolTip(plain_tooltip(possible.label))
        scheme.clicked.connect(lambda: self.opened.emit(possible.scheme_id))
        first.addWidget(scheme)
        first.addWidget(plain_label(left_sentence(possible.left), wrap=True), 1)
        column.addLayout(first)
        caps = " ; ".join(cap_sentence(cap) for cap in possible.caps)
        column.addWidget(plain_label(caps[0].upper() + caps[1:] + ".", "muted", wrap=True))
        return line
