"""Schemes copied inside a file, and exchanged between files as TOML."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ptce_desk.domain.free_fields import carry
from ptce_desk.domain.rules.schemes import SchemeDocument, SchemeVersion, SupportScheme
from ptce_desk.exports.scheme_toml import write_scheme
from ptce_desk.imports.catalogue import read_scheme_file
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.desk import Desk
from ptce_desk.services.records import made
from ptce_desk.services.schemes.rules import check_rules
from ptce_desk.services.schemes.schemes import SchemeFilter, check_code, list_schemes


def duplicate_scheme(desk: Desk, copied_id: int, /, **values: object) -> int:
    """Add a scheme of these fields, with the versions, the rules and the documents of another; returns its id.

    The copy is of a family of its own, unless the other shares a family with its sisters; it says what that one does in
    fields of one's own.

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
        carry(copied, scheme)
        work.add(scheme)
        work.commit()
        return scheme.id


@dataclass(frozen=True, slots=True)
class SchemeModel:
    """A scheme that another can be made from; it is detached.

    Attributes:
        ours: whether it is one of ours, else a reference of the catalogue.
        taken: its version in force, else the latest to begin: the one whose rules are taken.
    """

    scheme: SupportScheme
    ours: bool
    taken: SchemeVersion


def scheme_models(desk: Desk) -> list[SchemeModel]:
    """What a new scheme can be made from, by code."""
    rows = list_schemes(desk, SchemeFilter())
    with desk.loading() as work:
        schemes = work.get_many(SupportScheme, [row.id for row in rows])
    ours = {row.id for row in rows if row.ours}
    return [SchemeModel(scheme, scheme.id in ours, taken_from(scheme, desk.today())) for scheme in schemes]


def taken_from(scheme: SupportScheme, today: date) -> SchemeVersion:
    """The version whose rules a scheme made from this one takes."""
    return scheme.version_on(today) or max(scheme.versions, key=lambda version: version.valid_from)


def create_scheme_from(desk: Desk, copied_id: int, /, **values: object) -> int:
    """Add a scheme of these fields, with the rules, their sources and the documents of another; returns its id.

    Its one version begins on 1 January: what the other had voted, granted or set aside in envelopes stays with it, and
    so does its legal basis unless the same level funds both. It says what the other says in
    fields of one's own.

    Raises:
        NotFoundError: no such scheme.
        SchemeCodeTakenError: another scheme bears that code, whatever the case and the accents.
    """
    check_code(desk, str(values["code"]))
    year = desk.today().year
    with desk.writing("") as work:
        copied = work.get(SupportScheme, copied_id)
        same_level = copied.funder_level == values["funder_level"]
        basis = copied.legal_basis if same_level else ""
        scheme = made(SCHEME, {**values, "family": values["code"], "legal_basis": basis})
        work.label = f"{SCHEME.creation_label(scheme)} d’après {copied.code}"
        taken = taken_from(copied, desk.today())
        scheme.versions.append(SchemeVersion(str(year), date(year, 1, 1), taken.section, taken.source, taken.rules))
        scheme.documents.extend(SchemeDocument(held.label, held.required, held.position) for held in copied.documents)
        carry(copied, scheme)
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
