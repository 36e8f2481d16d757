"""Schemes copied inside a file, and exchanged between files as TOML."""

from pathlib import Path

from ptce_desk.domain.rules.schemes import SchemeDocument, SchemeVersion, SupportScheme
from ptce_desk.exports.scheme_toml import write_scheme
from ptce_desk.imports.catalogue import read_scheme_file
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.desk import Desk
from ptce_desk.services.records import made
from ptce_desk.services.schemes.rules import check_rules
from ptce_desk.services.schemes.schemes import check_code


def duplicate_scheme(desk: Desk, copied_id: int, /, **values: object) -> int:
    """Add a scheme of these fields, with the versions, the rules and the documents of another; returns its id.

    The copy is of a family of its own, unless the other shares a family with its sisters.

    Raises:
        NotFoundError: no such scheme.
        SchemeCodeTakenError: another scheme bears that code, whatever the case and the accents.
    """
    check_code(desk, str(values["code"]))
    with desk.writing("") as work:
        copied = work.get(SupportScheme, copied_id)
        family = values["code"] if copied.family == copied.code else copied.family
        scheme = made(SCHEME, {**values, "family": family, "legal_basis": copied.legal_basis})
        work.label = f"Dupliquer le dispositif {copied.code} sous le code {scheme.code}"
        scheme.versions.extend(_copy(version) for version in copied.versions)
        scheme.documents.extend(SchemeDocument(held.label, held.required, held.position) for held in copied.documents)
        work.add(scheme)
        work.commit()
        return scheme.id


def export_scheme(desk: Desk, scheme_id: int, path: Path) -> Path:
    """Write a scheme and its versions as TOML.

    Raises:
        NotFoundError: no such scheme.
        ExportError: the file could not be written.
    """
    with desk.loading() as work:
        scheme = work.get(SupportScheme, scheme_id)
    write_scheme(scheme, path)
    return path


def import_scheme(desk: Desk, path: Path) -> int:
    """Add the scheme of a TOML file; returns its id.

    Raises:
        CatalogueUnreadableError: the file is no scheme, or has problems.
        SchemeCodeTakenError: the file has a scheme of that code already.
        InconsistentRulesError: the rules of one of its versions contradict one another.
    """
    scheme = read_scheme_file(path)
    check_code(desk, scheme.code)
    with desk.writing(f"Importer le dispositif {scheme.code}") as work:
        for version in scheme.versions:
            check_rules(work, scheme.code, version.rules)
        work.add(scheme)
        work.commit()
        return scheme.id


def _copy(version: SchemeVersion) -> SchemeVersion:
    return SchemeVersion(
        version.version,
        version.valid_from,
        version.section,
        version.source,
        version.rules,
        version.valid_to,
        version.deliberation,
    )
