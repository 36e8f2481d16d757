"""Reads the shipped policy frameworks: one TOML file, facts with their source, unknown keys refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, cast

from ptce_desk.domain.data_problems import BadDataError, DataProblem
from ptce_desk.domain.errors import CatalogueUnreadableError
from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.domain.rules.reading import Data, read_date, read_value
from ptce_desk.imports.text_files import TextFileError, read_toml

_READERS: Final[dict[str, Callable[[Data], object]]] = {
    "name": lambda value: read_value(str, value),
    "kind": lambda value: read_value(FrameworkKind, value),
    "source": lambda value: read_value(str, value),
    "signatories": lambda value: read_value(str, value),
    "start": read_date,
    "end": read_date,
    "axis": lambda value: read_value(str, value),
    "amount": lambda value: read_value(Decimal, value),
    "notes": lambda value: read_value(str, value),
    "schemes": lambda value: read_value(tuple[str, ...], value),
    "poles": lambda value: read_value(tuple[str, ...], value),
}
_REQUIRED: Final = ("name", "kind", "source")


@dataclass(frozen=True, slots=True)
class FrameworkEntry:
    """One framework of the file. What its source does not say is None or empty.

    Attributes:
        signatories: in words, as the source names them.
        amount: euros.
        schemes: codes of the catalogue.
        poles: names of PTCE of the panel.
        source: lines of the guide, « guide RTES 2014, l. 725 ».
    """

    name: str
    kind: FrameworkKind
    source: str
    signatories: str = ""
    start: date | None = None
    end: date | None = None
    axis: str = ""
    amount: Decimal | None = None
    notes: str = ""
    schemes: tuple[str, ...] = ()
    poles: tuple[str, ...] = ()


def read_frameworks(path: Path) -> list[FrameworkEntry]:
    """Read every framework, in the order of the file.

    Raises:
        CatalogueUnreadableError: the file is no TOML, or has problems, all of them told.
    """
    try:
        data = read_toml(path)
    except TextFileError as fault:
        raise CatalogueUnreadableError(path, [fault.problem]) from fault
    entries, problems = frameworks_from(data)
    if problems:
        raise CatalogueUnreadableError(path, problems)
    return entries


def frameworks_from(data: Mapping[str, Data]) -> tuple[list[FrameworkEntry], list[DataProblem]]:
    """The frameworks of a mapping that are well written, and the problems of the others."""
    problems = [DataProblem(key, "unknown_key", key) for key in data if key != "framework"]
    items = data.get("framework")
    if not isinstance(items, list):
        return [], [*problems, DataProblem("framework", "missing_key", "framework")]
    entries: list[FrameworkEntry] = []
    for number, item in enumerate(items, 1):
        entry, found = _entry(item, f"framework[{number}]")
        problems += found
        if entry is not None:
            entries.append(entry)
    return entries, problems


def _entry(data: Data, path: str) -> tuple[FrameworkEntry | None, list[DataProblem]]:
    if not isinstance(data, Mapping):
        return None, [DataProblem(path, "not_a_mapping", str(data))]
    problems = [DataProblem(f"{path}.{key}", "unknown_key", key) for key in data if key not in _READERS]
    problems += [DataProblem(f"{path}.{key}", "missing_key", key) for key in _REQUIRED if not data.get(key)]
    values: dict[str, object] = {}
    for key in data:
        if key in _READERS:
            try:
                values[key] = _READERS[key](data[key])
            except BadDataError as bad:
                problems.append(bad.at(f"{path}.{key}"))
    if problems:
        return None, problems
    make = cast("Callable[..., FrameworkEntry]", FrameworkEntry)
    entry = make(**values)
    if entry.start is not None and entry.end is not None and entry.end < entry.start:
        return None, [DataProblem(f"{path}.end", "out_of_range", str(entry.end))]
    return entry, []
