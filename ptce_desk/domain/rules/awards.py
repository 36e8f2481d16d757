"""Which earlier decisions count for a cap or a condition."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, Award
from ptce_desk.domain.rules.types import Cap, MaxAwards, Phases, RequiresAward, Rule
from ptce_desk.domain.vocabulary import AwardsOf, AwardStatus, CapScope


def counted(request: AssessmentRequest) -> Iterator[Award]:
    """Awards voted or paid, decided on or before this decision; refused and lapsed ones never count."""
    for award in request.awards:
        if award.status not in (AwardStatus.VOTED, AwardStatus.PAID):
            continue
        if request.decided_on is None or award.decided_on is None or award.decided_on <= request.decided_on:
            yield award


def earlier_aid(request: AssessmentRequest) -> Decimal:
    """Euros that those who share the request were granted before its day, whatever the scheme.

    What the session that decides it votes beside is of that day: it counts under the caps, and was not granted before.
    """
    places = range(max(len(request.persons), 1))
    day = request.decided_on
    before = [award for award in counted(request) if day is None or award.decided_on != day]
    return sum((award.received_by(place) for award in before for place in places), ZERO)


def within(award: Award, context: AssessmentContext, family: str | None) -> bool:
    """Whether an award was made under this scheme, or under the family when one is named."""
    if family is None:
        return award.scheme == context.scheme
    return context.family_of(award.scheme) == family or award.scheme == family


def summed(awards: Iterable[Award]) -> tuple[Award, ...]:
    """The same awards for every rule: those that none tells apart are one, since a PTCE may have thousands.

    Nobody who asks shares them: what each of these got of an award is told of that award.
    """
    apart: list[Award] = []
    together: dict[tuple[object, ...], list[Award]] = {}
    for award in awards:
        if award.same_beneficiary or award.years:
            apart.append(award)
        else:
            alike = award.scheme, award.stage, award.decided_on, award.status, award.same_ptce
            together.setdefault(alike, []).append(award)
    sums = sorted(map(_sum, together.values()), key=_order)
    return (*apart, *sums)


def _sum(awards: list[Award]) -> Award:
    began = min((day for award in awards if (day := award.start or award.decided_on) is not None), default=None)
    amount, count = sum((award.amount for award in awards), ZERO), sum(award.count for award in awards)
    return replace(awards[0], amount=amount, start=began, count=count, received=None, share=Decimal(1))


def _order(award: Award) -> tuple[date, str, str, str, bool]:
    return award.decided_on or date.max, award.scheme, award.stage or "", award.status, award.same_ptce


def schemes_seen(rules: Iterable[Rule], scheme: str) -> set[str]:
    """The schemes, or families, whose earlier awards to the PTCE some rules look at; `scheme` is their own."""
    seen: set[str] = set()
    for rule in rules:
        match rule:
            case Cap(scope=CapScope.PTCE | CapScope.STAGE, family=family):
                seen.add(scheme if family is None else family)
            case MaxAwards(of=AwardsOf.PTCE):
                seen.add(scheme)
            case Phases(after=str(named)) | RequiresAward(scheme=str(named)):
                seen.add(named)
            case _:
                pass
    return seen
