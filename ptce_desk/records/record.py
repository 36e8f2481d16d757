"""How a record is described: its fields, its parts, and what the history says when one of them changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Generic, TypeVar

from ptce_desk.formatting import uncapitalised
from ptce_desk.records.kinds import EMPTIED_TO_WORDS, Kind, value_text

Entity = TypeVar("Entity")

_ARTICLES: Final = ("le ", "la ", "les ", "l’", "un ", "une ", "des ")
_UNNAMED: Final = "Sans nom"


@dataclass(frozen=True, slots=True)
class RecordField:
    """One field of a record, or one cell of a part.

    Attributes:
        key: its attribute in the domain, which is its column in the file.
        label: what stands above it, in a form as in a table; empty for what no screen shows by itself.
        words: with its article, as the label of a change names it: « les signataires »; empty when nobody types it.
        kind: what its values are.
        name: as a change tells it, « signataires : vide → Région »; its words without their article when empty.
        options: the (value, label) pairs of a « choice »; what a « link » leads to is of the file, offered by the
            screen, and these are its words where it is named by a code.
        none: the label of no choice, « Non précisé »; without it, one of the options is always chosen.
        required: why it cannot be emptied, in a sentence; empty when it can.
        stays: whether what is emptied there keeps what it held, in a cell of a part.
        tidied: how a value is kept: « 123 456 789 00012 » without its spaces.
        check: why a value cannot be kept, in a sentence; nothing when it can.
        hint: how to fill it, under it.
        placeholder: what stands in it while it is empty.
        suggestions: words offered while typing; any other can be written.
        chars: how many figures it shows; it grows with the room when None.
        lines: how many lines of « paragraphs » it shows at least.
    """

    key: str
    label: str = ""
    words: str = ""
    kind: Kind = "text"
    name: str = ""
    options: tuple[tuple[object, str], ...] = ()
    none: str = ""
    required: str = ""
    stays: bool = False
    tidied: Callable[[object], object] | None = None
    check: Callable[[object], str] | None = None
    hint: str = ""
    placeholder: str = ""
    suggestions: tuple[str, ...] = ()
    chars: int | None = None
    lines: int = 3

    def read(self, one: object) -> object:
        """What a record, or a row that shows it, holds there."""
        return getattr(one, self.key)

    def write(self, one: object, value: object) -> None:
        """Put a value there, as the file keeps it."""
        setattr(one, self.key, value)

    @property
    def called(self) -> str:
        """Its name inside a sentence, without an article."""
        if self.name or not self.words:
            return self.name or uncapitalised(self.label)
        article = next((one for one in _ARTICLES if self.words.startswith(one)), "")
        return self.words.removeprefix(article)

    @property
    def choices(self) -> tuple[tuple[object, str], ...]:
        """The (value, label) pairs of a « choice », none first when there may be none."""
        return ((None, self.none), *self.options) if self.none else self.options

    def kept(self, value: object) -> object:
        """A value as the file keeps it."""
        if value is None and self.kind in EMPTIED_TO_WORDS:
            return ""
        return value if self.tidied is None else self.tidied(value)

    def text_of(self, value: object) -> str:
        """A value as a screen writes it."""
        return value_text(self.kind, value, dict(self.choices) or None)


@dataclass(frozen=True, slots=True)
class Part(Generic[Entity]):
    """The lines of one sort that a record holds.

    Attributes:
        key: the attribute of the record that holds them.
        table: the table that keeps them.
        label: what one of them is, « Autre nom ».
        words: with its article, as the label of a change names it: « un autre nom ».
        fields: of each line.
        begun: a line as it begins, before its first cell is filled; None for lines that no screen adds by a cell.
        brings: what a cell that was filled brings into the others of its line: told the line, the key and the day.
        title: of the table of them, « Autres noms ».
        invitation: what the row that adds one says, « Ajouter un autre nom… ».
        removal: the verb of the label of one that goes.
        chosen: the choice by which a line begins: no other cell is filled before, for nobody chooses in its place.
        check: why a line (its id; None while it is added) cannot have a value (by key) among the others of its record.
        signed: the field that says who added a line; empty when nothing does.
        named: how the label of a change names a line, « l’instance « Bureau » »; its `words` when it has no name.
    """

    key: str
    table: str
    label: str
    words: str = ""
    fields: tuple[RecordField, ...] = ()
    begun: Callable[[Entity, date], object] | None = None
    brings: Callable[..., None] | None = None
    title: str = ""
    invitation: str = ""
    removal: str = "Retirer"
    chosen: str = ""
    check: Callable[[Entity, int | None, str, object], str] | None = None
    signed: str = ""
    named: Callable[..., str] | None = None

    def refusal(self, one: Entity, line_id: int | None, key: str, value: object) -> str:
        """Why a cell cannot have a value, in a sentence; nothing when it can."""
        own = self.field(key).check
        said = own(value) if own is not None and value not in (None, "") else ""
        return said or ("" if self.check is None else self.check(one, line_id, key, value))

    def field(self, key: str) -> RecordField:
        """The field of a key.

        Raises:
            KeyError: no such field.
        """
        return _by_key(self.fields)[key]


@dataclass(frozen=True, slots=True)
class Record(Generic[Entity]):
    """What a record is.

    Fields that an authority gives its records itself are known once its file is open: `records.free_fields.with_free`
    puts them in the place of those that wait for them, and whoever opened it hands on the record that comes of it.
    Forms, columns of lists and of reports, checks and names in the history are made of the record they are given.

    Attributes:
        entity: its class in the domain.
        table: the table that keeps it.
        label: what it is, « Cadre ».
        the: the same with its article, as sentences name it: « le cadre »; empty where the name alone is said.
        named: how sentences name one: « « Stratégie régionale » », « 2026-014 ».
        fields: its own.
        parts: the lines it holds.
        begun_as: what it is with its article where one is created, « la structure », when `the` is empty.
        link: the column by which its parts point at it, empty without parts.
        remarks: by field, what is to be said of what a record holds there; nothing when all is well.
        touched: what becomes of a record once anything of it is changed by hand, besides; nothing for most.
    """

    entity: type[Entity]
    table: str
    label: str
    the: str
    named: Callable[[Entity], str]
    fields: tuple[RecordField, ...]
    parts: tuple[Part[Entity], ...] = ()
    begun_as: str = ""
    link: str = ""
    remarks: Mapping[str, Callable[[Entity], str]] = field(default_factory=dict)
    touched: Callable[[Entity], object] = lambda _one: None

    def field(self, key: str) -> RecordField:
        """The field of a key.

        Raises:
            KeyError: no such field.
        """
        return _by_key(self.fields)[key]

    def part(self, key: str) -> Part[Entity]:
        """The part of a key.

        Raises:
            KeyError: no such part.
        """
        return {part.key: part for part in self.parts}[key]

    def remark(self, one: Entity, key: str) -> str:
        """What is to be said of a field as a record holds it, nothing when all is well."""
        return self.remarks[key](one) if key in self.remarks else ""

    def called(self, one: Entity) -> str:
        """« le cadre « Stratégie régionale » », « « Ferme urbaine » »."""
        return f"{self.the} {self.named(one)}".strip()

    def of(self, one: Entity) -> str:
        """« du cadre « Stratégie régionale » », « de « Ferme urbaine » »."""
        return contracted("de", self.called(one))

    def to(self, one: Entity) -> str:
        """« au cadre « Stratégie régionale » », « à « Ferme urbaine » »."""
        return contracted("à", self.called(one))

    def creation_label(self, one: Entity) -> str:
        """What the history calls the beginning of a record."""
        return f"Créer {self.the or self.begun_as} {self.named(one)}"

    def change_label(self, one: Entity, key: str) -> str:
        """What the history calls a change of one field."""
        return f"Modifier {self.field(key).words} {self.of(one)}".strip()

    def line_label(self, one: Entity, part: Part[Entity], action: str = "Modifier", line: object | None = None) -> str:
        """What the history calls a line that changes, comes (« Ajouter ») or goes (« Retirer »)."""
        named = part.named(line) if part.named is not None and line is not None else ""
        return f"{action} {named or part.words} {self.to(one) if action == 'Ajouter' else self.of(one)}".strip()


def quoted(name: str) -> str:
    """« Ferme urbaine », as sentences name what bears a name."""
    return f"« {name or _UNNAMED} »"


def contracted(preposition: str, said: str) -> str:
    """« de » or « à » before words, with what French makes of them: « du cadre », « de la séance », « à « X » »."""
    if not said:
        return ""
    article, _, rest = said.partition(" ")
    together = {("de", "le"): "du", ("à", "le"): "au", ("de", "les"): "des", ("à", "les"): "aux"}
    short = together.get((preposition, article))
    return f"{short} {rest}" if short else f"{preposition} {said}"


def _by_key(fields: tuple[RecordField, ...]) -> dict[str, RecordField]:
    return {one.key: one for one in fields}
