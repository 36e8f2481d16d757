"""A request handed over as a file, assessed without keeping anything."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from ptce_desk.domain.aid.ledger import Grant, ObtainedLine, Payer, Timing
from ptce_desk.domain.aid.legal import LegalCase, LegalValue, findings_of_all
from ptce_desk.domain.aid.yearly_aid import ledger_of
from ptce_desk.domain.data_problems import DataFault, DataProblem, brief
from ptce_desk.domain.errors import RequestUnreadableError
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.money import ZERO, round_down
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.places import Place
from ptce_desk.domain.recipients import LegalPerson, Recipient
from ptce_desk.domain.rules.assess import assess
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.awards import counted
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, DeclaredAid
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme, version_for
from ptce_desk.domain.rules.state_aid import minimis_count
from ptce_desk.domain.vocabulary import SplitMode
from ptce_desk.imports.legal import read_thresholds
from ptce_desk.imports.request_json import read_request_file
from ptce_desk.services.desk import Surroundings, law_on
from ptce_desk.services.schemes.catalogue import schemes_of

_ASKED: Final = sys.maxsize
"""The request itself among the awards of its ledger: the last of its day."""


@dataclass(frozen=True, slots=True)
class AssessedRequest:
    """The answer to a request file, and the version that gave it."""

    scheme: SupportScheme
    version: SchemeVersion
    request: AssessmentRequest
    assessment: Assessment


def assess_request(
    surroundings: Surroundings, path: Path, code: str | None = None, file: Place | None = None
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
        fault: DataFault = "missing_key" if wanted is None else "unknown_scheme"
        raise RequestUnreadableError(path, [DataProblem("scheme", fault, brief(wanted or "scheme"), known)])
    day = request.deposited_on or request.decided_on or surroundings.clock().date()
    version = version_for(scheme.versions, day)
    families = {s.code: s.family for s in schemes}
    answer = assess(version, request, AssessmentContext(scheme.code, families, chosen_on=day))
    values = law_on(read_thresholds(surroundings.resources / "legal" / "thresholds.toml"), request.decided_on or day)
    cases = _cases_of(request, scheme, version, {s.code: s for s in schemes}, values, day)
    said = findings_of_all(cases, answer.suggested_amount, answer.schedule)
    return AssessedRequest(scheme, version, request, replace(answer, findings=(*answer.findings, *said)))


def _cases_of(
    request: AssessmentRequest,
    scheme: SupportScheme,
    version: SchemeVersion,
    schemes: Mapping[str, SupportScheme],
    values: Mapping[str, LegalValue],
    day: date,
) -> list[LegalCase]:
    """The request as the law sees it, for each who shares it; the funder of its scheme is the authority."""
    cash = [line for line in request.plan if not line.in_kind]
    own = _asked(request, scheme, version)
    counts = minimis_count(version.rules, request.state_aid)
    ledger = ledger_of(_granted(request, scheme, schemes), {})
    case = LegalCase(
        request.decided_on or day,
        ZERO,
        values,
        other_public=sum((line.amount for line in cash if line.public), ZERO),
        private=sum((one.amount for one in cash if not one.public and one.level is not FunderLevel.OWN), ZERO),
        total_cost=request.total_cost,
        section=version.section,
        project_start=request.start,
        project_end=request.end,
        funder_level=scheme.funder_level,
        legal_basis=scheme.legal_basis,
        regime=None if counts is None else counts.regime,
        regime_known=counts is None or counts.known,
    )
    kinds = {one.name: one.kind for one in request.members}
    led = request.beneficiary
    kinds |= {} if led is None else {led.name: led.kind}
    names = [carrier.name for carrier in request.carriers if carrier.share > 0]
    names += [led.name if led is not None else ""] * (len(request.parts) - len(names))
    return [
        replace(
            case,
            kind=kinds.get(name, None if led is None else led.kind),
            besides=ledger.besides(own, _person(place)),
            received=(*request.de_minimis, *_counted_before(request, schemes, place)),
            carrier=name if request.carriers else "",
            share=share,
        )
        for place, (name, share) in enumerate(zip(names, request.parts, strict=True))
    ]


def _counted_before(
    request: AssessmentRequest, schemes: Mapping[str, SupportScheme], place: int
) -> Iterator[DeclaredAid]:
    """What earlier awards count under the European ceilings, or may, for one of those who share the request."""
    for award in counted(request):
        known, day, part = schemes.get(award.scheme), award.decided_on, round_down(award.received_by(place))
        if known is None or day is None:
            continue
        counts = minimis_count(version_for(known.versions, day).rules, None)
        if counts is not None and part:
            yield DeclaredAid(day, part, counts.regime, counts.known)


def _asked(request: AssessmentRequest, scheme: SupportScheme, version: SchemeVersion) -> Grant:
    """The request as the award it asks for."""
    timing = Timing(
        request.start,
        request.end,
        request.decided_on,
        request.deposited_on,
        request.split,
        request.shares,
        version.rules,
    )
    lines = tuple(
        ObtainedLine(_payer(line.level, line.funder, scheme), line.amount, line.public)
        for line in request.plan
        if line.obtained and not line.in_kind
    )
    recipients = tuple(Recipient(_person(place), share) for place, share in enumerate(request.parts))
    payer = _payer(scheme.funder_level, scheme.funder_name, scheme)
    return Grant(_ASKED, "", scheme.code, payer, ZERO, timing, recipients, lines=lines)


def _granted(
    request: AssessmentRequest, scheme: SupportScheme, schemes: Mapping[str, SupportScheme]
) -> Iterator[Grant]:
    """The earlier awards of a request as the ledger has them; of an unknown scheme, nobody knows who paid."""
    for key, award in enumerate(counted(request)):
        known = schemes.get(award.scheme)
        if known is None or not award.same_beneficiary:
            continue
        day = award.decided_on
        shares = dict(award.years)
        timing = Timing(award.start, None, day, day, SplitMode.FREE if shares else None, shares)
        payer = _payer(known.funder_level, known.funder_name, scheme)
        for place in range(len(request.parts)):  # each who shares the request got its part of it
            recipients = (Recipient(_person(place), award.share), Recipient(None, 1 - award.share))
            yield Grant(key, "", award.scheme, payer, award.amount, timing, recipients)


def _payer(level: FunderLevel, name: str, scheme: SupportScheme) -> Payer:
    ours = level is scheme.funder_level and fold(name) == fold(scheme.funder_name)
    return Payer(level, fold(name), ours=ours)


def _person(place: int) -> LegalPerson:
    return LegalPerson(f"{place}")
