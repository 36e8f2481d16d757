"""The agenda of a session by scheme, with what the votes make of each envelope."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ptce_desk.db.queries import envelopes
from ptce_desk.db.queries.committees import ListableRow
from ptce_desk.db.queries.envelopes import EnvelopeRow
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.money import ZERO
from ptce_desk.services.budget.envelopes import LeftFor
from ptce_desk.services.committee.sessions import AgendaLine
from ptce_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class AgendaGroup:
    """The dossiers of one scheme on an agenda; amounts in euros.

    Attributes:
        budget: the envelope of the year, None where the scheme has none.
        voted: what the year voted so far, this session and the others.
        to_vote: what is proposed to the votes still to come here.
    """

    code: str
    count: int
    budget: Decimal | None
    voted: Decimal
    to_vote: Decimal

    @property
    def left(self) -> Decimal | None:
        """What stays of the envelope if all that is proposed is granted; negative, what it lacks."""
        return None if self.budget is None else self.budget - self.voted - self.to_vote


def asked_of(
    chosen: Sequence[ListableRow], rows: Mapping[int, EnvelopeRow], year: int
) -> list[tuple[LeftFor, Decimal]]:
    """What dossiers put on an agenda ask of each envelope of its year, beside what this one has for them, in euros."""
    held = {row.code: row for row in rows.values() if row.budget is not None}
    found = []
    for code in sorted({one.scheme_code for one in chosen} & set(held)):
        some = [(one.proposed or ZERO, one.fiscal_year == year) for one in chosen if one.scheme_code == code]
        counted = sum((amount for amount, counts in some if counts), ZERO)
        left = held[code].consumption.forecast_remaining + counted
        found.append((LeftFor(code, year, left), sum((amount for amount, _counts in some), ZERO)))
    return found


def read_envelopes(desk: Desk, year: int) -> dict[int, EnvelopeRow]:
    """The envelopes of a fiscal year by scheme."""
    with desk.reading() as connection:
        return {row.scheme_id: row for row in envelopes.of_year(connection, year)}


def in_groups(lines: Sequence[AgendaLine]) -> list[AgendaLine]:
    """Lines scheme after scheme, in the order their first dossiers were listed."""
    ranks: dict[int, int] = {}
    for line in lines:
        ranks.setdefault(line.sheet.scheme.id, len(ranks))
    return sorted(lines, key=lambda line: ranks[line.sheet.scheme.id])


def groups_of(lines: Sequence[AgendaLine], rows: dict[int, EnvelopeRow]) -> dict[int, AgendaGroup]:
    """What is told of each scheme of an agenda, by scheme."""
    groups = {}
    for scheme in {line.sheet.scheme.id: line.sheet.scheme for line in lines}.values():
        own = [line for line in lines if line.sheet.scheme.id == scheme.id]
        waiting = [line.sheet.file.proposed or ZERO for line in own if line.item.vote is None]
        row = rows.get(scheme.id)
        groups[scheme.id] = AgendaGroup(
            scheme.code,
            len(own),
            None if row is None else row.budget,
            ZERO if row is None else row.voted,
            sum(waiting, ZERO),
        )
    return groups


def lacking_once_granted(
    asked: Sequence[tuple[AgendaLine, Decimal]], rows: Mapping[int, EnvelopeRow]
) -> list[tuple[str, Decimal]]:
    """What each envelope lacks once amounts are granted, by its scheme, in euros; nothing where it has enough.

    An amount voted before is replaced; one that asks for no more than it is not told again.
    """
    more: dict[int, Decimal] = {}
    for line, amount in asked:
        before = (line.item.voted_amount or ZERO) if line.item.vote is Vote.GRANTED else ZERO
        more[line.sheet.scheme.id] = more.get(line.sheet.scheme.id, ZERO) + amount - before
    found = []
    for scheme_id, extra in more.items():
        row = rows.get(scheme_id)
        if row is not None and row.budget is not None and extra > 0 and row.voted + extra > row.budget:
            found.append((row.code, row.voted + extra - row.budget))
    return found
