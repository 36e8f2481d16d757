"""One unit of work per operation: leaving it without `commit()` rolls back."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Final, Protocol, TypeVar

from sqlalchemy import Connection, Engine, event, inspect
from sqlalchemy.orm import Session, UOWTransaction
from sqlalchemy.orm.exc import StaleDataError
from typing_extensions import override

from ptce_desk.db.aggregates import Together, load, load_together
from ptce_desk.db.allowed import refuse_beyond, refuse_new, refuse_rows
from ptce_desk.db.conflicts import refuse_overwriting
from ptce_desk.db.engine import read_only
from ptce_desk.db.journal import (
    Changes,
    RowChange,
    Signature,
    changes_to_be_written,
    flushed_changes,
    new_operation_id,
    write_entries,
)
from ptce_desk.db.mapping import AGGREGATE_OF
from ptce_desk.db.new_rows import numbered, written
from ptce_desk.db.search_index import refresh_index
from ptce_desk.db.typed_rows import clean_rows
from ptce_desk.db.valid_rows import refuse_invalid
from ptce_desk.domain.aid.legal import LegalValue
from ptce_desk.domain.conflicts import Seen
from ptce_desk.domain.errors import ChangedMeanwhileError, NotFoundError
from ptce_desk.domain.frameworks import PolicyFramework
from ptce_desk.domain.french_order import natural_key, sort_key
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.ptce import Ptce, PtceAlias
from ptce_desk.domain.rights import Right
from ptce_desk.domain.typed_text import LONGEST_LINE, clean_text
from ptce_desk.domain.waiting import StillWanted, always, by_batches

T = TypeVar("T")

LawOn = Callable[[date], Mapping[str, LegalValue]]
"""The values in force on a day, by code."""

_AT_ONCE: Final = 500
"""New aggregates written between two questions whether they are still wanted."""

_SORT_KEYS: Final = {
    Organisation: (("name", "sort_key", sort_key), ("commune", "commune_sort_key", sort_key)),
    Ptce: (("name", "sort_key", sort_key),),
    PtceAlias: (("name", "search_key", sort_key),),
    FundingFile: (("title", "title_sort_key", sort_key), ("number", "number_sort_key", natural_key)),
    PolicyFramework: (("name", "sort_key", sort_key),),
}


class Loader:
    """What one operation reads; used on the database thread only. What leaves it is detached, and whole.

    `today` and `law`, what the law sets on a day, are told by who opens it.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.today = date.max
        self.law: LawOn = lambda _day: {}

    def reading(self) -> Connection:
        """A connection for queries, which see what a unit of work has flushed."""
        return self.session.connection()

    def get(self, entity: type[T], key: int) -> T:
        """Load an aggregate with all its parts.

        Raises:
            NotFoundError: no such row.
        """
        held = self.session.identity_map.get(inspect(entity).identity_key_from_primary_key((key,)))
        found = held if isinstance(held, entity) else next(iter(load(self.session, entity, (key,))), None)
        if found is None:
            raise NotFoundError(inspect(entity).local_table.description, key)
        return found

    def get_many(self, entity: type[T], keys: Iterable[int | None]) -> list[T]:
        """Load aggregates with all their parts, in one query for all; those that are gone are left out.

        A later `get` of one of them reads nothing, as long as the list is held.
        """
        wanted = dict.fromkeys(one for one in keys if one is not None)
        by_id = {inspect(one).identity[0]: one for one in load(self.session, entity, wanted)}
        return [by_id[one] for one in wanted if one in by_id]

    def holds(self, entity: type, key: int) -> bool:
        """Whether a record is at hand, so that to get it reads nothing."""
        return inspect(entity).identity_key_from_primary_key((key,)) in self.session.identity_map

    def get_together(self, wanted: Together, **keys: Iterable[int]) -> list[object]:
        """Load aggregates of several kinds in one query for all; `keys` are what it asks for.

        A later `get` of one of them reads nothing, as long as the list is held.
        """
        return load_together(self.session, wanted, {name: list(some) for name, some in keys.items()})


class UnitOfWork(Loader):
    """What one operation reads and changes; nothing of it is kept unless it commits.

    Attributes:
        label: what the history calls it.
        added: the id of the row written last in each table, by its name.
        right: of whoever does it; what needs more is refused before it is written.
        seen: what the screen had read of the field that is kept; None when it is not told.
        own: the operations that its screen follows, this one among them.
    """

    def __init__(self, session: Session, label: str, journal: Callable[[Sequence[RowChange]], None]) -> None:
        """`journal` is told the rows just written; `still_wanted`, to be set, raises once nobody waits any more."""
        super().__init__(session)
        self.label = label
        self.journal = journal
        self.still_wanted: StillWanted = always
        self.added: dict[str, int] = {}
        self.right = Right.ADMINISTER
        self.seen: Seen | None = None
        self.own: set[str] = set()

    def add(self, entity: object) -> None:
        """Keep a new aggregate."""
        self.session.add(entity)

    def add_new(self, aggregates: Iterable[object]) -> None:
        """Write new aggregates, however many, at once: they have their ids; what is done to them later is not kept.

        It is `add` then `flush`, for what nobody holds yet: the same checks, the same rows, the same entries.

        Raises:
            PtceDeskError: what is typed is too long, beyond a bound, or crossed.
            RightMissingError: it takes a right that nobody gave to who does it.
        """
        for some in by_batches(aggregates, _AT_ONCE, self.still_wanted):
            connection = self.reading()
            refuse_new(some, self.right)
            rows = numbered(connection, some)
            clean_rows(rows)
            refuse_invalid(rows, some)
            _keep_sort_keys(rows)
            self.journal(written(connection, rows))

    def delete(self, entity: object) -> None:
        """Remove an aggregate and its parts."""
        self.session.delete(entity)

    def check(self) -> None:
        """Refuse what cannot be written, before anything is computed from it.

        Raises:
            PtceDeskError: what is typed is too long, beyond a bound, or crossed.
        """
        rows = (*self.session.new, *self.session.dirty)
        clean_rows(rows)
        refuse_invalid(rows, (*self.session.new, *self.session.identity_map.values()))

    def flush(self) -> None:
        """Write what is pending, so that new rows have their ids.

        Raises:
            ChangedMeanwhileError: a row was changed since it was read.
            ConflictError: the field that is kept is no longer what its screen showed.
        """
        try:
            self.session.flush()
        except StaleDataError as problem:
            raise ChangedMeanwhileError from problem

    def let_go(self) -> None:
        """Forget what was loaded and flushed, so that a long change does not fill the memory."""
        self.session.expunge_all()

    def commit(self) -> None:
        """Keep every change of this unit of work, journal included.

        Raises:
            ChangedMeanwhileError: a row was changed since it was read.
            ConflictError: the field that is kept is no longer what its screen showed.
        """
        self.flush()
        self.session.commit()


