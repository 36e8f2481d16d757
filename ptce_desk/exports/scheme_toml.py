"""A scheme as a TOML file of the catalogue, the one `imports.catalogue` reads."""

from pathlib import Path

from ptce_desk.domain.reading import Data
from ptce_desk.domain.rules.reading import rules_to_data
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.exports.later import advance, write_file
from ptce_desk.wording.sources import kept_source


def scheme_toml(scheme: SupportScheme) -> str:
    """The scheme with its documents and all its versions, the first to begin first.

    Amounts and rates are text, so that none is rounded.
    """
    import tomli_w  # noqa: PLC0415  # loaded when a scheme is first exported

    data: dict[str, Data] = {
        "code": scheme.code,
        "label": scheme.label,
        "family": scheme.family,
        "kind": scheme.kind.value,
        "funder": {"name": scheme.funder_name, "level": scheme.funder_level.value},
    }
    if scheme.legal_basis:
        data["legal_basis"] = scheme.legal_basis
    if scheme.documents:
        asked = sorted(scheme.documents, key=lambda document: document.position)
        data["documents"] = [{"label": held.label, "required": held.required} for held in asked]
    versions = sorted(scheme.versions, key=lambda version: version.valid_from)
    return tomli_w.dumps(data | {"versions": [_version(version) for version in versions]})


def write_scheme(scheme: SupportScheme, path: Path) -> None:
    """Write a scheme as TOML, whole or not at all.

    Raises:
        ExportError: the file could not be written.
    """
    write_file(path, lambda stream: stream.write(scheme_toml(scheme).encode()), len(scheme.versions))


def _version(version: SchemeVersion) -> dict[str, Data]:
    advance()
    data: dict[str, Data] = {"version": version.version, "valid_from": version.valid_from}
    if version.valid_to is not None:
        data["valid_to"] = version.valid_to
    data |= {"section": version.section.value, "source": kept_source(version.source)}
    if version.deliberation:
        data["deliberation"] = version.deliberation
    return data | {
        "rules": [rule | {"source": kept_source(str(rule["source"]))} for rule in rules_to_data(version.rules)]
    }
