"""The small tables of a structure's page: its contacts, its PTCE, its dossiers."""

from ptce_desk.domain.organisations import Contact
from ptce_desk.domain.states import DecisionState
from ptce_desk.formatting import date_text, typeset
from ptce_desk.services.ptce.organisations import CarriedFileRow, MembershipRow
from ptce_desk.ui.keeping import in_rows
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.pages.state_colours import DECISION_COLOURS, INSTRUCTION_COLOURS
from ptce_desk.ui.theme import ColourRole
from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS, ROLE_LABELS


def contacts_table() -> GridTable[Contact]:
    """Whom to write to."""
    columns: tuple[Column[Contact], ...] = (
        Column("name", "Nom ou service", "text", lambda c: c.name, stretch=2, width_chars=13),
        Column("role", "Fonction", "text", lambda c: c.role, stretch=1, width_chars=11),
        Column("email", "Courriel", "text", lambda c: c.email, stretch=2, width_chars=16),
        Column("phone", "Téléphone", "text", lambda c: c.phone, width_chars=14),
        Column("note", "Note", "text", lambda c: c.note, stretch=1, width_chars=8),
    )
    return in_rows("contact", GridTable(columns, "Contacts", ghost_text="Ajouter un contact…"))


def _dates(row: MembershipRow) -> str:
    since = f"depuis le {date_text(row.since)}" if row.since else ""
    until = f"jusqu’au {date_text(row.until)}" if row.until else ""
    words = " ".join(part for part in (since, until) if part)
    return words[:1].upper() + words[1:]


MEMBERSHIP_COLUMNS: tuple[Column[MembershipRow], ...] = (
    Column("name", "PTCE", "text", lambda row: row.ptce_name, stretch=2, width_chars=20, sortable=False),
    Column("role", "Rôle", "text", lambda row: ROLE_LABELS[row.role], stretch=1, width_chars=15, sortable=False),
    Column("dates", "Dates", "text", _dates, stretch=1, width_chars=14, sortable=False),
)


def _state(row: CarriedFileRow) -> str:
    if row.decision is DecisionState.NOT_LISTED:
        return INSTRUCTION_LABELS[row.instruction]
    return DECISION_LABELS[row.decision]


def _colour(row: CarriedFileRow) -> ColourRole:
    if row.decision is DecisionState.NOT_LISTED:
        return INSTRUCTION_COLOURS[row.instruction]
    return DECISION_COLOURS[row.decision]


FILE_COLUMNS: tuple[Column[CarriedFileRow], ...] = (
    Column("number", "N°", "text", lambda row: row.number, width_chars=8, sortable=False),
    Column(
        "title", "Intitulé", "text", lambda row: row.title or "Sans intitulé", stretch=2, width_chars=12, sortable=False
    ),
    Column("ptce", "PTCE", "text", lambda row: row.ptce_name, stretch=1, width_chars=10, sortable=False),
    Column(
        "share",
        "Part",
        "percent",
        lambda row: row.share,
        tooltip=lambda row: "" if row.share is None else typeset("Porté avec d’autres : sa part du dossier"),
        width_chars=5,
        sortable=False,
    ),
    Column("voted", "Voté", "amount", lambda row: row.voted, width_chars=11, sortable=False),
    Column("state", "État", "text", _state, badge=_colour, width_chars=11, sortable=False),
)