class Within(UnitOfWork):
    """A unit of work that is a part of another: what it commits is written, and kept once the whole is.

    It has the label of the whole, whatever its own.
    """

    def __init__(self, whole: UnitOfWork) -> None:
        super().__init__(whole.session, "", whole.journal)
        self.today, self.law, self.right = whole.today, whole.law, whole.right

    @override
    def commit(self) -> None:
        self.flush()

    def refuse_left_open(self) -> None:
        """See that what it changed was committed: the next part would keep it.

        Raises:
            RuntimeError: something was changed and not committed.
        """
        changed = [row for row in self.session.dirty if self.session.is_modified(row)]
        if changed or self.session.new or self.session.deleted:
            raise RuntimeError(changed)


@contextmanager
def loading_within(whole: UnitOfWork) -> Iterator[Loader]:
    """Read aggregates as a unit of work has written them so far; nothing that happens to them is kept."""
    with Session(whole.session.connection(), autoflush=False) as session:
        yield Loader(session)


@contextmanager
def loading(engine: Engine) -> Iterator[Loader]:
    """Read aggregates, in a transaction that takes no lock; nothing that happens to them is kept."""
    with read_only(engine).connect() as connection, Session(connection, autoflush=False) as session:
        yield Loader(session)


@contextmanager
def unit_of_work(
    engine: Engine, *, author: str, changed_at: datetime, label: str, right: Right = Right.ADMINISTER
) -> Iterator[UnitOfWork]:
    """Open a unit of work signed by an author at a moment (UTC); its label may be set until it is flushed.

    `right` is the author's.

    The search index follows all its rows at once, when it is kept.
    """
    session = Session(engine, expire_on_commit=False, autoflush=False)
    operation_id = new_operation_id()
    touched: set[tuple[str, int]] = set()

    def journal(written: Sequence[RowChange]) -> None:
        refuse_beyond(written, right)
        if work.seen is not None:
            refuse_overwriting(session.connection(), work.seen, work.own, written, changed_at)
        work.own.add(operation_id)
        words = clean_text(work.label)[:LONGEST_LINE]
        signature = Signature(clean_text(author), changed_at, words, operation_id=operation_id)
        write_entries(session.connection(), signature, written)
        touched.update((change.table, change.row_id) for change in written)

    work = UnitOfWork(session, label, journal)
    work.right = right
    changes: Changes = {}

    @event.listens_for(session, "before_flush")
    def before_flush(flushed: Session, _context: UOWTransaction, _instances: object) -> None:
        work.check()
        _keep_sort_keys((*flushed.new, *flushed.dirty))
        _bump_aggregates(flushed)
        changes.clear()
        changes.update(changes_to_be_written(flushed))
        refuse_rows(flushed, changes, right)

    @event.listens_for(session, "after_flush")
    def after_flush(flushed: Session, context: UOWTransaction) -> None:
        journal(flushed_changes(flushed, context, changes))
        work.added |= {inspect(type(row)).local_table.name: row.id for row in flushed.new}

    @event.listens_for(session, "before_commit")
    def before_commit(kept: Session) -> None:
        if touched:
            refresh_index(kept.connection(), touched, work.still_wanted)

    with session:
        yield work


def _keep_sort_keys(rows: Iterable[object]) -> None:
    for row in rows:
        for source, key, ordered in _SORT_KEYS.get(type(row), ()):
            folded = ordered(getattr(row, source))
            if getattr(row, key) != folded:
                setattr(row, key, folded)


class _Root(Protocol):
    """The head of an aggregate: what carries its version."""

    version: int


def _bump_aggregates(session: Session) -> None:
    """Raise the version of each root that changed, itself or in one of its parts."""
    roots: set[_Root] = set()
    for row in (*session.dirty, *session.deleted):
        if not session.is_modified(row) and row not in session.deleted:
            continue
        aggregate = AGGREGATE_OF.get(type(row))
        if aggregate is None:
            roots.add(row)
        else:
            root_type, link = aggregate
            key = getattr(row, link)
            root: _Root | None = None if key is None else next(iter(load(session, root_type, (key,))), None)
            if root is not None:
                roots.add(root)
    for changed in roots:
        if changed not in session.deleted:
            changed.version += 1
