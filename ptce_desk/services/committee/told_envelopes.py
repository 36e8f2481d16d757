"""What a session is told of the envelopes of its year: what each had before its votes, the same for ever once kept.

The figures are those of the budget (`db.queries.envelopes`), less what this very session granted
(docs/rules.md, « Sessions »).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import envelopes as queries
from ptce_desk.domain.committees import CommitteeSession, Vote
from ptce_desk.domain.money import ZERO
from ptce_desk.exports.kept_text import kept_text, read_back


@dataclass(frozen=True, slots=True)
class ToldEnvelope:
    """The envelope of a scheme before the votes of a session, in euros: its budget, and what was voted of it."""

    budget: Decimal
    voted: Decimal


def told_envelopes(connection: Reader, session: CommitteeSession, codes: Mapping[int, str]) -> dict[str, ToldEnvelope]:
    """What is told of the envelopes, by the code of their scheme: as it was kept, else as they stand.

    Of a past session that came in from a table nothing is known: what its envelopes had then was not kept.

    Args:
        connection: to the file.
        session: whose year they are of.
        codes: of the scheme of each dossier of its agenda.
    """
    if any(item.submitted for item in session.items):
        return dict(_kept(session.envelopes)) if session.envelopes else {}
    here: dict[str, Decimal] = {}
    for item in session.items:
        if item.vote is Vote.GRANTED and item.funding_file_id in codes:
            code = codes[item.funding_file_id]
            here[code] = here.get(code, ZERO) + (item.voted_amount or ZERO)
    rows = queries.of_year(connection, session.held_on.year)
    return {
        row.code: ToldEnvelope(row.budget, row.voted - here.get(row.code, ZERO))
        for row in rows
        if row.budget is not None
    }


def keep_told(connection: Reader, session: CommitteeSession) -> None:
    """Write down what is told of the envelopes, with the first dossier of a session that is kept: nothing is voted."""
    if any(item.submitted for item in session.items):
        return
    told = told_envelopes(connection, session, {})
    session.envelopes = kept_text({code: (one.budget, one.voted) for code, one in told.items()})


def _kept(text: str) -> Iterable[tuple[str, ToldEnvelope]]:
    held = read_back(text)
    if not isinstance(held, dict):
        raise TypeError(held)
    for code, (budget, voted) in held.items():
        yield code, ToldEnvelope(budget, voted)
