"""The small tables of a PTCE's page: members, other names, stages, labels, yearly figures, dossiers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Generic

from PySide6.QtCore import Signal

from ptce_desk.domain.organisations import Membership, Organisation
from ptce_desk.domain.ptce import LabelEntry, PtceAlias, StageEntry, YearlyFigures
from ptce_desk.domain.states import DecisionState
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.services.poles import FundingFileRow, OrganisationRow
from ptce_desk.ui.models.columns import Column, Row
from ptce_desk.ui.models.grid_column import GridColumn
from ptce_desk.ui.pages.funding_file_list import DECISION_COLOURS, INSTRUCTION_COLOURS
from ptce_desk.ui.pages.ptce_identity import read_year
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.wording.labels import ORGANISATION_KIND_LABELS, STAGE_LABELS
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS, PTCE_LABEL_LABELS, ROLE_LABELS


def _has_decision(row: FundingFileRow) -> bool:
    return row.decision is not DecisionState.NOT_LISTED


def _title(row: FundingFileRow) -> str:
    return row.title or "Sans intitulé"


FILE_COLUMNS: tuple[Column[FundingFileRow], ...] = (
    Column("number", "N°", "text", lambda row: row.number, width_chars=8, sortable=False),
    Column(
        "title", "Intitulé", "text", lambda row: row.title or "Sans intitulé", stretch=1, width_chars=12, sortable=False
    ),
    Column("scheme", "Dispositif", "text", lambda row: row.scheme_code, width_chars=15, sortable=False),
    Column(
        "voted",
        "Voté",
        "amount",
        lambda row: amount_text(row.voted),
        lambda row: row.voted,
        width_chars=11,
        sortable=False,
    ),
    Column(
        "state",
        "État",
        "badge",
        lambda row: DECISION_LABELS[row.decision] if _has_decision(row) else INSTRUCTION_LABELS[row.instruction],
        badge=lambda row: (
            DECISION_COLOURS[row.decision] if _has_decision(row) else INSTRUCTION_COLOURS[row.instruction]
        ),
        width_chars=11,
        sortable=False,
    ),
)


@dataclass(frozen=True, slots=True)
class Member:
    """A membership and the organisation it is about."""

    membership: Membership
    organisation: Organisation

    @property
    def id(self) -> int:
        """The id of the membership."""
        return self.membership.id


class MembersTable(GridTable[Member]):
    """The members of a PTCE; the last row adds a structure the file knows."""

    def __init__(self) -> None:
        self._offered: list[tuple[object, str]] = []
        super().__init__(self._columns(), "Membres", ghost_text="Ajouter une structure…")

    def offer(self, organisations: Sequence[OrganisationRow]) -> None:
        """What structures can be added."""
        self._offered[:] = [(row.id, row.name) for row in organisations]

    def _columns(self) -> tuple[GridColumn[Member], ...]:
        return (
            GridColumn(
                "structure",
                "Structure",
                "choice",
                lambda member: member.organisation.id,
                options=self._offered,
                editable=lambda member: member is None,
                stretch=1,
                width_chars=18,
            ),
            GridColumn(
                "role",
                "Rôle",
                "choice",
                lambda member: member.membership.role,
                options=list(ROLE_LABELS.items()),
                width_chars=15,
            ),
            GridColumn("ess", "ESS", "bool", lambda member: member.organisation.ess, editable=_is_there, width_chars=4),
            GridColumn(
                "kind",
                "Type",
                "choice",
                lambda member: member.organisation.kind,
                options=list(ORGANISATION_KIND_LABELS.items()),
                editable=_is_there,
                width_chars=13,
            ),
            GridColumn(
                "commune",
                "Commune",
                "text",
                lambda member: member.organisation.commune,
                editable=_is_there,
                width_chars=11,
            ),
        )


def _is_there(member: Member | None) -> bool:
    return member is not None


def aliases_table() -> GridTable[PtceAlias]:
    """The other names of a PTCE."""
    column: GridColumn[PtceAlias] = GridColumn("name", "Autre nom", "text", lambda alias: alias.name, stretch=1)
    return GridTable([column], "Autres noms", ghost_text="Ajouter un autre nom…")


def stages_table() -> GridTable[StageEntry]:
    """The stages a PTCE went through, oldest first."""
    columns: tuple[GridColumn[StageEntry], ...] = (
        GridColumn(
            "stage", "Stade", "choice", lambda e: e.stage, options=list(STAGE_LABELS.items()), stretch=1, width_chars=12
        ),
        GridColumn("since", "Depuis le", "date", lambda e: e.since, width_chars=11),
        GridColumn("note", "Note", "text", lambda e: e.note, stretch=1, width_chars=8),
    )
    return GridTable(columns, "Stades", ghost_text="Ajouter un stade…")


def labels_table() -> GridTable[LabelEntry]:
    """How a PTCE was recognised."""
    columns: tuple[GridColumn[LabelEntry], ...] = (
        GridColumn(
            "kind", "Label", "choice", lambda e: e.kind, options=list(PTCE_LABEL_LABELS.items()), width_chars=11
        ),
        GridColumn("call", "Appel", "text", lambda e: e.call, stretch=1, width_chars=8),
        GridColumn("since", "Depuis le", "date", lambda e: e.since, width_chars=11),
    )
    return GridTable(columns, "Labels", ghost_text="Ajouter…")


def figures_table() -> GridTable[YearlyFigures]:
    """What is known of each year."""
    columns: tuple[GridColumn[YearlyFigures], ...] = (
        GridColumn("year", "Année", "text", lambda f: str(f.year), width_chars=7),
        GridColumn(
            "unit_budget",
            "Budget cellule",
            "amount",
            lambda f: f.unit_budget,
            tooltip=lambda _f: "Budget de la cellule d’animation",
            stretch=1,
            width_chars=13,
        ),
        GridColumn(
            "self_financing_rate",
            "Autofin.",
            "percent",
            lambda f: f.self_financing_rate,
            tooltip=lambda _f: "Taux d’autofinancement de la cellule",
            width_chars=8,
        ),
        GridColumn("full_time_equivalents", "ETP", "number", lambda f: f.full_time_equivalents, width_chars=4),
        GridColumn("member_structures", "Membres", "number", lambda f: f.member_structures, width_chars=8),
        GridColumn("employees", "Salariés", "number", lambda f: f.employees, width_chars=7),
        GridColumn(
            "consolidated_budget",
            "Consolidé",
            "amount",
            lambda f: f.consolidated_budget,
            stretch=1,
            tooltip=lambda _f: "Budget consolidé des structures membres",
            width_chars=12,
        ),
    )
    return GridTable(columns, "Chiffres annuels", ghost_text="Année…")


REQUIRED: Final = frozenset({"stage", "kind", "role", "year"})
"""Cells that cannot be emptied."""
WORDS: Final = frozenset({"name", "note", "call", "commune"})
"""Cells whose nothing is an empty text."""


def read_figure(key: str, value: object, taken: Sequence[int]) -> tuple[object, str]:
    """A yearly figure as it is kept, or None and the sentence that says what is wrong; `taken` are other years."""
    if key == "year":
        year = read_year(str(value or ""))
        if year is None:
            return None, "Écrivez une année, comme 2025."
        return (None, f"Les chiffres de {year} sont déjà là.") if year in taken else (year, "")
    if key in ("member_structures", "employees") and isinstance(value, Decimal):
        if value != value.to_integral_value() or value < 0:
            return None, typeset("Écrivez un nombre entier : on compte des structures et des personnes.")
        return int(value), ""
    return value, ""


class GridCard(Card, Generic[Row]):
    """A card that holds one small table.

    Signals:
        added: key (str), value of the first cell of a new row.
        kept: id of the row, key (str), value.
        removed: id of the row.
    """

    added = Signal(str, object)
    kept = Signal(object, str, object)
    removed = Signal(object)

    def __init__(self, title: str, grid: GridTable[Row]) -> None:
        super().__init__(title)
        self.grid = grid
        self.add(grid)
        grid.row_added.connect(self.added)
        grid.cell_committed.connect(lambda row, key, value: self.kept.emit(row.id, key, value))
        grid.row_removed.connect(lambda row: self.removed.emit(row.id))
