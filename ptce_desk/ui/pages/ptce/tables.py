"""The small tables of a PTCE's page: members, other names, stages, labels, dossiers; and the card they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass

from ptce_desk.domain.organisations import Membership, Organisation
from ptce_desk.domain.ptce import LabelEntry, PtceAlias, StageEntry
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.support import Participation
from ptce_desk.domain.validity import is_crossed
from ptce_desk.services.ptce.sheets import FundingFileRow, OrganisationRow
from ptce_desk.ui.keeping import in_rows
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.pages.state_colours import DECISION_COLOURS, INSTRUCTION_COLOURS
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
    Column("requested", "Demandé", "amount", lambda row: row.requested, width_chars=12, sortable=False),
    Column("voted", "Voté", "amount", lambda row: row.voted, width_chars=11, sortable=False),
    Column(
        "state",
        "État",
        "text",
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
        of_structure = {key: f"organisation.{key}" for key in ("ess", "kind", "commune")}
        in_rows("membership", self, structure="organisation_id", **of_structure)

    def offer(self, organisations: Sequence[OrganisationRow]) -> None:
        """What structures can be added."""
        self._offered[:] = [(row.id, row.name) for row in organisations]

    def _columns(self) -> tuple[Column[Member], ...]:
        return (
            Column(
                "structure",
                "Structure",
                "choice",
                lambda member: member.organisation.id,
                options=self._offered,
                editable=lambda member: member is None,
                tooltip=lambda member: member.organisation.name,
                stretch=1,
                width_chars=18,
            ),
            Column(
                "role",
                "Rôle",
                "choice",
                lambda member: member.membership.role,
                options=list(ROLE_LABELS.items()),
                width_chars=15,
            ),
            Column("ess", "ESS", "bool", lambda member: member.organisation.ess, editable=_is_there, width_chars=4),
            Column(
                "kind",
                "Type",
                "choice",
                lambda member: member.organisation.kind,
                options=list(ORGANISATION_KIND_LABELS.items()),
                editable=_is_there,
                width_chars=13,
            ),
            Column(
                "commune",
                "Commune",
                "text",
                lambda member: member.organisation.commune,
                editable=_is_there,
                width_chars=11,
            ),
            Column(
                "college",
                "Collège",
                "text",
                lambda member: member.membership.college,
                editable=_is_there,
                width_chars=12,
            ),
            Column(
                "since", "Depuis le", "date", lambda member: member.membership.since, editable=_is_there, width_chars=11
            ),
            Column(
                "until",
                "Jusqu’au",
                "date",
                lambda member: member.membership.until,
                editable=_is_there,
                tooltip=lambda member: early_end_words(member.membership),
                role=lambda member: "danger" if early_end_words(member.membership) else None,
                width_chars=11,
            ),
            Column(
                "eligible",
                "Éligible",
                "bool",
                lambda member: member.membership.eligible,
                editable=_is_there,
                tooltip=lambda _member: "Peut recevoir l’aide",
                width_chars=7,
            ),
        )


def early_end_words(held: Membership | Participation) -> str:
    """What is wrong with a period that ends before it begins; nothing for any other."""
    return "La fin vient avant le début." if is_crossed(held.since, held.until) else ""


def _is_there(member: Member | None) -> bool:
    return member is not None


def aliases_table() -> GridTable[PtceAlias]:
    """The other names of a PTCE."""
    column: Column[PtceAlias] = Column("name", "Autre nom", "text", lambda alias: alias.name, stretch=1)
    return in_rows("ptce_alias", GridTable([column], "Autres noms", ghost_text="Ajouter un autre nom…"))


def stages_table() -> GridTable[StageEntry]:
    """The stages a PTCE went through, oldest first."""
    columns: tuple[Column[StageEntry], ...] = (
        Column(
            "stage", "Stade", "choice", lambda e: e.stage, options=list(STAGE_LABELS.items()), stretch=1, width_chars=12
        ),
        Column("since", "Depuis le", "date", lambda e: e.since, width_chars=11),
        Column("note", "Note", "text", lambda e: e.note, stretch=1, width_chars=8),
    )
    return in_rows("ptce_stage", GridTable(columns, "Stades", ghost_text="Ajouter un stade…"))


def labels_table() -> GridTable[LabelEntry]:
    """How a PTCE was recognised."""
    columns: tuple[Column[LabelEntry], ...] = (
        Column("kind", "Label", "choice", lambda e: e.kind, options=list(PTCE_LABEL_LABELS.items()), width_chars=11),
        Column("call", "Appel", "text", lambda e: e.call, stretch=1, width_chars=8),
        Column("since", "Depuis le", "date", lambda e: e.since, width_chars=11),
    )
    return in_rows("ptce_label", GridTable(columns, "Labels", ghost_text="Ajouter…"))
