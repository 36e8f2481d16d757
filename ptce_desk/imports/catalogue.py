"""The catalogue of schemes: TOML files, one scheme each."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from ptce_desk.domain.data_problems import BadDataError, DataProblem
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.reading import Data, filled, read_record
from ptce_desk.domain.rules.schemes import SchemeDocument, SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.vocabulary import Section
from ptce_desk.imports.text_files import read_toml_as


@dataclass(frozen=True, slots=True)
class _Funder:
    name: str
    level: FunderLevel


@dataclass(frozen=True, slots=True)
class _Document:
    label: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class _Version:
    version: str
    valid_from: date
    section: Section
    source: str
    rules: tuple[Rule, ...]
    valid_to: date | None = None
    deliberation: str = ""

    def fault(self) -> BadDataError | None:
        crossed = self.valid_to is not None and self.valid_to < self.valid_from
        return BadDataError("out_of_range", self.valid_to, key="valid_to") if crossed else None

    def as_voted(self) -> SchemeVersion:
        return SchemeVersion(
            version=self.version,
            valid_from=self.valid_from,
            section=self.section,
            source=self.source,
            rules=self.rules,
            valid_to=self.valid_to,
            deliberation=self.deliberation,
        )


@dataclass(frozen=True, slots=True)
class _Scheme:
    code: str
    label: str
    family: str
    kind: SchemeKind
    funder: _Funder
    versions: Annotated[tuple[_Version, ...], filled]
    legal_basis: str = ""
    documents: tuple[_Document, ...] = ()

    def as_known(self) -> SupportScheme:
        return SupportScheme(
            code=self.code,
            label=self.label,
            family=self.family,
            kind=self.kind,
            funder_name=self.funder.name,
            funder_level=self.funder.level,
            legal_basis=self.legal_basis,
            versions=[version.as_voted() for version in self.versions],
            documents=[SchemeDocument(one.label, one.required, place) for place, one in enumerate(self.documents)],
        )


def read_catalogue(folder: Path) -> list[SupportScheme]:
    """Read every `*.toml` of a folder, in the order of their names.

    Raises:
        CatalogueUnreadableError: of the first file that has problems, with all of them.
    """
    return [read_scheme_file(path) for path in sorted(folder.glob("*.toml"))]


def read_scheme_file(path: Path) -> SupportScheme:
    """Read one scheme.

    Raises:
        CatalogueUnreadableError: the file is no TOML, or has problems.
    """
    return read_toml_as(scheme_from, path)


def scheme_from(data: Data) -> tuple[SupportScheme | None, list[DataProblem]]:
    """A scheme from its mapping, or the problems that forbid it."""
    scheme, problems = read_record(_Scheme, data)
    return None if scheme is None else scheme.as_known(), problems
