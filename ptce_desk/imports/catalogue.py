"""The catalogue of schemes: TOML files, one scheme each, unknown keys refused."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ptce_desk.domain.data_problems import BadDataError, DataProblem
from ptce_desk.domain.errors import CatalogueUnreadableError
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.reading import Data, read_date, read_rules, read_value
from ptce_desk.domain.rules.vocabulary import Section
from ptce_desk.domain.schemes import SchemeDocument, SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.imports.text_files import TextFileError, read_toml

_SCHEME_KEYS: Final = {"code": str, "label": str, "family": str, "kind": SchemeKind}
_DOCUMENT_KEYS: Final = {"label": str, "required": bool}
_VERSION_KEYS: Final = {"version": str, "section": Section, "source": str}


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
    try:
        data = read_toml(path)
    except TextFileError as fault:
        raise CatalogueUnreadableError(path, [fault.problem]) from fault
    scheme, problems = scheme_from(data)
    if scheme is None:
        raise CatalogueUnreadableError(path, problems)
    return scheme


def scheme_from(data: Mapping[str, Data]) -> tuple[SupportScheme | None, list[DataProblem]]:
    """A scheme from its mapping, or the problems that forbid it."""
    reader = _Reader()
    values = reader.values(data, _SCHEME_KEYS, "", also=("funder", "versions", "legal_basis", "documents"))
    funder = reader.mapping(data, "funder")
    funder_values = reader.values(funder, {"name": str, "level": FunderLevel}, "funder.")
    documents = reader.documents(data.get("documents", []))
    versions = reader.versions(data.get("versions"))
    legal_basis = reader.text(data, "legal_basis")
    if reader.problems:
        return None, reader.problems
    scheme = SupportScheme(
        code=str(values["code"]),
        label=str(values["label"]),
        family=str(values["family"]),
        kind=SchemeKind(str(values["kind"])),
        funder_name=str(funder_values["name"]),
        funder_level=FunderLevel(str(funder_values["level"])),
        legal_basis=legal_basis,
    )
    scheme.documents.extend(documents)
    scheme.versions.extend(versions)
    return scheme, []


class _Reader:
    """Reads mappings and gathers what is wrong in them."""

    def __init__(self) -> None:
        self.problems: list[DataProblem] = []

    def mapping(self, data: Mapping[str, Data], key: str) -> Mapping[str, Data]:
        value = data.get(key)
        if isinstance(value, Mapping):
            return value
        self.problems.append(DataProblem(key, "missing_key" if value is None else "not_a_mapping", key))
        return {}

    def text(self, data: Mapping[str, Data], key: str) -> str:
        """A text that may be left out."""
        try:
            return str(read_value(str, data.get(key, "")))
        except BadDataError as bad:
            self.problems.append(bad.at(key))
            return ""

    def values(
        self, data: Mapping[str, Data], keys: Mapping[str, type], path: str, also: tuple[str, ...] = ()
    ) -> dict[str, object]:
        """The values of required keys; any other key is a problem."""
        self.problems += [
            DataProblem(path + key, "unknown_key", key) for key in data if key not in keys and key not in also
        ]
        found: dict[str, object] = {}
        for key, kind in keys.items():
            if key not in data:
                self.problems.append(DataProblem(path + key, "missing_key", key))
                continue
            try:
                found[key] = read_value(kind, data[key])
            except BadDataError as bad:
                self.problems.append(bad.at(path + key))
        return found

    def documents(self, data: Data) -> list[SchemeDocument]:
        """The documents asked of every dossier, in their order; none when nothing is said of them."""
        if not isinstance(data, list):
            self.problems.append(DataProblem("documents", "not_a_list", str(data)))
            return []
        found: list[SchemeDocument] = []
        for place, item in enumerate(data):
            path = f"documents[{place + 1}]"
            if not isinstance(item, Mapping):
                self.problems.append(DataProblem(path, "not_a_mapping", str(item)))
                continue
            before = len(self.problems)
            values = self.values({"required": True, **item}, _DOCUMENT_KEYS, f"{path}.")
            if len(self.problems) == before:
                found.append(SchemeDocument(str(values["label"]), values["required"] is True, place))
        return found

    def versions(self, data: Data) -> list[SchemeVersion]:
        if not isinstance(data, list) or not data:
            self.problems.append(DataProblem("versions", "missing_key", "versions"))
            return []
        found = [self._version(item, f"versions[{index + 1}].") for index, item in enumerate(data)]
        return [version for version in found if version is not None]

    def _version(self, data: Data, path: str) -> SchemeVersion | None:
        if not isinstance(data, Mapping):
            self.problems.append(DataProblem(path.removesuffix("."), "not_a_mapping", str(data)))
            return None
        before = len(self.problems)
        values = self.values(data, _VERSION_KEYS, path, also=("valid_from", "valid_to", "deliberation", "rules"))
        rules, problems = read_rules(data.get("rules"))
        self.problems += [
            DataProblem(path + problem.path, problem.code, problem.value, problem.choices) for problem in problems
        ]
        dates = {}
        for key in ("valid_from", "valid_to"):
            try:
                dates[key] = None if key not in data and key == "valid_to" else read_date(data.get(key))
            except BadDataError as bad:
                self.problems.append(bad.at(path + key))
        start, last = dates.get("valid_from"), dates.get("valid_to")
        if start is not None and last is not None and last < start:
            self.problems.append(DataProblem(path + "valid_to", "out_of_range", str(last)))
        if len(self.problems) > before or start is None:
            return None
        return SchemeVersion(
            version=str(values["version"]),
            valid_from=start,
            section=Section(str(values["section"])),
            source=str(values["source"]),
            rules=rules,
            valid_to=last,
            deliberation=str(data.get("deliberation", "")),
        )
