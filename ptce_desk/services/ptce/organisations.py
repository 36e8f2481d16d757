"""Organisations: their list, their page, their contacts, and their end."""

from dataclasses import dataclass
from datetime import date

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import organisations as queries
from ptce_desk.db.queries.organisations import (
    CarriedFileRow,
    ListedOrganisation,
    MembershipRow,
    OrganisationFilter,
    OrganisationPage,
    OrganisationSums,
)
from ptce_desk.db.queries.paging import Cursor
from ptce_desk.db.queries.trash import DeletedRow
from ptce_desk.domain.doubles import Double, Identity, Likeness, doubles_of
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.organisations import Contact, Organisation, Quality
from ptce_desk.services.budget.ledger import GrantedYear, granted_by_year
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.deletion import delete_record, list_trash
from ptce_desk.services.ptce.sheets import FieldValue, change_organisation

__all__ = [
    "CarriedFileRow",
    "Cursor",
    "DeletedRow",
    "Double",
    "GrantedYear",
    "Likeness",
    "ListedOrganisation",
    "MembershipRow",
    "OrganisationFilter",
    "OrganisationPage",
    "OrganisationSheet",
    "OrganisationSums",
]


@dataclass(frozen=True, slots=True)
class OrganisationSheet:
    """An organisation, the PTCE it belongs to, the dossiers it carries, and what it was granted by year.

    `doubles` are other records of what is likely the same structure; `today` says which memberships have ended;
    `followed` is the record asked for, when it was merged into this one.
    """

    organisation: Organisation
    memberships: tuple[MembershipRow, ...]
    files: tuple[CarriedFileRow, ...]
    granted: tuple[GrantedYear, ...]
    doubles: tuple[Double, ...]
    today: date
    followed: int | None = None


def page_of_organisations(
    desk: Desk,
    wanted: OrganisationFilter,
    *,
    sort: str = "name",
    descending: bool = False,
    after: Cursor | None = None,
) -> OrganisationPage:
    """One page of organisations."""
    with desk.reading() as connection:
        return queries.page(connection, wanted, today=desk.today(), sort=sort, descending=descending, after=after)


def sum_organisations(desk: Desk, wanted: OrganisationFilter) -> OrganisationSums:
    """How many organisations match, and what they were granted together."""
    with desk.reading() as connection:
        return queries.sums(connection, wanted)


def open_organisation(desk: Desk, organisation_id: int) -> OrganisationSheet:
    """An organisation with all that names it; for one merged into another, that other one.

    Raises:
        NotFoundError: no such organisation.
    """
    with desk.loading() as work:
        connection = work.reading()
        asked = organisation_id
        organisation_id = queries.merged_into(connection, asked) or asked
        organisation = work.get(Organisation, organisation_id)
        return OrganisationSheet(
            organisation,
            tuple(queries.memberships_of(connection, organisation_id)),
            tuple(queries.files_of(connection, organisation_id)),
            granted_by_year(connection, organisation_id),
            _doubles(connection, _identity(organisation)),
            desk.today(),
            None if organisation_id == asked else asked,
        )


def likely_doubles(desk: Desk, name: str, *, siret: str = "", rna: str = "", commune: str = "") -> tuple[Double, ...]:
    """The records that a structure about to be entered is likely a double of."""
    with desk.reading() as connection:
        return _doubles(connection, Identity(0, name, siret, rna, commune))


def keep_field(
    desk: Desk, organisation_id: int, field: str, value: FieldValue, *, field_label: str
) -> OrganisationSheet:
    """Keep one field of an organisation; `field_label` (« la commune ») names it in the history."""
    change_organisation(desk, organisation_id, field, value, field_label=field_label)
    return open_organisation(desk, organisation_id)


def keep_quality(desk: Desk, organisation_id: int, quality: Quality, *, has: bool) -> OrganisationSheet:
    """Give an organisation a quality, or take it away."""
    with desk.writing("") as work:
        organisation = work.get(Organisation, organisation_id)
        work.label = f"Modifier les qualités de « {organisation.name} »"
        organisation.qualities = organisation.qualities | {quality} if has else organisation.qualities - {quality}
        work.commit()
    return open_organisation(desk, organisation_id)


def keep_legal_category(desk: Desk, organisation_id: int, code: str, label: str) -> OrganisationSheet:
    """Keep the legal category of an organisation: its INSEE code, empty when it is none of INSEE's, and its words."""
    with desk.writing("") as work:
        organisation = work.get(Organisation, organisation_id)
        work.label = f"Modifier la catégorie juridique de « {organisation.name} »"
        organisation.legal_category, organisation.legal_form = code, label
        work.commit()
    return open_organisation(desk, organisation_id)


def add_contact(desk: Desk, organisation_id: int, key: str, value: str) -> OrganisationSheet:
    """Add a contact whose first known cell is `key`: name, role, email, phone or note."""
    with desk.writing("") as work:
        organisation = work.get(Organisation, organisation_id)
        work.label = f"Ajouter un contact à « {organisation.name} »"
        contact = Contact("")
        setattr(contact, key, value)
        organisation.contacts.append(contact)
        work.commit()
    return open_organisation(desk, organisation_id)


def change_contact(desk: Desk, organisation_id: int, contact_id: int, key: str, value: str) -> OrganisationSheet:
    """Keep one cell of a contact.

    Raises:
        NotFoundError: the contact is gone.
    """
    with desk.writing("") as work:
        organisation = work.get(Organisation, organisation_id)
        work.label = f"Modifier un contact de « {organisation.name} »"
        setattr(_contact(organisation, contact_id), key, value)
        work.commit()
    return open_organisation(desk, organisation_id)


def remove_contact(desk: Desk, organisation_id: int, contact_id: int) -> OrganisationSheet:
    """Remove a contact.

    Raises:
        NotFoundError: the contact is gone.
    """
    with desk.writing("") as work:
        organisation = work.get(Organisation, organisation_id)
        work.label = f"Retirer un contact de « {organisation.name} »"
        work.delete(_contact(organisation, contact_id))
        work.commit()
    return open_organisation(desk, organisation_id)


def delete_organisation(desk: Desk, organisation_id: int) -> DeletedRow:
    """Put an organisation in the trash; returns what stands there.

    Raises:
        NotFoundError: it is gone already.
        InUseError: a dossier or a PTCE names it.
    """
    delete_record(desk, "organisation", organisation_id)
    return list_trash(desk)[0]


def _doubles(connection: Reader, one: Identity) -> tuple[Double, ...]:
    return tuple(doubles_of(one, queries.alike(connection, one)))


def _identity(organisation: Organisation) -> Identity:
    return Identity(organisation.id, organisation.name, organisation.siret, organisation.rna, organisation.commune)


def _contact(organisation: Organisation, contact_id: int) -> Contact:
    found = next((contact for contact in organisation.contacts if contact.id == contact_id), None)
    if found is None:
        raise NotFoundError("line", contact_id)
    return found
