"""What the home page counts: a few grouped queries over indexes, whatever the number of dossiers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, and_, case, exists, func, select

from ptce_desk.db import schema
from ptce_desk.db.queries.committees import to_be_voted
from ptce_desk.db.queries.ledger import given_by_us
from ptce_desk.db.queries.schemes import is_ours
from ptce_desk.db.queries.to_do import AsOf, early_counts, waits_for
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import NO_CENTS
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.to_do import ToDo

_F = schema.dossier.funding_file.c
_A = schema.committee.agenda_item.c
_C = schema.committee.committee_session.c


@dataclass(frozen=True, slots=True)
class ComingSession:
    """A session to come, and how many dossiers of its agenda are to be voted."""

    id: int
    body: CommitteeBody
    held_on: date
    title: str
    file_count: int


@dataclass(frozen=True, slots=True)
class YearFigures:
    """What a fiscal year's dossiers add up to; amounts in euros.

    Attributes:
        supported_ptce: PTCE that have a dossier granted that year.
    """

    file_count: int
    requested: Decimal
    proposed: Decimal
    voted: Decimal
    supported_ptce: int


def counts(connection: Connection, as_of: AsOf) -> dict[ToDo, int]:
    """How many dossiers wait for each step, by the conditions the list of dossiers filters with."""
    early = early_counts(connection)
    found = {step: early[step] for step in (ToDo.TO_COMPLETE, ToDo.TO_REVIEW, ToDo.TO_PROPOSE)}
    for step in (ToDo.TO_VOTE, ToDo.TO_AGREE):
        query = select(func.count()).select_from(schema.dossier.funding_file).where(waits_for(step, as_of))
        found[step] = connection.execute(query).scalar_one()
    return found


def proposed_count(connection: Connection) -> int:
    """How many dossiers are proposed and on no agenda."""
    query = select(func.count()).select_from(schema.dossier.funding_file).where(_F.decision == DecisionState.PROPOSED)
    return connection.execute(query).scalar_one()


def sessions_without_votes(connection: Connection, today: date) -> list[int]:
    """The sessions held before a day where a listed dossier has no vote, latest first; two are enough to tell."""
    missing = (
        select(_C.id)
        .join(schema.committee.agenda_item, _A.session_id == _C.id)
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
        .where(_C.held_on < today, _A.vote.is_(None), _F.decision == DecisionState.LISTED)
        .group_by(_C.id, _C.held_on)
        .order_by(_C.held_on.desc(), _C.id.desc())
        .limit(2)
    )
    return list(connection.execute(missing).scalars())


def coming_sessions(connection: Connection, today: date, *, most: int) -> list[ComingSession]:
    """The next sessions still to be voted, nearest first."""
    unvoted = and_(_A.session_id == _C.id, _A.vote.is_(None))
    query = (
        select(_C.id, _C.body, _C.held_on, _C.title, func.count(_A.id).label("file_count"))
        .outerjoin(schema.committee.agenda_item, unvoted)
        .where(_C.held_on >= today, to_be_voted())
        .group_by(_C.id)
        .order_by(_C.held_on, _C.id)
        .limit(most)
    )
    return rows_of(ComingSession, connection.execute(query))


def year_figures(connection: Connection, year: int) -> YearFigures:
    """The sums of the dossiers of our schemes in a fiscal year, as the list of dossiers gives them for that year."""
    granted = _F.decision == DecisionState.GRANTED
    folded = (_F.scheme_version_id, _F.instruction, _F.decision, _F.stage, _F.ptce_id)
    totals = [func.sum(one).label(one.name) for one in (_F.requested, _F.proposed, _F.voted)]
    alike = (  # folded as the index of sums is, which is read without a row
        select(func.count().label("file_count"), *totals, case((granted, _F.ptce_id)).label("ptce_id"))
        .where(_F.fiscal_year == year, given_by_us(connection))
        .group_by(*folded)
        .subquery()
        .c
    )
    query = select(
        func.coalesce(func.sum(alike.file_count), 0).label("file_count"),
        *(func.coalesce(func.sum(alike[one.name]), NO_CENTS).label(one.name) for one in totals),
        func.count(alike.ptce_id.distinct()).label("supported_ptce"),
    )
    return rows_of(YearFigures, connection.execute(query))[0]


def counts_by_year(connection: Connection) -> dict[int, int]:
    """How many dossiers of our schemes each fiscal year has, those without any left out."""
    query = select(_F.fiscal_year, func.count()).where(_F.fiscal_year.is_not(None), given_by_us(connection))
    return {row[0]: row[1] for row in connection.execute(query.group_by(_F.fiscal_year))}


def place_counts(connection: Connection) -> tuple[int, int]:
    """How many PTCE and how many dossiers the file has."""
    ptce = select(func.count()).select_from(schema.ptce.ptce).scalar_subquery()
    files = select(func.count()).select_from(schema.dossier.funding_file).scalar_subquery()
    found = connection.execute(select(ptce, files)).one()
    return int(found[0]), int(found[1])


def is_empty(connection: Connection) -> tuple[bool, bool, bool]:
    """Whether the file has no PTCE, no dossier, and no scheme of ours."""
    has_ptce, has_files = exists(select(schema.ptce.ptce.c.id)), exists(select(_F.id))
    has_scheme = exists(select(schema.schemes.scheme.c.id).where(is_ours()))
    found = connection.execute(select(~has_ptce, ~has_files, ~has_scheme)).one()
    return bool(found[0]), bool(found[1]), bool(found[2])
