"""What those who share a request were granted before: each part of each award that counts, whatever the scheme."""

from datetime import date
from decimal import Decimal

from ptce_desk.domain.rules.awards import earlier_aid
from ptce_desk.domain.rules.request import AssessmentRequest, Award
from ptce_desk.domain.vocabulary import AwardStatus

D = Decimal


def award(amount: int, day: date, *received: int, status: AwardStatus = AwardStatus.VOTED) -> Award:
    return Award("A", None, D(amount), day, status, received=tuple(map(D, received)) or None)


def test_what_each_got_before_the_day_adds_up_and_what_was_refused_or_came_later_or_the_same_day_does_not() -> None:
    before, later = date(2025, 1, 1), date(2027, 1, 1)
    awards = (
        award(100, before, 60, 40),
        award(50, before, 0, 0),
        award(7, later, 7, 0),
        award(3, date(2026, 1, 1), 3, 0),
        award(9, before, 9, 0, status=AwardStatus.REFUSED),
    )
    request = AssessmentRequest(
        D(1), (), D(1), awards=awards, decided_on=date(2026, 1, 1), persons=(D("0.5"), D("0.5"))
    )
    assert earlier_aid(request) == D(100)


def test_an_award_that_tells_no_parts_counts_once() -> None:
    request = AssessmentRequest(D(1), (), D(1), awards=(award(100, date(2025, 1, 1)),))
    assert earlier_aid(request) == D(100)
