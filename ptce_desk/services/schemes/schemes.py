"""Schemes as their pages show and change them: what is judged under a version stays as it was voted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ptce_desk.db.queries import schemes as queries
from ptce_desk.db.queries.schemes import ListedScheme, SchemeFilter, SchemeYear
from ptce_desk.db.queries.schemes_rules import trials_of
from ptce_desk.db.queries.settings import file_identity
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.free_fields import FREE_KEYS
from ptce_desk.domain.french_order import fold, ordered, place_of, sort_key
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules import scheme_versions as versions
from ptce_desk.domain.rules.schemes import SchemeDocument, SchemeVersion, SupportScheme
from ptce_desk.domain.rules.trials import RuleTrial
from ptce_desk.domain.scheme_errors import SchemeCodeTakenError, VersionInUseError
from ptce_desk.domain.vocabulary import Section
from ptce_desk.records.schemes import SCHEME, VERSION
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import keep_computation
from ptce_desk.services.records import add_line, change_line, made, remove_line, set_field
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS


@dataclass(frozen=True, slots=True)
class SchemeSheet:
    """A scheme with what its dossiers made of it; the scheme is detached.

    Attributes:
        today: the day the sheet was read, which decides of the version in force.
        file_counts: how many dossiers are judged under each version, by its id.
        years: by fiscal year, the latest first.
    """

    scheme: SupportScheme
    today: date
    file_counts: Mapping[int, int]
    years: tuple[SchemeYear, ...]

    @property
    def in_force(self) -> SchemeVersion | None:
        """The version that holds today."""
        return self.scheme.version_on(self.today)

    @property
    def versions(self) -> list[SchemeVersion]:
        """The versions, the latest to begin first."""
        return sorted(self.scheme.versions, key=lambda version: version.valid_from, reverse=True)

    @property
    def drafts(self) -> list[SchemeVersion]:
        """The versions to come that are not voted yet, the latest to begin first."""
        return [one for one in self.versions if one.is_draft(self.today, used=self.is_used(one))]

    def ended_by(self, version: SchemeVersion) -> SchemeVersion | None:
        """The version to come, not voted yet, that a version ends for: it may never come, nor the end."""
        if version.valid_to is None:
            return None
        after = version.valid_to + timedelta(days=1)
        return next((one for one in self.drafts if one.valid_from == after), None)

    def is_used(self, version: SchemeVersion) -> bool:
        """Whether dossiers are judged under a version."""
        return self.file_counts.get(version.id, 0) > 0


@dataclass(frozen=True, slots=True)
class NewSchemeChoices:
    """What the making of a scheme starts from: the codes that are taken, with their labels, and our authority."""

    codes: Mapping[str, str]
    funder: str
    level: FunderLevel | None


def list_schemes(
    desk: Desk, wanted: SchemeFilter, *, order: str = "code", descending: bool = False
) -> list[ListedScheme]:
    """The schemes that match with what was voted this fiscal year, in French order or in that of a column."""
    today = desk.today()
    with desk.reading() as connection:
        rows = queries.all_matching(connection, wanted, today=today, year=today.year)
    return ordered(rows, lambda row: _place(row, order), descending=descending)


def open_scheme(desk: Desk, scheme_id: int) -> SchemeSheet:
    """A scheme with its versions, and what its dossiers made of it.

    Raises:
        NotFoundError: no such scheme.
    """
    with desk.loading() as work:
        scheme = work.get(SupportScheme, scheme_id)
    with desk.reading() as connection:
        counts = queries.file_counts(connection, scheme_id)
        years = queries.years_of(connection, scheme_id)
    return SchemeSheet(scheme, desk.today(), counts, tuple(years))


def new_scheme_choices(desk: Desk) -> NewSchemeChoices:
    """What the making of a scheme starts from."""
    with desk.reading() as connection:
        identity = file_identity(connection)
        known = queries.all_matching(connection, SchemeFilter(), today=desk.today(), year=desk.today().year)
    return NewSchemeChoices({row.code: row.label for row in known}, identity.authority, identity.level)


def create_scheme(desk: Desk, /, **values: object) -> int:
    """Add a scheme of these fields, with a first version, without rules, from 1 January; returns the scheme's id.

    Raises:
        SchemeCodeTakenError: another scheme bears that code, whatever the case and the accents.
    """
    scheme = made(SCHEME, {**values, "family": values["code"]})
    check_code(desk, scheme.code)
    year = desk.today().year
    scheme.versions.append(SchemeVersion(str(year), date(year, 1, 1), Section.UNDIVIDED, "", ()))
    with desk.writing(SCHEME.creation_label(scheme)) as work:
        work.add(scheme)
        work.commit()
        return scheme.id


def check_code(desk: Desk, code: str) -> None:
    """Refuse the code of another scheme.

    Raises:
        SchemeCodeTakenError: another scheme bears that code, whatever the case and the accents.
    """
    taken = code_taken(new_scheme_choices(desk).codes, code)
    if taken is not None:
        raise SchemeCodeTakenError(*taken)


def code_taken(codes: Mapping[str, str], code: str) -> tuple[str, str] | None:
    """The code and label of the scheme that bears a code already, None when it is free."""
    return next(((known, label) for known, label in codes.items() if fold(known) == fold(code)), None)


def change_scheme(desk: Desk, scheme_id: int, key: str, value: object) -> SchemeSheet:
    """Keep a field of a scheme; without a family it is of its own, which bears its code.

    Caps that add up the schemes of a family are computed again for the dossiers still to be decided.

    Raises:
        NotFoundError: no such scheme.
        EmptiedError: the field cannot be empty.
    """
    with desk.writing("") as work:
        scheme = _taken_up(work, scheme_id)
        work.label = SCHEME.change_label(scheme, key)
        former = scheme.family
        set_field(SCHEME, scheme, key, scheme.code if key == "family" and not value else value)
        if scheme.family != former:
            work.flush()
            for file_id in queries.undecided_limited_by_family(work.reading(), (former, scheme.family)):
                keep_computation(work, work.get(FundingFile, file_id))
        work.commit()
    return open_scheme(desk, scheme_id)


def open_version(
    desk: Desk, scheme_id: int, copied_id: int, *, name: str, valid_from: date, deliberation: str = ""
) -> SchemeSheet:
    """Add a version with the rules of another; the open-ended version before it ends the day before.

    Raises:
        NotFoundError: the scheme or the version to copy is gone.
        VersionNameTakenError: the scheme has a version of that name.
        VersionStartTakenError: a version of the scheme begins that day.
    """
    with desk.writing("") as work:
        scheme = _taken_up(work, scheme_id)
        work.label = f"Créer la version {name} {SCHEME.of(scheme)}"
        copied = _version(scheme, copied_id)
        versions.open_version(scheme, copied, name=name, valid_from=valid_from, deliberation=deliberation)
        work.commit()
    return open_scheme(desk, scheme_id)


def change_version(desk: Desk, scheme_id: int, version_id: int, key: str, value: object) -> SchemeSheet:
    """Correct a version no dossier is judged under.

    Raises:
        NotFoundError: the scheme or the version is gone.
        VersionInUseError: dossiers are judged under it.
        VersionNameTakenError: another version bears that name.
        VersionStartTakenError: another version begins that day.
        VersionOutOfOrderError: it would begin before the version it replaces.
        VersionEndsFirstError: it would end before it begins.
    """
    with desk.writing("") as work:
        scheme = _taken_up(work, scheme_id)
        version = _unused_version(work, scheme, version_id)
        work.label = f"{VERSION.change_label(version, key)} {SCHEME.of(scheme)}"
        match key, value:
            case "version", str():
                versions.rename_version(scheme, version, value)
            case "valid_from", date():
                versions.move_start(scheme, version, value)
            case "valid_to", date() | None:
                versions.move_end(version, value)
            case _:
                set_field(VERSION, version, key, value)
        work.commit()
    return open_scheme(desk, scheme_id)


def delete_version(desk: Desk, scheme_id: int, version_id: int) -> SchemeSheet:
    """Delete a version no dossier is judged under; the version it replaced holds again.

    Raises:
        NotFoundError: the scheme or the version is gone.
        VersionInUseError: dossiers are judged under it.
        OnlyVersionError: the scheme has no other.
    """
    with desk.writing("") as work:
        scheme = _taken_up(work, scheme_id)
        version = _unused_version(work, scheme, version_id)
        work.label = f"Supprimer la version {version.version} {SCHEME.of(scheme)}"
        for trial in work.get_many(RuleTrial, trials_of(work.reading(), [version_id])):
            work.delete(trial)  # what was only tried keeps nothing from going
        work.flush()
        versions.withdraw_version(scheme, version)
        work.commit()
    return open_scheme(desk, scheme_id)


def documents_of(desk: Desk, scheme_id: int) -> list[SchemeDocument]:
    """The documents a scheme asks of every dossier, in order."""
    with desk.loading() as work:
        return list(work.get(SupportScheme, scheme_id).documents)


def add_document(desk: Desk, scheme_id: int, key: str, value: object) -> list[SchemeDocument]:
    """Ask every new dossier of a scheme for a document more, its first cell filled."""
    add_line(desk, SCHEME, scheme_id, "documents", key, value)
    return documents_of(desk, scheme_id)


def change_document(desk: Desk, scheme_id: int, document_id: int, key: str, value: object) -> list[SchemeDocument]:
    """Keep one cell of the list of a scheme; what is emptied stays as it was.

    Raises:
        NotFoundError: the line is gone.
    """
    if value not in (None, ""):
        change_line(desk, SCHEME, scheme_id, "documents", document_id, key, value)
    return documents_of(desk, scheme_id)


def remove_document(desk: Desk, scheme_id: int, document_id: int) -> list[SchemeDocument]:
    """Ask new dossiers of a scheme no more for a document; the dossiers that list it keep it.

    Raises:
        NotFoundError: the line is gone.
    """
    remove_line(desk, SCHEME, scheme_id, "documents", document_id)
    return documents_of(desk, scheme_id)


def _taken_up(work: UnitOfWork, scheme_id: int) -> SupportScheme:
    """A scheme about to be changed: it is ours from now on, no reference of the catalogue any more."""
    scheme = work.get(SupportScheme, scheme_id)
    SCHEME.touched(scheme)
    return scheme


def _version(scheme: SupportScheme, version_id: int) -> SchemeVersion:
    found = next((version for version in scheme.versions if version.id == version_id), None)
    if found is None:
        raise NotFoundError("scheme_version", version_id)
    return found


def _unused_version(work: UnitOfWork, scheme: SupportScheme, version_id: int) -> SchemeVersion:
    version = _version(scheme, version_id)
    if queries.file_counts(work.reading(), scheme.id).get(version_id):
        raise VersionInUseError(version.version)
    return version


def _place(row: ListedScheme, order: str) -> tuple[Decimal, str, str] | None:
    """Where a row goes by the key of a column: by figure or by words, then by code; nowhere when nothing is said."""
    match order:
        case "voted":
            return (row.voted, "", row.code) if row.voted else None
        case "file_count":
            return Decimal(row.file_count), "", row.code
        case "level":
            return Decimal(list(FunderLevel).index(row.level)), LEVEL_LABELS[row.level], row.code
        case "kind":
            return Decimal(0), sort_key(SCHEME_KIND_LABELS[row.kind]), row.code
        case _:
            place = place_of(row.own.get(order) if order in FREE_KEYS else getattr(row, order))
            return None if place is None else (*place, row.code)
