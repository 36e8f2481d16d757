"""Grants in full swing: a dossier voted and its agreement, as a test wants it."""

from collections.abc import Callable
from datetime import date, timedelta

from ptce_desk.db.queries.agreements import agreement_of
from ptce_desk.domain.agreements import Agreement
from ptce_desk.services.desk import Desk
from tests.conftest import NOW
from tests.integration.dossiers import voted_file

TODAY = NOW.date()


def granted(
    desk: Desk, change: Callable[[Agreement], object] = lambda _agreement: None, amount: str = "20000.00"
) -> int:
    """A dossier voted a month ago, its agreement changed by hand; returns the dossier's id."""
    file_id = voted_file(desk, TODAY - timedelta(days=30), amount)
    change_agreement(desk, file_id, change)
    return file_id


def change_agreement(desk: Desk, file_id: int, change: Callable[[Agreement], object]) -> None:
    def act(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            key = agreement_of(work.reading(), file_id)
            assert key is not None
            agreement = work.get(Agreement, key)
            change(agreement)
            work.commit()

    desk.run(act)


def agreement_for(desk: Desk, file_id: int) -> Agreement:
    def read(desk: Desk) -> Agreement:
        with desk.writing("") as work:
            key = agreement_of(work.reading(), file_id)
            assert key is not None
            return work.get(Agreement, key)

    return desk.run(read)


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)
