"""What the window would ask about a table, answered in a JSON file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.reading import read_record
from ptce_desk.imports.text_files import TextFileError, read_json
from ptce_desk.services.importing.tables import Answers


@dataclass(frozen=True, slots=True)
class _Said:
    """The answers of a file; see `Answers`."""

    fields: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    structures: Mapping[str, str] = field(default_factory=dict)
    persons: bool = False
    header: tuple[int, ...] = ()
    readings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def read_answers(
    path: Path | None, profile: str = "", sheet: str = "", target: str = "", scheme: str = ""
) -> tuple[Answers, list[DataProblem]]:
    """The answers of a file, with what was said beside it; none, and every problem, when it cannot be read."""
    said: _Said | None = _Said()
    problems: list[DataProblem] = []
    if path is not None:
        try:
            said, problems = read_record(_Said, read_json(path))
        except TextFileError as fault:
            said, problems = None, [fault.problem]
    if said is None:
        return Answers(), problems
    given = {**said.given, **({"scheme": scheme} if scheme else {})}
    answers = Answers(
        *(profile, sheet, target, said.fields, said.words, given, said.structures),
        *(said.persons, said.header, said.readings, said.choices),
    )
    return answers, problems
