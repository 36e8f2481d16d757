"""The rules of a version as the editor writes them: all at once, in one change, and never under dossiers."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from ptce_desk.db.queries import schemes as queries
from ptce_desk.db.queries import schemes_rules as queries_of_rules
from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.rules import scheme_versions as versions
from ptce_desk.domain.rules.consistency import problems_of, schemes_needed
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.scheme_errors import InconsistentRulesError, VersionInUseError
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.desk import Desk
from ptce_desk.services.schemes.schemes import SchemeSheet, open_scheme
from ptce_desk.wording.consistency import consistency_sentence


@dataclass(frozen=True, slots=True)
class RulesSheet:
    """A version as the editor opens it, with what its rules may name; its entities are detached.

    Attributes:
        used: dossiers are judged under the version: it is only read.
        schemes: the label of every scheme of the file, by its code.
        families: the family of every scheme, by its code.
        needed: for each other scheme, the codes of those that must have been awarded before it.
    """

    scheme: SupportScheme
    version: SchemeVersion
    today: date
    used: bool
    schemes: Mapping[str, str]
    families: Mapping[str, str]
    needed: Mapping[str, AbstractSet[str]]


def open_rules(desk: Desk, version_id: int) -> RulesSheet:
    """A version, its scheme, and what its rules may name.

    Raises:
        NotFoundError: no such version.
    """
    with desk.loading() as work:
        scheme, version = scheme_and_version(work, version_id)
        rows = queries.all_versions(work.reading())
        used = bool(queries.file_counts(work.reading(), scheme.id).get(version_id))
        return RulesSheet(
            scheme,
            version,
            desk.today(),
            used,
            {row.code: row.label for row in rows},
            {row.code: row.family for row in rows},
            needed_by_others(work, scheme.code),
        )


def save_rules(desk: Desk, version_id: int, rules: tuple[Rule, ...]) -> SchemeSheet:
    """Give a version its rules, as one change.

    Raises:
        NotFoundError: no such version.
        VersionInUseError: dossiers are judged under it.
        InconsistentRulesError: the rules contradict one another.
    """
    with desk.writing("") as work:
        scheme, version = scheme_and_version(work, version_id)
        if queries.file_counts(work.reading(), scheme.id).get(version_id):
            raise VersionInUseError(version.version)
        check_rules(work, scheme.code, rules)
        work.label = f"Écrire les règles de la version {version.version} du dispositif {scheme.code}"
        version.rules = rules
        SCHEME.touched(scheme)
        work.commit()
        scheme_id = scheme.id
    return open_scheme(desk, scheme_id)


def open_version_with(
    desk: Desk,
    copied_id: int,
    rules: tuple[Rule, ...],
    *,
    name: str,
    valid_from: date,
    deliberation: str = "",
) -> SchemeSheet:
    """Add a version like another, with rules of its own: those that were tried, one change.

    Raises:
        NotFoundError: the version to copy is gone.
        VersionNameTakenError: the scheme has a version of that name.
        VersionStartTakenError: a version of the scheme begins that day.
        InconsistentRulesError: the rules contradict one another.
    """
    with desk.writing("") as work:
        scheme, copied = scheme_and_version(work, copied_id)
        check_rules(work, scheme.code, rules)
        work.label = f"Créer la version {name} du dispositif {scheme.code}"
        opened = versions.open_version(scheme, copied, name=name, valid_from=valid_from, deliberation=deliberation)
        opened.rules = rules
        SCHEME.touched(scheme)
        scheme_id = scheme.id
        work.commit()
    return open_scheme(desk, scheme_id)


def check_rules(work: UnitOfWork, scheme: str, rules: tuple[Rule, ...]) -> None:
    """See that the rules of a version of a scheme hold together.

    Raises:
        InconsistentRulesError: they do not; it says the first contradiction.
    """
    problems = problems_of(rules, scheme=scheme, needed=needed_by_others(work, scheme))
    if problems:
        raise InconsistentRulesError(scheme, consistency_sentence(problems[0]))


def scheme_and_version(work: Loader, version_id: int) -> tuple[SupportScheme, SchemeVersion]:
    """A version with its scheme.

    Raises:
        NotFoundError: no such version.
    """
    scheme = work.get(SupportScheme, work.get(SchemeVersion, version_id).scheme_id)
    version = next((version for version in scheme.versions if version.id == version_id), None)
    if version is None:
        raise NotFoundError("scheme_version", version_id)
    return scheme, version


def needed_by_others(work: Loader, scheme: str) -> dict[str, set[str]]:
    """For every scheme but one, the codes of those that must have been awarded before it, in any version."""
    needed: dict[str, set[str]] = {}
    for code, rules in queries_of_rules.rules_by_code(work.reading()):
        if code != scheme:
            needed.setdefault(code, set()).update(schemes_needed(rules))
    return needed


def unused_versions(desk: Desk) -> list[int]:
    """The versions whose rules can be written: no dossier is judged under them."""
    with desk.reading() as connection:
        return queries_of_rules.unused_versions(connection)
