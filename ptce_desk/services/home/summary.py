"""What the home page shows: what to do now, the figures of a year, the next sessions, and how to begin."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from ptce_desk.db.queries import home as queries
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.home import ComingSession, YearFigures
from ptce_desk.db.queries.to_do import AsOf
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.services.budget.envelopes import BudgetSheet, open_budget
from ptce_desk.services.desk import Desk
from ptce_desk.services.home.deadlines import late_days
from ptce_desk.services.law.watch import as_of

WorkKind = Literal[
    "overdue", "to_complete", "to_review", "to_propose", "to_list", "on_next_agenda", "to_vote", "to_agree"
]

_SESSIONS: Final = 5


@dataclass(frozen=True, slots=True)
class WorkLine:
    """Things that wait for the same: the dossiers a filter lists, those of a session, or deadlines passed.

    Attributes:
        kind: what they wait for.
        count: how many, exactly as many as the place shows.
        filter: which dossiers, None when they are on the agenda of `session_id` or are deadlines (« overdue »).
        day: that of the session, of the next one for what waits for it, or of the oldest deadline.
    """

    kind: WorkKind
    count: int
    filter: FundingFileFilter | None = None
    session_id: int | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class HomeSheet:
    """All that the home page shows.

    Attributes:
        work: the lines of « À faire maintenant » that count something.
        sessions: the next ones, nearest first.
        budget: the envelopes of the year shown.
        no_ptce: whether the file has no PTCE yet; `no_file` likewise for dossiers, `no_scheme` for schemes of ours.
        as_of: the day, and the threshold the agreements are counted by.
        elsewhere: how many dossiers are of other years than an empty one that is shown, and the latest of these.
    """

    figures: YearFigures
    work: tuple[WorkLine, ...]
    sessions: tuple[ComingSession, ...]
    budget: BudgetSheet
    no_ptce: bool
    no_file: bool
    as_of: AsOf
    elsewhere: tuple[int, int] | None = None
    no_scheme: bool = False


def open_home(desk: Desk, year: int | None = None) -> HomeSheet:
    """The home page, with the figures of a fiscal year, the present one by default."""
    with desk.reading() as connection:
        dated, budget, late = as_of(desk), open_budget(desk, year, with_payments=False), late_days(desk)
        counts = queries.counts(connection, dated)
        proposed = queries.proposed_count(connection)
        coming = queries.coming_sessions(connection, dated.today, most=_SESSIONS)
        unvoted = queries.sessions_without_votes(connection, dated.today)
        figures = queries.year_figures(connection, budget.year)
        no_ptce, no_file, no_scheme = queries.is_empty(connection)
        by_year = {} if figures.file_count else queries.counts_by_year(connection)
    next_day = coming[0].held_on if coming else None
    lines = [
        WorkLine("overdue", len(late), day=min(late, default=None)),
        _waiting("to_vote", ToDo.TO_VOTE, counts, session_id=unvoted[0] if len(unvoted) == 1 else None),
        _waiting("to_complete", ToDo.TO_COMPLETE, counts),
        _waiting("to_review", ToDo.TO_REVIEW, counts, day=next_day),
        _waiting("to_propose", ToDo.TO_PROPOSE, counts, day=next_day),
        WorkLine("to_list", proposed, FundingFileFilter(narrowed_to(decision=DecisionState.PROPOSED)), day=next_day),
        *(
            WorkLine("on_next_agenda", session.file_count, session_id=session.id, day=session.held_on)
            for session in coming[:1]
        ),
        _waiting("to_agree", ToDo.TO_AGREE, counts),
    ]
    work = tuple(line for line in lines if line.count)
    elsewhere = (sum(by_year.values()), max(by_year)) if by_year else None
    return HomeSheet(figures, work, tuple(coming), budget, no_ptce, no_file, dated, elsewhere, no_scheme)


def _waiting(
    kind: WorkKind, step: ToDo, counts: dict[ToDo, int], *, session_id: int | None = None, day: date | None = None
) -> WorkLine:
    wanted = FundingFileFilter(narrowed_to(to_do=step)) if session_id is None else None
    return WorkLine(kind, counts[step], wanted, session_id, day)
