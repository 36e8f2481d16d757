"""The agenda of a session by scheme, with what the votes make of each envelope."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ptce_desk.db.queries import envelopes
from ptce_desk.db.queries.committees import ListableRow
from ptce_desk.db.queries.envelopes import EnvelopeRow
from ptce_desk.domain.committees import AgendaItem, Vote
from ptce_desk.domain.money import ZERO
from ptce_desk.services.budget.envelopes import LeftFor
from ptce_desk.services.committee.acts import PushedDecisions, push_decisions
from ptce_desk.services.committee.sessions import AgendaLine, SessionSheet, open_session
from ptce_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class GivenVote:
    """A vote that the file does not hold yet; `amount` in euros where it grants."""

    vote: Vote | None
    amount: Decimal | None


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


def with_envelopes(
    desk: Desk, job: Callable[..., SessionSheet], /, *args: object, **kwargs: object
) -> tuple[SessionSheet, dict[int, EnvelopeRow]]:
    """Do something to a session, or read it, with what the envelopes of its year hold then: figures of one moment."""
    sheet = job(desk, *args, **kwargs)
    return sheet, read_envelopes(desk, sheet.session.held_on.year)


def push_with_envelopes(desk: Desk, session_id: int) -> tuple[PushedDecisions, SessionSheet, dict[int, EnvelopeRow]]:
    """Grant all that is proposed to a session, with what the envelopes of its year hold then."""
    done = push_decisions(desk, session_id)
    return done, *with_envelopes(desk, open_session, session_id)


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


def foreseen(
    sheet: SessionSheet, rows: Mapping[int, EnvelopeRow], given: Mapping[int, GivenVote]
) -> tuple[SessionSheet, dict[int, EnvelopeRow]]:
    """A session and its envelopes as they will be once the file holds the votes given meanwhile, by item."""
    lines, told = [], dict(rows)
    for line in sheet.lines:
        if line.item.id not in given:
            lines.append(line)
            continue
        item = _voted(line.item, given[line.item.id])
        lines.append(replace(line, item=item))
        row = told.get(line.sheet.scheme.id)
        if row is not None and line.sheet.file.fiscal_year == sheet.session.held_on.year:
            more = (item.voted_amount or ZERO) - (line.item.voted_amount or ZERO)
            told[row.scheme_id] = replace(row, voted=row.voted + more)
    return replace(sheet, lines=tuple(lines)), told


def _voted(item: AgendaItem, given: GivenVote) -> AgendaItem:
    """Another item, with another vote."""
    amount = given.amount if given.vote is Vote.GRANTED else None
    voted = replace(item, vote=given.vote, voted_amount=amount)
    voted.id, voted.session_id = item.id, item.session_id
    return voted


def lacking(schemes: Iterable[int], rows: Mapping[int, EnvelopeRow]) -> list[tuple[str, Decimal]]:
    """What the envelope of each scheme lacks for what is voted of it, in euros; nothing where it has enough."""
    held = [rows[scheme] for scheme in dict.fromkeys(schemes) if scheme in rows]
    return [(row.code, row.voted - row.budget) for row in held if row.budget is not None and row.voted > row.budget]
