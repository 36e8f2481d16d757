"""The cards of a structure's page: its contacts, the aid it declares, its PTCE, its dossiers."""

from typing import Final

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import Contact, Organisation, ReceivedAid
from ptce_desk.formatting import date_text, typeset
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.ptce.organisations import CarriedFileRow, MembershipRow
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.pages.dossier_columns import number_column, state_column, title_column
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_card, part_grid
from ptce_desk.wording.states import ROLE_LABELS

_CONTACT: Final = ORGANISATION.part("contacts")
_AID: Final = ORGANISATION.part("received_aids")


def contacts_card() -> GridCard[Contact]:
    """Whom to write to."""
    field = _CONTACT.field
    columns: tuple[Column[Contact], ...] = (
        screen_column(field("name"), stretch=2, width_chars=13),
        screen_column(field("role"), stretch=1, width_chars=11),
        screen_column(field("email"), stretch=2, width_chars=16),
        screen_column(field("phone"), width_chars=14),
        screen_column(field("note"), stretch=1, width_chars=8),
    )
    return part_card(_CONTACT, columns)


class ReceivedAidsCard(GridCard[ReceivedAid]):
    """The de minimis aids a structure declares, and the single undertaking it belongs to, kept by `form`."""

    def __init__(self) -> None:
        field = _AID.field
        columns: tuple[Column[ReceivedAid], ...] = (
            screen_column(field("granted_on")),
            screen_column(field("amount")),
            screen_column(field("regime"), width_chars=18),
            screen_column(field("authority"), stretch=2, width_chars=12),
            screen_column(field("note"), stretch=1, width_chars=8),
        )
        super().__init__(_AID.title, part_grid(_AID, columns))
        self.form: RecordForm[Organisation] = RecordForm(ORGANISATION, "single_undertaking")
        self.body.insertWidget(0, self.form.fields["single_undertaking"])

    def show_organisation(self, organisation: Organisation) -> None:
        """Show what the file holds."""
        self.form.show_record(organisation)
        aids = organisation.received_aids
        self.set_rows(aids)
        total = sum((aid.amount for aid in aids), ZERO)
        self.grid.set_totals({"granted_on": "Total", "amount": total} if aids else None)


def _dates(row: MembershipRow) -> str:
    since = f"depuis le {date_text(row.since)}" if row.since else ""
    until = f"jusqu’au {date_text(row.until)}" if row.until else ""
    words = " ".join(part for part in (since, until) if part)
    return words[:1].upper() + words[1:]


MEMBERSHIP_COLUMNS: tuple[Column[MembershipRow], ...] = (
    Column("name", "PTCE", "text", lambda row: row.ptce_name, stretch=2, width_chars=20),
    Column("role", "Rôle", "text", lambda row: ROLE_LABELS[row.role], stretch=1, width_chars=15),
    Column("dates", "Dates", "text", _dates, stretch=1, width_chars=14),
)


FILE_COLUMNS: tuple[Column[CarriedFileRow], ...] = (
    number_column(),
    title_column(stretch=2, width_chars=12),
    Column("ptce", "PTCE", "text", lambda row: row.ptce_name, stretch=1, width_chars=10),
    Column(
        "share",
        "Part",
        "percent",
        lambda row: row.share,
        tooltip=lambda row: "" if row.share is None else typeset("Porté avec d’autres : sa part du dossier"),
        width_chars=5,
    ),
    screen_column(FUNDING_FILE.field("voted"), width_chars=11),
    state_column(11),
)
