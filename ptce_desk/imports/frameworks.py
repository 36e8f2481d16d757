"""Reads the shipped policy frameworks: one TOML file, facts with their source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ptce_desk.domain.data_problems import BadDataError, DataProblem
from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.domain.reading import Amount, Data, Filled, read_table
from ptce_desk.imports.text_files import read_toml_as


@dataclass(frozen=True, slots=True)
class FrameworkEntry:
    """One framework of the file. What its source does not say is None or empty.

    Attributes:
        signatories: in words, as the source names them.
        amount: euros.
        schemes: codes of the catalogue.
        ptce: names of PTCE of the panel.
        source: lines of the guide, « guide RTES 2014, l. 725 ».
    """

    name: Filled
    source: Filled
    kind: FrameworkKind
    signatories: str = ""
    start: date | None = None
    end: date | None = None
    axis: str = ""
    amount: Amount | None = None
    notes: str = ""
    schemes: tuple[str, ...] = ()
    ptce: tuple[str, ...] = ()

    def fault(self) -> BadDataError | None:
        """An end before the start."""
        crossed = self.start is not None and self.end is not None and self.end < self.start
        return BadDataError("out_of_range", self.end, key="end") if crossed else None


def read_frameworks(path: Path) -> list[FrameworkEntry]:
    """Read every framework, in the order of the file.

    Raises:
        CatalogueUnreadableError: the file is no TOML, or has problems, all of them told.
    """
    return read_toml_as(frameworks_from, path)


def frameworks_from(data: Mapping[str, Data]) -> tuple[list[FrameworkEntry], list[DataProblem]]:
    """The frameworks of a mapping that are well written, and the problems of the others."""
    return read_table(FrameworkEntry, data, "framework")
