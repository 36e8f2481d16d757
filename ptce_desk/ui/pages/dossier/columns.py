"""The columns of the list of dossiers."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.ptce.sheets import FundingFileRow
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.pages.dossier_columns import number_column, title_column
from ptce_desk.ui.pages.state_colours import (
    ACT_COLOURS,
    DECISION_COLOURS,
    EXECUTION_COLOURS,
    INSTRUCTION_COLOURS,
)
from ptce_desk.wording.states import ACT_LABELS, EXECUTION_LABELS

FOLLOW_UP_AMOUNTS: Final = {
    "agreed": "conventionné",
    "to_confirm": "dont à confirmer",
    "paid": "versé",
    "remaining": "reste à payer",
}
"""The amounts of a grant that wait in the chooser, by column, as the sums name them."""
FOLLOW_UP_KEYS: Final = frozenset({*FOLLOW_UP_AMOUNTS, "act", "execution"})
"""The columns read with the rows only once one of them is in view."""


def _amount(key: str, heading: str, of: Callable[[FundingFileRow], Decimal | None]) -> Column[FundingFileRow]:
    return Column(key, heading, "amount", of, width_chars=11)


def _followed(
    key: str, heading: str, of: Callable[[FundingFileRow], Decimal | None], width_chars: int = 11
) -> Column[FundingFileRow]:
    """An amount of what follows a grant."""
    return replace(_amount(key, heading, of), width_chars=width_chars, sortable=False, hidden=True)


COLUMNS: tuple[Column[FundingFileRow], ...] = (
    number_column(),
    Column("ptce", "PTCE", "text", lambda row: row.ptce_name, stretch=2, width_chars=15),
    Column("beneficiary", "Bénéficiaire", "text", lambda row: row.beneficiary, stretch=2, width_chars=15, hidden=True),
    title_column(stretch=3, width_chars=17),
    Column("scheme", "Dispositif", "text", lambda row: row.scheme_code, width_chars=15),
    _amount("requested", "Demandé", lambda row: row.requested),
    _amount("max_amount", "Maximum", lambda row: row.max_amount),
    _amount("voted", "Voté", lambda row: row.voted),
    _followed("agreed", "Conventionné", lambda row: None if row.follow_up is None else row.follow_up.agreed, 13),
    _followed(
        "to_confirm",
        "Dont à confirmer",
        lambda row: None if row.follow_up is None else row.follow_up.to_confirm or None,
        15,
    ),
    _followed("paid", "Versé", lambda row: None if row.follow_up is None else row.follow_up.paid),
    _followed("remaining", "Reste à payer", lambda row: None if row.follow_up is None else row.follow_up.remaining, 13),
    screen_column(
        FUNDING_FILE.field("instruction"), badge=lambda row: INSTRUCTION_COLOURS[row.instruction], width_chars=12
    ),
    screen_column(FUNDING_FILE.field("decision"), badge=lambda row: DECISION_COLOURS[row.decision], width_chars=11),
    Column(
        "act",
        "Acte",
        "text",
        lambda row: "" if row.follow_up is None else ACT_LABELS[row.follow_up.act],
        badge=lambda row: None if row.follow_up is None else ACT_COLOURS[row.follow_up.act],
        width_chars=11,
        sortable=False,
        hidden=True,
    ),
    Column(
        "execution",
        "Exécution",
        "text",
        lambda row: "" if row.follow_up is None else EXECUTION_LABELS[row.follow_up.execution],
        badge=lambda row: None if row.follow_up is None else EXECUTION_COLOURS[row.follow_up.execution],
        width_chars=13,
        sortable=False,
        hidden=True,
    ),
)
