"""What the law sets, on a day: the one place the program takes its amounts from, and where an officer replaces them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import legal as queries
from ptce_desk.db.unit_of_work import LawOn
from ptce_desk.domain.aid.legal import LegalValue
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.legal_values import CrossedPeriodError, LegalOverride, ReasonMissingError
from ptce_desk.domain.money import ZERO
from ptce_desk.imports.legal import Threshold
from ptce_desk.records.legal import LEGAL_OVERRIDE
from ptce_desk.records.record import quoted
from ptce_desk.services.desk import Desk

AGREEMENT_REQUIRED: Final = "agreement_required"
"""Above it, the aid of a year to a private body needs an agreement."""

OPEN_DATA_DUE: Final = "open_data_due"
"""Above it, the data of a convention with a private body are published."""

OPEN_DATA_MONTHS: Final = "open_data_months"
"""How long after the signature they are."""

PAYMENT_DAYS: Final = "payment_days"


@dataclass(frozen=True, slots=True)
class Replacement:
    """A value an officer puts in the place of the law's, as typed: from a day to a day, both included."""

    code: str
    value: Decimal
    valid_from: date | None
    valid_to: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class LegalLine:
    """A value of the law, all its periods, and what replaces it.

    Attributes:
        periods: as shipped, the latest first.
        in_force: what counts today, None before the law set anything.
        replacements: the officer's own values, the latest first; detached.
    """

    periods: tuple[Threshold, ...]
    in_force: LegalValue | None
    replacements: tuple[LegalOverride, ...]

    @property
    def shipped(self) -> Threshold:
        """The latest period, which names the line."""
        return self.periods[0]


@dataclass(frozen=True, slots=True)
class LegalSheet:
    """Every value the program takes from the law."""

    today: date
    lines: tuple[LegalLine, ...]


def law_in_force(law: LawOn, connection: Reader) -> LawOn:
    """What the law sets on any day, with what the officer put in its place; the source is then the reason."""
    replaced = queries.overrides(connection)

    @cache  # of many dossiers read together, most are judged on the same day
    def on(day: date) -> Mapping[str, LegalValue]:
        known = dict(law(day))
        for own in replaced:
            if own.holds_on(day):
                unit = known[own.code].unit if own.code in known else ""
                known[own.code] = LegalValue(own.value, own.reason, unit)
        return known

    return on


def values_in_force(law: LawOn, connection: Reader, day: date) -> Mapping[str, LegalValue]:
    """What the law sets on a day, with what the officer put in its place; the source is then the reason."""
    return law_in_force(law, connection)(day)


def value_in_force(law: LawOn, connection: Reader, code: str, day: date) -> LegalValue:
    """The value of a code on a day.

    Raises:
        NotFoundError: the law sets nothing under this code on that day.
        CatalogueUnreadableError: the shipped file is damaged.
    """
    found = values_in_force(law, connection, day).get(code)
    if found is None:
        raise NotFoundError("threshold", code)
    return found


@dataclass(frozen=True, slots=True)
class PublicationRule:
    """Which conventions are published: signed since a day, of more than an amount in euros, within so many months."""

    since: date
    above: Decimal
    months: int


def publication_rule(desk: Desk, connection: Reader) -> PublicationRule | None:
    """What the law in force asks of the data of conventions; None where it asks nothing."""
    values = values_in_force(desk.law, connection, desk.today())
    above, months = values.get(OPEN_DATA_DUE), values.get(OPEN_DATA_MONTHS)
    since = min((one.valid_from for one in desk.thresholds() if one.code == OPEN_DATA_DUE), default=date.max)
    return None if above is None or months is None else PublicationRule(since, above.value, int(months.value))


def open_legal(desk: Desk) -> LegalSheet:
    """Every value of the law in the order it is shipped, with what replaces it."""
    today = desk.today()
    periods: dict[str, list[Threshold]] = {}
    for one in desk.thresholds():
        periods.setdefault(one.code, []).append(one)
    with desk.loading() as work:
        values = values_in_force(desk.law, work.reading(), today)
        kept = [work.get(LegalOverride, key) for key in queries.override_ids(work.reading())]
    lines = (
        LegalLine(
            tuple(sorted(known, key=lambda one: one.valid_from, reverse=True)),
            values.get(code),
            tuple(own for own in reversed(kept) if own.code == code),
        )
        for code, known in periods.items()
    )
    return LegalSheet(today, tuple(lines))


def replace_value(desk: Desk, replacement: Replacement, override_id: int | None = None) -> LegalSheet:
    """Put a value in the place of the law's, or correct one put before.

    Raises:
        NotFoundError: the one to correct is gone.
        ReasonMissingError: no reason is given.
        CrossedPeriodError: it would end before it begins.
    """
    if not replacement.reason.strip():
        raise ReasonMissingError(replacement.code)
    start, end = replacement.valid_from, replacement.valid_to
    if start is not None and end is not None and end < start:
        raise CrossedPeriodError(start, end)
    named = {one.code: one.label for one in desk.thresholds()}[replacement.code]
    with desk.writing(f"Remplacer {LEGAL_OVERRIDE.the} {quoted(named)}") as work:
        own = LegalOverride(replacement.code, ZERO) if override_id is None else work.get(LegalOverride, override_id)
        own.value, own.valid_from, own.valid_to = replacement.value, start, end
        own.reason, own.author = replacement.reason.strip(), desk.author
        work.add(own)
        work.commit()
    return open_legal(desk)
