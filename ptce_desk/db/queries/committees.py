"""Committee sessions, their agendas, and the dossiers that could be listed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, and_, case, exists, extract, func, or_, select

from ptce_desk.db import schema
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import NO_CENTS
from ptce_desk.domain.committees import CommitteeBody, SessionStatus
from ptce_desk.domain.states import DecisionState

_C = schema.committee.committee_session.c
_A = schema.committee.agenda_item.c
_F = schema.dossier.funding_file.c
_P = schema.ptce.ptce.c
_S = schema.schemes.scheme.c
_D = schema.committee.deliberation.c


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session of a list; amounts in euros."""

    id: int
    body: CommitteeBody
    held_on: date
    title: str
    status: SessionStatus
    deliberation: str
    file_count: int
    voted_count: int
    proposed: Decimal
    voted: Decimal


@dataclass(frozen=True, slots=True)
class ListableRow:
    """A proposed dossier that waits for a session."""

    id: int
    number: str
    title: str
    ptce_name: str
    scheme_code: str
    proposed: Decimal | None
    fiscal_year: int | None = None


def sessions_on(connection: Connection, year: int | None, month: int, day: int | None) -> list[tuple[int, date]]:
    """The sessions of a day, or of a month, of one year or of any: their id and their day, in order."""
    asked = (
        (extract("year", _C.held_on), year),
        (extract("month", _C.held_on), month),
        (extract("day", _C.held_on), day),
    )
    query = select(_C.id, _C.held_on).where(*(part == wanted for part, wanted in asked if wanted is not None))
    return [(one.id, one.held_on) for one in connection.execute(query.order_by(_C.held_on, _C.id))]


def sessions(connection: Connection) -> list[SessionRow]:
    """Every session, latest first."""
    agenda = (
        select(
            _A.session_id,
            func.count().label("file_count"),
            func.count(_A.vote).label("voted_count"),
            func.sum(case((_A.submitted != "", _A.proposed), else_=_F.proposed)).label("proposed"),
            func.sum(_A.voted_amount).label("voted"),
        )
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
        .group_by(_A.session_id)
        .subquery()
    )
    query = (
        select(
            _C.id,
            _C.body,
            _C.held_on,
            _C.title,
            _C.status,
            func.coalesce(_D.number, "").label("deliberation"),
            func.coalesce(agenda.c.file_count, 0).label("file_count"),
            func.coalesce(agenda.c.voted_count, 0).label("voted_count"),
            func.coalesce(agenda.c.proposed, NO_CENTS).label("proposed"),
            func.coalesce(agenda.c.voted, NO_CENTS).label("voted"),
        )
        .outerjoin(agenda, agenda.c.session_id == _C.id)
        .outerjoin(schema.committee.deliberation, _D.session_id == _C.id)
        .order_by(_C.held_on.desc(), _C.id.desc())
    )
    return rows_of(SessionRow, connection.execute(query))


def sessions_to_keep(connection: Connection, today: date) -> list[tuple[int, CommitteeBody, date]]:
    """The sessions of past days where what was submitted of a dossier is not kept: their id, body and day."""
    query = (
        select(_C.id, _C.body, _C.held_on)
        .where(_C.held_on < today, _C.status != SessionStatus.CANCELLED)
        .where(exists().where(_A.session_id == _C.id, _A.submitted == ""))
        .order_by(_C.held_on, _C.id)
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def listable(connection: Connection) -> list[ListableRow]:
    """Dossiers proposed and not yet on an agenda, by scheme then number."""
    query = (
        select(
            *(_F.id, _F.number, _F.title, _F.proposed, _F.fiscal_year),
            func.coalesce(_P.name, "").label("ptce_name"),
            _S.code.label("scheme_code"),
        )
        .join(schema.schemes.scheme_version, schema.schemes.scheme_version.c.id == _F.scheme_version_id)
        .join(schema.schemes.scheme, _S.id == schema.schemes.scheme_version.c.scheme_id)
        .outerjoin(schema.ptce.ptce, _P.id == _F.ptce_id)
        .where(_F.decision == DecisionState.PROPOSED)
        .order_by(_S.code, _F.number_sort_key)
    )
    return rows_of(ListableRow, connection.execute(query))


def to_be_voted() -> ColumnElement[bool]:
    """Whether a session takes place and is not over: neither held nor cancelled, its agenda empty or not all voted."""
    listed = select(_A.session_id)
    unvoted = select(_A.session_id).where(_A.vote.is_(None))
    return and_(
        _C.status.not_in((SessionStatus.HELD, SessionStatus.CANCELLED)), or_(_C.id.not_in(listed), _C.id.in_(unvoted))
    )


def coming_session(connection: Connection, today: date) -> tuple[int, date] | None:
    """The nearest session from today on that is still to be voted, with its day."""
    coming = select(_C.id, _C.held_on).where(to_be_voted(), _C.held_on >= today)
    row = connection.execute(coming.order_by(_C.held_on, _C.id).limit(1)).first()
    return None if row is None else (row[0], row[1])


def next_or_last(connection: Connection, today: date) -> int | None:
    """The next session from today on, else the last one, those cancelled left out; None when there is none."""
    taking_place = select(_C.id).where(_C.status != SessionStatus.CANCELLED)
    coming = taking_place.where(_C.held_on >= today).order_by(_C.held_on, _C.id).limit(1)
    past = taking_place.order_by(_C.held_on.desc(), _C.id.desc()).limit(1)
    found = connection.execute(coming).scalar()
    return found if found is not None else connection.execute(past).scalar()


def session_after(connection: Connection, session_id: int, held_on: date, today: date) -> int | None:
    """The first session after another, and not before today, that is still to be held; None when there is none."""
    query = (
        select(_C.id)
        .where(_C.held_on > held_on, _C.id != session_id, _C.held_on >= today)
        .where(_C.status.not_in([SessionStatus.CANCELLED, SessionStatus.HELD]))
        .order_by(_C.held_on, _C.id)
        .limit(1)
    )
    return connection.execute(query).scalar()


def session_of_file(connection: Connection, funding_file_id: int) -> tuple[int, date] | None:
    """The latest session that has a dossier on its agenda: its id and date."""
    query = (
        select(_C.id, _C.held_on)
        .join(schema.committee.agenda_item, _A.session_id == _C.id)
        .where(_A.funding_file_id == funding_file_id)
        .order_by(_C.held_on.desc(), _C.id.desc())
        .limit(1)
    )
    found = connection.execute(query).first()
    return None if found is None else (found[0], found[1])
