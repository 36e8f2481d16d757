"""What a service keeps beside what is typed: nothing else in the file may change with it."""

from collections.abc import Mapping
from typing import Final

_COMPUTATION: Final = frozenset({"funding_file.eligible_base", "funding_file.max_amount"})
"""What lists show of the computation of a dossier, kept with all that it reads: see `file_sheet.keep_computation`."""

_DECISION: Final = frozenset(
    {
        *(f"funding_file.{name}" for name in ("decision", "voted", "decided_on", "listed_on", "fiscal_year")),
        *_COMPUTATION,
        *("funding_file_move", "agreement", "agreement.amount", "deliverable", "instalment", "instalment.amount"),
    }
)
"""What a vote makes of a dossier, and the agreement it opens: see `committee.give_vote`."""

_WITH_TABLE: Final[Mapping[str, frozenset[str]]] = {
    "funding_file": _COMPUTATION,
    "cost_line": _COMPUTATION,
    "plan_line": _COMPUTATION,
    "carrier_share": _COMPUTATION,
    "file_quantity": _COMPUTATION,
    "year_share": _COMPUTATION,
    "ticked_point": _COMPUTATION,
    "instalment": frozenset({"instalment.position"}),  # each line, new or not, stands in the order of the payments
}

_SUBMITTED: Final = frozenset({"agenda_item.submitted", "agenda_item.proposed", "committee_session.envelopes"})
"""What the élus had of a dossier, written with its first vote; of the envelopes, with the first of the session."""
_WITH_COLUMN: Final[Mapping[str, frozenset[str]]] = {
    "award_year.state": frozenset(
        {"award_year.decided_on", "reduction", "instalment", "instalment.amount", "instalment.kind"}
    ),
    "funding_file.requested": frozenset({"plan_line.amount"}),  # our line of the plan is the aid requested
    "funding_file.deposited_on": frozenset({"funding_file.scheme_version_id"}),  # a draft follows the version in force
    "funding_file.ptce_id": frozenset({"funding_file.beneficiary_id"}),  # its lead partner, when there is none
    "amendment.kind": frozenset({"amendment.bearer_id"}),  # only a transfer names a new bearer
    "amendment.bearer_id": frozenset({"amendment.kind"}),
    "agreement.extended_to": frozenset({"deliverable.due_on", "instalment.planned_on"}),  # what was due then, with it
    "agreement.actual_base": frozenset({"agreement.final_amount", "agreement.settled_on"}),  # the settlement it gives
    "committee_session.held_on": frozenset(
        {f"funding_file.{name}" for name in ("decided_on", "listed_on", "fiscal_year")}
    ),
    "agenda_item.vote": frozenset({"agenda_item.voted_amount", *_SUBMITTED, *_DECISION}),
    "agenda_item.voted_amount": frozenset({"agenda_item.vote", *_SUBMITTED, *_DECISION}),
    "organisation.legal_category": frozenset({"organisation.legal_form"}),  # the words of its code
    "plan_line.level": frozenset({"plan_line.public"}),  # a level brings its usual character
}


def kept_with(column: str) -> frozenset[str]:
    """The columns that may change with one, all as « table.column », or « table » for rows that come and go."""
    return _WITH_TABLE.get(column.partition(".")[0], frozenset()) | _WITH_COLUMN.get(column, frozenset())
