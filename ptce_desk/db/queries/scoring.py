"""The scores of dossiers, and who gave them."""

from collections.abc import Hashable, Sequence
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, and_, select

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import handed_ids, pairs
from ptce_desk.db.queries.to_do import AsOf
from ptce_desk.domain.scoring import ScoringState

_F = schema.dossier.funding_file.c
_N = schema.dossier.juror_note.c


def scores(connection: Connection, file_ids: Sequence[int]) -> dict[int, Decimal | None]:
    """The score of some dossiers, by id."""
    query = select(_F.id, _F.score).where(_F.id.in_(select(pairs("among").c.first)))
    return {row.id: row.score for row in connection.execute(query, {"among": handed_ids(tuple(file_ids))})}


def jurors(connection: Connection) -> list[str]:
    """The names notes are given under."""
    return list(connection.execute(select(_N.juror).distinct()).scalars())


def jurors_of(connection: Connection, file_ids: Sequence[int]) -> set[str]:
    """The names that notes on some dossiers are given under."""
    query = select(_N.juror).distinct().where(_N.funding_file_id.in_(select(pairs("among").c.first)))
    return set(connection.execute(query, {"among": handed_ids(tuple(file_ids))}).scalars())


def is_scored(value: Hashable, _as_of: AsOf | None) -> ColumnElement[bool]:
    """Whether the jurors have come that far with a dossier: the twin of `Scored.state`."""
    noted = _F.id.in_(select(_N.funding_file_id))
    match ScoringState(str(value)):
        case ScoringState.SCORED:
            return _F.score.is_not(None)
        case ScoringState.BEGUN:
            return and_(_F.score.is_(None), noted)
        case ScoringState.NOT_BEGUN:
            return and_(_F.score.is_(None), ~noted)
