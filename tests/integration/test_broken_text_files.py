"""Whatever is wrong in a text file, the reader says it in French, with its place, and nothing else."""

import codecs
import json
import os
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.errors import CatalogueUnreadableError, PtceDeskError, RequestUnreadableError
from ptce_desk.imports import text_files
from ptce_desk.imports.catalogue import read_scheme_file
from ptce_desk.imports.demo import read_demo
from ptce_desk.imports.frameworks import read_frameworks
from ptce_desk.imports.legal import read_thresholds
from ptce_desk.imports.panel import read_panel
from ptce_desk.imports.request_json import read_request_file
from ptce_desk.wording.data_problems import problem_sentence
from ptce_desk.wording.errors import error_sentence
from tests.gathered import gathered
from tests.integration.command_line import ENGLISH, HARD_SPACE, Run, progress
from tests.slowly import spread

RESOURCES = resources_folder()
READERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "request.json": (read_request_file, json.dumps(progress(), ensure_ascii=False, indent=2)),
    "scheme.toml": (read_scheme_file, next((RESOURCES / "schemes").glob("*.toml")).read_text("utf-8")),
    "frameworks.toml": (read_frameworks, (RESOURCES / "frameworks.toml").read_text("utf-8")),
    "thresholds.toml": (read_thresholds, (RESOURCES / "legal" / "thresholds.toml").read_text("utf-8")),
    "panel.toml": (read_panel, (RESOURCES / "panel_2014.toml").read_text("utf-8")),
    "demo.toml": (read_demo, (RESOURCES / "demo.toml").read_text("utf-8")),
}
LIBRARY = re.compile(
    r"\b(at line|unterminated|cannot|overwrite|statement|newline|string|escape|delimiter|property|enclosed|quotes|extra"
    r"|byte|continuation|exceeds|integer|digits|maximum|while|unclosed|unescaped|duplicate|array|parse|found|denied)\b",
    re.IGNORECASE,
)
QUOTED = re.compile("« .*? »")
ODDITIES = (
    "\\", '"', "'", "\x00", "\ud7ff", "\t\n", "[" * 10_000, "{" * 10_000, "9" * 5_000, "1e999999", "-", ",", ":", "=",
    "]", "}", "\\u12", "\\q", "2026-02-30", "2026-13-01T25:00:00", "nan", "inf", "0x", "#", "[[", "a.b.c = 1\n", "null",
    "true", "\r", "\u2028", "\ufeff", "é", "😀",
)  # fmt: skip
PLACES = 200 if os.environ.get("PTCE_EVERY_TEXT") else 10


def broken(text: str) -> Iterator[bytes]:
    """Copies of a file with something wrong in each; some can still be read."""
    chance = Random(text[:40])  # noqa: S311  # the same copies every day
    whole = text.encode()
    yield from (b"", b"\x00", b"PK\x03\x04" * 50, b"\xff\xfe\x00", b"\xef\xbb\xbf\xff", b"[]", b"null", b"1", b'"a"')
    for _place in range(PLACES):
        place = chance.randrange(len(whole))
        yield whole[:place]
        yield whole[:place] + b"\xe9" + whole[place:]
        yield whole[:place] + b"\xed\xa0\x80" + whole[place:]
        yield whole[:place] + whole[place + 1 :]
        at = chance.randrange(len(text))
        yield (text[:at] + chance.choice(ODDITIES) + text[at:]).encode()
    for odd in ODDITIES:
        at = chance.randrange(len(text))
        yield (text[:at] + odd + text[at:]).encode()
    lines = text.splitlines(keepends=True)
    for place in chance.sample(range(len(lines)), min(PLACES, len(lines))):
        yield "".join([*lines[: place + 1], *lines[place:]]).encode()
        yield re.sub(r'"[^"]*"|\d+', chance.choice(["[]", "{}", "12", "true", '""', '"x"']), lines[place]).encode()
        other = re.sub(r'(?<=[=:] )"[^"]*"', chance.choice(["[]", "{}", "12", "true", '""']), lines[place])
        yield "".join([*lines[:place], other, *lines[place + 1 :]]).encode()


def said(problem: PtceDeskError) -> list[str]:
    """All that is shown of a problem."""
    problems = problem.problems if isinstance(problem, CatalogueUnreadableError | RequestUnreadableError) else ()
    return [error_sentence(problem), *map(problem_sentence, problems)]


