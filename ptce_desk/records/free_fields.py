"""The fields of one's own as any other: described by the file itself, once it is open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Protocol

from ptce_desk.domain.free_fields import AMOUNT_KEYS, DATE_KEYS, TEXT_KEYS, FreeOwner, FreeType, values_of
from ptce_desk.records.column import Column
from ptce_desk.records.kinds import Kind
from ptce_desk.records.record import Entity, Record, RecordField, quoted

UNTOLD: Final = "champ libre"
_UNSAID: Final = "Non précisé"
_CHARS: Final = 30
"""As many figures as a field of words shows."""
_KINDS: Final[dict[FreeType, Kind]] = {
    FreeType.TEXT: "text",
    FreeType.AMOUNT: "amount",
    FreeType.DATE: "date",
    FreeType.CHOICE: "choice",
}


def _waiting(keys: Iterable[str], kind: Kind) -> tuple[RecordField, ...]:
    return tuple(RecordField(key, words=f"un {UNTOLD}", kind=kind, name=UNTOLD) for key in keys)


FREE_FIELDS: Final = (*_waiting(TEXT_KEYS, "text"), *_waiting(AMOUNT_KEYS, "amount"), *_waiting(DATE_KEYS, "date"))
"""What a record may hold of them, where no definition is at hand: no screen shows them by themselves."""


@dataclass(frozen=True, slots=True)
class FreeFieldRow:
    """What the file says of a field of one's own."""

    id: int
    owner: FreeOwner
    key: str
    name: str
    type: FreeType
    choices: str


def described(row: FreeFieldRow) -> RecordField:
    """A field of one's own as a form, a list and a report show it."""
    field = RecordField(
        row.key, row.name, f"le champ {quoted(row.name)}", _KINDS[row.type], name=f"champ {quoted(row.name)}"
    )
    if row.type is FreeType.TEXT:
        return replace(field, chars=_CHARS)
    if row.type is not FreeType.CHOICE:
        return field
    options = (("", _UNSAID), *((one, one) for one in values_of(row.choices)))
    return replace(field, options=options, chars=_CHARS)


class OwnRow(Protocol):
    """A row of a list whose records may have fields of one's own."""

    @property
    def own(self) -> Mapping[str, object]:
        """What its record holds in them, by key."""
        ...


def free_column(field: RecordField) -> Column[OwnRow]:
    """A field of one's own as a column of its list; what is chosen is told in its words."""
    kind: Kind = "text" if field.kind == "choice" else field.kind
    return Column(field.key, field.label, kind, lambda row: row.own.get(field.key))


def with_free(record: Record[Entity], told: Iterable[RecordField]) -> Record[Entity]:
    """A record whose fields of one's own are those of the file."""
    known = {field.key: field for field in told}
    return replace(record, fields=tuple(known.get(field.key, field) for field in record.fields))
