"""What is true of a whole PTCE file."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from ptce_desk.domain.acts import ActKind
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.free_fields import FreeField
from ptce_desk.domain.tags import Tag

LETTER_LINES: Final = 6
"""Of a letterhead that are printed, above as below."""
LETTER_CHARS: Final = 120
"""Of one line of a letterhead: longer, it is no line of an address."""


def letter_lines(text: str) -> tuple[str, ...]:
    """The lines of a letterhead that hold something, as they were typed."""
    return tuple(line for one in text.splitlines() if (line := one.strip()))


@dataclass(eq=False)
class AuthorityBody:
    """A body of our authority that gives opinions or votes: « Commission économie et ESS »."""

    kind: CommitteeBody
    name: str
    position: int = 0
    id: int = field(init=False, repr=False)
    settings_id: int = field(init=False, repr=False)


class OwnUse(StrEnum):
    """What a file of the authority's own serves for, in place of what goes with the program: each act has one."""

    ACKNOWLEDGEMENT = "acknowledgement"
    MISSING_DOCUMENTS = "missing_documents"
    DRAFT_AGREEMENT = "draft_agreement"
    DELIBERATION = "deliberation"
    NOTIFICATION = "notification"
    REFUSAL = "refusal"
    ADJOURNMENT = "adjournment"
    EXECUTIVE_ORDER = "executive_order"
    AGREEMENT = "agreement"
    AMENDMENT = "amendment"
    PAYMENT_CERTIFICATE = "payment_certificate"
    PAID_STATEMENT = "paid_statement"
    REPORT_REMINDER = "report_reminder"
    REPAYMENT_NOTICE = "repayment_notice"
    DE_MINIMIS = "de_minimis"
    SESSION_TABLE = "session_table"
    FONT = "font"
    BOLD_FONT = "bold_font"


def template_of(kind: ActKind) -> OwnUse:
    """The use of the template of an act."""
    return OwnUse(kind.value)


@dataclass(eq=False)
class OwnFile:
    """A file of the authority's own, a template or a font; `sha256` names its bytes."""

    use: OwnUse
    name: str
    sha256: str
    size: int
    id: int = field(init=False, repr=False)
    settings_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class FileSettings:
    """The one row of settings: who works in this file, for which authority, and whether its data are made up.

    `logo` is a PNG picture in base64, empty when there is none; `fiscal_year_start_month` (1 to 12) begins the
    authority's fiscal year. `letter_head` and `letter_foot` are the lines of every printed page, `letter_accent` its
    colour, « #1E5AA8 » or as it was typed when it is none. `counts_votes` when its sessions count who votes which way.
    """

    author: str = ""
    fictitious: bool = False
    logo: str = ""
    fiscal_year_start_month: int = 1
    letter_head: str = ""
    letter_foot: str = ""
    letter_accent: str = ""
    counts_votes: bool = False
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
    bodies: list[AuthorityBody] = field(default_factory=list, repr=False)
    free_fields: list[FreeField] = field(default_factory=list, repr=False)
    tags: list[Tag] = field(default_factory=list, repr=False)
    own_files: list[OwnFile] = field(default_factory=list, repr=False)
