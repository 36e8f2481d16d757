"""Envelopes: what may be granted in a year under each scheme, what was, and what is left."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ptce_desk.db.queries import envelopes as queries
from ptce_desk.db.queries import projection
from ptce_desk.db.queries.envelopes import EnvelopeRow
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.budget import Consumption, Envelope, PaymentCredit
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.schemes import SupportScheme
from ptce_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class BudgetSheet:
    """The envelopes of a fiscal year.

    Attributes:
        years: the years that can be looked at, latest first.
        rows: one for each scheme with an envelope or with dossiers that year.
        credits: euros that may be paid, by envelope id then year of payment.
        paid: euros paid, by scheme id then year of payment.
        planned: euros that remain to be paid, by scheme id then year planned, None for no known one.
    """

    year: int
    years: tuple[int, ...]
    rows: tuple[EnvelopeRow, ...]
    credits: dict[int, dict[int, Decimal]]
    paid: dict[int, dict[int, Decimal]]
    planned: dict[int, dict[int | None, Decimal]]

    @property
    def unexplained(self) -> tuple[EnvelopeRow, ...]:
        """The envelopes overrun by what is voted or proposed, whose note says nothing."""
        held = (row for row in self.rows if row.envelope_id is not None)
        return tuple(row for row in held if row.consumption.forecast_remaining < 0 and not row.note.strip())

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
    shown = today.year if year is None else year
    with desk.reading() as connection:
        rows = queries.of_year(connection, shown)
        credits_ = queries.credits_of_year(connection, shown)
        paid = projection.paid_of_year(connection, shown) if with_payments else {}
        planned = projection.remaining_of_year(connection, shown) if with_payments else {}
        known = queries.years(connection)
    years = sorted({*known, shown, today.year, today.year + 1}, reverse=True)
    return BudgetSheet(shown, tuple(years), tuple(rows), credits_, paid, planned)


def set_budget(desk: Desk, scheme_id: int, year: int, budget: Decimal) -> int:
    """Give a scheme its envelope of a year, or change it; returns the envelope's id.

    Raises:
        NotFoundError: no such scheme.
    """
    with desk.writing("") as work:
        envelope = _envelope(work, scheme_id, year, "Fixer l’enveloppe")
        envelope.budget = budget
        work.commit()
        return envelope.id


def set_note(desk: Desk, scheme_id: int, year: int, note: str) -> None:
    """Keep what is to be known of an envelope.

    Raises:
        NotFoundError: no such scheme.
    """
    with desk.writing("") as work:
        _envelope(work, scheme_id, year, "Annoter l’enveloppe").note = note
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
        present = next((credit for credit in envelope.credits if credit.year == paid_in), None)
        if amount is None:
            if present is not None:
                envelope.credits.remove(present)
        elif present is None:
            added = PaymentCredit(paid_in, amount)
            envelope.credits.append(added)
        else:
            present.amount = amount
        work.commit()


def _envelope(work: UnitOfWork, scheme_id: int, year: int, verb: str) -> Envelope:
    """The envelope of a scheme in a year, made when there is none, under a label for the history."""
    scheme = work.get(SupportScheme, scheme_id)
    work.label = f"{verb} {year} de {scheme.code}"
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
