"""Reads the shipped panel of 2014: the 45 PTCE listed by the RTES guide, as facts with their source."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from ptce_desk.domain.errors import PanelUnreadableError
from ptce_desk.domain.ptce import LabelKind, Stage, TerritoryType
from ptce_desk.imports.text_files import TextFileError, read_toml

Parsed = TypeVar("Parsed")
Default = TypeVar("Default")
Member = TypeVar("Member", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class PanelLabel:
    """A recognition the guide speaks of; `call` is empty for a « pôle témoin »."""

    kind: LabelKind
    source: str
    call: str = ""


@dataclass(frozen=True, slots=True)
class PanelEntry:
    """One PTCE of the panel. What the guide does not say is None or empty.

    Attributes:
        year: the year of the guide, to which `members`, `employees` and `consolidated_budget` belong.
        region_at_source: the region's name before 2016; `region` is the present one.
        departments: INSEE codes.
        members: number of member structures.
        employees: permanent employees of the members together.
        consolidated_budget: euros, budgets of the members added up.
        website: as printed, without « http:// ».
        source: lines and pages of the guide.
    """

    year: int
    name: str
    region_at_source: str
    region: str
    source: str
    aliases: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    commune: str = ""
    territory: str = ""
    territory_type: TerritoryType | None = None
    created_year: int | None = None
    bearer_form: str = ""
    members: int | None = None
    employees: int | None = None
    consolidated_budget: Decimal | None = None
    place: str = ""
    activities: tuple[str, ...] = ()
    website: str = ""
    stage: Stage | None = None
    labels: tuple[PanelLabel, ...] = ()
    note: str = ""


def read_panel(path: Path) -> list[PanelEntry]:
    """Read every PTCE of the panel, in the order of the file.

    Raises:
        PanelUnreadableError: the file cannot be read, lacks a required key, or has an unknown key or value.
    """
    try:
        content = dict[str, object](read_toml(path))
    except TextFileError as fault:
        raise PanelUnreadableError(path) from fault
    whole = _Table(path, "", content)
    year = whole.take("year", _whole_number)
    tables = whole.take("ptce", _tables)
    whole.close()
    return [_entry(path, year, table) for table in tables]


def _entry(path: Path, year: int, content: dict[str, object]) -> PanelEntry:
    table = _Table(path, str(content.get("name", "")), content)
    entry = PanelEntry(
        year=year,
        name=table.take("name", _text),
        region_at_source=table.take("region_at_source", _text),
        region=table.take("region", _text),
        source=table.take("source", _text),
        aliases=table.take_or("aliases", _texts, ()),
        departments=table.take_or("departments", _texts, ()),
        commune=table.take_or("commune", _text, ""),
        territory=table.take_or("territory", _text, ""),
        territory_type=table.take_or("territory_type", _member_of(TerritoryType), None),
        created_year=table.take_or("created_year", _whole_number, None),
        bearer_form=table.take_or("bearer_form", _text, ""),
        members=table.take_or("members", _whole_number, None),
        employees=table.take_or("employees", _whole_number, None),
        consolidated_budget=table.take_or("consolidated_budget", _amount, None),
        place=table.take_or("place", _text, ""),
        activities=table.take_or("activities", _texts, ()),
        website=table.take_or("website", _text, ""),
        stage=table.take_or("stage", _member_of(Stage), None),
        labels=tuple(_label(path, table.entry, label) for label in table.take_or("labels", _tables, ())),
        note=table.take_or("note", _text, ""),
    )
    table.close()
    return entry


def _label(path: Path, entry: str, content: dict[str, object]) -> PanelLabel:
    table = _Table(path, entry, content)
    label = PanelLabel(
        table.take("kind", _member_of(LabelKind)), table.take("source", _text), table.take_or("call", _text, "")
    )
    table.close()
    return label


class _Table:
    """A TOML table emptied key by key, so that what nobody asked for shows at the end."""

    def __init__(self, path: Path, entry: str, content: dict[str, object]) -> None:
        self.path, self.entry, self.left = path, entry, dict(content)

    def take(self, key: str, parse: Callable[[object], Parsed]) -> Parsed:
        try:
            return parse(self.left.pop(key))
        except (KeyError, ValueError) as problem:
            raise PanelUnreadableError(self.path, self.entry, key) from problem

    def take_or(self, key: str, parse: Callable[[object], Parsed], default: Default) -> Parsed | Default:
        return self.take(key, parse) if key in self.left else default

    def close(self) -> None:
        if self.left:
            raise PanelUnreadableError(self.path, self.entry, next(iter(self.left)))


def _text(value: object) -> str:
    if isinstance(value, str) and value:
        return value
    raise ValueError(value)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(_text(item) for item in value)
    raise ValueError(value)


def _member_of(kind: type[Member]) -> Callable[[object], Member]:
    return lambda value: kind(_text(value))


def _whole_number(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError(value)


def _amount(value: object) -> Decimal:
    try:
        return Decimal(_text(value))
    except InvalidOperation as problem:
        raise ValueError(value) from problem


def _tables(value: object) -> list[dict[str, object]]:
    if isinstance(value, list) and all(isinstance(item, dict) for item in value):
        return value
    raise ValueError(value)
