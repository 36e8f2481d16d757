from datetime import date, timedelta
from decimal import Decimal

import pytest

from ptce_desk.domain.agreements import ActState
from ptce_desk.domain.aid import deadlines as rules
from ptce_desk.domain.aid.deadlines import DeadlineKind, Dossier, Horizon, Record, Span, Undertaking, horizon_of
from ptce_desk.domain.budget import Consumption
from ptce_desk.domain.vocabulary import DeMinimisRegime

D = Decimal
TODAY = date(2026, 3, 2)
UNTIL = TODAY + timedelta(days=60)
FILE = Dossier(7, "2026-007", "Filière bois")
RECORD = Record("funding_file", 7)


@pytest.mark.parametrize(
    ("day", "today", "horizon"),
    [
        (None, TODAY, Horizon.UNDATED),
        (date(2026, 3, 1), TODAY, Horizon.LATE),
        (TODAY, TODAY, Horizon.WEEK),
        (date(2026, 3, 9), TODAY, Horizon.WEEK),
        (date(2026, 3, 10), TODAY, Horizon.MONTH),
        (date(2026, 4, 2), TODAY, Horizon.MONTH),
        (date(2026, 4, 3), TODAY, Horizon.LATER),
        (date(2028, 2, 29), date(2028, 2, 29), Horizon.WEEK),
        (date(2028, 2, 29), date(2028, 3, 1), Horizon.LATE),
        (date(2028, 2, 29), date(2028, 1, 31), Horizon.MONTH),
        (date(2028, 3, 1), date(2028, 1, 31), Horizon.LATER),
    ],
)
def test_a_day_is_late_once_past_then_near_by_a_week_and_by_a_calendar_month(
    day: date | None, today: date, horizon: Horizon
) -> None:
    assert horizon_of(day, today) is horizon


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (ActState.TO_PREPARE, DeadlineKind.TO_SIGN),
        (ActState.TO_SIGN, DeadlineKind.TO_SIGN),
        (ActState.TO_NOTIFY, DeadlineKind.TO_NOTIFY),
        (ActState.NOTIFIED, None),
    ],
)
def test_an_act_is_to_sign_then_to_notify_and_no_day_is_set_for_it(state: ActState, kind: DeadlineKind | None) -> None:
    found = rules.act_to_finish(FILE, 3, state, D("24000.00"))
    assert (found and found.kind) == kind
    if found is not None:
        assert (found.day, found.record, found.source) == (None, Record("funding_file", 7), 3)
        assert (found.facts.reference, found.facts.amount) == ("2026-007", D("24000.00"))


@pytest.mark.parametrize(
    ("last_day", "remaining", "listed"),
    [
        (UNTIL, "0.01", True),
        (UNTIL + timedelta(days=1), "0.01", False),
        (TODAY, "0.01", True),
        (TODAY - timedelta(days=400), "0.01", True),
        (TODAY, "0.00", False),
        (None, "5.00", False),
    ],
)
def test_an_agreement_ends_when_its_last_day_is_within_sixty_days_and_something_remains(
    last_day: date | None, remaining: str, *, listed: bool
) -> None:
    found = rules.agreement_ends(FILE, 3, last_day, D(remaining), UNTIL)
    assert (found is not None) is listed
    assert found is None or found.day == last_day


@pytest.mark.parametrize(("due", "listed"), [(UNTIL, True), (UNTIL + timedelta(days=1), False), (None, False)])
def test_a_deliverable_and_an_opinion_are_listed_once_their_day_is_near(due: date | None, *, listed: bool) -> None:
    deliverable = rules.deliverable_due(FILE, 4, "activity_report", due, UNTIL)
    opinion = rules.opinion_due(FILE, 5, "service", "Culture", due, UNTIL)
    assert [(one is not None) for one in (deliverable, opinion)] == [listed, listed]
    if deliverable is not None and opinion is not None:
        assert (deliverable.day, deliverable.facts.code, deliverable.source) == (due, "activity_report", 4)
        assert (opinion.day, opinion.facts.body, opinion.source) == (due, "Culture", 5)


