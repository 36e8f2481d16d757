"""Several services as one operation: the demonstration tells years of work without waiting for the disk each time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from ptce_desk.db.database import Reader
from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.services.desk import Desk, Surroundings

T = TypeVar("T")


def do_together(desk: Desk, label: str, job: Callable[[Desk], None]) -> None:
    """Run services in one unit of work under one label; nothing is kept unless all succeed."""
    with desk.writing(label) as work:
        job(_SharedDesk(desk, work))
        work.commit()


class _Step(UnitOfWork):
    """What one service sees of the shared unit of work: its commit only flushes, its label is not kept."""

    def __init__(self, work: UnitOfWork, label: str, held: list[object]) -> None:
        super().__init__(work.session, label, work.journal)
        self._held = held

    def get(self, entity: type[T], key: int) -> T:
        found = super().get(entity, key)
        self._held.append(found)
        return found

    def commit(self) -> None:
        self.flush()


class _SharedDesk(Desk):
    """A desk on which every service works in the unit of work that is open.

    What was loaded is held: a session forgets what nobody holds, and would load it again for each service.
    """

    def __init__(self, desk: Desk, work: UnitOfWork) -> None:
        super().__init__(desk.database, Surroundings(desk.resources, desk.now, desk.author))
        self._work = work
        self._held: list[object] = []

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        self._work.flush()
        yield self._work.reading()

    @contextmanager
    def loading(self) -> Iterator[Loader]:
        with self.writing("") as step:
            yield step

    @contextmanager
    def writing(self, label: str) -> Iterator[UnitOfWork]:
        step = _Step(self._work, label, self._held)
        step.today, step.law = self.today(), self.law
        yield step