@pytest.mark.parametrize("name", spread(READERS, 3))
def test_a_broken_file_is_told_in_french_alone(tmp_path: Path, name: str) -> None:
    read, text = READERS[name]
    path = tmp_path / name
    refused = 0
    for content in broken(text):
        path.write_bytes(content)
        try:
            read(path)
        except PtceDeskError as problem:
            refused += 1
            for sentence in said(problem):
                words = QUOTED.sub("", sentence.replace(HARD_SPACE, " ").replace(str(path), ""))
                assert not ENGLISH.search(words), sentence
                assert not LIBRARY.search(words), sentence
    assert refused > PLACES


@pytest.mark.slow
@gathered("name", READERS)
@gathered("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_mark_of_encoding_is_welcome(tmp_path: Path, name: str, encoding: str) -> None:
    read, text = READERS[name]
    path = tmp_path / name
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}.get(encoding, b"")
    path.write_text(text, "utf-8")
    plain = read(path)
    path.write_bytes(mark + text.encode(encoding))
    assert repr(read(path)) == repr(plain)


@pytest.mark.parametrize("name", READERS)
def test_a_file_too_big_is_not_even_read(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read, text = READERS[name]
    path = tmp_path / name
    path.write_text(text + "\n" * text_files.LARGEST, "utf-8")
    for library in (json, tomllib):
        monkeypatch.setattr(library, "loads", lambda *_: pytest.fail("the library was given the whole file"))
    with pytest.raises(PtceDeskError) as refused:
        read(path)
    assert name == "panel.toml" or "dépasse 5 Mo" in error_sentence(refused.value).replace(HARD_SPACE, " ")


def test_a_name_given_twice_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "request.json"
    text = json.dumps(progress(), ensure_ascii=False, indent=2)
    first, *others = text.splitlines()
    path.write_text("\n".join([first, '  "requested": "1.00",', *others]), "utf-8")
    line = next(number for number, held in enumerate(others, 3) if '"requested"' in held)
    code, out, err = run("assess", path)
    assert (code, out) == (1, "")
    assert f"« requested » (ligne {line}, colonne 3) est écrit deux fois" in err.replace(HARD_SPACE, " ")


@pytest.mark.parametrize(
    "text", ['{"a": {"b": 1, "c": {"b": 2}}, "b": [{"a": 1}, {"a": 2}]}', '{"a": ":", "b": "\\"a\\":"}', '["a", "a"]']
)
def test_the_same_name_in_two_objects_is_no_fault(tmp_path: Path, text: str) -> None:
    path = tmp_path / "data.json"
    path.write_text(text, "utf-8")
    assert text_files.read_json(path) == json.loads(text)


def test_the_same_name_escaped_otherwise_is_told(tmp_path: Path) -> None:
    path = tmp_path / "data.json"
    path.write_text('{"a": 1,\n "\\u0061": 2}', "utf-8")
    with pytest.raises(text_files.TextFileError) as refused:
        text_files.read_json(path)
    assert refused.value.problem.value == "« a » (ligne 2, colonne 2)"


@pytest.mark.parametrize("name", [name for name in READERS if name != "panel.toml"])
def test_a_key_badly_written_is_told_with_its_line(tmp_path: Path, name: str) -> None:
    read, text = READERS[name]
    path = tmp_path / name
    keys = list(re.finditer(r'^ *"(\w+)":|^(?:\w+)(?= = )|(?<=[{,] )\w+(?= = )', text, re.MULTILINE))
    chosen = keys if os.environ.get("PTCE_EVERY_TEXT") else Random(name).sample(keys, min(PLACES, len(keys)))  # noqa: S311
    assert chosen
    for key in chosen:
        path.write_text(text[: key.start()] + re.sub(r"\w+", "odd", key[0]) + text[key.end() :], "utf-8")
        with pytest.raises(PtceDeskError) as refused:
            read(path)
        assert isinstance(refused.value, CatalogueUnreadableError | RequestUnreadableError)
        problems = refused.value.problems
        line = text.count("\n", 0, key.start()) + 1
        assert line in {one.line for one in problems if one.path.endswith("odd") or "type" in key[0]}
        assert all(one.line for one in problems if "." in one.path)
