"""Text files that others wrote: of a bounded size, in any usual encoding, every fault told in French with its place.

What the libraries say of a fault is English and never shown: it is only looked up here.
"""

import codecs
import json
import re
import tomllib
from collections.abc import Mapping
from json import JSONDecodeError
from pathlib import Path
from typing import Final, TypeAlias

from ptce_desk.domain.data_problems import DataProblem, brief
from ptce_desk.domain.rules.reading import Data

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
_JSON_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]', re.DOTALL)
_Keys: TypeAlias = set[str] | None
"""The names met in an object still open; None stands for a list."""


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


def _text_of(path: Path, code: str) -> str:
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
    opened: list[_Keys] = []
    name: re.Match[str] | None = None
    for token in _JSON_TOKEN.finditer(text):
        match token[0]:
            case "{":
                opened.append(set())
            case "[":
                opened.append(None)
            case "}" | "]":
                opened.pop()
            case ":" if name is not None and opened and (names := opened[-1]) is not None:
                key = str(json.loads(name[0]))
                if key in names:
                    raise TextFileError(_repeated(text, name, key))
                names.add(key)
        name = token if token[0].startswith('"') else None


def _repeated(text: str, name: re.Match[str], key: str) -> DataProblem:
    line = text.count("\n", 0, name.start()) + 1
    column = name.start() - text.rfind("\n", 0, name.start())
    return DataProblem("", "repeated_key", f"« {brief(key)} » (ligne {line}, colonne {column})")
