"""The words that rules and requests are written in (docs/rules.md, « Rules of a version »)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

Fact = Decimal | int | str | date | None
"""What a step, a finding or a check tells besides its code."""


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
    """How other public aid is deducted: not at all, from the base, from the aid, or from what the caps leave of it."""

    NONE = "none"
    FROM_BASE = "from_base"
    FROM_AID = "from_aid"
    AFTER_CAPS = "after_caps"


class DurationSince(StrEnum):
    """Where a duration starts: with this dossier, or with the previous phase."""

    START = "start"
    PREVIOUS_PHASE = "previous_phase"


class Section(StrEnum):
    """Budget section an aid is drawn on."""

    OPERATING = "operating"
    INVESTMENT = "investment"
    UNDIVIDED = "undivided"


class RateCondition(StrEnum):
    """When a rate or a ceiling applies: always, or as the aid is a State aid (EU law) or the only public one."""

    ALWAYS = "always"
    STATE_AID = "state_aid"
    NOT_STATE_AID = "not_state_aid"
    ONLY_PUBLIC_FUNDER = "only_public_funder"
    OTHER_PUBLIC_AID = "other_public_aid"


class RateBasis(StrEnum):
    """What a rate is taken of."""

    BASE = "base"
    TOTAL_COST = "total_cost"


class SubCapOf(StrEnum):
    """What a limited category is a part of: the lines without such a limit, or everything retained."""

    OTHERS = "others"
    BASE = "base"


class ScaleUnit(StrEnum):
    """What a unit amount is multiplied by."""

    FULL_TIME_EQUIVALENT = "fte"
    JOB = "job"
    SQUARE_METRE = "m2"
    PLACE = "place"
    DAY = "day"


class AwardsOf(StrEnum):
    """Whose awards are counted: of one PTCE, of one beneficiary, or all those of the scheme."""

    PTCE = "ptce"
    BENEFICIARY = "beneficiary"
    SCHEME = "scheme"


class InstalmentKind(StrEnum):
    """The three sorts of payment of a grant."""

    ADVANCE = "advance"
    INTERIM = "interim"
    BALANCE = "balance"


class DeliverableKind(StrEnum):
    """What a beneficiary owes after the vote."""

    ACTIVITY_REPORT = "activity_report"
    EVALUATION_REPORT = "evaluation_report"
    FINANCIAL_REPORT = "financial_report"
    THREE_YEAR_PROGRAMME = "three_year_programme"
    AUTONOMY_PLAN = "autonomy_plan"
    EXPENSE_STATEMENT = "expense_statement"
    OTHER = "other"


class SettlementMode(StrEnum):
    """How the final amount follows from what was really spent."""

    FLAT = "flat"
    STRICT_RATE = "strict_rate"
    TOLERANCE = "tolerance"
    SCALE = "scale"


class DeMinimisRegime(StrEnum):
    """The European ceiling an aid counts under."""

    GENERAL = "general"
    SGEI = "sgei"


class StateAidRegime(StrEnum):
    """What European law makes of an aid: none of its business, or how it is allowed (TFUE, art. 107 and 108)."""

    NONE = "none"
    DE_MINIMIS = "de_minimis"
    EXEMPTED = "exempted"
    NOTIFIED = "notified"


class VatBasis(StrEnum):
    """How expenses are told: without the tax on what is bought (HT), or with it (TTC)."""

    EXCLUDING_TAX = "excluding_tax"
    INCLUDING_TAX = "including_tax"


class SplitMode(StrEnum):
    """How an award is shared among the civil years: by months, equally, by the tapering, or as somebody decides."""

    PRORATA = "prorata"
    EQUAL = "equal"
    TAPERING = "tapering"
    FREE = "free"


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