@pytest.mark.parametrize(
    ("planned", "notified", "conditional", "days", "day"),
    [
        (date(2026, 5, 1), date(2026, 1, 1), False, 60, date(2026, 5, 1)),
        (None, date(2026, 1, 1), False, 60, date(2026, 3, 2)),
        (None, date(2026, 1, 1), False, 30, date(2026, 1, 31)),
        (None, date(2027, 12, 31), False, 60, date(2028, 2, 29)),
        (None, date(2026, 1, 1), True, 60, None),
        (None, date(2026, 1, 1), False, None, None),
        (None, None, False, 60, None),
        (None, date(9999, 12, 1), False, 60, date.max),
    ],
)
def test_a_payment_is_due_on_its_day_else_days_after_the_notification_unless_it_waits_for_something(
    planned: date | None, notified: date | None, *, conditional: bool, days: int | None, day: date | None
) -> None:
    assert rules.payment_day(planned, notified, conditional=conditional, days=days) == day


@pytest.mark.parametrize(
    ("day", "remaining", "listed"),
    [(UNTIL, "1.00", True), (UNTIL + timedelta(days=1), "1.00", False), (TODAY, "0.00", False), (None, "1.00", False)],
)
def test_only_what_remains_of_an_instalment_is_due(day: date | None, remaining: str, *, listed: bool) -> None:
    found = rules.payment_due(FILE, 6, "balance", day, D(remaining), UNTIL)
    assert (found is not None) is listed


def test_missing_documents_wait_without_a_day_and_none_missing_says_nothing() -> None:
    found = rules.documents_missing(FILE, 2)
    assert found is not None
    assert (found.kind, found.day, found.facts.count) == (DeadlineKind.DOCUMENTS, None, 2)
    asked = rules.documents_missing(FILE, 2, date(2026, 4, 1))
    assert asked is not None
    assert asked.day == date(2026, 4, 1)
    assert rules.documents_missing(FILE, 0, date(2026, 4, 1)) is None
    assert rules.documents_missing(FILE, 0) is None


@pytest.mark.parametrize(
    ("budget", "voted", "listed"), [("100", "90", False), ("100", "90.01", True), ("0", "0", False), ("0", "1", True)]
)
def test_an_envelope_is_told_of_above_nine_tenths(budget: str, voted: str, *, listed: bool) -> None:
    found = rules.envelope_nearly_spent(2, "PROGRESS", 2026, Consumption(D(budget), D(voted)))
    assert (found is not None) is listed
    if found is not None:
        assert (found.record, found.facts.amount) == (Record("budget", 2026), D(budget) - D(voted))


@pytest.mark.parametrize(
    ("signed", "amount", "day"),
    [
        (date(2026, 1, 15), "23000.01", date(2026, 4, 15)),
        (date(2026, 1, 15), "23000.00", None),
        (date(2025, 12, 2), "30000.00", TODAY),
        (date(2025, 12, 1), "30000.00", TODAY - timedelta(days=1)),
        (date(2026, 2, 1), "30000.00", UNTIL),
        (date(2026, 2, 2), "30000.00", None),
    ],
)
def test_open_data_fall_due_three_months_after_the_signature_above_the_threshold(
    signed: date, amount: str, day: date | None
) -> None:
    found = rules.open_data_due(FILE, 3, signed, D(amount), above=D(23000), months=3, until=UNTIL)
    assert (found and found.day) == day


def test_open_data_of_a_convention_signed_at_the_end_of_november_are_due_on_the_last_day_of_february() -> None:
    found = rules.open_data_due(FILE, 3, date(2027, 11, 30), D(30000), above=D(23000), months=3, until=date(2028, 3, 1))
    assert found is not None
    assert found.day == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("known", "unknown", "told"),
    [
        ("150000.00", "150000.00", None),
        ("150000.00", "150000.01", ("300000.01", "150000.01")),
        ("0.00", "300000.01", ("300000.01", "300000.01")),
        ("270000.00", "30000.00", ("270000.00", "0.00")),
        ("270000.00", "30000.01", ("300000.01", "30000.01")),
        ("300000.01", "30000.01", ("300000.01", "0.00")),
    ],
)
def test_what_nobody_told_the_regime_of_is_in_the_sum_only_where_it_makes_it_pass_and_told_apart_elsewhere(
    known: str, unknown: str, told: tuple[str, str] | None
) -> None:
    undertaking = Undertaking(4, "Coopérative", "", DeMinimisRegime.GENERAL)
    found = rules.de_minimis_near(undertaking, D(known), D(unknown), D(300000), 3)
    assert (found and (found.facts.amount, found.facts.unknown)) == (told and tuple(D(one) for one in told))
    if found is not None:
        assert found.facts.apart == D(unknown) - found.facts.unknown


