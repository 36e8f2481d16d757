"""What an import makes of the rows of a table, and what it remembers of each record."""

from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """What a draft becomes."""

    NEW = "new"
    CHANGED = "changed"
    KEPT = "kept"
    """The table says otherwise, and what was voted or typed here stays."""
    SAME = "same"
    IN_ERROR = "in_error"
    APART = "apart"
    """None of ours: a guarantee, a loan, a help in kind, a payment of something else. It is counted, never taken."""


class Aside(StrEnum):
    """Why a payment is none of ours."""

    OTHER_ACCOUNT = "other_account"
    """Its account is not one of those of grants."""
    UNKNOWN_PAYEE = "unknown_payee"
    """Its payee has no grant here."""
    NOTHING_LEFT = "nothing_left"
    """Of the grants of its payee, none awaits that much."""
    OTHER_FUNDER = "other_funder"
    """What its payee awaits is of another funder than whose payments the table tells."""
    BEFORE_VOTE = "before_vote"
    """It was paid before the vote of what its payee awaits."""
    NO_AMOUNT = "no_amount"
    NONE_OF_OURS = "none_of_ours"
    """An officer said so."""


class Obstacle(StrEnum):
    """Why a draft cannot come in; an officer can always do something about it."""

    UNREADABLE = "unreadable"
    """One of its cells cannot be read."""
    NO_BENEFICIARY = "no_beneficiary"
    NUMBER_UNREADABLE = "number_unreadable"
    """It names nobody but by a number, which is none."""
    NO_SCHEME = "no_scheme"
    UNKNOWN_SCHEME = "unknown_scheme"
    WHICH_FUNDER = "which_funder"
    """Nothing tells whether its funder is our authority."""
    SCHEME_OF_OURS = "scheme_of_ours"
    """Its funder is another, and its scheme one of ours."""
    NO_SCHEME_OF_OURS = "no_scheme_of_ours"
    """Its funder is of our level, and no scheme bears the name of our authority: all of that level would be ours."""
    UNKNOWN_PTCE = "unknown_ptce"
    WHICH_STRUCTURE = "which_structure"
    """Structures of the file have its name: an officer says which it is, or that it is another."""
    WHICH_FILE = "which_file"
    """Dossiers of the file are of its beneficiary, scheme and exercice, or of its number; none is surely it."""
    TWICE = "twice"
    """Another row of the table is the same dossier."""
    NO_NAME = "no_name"
    """Nothing tells which structure, or which PTCE, a row speaks of."""
    UNKNOWN_FILE = "unknown_file"
    """No dossier granted has the number it names."""
    WHICH_GRANT = "which_grant"
    """Several grants of its payee await it, or none awaits exactly that: an officer says which."""
    MANDATE_SHARED = "mandate_shared"
    """Several payments here have the number of its mandat, and do not make its amount."""
    SAME_PAYMENT = "same_payment"
    """Another row of the table is the same payment."""
    OTHER_PAYEE = "other_payee"
    """The dossier it names is of another beneficiary."""
    CLOSED_GRANT = "closed_grant"
    BEYOND_DUE = "beyond_due"
    """More would be paid than is due."""
    WHICH_PAYMENT = "which_payment"
    """More was paid of a grant, on a later day: once more, or as a correction."""
    NO_DAY = "no_day"
    """A payment, or an aid, has a day, and no row says it."""
    NO_AMOUNT = "no_amount"
    """An aid has an amount, and no row says it."""
    NO_YEAR = "no_year"
    """A dossier, or an envelope, counts for a year, and no row says it."""
    BELOW_ZERO = "below_zero"
    """Its movements take off more than an envelope would open with."""
    SAME_ENVELOPE = "same_envelope"
    """Another row of the table is the same envelope, its scheme written otherwise."""
    SAME_POLE = "same_pole"
    """Another row of the table is the same PTCE, under another name."""
    SAME_STRUCTURE = "same_structure"
    """Another row of the table is the same structure, by its SIREN or its name."""


@dataclass(eq=False)
class ImportMap:
    """What an officer said of the columns of a table, found again at the next import of one with the same headings.

    Attributes:
        signature: what tells such tables from others.
        name: what it is shown as.
        content: JSON that `services.importing.maps` alone reads.
    """

    signature: str
    name: str
    content: str
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)


@dataclass(eq=False)
class ImportedRecord:
    """A record of the file under the identifier of a source.

    Attributes:
        origin: the kind of file it came from.
        external_id: its identifier there.
        kind: its table here.
        record_id: its id here; it may be gone since.
        brought: JSON, the text of each field as the last import said it: what is otherwise was typed here since.
    """

    origin: str
    external_id: str
    kind: str
    record_id: int
    brought: str = "{}"
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
