"""The sums and states of a file that must agree."""

from typing import Final

_LAST: Final = """(SELECT m.{} FROM amendment m
              WHERE m.agreement_id = a.id AND m.signed_on IS NOT NULL AND m.amount IS NOT NULL
              ORDER BY m.signed_on DESC, m.id DESC LIMIT 1)"""
_AGREED: Final = f"""
    (coalesce({_LAST.format("amount")}, a.amount)
     - coalesce((SELECT sum(r.amount) FROM reduction r WHERE r.agreement_id = a.id
                 AND r.decided_on >= coalesce({_LAST.format("signed_on")}, '')), 0))"""  # noqa: S608  # of our own words
"""Conventionné, in cents: as `Agreement.agreed`."""

_FOLLOWED: Final = "SELECT f.number FROM agreement a JOIN funding_file f ON f.id = a.funding_file_id WHERE "

_PAID: Final = "(SELECT coalesce(sum(p.amount), 0) FROM payment p WHERE p.agreement_id = a.id)"

_PLANNED: Final = "(SELECT sum(i.amount) FROM instalment i WHERE i.agreement_id = a.id)"
"""Nothing when none is planned yet: a grant made before the program knew of instalments."""

_ASKED_BACK: Final = "(SELECT coalesce(sum(r.amount), 0) FROM repayment_order r WHERE r.agreement_id = a.id)"

IDENTITIES: Final = {
    "voted_without_decision": """
        SELECT number FROM funding_file
        WHERE (decision IN ('granted', 'refused')) <> (voted IS NOT NULL)""",
    "refused_with_amount": "SELECT number FROM funding_file WHERE decision = 'refused' AND voted <> 0",
    "vote_differs_from_agenda": """
        SELECT f.number FROM funding_file f
        WHERE f.decision IN ('granted', 'refused')
          AND NOT (EXISTS (SELECT 1 FROM funding_file_move m WHERE m.funding_file_id = f.id AND m.axis = 'recorded')
                   AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.funding_file_id = f.id AND a.vote = f.decision))
          AND f.voted IS NOT (
            SELECT a.voted_amount FROM agenda_item a JOIN committee_session s ON s.id = a.session_id
            WHERE a.funding_file_id = f.id AND a.vote = f.decision ORDER BY s.held_on DESC, s.id DESC LIMIT 1)""",
    "listed_without_session": """
        SELECT f.number FROM funding_file f
        WHERE f.decision = 'listed'
          AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.funding_file_id = f.id AND a.vote IS NULL)""",
    "negative_amount": """
        SELECT number FROM funding_file
        WHERE min(coalesce(requested, 0), coalesce(proposed, 0), coalesce(voted, 0), coalesce(total_cost, 0)) < 0""",
    "grant_without_agreement": """
        SELECT f.number FROM funding_file f LEFT JOIN agreement a ON a.funding_file_id = f.id
        WHERE a.amount IS NOT CASE WHEN f.decision = 'granted' THEN nullif(f.voted, 0) END""",
    "instalments_differ": f"{_FOLLOWED} {_AGREED} <> {_PLANNED}",
    "paid_beyond_agreed": f"{_FOLLOWED} {_PAID} > {_AGREED}",
    "final_beyond_agreed": f"{_FOLLOWED} a.final_amount NOT BETWEEN 0 AND {_AGREED}",
    "asked_back_beyond_overpaid": f"{_FOLLOWED} {_ASKED_BACK} > max(0, {_PAID} - coalesce(a.final_amount, {_AGREED}))",
    "negative_follow_up": """
        SELECT f.number FROM agreement a JOIN funding_file f ON f.id = a.funding_file_id
        WHERE EXISTS (SELECT 1 FROM instalment i WHERE i.agreement_id = a.id AND i.amount < 0)
           OR EXISTS (SELECT 1 FROM payment p WHERE p.agreement_id = a.id AND p.amount < 0)
           OR EXISTS (SELECT 1 FROM repayment_order r WHERE r.agreement_id = a.id AND r.amount < 0)""",
}
"""Sums and states that must agree, each as a query of the numbers of the dossiers where they do not."""