@pytest.mark.parametrize(
    ("total", "listed"), [("269999.99", False), ("270000.00", True), ("300000.00", True), ("300000.01", True)]
)
def test_a_ceiling_is_told_of_from_nine_tenths_on_by_the_organisation_aided(total: str, *, listed: bool) -> None:
    undertaking = Undertaking(4, "Coopérative", "Groupe", DeMinimisRegime.GENERAL)
    found = rules.de_minimis_near(undertaking, D(total), D(0), D(300000), 3)
    assert (found is not None) is listed
    if found is not None:
        assert (found.record, found.day, found.source) == (Record("organisation", 4), None, 4)
        assert (found.facts.reference, found.facts.name, found.facts.amount) == ("Coopérative", "Groupe", D(total))


@pytest.mark.parametrize(
    ("held_on", "listed"),
    [
        (TODAY - timedelta(days=1), False),
        (TODAY, True),
        (UNTIL, True),
        (UNTIL + timedelta(days=1), False),
    ],
)
def test_a_session_is_told_of_until_its_own_day(held_on: date, *, listed: bool) -> None:
    found = rules.session_coming(9, "council", "", held_on, 3, today=TODAY, until=UNTIL)
    assert (found is not None) is listed
    assert found is None or (found.record, found.day) == (Record("session", 9), held_on)


@pytest.mark.parametrize(
    ("end", "today", "listed"),
    [
        (date(2026, 12, 31), date(2026, 6, 30), True),
        (date(2026, 12, 31), date(2026, 6, 29), False),
        (date(2026, 12, 31), date(2026, 12, 31), True),
        (date(2026, 12, 31), date(2027, 1, 1), False),
        (date(2026, 8, 31), date(2026, 2, 28), True),
        (date(2026, 8, 31), date(2026, 2, 27), False),
    ],
)
def test_a_renewal_is_told_of_from_six_months_before_the_end_to_the_last_day(
    end: date, today: date, *, listed: bool
) -> None:
    found = rules.renewal_coming(FILE, Span(date(2024, 1, 1), end, None, None), today=today)
    assert (found is not None) is listed
    assert found is None or (found.kind, found.record, found.day) == (DeadlineKind.RENEWAL, RECORD, end)


@pytest.mark.parametrize(
    ("span", "day"),
    [
        (Span(date(2026, 1, 1), date(2026, 4, 30), None, None), None),
        (Span(date(2025, 12, 31), date(2026, 4, 30), None, None), date(2026, 4, 30)),
        (Span(None, date(2026, 4, 30), 2025, 2026), date(2026, 4, 30)),
        (Span(None, None, 2024, 2025), None),
        (Span(date(2025, 1, 1), None, None, None), None),
        (Span(None, None, None, None), None),
    ],
)
def test_only_what_is_aided_over_several_years_and_ends_is_to_renew(span: Span, day: date | None) -> None:
    found = rules.renewal_coming(FILE, span, today=TODAY)
    assert (None if found is None else found.day) == day


@pytest.mark.parametrize(("years", "listed"), [((2025, 2026), True), ((2026, 2026), False)])
def test_an_award_without_end_ends_with_its_last_year(years: tuple[int, int], *, listed: bool) -> None:
    found = rules.renewal_coming(FILE, Span(None, None, *years), today=date(2026, 6, 30))
    assert (None if found is None else found.day) == (date(2026, 12, 31) if listed else None)


@pytest.mark.parametrize(
    ("year", "until", "listed"),
    [
        (2027, date(2026, 12, 31), False),
        (2027, date(2027, 1, 1), True),
        (2026, UNTIL, True),
    ],
)
def test_a_year_that_waits_for_its_vote_is_told_of_once_its_first_day_is_near(
    year: int, until: date, *, listed: bool
) -> None:
    found = rules.year_to_confirm(FILE, 8, year, D("20000.00"), until)
    assert (found is not None) is listed
    if found is not None:
        assert (found.kind, found.day, found.source) == (DeadlineKind.YEAR_TO_CONFIRM, date(year, 1, 1), 8)
        assert (found.record, found.facts.code, found.facts.amount) == (RECORD, str(year), D("20000.00"))
