"""Envelopes: what may be granted in a year under each scheme, what was, and what is left."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import envelopes as queries
from ptce_desk.db.queries import projection
from ptce_desk.db.queries.envelopes import EnvelopeRow, MovementRow
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.budget import (
    Consumption,
    CreditYear,
    Envelope,
    EnvelopeMovement,
    MovementKind,
    Owed,
    PaymentCredit,
    credit_years,
)
from ptce_desk.domain.budget_errors import EnvelopeBelowZeroError
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.states import FINAL_DECISIONS
from ptce_desk.records.envelopes import CREDITS, ENVELOPE, MOVEMENTS
from ptce_desk.services.desk import Desk
from ptce_desk.services.records import keep_under, set_field


@dataclass(frozen=True, slots=True)
class Nature:
    """What a movement is, and the other envelope of a *virement*: chosen together, since one is nothing alone."""

    kind: MovementKind
    other_id: int | None = None


MovementValue: TypeAlias = Nature | date | Decimal | str | None
"""What a cell of a movement may be given."""


@dataclass(frozen=True, slots=True)
class BudgetSheet:
    """The envelopes of a fiscal year.

    Attributes:
        years: the years that can be looked at, latest first, without a hole.
        rows: one for each scheme with an envelope or with dossiers that year.
        credits: euros that may be paid, by envelope id then year of payment.
        paid: euros paid, by scheme id then year of payment.
        planned: what remains to be paid, by scheme id then year planned, None for no known one.
        movements: what changed each envelope since it opened, by envelope id.
        elsewhere: the envelopes of other years that movements touch, by envelope id.
    """

    year: int
    years: tuple[int, ...]
    rows: tuple[EnvelopeRow, ...]
    credits: dict[int, dict[int, Decimal]]
    paid: dict[int, dict[int, Decimal]]
    planned: dict[int, dict[int | None, Owed]]
    movements: dict[int, tuple[MovementRow, ...]]
    elsewhere: dict[int, EnvelopeRow]

    @property
    def unexplained(self) -> tuple[EnvelopeRow, ...]:
        """The envelopes overrun by what is voted or proposed, whose note says nothing."""
        held = (row for row in self.rows if row.envelope_id is not None)
        return tuple(row for row in held if row.consumption.forecast_remaining < 0 and not row.note.strip())

    def credit_years(self, row: EnvelopeRow, also: Iterable[int] = ()) -> tuple[CreditYear, ...]:
        """The years in which an envelope is paid, and `also` those."""
        kept = self.credits.get(row.envelope_id, {}) if row.envelope_id is not None else {}
        return credit_years(kept, self.paid.get(row.scheme_id, {}), self.planned.get(row.scheme_id, {}), also)

    def overrun_by_movements(self, envelope_id: int) -> tuple[tuple[int, EnvelopeRow], ...]:
        """Of the envelopes that the movements of one touch, itself first, those that lack money: year and row."""
        known = {row.envelope_id: (self.year, row) for row in self.rows}
        known |= {key: (self._year_of(key), row) for key, row in self.elsewhere.items()}
        moved = self.movements.get(envelope_id, ())
        touched = dict.fromkeys([envelope_id, *(row.other_id for row in moved)] if moved else [])
        found = [known[key] for key in touched if key in known]
        return tuple((year, row) for year, row in found if row.consumption.forecast_remaining < 0)

    def _year_of(self, envelope_id: int) -> int:
        every = (row for rows in self.movements.values() for row in rows)
        return next(row.other_year or self.year for row in every if row.other_id == envelope_id)

    @property
    def total(self) -> Consumption:
        """All the envelopes together; dossiers of schemes without one are in `outside`."""
        return _sum_of(row for row in self.rows if row.envelope_id is not None)

    @property
    def outside(self) -> Consumption:
        """What was voted or proposed under schemes that have no envelope."""
        return _sum_of(row for row in self.rows if row.envelope_id is None)


def open_budget(desk: Desk, year: int | None = None, *, with_payments: bool = True) -> BudgetSheet:
    """The envelopes of a fiscal year, the present one by default; maybe without payments by year, slower to add up."""
    today = desk.today()
    with desk.reading() as connection:
        return budget_of(connection, today.year if year is None else year, today, with_payments=with_payments)


def left_in(desk: Desk, years: Iterable[int]) -> dict[tuple[int, int], Decimal]:
    """What the envelopes of some years have left once what is proposed is voted, by scheme and year; less is a lack."""
    with desk.reading() as connection:
        rows = [(year, row) for year in years for row in queries.of_year(connection, year)]
    held = ((year, row) for year, row in rows if row.envelope_id is not None)
    return {(row.scheme_id, year): row.consumption.forecast_remaining for year, row in held}


@dataclass(frozen=True, slots=True)
class LeftFor:
    """What an envelope has for a dossier, in euros: what is left of it, whatever is proposed to that one aside."""

    code: str
    year: int
    left: Decimal


def left_for(desk: Desk, file_id: int) -> LeftFor | None:
    """What the envelope of a dossier still to be decided has for it; None when it has none, or once it is decided.

    Raises:
        NotFoundError: the dossier is gone.
    """
    with desk.loading() as work:
        file = work.get(FundingFile, file_id)
        if file.decision in FINAL_DECISIONS:
            return None
        year = file.fiscal_year or desk.today().year
        scheme_id = work.get(SchemeVersion, file.scheme_version_id).scheme_id
        held = (row for row in queries.of_year(work.reading(), year) if row.scheme_id == scheme_id)
        row = next((one for one in held if one.budget is not None), None)
        own = file.proposed if file.decision in projection.NOT_YET_VOTED else None
        return None if row is None else LeftFor(row.code, year, row.consumption.forecast_remaining + (own or ZERO))


def budget_of(connection: Reader, shown: int, today: date, *, with_payments: bool = True) -> BudgetSheet:
    """The envelopes of a fiscal year, read by a connection at hand: see `open_budget`."""
    rows = queries.of_year(connection, shown)
    credits_ = queries.credits_of_year(connection, shown)
    paid = projection.paid_of_year(connection, shown) if with_payments else {}
    moved = queries.movements_of_year(connection, shown)
    elsewhere = _elsewhere(connection, shown, moved)
    planned = projection.remaining_of_year(connection, shown) if with_payments else {}
    known = queries.years(connection)
    ends = {*known, shown, today.year, today.year + 1}
    years = range(max(ends), min(ends) - 1, -1)
    movements: dict[int, tuple[MovementRow, ...]] = {}
    for row in moved:
        movements[row.envelope_id] = (*movements.get(row.envelope_id, ()), row)
    rows = [replace(row, to_confirm=_waiting(planned.get(row.scheme_id, {}))) for row in rows]
    return BudgetSheet(shown, tuple(years), tuple(rows), credits_, paid, planned, movements, elsewhere)


def _waiting(planned: Mapping[int | None, Owed]) -> Decimal:
    return sum((owed.to_confirm for owed in planned.values()), ZERO)


def _elsewhere(connection: Reader, year: int, moved: list[MovementRow]) -> dict[int, EnvelopeRow]:
    """The envelopes of other years among those that the movements of a year touch."""
    touched = {row.other_id for row in moved}
    years = sorted({row.other_year for row in moved if row.other_year is not None} - {year})
    rows = [row for other in years for row in queries.of_year(connection, other)]
    return {row.envelope_id: row for row in rows if row.envelope_id is not None and row.envelope_id in touched}


def add_movement(desk: Desk, envelope_id: int, key: str, value: MovementValue) -> None:
    """Add a movement to an envelope, its first cell filled: a *décision modificative* of today unless it says more.

    Raises:
        NotFoundError: the envelope is gone.
        EnvelopeBelowZeroError: an envelope would hold less than nothing.
    """
    with desk.writing("") as work:
        envelope = work.get(Envelope, envelope_id)
        work.label = _movement_label(work, envelope, "Ajouter")
        movement = EnvelopeMovement(MovementKind.INCREASE, desk.today())
        envelope.movements.append(movement)
        _set_movement(work, envelope, movement, key, value)
        _keep_movements(work, envelope.id, movement.other_id)


def change_movement(desk: Desk, movement_id: int, key: str, value: MovementValue) -> None:
    """Keep one cell of a movement: `nature` (of the envelope it is written under), `decided_on`, `amount`, and so on.

    Raises:
        NotFoundError: the movement is gone.
        EnvelopeBelowZeroError: an envelope would hold less than nothing.
    """
    with desk.writing("") as work:
        envelope, movement = _movement(work, movement_id)
        work.label = _movement_label(work, envelope)
        before = movement.other_id
        _set_movement(work, envelope, movement, key, value)
        _keep_movements(work, envelope.id, before, movement.other_id)


def remove_movement(desk: Desk, movement_id: int) -> None:
    """Remove a movement, from both envelopes when it touches two.

    Raises:
        NotFoundError: the movement is gone.
        EnvelopeBelowZeroError: an envelope would hold less than nothing.
    """
    with desk.writing("") as work:
        envelope, movement = _movement(work, movement_id)
        work.label = _movement_label(work, envelope, MOVEMENTS.removal)
        envelope.movements.remove(movement)
        _keep_movements(work, envelope.id, movement.other_id)


def set_budget(desk: Desk, scheme_id: int, year: int, budget: Decimal) -> int:
    """Give a scheme its envelope of a year, or change what it opens with; returns the envelope's id.

    Raises:
        NotFoundError: no such scheme.
        EnvelopeBelowZeroError: its movements take off more than that.
    """
    with desk.writing("") as work:
        envelope = _envelope(work, scheme_id, year, "Fixer")
        set_field(ENVELOPE, envelope, "budget", budget)
        work.flush()
        _keep_movements(work, envelope.id)
        return envelope.id


def set_note(desk: Desk, scheme_id: int, year: int, note: str) -> None:
    """Keep what is to be known of an envelope.

    Raises:
        NotFoundError: no such scheme.
    """
    with desk.writing("") as work:
        set_field(ENVELOPE, _envelope(work, scheme_id, year, "Annoter"), "note", note)
        work.commit()


def set_credit(desk: Desk, envelope_id: int, paid_in: int, amount: Decimal | None) -> None:
    """Keep what may be paid in a year out of an envelope; no amount removes it.

    Raises:
        NotFoundError: the envelope is gone.
    """
    with desk.writing("") as work:
        envelope = work.get(Envelope, envelope_id)
        scheme = work.get(SupportScheme, envelope.scheme_id)
        work.label = f"Fixer les crédits de paiement {paid_in} de {scheme.code} {envelope.year}"
        keep_under(envelope, CREDITS, PaymentCredit, paid_in, amount)
        work.commit()


def _set_movement(
    work: UnitOfWork, envelope: Envelope, movement: EnvelopeMovement, key: str, value: MovementValue
) -> None:
    if not isinstance(value, Nature):
        setattr(movement, key, value)
        return
    movement.kind, movement.other_id = value.kind, value.other_id
    if value.kind is MovementKind.CARRY_OVER:
        movement.other_id = queries.id_of(work.reading(), envelope.scheme_id, envelope.year - 1)


def _keep_movements(work: UnitOfWork, *envelope_ids: int | None) -> None:
    """Keep a change, unless it leaves less than nothing in one of the envelopes it touches."""
    work.flush()
    below = queries.below_zero(work.reading(), [key for key in envelope_ids if key is not None])
    if below is not None:
        raise EnvelopeBelowZeroError(*below)
    work.commit()


def _movement(work: UnitOfWork, movement_id: int) -> tuple[Envelope, EnvelopeMovement]:
    envelope_id = queries.envelope_of(work.reading(), movement_id)
    if envelope_id is None:
        raise NotFoundError("line", movement_id)
    envelope = work.get(Envelope, envelope_id)
    return envelope, next(movement for movement in envelope.movements if movement.id == movement_id)


def _movement_label(work: UnitOfWork, envelope: Envelope, action: str = "Modifier") -> str:
    scheme = work.get(SupportScheme, envelope.scheme_id)
    return f"{ENVELOPE.line_label(envelope, MOVEMENTS, action)} de {scheme.code}"


def _envelope(work: UnitOfWork, scheme_id: int, year: int, verb: str) -> Envelope:
    """The envelope of a scheme in a year, made when there is none, under a label for the history."""
    scheme = work.get(SupportScheme, scheme_id)
    work.label = f"{verb} {ENVELOPE.the} {year} de {scheme.code}"
    known = queries.id_of(work.reading(), scheme_id, year)
    if known is not None:
        return work.get(Envelope, known)
    envelope = Envelope(scheme_id, year)
    work.add(envelope)
    return envelope


def _sum_of(rows: Iterable[EnvelopeRow]) -> Consumption:
    parts = [row.consumption for row in rows]
    return Consumption(
        sum((part.budget for part in parts), ZERO),
        sum((part.voted for part in parts), ZERO),
        sum((part.proposed for part in parts), ZERO),
    )
