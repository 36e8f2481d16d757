"""Organisations, their part in a PTCE, and the levels of government that fund."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ptce_desk.domain.dated_notes import OrganisationNote
from ptce_desk.domain.free_fields import FreeValues
from ptce_desk.domain.periods import holds_on
from ptce_desk.domain.tags import OrganisationTag
from ptce_desk.domain.vocabulary import DeMinimisRegime


class FunderLevel(StrEnum):
    """Who pays, by level (docs/rules.md, « Entities »)."""

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


class Quality(StrEnum):
    """What an organisation is recognised as, beside its legal form (docs/rules.md, « Entities »)."""

    SCIC = "scic"
    SCOP = "scop"
    ESUS = "esus"
    IAE = "iae"


class MemberRole(StrEnum):
    """The part an organisation plays in a PTCE."""

    BEARER = "bearer"
    LEAD_PARTNER = "lead_partner"
    MEMBER = "member"
    PARTNER = "partner"


@dataclass(eq=False)
class Contact:
    """Somebody, or a service, to write to in an organisation."""

    name: str
    role: str = ""
    email: str = ""
    phone: str = ""
    note: str = ""
    id: int = field(init=False, repr=False)
    organisation_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class ReceivedAid:
    """A de minimis aid an organisation declares, from any authority, in euros."""

    granted_on: date
    amount: Decimal
    regime: DeMinimisRegime = DeMinimisRegime.GENERAL
    authority: str = ""
    note: str = ""
    id: int = field(init=False, repr=False)
    organisation_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Organisation(FreeValues):
    """A structure: association, enterprise, authority… (legal person).

    `siret` (or a SIREN, when that is all one knows) and `rna` are text, kept as typed; `commune` is a name,
    `commune_code` the INSEE code; `legal_category` the INSEE code of its legal form; `fiscal_year_end_month`
    (1 to 12) the month its accounts close; organisations of one `single_undertaking` (entreprise unique) share its
    name.
    """

    name: str
    sort_key: str = field(default="", init=False, repr=False)
    commune_sort_key: str = field(default="", init=False, repr=False)
    kind: OrganisationKind
    ess: bool
    id: int = field(init=False, repr=False)
    siret: str = ""
    rna: str = ""
    legal_form: str = ""
    commune: str = ""
    commune_code: str = ""
    address: str = ""
    website: str = ""
    legal_category: str = ""
    qualities: frozenset[Quality] = frozenset()
    fiscal_year_end_month: int = 12
    single_undertaking: str = ""
    notes: str = ""
    version: int = field(default=1, kw_only=True)
    contacts: list[Contact] = field(default_factory=list, repr=False)
    received_aids: list[ReceivedAid] = field(default_factory=list, repr=False)
    dated_notes: list[OrganisationNote] = field(default_factory=list, repr=False)
    tags: list[OrganisationTag] = field(default_factory=list, repr=False)


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

    def holds_on(self, day: date) -> bool:
        """Whether the organisation is in the PTCE on a day."""
        return holds_on(self.since, self.until, day)


def holding(memberships: Iterable[Membership], role: MemberRole, day: date) -> list[Membership]:
    """Those who hold a role on a day, in the order they were written."""
    return [one for one in memberships if one.role is role and one.holds_on(day)]


def leader_on(memberships: Sequence[Membership], day: date) -> Membership | None:
    """Who asks for aid in the name of the collective on a day: its lead partner, else its bearer."""
    leaders = holding(memberships, MemberRole.LEAD_PARTNER, day) or holding(memberships, MemberRole.BEARER, day)
    return leaders[0] if leaders else None
