"""Reads the amounts the law sets: one TOML file, dated values with their source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.reading import Data, read_table
from ptce_desk.imports.text_files import read_toml_as


@dataclass(frozen=True, slots=True)
class Threshold:
    """A value the law sets from a day on.

    Attributes:
        code: what it is about, « agreement_required ».
        label: in French words.
        value: in the unit.
        source: law and article.
        valid_from: the first day it holds.
    """

    code: str
    label: str
    value: Decimal
    source: str
    valid_from: date
    unit: Literal["euros", "months", "days", "years", "fiscal_years", "ratio"] = "euros"


def read_thresholds(path: Path) -> list[Threshold]:
    """Read every threshold, in the order of the file.

    Raises:
        CatalogueUnreadableError: the file is no TOML, or has problems, all of them told.
    """
    return read_toml_as(thresholds_from, path)


def thresholds_from(data: Mapping[str, Data]) -> tuple[list[Threshold], list[DataProblem]]:
    """The thresholds of a mapping that are well written, and the problems of the others."""
    return read_table(Threshold, data, "threshold")
