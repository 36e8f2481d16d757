"""What the window would ask about a table, answered in a JSON file."""

from dataclasses import replace
from pathlib import Path

from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.reading import read_record
from ptce_desk.imports.text_files import TextFileError, read_json
from ptce_desk.services.importing.tables import Answers


def read_answers(
    path: Path | None, profile: str = "", sheet: str = "", target: str = "", scheme: str = ""
) -> tuple[Answers, list[DataProblem]]:
    """The answers of a file, with what was said beside it; none, and every problem, when it cannot be read."""
    said: Answers | None = Answers()
    problems: list[DataProblem] = []
    if path is not None:
        try:
            said, problems = read_record(Answers, read_json(path))
        except TextFileError as fault:
            said, problems = None, [fault.problem]
    if said is None:
        return Answers(), problems
    given = {**said.given, **({"scheme": scheme} if scheme else {})}
    asked = (profile or said.profile, sheet or said.sheet, target or said.target)
    return replace(said, profile=asked[0], sheet=asked[1], target=asked[2], given=given), problems
