"""The words that rules and requests are written in (PRODUCT §3 and §6)."""

from enum import StrEnum


class CostCategory(StrEnum):
    """What an expense pays for."""

    STUDY = "study"
    TRAINING = "training"
    COMMUNICATION = "communication"
    MEETINGS = "meetings"
    COORDINATION = "coordination"
    EQUIPMENT = "equipment"
    PREMISES = "premises"
    STAFF = "staff"
    INDIRECT = "indirect"
    WORKS = "works"
    OTHER = "other"


class CapScope(StrEnum):
    """Over what the amounts that a cap limits are added up."""

    FILE = "file"
    FILE_YEAR = "file_year"
    STAGE = "stage"
    PTCE = "ptce"
    BENEFICIARY = "beneficiary"


class DeductionMode(StrEnum):
    """How other public aid is deducted: not at all, from the base, or from the aid."""

    NONE = "none"
    FROM_BASE = "from_base"
    FROM_AID = "from_aid"


class DurationSince(StrEnum):
    """Where a duration starts: with this dossier, or with the previous phase."""

    START = "start"
    PREVIOUS_PHASE = "previous_phase"


class AwardStatus(StrEnum):
    """What became of an earlier decision."""

    VOTED = "voted"
    PAID = "paid"
    REFUSED = "refused"
    LAPSED = "lapsed"


class Severity(StrEnum):
    """How much a finding weighs; only a blocking one needs a derogation."""

    BLOCKING = "blocking"
    WARNING = "warning"
    INFO = "info"
