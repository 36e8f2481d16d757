"""Organisations: their list, their page, their contacts, and their end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

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
from ptce_desk.domain.organisations import Organisation
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.budget.ledger import GrantedYear, granted_by_year
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.deletion import delete_record, list_trash
from ptce_desk.services.records import Keeping

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
    at_least: int = 0,
) -> OrganisationPage:
    """One page of organisations, or as many as make `at_least` so many where a list is read again."""
    rows: list[ListedOrganisation] = []
    with desk.reading() as connection:
        while True:
            page = queries.page(connection, wanted, today=desk.today(), sort=sort, descending=descending, after=after)
            rows += page.rows
            after = page.next
            if after is None or len(rows) >= at_least:
                return OrganisationPage(tuple(rows), after)


def every_organisation(
    desk: Desk, wanted: OrganisationFilter, sort: str, *, descending: bool
) -> Iterator[ListedOrganisation]:
    """The organisations that match, page after page."""
    page = page_of_organisations(desk, wanted, sort=sort, descending=descending)
    yield from page.rows
    while page.next is not None:
        page = page_of_organisations(desk, wanted, sort=sort, descending=descending, after=page.next)
        yield from page.rows


def sum_organisations(desk: Desk, wanted: OrganisationFilter, own: Sequence[str] = ()) -> OrganisationSums:
    """How many organisations match, and what they were granted together, with the sums of some amounts of one's own."""
    with desk.reading() as connection:
        return queries.sums(connection, wanted, own)


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


KEEPING: Final = Keeping(ORGANISATION, open_organisation)
keep_field = KEEPING.keep_field
add_line, change_line, remove_line = KEEPING.add_line, KEEPING.change_line, KEEPING.remove_line


def keep_legal_category(desk: Desk, organisation_id: int, code: str, label: str) -> OrganisationSheet:
    """Keep the legal category of an organisation: its INSEE code, empty when it is none of INSEE's, and its words."""
    with desk.writing("") as work:
        organisation = work.get(Organisation, organisation_id)
        work.label = ORGANISATION.change_label(organisation, "legal_category")
        organisation.legal_category, organisation.legal_form = code, label
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
