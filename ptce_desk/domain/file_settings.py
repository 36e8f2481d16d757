"""What is true of a whole PTCE file."""

from dataclasses import dataclass, field

from ptce_desk.domain.acts import ActKind
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.free_fields import FreeField
from ptce_desk.domain.tags import Tag


@dataclass(eq=False)
class AuthorityBody:
    """A body of our authority that gives opinions or votes: « Commission économie et ESS »."""

    kind: CommitteeBody
    name: str
    position: int = 0
    id: int = field(init=False, repr=False)
    settings_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class OwnTemplate:
    """The authority's own template of an act, in place of the shipped one; `sha256` names its bytes."""

    kind: ActKind
    name: str
    sha256: str
    size: int
    id: int = field(init=False, repr=False)
    settings_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class FileSettings:
    """The one row of settings: who works in this file, for which authority, and whether its data are made up.

    `logo` is a PNG picture in base64, empty when there is none; `fiscal_year_start_month` (1 to 12) begins the
    authority's fiscal year. `session_template` names the workbook of one's own a session is written in, kept by the
    fingerprint of its bytes as documents are; both are empty when there is none.
    `counts_votes` when its sessions count who votes which way.
    """

    author: str = ""
    fictitious: bool = False
    logo: str = ""
    fiscal_year_start_month: int = 1
    session_template: str = ""
    session_template_sha256: str = ""
    counts_votes: bool = False
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
    bodies: list[AuthorityBody] = field(default_factory=list, repr=False)
    free_fields: list[FreeField] = field(default_factory=list, repr=False)
    tags: list[Tag] = field(default_factory=list, repr=False)
    own_templates: list[OwnTemplate] = field(default_factory=list, repr=False)
