"""Organisations, their part in a PTCE, and the levels of government that fund."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class FunderLevel(StrEnum):
    """Who pays, by level (PRODUCT §6)."""

    EUROPE = "europe"
    STATE = "state"
    REGION = "region"
    DEPARTMENT = "department"
    INTERCOMMUNALITY = "intercommunality"
    COMMUNE = "commune"
    SOCIAL_BODY = "social_body"
    PRIVATE = "private"
    OWN = "own"


PUBLIC_LEVELS = frozenset(FunderLevel) - {FunderLevel.PRIVATE, FunderLevel.OWN}
"""Levels whose money is public unless a plan line says otherwise."""


class OrganisationKind(StrEnum):
    """What an organisation is; being part of the ESS is a separate quality."""

    ASSOCIATION = "association"
    FOUNDATION = "foundation"
    COOPERATIVE = "cooperative"
    MUTUAL = "mutual"
    ENTERPRISE = "enterprise"
    LOCAL_AUTHORITY = "local_authority"
    RESEARCH = "research"
    TRAINING = "training"
    NETWORK_HEAD = "network_head"
    PUBLIC_BODY = "public_body"
    OTHER = "other"


class MemberRole(StrEnum):
    """The part an organisation plays in a PTCE."""

    BEARER = "bearer"
    LEAD_PARTNER = "lead_partner"
    MEMBER = "member"
    PARTNER = "partner"


@dataclass(eq=False)
class Organisation:
    """A structure: association, enterprise, authority… (legal person).

    `siret` and `rna` are text, kept as typed; `commune` is a name, `commune_code` the INSEE code.
    """

    name: str
    sort_key: str = field(default="", init=False, repr=False)
    kind: OrganisationKind
    ess: bool
    id: int = field(init=False, repr=False)
    siret: str = ""
    rna: str = ""
    legal_form: str = ""
    commune: str = ""
    commune_code: str = ""
    version: int = field(default=1, kw_only=True)


@dataclass(eq=False)
class Funder:
    """A body that funds; exactly one of a file is « notre collectivité »."""

    name: str
    level: FunderLevel
    ours: bool = False
    siret: str = ""
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)


@dataclass(eq=False)
class Membership:
    """An organisation in a PTCE, in one role, since and until a date."""

    organisation_id: int
    role: MemberRole
    college: str = ""
    since: date | None = None
    until: date | None = None
    eligible: bool = True
    id: int = field(init=False, repr=False)
    ptce_id: int = field(init=False, repr=False)
