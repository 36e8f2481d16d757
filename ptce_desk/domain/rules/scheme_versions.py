"""How versions of a scheme follow one another: a new one closes the one before, one that goes gives its days back."""

from datetime import date, timedelta

from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.scheme_errors import (
    OnlyVersionError,
    VersionEndsFirstError,
    VersionNameTakenError,
    VersionOutOfOrderError,
    VersionStartTakenError,
)

_DAY = timedelta(days=1)


def open_version(
    scheme: SupportScheme, copied: SchemeVersion, *, name: str, valid_from: date, deliberation: str = ""
) -> SchemeVersion:
    """Add a version with the rules of another; the open-ended one before it ends the day before.

    A version that begins before others ends the day before the next.

    Raises:
        VersionNameTakenError: the scheme has a version of that name.
        VersionStartTakenError: a version of the scheme begins that day.
    """
    _check_name(scheme, name, None)
    _check_start(scheme, valid_from, None)
    before = max((v for v in scheme.versions if v.valid_from < valid_from), key=lambda v: v.valid_from, default=None)
    after = min((v.valid_from for v in scheme.versions if v.valid_from > valid_from), default=None)
    if before is not None and before.valid_to is None:
        before.valid_to = valid_from - _DAY
    opened = SchemeVersion(
        version=name,
        valid_from=valid_from,
        section=copied.section,
        source=copied.source,
        rules=copied.rules,
        valid_to=None if after is None else after - _DAY,
        deliberation=deliberation,
    )
    scheme.versions.append(opened)
    return opened


def withdraw_version(scheme: SupportScheme, version: SchemeVersion) -> SchemeVersion | None:
    """Take a version off a scheme; the one that ended the day before it began takes its end over.

    Returns:
        The version that goes on, None when none does.

    Raises:
        OnlyVersionError: the scheme has no other.
    """
    if len(scheme.versions) == 1:
        raise OnlyVersionError(version.version)
    former = replaced_by(scheme, version)
    if former is not None:
        former.valid_to = version.valid_to
    scheme.versions.remove(version)
    return former


def rename_version(scheme: SupportScheme, version: SchemeVersion, name: str) -> None:
    """Give a version another name.

    Raises:
        VersionNameTakenError: another version of the scheme bears it.
    """
    _check_name(scheme, name, version)
    version.version = name


def move_start(scheme: SupportScheme, version: SchemeVersion, day: date) -> None:
    """Make a version begin on another day; the one it replaces still ends the day before.

    Raises:
        VersionStartTakenError: another version begins that day.
        VersionOutOfOrderError: the version it replaces begins later.
        VersionEndsFirstError: it ends before that day.
    """
    _check_start(scheme, day, version)
    former = replaced_by(scheme, version)
    if former is not None and day < former.valid_from:
        raise VersionOutOfOrderError(version.version, former.version)
    if version.valid_to is not None and version.valid_to < day:
        raise VersionEndsFirstError(version.version)
    if former is not None:
        former.valid_to = day - _DAY
    version.valid_from = day


def move_end(version: SchemeVersion, day: date | None) -> None:
    """Make a version end on another day, or never.

    Raises:
        VersionEndsFirstError: it begins after that day.
    """
    if day is not None and day < version.valid_from:
        raise VersionEndsFirstError(version.version)
    version.valid_to = day


def replaced_by(scheme: SupportScheme, version: SchemeVersion) -> SchemeVersion | None:
    """The version that ended the day before this one began."""
    return next((v for v in scheme.versions if v.valid_to == version.valid_from - _DAY), None)


def _check_name(scheme: SupportScheme, name: str, own: SchemeVersion | None) -> None:
    if any(v.version == name for v in scheme.versions if v is not own):
        raise VersionNameTakenError(name)


def _check_start(scheme: SupportScheme, day: date, own: SchemeVersion | None) -> None:
    twin = next((v for v in scheme.versions if v is not own and v.valid_from == day), None)
    if twin is not None:
        raise VersionStartTakenError(twin.version, day)
