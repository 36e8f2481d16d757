"""A request handed over as a file, assessed without keeping anything."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ptce_desk.domain.data_problems import DataProblem, brief
from ptce_desk.domain.errors import RequestUnreadableError
from ptce_desk.domain.rules.assess import assess
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest
from ptce_desk.domain.schemes import SchemeVersion, SupportScheme, latest_in_force
from ptce_desk.imports.request_json import read_request_file
from ptce_desk.services.catalogue import schemes_of
from ptce_desk.services.desk import Surroundings


@dataclass(frozen=True, slots=True)
class AssessedRequest:
    """The answer to a request file, and the version that gave it."""

    scheme: SupportScheme
    version: SchemeVersion
    request: AssessmentRequest
    assessment: Assessment


def assess_request(
    surroundings: Surroundings, path: Path, code: str | None = None, file: Path | None = None
) -> AssessedRequest:
    """Assess a request under its scheme, or another; the version is that in force on its deposit.

    Args:
        surroundings: where the shipped catalogue is, and what day it is.
        path: REQUEST.json.
        code: a scheme, instead of the one the request names.
        file: a PTCE file whose schemes serve, instead of the shipped catalogue.

    Raises:
        RequestUnreadableError: the request cannot be read, or names no known scheme.
        FileError: the PTCE file cannot be opened.
    """
    named, request = read_request_file(path)
    schemes = schemes_of(surroundings, file)
    wanted = code or named
    scheme = next((s for s in schemes if s.code == wanted), None)
    if scheme is None:
        known = tuple(s.code for s in schemes)
        fault = "missing_key" if wanted is None else "unknown_scheme"
        raise RequestUnreadableError(path, [DataProblem("scheme", fault, brief(wanted or "scheme"), known)])
    day = request.deposited_on or request.decided_on or surroundings.clock().date()
    version = latest_in_force(scheme.versions, day) or _nearest(scheme, day)
    families = {s.code: s.family for s in schemes}
    return AssessedRequest(scheme, version, request, assess(version, request, AssessmentContext(scheme.code, families)))


def _nearest(scheme: SupportScheme, day: date) -> SchemeVersion:
    """The version closest to a day when none is in force: a request is answered all the same."""
    return min(scheme.versions, key=lambda version: abs((version.valid_from - day).days))
