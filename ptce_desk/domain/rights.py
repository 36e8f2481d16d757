"""Who may do what in the base of a team; in a file, whoever opens it may all.

The one table of it: `resources/sql/team_roles.sql` grants the same to the four roles of the server, a test compares
them. What a screen greys and what a refusal names are read here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

Values = Mapping[str, object]
"""Of a row, by column, as the journal keeps them."""


class Right(IntEnum):
    """What a person may do; each includes those before it."""

    READ = 0
    INSTRUCT = 1
    VALIDATE = 2
    ADMINISTER = 3


_INSTRUCTED: Final = (
    *("search_index", "agreement_sum", "instalment_rest", "calendar_event", "change_entry", "journal_head"),
    *("attachment", "attachment_content", "cost_line", "plan_line", "carrier_share", "file_criterion"),
    *("file_quantity", "juror_note", "ticked_point", "required_document", "opinion_request", "derogation"),
    *("year_share", "funding_file_note", "funding_file_tag", "instalment", "payment", "deliverable"),
    *("organisation", "organisation_note", "organisation_tag", "contact", "received_aid"),
    *("ptce", "ptce_alias", "ptce_stage", "ptce_label", "ptce_figures", "ptce_note", "ptce_tag", "membership"),
    *("participation", "interaction", "in_kind_support"),
    *("policy_framework", "framework_scheme", "framework_axis", "framework_ptce"),
    *("committee_session", "scenario_amount", "rule_trial", "deadline_mark", "saved_view"),
    *("imported_record", "import_map"),
    *("funding_file", "funding_file_move", "agreement", "amendment", "repayment_order", "agenda_item", "scenario"),
)
_VALIDATED: Final = ("deliberation", "award_year", "reduction", "envelope", "payment_credit", "envelope_movement")
_ADMINISTERED: Final = (
    *("scheme", "scheme_version", "scheme_document", "scheme_criterion", "funder", "legal_override"),
    *("file_settings", "authority_body", "free_field", "tag", "own_file", "officer"),
)
TABLES: Final[Mapping[str, Right]] = {
    **dict.fromkeys(_INSTRUCTED, Right.INSTRUCT),
    **dict.fromkeys(_VALIDATED, Right.VALIDATE),
    **dict.fromkeys(_ADMINISTERED, Right.ADMINISTER),
}
"""The right to write in each table."""


@dataclass(frozen=True, slots=True)
class Reserved:
    """What only who validates writes in a table that whoever instructs writes in.

    Attributes:
        columns: what is not changed without.
        new: what a new row holds in its columns, else it is not added without.
        gone: what a row holds in its columns, else it is not taken out without.
        settled: whether such a row is not changed without either.
    """

    columns: frozenset[str]
    new: Values = field(default_factory=dict)
    gone: Values = field(default_factory=dict)
    settled: bool = False


def _blank(*columns: str) -> dict[str, object]:
    return dict.fromkeys(columns)


_DECIDED: Final[dict[str, object]] = {"decision": "not_listed"}
_SIGNED: Final = _blank("signed_on", "notified_on", "settled_on", "lapsed_on", "closed_on", "final_amount")
_OTHER_MOVE: Final = {"axis": "instruction"}
RESERVED: Final[Mapping[str, Reserved]] = {
    "funding_file": Reserved(
        frozenset({"decision", "proposed", "voted", "decided_on", "listed_on", "waiting_rank"}),
        new=_DECIDED | _blank("proposed", "voted", "decided_on", "listed_on", "waiting_rank"),
        gone=_DECIDED,
    ),
    "funding_file_move": Reserved(frozenset({"axis"}), new=_OTHER_MOVE, gone=_OTHER_MOVE, settled=True),
    "agreement": Reserved(frozenset({"amount", *_SIGNED}), new=_SIGNED, gone=_SIGNED),
    "amendment": Reserved(frozenset({"signed_on"}), new=_blank("signed_on"), gone=_blank("signed_on"), settled=True),
    "repayment_order": Reserved(frozenset({"issued_on"}), new=_blank("issued_on"), gone=_blank("issued_on")),
    "agenda_item": Reserved(
        frozenset(
            {
                *("vote", "voted_amount", "proposed", "submitted"),
                *("votes_for", "votes_against", "abstentions", "not_taking_part"),
            }
        ),
        new=_blank("vote", "voted_amount"),
        gone=_blank("vote"),
    ),
    "scenario": Reserved(frozenset({"adopted_on"}), new=_blank("adopted_on")),
}


def right_for(what: str) -> Right:
    """The right to write in a table, or in a column of it: « envelope », « funding_file.proposed »."""
    table, _dot, column = what.partition(".")
    reserved = RESERVED.get(table)
    return Right.VALIDATE if reserved is not None and column in reserved.columns else TABLES[table]


def right_of_change(table: str, old: Values | None, new: Values | None) -> Right:
    """The right a change of a row needs.

    Args:
        table: it is of.
        old: what the row held, None for one that comes.
        new: what changes in it, all for a row that comes; None for one that goes.
    """
    reserved = RESERVED.get(table)
    if reserved is None:
        return TABLES[table]
    if old is None:
        wanted = _differs(new or {}, reserved.new)
    elif new is None:
        wanted = _differs(old, reserved.gone)
    else:
        wanted = not reserved.columns.isdisjoint(new) or (reserved.settled and _differs(old, reserved.gone))
    return Right.VALIDATE if wanted else Right.INSTRUCT


def _differs(held: Values, blank: Values) -> bool:
    """Whether a row holds something else in one of some columns; what is not told is not."""
    return any(column in held and held[column] != value for column, value in blank.items())
