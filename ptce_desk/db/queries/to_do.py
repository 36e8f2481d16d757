"""What dossiers wait for, as conditions: the list filters by them, the home page counts by them."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, assert_never

from sqlalchemy import ColumnElement, Connection, Integer, and_, bindparam, case, exists, func, not_, or_, select

from ptce_desk.db import schema
from ptce_desk.db.queries.agreements import goes_on
from ptce_desk.db.queries.paging import unled
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.to_do import ToDo

_F = schema.dossier.funding_file.c
_G = schema.grants.agreement.c
_A = schema.committee.agenda_item.c
_C = schema.committee.committee_session.c
_CARRIER = schema.dossier.carrier_share
_LACKING = schema.dossier.funding_file.alias("lacking")

UNDECIDED: Final = (DecisionState.NOT_LISTED, DecisionState.ADJOURNED)
"""Decisions that wait for the officer, not for élus."""

_TO_COMPLETE: Final = (InstructionState.DRAFT, InstructionState.INCOMPLETE)
_TO_REVIEW: Final = (InstructionState.SUBMITTED, InstructionState.COMPLETE, InstructionState.UNDER_REVIEW)


@dataclass(frozen=True, slots=True)
class AsOf:
    """When things are looked at.

    Attributes:
        today: the day.
        agreement_above: euros a private body may get in a year without an agreement.
        asked: the dossiers whose act waits, and for which the law asks for a convention.
    """

    today: date
    agreement_above: Decimal
    asked: frozenset[int] = frozenset()


def _lacks() -> tuple[ColumnElement[bool], ...]:
    """As `appraisal.missing_fields`: what an amount cannot be proposed without, what lacks most often first.

    What no index of sums holds is looked for apart, in that of each column: few lack it. Each is a case of its own:
    the first that holds spares the others, which SQLite looks for all the same where they are joined by « or ».
    """
    undated = select(_LACKING.c.id).where(_LACKING.c.deposited_on.is_(None))
    untitled = select(_LACKING.c.id).where(_LACKING.c.title_sort_key == "", func.trim(_LACKING.c.title) == "")
    return (
        _F.ptce_id.is_(None),
        _F.requested.is_(None),
        not_(exists().where(schema.dossier.cost_line.c.funding_file_id == _F.id)),
        and_(_F.beneficiary_id.is_(None), not_(exists().where(_CARRIER.c.funding_file_id == _F.id))),
        _F.id.in_(undated),
        _F.id.in_(untitled),
    )


IS_EARLY: Final = and_(
    unled(_F.decision).in_(UNDECIDED),
    unled(_F.instruction).in_((*_TO_COMPLETE, *_TO_REVIEW, InstructionState.REVIEWED)),
)
"""That a dossier waits for the officer before it is proposed."""

EARLY_STEP: Final[ColumnElement[str]] = case(
    *((lacks, ToDo.TO_COMPLETE.value) for lacks in (_F.instruction.in_(_TO_COMPLETE), *_lacks())),
    (_F.instruction.in_(_TO_REVIEW), ToDo.TO_REVIEW.value),
    else_=ToDo.TO_PROPOSE.value,
)
"""What it waits for."""


def early_counts(connection: Connection) -> Counter[ToDo]:
    """How many dossiers wait for each step before they are proposed, as `EARLY_STEP` tells.

    They are counted as the index of sums is folded, which is walked once: by step, each would be sorted.
    """
    lacking = case(*((lacks, 1) for lacks in _lacks()), else_=0)
    alike = (
        select(_F.instruction, func.count().label("files"), func.sum(lacking).label("lacking"))
        .where(IS_EARLY)
        .group_by(_F.fiscal_year, _F.scheme_version_id, _F.instruction, _F.decision)
        .subquery()
        .c
    )
    query = select(alike.instruction, func.sum(alike.files), func.sum(alike.lacking)).group_by(alike.instruction)
    found: Counter[ToDo] = Counter()
    for state, files, incomplete in connection.execute(query):
        later = ToDo.TO_REVIEW if state in _TO_REVIEW else ToDo.TO_PROPOSE
        lacking_any = int(files if state in _TO_COMPLETE else incomplete)
        found.update({ToDo.TO_COMPLETE: lacking_any, later: int(files) - lacking_any})
    return found


def waits_for(step: ToDo, as_of: AsOf | None) -> ColumnElement[bool]:
    """The condition that a dossier waits for a step; some steps are read as of a day.

    Raises:
        ValueError: the step needs a day and none is given.
    """
    match step:
        case ToDo.TO_COMPLETE | ToDo.TO_REVIEW | ToDo.TO_PROPOSE:
            return and_(IS_EARLY, EARLY_STEP.in_([step.value]))
        case ToDo.TO_VOTE | ToDo.TO_AGREE:
            if as_of is None:
                raise ValueError(step)
            return _vote_is_missing(as_of) if step is ToDo.TO_VOTE else _agreement_is_required(as_of)
        case _:
            assert_never(step)


def _vote_is_missing(as_of: AsOf) -> ColumnElement[bool]:
    held = (
        exists()
        .where(_A.funding_file_id == _F.id)
        .where(_A.vote.is_(None))
        .where(_C.id == _A.session_id)
        .where(_C.held_on < as_of.today)
    )
    return and_(_F.decision == DecisionState.LISTED, held)


def law_asks(as_of: AsOf) -> ColumnElement[bool]:
    """Granted, and the law asks for a convention, as the ledger tells."""
    asked = bindparam(None, sorted(as_of.asked), Integer, expanding=True, literal_execute=True)  # however many
    return and_(unled(_F.decision) == DecisionState.GRANTED, _F.id.in_(asked))


def _agreement_is_required(as_of: AsOf) -> ColumnElement[bool]:
    """Granted, with a convention to sign: the officer decided so, or nobody did and the law asks for one."""
    unsigned = select(_G.funding_file_id).where(_G.signed_on.is_(None), _G.notified_on.is_(None), goes_on())
    by_law = and_(_F.id.in_(unsigned.where(_G.required.is_(None))), law_asks(as_of))
    asked = or_(_F.id.in_(unsigned.where(_G.required.is_(True))), by_law)
    return and_(unled(_F.decision) == DecisionState.GRANTED, asked)
