"""What can be wrong in data that comes from outside: one value for each fault, with where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DataProblem:
    """What is wrong in data, and where.

    `path` reads like `rules[2].rate`; `code` is one of `unknown_key`, `missing_key`, `unknown_type`, `not_toml`,
    `not_json`, `not_a_mapping`, `not_a_list`, `not_text`, `not_an_amount`, `not_a_whole_number`, `not_a_yes_no`,
    `not_a_date`, `not_a_choice`, `out_of_range`, `unknown_scheme`; `value` is what was found, as text.
    """

    path: str
    code: str
    value: str = ""
    choices: tuple[str, ...] = ()


class BadDataError(Exception):
    """One value that could not be read; callers turn it into a `DataProblem` with its path."""

    def __init__(self, code: str, value: object = "", choices: Sequence[str] = ()) -> None:
        super().__init__(code, value)
        self.code, self.value, self.choices = code, str(value), tuple(choices)

    def at(self, path: str) -> DataProblem:
        """The problem, with where it stands."""
        return DataProblem(path, self.code, self.value, self.choices)
