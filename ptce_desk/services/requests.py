"""A request handed over as a file, assessed without keeping anything."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from ptce_desk.domain.data_problems import DataProblem, brief
from ptce_desk.domain.errors import RequestUnreadableError
from ptce_desk.domain.legal import LegalCase, LegalValue, legal_findings
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.assess import assess
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest
from ptce_desk.domain.rules.types import DeMinimis
from ptce_desk.domain.schemes import SchemeVersion, SupportScheme, version_for
from ptce_desk.imports.legal import read_thresholds
from ptce_desk.imports.request_json import read_request_file
from ptce_desk.services.catalogue import schemes_of
from ptce_desk.services.desk import Surroundings, law_on


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
    version = version_for(scheme.versions, day)
    families = {s.code: s.family for s in schemes}
    answer = assess(version, request, AssessmentContext(scheme.code, families, chosen_on=day))
    values = law_on(read_thresholds(surroundings.resources / "legal" / "thresholds.toml"), request.decided_on or day)
    said = legal_findings(_case_of(request, scheme, version, answer.suggested_amount, values, day))
    return AssessedRequest(scheme, version, request, replace(answer, findings=(*answer.findings, *said)))


def _case_of(
    request: AssessmentRequest,
    scheme: SupportScheme,
    version: SchemeVersion,
    amount: Decimal,
    values: Mapping[str, LegalValue],
    day: date,
) -> LegalCase:
    """The request as the law sees it; what a file would tell of the beneficiary's other aids is not known."""
    cash = [line for line in request.plan if not line.in_kind]
    public = sum((line.amount for line in cash if line.public), ZERO)
    private = sum((one.amount for one in cash if not one.public and one.level is not FunderLevel.OWN), ZERO)
    return LegalCase(
        request.decided_on or day,
        amount,
        values,
        kind=None if request.beneficiary is None else request.beneficiary.kind,
        public_cash=sum((line.amount for line in cash if line.public and line.obtained), ZERO),
        other_public=public,
        private=private,
        total_cost=request.total_cost,
        section=version.section,
        project_end=request.end,
        funder_level=scheme.funder_level,
        legal_basis=scheme.legal_basis,
        regime=next((rule.regime for rule in version.rules if isinstance(rule, DeMinimis)), None),
        received=request.de_minimis,
    )
