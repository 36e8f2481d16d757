"""What carrying out any plan shares: one change with its label, and what is remembered of each record."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ptce_desk.db.database import Reader
from ptce_desk.db.new_rows import fresh
from ptce_desk.db.operations import head_of
from ptce_desk.db.queries import importing as queries
from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.imported import ImportedRecord, Outcome
from ptce_desk.imports.tables.planning import Planned, counts
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing.tables import Foreseen, Source
from ptce_desk.wording.filters import count_text

Words = tuple[str, str]
"""One and several: « nouvelle structure », « nouvelles structures »."""


@dataclass(frozen=True, slots=True)
class Told:
    """How the history counts what an import did."""

    new: Words
    changed: Words


def as_one_change(
    desk: Desk,
    source: Source,
    told: Told,
    plan: Callable[[Loader], list[Planned]],
    carry_out: Callable[[UnitOfWork, Sequence[Planned]], None],
) -> list[Planned]:
    """Carry out a plan as one change that is undone as one; a plan that changes nothing leaves no trace.

    What an officer was shown is that plan, unless the file, or the day, is another since: then it is made again.
    """
    with desk.writing("") as work:
        work.still_wanted = source.still_wanted
        shown = source.foreseen
        stands = shown is not None and (shown.head, shown.day) == (head_of(work.reading()), desk.today())
        planned = list(shown.planned) if shown is not None and stands else plan(work)
        done = counts(planned)
        found = [(done[Outcome.NEW], told.new), (done[Outcome.CHANGED], told.changed)]
        what = ", ".join(count_text(count, *words) for count, words in found if count)
        work.label = f"Importer « {source.name} » : {what}"
        if what:
            carry_out(work, planned)
            work.commit()
        return planned


def as_foreseen(desk: Desk, planned: Sequence[Planned]) -> Foreseen:
    """A plan just made, with what it holds for."""
    with desk.reading() as connection:
        return Foreseen(planned, head_of(connection), desk.today())


def links_of(connection: Reader, source: Source, kind: str) -> dict[str, int]:
    """The record of each identifier of a source, from the imports before."""
    return {one.external_id: one.record_id for one in queries.known_of(connection, source.origin, kind)}


def brought_of(connection: Reader, source: Source, kind: str) -> dict[int, Mapping[str, str]]:
    """The text of each field of a record as the last import from a source said it."""
    said: dict[int, Mapping[str, str]] = {}
    for one in queries.known_of(connection, source.origin, kind):
        said[one.record_id] = {**said.get(one.record_id, {}), **json.loads(one.brought)}
    return said


def remember(work: UnitOfWork, source: Source, kind: str, brought: Mapping[str, tuple[int, Mapping[str, str]]]) -> None:
    """Keep which record each identifier of a source is, and what was said of it."""
    known = queries.known_of(work.reading(), source.origin, kind)
    links = work.get_many(ImportedRecord, [one.id for one in known if one.external_id in brought])
    for link in links:
        link.record_id, said = brought[link.external_id]
        link.brought = _json({**json.loads(link.brought), **said})
    linked = {link.external_id for link in links}
    work.add_new(
        fresh(ImportedRecord, source.origin, external_id, kind, record_id, _json(said))
        for external_id, (record_id, said) in brought.items()
        if external_id not in linked
    )


def _json(said: Mapping[str, str]) -> str:
    return json.dumps(said, ensure_ascii=False, sort_keys=True)
