"""What can be wrong in data that comes from outside: one value for each fault, with where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

DataFault: TypeAlias = Literal[
    "missing_key",
    "not_a_choice",
    "not_a_date",
    "not_a_list",
    "not_a_mapping",
    "not_a_whole_number",
    "not_a_year",
    "not_a_yes_no",
    "not_an_amount",
    "not_json",
    "not_text",
    "not_toml",
    "out_of_range",
    "rates_not_one",
    "repeated_key",
    "said_twice",
    "too_big",
    "unknown_key",
    "unknown_scheme",
    "unknown_type",
    "unreadable",
]
"""All that can be said of a key, or of a file; `wording.data_problems` has the sentence of each."""

_LONGEST_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class DataProblem:
    """What is wrong in data, and where.

    `path` reads like `rules[2].rate`; `value` is what was found, as text. `line`, from 1, is where a text says it:
    it makes no other problem.
    """

    path: str
    code: DataFault
    value: str = ""
    choices: tuple[str, ...] = ()
    line: int | None = field(default=None, compare=False)


def brief(value: object) -> str:
    """A value as it may be shown: on one line, no control character, 60 characters at most, `true` as JSON says it."""
    text = "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + "…"


class BadDataError(Exception):
    """What could not be read; callers turn it into a `DataProblem` with its path, `key` included when one is named."""

    def __init__(self, code: DataFault, value: object = "", choices: Sequence[str] = (), *, key: str = "") -> None:
        super().__init__(code, value)
        self.problem = DataProblem(key, code, brief(value), tuple(choices))

    @property
    def code(self) -> DataFault:
        """The fault."""
        return self.problem.code

    def at(self, path: str) -> DataProblem:
        """The problem, with where it stands."""
        return replace(self.problem, path=f"{path}.{self.problem.path}" if self.problem.path else path)
