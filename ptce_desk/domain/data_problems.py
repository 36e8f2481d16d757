"""What can be wrong in data that comes from outside: one value for each fault, with where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_LONGEST_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class DataProblem:
    """What is wrong in data, and where.

    `path` reads like `rules[2].rate`; `code` is one of `unknown_key`, `missing_key`, `unknown_type`, `not_toml`,
    `not_json`, `too_big`, `repeated_key`, `unreadable`, `not_a_mapping`, `not_a_list`, `not_text`, `not_an_amount`,
    `not_a_whole_number`, `not_a_yes_no`, `not_a_date`, `not_a_year`, `not_a_choice`, `out_of_range`, `rates_not_one`,
    `unknown_scheme`; `value` is what was found, as text.
    """

    path: str
    code: str
    value: str = ""
    choices: tuple[str, ...] = ()


def brief(value: object) -> str:
    """A value as it may be shown: on one line, no control character, 60 characters at most, `true` as JSON says it."""
    text = "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + "…"


class BadDataError(Exception):
    """One value that could not be read; callers turn it into a `DataProblem` with its path."""

    def __init__(self, code: str, value: object = "", choices: Sequence[str] = ()) -> None:
        super().__init__(code, value)
        self.code, self.value, self.choices = code, brief(value), tuple(choices)

    def at(self, path: str) -> DataProblem:
        """The problem, with where it stands."""
        return DataProblem(path, self.code, self.value, self.choices)
