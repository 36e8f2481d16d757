"""The de minimis aids a structure declares, from any authority."""

from datetime import date
from decimal import Decimal

from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import Organisation, ReceivedAid
from ptce_desk.domain.vocabulary import DeMinimisRegime
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce.organisations import OrganisationSheet, open_organisation

AidValue = str | date | Decimal | DeMinimisRegime | None


def add_aid(desk: Desk, organisation_id: int, key: str, value: AidValue) -> OrganisationSheet:
    """Declare an aid whose first known cell is `key`; its day is today until it is told."""
    with desk.writing("") as work:
        organisation = work.get(Organisation, organisation_id)
        work.label = f"Ajouter une aide de minimis à « {organisation.name} »"
        aid = ReceivedAid(desk.today(), ZERO)
        setattr(aid, key, value)
        organisation.received_aids.append(aid)
        work.commit()
    return open_organisation(desk, organisation_id)


def change_aid(desk: Desk, organisation_id: int, aid_id: int, key: str, value: AidValue) -> OrganisationSheet:
    """Keep one cell of a declared aid; an emptied amount is nothing, an emptied day stays.

    Raises:
        NotFoundError: the aid is gone.
    """
    with desk.writing("") as work:
        organisation = work.get(Organisation, organisation_id)
        work.label = f"Modifier une aide de minimis de « {organisation.name} »"
        if value is not None or key == "amount":
            setattr(_aid(organisation, aid_id), key, ZERO if value is None else value)
        work.commit()
    return open_organisation(desk, organisation_id)


def remove_aid(desk: Desk, organisation_id: int, aid_id: int) -> OrganisationSheet:
    """Take a declared aid away.

    Raises:
        NotFoundError: the aid is gone.
    """
    with desk.writing("") as work:
        organisation = work.get(Organisation, organisation_id)
        work.label = f"Retirer une aide de minimis de « {organisation.name} »"
        organisation.received_aids.remove(_aid(organisation, aid_id))
        work.commit()
    return open_organisation(desk, organisation_id)


def _aid(organisation: Organisation, aid_id: int) -> ReceivedAid:
    found = next((aid for aid in organisation.received_aids if aid.id == aid_id), None)
    if found is None:
        raise NotFoundError("line", aid_id)
    return found
