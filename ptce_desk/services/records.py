"""Keeping what is typed in a record: one field, or one line of its parts, as the description of the record says."""

from collections.abc import Callable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar, cast

from ptce_desk.domain.conflicts import Seen
from ptce_desk.domain.errors import EmptiedError, NotFoundError, PtceDeskError
from ptce_desk.domain.table_faults import PasteRefusedError
from ptce_desk.records.kinds import Ticked
from ptce_desk.records.record import Part, Record
from ptce_desk.services.desk import Desk
from ptce_desk.services.free_fields import told_record

Entity = TypeVar("Entity")
Sheet = TypeVar("Sheet")
Answer = TypeVar("Answer")


class Line(Protocol):
    """A line of the file."""

    id: int


class LineToCome:
    """Stands for a line that an earlier step adds, until its id is known."""

    @property
    def id(self) -> "LineToCome":
        """Itself, where the id of a line is asked."""
        return self


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do with others.

    Attributes:
        job: a service.
        args: what it is given after the desk; a line to come among them is by then a line.
        line: of the block it keeps a cell of.
        heading: of that cell.
        adds: the table it adds a line to, and what stands for that line; None when it adds none.
        seen: what the screen had shown of the cell.
    """

    job: Callable[..., object]
    args: tuple[object, ...]
    kwargs: Mapping[str, object]
    line: int
    heading: str
    adds: tuple[str, LineToCome] | None = None
    seen: Seen | None = None


def do_together(desk: Desk, label: str, steps: Sequence[Step]) -> object:
    """Do several things as one operation, all or nothing; returns what the last one answers.

    Raises:
        PasteRefusedError: one of them is refused.
    """
    answer: object = None
    came: dict[LineToCome, int] = {}
    with desk.together(label) as work:
        for step in steps:
            args = [came.get(arg, arg) if isinstance(arg, LineToCome) else arg for arg in step.args]
            try:
                with desk.keeping_seen(step.seen):
                    answer = step.job(desk, *args, **step.kwargs)
            except PtceDeskError as refusal:
                raise PasteRefusedError(step.line, step.heading, refusal) from refusal
            if step.adds is not None:
                table, line = step.adds
                came[line] = work.added[table]
    return answer


def create_record(desk: Desk, record: Record[Entity], values: Mapping[str, object]) -> int:
    """Add a record that begins with these values, by field; returns its id.

    Raises:
        EmptiedError: a field that cannot be empty is.
    """
    one = made(record, values)
    with desk.writing(record.creation_label(one)) as work:
        work.add(one)
        work.commit()
        return cast("Line", one).id


def create_with(
    desk: Desk, record: Record[Entity], values: Mapping[str, object], use: Callable[[Desk, int], Answer]
) -> Answer:
    """Add a record and use it at once, by its id, as one act; hands back what using it does.

    Raises:
        EmptiedError: a field that cannot be empty is.
    """
    with desk.together(record.creation_label(made(record, values))):
        return use(desk, create_record(desk, record, values))


def made(record: Record[Entity], values: Mapping[str, object]) -> Entity:
    """A record that begins with these values, by field.

    Raises:
        EmptiedError: a field that cannot be empty is.
    """
    make: Callable[..., Entity] = record.entity
    return make(**{key: _kept(record, key, value) for key, value in values.items()})


def keep_field(desk: Desk, record: Record[Entity], record_id: int, key: str, value: object) -> None:
    """Keep one field of a record.

    Raises:
        NotFoundError: the record is gone.
        EmptiedError: the field cannot be empty.
    """
    with desk.writing("") as work:
        one = work.get(record.entity, record_id)
        work.label = told_record(work.reading(), record, key).change_label(one, key)
        set_field(record, one, key, value)
        record.touched(one)
        work.commit()


def set_field(record: Record[Entity], one: Entity, key: str, value: object) -> None:
    """Set one field of a record at hand, or one code of it.

    Raises:
        EmptiedError: the field cannot be empty.
    """
    field = record.field(key)
    if isinstance(value, Ticked):
        value = value.among(cast("frozenset[object]", field.read(one)))
    field.write(one, _kept(record, key, value))


def add_line(desk: Desk, record: Record[Entity], record_id: int, part_key: str, key: str, value: object) -> None:
    """Add a line to a part of a record, its first cell filled; the others are as the part says a line begins.

    Raises:
        NotFoundError: the record is gone.
    """
    part = record.part(part_key)
    with desk.writing("") as work:
        one = work.get(record.entity, record_id)
        work.label = record.line_label(one, part, "Ajouter")
        begin_line(one, part, key, value, desk.today())
        if part.signed:
            part.field(part.signed).write(lines_of(one, part)[-1], desk.author)
        record.touched(one)
        work.commit()


def change_line(
    desk: Desk, record: Record[Entity], record_id: int, part_key: str, line_id: int, key: str, value: object
) -> None:
    """Keep one cell of a line.

    Raises:
        NotFoundError: the record or the line is gone.
    """
    part = record.part(part_key)
    with desk.writing("") as work:
        one = work.get(record.entity, record_id)
        line = line_of(one, part, line_id)
        work.label = record.line_label(one, part, line=line)
        set_cell(part, line, key, value, desk.today())
        record.touched(one)
        work.commit()


def remove_line(desk: Desk, record: Record[Entity], record_id: int, part_key: str, line_id: int) -> None:
    """Take a line off.

    Raises:
        NotFoundError: the record or the line is gone.
    """
    part = record.part(part_key)
    with desk.writing("") as work:
        one = work.get(record.entity, record_id)
        line = line_of(one, part, line_id)
        work.label = record.line_label(one, part, part.removal, line)
        lines_of(one, part).remove(line)
        record.touched(one)
        work.commit()


@dataclass(frozen=True, slots=True)
class Keeping(Generic[Entity, Sheet]):
    """Keeps what is typed in the page of a record, and hands back what the page shows then.

    Attributes:
        record: what is kept.
        opened: reads the sheet of a record.
    """

    record: Record[Entity]
    opened: Callable[[Desk, int], Sheet]

    def keep_field(self, desk: Desk, record_id: int, key: str, value: object) -> Sheet:
        """Keep one field: see `keep_field`."""
        keep_field(desk, self.record, record_id, key, value)
        return self.opened(desk, record_id)

    def add_line(self, desk: Desk, record_id: int, part: str, key: str, value: object) -> Sheet:
        """Add a line to a part, its first cell filled: see `add_line`."""
        add_line(desk, self.record, record_id, part, key, value)
        return self.opened(desk, record_id)

    def change_line(self, desk: Desk, record_id: int, part: str, line_id: int, key: str, value: object) -> Sheet:
        """Keep one cell of a line: see `change_line`."""
        change_line(desk, self.record, record_id, part, line_id, key, value)
        return self.opened(desk, record_id)

    def remove_line(self, desk: Desk, record_id: int, part: str, line_id: int) -> Sheet:
        """Take a line off: see `remove_line`."""
        remove_line(desk, self.record, record_id, part, line_id)
        return self.opened(desk, record_id)


def begin_line(one: Entity, part: Part[Entity], key: str, value: object, today: date) -> None:
    """Add a line to a record at hand, its first cell filled.

    Raises:
        TypeError: lines of that part are not added by a cell.
    """
    line = begun(one, part, today)
    set_cell(part, line, key, value, today)
    lines_of(one, part).append(line)


def begun(one: Entity, part: Part[Entity], today: date) -> Line:
    """A line as it begins, not in the record yet.

    Raises:
        TypeError: lines of that part are not added by a cell.
    """
    if part.begun is None:
        raise TypeError(part.key)
    return cast("Line", part.begun(one, today))


def set_cell(part: Part[Entity], line: object, key: str, value: object, today: date) -> None:
    """Set one cell of a line at hand, with what it brings into the others."""
    field = part.field(key)
    if field.stays and value in (None, ""):
        return
    field.write(line, field.kept(value))
    if part.brings is not None:
        part.brings(line, key, today)


def keep_under(one: Entity, part: Part[Entity], make: Callable[..., object], key: object, value: object) -> None:
    """Keep the value a record has under a key, in the one line of a part that holds it; no value takes the line off.

    The first field of the part is the key of a line, the second its value; `make` makes a line of both.
    """
    by, cell = part.fields[:2]
    lines = lines_of(one, part)
    known = next((line for line in lines if by.read(line) == key), None)
    if known is None and value is not None:
        lines.append(cast("Line", make(key, value)))
    elif known is not None and value is not None:
        cell.write(known, value)
    elif known is not None:
        lines.remove(known)


def lines_of(one: Entity, part: Part[Entity]) -> MutableSequence[Line]:
    """The lines of a part of a record at hand."""
    return cast("MutableSequence[Line]", getattr(one, part.key))


def line_of(one: Entity, part: Part[Entity], line_id: int) -> Line:
    """A line of a part.

    Raises:
        NotFoundError: the line is gone.
    """
    found = next((line for line in lines_of(one, part) if line.id == line_id), None)
    if found is None:
        raise NotFoundError("line", line_id)
    return found


def _kept(record: Record[Entity], key: str, value: object) -> object:
    field = record.field(key)
    if field.required and value in (None, ""):
        raise EmptiedError(key, field.called)
    return field.kept(value)
