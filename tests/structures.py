"""Structures that tests begin with."""

from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.desk import Desk
from ptce_desk.services.records import create_record


def create_organisation(
    desk: Desk, name: str, kind: OrganisationKind, *, ess: bool, siret: str = "", commune: str = ""
) -> int:
    """Add a structure; returns its id."""
    return create_record(
        desk, ORGANISATION, {"name": name, "kind": kind, "ess": ess, "siret": siret, "commune": commune}
    )
