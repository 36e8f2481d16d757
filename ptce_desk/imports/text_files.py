"""Text files that others wrote: of a bounded size, in any usual encoding, every fault told in French with its place.

What the libraries say of a fault is English and never shown: it is only looked up here.
"""

import codecs
import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from json import JSONDecodeError
from pathlib import Path
from typing import Final, TypeVar

from ptce_desk.domain.data_problems import DataFault, DataProblem, brief
from ptce_desk.domain.errors import CatalogueUnreadableError
from ptce_desk.domain.reading import Data
from ptce_desk.imports.key_places import Keys, key_places, shown

LARGEST: Final = 5 * 1024 * 1024
"""Bytes; the catalogue's largest file has fifty thousand."""
_MEGABYTE: Final = 1024 * 1024
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""What may stand first in a file to tell its encoding; the longer before those it begins with."""

_JSON_FAULTS: Final = (
    ("Expecting value", "une valeur est attendue"),
    ("Expecting property name", "un nom entre guillemets est attendu"),
    ("Expecting ':'", "il manque « : » après un nom"),
    ("Expecting ','", "il manque une virgule, ou de quoi fermer"),
    ("Illegal trailing comma", "il y a une virgule de trop"),
    ("Unterminated string", "un texte n’est pas fermé par un guillemet"),
    ("Invalid control character", "un texte va à la ligne ; écrivez \\n"),
    ("Invalid \\u", "un caractère est mal écrit après \\u"),
    ("Invalid \\", "une barre oblique inversée est de trop ; doublez-la"),
    ("Extra data", "il y a encore du texte après la fin"),
)
_TOML_FAULTS: Final = (
    ("Cannot declare", "une section est écrite deux fois"),
    ("Cannot overwrite", "une clé est écrite deux fois"),
    ("Cannot mutate", "une clé est écrite deux fois"),
    ("Cannot redefine", "une clé est écrite deux fois"),
    ("Duplicate", "une clé est écrite deux fois"),
    ("Unterminated string", "un texte n’est pas fermé par un guillemet"),
    ("Illegal character", "un caractère interdit s’y trouve"),
    ("Found invalid character", "un caractère interdit s’y trouve"),
    ("Unescaped", "une barre oblique inversée est de trop ; doublez-la"),
    ("Escaped character", "un caractère est mal écrit après \\u"),
    ("Invalid hex", "un caractère est mal écrit après \\u"),
    ("Invalid date", "une date n’existe pas"),
    ("Expected '='", "il manque « = » après une clé"),
    ("Expected newline", "il faut aller à la ligne après une valeur"),
    ("Expected ']", "il manque « ] »"),
    ("Unclosed array", "une liste n’est pas fermée par « ] »"),
    ("Unclosed inline table", "une table n’est pas fermée par « } »"),
    ("Invalid initial character", "une clé est attendue"),
    ("Invalid statement", "une clé ou une section est attendue"),
    ("Invalid value", "une valeur est attendue ; un texte se met entre guillemets"),
)
"""How the messages of the two libraries begin, and what they mean."""
_ODD: Final = "ce qui s’y trouve n’est pas attendu"
_DEEP: Final = "trop de niveaux imbriqués"
_LONG_NUMBER: Final = "un nombre y est trop long"
_TOML_PLACE: Final = re.compile(r"\(at line (\d+), column (\d+)\)$")
_LAST_STEP: Final = re.compile(r"(?:\.?[^.\[\]]+|\[\d+\])$")
T = TypeVar("T")


class TextFileError(Exception):
    """A file that cannot be read as what it should be; callers add which file it is."""

    def __init__(self, problem: DataProblem) -> None:
        super().__init__(problem)
        self.problem = problem


def read_json(path: Path) -> Data:
    """What a JSON file says.

    Raises:
        TextFileError: it cannot be read, is too big, is no JSON, or gives the same name twice in one object.
    """
    text = _text_of(path, "not_json")
    try:
        data: Data = json.loads(text)
    except JSONDecodeError as problem:
        why = f"ligne {problem.lineno}, colonne {problem.colno} : {_meaning(problem.msg, _JSON_FAULTS)}"
        raise TextFileError(DataProblem("", "not_json", why)) from problem
    except RecursionError as problem:
        raise TextFileError(DataProblem("", "not_json", _DEEP)) from problem
    except ValueError as problem:
        raise TextFileError(DataProblem("", "not_json", _LONG_NUMBER)) from problem
    _refuse_repeated_names(text)
    return data


def read_toml(path: Path) -> Mapping[str, Data]:
    """What a TOML file says.

    Raises:
        TextFileError: it cannot be read, is too big, or is no TOML.
    """
    text = _text_of(path, "not_toml")
    try:
        data: Mapping[str, Data] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise TextFileError(DataProblem("", "not_toml", _why_no_toml(str(problem)))) from problem
    except RecursionError as problem:
        raise TextFileError(DataProblem("", "not_toml", _DEEP)) from problem
    except ValueError as problem:
        raise TextFileError(DataProblem("", "not_toml", _LONG_NUMBER)) from problem
    return data


def read_toml_as(read: Callable[[Mapping[str, Data]], tuple[T | None, list[DataProblem]]], path: Path) -> T:
    """What a reader makes of a TOML file.

    Raises:
        CatalogueUnreadableError: the file is no TOML, or has problems, all of them told with their lines.
    """
    try:
        found, problems = read(read_toml(path))
    except TextFileError as fault:
        raise CatalogueUnreadableError(path, [fault.problem]) from fault
    if found is None or problems:
        raise CatalogueUnreadableError(path, with_lines(problems, path))
    return found


def with_lines(problems: Iterable[DataProblem], path: Path) -> list[DataProblem]:
    """Problems of a file that could be read, each with the line of its key, or of the nearest it stands in."""
    text = _text_of(path, "unreadable")
    lines = {shown(keys): text.count("\n", 0, place) + 1 for keys, place in key_places(text)}
    return [replace(problem, line=_line_of(problem.path, lines)) for problem in problems]


def _line_of(path: str, lines: Mapping[str, int]) -> int | None:
    while path and path not in lines:
        path = _LAST_STEP.sub("", path)
    return lines.get(path)


def _text_of(path: Path, code: DataFault) -> str:
    """The text of a file, whatever mark of encoding it begins with."""
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except (OSError, ValueError) as problem:
        raise TextFileError(DataProblem("", "unreadable")) from problem
    if len(content) > LARGEST:
        raise TextFileError(DataProblem("", "too_big", str(LARGEST // _MEGABYTE)))
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        why = f"ligne {line} : un caractère n’y est pas de l’UTF-8 ; enregistrez-le en UTF-8"
        raise TextFileError(DataProblem("", code, why)) from problem


def _meaning(message: str, faults: tuple[tuple[str, str], ...]) -> str:
    return next((meaning for begun, meaning in faults if message.startswith(begun)), _ODD)


def _why_no_toml(message: str) -> str:
    place = _TOML_PLACE.search(message)
    where = f"ligne {place[1]}, colonne {place[2]}" if place else "à la fin du fichier"
    return f"{where} : {_meaning(message, _TOML_FAULTS)}"


def _refuse_repeated_names(text: str) -> None:
    """JSON that says the same thing twice: the library keeps the last, nobody knows which was meant."""
    met: set[Keys] = set()
    for keys, place in key_places(text):
        if keys in met:
            line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
            said = f"« {brief(keys[-1])} » (ligne {line}, colonne {column})"
            raise TextFileError(DataProblem("", "repeated_key", said))
        met.add(keys)
