"""The labels with colours that records bear: put on or taken off one or many, as one act, whatever the record is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from ptce_desk.db.queries import tags as queries
from ptce_desk.domain.tags import TAG_OF, TagColour, Tagged, WornTag, in_order, same_name
from ptce_desk.records.record import Entity, Record
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.backups import back_up_before
from ptce_desk.services.file.tags import add_tag, list_tags
from ptce_desk.wording.tags import counted, tags_act, tags_made


@dataclass(frozen=True, slots=True)
class BorneTag:
    """A label, and how many of the records asked about bear it."""

    name: str
    colour: TagColour
    count: int


def tags_of(desk: Desk, kind: str, ids: Sequence[int]) -> tuple[BorneTag, ...]:
    """Every label of the file, and what else these records of a kind bear, in French order."""
    known = list_tags(desk)
    with desk.reading() as connection:
        borne = queries.borne(connection, kind, list(ids)).values()
    names = {row.name for row in known}
    unknown = {name for some in borne for name in some} - names
    rows = {row.name: row for row in (*known, *(WornTag(name, TagColour.GREY) for name in unknown))}
    return tuple(BorneTag(name, rows[name].colour, sum(name in some for some in borne)) for name in in_order(rows))


def change_tags(desk: Desk, record: Record[Entity], ids: Sequence[int], wanted: Mapping[str, bool]) -> int:
    """Put labels on records (True), or take them off, as one act; returns how many records change.

    A copy of the file is kept first when several will.

    Raises:
        NotFoundError: one of them is gone; then none is changed.
        BackupFailedError: the copy could not be written; then none is changed.
    """
    _keep_copy(desk, record.table, ids, wanted)
    return _change(desk, record, ids, wanted)


def put_tags(desk: Desk, record: Record[Entity], ids: Sequence[int], wanted: Mapping[str, bool]) -> int:
    """The same; those the file has not are made first, in the same act.

    Raises:
        NotFoundError: one of the records is gone; then nothing is changed.
        BackupFailedError: the copy could not be written; then nothing is changed.
    """
    known = [row.name for row in list_tags(desk)]
    asked = {next((one for one in known if same_name(one, name)), name.strip()): on for name, on in wanted.items()}
    new = in_order(name for name, on in asked.items() if on and name not in known)
    if not new:
        return change_tags(desk, record, ids, asked)
    _keep_copy(desk, record.table, ids, asked)
    with desk.together(tags_made(new)):
        for name in new:
            add_tag(desk, "name", name)
        return _change(desk, record, ids, asked)


def _keep_copy(desk: Desk, kind: str, ids: Sequence[int], wanted: Mapping[str, bool]) -> None:
    with desk.reading() as connection:
        borne = queries.borne(connection, kind, list(ids)).values()
    if sum(any(on != (name in some) for name, on in wanted.items()) for some in borne) > 1:
        back_up_before(desk)


def _change(desk: Desk, record: Record[Entity], ids: Sequence[int], wanted: Mapping[str, bool]) -> int:
    tag = TAG_OF[record.table]
    with desk.writing("") as work:
        changed: list[Entity] = []
        put: set[str] = set()
        taken: set[str] = set()
        for one in [work.get(record.entity, key) for key in ids]:
            held = cast("Tagged", one).tags
            borne = {tag.name for tag in held}
            comes = {name for name, on in wanted.items() if on} - borne
            goes = {name for name, on in wanted.items() if not on} & borne
            if not comes and not goes:
                continue
            held[:] = [tag for tag in held if tag.name not in goes]
            held += [tag(name) for name in in_order(comes)]
            changed.append(one)
            put |= comes
            taken |= goes
        if changed:
            alone = changed[0] if len(changed) == 1 else None
            on = record.called(alone) if alone else counted(record.table, len(changed))
            of = record.of(alone) if alone else f"de {on}"
            work.label = tags_act(in_order(put), in_order(taken), on, of)
            work.commit()
        return len(changed)
