"""The columns of the list of dossiers, as the screen dresses them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from typing_extensions import Unpack

from ptce_desk.services.dossier.columns import FILE_COLUMNS, FOLLOW_UP_KEYS, OF_YEARS_COLUMNS, tags_of_row
from ptce_desk.services.dossier.sheet import FollowUpSums, FundingFileSums
from ptce_desk.services.ptce.sheets import FundingFileRow
from ptce_desk.ui.models.columns import Column, Looks, dressed
from ptce_desk.ui.pages.state_colours import (
    ACT_COLOURS,
    DECISION_COLOURS,
    EXECUTION_COLOURS,
    INSTRUCTION_COLOURS,
)

FOLLOW_UP_AMOUNTS: Final = {
    "agreed": "conventionné",
    "to_confirm": "dont à confirmer",
    "paid": "versé",
    "remaining": "reste à payer",
}
"""The amounts of a grant that wait in the chooser, by column, as the sums name them."""

_TOLD: Final = {column.key: column for column in (*FILE_COLUMNS, *OF_YEARS_COLUMNS)}


def _shown(key: str, chars: int, **looks: Unpack[Looks[FundingFileRow]]) -> Column[FundingFileRow]:
    looks["width_chars"] = chars
    return dressed(_TOLD[key], **looks)


def _waiting(key: str, chars: int, **looks: Unpack[Looks[FundingFileRow]]) -> Column[FundingFileRow]:
    """A column that waits in the chooser."""
    looks["hidden"] = True
    return _shown(key, chars, **looks)


COLUMNS: Final[tuple[Column[FundingFileRow], ...]] = (
    _shown("number", 8),
    _shown("ptce", 15, stretch=2),
    _waiting("beneficiary", 15, stretch=2),
    _shown("title", 17, stretch=3),
    _shown("scheme", 15),
    _shown("requested", 11),
    _shown("max_amount", 11),
    _waiting("proposed", 11),
    _shown("voted", 11),
    _waiting("granted", 11),
    _waiting("year", 8),
    _waiting("agreed", 13),
    _waiting("to_confirm", 15),
    _waiting("paid", 11),
    _waiting("remaining", 13),
    _waiting("paid_then", 13),
    _waiting("left_then", 13),
    _shown("instruction", 12, badge=lambda row: INSTRUCTION_COLOURS[row.instruction]),
    _shown("decision", 11, badge=lambda row: DECISION_COLOURS[row.decision]),
    _waiting(
        "act",
        11,
        badge=lambda row: None if row.follow_up is None else ACT_COLOURS[row.follow_up.act],
    ),
    _waiting(
        "execution",
        13,
        badge=lambda row: None if row.follow_up is None else EXECUTION_COLOURS[row.follow_up.execution],
    ),
    *(_waiting(key, 10) for key in ("deposited_on", "listed_on", "decided_on", "start", "end")),
    *(_waiting(key, 15) for key in ("stage", "section", "instructor", "commune", "department", "siret", "funder")),
    _waiting("family", 15),
    _waiting("contract_axis", 20, stretch=2),
    *(_waiting(key, 11) for key in ("total_cost", "eligible_base", "score", "waiting_rank")),
    _waiting("tags", 18, stretch=1, tags=tags_of_row),
)


def follows(shown: Callable[[str], bool]) -> bool:
    """Whether a column of what follows the grants is in view."""
    return any(shown(key) for key in FOLLOW_UP_KEYS)


def amounts_said(
    sums: FundingFileSums, followed: FollowUpSums, shown: Callable[[str], bool]
) -> list[tuple[str, Decimal]]:
    """The sums of some dossiers, as (word, euros) pairs; of what follows the grants, those whose column is shown."""
    amounts = [
        ("demandé", sums.requested),
        ("maximum", sums.max_amount),
        ("proposé", sums.proposed),
        ("voté", sums.voted),
    ]
    if sums.of_others:
        amounts.append(("dont voté par d’autres financeurs", sums.of_others))
    money = (followed.agreed, followed.to_confirm, followed.paid, followed.remaining)
    paired = zip(FOLLOW_UP_AMOUNTS.items(), money, strict=True)
    return amounts + [(word, amount) for (key, word), amount in paired if shown(key)]
