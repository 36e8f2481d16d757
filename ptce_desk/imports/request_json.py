"""REQUEST.json (docs/rules.md, « Request file ») into the values of a computation, or what is wrong in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.errors import RequestUnreadableError
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.reading import Amount, Data, Ratio, Year, a_year, read_record
from ptce_desk.domain.rules.request import AssessmentRequest, Award, Carrier, Cost, DeclaredAid, Member, PlanEntry
from ptce_desk.domain.vocabulary import (
    AwardStatus,
    CostCategory,
    DeMinimisRegime,
    ScaleUnit,
    Section,
    StateAidRegime,
    VatBasis,
)
from ptce_desk.imports.text_files import TextFileError, read_json, with_lines


@dataclass(frozen=True, slots=True)
class _Cost:
    category: CostCategory
    amount: Amount
    retained: Amount | None = None


@dataclass(frozen=True, slots=True)
class _PlanEntry:
    funder: str
    level: FunderLevel
    public: bool
    amount: Amount
    kind: Literal["cash", "in_kind"] = "cash"
    status: Literal["requested", "obtained"] = "requested"

    def asked(self) -> PlanEntry:
        return PlanEntry(
            funder=self.funder,
            level=self.level,
            public=self.public,
            amount=self.amount,
            in_kind=self.kind == "in_kind",
            obtained=self.status == "obtained",
        )


@dataclass(frozen=True, slots=True)
class _Member:
    name: str
    kind: OrganisationKind
    ess: bool
    siret: str = ""

    def asked(self) -> Member:
        return Member(self.name, self.kind, self.ess)


@dataclass(frozen=True, slots=True)
class _YearShare:
    year: Year
    amount: Amount


@dataclass(frozen=True, slots=True)
class _Award:
    scheme: str
    amount: Amount
    status: AwardStatus
    stage: Stage | None = None
    decided_on: date | None = None
    paid: Amount | None = None
    start: date | None = None
    share: Ratio = Decimal(1)
    years: tuple[_YearShare, ...] = ()

    def asked(self) -> Award:
        """Of what lapsed, what was paid counts."""
        lapsed = self.status is AwardStatus.LAPSED and self.paid
        return Award(
            scheme=self.scheme,
            stage=self.stage,
            amount=lapsed or self.amount,
            decided_on=self.decided_on,
            status=AwardStatus.PAID if lapsed else self.status,
            start=self.start,
            share=self.share,
            years=tuple((one.year, one.amount) for one in self.years),
        )


@dataclass(frozen=True, slots=True)
class _DeclaredAid:
    granted_on: date
    amount: Amount
    regime: DeMinimisRegime = DeMinimisRegime.GENERAL


@dataclass(frozen=True, slots=True)
class _Request:
    total_cost: Amount
    costs: tuple[_Cost, ...]
    requested: Amount
    scheme: str | None = None
    stage: Stage | None = None
    funding_plan: tuple[_PlanEntry, ...] = ()
    start: date | None = None
    end: date | None = None
    deposited_on: date | None = None
    decided_on: date | None = None
    beneficiary: _Member | None = None
    carriers: tuple[Carrier, ...] = ()
    members: tuple[_Member, ...] = ()
    awards: tuple[_Award, ...] = ()
    territory_type: TerritoryType | None = None
    autonomy_plan: bool = False
    section: Section | None = None
    state_aid: StateAidRegime | None = None
    quantities: Mapping[ScaleUnit, Decimal] = field(default_factory=dict)
    self_financing: Mapping[Annotated[str, a_year], Ratio] = field(default_factory=dict)
    de_minimis: tuple[_DeclaredAid, ...] = ()
    qpv: bool | None = None
    department: str | None = None
    epci: str | None = None
    vat: VatBasis | None = None
    ticked: tuple[str, ...] = ()

    def asked(self) -> AssessmentRequest:
        return AssessmentRequest(
            total_cost=self.total_cost,
            costs=tuple(Cost(one.category, one.amount, one.retained) for one in self.costs),
            requested=self.requested,
            stage=self.stage,
            plan=tuple(entry.asked() for entry in self.funding_plan),
            start=self.start,
            end=self.end,
            deposited_on=self.deposited_on,
            decided_on=self.decided_on,
            beneficiary=None if self.beneficiary is None else self.beneficiary.asked(),
            carriers=self.carriers,
            members=tuple(member.asked() for member in self.members),
            awards=tuple(award.asked() for award in self.awards),
            territory_type=self.territory_type,
            autonomy_plan=self.autonomy_plan,
            section=self.section,
            state_aid=self.state_aid,
            quantities=self.quantities,
            self_financing={int(year): part for year, part in self.self_financing.items()},
            de_minimis=tuple(DeclaredAid(one.granted_on, one.amount, one.regime) for one in self.de_minimis),
            qpv=self.qpv,
            departments=() if self.department is None else (self.department,),
            epci=() if self.epci is None else (self.epci,),
            vat=self.vat,
            ticked=self.ticked,
        )


def read_request_file(path: Path) -> tuple[str | None, AssessmentRequest]:
    """Read a request; returns the code of its scheme, None when it names none, and the request.

    Raises:
        RequestUnreadableError: the file cannot be read, is no JSON, or has problems (all of them are named).
    """
    try:
        scheme, request, problems = request_from(read_json(path))
    except TextFileError as fault:
        raise RequestUnreadableError(path, [fault.problem]) from fault
    except RecursionError as problem:
        raise RequestUnreadableError(path, [DataProblem("", "not_json", "trop de niveaux imbriqués")]) from problem
    if request is None:
        raise RequestUnreadableError(path, with_lines(problems, path))
    return scheme, request


def request_from(data: Data) -> tuple[str | None, AssessmentRequest | None, list[DataProblem]]:
    """A request from its mapping: scheme code, request, problems."""
    request, problems = read_record(_Request, data)
    return (None, None, problems) if request is None else (request.scheme, request.asked(), problems)
